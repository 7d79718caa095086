import type { Spread } from './workshop.js';

/** The mean of values, of which there is at least one. */
export const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How many values, their mean and their standard deviation with n - 1; null below two values, of which no spread can be taken. */
export function spreadOf(values: readonly number[]): Spread | null {
  const n = values.length;
  if (n < 2) return null;
  // In one order, so that the same values give the same figures to the last digit, whoever came first.
  const sorted = [...values].sort((a, b) => a - b);
  const mean = meanOf(sorted);
  return { n, mean, sd: Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)) };
}

/** Whether all values are one and the same. */
export const alike = (values: readonly number[]): boolean => values.every((value) => value === values[0]);

/**
 * Van der Eijk's agreement A over the choices of an ordered scale, from how many people made each: 1 where all made the same,
 * 0 where they are spread evenly, -1 where half are at either end. Of two choices it is never below 0, since an even spread
 * is then the same as both ends. Null where nobody chose.
 *
 * The counts are cut into layers, each of some choices made equally often; a layer's agreement falls with the choices it
 * takes up, and with the triples of choices in which the outer two are made and the middle one is not.
 *
 * Source: van der Eijk (2001), Measuring agreement in ordered rating scales, Quality & Quantity 35, 325–341.
 */
export function orderedAgreement(counts: readonly number[]): number | null {
  const people = counts.reduce((sum, count) => sum + count, 0);
  if (people === 0) return null;
  let agreement = 0;
  for (let rest = counts; rest.some((count) => count > 0); ) {
    const height = Math.min(...rest.filter((count) => count > 0));
    const made = rest.map((count) => count > 0);
    agreement += ((height * made.filter(Boolean).length) / people) * layerAgreement(made);
    rest = rest.map((count) => Math.max(0, count - height));
  }
  return agreement;
}

/** Agreement of one layer: which choices it takes up. */
function layerAgreement(made: readonly boolean[]): number {
  const of = made.length;
  const taken = made.filter(Boolean).length;
  if (taken === 1) return 1;
  let [together, apart] = [0, 0];
  made.forEach((held, place) => {
    if (held) return;
    const before = made.slice(0, place).filter(Boolean).length;
    const after = taken - before;
    // Triples of two choices made and this one, which is not: it stands beside both, or between them.
    together += (before * (before - 1) + after * (after - 1)) / 2;
    apart += before * after;
  });
  if (together + apart === 0) return 0;
  const unimodality = ((of - 2) * together - (of - 1) * apart) / ((of - 2) * (together + apart));
  return unimodality * (1 - (taken - 1) / (of - 1));
}
