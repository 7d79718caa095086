import { renameSync, statSync } from 'node:fs';
import { pino, destination, stdTimeFunctions } from 'pino';

/** What the server writes down of its work: never a body, a header, an address, a query, a code or a secret. */
export interface Log {
  request(line: { readonly method: string; readonly route: string; readonly status: number; readonly ms: number }): void;
  said(what: string, values?: Readonly<Record<string, number>>): void;
  failed(error: unknown, where: string): void;
  /** Begins a new file where this one has grown large. */
  turn(): void;
  /** Settled once what was said is written, or cannot be. */
  end(): Promise<void>;
}

/** Bytes after which a new file is begun; the one before it is kept as `<file>.1`. */
const full = 5_000_000;
/** Milliseconds that the last lines get to be written. */
const patience = 1000;

/** A log on standard output, or in a file. A reader that takes nothing costs lines, not memory. */
export function logOf(file: string | null): Log {
  const turned = (): boolean => {
    try {
      if (file === null || statSync(file).size < full) return false;
      renameSync(file, `${file}.1`);
      return true;
    } catch {
      return false;
    }
  };
  turned();
  const sink = destination({ ...(file === null ? { dest: 1 } : { dest: file, mkdir: true, mode: 0o600 }), sync: false, maxLength: 1_000_000 });
  // A full disk is no reason to stop a workshop.
  sink.on('error', () => undefined);
  const log = pino({ base: null, timestamp: stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } }, sink);
  return {
    request: (line) => log.info(line),
    said: (what, values = {}) => log.info({ what, ...values }),
    failed: (error, where) => log.error({ where, ...outlineOf(error) }),
    turn: () => {
      if (turned()) sink.reopen();
    },
    end: () =>
      new Promise((resolve) => {
        // A reader that takes nothing is not waited for.
        const timer = setTimeout(resolve, patience);
        sink.flush(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
  };
}

/** Where an error came from. Its message is left out: it may quote what someone sent. */
function outlineOf(error: unknown): { readonly error: string; readonly code?: string; readonly stack: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error, stack: [] };
  const { code } = error as NodeJS.ErrnoException;
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
  return { error: error.name, ...(typeof code === 'string' ? { code } : {}), stack };
}
