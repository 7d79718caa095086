import { meanInterval } from './intervals.js';
import type { Quiz } from './quiz.js';
import { changePoints, cronbachAlpha } from './reliability.js';
import type { Rules, Sheet } from './sheets.js';
import { alike, spreadOf } from './spread.js';
import { tableOf, type Column } from './table.js';
import { withholding } from './withholding.js';
import type { Change, Shown, Spread, Withheld } from './workshop.js';

/** Fewest people that reliability is estimated from: a rule of caution, not of statistics. */
const fewestForReliability = 10;

/** A figure of someone in both rounds. */
interface Pair {
  readonly before: number;
  readonly after: number;
}

/**
 * How those who are in both rounds changed. Sheets are paired by a value of `pair` that stands once in either round.
 *
 * The means of each round are known, so what the pairs leave over of both rounds together can be worked out: that must be nobody
 * or at least `minimum`, in the round that leaves more over, since who forgot their words may be in both. Where they are fewer,
 * pairs are left out until they are enough, each adding one person. Which is a lot: they go by the order of `pair`, a keyed hash,
 * and by nothing that anyone answered. Of a dimension or a statement that leaves over some but fewer nothing is given.
 *
 * What is withheld in either round has its change withheld, as one and the change would tell the other. That all changed by the
 * same is withheld too; where nobody is left over the means of the rounds tell by how much, but never what anyone chose.
 */
export function changeOf(quiz: Quiz, before: readonly Sheet[], after: readonly Sheet[], rules: Rules): Shown<Change> {
  const { minimum } = rules;
  const [early, late] = [tableOf(quiz, before), tableOf(quiz, after)];
  const [heldEarly, heldLate] = [withholding(quiz, early, rules), withholding(quiz, late, rules)];
  if (heldEarly.total ?? heldLate.total) return { withheld: heldEarly.total === 'few' || heldLate.total === 'few' ? 'few' : 'derivable' };
  const places = pairsOf(before, after).filter(([from, to]) => early.total[from] !== null && late.total[to] !== null);
  const left = leftBy(places.length, early.total, late.total);
  const leftOut = left > 0 && left < minimum ? minimum - left : 0;
  const pairs = places.slice(leftOut);
  if (pairs.length < minimum) return { withheld: 'few' };
  const paired = (one: Column, other: Column): readonly Pair[] =>
    pairs.flatMap(([from, to]) => {
      const [earlier, later] = [one[from] ?? null, other[to] ?? null];
      return earlier === null || later === null ? [] : [{ before: earlier, after: later }];
    });
  const changes = paired(early.total, late.total).map((pair) => pair.after - pair.before);
  if (alike(changes)) return { withheld: 'agreed' };
  const { n, mean } = spreadOf(changes) as Spread;
  const range = (quiz.scale.max - quiz.scale.min) * quiz.items.length;
  const { low, high } = meanInterval(changes, { low: -range, high: range }) as { low: number; high: number };
  const part = (id: string, one: Column, other: Column, held: readonly (Withheld | null | undefined)[]): Shown<Spread> & { readonly id: string } => {
    const values = paired(one, other);
    const over = leftBy(values.length, one, other);
    if (held.includes('few') || values.length < minimum || (over > 0 && over < minimum)) return { id, withheld: 'few' };
    if (held.some(Boolean)) return { id, withheld: 'derivable' };
    const differences = values.map((pair) => pair.after - pair.before);
    return alike(differences) ? { id, withheld: 'agreed' } : { id, withheld: null, ...(spreadOf(differences) as Spread) };
  };
  return {
    withheld: null,
    n,
    leftOut,
    mean,
    low,
    high,
    mdc: detectable(pairs.map(([from]) => early.points.map((column) => column[from] ?? null)), changes),
    dimensions: quiz.dimensions.map(({ id }, place) => part(id, early.dimensions[place] ?? [], late.dimensions[place] ?? [], [heldEarly.dimensions[place], heldLate.dimensions[place]])),
    statements: quiz.items.map(({ id }, place) => part(id, early.answers[place] ?? [], late.answers[place] ?? [], [heldEarly.statements[place], heldLate.statements[place]])),
  };
}

/** Fewest people that so many pairs can leave over of both rounds: someone in both may have gone unpaired. */
const leftBy = (pairs: number, one: Column, other: Column): number => Math.max(...[one, other].map((column) => column.filter((value) => value !== null).length - pairs));

/** Places of the sheets of each pair in either round, in the order of `pair`. */
function pairsOf(before: readonly Sheet[], after: readonly Sheet[]): readonly (readonly [number, number])[] {
  const once = (sheets: readonly Sheet[]): ReadonlyMap<string, number> => {
    const places = new Map<string, number>();
    const twice = new Set<string>();
    sheets.forEach(({ pair }, place) => {
      if (pair === null) return;
      if (places.has(pair)) twice.add(pair);
      places.set(pair, place);
    });
    return new Map([...places].filter(([pair]) => !twice.has(pair)));
  };
  const late = once(after);
  return [...once(before)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([pair, from]) => {
      const to = late.get(pair);
      return to === undefined ? [] : [[from, to] as const];
    });
}

/** The change of one person that is more than chance, and how many changed by more; null where it cannot be estimated, and where it would tell that each of them rose, or fell. */
function detectable(rows: readonly Column[], changes: readonly number[]): Change['mdc'] {
  const full = rows.flatMap((row) => (row.includes(null) ? [] : [row as readonly number[]]));
  if (full.length < fewestForReliability) return null;
  const reliability = cronbachAlpha(full);
  if (reliability === null || reliability <= 0) return null;
  const { sd } = spreadOf(full.map((row) => row.reduce((sum, value) => sum + value, 0))) as Spread;
  const points = changePoints(sd, reliability);
  const risen = changes.filter((change) => change > points).length;
  const fallen = changes.filter((change) => change < -points).length;
  return risen === changes.length || fallen === changes.length ? null : { points, risen, fallen };
}
