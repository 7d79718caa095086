import arCard from '../../locales/ar/agent-scorecard.json';
import arForm from '../../locales/ar/scorecard.json';
import enCard from '../../locales/en/agent-scorecard.json';
import enForm from '../../locales/en/scorecard.json';
import faCard from '../../locales/fa/agent-scorecard.json';
import faForm from '../../locales/fa/scorecard.json';
import { MizanScorecard } from '../elements/mizan-scorecard.js';
import { register } from '../elements/register.js';
import { addWords } from '../locale/words.js';

// What the first question needs is here in every language, so that none of them costs a second round trip.
for (const [language, form, card] of [['ar', arForm, arCard], ['en', enForm, enCard], ['fa', faForm, faCard]] as const) {
  addWords(language, 'scorecard', form);
  addWords(language, 'agent-scorecard', card);
}
register('mizan-scorecard', MizanScorecard);
