import { unanswered, type Answers, type Quiz } from '../core/quiz.js';
import { score } from '../core/score.js';

/** What a form is given: `<name>.<item id>` for each answer, and `<name>.total` once all are there. */
export function entriesOf(name: string, quiz: Quiz, answers: Answers): FormData {
  const entries = new FormData();
  for (const [id, answer] of Object.entries(answers)) entries.append(`${name}.${id}`, String(answer));
  if (unanswered(quiz, answers).length === 0) entries.append(`${name}.total`, String(score(quiz, answers).total.points));
  return entries;
}
