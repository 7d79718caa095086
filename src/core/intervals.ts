/** Where a figure may well lie, given how little it was taken from. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Quantile 0.975 of the normal distribution. */
export const normalQuantile = 1.959963984540054;
const z = normalQuantile;

/** Quantiles 0.975 of Student's t with 1, 2, 3 … degrees of freedom, where the expansion below is not yet close enough. */
const few = [12.706205, 4.302653, 3.182446, 2.776445, 2.570582];

/**
 * Quantile 0.975 of Student's t, within 0.001 for every whole number of degrees of freedom from 1.
 *
 * Source: Cornish and Fisher's expansion, Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.7.5; the
 * first five from the tables of the distribution.
 *
 * @throws {RangeError} Less than one degree of freedom, or a part of one.
 */
export function tQuantile(freedom: number): number {
  if (!Number.isInteger(freedom) || freedom < 1) throw new RangeError(`${freedom} is no number of degrees of freedom.`);
  const held = few[freedom - 1];
  if (held !== undefined) return held;
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160,
  ];
  return terms.reduce((sum, term, index) => sum + term / freedom ** (index + 1), z);
}

/**
 * The 95 % interval of a share: `count` of `of`. Null where there is nothing to take a share of.
 *
 * Source: Wilson (1927), Journal of the American Statistical Association 22, 209–212, without a correction for continuity;
 * it is method 3 of Newcombe (1998), Statistics in Medicine 17, 857–872.
 *
 * @throws {RangeError} A count below 0, above `of`, or that is no whole number.
 */
export function shareInterval(count: number, of: number): Interval | null {
  if (!Number.isInteger(count) || !Number.isInteger(of) || count < 0 || count > of) throw new RangeError(`${count} of ${of} is no share.`);
  if (of === 0) return null;
  const share = count / of;
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  // Rounding must not leave the ends a hair beside what they are.
  return { low: count === 0 ? 0 : Math.max(0, middle - half), high: count === of ? 1 : Math.min(1, middle + half) };
}

/**
 * The 95 % interval of a mean after Student (1908), kept within `bounds`: a mean of scores of 0 to 100 lies nowhere else, and
 * an end that would lie outside is drawn in. Null below two values, of which no spread can be taken; where all values are
 * the same it has no width, which says that they are few or alike and not that the mean is certain.
 *
 * Source: Student (1908), The probable error of a mean, Biometrika 6, 1–25.
 */
export function meanInterval(values: readonly number[], bounds: Interval = { low: -Infinity, high: Infinity }): Interval | null {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  const half = (tQuantile(values.length - 1) * spread) / Math.sqrt(values.length);
  return { low: Math.max(bounds.low, mean - half), high: Math.min(bounds.high, mean + half) };
}
