import { localized, msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import '../code-block.js';
import { GalleryPage } from '../shell.js';
import { isServed } from './host.js';
import './known-sessions.js';
import './link-field.js';
import './new-session.js';
import type { MadeEvent } from './new-session.js';
import './session-console.js';
import { consoleLink, knownSessions, remember, rightIn, type Known } from './shelf.js';

/** Where a trainer makes sessions, and runs them. */
@customElement('workshop-page')
@localized()
export class WorkshopPage extends GalleryPage {
  readonly page = 'workshop';

  /** What the address says after `#`. */
  @state() private accessor fragment = location.hash;
  /** Whether sessions are kept behind this page; null until that is known. */
  @state() private accessor served: boolean | null = null;
  /** A session that was made and could not be kept on this device. */
  @state() private accessor homeless: Known | null = null;
  @state() private accessor deleted = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#turn);
    void isServed().then((served) => (this.served = served));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#turn);
  }

  protected override heading(): string {
    return `${msg('Mizan')} · ${msg('Workshop')}`;
  }

  protected content() {
    const right = rightIn(this.fragment);
    if (!right) return this.#home();
    const { code, secret } = right;
    return html`
      ${this.homeless?.code === code ? this.#homelessNote(this.homeless) : nothing}
      ${keyed(
        this.fragment,
        html`
          <session-console
            .code=${code}
            .secret=${secret}
            .also=${this.setting('also')}
            @also=${(event: CustomEvent<string>) => this.set('also', event.detail)}
            @deleted=${this.#leave}
          ></session-console>
        `,
      )}
    `;
  }

  #home() {
    return html`
      <h1 tabindex="-1">${msg('A workshop')}</h1>
      <p>
        ${msg('A room of people answers for itself, without accounts and without names. You reveal what they said step by step, talk about where they differ most, and keep what was agreed on.')}
      </p>
      ${this.deleted ? html`<p class="notice" role="status">${msg('The session and all that was kept of it were deleted.')}</p>` : nothing}
      ${this.fragment.length > 1 ? html`<p class="notice warning" role="status">${msg('This link is not complete. A trainer’s link holds the code of the session and a long secret after it.')}</p>` : nothing}
      ${this.served === false
        ? this.#unserved()
        : html`
            <div class="home" @made=${this.#open}>
              <new-session></new-session>
              <known-sessions></known-sessions>
            </div>
          `}
    `;
  }

  #unserved() {
    return html`
      <section class="panel further" aria-labelledby="unserved">
        <h2 id="unserved">${msg('No server answers here')}</h2>
        <p>${msg('These pages stand on a host that only hands out files. A workshop needs a small server that keeps the answers of the room: on the trainer’s own laptop, or on a server of the organisation. Start it with one of these commands, and open the address that it writes.')}</p>
        <code-block label=${msg('In a copy of the project')} code="npm run workshop"></code-block>
        <code-block label=${msg('Where the package is installed')} code="npx mizan workshop"></code-block>
        <p><button type="button" @click=${() => void isServed().then((served) => (this.served = served))}>${msg('Look again')}</button></p>
      </section>
    `;
  }

  #homelessNote(session: Known) {
    return html`
      <div class="notice warning" role="alert">
        <p>${msg('This browser keeps nothing, so the session is not on its list. Keep this link: without it you cannot open the session again.')}</p>
        <link-field .link=${consoleLink(session)} label=${msg('The trainer’s link; it gives every right to the session')}></link-field>
      </div>
    `;
  }

  readonly #turn = (): void => {
    this.fragment = location.hash;
    if (this.fragment.length > 1) this.deleted = false;
  };

  readonly #open = ({ session }: MadeEvent): void => {
    remember(session);
    if (!knownSessions().some(({ code }) => code === session.code)) this.homeless = session;
    this.deleted = false;
    location.hash = `${session.code}.${session.secret}`;
  };

  readonly #leave = (): void => {
    this.deleted = true;
    this.homeless = null;
    // The secret of what is gone need not stay in the history.
    history.replaceState(null, '', `${location.pathname}${location.search}`);
    this.fragment = '';
    void this.updateComplete.then(() => this.querySelector('h1')?.focus());
  };
}
