import { workshopLimits, type Remark } from '../../core/workshop.js';
import { Refused } from './api.js';

/** Milliseconds: how long a pause in typing is, and the first and the longest wait before a next try. */
const times = { pause: 700, again: 2_000, longest: 30_000 } as const;

/** Refusals that the same request may not meet again. */
const passing: readonly string[] = ['unreachable', 'failed', 'too-many'];

export const blank: Remark = { note: '', actions: [] };

/** Where what is not yet on the server stands meanwhile. */
interface Drawer {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * Remarks as they are typed, on their way to the server.
 *
 * What was typed and is not acknowledged stands in a drawer of this device too, so that neither a lost connection nor a
 * reload loses it; it is sent again until it is taken.
 */
export class RemarkDesk {
  readonly #unsent: Map<string, Remark>;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #busy = false;
  #failures = 0;
  #closed = false;
  /** Why the last try failed; null where it did not. */
  failure: unknown = null;

  constructor(
    private readonly key: string,
    private readonly drawer: Drawer | null,
    private readonly send: (item: string, remark: Remark) => Promise<void>,
    /** Something is otherwise than before. */
    private readonly changed: () => void,
  ) {
    this.#unsent = new Map(Object.entries(this.#kept()));
    if (this.#unsent.size > 0) this.#wait(0);
  }

  /** Whether all that was typed is on the server. */
  get clean(): boolean {
    return this.#unsent.size === 0;
  }

  /** A remark as it was typed last; null where the server's is as new. */
  unsent(item: string): Remark | null {
    return this.#unsent.get(item) ?? null;
  }

  type(item: string, remark: Remark): void {
    this.#unsent.set(item, { note: remark.note.slice(0, workshopLimits.note), actions: remark.actions.slice(0, workshopLimits.actions) });
    this.#keep();
    this.#wait(times.pause);
    this.changed();
  }

  /** The connection may be back, or the person does not want to wait. */
  hurry(): void {
    if (!this.clean) this.#wait(0);
  }

  close(): void {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  /** Throws away what was not sent, since what it belongs to is gone. */
  discard(): void {
    this.close();
    this.#unsent.clear();
    this.#keep();
  }

  #wait(milliseconds: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = this.#closed ? null : setTimeout(() => void this.#deliver(), milliseconds);
  }

  async #deliver(): Promise<void> {
    const [next] = this.#unsent;
    if (this.#busy || this.#closed || !next) return;
    const [item, remark] = next;
    this.#busy = true;
    try {
      await this.send(item, remark);
      // What was typed meanwhile goes next.
      if (this.#unsent.get(item) === remark) this.#unsent.delete(item);
      this.#failures = 0;
      this.failure = null;
      this.#keep();
      if (!this.clean) this.#wait(0);
    } catch (error) {
      this.#failures += 1;
      this.failure = error;
      const code = error instanceof Refused ? error.code : 'failed';
      if (passing.includes(code)) this.#wait(Math.min(times.longest, times.again * 2 ** (this.#failures - 1)));
    }
    this.#busy = false;
    this.#settle();
  }

  /** Closed while something was on its way, nobody is told. */
  #settle(): void {
    if (!this.#closed) this.changed();
  }

  #kept(): Record<string, Remark> {
    try {
      return JSON.parse(this.drawer?.getItem(this.key) ?? '{}') as Record<string, Remark>;
    } catch {
      return {};
    }
  }

  #keep(): void {
    try {
      if (this.clean) this.drawer?.removeItem(this.key);
      else this.drawer?.setItem(this.key, JSON.stringify(Object.fromEntries(this.#unsent)));
    } catch {
      // Without a drawer it stands in memory until it is sent.
    }
  }
}

/** The drawer of this device; null where it may not be opened. */
export function drawerHere(): Drawer | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
