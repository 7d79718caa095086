import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import rater from '../../quizzes/rater.json';
import type { Quiz } from '../../src/core/quiz.js';
import { nextShown, type Rules, type Sheet } from '../../src/core/showing.js';
import { shownGroups } from '../../src/core/suppression.js';
import { steps, type RevealStep } from '../../src/core/workshop.js';
import { sheet, sheets, small } from '../sheets.js';

const rules: Rules = { minimum: 5, groups: [] };
const all = ['totals', 'dimensions', 'statements'] as const;
const names = (shown: readonly Sheet[]): string[] => shown.map(({ person }) => person).sort();
/** Eight people who answer differently. */
const room = sheets([[5, 4, 3, 2], [1, 2, 3, 4], [2, 2, 5, 1], [4, 1, 1, 5], [3, 5, 2, 2], [5, 5, 1, 3], [2, 3, 4, 4], [1, 4, 2, 5]]);
/** Others who come later. */
const late = (count: number, group: string | null = null): readonly Sheet[] => Array.from({ length: count }, (_, index) => sheet(`late ${group ?? ''}${index}`, [(index % 5) + 1, 3, ((index + 2) % 5) + 1, 2], { group }));
const changed = (people: readonly number[], item: string, by: (answer: number) => number = (answer) => (answer % 5) + 1): readonly Sheet[] =>
  room.map((each, person) => (people.includes(person) ? { ...each, answers: { ...each.answers, [item]: by(each.answers[item] as number) } } : each));

describe('the first showing', () => {
  it('is of everyone who finished, from the minimum on', () => {
    expect(nextShown(small, [], room.slice(0, 5), [], rules)).toEqual(room.slice(0, 5));
    expect(nextShown(small, [], room.slice(0, 4), [], rules)).toEqual([]);
  });
});

describe('a showing after the first', () => {
  const next = (current: readonly Sheet[], revealed: readonly RevealStep[] = all): readonly Sheet[] => nextShown(small, room, current, revealed, rules);

  it.each([1, 2, 3, 4])('leaves out %i who come late', (count) => {
    expect(next([...room, ...late(count)], ['totals'])).toEqual(room);
  });

  it('takes in five who come late', () => {
    expect(names(next([...room, ...late(5)]))).toEqual(names([...room, ...late(5)]));
  });

  it('keeps what someone had shown who changes one statement, or who withdraws', () => {
    expect(next(changed([2], 'b'))).toEqual(room);
    expect(next(room.slice(1))).toEqual(room);
  });

  it('moves by five who change five statements among them as long as only totals are revealed', () => {
    // Each of a to d is changed by one or two, so no statement by five, but the total is changed by all five.
    const moved = room.map((each, person) => (person < 5 ? { ...each, answers: { ...each.answers, ['abcd'[person % 4] as string]: ((each.answers['abcd'[person % 4] as string] as number) % 5) + 1 } } : each));
    expect(next(moved, ['totals'])).toEqual(moved);
    expect(next(moved, all)).toEqual(room);
  });

  it('counts whoever changes answers but not the total as no change of the total', () => {
    // Four move a point from a to c and keep their totals; one alone changes it.
    const kept = room.map((each, person) => {
      const { a, c } = each.answers as { a: number; c: number };
      return person < 5 && a > 1 && c < 5 ? { ...each, answers: { ...each.answers, a: a - 1, c: c + 1 } } : each;
    });
    const one = kept.map((each, person) => (person === 7 ? { ...each, answers: { ...each.answers, d: 1 } } : each));
    expect(next(one, ['totals'])).toEqual(kept);
  });

  it('leaves out who alone changes what two dimensions share, though each of them is changed by five', () => {
    // Person 0 changes b; persons 1 to 4 change a, and 5, 6, 7, 1 change c: left by 0–4, right by 0, 1, 5, 6, 7; b by one.
    const some = (person: number): string[] => [...(person === 0 ? ['b'] : []), ...(person >= 1 && person <= 4 ? ['a'] : []), ...([1, 5, 6, 7].includes(person) ? ['c'] : [])];
    const moved = room.map((each, person) => ({ ...each, answers: { ...each.answers, ...Object.fromEntries(some(person).map((id) => [id, ((each.answers[id] as number) % 5) + 1])) } }));
    expect(next(moved, ['totals', 'dimensions'])).toEqual(room);
  });

  it('never shows fewer than the minimum, even where many withdraw', () => {
    // Five of eight go: three would be left.
    expect(next(room.slice(5), ['totals'])).toEqual(room);
    expect(next([], ['totals'])).toEqual(room);
  });

  it('does not move once the change is revealed', () => {
    expect(next([...room, ...late(9)], [...all, 'change'])).toEqual(room);
  });

  it('gives late people in part: those who may, without those who may not', () => {
    const current = [...changed([0], 'a'), ...late(6)];
    // The one who changes a is not alone in it, since six more give it an answer.
    expect(names(next(current))).toEqual(names(current));
    // Five who answer a and b only, and one who answers c alone, whose total cannot be taken.
    const part = Array.from({ length: 5 }, (_, index) => sheet(`part ${index}`, [1 + (index % 3), 4, 0, 0]));
    expect(names(next([...room, ...part, sheet('odd', [0, 0, 3, 0])]))).toEqual(names([...room, ...part]));
  });
});

/** What figures take from a sheet, written out for `small`. */
const parts = (revealed: readonly RevealStep[], { answers: { a = 0, b = 0, c = 0, d = 0 } }: Sheet): Record<string, string> => ({
  total: String(a + b + c + d),
  ...(revealed.includes('dimensions') ? { left: String(a + b), right: String(b + c + d), a: String(a), b: String(b), cd: String(c + d) } : {}),
  ...(revealed.includes('statements') ? { c: String(c), d: String(d) } : {}),
});
/** People by figure who give something else to it in either set. */
function differing(revealed: readonly RevealStep[], one: readonly Sheet[], other: readonly Sheet[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const person of new Set([...one, ...other].map((each) => each.person))) {
    const [from, to] = [one, other].map((set) => set.find((each) => each.person === person));
    const [before, after] = [from ? parts(revealed, from) : {}, to ? parts(revealed, to) : {}];
    for (const figure of new Set([...Object.keys(before), ...Object.keys(after)])) if (before[figure] !== after[figure]) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  }
  return counts;
}

const rows = (people: string, most: number, groups: readonly (string | null)[] = [null]) =>
  fc.array(fc.tuple(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }), fc.constantFrom(...groups)), { maxLength: most }).map((drawn) => drawn.map(([answers, group], index) => sheet(`${people}${index}`, answers, { group })));
const revealing = fc.constantFrom<readonly RevealStep[]>(['totals'], ['totals', 'dimensions'], all);
const three: Rules = { minimum: 3, groups: [] };

describe('whatever people do', () => {
  it('is the largest set that changes each figure by none or by the minimum', () => {
    fc.assert(
      fc.property(rows('p', 7), rows('p', 8), revealing, (first, current, revealed) => {
        fc.pre(first.length >= 3);
        const next = nextShown(small, first, current, revealed, three);
        // All subsets of those who changed, the largest that may be let in.
        const people = [...new Set([...first, ...current].map(({ person }) => person))];
        const at = (set: readonly Sheet[], person: string) => set.find((each) => each.person === person);
        const movers = people.filter((person) => JSON.stringify(at(first, person)) !== JSON.stringify(at(current, person)));
        let best: { size: number; set: readonly Sheet[] } = { size: -1, set: [] };
        for (let mask = 0; mask < 2 ** movers.length; mask += 1) {
          const inside = movers.filter((_, bit) => mask & (1 << bit));
          const set = people.flatMap((person) => (inside.includes(person) ? at(current, person) : at(first, person)) ?? []);
          const valid = set.length >= 3 && [...differing(revealed, first, set).values()].every((count) => count >= 3);
          if (valid && inside.length > best.size) best = { size: inside.length, set };
        }
        // Where so many go that too few would stay, everyone who comes or goes is held, which is not the largest.
        if (current.length >= first.length) expect(next.map((each) => JSON.stringify(each)).sort()).toEqual(best.set.map((each) => JSON.stringify(each)).sort());
        for (const count of differing(revealed, first, next).values()) expect(count).toBeGreaterThanOrEqual(3);
        expect(next.length).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 150 },
    );
  });

  it('stays when nobody does anything more, and does not hang on the order of sheets', () => {
    fc.assert(
      fc.property(rows('p', 12), rows('p', 14), revealing, (first, current, revealed) => {
        fc.pre(first.length >= 3);
        const next = nextShown(small, first, current, revealed, three);
        expect(nextShown(small, next, current, revealed, three)).toEqual(next);
        const turned = nextShown(small, [...first].reverse(), [...current].reverse(), revealed, three);
        expect(names(turned)).toEqual(names(next));
        expect(new Set(turned)).toEqual(new Set(next));
      }),
    );
  });

  it('changes each group that stays shown, and all the rest together, by none or by the minimum', () => {
    const grouped: Rules = { minimum: 3, groups: ['A', 'B'] };
    const revealed: readonly RevealStep[] = ['totals', 'dimensions', 'groups', 'statements'];
    fc.assert(
      fc.property(rows('p', 14, ['A', 'B', null]), rows('p', 22, ['A', 'B', null]), (first, drawn) => {
        fc.pre(first.length >= 3);
        // Whoever was there stays in their group, as a phone cannot change it.
        const current = drawn.map((each, index) => ({ ...each, group: first[index]?.group === undefined ? each.group : first[index].group }));
        const next = nextShown(small, first, current, revealed, grouped);
        const sizes = (set: readonly Sheet[]): number[] => ['A', 'B'].map((name) => set.filter(({ group }) => group === name).length);
        const shownIn = (set: readonly Sheet[]): string[] => ['A', 'B'].filter((_, place) => shownGroups(sizes(set), set.filter(({ group }) => group === null).length, 3)[place]);
        const stay = shownIn(first).filter((name) => shownIn(next).includes(name));
        for (const name of stay) for (const count of differing(revealed, first.filter(({ group }) => group === name), next.filter(({ group }) => group === name)).values()) expect(count).toBeGreaterThanOrEqual(3);
        const rest = (set: readonly Sheet[]): readonly Sheet[] => set.filter(({ group }) => group === null || !stay.includes(group));
        for (const count of differing(revealed, rest(first), rest(next)).values()) expect(count).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});

describe('groups', () => {
  const grouped: Rules = { minimum: 5, groups: ['A', 'B', 'C'] };
  const revealed = steps.filter((step) => step !== 'change');
  const people = (group: string | null, count: number): readonly Sheet[] => Array.from({ length: count }, (_, index) => sheet(`${group ?? 'none'} ${index}`, [(index % 5) + 1, ((index + 1) % 5) + 1, ((index * 2) % 5) + 1, 3 + (index % 2)], { group }));

  it('do not let a group of four that grows to five be told from those it was hidden with', () => {
    // A has 4 and B has 6: both are hidden, as 4 are fewer than five, and C with 9 is shown. One more in A would show A and B,
    // and A less the one who came would be the four.
    const first = [...people('A', 4), ...people('B', 6), ...people('C', 9)];
    const grown = [...first, sheet('A late', [5, 5, 5, 5], { group: 'A' })];
    expect(nextShown(small, first, grown, revealed, grouped)).toEqual(first);
  });

  it('hold back five who would part two groups that were hidden together', () => {
    // A has 2, none is the group of 5: hidden together. With five more in A it would be shown, and the two would be the difference.
    const first = [...people('A', 2), ...people(null, 5), ...people('B', 7)];
    const grown = [...first, ...late(5, 'A')];
    expect(nextShown(small, first, grown, revealed, grouped)).toEqual(first);
  });

  it('take in five who come to a group that is shown, beside one who comes to another', () => {
    const first = [...people('A', 6), ...people('B', 7)];
    const grown = [...first, ...late(5, 'A'), ...late(1, 'B')];
    expect(names(nextShown(small, first, grown, revealed, grouped))).toEqual(names([...first, ...late(5, 'A')]));
  });

  it('may fill up after all of them were hidden, as nothing was told of any', () => {
    // Five of the first minutes are all that totals were taken from; ten more come to both groups.
    const first = [...people('A', 3), ...people('B', 2)];
    const grown = [...people('A', 10), ...people('B', 10)];
    expect(names(nextShown(small, first, grown, ['totals'], grouped))).toEqual(names(grown));
    expect(names(nextShown(small, first, grown, revealed, grouped))).toEqual(names(grown));
  });
});

it('takes in 500 more of 2,000 people where every figure is revealed', () => {
  const quiz = rater as Quiz;
  const answers = (person: number): number[] => quiz.items.map((_, item) => 1 + ((person * 7 + item * 3 + ((person * item) % 4)) % 5));
  const many = sheets(Array.from({ length: 2_000 }, (_, person) => answers(person)), () => ({}), quiz);
  expect(nextShown(quiz, many.slice(0, 1_500), many, all, rules)).toHaveLength(2_000);
});
