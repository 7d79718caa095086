import { aroundPage, type Around } from './around.js';

/** What sending depends on but does not hold itself, so that a test can stand in its place. */
export interface Carrier extends Pick<Around, 'fetch' | 'after' | 'random' | 'watch'> {
  /** Milliseconds since 1970: all tabs go by it. */
  now(): number;
  /** Acts while no other tab acts under that name, or not at all; whether it acted. Null where the browser has no locks, as in a context that is not secure. */
  readonly alone: ((name: string, act: () => Promise<void>) => Promise<boolean>) | null;
}

const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;

/** How a page of a browser sends. */
export const carrierOfPage: Carrier = {
  ...aroundPage,
  now: () => Date.now(),
  alone: locks
    ? (name, act) =>
        locks.request(name, { ifAvailable: true }, async (lock) => {
          if (lock) await act();
          return lock !== null;
        })
    : null,
};
