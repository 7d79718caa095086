import { localized, msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { folded } from '../../core/fold.js';
import { unanswered, type Quiz } from '../../core/quiz.js';
import type { Round } from '../../core/workshop.js';
import { MizanQuiz } from '../../elements/mizan-quiz.js';
import { register } from '../../elements/register.js';
import { matchLanguage } from '../../locale/language.js';
import { languages, logo, Page, speak, type Language } from '../page.js';
import { codeView, goneView, troubleView } from './join-door.js';
import { clockView, noticeOf, phraseView, standingOf } from './join-round.js';
import { welcomeView, type Entry } from './join-welcome.js';
import { drawPhrase, isPhrase } from './phrase.js';
import { quizOf } from './quiz-of.js';
import { Visit } from './visit.js';

// Only the words that are used here: those of all pages are five times as many.
speak((locale) => (locale === 'ar' ? import('../messages/join/ar.js') : import('../messages/join/fa.js')));
register('mizan-quiz', MizanQuiz);

/** Frames that a quiz gets to have its definition and words. */
const patience = 600;
const nothingEntered: Entry = { group: null, typed: '', wrong: false, failed: false };

/** What a phone shows to who joins. */
@customElement('join-page')
@localized()
export class JoinPage extends Page {
  @state() private accessor visit: Visit | null = null;
  /** What was typed as a code and is none. */
  @state() private accessor mistyped = false;
  @state() private accessor forgotten = false;
  @state() private accessor entry: Entry = nothingEntered;
  /** The round on screen; null before any was entered. */
  @state() private accessor round: Round | null = null;
  /** The words of the page are here, or will not come. */
  @state() private accessor worded = false;
  /** What a voice says of how answers fare; not at each of them. */
  @state() private accessor said = '';
  #quiz: MizanQuiz | null = null;
  #stage = '';
  #text = { private: '' };
  /** The language whose words were asked for. */
  #fetched = '';
  #ticks: ReturnType<typeof setInterval> | null = null;

  constructor() {
    super();
    addEventListener('lit-localize-status', ({ detail }) => (this.worded ||= detail.status !== 'loading'));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#follow);
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
    this.visit?.close();
    this.#tick(false);
  }

  protected heading(): string {
    const { face } = this.visit ?? {};
    if (!face) return msg('Joining a workshop');
    const own = typeof face.definition === 'string' ? undefined : face.definition.text?.[matchLanguage(this.#spoken, face.definition.languages).language]?.title;
    return face.title || own || msg('Workshop');
  }

  /** Nobody reads a language that is not theirs while it is on its way. */
  protected override shouldUpdate(): boolean {
    return this.worded || this.language === 'en';
  }

  protected override render(): TemplateResult {
    return html`
      <header>
        <span class="brand">${logo} ${msg('Mizan')}</span>
        ${clockView(this.round !== null && this.visit?.takes(this.round) ? this.visit.left : null, this.language)} ${this.#menu()}
      </header>
      <main>${this.#content()}</main>
      <p class="unseen" role="status">${this.said}</p>
    `;
  }

  protected override updated(): void {
    document.title = this.heading();
    const stage = `${this.visit?.code} ${this.visit?.trouble} ${this.visit?.gone} ${this.visit?.face !== null} ${this.round}`;
    // What is new takes the focus, but not what the page begins with.
    if (this.#stage !== '' && stage !== this.#stage) this.querySelector<HTMLElement>('h1, [data-first]')?.focus();
    this.#stage = stage;
    this.#tick(this.round !== null && (this.visit?.ends ?? null) !== null);
    const quiz = this.querySelector('mizan-quiz');
    if (quiz === this.#quiz) return;
    this.#quiz = quiz;
    if (quiz && this.round && this.visit?.outbox?.sheet(this.round).finished) void this.#showResult(quiz);
  }

  /** The language of the session that is spoken here, with which the page goes as far as it can. */
  get #spoken(): string {
    const { face, outbox } = this.visit ?? {};
    if (!face) return this.language;
    const offered = (tag: string) => face.languages.find((each) => each === tag) ?? face.languages.find((each) => each.split('-')[0] === tag.split('-')[0]);
    const wanted = [outbox?.person.language ?? '', this.setting('lang'), ...navigator.languages];
    return wanted.map(offered).find((each) => each !== undefined) ?? face.languages[0] ?? this.language;
  }

  #menu(): TemplateResult {
    const tags = this.visit?.face?.languages ?? Object.keys(languages);
    const name = (tag: string) => (Object.hasOwn(languages, tag) ? languages[tag as Language] : (new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag));
    return html`
      <select aria-label=${msg('Language')} ?hidden=${tags.length < 2} @change=${(event: Event) => this.#speak((event.currentTarget as HTMLSelectElement).value)}>
        ${tags.map((tag) => html`<option value=${tag} lang=${tag} .selected=${tag === this.#spoken}>${name(tag)}</option>`)}
      </select>
    `;
  }

  #speak(tag: string): void {
    this.visit?.outbox?.choose({ language: tag });
    this.set('lang', matchLanguage(tag, Object.keys(languages)).language);
    // Words that nobody has used yet are drawn in the language that is read.
    if (this.round === null && this.visit?.face) void this.#draw();
  }

  #content(): TemplateResult {
    const { visit } = this;
    if (!visit) return codeView({ mistyped: this.mistyped, forgotten: this.forgotten, typed: this.#typed });
    const forget = visit.known ? this.#forget : null;
    if (visit.trouble === 'no-session') return codeView({ code: visit.code, unknown: true, mistyped: this.mistyped, typed: this.#typed, forget });
    if (!visit.face || !visit.outbox || !visit.status) return troubleView(visit.trouble, () => visit.load());
    if (this.round === null) {
      if (visit.gone) return goneView(forget);
      return welcomeView({
        face: visit.face, round: visit.status.round, language: this.language, heading: this.heading(), entry: this.entry,
        phrase: visit.outbox.person.phrase, loose: visit.outbox.loose,
        change: (entry) => (this.entry = { ...this.entry, ...entry }),
        begin: () => void this.#begin(),
      });
    }
    return this.#running(visit, this.round);
  }

  #running(visit: Visit, round: Round): TemplateResult {
    const { face, outbox, status } = visit as { [Part in 'face' | 'outbox' | 'status']: NonNullable<Visit[Part]> };
    const sheet = outbox.sheet(round);
    const { definition } = face;
    const takes = visit.takes(round);
    return html`
      <h1 class="unseen" tabindex="-1" dir="auto">${this.heading()}</h1>
      ${visit.gone ? goneView(visit.known ? this.#forget : null) : noticeOf({ round, status, answered: sheet.seq > 0, finished: sheet.finished, complete: unanswered(quizOf(face), sheet.answers).length === 0, standing: outbox.standing(round), entered: outbox.person.rounds[2] !== undefined, loose: outbox.loose, go: () => this.#go(2) })}
      ${takes || sheet.seq > 0
        ? keyed(round, html`
            <mizan-quiz
              lang=${this.#spoken} storage="none"
              .src=${typeof definition === 'string' ? definition : ''} .definition=${typeof definition === 'string' ? null : definition}
              .text=${this.#sentences()} .answers=${sheet.answers} ?disabled=${!takes}
              @mizan-answer=${this.#answered} @mizan-complete=${this.#completed}
            ></mizan-quiz>
          `)
        : nothing}
      ${sheet.seq > 0 && !visit.gone ? html`<p class="standing" data-standing=${outbox.standing(round)}>${standingOf(outbox.standing(round), outbox.loose)}</p>` : nothing}
      <footer>
        ${face.rounds === 2 ? phraseView(outbox.person.phrase) : nothing}
        ${round === 2 && outbox.person.rounds[1] ? html`<button @click=${() => this.#go(1)}>${msg('To what you answered in the first round')}</button>` : nothing}
      </footer>
    `;
  }

  /** What the quiz says by itself of where answers go does not hold here. The same object as long as it says the same. */
  #sentences(): Readonly<Record<string, string>> {
    const sentence = msg('Your answers are sent without your name.');
    if (this.#text.private !== sentence) this.#text = { private: sentence };
    return this.#text;
  }

  readonly #follow = (): void => {
    const code = codeOf(decoded(location.hash.slice(1)));
    if (code === this.visit?.code) return;
    this.visit?.close();
    this.round = null;
    this.entry = nothingEntered;
    this.mistyped = false;
    this.visit = code === null ? null : new Visit(code, this.#changed);
  };

  readonly #typed = (text: string): void => {
    const code = codeOf(text);
    this.forgotten = false;
    this.mistyped = code === null;
    if (code === null) return;
    // Asked for again, it may have been the network's fault, or the trainer may have put it right.
    if (code === this.visit?.code) this.visit.load();
    else location.hash = code;
  };

  readonly #changed = (): void => {
    const { visit } = this;
    const { outbox, status, face } = visit ?? {};
    if (face && outbox && status) {
      const entered = Object.keys(outbox.person.rounds).map(Number) as Round[];
      const latest = entered.includes(2) ? 2 : entered.includes(1) ? 1 : null;
      if (this.round === null && latest !== null) this.round = latest;
      const language = this.#spoken;
      if (Object.hasOwn(languages, language.split('-')[0] ?? '') && this.language !== language.split('-')[0]) this.set('lang', language.split('-')[0] ?? '');
      if (face.rounds === 2 && status.round === 1 && latest === null && outbox.person.phrase === null) void this.#draw();
      this.#say();
      void this.#fetch(language, face.definition);
    }
    this.requestUpdate();
  };

  /** Has the words of the quiz come while its introduction is read; where they do not, the quiz asks for them itself. */
  async #fetch(language: string, definition: string | Quiz): Promise<void> {
    if (language === this.#fetched) return;
    this.#fetched = language;
    const names = ['quiz', ...(typeof definition === 'string' ? [definition] : [])];
    const spoken = matchLanguage(language, Object.keys(languages)).language;
    try {
      const { loadWords } = await import('../../locale/load.js');
      await Promise.all(names.map((name) => loadWords(spoken, name)));
    } catch {
      this.#fetched = '';
    }
  }

  /** Says aloud what a person should know, and that it is over. */
  #say(): void {
    const { outbox } = this.visit ?? {};
    if (!outbox || this.round === null) return;
    const standing = outbox.standing(this.round);
    if (standing === 'sending') return;
    if (standing !== 'kept' || this.said !== '') this.said = standingOf(standing, outbox.loose);
  }

  async #draw(): Promise<void> {
    const { outbox, status, face } = this.visit ?? {};
    if (!outbox || face?.rounds !== 2 || status?.round !== 1) return;
    const phrase = await drawPhrase(this.language).catch(() => null);
    this.entry = { ...this.entry, failed: phrase === null };
    if (phrase !== null && this.round === null) outbox.choose({ phrase });
  }

  async #begin(): Promise<void> {
    const { outbox, status, face } = this.visit ?? {};
    if (!outbox || !status || !face) return;
    const { group, typed } = this.entry;
    if (face.rounds === 2 && status.round === 1 && outbox.person.phrase === null) {
      await this.#draw();
      if (this.entry.failed) return;
    }
    if (status.round === 2 && typed.trim() !== '') {
      if (!isPhrase(typed)) {
        this.entry = { ...this.entry, wrong: true };
        await this.updateComplete;
        this.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
        return;
      }
      outbox.choose({ phrase: typed.trim() });
    }
    outbox.choose({ group, language: this.#spoken });
    this.#go(status.round);
  }

  /** Puts a round on screen, which is entered by that. */
  #go(round: Round): void {
    const { outbox } = this.visit ?? {};
    if (!outbox) return;
    this.said = '';
    this.round = round;
    if (!outbox.person.rounds[round]) outbox.join(round);
  }

  readonly #answered = (event: Event): void => {
    const { answers } = event.currentTarget as MizanQuiz;
    const { outbox } = this.visit ?? {};
    if (!outbox || this.round === null || !this.visit?.takes(this.round)) return;
    const before = outbox.sheet(this.round);
    // Who starts again has not finished: what was answered is no longer there.
    const anew = Object.keys(before.answers).some((id) => !Object.hasOwn(answers, id));
    outbox.answer(this.round, answers, before.finished && !anew);
  };

  readonly #completed = (event: Event): void => {
    const { answers } = event.currentTarget as MizanQuiz;
    const { outbox } = this.visit ?? {};
    if (!outbox || this.round === null || !this.visit?.takes(this.round)) return;
    const before = outbox.sheet(this.round);
    const same = Object.keys(answers).length === Object.keys(before.answers).length && Object.entries(answers).every(([id, answer]) => before.answers[id] === answer);
    if (!before.finished || !same) outbox.answer(this.round, answers, true);
  };

  /** Draws the result of who had it before; of who left statements out, at their next asking. */
  async #showResult(quiz: MizanQuiz): Promise<void> {
    for (let frame = 0; frame < patience && quiz.isConnected && quiz.result === null; frame += 1) {
      await new Promise(requestAnimationFrame);
      if (quiz.matches(':state(complete)')) quiz.submit();
    }
  }

  readonly #forget = (): void => {
    this.visit?.forget();
    this.forgotten = true;
    this.round = null;
    this.visit = null;
    history.replaceState(null, '', location.pathname + location.search);
  };

  #tick(runs: boolean): void {
    if (runs === (this.#ticks !== null)) return;
    if (this.#ticks) clearInterval(this.#ticks);
    this.#ticks = runs ? setInterval(() => this.requestUpdate(), 1_000) : null;
  }
}

/** What browsers have encoded of an address; the text as it is where it cannot have come from one. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Eight digits of any script, however they are spaced; null where a text is no code. */
function codeOf(text: string): string | null {
  const digits = folded(text).replace(/[\s-]/g, '');
  return /^[1-9]\d{7}$/.test(digits) ? digits : null;
}
