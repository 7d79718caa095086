import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { hidden } from '../core/calibration.js';
import type { Calibration, Evaluation } from '../core/evaluation.js';
import { folded } from '../core/fold.js';
import { scoreCard, type CardScore } from '../core/marks.js';
import { blankSheet, sheetOf, type Sheet } from '../core/review.js';
import { admitMarks, marksFor, markOf, variantOf, type Mark, type Question, type Scorecard } from '../core/scorecard.js';
import { calendarOf } from '../locale/calendar.js';
import { loadWords } from '../locale/load.js';
import { heldWords, interfaceOf, voiceOf, type Overrides, type Voice } from '../locale/words.js';
import { matchLanguage } from '../locale/language.js';
import { evaluationsOf, type Evaluations, type ReviewDraft } from '../store/evaluations.js';
import { keepingOf, type Keeping } from '../store/records.js';
import { CallTimer } from './call-timer.js';
import { cardKeys, showLetters } from './card-keys.js';
import { resultView } from './card-result.js';
import { sectionView } from './card-views.js';
import type { CardForm, CardReady } from './card.js';
import controls from './controls.styles.js';
import { dress } from './dress.js';
import { dueField } from './due.js';
import type { View } from './mizan-scorecard.js';
import { Notices } from './notices.js';
import { barView, remarkView } from './review-bar.js';
import styles from './review-desk.styles.js';
import { DraftUnderHand } from './review-draft.js';
import { offersView } from './review-offers.js';
import { takeAway } from './review-takeaway.js';
import { recallHidden, rememberHidden } from './score-shown.js';

/** What the card is to its desk. */
export interface DeskHost extends LitElement {
  name: string;
  storage: Keeping;
  text: Overrides;
  headingLevel: number;
  view: View;
  disabled: boolean;
  readonly evaluation: Evaluation | null;
  reset: () => void;
}

/** What only its desk may ask of the card. */
export interface Inside {
  /** The page's own card. */
  readonly own: () => CardForm | null;
  /** The card in hand, which may be another version of it. */
  readonly card: () => CardForm | null;
  readonly sheet: () => Sheet;
  /** `changedAt` of the evaluation that the sheet changes; null for a new one. */
  readonly base: () => string | null;
  /** The evaluation on screen as it was finished or opened; null while it is being filled in. */
  readonly done: () => Evaluation | null;
  readonly showing: () => boolean;
  /** Puts a sheet on screen, of an evaluation that there is or of a new one. Fires nothing. */
  readonly put: (sheet: Sheet, from: Evaluation | null, base?: string | null) => void;
  /** Takes in what a person has entered. */
  readonly enter: (change: Partial<Sheet>) => void;
  /** Marks a question as a person does; null takes its mark back. */
  readonly mark: (id: string, mark: Mark | null) => void;
  /** Gives a question room for a remark, or takes it away. */
  readonly remark: (id: string, open?: boolean) => void;
  /** Goes back from the result to the questions, or to one of them. */
  readonly edit: (id?: string) => void;
  /** The evaluation as it was kept: from here on it is changed, and no longer new. */
  readonly kept: (evaluation: Evaluation) => void;
  /** Gives the focus to something of what is drawn next, by its selector. */
  readonly focus: (selector: string) => void;
}

/** Years before this one that an interaction may be of. */
const yearsBack = 5;

/** How long a score stands before it is announced, in milliseconds. */
const calm = 1500;

/**
 * What a card has at hand once its first question is on screen: drafts, names, keys, the running score, a timer, what was
 * found in this device's store, and the way to everything else.
 */
export class Desk implements ReactiveController {
  readonly #host: DeskHost;
  readonly #inside: Inside;
  readonly #notices: Notices;
  readonly #timer: CallTimer;
  readonly #draft = new DraftUnderHand(() => this.#store, () => this.#tell());
  #store: Evaluations | null = null;
  #followed = '';
  #unlisten: (() => void) | null = null;
  #unkeys: (() => void) | null = null;
  #voice: Voice | null = null;
  #spoken: Voice | null = null;
  #evaluations: readonly Evaluation[] = [];
  #calibrations: readonly Calibration[] = [];
  #versions: readonly Scorecard[] = [];
  #inUse: string | null = null;
  /** Version that the sheet in hand is on; null for a new one, which takes what is in use. */
  #version: string | null = null;
  #over: { readonly own: CardForm; readonly card: Scorecard; readonly form: CardForm } | null = null;
  #offered: ReviewDraft | null = null;
  /** A calibration that the review was begun from. */
  #calibrating = false;
  /** What the person last said of the score while reviewers are compared, and otherwise. */
  #blind = true;
  #hideScore: boolean | null = null;
  #said = '';
  #saying = 0;
  #help = false;

  constructor(host: DeskHost, inside: Inside) {
    this.#host = host;
    this.#inside = inside;
    this.#notices = new Notices(host);
    this.#timer = new CallTimer(host);
    host.addController(this);
    this.hostUpdate();
  }

  hostConnected(): void {
    dress(this.#host, controls, styles);
    this.#unkeys ??= cardKeys(this.#host.renderRoot as ShadowRoot, {
      voice: () => this.#voice,
      mark: (id, mark) => this.#mark(id, mark),
      comment: (id) => this.#inside.remark(id, true),
      time: (id) => this.#stamp(id),
      end: () => this.#say('lastQuestion'),
      refused: () => this.#say('refused'),
    });
    addEventListener('pagehide', this.#write);
    document.addEventListener('visibilitychange', this.#write);
    if (this.#store && !this.#unlisten) this.#listen();
  }

  hostDisconnected(): void {
    this.#unkeys?.();
    this.#unkeys = null;
    this.#unlisten?.();
    this.#unlisten = null;
    this.#write();
    clearTimeout(this.#saying);
    removeEventListener('pagehide', this.#write);
    document.removeEventListener('visibilitychange', this.#write);
  }

  hostUpdate(): void {
    const own = this.#inside.own();
    if (!own) return;
    this.#follow(own.definition.id);
    if (this.#spoken !== own.voice) void this.#speak(own.voice);
  }

  hostUpdated(): void {
    if (this.#voice) showLetters(this.#host.renderRoot, this.#voice);
    // A policy without inline styles still lets a script set single properties.
    for (const bar of this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-at]')) bar.style.setProperty('--at', bar.dataset['at'] as string);
  }

  /** The card that stands over the page's own: the version in use on this device, or the one of the evaluation opened. Null for the page's own. */
  cardOver(own: CardForm): CardForm | null {
    const wanted = this.#version ?? this.#inUse;
    const card = wanted === own.definition.version ? undefined : this.#versions.find(({ version, id }) => version === wanted && id === own.definition.id);
    if (!card) return null;
    if (this.#over?.own === own && this.#over.card === card) return this.#over.form;
    const words = card.text?.[matchLanguage(own.voice.tag, card.languages).language];
    const form: CardForm = { definition: card, words: { ...own.words, ...(words as Partial<CardForm['words']>) }, voice: own.voice };
    this.#over = { own, card, form };
    return form;
  }

  /** Whether all that draws a result is there. */
  async prepared(): Promise<boolean> {
    try {
      const card = this.#inside.card();
      if (!card) return false;
      await this.#speak(card.voice);
      const { id, languages, text } = card.definition;
      const { language } = matchLanguage(card.voice.tag, languages);
      if (!text?.[language]) await loadWords(language, `${id}.result`);
      return this.#voice !== null;
    } catch {
      return false;
    }
  }

  /** Something was entered. */
  entered(): void {
    const card = this.#inside.card();
    if (!card) return;
    this.#version ??= card.definition.version;
    this.#calibrate();
    this.#draft.take(() => ({
      // What the channel does not ask for is kept too, for the way back.
      evaluation: { ...(this.#host.evaluation as Evaluation), marks: this.#inside.sheet().marks },
      base: this.#inside.base(),
    }));
    if (this.#offered) this.#host.requestUpdate();
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => this.#announce(), calm) as unknown as number;
  }

  /** Another sheet is on screen. */
  opened(from: Evaluation | null): void {
    this.#draft.drop();
    this.#version = from?.definition.version ?? null;
    this.#calibrating = from?.calibration ?? false;
    this.#blind = true;
    this.#timer.reset();
  }

  /** Leaves what is being filled in for another time, and offers it again. */
  leave(): void {
    void this.#draft.write().then(() => this.#look());
    this.#draft.drop();
  }

  /** Keeps an evaluation; its draft has served. */
  async keep(evaluation: Evaluation): Promise<void> {
    const store = this.#store;
    const card = this.#inside.card()?.definition;
    const base = this.#inside.base();
    const key = this.#draft.drop();
    if (!store || !card) return;
    if (!this.#versions.some(({ version }) => version === card.version)) await store.putVersion(card);
    this.#inside.kept(await store.put(evaluation, base));
    if (key) await store.removeDraft(key);
    this.#tell();
  }

  /** A sentence that is needed only now and then; '' while its words are on their way. */
  sentence(key: string): string {
    return this.#voice?.t(key) ?? '';
  }

  /** What stands above the form or the view. */
  top(view: View): TemplateResult | typeof nothing {
    const [own, card, voice] = [this.#inside.own(), this.#inside.card(), this.#voice];
    if (!own || !card || !voice || view !== 'review') return nothing;
    const sheet = this.#inside.sheet();
    const fresh = Object.keys(sheet.marks).length === 0 && !this.#inside.showing();
    const { version } = card.definition;
    return offersView({
      voice,
      card,
      draft: fresh && !this.#host.disabled ? this.#offered : null,
      version: version === own.definition.version ? null : version === this.#inUse ? 'inUse' : 'other',
      unknown: this.#version !== null && this.#version !== version ? this.#version : null,
      calibration: sheet.calibration && !this.#inside.showing(),
      aside: this.#inside.showing() ? [] : admitMarks(card.definition, sheet.channel, sheet.marks).refused,
      resume: this.#resume,
      discard: this.#discard,
      ownVersion: () => void this.#store?.use(null),
    });
  }

  /** The running score, the timer and the keys. */
  bar(): TemplateResult | typeof nothing {
    const [card, voice] = [this.#inside.card(), this.#voice];
    if (!card || !voice) return nothing;
    return barView({
      voice,
      score: this.#isHidden ? null : this.#score,
      hidden: this.#isHidden,
      toggleScore: this.#toggleScore,
      timer: variantOf(card.definition, this.#inside.sheet().channel).channel === 'phone' ? this.#timer : null,
      help: this.#help,
      toggleHelp: () => {
        this.#help = !this.#help;
        this.#host.requestUpdate();
      },
      said: this.#said,
    });
  }

  /** The day by the calendar of the language; null where every date field knows it. */
  day(): TemplateResult | null {
    const voice = this.#voice;
    if (!voice || !calendarOf(voice.tag)) return null;
    return dueField(this.#inside.sheet().date, voice, new Date().toISOString(), (date) => this.#inside.enter({ date }), voice.t('date'), yearsBack, this.#host.disabled);
  }

  /** Names that were entered before. */
  names(): TemplateResult {
    const list = (key: 'agent' | 'reviewer') => {
      const names = new Map(this.#evaluations.map((each) => [folded(each[key]), each[key]]));
      return html`<datalist id="${key}s">${[...names.values()].filter(Boolean).slice(0, 500).map((name) => html`<option value=${name}></option>`)}</datalist>`;
    };
    return html`${list('agent')} ${list('reviewer')}`;
  }

  /** Room for a remark on a question. */
  more(question: Question, words: string): TemplateResult | typeof nothing {
    const [card, voice] = [this.#inside.card(), this.#voice];
    if (!card || !voice) return nothing;
    const sheet = this.#inside.sheet();
    return remarkView({
      voice,
      id: question.id,
      words,
      sheet,
      timed: variantOf(card.definition, sheet.channel).channel === 'phone',
      timer: this.#timer,
      disabled: this.#host.disabled,
      enter: this.#inside.enter,
      clear: markOf(question.id, sheet.marks) === null ? null : () => this.#inside.mark(question.id, null),
      stamp: () => this.#stamp(question.id),
    });
  }

  /** What became of an evaluation. */
  result(evaluation: Evaluation): TemplateResult | typeof nothing {
    const ready = this.#ready;
    if (!ready) return nothing;
    const blind = hidden([...this.#evaluations.filter(({ id }) => id !== evaluation.id), evaluation], this.#calibrations).has(evaluation.id);
    return resultView({
      ready,
      evaluation,
      blind,
      headingLevel: Math.min(this.#host.headingLevel + 1, 6),
      edit: this.#inside.edit,
      next: () => {
        this.#host.reset();
        this.#inside.focus('#interaction');
      },
      take: (how) => void takeAway(how, ready, evaluation).then((done) => done && this.#notices.say(ready.voice.t(done)), () => this.#notices.say(ready.voice.t('partUnreachable'))),
    });
  }

  /** One of the other views, drawn by an element of its own. */
  view(view: Exclude<View, 'review'>): TemplateResult {
    return sectionView(view, this.#host, this.#inside.own(), {
      open: (evaluation) => {
        this.#host.view = 'review';
        this.leave();
        (this.#host as { evaluation: Evaluation | null }).evaluation = evaluation;
      },
      review: ({ interaction, channel, reviewer }) => {
        this.leave();
        this.#host.view = 'review';
        this.#inside.put({ ...blankSheet(channel, this.#inside.sheet().date), interaction, reviewer, calibration: true }, null);
        this.#calibrating = true;
        this.#inside.focus('#agent');
      },
      failed: () => this.#notices.say(this.#voice?.t('partUnreachable') ?? ''),
    });
  }

  bottom(view: View): TemplateResult | typeof nothing {
    const [card, voice] = [this.#inside.card(), this.#voice];
    if (!card || !voice) return nothing;
    const { marks } = this.#inside.sheet();
    return html`
      ${view !== 'review' || this.#inside.showing() || this.#host.disabled
        ? nothing
        : html`<div class="actions quiet">
            ${Object.keys(marks).length > 0 ? html`<button part="button" @click=${this.#startAgain}>${voice.t('startAgain')}</button>` : nothing}
            <button part="button" @click=${() => void this.#printBlank()}>${voice.t('printBlank')}</button>
          </div>`}
      ${this.#notices.render()}
    `;
  }

  get #score(): CardScore | null {
    const card = this.#inside.card()?.definition;
    const { channel, marks } = this.#inside.sheet();
    return card ? scoreCard(card, channel, admitMarks(card, channel, marks).marks) : null;
  }

  /** The card in hand with all its words, and a voice for them; null while they are on their way. */
  get #ready(): CardReady | null {
    const [card, voice] = [this.#inside.card(), this.#voice];
    if (!card || !voice) return null;
    const { language } = matchLanguage(voice.tag, card.definition.languages);
    const later = card.definition.text?.[language] ?? heldWords(language, `${card.definition.id}.result`);
    return { definition: card.definition, words: { recommendations: {}, ...later, ...card.words }, voice };
  }

  get #place() {
    return { storage: keepingOf(this.#host.storage), id: this.#inside.own()?.definition.id ?? '' };
  }

  get #isHidden(): boolean {
    if (this.#inside.sheet().calibration) return this.#blind;
    return (this.#hideScore ??= recallHidden(this.#place));
  }

  /** Marks a new review of an interaction that reviewers are compared on, so that it counts in no figure about the agent. */
  #calibrate(): void {
    const card = this.#inside.card()?.definition;
    if (!card) return;
    const { interaction, channel: asked, calibration } = this.#inside.sheet();
    const { channel } = variantOf(card, asked);
    const name = folded(interaction);
    const found = name !== '' && this.#calibrations.some((each) => each.openedAt === null && each.channel === channel && folded(each.interaction) === name);
    if ((this.#calibrating || found) !== calibration && this.#inside.base() === null) this.#inside.enter({ calibration: !calibration });
  }

  #mark(id: string, mark: Mark | null): boolean {
    const card = this.#inside.card()?.definition;
    const question = card && variantOf(card, this.#inside.sheet().channel).questions.find((each) => each.id === id);
    if (!question || (mark && !marksFor(card, question).includes(mark))) return false;
    this.#inside.mark(id, mark);
    return true;
  }

  /** Enters what the timer shows as the time of a question. */
  #stamp(id: string): void {
    const card = this.#inside.card()?.definition;
    const sheet = this.#inside.sheet();
    if (!card || variantOf(card, sheet.channel).channel !== 'phone') return;
    const { seconds } = this.#timer;
    if (seconds !== null) this.#inside.enter({ times: { ...sheet.times, [id]: seconds } });
    this.#inside.remark(id, true);
    this.#inside.focus(`[data-time="${CSS.escape(id)}"]`);
  }

  #say(key: string): void {
    this.#said = this.#voice?.t(key) ?? '';
    this.#host.requestUpdate();
  }

  #announce(): void {
    const score = this.#score;
    if (!this.#voice || !score || this.#isHidden || score.score === null || this.#inside.showing()) return;
    this.#said = `${this.#voice.t('scoreNow', { score: score.score, max: 100 })} ${score.provisional ? this.#voice.t('provisional') : ''}`;
    this.#host.requestUpdate();
  }

  readonly #toggleScore = (): void => {
    if (this.#inside.sheet().calibration) this.#blind = !this.#blind;
    else {
      this.#hideScore = !this.#isHidden;
      rememberHidden(this.#place, this.#hideScore);
    }
    this.#host.requestUpdate();
  };

  readonly #write = (): void => void this.#draft.write();

  #follow(id: string): void {
    const { storage, name } = this.#host;
    const followed = JSON.stringify([storage, id, name]);
    if (followed === this.#followed) return;
    this.#write();
    this.#followed = followed;
    this.#unlisten?.();
    this.#store = evaluationsOf(keepingOf(storage), id, name);
    this.#hideScore = null;
    this.#listen();
  }

  #listen(): void {
    this.#unlisten = this.#store?.listen(() => void this.#look()) ?? null;
    void this.#look();
  }

  /** Looks at what is kept here. */
  async #look(): Promise<void> {
    const store = this.#store;
    if (!store) return;
    const [evaluations, calibrations, versions, inUse, drafts] = await Promise.all([store.all(), store.calibrations(), store.versions(), store.inUse(), store.drafts()]);
    if (store !== this.#store) return;
    this.#evaluations = evaluations;
    this.#calibrations = calibrations;
    this.#versions = versions;
    this.#inUse = inUse;
    this.#offered = drafts.find(({ key }) => key !== this.#draft.key) ?? null;
    const sheet = this.#inside.sheet();
    const last = evaluations.reduce<Evaluation | null>((latest, each) => (latest && latest.changedAt > each.changedAt ? latest : each), null);
    // Who reviewed last here most likely does so again.
    const untouched = !this.#draft.key && this.#inside.base() === null && !this.#inside.done();
    if (sheet.reviewer === '' && last?.reviewer && untouched) this.#inside.put({ ...sheet, reviewer: last.reviewer }, null);
    if (this.#draft.key) this.#calibrate();
    this.#tell();
    this.#host.requestUpdate();
  }

  async #speak(voice: Voice): Promise<void> {
    this.#spoken = voice;
    try {
      await loadWords(interfaceOf(voice.tag).language, 'scorecard-result');
      if (this.#spoken !== voice) return;
      this.#voice = voiceOf(voice.tag, ['scorecard-result', 'scorecard'], this.#host.text);
      this.#tell();
      this.#host.requestUpdate();
    } catch {
      this.#spoken = null;
    }
  }

  /** Says what is in the way of keeping, once. */
  #tell(): void {
    if (!this.#voice) return;
    const trouble = this.#store?.trouble();
    if (trouble) this.#notices.say(this.#voice.t(trouble));
  }

  readonly #resume = (): void => {
    const draft = this.#offered;
    const sheet = draft ? sheetOf(draft.evaluation) : null;
    if (!draft || !sheet) return;
    this.#offered = null;
    this.#inside.put(sheet, draft.evaluation, draft.base);
    // Another tab may take it up as well, so it goes on under a key of its own.
    this.entered();
    void this.#draft.write().then(() => this.#store?.removeDraft(draft.key));
    this.#inside.focus('fieldset[data-id]:not([data-given]) input');
  };

  readonly #discard = (): void => {
    const draft = this.#offered;
    if (!draft || !this.#voice) return;
    this.#offered = null;
    void this.#store?.removeDraft(draft.key).then(() => this.#look());
    this.#notices.gone(this.#voice.t('discarded'), this.#voice, () => void this.#store?.putDraft(draft).then(() => this.#look()));
    this.#inside.focus('.heading');
  };

  readonly #startAgain = (): void => {
    if (!this.#voice) return;
    const [sheet, base, evaluation] = [this.#inside.sheet(), this.#inside.base(), this.#host.evaluation];
    const key = this.#draft.drop();
    if (key) void this.#store?.removeDraft(key);
    this.#host.reset();
    this.#notices.gone(this.#voice.t('startedAgain'), this.#voice, () => {
      this.#inside.put(sheet, evaluation, base);
      this.entered();
    });
    this.#inside.focus('.heading');
  };

  async #printBlank(): Promise<void> {
    if (await this.prepared()) {
      const ready = this.#ready;
      if (ready) await takeAway('blank', ready, this.#host.evaluation as Evaluation).catch(() => this.#notices.say(ready.voice.t('partUnreachable')));
    } else this.#notices.say(this.#voice?.t('partUnreachable') ?? '');
  }
}
