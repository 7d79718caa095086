import { inputsOf, type Input } from './inputs.js';
import type { Quiz } from './quiz.js';
import { groupsShown, type Rules, type Sheet } from './sheets.js';
import type { RevealStep } from './workshop.js';

export { reportOf } from './report.js';
export type { Rules, Sheet } from './sheets.js';

/** Someone who is in what was shown, in what could be, or in both. */
interface Person {
  readonly old: Sheet | null;
  readonly next: Sheet | null;
  /** What each figure takes from them. */
  readonly before: readonly Input[];
  readonly after: readonly Input[];
}

/**
 * The sheets to show next: of all that changed since `shown`, the largest part that changes no figure already revealed by
 * fewer than `minimum` people.
 *
 * All who came, went or changed are let in at first; as long as some figure would change by fewer than `minimum` people, but by
 * some, these are held back with what they had shown before. Whoever is held back for a figure could be let in only with others
 * who change it, and all of those were let in already: so whatever set may be let in at all is never touched, and what is left is
 * the largest, in whatever order figures are looked at.
 *
 * A figure changes by a person if what it takes from the person differs: points of the total, the level of a dimension, an answer.
 * Dimensions share items, so figures taken from one another tell of parts of them too: the items that lie in the very same
 * dimensions count as a figure each. People are taken apart as well, into each group that is shown and the union of all others,
 * and every rule holds in every such part. Where groups are in play at all, the parts may differ between the two showings,
 * and a part taken from another may leave a few whose sheets did not change; every union of old parts less every union of new ones
 * must hold none or at least `minimum`. If it holds a few who changed they are held back, and else everyone who comes, goes or
 * moves between groups: with groups the set is one that may be let in, and not always the largest.
 *
 * Once the change is revealed nothing moves. What is compared is each showing with the one before. That enough phones in one hand
 * could surround a single person is beyond any such rule.
 */
export function nextShown(quiz: Quiz, shown: readonly Sheet[], current: readonly Sheet[], revealed: readonly RevealStep[], rules: Rules): readonly Sheet[] {
  if (shown.length === 0) return current.length >= rules.minimum ? current : [];
  if (revealed.includes('change')) return shown;
  const inputs = inputsOf(quiz, revealed);
  const people = peopleOf(quiz, shown, current, inputs);
  const admitted = new Set(people.filter(({ old, next }) => !same(quiz, old, next)));
  while (admitted.size > 0) {
    const held = heldBack(people, admitted, revealed, rules);
    if (held.length === 0) break;
    for (const person of held) admitted.delete(person);
  }
  return people.flatMap((person) => (admitted.has(person) ? person.next : person.old) ?? []);
}

function peopleOf(quiz: Quiz, shown: readonly Sheet[], current: readonly Sheet[], inputs: (sheet: Sheet) => readonly Input[]): readonly Person[] {
  const next = new Map(current.map((sheet) => [sheet.person, sheet]));
  const old = new Set(shown.map(({ person }) => person));
  const none = (sheet: Sheet | null): readonly Input[] => (sheet ? inputs(sheet) : []);
  const person = (from: Sheet | null, to: Sheet | null): Person => {
    const before = none(from);
    return { old: from, next: to, before, after: same(quiz, from, to) ? before : none(to) };
  };
  return [...shown.map((sheet) => person(sheet, next.get(sheet.person) ?? null)), ...current.flatMap((sheet) => (old.has(sheet.person) ? [] : [person(null, sheet)]))];
}

const same = (quiz: Quiz, one: Sheet | null, other: Sheet | null): boolean =>
  one !== null && other !== null && one.group === other.group && one.pair === other.pair && quiz.items.every(({ id }) => one.answers[id] === other.answers[id]);

/** People who must not be let in with the rest of `admitted`; none where all may. */
function heldBack(people: readonly Person[], admitted: ReadonlySet<Person>, revealed: readonly RevealStep[], rules: Rules): readonly Person[] {
  const figures = Math.max(...people.map(({ before, after }) => Math.max(before.length, after.length)));
  const entries = people.map((person) => {
    const moves = admitted.has(person);
    return { person, from: person.old, to: moves ? person.next : person.old, before: person.before, after: moves ? person.after : person.before };
  });
  // Nothing may be shown of fewer than the minimum, so nobody goes who would leave so few.
  if (entries.filter(({ to }) => to !== null).length < rules.minimum) return entries.flatMap(({ person, to }) => (person.old && !to ? [person] : []));
  const groupless = { ...rules, groups: [] };
  const [rulesBefore, rulesAfter] = [revealed.includes('groups') ? rules : groupless, rules];
  const moved = [...admitted].filter(({ old, next }) => (old === null) !== (next === null) || old?.group !== next?.group);
  const still = moved.length === 0 && rulesBefore.groups.length === rulesAfter.groups.length;
  const all = new Set<Person>();
  let among: readonly (readonly boolean[])[] | null = null;
  for (let figure = 0; figure < figures; figure += 1) {
    // Parts stay what they are, and nobody gives it anything else.
    if (figure > 0 && still && ![...admitted].some(({ before, after }) => (before[figure] ?? null) !== (after[figure] ?? null))) continue;
    // The first figure is the total: a group whose total is hidden is hidden everywhere.
    const before = partsOf(entries.map(({ from, before: inputs }) => [from, inputs[figure] ?? null]), rulesBefore, among?.[0]);
    const after = partsOf(entries.map(({ to, after: inputs }) => [to, inputs[figure] ?? null]), rulesAfter, among?.[1]);
    among ??= [before.shown, after.shown];
    const marked = entries.map((entry, index) => ({
      person: entry.person,
      from: before.parts[index] as number,
      to: after.parts[index] as number,
      changed: (entry.before[figure] ?? null) !== (entry.after[figure] ?? null),
    }));
    const few = fewestOf(marked, rules);
    if (!few) continue;
    const held = few.filter(({ changed, person }) => changed && admitted.has(person)).map(({ person }) => person);
    for (const person of held.length > 0 ? held : moved.length > 0 ? moved : admitted) all.add(person);
  }
  return [...all];
}

/** Which part each person of a figure is in: a group shown, by its place, or all others together; -1 for whoever gives it nothing, and for everyone where there are too few for any figure. */
function partsOf(inputs: readonly (readonly [Sheet | null, Input])[], rules: Rules, among?: readonly boolean[]): { readonly parts: readonly number[]; readonly shown: readonly boolean[] } {
  const behind = inputs.flatMap(([sheet, input]) => (sheet && input !== null ? [sheet.group] : []));
  const shown = groupsShown(behind, rules, among);
  const places = new Map(rules.groups.map((name, place) => [name, place]));
  const hidden = rules.groups.length;
  const parts = inputs.map(([sheet, input]) => {
    if (!sheet || input === null || behind.length < rules.minimum) return -1;
    const place = sheet.group === null ? undefined : places.get(sheet.group);
    return place !== undefined && shown[place] ? place : hidden;
  });
  return { parts, shown };
}

interface Marked {
  readonly person: Person;
  readonly from: number;
  readonly to: number;
  readonly changed: boolean;
}

/**
 * The people that some union of old parts less some union of new ones is left with, where they are fewer than `minimum`; null
 * where there is no such difference.
 *
 * Left are those who changed and are in either union, and those who did not and are in one of the two. For a given union of old
 * parts each new part adds the fewer of two numbers of its own, so that only unions of old parts have to be gone through.
 */
function fewestOf(people: readonly Marked[], { minimum, groups }: Rules): readonly Marked[] | null {
  if (people.every(({ changed, from, to }) => !changed && from === to)) return null;
  const size = groups.length + 1;
  // By old part and new part, the last row and column for nobody there.
  const table = (): number[][] => Array.from({ length: size + 1 }, () => Array.from({ length: size + 1 }, () => 0));
  const [changed, kept] = [table(), table()];
  const at = (part: number): number => (part < 0 ? size : part);
  for (const each of people) {
    const row = (each.changed ? changed : kept)[at(each.from)] as number[];
    row[at(each.to)] = (row[at(each.to)] as number) + 1;
  }
  const count = (of: number[][], from: number, to: number): number => (of[from] as number[])[to] as number;
  const places = Array.from({ length: size }, (_, place) => place);
  const olds = places.filter((place) => people.some(({ from }) => from === place));
  for (let union = 0; union < 2 ** olds.length; union += 1) {
    const inside = new Set(olds.filter((_, bit) => union & (1 << bit)));
    let left = 0;
    for (const from of inside) for (let to = 0; to <= size; to += 1) left += count(changed, from, to);
    const taken = places.map((to) => {
      let [within, without] = [0, 0];
      for (let from = 0; from <= size; from += 1) {
        if (inside.has(from)) without += count(kept, from, to);
        else within += count(changed, from, to) + count(kept, from, to);
      }
      return { to, within, without };
    });
    left += taken.reduce((sum, { within, without }) => sum + Math.min(within, without), 0);
    // Where nobody is left, any other union of new parts is left with a whole part, which is never too small.
    if (left === 0 || left >= minimum) continue;
    const chosen = new Set(taken.filter(({ within, without }) => within < without).map(({ to }) => to));
    return people.filter(({ from, to, changed: differs }) => (differs ? inside.has(from) || chosen.has(to) : inside.has(from) !== chosen.has(to)));
  }
  return null;
}
