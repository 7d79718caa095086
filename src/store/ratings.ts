import { readCsat, type CsatRating, type CsatResult } from '../core/csat.js';
import { carrierOfPage, type Carrier } from './carrier.js';
import { Deliveries, type Follower, type Standing } from './deliveries.js';
import { Records, type Keeping, type Trouble } from './records.js';

/** What was counted of a ticket on this device. */
export interface KeptRating {
  readonly result: CsatResult;
  /** The rating that the last link carried that was counted: it is not counted again; null where the person chose by hand. */
  readonly asked: CsatRating | null;
}

const kind = 'answer/';
/** Tickets that are remembered; the oldest are forgotten first. */
const most = 100;

/** What customers have said under one name, and the way of it to one address. */
export class Ratings {
  readonly #records: Records;
  readonly #deliveries: Deliveries | null;
  #trouble: Trouble | null = null;

  /** @param to Address to send to; '' for none. @param self A name that no other tab has. */
  constructor(keeping: Keeping, name: string, to: string, self: string, carrier: Carrier = carrierOfPage) {
    this.#records = new Records(keeping, `mizan/csat/${encodeURIComponent(name)}/`, (trouble) => (this.#trouble = trouble));
    this.#deliveries = to === '' ? null : new Deliveries(this.#records, to, carrier, keeping === 'local', self);
  }

  /** What stands in the way of keeping; null for nothing. */
  get trouble(): Trouble | null {
    return this.#trouble;
  }

  /** Null where nothing was counted of that ticket. */
  kept(ticket: string): KeptRating | null {
    return keptOf(this.#records.get(kind + encodeURIComponent(ticket)));
  }

  /** Remembers a revision, unless it names no ticket to know it by, and sends it. */
  keep(result: CsatResult, asked: CsatRating | null): void {
    if (result.ticket !== '') {
      this.#records.put(kind + encodeURIComponent(result.ticket), JSON.stringify({ result, asked }));
      this.#forget();
    }
    this.#deliveries?.put(result);
  }

  /** How the latest revision stands; null where nothing is sent. */
  standing(id: string): Standing | null {
    return this.#deliveries?.standing(id) ?? null;
  }

  /** Follows what other tabs keep, and what becomes of what is sent; returns what ends it. */
  follow(follower: Follower): () => void {
    const ends = [this.#records.watch(() => follower.changed()), this.#deliveries?.follow(follower)];
    return () => ends.forEach((end) => end?.());
  }

  #forget(): void {
    const all = [...this.#records.all(kind)].flatMap(([key, text]) => {
      const kept = keptOf(text);
      return kept ? [[key, Date.parse(kept.result.changedAt)] as const] : [];
    });
    if (all.length <= most) return;
    for (const [key] of all.sort(([, one], [, other]) => other - one).slice(most)) this.#records.remove(kind + key);
  }
}

function keptOf(text: string | null): KeptRating | null {
  try {
    const read = JSON.parse(text ?? 'null') as { result?: unknown; asked?: CsatRating | null } | null;
    const result = readCsat(read?.result);
    return result && { result, asked: read?.asked ?? null };
  } catch {
    return null;
  }
}

const open = new Map<string, Ratings>();

/** Those of a name and an address, one a page for each place they are kept in. */
export function ratingsOf(keeping: Keeping, name: string, to: string, self: () => string): Ratings {
  const key = JSON.stringify([keeping, name, to]);
  const known = open.get(key) ?? new Ratings(keeping, name, to, self());
  open.set(key, known);
  return known;
}
