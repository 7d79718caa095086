import { describe, expect, it } from 'vitest';
import { changeOf } from '../../src/core/change.js';
import type { Quiz } from '../../src/core/quiz.js';
import type { Rules, Sheet } from '../../src/core/showing.js';
import type { Change } from '../../src/core/workshop.js';
import sleep from '../vectors/paired_t_sleep.json';
import { sheets, small } from '../sheets.js';

const rules: Rules = { minimum: 5, groups: [] };
const aNumber: unknown = expect.any(Number);
const names = Array.from({ length: 20 }, (_, index) => `pair ${String.fromCharCode(97 + index)}`);
const paired = (rows: readonly (readonly number[])[], pairs: readonly (string | null)[] = names): readonly Sheet[] => sheets(rows, (person) => ({ pair: pairs[person] ?? null }));
const given = (before: readonly Sheet[], after: readonly Sheet[]): Change => {
  const change = changeOf(small, before, after, rules);
  if (change.withheld !== null) throw new Error(change.withheld);
  return change;
};

/** Ten people, and what they answer after: totals 14 10 10 11 12 14 13 12 9 13, then 15 10 12 13 12 17 13 13 11 15. */
const first = [[5, 4, 3, 2], [1, 2, 3, 4], [2, 2, 5, 1], [4, 1, 1, 5], [3, 5, 2, 2], [5, 5, 1, 3], [2, 3, 4, 4], [1, 4, 2, 5], [2, 1, 3, 3], [4, 3, 4, 2]];
const second = [[5, 4, 4, 2], [1, 2, 3, 4], [2, 4, 5, 1], [4, 2, 2, 5], [3, 5, 1, 3], [5, 5, 3, 4], [2, 3, 4, 4], [2, 4, 2, 5], [2, 2, 4, 3], [4, 5, 4, 2]];

describe('the change of pairs', () => {
  it('is the one of the data Student published', () => {
    // Hours of sleep in tenths; one item of −20 to 60.
    const quiz: Quiz = { ...small, scale: { min: -20, max: 60 }, items: [{ id: 'a' }], dimensions: [], bands: [{ id: 'all', from: -20, to: 60 }] };
    const sheet = (values: readonly number[]): readonly Sheet[] => values.map((value, index) => ({ person: String(index), group: null, pair: names[index] as string, answers: { a: Math.round(value * 10) } }));
    const change = changeOf(quiz, sheet(sleep.data.pre), sheet(sleep.data.post), rules);
    if (change.withheld !== null) throw new Error(change.withheld);
    expect(change.n).toBe(10);
    expect(change.mean / 10).toBeCloseTo(sleep.expected.meanDiff, 9);
    expect((change.low as number) / 10).toBeCloseTo(sleep.expected.ci95[0] as number, 3);
    expect((change.high as number) / 10).toBeCloseTo(sleep.expected.ci95[1] as number, 3);
    expect(change.statements[0]?.withheld === null && change.statements[0].sd / 10).toBeCloseTo(sleep.expected.sdDiff, 9);
  });

  it('is taken from totals, levels of dimensions and answers as given', () => {
    const { n, leftOut, mean, dimensions, statements } = given(paired(first), paired(second));
    // Totals rise by 1 0 2 2 0 3 0 1 2 2: 13 of ten. a rises once, by one; a and b by 0 0 2 1 0 0 0 1 1 2 in levels of 8.
    expect([n, leftOut, mean]).toEqual([10, 0, 1.3]);
    expect(statements[0]).toMatchObject({ id: 'a', n: 10, mean: 0.1 });
    expect(dimensions[0]).toMatchObject({ id: 'left', n: 10 });
    expect(dimensions[0]?.withheld === null && dimensions[0].mean).toBeCloseTo(0.7 / 8, 12);
  });

  it('does not hang on the order of sheets', () => {
    expect(changeOf(small, [...paired(first)].reverse(), paired(second), rules)).toEqual(changeOf(small, paired(first), paired(second), rules));
  });

  it('counts reversed answers as given in statements, and turned in the total', () => {
    const reversed: Quiz = { ...small, items: small.items.map((item) => (item.id === 'a' ? { ...item, reversed: true } : item)) };
    const change = changeOf(reversed, paired(first), paired(second), rules);
    // The one who rises by one in a falls by one: 13 − 2.
    expect(change).toMatchObject({ mean: 1.1, statements: [{ id: 'a', mean: 0.1 }, {}, {}, {}] });
  });
});

describe('pairs that are left out', () => {
  it('hide a single person who is in one round only', () => {
    // Ten pairs and one more before: four pairs must go, so that five people are in the difference. They are the first by name.
    const change = given([...paired(first), ...sheets([[1, 1, 1, 2]], () => ({ person: 'alone' }))], paired(second));
    expect([change.n, change.leftOut]).toEqual([6, 4]);
    // Of rises 1 0 2 2 0 3 0 1 2 2 the last six: 0 + 3 + 0 + 1 + 2 + 2 = 8.
    expect(change.mean).toBeCloseTo(8 / 6, 9);
  });

  it('are the same whatever anyone answered', () => {
    const alone = sheets([[1, 1, 1, 2]], () => ({ person: 'alone' }));
    const turned = [...names.slice(0, 10)].reverse();
    // By name the first four are now the last four rows: rises of the first six are 1 0 2 2 0 3.
    expect(given([...paired(first, turned), ...alone], paired(second, turned)).mean).toBeCloseTo(8 / 6, 9);
  });

  it('are none where enough are in one round only', () => {
    const others = sheets([[1, 1, 1, 2], [2, 1, 3, 2], [5, 1, 3, 4], [4, 2, 2, 1], [1, 5, 5, 5]], (person) => ({ person: `other ${person}` }));
    expect(given([...paired(first), ...others], paired(second)).leftOut).toBe(0);
  });

  it('count three in either round as three, since they may be the same three', () => {
    const three = sheets([[1, 1, 1, 2], [2, 1, 3, 2], [5, 1, 3, 4]], (person) => ({ person: `other ${person}` }));
    expect(given([...paired(first), ...three], [...paired(second), ...three])).toMatchObject({ n: 8, leftOut: 2 });
  });

  it('leave nothing to show where fewer than the minimum stay', () => {
    const alone = sheets([[1, 1, 1, 2]], () => ({ person: 'alone' }));
    expect(changeOf(small, [...paired(first.slice(0, 8)), ...alone], paired(second.slice(0, 8)), rules)).toEqual({ withheld: 'few' });
    expect(changeOf(small, paired(first.slice(0, 8)), paired(second, []), rules)).toEqual({ withheld: 'few' });
  });

  it('are those whose words are somebody else’s too', () => {
    // Two before share their words: neither is paired, nor is who used them after; so two of nine are over, and three more go.
    const twice = names.map((name, index) => (index === 1 ? (names[0] as string) : name));
    expect(given(paired(first, twice), paired(second))).toMatchObject({ n: 5, leftOut: 3 });
  });
});

describe('what is withheld of a change', () => {
  it('is what would tell that all changed alike', () => {
    const same = changeOf(small, paired(first), paired(first), rules);
    expect(same).toEqual({ withheld: 'agreed' });
    const { statements } = given(paired(first), paired(first.map(([a, b, c, d], index) => [a, b, c, index % 2 ? d : ((d as number) % 5) + 1] as number[])));
    expect(statements.map(({ withheld }) => withheld)).toEqual(['agreed', 'agreed', 'agreed', null]);
  });

  it('is that of a statement or dimension that is withheld in either round', () => {
    const { statements } = given(paired(first), paired(second.map(([a, b, , d]) => [a, b, 4, d] as number[])));
    // After, all agree on c, and d is withheld with it.
    expect(statements.map(({ withheld }) => withheld)).toEqual([null, null, 'derivable', 'derivable']);
  });

  it('is all but the mean of a sum with such a statement: how the changes of it spread tells of that statement', () => {
    const { mean, low, high, mdc, dimensions } = given(paired(first), paired(second.map(([a, b, , d]) => [a, b, 4, d] as number[])));
    // Totals rose by 13, with 32 in c of ten after; 40 are eight more.
    expect([mean, low, high, mdc]).toEqual([2.1, null, null, { withheld: 'derivable' }]);
    expect(dimensions).toMatchObject([{ id: 'left', withheld: null, sd: aNumber }, { id: 'right', withheld: null, sd: null }]);
  });

  it('is the mean too, where pairs are only some, and among them a withheld statement could be nothing else', () => {
    // All agree on c with 3 before, and d is withheld with it. Of the ten pairs, d is 5 for the first five, and 1 for those of the
    // others who come before only; the pairs shown are those five. With c a point lower d would be 6 for them, with c higher 0 for the rest.
    const rows = [[1, 2, 3, 5], [2, 5, 3, 5], [4, 1, 3, 5], [5, 4, 3, 5], [3, 3, 3, 5], [2, 4, 3, 1], [1, 1, 3, 1], [4, 5, 3, 1], [3, 2, 3, 1], [5, 3, 3, 1]];
    const after = [[1, 3, 2, 5], [2, 4, 4, 1], [4, 2, 1, 2], [5, 5, 5, 3], [4, 3, 2, 4]];
    const alone = (person: number): string | null => (person < 5 ? (names[person] as string) : null);
    expect(changeOf(small, sheets(rows, (person) => ({ pair: alone(person) })), paired(after), rules)).toEqual({ withheld: 'derivable' });
    // With d in the middle on both sides the mean change stays.
    const freer = rows.map(([a, b, c], person) => [a, b, c, 2 + (person % 3)] as number[]);
    expect(changeOf(small, sheets(freer, (person) => ({ pair: alone(person) })), paired(after), rules)).toMatchObject({ withheld: null, n: 5, low: null, high: null });
  });

  it('is that of a statement which leaves over fewer than the minimum', () => {
    const part = paired(second).map((each, person) => (person < 2 ? { ...each, answers: { a: 3, c: 2, d: 1 } } : each));
    const { statements } = given(paired(first), part);
    expect(statements.find(({ id }) => id === 'b')).toEqual({ id: 'b', withheld: 'few' });
  });
});

describe('the least change beyond chance', () => {
  // Twelve people whose four answers move as one: i + (0 or 1), so that reliability is high but not whole.
  const level = (person: number): number => 1 + (person % 4);
  const rows = Array.from({ length: 12 }, (_, person) => [level(person), level(person), level(person), level(person) + (person < 6 ? 0 : 1)]);

  it('is worked out from the spread and the reliability of the first answers', () => {
    // Cronbach's formula and Weir's, written out over the twelve.
    const after = rows.map((row, person) => (person < 3 ? row.map((value) => (value % 5) + 1) : row));
    const { mdc } = given(paired(rows), paired(after));
    const variance = (values: readonly number[]): number => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    };
    const whole = variance(rows.map((row) => row.reduce((sum, value) => sum + value, 0)));
    const alpha = (4 / 3) * (1 - [0, 1, 2, 3].reduce((sum, item) => sum + variance(rows.map((row) => row[item] as number)), 0) / whole);
    expect(mdc?.withheld === null && mdc.points).toBeCloseTo(1.959963984540054 * Math.SQRT2 * Math.sqrt(whole) * Math.sqrt(1 - alpha), 9);
    // Three rise by four; nobody falls.
    expect(mdc).toMatchObject({ risen: 3, fallen: 0 });
  });

  it('is not given below ten people who answered everything', () => {
    expect(given(paired(first.slice(0, 9)), paired(second.slice(0, 9))).mdc).toBeNull();
  });

  it('is given where nobody changed by more, which is no news of anyone', () => {
    const rising = (count: number): readonly Sheet[] => paired(rows.map((row, person) => (person < count ? row.map((value) => (value % 5) + 1) : row.map((value, item) => (item === 0 && person === 11 ? value - 1 : value)))));
    for (const risen of [2, 1, 0]) expect(given(paired(rows), rising(risen)).mdc).toMatchObject({ withheld: null, risen, fallen: 0 });
  });

  it.each([0, 1])('is not given where all but %i rose by more, which would tell it of nearly each', (apart) => {
    const low = Array.from({ length: 12 }, (_, person) => [1, 1, 1, 1].map((value, item) => value + (person < 6 ? 0 : 1) + (item === 3 && person % 5 === 0 ? 1 : 0)));
    const after = low.map((row, person) => row.map((value, item) => (person < apart ? value : value + 2 - (item === 0 && person === 3 ? 1 : 0))));
    expect(given(paired(low), paired(after)).mdc).toEqual({ withheld: 'nearly' });
  });
});
