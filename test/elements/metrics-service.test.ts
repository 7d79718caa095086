import { expect } from 'chai';
import { HeldMetrics } from '../../src/elements/metrics-held.js';
import { MetricsApart } from '../../src/elements/metrics-apart.js';
import { openService } from '../../src/elements/metrics-open.js';
import type { MetricsService } from '../../src/elements/metrics-service.js';
import { pauseAfter } from '../../src/elements/turns.js';
import type { MetricsSettings } from '../../src/core/metrics.js';

const near = () => Promise.resolve(new HeldMetrics(pauseAfter(8)));
const settings: MetricsSettings = { calendar: { timeZone: 'Asia/Riyadh', week: { 7: [['09:00', '17:00']] }, holidays: [] }, hours: 'calendar', unit: 'month' };
const whole = () => new AbortController().signal;
const nobody = () => undefined;

/** A worker that fails before it begins. */
const broken = (): Worker => new Worker(new URL('./fixtures/broken-worker.js', import.meta.url), { type: 'module' });

const ways: Readonly<Record<string, () => MetricsService>> = {
  'in a worker': openService,
  'in slices on the page': () => new MetricsApart(null, near),
  'on the page after its worker failed': () => new MetricsApart(broken(), near),
};

/** A file of so many tickets, every hundredth of them without the moment it came in, every third rated. */
function file(count: number): Blob {
  const lines = ['Ticket ID;Created at;Assignee;Satisfaction Score;Comment'];
  for (let at = 1; at <= count; at += 1) {
    const day = String((at % 28) + 1).padStart(2, '0');
    lines.push(`${at};${at % 100 === 0 ? 'soon' : `2026-0${(at % 3) + 1}-${day} 09:${String(at % 60).padStart(2, '0')}`};${['Mona', 'رضا', 'سارة'][at % 3]};${at % 3 === 0 ? 'Good' : 'Offered'};"said; and\nwritten"`);
  }
  return new Blob(['\uFEFF', lines.join('\r\n')]);
}

async function loaded(service: MetricsService, source: Blob, progress = (_: number): void => undefined) {
  const inspection = await service.inspect('tickets', source, 'Asia/Riyadh');
  return { inspection, loaded: await service.load('tickets', source, inspection.reading, whole(), progress) };
}

const rejection = (promise: Promise<unknown>): Promise<Error> => promise.then(() => new Error('It came about.'), (error: unknown) => error as Error);

for (const [way, open] of Object.entries(ways)) {
  describe(`the service ${way}`, () => {
    let service: MetricsService;
    beforeEach(() => {
      service = open();
    });
    afterEach(() => service.end());

    it('says what a file looks like before it is read', async () => {
      const { headers, examples, source, reading, open: left, encoding } = await service.inspect('tickets', file(10), 'Asia/Riyadh');
      expect(headers).to.deep.equal(['Ticket ID', 'Created at', 'Assignee', 'Satisfaction Score', 'Comment']);
      expect(examples[2]).to.deep.equal(['رضا', 'سارة', 'Mona']);
      expect({ source, columns: reading.columns, left, encoding }).to.deep.equal({
        source: 'plain', columns: { id: 0, opened: 1, agent: 2, rating: 3, comment: 4 }, left: [], encoding: 'utf-8',
      });
    });

    it('reads every row, or lists it with its line', async () => {
      const { loaded: { rows, refused, reasons } } = await loaded(service, file(1000));
      expect({ rows, refused, reasons }).to.deep.equal({ rows: 990, refused: 10, reasons: { 'bad-moment': 10 } });
      // Each row is two lines long, and the header one.
      expect(await service.problems('tickets', 1, 2)).to.deep.equal([200, 300].map((row) => ({ line: row * 2, code: 'bad-moment', field: 'opened', found: 'soon' })));
    });

    it('counts what it read and hands its tickets out, the latest first', async () => {
      await loaded(service, file(1000));
      const overview = await service.measure(settings, 'ar', whole(), nobody);
      expect(overview.conversations).to.equal(990);
      expect(overview.periods).to.deep.equal(['2026-01-01', '2026-02-01', '2026-03-01']);
      const { total, tickets } = await service.tickets({ period: '2026-02-01', channel: '', agent: '', ratings: null, unanswered: false }, 0, 2);
      // Of 1000 every third is of February, and of its 334 those whose number is a multiple of 100 and one more than one of 3 were refused: 100, 400, 700, 1000.
      expect(total).to.equal(330);
      expect(tickets).to.have.length(2);
      expect(tickets[0]?.comment).to.equal('said; and\nwritten');
    });

    it('tells of its progress, up to the end', async () => {
      const told: number[] = [];
      await loaded(service, file(30_000), (done) => told.push(done));
      expect(told.at(-1)).to.equal(1);
      expect(told).to.deep.equal(told.toSorted((one, other) => one - other));
    });

    it('keeps the file before where the next is called off', async () => {
      await loaded(service, file(100));
      const control = new AbortController();
      const next = file(60_000);
      const { reading } = await service.inspect('tickets', next, 'UTC');
      const load = service.load('tickets', next, reading, control.signal, () => control.abort());
      expect(await rejection(load)).to.have.property('name', 'AbortError');
      expect((await service.measure(settings, 'en', whole(), nobody)).conversations).to.equal(99);
    });

    it('does not begin what was called off before', async () => {
      const control = new AbortController();
      control.abort(new Error('a reason of the host'));
      expect(await rejection(service.load('tickets', file(10), { columns: {}, order: 'day-first', timeZone: 'UTC', units: {}, scales: {} }, control.signal, nobody))).to.have.property('name', 'AbortError');
      expect(await rejection(service.measure(settings, 'en', control.signal, nobody))).to.have.property('name', 'AbortError');
    });

    it('lets the page answer meanwhile', async () => {
      const source = file(60_000);
      const { reading } = await service.inspect('tickets', source, 'UTC');
      let turns = 0;
      let over = false;
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        turns += 1;
        if (!over) channel.port2.postMessage(null);
      };
      channel.port2.postMessage(null);
      await service.load('tickets', source, reading, whole(), nobody);
      over = true;
      channel.port1.close();
      expect(turns).to.be.greaterThan(20);
    });

    it('counts for a diagnostic, and names nobody', async () => {
      await loaded(service, file(9));
      await service.measure(settings, 'en', whole(), nobody);
      // By hand: 3, 6 and 9 came in January and are rated, 1, 4 and 7 in February, and March is not over.
      const expected = {
        schema: 1, kind: 'customer-figures', from: '2026-01-01', to: '2026-02-28', hours: 'calendar', conversations: 6,
        figures: [{ metric: 'satisfied', stage: null, channel: '', within: null, count: 3, of: 3 }],
      };
      const figures = await service.customers(null);
      expect(figures).to.deep.equal({ ...expected, madeAt: figures?.madeAt });
      expect(new Date(figures?.madeAt ?? '').toISOString()).to.equal(figures?.madeAt);
      expect(await service.customers('2026-02-01')).to.deep.include({ from: '2026-02-01', to: '2026-02-28', conversations: 3, figures: [] });
      expect(await rejection(service.customers('2026-09-01'))).to.be.instanceOf(Error).and.not.to.have.property('message', 'It came about.');
    });

    it('forgets what it is told to', async () => {
      await loaded(service, file(100));
      await service.forget('tickets');
      expect((await service.measure(settings, 'en', whole(), nobody)).conversations).to.equal(0);
      expect(await service.problems('tickets', 0, 10)).to.deep.equal([]);
    });
  });
}

describe('where the service is', () => {
  it('is a worker where there may be one, and the page where it failed', async () => {
    const [far, back] = [openService(), new MetricsApart(broken(), near)];
    await Promise.all([far, back].map((service) => service.inspect('tickets', file(1), 'UTC')));
    expect([far.apart, back.apart]).to.deep.equal([true, false]);
    far.end();
    back.end();
  });

  it('is the page after all once that can be had', async () => {
    let asked = 0;
    const service = new MetricsApart(null, () => ((asked += 1) === 1 ? Promise.reject(new TypeError('Failed to fetch')) : near()));
    expect(await rejection(service.inspect('tickets', file(1), 'UTC'))).to.include({ message: 'Failed to fetch' });
    expect((await service.inspect('tickets', file(1), 'UTC')).headers).to.have.length(5);
    service.end();
  });

  it('begins again on the page what a worker was about, with all that it had', async () => {
    const workers: Worker[] = [];
    const Real = globalThis.Worker;
    globalThis.Worker = class extends Real {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        workers.push(this);
      }
    };
    const service = openService();
    globalThis.Worker = Real;
    await loaded(service, file(300));
    const people = new Blob(['Agent,Hours\nMona,160\n']);
    const { reading } = await service.inspect('people', people, 'UTC');
    const load = service.load('people', people, reading, whole(), nobody);
    workers[0]?.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
    expect(await load).to.include({ rows: 1, refused: 0 });
    expect(service.apart).to.equal(false);
    expect((await service.measure(settings, 'en', whole(), nobody)).conversations).to.equal(297);
    service.end();
  });
});
