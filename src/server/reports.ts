import { reportOf, type Sheet } from '../core/showing.js';
import type { Report } from '../core/workshop.js';
import { inRound, rulesOf, shownSheets, type State } from './session.js';
import type { Loaded } from './shelf.js';

/** What has been revealed, by round; null where nothing has. */
export function reportsOf({ fixed, people }: Pick<Loaded, 'fixed' | 'people'>, { revealed }: State): readonly (Report | null)[] {
  const rules = rulesOf(fixed);
  const shown = Array.from({ length: fixed.settings.rounds }, (_, index) => paired(shownSheets(inRound(people, index + 1), rules)));
  return shown.map((sheets, index) => {
    const steps = revealed[index] ?? [];
    if (steps.length === 0) return null;
    return index === 1 ? reportOf(fixed.quiz, sheets, steps, rules, shown[0]) : reportOf(fixed.quiz, sheets, steps, rules);
  });
}

/** Sheets of which no two have the same phrase: whose it is cannot be told then, and it pairs nobody. */
function paired(sheets: readonly Sheet[]): readonly Sheet[] {
  const counts = new Map<string | null, number>();
  for (const { pair } of sheets) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return sheets.map((sheet) => (counts.get(sheet.pair) === 1 ? sheet : { ...sheet, pair: null }));
}
