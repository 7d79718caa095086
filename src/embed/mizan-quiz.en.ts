import quiz from '../../locales/en/quiz.json';
import rater from '../../locales/en/rater.json';
import { MizanQuiz } from '../elements/mizan-quiz.js';
import { register } from '../elements/register.js';
import { addWords } from '../locale/words.js';

addWords('en', 'quiz', quiz);
addWords('en', 'rater', rater);
register('mizan-quiz', MizanQuiz);
