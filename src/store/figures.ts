import type { CustomerFigures } from '../core/customer-figures.js';
import { readCustomerFigures } from '../core/figures-file.js';
import { Listeners } from './listeners.js';
import { parsed } from './parsed.js';
import { prefixOf, Records, type Keeping, type Trouble } from './records.js';
import { Troubles } from './troubles.js';

/** Under what definitions keep theirs by id, which has no dot. */
const place = '.figures';
const kind = 'days/';

/** Customer figures under the key they are kept by. */
export interface KeptFigures extends CustomerFigures {
  readonly key: string;
}

/** Customer figures that a person asked to be kept under one name. Elements of one page share it. */
export class FigureStore {
  readonly #records: Records;
  readonly #listeners = new Listeners(() => this.#records.watch(() => this.#listeners.tell()));
  readonly #troubles = new Troubles();

  constructor(keeping: Keeping, name: string) {
    this.#records = new Records(keeping, prefixOf(place, name), this.#troubles.add);
  }

  /** A trouble that nobody has been told of, once; null where there is none. */
  trouble(): Trouble | null {
    return this.#troubles.next();
  }

  /** Every trouble there has been, whoever was told of it. */
  get troubles(): readonly Trouble[] {
    return this.#troubles.all;
  }

  /** Calls back after every change, in this tab or another; returns what ends it. */
  listen(changed: () => void): () => void {
    return this.#listeners.add(changed);
  }

  /** What is kept, the latest days first; what cannot be read is left out, and stays. */
  all(): readonly KeptFigures[] {
    const found = [...this.#records.all(kind)].flatMap(([key, text]) => {
      const value = parsed(text);
      const figures = readCustomerFigures(value);
      if (figures) return [{ ...figures, key }];
      this.#troubles.unreadable(value);
      return [];
    });
    return found.sort((a, b) => (a.to === b.to ? (a.from < b.from ? 1 : -1) : a.to < b.to ? 1 : -1));
  }

  /** Keeps figures in place of older ones of the same days; false where newer ones of these days stand already. */
  put(figures: CustomerFigures): boolean {
    const { schema, kind: what, from, to, madeAt, hours, conversations, figures: list } = figures;
    const same = this.all().filter((each) => each.from === from && each.to === to);
    if (same.some((each) => Date.parse(each.madeAt) > Date.parse(madeAt))) return false;
    let key = `${from}/${to}`;
    // What cannot be read is never written over.
    while (this.#records.get(kind + key) !== null && !same.some((each) => each.key === key)) key += '~';
    for (const each of same) if (each.key !== key) this.#records.remove(kind + each.key);
    this.#records.put(kind + key, JSON.stringify({ schema, kind: what, from, to, madeAt, hours, conversations, figures: list } satisfies CustomerFigures));
    this.#listeners.tell();
    return true;
  }

  /** Deletes figures; returns what brings them back, unless others stand there since. */
  remove(key: string): () => void {
    const text = this.#records.get(kind + key);
    this.#records.remove(kind + key);
    this.#listeners.tell();
    return () => {
      if (text !== null && this.#records.get(kind + key) === null) this.#records.put(kind + key, text);
      this.#listeners.tell();
    };
  }
}

const open = new Map<string, FigureStore>();

/** The figures under a name, one store a page for each place they are kept in. */
export function figureStoreOf(keeping: Keeping, name: string): FigureStore {
  const key = `${keeping} ${prefixOf(place, name)}`;
  const known = open.get(key) ?? new FigureStore(keeping, name);
  open.set(key, known);
  return known;
}
