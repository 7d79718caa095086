import ar from '../../locales/ar/csat.json';
import en from '../../locales/en/csat.json';
import fa from '../../locales/fa/csat.json';
import { MizanCsat } from '../elements/mizan-csat.js';
import { register } from '../elements/register.js';
import { addWords } from '../locale/words.js';

for (const [language, words] of Object.entries({ ar, en, fa })) addWords(language, 'csat', words);
register('mizan-csat', MizanCsat);
