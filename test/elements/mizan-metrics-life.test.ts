import { expect } from 'chai';
import type { MizanErrorEvent } from '../../src/elements/events.js';
import type { FileKind } from '../../src/elements/metrics-service.js';
import { MizanMetrics } from '../../src/elements/mizan-metrics.js';
import { register } from '../../src/elements/register.js';
import { voiceOf } from '../../src/locale/words.js';
import { all, heard, mount, one, until, warnings } from './helpers.js';
import { card, choose, csv, field, press, reported, said, set, shown, text } from './metrics-desk.js';
import { known, staff, StandIn, unknown } from './metrics-stand-in.js';

const { t, number } = voiceOf('en', 'metrics');
const alerted = (host: Element, kind: FileKind = 'tickets') => text(card(host, kind).querySelector('.failed'));
const bytes = (...parts: readonly (number | string)[]) => new Blob(parts.map((part) => (typeof part === 'string' ? part : new Uint8Array([part]))));
/** Drops files on a place within the element. */
function drop(host: Element, place: string, files: readonly File[]): void {
  const target = all(host, place)[0] as Element;
  // Not every engine lets a script make a drag with files.
  for (const type of ['dragover', 'drop']) target.dispatchEvent(Object.assign(new Event(type, { bubbles: true, cancelable: true, composed: true }), { dataTransfer: { types: ['Files'], files } }));
}

describe('a file that is no table', () => {
  const wrong: readonly (readonly [fault: string, what: string, blob: Blob])[] = [
    ['empty', 'an empty file', new Blob([])],
    ['empty', 'a file of empty lines', new Blob(['\uFEFF\r\n\r\n'])],
    ['spreadsheet', 'a workbook', bytes('PK', 3, 4, 20, 0, '[Content_Types].xml')],
    ['spreadsheet', 'a workbook of old', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ['archive', 'a packed file', bytes('PK', 3, 4, 20, 0, 'tickets.csv')],
    ['archive', 'another packed file', bytes(0x1f, 0x8b, 8)],
    ['pdf', 'a PDF', bytes('%PDF-1.7')],
    ['picture', 'a picture', bytes(0x89, 'PNG\r\n')],
    ['web-page', 'a web page', new Blob(['\n<!DOCTYPE html><title>Sign in</title>'])],
    ['json', 'JSON', new Blob(['[{"id": 7}]'])],
    ['not-text', 'bytes that are no text', bytes('a', 0, 0, 'b', 0, 'c')],
  ];
  for (const [fault, what, blob] of wrong) {
    it(`is told as what it is, with advice: ${what}`, async () => {
      const { host } = await shown('en');
      const event = heard<MizanErrorEvent>('mizan-error');
      expect(await host.load('tickets', blob)).to.equal(null);
      expect(alerted(host)).to.equal(t(fault));
      expect((await event).detail).to.deep.equal({ src: '', problems: [{ at: '', code: fault, severity: 'error' }] });
    });
  }

  it('is not refused where it only begins like one', async () => {
    for (const content of ['PK,Created\n1,2026-11-03', 'BM,Created\n1,2026-11-03', '"[a]",Created\n1,2026-11-03']) {
      const { host } = await shown('en');
      expect(await host.load('tickets', new Blob([content])), content).to.include({ rows: 9 });
    }
  });

  it('may be UTF-16, with its mark or without', async () => {
    for (const mark of ['\uFEFF', '']) {
      const { host } = await shown('en');
      const letters = Uint16Array.from(`${mark}Id,Created`, (letter) => letter.charCodeAt(0));
      expect(await host.load('tickets', new Blob([letters]))).to.include({ rows: 9 });
    }
  });

  it('has only headers, or cannot be read: both are told apart', async () => {
    const { host, service } = await shown('en');
    service.inspections.tickets = { ...known, examples: [[], [], [], []], orders: [[], [], [], []] };
    await host.load('tickets', csv());
    expect(alerted(host)).to.equal(`tickets.csv${t('only-headers')}`.replace('csv', 'csv '));
    service.broken = 'inspect';
    await host.load('tickets', csv());
    expect(alerted(host)).to.contain(t('unreadable'));
  });

  it('leaves what was read before as it is', async () => {
    const { host } = await shown('en');
    await host.load('tickets', csv());
    await reported(host);
    await host.load('tickets', bytes('%PDF-1.7'));
    expect(all(host, 'mizan-metrics-report')).to.have.length(1);
    expect(text(card(host, 'tickets'))).to.contain('tickets.csv').and.to.contain(t('pdf'));
  });
});

describe('an address', () => {
  const fetched = globalThis.fetch;
  afterEach(() => { globalThis.fetch = fetched; });
  const answer = (make: () => Response | Promise<Response>) => { globalThis.fetch = () => Promise.resolve(make()); };
  const typed = (host: Element, kind: FileKind, address: string) => {
    const input = card(host, kind).querySelector<HTMLInputElement>('[inputmode=url]') as HTMLInputElement;
    input.value = address;
    press(card(host, kind), t('readAddress')).click();
  };

  it('is fetched, whether typed in or set by the page, and named after its file', async () => {
    answer(() => new Response('Id,Created\n7,2026-11-03'));
    const { host, service } = await shown('en', new StandIn(), 'src="/exports/Tickets%20of%20May.csv?x=1"');
    await reported(host);
    expect(service.loads.map((each) => each.text)).to.deep.equal(['Id,Created\n7,2026-11-03']);
    expect(text(one(host, '.files > summary'))).to.contain('Tickets of May.csv');
    typed(host, 'people', '/exports/people.csv');
    await until(() => service.loads.length === 2);
    expect(service.loads[1]?.kind).to.equal('people');
    // The second file changes what is counted.
    await until(() => service.measures.length === 2);
  });

  const refusals: readonly (readonly [string, () => Response])[] = [
    ['not-found', () => new Response('', { status: 404 })],
    ['not-allowed', () => new Response('', { status: 401 })],
    ['not-allowed', () => new Response('', { status: 403 })],
    ['server-failed', () => new Response('', { status: 502 })],
    ['web-page', () => new Response('<html><body>Please sign in</body></html>')],
    ['unreachable', () => { throw new TypeError('Failed to fetch'); }],
  ];
  for (const [fault, make] of refusals) {
    it(`that answers so is told as ${fault}: ${fault === 'unreachable' ? 'nothing' : String(make().status)}`, async () => {
      globalThis.fetch = () => new Promise((resolve) => resolve(make()));
      const { host } = await shown('en');
      const event = heard<MizanErrorEvent>('mizan-error');
      const told = await warnings(async () => {
        typed(host, 'tickets', '/tickets.csv');
        await event;
      });
      await host.updateComplete;
      expect(alerted(host)).to.contain(t(fault));
      expect((await event).detail).to.deep.equal({ src: '/tickets.csv', problems: [{ at: '', code: fault, severity: 'error' }] });
      expect(told).to.have.length(1);
    });
  }

  it('that no page can open is not asked', async () => {
    globalThis.fetch = () => { throw new Error('Asked.'); };
    const { host } = await shown('en');
    await warnings(async () => {
      typed(host, 'tickets', 'file:///tmp/tickets.csv');
      await until(() => alerted(host));
    });
    expect(alerted(host)).to.contain(t('no-address'));
  });

  it('set after the fact takes the place of the one before, and taken away takes its data along', async () => {
    globalThis.fetch = (url) => Promise.resolve(new Response(`Id\n${String(url)}`));
    const { host, service } = await shown('en', new StandIn(), 'src="/a.csv"');
    await reported(host);
    host.src = '/b.csv';
    await until(() => service.loads.at(-1)?.text.endsWith('/b.csv'));
    host.removeAttribute('src');
    await until(() => service.forgotten.includes('tickets'));
    await until(() => all(host, 'mizan-metrics-report').length === 0);
  });
});

describe('two files', () => {
  it('of which a second one comes before the first is read: the first is given up', async () => {
    const { host, service } = await shown('en');
    service.hold();
    choose(host, 'tickets', csv('Id\nfirst'));
    await until(() => service.at);
    service.go();
    service.hold();
    choose(host, 'tickets', csv('Id\nsecond'));
    await until(() => service.at);
    service.go();
    await reported(host);
    expect(service.loads.at(-1)?.text).to.equal('Id\nsecond');
    expect(said(host)).to.equal(t('tickets-read', { count: 9 }));
  });

  it('dropped at once are told apart by what is in them', async () => {
    const { host, service } = await shown('en');
    service.inspect = async (kind: FileKind, source: Blob) => {
      const people = (await source.text()).startsWith('Name');
      return kind === 'people' ? staff : people ? unknown : known;
    };
    drop(host, '.heading', [csv('Name,Hours\nSara,160', 'people.csv'), csv()]);
    await until(() => service.loads.length === 2);
    expect(service.loads.map(({ kind, text: content }) => `${kind} ${content.slice(0, 4)}`).sort()).to.deep.equal(['people Name', 'tickets Id,C']);
  });

  it('that cannot be told apart are not guessed at', async () => {
    const { host, service } = await shown('en');
    drop(host, '.heading', [csv(), csv()]);
    await until(() => said(host));
    expect(said(host)).to.equal(t('whichFile'));
    expect(service.loads).to.have.length(0);
  });

  it('dropped on their own places are what the places say', async () => {
    const { host, service } = await shown('en');
    drop(host, '[data-kind=people] .note', [csv('Name,Hours\nSara,160')]);
    await until(() => service.loads.length === 1);
    expect(service.loads[0]?.kind).to.equal('people');
  });
});

describe('the order of day and month', () => {
  const ambiguous: typeof unknown = { ...unknown, headers: ['A', 'B'], examples: [['03/04/2026'], ['25/04/2026']], orders: [['either'], ['either', 'day-first']], open: ['opened', 'agent'] };
  const order = (host: Element) => field(one(host, '.columns'), t('order')).value;
  async function asked(): Promise<MizanMetrics> {
    const { host, service } = await shown('en');
    service.inspections.tickets = ambiguous;
    choose(host, 'tickets', csv());
    await until(() => host.shadowRoot?.querySelector('.columns'));
    return host;
  }

  it('is asked for where the column that was chosen may mean both', async () => {
    const host = await asked();
    set(field(one(host, '.columns'), t('field-opened')), '0');
    await host.updateComplete;
    expect(order(host)).to.equal('');
  });

  it('is known where the column shows it', async () => {
    const host = await asked();
    set(field(one(host, '.columns'), t('field-opened')), '1');
    await host.updateComplete;
    expect(order(host)).to.equal('day-first');
  });
});

describe('the element', () => {
  it('measures anew in the calendar of another language, and stays at the same time of the year', async () => {
    const { host, service } = await shown('en');
    await host.load('tickets', csv());
    await reported(host);
    // October of 2026 is mostly Mehr 1405, which begins on 23 September.
    expect(service.reports.at(-1)?.period).to.equal('2026-10-01');
    host.lang = 'fa';
    await until(() => service.reports.at(-1)?.period === '2026-09-23');
    expect(service.measures.map(({ tag }) => tag)).to.deep.equal(['en', 'fa']);
  });

  it('lets go of what it read when it is taken away, and reads it again when it is put back', async () => {
    const { host, service } = await shown('en');
    await host.load('tickets', csv());
    await reported(host);
    const home = host.parentElement as HTMLElement;
    host.remove();
    await Promise.resolve();
    await host.updateComplete;
    expect(all(host, 'mizan-metrics-report')).to.have.length(0);
    home.append(host);
    await reported(host);
    expect(service.loads).to.have.length(2);
    // It was not its own to end.
    expect(service.ended).to.equal(false);
    home.prepend(host);
    await host.updateComplete;
    expect(service.loads).to.have.length(2);
  });

  it('works on where nothing may be kept, and says so', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => { throw new DOMException('No.', 'QuotaExceededError'); };
    try {
      const { host, service } = await shown('en');
      await host.load('tickets', csv());
      await reported(host);
      set(field(host.shadowRoot as ShadowRoot, t('unit')), 'week');
      await until(() => service.measures.at(-1)?.settings.unit === 'week');
      await until(() => said(host) === t('full'));
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('leaves alone what it cannot read of what was kept, and says so', async () => {
    const { host, service } = await shown('en', new StandIn(), '', () => localStorage.setItem('mizan/.metrics//settings', '{"schema":1,"hours":"all"}'));
    expect(said(host)).to.equal(t('damaged'));
    await host.load('tickets', csv());
    await reported(host);
    expect(service.measures[0]?.settings.hours).to.equal('calendar');
    expect(localStorage.getItem('mizan/.metrics//settings')).to.equal('{"schema":1,"hours":"all"}');
  });

  it('forgets settings and columns when asked to, and takes that back', async () => {
    const { host, service } = await shown('en');
    await host.load('tickets', csv());
    await reported(host);
    set(field(host.shadowRoot as ShadowRoot, t('unit')), 'week');
    await until(() => service.measures.at(-1)?.settings.unit === 'week');
    press(host.shadowRoot as ShadowRoot, t('forgetAll')).click();
    await until(() => service.measures.at(-1)?.settings.unit === 'month');
    expect(localStorage).to.have.length(0);
    press(host.shadowRoot as ShadowRoot, t('undo')).click();
    await until(() => service.measures.at(-1)?.settings.unit === 'week');
    expect(localStorage).to.have.length(1);
  });

  it('keeps nothing with storage none, and under its own name with another', async () => {
    const first = await shown('en', new StandIn(), 'storage="none"');
    expect(text(first.host.shadowRoot?.querySelector('.root'))).to.contain(t('keptNone'));
    set(field(first.host.shadowRoot as ShadowRoot, t('unit')), 'week');
    await first.host.updateComplete;
    expect(localStorage).to.have.length(0);
    first.host.storage = 'local';
    first.host.name = 'south';
    await first.host.updateComplete;
    set(field(first.host.shadowRoot as ShadowRoot, t('unit')), 'week');
    await first.host.updateComplete;
    expect(Object.keys(localStorage)).to.deep.equal(['mizan/.metrics/south/settings']);
  });

  it('stands twice on a page, each with its own data and choice', async () => {
    const services = [new StandIn(), new StandIn()] as const;
    const first = await mount<MizanMetrics>('<mizan-metrics lang="en"></mizan-metrics><mizan-metrics lang="ar"></mizan-metrics>', (element) => { element.service = services[0]; });
    const second = first.nextElementSibling as MizanMetrics;
    second.service = services[1];
    await Promise.all([first.load('tickets', csv()), second.load('tickets', csv())]);
    await Promise.all([reported(first), reported(second)]);
    one(first, '.view input[value=management]').click();
    await first.updateComplete;
    expect(one<HTMLInputElement>(second, '.view input[value=team]').checked).to.equal(true);
    expect(one<HTMLInputElement>(first, '.view input[value=management]').checked).to.equal(true);
  });

  it('is registered once: a second copy leaves the first', async () => {
    await warnings(async () => { register('mizan-metrics', class extends HTMLElement {}); });
    expect(customElements.get('mizan-metrics')).to.equal(MizanMetrics);
  });

  it('says where counting failed, and tries again', async () => {
    const { host, service } = await shown('en');
    service.broken = 'measure';
    await host.load('tickets', csv());
    await until(() => host.shadowRoot?.querySelector('[data-act=count]'));
    service.broken = null;
    press(host.shadowRoot as ShadowRoot, t('retry')).click();
    await reported(host);
    expect(all(host, '[data-act=count]')).to.have.length(0);
  });

  it('says where no row could be read, and why', async () => {
    const { host, service } = await shown('en');
    service.overview = () => ({ periods: [], unfinished: null, agents: [], channels: [], conversations: 0, rated: 0, hours: false });
    service.read.tickets = 0;
    await host.load('tickets', csv());
    await until(() => text(one(host, '.root')).includes(t('nothingToCount')));
  });

  it('refuses a kind of file that there is not', async () => {
    const { host } = await shown('en');
    const error = await host.load('cars' as FileKind, csv()).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(RangeError);
  });

  it('has the words of its host in place of ours', async () => {
    const { host } = await shown('en');
    host.text = { title: 'How we are doing' };
    await host.updateComplete;
    expect(text(one(host, '.heading'))).to.equal('How we are doing');
  });

  it('reads a real file in a service of its own', async () => {
    const host = await mount<MizanMetrics>('<mizan-metrics lang="en"></mizan-metrics>');
    await until(() => host.shadowRoot?.querySelector('.files'));
    const rows = ['Ticket ID;Created at;Assignee', '1;03/11/2026 09:00;Sara', '2;30/11/2026 10:00;Omar', '3;soon;Omar'];
    expect(await host.load('tickets', new Blob([rows.join('\r\n')]))).to.deep.equal({ rows: 2, refused: 1, reasons: { 'bad-moment': 1 } });
    await host.updateComplete;
    await until(() => all(host, '.refused tbody tr').length === 1);
    expect([...(all(host, '.refused tbody tr')[0] as HTMLElement).children].map(text)).to.deep.equal([number(4), t('reasonIn', { reason: t('reason-bad-moment'), field: t('field-opened') }), 'soon']);
  });
});
