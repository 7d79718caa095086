import { read, type Reading } from '../core/check.js';
import { limits } from '../core/limits.js';
import type { Definition } from '../core/schema.js';
import type { LoadProblem } from './events.js';

/** A server that has said nothing for this long is taken as unreachable, in milliseconds. */
const patience = 20_000;

/** Fetches a definition of a kind and checks it. Rejects only where `signal` is aborted. */
export async function fetchDefinition(kind: Definition['kind'], src: string, base: string, signal: AbortSignal): Promise<Reading | LoadProblem> {
  if (!URL.canParse(src, base) || !/^https?:$/.test(new URL(src, base).protocol)) return failed('not-found');
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patience);
  try {
    const response = await fetch(new URL(src, base), { signal: AbortSignal.any([signal, late.signal]) });
    if (!response.ok) return failed(response.status >= 500 ? 'unreachable' : 'not-found');
    if (Number(response.headers.get('content-length')) > limits.file * 4) return readDefinition(kind, ' '.repeat(limits.file + 1));
    return readDefinition(kind, await response.text());
  } catch {
    signal.throwIfAborted();
    return failed('unreachable');
  } finally {
    clearTimeout(timer);
  }
}

/** Checks a definition that a page holds already. */
export const readDefinition = (kind: Definition['kind'], definition: unknown): Reading => read(definition, undefined, kind);

const failed = (code: LoadProblem['code']): LoadProblem => ({ at: '', code, severity: 'error' });
