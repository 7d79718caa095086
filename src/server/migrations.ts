import { Migrator, SqliteAdapter, sql, type Kysely, type Migration } from 'kysely';
import { Unopened } from './unopened.js';

/** Where it is written down which have run; a database may be shared with others that have tables of this kind. */
const table = 'mizan_migration';

/** By name, in order; one that has been released never changes. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-workshops': {
    async up(db: Kysely<never>) {
      await db.schema
        .createTable('sessions')
        .ifNotExists()
        .addColumn('session', 'text', (column) => column.primaryKey().notNull())
        .addColumn('secret', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('settings', 'text', (column) => column.notNull())
        .addColumn('definition', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('round', 'integer', (column) => column.notNull())
        .addColumn('open', 'integer', (column) => column.notNull())
        .addColumn('timer_ends', 'text')
        .addColumn('view', 'text', (column) => column.notNull())
        .addColumn('revealed', 'text', (column) => column.notNull())
        .execute();
      const people = db.schema
        .createTable('people')
        .ifNotExists()
        .addColumn('session', 'text', (column) => column.notNull().references('sessions.session').onDelete('cascade'))
        .addColumn('round', 'integer', (column) => column.notNull())
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('pair', 'text')
        .addColumn('group_place', 'integer')
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('answers', 'text', (column) => column.notNull())
        .addColumn('finished', 'integer', (column) => column.notNull())
        .addColumn('shown', 'text')
        .addPrimaryKeyConstraint('people_key', ['session', 'round', 'person']);
      // Rows that SQLite numbers would tell who joined after whom.
      await (db.getExecutor().adapter instanceof SqliteAdapter ? people.modifyEnd(sql`without rowid`) : people).execute();
      await db.schema
        .createTable('remarks')
        .ifNotExists()
        .addColumn('session', 'text', (column) => column.notNull().references('sessions.session').onDelete('cascade'))
        .addColumn('item', 'text', (column) => column.notNull())
        .addColumn('remark', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('remarks_key', ['session', 'item'])
        .execute();
    },
  },
};

/**
 * Brings a database's tables to what this program needs.
 *
 * @throws {Unopened} A newer program has made them; then nothing in it changes.
 */
export async function migrate(db: Kysely<never>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) }, migrationTableName: table, migrationLockTableName: `${table}_lock` });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const { rows } = await sql<{ readonly name: string }>`select name from ${sql.table(table)}`.execute(db);
  if (rows.some(({ name }) => !Object.hasOwn(migrations, name))) throw new Unopened('newer');
  throw error instanceof Error ? error : new Error('The tables could not be made.');
}
