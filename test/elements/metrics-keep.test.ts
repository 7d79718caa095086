import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import type { CustomerFigures } from '../../src/core/customer-figures.js';
import { readCustomerFigures } from '../../src/core/figures-file.js';
import type { MizanMetrics } from '../../src/elements/mizan-metrics.js';
import type { MizanMetricsReport } from '../../src/elements/mizan-metrics-report.js';
import { formatsOf } from '../../src/locale/formats.js';
import { periodName } from '../../src/locale/periods.js';
import { voiceOf } from '../../src/locale/words.js';
import { figureStoreOf } from '../../src/store/figures.js';
import { accessible } from './accessible.js';
import { all, languages, one, until } from './helpers.js';
import { choose, csv, field, press, reported, set, shown, text } from './metrics-desk.js';
import { StandIn } from './metrics-stand-in.js';

const store = (name: string) => figureStoreOf('local', name);
const box = (report: Element) => one<HTMLDetailsElement>(report, '#keep');
const said = (report: Element) => text(one(report, '#keep .notice'));
const rows = (report: Element) => all(report, '#keep li').map(text);
const act = (report: Element, name: 'keep' | 'save') => all<HTMLButtonElement>(report, `#keep [data-act=${name}]`)[0];
let places = 0;

/** A report of a service of the test's own, with the box for the figures open. */
async function opened(language: string, attributes = '', service = new StandIn()): Promise<{ host: MizanMetrics; report: MizanMetricsReport; service: StandIn; name: string }> {
  places += 1;
  const name = `keep-${places}`;
  const { host } = await shown(language, service, `name="${name}" ${attributes}`);
  choose(host, 'tickets', csv());
  const report = await reported(host);
  await until(() => report.shadowRoot?.querySelector('#keep'));
  box(report).open = true;
  return { host, report, service, name };
}

/** The file that an act hands over. */
async function saved(press: () => void): Promise<{ readonly name: string; readonly text: string }> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const found: { content?: Blob; name?: string } = {};
  URL.createObjectURL = (blob) => {
    found.content = blob as Blob;
    return 'blob:none';
  };
  HTMLAnchorElement.prototype.click = function () { found.name = this.download; };
  try {
    press();
    await until(() => found.name);
    return { name: found.name ?? '', text: (await found.content?.text()) ?? '' };
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
}

for (const language of languages) {
  const { t } = voiceOf(language, 'metrics-report');
  const { date, moment } = formatsOf(language);
  // As the service of the test says: of two months that are over, by the calendar of the language.
  const [from, to] = language === 'fa' ? ['2026-09-23', '2026-10-23'] : ['2026-09-01', '2026-10-01'];
  const days = { from: date(from), to: date(to) };

  describe(`customer figures for the diagnostic, in ${language},`, () => {
    it('say what is in them, and are kept on this device when a person asks for it, until they are deleted', async () => {
      const { report, service, name } = await opened(language);
      expect(text(one(report, '#keep summary'))).to.equal(t('keep'));
      expect(text(one(report, '#keep > p'))).to.equal(t('keepAbout', { low: 4, high: 5 }));
      expect([rows(report), store(name).all()]).to.deep.equal([[], []]);
      act(report, 'keep')?.click();
      await until(() => rows(report).length === 1);
      expect(service.counted).to.deep.equal([null]);
      expect(rows(report)[0]).to.equal(`${t('fromTo', days)} ${t('ofConversations', { number: 9 })} ${t('keptMade', { date: moment('2026-11-22T09:00:00Z') })} ${t('delete')}`);
      expect(said(report)).to.equal(t('keptHere', days));
      expect(store(name).all().map(({ from: first, to: last }) => [first, last])).to.deep.equal([[from, to]]);
      await accessible(report);

      press(box(report), t('deleteKept', days)).click();
      await until(() => rows(report).length === 0);
      expect(store(name).all()).to.deep.equal([]);
      expect(said(report)).to.equal(`${t('keptGone', days)} ${t('undo')}`);
      // The button that had the focus has gone.
      await until(() => report.shadowRoot?.activeElement === one(report, '#keep summary'));
      press(one(report, '#keep .notice'), t('undo')).click();
      await until(() => rows(report).length === 1);
      expect(said(report)).to.equal(t('undone'));
    });

    it('are of the period that is shown where a person chooses it, one that is not over too', async () => {
      const { host, report, service } = await opened(language);
      const unfinished = service.overview(language).unfinished ?? '';
      set(one<HTMLSelectElement>(host, '[data-field=period] select'), unfinished);
      await until(() => report.report?.period === unfinished);
      await report.updateComplete;
      const month = periodName('month', language);
      expect([...field(box(report), t('period')).options].map(text)).to.deep.equal([t('keepFinished', { from: month(from), to: month(to) }), t('unfinished', { period: month(unfinished) })]);
      set(field(box(report), t('period')), 'one');
      await report.updateComplete;
      act(report, 'keep')?.click();
      await until(() => rows(report).length === 1);
      expect(service.counted).to.deep.equal([unfinished]);
    });

    it('are saved as a file that the diagnostic takes', async () => {
      const { report } = await opened(language, 'view="management"');
      const file = await saved(() => act(report, 'save')?.click());
      expect(file.name).to.equal(`mizan-customers-${from}-${to}.json`);
      expect(readCustomerFigures(JSON.parse(file.text))).to.deep.include({ from, to, conversations: 9 });
      await until(() => said(report) === t('keepSaved', days));
      expect(rows(report)).to.deep.equal([]);
    });

  });
}

describe('customer figures for the diagnostic', () => {
  const { t } = voiceOf('en', 'metrics-report');

  it('are nowhere in an agent’s report', async () => {
    const { host } = await shown('en', new StandIn(), 'view="agent"');
    choose(host, 'tickets', csv());
    await until(() => host.shadowRoot?.querySelector('[data-field=agent] select'));
    set(one<HTMLSelectElement>(host, '[data-field=agent] select'), 'adam');
    const report = await reported(host);
    await until(() => report.shadowRoot?.querySelector('.heading'));
    expect(all(report, '#keep')).to.deep.equal([]);
    expect(act(report, 'save')).to.equal(undefined);
  });

  it('are kept by key alone', async () => {
    const { report, name } = await opened('en');
    box(report).open = false;
    one(report, '#keep summary').focus();
    await sendKeys({ press: 'Enter' });
    expect(box(report).open).to.equal(true);
    act(report, 'keep')?.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => store(name).all().length === 1);
  });

  for (const storage of ['none', 'session']) {
    it(`cannot be kept where the page wants nothing kept here: ${storage}`, async () => {
      const { report } = await opened('en', `storage="${storage}"`);
      expect(act(report, 'keep')).to.equal(undefined);
      expect((await saved(() => act(report, 'save')?.click())).text).to.contain('"customer-figures"');
      expect(Object.keys(localStorage)).to.deep.equal([]);
    });
  }

  it('stay until the page is closed where there is no room for them, and that is said', async () => {
    const { report } = await opened('en');
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    try {
      act(report, 'keep')?.click();
      await until(() => rows(report).length === 1);
      await until(() => said(report) === t('keep-full'));
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('that are kept already and newer stay as they are', async () => {
    const { report, service, name } = await opened('en');
    const newer = { ...(await service.customers(null) as CustomerFigures), madeAt: '2027-01-01T09:00:00Z', conversations: 12 };
    store(name).put(newer);
    await until(() => rows(report).length === 1);
    act(report, 'keep')?.click();
    await until(() => said(report) === t('keptNewer'));
    expect(store(name).all()[0]?.conversations).to.equal(12);
  });

  it('that another tab keeps are listed, the latest days first', async () => {
    const { report, service, name } = await opened('en');
    const other = async (first: string, last: string) => {
      const key = `mizan/.figures/${name}/days/${first}/${last}`;
      localStorage.setItem(key, JSON.stringify({ ...(await service.customers(null)), from: first, to: last }));
      dispatchEvent(new StorageEvent('storage', { key, storageArea: localStorage }));
    };
    await other('2026-01-01', '2026-01-31');
    await other('2026-02-01', '2026-02-28');
    await until(() => rows(report).length === 2);
    expect(rows(report)[0]).to.contain(t('fromTo', { from: formatsOf('en').date('2026-02-01'), to: formatsOf('en').date('2026-02-28') }));
  });

  it('that cannot be made are said to be so, and nothing is kept', async () => {
    const service = new StandIn();
    service.customers = () => Promise.reject(new Error('No.'));
    const { report, name } = await opened('en', '', service);
    act(report, 'keep')?.click();
    await until(() => said(report) === t('keepFailed'));
    service.customers = async () => ({ ...(await new StandIn().customers(null) as CustomerFigures), conversations: 0, figures: [] });
    act(report, 'keep')?.click();
    await until(() => said(report) === t('noConversations'));
    expect(store(name).all()).to.deep.equal([]);
  });

  it('are of the period alone where none is over yet', async () => {
    const service = new StandIn();
    service.overview = () => ({ periods: ['2026-11-01'], unfinished: '2026-11-01', agents: [], channels: [], conversations: 3, rated: 0, hours: false });
    const { host, report } = await opened('en', '', service);
    expect([...field(box(report), t('period')).options].map(({ value }) => value)).to.deep.equal(['one']);
    act(report, 'keep')?.click();
    await until(() => rows(report).length === 1);
    expect(service.counted).to.deep.equal(['2026-11-01']);
    expect(await host.customerFigures()).to.equal(null);
  });

  it('are given to a page that asks, of all that is over or of what is chosen, and never kept by that', async () => {
    const { host, report, service, name } = await opened('en');
    expect(await host.customerFigures()).to.deep.include({ from: '2026-09-01', to: '2026-10-01' });
    expect(await host.customerFigures('chosen')).to.deep.include({ from: report.report?.period, to: report.report?.period });
    expect(service.counted).to.have.length(2);
    expect(store(name).all()).to.deep.equal([]);
  });

  it('are nothing before there are any conversations', async () => {
    const { host } = await shown('en');
    expect(await host.customerFigures()).to.equal(null);
    expect(await host.customerFigures('chosen')).to.equal(null);
  });
});
