import type { LitElement } from 'lit';
import type { revised } from '../core/revision.js';
import type { Scorecard } from '../core/scorecard.js';
import { worded } from './worded.js';

/** Cards with all their words and what checks them, fetched when they are first needed; the element is updated once they are there. */
export class WholeCards {
  readonly #host: LitElement;
  /** By the card without its words; null while these are on their way. */
  readonly #whole = new WeakMap<Scorecard, Scorecard | null>();
  #revised: typeof revised | null = null;
  #failed = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Whether something could not be fetched the last time. It is asked for again with the next change. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Null until the checker is there. */
  get revised(): typeof revised | null {
    return this.#revised;
  }

  /** A card with all its words; null while they are on their way. */
  of(card: Scorecard): Scorecard | null {
    const held = this.#whole.get(card);
    if (held !== undefined) return held;
    this.#whole.set(card, null);
    worded(card).then(
      (whole) => {
        this.#whole.set(card, whole);
        this.#came();
      },
      () => {
        this.#whole.delete(card);
        this.#missed();
      },
    );
    return null;
  }

  async loadChecker(): Promise<void> {
    if (this.#revised) return;
    try {
      this.#revised = (await import('../core/revision.js')).revised;
      this.#came();
    } catch {
      this.#missed();
    }
  }

  #came(): void {
    this.#failed = false;
    this.#host.requestUpdate();
  }

  #missed(): void {
    // An update asks again, and would go on asking.
    if (this.#failed) return;
    this.#failed = true;
    this.#host.requestUpdate();
  }
}
