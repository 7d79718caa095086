import type { MetricsReport, MetricsSettings, Overview, ReportRequest } from '../core/metrics.js';
import type { MetricsService } from './metrics-service.js';

/** What a person wants to see; '' where they have not said. */
export type Wanted = ReportRequest;

/** What counting needs of its element. */
export interface CountHost {
  readonly service: () => MetricsService;
  /** Brings what a report is drawn with. */
  readonly drawing: () => Promise<void>;
  readonly wanted: () => Wanted;
  readonly changed: () => void;
  /** New figures stand there, of periods that may begin on other days: `middle` days into one it is told which of the others it is. */
  readonly counted: (overview: Overview, middle: number) => void;
}

/** Counts over what was read, and asks for one report after another; of several on their way only the last is shown. */
export class Count {
  readonly #host: CountHost;
  #overview: Overview | null = null;
  #report: MetricsReport | null = null;
  /** What the overview was counted by. */
  #by: { readonly settings: MetricsSettings; readonly tag: string } | null = null;
  /** 0 to 1; null while nothing is counted. */
  #done: number | null = null;
  #failed = false;
  #abort: AbortController | null = null;
  #asked = 0;

  constructor(host: CountHost) {
    this.#host = host;
  }

  get overview(): Overview | null {
    return this.#overview;
  }

  /** Null while there is none, and while it is not said whose is wanted. */
  get report(): MetricsReport | null {
    return this.#report;
  }

  get settings(): MetricsSettings | null {
    return this.#by?.settings ?? null;
  }

  get done(): number | null {
    return this.#done;
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** Whether the months are those of another calendar than this tag's. */
  differs(tag: string): boolean {
    return this.#by !== null && this.#by.tag !== tag;
  }

  async measure(settings: MetricsSettings, tag: string): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#done = 0;
    this.#failed = false;
    // Until it is done a change of language would ask again and again.
    if (this.#by) this.#by = { ...this.#by, tag };
    this.#host.changed();
    try {
      const service = this.#host.service();
      signal.throwIfAborted();
      const overview = await service.measure(settings, tag, signal, (done) => {
        if (signal.aborted) return;
        this.#done = done;
        this.#host.changed();
      });
      signal.throwIfAborted();
      this.#overview = overview;
      const months = settings.unit === 'month' && this.#by?.settings.unit === 'month';
      this.#by = { settings, tag };
      this.#host.counted(overview, months ? 14 : 3);
      await this.ask();
    } catch {
      this.#failed ||= !signal.aborted;
    } finally {
      if (this.#abort.signal === signal) this.#done = null;
      this.#host.changed();
    }
  }

  /** Asks for the report that is wanted now. */
  async ask(): Promise<void> {
    const turn = (this.#asked += 1);
    const wanted = this.#host.wanted();
    const { view, agent, period } = wanted;
    if (!this.#overview || period === '' || (view === 'agent' && agent === '')) {
      this.#report = null;
      this.#host.changed();
      return;
    }
    try {
      const [report] = await Promise.all([this.#host.service().report(wanted), this.#host.drawing()]);
      if (turn !== this.#asked) return;
      this.#report = report;
      this.#failed = false;
    } catch {
      if (turn !== this.#asked) return;
      this.#report = null;
      this.#failed = true;
    }
    this.#host.changed();
  }

  reset(): void {
    this.#abort?.abort();
    this.#asked += 1;
    [this.#overview, this.#report, this.#by, this.#done, this.#failed] = [null, null, null, null, false];
    this.#host.changed();
  }
}

/** The period to show: the one that is chosen, else the one that the day `middle` days into it lies in, else the last that is over; '' without any. */
export function periodFor({ periods, unfinished }: Overview, chosen: string, middle: number): string {
  if (periods.includes(chosen)) return chosen;
  const day = chosen === '' ? '' : new Date(Date.parse(chosen) + middle * 86_400_000).toISOString().slice(0, 10);
  return periods.findLast((each) => each <= day) ?? periods.findLast((each) => each !== unfinished) ?? periods.at(-1) ?? '';
}
