import type { Act, Console, Face, Join, RefusalCode, Settings, SheetSent, Status } from '../../core/workshop.js';

/** Why the server did not do what it was asked; `unreachable` where nothing came back, and it is worth trying again. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode | 'unreachable',
    /** Seconds to wait before the next try; null where the server did not say. */
    readonly after: number | null = null,
  ) {
    super(code);
  }
}

/** Longest wait for an answer. */
const patience = 15_000;

async function ask<Answer>(method: string, path: string, secret?: string, body?: unknown): Promise<Answer> {
  let response;
  try {
    response = await fetch(`/api/sessions${path}`, {
      method,
      headers: { ...(secret === undefined ? {} : { Authorization: `Bearer ${secret}` }), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      signal: AbortSignal.timeout(patience),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new Refused('unreachable');
  }
  const said = (await response.json().catch(() => null)) as { readonly error?: RefusalCode } | null;
  if (response.ok && said !== null) return said as Answer;
  // A proxy that finds nobody behind it answers in pages of its own.
  if (said?.error === undefined) throw new Refused('unreachable');
  const after = Number(response.headers.get('Retry-After') ?? Number.NaN);
  throw new Refused(said.error, Number.isFinite(after) ? after : null);
}

/** The trainer's right of a new session; it cannot be read again. */
export const create = (settings: Settings) => ask<{ readonly code: string; readonly secret: string }>('POST', '', undefined, settings);

/** What anyone with the code may know. */
export const faceOf = (code: string) => ask<Face & { readonly status: Status }>('GET', `/${code}`);

export const join = (code: string, token: string, body: Join) => ask<{ readonly seq: number }>('PUT', `/${code}/me`, token, body);
export const send = (code: string, token: string, sheet: SheetSent) => ask<{ readonly seq: number }>('PUT', `/${code}/me/answers`, token, sheet);

export const consoleOf = (code: string, secret: string) => ask<Console>('GET', `/${code}/console`, secret);
export const act = (code: string, secret: string, body: Act) => ask<Console>('POST', `/${code}/acts`, secret, body);
export const remove = (code: string, secret: string) => ask<object>('DELETE', `/${code}`, secret);
