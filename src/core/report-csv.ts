import { csvOf, type Cell, type Separator } from './csv.js';
import type { Quiz } from './quiz.js';
import type { Change, Console, Face, Remark, Report, Round, Shown, Summed, Totals, Withheld } from './workshop.js';

/** Columns of a table of figures, in their order. */
export const reportColumns = ['round', 'part', 'id', 'text', 'choice', 'count', 'people', 'mean', 'sd', 'low', 'high', 'agreement', 'withheld', 'owner', 'due', 'done'] as const;
type ReportColumn = (typeof reportColumns)[number];

/** What a row of it is about. */
export type ReportPart =
  | 'title' | 'takenAt' | 'minimum' | 'rehearsal' | 'people' | 'total' | 'band' | 'dimension' | 'group' | 'groupDimension' | 'statement' | 'choice'
  | 'change' | 'leftOut' | 'detectable' | 'risen' | 'fallen' | 'dimensionChange' | 'statementChange' | 'note' | 'action';

/** All that such a table says in words. */
export interface ReportWords {
  readonly columns: Readonly<Record<ReportColumn, string>>;
  readonly parts: Readonly<Record<ReportPart, string>>;
  readonly rounds: Readonly<Record<Round, string>>;
  readonly withheld: Readonly<Record<Withheld, string>>;
  readonly yes: string;
  readonly no: string;
  /** Title of the quiz, for a session without one of its own. */
  readonly title: string;
  readonly item: (id: string) => string;
  readonly dimension: (id: string) => string;
  readonly band: (id: string) => string;
  readonly choice: (value: number) => string;
}

type Row = Partial<Record<ReportColumn, Cell>>;

/** What a table says of its session before all figures. */
export interface ReportHead extends Pick<Face, 'title' | 'minimum' | 'rehearsal'> {
  /** ISO 8601 in UTC. */
  readonly takenAt: string;
}

/**
 * What was revealed of a session as one table, a row a figure, with what was noted and agreed on, after a few rows on the session
 * itself. What is withheld is empty, with the reason. Levels of dimensions are 0 to 1 and numbers unrounded.
 */
export function reportCsv(quiz: Quiz, head: ReportHead, { reports, remarks }: Pick<Console, 'reports' | 'remarks'>, words: ReportWords, separator: Separator): string {
  const rows = [
    ...headRows(head, words),
    ...reports.flatMap((report, index) => (report ? reportRows(quiz, report, words).map((row): Row => ({ round: words.rounds[index === 0 ? 1 : 2], ...row })) : [])),
    ...['', ...quiz.items.map(({ id }) => id)].flatMap((id) => (Object.hasOwn(remarks, id) ? remarkRows(id, remarks[id] as Remark, words) : [])),
  ];
  return csvOf([reportColumns.map((column) => words.columns[column]), ...rows.map((row) => reportColumns.map((column) => row[column] ?? null))], separator);
}

const headRows = ({ title, takenAt, minimum, rehearsal }: ReportHead, { parts, yes, no, title: usual }: ReportWords): readonly Row[] => [
  { part: parts.title, text: title || usual },
  { part: parts.takenAt, text: takenAt },
  { part: parts.minimum, count: minimum },
  { part: parts.rehearsal, text: rehearsal ? yes : no },
];

function reportRows(quiz: Quiz, { people, totals, dimensions = [], groups = [], statements = [], change }: Report, words: ReportWords): readonly Row[] {
  const { parts } = words;
  const figures = (shown: Shown<Summed>): Row =>
    shown.withheld === null ? { people: shown.n, mean: shown.mean, sd: shown.sd } : { withheld: words.withheld[shown.withheld] };
  return [
    { part: parts.people, count: people },
    ...(totals ? [{ part: parts.total, ...figures(totals) }] : []),
    ...(totals?.withheld === null ? bandRows(totals.bands, words) : []),
    ...dimensions.map((each) => ({ part: parts.dimension, id: each.id, text: words.dimension(each.id), ...figures(each) })),
    ...groups.flatMap((group): readonly Row[] => {
      if (group.withheld !== null) return [{ part: parts.group, text: group.name, withheld: words.withheld[group.withheld] }];
      return [
        { part: parts.group, text: group.name, ...figures({ ...group.total, withheld: null }) },
        ...group.dimensions.map((each) => ({ part: parts.groupDimension, id: each.id, text: `${group.name}: ${words.dimension(each.id)}`, ...figures(each) })),
      ];
    }),
    ...statements.flatMap((each): readonly Row[] => [
      { part: parts.statement, id: each.id, text: words.item(each.id), ...figures(each), agreement: each.withheld === null ? each.agreement : null },
      ...(each.withheld === null ? each.counts.map((count, place) => ({ part: parts.choice, id: each.id, text: words.choice(quiz.scale.min + place), choice: quiz.scale.min + place, count })) : []),
    ]),
    ...(change ? changeRows(change, words, figures) : []),
  ];
}

function bandRows(bands: Totals['bands'], { parts, withheld, band }: ReportWords): readonly Row[] {
  if (bands.withheld !== null) return [{ part: parts.band, withheld: withheld[bands.withheld] }];
  return bands.counts.map(({ id, count }) => ({ part: parts.band, id, text: band(id), count }));
}

function changeRows(change: Shown<Change>, words: ReportWords, figures: (shown: Shown<Summed>) => Row): readonly Row[] {
  const { parts } = words;
  if (change.withheld !== null) return [{ part: parts.change, withheld: words.withheld[change.withheld] }];
  const { n, leftOut, mean, low, high, mdc, dimensions, statements } = change;
  return [
    { part: parts.change, people: n, mean, low, high },
    { part: parts.leftOut, count: leftOut },
    ...(mdc ? detectableRows(mdc, words) : []),
    ...dimensions.map((each) => ({ part: parts.dimensionChange, id: each.id, text: words.dimension(each.id), ...figures(each) })),
    ...statements.map((each) => ({ part: parts.statementChange, id: each.id, text: words.item(each.id), ...figures(each) })),
  ];
}

function detectableRows(mdc: NonNullable<Change['mdc']>, { parts, withheld }: ReportWords): readonly Row[] {
  if (mdc.withheld !== null) return [{ part: parts.detectable, withheld: withheld[mdc.withheld] }];
  return [{ part: parts.detectable, mean: mdc.points }, { part: parts.risen, count: mdc.risen }, { part: parts.fallen, count: mdc.fallen }];
}

function remarkRows(id: string, { note, actions }: Remark, { parts, yes, no }: ReportWords): readonly Row[] {
  return [
    ...(note === '' ? [] : [{ part: parts.note, id, text: note }]),
    ...actions.map(({ text, owner, due, done }) => ({ part: parts.action, id, text, owner, due, done: done ? yes : no })),
  ];
}

/** A session as a file keeps it: what it was set to, what was revealed, and what was noted; neither its code nor anything of a single person. */
export interface ReportFile {
  readonly schema: 1;
  readonly kind: 'workshop';
  /** ISO 8601 in UTC. */
  readonly takenAt: string;
  readonly face: Omit<Face, 'code' | 'expiresAt'>;
  readonly reports: Console['reports'];
  readonly remarks: Console['remarks'];
}

export function reportFile({ title, definition, languages, minimum, rounds, groups, rehearsal }: Face, { reports, remarks }: Pick<Console, 'reports' | 'remarks'>, takenAt: string): ReportFile {
  return { schema: 1, kind: 'workshop', takenAt, face: { title, definition, languages, minimum, rounds, groups, rehearsal }, reports, remarks };
}
