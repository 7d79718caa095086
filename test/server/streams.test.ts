import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../src/server/serve.js';
import { streaming, Streams, type Streaming } from '../../src/server/streams.js';
import { fake, settings } from './fake.js';

const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

/** Streams with a clock that goes when it is told to, over one session. */
async function stage(more: Partial<Streaming> = {}) {
  let now = 0;
  const kept = fake();
  const { code, secret } = await kept.sessions.create(settings);
  const failed: unknown[] = [];
  const streams = new Streams(kept.sessions, kept.changes, (error) => failed.push(error), { ...streaming, pause: 0, again: 0, ...more }, () => now);
  ended.push(() => streams.end());
  return { ...kept, code, secret, streams, failed, pass: (seconds: number) => void (now += seconds * 1000) };
}

const read = async (reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string | null> => {
  const { done, value } = await reader.read();
  return done ? null : new TextDecoder().decode(value);
};
/** The console's number of people in an event. */
const joinedIn = (event: string | null): unknown => (JSON.parse(/^data: (.*)$/m.exec(event ?? '')?.[1] ?? 'null') as { joined?: unknown })?.joined;
const joined = (kept: Pick<ReturnType<typeof fake>, 'sessions'>, code: string, count: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => kept.sessions.join(code, `person ${index}`, { round: 1, phrase: null, group: null })));

describe('a listener who is slow', () => {
  it('gets the latest state and none between, of which none was kept', async () => {
    const kept = await stage();
    const stream = await kept.streams.open(kept.code, kept.secret, () => undefined);
    const reader = stream.body.getReader();
    expect(joinedIn(await read(reader))).toEqual([0]);
    await joined(kept, kept.code, 1000);
    await expect.poll(() => kept.calls.length).toBeGreaterThan(1);
    // The last change has been read by now, or is by the time the pause is over.
    await expect.poll(async () => joinedIn(await read(reader))).toEqual([1000]);
    expect(kept.calls.length).toBeLessThan(20);
  });

  it('is dropped when nothing was taken for half a minute, and the others go on', async () => {
    const { streams, code, changes, pass } = await stage();
    let dropped = 0;
    await streams.open(code, null, () => (dropped += 1));
    const other = (await streams.open(code, null, () => (dropped += 10))).body.getReader();
    await read(other);
    pass(29);
    streams.tick();
    expect([dropped, streams.size]).toEqual([0, 2]);
    // The other one is alive, and is told so.
    expect(await read(other)).toBe('event: ping\ndata: {}\n\n');
    changes.publish(code, 'status');
    expect(await read(other)).toMatch(/^event: status/);
    pass(1);
    streams.tick();
    expect([dropped, streams.size]).toEqual([1, 1]);
  });

  it('hears how much of the timer is left when it takes the state, not when it was made', async () => {
    const { streams, sessions, code, pass } = await stage();
    await sessions.act(code, { act: 'timer', minutes: 1 });
    const reader = (await streams.open(code, null, () => undefined)).body.getReader();
    pass(20);
    // 60 s less 20 s.
    expect(await read(reader)).toContain('"left":40000');
  });
});

describe('streams', () => {
  it('tell what changed while the first of them was being opened', async () => {
    const kept = await stage();
    const { console: reading } = kept.sessions;
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    // A reading that takes its time holds what there was when it began.
    kept.sessions.console = async (code) => {
      const state = await reading(code);
      await held;
      return state;
    };
    const opening = kept.streams.open(kept.code, kept.secret, () => undefined);
    await joined(kept, kept.code, 1);
    release();
    const reader = (await opening).body.getReader();
    await expect.poll(async () => joinedIn(await read(reader))).toEqual([1]);
  });

  it('make a state once for everyone who listens to it, and few of them for many changes', async () => {
    const kept = await stage({ pause: 200 });
    const readers = await Promise.all(Array.from({ length: 10 }, async () => (await kept.streams.open(kept.code, kept.secret, () => undefined)).body.getReader()));
    for (const reader of readers) await read(reader);
    expect(kept.calls).toHaveLength(1);
    await joined(kept, kept.code, 500);
    for (const reader of readers) while (String(joinedIn(await read(reader))) !== '500');
    expect(kept.calls.length).toBeLessThanOrEqual(3);
  });

  it('say that they are alive after ten seconds of silence', async () => {
    const { streams, code, pass } = await stage();
    const reader = (await streams.open(code, null, () => undefined)).body.getReader();
    await read(reader);
    pass(9);
    streams.tick();
    pass(1);
    const next = read(reader);
    streams.tick();
    expect(await next).toBe('event: ping\ndata: {}\n\n');
  });

  it('are so many and no more, and those of phones keep no trainer out', async () => {
    const { streams, code, secret, sessions } = await stage({ status: { session: 3, all: 4 }, console: { session: 1, all: 1 } });
    const listen = (of = code, with_: string | null = null) => streams.open(of, with_, () => undefined);
    const [first] = await Promise.all([listen(), listen(), listen()]);
    await expect(listen()).rejects.toMatchObject({ code: 'too-many' });
    const other = (await sessions.create(settings)).code;
    await listen(other);
    await expect(listen(other)).rejects.toMatchObject({ code: 'too-many' });
    await listen(code, secret);
    await expect(listen(code, secret)).rejects.toMatchObject({ code: 'too-many' });
    // Who leaves makes room.
    await first?.body.cancel();
    await listen();
  });

  it('end for a trainer whose secret was renewed by another process', async () => {
    const { streams, sessions, code, secret, pass } = await stage();
    const reader = (await streams.open(code, secret, () => undefined)).body.getReader();
    await read(reader);
    const { Refusal } = await import('../../src/server/refusal.js');
    sessions.admit = () => Promise.reject(new Refusal('no-right'));
    pass(60);
    streams.tick();
    let last: string | null = '';
    while (last !== null) last = await read(reader);
    expect(streams.size).toBe(0);
  });

  it('go on after a state could not be read', async () => {
    const { streams, sessions, changes, code, failed } = await stage();
    const { status } = sessions;
    const reader = (await streams.open(code, null, () => undefined)).body.getReader();
    await read(reader);
    let times = 0;
    sessions.status = (of) => ((times += 1) < 3 ? Promise.reject(new Error('busy')) : status(of));
    changes.publish(code, 'status');
    expect(await read(reader)).toMatch(/^event: status/);
    expect(failed).toHaveLength(2);
  });
});

describe('a connection', () => {
  const start = async (more: Partial<Streaming>) => {
    const kept = fake();
    const server: Served = await serve('locales', { port: 0, host: '127.0.0.1', workshop: { sessions: kept.sessions, changes: kept.changes, streaming: { ...streaming, ...more } } });
    ended.push(() => server.end());
    const sockets: Socket[] = [];
    server.on('connection', (socket) => sockets.push(socket));
    const dial = () => {
      const socket = connect((server.address() as { port: number }).port, '127.0.0.1');
      socket.on('error', () => undefined);
      ended.push(() => socket.destroy());
      return socket;
    };
    return { ...kept, ...(await kept.sessions.create(settings)), server, sockets, dial };
  };

  it('that never reads holds the few states it was first given, and is closed', async () => {
    const { code, secret, sessions, changes, sockets, dial } = await start({ pause: 0, patience: 300, tick: 50 });
    const { console } = sessions;
    const size = 2_000_000;
    let made = 0;
    sessions.console = async (of) => ((made += 1), { ...(await console(of)), remarks: { '': { note: 'x'.repeat(size), actions: [] } } });
    const socket = dial();
    socket.pause();
    socket.write(`GET /api/sessions/${code}/console/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${secret}\r\n\r\n`);
    await expect.poll(() => made).toBeGreaterThan(0);
    let most = 0;
    const before = process.memoryUsage().arrayBuffers;
    // A hundred states of two megabytes; the system's own buffers hold a few.
    for (let changed = 0; changed < 100 && sockets[0]?.destroyed === false; changed += 1) {
      const known = made;
      changes.publish(code, 'console');
      await expect.poll(() => made > known || sockets[0]?.destroyed, { interval: 1 }).toBe(true);
      most = Math.max(most, sockets[0]?.writableLength ?? 0);
    }
    await expect.poll(() => sockets[0]?.destroyed).toBe(true);
    // The first three are handed to the connection before it is asked whether it is full; none is after that.
    expect(most).toBeLessThan(3.5 * size);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * size);
  });

  it('that says its headers letter by letter is closed', async () => {
    const { server, dial } = await start({});
    server.headersTimeout = 50;
    server.requestTimeout = 60;
    // What looks for them does so at intervals set at the start.
    const socket = dial();
    let said = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (said += chunk));
    socket.write('GET /health HTTP/1.1\r\nHost: loc');
    await expect.poll(() => socket.destroyed || socket.readyState === 'closed' || /^HTTP\/1\.1 408/.test(said)).toBe(true);
  });

  it('may wait for its end for three seconds at most when the server ends', async () => {
    const { server, sessions, code, dial } = await start({});
    sessions.status = () => new Promise(() => undefined);
    const socket = dial();
    socket.write(`GET /api/sessions/${code} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    await expect.poll(() => server.listening).toBe(true);
    await server.end();
    expect(server.listening).toBe(false);
  });
});
