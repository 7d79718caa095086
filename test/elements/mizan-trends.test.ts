import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import arTrends from '../../locales/ar/trends.json';
import enTrends from '../../locales/en/trends.json';
import faTrends from '../../locales/fa/trends.json';
import type { Calibration, Evaluation } from '../../src/core/evaluation.js';
import type { Scorecard } from '../../src/core/scorecard.js';
import { trusted } from '../../src/elements/definition.js';
import type { MizanTrends } from '../../src/elements/mizan-trends.js';
import { formatsOf } from '../../src/locale/formats.js';
import { addWords, voiceOf } from '../../src/locale/words.js';
import { evaluationsOf } from '../../src/store/evaluations.js';
import { card, perfect, review, written } from '../cards.js';
import { accessible } from './accessible.js';
import { all, languages, mount, one, until } from './helpers.js';

for (const [language, sentences] of Object.entries({ en: enTrends, ar: arTrends, fa: faTrends })) addWords(language, 'trends', sentences);

const next: Scorecard = { ...card, version: '1.1.0' };
/** It has no opening. */
const bare: Scorecard = { ...card, version: '1.2.0', sections: card.sections.slice(1).map((section) => ({ ...section, weight: 100 })) };

/** Each test has a name, and so a store, of its own. */
let tests = 0;
beforeEach(() => { tests += 1; });
const name = () => `trends-${tests}`;
const store = () => evaluationsOf('none', 'small', name());

interface Kept {
  readonly versions?: readonly Scorecard[];
  readonly calibrations?: readonly Calibration[];
  readonly use?: string;
}

async function show(language: string, evaluations: readonly Evaluation[], { versions = [], calibrations = [], use }: Kept = {}): Promise<MizanTrends> {
  for (const version of versions) await store().putVersion(version);
  for (const calibration of calibrations) await store().putCalibration(calibration);
  for (const evaluation of evaluations) await store().put(evaluation);
  if (use) await store().use(use);
  const host = await mount<MizanTrends>(`<mizan-trends lang="${language}" storage="none" name="${name()}"></mizan-trends>`, (element) => Object.assign(element, { definition: trusted(card) }));
  await until(() => host.shadowRoot?.querySelector('.root')?.getAttribute('aria-busy') === 'false');
  return host;
}

const words = (element: Element | null | undefined) => element?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
const summary = (host: Element) => words(one(host, '.summary'));
/** The select under a label. */
const select = (host: Element, label: string) => [...all(host, 'label')].find((each) => words(each.querySelector('span')) === label)?.querySelector('select') as HTMLSelectElement;
async function choose(host: MizanTrends, label: string, value: string): Promise<void> {
  const field = select(host, label);
  field.value = value;
  field.dispatchEvent(new Event('change'));
  await host.updateComplete;
}
/** The rows of the table under a heading, cell by cell. */
const rows = (host: Element, id: string) => all(host, `table[aria-labelledby=${id}] tbody tr`).map((row) => [...row.children].map(words));

const months = [
  review(1, { date: '2026-10-05', marks: { ...perfect, greet: 'no' } }),
  review(2, { date: '2026-10-20', marks: { ...perfect, right: 'no' } }),
  review(3, { date: '2026-11-02' }),
  review(4, { date: '2026-11-03', agent: 'عمر', channel: 'email', marks: written }),
];

for (const language of languages) {
  const voice = voiceOf(language, 'trends');
  const { t, number } = voice;
  const { percent } = formatsOf(language);
  const reviews = (count: number) => t('reviews', { count });

  describe(`trends in ${language}`, () => {
    it('say first how many finished reviews the mean rests on, and its interval', async () => {
      const host = await show(language, months);
      // By hand: 80, 70, 100 and 100; mean 87.5; deviations squared 56.25 + 306.25 + 156.25 twice = 675, variance 225,
      // standard error 7.5, t(3) = 3.182: 87.5 - 23.9 = 63.6, and no score is above 100.
      expect(summary(host)).to.contain(t('summary', { count: 4, mean: number(87.5), max: number(100) }));
      expect(summary(host)).to.contain(t('interval', { level: percent(0.95), low: number(63.6), high: number(100) }));
      await accessible(host);
    });

    it('have the reviews behind every figure', async () => {
      const host = await show(language, months);
      const figures = all(host, '.figure');
      expect(figures.length).to.be.greaterThan(10);
      const counts = [0, 1, 2, 3, 4].map(reviews);
      for (const figure of figures) expect(counts, figure.textContent ?? '').to.include(words(figure.querySelector('small:last-child')));
    });

    it('have a row for each month, in the calendar of the language, and a chart over them', async () => {
      const host = await show(language, months);
      // 5 and 20 October 2026 are 13 and 28 Mehr 1405; 2 and 3 November are 11 and 12 Aban.
      const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
      const named = language === 'fa' ? ['مهر ۱۴۰۵', 'آبان ۱۴۰۵'] : ['2026-10-01', '2026-11-01'].map((first) => format.format(Date.parse(first)));
      expect(rows(host, 'time').map(([period]) => period)).to.deep.equal(named);
      expect(all(host, 'mizan-chart data').slice(0, 2).map((each) => Number((each as HTMLDataElement).value))).to.deep.equal([0.75, 1]);
    });

    it('follow a section or a question over time where one is chosen', async () => {
      const host = await show(language, months);
      const { sections, questions } = card.text?.[language] as { readonly sections: Record<string, string>; readonly questions: Record<string, string> };
      expect([...select(host, t('followed')).querySelectorAll('optgroup')].map(({ label }) => label)).to.deep.equal([t('bySection'), t('byQuestion')]);
      await choose(host, t('followed'), 'section/opening');
      expect(words(one(host, '#time'))).to.equal(t('overTimeOf', { name: sections['opening'] as string }));
      expect(all(host, 'table[aria-labelledby=time] thead th').map(words)).to.deep.equal([t('period'), t('level')]);
      // October: half of the opening's points, and all of them.
      expect(rows(host, 'time').map(([, level]) => level?.startsWith(percent(0.75)))).to.deep.equal([true, false]);
      expect(rows(host, 'time')[1]?.[1]).to.contain(percent(1)).and.contain(reviews(2));
      await choose(host, t('followed'), 'question/right');
      expect(words(one(host, '#time'))).to.equal(t('overTimeOf', { name: questions['right'] as string }));
      // Met in one of two in October, in both in November.
      expect(rows(host, 'time').map(([, met]) => met?.split(' ')[0])).to.deep.equal([percent(0.5), percent(1)].map((said) => said.split(' ')[0]));
      await choose(host, t('followed'), '');
      expect(words(one(host, '#time'))).to.equal(t('overTime'));
    });

    it('name agents, channels and sections in the words of the card', async () => {
      const host = await show(language, months);
      expect(rows(host, 'channels').map(([channel]) => channel)).to.deep.equal([t('phone'), t('email')]);
      expect(rows(host, 'sections').map(([section]) => section)).to.deep.equal(Object.values(card.text?.[language]?.sections ?? {}));
      expect(rows(host, 'agents').map(([agent]) => agent).sort()).to.deep.equal(['Mina', 'عمر'].sort());
      expect(words(one(host, '[lang]'))).to.contain(t('byAgentNote'));
    });

    it('are of the days between two that are chosen, in the calendar of the language', async () => {
      const host = await show(language, months);
      const [from] = all(host, '.due');
      if (language === 'fa') {
        // 10 Aban 1405 is 1 November 2026.
        const [day, month, year] = [...(from?.querySelectorAll('select') ?? [])];
        for (const [field, value] of [[day, '10'], [month, '8'], [year, '1405']] as const) if (field) field.value = value;
        month?.dispatchEvent(new Event('change', { bubbles: true }));
      } else {
        const field = from?.querySelector('input') as HTMLInputElement;
        field.value = '2026-11-01';
        field.dispatchEvent(new Event('change'));
      }
      await host.updateComplete;
      expect(summary(host)).to.contain(t('summary', { count: 2, mean: number(100), max: number(100) }));
    });

    it('say that there is nothing yet', async () => {
      const host = await show(language, []);
      expect(words(one(host, '.root'))).to.equal(t('empty'));
      await accessible(host);
    });

    it('say that nothing matches, and leave the choice standing', async () => {
      const host = await show(language, months);
      await choose(host, t('channel'), 'email');
      await choose(host, t('agent'), 'mina');
      expect(summary(host)).to.contain(t('emptySelection', { version: '1.0.0' }));
      expect(all(host, 'table')).to.have.length(0);
      expect(select(host, t('channel')).value).to.equal('email');
    });
  });
}

describe('versions in trends', () => {
  const { t, number } = voiceOf('en', 'trends');
  const both = [...months, review(10, { version: '1.1.0' }), review(11, { version: '1.1.0', marks: { ...perfect, greet: 'no' } })];

  it('are never mixed: the one in use is shown, and how many of others are left out', async () => {
    const host = await show('en', both, { versions: [next], use: '1.1.0' });
    expect(select(host, t('version')).value).to.equal('1.1.0');
    expect(summary(host)).to.contain(t('summary', { count: 2, mean: number(90), max: number(100) }));
    expect(summary(host)).to.contain(t('leftVersions', { number: 4 }));
  });

  it('give way to the latest that has reviews where the one in use has none', async () => {
    const host = await show('en', months, { versions: [next], use: '1.1.0' });
    expect(select(host, t('version')).value).to.equal('1.0.0');
    expect(summary(host)).to.contain(t('summary', { count: 4, mean: number(87.5), max: number(100) }));
  });

  it('stand side by side when asked for, each with its own reviews', async () => {
    const host = await show('en', both, { versions: [next] });
    await choose(host, t('beside'), '1.1.0');
    expect(words(one(host, '.root'))).to.contain(t('besideNote'));
    const november = rows(host, 'time')[1] as string[];
    expect(november[1]).to.contain(t('reviews', { count: 2 }));
    expect(november[2]).to.match(/^90/).and.to.contain(t('reviews', { count: 2 }));
    expect(rows(host, 'time')[0]?.[2]).to.contain(t('noFigure'));
    expect(all(host, 'table[aria-labelledby=time] thead th').map(words)).to.deep.equal([t('period'), ...['1.0.0', '1.1.0'].map((version) => t('scoreOf', { version, max: number(100) }))]);
  });

  it('stand side by side in one section, which a version without it has no figure of', async () => {
    const host = await show('en', [...both, review(12, { version: '1.2.0' }, bare)], { versions: [next, bare] });
    await choose(host, t('version'), '1.0.0');
    await choose(host, t('followed'), 'section/opening');
    await choose(host, t('beside'), '1.1.0');
    expect(all(host, 'table[aria-labelledby=time] thead th').map(words)).to.deep.equal([t('period'), ...['1.0.0', '1.1.0'].map((version) => t('levelOf', { version }))]);
    // Both of 1.1.0: all of the opening's points, and half of them.
    expect(rows(host, 'time')[1]?.[2]).to.match(/^75%/);
    await choose(host, t('beside'), '1.2.0');
    expect(rows(host, 'time')[1]?.[2]).to.contain(t('noFigure'));
    await choose(host, t('version'), '1.2.0');
    expect(words(one(host, '#time'))).to.equal(t('overTime'));
  });

  it('whose card is not here are told so, with no figure made up', async () => {
    const host = await show('en', [review(1, { version: '0.9.0' })]);
    await choose(host, t('version'), '0.9.0');
    expect(words(one(host, '[role=status]'))).to.equal(t('unknownVersion', { version: '0.9.0' }));
  });
});

describe('what counts in trends', () => {
  const { t, number } = voiceOf('en', 'trends');

  it('is no review of a calibration, and none that waits for other reviewers; both are said', async () => {
    const calibration: Calibration = {
      schema: 1, kind: 'calibration', id: 'c', definition: { id: 'small', version: '1.0.0' }, channel: 'phone', interaction: 'call 3', reviewers: ['Sam', 'Ali'], createdAt: '2026-11-01T08:00:00Z', openedAt: null,
    };
    const host = await show('en', [...months, review(9, { calibration: true })], { calibrations: [calibration] });
    expect(summary(host)).to.contain(t('leftCalibration', { number: 1 })).and.to.contain(t('leftHidden', { number: 1 }));
    // Without "call 3": 80, 70 and 100.
    expect(summary(host)).to.contain(t('summary', { count: 3, mean: number(250 / 3), max: number(100) }));
  });

  it('is an unfinished review by its marks alone', async () => {
    const host = await show('en', [...months, review(9, { marks: { ...perfect, follow: 'later' } })]);
    expect(summary(host)).to.contain(t('provisional', { number: 1 })).and.to.contain(t('summary', { count: 4, mean: number(87.5), max: number(100) }));
  });

  it('ranks questions once five reviews have judged them, and lists the others apart', async () => {
    const few = await show('en', months);
    expect(rows(few, 'missed')).to.have.length(0);
    expect(words(one(few, '.root'))).to.contain(t('tooFew'));
    tests += 1;
    const many = await show('en', Array.from({ length: 5 }, (_, index) => review(index, { marks: { ...perfect, greet: 'no' } })));
    expect(rows(many, 'missed').map(([question]) => question)).to.deep.equal([card.text?.['en']?.questions?.['greet']]);
    expect(words(one(many, '#worst'))).to.equal(t('worst', { channel: t('phone'), section: 'Opening' }));
  });

  it('changes with what is kept, without being asked again', async () => {
    const host = await show('en', months);
    await store().put(review(20));
    await until(() => summary(host).includes(t('summary', { count: 5, mean: number(90), max: number(100) })));
  });

  it('shows a pseudonym in place of a name, in the list and in the choice', async () => {
    await store().putPseudonym('mina', 'Agent 7');
    const host = await show('en', months);
    expect(rows(host, 'agents').map(([agent]) => agent)).to.include('Agent 7').and.not.to.include('Mina');
    expect([...select(host, t('agent')).options].map((option) => option.text).join()).to.contain('Agent 7').and.not.to.contain('Mina');
  });

  it('is chosen by keys alone, and the tables are reached by them', async () => {
    const host = await show('en', months);
    select(host, t('unit')).focus();
    await sendKeys({ press: 'ArrowUp' });
    await until(() => rows(host, 'time').length === 3);
    expect(rows(host, 'time').map(([week]) => week)).to.satisfy((weeks: string[]) => weeks.every((week) => week.startsWith('Week of')));
    expect(all(host, '.scroll').every(({ tabIndex }) => tabIndex === 0)).to.equal(true);
  });

  it('opens the table of every question, with each of its marks', async () => {
    const host = await show('en', [review(1), review(2, { marks: { ...perfect, clear: 'partial', follow: 'na' } })]);
    one<HTMLDetailsElement>(host, 'details').open = true;
    const clear = rows(host, 'questions').find(([question]) => question === 'Solution was clear');
    expect(clear?.slice(2)).to.deep.equal(['1', '1', '0', '0', '0']);
    await accessible(host);
  });
});
