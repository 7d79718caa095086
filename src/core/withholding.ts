import { leewayOf, type Leeway } from './leeway.js';
import type { Quiz, Scale } from './quiz.js';
import { groupsShown, type Rules } from './sheets.js';
import { alike, orderedAgreement, spreadOf } from './spread.js';
import type { Column, Table } from './table.js';
import type { Withheld } from './workshop.js';

/** Why figures of all sheets are withheld, in the order of the definition; null for what is given. */
export interface Withholding {
  readonly total: Withheld | null;
  readonly dimensions: readonly (Withheld | null)[];
  readonly statements: readonly (Withheld | null)[];
  /** Whether more may be given of a sum than its mean: where none of its statements is withheld. */
  readonly open: { readonly total: boolean; readonly dimensions: readonly boolean[] };
}

/** One point, and a hair less, since means are divided. */
const point = 1 - 1e-6;

/** Statements withheld for the sake of one figure, before a dimension or the total goes instead. */
const mostStatements = 6;

/** Withheld statements among which leeway is still looked for; with more, sums of what is withheld go at once. */
const mostUnknown = 40;

/**
 * What is withheld of the figures of all sheets: what fewer than `minimum` people are behind; what is the same for all of them, as
 * it would tell each one's; and what would let one of these be worked out from the rest.
 *
 * Total and dimensions are sums of statements, so a statement withheld alone is what remains of a sum without the others. With
 * two withheld their sum remains, and tells of both where it is as high as it can be. So whatever is withheld must keep some
 * leeway: with all that is given as it is, it could as well be one point higher, or one lower. Until it could, another statement is
 * withheld, as `derivable`: of those in a sum that leaves too little leeway, smallest sums first, one that lies in the same
 * dimensions before others, and of these the one that people agree on most. Where there is none left, or too many have gone,
 * the sum itself is withheld. Answers that are missing make sums of people differ from sums of statements; it is withheld as though
 * none were.
 *
 * Figures of groups tell of the same sums once more: a statement may be moved no further than the group that answered highest, or
 * lowest, leaves room, and then by as much in every group.
 *
 * All of this weighs means. How far sums of people spread, or how many of them lie in a band, tells how the statements of one
 * person go together, and with it what a withheld one can be; so of a sum that holds one nothing but the mean is given.
 */
export function withholding(quiz: Quiz, table: Table, rules: Rules): Withholding {
  const own = (column: Column): Withheld | null => {
    const values = given(column);
    return values.length < rules.minimum ? 'few' : alike(values) ? 'agreed' : null;
  };
  const statements = table.points.map(own);
  const sums = sumsOf(quiz, [...table.dimensions, table.total].map(own));
  const facts: Given = { statements, sums, leeways: leewaysOf(quiz, table, rules), agreeing: byAgreement(table, quiz.scale) };
  for (const figure of tellingOf(facts)) keep(figure, facts);
  const open = sums.map(({ items }) => [...items].every((item) => statements[item] === null));
  return {
    total: sums.at(-1)?.withheld ?? null,
    dimensions: sums.slice(0, -1).map(({ withheld }) => withheld),
    statements,
    open: { total: open.at(-1) ?? true, dimensions: open.slice(0, -1) },
  };
}

/** Whether what is withheld keeps its leeway where the same sums are given once more of some of the people. */
export function keepsLeeway(quiz: Quiz, table: Table, rules: Rules, { total, dimensions, statements }: Withholding, some: ReadonlySet<number>): boolean {
  const facts: Given = { statements: [...statements], sums: sumsOf(quiz, [...dimensions, total]), leeways: leewaysOf(quiz, table, rules, some), agreeing: [] };
  return tellingOf(facts).every((figure) => free(figure, facts));
}

/** Figures, by places of their items, that must keep leeway: those that are withheld for their own sake. */
const tellingOf = ({ statements, sums, leeways }: Given): readonly ReadonlySet<number>[] => [
  ...statements.flatMap((reason, place) => (reason && reason !== 'derivable' && leeways[place] ? [new Set([place])] : [])),
  ...sums.flatMap(({ withheld, items }) => (withheld === 'agreed' ? [items] : [])),
];

const given = (column: Column): readonly number[] => column.filter((value) => value !== null);

/** A dimension or the total, by places of its items. */
interface Sum {
  readonly items: ReadonlySet<number>;
  withheld: Withheld | null;
}

interface Given {
  readonly statements: (Withheld | null)[];
  readonly sums: readonly Sum[];
  /** Null where nobody answered. */
  readonly leeways: readonly (Leeway | null)[];
  /** Places of statements, those agreed on most first. */
  readonly agreeing: readonly number[];
}

/** Withholds as much as it takes for a figure to keep leeway, and no more. */
function keep(figure: ReadonlySet<number>, facts: Given): void {
  const { statements, sums, agreeing } = facts;
  const taken: number[] = [];
  const gone: Sum[] = [];
  for (;;) {
    const known = sums.filter(({ withheld }) => withheld === null);
    if (free(figure, facts)) break;
    const near = known.filter(({ items }) => [...figure].some((item) => items.has(item))).sort((a, b) => a.items.size - b.items.size);
    const tight = near.find(({ items }) => !freeWithin(figure, items, facts));
    const within = [...figure].some((item) => statements[item]) ? (tight?.items ?? null) : figure;
    const apart = (item: number): number => near.filter(({ items }) => !items.has(item)).length + known.filter((sum) => !near.includes(sum) && sum.items.has(item)).length;
    const next = agreeing.filter((item) => statements[item] === null && facts.leeways[item] && within?.has(item) !== false).sort((a, b) => apart(a) - apart(b))[0];
    const sum = tight ?? near[0] ?? known[0];
    if (next !== undefined && (taken.length < mostStatements || !sum)) {
      statements[next] = 'derivable';
      taken.push(next);
    } else if (sum) {
      sum.withheld = 'derivable';
      gone.push(sum);
    } else break;
  }
  // What came first may not be needed beside what came after.
  for (const sum of gone.reverse()) {
    sum.withheld = null;
    if (!free(figure, facts)) sum.withheld = 'derivable';
  }
  for (const item of taken.sort((a, b) => agreeing.indexOf(b) - agreeing.indexOf(a))) {
    statements[item] = null;
    if (!free(figure, facts)) statements[item] = 'derivable';
  }
}

/** Whether a figure could as well be one point higher, or one lower, beside all that is given. */
function free(figure: ReadonlySet<number>, { statements, sums, leeways }: Given): boolean {
  const known = sums.filter(({ withheld }) => withheld === null);
  const unknown = leeways.flatMap((leeway, item) => (leeway && statements[item] ? [{ item, leeway }] : []));
  if (unknown.length > mostUnknown && known.some(({ items }) => [...figure].some((item) => items.has(item)))) return false;
  const linked = linkedWith(figure, known, unknown);
  const moving = unknown.filter(({ item }) => linked.items.has(item));
  const places = (items: ReadonlySet<number>): ReadonlySet<number> => new Set(moving.flatMap(({ item }, place) => (items.has(item) ? [place] : [])));
  const { down, up } = leewayOf(places(figure), moving.map(({ leeway }) => leeway), linked.sums.map(({ items }) => places(items)));
  return Math.max(-down, up) > point;
}

/** What can be moved with a figure: sums that are known, and unknown statements, which hang together with it through others of them. Nothing else matters to its leeway. */
function linkedWith(figure: ReadonlySet<number>, known: readonly Sum[], unknown: readonly { readonly item: number }[]): { readonly items: ReadonlySet<number>; readonly sums: readonly Sum[] } {
  const items = new Set(unknown.flatMap(({ item }) => (figure.has(item) ? [item] : [])));
  const sums = new Set<Sum>();
  for (let size = -1; size < sums.size; ) {
    size = sums.size;
    for (const sum of known) {
      if (sums.has(sum) || ![...items].some((item) => sum.items.has(item))) continue;
      sums.add(sum);
      for (const { item } of unknown) if (sum.items.has(item)) items.add(item);
    }
  }
  return { items, sums: [...sums] };
}

/** The same beside a single sum: what is moved within it must be moved back by others of it. */
function freeWithin(figure: ReadonlySet<number>, sum: ReadonlySet<number>, { statements, leeways }: Given): boolean {
  const way = { up: [0, 0, 0], down: [0, 0, 0] } as const satisfies Record<keyof Leeway, number[]>;
  leeways.forEach((leeway, item) => {
    const where = figure.has(item) ? (sum.has(item) ? 0 : 1) : 2;
    if (!leeway || !statements[item] || (where === 2 && !sum.has(item))) return;
    way.up[where] += leeway.up;
    way.down[where] -= leeway.down;
  });
  return Math.max(way.up[1] + Math.min(way.up[0], way.down[2]), way.down[1] + Math.min(way.down[0], way.up[2])) > point;
}

function sumsOf({ items, dimensions }: Quiz, reasons: readonly (Withheld | null)[]): readonly Sum[] {
  const places = new Map(items.map(({ id }, place) => [id, place]));
  const of = [...dimensions.map((dimension) => dimension.items), items.map(({ id }) => id)];
  return of.map((ids, index) => ({ items: new Set(ids.map((id) => places.get(id) as number)), withheld: reasons[index] ?? null }));
}

const leewaysOf = (quiz: Quiz, { points, groups }: Table, rules: Rules, some: ReadonlySet<number> = new Set()): readonly (Leeway | null)[] =>
  points.map((column) => leewayIn(column, groups, quiz.scale, rules, some));

/** How far every group's mean of a statement may be moved at once, and within it those of `some` and of the others. */
function leewayIn(column: Column, groups: readonly (string | null)[], { min, max }: Scale, rules: Rules, some: ReadonlySet<number>): Leeway | null {
  const shown = groupsShown(groups.filter((_, person) => column[person] !== null), rules);
  const parts = new Set<string | null>(rules.groups.filter((_, place) => shown[place]));
  const sums = new Map<string, { sum: number; count: number }>();
  column.forEach((value, person) => {
    if (value === null) return;
    const group = groups[person] ?? null;
    const part = JSON.stringify([parts.has(group) ? group : null, some.has(person)]);
    const before = sums.get(part);
    if (before) {
      before.sum += value;
      before.count += 1;
    } else sums.set(part, { sum: value, count: 1 });
  });
  const means = [...sums.values()].map(({ sum, count }) => sum / count);
  if (means.length === 0) return null;
  // At an end of the scale all would have chosen the same, and of what they did not, that is known.
  const values = given(column);
  const short = alike(values) ? 0 : 1 / values.length;
  return { down: Math.min(0, min - Math.min(...means) + short), up: Math.max(0, max - Math.max(...means) - short) };
}

function byAgreement({ answers }: Table, { min, max }: Scale): readonly number[] {
  const figures = answers.map((column) => {
    const values = given(column);
    const counts = Array.from({ length: max - min + 1 }, (_, choice) => values.filter((value) => value === min + choice).length);
    return { agreement: Math.round((orderedAgreement(counts) ?? 1) * 1e9), sd: spreadOf(values)?.sd ?? 0 };
  });
  return figures.map((_, place) => place).sort((a, b) => {
    const [one, other] = [figures[a], figures[b]] as [(typeof figures)[number], (typeof figures)[number]];
    return other.agreement - one.agreement || one.sd - other.sd || b - a;
  });
}
