import ar from '../../locales/ar/metrics.json';
import en from '../../locales/en/metrics.json';
import fa from '../../locales/fa/metrics.json';
import { MizanMetrics } from '../elements/mizan-metrics.js';
import { register } from '../elements/register.js';
import { addWords } from '../locale/words.js';

for (const [language, words] of Object.entries({ ar, en, fa })) addWords(language, 'metrics', words);
register('mizan-metrics', MizanMetrics);
