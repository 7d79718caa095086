import { changeOf } from './change.js';
import { leavesOpen, nearlyAll } from './nearly.js';
import type { Band, Quiz } from './quiz.js';
import { groupsShown, type Rules, type Sheet } from './sheets.js';
import { alike, orderedAgreement, spreadOf } from './spread.js';
import { summedOf } from './summed.js';
import { tableOf, type Column, type Table } from './table.js';
import { withholding, type Withholding } from './withholding.js';
import type { Distribution, Report, RevealStep, Shown, Summed, Totals, Withheld } from './workshop.js';

/**
 * What is revealed of a round; `before` are the sheets shown of the first round, where the second is asked for.
 *
 * What is withheld does not depend on what is revealed yet, so nothing that was shown has to go when the next step is revealed.
 */
export function reportOf(quiz: Quiz, shown: readonly Sheet[], revealed: readonly RevealStep[], rules: Rules, before?: readonly Sheet[]): Report {
  const table = tableOf(quiz, shown);
  const held = withholding(quiz, table, rules);
  const has = (step: RevealStep): boolean => revealed.includes(step);
  return {
    people: shown.length,
    ...(has('totals') ? { totals: totalsOf(quiz, table, held) } : {}),
    ...(has('dimensions') ? { dimensions: quiz.dimensions.map(({ id }, place) => ({ id, ...shownSum(held.dimensions[place] ?? null, table.dimensions[place] as Column, held.open.dimensions[place] ?? true) })) } : {}),
    ...(has('groups') ? { groups: groupFigures(quiz, table, held, rules) } : {}),
    ...(has('statements') ? { statements: statementsOf(quiz, table, held) } : {}),
    ...(has('change') && before ? { change: changeOf(quiz, before, shown, rules) } : {}),
  };
}

const given = (column: Column): readonly number[] => column.filter((value) => value !== null);

/** A sum of statements, unless it is withheld for the reason given. */
function shownSum(withheld: Withheld | null, column: Column, open: boolean): Shown<Summed> {
  const sum = summedOf(given(column), open);
  return withheld || !sum ? { withheld: withheld ?? 'few' } : { withheld: null, ...sum };
}

/** The total. Where its bands are withheld, as all or all but one are in the same, its spread is given only if it does not tell which. */
function totalsOf(quiz: Quiz, { bands, total }: Table, held: Withholding): Shown<Totals> {
  const sum = shownSum(held.total, total, held.open.total);
  if (sum.withheld !== null) return sum;
  if (sum.sd === null) return { ...sum, bands: { withheld: 'derivable' } };
  const counts = quiz.bands.map(({ id }) => ({ id, count: bands.filter((band) => band === id).length }));
  if (!nearlyAll(counts.map(({ count }) => count))) return { ...sum, bands: { withheld: null, counts } };
  const place = counts.reduce((most, { count }, each) => (count > (counts[most]?.count ?? 0) ? each : most), 0);
  const { items, scale: { min, max } } = quiz;
  const open = leavesOpen({ ...sum, sd: sum.sd }, quiz.bands[place] as Band, items.length * min, items.length * max);
  return { ...sum, sd: open ? sum.sd : null, bands: { withheld: 'nearly' } };
}

/** Statements that divide people most first, of equal agreement the wider spread; what is withheld last. */
function statementsOf({ items, scale: { min, max } }: Quiz, { answers }: Table, held: Withholding): NonNullable<Report['statements']> {
  const statements = items.map(({ id }, place): Shown<Distribution> & { readonly id: string } => {
    const column = answers[place] as Column;
    const reason = held.statements[place] ?? null;
    const spread = spreadOf(given(column));
    if (reason || !spread) return { id, withheld: reason ?? 'few' };
    const counts = Array.from({ length: max - min + 1 }, (_, choice) => column.filter((answer) => answer === min + choice).length);
    return { id, withheld: null, ...spread, counts, agreement: orderedAgreement(counts) as number };
  });
  // Sums of shares are a hair off now and then, which must not decide between equals.
  const whole = (value: number): number => Math.round(value * 1e9);
  return statements.sort((one, other) => {
    if (one.withheld !== null || other.withheld !== null) return Number(one.withheld !== null) - Number(other.withheld !== null);
    return whole(one.agreement) - whole(other.agreement) || whole(other.sd) - whole(one.sd);
  });
}

/**
 * Figures of groups. Where the people of one all have the same total, no group's is given, nor told which group it is: of a quiz, or a
 * dimension, of few statements the choices of the whole room would say the rest. Likewise with each dimension.
 */
function groupFigures(quiz: Quiz, table: Table, held: Withholding, rules: Rules): NonNullable<Report['groups']> {
  const totals = groupSums(table.groups, table.total, held.open.total, rules);
  const among = totals.map(({ withheld }) => withheld !== 'few');
  const dimensions = table.dimensions.map((column, place) =>
    // Groups of a figure that is not given for all of them are not given either.
    held.dimensions[place] ? rules.groups.map(() => ({ withheld: held.dimensions[place] as Withheld })) : groupSums(table.groups, column, held.open.dimensions[place] ?? true, rules, among),
  );
  return rules.groups.map((name, place) => {
    const total: Shown<Summed> = held.total ? { withheld: held.total } : (totals[place] as Shown<Summed>);
    if (total.withheld !== null) return { name, withheld: total.withheld };
    const { withheld, ...sum } = total;
    return { name, withheld, total: sum, dimensions: quiz.dimensions.map(({ id }, dimension) => ({ id, ...(dimensions[dimension]?.[place] as Shown<Summed>) })) };
  });
}

/** A figure by group, in the order of the settings. */
function groupSums(groups: readonly (string | null)[], column: Column, open: boolean, rules: Rules, among?: readonly boolean[]): readonly Shown<Summed>[] {
  const people = column.flatMap((value, person) => (value === null ? [] : [{ value, place: rules.groups.indexOf(groups[person] ?? '') }]));
  const shown = groupsShown(people.map(({ place }) => rules.groups[place] ?? null), rules, among);
  const withheld = shown.map((is): Withheld | null => (is ? null : 'few'));
  const members = shown.map((_, place) => people.filter((each) => each.place === place).map(({ value }) => value));
  const rest = people.filter(({ place }) => !shown[place]).map(({ value }) => value);
  const telling = members.some((values, place) => withheld[place] === null && alike(values)) || (rest.length > 0 && alike(rest));
  return members.map((values, place) => {
    const sum = summedOf(values, open);
    if (withheld[place] || !sum) return { withheld: withheld[place] ?? 'few' };
    return telling ? { withheld: 'derivable' } : { withheld: null, ...sum };
  });
}
