import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareChange, shareOf, type Share } from '../../src/core/index.js';
import agents from '../vectors/agent_vs_group_csat.json';
import published from '../vectors/csat_published.json';
import top from '../vectors/csat_top2box.json';

const share = (count: number, of: number) => shareOf(count, of) as Share;

describe('a share of ratings', () => {
  it('has the published value', () => {
    published.expected.satisfied.forEach((satisfied, index) => {
      expect(share(satisfied, published.expected.total[index] as number).share * 100).toBeCloseTo(published.expected.csat[index] as number, 9);
    });
  });

  it('has Wilson’s interval', () => {
    const { counts } = top.data;
    const satisfied = share(counts[4] + counts[5], top.expected.n);
    const dissatisfied = share(counts[1] + counts[2], top.expected.n);
    expect([satisfied.share, satisfied.interval.low, satisfied.interval.high].map((value) => value.toFixed(9))).toEqual([top.expected.csat, ...top.expected.wilson95].map((value) => value.toFixed(9)));
    expect([dissatisfied.share, dissatisfied.interval.low, dissatisfied.interval.high].map((value) => value.toFixed(9))).toEqual([top.expected.dsat, ...top.expected.dsatWilson95].map((value) => value.toFixed(9)));
  });
});

describe('the difference of two shares', () => {
  const all = Object.values(agents.data.agents).reduce((sum, { satisfied, rated }) => ({ satisfied: sum.satisfied + satisfied, rated: sum.rated + rated }), { satisfied: 0, rated: 0 });

  it.each(Object.entries(agents.expected.agents))('of agent %s and the rest has Newcombe’s interval', (name, due) => {
    const { satisfied, rated } = agents.data.agents[name as 'A'];
    const [own, rest] = [share(satisfied, rated), share(all.satisfied - satisfied, all.rated - rated)];
    expect(own.share).toBeCloseTo(due.csat, 9);
    expect(own.interval.low).toBeCloseTo(due.wilson95[0] as number, 9);
    expect(own.interval.high).toBeCloseTo(due.wilson95[1] as number, 9);
    expect(rest.share).toBeCloseTo(due.restOfGroup, 9);
    const { difference, interval, clear } = shareChange(own, rest);
    expect(difference).toBeCloseTo(due.diff, 9);
    expect(interval.low).toBeCloseTo(due.diffNewcombe95[0] as number, 9);
    expect(interval.high).toBeCloseTo(due.diffNewcombe95[1] as number, 9);
    expect(clear).toBe(name === 'A');
  });

  it('has the published interval', () => {
    // Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10: 56/70 - 48/80 is 0.0524 to 0.3339, 9/10 - 3/10 is 0.1705 to 0.8090, 10/10 - 0/20 is 0.6791 to 1.
    for (const [one, of, other, than, low, high] of [[56, 70, 48, 80, 0.0524, 0.3339], [9, 10, 3, 10, 0.1705, 0.809], [10, 10, 0, 20, 0.6791, 1]] as const) {
      const { interval } = shareChange(share(one, of), share(other, than));
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
  });

  it('is the same, turned round, the other way, and never beyond all and nothing', () => {
    const counted = fc.integer({ min: 1, max: 200 }).chain((of) => fc.tuple(fc.nat(of), fc.constant(of)));
    fc.assert(
      fc.property(counted, counted, (one, other) => {
        const [there, back] = [shareChange(share(...one), share(...other)), shareChange(share(...other), share(...one))];
        expect(there.difference).toBeCloseTo(-back.difference, 12);
        expect(there.interval.low).toBeCloseTo(-back.interval.high, 12);
        expect(there.interval.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(there.interval.high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
