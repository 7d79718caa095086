import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countChart, rateChart, runSignals, shareChart, valueChart, type ControlChart } from '../../src/core/index.js';
import wafers from '../vectors/c_chart.json';
import chips from '../vectors/p_chart_equal_n.json';
import runs from '../vectors/run_rules.json';
import hours from '../vectors/u_chart_conversations_per_hour.json';
import { times } from './metrics-data.js';

const beyond = (chart: ControlChart | null) => chart?.points.flatMap(({ signals }, index) => (signals.includes('beyond') ? [index + 1] : []));

describe('run rules', () => {
  const rules = { 1: 'beyond', 2: 'shift', 3: 'trend' } as const;

  it.each(Object.entries(runs.data.series))('find in the series %s what Nelson’s tests 1 to 3 do', (name, series) => {
    const signals = runSignals(series.map((value) => ({ value, lower: -3, upper: 3 })), 0);
    for (const [test, rule] of Object.entries(rules)) {
      const due: readonly number[] = (runs.expected as Record<string, Record<string, number[]>>)[name]?.[test] ?? [];
      expect(signals.flatMap((found, index) => (found.includes(rule) ? [index] : []))).toEqual(due);
    }
  });

  it('find no shift where a point lies on the centre, and no trend where one repeats the one before', () => {
    const values = [1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 2, 3, 3, 4, 5, 6, 7];
    const signals = runSignals(values.map((value) => ({ value, lower: -10, upper: 10 })), 0);
    // By hand: five points on one side of the zero, then twelve, of which the ninth is the fourteenth of all; 3, 4, 5, 6, 7 are five that rise.
    expect(signals.findIndex((found) => found.includes('shift'))).toBe(13);
    expect(signals.some((found) => found.includes('trend'))).toBe(false);
  });

  it('find a trend that falls', () => {
    expect(runSignals([6, 5, 4, 3, 2, 1].map((value) => ({ value, lower: 0, upper: 9 })), 3.5)[5]).toEqual(['trend']);
  });

  it('take what differs by rounding only for the same', () => {
    const values = times(12, (index) => (index % 2 === 0 ? 0.3 : 0.1 + 0.2));
    expect(runSignals(values.map((value) => ({ value, lower: 0.3, upper: 0.3 })), 0.3).flat()).toEqual([]);
  });
});

describe('a chart of shares', () => {
  it('has the published limits', () => {
    const chart = shareChart(chips.data.defectives.map((count, index) => ({ key: String(index), count, of: chips.data.n })));
    expect(chart?.centre).toBeCloseTo(chips.expected.pbar, 9);
    expect(chart?.points[0]?.upper).toBeCloseTo(chips.expected.ucl, 9);
    expect(chart?.points[0]?.lower).toBeCloseTo(chips.expected.lcl, 9);
    expect(beyond(chart)).toEqual(chips.expected.outOfControl1Based);
    expect(chart?.provisional).toBe(false);
  });

  it('takes limits of small samples from the binomial distribution itself', () => {
    // By hand: 90 of 100 and 9 of 10 are 99 of 110, 0.9 on average. Of 10, one not satisfied is to be expected, too few for three standard
    // deviations. At most 5 satisfied of 10 come by chance 0.163 % of the time, above 0.135 %, at most 4 0.015 %: the limit is 5 of 10.
    const chart = shareChart([{ key: 'a', count: 90, of: 100 }, { key: 'b', count: 9, of: 10 }]);
    expect(chart?.points[1]).toMatchObject({ lower: 0.5, upper: 1, signals: [] });
    // Three standard deviations of 100 are 3 · √(0.9 · 0.1 / 100) = 0.09.
    expect(chart?.points[0]?.lower).toBeCloseTo(0.81, 9);
    expect(chart?.points[0]?.upper).toBeCloseTo(0.99, 9);
  });

  it('keeps the place of a period without ratings', () => {
    const chart = shareChart([{ key: 'a', count: 8, of: 10 }, { key: 'b', count: 0, of: 0 }, { key: 'c', count: 7, of: 10 }]);
    expect(chart?.points[1]).toEqual({ key: 'b', value: null, count: 0, of: 0, lower: null, upper: null, signals: [] });
    expect(chart?.centre).toBe(0.75);
  });

  it('has limits within nothing and all, and its centre between them', () => {
    const counted = fc.integer({ min: 0, max: 400 }).chain((of) => fc.record({ key: fc.constant(''), count: fc.nat(of), of: fc.constant(of) }));
    fc.assert(
      fc.property(fc.array(counted, { minLength: 2, maxLength: 20 }), (points) => {
        const chart = shareChart(points);
        for (const { value, lower, upper } of chart?.points ?? []) {
          if (value === null || lower === null || upper === null) continue;
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeLessThanOrEqual(1);
          expect(lower).toBeLessThanOrEqual(upper);
        }
      }),
    );
  });

  it('is none of one period, and none without a rating', () => {
    expect(shareChart([{ key: 'a', count: 8, of: 10 }])).toBeNull();
    expect(shareChart([{ key: 'a', count: 0, of: 0 }, { key: 'b', count: 0, of: 0 }])).toBeNull();
  });
});

describe('a chart of counts', () => {
  it('has the published limits', () => {
    const chart = countChart(wafers.data.counts.map((count, index) => ({ key: String(index), count })));
    expect(chart).toMatchObject({ kind: 'c', centre: wafers.expected.cbar });
    expect(chart?.points[0]).toMatchObject({ lower: wafers.expected.lcl, upper: wafers.expected.ucl });
    expect(beyond(chart)).toEqual(wafers.expected.outOfControl1Based);
  });

  it('takes limits of small counts from the Poisson distribution itself', () => {
    // By hand, 1 expected: e⁻¹ · (1 + 1 + 1/2 + 1/6 + 1/24) = 99.634 %, with 1/120 99.941 %: at most 5; three standard deviations would be 4.
    expect(countChart([{ key: 'a', count: 0 }, { key: 'b', count: 2 }])?.points[0]).toMatchObject({ lower: 0, upper: 5 });
  });

  it('is silent of nothing at all', () => {
    expect(countChart([{ key: 'a', count: 0 }, { key: 'b', count: 0 }])?.points.map(({ value, upper, signals }) => [value, upper, signals])).toEqual([[0, 0, []], [0, 0, []]]);
  });
});

describe('a chart of rates', () => {
  const chart = rateChart(hours.data.rows.map(({ conversations, hours: of }, index) => ({ key: String(index), count: conversations, of })));

  it('has limits by the hours of each point', () => {
    expect(chart?.centre).toBeCloseTo(hours.expected.ubar, 9);
    chart?.points.forEach(({ value, lower, upper }, index) => {
      expect(value).toBeCloseTo(hours.expected.rates[index] as number, 9);
      expect(lower).toBeCloseTo(hours.expected.limits[index]?.[0] as number, 9);
      expect(upper).toBeCloseTo(hours.expected.limits[index]?.[1] as number, 9);
    });
    expect(beyond(chart)).toEqual(hours.expected.outside0Based);
  });

  it('is provisional with few points', () => {
    const points = (count: number) => rateChart(times(count, (index) => ({ key: String(index), count: 30, of: 10 })));
    expect([points(19)?.provisional, points(20)?.provisional]).toEqual([true, false]);
  });

  it('sees no shift in people, who do not follow one another', () => {
    const people = times(24, (index) => ({ key: String(index), count: index < 12 ? 52 : 48, of: 10 }));
    expect(rateChart(people)?.points.some(({ signals }) => signals.includes('shift'))).toBe(true);
    expect(rateChart(people, false)?.points.flatMap(({ signals }) => signals)).toEqual([]);
  });
});

describe('a chart of single values', () => {
  const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

  it('has the published limits', () => {
    // NIST/SEMATECH e-Handbook, 6.3.2.2: mean 50.81, moving ranges 1.8778 on average, limits 45.8159 and 55.8041 with 3 / 1.128, which is 2.6596
    // where Wheeler has 2.66; the ranges' limit is 3.267 · 1.8778 = 6.1347.
    const chart = valueChart(flow.map((value, index) => ({ key: String(index), value, count: 1 })));
    expect(chart?.centre).toBeCloseTo(50.81, 9);
    expect(chart?.ranges?.mean).toBeCloseTo(1.8778, 4);
    expect(chart?.ranges?.upper).toBeCloseTo(6.1347, 3);
    expect(chart?.points[0]?.lower).toBeCloseTo(45.8159, 2);
    expect(chart?.points[0]?.upper).toBeCloseTo(55.8041, 2);
    expect(beyond(chart)).toEqual([]);
  });

  it('passes over what has no value, in ranges too', () => {
    // By hand: 10 and 16 and 13 differ by 6 and 3, 4.5 on average: 13 ± 2.66 · 4.5 = 13 ± 11.97.
    const chart = valueChart([10, null, 16, 13].map((value, index) => ({ key: String(index), value, count: 1 })));
    expect(chart?.points[1]).toMatchObject({ value: null, lower: null, upper: null, signals: [] });
    expect(chart?.points[0]?.lower).toBeCloseTo(1.03, 9);
    expect(chart?.points[3]?.upper).toBeCloseTo(24.97, 9);
  });

  it('never asks for less than nothing', () => {
    expect(valueChart([1, 9, 1, 9].map((value, index) => ({ key: String(index), value, count: 1 })))?.points[0]?.lower).toBe(0);
  });
});
