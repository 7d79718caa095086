import { waitAfter } from './around.js';
import type { Carrier } from './carrier.js';
import { Lease } from './lease.js';
import type { Records } from './records.js';

/** One thing to be sent, whole: an id, and which revision of it this is. */
export interface Delivery {
  readonly id: string;
  readonly revision: number;
}

/** How something stands: acknowledged, on its way, to be tried again later, or refused for good. */
export type Standing = 'sent' | 'sending' | 'waiting' | 'refused';

/** Who is told. */
export interface Follower {
  /** Something stands otherwise than before. */
  changed(): void;
  /** Something was refused for good, and is not sent again; of several followers one is told. */
  refused(status: number): void;
}

interface Entry {
  readonly key: string;
  /** When it was put here, in milliseconds since 1970. */
  readonly at: number;
  readonly delivery: Delivery;
}

const kind = 'post/';
/** How long an answer is waited for, in milliseconds. */
const patience = 30_000;
/** How long a tab without locks waits to see whether another took its turn in the same instant. */
const settling = 150;
/** How long at most a tab waits, while another sends, before it looks again. */
const meanwhile = 3_000;
/** The longest pause that a server may ask for. */
const longest = 3_600_000;
/** Answers below 500 after which the same request may yet be taken. */
const passing: readonly number[] = [408, 425, 429];

/**
 * What is to be sent to one address, kept until it is acknowledged.
 *
 * Each revision is written first, then sent once it is its turn, by one tab at a time and one request at a time, until the server takes
 * it (2xx) or refuses it for good. A request whose answer is lost is made again, under the same key: the server tells doubles by it.
 */
export class Deliveries {
  readonly #followers = new Set<Follower>();
  readonly #refused = new Set<string>();
  readonly #underWay = new Set<string>();
  readonly #lease: Lease;
  #alone: Carrier['alone'];
  #unwatch: readonly (() => void)[] = [];
  #busy = false;
  #failures = 0;
  /** Not before this moment, whatever happens: the server asked for it. */
  #notBefore = 0;
  #cancel: (() => void) | null = null;

  constructor(
    private readonly records: Records,
    private readonly to: string,
    private readonly carrier: Carrier,
    /** Whether other tabs have the same records. */
    private readonly shared: boolean,
    self: string,
  ) {
    this.#lease = new Lease(records, self, () => carrier.now());
    this.#alone = carrier.alone;
  }

  put(delivery: Delivery): void {
    // A clock that was put back turns no order round.
    const at = Math.max(this.carrier.now(), this.#due().at(-1)?.at ?? 0);
    this.records.put(kind + keyOf(delivery), JSON.stringify({ to: this.to, at, delivery }));
    this.#refused.delete(delivery.id);
    this.#tell();
    this.#pump();
  }

  standing(id: string): Standing {
    if (this.#refused.has(id)) return 'refused';
    if (!this.#due().some(({ delivery }) => delivery.id === id)) return 'sent';
    return this.#failures === 0 ? 'sending' : 'waiting';
  }

  /** Follows what becomes of it, and sends what is left from before; returns what ends it. */
  follow(follower: Follower): () => void {
    this.#followers.add(follower);
    this.#pump();
    return () => {
      this.#followers.delete(follower);
      this.#rest();
    };
  }

  #due(): readonly Entry[] {
    return [...this.records.all(kind)]
      .flatMap(([key, text]) => {
        const entry = entryOf(text);
        return entry?.to === this.to ? [{ key, at: entry.at, delivery: entry.delivery }] : [];
      })
      .sort((one, other) => one.at - other.at || one.delivery.revision - other.delivery.revision);
  }

  /** What nobody here is sending already. */
  #left(): readonly Entry[] {
    return this.#due().filter(({ key }) => !this.#underWay.has(key));
  }

  #pump(): void {
    if (this.#due().length === 0) {
      this.#rest();
      return;
    }
    if (this.#unwatch.length === 0) {
      this.#unwatch = [
        this.carrier.watch((what) => (what === 'away' || what === 'hidden' ? this.#leave() : this.#hurry())),
        this.records.watch(() => {
          this.#tell();
          this.#pump();
        }),
      ];
    }
    if (this.#busy || this.#cancel || this.#left().length === 0) return;
    const wait = this.#notBefore - this.carrier.now();
    if (wait > 0) this.#wait(wait);
    else void this.#round();
  }

  /** With nothing left to send, nothing outside is listened to. */
  #rest(): void {
    if (this.#followers.size > 0 && this.#due().length > 0) return;
    this.#cancel?.();
    this.#cancel = null;
    for (const unwatch of this.#unwatch) unwatch();
    this.#unwatch = [];
  }

  #wait(milliseconds: number): void {
    this.#cancel?.();
    this.#cancel = this.carrier.after(milliseconds, () => this.#hurry());
  }

  /** Another tab has the turn, or had it when it was closed: whether it is over is looked at again and again. */
  #waitForTurn(): void {
    this.#wait(meanwhile * (0.5 + this.carrier.random() / 2));
  }

  #hurry(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#pump();
  }

  async #round(): Promise<void> {
    this.#busy = true;
    const acted = await this.#inTurn(() => this.#sendAll());
    this.#busy = false;
    if (!acted) this.#waitForTurn();
    this.#tell();
    this.#pump();
  }

  /** Acts while no other tab does; false where another has the turn. */
  async #inTurn(act: () => Promise<void>): Promise<boolean> {
    if (!this.shared) {
      await act();
      return true;
    }
    if (this.#alone) {
      try {
        return await this.#alone(`${kind}${this.to}`, act);
      } catch {
        // A page without an origin may have no locks.
        this.#alone = null;
      }
    }
    if (!this.#lease.take()) return false;
    await new Promise<void>((resolve) => this.carrier.after(settling, resolve));
    if (!this.#lease.own) return false;
    await act();
    return true;
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const [next] = this.#left();
      if (!next) break;
      // What a page that was closed has begun is left to it for a while: its request may still be under way.
      if (this.shared && !this.#lease.take()) {
        this.#waitForTurn();
        break;
      }
      if (!(await this.#deliver(next))) break;
    }
    if (this.#underWay.size === 0) this.#lease.release();
  }

  /** The page may be gone in a moment: what is left goes at once, in requests that outlive it. */
  #leave(): void {
    const left = this.#left();
    if (left.length === 0 || this.carrier.now() < this.#notBefore || (this.shared && !this.#lease.take())) return;
    void Promise.all(left.map((each) => this.#deliver(each))).then(() => {
      if (!this.#busy) this.#lease.release();
      this.#tell();
      this.#pump();
    });
  }

  /** Sends one; false where it is to be tried again. */
  async #deliver({ key, delivery }: Entry): Promise<boolean> {
    const stop = new AbortController();
    const cancel = this.carrier.after(patience, () => stop.abort());
    this.#underWay.add(key);
    try {
      const { ok, status, headers } = await this.carrier.fetch(this.to, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify(delivery),
        keepalive: true,
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'strict-origin',
        signal: stop.signal,
      });
      const refused = status >= 400 && status < 500 && !passing.includes(status);
      if (!ok && !refused) {
        this.#fail(pauseOf(headers.get('Retry-After'), this.carrier.now()));
        return false;
      }
      this.records.remove(kind + key);
      this.#failures = 0;
      if (refused) {
        this.#refused.add(delivery.id);
        [...this.#followers][0]?.refused(status);
      }
      this.#tell();
      return true;
    } catch {
      this.#fail(0);
      return false;
    } finally {
      cancel();
      this.#underWay.delete(key);
    }
  }

  #fail(pause: number): void {
    this.#failures += 1;
    const { carrier } = this;
    if (pause > 0) this.#notBefore = carrier.now() + pause;
    this.#wait(Math.max(waitAfter(this.#failures, carrier.random()), pause));
  }

  #tell(): void {
    for (const each of [...this.#followers]) each.changed();
  }
}

const keyOf = ({ id, revision }: Delivery): string => `${id}.${revision}`;

function entryOf(text: string): { readonly to: string; readonly at: number; readonly delivery: Delivery } | null {
  try {
    const read = JSON.parse(text) as { to?: unknown; at?: unknown; delivery?: { id?: unknown; revision?: unknown } };
    const sound = typeof read.to === 'string' && typeof read.at === 'number' && typeof read.delivery?.id === 'string' && typeof read.delivery.revision === 'number';
    return sound ? (read as { to: string; at: number; delivery: Delivery }) : null;
  } catch {
    return null;
  }
}

/** Milliseconds that a server asks to be left alone: it says seconds or a date; 0 where it says nothing that can be read. */
function pauseOf(said: string | null, now: number): number {
  if (said === null) return 0;
  const pause = /^\d+$/.test(said.trim()) ? Number(said) * 1_000 : Date.parse(said) - now;
  return pause > 0 ? Math.min(pause, longest) : 0;
}
