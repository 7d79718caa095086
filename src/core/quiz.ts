import type { Quiz } from './schema.js';

export type { FormWords, Quiz, ResultWords } from './schema.js';

export type Item = Quiz['items'][number];
export type Scale = Quiz['scale'];
export type Dimension = Quiz['dimensions'][number];
export type Band = Quiz['bands'][number];

/** Choices as given, in scale units and before any reversal, by item id. An item that is absent is unanswered. */
export type Answers = Readonly<Record<string, number>>;

/** The values a person may choose, highest first: the agreeing side comes first in every language. */
export const choices = ({ min, max }: Scale): readonly number[] =>
  Array.from({ length: max - min + 1 }, (_, index) => max - index);

/** The answer to one item, or null. */
export const answerTo = (id: string, answers: Answers): number | null =>
  Object.hasOwn(answers, id) ? (answers[id] ?? null) : null;

/** Items without an answer, in their order. */
export const unanswered = (quiz: Quiz, answers: Answers): readonly Item[] =>
  quiz.items.filter(({ id }) => answerTo(id, answers) === null);

/**
 * What of a value from outside can stand as answers to this quiz.
 *
 * Null counts as unanswered. `refused` names each entry that is no item of the quiz or no choice of its scale;
 * a value that is no object at all is refused as ''.
 */
export function admit(quiz: Quiz, value: unknown): { readonly answers: Answers; readonly refused: readonly string[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { answers: {}, refused: [''] };
  const known = new Set(quiz.items.map(({ id }) => id));
  const answers: Record<string, number> = {};
  const refused: string[] = [];
  for (const [id, answer] of Object.entries(value)) {
    if (known.has(id) && isChoice(answer, quiz.scale)) answers[id] = answer;
    else if (!known.has(id) || (answer !== null && answer !== undefined)) refused.push(id);
  }
  return { answers, refused };
}

/** Whether a value is one of the choices of a scale. */
export const isChoice = (value: unknown, { min, max }: Scale): value is number =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
