import { Database } from './database.js';
import { Listeners } from './listeners.js';
import { Records, type Keeping, type Trouble } from './records.js';
import { groupsOf, kinds, settled, wantedBy, type Change, type Kind, type Place, type Rows, type Tables, type Wanted, type Write } from './rows.js';

/** What one tab tells the others: keys of rows that it has written. */
type Told = readonly (readonly [Kind, string])[];

/** Past so many rows it is quicker to read a table again. */
const few = 200;

/**
 * The rows of one card under one name as a page has them: those in its storage, and changes that the storage would not take.
 *
 * Such changes are held in memory and offered to it again with the next one. Reading and writing take turns, and nothing throws.
 */
export class Ledger {
  readonly #place: Place;
  readonly #address: string;
  readonly #report: (trouble: Trouble) => void;
  readonly #listeners = new Listeners(() => this.#watch());
  /** What the storage held when it was read last. */
  readonly #stored = new Map<Kind, Rows>();
  /** Rows written by other tabs since; a kind that is not in it is to be read. */
  readonly #stale = new Map<Kind, Set<string>>();
  #held: readonly Change[] = [];
  /** What is stored with what is held; null until it is asked for. */
  #together: Tables | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #channel: BroadcastChannel | null = null;

  constructor(keeping: Keeping, id: string, name: string, report: (trouble: Trouble) => void) {
    this.#report = report;
    this.#address = `mizan-scorecard/${id}/${encodeURIComponent(name)}/`;
    this.#place =
      keeping === 'local'
        ? new Database(id, name, () => void this.make(null))
        : inRecords(new Records(keeping, this.#address, report));
  }

  /** All rows of one kind. */
  rows(kind: Kind): Promise<Rows> {
    return this.#inTurn(() => this.#rows(kind));
  }

  /** Makes a change, here at least; null only offers again what is held. */
  make(change: Change | null): Promise<void> {
    return this.#inTurn(async () => {
      if (change) this.#held = [...this.#held, change];
      await this.#offer();
      // A change that is held has not been decided yet.
      if (this.#held.length > 0) await this.#both();
      this.#listeners.tell();
    });
  }

  /** Calls back after every change, in this tab or another; returns what ends it. */
  listen(changed: () => void): () => void {
    return this.#listeners.add(changed);
  }

  async #rows(kind: Kind): Promise<Rows> {
    return this.#held.length > 0 ? ((await this.#both())[kind] as Rows) : this.#fromStorage(kind);
  }

  async #both(): Promise<Tables> {
    if (this.#together && this.#listeners.any) return this.#together;
    const tables: Partial<Record<Kind, Rows>> = {};
    for (const kind of kinds) tables[kind] = await this.#fromStorage(kind);
    return (this.#together = settled(tables, this.#held).after);
  }

  /** What is stored; what was stored, where that can no longer be read. */
  async #fromStorage(kind: Kind): Promise<Rows> {
    const known = this.#stored.get(kind);
    // While nobody listens, another tab may write unheard.
    const stale = this.#listeners.any ? this.#stale.get(kind) : undefined;
    if (known && stale?.size === 0) return known;
    try {
      const keys = known && stale && stale.size < few ? [...stale] : 'all';
      const read = (await this.#place.read({ [kind]: keys }))[kind] as Rows;
      const rows = keys === 'all' || !known ? read : new Map([...known].filter(([key]) => !keys.includes(key)).concat([...read]));
      this.#stored.set(kind, rows);
      this.#stale.set(kind, new Set());
      return rows;
    } catch (error) {
      this.#report(troubleOf(error));
      return known ?? new Map();
    }
  }

  /** Offers the storage all that it has refused so far. */
  async #offer(): Promise<void> {
    this.#together = null;
    for (const group of groupsOf(this.#held)) {
      try {
        const writes = await this.#place.make(group);
        this.#held = this.#held.filter((change) => !group.includes(change));
        this.#take(writes);
        this.#tell(writes.map(({ kind, key }) => [kind, key]));
      } catch (error) {
        this.#report(troubleOf(error));
      }
    }
  }

  /** Takes over what was written, so that it need not be read again. */
  #take(writes: readonly Write[]): void {
    for (const kind of kinds) {
      const [known, own] = [this.#stored.get(kind), writes.filter((write) => write.kind === kind)];
      if (!known || own.length === 0) continue;
      const rows = new Map(known);
      for (const { key, value } of own) {
        if (value === undefined) rows.delete(key);
        else rows.set(key, value);
      }
      this.#stored.set(kind, rows);
    }
  }

  #tell(told: Told): void {
    if (!(this.#place instanceof Database) || told.length === 0) return;
    const channel = this.#channel ?? channelOf(this.#address);
    channel?.postMessage(told);
    if (channel !== this.#channel) channel?.close();
  }

  #watch(): () => void {
    this.#stale.clear();
    if (!(this.#place instanceof Database)) return () => {};
    addEventListener('pageshow', this.#shown);
    this.#channel = channelOf(this.#address);
    if (this.#channel) this.#channel.onmessage = ({ data }: MessageEvent<Told>) => this.#heard(data);
    return () => {
      this.#channel?.close();
      this.#channel = null;
      removeEventListener('pageshow', this.#shown);
    };
  }

  #heard(told: Told): void {
    for (const [kind, key] of told) this.#stale.get(kind)?.add(key);
    this.#together = null;
    this.#listeners.tell();
  }

  /** A page that comes back as it was left has heard nothing meanwhile. */
  readonly #shown = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    this.#stale.clear();
    this.#heard([]);
  };

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(act);
    this.#turn = turn.catch(() => {});
    return turn;
  }
}

/** Rows in the storage of a tab, or in memory where there is none: each as text under its kind and key. */
function inRecords(records: Records): Place {
  const read = (wanted: Wanted): Tables =>
    Object.fromEntries(
      (Object.entries(wanted) as [Kind, readonly string[] | 'all'][]).map(([kind, keys]) => {
        const texts = keys === 'all' ? [...records.all(`${kind}/`)] : keys.map((key) => [key, records.get(`${kind}/${key}`)] as const);
        return [kind, new Map(texts.flatMap(([key, text]) => (text === null ? [] : [[key, parsed(text)] as const])))];
      }),
    );
  return {
    read: (wanted) => Promise.resolve(read(wanted)),
    make: (changes) => {
      const { writes } = settled(read(wantedBy(changes)), changes);
      for (const { kind, key, value } of writes) {
        if (value === undefined) records.remove(`${kind}/${key}`);
        else records.put(`${kind}/${key}`, JSON.stringify(value));
      }
      return Promise.resolve(writes);
    },
  };
}

/** The value of a text; the text itself where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Null where tabs cannot tell one another. */
function channelOf(address: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(address);
  } catch {
    return null;
  }
}

function troubleOf(error: unknown): Trouble {
  const { name } = error as DOMException;
  return name === 'QuotaExceededError' ? 'full' : name === 'VersionError' ? 'newer' : 'denied';
}
