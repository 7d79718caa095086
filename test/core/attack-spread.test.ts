import { describe, expect, it } from 'vitest';
import meetings from '../../examples/quiz/meetings.json';
import { keepsBack } from '../../src/core/keeps-back.js';
import { points } from '../../src/core/levels.js';
import type { Item, Quiz } from '../../src/core/quiz.js';
import { reportOf, type Rules } from '../../src/core/showing.js';
import type { Report } from '../../src/core/workshop.js';
import { sheets, small } from '../sheets.js';

const all = ['totals', 'dimensions', 'statements'] as const;

describe('what five people agree on in a quiz of seven choices', () => {
  const quiz = meetings as unknown as Quiz;
  /** In points: all choose 4 in `agenda`, and stand in two camps on the rest of its dimension. */
  const rows = [
    { agenda: 4, material: 7, overrun: 6, voices: 5, dissent: 2, influence: 3 },
    { agenda: 4, material: 7, overrun: 7, voices: 3, dissent: 4, influence: 6 },
    { agenda: 4, material: 6, overrun: 7, voices: 6, dissent: 5, influence: 2 },
    { agenda: 4, material: 1, overrun: 2, voices: 2, dissent: 6, influence: 4 },
    { agenda: 4, material: 2, overrun: 1, voices: 4, dissent: 3, influence: 5 },
  ] as const;
  const shown = rows.map((row, person) => ({
    person: String(person), group: null, pair: null,
    answers: Object.fromEntries(quiz.items.map((item: Item) => [item.id, points(item, row[item.id as keyof typeof row], quiz.scale)])),
  }));
  const report = reportOf(quiz, shown, all, { minimum: 5, groups: [] });

  it('can be as many things as the means allow', () => {
    const { dimensions = [], statements = [], totals } = report;
    const reasons = Object.fromEntries(statements.map(({ id, withheld }) => [id, withheld]));
    expect(reasons).toMatchObject({ agenda: 'agreed', overrun: 'derivable', material: null });
    const preparation = dimensions[0];
    if (preparation?.withheld !== null || totals?.withheld !== null) throw new Error('withheld');
    // Three statements of 1 to 7: levels of 18 above 3. Material is 23 of 65, so agenda and overrun are 42 together.
    const sum = Math.round(5 * (3 + preparation.mean * 18));
    expect(sum - 23).toBe(43);
    const material = [7, 7, 6, 1, 2];
    const squares = preparation.sd === null ? null : (preparation.sd * 18) ** 2 * 4 + sum ** 2 / 5;
    const possible = new Set<number>();
    const overruns = (agenda: number, chosen: readonly number[]): void => {
      if (chosen.length < 5) {
        for (let choice = 1; choice <= 7; choice += 1) overruns(agenda, [...chosen, choice]);
        return;
      }
      if (5 * agenda + chosen.reduce((one, other) => one + other, 0) !== 43) return;
      const found = chosen.reduce((total, choice, person) => total + (agenda + choice + (material[person] as number)) ** 2, 0);
      if (squares === null || Math.abs(found - squares) < 1e-6) possible.add(agenda);
    };
    for (let agenda = 1; agenda <= 7; agenda += 1) overruns(agenda, []);
    // From 5 · 2 + 33 to 5 · 7 + 8. With the standard deviation of the dimension, 0.315, it could be 4 alone.
    expect([...possible]).toEqual([2, 3, 4, 5, 6, 7]);
    expect([totals.sd, totals.bands]).toEqual([null, { withheld: 'derivable' }]);
  });
});

/** Three statements of 1 to 3, and every room of so many people there can be, by what each of them answered. */
function roomsOf(people: number): readonly (readonly (readonly number[])[])[] {
  const rows = [1, 2, 3].flatMap((a) => [1, 2, 3].flatMap((b) => [1, 2, 3].map((c) => [a, b, c])));
  const rooms = (first: number, left: number): readonly (readonly (readonly number[])[])[] =>
    left === 0 ? [[]] : rows.flatMap((row, place) => (place < first ? [] : rooms(place, left - 1).map((room) => [row, ...room])));
  return rooms(0, people);
}

const three = (dimensions: Quiz['dimensions']): Quiz => ({
  ...small, scale: { min: 1, max: 3 }, items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], dimensions,
  bands: [{ id: 'low', from: 3, to: 5 }, { id: 'middle', from: 6, to: 6 }, { id: 'high', from: 7, to: 9 }],
});

/** What a room has of the figures that a report gives, worked out anew: of sums the mean alone, or all that is given. */
function seen(quiz: Quiz, { totals, dimensions = [], statements = [] }: Report, room: readonly (readonly number[])[], meansAlone: boolean): string | null {
  const of = (ids: readonly string[]): readonly number[] => room.map((row) => ids.reduce((sum, id) => sum + (row[quiz.items.findIndex((item) => item.id === id)] as number), 0));
  const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
  const figures: unknown[] = [];
  for (const { id, withheld } of statements) {
    const column = of([id]);
    if (column.every((value) => value === column[0]) !== (withheld === 'agreed')) return null;
    if (withheld === null) figures.push([1, 2, 3].map((choice) => column.filter((value) => value === choice).length));
  }
  [...dimensions.map((dimension, place) => ({ dimension, ids: quiz.dimensions[place]?.items ?? [] })), { dimension: totals, ids: ['a', 'b', 'c'] }].forEach(({ dimension, ids }) => {
    if (dimension?.withheld !== null) return;
    const values = of(ids);
    figures.push(sum(values));
    if (!meansAlone && dimension.sd !== null) figures.push(sum(values.map((value) => value ** 2)));
  });
  if (!meansAlone && totals?.withheld === null && totals.bands.withheld === null) {
    const values = of(['a', 'b', 'c']);
    figures.push(quiz.bands.map(({ from, to }) => values.filter((value) => value >= from && value <= to).length));
  }
  return JSON.stringify(figures);
}

it.each([
  ['apart', [{ id: 'x', items: ['a', 'b'] }, { id: 'y', items: ['c'] }]],
  ['that share a statement', [{ id: 'x', items: ['a', 'b'] }, { id: 'y', items: ['b', 'c'] }]],
  ['of all statements', [{ id: 'x', items: ['a', 'b', 'c'] }]],
])('leaves every choice possible that the means allow, in every room of three, with dimensions %s', (_, dimensions) => {
  const quiz = three(dimensions);
  const rules: Rules = { minimum: 3, groups: [] };
  const rooms = roomsOf(3);
  // Which figures are given, and how: rooms are compared by these alone.
  const shapes = new Map<string, { readonly report: Report; readonly seen: Set<string> }>();
  const agreed = (room: readonly (readonly number[])[], report: Report): string =>
    (report.statements ?? []).flatMap(({ id, withheld }) => (withheld === 'agreed' ? [`${id}${room[0]?.['abc'.indexOf(id)]}`] : [])).sort().join();
  for (const room of rooms) {
    const report = reportOf(quiz, sheets(room, () => ({}), quiz), all, rules);
    if (!report.statements?.some(({ withheld }) => withheld === 'agreed')) continue;
    const shape = JSON.stringify([report.totals, ...(report.dimensions ?? [])].map((figure) => [figure?.withheld, figure?.withheld === null && figure.sd === null, figure?.withheld === null && 'bands' in figure && figure.bands.withheld])) + JSON.stringify([...report.statements].sort((one, other) => (one.id < other.id ? -1 : 1)).map(({ withheld }) => withheld));
    const known = shapes.get(shape) ?? { report: { ...report, statements: [...report.statements].sort((one, other) => (one.id < other.id ? -1 : 1)) }, seen: new Set() };
    known.seen.add(seen(quiz, known.report, room, false) as string);
    shapes.set(shape, known);
  }
  for (const { report, seen: published } of shapes.values()) {
    const byMeans = new Map<string, Set<string>>();
    const byAll = new Map<string, { readonly means: string; readonly choices: Set<string> }>();
    for (const room of rooms) {
      const [means, whole] = [seen(quiz, report, room, true), seen(quiz, report, room, false)];
      if (means === null || whole === null) continue;
      byMeans.set(means, (byMeans.get(means) ?? new Set()).add(agreed(room, report)));
      const known = byAll.get(whole) ?? { means, choices: new Set() };
      known.choices.add(agreed(room, report));
      byAll.set(whole, known);
    }
    for (const whole of published) {
      const { means, choices } = byAll.get(whole) as { means: string; choices: Set<string> };
      expect([...choices].sort()).toEqual([...(byMeans.get(means) ?? [])].sort());
      expect(choices.size).toBeGreaterThan(1);
    }
  }
});

it('gives sums of the same points to the same last digit, whoever has them', () => {
  // Nine of sixty points above the least in `right`, of one person or of all five: of twelfths added as fractions, 0.15 and 0.14999999999999997.
  const right = (above: readonly number[]): readonly (readonly number[])[] =>
    above.map((more, person) => [1 + person, 1 + Math.min(4, more), 1 + Math.min(4, Math.max(0, more - 4)), 1 + Math.max(0, more - 8)]);
  const meanOf = (above: readonly number[]): unknown => {
    const { right: mean } = Object.fromEntries((reportOf({ ...small, dimensions: [{ id: 'right', items: ['b', 'c', 'd'] }] }, sheets(right(above)), ['dimensions'], { minimum: 5, groups: [] }).dimensions ?? []).map((each) => [each.id, each.withheld === null ? each.mean : null]));
    return mean;
  };
  expect(meanOf([0, 0, 0, 0, 9])).toBe(0.15);
  expect(meanOf([1, 2, 2, 2, 2])).toBe(0.15);
});

it('lets a report whose bands are withheld neither follow another nor be followed', () => {
  const rules: Rules = { minimum: 5, groups: [] };
  const high = [[3, 3, 3, 3], [4, 3, 3, 3], [4, 4, 4, 3], [5, 5, 4, 4], [3, 4, 3, 4], [4, 4, 5, 5]];
  expect(keepsBack(reportOf(small, sheets(high), ['totals'], rules))).toBe(true);
  expect(keepsBack(reportOf(small, sheets([...high, [1, 2, 3, 4], [2, 1, 1, 2]]), ['totals'], rules))).toBe(false);
});
