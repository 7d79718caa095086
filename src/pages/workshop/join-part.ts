import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { isLoopback } from './host.js';
import { qr } from './qr.js';
import type { Running } from './running.js';
import { joinAddress, readable } from './spelled.js';

/** How people come in: the address to scan or type, which of the machine's addresses it is, and a sheet to hang up. */
export function joinPart({ code, origin }: Running, origins: readonly string[], choose: (origin: string) => void, print: () => void): TemplateResult {
  const address = joinAddress(origin, code);
  return html`
    <section class="panel" aria-labelledby="join">
      <h2 id="join" tabindex="-1">${msg('Let people in')}</h2>
      <div class="ways">
        ${qr(address, msg('QR code with the address to join'))}
        <div>
          <p>${msg('People scan this with their phones, or open the address and type the code. No account, no name.')}</p>
          <p class="address"><bdi dir="ltr">${readable(`${origin}/join`)}</bdi></p>
          ${origins.length < 2
            ? nothing
            : html`
                <label class="field">
                  <span>${msg('Address of this machine')}</span>
                  <select aria-describedby="origins-note" @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value)}>
                    ${origins.map((each) => html`<option value=${each} .selected=${each === origin}>${readable(each)}</option>`)}
                  </select>
                  <small id="origins-note">${msg('It has to be one that the phones of the room can reach: usually that of the same wireless network.')}</small>
                </label>
              `}
          ${isLoopback(origin) ? html`<p class="notice warning">${msg('Only this machine can open this address. Phones need another one: see the guide to workshops for how to let them in.')}</p>` : nothing}
          <div class="acts"><button type="button" @click=${print}>${msg('Print a sheet for the wall')}</button></div>
        </div>
      </div>
    </section>
  `;
}
