import { localized, msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { read } from '../../core/check.js';
import type { Quiz } from '../../core/quiz.js';
import { loadWords } from '../../locale/load.js';
import { sentenceOf } from '../../locale/problems.js';
import { chosenIn, droppedIn, holdsFile, textOf } from '../file.js';
import { foundIn, type Found } from '../found.js';
import { Part } from './part.js';
import { wordsOf, type Wording } from './words.js';

/** More problems than anybody reads at once. */
const most = 50;

/** A file was chosen; the quiz in it, or null where there is none. */
export class ChosenEvent extends Event {
  constructor(readonly quiz: Quiz | null) {
    super('chosen');
  }
}

/** A file that was chosen, and what came of it. */
interface Chosen {
  readonly name: string;
  readonly quiz: Quiz | null;
  readonly found: readonly Found[];
  readonly refused: 'too-long' | 'unreadable' | null;
}

/**
 * A quiz of the trainer's own: its file is chosen or dropped, and every problem of it is told.
 *
 * @fires {ChosenEvent} chosen - Whenever a file has been read.
 */
@customElement('quiz-file')
@localized()
export class QuizFile extends Part {
  @state() private accessor chosen: Chosen | null = null;
  /** The quiz in the language nearest to the page's. */
  @state() private accessor worded: Wording | null = null;
  /** Language in which problems can be told. */
  @state() private accessor told = '';
  @state() private accessor over = false;

  #spoken = '';

  protected override willUpdate(changed: PropertyValues): void {
    const { language } = this;
    if (this.#spoken !== language || changed.has('chosen')) void this.#speak(language);
  }

  /** Brings what is said of the quiz, and of what is wrong with it, in a language. */
  async #speak(language: string): Promise<void> {
    this.#spoken = language;
    const quiz = this.chosen?.quiz;
    try {
      const [worded] = await Promise.all([quiz ? wordsOf({ definition: quiz }, language) : null, loadWords(language, 'problems')]);
      if (this.#spoken !== language || this.chosen?.quiz !== quiz) return;
      this.worded = worded;
      this.told = language;
    } catch {
      // Without words there are names and codes.
    }
  }

  protected override render() {
    const { chosen } = this;
    return html`
      <div class="drop ${this.over ? 'over' : ''}" @dragover=${this.#dragOver} @dragleave=${this.#dragAway} @drop=${this.#drop}>
        <label class="button">${msg('Choose a file')} <input type="file" accept=".json,application/json" @change=${this.#choose} /></label>
        <span class="note">${msg('A file may also be dropped here.')}</span>
        <div role="status">${chosen ? this.#verdict(chosen) : nothing}</div>
        ${chosen && chosen.found.length > 0 ? this.#problems(chosen) : nothing}
      </div>
    `;
  }

  #verdict({ name, quiz, found, refused }: Chosen) {
    if (refused) return html`<p><bdi>${name}</bdi>: ${refused === 'unreadable' ? msg('This file could not be read.') : msg('This file is too large to be a quiz.')}</p>`;
    if (!quiz) {
      const card = found.some(({ problem }) => problem.code === 'wrong-kind');
      return html`<p><bdi>${name}</bdi>: ${card ? msg('A workshop asks a quiz, and this is no quiz.') : msg('As long as there are errors it cannot be used.')}</p>`;
    }
    return html`<p>${msg('Chosen:')} <strong lang=${this.worded?.tag ?? nothing} dir="auto">${this.worded?.words.title ?? name}</strong></p>`;
  }

  #problems({ found }: Chosen) {
    return html`
      <ol class="told">
        ${found.map(
          ({ problem, line, broken }) => html`
            <li>
              <b>${problem.severity === 'error' ? msg('Error') : msg('Warning')}</b>
              <span>${this.told ? sentenceOf(problem, this.told, broken) : problem.code}</span>
              <small>${msg(str`Line ${this.number(line)}`)} <code dir="ltr">${problem.at || '/'}</code></small>
            </li>
          `,
        )}
      </ol>
    `;
  }

  async #open(file: File): Promise<void> {
    const text = await textOf(file);
    if (typeof text === 'string') {
      this.#take({ name: file.name, quiz: null, found: [], refused: text });
      return;
    }
    const { definition, problems } = read(text.text, undefined, 'quiz');
    // What is missing from a card when it is read as a quiz is of no use to anyone.
    const kind = problems.filter(({ code }) => code === 'wrong-kind');
    this.#take({ name: file.name, quiz: definition, found: foundIn(text.text, kind.length > 0 ? kind : problems, most), refused: null });
  }

  #take(chosen: Chosen): void {
    this.chosen = chosen;
    this.dispatchEvent(new ChosenEvent(chosen.quiz));
  }

  readonly #choose = (event: Event): void => {
    const file = chosenIn(event);
    if (file) void this.#open(file);
  };

  readonly #dragOver = (event: DragEvent): void => {
    if (holdsFile(event)) this.over = true;
  };

  readonly #dragAway = (): void => {
    this.over = false;
  };

  readonly #drop = (event: DragEvent): void => {
    this.over = false;
    const file = droppedIn(event);
    if (file) void this.#open(file);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-file': QuizFile;
  }
}
