import { changeOf } from './change.js';
import type { Quiz } from './quiz.js';
import { groupsShown, type Rules, type Sheet } from './sheets.js';
import { alike, orderedAgreement, spreadOf } from './spread.js';
import { tableOf, type Column, type Table } from './table.js';
import { withholding, type Withholding } from './withholding.js';
import type { Distribution, Report, RevealStep, Shown, Spread, Totals, Withheld } from './workshop.js';

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
    ...(has('dimensions') ? { dimensions: quiz.dimensions.map(({ id }, place) => ({ id, ...shownSpread(held.dimensions[place] ?? null, table.dimensions[place] as Column) })) } : {}),
    ...(has('groups') ? { groups: groupFigures(quiz, table, held, rules) } : {}),
    ...(has('statements') ? { statements: statementsOf(quiz, table, held) } : {}),
    ...(has('change') && before ? { change: changeOf(quiz, before, shown, rules) } : {}),
  };
}

const given = (column: Column): readonly number[] => column.filter((value) => value !== null);

/** A spread, unless it is withheld for the reason given. */
function shownSpread(withheld: Withheld | null, column: Column): Shown<Spread> {
  const spread = spreadOf(given(column));
  return withheld || !spread ? { withheld: withheld ?? 'few' } : { withheld: null, ...spread };
}

/**
 * The total. Where everyone is in one band that is told, as the mean says as much: a band of a single total, which would tell
 * each answer, is everyone's only where all totals are the same, and then nothing is given.
 */
function totalsOf(quiz: Quiz, { bands, total }: Table, held: Withholding): Shown<Totals> {
  const spread = shownSpread(held.total, total);
  if (spread.withheld !== null) return spread;
  return { ...spread, bands: quiz.bands.map(({ id }) => ({ id, count: bands.filter((band) => band === id).length })) };
}

/** Statements that divide people most first, of equal agreement the wider spread; what is withheld last. */
function statementsOf({ items, scale: { min, max } }: Quiz, { answers }: Table, held: Withholding): NonNullable<Report['statements']> {
  const statements = items.map(({ id }, place): Shown<Distribution> & { readonly id: string } => {
    const column = answers[place] as Column;
    const spread = shownSpread(held.statements[place] ?? null, column);
    if (spread.withheld !== null) return { id, ...spread };
    const counts = Array.from({ length: max - min + 1 }, (_, choice) => column.filter((answer) => answer === min + choice).length);
    return { id, ...spread, counts, agreement: orderedAgreement(counts) as number };
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
  const totals = groupSpreads(table.groups, table.total, rules);
  const among = totals.map(({ withheld }) => withheld !== 'few');
  const dimensions = table.dimensions.map((column, place) =>
    // Groups of a figure that is not given for all of them are not given either.
    held.dimensions[place] ? rules.groups.map(() => ({ withheld: held.dimensions[place] as Withheld })) : groupSpreads(table.groups, column, rules, among),
  );
  return rules.groups.map((name, place) => {
    const total: Shown<Spread> = held.total ? { withheld: held.total } : (totals[place] as Shown<Spread>);
    if (total.withheld !== null) return { name, withheld: total.withheld };
    const { withheld, ...spread } = total;
    return { name, withheld, total: spread, dimensions: quiz.dimensions.map(({ id }, dimension) => ({ id, ...(dimensions[dimension]?.[place] as Shown<Spread>) })) };
  });
}

/** A figure by group, in the order of the settings. */
function groupSpreads(groups: readonly (string | null)[], column: Column, rules: Rules, among?: readonly boolean[]): readonly Shown<Spread>[] {
  const people = column.flatMap((value, person) => (value === null ? [] : [{ value, place: rules.groups.indexOf(groups[person] ?? '') }]));
  const shown = groupsShown(people.map(({ place }) => rules.groups[place] ?? null), rules, among);
  const withheld = shown.map((is): Withheld | null => (is ? null : 'few'));
  const members = shown.map((_, place) => people.filter((each) => each.place === place).map(({ value }) => value));
  const rest = people.filter(({ place }) => !shown[place]).map(({ value }) => value);
  const telling = members.some((values, place) => withheld[place] === null && alike(values)) || (rest.length > 0 && alike(rest));
  return members.map((values, place) => {
    const spread = spreadOf(values);
    if (withheld[place] || !spread) return { withheld: withheld[place] ?? 'few' };
    return telling ? { withheld: 'derivable' } : { withheld: null, ...spread };
  });
}
