import { guessOf, signatureOf, unitless } from '../core/columns.js';
import { customerFiguresOf } from '../core/customer-counts.js';
import type { CustomerFigures } from '../core/customer-figures.js';
import { orderIn } from '../core/dates.js';
import { measured, overviewOf, type Measured } from '../core/measured.js';
import { metricsReportOf, selected } from '../core/metrics-report.js';
import type { MetricsReport, MetricsSettings, Overview, ReportRequest, TicketQuery } from '../core/metrics.js';
import { orderOf } from '../core/order.js';
import { askedIn, employmentsBy, ticketsBy } from '../core/rows.js';
import { spanOf } from '../core/span.js';
import type { Employment, FileReading, RowProblem, Ticket } from '../core/ticket.js';
import { periodOf } from '../locale/periods.js';
import { rowsOf } from './file-rows.js';
import type { Pause } from './file-text.js';
import type { FileKind, Inspection, Loaded, MetricsService, Progress } from './metrics-service.js';
import { seldom } from './turns.js';

/** Rows that an inspection goes by, and how many values of a column it shows. */
const sampled = 500;
const exemplary = 4;

/** A file as it was read. */
interface Read {
  readonly tickets: readonly Ticket[];
  readonly people: readonly Employment[];
  readonly problems: readonly RowProblem[];
}

const none: Read = { tickets: [], people: [], problems: [] };

/** Rejects what was called off, whatever reason its signal names. */
const heed = (signal: AbortSignal): void => {
  if (signal.aborted) throw new DOMException('Called off.', 'AbortError');
};

/**
 * The data of one page in memory, and what is counted over them. Every long piece of work asks `pause` again and again, so that
 * whoever runs it decides how long it may keep others waiting.
 */
export class HeldMetrics implements MetricsService {
  readonly apart = false;
  readonly #pause: Pause;
  readonly #read: Record<FileKind, Read> = { tickets: none, people: none };
  #measured: Measured | null = null;

  constructor(pause: Pause) {
    this.#pause = pause;
  }

  async inspect(kind: FileKind, source: Blob, timeZone: string): Promise<Inspection> {
    let headers: readonly string[] | null = null;
    let guess: ReturnType<typeof guessOf> | null = null;
    let encoding = 'utf-8';
    const sample: (readonly string[])[] = [];
    const dates: string[] = [];
    for await (const block of rowsOf(source, this.#pause)) {
      encoding = block.encoding;
      for (const { cells } of block.rows) {
        if (!headers) headers = cells.map((cell) => cell.trim());
        else if (sample.length < sampled) sample.push(cells);
        else {
          guess ??= guessOf(kind, headers, sample, timeZone);
          if (!guess.open.includes('order')) break;
          // A day that shows the order may come late in the file.
          for (const place of dated(guess.reading)) dates.push(cells[place] ?? '');
          const pausing = this.#pause();
          if (pausing) await pausing;
        }
      }
      if (guess && (!guess.open.includes('order') || orderOf(dates.map(orderIn)))) break;
    }
    headers ??= [];
    guess ??= guessOf(kind, headers, sample, timeZone);
    const order = guess.open.includes('order') ? orderOf([...dated(guess.reading)].flatMap((place) => sample.map((cells) => cells[place] ?? '')).concat(dates).map(orderIn)) : null;
    return {
      headers,
      examples: headers.map((_, place) => [...new Set(sample.map((cells) => (cells[place] ?? '').trim()).filter((cell) => cell !== ''))].slice(0, exemplary)),
      orders: headers.map((_, place) => [...new Set(sample.map((cells) => orderIn(cells[place] ?? '')))]),
      unitless: headers.map((_, place) => unitless(sample.map((cells) => cells[place] ?? ''))),
      source: guess.source,
      reading: order ? { ...guess.reading, order } : guess.reading,
      open: order ? guess.open.filter((each) => each !== 'order') : guess.open,
      signature: signatureOf(headers),
      encoding,
    };
  }

  async load(kind: FileKind, source: Blob, reading: FileReading, signal: AbortSignal, progress: Progress): Promise<Loaded> {
    const tell = seldom(progress);
    const tickets: Ticket[] = [];
    const people: Employment[] = [];
    const problems: RowProblem[] = [];
    let make: ((cells: readonly string[], line: number) => Ticket | Employment | RowProblem) | null = null;
    let said = reading.columns['asked'] !== undefined;
    for await (const block of rowsOf(source, this.#pause)) {
      heed(signal);
      problems.push(...block.damaged);
      for (const { cells, line } of block.rows) {
        if (!make) {
          make = kind === 'tickets' ? ticketsBy(reading, cells.length) : employmentsBy(reading, cells.length, new Date().toISOString().slice(0, 10));
          continue;
        }
        const made = make(cells, line);
        if ('code' in made) problems.push(made);
        else if ('id' in made) {
          tickets.push(made);
          said ||= made.asked !== null;
        } else people.push(made);
        const pausing = this.#pause();
        if (pausing) {
          await pausing;
          heed(signal);
        }
      }
      tell(block.done * 0.98);
    }
    for (let at = 0; at < tickets.length; at += 1) {
      tickets[at] = askedIn(tickets[at] as Ticket, said);
      const pausing = this.#pause();
      if (pausing) await pausing;
    }
    heed(signal);
    problems.sort((one, other) => one.line - other.line);
    this.#read[kind] = { tickets, people, problems };
    this.#measured = null;
    tell(1);
    const reasons: Record<string, number> = {};
    for (const { code } of problems) reasons[code] = (reasons[code] ?? 0) + 1;
    return { rows: tickets.length + people.length, refused: problems.length, reasons };
  }

  problems(kind: FileKind, from: number, count: number): Promise<readonly RowProblem[]> {
    return Promise.resolve(this.#read[kind].problems.slice(from, from + count));
  }

  async measure(settings: MetricsSettings, tag: string, signal: AbortSignal, progress: Progress): Promise<Overview> {
    heed(signal);
    const tell = seldom(progress);
    const work = measured(this.#read.tickets.tickets, this.#read.people.people, settings, periodOf(settings.unit, tag));
    for (;;) {
      const step = work.next();
      if (step.done) {
        this.#measured = step.value;
        tell(1);
        return overviewOf(step.value);
      }
      tell(step.value);
      const pausing = this.#pause();
      if (pausing) await pausing;
      heed(signal);
    }
  }

  report(request: ReportRequest): Promise<MetricsReport> {
    return this.#answer((data) => metricsReportOf(data, request));
  }

  customers(period: string | null): Promise<CustomerFigures | null> {
    return this.#answer((data) => {
      const span = spanOf(data, period);
      return span && customerFiguresOf(data, ...span, new Date().toISOString());
    });
  }

  tickets(query: TicketQuery, from: number, count: number): Promise<{ readonly total: number; readonly tickets: readonly Ticket[] }> {
    return this.#answer((data) => {
      const found = selected(data, query);
      return { total: found.length, tickets: found.slice(from, from + count) };
    });
  }

  forget(kind: FileKind): Promise<void> {
    this.#read[kind] = none;
    this.#measured = null;
    return Promise.resolve();
  }

  end(): void {
    this.#read.tickets = this.#read.people = none;
    this.#measured = null;
  }

  #answer<Answer>(of: (data: Measured) => Answer): Promise<Answer> {
    return new Promise((resolve) => {
      if (!this.#measured) throw new Error('Nothing has been measured.');
      resolve(of(this.#measured));
    });
  }
}

/** Places of columns with dates. */
const dated = ({ columns }: FileReading): readonly number[] => ['opened', 'answered', 'solved', 'day', 'started'].flatMap((field) => columns[field] ?? []);
