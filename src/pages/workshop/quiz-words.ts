import rater from '../../../quizzes/rater.json';
import type { FormWords, Quiz, ResultWords } from '../../core/quiz.js';
import type { Face } from '../../core/workshop.js';
import { trusted } from '../../elements/definition.js';
import { directionOf, matchLanguage } from '../../locale/language.js';
import { loadWords } from '../../locale/load.js';
import { heldWords } from '../../locale/words.js';

/** The words of a quiz in one language. */
export interface QuizWords {
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: FormWords & Partial<ResultWords>;
}

const builtIn = trusted(rater as Quiz);

/** The quiz of a session; null where it is one that this page does not know. */
export const quizOf = ({ definition }: Pick<Face, 'definition'>): Quiz | null =>
  typeof definition === 'string' ? (definition === builtIn.id ? builtIn : null) : definition;

/** Brings the words of a session's quiz into memory. Rejects where they cannot be fetched. */
export async function fetchWords({ definition, languages }: Pick<Face, 'definition' | 'languages'>): Promise<void> {
  if (typeof definition !== 'string') return;
  await Promise.all(languages.flatMap((tag) => ['', '.result'].map((end) => loadWords(languageFor(builtIn, tag), definition + end))));
}

/** The words of a quiz in the language nearest to a tag; they must be in memory. */
export function wordsIn(quiz: Quiz, tag: string): QuizWords {
  const language = languageFor(quiz, tag);
  const words = quiz.text?.[language] ?? { ...heldWords(language, quiz.id), ...heldWords(language, `${quiz.id}.result`) };
  return { tag: language, dir: directionOf(language), words: words as QuizWords['words'] };
}

const languageFor = ({ languages }: Quiz, tag: string): string => matchLanguage(tag, languages).language;
