import { spreadOf } from './spread.js';
import type { Summed } from './workshop.js';

/**
 * The mean of what statements sum up to, and how far it spreads where that may be told; null below two values.
 *
 * To ten decimals: the last digits of a sum of fractions hang on which fractions were added, and so would tell them.
 */
export function summedOf(values: readonly number[], open: boolean): Summed | null {
  const spread = spreadOf(values);
  return spread && { n: spread.n, mean: settled(spread.mean), sd: open ? settled(spread.sd) : null };
}

const settled = (value: number): number => Math.round(value * 1e10) / 1e10;
