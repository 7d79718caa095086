import { createHash } from 'node:crypto';
import { Buckets, type Allowance } from './bucket.js';

/** How much anyone may ask for. */
export const allowances = {
  /** Requests of one address that shows no token known here: two thousand people may stand behind it. */
  requests: { rate: 500, burst: 8_000 },
  /** Wrong codes and wrong secrets of one address, and of all together. */
  wrong: { rate: 1 / 6, burst: 20 },
  wrongInAll: { rate: 20, burst: 2_000 },
  /** What an address past that may still ask about sessions it was right about before. */
  limited: { rate: 50, burst: 400 },
  /** New sessions of one address, and of all together. */
  sessions: { rate: 1 / 60, burst: 20 },
  sessionsInAll: { rate: 1 / 5, burst: 100 },
  /** What one person, or one trainer, writes. */
  person: { rate: 5, burst: 30 },
  trainer: { rate: 10, burst: 60 },
} as const satisfies Record<string, Allowance>;

export type Allowances = Readonly<Record<keyof typeof allowances, Allowance>>;

/** Keys remembered of each kind: some megabytes at most. */
const most = 50_000;

/** Values used lately, the oldest forgotten first. */
class Lately {
  readonly #values = new Set<string>();

  add(value: string): void {
    this.#values.delete(value);
    this.#values.add(value);
    const [oldest] = this.#values.size > most ? this.#values : [];
    if (oldest !== undefined) this.#values.delete(oldest);
  }

  has(value: string): boolean {
    return this.#values.has(value);
  }
}

/**
 * Keeps codes and secrets from being guessed, without locking a room out for one hostile phone within it: a whole room may share an address.
 *
 * Only what is wrong is counted. An address that was wrong too often gets no look-up, right or wrong, so that nothing can be learnt, but for two:
 * who bears a token or secret that was right before goes on as if nothing were, and codes that this very address was right about before can still be
 * asked for, at a pace at which guessing the code of a room next door would take weeks. So people who have joined notice nothing, who joins later from an
 * address under attack may wait some seconds, and only a session that nobody at that address has opened yet has to wait until the attack is over.
 * The first phone, or the trainer's own console on the same network, opens it for all.
 */
export class Limits {
  readonly #requests: Buckets;
  readonly #wrong: Buckets;
  readonly #wrongInAll: Buckets;
  readonly #limited: Buckets;
  readonly #sessions: Buckets;
  readonly #sessionsInAll: Buckets;
  readonly #writes: Readonly<Record<'person' | 'trainer', Buckets>>;
  /** Sessions that an address was right about, and tokens that were right. */
  readonly #opened = new Lately();
  readonly #known = new Lately();

  constructor(given: Allowances = allowances, now: () => number = () => performance.now()) {
    const buckets = (name: keyof Allowances) => new Buckets(given[name], most, now);
    this.#requests = buckets('requests');
    this.#wrong = buckets('wrong');
    this.#wrongInAll = buckets('wrongInAll');
    this.#limited = buckets('limited');
    this.#sessions = buckets('sessions');
    this.#sessionsInAll = buckets('sessionsInAll');
    this.#writes = { person: buckets('person'), trainer: buckets('trainer') };
  }

  /** Seconds to wait before anything is looked up; 0 to go on. */
  ask(address: string, code: string, bearer: string | null): number {
    if (bearer !== null && this.#known.has(keyOf(code, bearer))) return 0;
    const flood = this.#requests.take(address);
    if (flood > 0) return flood;
    const wait = Math.max(this.#wrong.wait(address), this.#wrongInAll.wait(''));
    if (wait === 0) return 0;
    const pace = this.#limited.take(address);
    if (pace > 0) return pace;
    return this.#opened.has(`${address} ${code}`) ? 0 : wait;
  }

  /** What was looked up is there; `bearer` is the token or secret that was looked up with it and is right, null where none was. */
  right(address: string, code: string, bearer: string | null): void {
    this.#opened.add(`${address} ${code}`);
    if (bearer !== null) this.#known.add(keyOf(code, bearer));
  }

  /** The code or the secret was wrong. A session that this address was right about and that is over is no guess. */
  wrong(address: string, code: string, what: 'code' | 'secret'): void {
    if (what === 'code' && this.#opened.has(`${address} ${code}`)) return;
    this.#wrong.spend(address);
    this.#wrongInAll.spend('');
  }

  /** Seconds to wait before making a session; 0 to go on. */
  create(address: string): number {
    const wait = Math.max(this.#sessions.wait(address), this.#sessionsInAll.wait(''));
    if (wait > 0) return wait;
    this.#sessions.spend(address);
    this.#sessionsInAll.spend('');
    return 0;
  }

  /** Seconds to wait before this person, or this trainer, writes again; 0 to go on. */
  write(who: 'person' | 'trainer', code: string, bearer: string): number {
    return this.#writes[who].take(keyOf(code, bearer));
  }
}

/** No token stays in memory as it came. */
const keyOf = (code: string, bearer: string): string => createHash('sha256').update(`${code} ${bearer}`).digest('base64url').slice(0, 22);
