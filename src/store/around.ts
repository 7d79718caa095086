/** What passes between windows of one browser. */
export interface Wire {
  post(message: unknown): void;
  hear(listener: (message: unknown) => void): void;
  close(): void;
}

/** What happens to a page from outside: it is shown or hidden, put away, or its network may have changed. */
export type Happening = 'shown' | 'hidden' | 'away' | 'network';

/** All that a conversation with the server depends on but does not hold itself, so that a test can stand in its place. */
export interface Around {
  readonly fetch: typeof fetch;
  /** Milliseconds since some moment. */
  now(): number;
  /** Acts once after so many milliseconds, unless the returned function is called. */
  after(wait: number, act: () => void): () => void;
  /** From 0 up to 1. */
  random(): number;
  /** Null where windows cannot speak to each other. */
  wire(name: string): Wire | null;
  hidden(): boolean;
  /** Calls back until the returned function is called. */
  watch(happens: (what: Happening) => void): () => void;
}

function wireTo(name: string): Wire | null {
  try {
    const channel = new BroadcastChannel(name);
    return {
      post: (message) => channel.postMessage(message),
      hear: (listener) => channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => listener(data)),
      close: () => channel.close(),
    };
  } catch {
    return null;
  }
}

function watch(happens: (what: Happening) => void): () => void {
  const ended = new AbortController();
  const when = (target: EventTarget, event: string, what: () => Happening) => target.addEventListener(event, () => happens(what()), { signal: ended.signal });
  when(document, 'visibilitychange', () => (document.hidden ? 'hidden' : 'shown'));
  when(window, 'pagehide', () => 'away');
  when(window, 'pageshow', () => (document.hidden ? 'hidden' : 'shown'));
  when(window, 'online', () => 'network');
  when(window, 'offline', () => 'network');
  return () => ended.abort();
}

/** What surrounds a page of a browser. */
export const aroundPage: Around = {
  fetch: (...request) => fetch(...request),
  now: () => performance.now(),
  after: (wait, act) => {
    const timer = setTimeout(act, wait);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  wire: wireTo,
  hidden: () => document.hidden,
  watch,
};

/** Milliseconds before the next try after so many in vain: twice as long each time up to half a minute, and scattered, so that a room full of phones does not come back at once. */
export const waitAfter = (failures: number, random: number): number => Math.min(30_000, 1_000 * 2 ** (failures - 1)) * (0.5 + random / 2);
