import rater from '../../../quizzes/rater.json';
import type { Quiz } from '../../core/quiz.js';
import type { Face } from '../../core/workshop.js';

const builtIn: Readonly<Record<string, Quiz>> = { rater: rater as Quiz };

/** The quiz of a session. Throws a RangeError where no built-in one has its id. */
export function quizOf({ definition }: Pick<Face, 'definition'>): Quiz {
  const quiz = typeof definition === 'string' ? builtIn[definition] : definition;
  if (!quiz) throw new RangeError('There is no such quiz.');
  return quiz;
}
