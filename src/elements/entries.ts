import { unanswered, type Answers, type FormWords, type Quiz } from '../core/quiz.js';
import { score, type Result } from '../core/score.js';
import type { Ready } from './definition.js';

/** What the browser keeps of a page that a person leaves, to put it back when they return. */
export interface Sitting {
  readonly answers: Answers;
  /** Place of the statement in hand. */
  readonly current: number;
  /** The result that was on screen; null for the statements. */
  readonly result: Result | null;
}

/** Enters the answers in the form around, and says whether it may be sent: not with statements left where they are required. */
export function enter(
  internals: ElementInternals,
  { definition: quiz, voice }: Ready<FormWords>,
  sitting: Sitting,
  { name, required }: { readonly name: string; readonly required: boolean },
  root: ParentNode,
): void {
  const { answers } = sitting;
  internals.setFormValue(name ? entriesOf(name, quiz, answers) : null, JSON.stringify(sitting));
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
