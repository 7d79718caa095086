import { describe, expect, it } from 'vitest';
import { rateInterval } from '../../src/core/index.js';

describe('the interval of a rate', () => {
  it('is Byar’s', () => {
    // By hand, 10 in 5 hours: 10 · (1 - 1/90 - 1.959964 / (3 √10))³ = 10 · 0.7822904³ = 4.78745, an hour 0.95749;
    // 11 · (1 - 1/99 + 1.959964 / (3 √11))³ = 11 · 1.1868828³ = 18.39146, an hour 3.67829.
    const { low, high } = rateInterval(10, 5);
    expect(low).toBeCloseTo(0.95749, 5);
    expect(high).toBeCloseTo(3.67829, 5);
  });

  // Garwood's exact limits of a Poisson count, as in every table: Garwood (1936), Biometrika 28, 437–442.
  it.each([[0, 0, 3.689], [1, 0.025, 5.572], [5, 1.623, 11.668], [10, 4.795, 18.39], [20, 12.217, 30.888], [100, 81.364, 121.627]])(
    'of %i cases is within 0.03 of the exact one',
    (count, low, high) => {
      const found = rateInterval(count, 1);
      expect(Math.abs(found.low - low)).toBeLessThan(0.03);
      expect(Math.abs(found.high - high)).toBeLessThan(0.03);
    },
  );

  it('is refused where there is nothing to count in, or part of a case', () => {
    expect(() => rateInterval(3, 0)).toThrow(RangeError);
    expect(() => rateInterval(2.5, 1)).toThrow(RangeError);
    expect(() => rateInterval(-1, 1)).toThrow(RangeError);
  });
});
