import type { Evaluation } from '../core/evaluation.js';
import type { Evaluations, ReviewDraft } from '../store/evaluations.js';
import { newId } from './id.js';

/** How long what was entered waits for more before it is written, in milliseconds. */
const pause = 400;

/** The draft of one sitting: written while a person goes on entering, and before the page goes away. */
export class DraftUnderHand {
  readonly #store: () => Evaluations | null;
  readonly #written: () => void;
  #unwritten: (() => Omit<ReviewDraft, 'key' | 'savedAt'>) | null = null;
  #timer = 0;

  /** What it is kept under; null before anything was entered. */
  key: string | null = null;

  constructor(store: () => Evaluations | null, written: () => void) {
    this.#store = store;
    this.#written = written;
  }

  /** Takes in what stands on the card when it is written. */
  take(entered: () => { readonly evaluation: Evaluation; readonly base: string | null }): void {
    this.key ??= newId();
    this.#unwritten = entered;
    this.#timer ||= setTimeout(() => void this.write(), pause) as unknown as number;
  }

  readonly write = async (): Promise<void> => {
    const entered = this.#unwritten;
    const { key } = this;
    this.#rest();
    if (!entered || !key) return;
    await this.#store()?.putDraft({ key, savedAt: new Date().toISOString(), ...entered() });
    this.#written();
  };

  /** Lets go of it, written or not, and returns what it was kept under. */
  drop(): string | null {
    const { key } = this;
    this.#rest();
    this.key = null;
    return key;
  }

  #rest(): void {
    this.#unwritten = null;
    clearTimeout(this.#timer);
    this.#timer = 0;
  }
}
