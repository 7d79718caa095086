import type { LitElement, ReactiveController } from 'lit';
import type { Calibration, Evaluation } from '../core/evaluation.js';
import type { Scorecard } from '../core/scorecard.js';
import { evaluationsOf, type Evaluations } from '../store/evaluations.js';
import { keepingOf, type Trouble } from '../store/records.js';

/** What is kept about a card, as it was read last. */
export interface Held {
  readonly store: Evaluations;
  readonly evaluations: readonly Evaluation[];
  readonly calibrations: readonly Calibration[];
  readonly versions: readonly Scorecard[];
}

/** What is kept about a card, read anew and drawn after every change, in this tab or another. */
export class Evaluated implements ReactiveController {
  readonly #host: LitElement;
  readonly #tell: (trouble: Trouble) => void;
  #store: Evaluations | null = null;
  #held: Held | null = null;
  #end: (() => void) | null = null;
  /** Readings that were begun; only the last one counts. */
  #readings = 0;

  constructor(host: LitElement, tell: (trouble: Trouble) => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  /** What is kept about a card under a name; null until it is read. An attribute taken away comes as null. */
  of(storage: unknown, id: string, name: string | null): Held | null {
    const store = evaluationsOf(keepingOf(storage), id, name ?? '');
    if (store !== this.#store) {
      this.hostDisconnected();
      this.#store = store;
      this.#held = null;
    }
    if (!this.#end) {
      this.#end = store.listen(() => void this.#read(store));
      void this.#read(store);
    }
    return this.#held;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#end = null;
  }

  async #read(store: Evaluations): Promise<void> {
    this.#readings += 1;
    const reading = this.#readings;
    const [evaluations, calibrations, versions] = await Promise.all([store.all(), store.calibrations(), store.versions()]);
    if (reading !== this.#readings || store !== this.#store) return;
    this.#held = { store, evaluations, calibrations, versions };
    this.#host.requestUpdate();
    const trouble = store.trouble();
    if (trouble) this.#tell(trouble);
  }
}
