import { identityOf } from '../core/compare.js';
import { readRecord, type Draft, type History, type Kinds, type Step } from '../core/record.js';
import type { Result } from '../core/score.js';
import { Listeners } from './listeners.js';
import { parsed } from './parsed.js';
import { prefixOf, Records, type Keeping, type Trouble } from './records.js';
import { Troubles } from './troubles.js';

/** A draft under the key it is kept by. */
export interface KeptDraft extends Draft {
  readonly key: string;
}

/** What one quiz keeps under one name: drafts on their way, results, next steps. Elements of one page share it. */
export class Store {
  readonly #records: Records;
  readonly #listeners = new Listeners(() => {
    // While nobody listened, another tab may have written.
    this.#forget();
    return this.#records.watch(() => this.#changed());
  });
  readonly #troubles = new Troubles();
  /** What was read, until something is written. */
  #results: readonly Result[] | null = null;
  #steps: readonly Step[] | null = null;

  constructor(keeping: Keeping, id: string, name: string) {
    this.#records = new Records(keeping, prefixOf(id, name), this.#troubles.add);
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

  /** Drafts of every version, the latest first. */
  drafts(): readonly KeptDraft[] {
    return this.#read('draft').map(([key, draft]) => ({ ...draft, key })).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  }

  /** Whether a draft is still there: another element, or another tab, may have taken it up. */
  hasDraft(key: string): boolean {
    return this.#records.get(`draft/${key}`) !== null;
  }

  putDraft(key: string, draft: Draft): void {
    // Keys are made for one sitting each, so nothing stands there already.
    this.#records.put(`draft/${key}`, JSON.stringify(draft));
  }

  /** Deletes a draft; returns what brings it back. */
  removeDraft(key: string): () => void {
    const text = this.#records.get(`draft/${key}`);
    this.#records.remove(`draft/${key}`);
    this.#changed();
    return () => {
      if (text !== null) this.#records.put(`draft/${key}`, text);
      this.#changed();
    };
  }

  /** Results of every version, the earliest first. */
  results(): readonly Result[] {
    return (this.#results ??= this.#read('result').map(([, result]) => result).sort((a, b) => Date.parse(a.completedAt) - Date.parse(b.completedAt)));
  }

  /** Keeps a result; false where it is kept already. */
  addResult(result: Result): boolean {
    return this.#addResults([result]) > 0;
  }

  /** Steps taken on, by id. */
  steps(): readonly Step[] {
    return (this.#steps ??= this.#read('step').map(([, step]) => step).sort((a, b) => (a.id < b.id ? -1 : 1)));
  }

  /** Keeps what a person made of the steps that stood `before`; steps that another tab has added meanwhile stay. */
  putSteps(steps: readonly Step[], before: readonly Step[]): void {
    for (const step of steps) {
      const was = before.find(({ id }) => id === step.id);
      if (JSON.stringify(was) !== JSON.stringify(step)) this.#put('step', step.id, step);
    }
    for (const [key, { id }] of this.#read('step')) {
      if (before.some((step) => step.id === id) && !steps.some((step) => step.id === id)) this.#records.remove(`step/${key}`);
    }
    this.#changed();
  }

  /** Adds what is not here yet and returns how many entries that were. A step that is here stays as it is. */
  merge({ results, steps }: History): number {
    const added = this.#addResults(results);
    const known = this.steps();
    const more = steps.filter(({ id }, index) => !known.some((step) => step.id === id) && steps.findIndex((step) => step.id === id) === index);
    if (more.length > 0) this.putSteps(more, []);
    return added + more.length;
  }

  /** Deletes all of it, what cannot be read included; returns what brings it back. */
  clear(): () => void {
    const restore = this.#records.clear();
    this.#changed();
    return () => {
      restore();
      this.#changed();
    };
  }

  /** Puts a record under its key, or beside it where something stands there that is not to be written over: what cannot be read, or `another`. */
  #put<Kind extends keyof Kinds>(kind: Kind, key: string, record: Kinds[Kind], another: (kept: Kinds[Kind]) => boolean = () => false): void {
    const free = (at: string) => {
      const text = this.#records.get(`${kind}/${at}`);
      const kept = text === null ? null : readRecord(kind, parsed(text));
      return text === null || (kept !== null && !another(kept));
    };
    let at = key;
    while (!free(at)) at += '~';
    this.#records.put(`${kind}/${at}`, JSON.stringify(record));
  }

  #addResults(results: readonly Result[]): number {
    const known = new Set(this.results().map(identityOf));
    let added = 0;
    for (const result of results) {
      const identity = identityOf(result);
      if (known.has(identity)) continue;
      known.add(identity);
      added += 1;
      this.#put('result', result.completedAt, result, (kept) => identityOf(kept) !== identity);
    }
    if (added > 0) this.#changed();
    return added;
  }

  #read<Kind extends keyof Kinds>(kind: Kind) {
    return [...this.#records.all(`${kind}/`)].flatMap(([key, text]) => {
      const value = parsed(text);
      const record = readRecord(kind, value);
      if (record) return [[key, record] as const];
      this.#troubles.unreadable(value);
      return [];
    });
  }

  #forget(): void {
    this.#results = null;
    this.#steps = null;
  }

  #changed(): void {
    this.#forget();
    this.#listeners.tell();
  }
}

const open = new Map<string, Store>();

/** The store of a quiz under a name, one a page for each place it is kept in. */
export function storeOf(keeping: Keeping, id: string, name: string): Store {
  const key = `${keeping} ${prefixOf(id, name)}`;
  const known = open.get(key);
  if (known) return known;
  const store = new Store(keeping, id, name);
  open.set(key, store);
  return store;
}
