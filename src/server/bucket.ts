/** How much may be done: `burst` at once, then `rate` a second. */
export interface Allowance {
  readonly rate: number;
  readonly burst: number;
}

/** What is left of an allowance for each of many keys. The keys used longest ago are forgotten, as if they had all of theirs, so that what is remembered is bounded. */
export class Buckets {
  readonly #levels = new Map<string, { level: number; at: number }>();

  constructor(
    readonly allowance: Allowance,
    /** Keys remembered. */
    readonly most: number,
    /** Milliseconds of a clock that never goes back. */
    readonly now: () => number,
  ) {}

  /** Seconds until there is one again for this key; 0 where there is. Takes nothing. */
  wait(key: string): number {
    const level = this.#levelOf(key);
    return level >= 1 ? 0 : Math.ceil((1 - level) / this.allowance.rate);
  }

  /** Takes one where there is one. Returns seconds until there would be; 0 where it was taken. */
  take(key: string): number {
    const wait = this.wait(key);
    if (wait === 0) this.spend(key);
    return wait;
  }

  /** Takes one, or what is left. */
  spend(key: string): void {
    const level = Math.max(0, this.#levelOf(key) - 1);
    // What was used last stands last.
    this.#levels.delete(key);
    this.#levels.set(key, { level, at: this.now() });
    if (this.#levels.size > this.most) for (const [oldest] of this.#levels) { this.#levels.delete(oldest); break; }
  }

  get size(): number {
    return this.#levels.size;
  }

  #levelOf(key: string): number {
    const { rate, burst } = this.allowance;
    const held = this.#levels.get(key);
    return held === undefined ? burst : Math.min(burst, held.level + ((this.now() - held.at) / 1000) * rate);
  }
}
