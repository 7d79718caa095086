import type { LitElement } from 'lit';
import type { Calibration, Evaluation } from '../core/evaluation.js';
import type { Scorecard } from '../core/scorecard.js';
import { evaluationsOf, type Evaluations } from '../store/evaluations.js';
import { keepingOf } from '../store/records.js';
import { Following } from './following.js';

/** What is kept about a card, as it was when it was last read. */
export interface Held {
  readonly evaluations: readonly Evaluation[];
  readonly calibrations: readonly Calibration[];
  readonly versions: readonly Scorecard[];
  readonly inUse: string | null;
  readonly pseudonyms: ReadonlyMap<string, string>;
}

/** The reviews that an element draws from; it updates the element after every change, in this tab or another. */
export class Reviews {
  readonly #host: LitElement;
  readonly #following: Following<Evaluations>;
  #store: Evaluations | null = null;
  #held: Held | null = null;
  /** Counts what was asked for, so that an answer that comes late is not taken for the last. */
  #asked = 0;

  constructor(host: LitElement) {
    this.#host = host;
    this.#following = new Following(host, (store) => {
      const end = store.listen(() => void this.#read(store));
      void this.#read(store);
      return end;
    });
  }

  /** Null until it is read for the first time. */
  get held(): Held | null {
    return this.#held;
  }

  /** The store of a card under a name; an attribute taken away comes as null. */
  of(storage: unknown, id: string, name: string | null): Evaluations {
    const store = evaluationsOf(keepingOf(storage), id, name ?? '');
    if (store !== this.#store) this.#held = null;
    this.#store = store;
    return this.#following.to(store);
  }

  async #read(store: Evaluations): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const [evaluations, calibrations, versions, inUse, pseudonyms] = await Promise.all([
      store.all(), store.calibrations(), store.versions(), store.inUse(), store.pseudonyms(),
    ]);
    if (asked !== this.#asked || store !== this.#store) return;
    this.#held = { evaluations, calibrations, versions, inUse, pseudonyms };
    this.#host.requestUpdate();
  }
}
