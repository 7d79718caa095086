import quiz from '../../locales/ar/quiz.json';
import rater from '../../locales/ar/rater.json';
import { MizanQuiz } from '../elements/mizan-quiz.js';
import { register } from '../elements/register.js';
import { addWords } from '../locale/words.js';

addWords('ar', 'quiz', quiz);
addWords('ar', 'rater', rater);
register('mizan-quiz', MizanQuiz);
