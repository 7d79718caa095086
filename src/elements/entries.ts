import { unanswered, type Answers, type FormWords, type Quiz } from '../core/quiz.js';
import { score } from '../core/score.js';
import type { Ready } from './definition.js';

/** Enters the answers in the form around, and says whether it may be sent: not with statements left where they are required. */
export function enter(
  internals: ElementInternals,
  { quiz, voice }: Ready<FormWords>,
  answers: Answers,
  { name, required }: { readonly name: string; readonly required: boolean },
  root: ParentNode,
): void {
  internals.setFormValue(name ? entriesOf(name, quiz, answers) : null);
  const left = required ? unanswered(quiz, answers).length : 0;
  const first = left > 0 ? root.querySelector<HTMLElement>('fieldset[data-unanswered] input') : null;
  if (left > 0) internals.setValidity({ valueMissing: true }, voice.t('remaining', { count: left }), first ?? undefined);
  else internals.setValidity({});
}

/** What a form is given: `<name>.<item id>` for each answer, and `<name>.total` once all are there. */
function entriesOf(name: string, quiz: Quiz, answers: Answers): FormData {
  const entries = new FormData();
  for (const [id, answer] of Object.entries(answers)) entries.append(`${name}.${id}`, String(answer));
  if (unanswered(quiz, answers).length === 0) entries.append(`${name}.total`, String(score(quiz, answers).total.points));
  return entries;
}
