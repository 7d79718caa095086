import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { actSchema, joinSchema, settingsSchema, sheetSchema, type RefusalCode } from '../core/workshop.js';
import { addressesOf, askerOf, isOurs, type Asker } from './address.js';
import { allowances, Limits, type Allowances } from './limits.js';
import type { Log } from './log.js';
import { bearerOf, bodyOf, bytes, isSameSite } from './inputs.js';
import { Refusal } from './refusal.js';
import type { Changes, Sessions } from './sessions.js';
import { streaming, Streams, type Streaming } from './streams.js';

/** What a workshop is served with. */
export interface Workshop {
  readonly sessions: Sessions;
  readonly changes: Changes;
  readonly version?: string;
  /** Where everyone reaches it, through a proxy on this machine. */
  readonly publicUrl?: string;
  readonly log?: Log;
  readonly allowances?: Allowances;
  readonly streaming?: Streaming;
}

const statuses = {
  'no-session': 404, 'no-right': 403, 'too-many': 429, 'too-large': 413, malformed: 400, closed: 409, 'too-few': 409, 'not-revealed': 409, failed: 500,
} as const satisfies Record<RefusalCode, number>;

/** Nobody was named whose right it could be. */
class Nobody extends Refusal {
  constructor() {
    super('no-right');
  }
}

/** A refusal that says when to try again. */
class Wait extends Refusal {
  constructor(readonly seconds: number) {
    super('too-many');
  }
}

interface Env {
  Bindings: Partial<HttpBindings>;
  Variables: {
    asker: Asker;
    code: string;
    bearer: string;
    /** Whether the token or secret was looked up and is right. */
    proved: boolean;
  };
}
type Ask = Context<Env>;

/** @throws {Refusal} There is no token and no secret. */
const needed = (c: Ask): string => {
  const bearer = bearerOf(c.req.raw);
  if (bearer === null) throw new Nobody();
  return bearer;
};

/** Route of a request as it was declared: an address itself has a code in it. */
export const routes = new WeakMap<object, string>();

/** The workshop's HTTP interface, for a server that listens at `host`, and who listens to it. */
export function appOf({ sessions, changes, version = '', publicUrl, log, allowances: given = allowances, streaming: settings = streaming }: Workshop, host: string) {
  const limits = new Limits(given);
  const streams = new Streams(sessions, changes, (error) => log?.failed(error, 'stream'), settings);
  const site = publicUrl === undefined ? null : new URL(publicUrl);
  const app = new Hono<Env>();

  app.use(async (c, next) => {
    c.set('asker', c.env.incoming ? askerOf(c.env.incoming, site !== null) : { address: '', own: false });
    await next();
    if (c.env.incoming) routes.set(c.env.incoming, routePath(c, -1));
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
  });

  app.onError((error, c) => {
    const refusal = error instanceof Refusal ? error : new Refusal('failed');
    if (refusal.code === 'failed') log?.failed(error, routePath(c, -1));
    if (refusal.code === 'too-many') c.header('Retry-After', String(refusal instanceof Wait ? refusal.seconds : 30));
    if (refusal instanceof Nobody) c.header('WWW-Authenticate', 'Bearer');
    return c.json({ error: refusal.code }, refusal instanceof Nobody ? 401 : statuses[refusal.code]);
  });
  app.notFound((c) => c.json({ error: 'no-session' satisfies RefusalCode }, 404));

  app.get('/health', async (c) => {
    const well = await sessions.healthy().catch(() => false);
    return c.json(well ? { status: 'ok', version } : { status: 'down', version }, well ? 200 : 503);
  });

  app.use('/api/*', async (c, next) => {
    if (!isOurs(c.req.header('Host'), site)) throw new Refusal('no-right');
    if (!['GET', 'HEAD'].includes(c.req.method) && !isSameSite(c.req.raw, site)) throw new Refusal('no-right');
    await next();
  });

  app.get('/api/addresses', (c) => {
    // Another machine in the room has come by one of them, and behind a proxy they are nobody's business.
    const port = c.env.incoming?.socket.localPort ?? 0;
    return c.json({ addresses: c.get('asker').own ? addressesOf(host).map((address) => `http://${address}:${port}`) : [], public: site === null ? null : site.href.replace(/\/$/, '') });
  });

  app.post('/api/sessions', async (c) => {
    const { address, own } = c.get('asker');
    const wait = own ? 0 : limits.create(address);
    if (wait > 0) throw new Wait(wait);
    const made = await sessions.create(await bodyOf(c.req.raw, settingsSchema, bytes.settings));
    limits.right(address, made.code, made.secret);
    return c.json(made, 201);
  });

  /** Looks nothing up for who has been wrong too often, and learns from what was looked up. */
  const guarded: MiddlewareHandler<Env> = async (c, next) => {
    const code = c.req.param('code') ?? '';
    if (!/^[1-9]\d{7}$/.test(code)) throw new Refusal('no-session');
    const { address } = c.get('asker');
    const bearer = bearerOf(c.req.raw);
    const wait = limits.ask(address, code, bearer);
    if (wait > 0) throw new Wait(wait);
    c.set('code', code);
    if (bearer !== null) c.set('bearer', bearer);
    await next();
    if (c.res.ok) limits.right(address, code, c.get('proved') ? bearer : null);
    else if (c.error instanceof Refusal) {
      if (c.error.code === 'no-session') limits.wrong(address, code, 'code');
      else if (c.error.code === 'no-right' && bearer !== null) limits.wrong(address, code, 'secret');
    }
  };
  // The session's own address as well as all under it; said twice, one request would count as two.
  app.use('/api/sessions/:code/*', guarded);

  /** Someone with a token of their own, who writes no faster than a person. */
  const personal: MiddlewareHandler<Env> = async (c, next) => {
    const wait = limits.write('person', c.get('code'), needed(c));
    if (wait > 0) throw new Wait(wait);
    await next();
    c.set('proved', c.res.ok);
  };
  /** The session's trainer. */
  const trusted: MiddlewareHandler<Env> = async (c, next) => {
    const secret = needed(c);
    const wait = c.req.method === 'GET' ? 0 : limits.write('trainer', c.get('code'), secret);
    if (wait > 0) throw new Wait(wait);
    await sessions.admit(c.get('code'), secret);
    c.set('proved', true);
    await next();
  };

  app.get('/api/sessions/:code', async (c) => {
    const code = c.get('code');
    const [face, status] = await Promise.all([sessions.face(code), sessions.status(code)]);
    return c.json({ ...face, status });
  });
  app.delete('/api/sessions/:code', trusted, async (c) => {
    await sessions.remove(c.get('code'));
    return c.json({});
  });
  app.put('/api/sessions/:code/me', personal, async (c) => c.json(await sessions.join(c.get('code'), c.get('bearer'), await bodyOf(c.req.raw, joinSchema))));
  app.put('/api/sessions/:code/me/answers', personal, async (c) => c.json(await sessions.answer(c.get('code'), c.get('bearer'), await bodyOf(c.req.raw, sheetSchema))));
  app.get('/api/sessions/:code/console', trusted, async (c) => c.json(await sessions.console(c.get('code'))));
  app.post('/api/sessions/:code/acts', trusted, async (c) => c.json(await sessions.act(c.get('code'), await bodyOf(c.req.raw, actSchema))));

  const streamed = async (c: Ask, secret: string | null) => {
    const sent = { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' };
    if (c.req.raw.method === 'HEAD') return c.body(null, 200, sent);
    const { body } = await streams.open(c.get('code'), secret, () => c.env.outgoing?.destroy());
    return c.body(body, 200, sent);
  };
  app.get('/api/sessions/:code/events', (c) => streamed(c, null));
  app.get('/api/sessions/:code/console/events', trusted, (c) => streamed(c, c.get('bearer')));

  return { app, streams };
}

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;
