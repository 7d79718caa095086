import { normalQuantile } from './intervals.js';
import { spreadOf } from './spread.js';

/**
 * Cronbach's alpha, at most 1: how far the items of a scale vary together. A row a person, a column an item, no answer missing.
 * Null below two people or two items, and where all sums are the same.
 *
 * Source: Cronbach (1951), Coefficient alpha and the internal structure of tests, Psychometrika 16, 297–334.
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): number | null {
  const items = rows[0]?.length ?? 0;
  if (rows.length < 2 || items < 2) return null;
  const variance = (values: readonly number[]): number => (spreadOf(values)?.sd ?? 0) ** 2;
  const whole = variance(rows.map((row) => row.reduce((sum, value) => sum + value, 0)));
  if (whole === 0) return null;
  const parts = Array.from({ length: items }, (_, item) => variance(rows.map((row) => row[item] as number)));
  return (items / (items - 1)) * (1 - parts.reduce((sum, part) => sum + part, 0) / whole);
}

/** Standard error of measurement: how far one person's score lies from their true one, by the spread of scores between people and its reliability of 0 to 1. Source: Weir (2005), Journal of Strength and Conditioning Research 19, 231–240. */
export const measurementError = (sd: number, reliability: number): number => sd * Math.sqrt(1 - reliability);

/**
 * The change of one person beyond which it is more than chance (MDC95): the quantile 0.975 of the normal distribution times the
 * error of a difference of two scores.
 *
 * Source: Weir (2005), Journal of Strength and Conditioning Research 19, 231–240; de Vet et al. (2006), Health and Quality of
 * Life Outcomes 4, 54.
 */
export const changePoints = (sd: number, reliability: number): number => normalQuantile * Math.SQRT2 * measurementError(sd, reliability);
