import { Refusal } from './refusal.js';
import type { Changes } from './sessions.js';
import { Stream, type Event } from './stream.js';

/** What is listened to, made once for everyone who listens. */
export interface Source<State> {
  readonly code: string;
  /** Name of its event. */
  readonly event: 'status' | 'console';
  readonly read: () => Promise<State>;
}

/** Milliseconds. */
export interface Pace {
  /** Least time between two states of a session, counted from when the first was ready. */
  readonly pause: number;
  /** Time after a failure. */
  readonly again: number;
}

const gone: Event = () => 'event: gone\ndata: {}\n\n';
export const ping: Event = () => 'event: ping\ndata: {}\n\n';

/** One session's state for those who listen: read at the first, and after each change, never more often than the pace allows. */
export class Feed<State extends { readonly left: number | null }> {
  readonly streams = new Set<Stream>();
  #latest: { readonly state: State; readonly at: number } | null = null;
  #reading = false;
  #stale = false;
  #over = false;
  /** Who waits for the first reading. */
  #coming = 0;
  #timer: NodeJS.Timeout | undefined;
  readonly #stop: () => void;
  /** Settles with the first reading. */
  readonly #ready: Promise<void>;

  constructor(
    readonly source: Source<State>,
    changes: Changes,
    readonly pace: Pace,
    readonly now: () => number,
    readonly failed: (error: unknown) => void,
    readonly emptied: () => void,
  ) {
    // Listens before it reads, so that no change falls between.
    this.#stop = changes.subscribe(source.code, (change) => {
      if (change === 'gone') this.end(gone);
      // What everyone knows is part of what the trainer knows.
      else if (change === 'status' || source.event === 'console') this.#change();
    });
    this.#reading = true;
    this.#ready = this.#read();
    // What changed during the first reading may not be in it.
    this.#ready.then(
      () => this.#pause(this.pace.pause),
      () => undefined,
    );
  }

  /**
   * A stream that begins with the present state.
   *
   * @throws {Refusal} There is no such session, or no room for one more listener.
   */
  async open(room: () => boolean, left: () => void): Promise<Stream> {
    this.#coming += 1;
    try {
      await this.#ready;
      if (this.#latest === null || this.#over) throw new Refusal('no-session');
      if (!room()) throw new Refusal('too-many');
      const stream: Stream = new Stream(this.now, () => {
        this.streams.delete(stream);
        left();
        this.#close();
      });
      this.streams.add(stream);
      stream.offer(this.#eventOf(this.#latest));
      return stream;
    } finally {
      this.#coming -= 1;
      this.#close();
    }
  }

  /** Ends every stream with this. */
  end(last?: Event): void {
    this.#over = true;
    for (const stream of [...this.streams]) stream.end(last);
    this.#close();
  }

  /** Forgets itself once nobody listens. */
  #close(): void {
    if (this.streams.size > 0 || this.#coming > 0 || this.#reading) return;
    clearTimeout(this.#timer);
    this.#stop();
    this.emptied();
  }

  #change(): void {
    this.#stale = true;
    if (!this.#reading && this.#timer === undefined) void this.#again();
  }

  async #again(): Promise<void> {
    this.#reading = true;
    try {
      await this.#read();
      this.#pause(this.pace.pause);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'no-session') this.end(gone);
      else {
        this.failed(error);
        this.#stale = true;
        this.#pause(this.pace.again);
      }
    }
    this.#close();
  }

  async #read(): Promise<void> {
    this.#stale = false;
    try {
      const state = await this.source.read();
      this.#latest = { state, at: this.now() };
      for (const stream of this.streams) stream.offer(this.#eventOf(this.#latest));
    } finally {
      this.#reading = false;
    }
  }

  #pause(milliseconds: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#stale) void this.#again();
    }, milliseconds);
    this.#timer.unref();
  }

  /** The timer goes on while an event waits. */
  #eventOf({ state, at }: { readonly state: State; readonly at: number }): Event {
    return () => {
      const left = state.left === null ? null : state.left - (this.now() - at);
      return `event: ${this.source.event}\ndata: ${JSON.stringify({ ...state, left })}\n\n`;
    };
  }
}
