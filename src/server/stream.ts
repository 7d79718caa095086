const encoder = new TextEncoder();

/** Text of one event, made when it is taken. */
export type Event = () => string;

/**
 * Server-sent events for one listener, in memory never more than the next one: what has not been taken when something newer comes is left out.
 * An event is enqueued only while the listener's connection has room for it.
 */
export class Stream {
  readonly body: ReadableStream<Uint8Array>;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  #waiting: Event | null = null;
  #wanted = false;
  #ended = false;
  #closed = false;
  /** When something was last taken, or began to wait. */
  #since: number;

  constructor(
    readonly now: () => number,
    /** Called once, whoever ends it. */
    readonly left: () => void,
  ) {
    this.#since = now();
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => void (this.#controller = controller),
        pull: () => {
          this.#wanted = true;
          this.#hand();
        },
        cancel: () => this.#close(),
      },
      { highWaterMark: 0 },
    );
  }

  /** Puts an event in the place of one that has not been taken. */
  offer(event: Event): void {
    if (this.#ended) return;
    if (this.#waiting === null) this.#since = this.now();
    this.#waiting = event;
    this.#hand();
  }

  /** Ends it once this has been taken. */
  end(last: Event = () => ''): void {
    if (this.#ended) return;
    this.offer(last);
    this.#ended = true;
    this.#hand();
  }

  /** Ends it at once, whatever waits. */
  drop(): void {
    if (this.#closed) return;
    this.#close();
    this.#controller.close();
  }

  /** Milliseconds that something has waited to be taken; null where nothing waits. */
  get stalled(): number | null {
    return this.#waiting === null ? null : this.now() - this.#since;
  }

  /** Milliseconds since anything was taken. */
  get idle(): number {
    return this.now() - this.#since;
  }

  #hand(): void {
    if (this.#closed) return;
    if (this.#wanted && this.#waiting !== null) {
      const event = this.#waiting;
      this.#waiting = null;
      this.#wanted = false;
      this.#since = this.now();
      const text = event();
      if (text !== '') this.#controller.enqueue(encoder.encode(text));
    }
    if (this.#ended && this.#waiting === null) this.drop();
  }

  #close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#ended = true;
    this.#waiting = null;
    this.left();
  }
}
