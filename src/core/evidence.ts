import type { Evidence } from './diagnostic.js';

/** First and last of some days, of which there is at least one. */
export function spanOf(days: readonly string[]): Pick<Evidence, 'from' | 'to'> {
  const sorted = [...days].sort();
  return { from: sorted[0] as string, to: sorted[sorted.length - 1] as string };
}
