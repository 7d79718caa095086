import { createParser } from 'eventsource-parser';
import type { RefusalCode } from '../../core/workshop.js';
import { waitAfter, type Around } from '../../store/around.js';

/** Why a stream is over for good: the session is deleted, or the secret is not its own. */
export type End = 'gone' | 'denied';

/** What a stream tells of. */
export interface Told {
  said(name: string, data: unknown): void;
  /** Nothing comes any more, and it is being tried again. */
  lost(): void;
  found(): void;
  over(why: End): void;
}

/** Longest wait for an answer, and longest silence of a server that pings every 15 seconds. */
const patience = { answer: 15_000, silence: 40_000 } as const;
/** A stream that held this long was no false start. */
const held = 5_000;

/** One stream of server-sent events, tried again until it is stopped or over. */
export class Stream {
  #open: AbortController | null = null;
  #failures = 0;
  #cancel = () => {};

  constructor(
    private readonly address: string,
    private readonly secret: string | null,
    private readonly told: Told,
    private readonly around: Around,
  ) {}

  /** Begins, or begins anew at once. */
  start(): void {
    this.stop();
    void this.#run((this.#open = new AbortController()));
  }

  stop(): void {
    this.#cancel();
    this.#open?.abort();
    this.#open = null;
  }

  async #run(open: AbortController): Promise<void> {
    const { around, secret, told } = this;
    const began = around.now();
    let wait: number | null = null;
    let heard = false;
    this.#patient(open, patience.answer);
    try {
      const response = await around.fetch(this.address, {
        headers: { Accept: 'text/event-stream', ...(secret === null ? {} : { Authorization: `Bearer ${secret}` }) },
        cache: 'no-store',
        signal: open.signal,
      });
      if (!response.ok || response.body === null) {
        wait = Number(response.headers.get('Retry-After')) * 1_000 || null;
        const end = endOf(((await response.json().catch(() => null)) as { readonly error?: RefusalCode } | null)?.error);
        if (end && this.#open === open) this.#over(end);
      } else {
        heard = await this.#read(response.body, open);
      }
    } catch {
      // What broke is tried again below.
    }
    if (this.#open !== open) return;
    this.#cancel();
    if (around.now() - began > held && heard) this.#failures = 0;
    // A stream cut by a proxy is back before anyone need hear of it.
    if (!heard || this.#failures > 0) told.lost();
    this.#failures += 1;
    this.#cancel = around.after(Math.max(wait ?? 0, waitAfter(this.#failures, around.random())), () => this.start());
  }

  /** Whether anything was said before it broke. */
  async #read(body: ReadableStream<Uint8Array>, open: AbortController): Promise<boolean> {
    let heard = false;
    const parser = createParser({
      onEvent: ({ event = 'message', data }) => {
        if (this.#open !== open) return;
        if (event === 'gone') {
          this.#over('gone');
          return;
        }
        if (!heard) this.told.found();
        heard = true;
        if (event !== 'ping') this.told.said(event, JSON.parse(data));
      },
    });
    const reader = body.getReader();
    const decoder = new TextDecoder();
    try {
      for (;;) {
        this.#patient(open, patience.silence);
        const { done, value } = await reader.read();
        if (done || this.#open !== open) return heard;
        parser.feed(decoder.decode(value, { stream: true }));
      }
    } catch {
      return heard;
    } finally {
      reader.cancel().catch(() => {});
    }
  }

  #over(why: End): void {
    this.stop();
    this.told.over(why);
  }

  #patient(open: AbortController, wait: number): void {
    if (this.#open !== open) return;
    this.#cancel();
    this.#cancel = this.around.after(wait, () => open.abort());
  }
}

/** A proxy's own refusals are none of the session's. */
const endOf = (code: RefusalCode | undefined): End | null => (code === 'no-session' ? 'gone' : code === 'no-right' ? 'denied' : null);
