import * as v from 'valibot';
import { limits } from '../core/limits.js';
import { Refusal } from './refusal.js';

/** Bytes of a body: of a session's settings, which may hold a whole definition in letters of up to three bytes, and of all others. */
export const bytes = { settings: limits.file * 3 + 16_000, other: 64_000 } as const;

/** A token or a secret, from nowhere but the one header that no log or history keeps; null where there is none. */
export const bearerOf = ({ headers }: Request): string | null => /^Bearer ([\w-]{16,128})$/.exec(headers.get('Authorization') ?? '')?.[1] ?? null;

/**
 * What a request says.
 *
 * @throws {Refusal} Its body is too large, which is found out before more is read of it; is no JSON; or is not of this shape.
 */
export async function bodyOf<Schema extends v.GenericSchema>(request: Request, schema: Schema, most: number = bytes.other): Promise<v.InferOutput<Schema>> {
  if (!/^application\/json(?:\s*;|$)/i.test(request.headers.get('Content-Type') ?? '')) throw new Refusal('malformed');
  const { success, output } = v.safeParse(schema, parsed(await textOf(request, most)));
  if (!success) throw new Refusal('malformed');
  return output;
}

async function textOf({ headers, body }: Request, most: number): Promise<string> {
  if (Number(headers.get('Content-Length') ?? 0) > most) throw new Refusal('too-large');
  if (body === null) return '';
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    // A client that goes away in the middle has not been understood.
    const { done, value } = await reader.read().catch(() => { throw new Refusal('malformed'); });
    if (done) break;
    size += value.length;
    if (size > most) throw new Refusal('too-large');
    chunks.push(value);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Refusal('malformed');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('malformed');
  }
}

/** Whether a write comes from a page of this server, or from no page. Pages over plain http on a private address say only their origin. */
export function isSameSite({ headers }: Request, site: URL | null): boolean {
  const where = headers.get('Sec-Fetch-Site');
  if (where !== null && where !== 'same-origin' && where !== 'none') return false;
  const origin = headers.get('Origin');
  if (origin === null) return true;
  try {
    const { host, origin: known } = new URL(origin);
    return host === headers.get('Host') || known === site?.origin;
  } catch {
    return false;
  }
}
