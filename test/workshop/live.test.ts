import { describe, expect, it } from 'vitest';
import { listen, type Heard } from '../../src/pages/workshop/live.js';
import { Air, aroundOf, Clock, settled } from './around.js';

const encoder = new TextEncoder();

/** A server of streams: who is connected, and what becomes of who asks. */
class Streams {
  readonly open = new Set<ReadableStreamDefaultController<Uint8Array>>();
  readonly asked: { readonly address: string; readonly secret: string | null }[] = [];
  answer: 'well' | 'down' | { readonly status: number; readonly error: string } = 'well';
  status = { round: 1, open: true, left: null as number | null };

  readonly fetch = ((address: string, { headers, signal }: { headers: Record<string, string>; signal: AbortSignal }) => {
    this.asked.push({ address, secret: headers['Authorization'] ?? null });
    if (this.answer === 'down') return Promise.reject(new Error('down'));
    if (this.answer !== 'well') return Promise.resolve(Response.json({ error: this.answer.error }, { status: this.answer.status }));
    let own: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.open.add((own = controller));
        controller.enqueue(encoder.encode(`event: status\ndata: ${JSON.stringify(this.status)}\n\n`));
      },
      cancel: () => void this.open.delete(own),
    });
    signal.addEventListener('abort', () => {
      if (this.open.delete(own)) own.error(new Error('aborted'));
    });
    return Promise.resolve(new Response(body));
  }) as unknown as typeof fetch;

  say(event: string, data: unknown): void {
    for (const each of this.open) each.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
  }

  ping(): void {
    for (const each of this.open) each.enqueue(encoder.encode(': still here\n\n'));
  }

  cut(): void {
    for (const each of [...this.open]) {
      this.open.delete(each);
      each.close();
    }
  }
}

function browser() {
  const clock = new Clock();
  const streams = new Streams();
  const air = new Air();
  let windows = 0;
  const window = (secret: string | null = null, heard: Heard = {}, wire: ((name: string) => ReturnType<Air['wire']> | null) | null = null) => {
    const said: unknown[] = [];
    // No two windows are alike, as far as chance goes.
    const chance = (windows += 1) / 100;
    let dead = false;
    const living = (name: string) => {
      const own = air.wire(name);
      return { ...own, post: (message: unknown) => dead || own.post(message) };
    };
    const around = aroundOf(clock, { fetch: streams.fetch, wire: wire ?? living, random: () => chance, after: (wait, act) => clock.after(wait, () => dead || act()) });
    const note = (what: string) => () => said.push(what);
    const stop = listen('12345678', secret, { status: (status) => said.push(status), console: (state) => said.push(state), gone: note('gone'), denied: note('denied'), lost: note('lost'), found: note('found'), ...heard }, around);
    return { around, said, stop, die: () => (dead = true) };
  };
  /** Goes on as a server does that pings every 15 seconds. */
  const go = async (milliseconds: number) => {
    for (let left = milliseconds; left > 0; left -= 15_000) {
      await clock.go(Math.min(left, 15_000));
      streams.ping();
    }
    await settled();
  };
  return { clock, streams, window, go };
}

describe('windows that listen to a session', () => {
  it('share one stream, eight of them', async () => {
    const { streams, window, go } = browser();
    const windows = Array.from({ length: 8 }, () => window());
    await go(60_000);
    expect(streams.asked).toHaveLength(1);
    const closed = { round: 1, open: false, left: null };
    streams.say('status', closed);
    await settled();
    for (const { said } of windows) expect(said).toEqual([streams.status, closed]);
  });

  it('let another lead when the first leaves, at once, and when it dies, once it is missed', async () => {
    const { streams, window, go } = browser();
    const [first, second, third] = [window(), window(), window()];
    await go(1_000);
    first.stop();
    await go(1_000);
    expect(streams.asked).toHaveLength(2);
    second.die();
    await go(10_000);
    expect(streams.asked).toHaveLength(2);
    await go(10_000);
    expect(streams.asked).toHaveLength(3);
    expect(third.said.at(-1)).toEqual(streams.status);
  });

  it('tell a newcomer how things stand, with the timer run on', async () => {
    const { streams, window, go } = browser();
    streams.status = { round: 1, open: true, left: 60_000 };
    window();
    await go(10_000);
    const late = window();
    await go(1_000);
    // By hand: the server spoke within the first 200 ms, and was told of at 10 000 ms.
    const { left } = late.said[0] as { left: number };
    expect(left).toBeGreaterThanOrEqual(50_000);
    expect(left).toBeLessThanOrEqual(50_200);
  });

  it('keep what the trainer may know from who has no right, or a wrong one', async () => {
    const { streams, window, go } = browser();
    const [phone, trainer] = [window(), window('right')];
    await go(1_000);
    streams.answer = { status: 403, error: 'no-right' };
    const wrong = window('wrong');
    await go(1_000);
    streams.say('console', { secret: true });
    await settled();
    expect(wrong.said).toEqual(['denied']);
    expect(trainer.said).toContainEqual({ secret: true });
    expect(streams.asked.map(({ address, secret }) => [address, secret])).toEqual([
      ['/api/sessions/12345678/events', null],
      ['/api/sessions/12345678/console/events', 'Bearer right'],
      ['/api/sessions/12345678/console/events', 'Bearer wrong'],
    ]);
    expect(phone.said[0]).toEqual(streams.status);
  });

  it('have nothing open while hidden, and hear how things stand when shown', async () => {
    const { streams, window, go } = browser();
    const only = window();
    await go(1_000);
    only.around.happen('hidden');
    await go(4_000);
    expect(streams.open.size).toBe(1);
    await go(2_000);
    expect(streams.open.size).toBe(0);
    streams.status = { round: 2, open: true, left: null };
    only.around.happen('shown');
    await go(1_000);
    expect(only.said.at(-1)).toEqual(streams.status);
  });

  it('say that the server is lost and found, each once, and do not stir for a stream that was merely cut', async () => {
    const { streams, window, go } = browser();
    const windows = [window(), window()];
    await go(10_000);
    streams.cut();
    await go(5_000);
    for (const { said } of windows) expect(said).not.toContain('lost');
    streams.answer = 'down';
    streams.cut();
    await go(120_000);
    streams.answer = 'well';
    await go(60_000);
    for (const { said } of windows) expect(said.filter((each) => typeof each === 'string')).toEqual(['lost', 'found']);
  });

  it('try at once when the network may be back', async () => {
    const { streams, window, go } = browser();
    streams.answer = 'down';
    const only = window();
    await go(100_000);
    streams.answer = 'well';
    const before = streams.asked.length;
    only.around.happen('network');
    await settled();
    expect(streams.asked).toHaveLength(before + 1);
    expect(only.said.at(-1)).toEqual(streams.status);
  });

  it('miss a server that has fallen silent', async () => {
    const { clock, streams, window } = browser();
    window();
    await clock.go(1_000);
    await clock.go(45_000);
    expect(streams.asked).toHaveLength(2);
  });

  it.each([['the stream', null], ['a refusal', { status: 404, error: 'no-session' }]] as const)('end for all once %s says that the session is gone', async (_, answer) => {
    const { streams, window, go } = browser();
    if (answer) streams.answer = answer;
    const windows = [window(), window()];
    await go(1_000);
    if (!answer) streams.say('gone', {});
    await go(60_000);
    for (const { said } of windows) expect(said.filter((each) => typeof each === 'string')).toEqual(['gone']);
    expect(streams.asked).toHaveLength(1);
  });

  it('take no other 404 for the end, such as that of a proxy', async () => {
    const { streams, window, go } = browser();
    streams.answer = { status: 404, error: '' };
    const only = window();
    await go(1_000);
    streams.answer = 'well';
    await go(60_000);
    expect(only.said).toEqual(['lost', 'found', streams.status]);
  });

  it('have a stream each where windows cannot speak to each other', async () => {
    const { streams, window, go } = browser();
    const windows = [window(null, {}, () => null), window(null, {}, () => null)];
    await go(1_000);
    expect(streams.open.size).toBe(2);
    for (const { said } of windows) expect(said).toEqual([streams.status]);
  });
});
