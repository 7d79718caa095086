import ar from '../locales/ar/quiz.json';
import en from '../locales/en/quiz.json';
import fa from '../locales/fa/quiz.json';
import { MizanQuiz } from './elements/mizan-quiz.js';
import { MizanResult } from './elements/mizan-result.js';
import { register } from './elements/register.js';
import { addWords } from './locale/words.js';

/** Registers every element not yet known to `registry`; the first copy to load wins. */
export function define(registry = customElements): void {
  register('mizan-quiz', MizanQuiz, registry);
  register('mizan-result', MizanResult, registry);
}

// In memory from the start, so that even a cut network is told in the reader's language.
for (const [language, words] of Object.entries({ en, ar, fa })) addWords(language, 'quiz', words);
define();
