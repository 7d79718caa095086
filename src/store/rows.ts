/** What is kept about a card, each kind in a table of its own. */
export const kinds = ['evaluations', 'calibrations', 'drafts', 'versions', 'pseudonyms', 'settings'] as const;
export type Kind = (typeof kinds)[number];

/** Rows of one kind by their key. */
export type Rows = ReadonlyMap<string, unknown>;
export type Tables = Readonly<Partial<Record<Kind, Rows>>>;

/** The keys of rows to be read, of each kind. */
export type Wanted = Readonly<Partial<Record<Kind, readonly string[] | 'all'>>>;

/** A row to be put under a key; undefined takes away what is there. */
export interface Write {
  readonly kind: Kind;
  readonly key: string;
  readonly value: unknown;
}

/** A change that is made upon what stands there at that moment, whoever put it there. It may have to be decided more than once. */
export interface Change {
  readonly wanted: Wanted;
  readonly decide: (found: (kind: Kind) => Rows) => readonly Write[];
}

/** Where rows are kept. */
export interface Place {
  readonly read: (wanted: Wanted) => Promise<Tables>;
  /** Makes all changes or none, with nobody between reading and writing; returns what was written. Rejects where it is refused. */
  readonly make: (changes: readonly Change[]) => Promise<readonly Write[]>;
}

/** All that these changes want to read. */
export function wantedBy(changes: readonly Change[]): Wanted {
  const wanted: Partial<Record<Kind, readonly string[] | 'all'>> = {};
  for (const kind of kinds) {
    const lists = changes.flatMap((change) => (change.wanted[kind] === undefined ? [] : [change.wanted[kind]]));
    if (lists.length > 0) wanted[kind] = lists.includes('all') ? 'all' : [...new Set(lists.flat())];
  }
  return wanted;
}

/** What comes of changes made one after another: the rows after them, and the last write under each key. */
export function settled(before: Tables, changes: readonly Change[]): { readonly after: Tables; readonly writes: readonly Write[] } {
  const after = Object.fromEntries(Object.entries(before).map(([kind, rows]) => [kind, new Map(rows)])) as Partial<Record<Kind, Map<string, unknown>>>;
  const writes = new Map<string, Write>();
  for (const { wanted, decide } of changes) {
    for (const write of decide((kind) => picked(after[kind] ?? new Map(), wanted[kind] ?? []))) {
      if (write.value === undefined) after[write.kind]?.delete(write.key);
      else after[write.kind]?.set(write.key, write.value);
      writes.set(`${write.kind}/${write.key}`, write);
    }
  }
  return { after, writes: [...writes.values()] };
}

/** No more than was asked for, even where more is at hand. */
const picked = (rows: Rows, keys: readonly string[] | 'all'): Rows =>
  keys === 'all' ? rows : new Map(keys.flatMap((key) => (rows.has(key) ? [[key, rows.get(key)] as const] : [])));

/** Changes parted so that those which touch one row stay together, in their order. */
export function groupsOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  let groups: (readonly Change[])[] = [];
  for (const change of changes) {
    const touched = groups.filter((group) => group.some((other) => touch(change.wanted, other.wanted)));
    groups = [...groups.filter((group) => !touched.includes(group)), [...touched.flat(), change]];
  }
  return groups.map((group) => changes.filter((change) => group.includes(change)));
}

const touch = (a: Wanted, b: Wanted): boolean =>
  kinds.some((kind) => {
    const [one, other] = [a[kind], b[kind]];
    if (one === undefined || other === undefined) return false;
    return one === 'all' || other === 'all' || one.some((key) => other.includes(key));
  });
