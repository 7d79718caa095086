import type { Console, Status } from '../core/workshop.js';
import { Feed, ping, type Pace, type Source } from './feed.js';
import { Refusal } from './refusal.js';
import type { Changes, Sessions } from './sessions.js';
import type { Stream } from './stream.js';

/** How many may listen, and how long in milliseconds. */
export const streaming = {
  pause: 200,
  again: 2_000,
  /** Silence after which a stream says that it is alive. */
  heartbeat: 10_000,
  /** Time within which a listener takes what waits, or is dropped. */
  patience: 30_000,
  /** Time after which a trainer's right to listen is looked at again: another process may have renewed the secret. */
  recheck: 60_000,
  /** Looks at all streams this often. */
  tick: 2_500,
  /** Listeners of one session and of all, by what they listen to: a full room of phones never locks a trainer out. */
  status: { session: 2_500, all: 6_000 },
  console: { session: 12, all: 400 },
} as const satisfies Pace & Record<string, unknown>;

interface Room {
  readonly session: number;
  readonly all: number;
}
export type Streaming = { readonly [Key in keyof typeof streaming]: (typeof streaming)[Key] extends number ? number : Room };

/** One who listens. */
interface Listener {
  readonly code: string;
  /** Null for who listens to what everyone may know. */
  readonly secret: string | null;
  /** Ends the connection. */
  readonly drop: () => void;
  /** When the secret was last found right. */
  admitted: number;
}

type Feeds<State extends { readonly left: number | null }> = Map<string, Feed<State>>;

/** Everyone who listens to a session. */
export class Streams {
  readonly #status: Feeds<Status> = new Map();
  readonly #console: Feeds<Console> = new Map();
  readonly #listeners = new Map<Stream, Listener>();
  readonly #timer: NodeJS.Timeout;
  #over = false;

  constructor(
    readonly sessions: Sessions,
    readonly changes: Changes,
    readonly failed: (error: unknown) => void,
    readonly settings: Streaming = streaming,
    readonly now: () => number = () => performance.now(),
  ) {
    this.#timer = setInterval(() => this.tick(), settings.tick);
    this.#timer.unref();
  }

  /**
   * Listens to a session: with a secret that was admitted to the console, with null to what everyone may know.
   *
   * @param drop Ends the connection at once.
   * @throws {Refusal} There is no such session, or there are too many listeners.
   */
  open(code: string, secret: string | null, drop: () => void): Promise<Stream> {
    const listener: Listener = { code, secret, drop, admitted: this.now() };
    return secret === null
      ? this.#join(listener, this.#status, this.settings.status, { code, event: 'status', read: () => this.sessions.status(code) })
      : this.#join(listener, this.#console, this.settings.console, { code, event: 'console', read: () => this.sessions.console(code) });
  }

  /** Listeners now. */
  get size(): number {
    return this.#listeners.size;
  }

  /** Drops who takes nothing, tells the others that all is well, and asks whether trainers still have their right. */
  tick(): void {
    const { heartbeat, patience, recheck } = this.settings;
    for (const [stream, listener] of this.#listeners) {
      if ((stream.stalled ?? 0) >= patience) {
        stream.drop();
        listener.drop();
      } else if (stream.stalled === null && stream.idle >= heartbeat) stream.offer(ping);
      if (listener.secret !== null && this.now() - listener.admitted >= recheck) this.#admit(stream, listener, listener.secret);
    }
  }

  /** Ends all of them, and takes no more. */
  end(): void {
    this.#over = true;
    clearInterval(this.#timer);
    for (const feed of [...this.#status.values(), ...this.#console.values()]) feed.end();
  }

  async #join<State extends { readonly left: number | null }>(listener: Listener, feeds: Feeds<State>, { session, all }: Room, source: Source<State>): Promise<Stream> {
    const room = (): boolean => !this.#over && (feeds.get(source.code)?.streams.size ?? 0) < session && [...feeds.values()].reduce((sum, { streams }) => sum + streams.size, 0) < all;
    if (!room()) throw new Refusal('too-many');
    let feed = feeds.get(source.code);
    if (feed === undefined) {
      const made = new Feed(source, this.changes, this.settings, this.now, this.failed, () => {
        if (feeds.get(source.code) === made) feeds.delete(source.code);
      });
      feeds.set(source.code, (feed = made));
    }
    const stream = await feed.open(room, () => this.#listeners.delete(stream));
    this.#listeners.set(stream, listener);
    return stream;
  }

  #admit(stream: Stream, listener: Listener, secret: string): void {
    listener.admitted = this.now();
    this.sessions.admit(listener.code, secret).catch((error: unknown) => {
      if (error instanceof Refusal) stream.end();
    });
  }
}
