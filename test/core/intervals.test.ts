import { describe, expect, it } from 'vitest';
import { meanInterval, shareInterval, tQuantile } from '../../src/core/intervals.js';
import wilson from '../vectors/wilson_newcombe.json';

describe('the interval of a share', () => {
  it.each(wilson.data.cases.map(({ x, n }, index) => [x, n, wilson.expected.wilson[index] as number[]] as const))('of %i in %i is what Newcombe published', (count, of, due) => {
    const { low, high } = shareInterval(count, of) as { low: number; high: number };
    expect(low).toBeCloseTo(due[0] as number, 6);
    expect(high).toBeCloseTo(due[1] as number, 6);
  });

  it('ends exactly at none and at all', () => {
    for (let of = 1; of < 60; of += 1) {
      expect(shareInterval(0, of)?.low).toBe(0);
      expect(shareInterval(of, of)?.high).toBe(1);
    }
  });

  it('is the same, turned round, for what was not counted', () => {
    const [some, others] = [shareInterval(3, 17), shareInterval(14, 17)];
    expect(some?.low).toBeCloseTo(1 - (others?.high as number), 12);
    expect(some?.high).toBeCloseTo(1 - (others?.low as number), 12);
  });

  it('is null of nothing, and refuses what is no count', () => {
    expect(shareInterval(0, 0)).toBeNull();
    for (const [count, of] of [[2, 1], [-1, 3], [0.5, 2], [NaN, 2]] as const) expect(() => shareInterval(count, of)).toThrow(RangeError);
  });
});

describe("the quantile of Student's t", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, column 0.975.
  it.each([
    [1, 12.706], [2, 4.303], [3, 3.182], [4, 2.776], [5, 2.571], [6, 2.447], [7, 2.365], [8, 2.306], [9, 2.262], [10, 2.228],
    [15, 2.131], [20, 2.086], [25, 2.06], [30, 2.042], [40, 2.021], [60, 2], [80, 1.99], [100, 1.984],
  ])('with %i degrees of freedom is %d', (freedom, due) => {
    expect(Math.abs(tQuantile(freedom) - due)).toBeLessThan(0.001);
  });

  it('falls towards that of the normal distribution', () => {
    for (let freedom = 1; freedom < 200; freedom += 1) expect(tQuantile(freedom + 1)).toBeLessThan(tQuantile(freedom));
    expect(tQuantile(1_000_000)).toBeCloseTo(1.96, 4);
  });

  it('refuses what is no number of degrees of freedom', () => {
    for (const freedom of [0, -1, 1.5, NaN]) expect(() => tQuantile(freedom)).toThrow(RangeError);
  });
});

describe('the interval of a mean', () => {
  it('is the mean and the quantile times its standard error', () => {
    // By hand: mean 80, variance (100 + 0 + 100) / 2 = 100, standard error 10 / √3 = 5.7735, t with 2 degrees 4.302653: 24.8414.
    const { low, high } = meanInterval([70, 80, 90]) as { low: number; high: number };
    expect(low).toBeCloseTo(55.1586, 3);
    expect(high).toBeCloseTo(104.8414, 3);
  });

  it('stays within its bounds', () => {
    expect(meanInterval([70, 80, 90], { low: 0, high: 100 })?.high).toBe(100);
    expect(meanInterval([1, 20], { low: 0, high: 100 })?.low).toBe(0);
  });

  it('is null below two values', () => {
    expect(meanInterval([])).toBeNull();
    expect(meanInterval([80])).toBeNull();
  });
});
