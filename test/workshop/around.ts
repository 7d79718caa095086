import type { Around, Happening, Wire } from '../../src/store/around.js';

/** Lets every promise that can be kept be kept. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A clock that stands still until it is told to go on. */
export class Clock {
  now = 0;
  #timers: { readonly at: number; readonly act: () => void }[] = [];

  after(wait: number, act: () => void): () => void {
    const timer = { at: this.now + wait, act };
    this.#timers.push(timer);
    return () => (this.#timers = this.#timers.filter((each) => each !== timer));
  }

  /** Goes on by so many milliseconds, one timer after another. */
  async go(milliseconds: number): Promise<void> {
    const until = this.now + milliseconds;
    for (;;) {
      await settled();
      const next = this.#timers.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.#timers = this.#timers.filter((each) => each !== next);
      this.now = Math.max(this.now, next.at);
      next.act();
    }
    this.now = until;
  }
}

/** Windows of one browser, which hear each other on channels of one name. */
export class Air {
  readonly #wires = new Map<string, Set<(message: unknown) => void>>();

  wire(name: string): Wire {
    const all = this.#wires.get(name) ?? new Set();
    this.#wires.set(name, all);
    let own: ((message: unknown) => void) | null = null;
    return {
      post: (message) => {
        const copy = structuredClone(message);
        for (const each of all) if (each !== own) queueMicrotask(() => all.has(each) && each(copy));
      },
      hear: (listener) => all.add((own = listener)),
      close: () => own && all.delete(own),
    };
  }
}

/** What surrounds one made-up window. */
export function aroundOf(clock: Clock, parts: Partial<Around> = {}): Around & { happen(what: Happening): void } {
  const watchers = new Set<(what: Happening) => void>();
  let isHidden = false;
  return {
    fetch: () => Promise.reject(new Error('no network')),
    now: () => clock.now,
    after: (wait: number, act: () => void) => clock.after(wait, act),
    random: () => 0.5,
    wire: () => null,
    hidden: () => isHidden,
    watch: (happens: (what: Happening) => void) => {
      watchers.add(happens);
      return () => watchers.delete(happens);
    },
    happen: (what: Happening) => {
      if (what === 'hidden' || what === 'shown') isHidden = what === 'hidden';
      for (const happens of [...watchers]) happens(what);
    },
    ...parts,
  };
}
