import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Evaluation } from '../core/evaluation.js';
import { blankSheet, evaluationOf, sheetOf, type Sheet } from '../core/review.js';
import { admitMarks, markOf, variantOf, type Channel, type Mark, type Scorecard } from '../core/scorecard.js';
import { cardForm, type Gap } from './card-form.js';
import { CardPart } from './card-part.js';
import { cardVocabulary, type CardForm } from './card.js';
import { Definition } from './definition.js';
import { MizanAnswerEvent, MizanCompleteEvent, type Listened } from './events.js';
import { failure } from './failure.js';
import { newId } from './id.js';
import styles from './mizan-scorecard.styles.js';
import type { Desk } from './review-desk.js';
import tokens from './tokens.styles.js';

/** What it can show. */
const views = ['review', 'evaluations', 'trends', 'calibration', 'card'] as const;
export type View = (typeof views)[number];

/** Radios of one name are grouped across shadow roots in some Safaris (WICG/webcomponents#824), so each card has names of its own. */
let instances = 0;

/**
 * A card with which a reviewer rates one interaction of one agent, what the agent can work on, and what was reviewed before.
 *
 * What is entered is kept on the device as `storage` says; nothing leaves it.
 *
 * @tag mizan-scorecard
 * @slot - Stands in until the card is ready, and stays if it cannot be.
 * @fires {MizanAnswerEvent<Mark | null>} mizan-answer - After a person answers; `{id, answer, answered, of}`.
 * @fires {MizanCompleteEvent<Evaluation>} mizan-complete - When the result is asked for; the evaluation.
 * @fires {MizanErrorEvent} mizan-error - When the card cannot be shown; `{src, problems}`.
 * @csspart heading - The title.
 * @csspart section - One section of the card (a `details`).
 * @csspart question - One question with its choices (a `fieldset`).
 * @csspart button - Every button.
 * @cssprop [--mizan-accent=light-dark(#0d6a62, #63cabb)] - Colour of what is chosen and of what can be pressed.
 * @cssprop [--mizan-accent-ink=light-dark(#fff, #06211e)] - Text on the accent.
 * @cssprop [--mizan-paper=light-dark(#fbfaf6, #12151a)] - Background.
 * @cssprop [--mizan-card=light-dark(#fff, #1a1e25)] - Background of cards and fields.
 * @cssprop [--mizan-ink=light-dark(#1c2330, #e8eaee)] - Text.
 * @cssprop [--mizan-muted=light-dark(#596273, #a3abb9)] - Secondary text.
 * @cssprop [--mizan-line=light-dark(#e5e2d9, #2c323c)] - Hairlines, and what bars are laid on.
 * @cssprop [--mizan-warning=light-dark(#a8402b, #f0937c)] - What marks a critical question, and what is missing.
 * @cssprop [--mizan-font=inherit] - Font family.
 * @cssprop [--mizan-font-size=max(17px, 1.0625rem)] - Size of the text; all else is measured by it.
 * @cssprop [--mizan-radius=14px] - Radius of cards.
 * @cssprop [--mizan-space=1] - Factor on paddings and gaps.
 */
export class MizanScorecard extends CardPart {
  static override styles = [tokens, styles];

  /** Channel that a review begins with: `phone`, `email`, `chat` or `social`; '' for the first one of the card. */
  @property() accessor channel: Channel | '' = '';

  /** What is shown: `review`, `evaluations`, `trends`, `calibration` or `card`. */
  @property() accessor view: View = 'review';

  /** Takes no answers. */
  @property({ type: Boolean, reflect: true }) accessor disabled = false;

  @state() private accessor sheet: Sheet = blankSheet('', today());
  /** The evaluation last asked for or opened; null again after any change. */
  @state() private accessor done: Evaluation | null = null;
  /** The result is on screen, not the questions. */
  @state() private accessor showing = false;
  /** The result was asked for before it could be given. */
  @state() private accessor early = false;
  @state() private accessor unreachable = false;
  /** Questions with room for a remark, by id. */
  @state() private accessor open: ReadonlySet<string> = new Set();
  /** What keeps, announces and takes keys: it comes after the first question. */
  @state() private accessor desk: Desk | null = null;

  readonly #definition: Definition<CardForm['words'], Scorecard> = new Definition(this, cardVocabulary(['scorecard'], ['']));
  readonly #group = `mizan-card-${(instances += 1)}`;
  #sitting = sittingOf(null);
  #loading: Promise<Desk | null> | null = null;
  /** What takes the focus after the next update. */
  #focus = '';

  constructor() {
    super();
    if (!Object.hasOwn(this, 'evaluation')) return;
    // A page may have set it before there was a setter.
    const { evaluation } = this;
    delete (this as Partial<this>).evaluation;
    this.evaluation = evaluation;
  }

  /** The evaluation in hand, as far as it goes; null until the card is there. Setting one opens it and fires nothing; null clears the card. */
  get evaluation(): Evaluation | null {
    const card = this.#card;
    return this.done ?? (card && evaluationOf(card.definition, this.sheet, this.#sitting.known, new Date().toISOString()));
  }

  set evaluation(value: Evaluation | null) {
    // What a framework does not set comes as undefined.
    if (!value) {
      this.reset();
      return;
    }
    const sheet = sheetOf(value);
    const known = this.#definition.value;
    const { definition, id, history } = value as Partial<Evaluation>;
    if (!sheet || typeof id !== 'string' || typeof definition?.version !== 'string' || (known && definition.id !== known.id)) {
      console.warn(`<mizan-scorecard src="${this.src}">: no evaluation of this card`);
      return;
    }
    const whole = { createdAt: new Date().toISOString(), ...(value as Omit<Evaluation, 'createdAt'>), ...sheet, history: Array.isArray(history) ? history : [] };
    this.#put(sheet, whole);
    void this.#finish(whole);
  }

  /** Does what the button does: draws the result, keeps the evaluation, fires `mizan-complete` and returns it; null where something it needs is missing. */
  submit(): Evaluation | null {
    const card = this.#card;
    if (!card || this.disabled) return null;
    this.view = 'review';
    const [gap] = gapsOf(card.definition, this.sheet);
    if (gap) {
      this.early = true;
      this.showing = false;
      this.#focus = gap === 'marks' ? 'fieldset[data-id] input' : `#${gap}`;
      this.requestUpdate();
      return null;
    }
    const fresh = this.done === null;
    const evaluation = this.done ?? evaluationOf(card.definition, this.sheet, this.#sitting.known, new Date().toISOString());
    void this.#finish(evaluation).then((desk) => {
      if (fresh) void desk?.keep(evaluation);
    });
    this.dispatchEvent(new MizanCompleteEvent(evaluation));
    return evaluation;
  }

  /** Clears the card for the next interaction; reviewer and channel stay. */
  reset(): void {
    const { channel, reviewer } = this.sheet;
    this.desk?.leave();
    this.#put({ ...blankSheet(channel, today()), reviewer }, null);
  }

  /** The card in hand: the page's own, or the version that the device or the evaluation uses. */
  get #card(): CardForm | null {
    const own = this.#definition.ready;
    return own && (this.desk?.cardOver(own) ?? own);
  }

  /** Puts a sheet on screen, of an evaluation that there is or of a new one. Fires nothing. */
  readonly #put = (sheet: Sheet, from: Evaluation | null, base = from?.changedAt ?? null): void => {
    this.#sitting = sittingOf(from, base);
    this.sheet = sheet;
    this.done = null;
    this.showing = false;
    this.early = false;
    this.open = new Set([...Object.keys(sheet.comments), ...Object.keys(sheet.times)]);
    this.desk?.opened(from);
  };

  /** Takes in what a person has entered. */
  readonly #enter = (change: Partial<Sheet>): void => {
    this.sheet = { ...this.sheet, ...change };
    this.done = null;
    void this.#withDesk().then((desk) => desk?.entered());
  };

  /** Marks a question as a person does; null takes its mark back. */
  readonly #mark = (id: string, mark: Mark | null): void => {
    const card = this.#card;
    if (!card || this.disabled) return;
    const { [id]: _before, ...others } = this.sheet.marks;
    this.#enter({ marks: mark ? { ...others, [id]: mark } : others });
    const { answered, of } = countOf(card.definition, this.sheet);
    this.dispatchEvent(new MizanAnswerEvent<Mark | null>({ id, answer: mark, answered, of }));
  };

  /** Gives a question room for a remark, or takes it back where it is empty; then the focus is there. */
  readonly #remark = (id: string, wanted = !this.open.has(id)): void => {
    const open = new Set(this.open);
    open.delete(id);
    if (wanted) {
      open.add(id);
      this.#focus = `[data-remark="${CSS.escape(id)}"]`;
    }
    this.open = open;
    void this.#withDesk();
  };

  /** Goes back from the result to the questions, or to one of them. */
  readonly #edit = (id?: string): void => {
    this.showing = false;
    const at = `[data-id="${CSS.escape(id ?? '')}"]`;
    this.#focus = id ? `${at} :checked,${at}:not(:has(:checked)) input` : '.heading';
  };

  /** The evaluation as it was kept; from here on it is changed and no longer new. */
  readonly #kept = (evaluation: Evaluation): void => {
    if (this.#sitting.known.id !== evaluation.id) return;
    this.#sitting = sittingOf(evaluation, evaluation.changedAt);
    if (this.done) this.done = evaluation;
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('channel') && this.channel) this.sheet = { ...this.sheet, channel: this.channel };
    if (this.#definition.turned()) {
      this.desk?.leave();
      this.#put(blankSheet(this.channel, today()), null);
    }
  }

  protected override render(): TemplateResult {
    const card = this.#card;
    if (!card) return html`<slot></slot>${failure(this.#definition)}`;
    const { definition, words, voice } = card;
    const { t } = voice;
    const { desk } = this;
    const view = views.find((each) => each === this.view) ?? 'review';
    return html`
      <div class="root" lang=${voice.tag} dir=${voice.dir}>
        <div class="heading title" part="heading" role="heading" aria-level=${this.headingLevel} tabindex="-1">
          ${words.title} ${definition.status === 'trial' ? html`<span class="trial">${t('trial')}</span>` : nothing}
        </div>
        <nav aria-label=${t('views')}>
          ${views.map((each) => html`<button part="button" aria-current=${each === view ? 'page' : nothing} @click=${() => this.#show(each)}>${t(`view_${each}`)}</button>`)}
        </nav>
        ${desk?.top(view)}
        ${view !== 'review'
          ? desk?.view(view)
          : this.done && this.showing && desk
            ? desk.result(this.done)
            : cardForm({
                card,
                sheet: this.sheet,
                gaps: this.early ? gapsOf(definition, this.sheet) : [],
                unreachable: this.unreachable,
                disabled: this.disabled,
                group: this.#group,
                open: this.open,
                desk,
                enter: this.#enter,
                mark: this.#mark,
                remark: this.#remark,
                submit: () => this.submit(),
                ...countOf(definition, this.sheet),
              })}
        ${desk?.bottom(view)}
      </div>
    `;
  }

  protected override updated(): void {
    const card = this.#card;
    if (!card) return;
    // Whoever reviews is met once the first question is on screen.
    if (!this.#loading) requestAnimationFrame(() => setTimeout(() => void this.#withDesk()));
    if (!this.#focus) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focus);
    if (!target) return;
    this.#focus = '';
    const section = target.closest('details');
    if (section) section.open = true;
    target.focus();
  }

  /** Gives the focus to something of what is drawn next, by its selector. */
  readonly #focusOn = (selector: string): void => {
    this.#focus = selector;
    this.requestUpdate();
  };

  #show(view: View): void {
    this.view = view;
    void this.#withDesk();
  }

  /** Goes over to the result once all that draws it is there. */
  async #finish(evaluation: Evaluation): Promise<Desk | null> {
    this.done = evaluation;
    const desk = await this.#withDesk();
    this.unreachable = !(await desk?.prepared());
    if ((this.done as Evaluation | null)?.id !== evaluation.id || this.unreachable) return desk;
    this.showing = true;
    this.#focusOn('.total');
    return desk;
  }

  /** What comes after the first question; null where it cannot be fetched, and asked for again the next time. */
  #withDesk(): Promise<Desk | null> {
    return (this.#loading ??= import('./review-desk.js').then(
      ({ Desk }) =>
        (this.desk = new Desk(this, {
          own: () => this.#definition.ready,
          card: () => this.#card,
          sheet: () => this.sheet,
          base: () => this.#sitting.base,
          done: () => this.done,
          showing: () => this.showing,
          put: this.#put,
          enter: this.#enter,
          mark: this.#mark,
          remark: this.#remark,
          edit: this.#edit,
          kept: this.#kept,
          focus: this.#focusOn,
        })),
      () => (this.#loading = null),
    ));
  }
}

/** What an evaluation is besides what is entered; `base` is `changedAt` of the one that is kept already, null for a new one. */
function sittingOf(from: Evaluation | null, base: string | null = null) {
  const { id, createdAt, history } = from ?? { id: newId(), createdAt: new Date().toISOString(), history: [] };
  return { known: { id, createdAt, history }, base };
}

/** The day it is here, as a date field has it. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** What an evaluation cannot do without. */
function gapsOf(card: Scorecard, sheet: Sheet): readonly Gap[] {
  // Reviewers are compared by name, and are asked for it only then.
  const needed = ['interaction', 'agent', ...(sheet.calibration ? ['reviewer' as const] : [])] as const;
  const fields = needed.filter((key) => !sheet[key].trim());
  return Object.keys(admitMarks(card, sheet.channel, sheet.marks).marks).length > 0 ? fields : [...fields, 'marks'];
}

/** How many questions have an answer for good, and how many are put off. */
function countOf(card: Scorecard, { channel, marks }: Sheet): { readonly answered: number; readonly later: number; readonly of: number } {
  const given = variantOf(card, channel).questions.map(({ id }) => markOf(id, marks));
  const later = given.filter((mark) => mark === 'later').length;
  return { answered: given.filter(Boolean).length - later, later, of: given.length };
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-scorecard': Listened<{ 'mizan-answer': MizanAnswerEvent<Mark | null>; 'mizan-complete': MizanCompleteEvent<Evaluation> }> & MizanScorecard;
  }
}
