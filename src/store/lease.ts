import type { Records } from './records.js';

/** How long what one tab has begun is left to it, in milliseconds: longer than a request may take. */
const term = 45_000;
const key = 'lease';

/**
 * Whose turn it is among the tabs of one browser, as it stands in their storage.
 *
 * The storage takes no two steps as one, so two tabs that take it in the same instant may both believe they have it, until the next look.
 */
export class Lease {
  constructor(
    private readonly records: Records,
    /** A name that no other tab has. */
    private readonly self: string,
    /** Milliseconds since 1970. */
    private readonly now: () => number,
  ) {}

  /** Until when another tab has it; null where none does. */
  get others(): number | null {
    const [by, until] = this.#read();
    const left = until - this.now();
    // More than a whole term is left only where the clock was put back.
    return by === this.self || !(left > 0 && left <= term) ? null : until;
  }

  get own(): boolean {
    return this.#read()[0] === this.self;
  }

  /** Takes it for a term, unless another tab has it. */
  take(): boolean {
    if (this.others !== null) return false;
    this.records.put(key, JSON.stringify([this.self, this.now() + term]));
    return true;
  }

  release(): void {
    if (this.own) this.records.remove(key);
  }

  #read(): readonly [by: unknown, until: number] {
    try {
      const read = JSON.parse(this.records.get(key) ?? 'null') as unknown;
      return Array.isArray(read) && typeof read[1] === 'number' ? [read[0], read[1]] : [null, 0];
    } catch {
      return [null, 0];
    }
  }
}
