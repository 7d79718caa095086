import agent from '../../quizzes/agent-scorecard.json';
import rater from '../../quizzes/rater.json';
import type { CustomerFigures } from '../../src/core/customer-figures.js';
import { figuresOf, type Evaluation, type EvaluationFile } from '../../src/core/evaluation.js';
import { scoreCard } from '../../src/core/marks.js';
import type { Quiz } from '../../src/core/quiz.js';
import { resultOf, type Result } from '../../src/core/score.js';
import { variantOf, type Mark, type Marks, type Scorecard } from '../../src/core/scorecard.js';

export const quiz = rater as Quiz;
export const card = agent as Scorecard;

/** A result in which every statement has a level: 1 agrees with it, or disagrees where it is reversed. */
export function resultAt(answer: number, completedAt = '2026-11-02T09:00:00Z', but: Readonly<Record<string, number>> = {}): Result {
  const answers = Object.fromEntries(quiz.items.map(({ id, reversed }) => [id, but[id] ?? (reversed ? 6 - answer : answer)]));
  return resultOf(quiz, answers, { completedAt, language: 'en' });
}

let made = 0;
/** A reviewed call with every question marked yes, but those named. */
export function evaluation(but: Readonly<Record<string, Mark>> = {}, more: Partial<Evaluation> = {}): Evaluation {
  made += 1;
  const marks: Marks = { ...Object.fromEntries(variantOf(card, 'phone').questions.map(({ id }) => [id, 'yes' as const])), ...but };
  const at = new Date(Date.UTC(2026, 9, 5 + (made % 20), 8, 0, made % 60)).toISOString();
  return {
    schema: 1, kind: 'evaluation', id: `v${made}`, definition: { id: card.id, version: card.version }, channel: 'phone', interaction: `CALL-${made}`, agent: 'Zuleikha', reviewer: 'Quentin', date: at.slice(0, 10), marks,
    comments: {}, times: {}, note: '', calibration: false, createdAt: at, changedAt: at, figures: figuresOf(scoreCard(card, 'phone', marks)), history: [], ...more,
  };
}

/** Every question that speaks of empathy on the phone. */
const empathy = ['empathy', 'listened', 'engaged', 'customer-name', 'hold-consent', 'expectations', 'feedback'] as const;
/** Calls that met everything but what asks for empathy, in all but every fourth. */
export const coldCalls = (count: number): readonly Evaluation[] =>
  Array.from({ length: count }, (_, index) => evaluation(index % 4 === 3 ? {} : Object.fromEntries(empathy.map((id) => [id, 'no' as const]))));

export const fileOf = (evaluations: readonly Evaluation[]): EvaluationFile => ({ schema: 1, kind: 'evaluations', evaluations, calibrations: [] });

/** October's figures with these shares of 400 ratings before purchase and 400 after sale by chat, and of 1000 conversations. */
export const figures = (satisfied = 0.5, prompt = 0.8, more: Partial<CustomerFigures> = {}): CustomerFigures => ({
  schema: 1, kind: 'customer-figures', from: '2026-10-01', to: '2026-10-31', madeAt: '2026-11-01T08:00:00Z', hours: 'calendar', conversations: 1000,
  figures: [
    { metric: 'satisfied', stage: 'before', channel: 'chat', within: null, count: 400 * satisfied, of: 400 },
    { metric: 'satisfied', stage: 'after', channel: 'chat', within: null, count: 400 * satisfied, of: 400 },
    { metric: 'answered', stage: null, channel: '', within: null, count: 950, of: 1000 },
    { metric: 'prompt', stage: null, channel: '', within: 14_400, count: 1000 * prompt, of: 1000 },
    { metric: 'solved', stage: null, channel: '', within: null, count: 700, of: 1000 },
  ],
  ...more,
});

export const jsonFile = (value: unknown, name = 'source.json'): File => new File([typeof value === 'string' ? value : JSON.stringify(value)], name, { type: 'application/json' });
