import { localized, msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Separator } from '../../core/csv.js';
import { formatsOf } from '../../locale/formats.js';
import { Refused, remove } from './api.js';
import './link-field.js';
import { saveLink } from './known-sessions.js';
import { Part } from './part.js';
import { refusalText } from './refusals.js';
import type { Running } from './running.js';
import { consoleLink, forget, knownSessions, remember } from './shelf.js';

/** What a trainer takes away from a session. */
export type Taken = { readonly what: 'csv'; readonly separator: Separator } | { readonly what: 'json' | 'paper' };

/**
 * What is taken away from a session, its link, and its end.
 *
 * @fires take - Something is wanted; `detail` says what.
 * @fires ending - The server is about to be asked to delete everything.
 * @fires kept - It could not be deleted.
 * @fires deleted - Once the server has deleted everything.
 */
@customElement('keep-panel')
@localized()
export class KeepPanel extends Part {
  @property({ attribute: false }) accessor running!: Running;
  /** ISO 8601; when the link came to this device. */
  @property() accessor now = '';
  @state() private accessor separator: Separator = ',';
  @state() private accessor asked = false;
  @state() private accessor busy = false;
  @state() private accessor failure: unknown = null;
  @state() private accessor listed = true;
  /** The device did not take it. */
  @state() private accessor full = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.listed = knownSessions().some(({ code }) => code === this.running.code);
  }

  protected override render() {
    const { face } = this.running;
    return html`
      <section class="panel" aria-labelledby="keep">
        <h2 id="keep" tabindex="-1">${msg('Keep')}</h2>
        <p class="note">${msg('What was revealed, what was said and what was agreed on; never the answers of single people.')}</p>
        <div class="acts">
          <button type="button" class="primary" @click=${() => this.#take({ what: 'paper' })}>${msg('Print the report')}</button>
          <button type="button" @click=${() => this.#take({ what: 'csv', separator: this.separator })}>${msg('Save as CSV')}</button>
          <button type="button" @click=${() => this.#take({ what: 'json' })}>${msg('Save as JSON')}</button>
        </div>
        <label class="field short">
          <span>${msg('Between the cells of the CSV')}</span>
          <select @change=${this.#separate}>
            <option value=",">${msg('Comma')}</option>
            <option value=";">${msg('Semicolon')}</option>
          </select>
        </label>
        <h3>${msg('The link of this console')}</h3>
        <link-field .link=${consoleLink(this.running)} label=${msg('The trainer’s link; it gives every right to the session')}></link-field>
        <div class="acts">
          <button type="button" @click=${() => saveLink(this.#known())}>${msg('Save the link')}</button>
          ${this.listed ? nothing : html`<button type="button" @click=${this.#list}>${msg('Keep it on this device')}</button>`}
        </div>
        ${this.full ? html`<p class="notice warning" role="status">${msg('This browser keeps nothing. Save the link, or copy it.')}</p>` : nothing}
        <h3>${msg('The end')}</h3>
        <p>${msg(str`Everything is deleted by itself on ${formatsOf(this.language).moment(face.expiresAt)}.`)}</p>
        ${this.asked
          ? html`
              <div class="notice warning" role="group" aria-labelledby="sure">
                <p id="sure">${msg('Answers, figures, notes and actions are deleted from the server for good. Phones and the screen of the room are told that the session is over. What you have printed or saved stays.')}</p>
                <button type="button" class="primary danger" ?disabled=${this.busy} @click=${this.#delete}>${msg('Delete everything now')}</button>
                <button type="button" @click=${() => void this.#ask(false)}>${msg('Cancel')}</button>
              </div>
            `
          : html`<div class="acts"><button type="button" class="ask" @click=${() => void this.#ask(true)}>${msg('Delete the session…')}</button></div>`}
        <div role="alert">${this.failure ? html`<p class="notice warning">${refusalText(this.failure)}</p>` : nothing}</div>
      </section>
    `;
  }

  #known() {
    const { code, secret, face: { title, rehearsal } } = this.running;
    return { code, secret, title, rehearsal, created: this.now };
  }

  #take(detail: Taken): void {
    this.dispatchEvent(new CustomEvent<Taken>('take', { detail }));
  }

  readonly #separate = (event: Event): void => {
    this.separator = (event.currentTarget as HTMLSelectElement).value as Separator;
  };

  readonly #list = (): void => {
    this.listed = remember(this.#known()) && knownSessions().some(({ code }) => code === this.running.code);
    this.full = !this.listed;
  };

  /** Focus goes to what answers the question, and back. */
  async #ask(asked: boolean): Promise<void> {
    this.asked = asked;
    await this.updateComplete;
    this.querySelector<HTMLElement>(asked ? '.danger' : '.ask')?.focus();
  }

  readonly #delete = async (): Promise<void> => {
    const { code, secret } = this.running;
    this.busy = true;
    this.failure = null;
    this.dispatchEvent(new CustomEvent('ending'));
    try {
      await remove(code, secret);
    } catch (error) {
      // An answer that was lost on its way changes nothing about what is gone.
      if (!(error instanceof Refused && error.code === 'no-session')) {
        this.failure = error;
        this.dispatchEvent(new CustomEvent('kept'));
        return;
      }
    } finally {
      this.busy = false;
    }
    forget(code);
    this.dispatchEvent(new CustomEvent('deleted', { bubbles: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'keep-panel': KeepPanel;
  }
}
