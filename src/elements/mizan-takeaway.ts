import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { csvOf, type Separator } from '../core/csv.js';
import type { FormWords, ResultWords } from '../core/quiz.js';
import type { Step } from '../core/record.js';
import type { Result } from '../core/score.js';
import type { Overrides, Voice } from '../locale/words.js';
import controls from './controls.styles.js';
import { Definition, type DefinitionHost, type Ready } from './definition.js';
import { rowsOf, textOf, type Subject } from './exports.js';
import { failure } from './failure.js';
import { save } from './files.js';
import { linkTo } from './link.js';
import styles from './mizan-takeaway.styles.js';
import { Notices } from './notices.js';
import { advisedSteps, inOrder } from './advice.js';
import { quizVocabulary } from './quiz.js';
import { asRank } from './rank.js';
import tokens from './tokens.styles.js';
import { unprinted } from './unprinted.js';

type Words = FormWords & ResultWords;

/**
 * What a person takes away of a result: paper, table, data, text, a link. All of it is made on the device.
 *
 * @tag mizan-takeaway
 * @slot - Stands in until there is something to take away, and stays if there cannot be.
 * @fires {MizanErrorEvent} mizan-error - When the definition cannot be shown; `{src, problems}`.
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
export class MizanTakeaway extends LitElement implements DefinitionHost {
  static override styles = [tokens, controls, styles];

  /** Id or address of the definition. */
  @property() accessor src = '';

  /** A definition in place of `src`; null to use `src`. */
  @property({ attribute: false }) accessor definition: unknown = null;

  /** Sentences in place of ours, by key or path. */
  @property({ attribute: false }) accessor text: Overrides = {};

  /** Rank of the heading, 1 to 6. */
  @asRank @property({ type: Number, attribute: 'heading-level' }) accessor headingLevel = 2;

  /** Name of the quiz that a link is to open in; '' for the id of its definition. */
  @property() accessor name = '';

  /** Whether there is a quiz with attribute `link` on this page, which alone could read a link to it. */
  @property({ type: Boolean }) accessor link = false;

  /** What is taken away; null offers nothing. */
  @property({ attribute: false }) accessor result: Result | null = null;

  /** Next steps taken on. */
  @property({ attribute: false }) accessor steps: readonly Step[] | null = null;

  @state() private accessor separator: Separator = ',';
  /** What could not be copied, to be copied by hand; null where nothing is. */
  @state() private accessor uncopied: 'copyText' | 'copyLink' | null = null;

  readonly #definition: Definition<Words> = new Definition(this, quizVocabulary(['kept', 'result'], ['', '.result']));
  readonly #notices = new Notices(this);

  protected override render(): TemplateResult {
    const ready = this.#definition.ready;
    if (!ready || !this.result) return html`<slot></slot>${failure(this.#definition)}`;
    const { voice } = ready;
    const { t } = voice;
    const subject: Subject = { ready, result: this.result, steps: inOrder(this.steps ?? [], advisedSteps(ready.words)) };
    const texts = { copyText: () => textOf(subject), copyLink: () => linkTo(location.href, this.name || ready.definition.id, subject.result) };
    const button = (key: string, run: () => void) => html`<button part="button" @click=${run}>${t(key)}</button>`;
    return html`
      <section class="root" lang=${voice.tag} dir=${voice.dir} aria-labelledby="heading">
        <div id="heading" class="heading" role="heading" aria-level=${this.headingLevel}>${t('takeaway')}</div>
        <div class="actions">
          ${button('print', () => void this.#print(subject, false))} ${button('printBlank', () => void this.#print(subject, true))}
          ${button('copyText', () => void this.#copy('copyText', texts.copyText(), t('textCopied'), voice))}
          ${this.link ? button('copyLink', () => void this.#copy('copyLink', texts.copyLink(), t('linkCopied'), voice)) : nothing}
          ${button('json', () => this.#file(ready, JSON.stringify({ ...subject.result, steps: subject.steps }, null, 2), 'application/json', 'json'))}
          ${button('csv', () => this.#file(ready, csvOf(rowsOf(subject), this.separator), 'text/csv;charset=utf-8', 'csv'))}
          <label>
            <span>${t('separator')}</span>
            <select @change=${this.#part}>
              <option value=",">${t('comma')}</option>
              <option value=";">${t('semicolon')}</option>
            </select>
          </label>
        </div>
        ${this.link ? html`<p class="note">${t('linkNote')}</p>` : nothing}
        ${this.uncopied ? html`<textarea readonly rows="6" aria-label=${t('copyByHand')} .value=${texts[this.uncopied]()}></textarea>` : nothing}
        ${this.#notices.render()}
      </section>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('uncopied')) this.renderRoot.querySelector('textarea')?.select();
  }

  async #print({ ready, result, steps }: Subject, blank: boolean): Promise<void> {
    try {
      const { print } = await import('./mizan-print.js');
      await print({ definition: ready.definition, tag: ready.voice.tag, text: this.text, result: blank ? null : result, steps });
    } catch (error) {
      this.#notices.say(ready.voice.t(unprinted(error, 'unreachable')));
    }
  }

  async #copy(what: 'copyText' | 'copyLink', text: string, done: string, { t }: Voice): Promise<void> {
    try {
      // Where the context is not secure there is no clipboard, and this throws.
      await navigator.clipboard.writeText(text);
      this.uncopied = null;
      this.#notices.say(done);
    } catch {
      this.uncopied = what;
      this.#notices.say(t('copyByHand'));
    }
  }

  readonly #part = (event: Event): void => {
    this.separator = (event.target as HTMLSelectElement).value as Separator;
  };

  #file({ words }: Ready<Words>, content: string, type: string, extension: string): void {
    const day = this.result?.completedAt.slice(0, 10) ?? '';
    save(new Blob([content], { type }), `${words.title} ${day}.${extension}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-takeaway': MizanTakeaway;
  }
}
