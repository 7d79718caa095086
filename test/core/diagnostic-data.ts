import type { CustomerFigure, CustomerFigures } from '../../src/core/customer-figures.js';
import type { DiagnosticMap } from '../../src/core/diagnostic.js';
import type { Evaluation } from '../../src/core/evaluation.js';
import { resultOf, type Result } from '../../src/core/score.js';
import type { Answers, Quiz } from '../../src/core/quiz.js';
import type { Marks, Scorecard } from '../../src/core/scorecard.js';

/** Made up: three dimensions, of which the second shares a statement with the first. */
export const quiz: Quiz = {
  schema: 1, kind: 'quiz', id: 'small', version: '1.0.0', languages: ['en'], scale: { min: 1, max: 5 },
  items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd', reversed: true }, { id: 'e' }, { id: 'f' }, { id: 'g' }, { id: 'h' }, { id: 'i' }, { id: 'j' }],
  dimensions: [{ id: 'one', items: ['a', 'b', 'c', 'd'] }, { id: 'two', items: ['d', 'e', 'f'] }, { id: 'three', items: ['g', 'h', 'i', 'j'] }],
  bands: [{ id: 'all', from: 10, to: 50 }], missing: { atLeast: 0.5 },
};

export const card: Scorecard = {
  schema: 1, kind: 'scorecard', id: 'card', version: '1.0.0', status: 'trial', languages: ['en'], channels: ['phone', 'email'], partial: 0.5,
  critical: { effect: 'flag' },
  sections: [{ id: 's', weight: 100, questions: [{ id: 'x' }, { id: 'y', partial: true, notApplicable: true }, { id: 'z', notApplicable: true, later: true }, { id: 'w', notApplicable: true }] }],
};

export const map: DiagnosticMap = {
  schema: 1, kind: 'diagnostic', id: 'map', version: '1.2.0', languages: ['en'], quiz: 'small', scorecard: 'card',
  dimensions: [
    { id: 'one', questions: [{ id: 'x', weight: 2 }, { id: 'y' }], metrics: [{ id: 'solved', metric: 'solved', weight: 2 }, { id: 'after', metric: 'satisfied', stage: 'after' }] },
    { id: 'two', questions: [{ id: 'z' }], metrics: [{ id: 'soon', metric: 'prompt', within: 3600 }] },
    { id: 'three', questions: [{ id: 'w' }], metrics: [] },
  ],
};

export const result = (answers: Answers, completedAt = '2026-03-02T09:00:00Z'): Result => resultOf(quiz, answers, { completedAt, language: 'en' });

export const evaluation = (id: string, marks: Marks, more: Partial<Evaluation> = {}): Evaluation => ({
  schema: 1, kind: 'evaluation', id, definition: { id: 'card', version: '1.0.0' }, channel: 'phone', interaction: `call ${id}`, agent: 'A', reviewer: 'R', date: '2026-03-05',
  marks, comments: {}, times: {}, note: '', calibration: false, createdAt: '2026-03-06T10:00:00Z', changedAt: '2026-03-06T10:00:00Z',
  figures: { score: null, before: null, provisional: false, passed: null, failed: [], sections: {} }, history: [], ...more,
});

export const figure = (metric: CustomerFigure['metric'], count: number, of: number, more: Partial<CustomerFigure> = {}): CustomerFigure => ({ metric, stage: null, channel: '', within: null, count, of, ...more });

export const customerFigures = (figures: readonly CustomerFigure[], more: Partial<CustomerFigures> = {}): CustomerFigures => ({
  schema: 1, kind: 'customer-figures', from: '2026-02-01', to: '2026-02-28', madeAt: '2026-03-01T08:00:00Z', hours: 'calendar', conversations: 100, figures, ...more,
});

/** Levels, by hand, of the first dimension: 1, (2 + 0.5) / 3, 1/3, 0, 1. */
export const fiveReviews: readonly Evaluation[] = [
  evaluation('1', { x: 'yes', y: 'yes', z: 'yes' }),
  evaluation('2', { x: 'yes', y: 'partial', z: 'later' }, { date: '2026-03-01' }),
  evaluation('3', { x: 'no', y: 'yes', z: 'no' }),
  evaluation('4', { x: 'no', y: 'no', z: 'na' }, { date: '', createdAt: '2026-03-09T23:00:00Z' }),
  evaluation('5', { x: 'yes', y: 'na', z: 'no', w: 'na' }),
];

/** Of dimension one, by hand: 1, 0.75, 0.75 and, reversed, 0.75; of two 0.75, 1 and 1; of three a single statement. */
export const leader: Answers = { a: 5, b: 4, c: 4, d: 2, e: 5, f: 5, g: 3 };

export const verdict: CustomerFigures = customerFigures([
  figure('solved', 25, 30, { stage: 'before', channel: 'phone' }),
  figure('solved', 35, 50, { stage: 'after', channel: 'email' }),
  figure('satisfied', 27, 36, { stage: 'after', channel: 'email' }),
  figure('satisfied', 2, 12, { stage: 'before', channel: 'email' }),
  figure('prompt', 20, 100, { channel: 'email', within: 3600 }),
  figure('prompt', 70, 100, { channel: 'email', within: 14_400 }),
]);

export const madeAt = '2026-03-10T12:00:00Z';
