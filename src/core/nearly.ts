import type { Band } from './quiz.js';
import type { Spread } from './workshop.js';

/**
 * Whether all people, or all but one, fall into the same part.
 *
 * That all do tells it of each of them. To withhold it there alone would tell it as well, since the mean lies in the same part;
 * that it may be all but one leaves everyone in doubt, and the one who is apart learns nothing of the others.
 */
export const nearlyAll = (counts: readonly number[]): boolean => counts.length > 1 && Math.max(...counts) + 1 >= counts.reduce((sum, count) => sum + count, 0);

/** Points that someone can lie beyond the edge of a band before that counts as open: totals are whole, and not every spread can be made of them. */
const margin = 3;

/**
 * Whether mean and standard deviation of whole totals leave open if all of them lie in a band or one lies outside it; `lowest` and
 * `highest` are the least and the most that a total can be. A mean near either of them tells it by itself.
 *
 * Source: Samuelson (1968), How deviant can you be?, Journal of the American Statistical Association 63, 1522–1525, for how far one
 * value can lie from the mean; Bhatia and Davis (2000), A better bound on the variance, The American Mathematical Monthly 107,
 * 353–357, for how far values between two ends can spread.
 */
export function leavesOpen({ n, mean, sd }: Spread, { from, to }: Band, lowest: number, highest: number): boolean {
  const reach = (sd * (n - 1)) / Math.sqrt(n);
  const outside = (from > lowest && mean - reach <= from - margin) || (to < highest && mean + reach >= to + margin);
  return outside && (sd ** 2 * (n - 1)) / n <= (to - mean) * (mean - from);
}
