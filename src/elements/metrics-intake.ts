import type { FileReading, RowProblem } from '../core/ticket.js';
import { isZone, type Readings } from '../store/readings.js';
import type { columns } from './metrics-columns.js';
import type { FileKind, Inspection, Loaded, MetricsService } from './metrics-service.js';
import { faultOf, fetched, type FileFault, type Source } from './metrics-source.js';

/** What a person is deciding of a file: the order of its dates may still be open. */
export interface Draft extends Omit<FileReading, 'order'> {
  readonly order: FileReading['order'] | null;
}

/** What is being done with a file. */
export type Stage =
  | { readonly at: 'idle' }
  | { readonly at: 'looking'; readonly name: string }
  | { readonly at: 'asking'; readonly source: Source; readonly inspection: Inspection; readonly draft: Draft; readonly form: typeof columns }
  | { readonly at: 'reading'; readonly name: string; readonly done: number }
  | { readonly at: 'failed'; readonly name: string; readonly fault: FileFault };

/** A file that was read, and how. */
export interface Had {
  readonly source: Source;
  readonly inspection: Inspection;
  readonly reading: FileReading;
  readonly loaded: Loaded;
  readonly by: 'itself' | 'memory' | 'hand';
}

/** Refused rows on one page of their list. */
export const page = 50;

/** What an intake needs of its element. */
export interface IntakeHost {
  readonly service: () => MetricsService;
  readonly readings: () => Readings;
  readonly timeZone: () => string;
  /** Something that is drawn has changed. */
  readonly changed: () => void;
  readonly read: (kind: FileKind, had: Had) => void;
  readonly failed: (fault: FileFault, address: string) => void;
}

/** One of the two files, from where it stands to what was read of it. What was there before stays until another has been read. */
export class Intake {
  readonly kind: FileKind;
  readonly #host: IntakeHost;
  #stage: Stage = { at: 'idle' };
  #had: Had | null = null;
  #refused: { readonly from: number; readonly rows: readonly RowProblem[] } = { from: 0, rows: [] };
  #abort: AbortController | null = null;
  /** How often all was forgotten. */
  #life = 0;

  constructor(kind: FileKind, host: IntakeHost) {
    this.kind = kind;
    this.#host = host;
  }

  get stage(): Stage {
    return this.#stage;
  }

  /** Null while nothing was read. */
  get had(): Had | null {
    return this.#had;
  }

  /** Refused rows that are listed, and how many stand before them. */
  get refused(): { readonly from: number; readonly rows: readonly RowProblem[] } {
    return this.#refused;
  }

  get busy(): boolean {
    return this.#stage.at === 'looking' || this.#stage.at === 'reading';
  }

  async fetch(address: string, base: string): Promise<void> {
    const signal = this.#begin({ at: 'looking', name: address });
    await this.#guarded(signal, address, address, async () => {
      const found = await fetched(address, base, signal);
      signal.throwIfAborted();
      if (typeof found === 'string') this.#fail(found, address, address);
      else await this.#look(found, signal);
    });
  }

  async bring(source: Source): Promise<void> {
    const signal = this.#begin({ at: 'looking', name: source.name });
    await this.#guarded(signal, source.name, source.address, () => this.#look(source, signal));
  }

  /** Reads the file that is asked about, the way that was decided by hand, and remembers that. */
  async decide(source: Source, inspection: Inspection, reading: FileReading): Promise<void> {
    this.#host.readings().putReading(this.kind, inspection.signature, reading);
    await this.#read(source, inspection, reading, 'hand');
  }

  /** Asks how the file that was read is to be read. */
  async ask(): Promise<void> {
    const { source, inspection, reading } = this.#had as Had;
    const signal = this.#begin({ at: 'looking', name: source.name });
    await this.#guarded(signal, source.name, source.address, () => this.#ask(source, inspection, reading, signal));
  }

  /** Forgets what was decided for such files, and reads this one anew. */
  async unlearn(): Promise<void> {
    const { source, inspection } = this.#had as Had;
    this.#host.readings().forgetReading(this.kind, inspection.signature);
    await this.bring(source);
  }

  draw(draft: Draft): void {
    if (this.#stage.at === 'asking') this.#to({ ...this.#stage, draft });
  }

  /** Stops what is being done; what was there before stays. */
  cancel(): void {
    this.#begin({ at: 'idle' });
  }

  /** As though no file had ever come. */
  reset(): void {
    this.#life += 1;
    this.#had = null;
    this.#refused = { from: 0, rows: [] };
    this.cancel();
  }

  /** Reads the same file again the same way, for a service that knows nothing of it. */
  async again(): Promise<void> {
    const had = this.#had;
    this.#had = null;
    if (had) await this.#read(had.source, had.inspection, had.reading, had.by);
  }

  async turn(from: number): Promise<void> {
    const had = this.#had;
    const rows = await this.#host.service().problems(this.kind, from, page);
    if (this.#had !== had) return;
    this.#refused = { from, rows };
    this.#host.changed();
  }

  async #look(source: Source, signal: AbortSignal): Promise<void> {
    const { name, address, blob } = source;
    const fault = await faultOf(blob);
    signal.throwIfAborted();
    if (fault) { this.#fail(fault, name, address); return; }
    const service = this.#host.service();
    signal.throwIfAborted();
    const inspection = await service.inspect(this.kind, blob, this.#host.timeZone());
    signal.throwIfAborted();
    if (inspection.headers.length === 0) { this.#fail('empty', name, address); return; }
    if (inspection.examples.every((values) => values.length === 0)) { this.#fail('only-headers', name, address); return; }
    const kept = this.#host.readings().reading(this.kind, inspection.signature);
    if (kept && fits(kept, inspection)) await this.#read(source, inspection, kept, 'memory');
    else if (inspection.open.length === 0) await this.#read(source, inspection, inspection.reading, 'itself');
    else await this.#ask(source, inspection, { ...inspection.reading, order: inspection.open.includes('order') ? null : inspection.reading.order }, signal);
  }

  /** Most files are never asked about, so what asks comes with the first that is. */
  async #ask(source: Source, inspection: Inspection, draft: Draft, signal: AbortSignal): Promise<void> {
    const { columns } = await import('./metrics-columns.js');
    signal.throwIfAborted();
    this.#to({ at: 'asking', source, inspection, draft, form: columns });
  }

  async #read(source: Source, inspection: Inspection, reading: FileReading, by: Had['by']): Promise<void> {
    const signal = this.#begin({ at: 'reading', name: source.name, done: 0 });
    const life = this.#life;
    await this.#guarded(signal, source.name, source.address, async () => {
      const service = this.#host.service();
      signal.throwIfAborted();
      const loaded = await service.load(this.kind, source.blob, reading, signal, (done) => {
        if (!signal.aborted) this.#to({ at: 'reading', name: source.name, done });
      });
      if (life !== this.#life) return;
      // From here on the service has it, whatever else has begun.
      this.#had = { source, inspection, reading, loaded, by };
      this.#refused = { from: 0, rows: [] };
      if (!signal.aborted) this.#to({ at: 'idle' });
      this.#host.read(this.kind, this.#had);
      if (loaded.refused > 0) await this.turn(0);
    });
  }

  async #guarded(signal: AbortSignal, name: string, address: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch {
      if (!signal.aborted) this.#fail('unreadable', name, address);
    }
  }

  /** What was begun before ends here. */
  #begin(stage: Stage): AbortSignal {
    this.#abort?.abort();
    this.#abort = new AbortController();
    this.#to(stage);
    return this.#abort.signal;
  }

  #fail(fault: FileFault, name: string, address: string): void {
    this.#to({ at: 'failed', name, fault });
    this.#host.failed(fault, address);
  }

  #to(stage: Stage): void {
    this.#stage = stage;
    this.#host.changed();
  }
}

/** Whether a reading that was kept can be of this file: what was kept may have been changed by another hand. */
const fits = ({ columns, timeZone }: FileReading, { headers }: Inspection): boolean =>
  isZone(timeZone) && Object.values(columns).every((column) => (column as number) < headers.length);
