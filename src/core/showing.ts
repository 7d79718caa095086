import type { Answers, Quiz } from './quiz.js';
import type { Report, RevealStep } from './workshop.js';

/** What someone who finished has answered. */
export interface Sheet {
  /** Random; stands for one person within a round. */
  readonly person: string;
  readonly group: string | null;
  /** The same in both rounds for one person; null where it cannot be paired. */
  readonly pair: string | null;
  readonly answers: Answers;
}

export interface Rules {
  readonly minimum: number;
  /** Names of the groups, in order. */
  readonly groups: readonly string[];
}

/**
 * The sheets to show next: of all that changed since `shown`, the largest part that changes no figure already revealed by
 * fewer than `minimum` people.
 */
export function nextShown(_quiz: Quiz, _shown: readonly Sheet[], _current: readonly Sheet[], _revealed: readonly RevealStep[], _rules: Rules): readonly Sheet[] {
  throw new Error('to be written');
}

/** What is revealed of a round; `before` are the sheets shown of the first round, where the second is asked for. */
export function reportOf(_quiz: Quiz, _shown: readonly Sheet[], _revealed: readonly RevealStep[], _rules: Rules, _before?: readonly Sheet[]): Report {
  throw new Error('to be written');
}
