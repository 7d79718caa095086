import { csvOf, readCsv, unguarded, type Cell, type CsvRow, type Separator } from './csv.js';
import { judgedEvaluation, most, type Judged, type ReadFile, type Refused } from './evaluation-file.js';
import type { Evaluation, Review } from './evaluation.js';
import { folded } from './fold.js';
import { canonical, pastOf } from './merge.js';
import type { Scorecard } from './scorecard.js';

/** Columns that every table has, in their order. A table with pseudonyms says `pseudonym` where others say `agent`. */
const columns = [
  'id', 'date', 'channel', 'interaction', 'agent', 'reviewer', 'version', 'score', 'before', 'passed', 'provisional', 'calibration', 'note', 'created', 'changed',
] as const;

/** Columns that a row cannot be read without. */
const needed = ['channel', 'interaction', 'reviewer'] as const;

/**
 * Evaluations as a table, one a row: columns by stable names in ASCII, and for every question `mark.<id>`, `comment.<id>` and
 * `time.<id>`, in the order of the card's versions. It holds no history and no calibrations.
 */
export function evaluationsCsv(evaluations: readonly Evaluation[], cards: readonly Scorecard[], separator: Separator, pseudonyms = false): string {
  const questions = new Set(cards.flatMap((card) => card.sections.flatMap((section) => section.questions.map(({ id }) => id))));
  for (const { marks, comments, times } of evaluations) for (const id of Object.keys({ ...marks, ...comments, ...times })) questions.add(id);
  const ids = [...questions];
  const header = columns.map((column) => (column === 'agent' && pseudonyms ? 'pseudonym' : column));
  const rows = evaluations.map((each): readonly Cell[] => [
    each.id, each.date, each.channel, each.interaction, each.agent, each.reviewer, each.definition.version, each.figures.score, each.figures.before,
    each.figures.passed === null ? null : truth(each.figures.passed), truth(each.figures.provisional), truth(each.calibration), each.note, each.createdAt, each.changedAt,
    ...ids.map((id) => each.marks[id] ?? null), ...ids.map((id) => each.comments[id] ?? null), ...ids.map((id) => each.times[id] ?? null),
  ]);
  return csvOf([[...header, ...['mark', 'comment', 'time'].flatMap((kind) => ids.map((id) => `${kind}.${id}`))], ...rows], separator);
}

/** What a table is read beside. */
export interface Beside {
  /** Versions of the card; rows that name no version were made with the first. */
  readonly cards: readonly Scorecard[];
  /** Evaluations that are here already. */
  readonly known: readonly Evaluation[];
  /** ISO 8601 in UTC, for rows that do not say when they were made or changed. */
  readonly now: string;
  /** An id for a row that has none. */
  readonly newId: () => string;
}

/**
 * Evaluations of a table, with whichever separator it has; null where it is no such table.
 *
 * A row without an id that says what an evaluation here says is that evaluation. One that was edited in a spreadsheet, and so
 * differs from what is here at the moment it gives, counts as changed now.
 */
export function readEvaluationsCsv(file: string, beside: Beside): ReadFile | null {
  if (file.length > most.file) return null;
  const table = tableOf(file, ',') ?? tableOf(file, ';');
  if (!table || table.rows.length > most.evaluations) return null;
  const { header, rows } = table;
  const places = placesOf(header);
  const byId = new Map(beside.known.map((each) => [each.id, each]));
  // What thousands say is put together only where some row has no other way to be known.
  const byContent = places.at.has('id') && rows.every(({ cells }) => cells[places.at.get('id') as number]) ? null : new Map(beside.known.map((each) => [contentOf(each), each]));
  const refused: Refused[] = [];
  const evaluations = rows.flatMap((row) => {
    const read = evaluationOf(row, places, beside);
    if (!('record' in read)) {
      refused.push({ row: row.line, ...read });
      return [];
    }
    const { id, changedAt } = read.record;
    const content = byContent || byId.has(id) ? contentOf(read.record) : '';
    const known = id === '' ? byContent?.get(content) : byId.get(id);
    if (known && (id === '' || contentOf(known) === content)) return [known];
    const record = { ...read.record, id: id === '' ? beside.newId() : id, changedAt: known?.changedAt === changedAt ? beside.now : changedAt };
    byContent?.set(content, record);
    return [record];
  });
  return { schema: 1, kind: 'evaluations', ...(header.includes('pseudonym') ? { pseudonyms: true } : {}), evaluations, calibrations: [], refused };
}

/** The rows of a table of evaluations below its header; null where it is none, or has another separator. */
function tableOf(file: string, separator: Separator): { readonly header: readonly string[]; readonly rows: readonly CsvRow[] } | null {
  const [first, ...rows] = readCsv(file, separator) ?? [];
  const header = first?.cells.map((cell) => cell.trim()) ?? [];
  return needed.every((column) => header.includes(column)) ? { header, rows } : null;
}

/** What a review says, whatever its id and its moments, names and ends of lines written in one way. */
function contentOf(review: Review): string {
  const lines = (text: string) => text.replace(/\r\n?/g, '\n');
  return canonical({
    ...pastOf({ ...review, changedAt: '' }),
    interaction: folded(review.interaction),
    agent: folded(review.agent),
    reviewer: folded(review.reviewer),
    note: lines(review.note),
    comments: Object.fromEntries(Object.entries(review.comments).map(([id, comment]) => [id, lines(comment)])),
  });
}

/** Where columns stand, looked for once for all rows. */
interface Places {
  /** By name; of equal ones the first. */
  readonly at: ReadonlyMap<string, number>;
  /** Questions that have a column, by what it holds of them. */
  readonly questions: Readonly<Record<'mark' | 'comment' | 'time', readonly string[]>>;
}

function placesOf(header: readonly string[]): Places {
  const at = new Map(header.map((column, index) => [column, index] as const).toReversed());
  const questions = (kind: string) => [...at.keys()].flatMap((column) => (column.startsWith(`${kind}.`) ? [column.slice(kind.length + 1)] : [])).toReversed();
  return { at, questions: { mark: questions('mark'), comment: questions('comment'), time: questions('time') } };
}

/** An evaluation of a row; its id is '' where the row has none. */
function evaluationOf({ cells }: CsvRow, { at, questions }: Places, { cards, now }: Beside): Judged<Evaluation> {
  const text = (column: string) => unguarded(cells[at.get(column) ?? -1] ?? '');
  const cell = (column: string) => text(column).trim();
  const ids = (kind: keyof Places['questions']) => questions[kind].filter((question) => cell(`${kind}.${question}`) !== '');
  const [first] = cards as [Scorecard];
  const version = cell('version') || first.version;
  if (!cards.some((card) => card.version === version)) return { code: 'version', at: version };
  const created = cell('created') || cell('changed') || now;
  const id = cell('id');
  const judged = judgedEvaluation(cards, {
    schema: 1,
    kind: 'evaluation',
    // A name for the row until it gets its own.
    id: id || 'row',
    definition: { id: first.id, version },
    channel: folded(cell('channel')),
    interaction: cell('interaction'),
    agent: cell(at.has('pseudonym') ? 'pseudonym' : 'agent'),
    reviewer: cell('reviewer'),
    date: dayOf(cell('date')),
    marks: Object.fromEntries(ids('mark').map((question) => [question, folded(cell(`mark.${question}`))])),
    comments: Object.fromEntries(ids('comment').map((question) => [question, text(`comment.${question}`)])),
    times: Object.fromEntries(ids('time').map((question) => [question, Number(folded(cell(`time.${question}`)))])),
    note: text('note'),
    calibration: folded(cell('calibration')) === 'yes',
    createdAt: created,
    changedAt: cell('changed') || created,
    figures: { score: null, before: null, provisional: true, passed: null, failed: [], sections: {} },
    history: [],
  });
  if (!('record' in judged)) return { ...judged, at: columnOf(judged.at) };
  return id === '' ? { record: { ...judged.record, id: '' } } : judged;
}

/** The column that a field stands in. */
const columnOf = (field: string): string => field.replace(/^(created|changed)At$/, '$1').replace(/^(mark|comment|time)s\./, '$1.');

const truth = (value: boolean): string => (value ? 'yes' : 'no');

/** A day with the year first, in digits of ASCII and with hyphens; as it is where it is no such day. */
function dayOf(text: string): string {
  const [, year, month, date] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(folded(text)) ?? [];
  return year && month && date ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : text;
}
