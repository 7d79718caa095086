import { localized, msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { save } from '../../elements/files.js';
import { formatsOf } from '../../locale/formats.js';
import './link-field.js';
import { Part } from './part.js';
import { consoleLink, forget, knownSessions, watchShelf, type Known } from './shelf.js';
import { codeIn } from './spelled.js';

/** The sessions that this device can open. */
@customElement('known-sessions')
@localized()
export class KnownSessions extends Part {
  @state() private accessor sessions = knownSessions();
  /** Code of the session whose link is shown. */
  @state() private accessor linked: string | null = null;
  /** Code of the session that is about to be forgotten. */
  @state() private accessor leaving: string | null = null;

  #unwatch: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#read();
    this.#unwatch = watchShelf(this.#read);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
  }

  protected override render() {
    return html`
      <section class="panel" aria-labelledby="known">
        <h2 id="known" tabindex="-1">${msg('Sessions on this device')}</h2>
        ${this.sessions.length === 0
          ? html`<p class="note">${msg('None so far. A session made here is listed until it is forgotten or deleted.')}</p>`
          : html`
              <p class="note">${msg('Whoever uses this browser can open them.')}</p>
              <ul class="known">${this.sessions.map((session) => this.#row(session))}</ul>
            `}
      </section>
    `;
  }

  #row(session: Known) {
    const { code, title, created, rehearsal } = session;
    return html`
      <li>
        <div>
          <a href=${`#${code}.${session.secret}`}><bdi>${title}</bdi></a>
          ${rehearsal ? html`<span class="tag">${msg('Rehearsal')}</span>` : nothing}
          <small><bdi class="code">${codeIn(code, this.language)}</bdi> · ${formatsOf(this.language).moment(created)}</small>
        </div>
        <div class="acts">
          <button type="button" aria-expanded=${this.linked === code} aria-label=${msg(str`Link: ${title}`)} @click=${() => (this.linked = this.linked === code ? null : code)}>${msg('Link')}</button>
          <button type="button" aria-label=${msg(str`Save the link: ${title}`)} @click=${() => saveLink(session)}>${msg('Save the link')}</button>
          <button type="button" aria-expanded=${this.leaving === code} aria-label=${msg(str`Forget: ${title}`)} @click=${() => (this.leaving = this.leaving === code ? null : code)}>${msg('Forget')}</button>
        </div>
        ${this.linked === code ? html`<link-field .link=${consoleLink(session)} label=${msg('The trainer’s link; it gives every right to the session')}></link-field>` : nothing}
        ${this.leaving === code
          ? html`
              <p class="notice warning">
                ${msg('The session stays on the server. Without its link you cannot open it; whoever runs the server can give you a new one.')}
                <button type="button" @click=${() => this.#forget(code)}>${msg('Forget it on this device')}</button>
                <button type="button" @click=${() => (this.leaving = null)}>${msg('Cancel')}</button>
              </p>
            `
          : nothing}
      </li>
    `;
  }

  readonly #read = (): void => {
    this.sessions = knownSessions();
  };

  #forget(code: string): void {
    forget(code);
    this.leaving = null;
    this.#read();
    this.querySelector('h2')?.focus();
  }
}

/** Hands over the trainer's link as a small file, for a drawer of the trainer's own. */
export function saveLink(session: Known): void {
  const { code, title } = session;
  const lines = [title, `${msg('Session code')}: ${code}`, consoleLink(session), '', msg('Whoever has this link can run the session, read its results and delete it.'), ''];
  save(new Blob([lines.join('\r\n')], { type: 'text/plain' }), `mizan-${code}.txt`);
}

declare global {
  interface HTMLElementTagNameMap {
    'known-sessions': KnownSessions;
  }
}
