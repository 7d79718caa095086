import rater from '../../quizzes/rater.json';
import type { Console, Distribution, Face, Report, Spread, Withheld } from '../../src/core/workshop.js';

// A room as its console has it, made up: what a server would say of one.

export const secret = 'c2VjcmV0LW9mLWEtcm9vbS10aGF0LWlzLW1hZGUtdXA';

export const face: Face = {
  code: '48150937', title: 'Service day', definition: 'rater', languages: ['en', 'ar', 'fa'], minimum: 5, rounds: 2,
  groups: ['North', 'South', 'فروش'], rehearsal: false, expiresAt: '2026-12-22T09:00:00Z',
};

const withheld = (why: Withheld) => ({ withheld: why }) as const;
const spread = (n: number, mean: number, sd: number): Spread & { withheld: null } => ({ n, mean, sd, withheld: null });

/** Counts of 12 people by choice, from the lowest. */
const counts: Readonly<Record<string, readonly number[]>> = { 12: [5, 1, 0, 1, 5], 5: [3, 3, 1, 3, 2], 8: [2, 3, 2, 3, 2], 3: [0, 2, 3, 5, 2], 1: [1, 4, 3, 3, 1] };

function distribution(of: readonly number[], agreement: number): Distribution & { withheld: null } {
  const n = of.reduce((sum, count) => sum + count, 0);
  const mean = of.reduce((sum, count, index) => sum + count * (index + 1), 0) / n;
  const sd = Math.sqrt(of.reduce((sum, count, index) => sum + count * (index + 1 - mean) ** 2, 0) / (n - 1));
  return { n, mean, sd, counts: of, agreement, withheld: null };
}

const order = ['12', '5', '8', '3', ...rater.items.map(({ id }) => id).filter((id) => !['12', '5', '8', '3', '17', '9'].includes(id)), '17', '9'];
const statements = order.map((id, index) => ({
  id,
  ...(id === '17' ? withheld('agreed') : id === '9' ? withheld('derivable') : distribution(counts[id] ?? [0, 1, 3, 6, 2], index === 0 ? -0.62 : index / order.length)),
}));

const dimensions = rater.dimensions.map(({ id }, index) => ({ id, ...(id === 'tangibles' ? withheld('derivable') : spread(12, [0.31, 0.55, 0, 0.62, 0.71][index] ?? 0.5, 0.12 + index * 0.03)) }));

export const report: Report = {
  people: 12,
  totals: { ...spread(12, 57.375, 8.91), bands: [{ id: 'low', count: 1 }, { id: 'middle', count: 9 }, { id: 'high', count: 2 }] },
  dimensions,
  groups: [
    { name: 'North', total: spread(6, 55.2, 7.1), dimensions, withheld: null },
    { name: 'South', ...withheld('few') },
    { name: 'فروش', ...withheld('derivable') },
  ],
  statements,
};

export const change: Report = {
  people: 11,
  totals: { ...spread(11, 61.2, 7.4), bands: [{ id: 'low', count: 0 }, { id: 'middle', count: 7 }, { id: 'high', count: 4 }] },
  dimensions,
  groups: report.groups ?? [],
  statements,
  change: {
    ...spread(9, 4.2, 3), leftOut: 1, low: -0.4, high: 8.8, mdc: { points: 9.6, risen: 3, fallen: 1 },
    dimensions: rater.dimensions.map(({ id }, index) => ({ id, ...spread(9, index * 0.03 - 0.04, 0.08) })),
    statements: rater.items.map(({ id }, index) => ({ id, ...(index === 3 ? withheld('few') : spread(9, (index % 5) / 5 - 0.3, 0.6)) })),
    withheld: null,
  },
};

/** The room before anything is revealed. */
export const before: Console = {
  round: 1, open: true, left: null, joined: [14, 0], finished: [12, 0], reports: [null, null], revealed: [[], []],
  view: { at: 'join', round: 1, item: null, languages: ['en'] }, remarks: {},
};

/** The same with all of the first round revealed. */
export const after: Console = { ...before, open: false, reports: [report, null], revealed: [['totals', 'dimensions', 'groups', 'statements'], []] };

/** And with all of the second one, and what has changed. */
export const end: Console = {
  ...after, round: 2, joined: [14, 12], finished: [12, 11], reports: [report, change], revealed: [after.revealed[0] ?? [], ['totals', 'dimensions', 'groups', 'statements', 'change']],
};
