import type { Kysely, Transaction } from 'kysely';
import type { Console, Remark, Status } from '../core/workshop.js';
import { firstState, perform } from './acts.js';
import { changesHere } from './changes.js';
import { openFolder, type Opened } from './database.js';
import { answer, join, showNext } from './people.js';
import { Refusal, harmless } from './refusal.js';
import { hashOf, isSecret, newCode, newSecret } from './secrets.js';
import { Draft, type Person, type State } from './session.js';
import type { Changes, Sessions } from './sessions.js';
import { settingsOf } from './settings.js';
import { Shelf, rowOfState, stateColumns, stateOf, type Loaded, type StateRow } from './shelf.js';
import { reportsOf } from './reports.js';
import type { Tables } from './tables.js';
import { Turns } from './turns.js';
import { write } from './write.js';

export interface Options {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly code?: () => string;
  readonly changes?: Changes;
  /** Days that a session is kept. */
  readonly days?: number;
  /** Sessions that may be kept at once. */
  readonly sessions?: number;
}

interface Task {
  readonly does: (draft: Draft) => unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

function attempt(does: () => unknown): Outcome {
  try {
    return { value: does() };
  } catch (error) {
    return { error };
  }
}

/** Commits what is to be kept; what changed nothing need not wait for the disk. */
async function transacted<Value>(db: Kysely<Tables>, does: (transaction: Transaction<Tables>) => Promise<{ readonly commit: boolean; readonly value: Value }>): Promise<Value> {
  const transaction = await db.startTransaction().execute();
  try {
    const { commit, value } = await does(transaction);
    await (commit ? transaction.commit() : transaction.rollback()).execute();
    return value;
  } catch (error) {
    if (!transaction.isCommitted && !transaction.isRolledBack) await transaction.rollback().execute().catch(() => undefined);
    throw error;
  }
}

/** The same, with errors that tell nothing. */
const guarded = (sessions: Sessions): Sessions =>
  Object.fromEntries(
    Object.entries(sessions as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>).map(([name, does]) => [
      name,
      (...given: unknown[]) =>
        does(...given).catch((error: unknown) => {
          throw harmless(error);
        }),
    ]),
  ) as unknown as Sessions;

/** Sessions kept in a folder of this machine. */
export const sessionsIn = async (folder: string, options: Options = {}): Promise<Sessions> => sessionsOf(await openFolder(folder), options);

/** Sessions kept in a database that is ready. */
export function sessionsOf({ db, scrub, close }: Opened, { now = Date.now, code: draw = newCode, changes = changesHere(), days = 30, sessions: most = 1_000 }: Options = {}): Sessions {
  const shelf = new Shelf(50);
  const moment = () => new Date(now()).toISOString();

  const rowOf = async (code: string): Promise<StateRow> => {
    const row = await db.selectFrom('sessions').select(stateColumns).where('session', '=', code).where('expires_at', '>', moment()).executeTakeFirst();
    if (!row) throw new Refusal('no-session');
    return row;
  };

  /** Does tasks of one session in one transaction, each whether or not the others can be done. */
  const turn = async (code: string, tasks: readonly Task[]): Promise<void> => {
    try {
      const { draft, outcomes, loaded, version } = await transacted(db, async (transaction) => {
        // Written to first of all: whoever else would write waits here.
        const row = await transaction
          .updateTable('sessions')
          .set(({ eb }) => ({ version: eb('version', '+', 1) }))
          .where('session', '=', code)
          .where('expires_at', '>', moment())
          .returning(stateColumns)
          .executeTakeFirst();
        if (!row) throw new Refusal('no-session');
        const loaded = await shelf.get(transaction, row, row.version - 1);
        const draft = new Draft(loaded.fixed, stateOf(row), loaded.people);
        const outcomes = tasks.map(({ does }) => attempt(() => does(draft)));
        showNext(draft, () => (loaded.reports ??= reportsOf(loaded, draft.before)));
        await write(transaction, draft);
        return { commit: draft.touched, value: { draft, outcomes, loaded, version: row.version } };
      });
      if (draft.touched) keep(draft, version, loaded);
      tasks.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index] as Outcome;
        if ('error' in outcome) reject(outcome.error);
        else resolve(outcome.value as never);
      });
      announce(draft);
    } catch (error) {
      for (const { reject } of tasks) reject(error);
    }
  };

  const keep = (draft: Draft, version: number, { fixed, reports }: Loaded): void =>
    void shelf.put({ fixed, version, people: draft.all, reports: draft.moved ? null : reports });

  const announce = ({ fixed: { code }, before, state, remarks, moved, counted }: Draft): void => {
    if (state.open !== before.open || state.round !== before.round || state.timerEnds !== before.timerEnds) changes.publish(code, 'status');
    // Not at every sheet: that someone has changed their mind is nobody's to see.
    if (moved || counted || state !== before || remarks.size > 0) changes.publish(code, 'console');
  };

  const turns = new Turns<Task>(turn);
  const inTurn = <Value>(code: string, does: (draft: Draft) => Value): Promise<Value> =>
    new Promise<Value>((resolve, reject) => turns.add(code, { does, resolve, reject }));

  const statusOf = ({ round, open, timerEnds }: State): Status => ({ round, open, left: timerEnds === null ? null : Date.parse(timerEnds) - now() });

  const consoleOf = async (code: string): Promise<Console> => {
    const row = await rowOf(code);
    const state = stateOf(row);
    const loaded = await shelf.get(db, row);
    const remarks = await db.selectFrom('remarks').select(['item', 'remark']).where('session', '=', code).execute();
    const people = [...loaded.people.values()];
    const count = (that: (person: Person) => boolean) => Array.from({ length: loaded.fixed.settings.rounds }, (_, index) => people.filter((person) => person.round === index + 1 && that(person)).length);
    return {
      ...statusOf(state),
      joined: count(() => true),
      finished: count(({ finished }) => finished),
      reports: (loaded.reports ??= reportsOf(loaded, state)),
      revealed: state.revealed.slice(0, loaded.fixed.settings.rounds),
      view: state.view,
      remarks: Object.fromEntries(remarks.map(({ item, remark }) => [item, JSON.parse(remark) as Remark])),
    };
  };

  const sessions: Sessions = {
    async create(asked) {
      const { settings, definition } = settingsOf(asked);
      const { count } = await db.selectFrom('sessions').select(({ fn }) => fn.countAll<number | string>().as('count')).executeTakeFirstOrThrow();
      if (Number(count) >= most) throw new Refusal('too-many');
      const secret = newSecret();
      const row = {
        secret: hashOf(secret),
        key: newSecret(),
        settings: JSON.stringify(settings),
        definition: JSON.stringify(definition),
        expires_at: new Date(now() + days * 86_400_000).toISOString(),
        version: 0,
        ...rowOfState(firstState(settings)),
      };
      for (let tries = 0; tries < 20; tries += 1) {
        const code = draw();
        const { numInsertedOrUpdatedRows } = await db.insertInto('sessions').values({ session: code, ...row }).onConflict((conflict) => conflict.column('session').doNothing()).executeTakeFirstOrThrow();
        if (numInsertedOrUpdatedRows === 1n) return { code, secret };
      }
      throw new Refusal('failed', 'no free code');
    },
    async face(code) {
      const { fixed } = await shelf.get(db, await rowOf(code));
      return { code, ...fixed.settings, definition: fixed.definition, expiresAt: fixed.expiresAt };
    },
    status: async (code) => statusOf(stateOf(await rowOf(code))),
    join: (code, token, said) => inTurn(code, (draft) => join(draft, token, said)),
    answer: (code, token, sheet) => inTurn(code, (draft) => answer(draft, token, sheet)),
    async admit(code, secret) {
      const row = await db.selectFrom('sessions').select('secret').where('session', '=', code).where('expires_at', '>', moment()).executeTakeFirst();
      if (!row) throw new Refusal('no-session');
      if (!isSecret(secret, row.secret)) throw new Refusal('no-right');
    },
    console: consoleOf,
    async act(code, act) {
      await inTurn(code, (draft) => perform(draft, act, now()));
      return consoleOf(code);
    },
    async remove(code) {
      const { numDeletedRows } = await db.deleteFrom('sessions').where('session', '=', code).executeTakeFirstOrThrow();
      if (numDeletedRows === 0n) throw new Refusal('no-session');
      shelf.drop(code);
      changes.publish(code, 'gone');
      await scrub();
    },
    async renew(code) {
      const secret = newSecret();
      const { numUpdatedRows } = await db.updateTable('sessions').set({ secret: hashOf(secret) }).where('session', '=', code).where('expires_at', '>', moment()).executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) throw new Refusal('no-session');
      return secret;
    },
    async sweep() {
      const over = await db.deleteFrom('sessions').where('expires_at', '<=', moment()).returning('session').execute();
      for (const { session } of over) {
        shelf.drop(session);
        changes.publish(session, 'gone');
      }
      await scrub();
      return over.length;
    },
    async healthy() {
      return db.selectFrom('sessions').select('version').limit(1).execute().then(
        () => true,
        () => false,
      );
    },
    async close() {
      await turns.idle();
      await close();
    },
  };
  return guarded(sessions);
}
