import { figuresOf, type Evaluation, type Review } from './evaluation.js';
import { limits } from './limits.js';
import { lineOf, unturned } from './line.js';
import { scoreCard } from './marks.js';
import { admitMarks, variantOf, type Channel, type Scorecard } from './scorecard.js';

/** What a reviewer has entered so far, on whatever version of the card. It may hold marks that the channel in hand does not ask for. */
export type Sheet = Omit<Review, 'definition'>;

/** What is known of an evaluation besides what is entered. */
export type Sitting = Pick<Evaluation, 'id' | 'createdAt' | 'history'>;

/** A sheet with nothing entered. */
export const blankSheet = (channel: string, date: string): Sheet => ({
  channel: channel as Channel,
  interaction: '',
  agent: '',
  reviewer: '',
  date,
  marks: {},
  comments: {},
  times: {},
  note: '',
  calibration: false,
});

/** A sheet out of a value from outside, as far as it holds one; null where it holds none. */
export function sheetOf(value: unknown): Sheet | null {
  if (!isRecord(value) || !isRecord(value['marks'])) return null;
  const text = (key: string) => (typeof value[key] === 'string' ? value[key] : '');
  const table = <Value extends string | number>(key: string, type: 'string' | 'number') =>
    Object.fromEntries(Object.entries(isRecord(value[key]) ? value[key] : {}).filter(([, each]) => typeof each === type && (type === 'string' || (each as number) >= 0))) as Record<string, Value>;
  return {
    channel: text('channel') as Channel,
    interaction: text('interaction'),
    agent: text('agent'),
    reviewer: text('reviewer'),
    date: /^\d{4}-\d\d-\d\d$/.test(text('date')) ? text('date') : '',
    marks: table('marks', 'string'),
    comments: table('comments', 'string'),
    times: table('times', 'number'),
    note: text('note'),
    calibration: value['calibration'] === true,
  };
}

/** The evaluation that a sheet comes to on a card; what its channel does not ask for stays out of it. */
export function evaluationOf(card: Scorecard, sheet: Sheet, sitting: Sitting, changedAt: string): Evaluation {
  const { channel, questions } = variantOf(card, sheet.channel);
  const { marks } = admitMarks(card, channel, sheet.marks);
  const asked = new Set(questions.map(({ id }) => id));
  const kept = <Value>(table: Readonly<Record<string, Value>>, tidy: (value: Value) => Value, worth: (value: Value) => boolean) =>
    Object.fromEntries(Object.entries(table).flatMap(([id, value]) => (asked.has(id) && worth(tidy(value)) ? [[id, tidy(value)]] : [])));
  return {
    schema: 1,
    kind: 'evaluation',
    ...sitting,
    changedAt,
    definition: { id: card.id, version: card.version },
    channel,
    interaction: lineOf(sheet.interaction),
    agent: lineOf(sheet.agent),
    reviewer: lineOf(sheet.reviewer),
    date: sheet.date,
    marks,
    comments: kept(sheet.comments, passage, (text) => text !== ''),
    times: kept(sheet.times, (seconds) => Math.max(0, Math.floor(seconds)), Number.isFinite),
    note: passage(sheet.note),
    calibration: sheet.calibration,
    figures: figuresOf(scoreCard(card, channel, marks)),
  };
}

/** A remark of several lines as it is kept. */
const passage = (text: string): string => unturned(text).trim().slice(0, limits.sentence);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
