import type { RefusalCode } from '../core/workshop.js';

/** What was asked for cannot be done; the code says why. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    /** Of a failure, for a log: the engine's code or the error's name. Never what was asked or kept. */
    readonly reason: string | null = null,
  ) {
    super(reason === null ? code : `${code}: ${reason}`);
  }
}

/** Any error as one that tells where it happened, and nothing of what was asked or kept. */
export function harmless(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { code, name, stack } = (error ?? {}) as Partial<Record<'code' | 'name' | 'stack', unknown>>;
  const said = [code, name].find((each) => typeof each === 'string' && /^\w{1,40}$/.test(each)) as string | undefined;
  const failure = new Refusal('failed', said ?? 'unknown');
  const frames = (typeof stack === 'string' ? stack : '').split('\n').filter((line) => /^\s+at /.test(line));
  failure.stack = [failure.message, ...frames].join('\n');
  return failure;
}
