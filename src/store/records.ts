/** What stands in the way of keeping something. */
export type Trouble = 'denied' | 'full' | 'damaged' | 'newer';

/** Where things are kept: on this device, until the tab is closed, or only until the page is. */
export type Keeping = 'local' | 'session' | 'none';

/** What a page asks for, `local` where it asks for nothing known. */
export const keepingOf = (asked: unknown): Keeping => (asked === 'session' || asked === 'none' ? asked : 'local');

/** Names may hold anything; what parts a key may not stand in one. */
export const prefixOf = (id: string, name: string): string => `mizan/${id}/${encodeURIComponent(name.replace(/\p{Cs}/gu, '\uFFFD'))}/`;

/**
 * Records of JSON under one prefix of the browser's storage, one a key, so that two tabs never write over one another.
 *
 * What the storage will not take is held in memory instead and offered to it again with the next write. Nothing throws.
 */
export class Records {
  readonly #prefix: string;
  readonly #area: Storage | null;
  /** What the storage refused, by key; null for what could not be taken out of it. */
  readonly #held = new Map<string, string | null>();
  readonly #report: (trouble: Trouble) => void;

  constructor(keeping: Keeping, prefix: string, report: (trouble: Trouble) => void) {
    this.#prefix = prefix;
    this.#report = report;
    this.#area = areaOf(keeping);
    if (!this.#area && keeping !== 'none') report('denied');
  }

  /** Text of every record whose key begins so, by the rest of its key. */
  all(kind: string): ReadonlyMap<string, string> {
    const start = `${this.#prefix}${kind}`;
    const found = new Map<string, string>();
    try {
      for (let index = 0; index < (this.#area?.length ?? 0); index += 1) {
        const key = this.#area?.key(index) ?? '';
        if (key.startsWith(start)) found.set(key.slice(start.length), this.#area?.getItem(key) ?? '');
      }
    } catch {
      this.#report('denied');
    }
    for (const [key, text] of this.#held) {
      if (!key.startsWith(start)) continue;
      if (text === null) found.delete(key.slice(start.length));
      else found.set(key.slice(start.length), text);
    }
    return found;
  }

  /** Text of one record; null where there is none. */
  get(key: string): string | null {
    const held = this.#held.get(this.#prefix + key);
    if (held !== undefined) return held;
    try {
      return this.#area?.getItem(this.#prefix + key) ?? null;
    } catch {
      return null;
    }
  }

  put(key: string, text: string): void {
    this.#held.set(this.#prefix + key, text);
    this.#offer();
  }

  remove(key: string): void {
    this.#held.set(this.#prefix + key, null);
    this.#offer();
  }

  /** Takes every record out, and returns what puts them back, leaving alone what was written since. */
  clear(): () => void {
    const gone = this.all('');
    for (const key of gone.keys()) this.remove(key);
    return () => {
      const now = this.all('');
      for (const [key, text] of gone) if (!now.has(key)) this.put(key, text);
    };
  }

  /** Calls back when another tab has written under this prefix; returns what ends it. */
  watch(changed: () => void): () => void {
    const heard = ({ key, storageArea }: StorageEvent) => {
      if (storageArea === this.#area && (key === null || key.startsWith(this.#prefix))) changed();
    };
    addEventListener('storage', heard);
    return () => removeEventListener('storage', heard);
  }

  /** Offers the storage all that it has refused so far. */
  #offer(): void {
    if (!this.#area) return;
    for (const [key, text] of this.#held) {
      try {
        if (text === null) this.#area.removeItem(key);
        else this.#area.setItem(key, text);
        this.#held.delete(key);
      } catch (error) {
        this.#report((error as DOMException).name === 'SecurityError' ? 'denied' : 'full');
      }
    }
  }
}

/** Null where there is none, or where even asking for it is refused. */
function areaOf(keeping: Keeping): Storage | null {
  try {
    return keeping === 'local' ? localStorage : keeping === 'session' ? sessionStorage : null;
  } catch {
    return null;
  }
}
