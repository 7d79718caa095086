import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile, quantileInterval } from '../../src/core/index.js';
import vectors from '../vectors/percentiles.json';
import { times } from './metrics-data.js';

describe('a quantile', () => {
  it.each(Object.entries(vectors.expected.type7).flatMap(([name, due]) => Object.entries(due).map(([percent, value]) => [name as 'a' | 'b', Number(percent), value] as const)))(
    'of series %s at %i %% is %d',
    (name, percent, value) => {
      expect(quantile(vectors.data[name], percent / 100)).toBeCloseTo(value, 9);
    },
  );

  it('is the only value of one, and nothing of none', () => {
    expect(quantile([7], 0.9)).toBe(7);
    expect(quantile([], 0.5)).toBeNull();
  });
});

describe('the interval of a quantile', () => {
  const ranks = (count: number) => times(count, (index) => index + 1);

  // By hand, of the binomial distribution: of 10 at a half no more than 1 come 1.1 % of the time and no more than 2 5.5 %, so the ranks
  // are 2 and 9; of 20 no more than 5 2.1 % and no more than 6 5.8 %; of 6 none at all 1.6 %. They are in every table.
  it.each([[6, 1, 6], [10, 2, 9], [20, 6, 15]])('for the median of %i values has ranks %i and %i', (count, low, high) => {
    expect(quantileInterval(ranks(count), 0.5)).toEqual({ low, high });
  });

  it('is none where too few values are: below 6 for the median, below 36 for the 90th percentile', () => {
    // By hand: 2 / 2⁵ = 6.25 % lie wholly on one side of the median; 0.9³⁵ = 2.503 % wholly below the 90th percentile, 0.9³⁶ = 2.25 %.
    expect(quantileInterval(ranks(5), 0.5)).toBeNull();
    expect(quantileInterval(ranks(35), 0.9)).toBeNull();
    expect(quantileInterval(ranks(36), 0.9)?.high).toBe(36);
  });

  it('has the ranks of the normal distribution, to one or two, where values are many', () => {
    // By hand: 100 000 / 2 ± 1.96 · √25 000 = 50 000 ± 309.9; nine tenths: 90 000 ± 1.96 · √9 000 = 90 000 ± 185.9.
    const many = Float64Array.from(ranks(100_000));
    const [median, ninetieth] = [quantileInterval(many, 0.5), quantileInterval(many, 0.9)];
    expect(Math.abs((median?.low ?? 0) - 49_690)).toBeLessThanOrEqual(2);
    expect(Math.abs((median?.high ?? 0) - 50_311)).toBeLessThanOrEqual(2);
    expect(Math.abs((ninetieth?.low ?? 0) - 89_814)).toBeLessThanOrEqual(2);
    expect(Math.abs((ninetieth?.high ?? 0) - 90_187)).toBeLessThanOrEqual(2);
  });

  it('holds the quantile itself', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 6, maxLength: 300 }), fc.constantFrom(0.5, 0.9), (values, level) => {
        const risen = [...values].sort((a, b) => a - b);
        const [value, interval] = [quantile(risen, level) ?? NaN, quantileInterval(risen, level)];
        if (!interval) return;
        expect(interval.low).toBeLessThanOrEqual(value);
        expect(interval.high).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});
