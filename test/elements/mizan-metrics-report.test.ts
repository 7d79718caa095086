import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import arWords from '../../locales/ar/metrics-report.json';
import enWords from '../../locales/en/metrics-report.json';
import faWords from '../../locales/fa/metrics-report.json';
import type { AgentReport, MetricsReport } from '../../src/core/metrics.js';
import type { MizanMetricsReport } from '../../src/elements/mizan-metrics-report.js';
import { formatsOf } from '../../src/locale/formats.js';
import { addWords, voiceOf } from '../../src/locale/words.js';
import { accessible } from './accessible.js';
import { all, button, languages, one, until } from './helpers.js';
import { agent, chart, figures, keptBack, management, nothing, overview, people, point, settings, team } from './metrics.js';

for (const [language, sentences] of Object.entries({ en: enWords, ar: arWords, fa: faWords })) addWords(language, 'metrics-report', sentences);

let shown: MizanMetricsReport | null = null;
afterEach(() => shown?.remove());

async function show(language: string, report: MetricsReport, given: Partial<MizanMetricsReport> = {}): Promise<MizanMetricsReport> {
  const element = Object.assign(document.createElement('mizan-metrics-report'), { lang: language, report, overview, settings, ...given });
  document.body.append(element);
  shown = element;
  await element.updateComplete;
  return element;
}

const words = (element: Element | null | undefined) => element?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
const root = (host: Element) => one(host, '.root');
/** The rows of a table within a part of the report: each cell's figure and what stands below it. */
const rows = (host: Element, part: string, table = 0) => [...(all(host, `#${part} table`)[table]?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(words));

for (const language of languages) {
  const voice = voiceOf(language, 'metrics-report');
  const { t, number } = voice;
  const { percent } = formatsOf(language);
  const interval = (low: number, high: number) => t('interval', { level: percent(0.95), low: percent(low), high: percent(high) });

  describe(`a report on metrics in ${language}`, () => {
    it('has own figures beside those of the rest, each with its interval and the number behind it', async () => {
      const host = await show(language, agent);
      // Wilson by hand: 30 of 40, z² = 3.8415: centre (0.75 + 0.0480) / 1.0960 = 0.7281, half 1.96 / 1.0960 × √(0.0046875 + 0.0006002) = 0.1300: 60 % to 86 %.
      // 189 of 300: centre (0.63 + 0.0064) / 1.0128 = 0.6283, half 1.9352 × √(0.000777 + 0.0000107) = 0.0543: 57 % to 68 %.
      expect(rows(host, 'overall')[0]).to.deep.equal([
        t('metric-satisfied'),
        `${percent(0.75)} ${interval(0.6, 0.86)} ${t('ofRatings', { part: 30, of: 40 })}`,
        `${percent(0.63)} ${interval(0.57, 0.68)} ${t('ofRatings', { part: 189, of: 300 })}`,
      ]);
      expect(rows(host, 'overall').map(([name]) => name)).to.include.members([t('metric-workload'), t('metric-response'), t('metric-handling'), t('responseUpper', { percent: 90 })]);
      await accessible(host);
    });

    it('tells the difference in percentage points, its interval and what it comes to', async () => {
      const host = await show(language, agent);
      const ends = { level: percent(0.95), low: t('pointsDown', { count: 3 }), high: t('pointsUp', { count: 25 }) };
      const said = [t('besideSaid', { points: t('pointsUp', { count: 12 }) }), t('sentence', { said: t('intervalPoints', ends) }), t('sentence', { said: t('besideUnclear') })].join(' ');
      expect(words(one(host, '#overall'))).to.contain(said);
      expect(rows(host, 'channels')[0]?.[4]).to.contain(t('besideHigher'));
    });

    it('names channels that every language has a word for, and holds others apart', async () => {
      const host = await show(language, team);
      expect(rows(host, 'channels').map(([name]) => name)).to.deep.equal([t('phone'), 'Fax | [x]']);
      expect(all(host, '#channels bdi').map(words)).to.include('Fax | [x]');
    });

    it('says durations in words and counts no working hours as days', async () => {
      const host = await show(language, team);
      const unit = (value: number, name: string) => new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
      // 7500 seconds are 2 hours and 5 minutes; 90,000 are 25 hours, three days of work and more.
      expect(rows(host, 'changes').find(([name]) => name === t('metric-response'))?.[1]).to.match(new RegExp(`^${formatsOf(language).list([unit(2, 'hour'), unit(5, 'minute')])}`));
      expect(rows(host, 'segments')[1]?.[2]).to.contain(unit(25, 'hour'));
      expect(words(one(host, '#changes'))).to.contain(t('hours-business'));
    });

    it('has this period beside the one before, and the changes of shares in percentage points', async () => {
      const host = await show(language, team);
      const ends = { level: percent(0.95), low: t('pointsUp', { count: 2 }), high: t('pointsUp', { count: 30 }) };
      expect(rows(host, 'changes')[0]?.[3]).to.equal(`${t('pointsUp', { count: 15 })} ${t('intervalPoints', ends)} ${t('changeHigher')}`);
      expect(rows(host, 'changes')[1]?.[3]).to.contain(t('changeLower'));
      expect(rows(host, 'changes')[2]?.[3]).to.contain(t('changeUnclear'));
      expect(words(one(host, '#changes'))).to.contain(t('caution'));
      await accessible(host);
    });

    it('crosses contact reasons with channels', async () => {
      const host = await show(language, team);
      expect(rows(host, 'reasons')).to.deep.equal([
        [`Delivery | late [[x]] ${t('stage-after')}`, `${percent(0.5)} ${t('ofConversationsPart', { part: 60, of: 120 })}`, number(40), number(15), number(5)],
        [t('unnamed'), `${percent(0.5)} ${t('ofConversationsPart', { part: 60, of: 120 })}`, number(30), number(30), number(0)],
      ]);
    });

    it('sets people side by side in the order of the alphabet only', async () => {
      const host = await show(language, team);
      const order = new Intl.Collator(language);
      expect(rows(host, 'sharing').map(([name]) => name)).to.deep.equal(people.map(({ name }) => name).sort((a, b) => order.compare(a, b)));
      expect(words(one(host, '#sharing'))).to.contain(t('sharingNote'));
      expect(all(host, '#sharing button, #sharing select')).to.have.length(0);
    });

    it('puts the goal first and then its metric', async () => {
      const host = await show(language, management);
      expect(rows(host, 'goals')[0]?.slice(0, 2)).to.deep.equal([t('goal-satisfied'), t('metric-satisfied')]);
      await accessible(host);
    });

    it('says what changed, by which rule, and explains each rule once', async () => {
      const host = await show(language, management);
      expect(rows(host, 'changed')[0]).to.deep.equal([t('metric-satisfied'), t('fromCentre', { value: percent(0.7) }), t('nowIs', { value: percent(0.95) }), `${t('rule-beyond')} ${t('better')}`]);
      expect(rows(host, 'changed')[1]?.[3]).to.equal(`${t('rule-difference')} ${t('worse')}`);
      const meanings = all(host, '#changed p').map(words);
      expect(meanings).to.deep.equal([t('means-beyond')]);
      expect(words(one(host, '#trend-0'))).to.contain(t('means-trend')).and.not.contain(t('means-beyond'));
    });

    it('has control charts over tables of value, centre and limits, with signals named in words', async () => {
      const host = await show(language, management);
      const chart = one(host, '#trend-0 mizan-chart');
      expect(['kind', 'unit', 'type'].map((name) => chart.getAttribute(name))).to.deep.equal(['control', 'share', 'table']);
      const last = [...chart.querySelectorAll('tbody tr')].at(-1);
      expect(last?.getAttribute('data-signal')).to.equal('beyond trend');
      expect([...(last?.querySelectorAll('data') ?? [])].map(({ value }) => Number(value))).to.deep.equal([0.95, 0.7, 0.5, 0.9]);
      expect(words(last?.lastElementChild)).to.equal(formatsOf(language).list([t('rule-beyond'), t('rule-trend')]));
      expect(chart.querySelectorAll('tr[data-signal]')).to.have.length(1);
      expect(words(one(host, '#trend-0'))).to.contain(t('provisional'));
    });
  });

  describe(`what is silent, in ${language}`, () => {
    it('shows no number of the rest where it is kept back, and says why', async () => {
      const quiet: AgentReport = { ...agent, overall: { own: figures(), rest: keptBack, satisfied: null }, channels: [], periods: [{ period: agent.period, own: figures(), rest: keptBack, satisfied: null }] };
      const host = await show(language, quiet);
      for (const row of rows(host, 'overall')) expect(row[2], row[0]).to.equal(t('silent-others'));
      expect(words(one(host, '#silences'))).to.contain(t('means-others'));
      expect(words(root(host))).to.contain(t('noDifference'));
    });

    it('shows of the rest no number that too little is behind', async () => {
      const host = await show(language, { ...agent, overall: { own: figures({ few: true, rated: 3 }), rest: figures({ few: true, rated: 4 }), satisfied: null } });
      const [satisfied] = rows(host, 'overall');
      expect(satisfied?.slice(1)).to.deep.equal([`${t('silent-few-ratings')} ${t('ratings', { number: 3 })}`, t('silent-few-ratings')]);
    });

    it('never tells how many of the rest were dissatisfied or unanswered', async () => {
      const host = await show(language, agent);
      const overall = Object.fromEntries(rows(host, 'overall').map(([name = '', , others]) => [name, others] as const));
      expect([overall[t('metric-dissatisfied')], overall[t('metric-unanswered')]]).to.deep.equal([t('silent-others'), t('silent-others')]);
      expect(words(one(host, '#silences'))).to.contain(t('means-others'));
    });

    it('says so of too few ratings, hours that nobody knows and customers that nobody counted', async () => {
      const host = await show(language, { ...team, now: figures({ rated: 3, asked: null, hours: null, few: true }) });
      const now = Object.fromEntries(rows(host, 'changes').map(([name = '', said]) => [name, said] as const));
      expect(now[t('metric-satisfied')]).to.equal(`${t('silent-few-ratings')} ${t('ratings', { number: 3 })}`);
      expect(now[t('metric-responses')]).to.equal(t('silent-not-asked'));
      expect(now[t('metric-workload')]).to.equal(t('silent-no-hours'));
      expect(now[t('metric-response')]).to.equal(`${t('silent-few-conversations')} ${t('ofAnswered', { number: 117 })}`);
      expect(rows(host, 'employees')[1]?.[1]).to.equal(`${t('silent-few-people')} ${t('ofPeople', { number: 3 })}`);
    });

    it('keeps a month without a rating, and its response rate', async () => {
      const host = await show(language, { ...team, now: figures({ rated: 0, satisfied: 0, dissatisfied: 0, asked: 50 }) });
      expect(rows(host, 'changes')[0]?.[1]).to.equal(t('silent-none-ratings'));
      expect(rows(host, 'changes')[2]?.[1]).to.match(new RegExp(`^${percent(0)}`));
    });

    it('has a page for a first period with nobody’s hours, segments or reasons', async () => {
      const bare = { ...team, before: null, earlier: null, changes: { satisfied: null, dissatisfied: null, responses: null }, periods: team.periods.slice(1), segments: [], reasons: { channels: [], rows: [] }, workload: null };
      const host = await show(language, bare);
      for (const [part, said] of [['changes', 'noBefore'], ['periods', 'onePeriod'], ['segments', 'noSegments'], ['reasons', 'noReasons']] as const) expect(words(one(host, `#${part}`))).to.contain(t(said));
      expect(all(host, '#sharing')).to.have.length(0);
      await accessible(host);
    });

    it('has a page for a period with no conversations and no trends', async () => {
      const host = await show(language, { ...management, now: nothing, trends: [], changed: [] });
      expect(words(root(host))).to.contain(t('noConversations')).and.contain(t('nothingChanged')).and.contain(t('onePeriod'));
    });
  });
}

it('names nobody else in an agent’s report', async () => {
  const host = await show('en', agent);
  expect(host.shadowRoot?.innerHTML).to.contain('Mina');
  for (const { key, name } of people) if (key !== 'mina') expect(host.shadowRoot?.innerHTML).not.to.contain(name);
});

it('names the channel where it is of one only, and does not repeat it by channel', async () => {
  const host = await show('en', { ...team, channel: 'Fax | [x]' });
  expect(words(one(host, '.heading'))).to.match(/Fax \| \[x\]$/);
  expect(all(host, '#channels')).to.have.length(0);
});

it('leaves a month without ratings out of its chart, and says so', async () => {
  const host = await show('en', { ...management, trends: [{ metric: 'satisfied', channel: '', chart: chart([point('2026-08-23', 0.6), point('2026-09-23', null), point('2026-10-23', 0.7)]) }] });
  const [, empty] = all(host, '#trend-0 tbody tr');
  expect([...(empty?.querySelectorAll('data') ?? [])].map(({ value }) => value)).to.deep.equal(['', '0.7', '', '']);
  expect(words(empty)).to.match(new RegExp(`^September 2026 ${enWords['silent-none-conversations']}`));
});

it('counts the unanswered on their chart, and takes no share of them', async () => {
  const counted = (key: string, count: number) => ({ key, value: count, count, of: 1, lower: 0, upper: 9, signals: [] });
  const host = await show('en', { ...management, trends: [{ metric: 'unanswered', channel: '', chart: { kind: 'c', centre: 2.5, ranges: null, provisional: true, points: [counted('2026-09-23', 2), counted('2026-10-23', 3)] } }] });
  expect(rows(host, 'trend-0').map((row) => row.slice(1, 5))).to.deep.equal([['2', '2.5', '0', '9'], ['3', '2.5', '0', '9']]);
  expect(one(host, '#trend-0 mizan-chart').getAttribute('unit')).to.equal('number');
});

it('lays two intervals side by side only where there are two', async () => {
  const changes = (host: Element) => new Map(rows(host, 'changes').map(([name, , , change]) => [name, change]));
  const names = [enWords['metric-workload'], enWords['metric-response'], enWords['metric-handling']];
  const both = changes(await show('en', team));
  expect(names.map((name) => both.get(name))).to.deep.equal(names.map(() => enWords.noTest));
  shown?.remove();
  const single = changes(await show('en', { ...team, earlier: nothing }));
  expect([...names, voiceOf('en', 'metrics-report').t('responseUpper', { percent: 90 })].map((name) => single.get(name))).to.deep.equal([...names, ''].map(() => enWords.notCompared));
});

it('folds the trends of single channels, and says of which', async () => {
  const host = await show('en', management);
  expect(all<HTMLDetailsElement>(host, 'details').map(({ id, open }) => [id, open])).to.deep.equal([['trend-1', false]]);
  expect(words(one(host, '#trend-1 [role=heading]'))).to.equal(`${enWords['metric-response']}: Fax | [x]`);
});

it('takes sentences of the page in place of its own', async () => {
  const host = await show('en', management, { text: { goals: 'What we are after' } });
  expect(words(one(host, '#goals-heading'))).to.equal('What we are after');
});

it('draws nothing without a report, and another in place of the one before', async () => {
  const host = await show('en', agent);
  host.report = { ...management, trends: [{ metric: 'handling', channel: '', chart: { kind: 'xmr', centre: 900, ranges: null, provisional: false, points: [point('2026-10-23', 900)] } }] };
  await host.updateComplete;
  expect(words(one(host, '.heading'))).to.contain('Management');
  expect(button(host, enWords.saveEmail)).to.equal(undefined);
  host.report = null;
  await host.updateComplete;
  expect(words(root(host))).to.equal('');
});

it('speaks another language once the page does', async () => {
  const host = await show('en', team);
  host.lang = 'fa';
  await until(() => root(host).lang === 'fa');
  expect(root(host).dir).to.equal('rtl');
});

it('opens a folded chart by key', async () => {
  const host = await show('en', management);
  one(host, 'summary').focus();
  await sendKeys({ press: 'Enter' });
  expect(one<HTMLDetailsElement>(host, 'details').open).to.equal(true);
});

describe('a report where there is little room', () => {
  async function narrow(language: string, report: MetricsReport): Promise<MizanMetricsReport> {
    const host = await show(language, report);
    host.style.display = 'block';
    host.style.inlineSize = '314px';
    await new Promise(requestAnimationFrame);
    return host;
  }

  for (const [language, report, part] of [['fa', team, 'changes'], ['en', agent, 'overall']] as const) {
    it(`has every figure of a comparison in sight, each by name, and still is a table, in ${language}`, async () => {
      const host = await narrow(language, report);
      const scroll = one(host, `#${part} .scroll`);
      expect(scroll.scrollWidth).to.be.at.most(scroll.clientWidth);
      const heads = [...scroll.querySelectorAll('thead th')].slice(1).map(words);
      const cells = [...(scroll.querySelector('tbody tr')?.querySelectorAll('td') ?? [])];
      expect(cells.map((cell) => cell.dataset['head'])).to.deep.equal(heads);
      // Browsers tell it as it is written, or with what it comes to.
      for (const cell of cells) expect(['attr(data-head)', `"${cell.dataset['head']}"`].some((start) => getComputedStyle(cell, '::before').content.startsWith(start))).to.equal(true);
      for (const cell of scroll.querySelectorAll('td')) expect(cell.getAttribute('role')).to.equal('cell');
      expect([...scroll.querySelectorAll('[role]')].map((each) => each.getAttribute('role'))).to.include.members(['table', 'rowgroup', 'row', 'columnheader', 'rowheader']);
      await accessible(host);
    });
  }

  it('shows on which side a wider table goes on, and where it ends', async () => {
    const host = await narrow('fa', team);
    const scroll = all(host, '#channels .scroll')[0] as HTMLElement;
    expect(scroll.scrollWidth).to.be.greaterThan(scroll.clientWidth);
    await until(() => scroll.dataset['more'] === 'end');
    scroll.scrollLeft = -(scroll.scrollWidth - scroll.clientWidth);
    await until(() => scroll.dataset['more'] === 'start');
    expect(one(host, '#changes .scroll').dataset['more']).to.equal(undefined);
  });
});
