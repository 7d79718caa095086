import rater from '../../quizzes/rater.json';
import type { Quiz } from '../core/quiz.js';
import { trusted, type Vocabulary } from './definition.js';

const builtIn = { rater: trusted(rater as Quiz) };

/** What an element that draws a quiz needs. */
export const quizVocabulary = (namespaces: readonly string[], files: Vocabulary['files']): Vocabulary => ({ kind: 'quiz', builtIn, namespaces, files });
