import { describe, expect, it } from 'vitest';
import { gapsOf } from '../../src/core/gaps.js';
import { readingOf, readings, type DimensionDiagnosis, type Evidence, type Silent, type Source } from '../../src/core/index.js';
import { topicsOf } from '../../src/core/topics.js';

type View = Evidence | Silent;
const at = (level: number, half = 0.02): Evidence => ({ silence: null, level, interval: { low: Math.max(0, level - half), high: Math.min(1, level + half) }, answers: 50, from: '2026-01-01', to: '2026-01-31', parts: [] });
const silent = (silence: Silent['silence'] = 'missing'): Silent => ({ silence, answers: 0, needed: 5 });
const dimension = (id: string, belief: View, observed: View, customers: View): DimensionDiagnosis => ({ id, belief, observed, customers, gaps: gapsOf({ belief, observed, customers }) });
const topics = (...dimensions: readonly DimensionDiagnosis[]) => topicsOf(dimensions).map(({ dimension: id, why, about }) => `${id} ${why} ${about.join(' ')}`);
const even = (id: string) => dimension(id, at(0.7), at(0.7), at(0.7));

describe('a gap', () => {
  const between = (belief: Evidence, customers: Evidence) => gapsOf({ belief, observed: silent(), customers })[0];

  it('is clear where its interval leaves out none and it is larger than what is about equal', () => {
    // By hand: uncertain by √(0.02² + 0.02²) = 0.028284.
    expect(between(at(0.7), at(0.59))?.clear).toBe(true);
    expect(between(at(0.7), at(0.6))?.clear).toBe(false);
    expect(between(at(0.59), at(0.7))?.clear).toBe(true);
    // By hand: √(0.1² + 0.1²) = 0.141421.
    expect(between(at(0.7, 0.1), at(0.56, 0.1))?.clear).toBe(false);
    expect(between(at(0.7, 0.1), at(0.55, 0.1))?.clear).toBe(true);
  });
});

describe('a reading', () => {
  it.each<[string, View, View, View]>([
    ['silent', silent(), silent('few'), silent('unmapped')],
    ['alone', silent(), at(0.5), silent()],
    ['agree', at(0.7), at(0.65), at(0.72)],
    ['agree', at(0.7), silent(), at(0.65)],
    ['above', at(0.9), at(0.5), at(0.52)],
    ['above', at(0.9), silent(), at(0.52)],
    ['above', at(0.9), at(0.52), silent()],
    ['below', at(0.3), at(0.5), at(0.52)],
    ['below', at(0.3), silent(), at(0.52)],
    ['above-one', at(0.7), at(0.5), at(0.6, 0.15)],
    ['above-one', at(0.7), at(0.6, 0.15), at(0.5)],
    ['below-one', at(0.5), at(0.7), at(0.6, 0.15)],
    ['below-one', at(0.5), at(0.6, 0.15), at(0.7)],
    ['divided', at(0.6, 0.15), at(0.5), at(0.7)],
    ['divided', silent(), at(0.7), at(0.5)],
    ['observed-low', at(0.9), at(0.3), at(0.88)],
    ['observed-high', at(0.3), at(0.9), at(0.32)],
    ['customers-low', at(0.9), at(0.88), at(0.3)],
    ['customers-high', at(0.3), at(0.32), at(0.9)],
    ['apart', at(0.9), at(0.6), at(0.3)],
    ['apart', at(0.6), at(0.9), at(0.3)],
    ['apart', at(0.6), at(0.3), at(0.9)],
    ['apart', at(0.9), at(0.3), at(0.6)],
  ])('is %s', (due, belief, observed, customers) => {
    expect(readingOf(dimension('d', belief, observed, customers))).toBe(due);
    expect(readings).toContain(due);
  });
});

describe('what to talk about first', () => {
  it('are gaps by how much of them is certain, not by their size', () => {
    // By hand: 0.50 less 0.40 = 0.10 or so is certain of the first, 0.30 less 0.03 of the second.
    const [wide, sharp] = [dimension('wide', at(0.95), at(0.45, 0.4), silent('unmapped')), dimension('sharp', at(0.8), at(0.5), silent('unmapped'))];
    expect(topics(wide, sharp)).toEqual(['sharp gap belief observed', 'wide gap belief observed']);
  });

  it('are, of gaps of one size, a belief above customers, then one above reviewers, then the others', () => {
    const gap = (id: string, above: Source, below: Source) => {
      const view = (source: Source) => (source === above ? at(0.75) : source === below ? at(0.5) : silent('unmapped'));
      return dimension(id, view('belief'), view('observed'), view('customers'));
    };
    expect(topics(gap('a', 'observed', 'customers'), gap('b', 'belief', 'observed'), gap('c', 'belief', 'customers'))).toEqual(['c gap belief customers', 'b gap belief observed', 'a gap observed customers']);
    expect(topics(gap('a', 'customers', 'belief'), gap('b', 'observed', 'belief'), gap('c', 'belief', 'observed'))).toEqual(['c gap belief observed', 'a gap belief customers', 'b gap belief observed']);
  });

  it('are of different dimensions, each with its most certain gap', () => {
    expect(topics(dimension('a', at(0.9), at(0.6), at(0.3)), even('b'))).toEqual(['a gap belief customers', 'b unsure belief']);
  });

  it('are then levels in the lower half by all accounts, first where more agree, then the lowest', () => {
    const lows = [
      dimension('one', silent('unmapped'), silent('unmapped'), at(0.1)),
      dimension('two', at(0.42, 0.05), at(0.4, 0.05), silent('unmapped')),
      dimension('lower', at(0.32, 0.05), at(0.3, 0.05), silent('unmapped')),
    ];
    expect(topics(...lows, even('other'))).toEqual(['lower low belief observed', 'two low belief observed', 'one low customers']);
  });

  it('do not call low what may as well lie in the upper half', () => {
    expect(topics(dimension('a', at(0.4, 0.1), at(0.4, 0.1), at(0.4, 0.1)))).toEqual(['a unsure belief']);
    expect(topics(dimension('a', at(0.4, 0.09), at(0.4, 0.09), at(0.4, 0.09)))).toEqual(['a low belief observed customers']);
  });

  it('are then what is missing or unsure, first where most may still be hidden', () => {
    // By hand: beside a belief of 0.8 to 0.9 there may be a difference of 0.9; beside two of 0.7, up to 0.72 of the third; the sources of the last differ by 0.44 at most.
    const open = [
      dimension('unsure', at(0.7), at(0.7), at(0.7, 0.44)),
      dimension('third', at(0.7), at(0.7), silent('few')),
      dimension('belief', at(0.85, 0.05), silent(), silent('unanswered')),
      even('even'),
    ];
    expect(topics(...open)).toEqual(['belief missing observed customers', 'third missing customers', 'unsure unsure customers']);
  });

  it('say once that a source is not there at all, where most may be hidden, and leave room for others', () => {
    // By hand: beside 0.75 to 0.85 up to 0.85 may be hidden, beside 0.85 to 0.95 up to 0.95.
    expect(topics(dimension('a', at(0.8, 0.05), silent(), silent()), dimension('b', at(0.9, 0.05), silent(), silent()), dimension('few', at(0.6, 0.05), silent('few'), silent('few')))).toEqual(['b missing observed customers', 'few missing observed customers']);
  });

  it('do not miss a source that nothing is mapped to', () => {
    expect(topics(dimension('a', at(0.7), silent('unmapped'), silent('missing')))).toEqual(['a missing customers']);
    expect(topics(dimension('a', at(0.7), silent('unmapped'), silent('unmapped')))).toEqual([]);
  });

  it('are three where three dimensions have something said of them, in their order where all is equal', () => {
    expect(topics(even('c'), even('a'), even('b'), even('d'))).toEqual(['c unsure belief', 'a unsure belief', 'b unsure belief']);
    expect(topics(dimension('x', silent(), silent(), silent()))).toEqual([]);
  });
});
