import type { CustomerFigures } from '../../src/core/customer-figures.js';
import type { MetricsReport, MetricsSettings, Overview, ReportRequest, ServiceFigures } from '../../src/core/metrics.js';
import { spanOf } from '../../src/core/span.js';
import type { FileReading, RowProblem } from '../../src/core/ticket.js';
import type { FileKind, Inspection, Loaded, MetricsService, Progress } from '../../src/elements/metrics-service.js';

const reading: FileReading = { columns: { id: 0, opened: 1, agent: 2, rating: 3 }, order: 'day-first', timeZone: 'Asia/Riyadh', units: {}, scales: { rating: [1, 5] } };

/** A file with headers that are known. */
export const known: Inspection = {
  headers: ['Id', 'Created', 'Assignee', 'Satisfaction'],
  examples: [['7', '8'], ['03/11/2026 09:00'], ['Sara', 'عمر'], ['5']],
  orders: [[null], ['either'], [null], [null]], unitless: [true, false, false, true],
  source: 'zendesk', reading, open: [], signature: 'id created assignee satisfaction', encoding: 'utf-8',
};

/** A file whose headers tell nothing. */
export const unknown: Inspection = {
  ...known, headers: ['A', 'B', 'C', 'D'], source: null, signature: 'a b c d', open: ['opened', 'agent', 'order'],
  reading: { ...reading, columns: {} },
};

/** A file of employees. */
export const staff: Inspection = {
  headers: ['Name', 'Hours'], examples: [['Sara'], ['160']], orders: [[null], [null]], unitless: [false, true], source: 'plain', signature: 'name hours', open: [], encoding: 'utf-8',
  reading: { columns: { agent: 0, hours: 1 }, order: 'day-first', timeZone: 'Asia/Riyadh', units: { hours: 'hours' }, scales: {} },
};

const none: ServiceFigures = {
  conversations: 3,
  satisfaction: { rated: 0, satisfied: null, dissatisfied: null, silence: 'none', responses: null, responsesSilence: 'not-asked' },
  workload: { conversations: null, hours: null, rate: null, interval: null, silence: 'no-hours' },
  response: { count: 0, open: 0, median: null, medianInterval: null, p90: null, p90Interval: null, silence: 'none' },
  handling: { count: 0, open: 0, median: null, medianInterval: null, p90: null, p90Interval: null, silence: 'none' },
};
const nobody = { people: 0, mean: null, interval: null, silence: 'none' } as const;
const people = { engagement: nobody, satisfaction: nobody, tenure: nobody };

function reportOf({ view, agent, period, channel }: ReportRequest): MetricsReport {
  const reasons = { channels: [], rows: [] };
  if (view === 'agent') {
    const overall = { own: none, rest: none, satisfied: null };
    return { view, agent: { key: agent, name: agent }, period, channel, overall, channels: [], periods: [{ ...overall, period }] };
  }
  if (view === 'management') return { view, period, channel, now: none, trends: [], changed: [], segments: [], reasons, people };
  return {
    view, period, channel, before: null, now: none, earlier: null, changes: { satisfied: null, dissatisfied: null, responses: null },
    periods: [{ period, figures: none }], channels: [], segments: [], reasons, workload: null, people,
  };
}

/** Gregorian months for one tag, Persian ones for another: October and November, Mehr and Aban. */
const overview = (tag: string): Overview => ({
  periods: tag.startsWith('fa') ? ['2026-09-23', '2026-10-23', '2026-11-22'] : ['2026-09-01', '2026-10-01', '2026-11-01'],
  unfinished: tag.startsWith('fa') ? '2026-11-22' : '2026-11-01',
  agents: [{ key: 'zahra', name: 'Zahra' }, { key: 'adam', name: 'Adam' }, { key: 'omar', name: 'عمر' }],
  channels: ['email', 'chat', 'Kiosk'], conversations: 9, rated: 4, hours: false,
});

export const problem = (line: number, code: RowProblem['code'] = 'bad-moment', field: RowProblem['field'] = 'opened', found = `<b>${line}</b>`): RowProblem => ({ line, code, field, found });

/** A service that answers as it is told to, over no data at all, so that every state can be reached and held. */
export class StandIn implements MetricsService {
  readonly apart = false;
  readonly inspections: Record<FileKind, Inspection> = { tickets: known, people: staff };
  readonly refused: Record<FileKind, readonly RowProblem[]> = { tickets: [], people: [] };
  readonly read: Record<FileKind, number> = { tickets: 9, people: 3 };
  /** What it was asked for. */
  readonly loads: { readonly kind: FileKind; readonly text: string; readonly reading: FileReading }[] = [];
  readonly measures: { readonly settings: MetricsSettings; readonly tag: string }[] = [];
  readonly reports: ReportRequest[] = [];
  readonly counted: (string | null)[] = [];
  readonly forgotten: FileKind[] = [];
  ended = false;
  overview: (tag: string) => Overview = overview;
  /** What fails from now on. */
  broken: 'inspect' | 'load' | 'measure' | null = null;
  #held: { readonly progress: Progress; readonly go: () => void } | null = null;
  #holding = false;

  /** Lets the next load stand where it is told to, until it is let go. */
  hold(): void {
    this.#holding = true;
  }

  /** How far the load that stands is; null where none does. */
  get at(): Progress | null {
    return this.#held?.progress ?? null;
  }

  go(): void {
    this.#holding = false;
    this.#held?.go();
    this.#held = null;
  }

  inspect(kind: FileKind, _: Blob): Promise<Inspection> {
    return this.broken === 'inspect' ? Promise.reject(new Error('No.')) : Promise.resolve(this.inspections[kind]);
  }

  async load(kind: FileKind, source: Blob, how: FileReading, signal: AbortSignal, progress: Progress): Promise<Loaded> {
    if (this.broken === 'load') throw new Error('No.');
    const text = await source.text();
    if (this.#holding) {
      await new Promise<void>((resolve, reject) => {
        this.#held = { progress, go: resolve };
        signal.addEventListener('abort', () => reject(new DOMException('Stopped.', 'AbortError')));
      });
    }
    signal.throwIfAborted();
    progress(1);
    this.loads.push({ kind, text, reading: how });
    const refused = this.refused[kind];
    const reasons: Record<string, number> = {};
    for (const { code } of refused) reasons[code] = (reasons[code] ?? 0) + 1;
    return { rows: this.read[kind], refused: refused.length, reasons };
  }

  problems(kind: FileKind, from: number, count: number): Promise<readonly RowProblem[]> {
    return Promise.resolve(this.refused[kind].slice(from, from + count));
  }

  measure(settings: MetricsSettings, tag: string): Promise<Overview> {
    if (this.broken === 'measure') return Promise.reject(new Error('No.'));
    this.measures.push({ settings, tag });
    return Promise.resolve(this.overview(tag));
  }

  report(request: ReportRequest): Promise<MetricsReport> {
    this.reports.push(request);
    return Promise.resolve(reportOf(request));
  }

  customers(period: string | null): Promise<CustomerFigures | null> {
    this.counted.push(period);
    const span = spanOf(this.overview(this.measures.at(-1)?.tag ?? 'en'), period);
    return Promise.resolve(span && {
      schema: 1, kind: 'customer-figures', from: span[0], to: span[1], madeAt: '2026-11-22T09:00:00Z', hours: 'calendar', conversations: 9,
      figures: [{ metric: 'satisfied', stage: null, channel: 'chat', within: null, count: 3, of: 4 }],
    });
  }

  tickets(): Promise<{ total: number; tickets: [] }> {
    return Promise.resolve({ total: 0, tickets: [] });
  }

  forget(kind: FileKind): Promise<void> {
    this.forgotten.push(kind);
    return Promise.resolve();
  }

  end(): void {
    this.ended = true;
  }
}
