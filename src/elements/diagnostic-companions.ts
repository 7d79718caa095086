import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { DiagnosticMap } from '../core/diagnostic.js';
import type { CardFormWords, FormWords, Quiz, Scorecard } from '../core/schema.js';
import { cardVocabulary } from './card.js';
import { Companion, type Accompanied } from './diagnostic-companion.js';
import type { DiagnosticReady } from './diagnostic.js';
import { MizanErrorEvent, type CompanionProblem } from './events.js';
import { failure } from './failure.js';
import { quizVocabulary } from './quiz.js';

/** What an element that draws a mapping lets its page set; an attribute taken away and a framework's undefined come as null. */
interface Host extends LitElement {
  src: string | null;
  definition: unknown;
  quiz: unknown;
  card: unknown;
}

export interface Company {
  readonly quiz: Accompanied<Quiz, FormWords>;
  readonly card: Accompanied<Scorecard, CardFormWords>;
}

/** The quiz and the card that a mapping speaks of. Tells the page once where one is not there and none will come. */
export class Companions implements ReactiveController {
  readonly #host: Host;
  readonly #quiz: Companion<Quiz, FormWords>;
  readonly #card: Companion<Scorecard, CardFormWords>;
  #problems: readonly CompanionProblem[] = [];
  #map: DiagnosticMap | null = null;
  /** The mapping that the page was told of. */
  #told: DiagnosticMap | null = null;

  constructor(host: Host) {
    this.#host = host;
    this.#quiz = new Companion(host, 'quiz', quizVocabulary([], ['']).builtIn);
    this.#card = new Companion(host, 'scorecard', cardVocabulary([], ['']).builtIn);
    host.addController(this);
  }

  /** Null where one of them is not there, or not yet. */
  of({ definition: map, voice }: DiagnosticReady): Company | null {
    const { src, definition, quiz: ownQuiz, card: ownCard, baseURI } = this.#host;
    const beside = !definition && src && URL.canParse(src, baseURI) ? new URL(src, baseURI).href : '';
    const quiz = this.#quiz.of(map.quiz, ownQuiz ?? null, beside, voice.tag);
    const card = this.#card.of(map.scorecard, ownCard ?? null, beside, voice.tag);
    this.#map = map;
    this.#problems = this.#quiz.pending || this.#card.pending ? [] : [
      ...(quiz ? [] : [{ at: '/quiz', code: this.#quiz.lack, severity: 'error' } as const]),
      ...(card ? [] : [{ at: '/scorecard', code: this.#card.lack, severity: 'error' } as const]),
    ];
    return quiz && card && { quiz, card };
  }

  hostUpdated(): void {
    if (this.#problems.length === 0) this.#told = null;
    else if (this.#told !== this.#map) this.#tell();
  }

  /** Says which of them is not there; nothing while it may still come. */
  lacking({ definition, voice }: DiagnosticReady): TemplateResult | typeof nothing {
    if (this.#problems.length === 0) return nothing;
    if (this.#problems.some(({ code }) => code === 'unreachable')) return failure({ failure: 'unreachable', voice, retry: this.#retry });
    return html`
      <div class="root failure" role="alert" lang=${voice.tag} dir=${voice.dir}>
        ${this.#problems.map(({ at }) => html`<p>${at === '/quiz' ? voice.t('needsQuiz', { id: definition.quiz }) : voice.t('needsCard', { id: definition.scorecard })}</p>`)}
      </div>
    `;
  }

  readonly #retry = (): void => {
    this.#quiz.retry();
    this.#card.retry();
    this.#host.requestUpdate();
  };

  #tell(): void {
    this.#told = this.#map;
    const { localName, src } = this.#host;
    const lines = this.#problems.map(({ at, code }) => `error ${code} ${at} ${(at === '/quiz' ? this.#quiz : this.#card).address}`.trim());
    console.warn(`<${localName} src="${src ?? ''}">: ${lines.join(', ')}`);
    this.#host.dispatchEvent(new MizanErrorEvent({ src: src ?? '', problems: this.#problems }));
  }
}
