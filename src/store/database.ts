import { openDB, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import { kinds, settled, wantedBy, type Change, type Kind, type Place, type Rows, type Tables, type Wanted, type Write } from './rows.js';

/** Rows that are read at once, so that thousands do not stop the page. */
const chunk = 500;

/** How long a browser may take to open a database, in milliseconds, until the page goes on without it. */
const patience = 5_000;

/**
 * Rows of one card under one name in the browser's IndexedDB.
 *
 * A connection is given up when a newer version of the page wants to change the database, and opened anew when it was lost.
 */
export class Database implements Place {
  readonly #part: readonly [string, string];
  readonly #found: () => void;
  #opening: Promise<IDBPDatabase> | null = null;
  /** Whether it has not opened in time, so that nobody waits for it any longer. */
  #late = false;

  /** `found` is called when a database that had been given up opens after all. */
  constructor(id: string, name: string, found: () => void) {
    this.#part = [id, name];
    this.#found = found;
  }

  read(wanted: Wanted): Promise<Tables> {
    return this.#again(async (database) => {
      const named = kinds.filter((kind) => wanted[kind] !== undefined);
      const transaction = database.transaction(named);
      transaction.done.catch(() => {});
      return this.#tables(wanted, (kind) => transaction.objectStore(kind));
    });
  }

  make(changes: readonly Change[]): Promise<readonly Write[]> {
    const wanted = wantedBy(changes);
    return this.#again(async (database) => {
      const transaction = database.transaction(kinds.filter((kind) => wanted[kind] !== undefined), 'readwrite');
      transaction.done.catch(() => {});
      try {
        // Nothing but the database is waited for in here: it would end the transaction.
        const { writes } = settled(await this.#tables(wanted, (kind) => transaction.objectStore(kind)), changes);
        const requests = writes.map(({ kind, key, value }) => {
          const store = transaction.objectStore(kind);
          return value === undefined ? store.delete([...this.#part, key]) : store.put(value, [...this.#part, key]);
        });
        await Promise.all([...requests, transaction.done]);
        return writes;
      } catch (error) {
        try {
          transaction.abort();
        } catch {
          // It has ended by itself.
        }
        throw transaction.error ?? error;
      }
    });
  }

  async #tables(wanted: Wanted, storeOf: (kind: Kind) => Reading): Promise<Tables> {
    const entries = Object.entries(wanted) as [Kind, readonly string[] | 'all'][];
    return Object.fromEntries(await Promise.all(entries.map(async ([kind, keys]) => [kind, await this.#rows(storeOf(kind), keys)] as const)));
  }

  async #rows(store: Reading, keys: readonly string[] | 'all'): Promise<Rows> {
    const rows = new Map<string, unknown>();
    if (keys !== 'all') {
      const values = await Promise.all(keys.map((key) => store.get([...this.#part, key])));
      keys.forEach((key, index) => { if (values[index] !== undefined) rows.set(key, values[index]); });
      return rows;
    }
    // A list comes after every text.
    const end = [...this.#part, []];
    let range = IDBKeyRange.bound([...this.#part], end);
    for (;;) {
      const [found, values] = await Promise.all([store.getAllKeys(range, chunk), store.getAll(range, chunk)]);
      found.forEach((key, index) => rows.set((key as string[])[2] as string, values[index]));
      if (found.length < chunk) return rows;
      range = IDBKeyRange.bound(found.at(-1), end, true);
    }
  }

  /** Does something, and once more over a new connection where the old one turns out to be lost. */
  async #again<T>(act: (database: IDBPDatabase) => Promise<T>): Promise<T> {
    const database = await this.#open();
    try {
      return await act(database);
    } catch (error) {
      if ((error as DOMException).name === 'QuotaExceededError') throw error;
      this.#close(database);
      return act(await this.#open());
    }
  }

  #open(): Promise<IDBPDatabase> {
    if (this.#late) return Promise.reject(new DOMException('The database does not open.', 'TimeoutError'));
    if (this.#opening) return this.#opening;
    let giveUp = () => {};
    const overdue = new Promise<never>((_, reject) => {
      giveUp = () => {
        this.#late = true;
        reject(new DOMException('The database does not open.', 'TimeoutError'));
      };
    });
    const timer = setTimeout(giveUp, patience);
    const opened = (async () =>
      openDB('mizan-scorecard', 1, {
        upgrade: (database) => kinds.filter((kind) => !database.objectStoreNames.contains(kind)).forEach((kind) => database.createObjectStore(kind)),
        // A tab with an older version of the page has it open and does not let go.
        blocked: giveUp,
        blocking: () => void opened.then((database) => this.#close(database)),
        terminated: () => (this.#opening = null),
      }))();
    void opened
      .then(
        () => {
          if (!this.#late) return;
          this.#late = false;
          this.#opening = opened;
          this.#found();
        },
        () => (this.#late = false),
      )
      .finally(() => clearTimeout(timer));
    this.#opening = Promise.race([opened, overdue]).catch((error: unknown) => {
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  #close(database: IDBPDatabase): void {
    database.close();
    this.#opening = null;
  }
}

type Reading = Pick<IDBPObjectStore<unknown, string[], string>, 'get' | 'getAll' | 'getAllKeys'>;
