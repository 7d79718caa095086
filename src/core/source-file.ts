import type { CustomerFigures } from './customer-figures.js';
import type { Sources } from './diagnostic.js';
import type { Evaluation } from './evaluation.js';
import { evaluationsIn, most as bounds } from './evaluation-file.js';
import { readCustomerFigures } from './figures-file.js';
import { isObject } from './problem.js';
import type { Quiz } from './quiz.js';
import { readRecord, trusted } from './record.js';
import type { Result } from './score.js';
import type { Scorecard } from './scorecard.js';

/** How much of a file is taken, and how much of it is looked at, in however many lists; it may be as long as one of evaluations. */
const most = { entries: bounds.evaluations, results: 2_000, figures: 500, looked: 2 * bounds.evaluations } as const;

/**
 * Why something is no source: the file is longer than is read, or no JSON; something is of a newer schema, another quiz's or
 * card's, damaged, or empty; it is another thing of ours: a definition, a diagnosis, a customer's rating, an interaction evaluated
 * to compare reviewers, a workshop, a report on metrics; or nothing that is known.
 */
export const sourceRefusals = [
  'too-large', 'not-json', 'newer', 'other-quiz', 'other-card', 'damaged', 'empty', 'definition', 'diagnosis', 'rating', 'calibration', 'workshop', 'metrics-report', 'unknown',
] as const;
export type SourceRefusal = (typeof sourceRefusals)[number];

/** What was read of a file: sources without names of people, and what was not taken. */
export interface SourceFile {
  readonly sources: Sources;
  /** Each reason once, with how often it was met, the most frequent first; nothing where all was taken. */
  readonly refused: readonly { readonly code: SourceRefusal; readonly count: number }[];
}

/** An evaluation as a diagnostic needs it: without the people, and without what anybody wrote. */
export const withoutPeople = (evaluation: Evaluation): Evaluation =>
  ({ ...evaluation, agent: '', reviewer: '', interaction: '', note: '', comments: {}, times: {}, history: [] });

/**
 * What a file of JSON says for a diagnostic of this quiz and this card: a result or a history of the quiz, evaluations of the
 * card, customer figures, or a list of any of these. Where nothing was taken, `refused` says why.
 */
export function readSource(text: string, quiz: Quiz, card: Scorecard): SourceFile {
  if (text.length > bounds.file) return new Sorting(quiz, card).refuse('too-large').done;
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return new Sorting(quiz, card).refuse('not-json').done;
  }
  return sourcesIn(value, quiz, card);
}

/** The same of what a page hands over. */
export function sourcesIn(value: unknown, quiz: Quiz, card: Scorecard): SourceFile {
  const sorting = new Sorting(quiz, card);
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (entries.length > most.entries) return sorting.refuse('too-large').done;
  if (entries.length === 0) sorting.refuse('empty');
  for (const entry of entries) sorting.take(entry);
  return sorting.done;
}

/** Things of ours that are no source, by their kind. */
const others: Readonly<Record<string, SourceRefusal>> = {
  quiz: 'definition', scorecard: 'definition', 'periodic-table': 'definition', diagnostic: 'definition',
  diagnosis: 'diagnosis', csat: 'rating', calibration: 'calibration', workshop: 'workshop',
};
const views: readonly unknown[] = ['agent', 'team', 'management'];

const isNewer = ({ schema }: Readonly<Record<string, unknown>>): boolean => typeof schema === 'number' && schema > 1;

/** Puts each entry of a file where it belongs. */
class Sorting {
  readonly #quiz: Quiz;
  readonly #card: Scorecard;
  readonly #belief: Result[] = [];
  readonly #observed: Evaluation[] = [];
  readonly #customers: CustomerFigures[] = [];
  readonly #refused = new Map<SourceRefusal, number>();
  /** Entries of lists within the file that may still be looked at. */
  #room: number = most.looked;

  constructor(quiz: Quiz, card: Scorecard) {
    this.#quiz = quiz;
    this.#card = card;
  }

  get done(): SourceFile {
    const refused = [...this.#refused].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count || sourceRefusals.indexOf(a.code) - sourceRefusals.indexOf(b.code));
    return { sources: { belief: this.#belief, observed: this.#observed, customers: this.#customers }, refused };
  }

  refuse(code: SourceRefusal, count = 1): this {
    this.#refused.set(code, (this.#refused.get(code) ?? 0) + count);
    return this;
  }

  take(entry: unknown): void {
    if (!isObject(entry)) return void this.refuse('unknown');
    const { kind, results } = entry;
    if (kind === 'history') this.#takeHistory(entry);
    else if (kind === 'evaluation' || kind === 'evaluations') this.#takeEvaluations(entry);
    else if (kind === 'customer-figures') this.#takeFigures(entry);
    else if (typeof kind === 'string' && Object.hasOwn(others, kind)) this.refuse(others[kind] as SourceRefusal);
    else if (kind !== undefined) this.refuse('unknown');
    else if (views.includes(entry['view']) && typeof entry['period'] === 'string') this.refuse('metrics-report');
    else if (Array.isArray(results)) this.#takeHistory(entry);
    else if (isObject(entry['answers'])) this.#takeResult(entry);
    else this.refuse('unknown');
  }

  #takeHistory(entry: Readonly<Record<string, unknown>>): void {
    const { results } = entry;
    if (isNewer(entry)) this.refuse('newer');
    else if (!Array.isArray(results)) this.refuse('damaged');
    else if (results.length === 0) this.refuse('empty');
    else {
      const looked = (results as readonly unknown[]).slice(0, this.#room);
      this.#room -= looked.length;
      for (const each of looked) this.#takeResult(each);
      if (looked.length < results.length) this.refuse('too-large', results.length - looked.length);
    }
  }

  #takeResult(value: unknown): void {
    const read = readRecord('result', value);
    if (!read) return void this.refuse(isObject(value) && isNewer(value) ? 'newer' : 'damaged');
    if (read.definition.id !== this.#quiz.id) return void this.refuse('other-quiz');
    const result = trusted(this.#quiz, read);
    if (!result) this.refuse('damaged');
    else if (this.#belief.length >= most.results) this.refuse('too-large');
    else this.#belief.push(result);
  }

  #takeEvaluations(entry: Readonly<Record<string, unknown>>): void {
    const size = ['evaluations', 'calibrations', 'versions'].reduce((sum, key) => sum + (Array.isArray(entry[key]) ? entry[key].length : 0), 0);
    if (size > this.#room) return void this.refuse('too-large');
    this.#room -= size;
    const read = evaluationsIn(entry, [this.#card]);
    if (!read) return void this.refuse(Array.isArray(entry['evaluations']) && entry['evaluations'].length > most.entries ? 'too-large' : 'damaged');
    for (const { code } of read.refused) this.refuse(code === 'newer' || code === 'other-card' ? code : 'damaged');
    if (read.evaluations.length + read.refused.length === 0) this.refuse('empty');
    for (const evaluation of read.evaluations) {
      if (evaluation.calibration) this.refuse('calibration');
      else if (this.#observed.length >= most.entries) this.refuse('too-large');
      else this.#observed.push(withoutPeople(evaluation));
    }
  }

  #takeFigures(entry: Readonly<Record<string, unknown>>): void {
    const figures = readCustomerFigures(entry);
    if (!figures) this.refuse(isNewer(entry) ? 'newer' : 'damaged');
    else if (figures.conversations === 0 || figures.figures.length === 0) this.refuse('empty');
    else if (this.#customers.length >= most.figures) this.refuse('too-large');
    else this.#customers.push(figures);
  }
}
