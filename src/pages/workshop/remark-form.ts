import { localized, msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { longestLine, unturned } from '../../core/line.js';
import { workshopLimits, type Remark } from '../../core/workshop.js';
import { dueField } from '../../elements/due.js';
import { newId } from '../../elements/id.js';
import { directionOf } from '../../locale/language.js';
import type { Voice } from '../../locale/words.js';
import { Part } from './part.js';

type Action = Remark['actions'][number];

/** What was typed. */
export class RemarkEvent extends Event {
  constructor(readonly item: string, readonly remark: Remark) {
    super('remark', { bubbles: true });
  }
}

/**
 * Room for what was said about a statement, or about all of it, and for what was agreed on.
 *
 * @fires {RemarkEvent} remark - At every change.
 */
@customElement('remark-form')
@localized()
export class RemarkForm extends Part {
  /** Id of the statement; '' for all of it. */
  @property() accessor item = '';
  /** What it is about, to those who cannot see where it stands. */
  @property() accessor label = '';
  @property({ attribute: false }) accessor remark: Remark = { note: '', actions: [] };

  protected override render() {
    const { note, actions } = this.remark;
    return html`
      <label class="field">
        <span>${msg('Note')}</span>
        <textarea class="plain" rows="2" dir="auto" maxlength=${workshopLimits.note} aria-label=${msg(str`Note: ${this.label}`)} .value=${live(note)} @input=${(event: Event) => this.#tell({ note: unturned((event.currentTarget as HTMLTextAreaElement).value) })}></textarea>
      </label>
      ${actions.length === 0 ? nothing : html`<ul class="agreed">${repeat(actions, ({ id }) => id, (action, index) => this.#action(action, index))}</ul>`}
      <button type="button" ?disabled=${actions.length >= workshopLimits.actions} aria-label=${msg(str`Add an action: ${this.label}`)} @click=${this.#add}>${msg('Add an action')}</button>
    `;
  }

  #action(action: Action, index: number) {
    const number = this.number(index + 1);
    const set = (change: Partial<Action>) => this.#tell({ actions: this.remark.actions.map((each) => (each.id === action.id ? { ...each, ...change } : each)) });
    return html`
      <li>
        <fieldset>
          <legend>${msg(str`Action ${number}`)}</legend>
          ${this.#line(msg('What'), action.text, (text) => set({ text }))} ${this.#line(msg('Who'), action.owner, (owner) => set({ owner }))}
          ${dueField(action.due, this.#voice(), new Date().toISOString(), (due) => set({ due }), msg('By when'))}
          <div class="last">
            <label class="check"><input type="checkbox" .checked=${live(action.done)} @change=${(event: Event) => set({ done: (event.currentTarget as HTMLInputElement).checked })} /> <span>${msg('Done')}</span></label>
            <button type="button" class="remove" aria-label=${msg(str`Remove action ${number}`)} @click=${() => this.#remove(action.id)}>
              <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>
            </button>
          </div>
        </fieldset>
      </li>
    `;
  }

  #line(label: string, value: string, set: (text: string) => void) {
    return html`
      <label class="field">
        <span>${label}</span>
        <input maxlength=${longestLine} autocomplete="off" dir="auto" .value=${live(value)} @input=${(event: Event) => set(unturned((event.currentTarget as HTMLInputElement).value))} />
      </label>
    `;
  }

  /** The words that a field for a day speaks with, those of the page. */
  #voice(): Voice {
    const words: Readonly<Record<string, string>> = { day: msg('Day'), month: msg('Month'), year: msg('Year') };
    return { tag: this.language, dir: directionOf(this.language), t: (key) => words[key] ?? '', number: (value) => this.number(value) };
  }

  #tell(change: Partial<Remark>): void {
    this.remark = { ...this.remark, ...change };
    this.dispatchEvent(new RemarkEvent(this.item, this.remark));
  }

  readonly #add = async (): Promise<void> => {
    this.#tell({ actions: [...this.remark.actions, { id: newId(), text: '', owner: '', due: '', done: false }] });
    await this.updateComplete;
    this.querySelector<HTMLInputElement>('.agreed li:last-child input')?.focus();
  };

  async #remove(id: string): Promise<void> {
    this.#tell({ actions: this.remark.actions.filter((each) => each.id !== id) });
    await this.updateComplete;
    this.querySelector<HTMLButtonElement>(':scope > button')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'remark-form': RemarkForm;
  }
}
