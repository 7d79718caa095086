import arRater from '../../locales/ar/rater.json';
import enRater from '../../locales/en/rater.json';
import faRater from '../../locales/fa/rater.json';
import '../define.js';
import { addWords } from '../locale/words.js';

/** What a page that shows elements needs beside the frame of the gallery: all of them, and the words of the built-in quiz in every language at once, so that none of them is waited for. */
for (const [language, words] of Object.entries({ ar: arRater, en: enRater, fa: faRater })) addWords(language, 'rater', words);
