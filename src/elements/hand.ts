import type { Draft } from '../core/record.js';

let sittings = 0;

/** The draft of one sitting: it is written once what was answered is on screen, so that nobody waits for it. */
export class DraftInHand {
  readonly #put: (key: string, draft: Draft) => void;
  /** The draft as it is, until it is written. */
  #unwritten: Draft | null = null;

  /** What it is kept under; null before its first answer. */
  key: string | null = null;

  constructor(put: (key: string, draft: Draft) => void) {
    this.#put = put;
  }

  /** Takes in an answer, or where the person is. */
  take(draft: Draft): void {
    this.key ??= `${Date.now().toString(36)}-${(sittings += 1)}-${Math.random().toString(36).slice(2, 8)}`;
    if (!this.#unwritten) requestAnimationFrame(() => setTimeout(this.write));
    this.#unwritten = draft;
  }

  /** Writes what is not written yet, as before a page goes away. */
  readonly write = (): void => {
    const draft = this.#unwritten;
    this.#unwritten = null;
    if (draft && this.key) this.#put(this.key, draft);
  };

  /** Lets go of it, written or not, and returns what it was kept under. */
  drop(): string | null {
    const { key } = this;
    this.#unwritten = null;
    this.key = null;
    return key;
  }
}
