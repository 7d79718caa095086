import type { ShareChange } from './metrics.js';
import type { Share } from './tally.js';

/**
 * One share less another that has none of the same cases in it, with the 95 % interval of the difference.
 *
 * Source: Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17,
 * 873–890, method 10: from Wilson's intervals of both, without a correction for continuity.
 */
export function shareChange(one: Share, other: Share): ShareChange {
  const difference = one.share - other.share;
  const low = difference - Math.hypot(one.share - one.interval.low, other.interval.high - other.share);
  const high = difference + Math.hypot(one.interval.high - one.share, other.share - other.interval.low);
  return { difference, interval: { low, high }, clear: low > 0 || high < 0 };
}
