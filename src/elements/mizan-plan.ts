import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { lineOf, longestLine } from '../core/line.js';
import type { Step } from '../core/record.js';
import type { Voice } from '../locale/words.js';
import controls from './controls.styles.js';
import { dueField } from './due.js';
import { MizanStepsEvent } from './events.js';
import styles from './mizan-plan.styles.js';
import { asRank } from './rank.js';
import { Speech } from './speech.js';
import { inOrder } from './advice.js';
import tokens from './tokens.styles.js';

/**
 * The next steps that a team has taken on: each with an owner, a day and whether it is done, and room for the team's own.
 *
 * @tag mizan-plan
 * @fires {MizanStepsEvent} mizan-steps - After every change; `{steps}`, all of them.
 * @csspart button - Every button.
 * @cssprop [--mizan-accent=light-dark(#0d6a62, #63cabb)] - Colour of what is chosen and of what can be pressed.
 * @cssprop [--mizan-card=light-dark(#fff, #1a1e25)] - Background of cards and fields.
 * @cssprop [--mizan-ink=light-dark(#1c2330, #e8eaee)] - Text.
 * @cssprop [--mizan-muted=light-dark(#596273, #a3abb9)] - Secondary text.
 * @cssprop [--mizan-line=light-dark(#e5e2d9, #2c323c)] - Hairlines, and what bars are laid on.
 * @cssprop [--mizan-font=inherit] - Font family.
 * @cssprop [--mizan-font-size=max(17px, 1.0625rem)] - Size of the text; all else is measured by it.
 * @cssprop [--mizan-space=1] - Factor on paddings and gaps.
 */
export class MizanPlan extends LitElement {
  static override styles = [tokens, controls, styles];

  /** The steps, each with owner, day and whether it is done. */
  @property({ attribute: false }) accessor steps: readonly Step[] = [];

  /** Words of the steps that the definition advises, by id. */
  @property({ attribute: false }) accessor advised: ReadonlyMap<string, string> = new Map();

  /** Rank of the heading, 1 to 6. */
  @asRank @property({ type: Number, attribute: 'heading-level' }) accessor headingLevel = 2;

  readonly #speech = new Speech(this, 'result');

  protected override render(): TemplateResult | typeof nothing {
    const voice = this.#speech.voice;
    if (!voice) return nothing;
    const { t } = voice;
    return html`
      <section class="root" lang=${voice.tag} dir=${voice.dir} aria-labelledby="heading">
        <div id="heading" class="heading" role="heading" aria-level=${this.headingLevel}>${t('plan')}</div>
        ${this.steps.length === 0
          ? html`<p class="note">${t('planEmpty')}</p>`
          : html`<ul>${repeat(inOrder(this.steps, this.advised), ({ id }) => id, (step) => this.#step(step, voice))}</ul>`}
        <div class="add">
          <label>
            <span>${t('ownStep')}</span>
            <input maxlength=${longestLine} autocomplete="off" @keydown=${this.#key} />
          </label>
          <button part="button" @click=${this.#add}>${t('add')}</button>
        </div>
      </section>
    `;
  }

  #step(step: Step, voice: Voice) {
    const { t } = voice;
    const words = step.text ?? this.advised.get(step.id) ?? step.id;
    const set = (change: Partial<Step>) => this.#change(this.steps.map((each) => (each.id === step.id ? { ...each, ...change } : each)));
    return html`
      <li>
        <fieldset class=${step.done ? 'done' : ''}>
          <legend><bdi>${words}</bdi></legend>
          <label class="owner">
            <span>${t('owner')}</span>
            <input maxlength=${longestLine} autocomplete="off" dir="auto" .value=${step.owner} @change=${(event: Event) => set({ owner: lineOf((event.target as HTMLInputElement).value) })} />
          </label>
          ${dueField(step.due, voice, new Date().toISOString(), (due) => set({ due }))}
          <label class="check">
            <input type="checkbox" .checked=${step.done} @change=${(event: Event) => set({ done: (event.target as HTMLInputElement).checked })} />
            <span>${t('done')}</span>
          </label>
          <button class="remove" part="button" aria-label=${t('remove', { step: words })} @click=${() => this.#remove(step)}>
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>
          </button>
        </fieldset>
      </li>
    `;
  }

  get #own(): HTMLInputElement | null {
    return this.renderRoot.querySelector('.add input');
  }

  #change(steps: readonly Step[]): void {
    this.steps = steps;
    this.dispatchEvent(new MizanStepsEvent({ steps }));
  }

  /** One's own words go back to the field they came from, so that nothing is lost by a slip. */
  #remove({ id, text }: Step): void {
    const field = this.#own;
    if (text !== null && field) field.value = text;
    this.#change(this.steps.filter((step) => step.id !== id));
    field?.focus();
  }

  readonly #key = (event: KeyboardEvent): void => {
    // Enter adds, and sends no form around; where it ends the composing of a word it is not ours.
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.#add();
  };

  readonly #add = (): void => {
    const field = this.#own;
    const text = lineOf(field?.value ?? '');
    if (!field || text === '') return;
    field.value = '';
    const id = `own-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 6)}`;
    this.#change([...this.steps, { schema: 1, id, text, owner: '', due: '', done: false }]);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-plan': MizanPlan;
  }
}
