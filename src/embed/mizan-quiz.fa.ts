import quiz from '../../locales/fa/quiz.json';
import rater from '../../locales/fa/rater.json';
import { MizanQuiz } from '../elements/mizan-quiz.js';
import { register } from '../elements/register.js';
import { addWords } from '../locale/words.js';

addWords('fa', 'quiz', quiz);
addWords('fa', 'rater', rater);
register('mizan-quiz', MizanQuiz);
