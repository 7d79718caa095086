import type { LitElement, ReactiveController } from 'lit';
import type { Definition as Any, Quiz } from '../core/schema.js';
import { matchLanguage, NearestLanguage } from '../locale/language.js';
import { heldWords, interfaceOf, voiceOf, type Overrides, type Voice } from '../locale/words.js';
import { dress } from './dress.js';
import { MizanErrorEvent, type ErrorDetail } from './events.js';

/** Definitions that have passed the checker, so that one element can hand its own to another. */
const passed = new WeakSet<object>();

/** Lets a definition that has passed the checker be drawn without another look. */
export function trusted<Kind extends Any>(definition: Kind): Kind {
  passed.add(definition);
  return definition;
}

/** What an element that draws a definition lets its page set; an attribute taken away and a framework's undefined come as null. */
export interface DefinitionHost extends LitElement {
  src: string | null;
  definition: unknown;
  text: Overrides | null;
}

const none: Overrides = {};

/** A definition with everything needed to draw it. */
export interface Ready<Words, Kind extends Any = Quiz> {
  readonly definition: Kind;
  readonly words: Words;
  readonly voice: Voice;
}

/** What an element draws, and in which words. */
export interface Vocabulary<Kind extends Any = Quiz> {
  readonly kind: Kind['kind'];
  /** Definitions that need neither fetching nor checking, by id. Their words are files of `locales/`. */
  readonly builtIn: Readonly<Record<string, Kind>>;
  /** Of the interface's words; the first that has a sentence says it. */
  readonly namespaces: readonly string[];
  /** Those of a built-in definition's words, by their endings. */
  readonly files: readonly ('' | '.result')[];
}

export type Failure = 'unreachable' | 'notFound' | 'invalid';

/**
 * The definition an element draws, in the language around it.
 *
 * A built-in one whose words are in memory is there at once, with no promise between. Anything else is fetched and checked
 * while the element stands in its slot; a language that is still on its way leaves the one before on screen.
 */
export class Definition<Words extends object, Kind extends Any = Quiz> implements ReactiveController {
  readonly #host: DefinitionHost;
  readonly #vocabulary: Vocabulary<Kind>;
  readonly #otherwise: () => string;
  readonly #language: NearestLanguage;
  /** What was asked for last: the source, and the language and sentences of the host's own that it is drawn in. */
  #asked: readonly unknown[] = [];
  /** Whether some of that is not there yet. */
  #due = false;
  /** The source when it was last asked whether that is another. */
  #before: unknown;
  /** What was asked for: at once where it is built in, else once it is read. */
  #value: Kind | null = null;
  #ready: Ready<Words, Kind> | null = null;
  #failure: Failure | null = null;
  #abort: AbortController | null = null;

  /** @param otherwise Source where the page names none. */
  constructor(host: DefinitionHost, vocabulary: Vocabulary<Kind>, otherwise: () => string = () => '') {
    this.#host = host;
    this.#vocabulary = vocabulary;
    this.#otherwise = otherwise;
    this.#language = new NearestLanguage(host);
    host.addController(this);
  }

  /** The definition as soon as it is known, words or no words; null before. */
  get value(): Kind | null {
    return this.ready?.definition ?? this.#known;
  }

  /** Null until there is something to draw, and where there is nothing. */
  get ready(): Ready<Words, Kind> | null {
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

  /** Whether the page wants another than when this was asked before; false the first time. */
  turned(): boolean {
    const before = this.#before;
    this.#before = this.#wanted.source;
    return before !== undefined && before !== this.#before;
  }

  retry = (): void => {
    this.#forget();
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    dress(this.#host);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    if (this.#due) this.#forget();
  }

  /** Asks for the words again, and for the definition where it is not there; what is on screen stays. */
  #forget(): void {
    this.#asked = this.#asked.slice(0, 1);
  }

  get #wanted() {
    const { src, definition, text } = this.#host;
    const address = src || this.#otherwise();
    return { src: address, definition: definition ?? null, source: definition ?? address, text: text ?? none };
  }

  /** What is wanted, where it needs no fetching and no check. */
  get #known(): Kind | null {
    const { src, definition } = this.#wanted;
    const { kind, builtIn } = this.#vocabulary;
    if (isObject(definition)) return passed.has(definition) && definition['kind'] === kind ? (definition as unknown as Kind) : null;
    return Object.hasOwn(builtIn, src) ? (builtIn[src] as Kind) : null;
  }

  /** Compares what the page wants with what is there, and sends for the rest. */
  #ask(): void {
    const { source, text } = this.#wanted;
    // Before it is on a page an element has no language around it. (A server knows of no page.)
    if ((this.#host.isConnected as boolean | undefined) === false) return;
    const asked = [source, text, this.#language.tag];
    if (asked.every((value, index) => value === this.#asked[index])) return;
    const other = source !== this.#asked[0];
    this.#asked = asked;
    this.#abort?.abort();
    this.#failure = null;
    if (other || !this.#value) {
      this.#ready = null;
      this.#value = this.#known;
    }
    this.#due = !this.#compose() && source !== '';
    if (!this.#due) return;
    this.#abort = new AbortController();
    void this.#fetch(this.#abort.signal);
  }

  #holds(language: string): boolean {
    return this.#vocabulary.namespaces.every((namespace) => heldWords(language, namespace));
  }

  /** Puts together what is in memory; false where something is still missing. */
  #compose(): boolean {
    const value = this.#value;
    if (!value) return false;
    const { language, tag } = matchLanguage(this.#language.tag, value.languages);
    const { namespaces, files } = this.#vocabulary;
    const parts = value.text?.[language] ? [value.text[language]] : files.map((file) => heldWords(language, value.id + file));
    if (parts.includes(null) || !this.#holds(interfaceOf(tag).language)) return false;
    const words = Object.assign({}, ...parts) as Words;
    const { text } = this.#wanted;
    this.#ready = { definition: value, words: put(words, text), voice: voiceOf(tag, namespaces, text) };
    return true;
  }

  async #fetch(signal: AbortSignal): Promise<void> {
    const { src, definition } = this.#wanted;
    const { kind, namespaces, files } = this.#vocabulary;
    try {
      const { loadWords } = await import('../locale/load.js');
      const loadInterface = (spoken: string) => Promise.all(namespaces.map((namespace) => loadWords(interfaceOf(spoken).language, namespace)));
      // First the words a failure would be told in.
      await loadInterface(this.#language.tag);
      if (!this.#value) {
        const { fetchDefinition, readDefinition } = await import('./load.js');
        const read = definition === null ? await fetchDefinition(kind, src, this.#host.baseURI, signal) : readDefinition(kind, definition);
        signal.throwIfAborted();
        if ('code' in read) { this.#fail(read.code === 'not-found' ? 'notFound' : 'unreachable', [read]); return; }
        if (!read.definition) { this.#fail('invalid', read.problems); return; }
        this.#value = trusted(read.definition as Kind);
        if (read.problems.length > 0) this.#warn(read.problems);
      }
      const { id, languages, text } = this.#value;
      const { language, tag } = matchLanguage(this.#language.tag, languages);
      await loadInterface(tag);
      if (!text?.[language]) await Promise.all(files.map((file) => loadWords(language, id + file)));
      signal.throwIfAborted();
      this.#due = !this.#compose();
      this.#host.requestUpdate();
    } catch {
      if (!signal.aborted) this.#fail('unreachable', [{ at: '', code: 'unreachable', severity: 'error' }]);
    }
  }

  #fail(failure: Failure, problems: ErrorDetail['problems']): void {
    this.#warn(problems);
    // What is on screen already stays there: only the change of language has failed.
    if (!this.#ready) this.#failure = failure;
    if (failure === 'unreachable' && this.#abort) addEventListener('online', this.retry, { once: true, signal: this.#abort.signal });
    this.#host.dispatchEvent(new MizanErrorEvent({ src: this.#wanted.src, problems }));
    this.#host.requestUpdate();
  }

  #warn(problems: readonly { at: string; code: string; severity: string }[]): void {
    const { localName } = this.#host;
    const shown = problems.slice(0, 20).map(({ at, code, severity }) => `${severity} ${code} ${at}`);
    console.warn(`<${localName} src="${this.#wanted.src}">: ${problems.length} problem(s)\n${shown.join('\n')}`);
  }
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
