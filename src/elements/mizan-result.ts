import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { aboutEqual, levelName, ranked } from '../core/levels.js';
import { admit, type Answers, type FormWords, type ResultWords } from '../core/quiz.js';
import { hintOf } from '../core/pattern.js';
import type { Step } from '../core/record.js';
import { resultOf, type DimensionScore, type Result } from '../core/score.js';
import { formatsOf } from '../locale/formats.js';
import type { Overrides } from '../locale/words.js';
import { Definition, type DefinitionHost, type Ready } from './definition.js';
import { MizanStepsEvent } from './events.js';
import { failure } from './failure.js';
import { insideOf } from './inside.js';
import styles from './mizan-result.styles.js';
import { quizVocabulary } from './quiz.js';
import { asRank } from './rank.js';
import { place, scale } from './scale.js';
import scaleStyles from './scale.styles.js';
import { advisedSteps } from './advice.js';
import tokens from './tokens.styles.js';

type Words = FormWords & ResultWords;

/**
 * A result: the total among its bands, the levels of the dimensions, and behind each its meaning, next steps and answers.
 *
 * @tag mizan-result
 * @slot - Stands in until the result is ready, and stays if it cannot be.
 * @fires {MizanStepsEvent} mizan-steps - After the next steps were changed; `{steps}`, all of them.
 * @fires {MizanErrorEvent} mizan-error - When the definition cannot be shown; `{src, problems}`.
 * @csspart dimension - One dimension (a `tbody`).
 * @csspart button - Every button.
 * @cssprop [--mizan-accent=light-dark(#0d6a62, #63cabb)] - Colour of what is chosen and of what can be pressed.
 * @cssprop [--mizan-accent-ink=light-dark(#fff, #06211e)] - Text on the accent.
 * @cssprop [--mizan-paper=light-dark(#fbfaf6, #12151a)] - Background.
 * @cssprop [--mizan-card=light-dark(#fff, #1a1e25)] - Background of cards and fields.
 * @cssprop [--mizan-ink=light-dark(#1c2330, #e8eaee)] - Text.
 * @cssprop [--mizan-muted=light-dark(#596273, #a3abb9)] - Secondary text.
 * @cssprop [--mizan-line=light-dark(#e5e2d9, #2c323c)] - Hairlines, and what bars are laid on.
 * @cssprop [--mizan-font=inherit] - Font family.
 * @cssprop [--mizan-font-size=max(17px, 1.0625rem)] - Size of the text; all else is measured by it.
 * @cssprop [--mizan-radius=14px] - Radius of cards.
 * @cssprop [--mizan-space=1] - Factor on paddings and gaps.
 */
export class MizanResult extends LitElement implements DefinitionHost {
  static override styles = [tokens, scaleStyles, styles];

  /** What to draw, as `mizan-complete` gives it; null draws nothing. */
  @property({ attribute: false }) accessor result: Result | null = null;

  /** Id or address of the definition; where neither this nor `definition` is set, the built-in one that the result names. */
  @property() accessor src = '';

  /** A definition in place of `src`; null to use `src`. */
  @property({ attribute: false }) accessor definition: unknown = null;

  /** Next steps taken on, to be ticked, given an owner and a day; null shows those advised and no more. */
  @property({ attribute: false }) accessor steps: readonly Step[] | null = null;

  /** Sentences in place of ours, by key or path. */
  @property({ attribute: false }) accessor text: Overrides = {};

  /** Rank of the heading, 1 to 6. */
  @asRank @property({ type: Number, attribute: 'heading-level' }) accessor headingLevel = 2;

  /** Dimensions that stand open, by id. */
  @state() private accessor open: ReadonlySet<string> = new Set();

  // A page may hand over anything; what names no definition leaves the slot.
  readonly #definition: Definition<Words> = new Definition(this, quizVocabulary(['result'], ['', '.result']), () => (this.result as Partial<Result> | null)?.definition?.id ?? '');
  #focusing = false;
  readonly #dropped = new Map<string, Step>();

  /** Puts the focus on the result as a whole, as soon as it is there; a screen reader then says its total and band. */
  override focus(): void {
    this.#focusing = true;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const ready = this.#definition.ready;
    if (!ready || !this.result) return html`<slot></slot>${failure(this.#definition)}`;
    const { definition: quiz, voice, words } = ready;
    const { completedAt, language, answers } = this.result;
    // Worked out again from the answers: what a page hands over is input like any other.
    const result = resultOf(quiz, admit(quiz, answers).answers, { completedAt, language });
    const day = formatsOf(voice.tag).date(completedAt);
    return html`
      <div class="root" lang=${voice.tag} dir=${voice.dir}>
        ${this.#total(ready, result)} ${this.#dimensions(ready, result)} ${this.#plan(ready)}
        <div class="remarks">${this.#remarks(ready, 'why', words.opening)} ${this.#remarks(ready, 'onward', words.closing)}</div>
        <div class="note">
          ${words.caution ? html`<p>${words.caution}</p>` : nothing}
          ${day ? html`<p>${voice.t('completedAt', { date: day })}</p>` : nothing}
        </div>
      </div>
    `;
  }

  protected override updated(): void {
    const ready = this.#definition.ready;
    if (!ready) return;
    place(this.renderRoot, ready.definition);
    const total = this.#focusing ? this.renderRoot.querySelector<HTMLElement>('.total') : null;
    if (!total) return;
    this.#focusing = false;
    total.focus();
  }

  #total({ definition: quiz, words, voice }: Ready<Words>, { total, answers, answered, of }: Result) {
    const { t } = voice;
    const band = total.band === null ? undefined : words.bands[total.band];
    const tone = (index: number) => (index === 0 ? 'low' : index === quiz.bands.length - 1 ? 'high' : 'middle');
    const hint = hintOf(quiz, answers);
    const here = quiz.bands.findIndex(({ id }) => id === total.band);
    return html`
      <section class="card total ${tone(here)}" tabindex="-1" aria-labelledby="heading" aria-describedby="summary">
        <div id="heading" class="heading" role="heading" aria-level=${this.headingLevel}>${t('heading')}</div>
        ${total.points === null || !band
          ? html`<p id="summary">${t('noTotal')}</p>`
          : html`
              <p class="figure" aria-hidden="true">
                <strong>${voice.number(total.points)}</strong>
                <span>${t('ofMax', { max: total.max })}</span>
                <span class="chip">${band.name}</span>
              </p>
              <p id="summary" class="hidden">${t('summary', { points: total.points, max: total.max, band: band.name })}</p>
            `}
        ${scale(quiz, total, words, voice)}
        ${answered < of
          ? html`
              <p class="partial">
                ${t('missing', { count: of - answered, lowest: total.lowest, highest: total.highest })}
                ${total.points === null ? nothing : html`${t('inProportion')} ${t(total.certain ? 'bandCertain' : 'bandOpen')}`}
              </p>
            `
          : nothing}
        ${band?.comment ? html`<p>${band.comment}</p>` : nothing}
        ${hint ? html`<p class="hint">${t(hints[hint])}</p>` : nothing}
      </section>
    `;
  }

  #dimensions(ready: Ready<Words>, { dimensions, answers, completedAt }: Result) {
    if (dimensions.length === 0) return nothing;
    const { words, voice } = ready;
    const groups = aboutEqual(dimensions);
    const scored = dimensions.filter(({ level }) => level !== null).length;
    const named = (ids: readonly string[]) => formatsOf(voice.tag).list(ids.map((id) => words.dimensions[id]?.name ?? id));
    return html`
      <section class="card" aria-labelledby="dimensions">
        <div id="dimensions" class="heading" role="heading" aria-level=${this.headingLevel}>${voice.t('dimensions')}</div>
        <div class="note">
          <p>${voice.t('levelNote')}</p>
          ${groups.map(
            (ids) => html`<p>${ids.length === scored ? voice.t('allAboutEqual') : voice.t('aboutEqual', { list: named(ids) })}</p>`,
          )}
        </div>
        <mizan-chart exportparts="button" heading=${`${words.title} · ${voice.t('dimensions')}`} date=${completedAt}>
        <table aria-labelledby="dimensions">
          <thead class="hidden">
            <tr>
              <th scope="col">${voice.t('dimension')}</th>
              <th scope="col">${voice.t('level')}</th>
            </tr>
          </thead>
          ${ranked(dimensions).map((dimension) => this.#dimension(dimension, ready, answers))}
        </table>
        </mizan-chart>
      </section>
    `;
  }

  #dimension({ id, level }: DimensionScore, ready: Ready<Words>, answers: Answers) {
    const { words, voice } = ready;
    const dimension = words.dimensions[id];
    const open = this.open.has(id);
    return html`
      <tbody part="dimension">
        <tr class="row">
          <th scope="row" data-label=${dimension?.name ?? id}>
            <div class="cell">
              <button class="toggle" part="button" aria-expanded=${open} aria-controls="inside-${id}" @click=${() => this.#toggle(id)}>
                ${dimension?.name} ${dimension?.subtitle ? html`<small>${dimension.subtitle}</small>` : nothing}
              </button>
              <span class="bar" aria-hidden="true">${level === null ? nothing : html`<i data-at=${level}></i>`}</span>
            </div>
          </th>
          <td>
            ${level === null
              ? voice.t('notScored')
              : html`<data class="percent" value=${level}>${formatsOf(voice.tag).percent(level)}</data> <span>${voice.t(levelName(level))}</span>`}
          </td>
        </tr>
        <tr id="inside-${id}" ?hidden=${!open}>
          <td colspan="2">${open ? this.#inside(id, level, ready, answers) : nothing}</td>
        </tr>
      </tbody>
    `;
  }

  #inside(id: string, level: number | null, ready: Ready<Words>, answers: Answers) {
    const taken = this.steps && new Set(this.steps.map((step) => step.id));
    return insideOf({ ready, id, level, answers, headingLevel: Math.min(this.headingLevel + 1, 6), taken, tick: (step) => this.#tick(step) });
  }

  #plan({ words }: Ready<Words>) {
    if (!this.steps) return nothing;
    return html`
      <div class="card">
        <mizan-plan
          exportparts="button"
          .headingLevel=${this.headingLevel}
          .steps=${this.steps}
          .advised=${advisedSteps(words)}
          @mizan-steps=${(event: MizanStepsEvent) => (this.steps = event.detail.steps)}
        ></mizan-plan>
      </div>
    `;
  }

  #remarks({ voice }: Ready<Words>, key: string, remarks: readonly string[] | undefined) {
    if (!remarks || remarks.length === 0) return nothing;
    return html`
      <div>
        <div class="subheading" role="heading" aria-level=${this.headingLevel}>${voice.t(key)}</div>
        <ul>${remarks.map((remark) => html`<li>${remark}</li>`)}</ul>
      </div>
    `;
  }

  /** Takes a step on, or off again; one taken off keeps its owner and day while the page is open. */
  #tick(id: string): void {
    const steps = this.steps ?? [];
    const taken = steps.find((step) => step.id === id);
    if (taken) this.#dropped.set(id, taken);
    const step = this.#dropped.get(id) ?? { schema: 1, id, text: null, owner: '', due: '', done: false };
    this.steps = taken ? steps.filter((each) => each !== taken) : [...steps, step];
    this.dispatchEvent(new MizanStepsEvent({ steps: this.steps }));
  }

  #toggle(id: string): void {
    const open = new Set(this.open);
    if (!open.delete(id)) open.add(id);
    this.open = open;
  }
}

const hints = { straight: 'hintStraight', spread: 'hintSpread', acquiescence: 'hintAcquiescence' } as const;

declare global {
  interface HTMLElementTagNameMap {
    'mizan-result': MizanResult;
  }
}
