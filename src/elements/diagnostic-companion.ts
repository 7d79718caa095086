import type { LitElement } from 'lit';
import type { Reading } from '../core/check.js';
import type { Quiz, Scorecard } from '../core/schema.js';
import { loadWords } from '../locale/load.js';
import { matchLanguage } from '../locale/language.js';
import { heldWords } from '../locale/words.js';
import type { CompanionProblem } from './events.js';

/** A definition and what its form says. */
export interface Accompanied<Kind, Words> {
  readonly definition: Kind;
  /** Null while they are on their way. */
  readonly words: Words | null;
}

/**
 * The quiz or the card that a mapping speaks of: the one that the host hands over, else the built-in one of that name, else the file
 * of that name beside the mapping.
 *
 * What is handed over or fetched is checked once, and what is found there is said on the console.
 */
export class Companion<Kind extends Quiz | Scorecard, Words extends object> {
  readonly #host: LitElement;
  readonly #kind: Kind['kind'];
  readonly #builtIn: Readonly<Record<string, Kind>>;
  /** What was looked at last: handed over, or fetched from an address. */
  #asked: readonly [given: unknown, address: string] = [null, ''];
  #found: Kind | null = null;
  #pending = false;
  #lack: CompanionProblem['code'] = 'not-found';
  /** Words that were sent for, so that nothing is sent for twice. */
  readonly #sent = new Set<string>();

  constructor(host: LitElement, kind: Kind['kind'], builtIn: Readonly<Record<string, Kind>>) {
    this.#host = host;
    this.#kind = kind;
    this.#builtIn = builtIn;
  }

  /** Whether one may still come. */
  get pending(): boolean {
    return this.#pending;
  }

  /** Why there is none, once none will come. */
  get lack(): CompanionProblem['code'] {
    return this.#lack;
  }

  /** Where it was looked for; '' where that was at no address. */
  get address(): string {
    return this.#asked[1];
  }

  /**
   * Null where there is none of this id, or not yet.
   *
   * @param given What the host hands over, null for nothing.
   * @param beside Address of the mapping; '' where it has none.
   */
  of(id: string, given: unknown, beside: string, tag: string): Accompanied<Kind, Words> | null {
    const builtIn = given === null && Object.hasOwn(this.#builtIn, id) ? (this.#builtIn[id] as Kind) : null;
    const address = given === null && builtIn === null && URL.canParse(beside) ? new URL(`${id}.json`, beside).href : '';
    if (given !== this.#asked[0] || address !== this.#asked[1]) void this.#seek(given, address);
    const definition = builtIn ?? (this.#found?.id === id ? this.#found : null);
    return definition && { definition, words: this.#words(definition, tag) };
  }

  retry(): void {
    this.#asked = [null, ''];
  }

  #words({ id, languages, text }: Kind, tag: string): Words | null {
    const { language } = matchLanguage(tag, languages);
    const held = (text?.[language] ?? heldWords(language, id)) as Words | null;
    if (!held && !this.#sent.has(language + id)) {
      this.#sent.add(language + id);
      loadWords(language, id).then(
        () => this.#host.requestUpdate(),
        (error: unknown) => {
          // The next update asks again.
          this.#sent.delete(language + id);
          console.warn(`<${this.#host.localName}>: ${String(error)}`);
        },
      );
    }
    return held;
  }

  async #seek(given: unknown, address: string): Promise<void> {
    const asked = (this.#asked = [given, address]);
    this.#found = null;
    this.#lack = 'not-found';
    this.#pending = given !== null || address !== '';
    if (!this.#pending) return;
    const read = await this.#read(given, address);
    if (asked !== this.#asked) return;
    if ('code' in read) this.#lack = read.code;
    else {
      this.#found = read.definition as Kind | null;
      if (!read.definition) this.#lack = 'invalid';
      if (read.problems.length > 0) console.warn(`<${this.#host.localName}>: ${this.#kind}: ${read.problems.slice(0, 20).map(({ code, at }) => `${code} ${at}`).join(', ')}`);
    }
    this.#pending = false;
    this.#host.requestUpdate();
  }

  async #read(given: unknown, address: string): Promise<Reading | Pick<CompanionProblem, 'code'>> {
    try {
      const { fetchDefinition, readDefinition } = await import('./load.js');
      return await (given === null ? fetchDefinition(this.#kind, address, address, new AbortController().signal) : readDefinition(this.#kind, given));
    } catch {
      return { code: 'unreachable' };
    }
  }
}
