import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Visit } from './visit.js';

interface Door {
  /** The code that was asked for. */
  readonly code?: string;
  /** No session has it. */
  readonly unknown?: boolean;
  readonly mistyped: boolean;
  /** What this device kept was just deleted. */
  readonly forgotten?: boolean;
  readonly typed: (text: string) => void;
  /** Null where nothing of such a session is on this device. */
  readonly forget?: (() => void) | null;
}

/** Asks for the code of a session. */
export function codeView({ code = '', unknown = false, mistyped, forgotten = false, typed, forget = null }: Door): TemplateResult {
  const wrong = mistyped ? msg('A code has eight digits.') : unknown ? msg('There is no session with this code. It may be mistyped, or the session may be over.') : '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    typed(((event.currentTarget as HTMLFormElement).elements.namedItem('code') as HTMLInputElement).value);
  };
  return html`
    <h1 tabindex="-1">${msg('Joining a workshop')}</h1>
    ${forgotten ? html`<p class="notice" role="status">${msg('What this phone held of the session is deleted.')}</p>` : nothing}
    <form novalidate @submit=${submit}>
      <label for="code">${msg('Code of the session')}</label>
      <input id="code" name="code" inputmode="numeric" autocomplete="off" dir="ltr" maxlength="40" .value=${code} aria-describedby="hint wrong" aria-invalid=${wrong !== ''} />
      <p class="note" id="hint">${msg('Eight digits, as they stand on the screen in the room.')}</p>
      <p class="wrong" id="wrong" role="alert">${wrong}</p>
      <button class="primary">${msg('Join')}</button>
    </form>
    ${forget
      ? html`<section>
          <p>${msg('This phone still holds what you answered in it.')}</p>
          <button @click=${forget}>${msg('Delete it from this phone')}</button>
        </section>`
      : nothing}
  `;
}

/** Says why there is no session on screen yet. */
export function troubleView(trouble: Visit['trouble'], again: () => void): TemplateResult {
  if (trouble === null) return html`<h1 tabindex="-1">${msg('Joining a workshop')}</h1><p>${msg('One moment')}</p>`;
  return html`
    <h1 tabindex="-1">${msg('Joining a workshop')}</h1>
    <p role="alert">${trouble === 'too-many' ? msg('Too many codes were tried in this network. It goes on by itself in a moment.') : msg('The session cannot be reached. It is tried again by itself.')}</p>
    ${trouble === 'too-many' ? nothing : html`<button class="primary" @click=${again}>${msg('Try now')}</button>`}
  `;
}

/** Says that a session is deleted. */
export const goneView = (forget: (() => void) | null): TemplateResult => html`
  <section class="notice" data-first tabindex="-1">
    <p>${msg('The session is deleted from the server. What you answered is still on this phone.')}</p>
    ${forget ? html`<button @click=${forget}>${msg('Delete it from this phone too')}</button>` : nothing}
  </section>
`;
