import { accessSync, chmodSync, closeSync, constants, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'libsql';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { Connection } from './connection.js';
import { migrate } from './migrations.js';
import type { Tables } from './tables.js';
import { Unopened } from './unopened.js';

/** A database that is ready, and what its engine needs besides Kysely. */
export interface Opened {
  readonly db: Kysely<Tables>;
  /** Removes from the files what has been deleted; while another process is in the midst of reading, only the next time. */
  readonly scrub: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How the file is written: a commit that returns is on disk, and what is deleted is overwritten. */
const pragmas = ['busy_timeout = 5000', 'journal_mode = wal', 'synchronous = full', 'foreign_keys = on', 'secure_delete = on'];

/**
 * Opens the database in a folder, which is made where there is none; only its owner may read it.
 *
 * @param alone Whether no other may serve the same folder meanwhile: changes do not travel between processes.
 * @throws {Unopened} libsql is not installed, another process serves the folder, a newer program has made the database, it is damaged, or the folder cannot be written to.
 */
export async function openFolder(folder: string, { alone = true } = {}): Promise<Opened> {
  const { default: Database } = await import('libsql').catch((error: unknown) => {
    // The package, or the part of it that is made for this machine.
    throw /MODULE_NOT_FOUND$/.test(String((error as NodeJS.ErrnoException).code)) ? new Unopened('no-engine') : error;
  });
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new Unopened('unwritable');
  }
  const open = (name: string) => {
    const path = join(folder, name);
    closeSync(openSync(path, 'a', 0o600));
    chmodSync(path, 0o600);
    return new Database(path);
  };
  const release = alone ? held(open('serving.lock')) : () => undefined;
  const connect = () => {
    const database = open('workshops.db');
    for (const pragma of pragmas) database.pragma(pragma);
    return database;
  };
  let close = (): Promise<void> => {
    release();
    return Promise.resolve();
  };
  try {
    const file = new Connection(join(folder, 'workshops.db'), connect);
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
    close = () => db.destroy().finally(release);
    await migrate(db as never);
    const scrub = async () => {
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
    };
    // What cannot be scrubbed now is at the next start.
    return { db, scrub, close: () => scrub().catch(() => undefined).then(close) };
  } catch (error) {
    await close();
    throw /^SQLITE_(?:NOTADB|CORRUPT)/.test(String((error as NodeJS.ErrnoException).code)) ? new Unopened('damaged') : error;
  }
}

/**
 * Makes another engine's database ready, which may serve many processes.
 *
 * When what is deleted leaves its files, logs and backups is its owner's to say.
 */
export async function openShared(db: Kysely<Tables>): Promise<Opened> {
  await migrate(db as never);
  return { db, scrub: () => Promise.resolve(), close: () => db.destroy() };
}

/** Holds a file for this process, until it is let go or the process ends in whatever way. */
function held(lock: Database): () => void {
  try {
    lock.exec('begin exclusive');
  } catch {
    lock.close();
    throw new Unopened('served');
  }
  return () => {
    lock.exec('rollback');
    lock.close();
  };
}
