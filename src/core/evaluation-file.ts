import * as v from 'valibot';
import { figuresOf, type Calibration, type Evaluation, type EvaluationFile } from './evaluation.js';
import { limits } from './limits.js';
import { scoreCard } from './marks.js';
import { day, line, moment, name, textOf } from './pieces.js';
import { channels, scorecardSchema } from './schema.js';
import { admitMarks, type Scorecard } from './scorecard.js';

/** How much of a file is read; past these it is refused, so that none can hang a page. */
export const most = { file: 100_000_000, evaluations: 50_000, calibrations: 5_000, versions: 200, history: 500, text: 10_000 } as const;

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/), v.check((value) => !(value in Object.prototype)));
/** One entry for each question or section. */
const table = <Entry extends v.GenericSchema>(entry: Entry) => v.pipe(v.record(name, entry), v.check((value) => Object.keys(value).length <= limits.items));
const level = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));
const points = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100)));
const reviewEntries = {
  definition: v.object({ id: line, version: v.pipe(v.string(), v.maxLength(limits.id)) }),
  channel: v.picklist(channels),
  interaction: line,
  agent: line,
  reviewer: line,
  date: day,
  marks: table(v.picklist(['yes', 'partial', 'no', 'na', 'later'])),
  comments: table(textOf(most.text)),
  times: table(v.pipe(v.number(), v.finite(), v.minValue(0))),
  note: textOf(most.text),
  calibration: v.boolean(),
  changedAt: moment,
};

const evaluationSchema = v.object({
  schema: v.literal(1),
  kind: v.literal('evaluation'),
  id,
  ...reviewEntries,
  createdAt: moment,
  figures: v.object({
    score: points,
    before: points,
    provisional: v.boolean(),
    passed: v.nullable(v.boolean()),
    failed: v.pipe(v.array(name), v.maxLength(limits.items)),
    sections: table(level),
  }),
  history: v.pipe(v.array(v.unknown()), v.maxLength(most.history), v.array(v.object(reviewEntries))),
});

const calibrationSchema = v.object({
  schema: v.literal(1),
  kind: v.literal('calibration'),
  id,
  definition: reviewEntries.definition,
  channel: reviewEntries.channel,
  interaction: line,
  reviewers: v.pipe(v.array(line), v.maxLength(limits.items)),
  createdAt: moment,
  openedAt: v.nullable(moment),
  notes: v.optional(table(textOf(most.text))),
});

/** Why something in a file was not taken. */
export type Refusal = 'newer' | 'unreadable' | 'other-card' | 'version' | 'mark';

/** A record of a file that was not taken. */
export interface Refused {
  /** In a table the line of the file, else the place in its list; from 1. */
  readonly row: number;
  readonly code: Refusal;
  /** The field that is at fault, or the question; '' where it is none of them. */
  readonly at: string;
}

/** A record, or why it cannot be had. */
export type Judged<Record> = { readonly record: Record } | Omit<Refused, 'row'>;

function judged<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Judged<T> {
  const read = v.safeParse(schema, value, { abortEarly: true });
  if (read.success) return { record: read.output };
  const version = (value as { schema?: unknown } | null)?.schema;
  if (typeof version === 'number' && version > 1) return { code: 'newer', at: '' };
  const [key, inner] = read.issues[0].path ?? [];
  return { code: 'unreadable', at: [key, inner].flatMap((step) => (typeof step?.key === 'string' ? step.key : [])).join('.') };
}

/** An evaluation from outside checked, all else left out of it; null where it is none. */
export function readEvaluation(value: unknown): Evaluation | null {
  const read = judged(evaluationSchema, value);
  return 'record' in read ? read.record : null;
}

/**
 * An evaluation with figures worked out anew, where this version of its card is at hand; as it is, where it was made with
 * another. Null where it is another card's, or has a mark that its card does not offer.
 */
export function trustedEvaluation(card: Scorecard, evaluation: Evaluation): Evaluation | null {
  const trusted = judgedBy([card], evaluation);
  return 'record' in trusted ? trusted.record : null;
}

function judgedBy(cards: readonly Scorecard[], evaluation: Evaluation): Judged<Evaluation> {
  const { definition, channel, marks } = evaluation;
  if (!cards.some((card) => card.id === definition.id)) return { code: 'other-card', at: 'definition' };
  const card = cards.find((each) => each.id === definition.id && each.version === definition.version);
  if (!card) return { record: evaluation };
  if (!card.channels.includes(channel)) return { code: 'unreadable', at: 'channel' };
  const [refused] = admitMarks(card, channel, marks).refused;
  if (refused !== undefined) return { code: 'mark', at: refused };
  return { record: { ...evaluation, figures: figuresOf(scoreCard(card, channel, marks)) } };
}

/** An evaluation from outside as these cards have it, all versions of one; the fault that was found first, where there is one. */
export function judgedEvaluation(cards: readonly Scorecard[], value: unknown): Judged<Evaluation> {
  const read = judged(evaluationSchema, value);
  return 'record' in read ? judgedBy(cards, read.record) : read;
}

/** What was read of a file. */
export interface ReadFile extends EvaluationFile {
  readonly refused: readonly Refused[];
}

/**
 * What a file of JSON holds of a card, whose versions these are: evaluations with calibrations and the versions of the card that
 * are not among these, or one evaluation. Null where it is no such file.
 */
export function readEvaluationFile(file: string, cards: readonly Scorecard[]): ReadFile | null {
  if (file.length > most.file) return null;
  let value: unknown;
  try {
    value = JSON.parse(file.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  return evaluationsIn(value, cards);
}

/** The same of what a file says, once it is read. */
export function evaluationsIn(value: unknown, cards: readonly Scorecard[]): ReadFile | null {
  const whole = value as { readonly schema?: unknown; readonly kind?: unknown; readonly pseudonyms?: unknown; readonly evaluations?: unknown; readonly calibrations?: unknown; readonly versions?: unknown } | null;
  if (typeof whole?.schema === 'number' && whole.schema > 1) return { schema: 1, kind: 'evaluations', evaluations: [], calibrations: [], refused: [{ row: 1, code: 'newer', at: '' }] };
  const list = (entries: unknown, longest: number): readonly unknown[] | null => (Array.isArray(entries) && entries.length <= longest ? entries : null);
  const evaluations = whole?.kind === 'evaluation' ? [whole] : whole?.kind === 'evaluations' ? list(whole.evaluations, most.evaluations) : null;
  const calibrations = list(whole?.calibrations ?? [], most.calibrations);
  const versions = list(whole?.versions ?? [], most.versions);
  if (!evaluations || !calibrations || !versions) return null;
  const refused: Refused[] = [];
  const taken = <T>(values: readonly unknown[], read: (each: unknown) => Judged<T>): readonly T[] =>
    values.flatMap((each, index) => {
      const found = read(each);
      if ('record' in found) return [found.record];
      refused.push({ row: index + 1, ...found });
      return [];
    });
  const own = (each: unknown): Judged<Calibration> => {
    const read = judged(calibrationSchema, each);
    return 'record' in read && !cards.some((card) => card.id === read.record.definition.id) ? { code: 'other-card', at: 'definition' } : read;
  };
  const brought = taken(versions, (each): Judged<Scorecard> => {
    const read = judged<Scorecard>(scorecardSchema, each);
    return 'record' in read && !cards.some(({ id }) => id === read.record.id) ? { code: 'other-card', at: 'id' } : read;
  }).filter(({ version }) => !cards.some((card) => card.version === version));
  const known = [...cards, ...brought];
  return {
    schema: 1,
    kind: 'evaluations',
    ...(whole?.pseudonyms === true ? { pseudonyms: true } : {}),
    evaluations: taken(evaluations, (each) => judgedEvaluation(known, each)),
    calibrations: taken(calibrations, own),
    versions: brought,
    refused,
  };
}
