import { changesHere } from './changes.js';
import { logOf } from './log.js';
import { serve } from './serve.js';
import { sessionsIn } from './sessions-of.js';

/** What is served, and where. */
export interface Place {
  /** Folder of the built pages. */
  readonly pages: string;
  /** Folder that sessions are kept in; it is made where there is none. */
  readonly data: string;
  /** The first of these that is free; 0 is any. */
  readonly ports: readonly number[];
  readonly host: string;
  readonly publicUrl?: string;
  /** Days that a session is kept. */
  readonly days: number;
  readonly version: string;
  /** File that the log is written to; null for standard output. */
  readonly log: string | null;
}

const hour = 3_600_000;

/**
 * Serves pages and workshops until it is ended.
 *
 * @throws {Unopened} The folder of sessions cannot be used.
 * @throws {NodeJS.ErrnoException} No port is to be had, or the host is not this machine's.
 */
export async function open({ pages, data, ports, host, publicUrl, days, version, log: file }: Place): Promise<{ readonly port: number; end(): Promise<void> }> {
  const changes = changesHere();
  const sessions = await sessionsIn(data, { changes, days });
  const log = logOf(file);
  const workshop = { sessions, changes, version, log, ...(publicUrl === undefined ? {} : { publicUrl }) };
  const sweep = async () => {
    log.turn();
    await sessions.sweep().then(
      (count) => count > 0 && log.said('swept', { count }),
      (error: unknown) => log.failed(error, 'sweep'),
    );
  };
  try {
    await sweep();
    const server = await first(ports, (port) => serve(pages, { port, host, workshop }));
    const timer = setInterval(() => void sweep(), hour);
    timer.unref();
    log.said('started');
    return {
      port: (server.address() as { port: number }).port,
      async end() {
        clearInterval(timer);
        await server.end();
        await sessions.close();
        log.said('ended');
        await log.end();
      },
    };
  } catch (error) {
    await sessions.close();
    throw error;
  }
}

/** What comes of the first port that is free. */
async function first<Value>(ports: readonly number[], does: (port: number) => Promise<Value>): Promise<Value> {
  const [port = 0, ...others] = ports;
  try {
    return await does(port);
  } catch (error) {
    if (others.length === 0 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return first(others, does);
  }
}
