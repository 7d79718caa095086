import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import rater from '../../quizzes/rater.json';
import { choices, type Quiz } from '../../src/core/quiz.js';
import { madeUp } from '../../src/core/rehearsal.js';
import { reportOf, type Rules, type Sheet } from '../../src/core/showing.js';
import type { Report } from '../../src/core/workshop.js';
import { sheets, small } from '../sheets.js';

const rules: Rules = { minimum: 5, groups: [] };
const aNumber: unknown = expect.any(Number);
const all = ['totals', 'dimensions', 'statements'] as const;
const room = sheets([[5, 4, 3, 2], [1, 2, 3, 4], [2, 2, 5, 1], [4, 1, 1, 5], [3, 5, 2, 2], [5, 5, 1, 3], [2, 3, 4, 4], [1, 4, 2, 5]]);
const report = (shown: readonly Sheet[], more: Partial<Rules> = {}): Report => reportOf(small, shown, [...all, 'groups'], { ...rules, ...more });
const withheld = (figures: readonly { readonly id: string; readonly withheld: string | null }[] = []): Record<string, string> =>
  Object.fromEntries(figures.flatMap(({ id, withheld: reason }) => (reason ? [[id, reason]] : [])));

describe('figures of a room', () => {
  it('are given by step, and others are absent', () => {
    expect(Object.keys(reportOf(small, room, [], rules))).toEqual(['people']);
    expect(Object.keys(reportOf(small, room, ['totals'], rules))).toEqual(['people', 'totals']);
  });

  it('have the totals with mean, spread and bands', () => {
    // Totals 14, 10, 10, 11, 12, 14, 13, 12: mean 96 / 8, squares 4 + 4 + 4 + 1 + 0 + 4 + 1 + 0 = 18 over 7; three are below 12.
    const { totals } = report(room);
    expect(totals).toMatchObject({ withheld: null, n: 8, mean: 12, bands: { withheld: null, counts: [{ id: 'low', count: 3 }, { id: 'high', count: 5 }] } });
    expect(totals?.withheld === null && totals.sd).toBeCloseTo(Math.sqrt(18 / 7), 9);
  });

  it('have levels of dimensions', () => {
    // a + b sum to 49, right to 73: (49 / 8 − 2) / 8 and (73 / 8 − 3) / 12.
    const means = report(room).dimensions?.map((each) => each.withheld === null && each.mean);
    expect(means?.[0]).toBeCloseTo(0.515625, 9);
    expect(means?.[1]).toBeCloseTo(6.125 / 12, 9);
  });

  it('have each statement with its choices from the lowest', () => {
    // a: two chose 1, two 2, one 3, one 4, two 5. One of each choice has agreement 0 (weight 5/8); what is left, of choices 1, 2 and 5,
    // has triples (1 1 0) twice and (1 0 1) four times: (3·2 − 4·4) / (3·6) · (1 − 2/4) = −5/18, weight 3/8.
    const a = report(room).statements?.find(({ id }) => id === 'a');
    expect(a).toMatchObject({ n: 8, mean: 23 / 8, counts: [2, 2, 1, 1, 2] });
    expect(a?.withheld === null && a.agreement).toBeCloseTo((-5 / 18) * (3 / 8), 12);
  });

  it('put the statement first that divides people most, and equal ones by spread, then as they are asked', () => {
    // a: half at either end; c: all five choices; b and d: halves beside each other, b and d alike.
    const rows = [[1, 3, 1, 2], [1, 3, 2, 2], [1, 3, 3, 2], [5, 4, 4, 3], [5, 4, 5, 3], [5, 4, 3, 3]];
    expect(report(sheets(rows)).statements?.map(({ id }) => id)).toEqual(['a', 'c', 'b', 'd']);
  });

  it('count choices of a reversed statement as given, and its points the other way round', () => {
    const reversed: Quiz = { ...small, items: small.items.map((item) => (item.id === 'a' ? { ...item, reversed: true } : item)) };
    const found = reportOf(reversed, room, all, rules);
    expect(found.statements?.find(({ id }) => id === 'a')).toMatchObject({ counts: [2, 2, 1, 1, 2], mean: 23 / 8 });
    // Sum of a is 23 and becomes 8 · 6 − 23 = 25: two points more among eight.
    expect(found.totals).toMatchObject({ mean: 12.25 });
  });

  it('are the same in whatever order the sheets are', () => {
    const part = room.map((each, person) => (person % 3 === 0 ? { ...each, answers: { a: each.answers['a'] as number, c: 2, d: 5 } } : each));
    expect(report([...part].reverse())).toEqual(report(part));
  });
});

describe('what is withheld', () => {
  it('is all of fewer than the minimum', () => {
    const { people, totals, dimensions, statements } = report(room.slice(0, 4));
    expect([people, totals]).toEqual([4, { withheld: 'few' }]);
    expect(withheld(dimensions)).toEqual({ left: 'few', right: 'few' });
    expect(withheld(statements)).toEqual({ a: 'few', b: 'few', c: 'few', d: 'few' });
  });

  it('is a statement that fewer than the minimum answered, and one more that it could be told by', () => {
    const part = room.map((each, person) => (person < 4 ? { ...each, answers: { a: each.answers['a'] as number, b: each.answers['b'] as number, c: each.answers['c'] as number } } : each));
    const held = withheld(report(part).statements);
    expect(held['d']).toBe('few');
    expect(Object.values(held)).toContain('derivable');
  });

  it('is what all agree on, without the choice, and what lies in the same dimensions', () => {
    // Everyone chose 4 in c. Total and right less what is shown would be c, so d goes with it, which lies in right alone as c does.
    const rows = room.map(({ answers }) => [answers['a'], answers['b'], 4, answers['d']] as number[]);
    const { totals, dimensions, statements } = report(sheets(rows));
    expect(withheld(statements)).toEqual({ c: 'agreed', d: 'derivable' });
    expect(statements?.find(({ id }) => id === 'c')).toEqual({ id: 'c', withheld: 'agreed' });
    expect([totals?.withheld, withheld(dimensions)]).toEqual([null, {}]);
  });

  it('is a dimension too where its statements leave no room', () => {
    // a is 5 for everyone, and left has only b beside it: a + b of 5 + 4.6 leaves a at least 4.6, which is 5.
    const rows = [[5, 5, 1, 2], [5, 5, 2, 1], [5, 5, 3, 3], [5, 4, 4, 5], [5, 4, 5, 2]];
    const { dimensions, statements } = report(sheets(rows));
    expect(withheld(statements)['a']).toBe('agreed');
    expect(withheld(dimensions)).toHaveProperty('left', 'derivable');
  });

  it('is every figure of a room that answers as one', () => {
    const { totals, dimensions, statements } = report(sheets(Array.from({ length: 9 }, () => [3, 4, 2, 5])));
    expect(totals).toEqual({ withheld: 'agreed' });
    expect([...(dimensions ?? []), ...(statements ?? [])].every((each) => each.withheld === 'agreed' && Object.keys(each).length === 2)).toBe(true);
  });

  it('is a total that all have, with a statement that it could be told by', () => {
    // All totals are 12, though every statement varies.
    const rows = [[5, 1, 3, 3], [1, 5, 2, 4], [4, 2, 5, 1], [2, 4, 1, 5], [3, 3, 4, 2], [4, 3, 1, 4]];
    const { totals, statements } = report(sheets(rows));
    expect(totals).toEqual({ withheld: 'agreed' });
    expect(Object.values(withheld(statements))).toContain('derivable');
  });

  // Totals of 12 and more are high.
  it.each([
    ['all are in one', [[3, 3, 3, 3], [4, 2, 3, 3], [4, 4, 4, 3], [5, 5, 4, 5], [3, 4, 3, 2], [4, 5, 5, 5]], null],
    ['all but one are in one', [[3, 3, 3, 2], [4, 2, 3, 3], [4, 4, 4, 3], [5, 5, 4, 5], [3, 4, 3, 2], [4, 5, 5, 5]], null],
    ['two are apart', [[3, 3, 3, 2], [2, 3, 3, 3], [4, 4, 4, 3], [5, 5, 4, 5], [3, 4, 3, 2], [4, 5, 5, 5]], [2, 4]],
  ])('is how many are in each band, unless more than one are apart: where %s', (_, rows, counts) => {
    const { totals } = report(sheets(rows));
    expect(totals).toMatchObject({ withheld: null, sd: aNumber, bands: counts ? { withheld: null, counts: [{ id: 'low', count: counts[0] }, { id: 'high', count: counts[1] }] } : { withheld: 'nearly' } });
  });

  it('is the spread of the total too, where it would tell that all are in one band', () => {
    // Totals 15 16 15 16 17 16: mean 95 / 6 with SD 0.75, so that nobody can lie more than 0.75 · 5 / √6 = 1.54 below it.
    const { totals } = report(sheets([[5, 4, 3, 3], [3, 4, 5, 4], [4, 3, 3, 5], [3, 5, 5, 3], [5, 3, 4, 5], [4, 5, 4, 3]]));
    expect(totals).toMatchObject({ withheld: null, sd: null, bands: { withheld: 'nearly' } });
    expect(totals?.withheld === null && totals.mean).toBeCloseTo(95 / 6, 9);
  });

  it('is no band of a quiz that has but one, which tells nothing', () => {
    const { totals } = reportOf({ ...small, bands: [{ id: 'all', from: 4, to: 20 }] }, room, all, rules);
    expect(totals).toMatchObject({ bands: { withheld: null, counts: [{ id: 'all', count: 8 }] } });
  });

  it('is all but the mean of what holds a statement that is withheld, in the room and in each group', () => {
    const rows = room.map(({ answers }) => [answers['a'], answers['b'], 4, answers['d']] as number[]);
    // c is 4 for everyone, and d goes with it: left alone holds neither.
    const { totals, dimensions, groups } = report(sheets([...rows, ...[...rows].reverse()], (person) => ({ group: person < 8 ? 'A' : 'B' })), { groups: ['A', 'B'] });
    expect(totals).toMatchObject({ withheld: null, sd: null, bands: { withheld: 'derivable' } });
    expect(dimensions).toMatchObject([{ id: 'left', withheld: null, sd: aNumber }, { id: 'right', withheld: null, sd: null }]);
    for (const group of groups ?? []) expect(group).toMatchObject({ withheld: null, total: { sd: null }, dimensions: [{ id: 'left', sd: aNumber }, { id: 'right', sd: null }] });
  });

  it('is a dimension by which a group would tell more than the room does', () => {
    // a is 5 for everyone. Over the room b is 3.3, and leaves a free to be 4; in A it is 4.8, and left of 9.8 is 5 and 4.8 alone.
    const rows = [5, 5, 5, 5, 4, 1, 2, 1, 3, 2].map((b, person) => [5, b, 1 + (person % 5), 1 + ((person * 3) % 4)]);
    const shown = sheets(rows, (person) => ({ group: person < 5 ? 'A' : 'B' }));
    const quiz: Quiz = { ...small, dimensions: small.dimensions.slice(0, 1) };
    const held = (groups: readonly string[]) => withheld(reportOf(quiz, shown, all, { minimum: 5, groups }).dimensions);
    expect(held([])).toEqual({});
    expect(held(['A', 'B'])).toEqual({ left: 'derivable' });
  });

  it('is the same whatever has been revealed', () => {
    const rows = room.map(({ answers }) => [answers['a'], answers['b'], 4, answers['d']] as number[]);
    const whole = report(sheets(rows));
    expect(reportOf(small, sheets(rows), ['totals', 'dimensions'], rules)).toEqual({ people: 8, totals: whole.totals, dimensions: whole.dimensions });
  });

  it('takes at most six statements or a dimension for one of the RATER statements', () => {
    for (const { id: agreed } of rater.items) {
      const shown = madeUp(rater as Quiz, 12, 1).map(({ before }, person) => ({ person: String(person), group: null, pair: null, answers: { ...before, [agreed]: 5 } }));
      const { totals, dimensions, statements } = reportOf(rater as Quiz, shown, all, rules);
      const held = withheld(statements);
      expect(held[agreed]).toBe('agreed');
      expect(Object.keys(held).length).toBeGreaterThan(1);
      expect(Object.keys(held).length).toBeLessThanOrEqual(7);
      expect(Object.keys(withheld(dimensions)).length + (totals?.withheld ? 1 : 0)).toBeLessThanOrEqual(2);
    }
  });
});

/** Sums of statements that agree with all that is shown of people who answered everything, by trying every one. */
function* worlds({ statements = [], dimensions = [], totals }: Report, people: number): Generator<Readonly<Record<string, number>>> {
  const { scale: { min, max }, items } = small;
  const sums: { of: readonly string[]; due: number }[] = [
    ...dimensions.flatMap((each, place) => {
      const of = small.dimensions[place]?.items ?? [];
      return each.withheld === null ? [{ of, due: people * (each.mean * (max - min) * of.length + min * of.length) }] : [];
    }),
    ...(totals?.withheld === null ? [{ of: items.map(({ id }) => id), due: people * totals.mean }] : []),
  ];
  const options = items.map(({ id }) => {
    const shown = statements.find((each) => each.id === id);
    if (shown?.withheld === null) return [Math.round(shown.mean * people)];
    // All the same: a multiple of the people; else any sum.
    if (shown?.withheld === 'agreed') return choices(small.scale).map((choice) => choice * people);
    return Array.from({ length: (max - min) * people + 1 }, (_, more) => min * people + more);
  });
  for (const a of options[0] ?? []) for (const b of options[1] ?? []) for (const c of options[2] ?? []) for (const d of options[3] ?? []) {
    const world: Record<string, number> = { a, b, c, d };
    if (sums.every(({ of, due }) => Math.abs(of.reduce((sum, id) => sum + (world[id] as number), 0) - due) < 1e-6)) yield world;
  }
}

it('leaves more than one choice possible for what all agree on, whatever the answers', () => {
  const answer = fc.constantFrom(1, 3, 4, 5, 5, 5);
  const column = (people: number) => fc.oneof(answer.map((same) => Array.from({ length: people }, () => same)), fc.array(answer, { minLength: people, maxLength: people }));
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 4 }).chain((people) => fc.tuple(column(people), column(people), column(people), column(people))), (columns) => {
      const people = columns[0].length;
      const found = report(sheets(Array.from({ length: people }, (_, person) => columns.map((values) => values[person] as number))), { minimum: 3 });
      const possible = new Map<string, Set<number>>();
      for (const world of worlds(found, people)) for (const [id, sum] of Object.entries(world)) possible.set(id, (possible.get(id) ?? new Set()).add(sum));
      for (const { id, withheld: reason } of found.statements ?? []) if (reason === 'agreed') expect(possible.get(id)?.size).toBeGreaterThan(1);
    }),
    { numRuns: 300 },
  );
});

describe('groups', () => {
  const grouped = (sizes: Readonly<Record<string, number>>, answers: (group: string, index: number) => number[]): readonly Sheet[] =>
    Object.entries(sizes).flatMap(([group, size]) => sheets(Array.from({ length: size }, (_, index) => answers(group, index)), (index) => ({ person: `${group}${index}`, group: group === 'none' ? null : group })));
  const varied = (group: string, index: number): number[] => [(index % 5) + 1, ((index * 2 + group.length) % 5) + 1, ((index * 3) % 5) + 1, ((index * 4 + 1) % 5) + 1];
  const names = { groups: ['A', 'B'] };

  it('are shown with total and dimensions, in the order of the settings', () => {
    // A answers 1 1 1 1 to 5 5 5 5: totals 4, 8, 12, 16, 20, mean 12; squares 64 + 16 + 0 + 16 + 64 = 160 over 4. Levels 0 to 1 in quarters.
    const { groups } = report(grouped({ B: 6, A: 5 }, (group, index) => (group === 'A' ? Array.from({ length: 4 }, () => index + 1) : varied(group, index))), names);
    expect(groups?.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(groups?.[0]).toMatchObject({ withheld: null, total: { n: 5, mean: 12, sd: expect.closeTo(Math.sqrt(40), 9) as unknown }, dimensions: [{ id: 'left', n: 5, mean: 0.5 }, { id: 'right', n: 5, mean: 0.5 }] });
  });

  it('are hidden with those that are too small', () => {
    expect(report(grouped({ A: 4, B: 9 }, varied), names).groups).toEqual([{ name: 'A', withheld: 'few' }, { name: 'B', withheld: 'few' }]);
    expect(report(grouped({ A: 4, B: 9, none: 3 }, varied), names).groups?.map(({ withheld: reason }) => reason)).toEqual(['few', null]);
  });

  it('count a group that is no longer one among people of none', () => {
    expect(report(grouped({ A: 6, X: 2, B: 9 }, varied), names).groups?.map(({ withheld: reason }) => reason)).toEqual(['few', null]);
  });

  it('do not tell the total that a whole group shares, nor which group it is', () => {
    const shown = grouped({ A: 5, B: 6 }, (group, index) => (group === 'A' ? [[1, 2, 3, 4], [4, 3, 2, 1], [2, 3, 1, 4], [3, 3, 3, 1], [5, 3, 1, 1]][index] as number[] : varied(group, index)));
    expect(report(shown, names).groups?.map(({ withheld: reason }) => reason)).toEqual(['derivable', 'derivable']);
  });

  it('do not tell what a whole group chose, of a dimension that is one statement', () => {
    // Everyone in A chose 5 in c, and in B all but one did. Of the choices in the room only 5 was made by five people: whoever knew that A agrees knew each answer.
    const quiz: Quiz = { ...small, dimensions: [{ id: 'left', items: ['a', 'b'] }, { id: 'right', items: ['c'] }] };
    const shown = grouped({ A: 5, B: 5 }, (group, index) => [1 + index, 5 - ((index * 2) % 5), group === 'B' && index === 0 ? 4 : 5, 1 + ((index * 3) % 5)]);
    const { groups = [] } = reportOf(quiz, shown, [...all, 'groups'], { minimum: 5, ...names });
    const reasons = groups.map((group) => (group.withheld === null ? group.dimensions.find(({ id }) => id === 'right')?.withheld : group.withheld));
    expect(reasons).toEqual(['derivable', 'derivable']);
  });
});
