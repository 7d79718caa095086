import { expect } from 'chai';
import rater from '../../quizzes/rater.json';
import arUi from '../../locales/ar/result.json';
import arResult from '../../locales/ar/rater.result.json';
import enResult from '../../locales/en/rater.result.json';
import enUi from '../../locales/en/result.json';
import faUi from '../../locales/fa/result.json';
import faResult from '../../locales/fa/rater.result.json';
import type { Answers, Quiz } from '../../src/core/quiz.js';
import { resultOf } from '../../src/core/score.js';
import type { MizanResult } from '../../src/elements/mizan-result.js';
import { formatsOf } from '../../src/locale/formats.js';
import { addWords, voiceOf } from '../../src/locale/words.js';
import { all, full, languages, mount, one, until, warnings, words } from './helpers.js';

const ui = { en: enUi, ar: arUi, fa: faUi };
const results = { en: enResult, ar: arResult, fa: faResult };
for (const language of languages) {
  addWords(language, 'result', ui[language]);
  addWords(language, 'rater.result', results[language]);
}
const result = (answers: Answers) => resultOf(rater as Quiz, answers, { completedAt: '2026-11-22T09:00:00Z', language: 'en' });
const draw = (lang: string, answers: Answers) => mount<MizanResult>(`<mizan-result lang="${lang}"></mizan-result>`, (each) => { each.result = result(answers); });
const named = (host: Element, id: 'reliability', language: 'en') => all(host, 'tbody').find((body) => body.textContent?.includes(results[language].dimensions[id].name)) as HTMLElement;

for (const language of languages) {
  describe(`a result in ${language}`, () => {
    const { t, number } = voiceOf(language, 'result');
    const { percent } = formatsOf(language);
    const { bands, dimensions } = results[language];

    it('gives the total, its band in words and place, and what it means', async () => {
      const host = await draw(language, full);
      const total = one(host, '.total');
      expect(one(host, '#summary').textContent).to.equal(t('summary', { points: 65, max: 85, band: bands.high.name }));
      expect(total.textContent).to.contain(bands.high.comment);
      expect(all(host, '.bands li').map((band) => band.getAttribute('aria-current'))).to.deep.equal([null, null, 'true']);
      expect(all(host, '.bands li')[0]?.textContent).to.contain(t('bandRange', { from: 17, to: 39 }));
      // 65 lies at 48 of the 68 steps from 17.
      expect(Number(one(host, '.mark').style.getPropertyValue('--at'))).to.be.closeTo(48 / 68, 1e-9);
      expect(one(host, '.mark').textContent).to.equal(number(65));
    });

    it('lists the dimensions highest first, each with its level in figures and words', async () => {
      const host = await draw(language, full);
      // By hand from the answers: reliability 22 of 25, tangibles 22, responsiveness 20, empathy 19, assurance 20 of 30.
      const levels = all(host, 'tbody').map((body) => body.querySelector('.percent')?.textContent);
      expect(levels).to.deep.equal([17 / 20, 17 / 20, 15 / 20, 14 / 20, 14 / 24].map(percent));
      expect(all(host, 'tbody')[0]?.textContent).to.contain(dimensions.reliability.name);
      expect(all(host, 'tbody')[4]?.textContent).to.contain(t('middle'));
    });

    it('opens a dimension to its meaning, its next steps and the answers it rests on', async () => {
      const host = await draw(language, full);
      const body = named(host, 'reliability', language as 'en');
      const toggle = body.querySelector('button') as HTMLButtonElement;
      expect(toggle.getAttribute('aria-expanded')).to.equal('false');
      toggle.click();
      await host.updateComplete;
      expect(toggle.getAttribute('aria-expanded')).to.equal('true');
      const inside = (host.shadowRoot as ShadowRoot).getElementById(toggle.getAttribute('aria-controls') as string) as HTMLElement;
      expect(inside.hidden).to.equal(false);
      for (const text of [dimensions.reliability.about, dimensions.reliability.high, ...Object.values(dimensions.reliability.steps)]) expect(inside.textContent).to.contain(text);
      const answers = [...inside.querySelectorAll('.answers li')];
      expect(answers.map((answer) => answer.querySelector('.number')?.textContent)).to.deep.equal([6, 7, 12, 13, 14].map(number));
      // Item 7 is reversed: "strongly disagree" (1) gives 5 points.
      expect(answers[1]?.textContent).to.contain(words[language].choices['1']);
      expect(answers[1]?.textContent).to.contain(t('points', { points: 5, max: 5 }));
      expect(answers[1]?.textContent).to.contain(t('reversed'));
      expect(answers[1]?.textContent).to.contain(results[language].rationales['7']);
      expect(answers[0]?.textContent).not.to.contain(t('reversed'));
      toggle.click();
      await host.updateComplete;
      expect(inside.hidden).to.equal(true);
    });

    it('says what missing answers could still change', async () => {
      // Without 3, 9 and 15: 55 points of 14 are known, so that 58 to 70 are possible.
      const { 3: _third, 9: _ninth, 15: _fifteenth, ...answers } = full;
      const known = result(answers).total;
      const host = await draw(language, answers);
      const said = one(host, '.partial').textContent ?? '';
      expect([known.lowest, known.highest]).to.deep.equal([58, 70]);
      expect(said).to.contain(t('missing', { count: 3, lowest: 58, highest: 70 }));
      expect(said).to.contain(t('bandOpen'));
      expect(all(host, '.reach').map((mark) => Number(mark.style.getPropertyValue('--at')))).to.deep.equal([41 / 68, 53 / 68]);
    });

    it('gives no figure where too few were answered', async () => {
      const host = await draw(language, { 1: 1 });
      expect(one(host, '#summary').textContent).to.equal(t('noTotal'));
      expect(all(host, '.mark, .chip')).to.have.length(0);
      expect(all(host, 'td:not([colspan])').map((cell) => cell.textContent?.trim())).to.deep.equal(Array(5).fill(t('notScored')));
    });
  });
}

it('says which dimensions are about equal', async () => {
  const host = await draw('en', full);
  const { list } = formatsOf('en');
  const { t } = voiceOf('en', 'result');
  const name = (id: keyof typeof enResult.dimensions) => enResult.dimensions[id].name;
  const note = one(host, '.card > .note').textContent;
  expect(note).to.contain(t('aboutEqual', { list: list([name('reliability'), name('tangibles'), name('responsiveness')]) }));
  expect(note).to.contain(t('aboutEqual', { list: list([name('responsiveness'), name('empathy')]) }));
});

it('says so where all of them are', async () => {
  const answers = Object.fromEntries((rater as Quiz).items.map(({ id }) => [id, 3]));
  const host = await draw('en', answers);
  expect(one(host, '.card > .note').textContent).to.contain(enUi.allAboutEqual);
});

it('may stand alone before it is given anything', async () => {
  const host = await mount<MizanResult>('<mizan-result src="rater" lang="en"><p>later</p></mizan-result>');
  expect(one<HTMLSlotElement>(host, 'slot').assignedElements()).to.have.length(1);
  host.result = result(full);
  await until(() => all(host, '.total').length === 1);
});

it('draws a damaged result from what is sound in it, and nothing runs', async () => {
  const said = await warnings(async () => {
    const host = await mount<MizanResult>('<mizan-result lang="en"></mizan-result>', (each) => {
      each.result = { definition: { id: 'rater' }, completedAt: '<b>', answers: { 1: 'x', 2: 4 }, total: { points: 1e9 } } as never;
    });
    expect(one(host, '#summary').textContent).to.equal(enUi.noTotal);
    for (const damaged of [{}, { definition: null }, { definition: { id: 'rater' }, answers: [] }, 'text', 7]) {
      host.result = damaged as never;
      await host.updateComplete;
    }
    await mount<MizanResult>('<mizan-result lang="en"></mizan-result>', (each) => { each.result = {} as never; });
  });
  expect(said).to.deep.equal([]);
});
