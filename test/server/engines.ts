import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { openFolder, openShared, type Opened } from '../../src/server/database.js';
import type { Tables } from '../../src/server/tables.js';
import { postgres } from './postgres.js';

/** Where sessions are kept; what is closed can be opened again. */
export interface Place {
  readonly open: () => Promise<Opened>;
  readonly remove: () => void;
}

/** An engine to keep sessions in; a string says why it cannot run here. */
export interface Engine {
  readonly name: string;
  /** An empty place of one's own. */
  readonly place: () => Promise<Place>;
  readonly missing: string | null;
}

export const sqlite: Engine = {
  name: 'SQLite',
  missing: null,
  place: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mizan-workshops-'));
    return { open: () => openFolder(folder), remove: () => rmSync(folder, { recursive: true }) };
  },
};

/** All engines, and how to stop what runs beside the tests. */
export async function engines(): Promise<{ readonly all: readonly Engine[]; readonly stop: () => Promise<void> }> {
  const cluster = await postgres();
  const missing = typeof cluster === 'string' ? cluster : null;
  if (missing !== null) {
    if (process.env['ALL_ENGINES'] === '1') throw new Error(`PostgreSQL does not start here: ${missing}`);
    console.warn(`Sessions are not tried on PostgreSQL, which does not start here: ${missing}`);
  }
  const place = async (): Promise<Place> => {
    if (typeof cluster === 'string') throw new Error(cluster);
    const connectionString = await cluster.database();
    return {
      open: () => {
        const pool = new pg.Pool({ connectionString, max: 4 });
        // A connection that ends while nobody uses it would end the process.
        pool.on('error', () => undefined);
        return openShared(new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }));
      },
      remove: () => undefined,
    };
  };
  return { all: [sqlite, { name: 'PostgreSQL', place, missing }], stop: async () => (typeof cluster === 'string' ? undefined : cluster.stop()) };
}
