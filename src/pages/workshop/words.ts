import type { FormWords, Quiz, ResultWords } from '../../core/quiz.js';
import type { Face } from '../../core/workshop.js';
import { directionOf, matchLanguage } from '../../locale/language.js';
import { loadWords } from '../../locale/load.js';
import { heldWords } from '../../locale/words.js';
import { quizOf } from './quiz-of.js';

/** A quiz in one language. */
export interface Wording {
  readonly quiz: Quiz;
  readonly words: FormWords & ResultWords;
  /** Language of the words; another than was asked for where the quiz does not speak that. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The quiz of a session with its words in a language, or in the one it falls back to. Rejects where words of ours cannot be fetched. */
export async function wordsOf(face: Pick<Face, 'definition'>, language: string): Promise<Wording> {
  const quiz = quizOf(face);
  const { language: spoken, tag } = matchLanguage(language, quiz.languages);
  const own = quiz.text?.[spoken];
  const parts = own ? [own] : await Promise.all(['', '.result'].map((ending) => wordsIn(spoken, quiz.id + ending)));
  return { quiz, words: Object.assign({ choices: {}, items: {}, bands: {}, dimensions: {} }, ...parts) as Wording['words'], tag, dir: directionOf(tag) };
}

async function wordsIn(language: string, namespace: string): Promise<object | null> {
  await loadWords(language, namespace);
  return heldWords(language, namespace);
}

/** The same in several languages, each of them once. */
export async function wordingsOf(face: Pick<Face, 'definition'>, languages: readonly string[]): Promise<readonly Wording[]> {
  const wordings = await Promise.all(languages.map((language) => wordsOf(face, language)));
  return wordings.filter(({ tag }, index) => wordings.findIndex((each) => each.tag === tag) === index);
}
