import { expect, it } from 'vitest';
import { changePoints, cronbachAlpha, measurementError } from '../../src/core/reliability.js';
import attitude from '../vectors/alpha_attitude.json';
import vector from '../vectors/sem_mdc.json';

it('gives the alpha that is published of the attitude data', () => {
  expect(cronbachAlpha(attitude.data.rows)).toBeCloseTo(attitude.expected.alpha, 9);
});

it('is 1 where items rise together, and below 0 where they run against one another', () => {
  expect(cronbachAlpha([[1, 1], [2, 2], [5, 5]])).toBeCloseTo(1, 12);
  // Variances 1 and 1 of items, sums 4, 4, 5: 1/3. 2 · (1 − 2 / (1/3)) = −10.
  expect(cronbachAlpha([[1, 3], [2, 2], [3, 2]])).toBeCloseTo(2 * (1 - (1 + 1 / 3) / (1 / 3)), 12);
});

it('is nothing of one person, of one item, or where all sums are the same', () => {
  expect(cronbachAlpha([[1, 2]])).toBeNull();
  expect(cronbachAlpha([[1], [2]])).toBeNull();
  expect(cronbachAlpha([[1, 3], [3, 1]])).toBeNull();
  expect(cronbachAlpha([])).toBeNull();
});

it('gives the error of one score and the least change beyond chance', () => {
  const { sd, reliability } = vector.data;
  expect(measurementError(sd, reliability)).toBeCloseTo(vector.expected.sem, 9);
  expect(changePoints(sd, reliability)).toBeCloseTo(vector.expected.mdc95, 9);
});
