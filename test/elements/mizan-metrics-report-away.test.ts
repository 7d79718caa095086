import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import arWords from '../../locales/ar/metrics-report.json';
import enWords from '../../locales/en/metrics-report.json';
import faWords from '../../locales/fa/metrics-report.json';
import type { MetricsReport, TicketQuery } from '../../src/core/metrics.js';
import type { MizanMetricsReport } from '../../src/elements/mizan-metrics-report.js';
import { formatsOf } from '../../src/locale/formats.js';
import { addWords, voiceOf } from '../../src/locale/words.js';
import { accessible } from './accessible.js';
import { all, button, languages, one, until } from './helpers.js';
import { agent, management, overview, people, settings, team, ticket } from './metrics.js';

for (const [language, sentences] of Object.entries({ en: enWords, ar: arWords, fa: faWords })) addWords(language, 'metrics-report', sentences);

let shown: MizanMetricsReport | null = null;
afterEach(() => shown?.remove());

/** A service with so many conversations, and what it was asked for. */
function service(total = 45) {
  const asked: (readonly [TicketQuery, number, number])[] = [];
  return {
    asked,
    tickets: async (query: TicketQuery, from: number, count: number) => {
      asked.push([query, from, count]);
      const length = Math.min(count, total - from);
      return { total, tickets: Array.from({ length }, (_, index) => ticket(from + index + 2, { id: index === 1 ? '' : `A/${from + index}`, rating: index === 2 ? null : 4, comment: index === 0 ? 'Great <b> | سلام' : '' })) };
    },
  };
}

async function show(language: string, report: MetricsReport, given: Partial<MizanMetricsReport> = {}): Promise<MizanMetricsReport> {
  const element = Object.assign(document.createElement('mizan-metrics-report'), { lang: language, report, overview, settings, ...given });
  document.body.append(element);
  shown = element;
  await element.updateComplete;
  return element;
}

const words = (element: Element | null | undefined) => element?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
const dialog = (host: Element) => one<HTMLDialogElement>(host, 'dialog');
const behind = (host: Element, part: string) => all<HTMLButtonElement>(host, `#${part} .behind`);
async function listed(host: MizanMetricsReport): Promise<HTMLDialogElement> {
  await until(() => dialog(host).open && dialog(host).querySelector('tbody tr'));
  return dialog(host);
}

/** The file that an act hands over. */
async function saved(act: () => void): Promise<{ readonly name: string; readonly text: string }> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let content: Blob | null = null;
  let name = '';
  URL.createObjectURL = (blob) => {
    content = blob as Blob;
    return 'blob:none';
  };
  HTMLAnchorElement.prototype.click = function () {
    name = this.download;
  };
  try {
    act();
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return { name, text: await (content as Blob | null)?.text() ?? '' };
}

for (const language of languages) {
  const { t, number } = voiceOf(language, 'metrics-report');

  describe(`the conversations behind a figure, in ${language}`, () => {
    it('are listed with rating, comment, day, channel and a link', async () => {
      const tickets = service();
      const host = await show(language, team, { service: tickets, ticketLink: 'https://desk.example/t/{id}' });
      behind(host, 'changes')[0]?.click();
      const list = await listed(host);
      expect(tickets.asked).to.deep.equal([[{ period: team.period, channel: '', agent: '', ratings: 'satisfied', unanswered: false }, 0, 20]]);
      const [first, second, third] = list.querySelectorAll('tbody tr');
      // 1 November 2026, 12:00 in UTC, is the afternoon of that day in Tehran.
      const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Asia/Tehran' }).format(Date.UTC(2026, 10, 1, 12));
      expect([...(first?.children ?? [])].map(words)).to.deep.equal(['A/0', day, t('phone'), `${t('rating-4')} ${t('ofMax', { rating: number(4), max: number(5) })}`, 'Great <b> | سلام']);
      const link = first?.querySelector('a');
      expect([link?.href, link?.rel]).to.deep.equal(['https://desk.example/t/A%2F0', 'noopener noreferrer']);
      expect(first?.querySelector('td bdi')?.textContent).to.equal('Great <b> | سلام');
      expect([second?.querySelector('a'), words(second?.querySelector('th'))]).to.deep.equal([null, t('line', { number: number(3) })]);
      expect(words(third?.children[3])).to.equal(t('unrated'));
      await accessible(list);
    });
  });

  it(`a report can be saved as an email in ${language}, with no other person in it`, async () => {
    const host = await show(language, agent);
    const { name, text } = await saved(() => button(host, t('saveEmail'))?.click());
    expect(name).to.match(/^Mina +b +2026-10-23\.eml$/);
    const utf8 = (content: string) => new TextDecoder().decode(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)));
    const [plain = '', page = ''] = [...text.matchAll(/base64\r\n\r\n([\s\S]*?)\r\n--=_mizan/g)].map(([, content = '']) => utf8(content.replaceAll('\r\n', '')));
    const read = new DOMParser().parseFromString(page, 'text/html');
    expect([read.documentElement.lang, read.documentElement.dir]).to.deep.equal([language, language === 'en' ? 'ltr' : 'rtl']);
    expect(words(read.querySelector('h1'))).to.equal(words(one(host, '.heading')));
    expect(read.querySelectorAll('table').length).to.equal(all(host, 'table').length);
    expect(read.querySelectorAll('script, img, link, style, b').length).to.equal(0);
    for (const { key, name: other } of people) if (key !== 'mina') expect(plain + page).not.to.contain(other);
    expect(plain).to.contain(t('agentPrivate')).and.contain(formatsOf(language).percent(0.75));
  });

  it(`a report is printed in ${language} in place of the page, without people or things to press, and the page comes back`, async () => {
    const { print } = window;
    let printed = 0;
    window.print = () => { dispatchEvent(new Event('beforeprint')); printed += 1; };
    const before = document.adoptedStyleSheets.length;
    try {
      const host = await show(language, team, { service: service() });
      button(host, t('print'))?.click();
      const paper = await until(() => printed === 1 && document.querySelector('mizan-metrics-paper'));
      const sheet = paper.shadowRoot as ShadowRoot;
      expect([sheet.querySelector('.root')?.getAttribute('lang'), sheet.querySelector('.root')?.getAttribute('dir')]).to.deep.equal([language, language === 'en' ? 'ltr' : 'rtl']);
      expect(words(sheet.querySelector('.title'))).to.equal(words(one(host, '.heading')));
      expect(sheet.querySelectorAll('button, select, mizan-chart, dialog').length).to.equal(0);
      for (const { name } of people) expect(words(sheet.querySelector('.root'))).not.to.contain(name);
      expect(document.adoptedStyleSheets.length).to.equal(before + 1);
    } finally {
      window.print = print;
      window.dispatchEvent(new Event('afterprint'));
    }
    expect(document.querySelector('mizan-metrics-paper')).to.equal(null);
    expect(document.adoptedStyleSheets.length).to.equal(before);
  });

  it(`where the browser prints nothing it is said in ${language}, and no sheet stays behind`, async () => {
    const { print, setTimeout: later } = window;
    // As in a frame whose sandbox does not permit it: nothing is done, and nothing told.
    window.print = () => {};
    // However long it is waited for.
    window.setTimeout = ((act: () => void) => later(act)) as typeof setTimeout;
    const before = document.adoptedStyleSheets.length;
    try {
      const host = await show(language, management);
      button(host, t('print'))?.click();
      await until(() => words(one(host, '[role=status]')) === t('unprinted'));
    } finally {
      Object.assign(window, { print, setTimeout: later });
    }
    expect(document.querySelector('mizan-metrics-paper')).to.equal(null);
    expect(document.adoptedStyleSheets.length).to.equal(before);
  });

  it(`what is folded away stays off the paper in ${language}, which says how to have it`, async () => {
    const { print } = window;
    window.print = () => { dispatchEvent(new Event('beforeprint')); };
    try {
      const host = await show(language, management);
      button(host, t('print'))?.click();
      const sheet = (await until(() => document.querySelector('mizan-metrics-paper'))).shadowRoot as ShadowRoot;
      await until(() => sheet.querySelector('#trend-0'));
      expect(all(host, '#trend-1')).to.have.length(1);
      expect(sheet.querySelector('#trend-1')).to.equal(null);
      expect(sheet.querySelector('#trend-0')?.textContent).to.contain(t('trendsByChannel'));
    } finally {
      window.print = print;
      window.dispatchEvent(new Event('afterprint'));
    }
  });

  it(`a team’s report is copied for a wiki in ${language}, with nobody’s name in it`, async () => {
    const { clipboard } = navigator;
    let copied = '';
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text: string) => { copied = text; } } });
    try {
      const host = await show(language, team);
      for (const [markup, row] of [['markdown', '| Fax \\| \\[x\\] |'], ['mediawiki', '! scope="row" | Fax &#124; &#91;x&#93;'], ['confluence', '|| Fax &#124; \\[x\\] |']] as const) {
        const choice = one<HTMLSelectElement>(host, 'select');
        choice.value = markup;
        choice.dispatchEvent(new Event('change'));
        await host.updateComplete;
        copied = '';
        button(host, t('copyWiki'))?.click();
        await until(() => copied);
        expect(copied).to.contain(row);
        for (const { name } of people) expect(copied).not.to.contain(name.slice(0, 4));
        await until(() => words(one(host, '.notice')) === t('copied'));
      }
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });
}

describe('the list of conversations', () => {
  it('takes the focus, and gives it back to the figure on Escape', async () => {
    const host = await show('en', team, { service: service() });
    const [figure] = behind(host, 'changes');
    figure?.focus();
    await sendKeys({ press: 'Enter' });
    await listed(host);
    expect(host.shadowRoot?.activeElement?.id).to.equal('tickets');
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(host).open);
    expect(host.shadowRoot?.activeElement).to.equal(figure);
  });

  it('turns its pages, and says which one is shown', async () => {
    const tickets = service();
    const host = await show('en', team, { service: tickets });
    behind(host, 'changes')[0]?.click();
    const list = await listed(host);
    const said = () => words(list.querySelector('[role=status]'));
    expect(said()).to.equal('Conversations 1 to 20 of 45, the latest first.');
    expect(button(host, enWords.later)?.disabled).to.equal(true);
    button(host, enWords.earlier)?.click();
    await until(() => said().startsWith('Conversations 21 to 40'));
    button(host, enWords.earlier)?.click();
    await until(() => said() === 'Conversations 41 to 45 of 45, the latest first.');
    expect(button(host, enWords.earlier)?.disabled).to.equal(true);
    expect(list.contains(host.shadowRoot?.activeElement ?? null)).to.equal(true);
    button(host, enWords.later)?.click();
    await until(() => said().startsWith('Conversations 21 to 40'));
    expect(tickets.asked.map(([, from]) => from)).to.deep.equal([0, 20, 40, 20]);
  });

  it('is of the agent’s own conversations alone, and none leads to those of the rest', async () => {
    const tickets = service();
    const host = await show('en', agent, { service: tickets });
    const buttons = all<HTMLButtonElement>(host, '.behind');
    expect(buttons.length).to.be.greaterThan(4);
    for (const each of buttons) {
      each.click();
      await listed(host);
      dialog(host).close();
      await host.updateComplete;
    }
    expect(new Set(tickets.asked.map(([query]) => query.agent))).to.deep.equal(new Set(['mina']));
    for (const row of all(host, '#overall tbody tr')) expect(row.children[2]?.querySelector('button')).to.equal(null);
  });

  it('asks for the channel that the report is of, and for those unanswered', async () => {
    const tickets = service();
    const host = await show('en', { ...management, channel: 'chat' }, { service: tickets });
    const unanswered = behind(host, 'goals').at(-1);
    expect(unanswered?.getAttribute('aria-label')).to.match(/^3: October 2026 .*: Unanswered\. Show the conversations behind it$/);
    unanswered?.click();
    await listed(host);
    expect(tickets.asked[0]?.[0]).to.deep.equal({ period: management.period, channel: 'chat', agent: '', ratings: null, unanswered: true });
  });

  it('says so where there are none, and where they cannot be had', async () => {
    const host = await show('en', team, { service: service(0) });
    const status = () => words(dialog(host).querySelector('[role=status]'));
    behind(host, 'changes')[0]?.click();
    await until(() => status() === enWords.ticketsNone);
    host.service = { tickets: () => Promise.reject(new Error('gone')) };
    dialog(host).close();
    await host.updateComplete;
    behind(host, 'changes')[0]?.click();
    await until(() => status() === enWords.ticketsFailed);
    button(host, enWords.close)?.click();
    await until(() => !dialog(host).open);
  });

  it('makes no link of an address that is none of the web', async () => {
    const host = await show('en', team, { service: service(), ticketLink: 'javascript:alert({id})' });
    behind(host, 'changes')[0]?.click();
    const list = await listed(host);
    expect(list.querySelectorAll('a').length).to.equal(0);
    expect(words(list.querySelector('tbody th'))).to.equal('A/0 Line 2 of the file');
  });

  it('is closed by another report', async () => {
    const host = await show('en', team, { service: service() });
    behind(host, 'changes')[0]?.click();
    await listed(host);
    host.report = management;
    await until(() => !dialog(host).open);
  });

  it('is offered of ratings too few to conclude from, and not without a service, of no ratings, or of what is kept back', async () => {
    expect(all(await show('en', team), '.behind')).to.have.length(0);
    shown?.remove();
    const host = await show('en', { ...agent, channels: agent.channels.slice(1), periods: [] }, { service: service() });
    expect(behind(host, 'channels').map(words)).to.deep.equal([enWords['silent-few-ratings']]);
    host.report = team;
    await host.updateComplete;
    // Of the second channel there are no ratings.
    const [, second] = all(host, '#channels tbody tr');
    expect([...(second?.querySelectorAll('.behind') ?? [])].map(words)).to.deep.equal(['0%']);
  });
});

it('selects the text to be copied by hand where there is no clipboard', async () => {
  const { clipboard } = navigator;
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
  try {
    const host = await show('en', team);
    button(host, enWords.copyWiki)?.click();
    const field = await until(() => all<HTMLTextAreaElement>(host, 'textarea')[0]);
    expect(field.value).to.match(/^# Team report: October 2026/);
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
    expect(field.getAttribute('aria-label')).to.equal(enWords.copyByHand);
    await accessible(host);
  } finally {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  }
});
