import quiz from '../../quizzes/rater.json';
import type { Quiz } from '../core/quiz.js';
import { resultOf, type Result } from '../core/score.js';

/** Answers of made-up teams. */
export const samples: Readonly<Record<string, readonly number[]>> = {
  full: [4, 4, 3, 5, 2, 4, 1, 3, 4, 3, 5, 2, 4, 5, 3, 4, 5],
  low: [5, 2, 1, 2, 4, 2, 4, 5, 2, 5, 2, 4, 2, 3, 1, 5, 3],
  partial: [4, 4, 3, 5, 2, 4, 1, 3, 4, 3, 5, 2],
  few: [4, 4, 3, 5],
};

/** The result of a made-up team. */
export function sampleResult(sample: string, language: string): Result {
  const answers = Object.fromEntries((samples[sample] ?? []).map((answer, index) => [String(index + 1), answer]));
  return resultOf(quiz as Quiz, answers, { completedAt: '2026-11-22T09:00:00Z', language });
}
