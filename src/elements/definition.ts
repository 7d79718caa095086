import type { LitElement, ReactiveController } from 'lit';
import rater from '../../quizzes/rater.json';
import type { FormWords, Quiz, ResultWords } from '../core/quiz.js';
import { matchLanguage, NearestLanguage } from '../locale/language.js';
import { heldWords, interfaceOf, voiceOf, type Overrides, type Voice } from '../locale/words.js';
import { dress } from './dress.js';
import { MizanErrorEvent, type ErrorDetail } from './events.js';

/** Definitions that need neither fetching nor checking, by id. Their words are files of `locales/`. */
const builtIn: Readonly<Record<string, Quiz>> = { rater: rater as Quiz };

/** Definitions that have passed the checker, so that one element can hand its own to another. */
const passed = new WeakSet<object>(Object.values(builtIn));

/** Lets a definition that has passed the checker be drawn without another look. */
export function trusted(quiz: Quiz): Quiz {
  passed.add(quiz);
  return quiz;
}

/** What an element that draws a definition lets its page set; an attribute taken away and a framework's undefined come as null. */
export interface DefinitionHost extends LitElement {
  src: string | null;
  definition: unknown;
  text: Overrides | null;
}

const none: Overrides = {};

/** A definition with everything needed to draw it. */
export interface Ready<Words> {
  readonly quiz: Quiz;
  readonly words: Words;
  readonly voice: Voice;
}

/** Which words an element draws: namespaces of the interface, the first that has a sentence says it, and the files of a built-in definition's words by their endings. */
export interface Vocabulary {
  readonly namespaces: readonly string[];
  readonly files: readonly ('' | '.result')[];
}

export type Failure = 'unreachable' | 'notFound' | 'invalid';

/**
 * The definition an element draws, in the language around it.
 *
 * A built-in one whose words are in memory is there at once, with no promise between. Anything else is fetched and checked
 * while the element stands in its slot; a language that is still on its way leaves the one before on screen.
 */
export class Definition<Words extends Partial<FormWords & ResultWords>> implements ReactiveController {
  readonly #host: DefinitionHost;
  readonly #vocabulary: Vocabulary;
  readonly #language: NearestLanguage;
  /** What was asked for last: source, definition, language, sentences of the host's own. */
  #asked: readonly unknown[] = [];
  /** The quiz for what was asked: at once where it is built in, else once it is read. */
  #quiz: Quiz | null = null;
  #ready: Ready<Words> | null = null;
  #failure: Failure | null = null;
  #abort: AbortController | null = null;

  constructor(host: DefinitionHost, vocabulary: Vocabulary) {
    this.#host = host;
    this.#vocabulary = vocabulary;
    this.#language = new NearestLanguage(host);
    host.addController(this);
  }

  /** The definition as soon as it is known, words or no words; null before. */
  get quiz(): Quiz | null {
    return this.ready?.quiz ?? known(this.#wanted);
  }

  /** Null until there is something to draw, and where there is nothing. */
  get ready(): Ready<Words> | null {
    this.#ask();
    return this.#ready;
  }

  /** Why there is nothing to draw; null while it may still come. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** The voice for a message before there is a definition. */
  get voice(): Voice | null {
    const { language, tag } = interfaceOf(this.#language.tag);
    return this.#holds(language) ? voiceOf(tag, this.#vocabulary.namespaces, this.#wanted.text) : null;
  }

  retry = (): void => {
    this.#asked = [];
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    dress(this.#host);
    if (!this.#ready) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    if (!this.#ready) this.#asked = [];
  }

  get #wanted() {
    const { src, definition, text } = this.#host;
    return { src: src ?? '', definition: definition ?? null, text: text ?? none };
  }

  /** Compares what the page wants with what is there, and sends for the rest. */
  #ask(): void {
    const { src, definition, text } = this.#wanted;
    // Before it is on a page an element has no language around it. (A server knows of no page.)
    if ((this.#host.isConnected as boolean | undefined) === false) return;
    const asked = [src, definition, text, this.#language.tag];
    if (asked.every((value, index) => value === this.#asked[index])) return;
    const other = src !== this.#asked[0] || definition !== this.#asked[1];
    this.#asked = asked;
    this.#abort?.abort();
    this.#failure = null;
    if (other || !this.#quiz) {
      this.#ready = null;
      this.#quiz = known({ src, definition });
    }
    if (this.#compose() || (src === '' && definition === null)) return;
    this.#abort = new AbortController();
    void this.#fetch(this.#abort.signal);
  }

  #holds(language: string): boolean {
    return this.#vocabulary.namespaces.every((namespace) => heldWords(language, namespace));
  }

  /** Puts together what is in memory; false where something is still missing. */
  #compose(): boolean {
    const quiz = this.#quiz;
    if (!quiz) return false;
    const { language, tag } = matchLanguage(this.#language.tag, quiz.languages);
    const { namespaces, files } = this.#vocabulary;
    const parts = quiz.text?.[language] ? [quiz.text[language]] : files.map((file) => heldWords(language, quiz.id + file));
    if (parts.includes(null) || !this.#holds(interfaceOf(tag).language)) return false;
    const words = Object.assign({}, ...parts) as Words;
    const { text } = this.#wanted;
    this.#ready = { quiz, words: put(words, text), voice: voiceOf(tag, namespaces, text) };
    return true;
  }

  async #fetch(signal: AbortSignal): Promise<void> {
    const { src, definition } = this.#wanted;
    const { namespaces, files } = this.#vocabulary;
    try {
      const { loadWords } = await import('../locale/load.js');
      const loadInterface = (spoken: string) => Promise.all(namespaces.map((namespace) => loadWords(interfaceOf(spoken).language, namespace)));
      // First the words a failure would be told in.
      await loadInterface(this.#language.tag);
      if (!this.#quiz) {
        const { fetchDefinition, readDefinition } = await import('./load.js');
        const read = definition === null ? await fetchDefinition(src, this.#host.baseURI, signal) : readDefinition(definition);
        signal.throwIfAborted();
        if ('code' in read) { this.#fail(read.code === 'not-found' ? 'notFound' : 'unreachable', [read]); return; }
        if (!read.definition) { this.#fail('invalid', read.problems); return; }
        this.#quiz = trusted(read.definition);
        if (read.problems.length > 0) this.#warn(read.problems);
      }
      const quiz = this.#quiz;
      const { language, tag } = matchLanguage(this.#language.tag, quiz.languages);
      await loadInterface(tag);
      if (!quiz.text?.[language]) await Promise.all(files.map((file) => loadWords(language, quiz.id + file)));
      signal.throwIfAborted();
      this.#compose();
      this.#host.requestUpdate();
    } catch {
      if (!signal.aborted) this.#fail('unreachable', [{ at: '', code: 'unreachable', severity: 'error' }]);
    }
  }

  #fail(failure: Failure, problems: ErrorDetail['problems']): void {
    this.#warn(problems);
    // What is on screen already stays there: only the change of language has failed.
    if (!this.#ready) this.#failure = failure;
    this.#host.dispatchEvent(new MizanErrorEvent({ src: this.#wanted.src, problems }));
    this.#host.requestUpdate();
  }

  #warn(problems: readonly { at: string; code: string; severity: string }[]): void {
    const { localName } = this.#host;
    const shown = problems.slice(0, 20).map(({ at, code, severity }) => `${severity} ${code} ${at}`);
    console.warn(`<${localName} src="${this.#wanted.src}">: ${problems.length} problem(s)\n${shown.join('\n')}`);
  }
}

/** A definition that needs no fetching and no check, or null. */
function known({ src, definition }: { readonly src: string; readonly definition: unknown }): Quiz | null {
  if (isObject(definition)) return passed.has(definition) ? (definition as unknown as Quiz) : null;
  return Object.hasOwn(builtIn, src) ? (builtIn[src] as Quiz) : null;
}

/** Words with single sentences replaced, by their path: `title`, `items.3`. Keys that are no path belong to the interface. */
function put<Words extends object>(words: Words, text: Overrides): Words {
  const paths = Object.entries(text);
  if (paths.length === 0) return words;
  const copy = structuredClone(words);
  for (const [path, sentence] of paths) {
    const keys = path.split('.');
    const last = keys.pop() as string;
    const holder = keys.reduce<unknown>((within, key) => (isObject(within) && Object.hasOwn(within, key) ? within[key] : null), copy);
    if (isObject(holder) && typeof holder[last] === 'string' && Object.hasOwn(holder, last)) holder[last] = sentence;
  }
  return copy;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
