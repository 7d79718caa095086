import { expect } from 'chai';
import ar from '../../locales/ar/agent-scorecard.result.json';
import en from '../../locales/en/agent-scorecard.result.json';
import fa from '../../locales/fa/agent-scorecard.result.json';
import type { Evaluation } from '../../src/core/evaluation.js';
import type { MizanScorecard } from '../../src/elements/mizan-scorecard.js';
import { clockOf } from '../../src/locale/clock.js';
import { all, button, languages, until } from './helpers.js';
import { begin, cardWords, markAll, mountCard, shownResult, voice, withDesk } from './scorecard.js';

const advice = { en, ar, fa };

/** A review in which the critical question is missed, four others too, one of them in part; two remarks and two times stand in it. */
async function reviewed(language: string): Promise<MizanScorecard> {
  const card = await withDesk(await mountCard(`lang="${language}" channel="phone"`));
  begin(card);
  markAll(card, { correct: 'no', empathy: 'no', precise: 'no', listened: 'partial', 'own-name': 'no' });
  await card.updateComplete;
  card.evaluation = { ...(card.submit() as Evaluation), comments: { empathy: 'I do not know (twice)', 'own-name': 'Mumbled' }, times: { empathy: 125, precise: 61 } };
  await card.updateComplete;
  card.submit();
  await shownResult(card);
  return card;
}

/** What is put on the clipboard, line by line. */
async function copied(card: MizanScorecard, name: string): Promise<readonly string[]> {
  let said: string | null = null;
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => { said = text; return Promise.resolve(); } } });
  try {
    button(card, name)?.click();
    return (await until(() => said as string | null)).split('\n');
  } finally {
    delete (navigator as { clipboard?: unknown }).clipboard;
  }
}

for (const language of languages) {
  const { t } = voice(language);
  const { questions } = cardWords[language];
  const { recommendations } = advice[language];

  describe(`a review copied as text in ${language}`, () => {
    it('names the missed critical question below the sentence about it', async () => {
      const lines = await copied(await reviewed(language), t('take_copy'));
      const failed = lines.indexOf(`• ${questions.correct}`);
      // Of 100: correct 35 × 3 / 15 = 7, empathy 25 × 2 / 10 = 5, precise 35 × 2 / 15 = 14 / 3, listened half of 25 × 3 / 10 = 3.75, own name 15 / 14.
      const before = 100 - 7 - 5 - 14 / 3 - 3.75 - 15 / 14;
      expect(lines[failed - 1]).to.equal(t('criticalCap', { count: 1, before, at: 50 }));
      expect(lines[failed + 1]).to.equal(t('passMark', { mark: 80 }));
    });

    it('has advice for what the page names first, and the rest by name', async () => {
      const lines = await copied(await reviewed(language), t('take_copy'));
      const work = lines.slice(lines.indexOf(t('workOn')), lines.indexOf(t('strengths')));
      const said = { empathy: t('atTimeSaid', { time: clockOf(125, language), said: 'I do not know (twice)' }), precise: t('atTime', { time: clockOf(61, language) }) };
      expect(work).to.deep.equal([
        t('workOn'),
        `• ${questions.correct} (${t('lost', { points: 7 })}${t('comma')}${t('critical')})`, `  ${recommendations.correct}`,
        `• ${questions.empathy} (${t('lost', { points: 5 })})`, `  ${recommendations.empathy}`, `  ${said.empathy}`,
        `• ${questions.precise} (${t('lost', { points: 14 / 3 })})`, `  ${recommendations.precise}`, `  ${said.precise}`,
        '', t('otherLost', { count: 2 }),
        `• ${questions.listened} (${t('partly')} ${t('lost', { points: 3.75 })})`,
        `• ${questions['own-name']} (${t('lost', { points: 15 / 14 })})`, '  Mumbled',
        '',
      ]);
      // Of 28 questions 5 were missed.
      expect(lines.indexOf(t('otherStrengths', { count: 20 })) - lines.indexOf(t('strengths'))).to.equal(5);
    });

    it('parts the time in the call from what was said of it, as the page does', async () => {
      const card = await reviewed(language);
      const shown = all(card, '.advice .passage').map(({ textContent }) => textContent);
      expect(shown).to.include(t('atTimeSaid', { time: clockOf(125, language), said: 'I do not know (twice)' }));
      expect(shown).to.include(t('atTime', { time: clockOf(61, language) }));
      expect(all(card, '.advice .passage bdi').map(({ textContent }) => textContent)).to.include('I do not know (twice)');
    });
  });
}
