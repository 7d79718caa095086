import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsInterval } from '../../src/core/evidence-observed.js';
import { shareInterval } from '../../src/core/intervals.js';

const repeated = (value: number, times: number) => Array.from({ length: times }, () => value);
const some = fc.array(fc.oneof(fc.constantFrom(0, 0.25, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 12 });

describe('the interval of levels that interactions came to', () => {
  it('is Student’s where they differ much', () => {
    // By hand: mean 0.5, squares of the deviations 0.625, standard error √(0.625 / 4 / 5) = 0.176777, t(4) = 2.776445: ± 0.490810.
    const { low, high } = levelsInterval([0, 0.25, 0.5, 0.75, 1]);
    expect(low).toBeCloseTo(0.00919, 5);
    expect(high).toBeCloseTo(0.99081, 5);
  });

  it('is Wilson’s of all or of none where they are all 1 or all 0', () => {
    for (let of = 1; of < 40; of += 1) {
      for (const [level, count] of [[1, of], [0, 0]] as const) {
        const [found, due] = [levelsInterval(repeated(level, of)), shareInterval(count, of) as { low: number; high: number }];
        expect(found.low).toBeCloseTo(due.low, 12);
        expect(found.high).toBeCloseTo(due.high, 12);
      }
    }
  });

  it('has a width where they are alike, which their number makes small', () => {
    // By hand, z² = 3.841459: of ten at 0.7 from 7 / 13.841459 = 0.505727 to 10.841459 / 13.841459 = 0.783260.
    const { low, high } = levelsInterval(repeated(0.7, 10));
    expect(low).toBeCloseTo(0.505727, 6);
    expect(high).toBeCloseTo(0.78326, 6);
  });

  it('is never narrower than Wilson’s where all are 0 or 1', () => {
    for (let of = 1; of < 30; of += 1) {
      for (let count = 0; count <= of; count += 1) {
        const [found, due] = [levelsInterval([...repeated(1, count), ...repeated(0, of - count)]), shareInterval(count, of) as { low: number; high: number }];
        expect(found.low).toBeLessThanOrEqual(due.low + 1e-12);
        expect(found.high).toBeGreaterThanOrEqual(due.high - 1e-12);
      }
    }
  });

  it('holds the truth in more than 92 of 100 samples, of flawless and worthless interactions', () => {
    // Over all samples of n, each as likely as the binomial distribution has it.
    for (const of of [5, 8, 12, 20, 30]) {
      for (const truth of [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99]) {
        let held = 0;
        let chance = (1 - truth) ** of;
        for (let count = 0; count <= of; count += 1) {
          const { low, high } = levelsInterval([...repeated(1, count), ...repeated(0, of - count)]);
          if (low <= truth && truth <= high) held += chance;
          chance *= ((of - count) / (count + 1)) * (truth / (1 - truth));
        }
        expect(held, `${truth} of ${of}`).toBeGreaterThan(0.92);
      }
    }
  });

  it('lies within 0 to 1, holds the mean, and lies within itself when the same comes up again and again', () => {
    fc.assert(fc.property(some, fc.integer({ min: 2, max: 6 }), (levels, times) => {
      const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
      const [once, more] = [levelsInterval(levels), levelsInterval(Array.from({ length: times }, () => levels).flat())];
      expect(once.low).toBeGreaterThanOrEqual(0);
      expect(once.high).toBeLessThanOrEqual(1);
      expect(once.low).toBeLessThanOrEqual(mean);
      expect(once.high).toBeGreaterThanOrEqual(mean);
      expect(once.high - once.low).toBeGreaterThan(0);
      expect(more.low).toBeGreaterThanOrEqual(once.low - 1e-12);
      expect(more.high).toBeLessThanOrEqual(once.high + 1e-12);
    }), { numRuns: 500 });
  });
});
