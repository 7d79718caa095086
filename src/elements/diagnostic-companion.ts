import type { LitElement } from 'lit';
import type { Quiz, Scorecard } from '../core/schema.js';
import { loadWords } from '../locale/load.js';
import { matchLanguage } from '../locale/language.js';
import { heldWords } from '../locale/words.js';

/** A definition and what its form says. */
export interface Accompanied<Kind, Words> {
  readonly definition: Kind;
  /** Null while they are on their way. */
  readonly words: Words | null;
}

/**
 * The quiz or the card that a mapping speaks of: the one that the host hands over, or the built-in one of that name.
 *
 * What is handed over is checked once, and what is found there is said on the console.
 */
export class Companion<Kind extends Quiz | Scorecard, Words extends object> {
  readonly #host: LitElement;
  readonly #kind: Kind['kind'];
  readonly #builtIn: Readonly<Record<string, Kind>>;
  #given: unknown = null;
  #checked: Kind | null = null;
  #pending = false;
  /** Words that were sent for, so that nothing is sent for twice. */
  readonly #sent = new Set<string>();

  constructor(host: LitElement, kind: Kind['kind'], builtIn: Readonly<Record<string, Kind>>) {
    this.#host = host;
    this.#kind = kind;
    this.#builtIn = builtIn;
  }

  /** Whether what was handed over is still being looked at. */
  get pending(): boolean {
    return this.#pending;
  }

  /** Null where there is none of this id. */
  of(id: string, given: unknown, tag: string): Accompanied<Kind, Words> | null {
    if (given !== this.#given) void this.#check(given);
    const definition = this.#checked?.id === id ? this.#checked : Object.hasOwn(this.#builtIn, id) && (given ?? null) === null ? (this.#builtIn[id] as Kind) : null;
    return definition && { definition, words: this.#words(definition, tag) };
  }

  #words({ id, languages, text }: Kind, tag: string): Words | null {
    const { language } = matchLanguage(tag, languages);
    const held = (text?.[language] ?? heldWords(language, id)) as Words | null;
    if (!held && !this.#sent.has(language + id)) {
      this.#sent.add(language + id);
      loadWords(language, id).then(
        () => this.#host.requestUpdate(),
        (error: unknown) => console.warn(`<${this.#host.localName}>: ${String(error)}`),
      );
    }
    return held;
  }

  async #check(given: unknown): Promise<void> {
    this.#given = given;
    this.#checked = null;
    this.#pending = (given ?? null) !== null;
    if (!this.#pending) return;
    const warn = (said: string) => console.warn(`<${this.#host.localName}>: ${this.#kind}: ${said}`);
    try {
      const { readDefinition } = await import('./load.js');
      if (given !== this.#given) return;
      const { definition, problems } = readDefinition(this.#kind, given);
      this.#checked = definition as Kind | null;
      if (problems.length > 0) warn(problems.slice(0, 20).map(({ code, at }) => `${code} ${at}`).join(', '));
    } catch (error) {
      warn(String(error));
    }
    this.#pending = false;
    this.#host.requestUpdate();
  }
}
