// The built server as a process of its own, with a folder of sessions that goes away with it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Starts it at a free port of this machine alone, with a new folder or one that was used before. */
export async function startServer(data = mkdtempSync(join(tmpdir(), 'mizan-'))) {
  const server = spawn(process.execPath, ['dist/cli/main.js', 'workshop', '--lang', 'en', '--host', '127.0.0.1', '--port', '0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface(server.stdout);
  const address = await new Promise((resolve, reject) => {
    // Its log stands among what it says.
    lines.on('line', (line) => {
      const found = /^\w.*(http:\/\/[^/\s]+)\/$/.exec(line)?.[1];
      if (found) resolve(found);
    });
    server.once('exit', () => reject(new Error('The server did not start: npm run build')));
  });
  return {
    /** Without a slash at its end. */
    address: String(address),
    data,
    process: server,
    /** @param {NodeJS.Signals} [signal] */
    async stop(signal = 'SIGTERM') {
      if (server.exitCode === null && server.signalCode === null) {
        server.kill(signal);
        await once(server, 'exit');
      }
    },
    /** Deletes what was kept. */
    forget: () => rmSync(data, { recursive: true, force: true }),
  };
}
