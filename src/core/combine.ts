import type { Interval } from './intervals.js';

/** A figure of 0 to 1 with its 95 % interval, which holds it. */
export interface Level {
  readonly level: number;
  readonly interval: Interval;
}

/** How far a figure may lie below and above what was found. */
const reach = ({ level, interval }: Level) => ({ below: level - interval.low, above: interval.high - level });

/**
 * The weighted mean of levels, with its 95 % interval by the method of variance estimates recovery (MOVER): each interval tells
 * how uncertain its level is towards either end, and these add up as standard errors do. Null without any.
 *
 * Levels that are independent add by their squares. Of those that were taken from the same cases it is not known how far they move
 * together; they are taken to do so wholly, which is the widest that they can be: where all do, the ends are the weighted means of the ends.
 *
 * Source: Zou and Donner (2008), Construction of confidence limits about effect measures: a general approach, Statistics in Medicine
 * 27, 1693–1702; Zou, Huang and Zhang (2009), A note on confidence interval estimation for a linear function of binomial proportions,
 * Computational Statistics and Data Analysis 53, 1080–1085; Donner and Zou (2012), Closed-form confidence intervals for functions of the normal mean and standard deviation,
 * Statistical Methods in Medical Research 21, 347–359. Zou (2007), Toward using confidence intervals to compare correlations,
 * Psychological Methods 12, 399–413, has it with dependence between the estimates.
 *
 * @param share Whether two of the levels were taken from some of the same cases.
 */
export function weightedMean<Part extends Level & { readonly weight: number }>(parts: readonly Part[], share: (one: Part, other: Part) => boolean): Level | null {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) return null;
  const shares = parts.map((part) => ({ part, weight: part.weight / total, ...reach(part) }));
  // Sums of broken shares may be a hair more than one.
  const level = Math.min(1, shares.reduce((sum, { part, weight }) => sum + weight * part.level, 0));
  const half = (side: 'below' | 'above'): number => {
    let squares = 0;
    shares.forEach((one, at) => shares.forEach((other, index) => {
      if (at === index || share(one.part, other.part)) squares += one.weight * one[side] * other.weight * other[side];
    }));
    return Math.sqrt(squares);
  };
  return { level, interval: { low: Math.max(0, level - half('below')), high: Math.min(1, level + half('above')) } };
}

/**
 * One level less another that is independent of it, with the 95 % interval of the difference, by the same method.
 *
 * Source: as above; of two shares with Wilson's intervals it is method 10 of Newcombe (1998), Statistics in Medicine 17, 873–890.
 */
export function differenceOf(one: Level, other: Level): { readonly difference: number; readonly interval: Interval } {
  const [first, second] = [reach(one), reach(other)];
  const difference = one.level - other.level;
  return {
    difference,
    interval: { low: difference - Math.hypot(first.below, second.above), high: difference + Math.hypot(first.above, second.below) },
  };
}
