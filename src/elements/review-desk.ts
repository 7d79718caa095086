import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { hidden } from '../core/calibration.js';
import type { Evaluation } from '../core/evaluation.js';
import { folded } from '../core/fold.js';
import { blankSheet, sheetOf } from '../core/review.js';
import { admitMarks, marksFor, markOf, variantOf, type Mark, type Question } from '../core/scorecard.js';
import { calendarOf } from '../locale/calendar.js';
import { loadWords } from '../locale/load.js';
import { heldWords, interfaceOf, voiceOf, type Voice } from '../locale/words.js';
import { matchLanguage } from '../locale/language.js';
import { keepingOf } from '../store/records.js';
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
import type { DeskHost, Inside } from './review-inside.js';
import { Shelf } from './review-shelf.js';
import { takeAway } from './review-takeaway.js';
import { RunningScore } from './running-score.js';
import { unprinted } from './unprinted.js';

/** Years before this one that an interaction may be of. */
const yearsBack = 5;

/**
 * What a card has at hand once its first question is on screen: drafts, names, keys, the running score, a timer, what was
 * found in this device's store, and the way to everything else.
 */
export class Desk implements ReactiveController {
  readonly #host: DeskHost;
  readonly #inside: Inside;
  readonly #notices: Notices;
  readonly #timer: CallTimer;
  readonly #running: RunningScore;
  readonly #draft: DraftUnderHand = new DraftUnderHand(() => this.#shelf.store, () => this.#tell());
  readonly #shelf: Shelf;
  #unkeys: (() => void) | null = null;
  #voice: Voice | null = null;
  #spoken: Voice | null = null;
  /** Version that the sheet in hand is on; null for a new one, which takes what is in use. */
  #version: string | null = null;
  /** A calibration that the review was begun from. */
  #calibrating = false;
  #help = false;

  constructor(host: DeskHost, inside: Inside) {
    this.#host = host;
    this.#inside = inside;
    this.#notices = new Notices(host);
    this.#shelf = new Shelf(host, () => this.#draft.key, () => this.#seen());
    this.#timer = new CallTimer(host);
    this.#running = new RunningScore(host, { place: () => this.#place, card: () => inside.card()?.definition ?? null, sheet: inside.sheet });
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
  }

  hostDisconnected(): void {
    this.#unkeys?.();
    this.#unkeys = null;
    this.#write();
    this.#running.rest();
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
    return this.#shelf.cardOver(own, this.#version ?? this.#shelf.inUse);
  }

  /** Whether all that draws a result is there. */
  async prepared(): Promise<boolean> {
    try {
      const card = this.#inside.card();
      if (!card) return false;
      await this.#speak(card.voice);
      // The version of an evaluation may be among what is kept here.
      await this.#shelf.looked;
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
    if (this.#shelf.offered) this.#host.requestUpdate();
    this.#running.announceSoon(() => (this.#inside.showing() ? null : this.#voice));
  }

  /** Another sheet is on screen. */
  opened(from: Evaluation | null): void {
    this.#draft.drop();
    this.#version = from?.definition.version ?? null;
    this.#calibrating = from?.calibration ?? false;
    this.#running.opened();
    this.#timer.reset();
  }

  /** Leaves what is being filled in for another time, and offers it again. */
  leave(): void {
    void this.#draft.write().then(() => this.#shelf.look());
    this.#draft.drop();
  }

  /** Keeps an evaluation; its draft has served. */
  async keep(evaluation: Evaluation): Promise<void> {
    const store = this.#shelf.store;
    const card = this.#inside.card()?.definition;
    const key = this.#draft.drop();
    if (!store || !card) return;
    if (!this.#shelf.versions.some(({ version }) => version === card.version)) await store.putVersion(card);
    this.#inside.kept(await store.put(evaluation));
    if (key) await store.removeDraft(key);
    this.#tell();
  }

  /** A sentence that is needed only now and then; '' while its words are on their way. */
  sentence(key: string, values?: Readonly<Record<string, number>>): string {
    return this.#voice?.t(key, values) ?? '';
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
      draft: fresh && !this.#host.disabled && !this.#blindTo(this.#shelf.offered?.evaluation) ? this.#shelf.offered : null,
      version: version === own.definition.version ? null : version === this.#shelf.inUse ? 'inUse' : 'other',
      unknown: this.#version !== null && this.#version !== version ? this.#version : null,
      calibration: sheet.calibration && !this.#inside.showing(),
      aside: this.#inside.showing() ? [] : admitMarks(card.definition, sheet.channel, sheet.marks).refused,
      resume: this.#resume,
      discard: this.#discard,
      ownVersion: () => void this.#shelf.store?.use(null),
    });
  }

  /** The running score, the timer and the keys. */
  bar(): TemplateResult | typeof nothing {
    const [card, voice] = [this.#inside.card(), this.#voice];
    if (!card || !voice) return nothing;
    return barView({
      voice,
      score: this.#running.score,
      hidden: this.#running.isHidden,
      toggleScore: this.#running.toggle,
      timer: variantOf(card.definition, this.#inside.sheet().channel).channel === 'phone' ? this.#timer : null,
      help: this.#help,
      toggleHelp: () => {
        this.#help = !this.#help;
        this.#host.requestUpdate();
      },
      said: this.#running.said,
    });
  }

  /** The day by the calendar of the language; null where every date field knows it. */
  day(): TemplateResult | null {
    const voice = this.#voice;
    if (!voice || !calendarOf(voice.tag)) return null;
    return dueField(this.#inside.sheet().date, voice, new Date().toISOString(), (date) => this.#inside.enter({ date }), voice.t('date'), yearsBack, this.#host.disabled);
  }

  /** Names that were entered before. */
  names(): TemplateResult | typeof nothing {
    return this.#shelf.names;
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
    const blind = hidden([...this.#shelf.evaluations.filter(({ id }) => id !== evaluation.id), evaluation], this.#shelf.calibrations).has(evaluation.id);
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
      take: (how) => void takeAway(how, ready, evaluation).then((done) => done && this.#notices.say(ready.voice.t(done)), (error: unknown) => this.#notices.say(ready.voice.t(unprinted(error, 'partUnreachable')))),
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

  /** The card in hand with all its words, and a voice for them; null while they are on their way. */
  get #ready(): CardReady | null {
    const [card, voice] = [this.#inside.card(), this.#voice];
    if (!card || !voice) return null;
    const { language } = matchLanguage(voice.tag, card.definition.languages);
    const later = card.definition.text?.[language] ?? heldWords(language, `${card.definition.id}.result`);
    return { definition: card.definition, words: { recommendations: {}, ...later, ...card.words }, voice };
  }

  /** Whether a draft is what another reviewer has so far of an interaction on which they are compared. */
  #blindTo(draft: Evaluation | undefined): boolean {
    const { calibration, reviewer } = this.#inside.sheet();
    return calibration && draft?.calibration === true && folded(draft.reviewer) !== folded(reviewer);
  }

  get #place() {
    return { storage: keepingOf(this.#host.storage), id: this.#inside.own()?.definition.id ?? '' };
  }

  /** Marks a new review of an interaction that reviewers are compared on, so that it counts in no figure about the agent. */
  #calibrate(): void {
    const card = this.#inside.card()?.definition;
    if (!card) return;
    const { interaction, channel: asked, calibration } = this.#inside.sheet();
    const { channel } = variantOf(card, asked);
    const name = folded(interaction);
    const found = name !== '' && this.#shelf.calibrations.some((each) => each.openedAt === null && each.channel === channel && folded(each.interaction) === name);
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
    this.#running.say(this.#voice?.t(key) ?? '');
  }

  readonly #write = (): void => void this.#draft.write();

  #follow(id: string): void {
    // What was entered belongs to the place it was entered in.
    if (this.#shelf.follow(this.#host.storage, id, this.#host.name, this.#write)) this.#running.moved();
  }

  /** What is kept here was looked at. */
  #seen(): void {
    const sheet = this.#inside.sheet();
    const { reviewer } = this.#shelf;
    // Who reviewed last here most likely does so again.
    const untouched = !this.#draft.key && this.#inside.base() === null && !this.#inside.done();
    if (sheet.reviewer === '' && reviewer && untouched) this.#inside.put({ ...sheet, reviewer }, null);
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
    const trouble = this.#shelf.store?.trouble();
    if (trouble) this.#notices.say(this.#voice.t(trouble));
  }

  readonly #resume = (): void => {
    const draft = this.#shelf.offered;
    const sheet = draft ? sheetOf(draft.evaluation) : null;
    if (!draft || !sheet) return;
    this.#shelf.offered = null;
    this.#inside.put(sheet, draft.evaluation, draft.base);
    // Another tab may take it up as well, so it goes on under a key of its own.
    this.entered();
    void this.#draft.write().then(() => this.#shelf.store?.removeDraft(draft.key));
    this.#inside.focus('fieldset[data-id]:not([data-given]) input');
  };

  readonly #discard = (): void => {
    const draft = this.#shelf.offered;
    if (!draft || !this.#voice) return;
    this.#shelf.offered = null;
    void this.#shelf.store?.removeDraft(draft.key).then(() => this.#shelf.look());
    this.#notices.gone(this.#voice.t('discarded'), this.#voice, () => void this.#shelf.store?.putDraft(draft).then(() => this.#shelf.look()));
    this.#inside.focus('.heading');
  };

  readonly #startAgain = (): void => {
    if (!this.#voice) return;
    const [sheet, base, evaluation] = [this.#inside.sheet(), this.#inside.base(), this.#host.evaluation];
    const key = this.#draft.drop();
    if (key) void this.#shelf.store?.removeDraft(key);
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
      if (ready) await takeAway('blank', ready, this.#host.evaluation as Evaluation).catch((error: unknown) => this.#notices.say(ready.voice.t(unprinted(error, 'partUnreachable'))));
    } else this.#notices.say(this.#voice?.t('partUnreachable') ?? '');
  }
}
