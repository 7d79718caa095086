import { meanInterval, type Interval } from './intervals.js';
import type { Quiz } from './quiz.js';
import { changePoints, cronbachAlpha } from './reliability.js';
import type { Rules, Sheet } from './sheets.js';
import { alike, spreadOf } from './spread.js';
import { summedOf } from './summed.js';
import { tableOf, type Column } from './table.js';
import { keepsLeeway, withholding } from './withholding.js';
import type { Change, Shown, Spread, Summed, Withheld } from './workshop.js';

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
 *
 * Of a sum with a statement that is withheld in either round nothing but the mean change is given; and not that, where pairs are
 * not everyone and what is withheld would be left too little leeway among them, or among the others.
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
  const [openEarly, openLate] = [heldEarly.open, heldLate.open];
  const open = openEarly.total && openLate.total;
  const everyone = pairs.length === before.length && pairs.length === after.length;
  const free =
    everyone ||
    (keepsLeeway(quiz, early, rules, heldEarly, new Set(pairs.map(([from]) => from))) && keepsLeeway(quiz, late, rules, heldLate, new Set(pairs.map(([, to]) => to))));
  if (!open && !free) return { withheld: 'derivable' };
  const changes = paired(early.total, late.total).map((pair) => pair.after - pair.before);
  if (alike(changes)) return { withheld: 'agreed' };
  const { n, mean } = summedOf(changes, open) as Summed;
  const range = (quiz.scale.max - quiz.scale.min) * quiz.items.length;
  const { low, high } = open ? (meanInterval(changes, { low: -range, high: range }) as Interval) : { low: null, high: null };
  const differencesOf = (one: Column, other: Column, held: readonly (Withheld | null | undefined)[]): Shown<{ readonly values: readonly number[] }> => {
    const values = paired(one, other);
    const over = leftBy(values.length, one, other);
    if (held.includes('few') || values.length < minimum || (over > 0 && over < minimum)) return { withheld: 'few' };
    if (held.some(Boolean)) return { withheld: 'derivable' };
    const differences = values.map((pair) => pair.after - pair.before);
    return alike(differences) ? { withheld: 'agreed' } : { withheld: null, values: differences };
  };
  const dimensionOf = (place: number): Shown<Summed> => {
    const shown = differencesOf(early.dimensions[place] ?? [], late.dimensions[place] ?? [], [heldEarly.dimensions[place], heldLate.dimensions[place]]);
    if (shown.withheld !== null) return shown;
    return { withheld: null, ...(summedOf(shown.values, Boolean(openEarly.dimensions[place] && openLate.dimensions[place])) as Summed) };
  };
  const statementOf = (place: number): Shown<Spread> => {
    const shown = differencesOf(early.answers[place] ?? [], late.answers[place] ?? [], [heldEarly.statements[place], heldLate.statements[place]]);
    return shown.withheld === null ? { withheld: null, ...(spreadOf(shown.values) as Spread) } : shown;
  };
  return {
    withheld: null,
    n,
    leftOut,
    mean,
    low,
    high,
    mdc: !open ? { withheld: 'derivable' } : detectable(pairs.map(([from]) => early.points.map((column) => column[from] ?? null)), changes),
    dimensions: quiz.dimensions.map(({ id }, place) => ({ id, ...dimensionOf(place) })),
    statements: quiz.items.map(({ id }, place) => ({ id, ...statementOf(place) })),
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

/** The change of one person that is more than chance, and how many changed by more, unless all or all but one rose so, or fell; null where it cannot be estimated. */
function detectable(rows: readonly Column[], changes: readonly number[]): Change['mdc'] {
  const full = rows.flatMap((row) => (row.includes(null) ? [] : [row as readonly number[]]));
  if (full.length < fewestForReliability) return null;
  const reliability = cronbachAlpha(full);
  if (reliability === null || reliability <= 0) return null;
  const { sd } = spreadOf(full.map((row) => row.reduce((sum, value) => sum + value, 0))) as Spread;
  const points = changePoints(sd, reliability);
  const risen = changes.filter((change) => change > points).length;
  const fallen = changes.filter((change) => change < -points).length;
  // That nobody changed by more is no news of anyone.
  return Math.max(risen, fallen) + 1 >= changes.length ? { withheld: 'nearly' } : { withheld: null, points, risen, fallen };
}
