import { binomialQuantile } from './chances.js';
import type { Interval } from './intervals.js';

/** Values that rise: a list or a typed array. */
type Risen = ArrayLike<number>;

/**
 * The quantile `level` (0 to 1) of values that rise, by linear interpolation between the two nearest; null of none.
 *
 * Source: type 7 of Hyndman and Fan (1996), Sample quantiles in statistical packages, The American Statistician 50, 361–365; it is
 * `PERCENTILE.INC` of spreadsheets and what NumPy and R take unless told otherwise.
 */
export function quantile(values: Risen, level: number): number | null {
  if (values.length === 0) return null;
  const place = (values.length - 1) * level;
  const below = values[Math.floor(place)] as number;
  const above = values[Math.ceil(place)] as number;
  return below + (place - Math.floor(place)) * (above - below);
}

/**
 * The interval that holds the quantile `level` of what the values are a sample of, in at least 95 of 100 samples, whatever the
 * distribution; its ends are values of the sample. Null where there are too few values for that: below 6 for the median, below 36
 * for the 90th percentile.
 *
 * Source: Conover (1999), Practical Nonparametric Statistics, 3rd edition, section 3.2: order statistics with ranks from the binomial
 * distribution.
 */
export function quantileInterval(values: Risen, level: number): Interval | null {
  const { length } = values;
  const low = binomialQuantile(0.025, length, level);
  const high = binomialQuantile(0.975, length, level) + 1;
  if (low < 1 || high > length) return null;
  return { low: values[low - 1] as number, high: values[high - 1] as number };
}
