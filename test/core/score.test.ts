import { describe, expect, it } from 'vitest';
import rater from '../../quizzes/rater.json';
import { aboutEqual, bandShares, levelName, points, ranked } from '../../src/core/levels.js';
import { bandOf, resultOf, score, type DimensionScore } from '../../src/core/score.js';
import type { Answers, Quiz } from '../../src/core/quiz.js';
import keys from '../vectors/quiz_key_sensitivity.json';
import pomp from '../vectors/pomp.json';
import vectors from '../vectors/quiz_scoring.json';

const quiz = rater as Quiz;
const at = { completedAt: '2026-11-22T09:00:00Z', language: 'en' };
const answered = (list: readonly (number | null)[]): Answers =>
  Object.fromEntries(list.flatMap((answer, index) => (answer === null ? [] : [[String(index + 1), answer]])));
const bandNames: Record<string, string> = { low: 'low', mid: 'middle', high: 'high' };

interface Expected {
  answered: number;
  proratedTotal: number | null;
  bounds: [number, number];
  band: string | null;
  bandCertain: boolean;
  pomp: number | null;
  dimensions: Record<string, { items: number; answered: number; pomp: number | null }>;
}

describe('the RATER quiz against vectors worked out elsewhere', () => {
  for (const [name, list] of Object.entries(vectors.data.answers)) {
    const expected = (vectors.expected as unknown as Record<string, Expected>)[name] as Expected;
    const result = resultOf(quiz, answered(list), at);

    it(`totals ${name}`, () => {
      expect(result.answered).toBe(expected.answered);
      expect([result.total.lowest, result.total.highest]).toEqual(expected.bounds);
      expect(result.total.band).toBe(expected.band === null ? null : bandNames[expected.band]);
      expect(result.total.certain).toBe(expected.bandCertain);
      if (expected.proratedTotal === null) expect(result.total.points).toBeNull();
      else expect(result.total.points).toBeCloseTo(expected.proratedTotal, 9);
      if (expected.pomp === null) expect(result.total.level).toBeNull();
      else expect((result.total.level as number) * 100).toBeCloseTo(expected.pomp, 9);
    });

    it(`levels the dimensions of ${name}`, () => {
      for (const dimension of result.dimensions) {
        const due = expected.dimensions[dimension.id] as Expected['dimensions'][string];
        expect([dimension.of, dimension.answered]).toEqual([due.items, due.answered]);
        if (due.pomp === null) expect(dimension.level).toBeNull();
        else expect((dimension.level as number) * 100).toBeCloseTo(due.pomp, 9);
      }
    });
  }

  it('has the key and the dimensions of the vectors', () => {
    expect(quiz.items.filter(({ reversed }) => reversed).map(({ id }) => Number(id))).toEqual(vectors.data.reversed);
    expect(Object.fromEntries(quiz.dimensions.map(({ id, items }) => [id, items.map(Number)]))).toEqual(vectors.data.dimensions);
  });

  it('moves by a changed key as the vectors say', () => {
    const flip = (id: string): Quiz => ({
      ...quiz,
      items: quiz.items.map((item) => (item.id === id ? { id, reversed: !item.reversed } : item)),
    });
    for (const [name, list] of Object.entries(keys.data.answers)) {
      const due = (keys.expected as Record<string, Record<string, number>>)[name] as Record<string, number>;
      const total = (changed: Quiz) => score(changed, answered(list)).total.points;
      expect([total(quiz), total(flip('13')), total(flip('1')), total(flip('10'))]).toEqual([due['base'], due['item13Reversed'], due['item1Direct'], due['item10Direct']]);
    }
  });
});

it('takes a level as the share of the possible range', () => {
  pomp.data.cases.forEach(({ x, min, max }, index) => {
    const items = x === 21 ? 6 : max === 25 ? 5 : 17;
    const one: Quiz = { ...quiz, items: Array.from({ length: items }, (_, i) => ({ id: `i${i}` })) };
    // x spread over the items as evenly as whole answers allow.
    const list = one.items.map(({ id }, i) => [id, Math.floor(x / items) + (i < x % items ? 1 : 0)] as const);
    const { level, min: low, max: high } = score({ ...one, dimensions: [] }, Object.fromEntries(list)).total;
    expect([low, high]).toEqual([min, max]);
    expect((level as number) * 100).toBeCloseTo(pomp.expected.pomp[index] as number, 9);
  });
});

describe('a score', () => {
  const small: Quiz = {
    ...quiz,
    items: [{ id: 'a' }, { id: 'b', reversed: true }, { id: 'c' }],
    dimensions: [{ id: 'x', items: ['a', 'b'] }, { id: 'y', items: ['b', 'c'] }],
    bands: [{ id: 'low', from: 3, to: 7 }, { id: 'middle', from: 8, to: 11 }, { id: 'high', from: 12, to: 15 }],
  };

  it('counts an item shared by two dimensions once overall', () => {
    // By hand: a 5 -> 5, b 5 reversed -> 1, c 3 -> 3; 9 in all, though the dimensions add up to 6 + 4.
    const result = resultOf(small, { a: 5, b: 5, c: 3 }, at);
    expect(result.total.points).toBe(9);
    expect(result.dimensions.map(({ points }) => points)).toEqual([6, 4]);
  });

  it('takes missing answers in proportion, and says what they could still do', () => {
    // By hand: 5 + 4 of two answered, times 3 / 2; the third adds 1 to 5.
    expect(resultOf(small, { a: 5, b: 2 }, at).total).toEqual({
      points: 13.5, min: 3, max: 15, level: 0.875, band: 'high', lowest: 10, highest: 14, certain: false,
    });
  });

  it('is null below half, never zero, and keeps its bounds', () => {
    expect(resultOf(small, { a: 5 }, at).total).toEqual({
      points: null, min: 3, max: 15, level: null, band: null, lowest: 7, highest: 15, certain: false,
    });
  });

  it('is null with no answer at all, even where none is asked for', () => {
    expect(score({ ...small, missing: { atLeast: 0 } }, {}).total.points).toBeNull();
  });

  it('has a level of exactly one third where the answers say so', () => {
    // By hand: 2 + 2 + 3 of three items is 4 of the 12 steps from 3.
    const { level } = score({ ...small, items: [{ id: 'a' }, { id: 'c' }, { id: 'd' }] }, { a: 2, c: 2, d: 3 }).total;
    expect(level).toBe(1 / 3);
  });

  it('refuses an answer that is no choice', () => {
    for (const wrong of [0, 6, 2.5, Number.NaN]) expect(() => score(small, { a: wrong })).toThrow(RangeError);
  });

  it('finds no answer in what every object inherits', () => {
    expect(score({ ...small, items: [{ id: 'toString' }, { id: '__proto__' }] }, {}).total.points).toBeNull();
  });

  it('gives the result in the shape that others read', () => {
    expect(resultOf(small, { c: 3, a: 5 }, at)).toMatchObject({
      schema: 1, definition: { id: 'rater', version: '1.0.0' }, completedAt: '2026-11-22T09:00:00Z', language: 'en',
      answers: { a: 5, c: 3 }, answered: 2, of: 3,
    });
  });
});

it('mirrors a reversed item about the middle of any scale', () => {
  expect(points({ id: 'a', reversed: true }, 2, { min: 0, max: 10 })).toBe(8);
  expect(points({ id: 'a' }, 2, { min: 0, max: 10 })).toBe(2);
});

it.each([
  [17, 'low'], [39, 'low'], [39.49, 'low'], [39.5, 'middle'], [40, 'middle'], [62, 'middle'], [62.49, 'middle'], [62.5, 'high'], [63, 'high'], [85, 'high'],
])('puts a total of %d in the %s band', (total, band) => {
  expect(bandOf(quiz.bands, total).id).toBe(band);
});

it.each([
  [0, 'low'], [0.333, 'low'], [1 / 3, 'middle'], [0.666, 'middle'], [2 / 3, 'high'], [1, 'high'],
] as const)('reads a level of %d as %s', (level, name) => {
  expect(levelName(level)).toBe(name);
});

describe('dimensions side by side', () => {
  const levels = (...list: (number | null)[]): DimensionScore[] =>
    list.map((level, index) => ({ id: 'abcdef'[index] as string, level, points: 0, min: 0, max: 1, answered: 1, of: 1 }));

  it('stand highest first, equal ones in their order, those without a level last', () => {
    expect(ranked(levels(0.2, null, 0.9, 0.2)).map(({ id }) => id)).toEqual(['c', 'a', 'd', 'b']);
  });

  it.each([
    ['just within 0.10', [0.65, 0.6, 0.55], [['a', 'b', 'c']]],
    ['0.10 apart though floating point says more', [0.8, 0.7], [['a', 'b']]],
    ['further apart', [0.8, 0.69], []],
    ['overlapping groups', [0.75, 0.68, 0.62], [['a', 'b'], ['b', 'c']]],
    ['nothing to compare', [0.5, null], []],
    ['two groups', [0.2, 0.9, 0.25, 0.85], [['b', 'd'], ['c', 'a']]],
  ])('are about equal: %s', (_, list, groups) => {
    expect(aboutEqual(levels(...list))).toEqual(groups);
  });
});

it('shares the scale among the bands by their cut-offs', () => {
  // By hand: 17 to 39.5, to 62.5, to 85, of 68.
  expect(bandShares(quiz)).toEqual([{ id: 'low', share: 22.5 / 68 }, { id: 'middle', share: 23 / 68 }, { id: 'high', share: 22.5 / 68 }]);
});
