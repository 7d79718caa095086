import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf, shareInterval, weightedMean, type Interval, type Level } from '../../src/core/index.js';
import agents from '../vectors/agent_vs_group_csat.json';
import wilson from '../vectors/wilson_newcombe.json';

const share = (count: number, of: number): Level => ({ level: count / of, interval: shareInterval(count, of) as Interval });
const level = (value: number, low: number, high: number, weight = 1) => ({ level: value, interval: { low, high }, weight });
const apart = () => false;
const together = () => true;

const anyLevel = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map((values) => [...values].sort((a, b) => a - b) as [number, number, number])
  .map(([low, value, high]) => ({ level: value, interval: { low, high } }));
const anyPart = fc.tuple(anyLevel, fc.integer({ min: 1, max: 20 })).map(([each, weight]) => ({ ...each, weight }));

describe('the difference of two levels', () => {
  it('has the interval that Newcombe published', () => {
    // Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10: 56/70 - 48/80, 9/10 - 3/10, 10/10 - 0/20.
    for (const [one, of, other, than, low, high] of [[56, 70, 48, 80, 0.0524, 0.3339], [9, 10, 3, 10, 0.1705, 0.809], [10, 10, 0, 20, 0.6791, 1]] as const) {
      const { interval } = differenceOf(share(one, of), share(other, than));
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
  });

  it('is put together from published intervals of its two shares', () => {
    // By hand from Wilson's of 81/263, 0.255289 to 0.366210, and of 15/148, 0.062386 to 0.160487: the difference is 0.307985 - 0.101351 = 0.206633;
    // down √(0.052696² + 0.059136²) = 0.079208, up √(0.058225² + 0.038965²) = 0.070060.
    const [one, other] = wilson.data.cases.map(({ x, n }, index) => ({ level: x / n, interval: { low: wilson.expected.wilson[index]?.[0] as number, high: wilson.expected.wilson[index]?.[1] as number } })) as [Level, Level];
    const { difference, interval } = differenceOf(one, other);
    expect(difference).toBeCloseTo(0.206633, 5);
    expect(interval.low).toBeCloseTo(0.206633 - 0.079208, 5);
    expect(interval.high).toBeCloseTo(0.206633 + 0.07006, 5);
  });

  it('of one agent and the rest is that of an independent program', () => {
    const all = Object.values(agents.data.agents).reduce((sum, { satisfied, rated }) => ({ satisfied: sum.satisfied + satisfied, rated: sum.rated + rated }), { satisfied: 0, rated: 0 });
    for (const [name, due] of Object.entries(agents.expected.agents)) {
      const { satisfied, rated } = agents.data.agents[name as 'A'];
      const { interval } = differenceOf(share(satisfied, rated), share(all.satisfied - satisfied, all.rated - rated));
      expect(interval.low).toBeCloseTo(due.diffNewcombe95[0] as number, 9);
      expect(interval.high).toBeCloseTo(due.diffNewcombe95[1] as number, 9);
    }
  });

  it('is the same, turned round, the other way, and holds what was found', () => {
    fc.assert(fc.property(anyLevel, anyLevel, (one, other) => {
      const [there, back] = [differenceOf(one, other), differenceOf(other, one)];
      expect(there.difference).toBeCloseTo(-back.difference, 12);
      expect(there.interval.low).toBeCloseTo(-back.interval.high, 12);
      expect(there.interval.high).toBeCloseTo(-back.interval.low, 12);
      expect(there.interval.low).toBeLessThanOrEqual(there.difference);
      expect(there.interval.high).toBeGreaterThanOrEqual(there.difference);
    }));
  });
});

describe('the weighted mean of levels', () => {
  it('adds up by squares what was taken from different cases', () => {
    // By hand: (0.8 + 0.4) / 2 = 0.6; down half of √(0.1² + 0.1²) = 0.070711, up half of √(0.05² + 0.2²) = 0.103078.
    const found = weightedMean([level(0.8, 0.7, 0.85), level(0.4, 0.3, 0.6)], apart) as Level;
    expect(found.level).toBeCloseTo(0.6, 12);
    expect(found.interval.low).toBeCloseTo(0.529289, 6);
    expect(found.interval.high).toBeCloseTo(0.703078, 6);
  });

  it('has the weighted means of the ends where all was taken from the same cases', () => {
    // By hand, 3 to 1: level 0.7; low (3 × 0.7 + 0.3) / 4 = 0.6, high (3 × 0.85 + 0.6) / 4 = 0.7875.
    const found = weightedMean([level(0.8, 0.7, 0.85, 3), level(0.4, 0.3, 0.6, 1)], together) as Level;
    expect(found.level).toBeCloseTo(0.7, 12);
    expect(found.interval.low).toBeCloseTo(0.6, 12);
    expect(found.interval.high).toBeCloseTo(0.7875, 12);
  });

  it('takes together just those that share cases', () => {
    // By hand, thirds of 0.3 down each: two that move together 0.2, the third 0.1: √(0.2² + 0.1²) = 0.223607.
    const parts = [{ ...level(0.5, 0.2, 0.8), of: 'x' }, { ...level(0.5, 0.2, 0.8), of: 'y' }, { ...level(0.5, 0.2, 0.8), of: 'x' }];
    const found = weightedMean(parts, (one, other) => one.of === other.of) as Level;
    expect(found.interval.low).toBeCloseTo(0.276393, 6);
    expect(found.interval.high).toBeCloseTo(0.723607, 6);
  });

  it('is null of nothing, and of one level that level', () => {
    expect(weightedMean([], together)).toBeNull();
    const found = weightedMean([level(0.3, 0.1, 0.9, 7)], apart) as Level;
    expect([found.level, found.interval.low, found.interval.high].map((value) => value.toFixed(12))).toEqual(['0.300000000000', '0.100000000000', '0.900000000000']);
  });

  it('lies within 0 to 1, within its interval, and is widest where all share their cases', () => {
    fc.assert(fc.property(fc.array(anyPart, { minLength: 1, maxLength: 6 }), (parts) => {
      const [independent, dependent] = [weightedMean(parts, apart), weightedMean(parts, together)] as [Level, Level];
      for (const { level: value, interval: { low, high } } of [independent, dependent]) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(value - 1e-12);
      }
      expect(independent.interval.low).toBeGreaterThanOrEqual(dependent.interval.low - 1e-12);
      expect(independent.interval.high).toBeLessThanOrEqual(dependent.interval.high + 1e-12);
    }));
  });

  it('is no hair above 1 where all levels are 1', () => {
    // In floating point 0.7/u + 0.7/u + w/u + w/u is 1.0000000000000002, with w a third and u their sum.
    const mean = weightedMean([0.7, 0.7, 1 / 3, 1 / 3].map((weight) => ({ ...share(20, 20), weight })), apart);
    expect([mean?.level, mean?.interval.high]).toEqual([1, 1]);
  });

  it('depends on how weights stand to one another, not on their size or order', () => {
    fc.assert(fc.property(fc.array(anyPart, { minLength: 1, maxLength: 6 }), (parts) => {
      const [one, other] = [weightedMean(parts, apart), weightedMean(parts.map((part) => ({ ...part, weight: part.weight * 3 })).reverse(), apart)] as [Level, Level];
      expect(one.level).toBeCloseTo(other.level, 12);
      expect(one.interval.low).toBeCloseTo(other.interval.low, 9);
      expect(one.interval.high).toBeCloseTo(other.interval.high, 9);
    }));
  });
});
