import { binomialQuantile, poissonQuantile } from './chances.js';
import type { ControlChart, ControlPoint, RunRule } from './metrics.js';
import { runSignals, type Placed } from './run-rules.js';

/**
 * Limits from fewer points are provisional.
 *
 * Source: Montgomery (2013), Introduction to Statistical Quality Control, 7th edition, takes limits from 20 to 25 samples.
 */
export const firmPoints = 20;

/**
 * With fewer cases of either kind to be expected in a point, three standard deviations are not what they promise, and its limits
 * are the distribution's own quantiles instead: no more than 0.135 % lie beyond either of them, as beyond those of a normal one.
 *
 * Source: a rule of thumb for the normal approximation, as old as Cochran (1954), Biometrics 10, 417–451.
 */
export const fewestExpected = 5;
const beyondLow = 0.00135;
const beyondHigh = 1 - beyondLow;

/** Cases of something: `count` among, or in, `of`; an `of` of 0 is a point without a value. */
export interface Counted {
  readonly key: string;
  readonly count: number;
  readonly of: number;
}

/** A value of a period; null for none. `count` is how many it was taken from. */
export interface Valued {
  readonly key: string;
  readonly value: number | null;
  readonly count: number;
}

/**
 * A p-chart: shares of samples that may differ in size. Null below two points with a value.
 *
 * Source: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2, with limits of its own for each point, within 0 and 1.
 */
export function shareChart(points: readonly Counted[]): ControlChart | null {
  const centre = ratio(points);
  return charted('p', points, centre, ({ of }) => {
    if (of * Math.min(centre, 1 - centre) < fewestExpected) {
      return { lower: binomialQuantile(beyondLow, of, centre) / of, upper: binomialQuantile(beyondHigh, of, centre) / of };
    }
    const half = 3 * Math.sqrt((centre * (1 - centre)) / of);
    return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) };
  });
}

/**
 * A u-chart: cases per unit, such as conversations per worked hour, over exposures that may differ. Null below two points with a value.
 *
 * @param series Whether the points follow one another in time; those of people do not, and make no shift or trend.
 *
 * Source: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.1; Montgomery (2013), 7.3.2.
 */
export function rateChart(points: readonly Counted[], series = true): ControlChart | null {
  const centre = ratio(points);
  return charted('u', points, centre, ({ of }) => countLimits(centre * of, of), series);
}

/**
 * A c-chart: cases in periods that are alike. Null below two points.
 *
 * Source: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.1.
 */
export function countChart(points: readonly Omit<Counted, 'of'>[]): ControlChart | null {
  const counted = points.map(({ key, count }) => ({ key, count, of: 1 }));
  const centre = ratio(counted);
  return charted('c', counted, centre, () => countLimits(centre, 1));
}

/**
 * An XmR chart: single values, with limits from how much neighbours differ, so that no distribution is assumed; never below 0,
 * which no time and no number of conversations is. A point without a value is passed over. Null below two points with one.
 *
 * Source: Wheeler and Chambers (1992), Understanding Statistical Process Control, 2nd edition: the mean of the moving ranges of two,
 * 2.66 of it either side for the values (3 / 1.128) and 3.267 of it for the ranges.
 */
export function valueChart(points: readonly Valued[]): ControlChart | null {
  const values = points.flatMap(({ value }) => value ?? []);
  if (values.length < 2) return null;
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const mean = values.slice(1).reduce((sum, value, index) => sum + Math.abs(value - (values[index] as number)), 0) / (values.length - 1);
  const limits = { lower: Math.max(0, centre - 2.66 * mean), upper: centre + 2.66 * mean };
  const placed = points.map((point) => ({ ...point, of: 1, ...(point.value === null ? { lower: null, upper: null } : limits) }));
  return { kind: 'xmr', centre, points: signalled(placed, centre, true), ranges: { mean, upper: 3.267 * mean }, provisional: values.length < firmPoints };
}

const ratio = (points: readonly Counted[]): number => points.reduce((sum, { count }) => sum + count, 0) / points.reduce((sum, { of }) => sum + of, 0);

type Limits = Omit<Placed, 'value'>;

function countLimits(expected: number, exposure: number): Limits {
  if (expected < fewestExpected) return { lower: poissonQuantile(beyondLow, expected) / exposure, upper: poissonQuantile(beyondHigh, expected) / exposure };
  const half = 3 * Math.sqrt(expected);
  return { lower: Math.max(0, expected - half) / exposure, upper: (expected + half) / exposure };
}

function charted(kind: 'p' | 'u' | 'c', points: readonly Counted[], centre: number, limits: (point: Counted) => Limits, series = true): ControlChart | null {
  const counted = points.filter(({ of }) => of > 0).length;
  if (counted < 2) return null;
  const placed = points.map((point) => ({
    ...point,
    ...(point.of > 0 ? { value: point.count / point.of, ...limits(point) } : { value: null, lower: null, upper: null }),
  }));
  return { kind, centre, points: signalled(placed, centre, series), ranges: null, provisional: counted < firmPoints };
}

/** Points without a value are passed over: what stands before and after one follows on. */
function signalled(points: readonly Omit<ControlPoint, 'signals'>[], centre: number, series: boolean): readonly ControlPoint[] {
  const signals = runSignals(points.filter((point): point is typeof point & Placed => point.value !== null), centre);
  let met = 0;
  return points.map((point): ControlPoint => {
    const rules: readonly RunRule[] = point.value === null ? [] : (signals[met++] ?? []);
    return { ...point, signals: series ? rules : rules.filter((rule) => rule === 'beyond') };
  });
}
