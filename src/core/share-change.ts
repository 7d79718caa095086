import { differenceOf, type Level } from './combine.js';
import type { ShareChange } from './metrics.js';
import type { Share } from './tally.js';

/** One share less another that has none of the same cases in it, with the 95 % interval of the difference. */
export function shareChange(one: Share, other: Share): ShareChange {
  const { difference, interval } = differenceOf(levelOf(one), levelOf(other));
  return { difference, interval, clear: interval.low > 0 || interval.high < 0 };
}

const levelOf = ({ share, interval }: Share): Level => ({ level: share, interval });
