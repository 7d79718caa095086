import type { LitElement } from 'lit';
import { changeOf, differences } from '../core/differences.js';
import { edited, type Edit } from '../core/edits.js';
import type { revised } from '../core/revision.js';
import type { Scorecard } from '../core/scorecard.js';
import { nextVersion, type Change } from '../core/version.js';
import type { Evaluations } from '../store/evaluations.js';

/** What lies on a bench. */
interface Lying {
  readonly edits: readonly Edit[];
  /** Size of the next version; null for the one that the differences suggest. */
  readonly size: Change | null;
  /** Ids of the questions that are unfolded. */
  readonly open: ReadonlySet<string>;
  /** The version made last; null once there is something to do again. */
  readonly made: Scorecard | null;
  /** Versions compared; null for the latest two. */
  readonly pair: readonly [string, string] | null;
}

const bare: Lying = { edits: [], size: null, open: new Set(), made: null, pair: null };

/** A version on its way: what it begins from and what has become of it. */
export interface Work {
  readonly base: Scorecard;
  readonly draft: Scorecard;
  readonly taken: readonly string[];
  readonly change: Change;
  readonly version: string;
  /** Null until the checker is there. */
  readonly reading: ReturnType<typeof revised> | null;
}

/** Where one card, as it is kept in one store, is worked on. */
export class Workbench {
  readonly #host: LitElement;
  #lying = bare;

  constructor(host: LitElement) {
    this.#host = host;
  }

  get now(): Lying {
    return this.#lying;
  }

  put(changes: Partial<Lying>): void {
    this.#lying = { ...this.#lying, ...changes };
    this.#host.requestUpdate();
  }

  fold(id: string, open: boolean): void {
    const { open: unfolded } = this.#lying;
    if (open !== unfolded.has(id)) this.put({ open: new Set(open ? [...unfolded, id] : [...unfolded].filter((each) => each !== id)) });
  }

  unfold(ids: readonly string[]): void {
    this.put({ open: new Set([...this.#lying.open, ...ids]) });
  }

  /** Takes all edits away. Returns what brings them back. */
  clear(): () => void {
    const { edits, size } = this.#lying;
    this.put({ edits: [], size: null });
    return () => this.put({ edits, size });
  }

  /** The next version of a card by what was edited, among versions that are taken. */
  workOn(base: Scorecard, taken: readonly string[], read: typeof revised | null): Work {
    const { edits, size } = this.#lying;
    const draft = edited(base, edits);
    const change = size ?? changeOf(differences(base, draft)) ?? 'patch';
    const version = nextVersion(base.version, change, taken);
    return { base, draft, taken, change, version, reading: read?.(base, edits, version) ?? null };
  }
}

/** The benches of an element: what is begun on one card, or in one store, waits there and is never carried to another. */
export class Workbenches {
  readonly #host: LitElement;
  readonly #benches = new WeakMap<Evaluations, Workbench>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  of(store: Evaluations): Workbench {
    const bench = this.#benches.get(store) ?? new Workbench(this.#host);
    this.#benches.set(store, bench);
    return bench;
  }
}
