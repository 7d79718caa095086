import type { CustomerFigures } from '../core/customer-figures.js';
import type { MetricsReport, MetricsSettings, Overview, ReportRequest, TicketQuery } from '../core/metrics.js';
import type { FileReading, RowProblem, Ticket } from '../core/ticket.js';
import { long, put, type FromWorker, type Question, type ToWorker } from './metrics-messages.js';
import type { FileKind, Inspection, Loaded, MetricsService, Progress } from './metrics-service.js';

/** A question that has no answer yet. */
interface Pending {
  readonly ask: Question;
  readonly args: readonly unknown[];
  readonly signal: AbortSignal | undefined;
  readonly progress: Progress | undefined;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

const off = () => new DOMException('Called off.', 'AbortError');

/**
 * The service in a worker, which is asked by messages; where the worker fails, before it has begun or later, the service on the
 * page instead. That one reads again what had been read and answers what had not been answered, so nobody notices but by `apart`.
 */
export class MetricsApart implements MetricsService {
  /** Makes the service on the page. */
  readonly #near: () => Promise<MetricsService>;
  readonly #pending = new Map<number, Pending>();
  /** What was read and measured: asked again on the page if need be. */
  readonly #said = new Map<string, readonly unknown[]>();
  #worker: Worker | null;
  #held: Promise<MetricsService> | null = null;
  #last = 0;

  constructor(worker: Worker | null, near: () => Promise<MetricsService>) {
    this.#worker = worker;
    this.#near = near;
    if (!worker) return;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#hear(data);
    worker.onmessageerror = () => this.#comeBack();
    worker.onerror = (event) => {
      event.preventDefault();
      this.#comeBack();
    };
  }

  get apart(): boolean {
    return this.#worker !== null;
  }

  inspect(kind: FileKind, source: Blob, timeZone: string): Promise<Inspection> {
    return this.#ask('inspect', [kind, source, timeZone]);
  }

  load(kind: FileKind, source: Blob, reading: FileReading, signal: AbortSignal, progress: Progress): Promise<Loaded> {
    return this.#ask('load', [kind, source, reading], signal, progress);
  }

  problems(kind: FileKind, from: number, count: number): Promise<readonly RowProblem[]> {
    return this.#ask('problems', [kind, from, count]);
  }

  measure(settings: MetricsSettings, tag: string, signal: AbortSignal, progress: Progress): Promise<Overview> {
    return this.#ask('measure', [settings, tag], signal, progress);
  }

  report(request: ReportRequest): Promise<MetricsReport> {
    return this.#ask('report', [request]);
  }

  customers(period: string | null): Promise<CustomerFigures | null> {
    return this.#ask('customers', [period]);
  }

  tickets(query: TicketQuery, from: number, count: number): Promise<{ readonly total: number; readonly tickets: readonly Ticket[] }> {
    return this.#ask('tickets', [query, from, count]);
  }

  forget(kind: FileKind): Promise<void> {
    return this.#ask('forget', [kind]);
  }

  end(): void {
    this.#worker?.terminate();
    void this.#held?.then((held) => held.end(), () => undefined);
    this.#said.clear();
    for (const { reject } of this.#pending.values()) reject(off());
    this.#pending.clear();
  }

  #ask<Answer>(ask: Question, args: readonly unknown[], signal?: AbortSignal, progress?: Progress): Promise<Answer> {
    if (signal?.aborted) return Promise.reject(off());
    const id = (this.#last += 1);
    return new Promise<Answer>((resolve, reject) => {
      const leave = () => {
        this.#pending.delete(id);
        signal?.removeEventListener('abort', stop);
      };
      const stop = () => {
        if (!this.#pending.has(id)) return;
        leave();
        this.#send({ id, off: true });
        reject(off());
      };
      signal?.addEventListener('abort', stop);
      this.#pending.set(id, {
        ask, args, signal, progress,
        resolve: (answer) => {
          leave();
          this.#note(ask, args);
          resolve(answer as Answer);
        },
        reject: (error) => {
          leave();
          reject(error);
        },
      });
      if (this.#worker) this.#send({ id, ask, args });
      else void this.#here(id);
    });
  }

  #send(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  #hear(message: FromWorker): void {
    if ('ready' in message) return;
    const pending = this.#pending.get(message.id);
    if ('done' in message) pending?.progress?.(message.done);
    else if ('answer' in message) pending?.resolve(message.answer);
    else pending?.reject(message.error.name === 'AbortError' ? off() : new Error(message.error.message));
  }

  /** Remembers what the data now are. */
  #note(ask: Question, args: readonly unknown[]): void {
    const [kind] = args as readonly [string];
    if (ask === 'load') this.#said.set(kind, args);
    else if (ask === 'forget') this.#said.delete(kind);
    else if (ask === 'measure') this.#said.set('measure', args);
    // What was measured is of the data there were.
    if (ask === 'load' || ask === 'forget') this.#said.delete('measure');
  }

  /** Goes on here, once. */
  #comeBack(): void {
    if (!this.#worker) return;
    this.#worker.terminate();
    this.#worker = null;
    for (const id of this.#pending.keys()) void this.#here(id);
  }

  /** The service on the page, with what the one before had. */
  #service(): Promise<MetricsService> {
    this.#held ??= this.#near().then(async (held) => {
      const whole = new AbortController().signal;
      for (const [kind, args] of this.#said) {
        if (kind === 'measure') await held.measure(...(args as [MetricsSettings, string]), whole, () => undefined);
        else await held.load(...(args as [FileKind, Blob, FileReading]), whole, () => undefined);
      }
      return held;
    });
    // The next question tries again.
    this.#held.catch(() => { this.#held = null; });
    return this.#held;
  }

  async #here(id: number): Promise<void> {
    const pending = this.#pending.get(id);
    if (!pending) return;
    const { ask, args, signal, progress } = pending;
    try {
      const held = await this.#service();
      pending.resolve(await put(held, ask, long(ask) ? [...args, signal, progress] : args));
    } catch (error) {
      pending.reject(error as Error);
    }
  }
}
