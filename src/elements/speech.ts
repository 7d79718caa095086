import type { LitElement, ReactiveController } from 'lit';
import { NearestLanguage } from '../locale/language.js';
import { loadWords } from '../locale/load.js';
import { heldWords, interfaceOf, voiceOf, type Overrides, type Voice } from '../locale/words.js';
import { dress } from './dress.js';

const none: Overrides = {};

/** Words of the interface for an element that draws no definition, in the language around it; one on its way leaves the one before. */
export class Speech implements ReactiveController {
  readonly #host: LitElement;
  readonly #namespace: string;
  readonly #language: NearestLanguage;
  readonly #text: () => Overrides | null;
  readonly #spoken: () => string | null;
  #voice: Voice | null = null;
  /** Sentences of the host's own that the voice was made with. */
  #own: Overrides = none;
  #asked: string | null = null;

  /**
   * @param text Sentences that stand in place of ours; a framework's undefined comes as null.
   * @param spoken A language that goes before the one around it; null for none.
   */
  constructor(host: LitElement, namespace: string, text: () => Overrides | null = () => none, spoken: () => string | null = () => null) {
    this.#host = host;
    this.#namespace = namespace;
    this.#text = text;
    this.#spoken = spoken;
    this.#language = new NearestLanguage(host);
    host.addController(this);
  }

  /** Null until there are words. */
  get voice(): Voice | null {
    const { language, tag } = interfaceOf(this.#spoken() ?? this.#language.tag);
    const own = this.#text() ?? none;
    if (this.#voice?.tag === tag && this.#own === own) return this.#voice;
    if (heldWords(language, this.#namespace)) {
      this.#voice = voiceOf(tag, this.#namespace, own);
      this.#own = own;
    } else if (this.#asked !== language) void this.#fetch(language);
    return this.#voice;
  }

  hostConnected(): void {
    dress(this.#host);
    this.#asked = null;
  }

  async #fetch(language: string): Promise<void> {
    this.#asked = language;
    try {
      await loadWords(language, this.#namespace);
    } catch {
      this.#asked = null;
      return;
    }
    this.#host.requestUpdate();
  }
}
