import { statSync } from 'node:fs';
import type { Database } from 'libsql';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/**
 * A connection to a file, made anew after a failure: the engine leaves a statement that failed unfinished, and would commit nothing after it.
 *
 * Nothing is done once the file has been removed or another stands in its place: what would be acknowledged then would be nowhere.
 */
export class Connection implements SqliteDatabase {
  #database: Database;
  #failed = false;
  readonly #file: string;

  constructor(
    readonly path: string,
    readonly open: () => Database,
  ) {
    this.#database = open();
    this.#file = this.#found();
  }

  prepare(sql: string): SqliteStatement {
    if (sql === 'begin' || !this.#database.inTransaction) this.#ready();
    const statement = this.#tried(() => this.#database.prepare(sql));
    return {
      reader: statement.reader,
      all: (given) => this.#tried(() => statement.all(given)),
      run: (given) => this.#tried(() => statement.run(given)),
      iterate: (given) => this.#tried(() => statement.iterate(given)),
    };
  }

  close(): void {
    this.#database.close();
  }

  #ready(): void {
    if (this.#found() !== this.#file) throw Object.assign(new Error('The file is not there.'), { code: 'ENOENT' });
    if (!this.#failed) return;
    const database = this.open();
    this.#database.close();
    this.#database = database;
    this.#failed = false;
  }

  #found(): string {
    const { dev, ino } = statSync(this.path, { bigint: true });
    return `${dev} ${ino}`;
  }

  #tried<Value>(does: () => Value): Value {
    try {
      return does();
    } catch (error) {
      this.#failed = true;
      throw error;
    }
  }
}
