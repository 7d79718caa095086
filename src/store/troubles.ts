import type { Trouble } from './records.js';

/** What has gone wrong with what is kept, each kind of it once. */
export class Troubles {
  readonly #all = new Set<Trouble>();
  readonly #told = new Set<Trouble>();

  readonly add = (trouble: Trouble): void => {
    this.#all.add(trouble);
  };

  /** A record could not be read: a newer version of the page wrote it, or it is damaged. */
  unreadable(record: unknown): void {
    const schema = (record as { readonly schema?: unknown } | null)?.schema;
    this.add(typeof schema === 'number' && schema > 1 ? 'newer' : 'damaged');
  }

  /** One that nobody has been told of, once; null where there is none. */
  next(): Trouble | null {
    const found = [...this.#all].find((trouble) => !this.#told.has(trouble)) ?? null;
    if (found) this.#told.add(found);
    return found;
  }

  /** Every one there has been, whoever was told of it. */
  get all(): readonly Trouble[] {
    return [...this.#all];
  }
}
