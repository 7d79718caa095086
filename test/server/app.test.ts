import { connect } from 'node:net';
import { createParser } from 'eventsource-parser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../src/core/workshop.js';
import { serve, type Served } from '../../src/server/serve.js';
import type { Workshop } from '../../src/server/app.js';
import { allowances } from '../../src/server/limits.js';
import { fake, settings } from './fake.js';

let kept: ReturnType<typeof fake>;
let server: Served;
let base: string;

const start = async (more: Partial<Workshop> = {}) => {
  kept = fake();
  server = await serve('locales', { port: 0, host: '127.0.0.1', workshop: { sessions: kept.sessions, changes: kept.changes, version: '1.2.3', ...more } });
  base = `http://127.0.0.1:${port()}`;
};
const port = () => (server.address() as { port: number }).port;
beforeEach(() => start());
afterEach(() => server.end());

const token = 'a'.repeat(32);
const ask = (method: string, path: string, { bearer, body, headers = {} }: { bearer?: string; body?: unknown; headers?: Record<string, string> } = {}) =>
  fetch(base + path, {
    method,
    headers: { ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
const answered = async (response: Promise<Response>) => {
  const given = await response;
  return [given.status, await given.json()] as [number, Record<string, unknown>];
};
const made = async (): Promise<{ code: string; secret: string; path: string }> => {
  const [, { code, secret }] = await answered(ask('POST', '/api/sessions', { body: settings }));
  return { code: code as string, secret: secret as string, path: `/api/sessions/${code as string}` };
};
const join = { round: 1, phrase: null, group: null };
const sheet = { round: 1, seq: 1, answers: { 1: 5 }, finished: false };

/** Sends bytes as they are; resolves with all that came back once the server has closed the connection. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve) => {
    let said = '';
    const socket = connect(port(), '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (said += chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(said));
  });

/** Listens, and hands out one event after another. */
async function listen(path: string, bearer?: string) {
  const leave = new AbortController();
  const response = await fetch(base + path, { headers: bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }, signal: leave.signal });
  const events: { event: string | undefined; data: Record<string, unknown> }[] = [];
  const waiting: (() => void)[] = [];
  let over = false;
  const parser = createParser({ onEvent: ({ event, data }) => events.push({ event, data: JSON.parse(data) as Record<string, unknown> }) });
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      parser.feed(decoder.decode(chunk, { stream: true }));
      waiting.splice(0).forEach((go) => go());
    }
  })()
    .catch(() => undefined)
    .finally(() => {
      over = true;
      waiting.splice(0).forEach((go) => go());
    });
  return {
    response,
    /** The next event; null once the stream is over. */
    async next() {
      while (events.length === 0 && !over) await new Promise<void>((go) => waiting.push(go));
      return events.shift() ?? null;
    },
    leave: () => leave.abort(),
    ended: reading,
  };
}

describe('what is asked of a session', () => {
  it('goes from making it to its end', async () => {
    const { code, secret, path } = await made();
    expect(await answered(ask('GET', path))).toEqual([200, { ...(await kept.sessions.face(code)), status: { round: 1, open: true, left: null } }]);
    expect(await answered(ask('PUT', `${path}/me`, { bearer: token, body: join }))).toEqual([200, { seq: 0 }]);
    expect(await answered(ask('PUT', `${path}/me/answers`, { bearer: token, body: { ...sheet, finished: true } }))).toEqual([200, { seq: 1 }]);
    expect(await answered(ask('GET', `${path}/console`, { bearer: secret }))).toMatchObject([200, { joined: [1], finished: [1] }]);
    expect(await answered(ask('POST', `${path}/acts`, { bearer: secret, body: { act: 'close' } }))).toMatchObject([200, { open: false }]);
    expect(await answered(ask('DELETE', path, { bearer: secret }))).toEqual([200, {}]);
    expect(await answered(ask('GET', path))).toEqual([404, { error: 'no-session' }]);
  });

  it('is made with 201', async () => {
    expect((await ask('POST', '/api/sessions', { body: settings })).status).toBe(201);
  });

  it('may come twice: a sheet sent again, or late, changes nothing', async () => {
    const { path } = await made();
    await ask('PUT', `${path}/me`, { bearer: token, body: join });
    const send = (seq: number) => answered(ask('PUT', `${path}/me/answers`, { bearer: token, body: { ...sheet, seq } }));
    expect(await send(2)).toEqual([200, { seq: 2 }]);
    expect(await send(2)).toEqual([200, { seq: 2 }]);
    expect(await send(1)).toEqual([200, { seq: 2 }]);
    expect(await answered(ask('PUT', `${path}/me`, { bearer: token, body: join }))).toEqual([200, { seq: 2 }]);
  });

  it.each([
    ['nothing revealed can be viewed', { act: 'view', view: { at: 'totals', round: 1, item: null, languages: ['en'] } }, 'not-revealed'],
    ['too few have finished', { act: 'reveal', round: 1, step: 'totals' }, 'too-few'],
  ])('is refused with 409 where %s', async (_, body, error) => {
    const { path, secret } = await made();
    expect(await answered(ask('POST', `${path}/acts`, { bearer: secret, body }))).toEqual([409, { error }]);
  });

  it('is refused with 409 once it is closed', async () => {
    const { path, secret } = await made();
    await ask('POST', `${path}/acts`, { bearer: secret, body: { act: 'close' } });
    expect(await answered(ask('PUT', `${path}/me`, { bearer: token, body: join }))).toEqual([409, { error: 'closed' }]);
  });

  it('that fails says nothing of why', async () => {
    const { path, secret } = await made();
    expect(await answered(ask('POST', `${path}/acts`, { bearer: secret, body: { act: 'second-round' } }))).toEqual([500, { error: 'failed' }]);
  });

  it.each([['GET', '/console'], ['GET', '/console/events'], ['POST', '/acts'], ['DELETE', ''], ['PUT', '/me'], ['PUT', '/me/answers']])('needs a right: %s %s', async (method, rest) => {
    const { path, secret } = await made();
    expect(await answered(ask(method, path + rest))).toEqual([401, { error: 'no-right' }]);
    // A secret has one place, and an address is not it.
    expect((await ask(method, `${path}${rest}?secret=${secret}`, { headers: { Cookie: `secret=${secret}` } })).status).toBe(401);
  });

  it.each([['GET', '/console'], ['GET', '/console/events'], ['POST', '/acts'], ['DELETE', '']])('needs the right of this very session: %s %s', async (method, rest) => {
    const { path } = await made();
    const other = await made();
    expect(await answered(ask(method, path + rest, { bearer: other.secret }))).toEqual([403, { error: 'no-right' }]);
    expect((await ask('GET', path)).status).toBe(200);
  });

  it('of someone who never joined is refused', async () => {
    const { path } = await made();
    expect(await answered(ask('PUT', `${path}/me/answers`, { bearer: token, body: sheet }))).toEqual([403, { error: 'no-right' }]);
  });

  it.each(['/api', '/api/sessions/1234', '/api/sessions/00000000', '/api/sessions/123456789', '/api/sessions/1234567x', '/api/sessions/%31%30000000/..', '/api/nothing'])('at %s leads nowhere', async (path) => {
    expect(await answered(ask('GET', path))).toEqual([404, { error: 'no-session' }]);
  });
});

describe('an address that has asked for all it may', () => {
  // Three requests, and none grows back while the test lasts.
  const few = { ...allowances, requests: { rate: 0.001, burst: 3 } };
  beforeEach(async () => {
    await server.end();
    await start({ allowances: few });
  });
  const statuses = async (times: number, one: () => Promise<Response>) => {
    const found: number[] = [];
    for (let asked = 0; asked < times; asked += 1) found.push((await one()).status);
    return found;
  };

  it.each(['', '/events'])('is held though it bears a token that nobody looked up: GET %s', async (rest) => {
    const { path } = await made();
    expect(await statuses(5, () => ask(rest === '' ? 'GET' : 'HEAD', path + rest, { bearer: token }))).toEqual([200, 200, 200, 429, 429]);
  });

  it('is held for a token that was refused', async () => {
    const { path } = await made();
    expect(await statuses(4, () => ask('PUT', `${path}/me/answers`, { bearer: token, body: sheet }))).toEqual([403, 403, 403, 429]);
  });

  it.each(['', '/console'])('has one wrong code counted once: %s', async (rest) => {
    await server.end();
    await start({ allowances: { ...allowances, wrong: { rate: 0.001, burst: 3 } } });
    expect(await statuses(4, () => ask('GET', `/api/sessions/99999999${rest}`, { bearer: token }))).toEqual([404, 404, 404, 429]);
  });

  it('goes on for who has joined, and for the trainer', async () => {
    const { path, secret } = await made();
    await ask('PUT', `${path}/me`, { bearer: token, body: join });
    expect(await statuses(5, () => ask('GET', path))).toEqual([200, 200, 429, 429, 429]);
    expect(await statuses(5, () => ask('GET', path, { bearer: token }))).toEqual([200, 200, 200, 200, 200]);
    expect((await ask('GET', `${path}/console`, { bearer: secret })).status).toBe(200);
  });
});

describe('a body', () => {
  const put = async (body: string | Record<string, unknown>, headers: Record<string, string> = {}) => {
    const { path } = await made();
    await ask('PUT', `${path}/me`, { bearer: token, body: join });
    return answered(ask('PUT', `${path}/me/answers`, { bearer: token, body, headers }));
  };
  const deep = '['.repeat(30_000) + ']'.repeat(30_000);

  it.each<[string, string | Record<string, unknown>]>([
    ['is no JSON', '{"round":1,'],
    ['is empty', ''],
    ['is null', 'null'],
    ['is a list', '[]'],
    ['is deeply nested', deep],
    ['nests deeply where an answer should be', `{"round":1,"seq":1,"answers":{"1":${deep.slice(15_000, -15_000)}},"finished":false}`],
    ['has a key that is not known', { ...sheet, admin: true }],
    ['has a key of every object', `{"__proto__":{"finished":true},"round":1,"seq":1,"answers":{}}`],
    ['has a wrong type', { ...sheet, seq: '1' }],
    ['has a number that is not whole', { ...sheet, seq: 1.5 }],
    ['has a number that is too large', { ...sheet, seq: 1e300 }],
    ['has an answer that is no number', { ...sheet, answers: { 1: '5' } }],
    ['has an answer to a statement with an endless name', { ...sheet, answers: { ['1'.repeat(65)]: 5 } }],
    ['is of a third round', { ...sheet, round: 3 }],
  ])('that %s is refused', async (_, body) => {
    expect(await put(body)).toEqual([400, { error: 'malformed' }]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', ''])('of type %j is refused', async (type) => {
    expect(await put(sheet, { 'Content-Type': type })).toEqual([400, { error: 'malformed' }]);
  });

  it('of a type with a character set is taken', async () => {
    expect(await put(sheet, { 'Content-Type': 'application/json; charset=utf-8' })).toEqual([200, { seq: 1 }]);
  });

  it('leaves the objects of the server as they were', async () => {
    await put(`{"round":1,"seq":1,"answers":{"__proto__":5,"constructor":5},"finished":false}`);
    expect(({} as Record<string, unknown>)['finished']).toBeUndefined();
  });

  it('that is not text is refused', async () => {
    const { path } = await made();
    const response = await fetch(`${base}${path}/me`, { method: 'PUT', headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }, body: new Uint8Array([0x22, 0xff, 0x22]) });
    expect(response.status).toBe(400);
  });

  it('of more than 64 kB is refused by its length, without being waited for', async () => {
    const { path } = await made();
    // Nothing of the body is ever sent, and the answer comes all the same.
    const said = await raw(`PUT ${path}/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 64001\r\nConnection: close\r\n\r\n`);
    expect(said).toMatch(/^HTTP\/1\.1 413 [^]*\{"error":"too-large"\}/);
  });

  it('that does not say its length is refused once it is too long', async () => {
    const { path } = await made();
    let pulled = 0;
    const endless = new ReadableStream({ pull: (controller) => { pulled += 1; controller.enqueue(new Uint8Array(16_000).fill(32)); } });
    const response = await fetch(`${base}${path}/me`, { method: 'PUT', headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }, body: endless, duplex: 'half' } as RequestInit);
    expect([response.status, await response.json()]).toEqual([413, { error: 'too-large' }]);
    // What is on its way may fill the sockets' buffers, and no more.
    expect(pulled * 16_000).toBeLessThan(20_000_000);
  });

  it('of settings may hold a definition, of which others could not', async () => {
    const long: Settings = { ...settings, definition: { id: 'own', words: 'ر'.repeat(200_000) } };
    expect((await ask('POST', '/api/sessions', { body: long })).status).toBe(201);
    expect((await ask('POST', '/api/sessions', { body: { ...long, definition: { words: 'ر'.repeat(800_000) } } })).status).toBe(413);
  });
});

describe('a page elsewhere', () => {
  it.each([
    ['says that it is another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' }],
    ['is a neighbour of this site', { 'Sec-Fetch-Site': 'same-site' }],
    ['says only its origin', { Origin: 'http://elsewhere.example' }],
    ['is at another port', { Origin: 'http://127.0.0.1:1' }],
    ['hides its origin', { Origin: 'null' }],
  ])('that %s can write nothing', async (_, headers) => {
    expect(await answered(ask('POST', '/api/sessions', { body: settings, headers }))).toEqual([403, { error: 'no-right' }]);
  });

  it('is told apart from a page of this server', async () => {
    expect((await ask('POST', '/api/sessions', { body: settings, headers: { Origin: base } })).status).toBe(201);
    expect((await ask('POST', '/api/sessions', { body: settings, headers: { Origin: base, 'Sec-Fetch-Site': 'same-origin' } })).status).toBe(201);
  });

  it('gets nothing that a browser would let it read', async () => {
    const { path } = await made();
    const { headers } = await ask('GET', path, { headers: { Origin: 'https://elsewhere.example' } });
    expect([headers.get('access-control-allow-origin'), headers.get('cross-origin-resource-policy')]).toEqual([null, 'same-origin']);
  });

  // fetch sets Host itself.
  const asking = (host: string) => raw(`GET /api/addresses HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  it.each(['rebound.example', 'rebound.example:80', '127.0.0.1.rebound.example', 'localhost.rebound.example'])('cannot let the name %s lead here', async (host) => {
    expect(await asking(host)).toMatch(/^HTTP\/1\.1 403 /);
  });
  it.each(['localhost:4173', '127.0.0.1', '192.168.1.5:4173', '[::1]:4173', 'trainer', 'trainer.local', 'mizan.test'])('is not at %s, a name that nobody can register', async (host) => {
    expect(await asking(host)).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('every answer', () => {
  it.each(['/health', '/api/addresses', '/api/sessions/12345678', '/api/nothing'])('of %s stays out of caches and runs nothing', async (path) => {
    const { headers } = await ask('GET', path);
    expect(Object.fromEntries(['cache-control', 'x-content-type-options', 'content-security-policy', 'referrer-policy'].map((name) => [name, headers.get(name)]))).toEqual({
      'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'referrer-policy': 'no-referrer',
    });
    // It has to work over plain http on a private address.
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('of health tells the version, or that the database does not answer', async () => {
    expect(await answered(ask('GET', '/health'))).toEqual([200, { status: 'ok', version: '1.2.3' }]);
    expect((await ask('HEAD', '/health')).status).toBe(200);
    kept.sessions.healthy = () => Promise.resolve(false);
    expect((await ask('GET', '/health')).status).toBe(503);
    kept.sessions.healthy = () => Promise.reject(new Error('gone'));
    expect((await ask('GET', '/health')).status).toBe(503);
  });

  it('about addresses names those that others reach, to this machine alone', async () => {
    // Listening at the machine's own address only, nobody else gets here.
    expect(await answered(ask('GET', '/api/addresses'))).toEqual([200, { addresses: [], public: null }]);
    await server.end();
    await start({ publicUrl: 'https://workshop.example' });
    expect(await answered(ask('GET', '/api/addresses', { headers: { 'X-Forwarded-For': '203.0.113.9' } }))).toEqual([200, { addresses: [], public: 'https://workshop.example' }]);
  });
});

describe('a stream', () => {
  it('begins with the present state, and goes on with each change until the session is gone', async () => {
    const { path, secret } = await made();
    const everyone = await listen(`${path}/events`);
    const trainer = await listen(`${path}/console/events`, secret);
    expect(everyone.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect([everyone.response.headers.get('x-accel-buffering'), everyone.response.headers.get('cache-control')]).toEqual(['no', 'no-store']);
    expect(await everyone.next()).toEqual({ event: 'status', data: { round: 1, open: true, left: null } });
    expect(await trainer.next()).toMatchObject({ event: 'console', data: { joined: [0], open: true } });
    await ask('PUT', `${path}/me`, { bearer: token, body: join });
    expect(await trainer.next()).toMatchObject({ event: 'console', data: { joined: [1] } });
    await ask('POST', `${path}/acts`, { bearer: secret, body: { act: 'close' } });
    // That someone joined was nobody's business but the trainer's.
    expect(await everyone.next()).toEqual({ event: 'status', data: { round: 1, open: false, left: null } });
    expect(await trainer.next()).toMatchObject({ event: 'console', data: { open: false } });
    await ask('DELETE', path, { bearer: secret });
    expect(await everyone.next()).toEqual({ event: 'gone', data: {} });
    expect(await everyone.next()).toBeNull();
    expect(await trainer.next()).toEqual({ event: 'gone', data: {} });
    expect(await trainer.next()).toBeNull();
  });

  it('of a session that is not there is refused', async () => {
    expect((await ask('GET', '/api/sessions/12345678/events')).status).toBe(404);
    expect(kept.listeners.get('12345678')?.size ?? 0).toBe(0);
  });

  it('ends when the server does, which waits for nobody', async () => {
    const { path, secret } = await made();
    const streams = await Promise.all([listen(`${path}/events`), listen(`${path}/console/events`, secret)]);
    for (const each of streams) await each.next();
    await server.end();
    for (const each of streams) expect(await each.next()).toBeNull();
    await expect(fetch(`${base}/health`)).rejects.toThrow();
  });

  it('is forgotten with its listener', async () => {
    const { code, path } = await made();
    const stream = await listen(`${path}/events`);
    await stream.next();
    expect(kept.listeners.get(code)?.size).toBe(1);
    stream.leave();
    await expect.poll(() => kept.listeners.get(code)?.size).toBe(0);
  });
});
