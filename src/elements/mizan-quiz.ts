import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { admit, answerTo, unanswered, type Answers, type FormWords, type Quiz } from '../core/quiz.js';
import { resultOf, type Result } from '../core/score.js';
import type { Overrides } from '../locale/words.js';
import { Control } from './control.js';
import { Definition, type DefinitionHost, type Ready } from './definition.js';
import { MizanAnswerEvent, MizanCompleteEvent, type Listened } from './events.js';
import { enter, type Sitting } from './entries.js';
import { failure } from './failure.js';
import { formView } from './form.js';
import type { Kept } from './kept.js';
import { mark } from './list.js';
import styles from './mizan-quiz.styles.js';
import type { resultView } from './parts.js';
import { Prerendered } from './prerendered.js';
import { quizVocabulary } from './quiz.js';
import { asRank } from './rank.js';
import { register } from './register.js';
import single from './single.styles.js';
import tokens from './tokens.styles.js';

/** Radios of one name are grouped across shadow roots in some Safaris (WICG/webcomponents#824), so each quiz has names of its own. */
let instances = 0;

/**
 * A self-assessment drawn from a JSON definition: its statements with their choices, all or one at a time, then the result.
 *
 * What a person answers is kept on the device as `storage` says; nothing leaves it.
 *
 * @tag mizan-quiz
 * @slot - Stands in until the quiz is ready, and stays if it cannot be.
 * @slot before-result - Shown above the result, and only with it.
 * @slot after-result - Shown below the result, and only with it: what the site would have its reader do next.
 * @fires {MizanAnswerEvent} mizan-answer - After a person answers; `{id, answer, answered, of}`.
 * @fires {MizanCompleteEvent} mizan-complete - When the result is asked for; the result.
 * @fires {MizanStepsEvent} mizan-steps - After the next steps were changed; `{steps}`, all of them.
 * @fires {MizanErrorEvent} mizan-error - When the definition cannot be shown; `{src, problems}`.
 * @csspart heading - The title.
 * @csspart item - One statement with its choices (a `fieldset`).
 * @csspart dimension - One dimension of the result (a `tbody`).
 * @csspart button - Every button.
 * @cssprop [--mizan-accent=light-dark(#0d6a62, #63cabb)] - Colour of what is chosen and of what can be pressed.
 * @cssprop [--mizan-accent-ink=light-dark(#fff, #06211e)] - Text on the accent.
 * @cssprop [--mizan-paper=light-dark(#fbfaf6, #12151a)] - Background.
 * @cssprop [--mizan-card=light-dark(#fff, #1a1e25)] - Background of cards and fields.
 * @cssprop [--mizan-ink=light-dark(#1c2330, #e8eaee)] - Text.
 * @cssprop [--mizan-muted=light-dark(#596273, #a3abb9)] - Secondary text.
 * @cssprop [--mizan-line=light-dark(#e5e2d9, #2c323c)] - Hairlines, and what bars are laid on.
 * @cssprop [--mizan-warning=light-dark(#a8402b, #f0937c)] - What marks a statement as unanswered.
 * @cssprop [--mizan-font=inherit] - Font family.
 * @cssprop [--mizan-font-size=max(17px, 1.0625rem)] - Size of the text; all else is measured by it.
 * @cssprop [--mizan-radius=14px] - Radius of cards.
 * @cssprop [--mizan-space=1] - Factor on paddings and gaps.
 * @cssstate complete - Every item has been answered.
 */
export class MizanQuiz extends Control implements DefinitionHost {
  static override styles = [tokens, styles, single];

  /** Id of a built-in definition (`rater`) or the address of one; its shape is set out in `quizzes/schema/quiz.json`. */
  @property() accessor src = '';

  /** A definition in place of `src`; null to use `src`. */
  @property({ attribute: false }) accessor definition: unknown = null;

  /** All statements in a `list`, one at a time in `steps`, or `auto`: steps on narrow screens. */
  @property({ reflect: true }) accessor layout: 'auto' | 'list' | 'steps' = 'auto';

  /** Where drafts, results and next steps are kept: `local` on this device, `session` until the tab is closed, `none` not at all. */
  @property() accessor storage: 'local' | 'session' | 'none' = 'local';

  /** Shows a result that the page's address carries as `#mizan=<name or id>.<…>`. */
  @property({ type: Boolean }) accessor link = false;

  /** Sentences in place of ours, by key or path: `{ showResult: '…', 'items.3': '…' }`. */
  @property({ attribute: false }) accessor text: Overrides = {};

  /** Rank of the title among the page's headings, 1 to 6. */
  @asRank @property({ type: Number, attribute: 'heading-level' }) accessor headingLevel = 2;

  @state() private accessor given: unknown = {};
  @state() private accessor outcome: Result | null = null;
  /** The result is on screen, not the statements. */
  @state() private accessor showing = false;
  /** The result was asked for before every statement had an answer. */
  @state() private accessor early = false;
  @state() private accessor resultFailed = false;
  /** Place of the statement in hand. */
  @state() private accessor current = 0;
  /** What is kept: it comes at a first sign of interest. */
  @state() private accessor kept: Kept | null = null;

  readonly #definition: Definition<FormWords> = new Definition(this, quizVocabulary(['quiz'], ['']));
  #group = `mizan-${(instances += 1)}`;
  /** What was drawn before the script came, until it is taken over. */
  #prerendered: Prerendered | null = null;
  /** What a person chose before the script came, until the page has been told. */
  #early: Answers = {};
  /** It draws what was drawn beforehand, for a visitor of whom nothing is known. */
  #blank = false;
  /** What the statements on screen were drawn from, so that an answer redraws one of them and not all. */
  #drawn: { readonly ready: Ready<FormWords>; readonly answers: Answers; readonly early: boolean; readonly disabled: boolean } | null = null;
  /** What was last admitted, and what it was made of. */
  #admitted: { readonly from: unknown; readonly quiz: Quiz; readonly answers: Answers } | null = null;
  /** The page has set answers: what a person just chose may have to go again. */
  #setByPage = false;
  /** What takes the focus after the next update. */
  #focus: '' | 'heading' | 'result' | 'item' = '';
  #view: typeof resultView | null = null;
  #loading = false;
  /** What the browser may have to put back is on its way to it. */
  #entering = false;
  /** A person, not the page, made the answers what they are. */
  #touched = false;
  /** Room is held for what was kept before, so that nothing moves when it comes. */
  #returning: boolean | null = null;

  constructor() {
    super();
    // A form shows what is missing where it stands, so it has to be on screen at once.
    this.addEventListener('invalid', () => {
      const { ready } = this.#definition;
      this.showing = false;
      if (ready) this.current = this.#firstLeft(ready);
      this.performUpdate();
    });
    if (!Object.hasOwn(this, 'answers')) return;
    // A page may have set them before there was a setter.
    const { answers } = this;
    delete (this as Partial<this>).answers;
    this.answers = answers;
  }

  /** Choices as given, by item id. What is set is checked; what cannot be an answer is left out, with a warning. Fires nothing. */
  get answers(): Answers {
    const { value: quiz } = this.#definition;
    if (!quiz) return {};
    const known = this.#admitted;
    if (known?.from === this.given && known?.quiz === quiz) return known.answers;
    const answers = Object.freeze(admit(quiz, this.given).answers);
    this.#admitted = { from: this.given, quiz, answers };
    return answers;
  }

  set answers(answers: unknown) {
    const before = JSON.stringify(this.answers);
    // A copy, since a page may go on changing its own object and set it again.
    this.given = Array.isArray(answers) ? {} : { ...(answers as object | null) };
    this.#setByPage = true;
    // A page that hands back what it was told changes nothing.
    if (JSON.stringify(this.answers) !== before) {
      this.#touched = false;
      this.kept?.leave();
      this.#invalidate();
    }
    if (this.form) this.#enter();
    const { value: quiz } = this.#definition;
    const refused = quiz ? admit(quiz, answers).refused : [];
    if (refused.length > 0) console.warn(`<mizan-quiz src="${this.src}">: no answers of this quiz: ${refused.slice(0, 20).join(', ')}`);
  }

  /** The result last asked for; null before, and after any change of an answer. */
  get result(): Result | null {
    return this.outcome;
  }

  /** Does what the button does: draws the result, fires `mizan-complete` and returns it; null where statements are unanswered. */
  submit(): Result | null {
    const ready = this.#definition.ready;
    if (!ready) return null;
    if (unanswered(ready.definition, this.answers).length === 0) return this.#complete(ready);
    this.early = true;
    this.showing = false;
    this.#go(this.#firstLeft(ready));
    return null;
  }

  /** Clears every answer and goes back to the statements. */
  reset(): void {
    this.kept?.leave();
    this.answers = {};
    this.#invalidate();
    this.early = false;
    this.current = 0;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#prerendered = Prerendered.in(root as ShadowRoot, this);
    return root;
  }

  protected override shouldUpdate(): boolean {
    if (!this.#prerendered) return true;
    const { ready } = this.#definition;
    // What was drawn beforehand stays readable where its definition does not come.
    this.#prerendered.say(ready ? nothing : failure(this.#definition));
    return ready !== null && this.#prerendered.settled;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = this.#definition.ready && this.#prerendered?.answersTo(this.#definition.ready.definition);
    if (before && Object.keys(before).length > 0) {
      this.#early = before;
      this.#touched = true;
      this.given = { ...this.answers, ...before };
    }
    if (this.#definition.turned() && !changed.has('given')) this.reset();
    const ready = this.#definition.ready;
    if (!ready || this.#isShowing) this.#drawn = null;
    this.internals.states[ready && unanswered(ready.definition, this.answers).length === 0 ? 'add' : 'delete']('complete');
  }

  protected override update(changed: PropertyValues): void {
    if (this.#prerendered) this.#takeOver(this.#prerendered);
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const ready = this.#definition.ready;
    if (!ready) return html`<slot></slot>${failure(this.#definition)}`;
    const { voice, words } = ready;
    return html`
      <div class="root" lang=${voice.tag} dir=${voice.dir}>
        ${this.kept?.top(this.#isShowing) ?? (!this.#blank && this.#room(ready.definition) ? html`<div class="kept"></div>` : nothing)}
        <div class="heading title" part="heading" role="heading" aria-level=${this.headingLevel} tabindex="-1">${words.title}</div>
        ${this.outcome && this.#isShowing ? this.#view?.({ host: this, ready, result: this.outcome, kept: this.kept, back: this.#back }) : this.#form(ready)} ${this.kept?.desk(this.#isShowing)}
      </div>
    `;
  }

  protected override updated(): void {
    const ready = this.#definition.ready;
    const root = this.renderRoot as ShadowRoot;
    this.#enterSoon();
    if (ready) mark(root, ready.definition, this.#place(ready.definition));
    if (this.#setByPage) {
      this.#setByPage = false;
      for (const radio of root.querySelectorAll('input')) {
        radio.checked = answerTo(radio.name.slice(this.#group.length + 1), this.answers) === Number(radio.value);
      }
    }
    if (ready && !this.#loading) {
      this.#loading = true;
      const load = () => void this.#loadKept();
      // Who was here before, or has a link, is met once the first question is on screen; others at their first sign of interest.
      if (this.#room(ready.definition) || location.hash) requestAnimationFrame(() => setTimeout(load));
      else for (const sign of ['pointerover', 'focusin']) this.addEventListener(sign, load, { once: true });
    }
    const early = Object.entries(this.#early);
    this.#early = {};
    if (ready) for (const [id, answer] of early) this.#answered(ready, id, answer);
    if (!this.#focus) return;
    const at = 'fieldset[data-current]';
    const target = { heading: '.heading', item: `${at} :checked,${at}:not(:has(:checked)) input`, result: 'mizan-result' }[this.#focus];
    this.#focus = '';
    root.querySelector<HTMLElement>(target)?.focus();
  }

  formResetCallback(): void {
    this.reset();
  }

  /** The person has come back to a page that they had left. */
  formStateRestoreCallback(state: unknown): void {
    if (typeof state !== 'string') return;
    const { answers, current, result } = JSON.parse(state) as Sitting;
    this.answers = answers;
    this.current = current;
    if (result) this.#show(result, '');
  }

  /** A form has what was answered at once, as it has it of a native control. */
  #enter(): void {
    const ready = this.hasUpdated ? this.#definition.ready : null;
    if (ready) enter(this.internals, ready, { answers: this.answers, current: this.current, result: this.result }, this, this.renderRoot);
  }

  /** Without a form it is only for the browser to put back, and waits until it is on screen. */
  #enterSoon(): void {
    if (this.form || this.required) {
      this.#enter();
    } else if (!this.#entering) {
      this.#entering = true;
      requestAnimationFrame(() => setTimeout(() => {
        this.#entering = false;
        this.#enter();
      }));
    }
  }

  get #isShowing(): boolean {
    return this.showing && this.outcome !== null;
  }

  #form(ready: Ready<FormWords>) {
    const { definition: quiz } = ready;
    const { early } = this;
    const answers = this.#blank ? {} : this.answers;
    const disabled = this.isDisabled;
    const drawn = this.#drawn;
    const before = drawn?.ready === ready && drawn.early === early && drawn.disabled === disabled ? drawn.answers : null;
    this.#drawn = { ready, answers, early, disabled };
    return formView({
      ready, answers, before, disabled,
      marked: early,
      group: this.#group,
      choose: this.#answer,
      place: this.#place(quiz),
      named: !!this.name,
      failed: this.resultFailed,
      go: (to) => this.#go(to),
      submit: () => this.submit(),
      complete: () => this.#complete(ready),
    });
  }

  /** Place of the statement in hand, which another quiz may not have. */
  #place({ items }: Quiz): number {
    return Math.min(this.current, items.length - 1);
  }

  #invalidate(): void {
    this.outcome = null;
    this.showing = false;
    this.resultFailed = false;
  }

  #complete({ definition: quiz, voice }: Ready<FormWords>): Result {
    // Whole seconds: nobody compares results more finely. Asked for again, it is the result that it was.
    const completedAt = new Date().toISOString().replace(/\.\d+/, '');
    const result = this.outcome ?? resultOf(quiz, this.answers, { completedAt, language: voice.tag });
    this.#show(result);
    this.#touched = true;
    this.kept?.completed(result);
    this.dispatchEvent(new MizanCompleteEvent(result));
    return result;
  }

  #show(result: Result, focus: '' | 'result' = 'result'): void {
    this.outcome = result;
    this.resultFailed = false;
    if (!this.kept) void this.#loadKept();
    void loadResult(this.#definition.ready).then(
      (view) => {
        this.#view = view;
        if (this.outcome !== result) return;
        this.showing = true;
        this.#focus = focus;
      },
      () => (this.resultFailed = true),
    );
  }

  /** Fetches what keeps drafts and the rest; after a failure the next answer tries again. */
  async #loadKept(): Promise<void> {
    try {
      const { Kept } = await import('./kept.js');
      this.kept ??= new Kept(this, {
        ready: () => this.#definition.ready,
        current: () => this.current,
        touched: () => this.#touched,
        disabled: () => this.isDisabled,
        focus: (what) => {
          this.#focus = what;
          this.requestUpdate();
        },
        restore: (answers, current, result) => {
          this.answers = answers;
          this.#invalidate();
          this.early = false;
          this.current = current;
          this.#focus = 'heading';
          if (result) this.#show(result);
        },
      });
    } catch {
      this.#loading = false;
    }
  }

  /** Whether room is to be held for what was kept here before. */
  #room({ id }: Quiz): boolean {
    if (this.#returning === null) {
      this.#returning = false;
      try {
        const area = window[`${this.storage as 'local'}Storage`];
        this.#returning = Object.keys(area).some((key) => key.startsWith(`mizan/${id}/`));
      } catch {
        // There is no such place, or none that may be looked into.
      }
    }
    return this.#returning;
  }

  readonly #answer = (id: string, answer: number): void => {
    const ready = this.#definition.ready;
    if (!ready) return;
    this.given = { ...this.answers, [id]: answer };
    this.current = ready.definition.items.findIndex((item) => item.id === id);
    this.#invalidate();
    this.#touched = true;
    if (this.form) this.#enter();
    this.#answered(ready, id, answer);
  };

  #answered(ready: Ready<FormWords>, id: string, answer: number): void {
    if (this.kept) this.kept.answered();
    else void this.#loadKept();
    // The result is fetched while the person reads on, so that it is there when asked for.
    if (!customElements.get('mizan-result')) void loadResult(ready).catch(() => {});
    const of = ready.definition.items.length;
    this.dispatchEvent(new MizanAnswerEvent({ id, answer, answered: of - unanswered(ready.definition, this.answers).length, of }));
  }

  /** Goes on with what was drawn before the script came, if that is what it would draw itself. */
  #takeOver(prerendered: Prerendered): void {
    this.#prerendered = null;
    const { ready } = this.#definition;
    const group = ready && prerendered.groupOf(ready.definition);
    this.#group = group ?? this.#group;
    this.#blank = true;
    const view = () => {
      this.#drawn = null;
      return this.render();
    };
    if (!prerendered.handOver(group === null ? null : view)) this.#drawn = null;
    this.#blank = false;
  }

  /** Takes a statement in hand, and gives it the focus. */
  #go(place: number): void {
    this.current = place;
    this.#focus = 'item';
    this.kept?.moved();
    // Asked twice, nothing has changed but where the focus belongs.
    this.requestUpdate();
  }

  /** Place of the first statement without an answer. */
  #firstLeft({ definition: quiz }: Ready<FormWords>): number {
    return quiz.items.findIndex(({ id }) => answerTo(id, this.answers) === null);
  }

  readonly #back = (): void => {
    this.showing = false;
    this.#focus = 'heading';
  };
}

/** The result comes after the first question, so that nobody waits for it. Rejects where it cannot be fetched. */
async function loadResult(ready: Ready<FormWords> | null): Promise<typeof resultView> {
  const { loadResultWords, parts, resultView } = await import('./parts.js');
  for (const [tag, element] of Object.entries(parts)) if (!customElements.get(tag)) register(tag, element);
  if (ready) await loadResultWords(ready);
  return resultView;
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-quiz': Listened<{ 'mizan-answer': MizanAnswerEvent; 'mizan-complete': MizanCompleteEvent }> & MizanQuiz;
  }
}
