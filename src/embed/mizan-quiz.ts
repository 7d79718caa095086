import arQuiz from '../../locales/ar/quiz.json';
import arRater from '../../locales/ar/rater.json';
import enQuiz from '../../locales/en/quiz.json';
import enRater from '../../locales/en/rater.json';
import faQuiz from '../../locales/fa/quiz.json';
import faRater from '../../locales/fa/rater.json';
import { MizanQuiz } from '../elements/mizan-quiz.js';
import { register } from '../elements/register.js';
import { addWords } from '../locale/words.js';

// What the first question needs is here in every language, so that none of them costs a second round trip.
for (const [language, quiz, rater] of [['ar', arQuiz, arRater], ['en', enQuiz, enRater], ['fa', faQuiz, faRater]] as const) {
  addWords(language, 'quiz', quiz);
  addWords(language, 'rater', rater);
}
register('mizan-quiz', MizanQuiz);
