import { describe, expect, it } from 'vitest';
import { nextShown, reportOf, type Rules, type Sheet } from '../../src/core/showing.js';
import type { Report, RevealStep } from '../../src/core/workshop.js';
import { sheet, sheets, small } from '../sheets.js';

/** Someone who reads everything that is ever shown, at every step, after every change. */
function watched(rules: Rules, start: readonly Sheet[], doings: readonly (readonly Sheet[])[], revealed: readonly RevealStep[] = ['totals', 'dimensions', 'groups', 'statements']): readonly Report[] {
  let shown: readonly Sheet[] = [];
  const seen: Report[] = [];
  for (const current of [start, ...doings]) {
    shown = nextShown(small, shown, current, revealed, rules);
    if (shown.length > 0) seen.push(reportOf(small, shown, revealed, rules));
  }
  return seen;
}

const rules: Rules = { minimum: 5, groups: [] };
const rows = [[5, 4, 3, 2], [1, 2, 3, 4], [2, 2, 5, 1], [4, 1, 1, 5], [3, 5, 2, 2], [5, 5, 1, 3]];
const room = sheets(rows);
const answering = (person: number, id: string, answer: number, of: readonly Sheet[] = room): readonly Sheet[] => of.map((each, index) => (index === person ? { ...each, answers: { ...each.answers, [id]: answer } } : each));
const unchanged = (seen: readonly Report[]): void => {
  for (const each of seen) expect(each).toEqual(seen[0]);
};

describe('who watches every showing learns nothing', () => {
  it('of those who finish before there are enough', () => {
    expect(watched(rules, room.slice(0, 1), [room.slice(0, 2), room.slice(0, 3), room.slice(0, 4)])).toEqual([]);
  });

  it('of one who comes late, nor of four, one after another', () => {
    const come = Array.from({ length: 4 }, (_, index) => [...room, ...sheets([[5, 5, 5, 5], [1, 1, 1, 1], [2, 4, 2, 4], [3, 3, 1, 5]].slice(0, index + 1), (person) => ({ person: `late ${person}` }))]);
    unchanged(watched(rules, room, come));
  });

  it('of one who changes a statement again and again', () => {
    unchanged(watched(rules, room, [1, 2, 3, 4, 5].map((answer) => answering(3, 'c', answer))));
  });

  it('of five who change different statements', () => {
    // a by persons 0 and 4, b by 1, c by 2, d by 3: five in the total, one or two in every statement.
    const steps = [[0, 'a', 1], [1, 'b', 5], [2, 'c', 2], [3, 'd', 1], [4, 'a', 5]] as const;
    let current = room;
    unchanged(watched(rules, room, steps.map(([person, id, answer]) => (current = answering(person, id, answer, current)))));
  });

  it('of one who withdraws, and comes back with other answers', () => {
    unchanged(watched(rules, room, [room.slice(1), [sheet('0', [1, 1, 1, 1]), ...room.slice(1)], room.slice(2)]));
  });

  it('of a group of four that grows to five', () => {
    const groups: Rules = { minimum: 5, groups: ['A', 'B'] };
    const people = sheets([...rows, ...rows, [2, 4, 1, 3]], (person) => ({ group: person < 4 ? 'A' : 'B' }));
    unchanged(watched(groups, people, [[...people, sheet('late', [5, 1, 5, 1], { group: 'A' })]]));
  });

  it('of what all agree on, from the total and the dimensions', () => {
    const agreeing = sheets(rows.map(([a, b, , d]) => [a, b, 4, d] as number[]));
    const [{ totals, dimensions = [], statements = [] }] = watched(rules, agreeing, []) as [Report];
    // Whoever takes a and b from the total has c and d together: 4 · 6 + 17 = 41 of six people. With d between 6 and 30 that is as well
    // 2 · 6 + 29, 3 · 6 + 23 and 5 · 6 + 11.
    const [a, b] = ['a', 'b'].map((id) => statements.find((each) => each.id === id));
    expect(statements.filter(({ withheld }) => withheld).map(({ id }) => id).sort()).toEqual(['c', 'd']);
    const sum = (figure: { withheld: null; n: number; mean: number } | { withheld: string } | undefined): number => (figure && 'n' in figure ? figure.n * figure.mean : NaN);
    const both = sum(totals) - sum(a) - sum(b);
    expect(both).toBeCloseTo(41, 9);
    // Right holds b, c and d, and tells no more: levels of 12 above 3.
    const right = dimensions[1] as { withheld: null; n: number; mean: number };
    expect(right.n * (3 + right.mean * 12) - sum(b)).toBeCloseTo(41, 6);
    const possible = [1, 2, 3, 4, 5].filter((choice) => both - choice * 6 >= 6 && both - choice * 6 <= 30);
    expect(possible).toEqual([2, 3, 4, 5]);
  });

  it('of one who answered only before, from the pairs', () => {
    const pair = (person: number): Partial<Sheet> => ({ pair: `pair ${person}` });
    const more = [...rows, [2, 3, 4, 4], [1, 4, 2, 5], [2, 1, 3, 3], [4, 3, 4, 2]];
    const before = [...sheets(more, pair), sheet('alone', [1, 1, 1, 2])];
    const after = sheets(more.map((row, person) => row.map((value, item) => (item === person % 4 ? (value % 5) + 1 : value))), pair);
    const first = reportOf(small, before, ['totals'], rules);
    const second = reportOf(small, after, ['totals', 'change'], rules, before);
    if (first.totals?.withheld !== null || second.totals?.withheld !== null || second.change?.withheld !== null) throw new Error('withheld');
    // All sums after less all sums before and the change of pairs leaves those outside the pairs: the one who is alone and four pairs.
    const left = second.totals.n * second.totals.mean - first.totals.n * first.totals.mean - second.change.n * second.change.mean;
    const outside = ['0', '1', '2', '3'].reduce((sum, person) => sum + total(after, person) - total(before, person), 0) - 5;
    expect(left).toBeCloseTo(outside, 9);
    expect(second.change).toMatchObject({ n: 6, leftOut: 4 });
  });
});

const total = (shown: readonly Sheet[], person: string): number => Object.values(shown.find((each) => each.person === person)?.answers ?? {}).reduce((sum, each) => sum + each, 0);
