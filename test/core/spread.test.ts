import { expect, it } from 'vitest';
import { orderedAgreement, spreadOf } from '../../src/core/spread.js';
import vector from '../vectors/item_spread_5pt.json';

const cases = vector.data.counts.map((counts, index) => [counts, index] as const);

it.each(cases)('gives mean and standard deviation of counts %j', (counts, index) => {
  const { n, mean, sd } = spreadOf(counts.flatMap((count, place) => Array.from({ length: count }, () => place + 1))) as { n: number; mean: number; sd: number };
  expect(n).toBe(10);
  expect(mean).toBeCloseTo(vector.expected.mean[index] as number, 9);
  expect(sd).toBeCloseTo(vector.expected.sdSample[index] as number, 9);
});

it.each(cases)("gives van der Eijk's agreement of counts %j", (counts, index) => {
  expect(orderedAgreement(counts)).toBeCloseTo(vector.expected.vanDerEijkA[index] as number, 9);
});

it.each([
  // Triples of (1 1 0 0): with either empty choice both made ones, so unimodality (2·2 − 3·0) / (2·2) = 1; two of four taken: 1 − 1/3.
  [[3, 3, 0, 0], 2 / 3],
  // (1 0 1): one triple, apart, so (1·0 − 2·1) / (1·1) = −2; two of three taken: 1 − 1/2.
  [[2, 0, 2], -1],
  // Two of everyone (weight 4/6, agreement 0 of all choices taken), then the last alone (2/6, agreement 1).
  [[2, 4], 1 / 3],
  [[0, 7], 1],
  [[4, 4], 0],
])('gives that of counts %j over another number of choices', (counts, due) => {
  expect(orderedAgreement(counts)).toBeCloseTo(due, 12);
});

it('reads the same from either end of the scale', () => {
  for (const counts of [[3, 1, 0, 2, 4], [1, 0, 0, 5], [2, 3, 5, 7, 11, 13, 17]]) expect(orderedAgreement([...counts].reverse())).toBeCloseTo(orderedAgreement(counts) as number, 12);
});

it('is nothing of nobody, and no spread of one', () => {
  expect(orderedAgreement([0, 0, 0])).toBeNull();
  expect(spreadOf([])).toBeNull();
  expect(spreadOf([4])).toBeNull();
});

it('is the same to the last digit in whatever order people came', () => {
  const values = [0.1, 0.2, 0.3, 57.375, 1 / 3];
  expect(spreadOf([...values].reverse())).toEqual(spreadOf(values));
});
