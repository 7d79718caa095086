import type { Calibration, Evaluation, EvaluationFile } from '../core/evaluation.js';
import { folded } from '../core/fold.js';
import { dayOf } from '../core/search.js';
import { canonical, changedEvaluation, mergedCalibration, mergedEvaluation } from '../core/merge.js';
import type { Scorecard } from '../core/scorecard.js';
import { isCalibration, isDraft, isEvaluation, isNamed, isScorecard, isUse, type Named, type Use } from './kinds.js';
import { Ledger } from './ledger.js';
import type { Keeping, Trouble } from './records.js';
import { kinds, type Change, type Kind, type Rows, type Write } from './rows.js';
import { Troubles } from './troubles.js';

/** A review on its way, under the key of its sitting. */
export interface ReviewDraft {
  readonly key: string;
  readonly savedAt: string;
  /** What stood on the card. */
  readonly evaluation: Evaluation;
  /** `changedAt` of the evaluation that it changes; null for a new one. */
  readonly base: string | null;
}

/** What a file has brought: evaluations that were not here, those that were and are changed by it, those that are as they were. */
export interface Merged {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/**
 * What is kept on this device about one card, under one name: evaluations, calibrations, drafts, versions of the card, pseudonyms.
 *
 * `local` keeps it in IndexedDB, `session` in the storage of the tab, `none` in memory. What storage refuses stays in memory
 * and is offered again. A record that cannot be read is left as it is, and never written over.
 */
export class Evaluations {
  readonly #ledger: Ledger;
  readonly #troubles = new Troubles();
  /** What was read of rows, for as long as they are the same. */
  readonly #lists = new WeakMap<Rows, readonly unknown[]>();

  constructor(keeping: Keeping, id: string, name: string) {
    this.#ledger = new Ledger(keeping, id, name, this.#troubles.add);
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
    return this.#ledger.listen(changed);
  }

  /** Evaluations of every version, the latest interaction first. */
  all(): Promise<readonly Evaluation[]> {
    return this.#list('evaluations', isEvaluation, latest);
  }

  /**
   * Keeps an evaluation and returns it as it is kept: what was kept before, and what another tab has kept since it was opened,
   * goes into its history.
   */
  async put(evaluation: Evaluation): Promise<Evaluation> {
    const own = plain(evaluation);
    let kept = own;
    const places = placesOf(own.id);
    await this.#make({ evaluations: places }, (found) => {
      const [key, known] = placeFor(found('evaluations'), places, isEvaluation);
      kept = known ? changedEvaluation(known, own) : own;
      return [{ kind: 'evaluations', key, value: kept }];
    });
    return kept;
  }

  /** Deletes evaluations, with drafts that would change them; returns what brings them back. */
  remove(ids: readonly string[]): Promise<() => Promise<void>> {
    const gone = new Set(ids);
    return this.#take({ evaluations: ids.flatMap(placesOf), drafts: 'all' }, (kind, row) =>
      kind === 'drafts' ? isDraft(row) && gone.has(row.evaluation.id) : isEvaluation(row) && gone.has(row.id),
    );
  }

  /**
   * Deletes all that is kept of one agent (names compared folded): evaluations, drafts, pseudonym, and where an evaluation of
   * another agent, or the draft of one, was once under this name, that part of its history; returns what brings it back.
   */
  async removeAgent(agent: string): Promise<() => Promise<void>> {
    const name = folded(agent);
    const own = (review: { readonly agent: string }) => folded(review.agent) === name;
    // A record that cannot be read may still say whose it is.
    const about = (row: unknown) => typeof (row as Partial<Evaluation> | null)?.agent === 'string' && own(row as Evaluation);
    const bringBack = await this.#take({ evaluations: 'all', drafts: 'all', pseudonyms: placesOf(name) }, (kind, row) =>
      kind === 'pseudonyms' ? !isNamed(row) || row.agent === name : about(kind === 'drafts' ? (row as Partial<ReviewDraft> | null)?.evaluation : row),
    );
    const passed = ({ history }: Evaluation) => history.some(own);
    const without = (row: Evaluation): Evaluation => ({ ...row, history: row.history.filter((past) => !own(past)) });
    const evaluationsIn = (rows: Rows) => [...rows].flatMap(([key, row]) => (isEvaluation(row) && passed(row) ? [{ key, row }] : []));
    const draftsIn = (rows: Rows) => [...rows].flatMap(([key, row]) => (isDraft(row) && passed(row.evaluation) ? [{ key, row }] : []));
    if (evaluationsIn(await this.#ledger.rows('evaluations')).length + draftsIn(await this.#ledger.rows('drafts')).length === 0) return bringBack;
    let before: { readonly evaluations: readonly Evaluation[]; readonly drafts: readonly ReviewDraft[] } = { evaluations: [], drafts: [] };
    await this.#make({ evaluations: 'all', drafts: 'all' }, (found) => {
      const [evaluations, drafts] = [evaluationsIn(found('evaluations')), draftsIn(found('drafts'))];
      before = { evaluations: evaluations.map(({ row }) => row), drafts: drafts.map(({ row }) => row) };
      return [
        ...evaluations.map(({ key, row }): Write => ({ kind: 'evaluations', key, value: without(row) })),
        ...drafts.map(({ key, row }): Write => ({ kind: 'drafts', key, value: { ...row, evaluation: without(row.evaluation) } })),
      ];
    });
    return async () => {
      await bringBack();
      await this.merge({ schema: 1, kind: 'evaluations', evaluations: before.evaluations, calibrations: [] });
      const left = new Map((await this.drafts()).map((draft) => [draft.key, draft]));
      for (const draft of before.drafts) {
        const now = left.get(draft.key);
        if (now) await this.putDraft({ ...now, evaluation: { ...now.evaluation, history: draft.evaluation.history } });
      }
    };
  }

  /** Deletes everything, what cannot be read included; returns what brings it back. */
  clear(): Promise<() => Promise<void>> {
    return this.#take(Object.fromEntries(kinds.map((kind) => [kind, 'all'])), () => true);
  }

  /**
   * Adds what is not here yet; of two that have one id the later change stands and the other goes into its history. A version of
   * the card that is here stays as it is.
   */
  async merge({ evaluations, calibrations, versions = [] }: EvaluationFile): Promise<Merged> {
    let merged: Merged = { added: 0, changed: 0, same: 0 };
    await this.#make({ evaluations: 'all', calibrations: 'all', versions: versions.flatMap(({ version }) => placesOf(version)) }, (found) => {
      const rows = { evaluations: new Map(found('evaluations')), calibrations: new Map(found('calibrations')) };
      const counts = { added: 0, changed: 0, same: 0 };
      const writes: Write[] = [];
      const add = <T extends { readonly id: string }>(kind: 'evaluations' | 'calibrations', record: T, readable: (row: unknown) => row is T, both: (a: T, b: T) => T) => {
        const [key, known] = placeFor(rows[kind], placesOf(record.id), readable);
        const value = known ? both(known, record) : record;
        if (known && canonical(value) === canonical(known)) return 'same';
        rows[kind].set(key, value);
        writes.push({ kind, key, value });
        return known ? 'changed' : 'added';
      };
      for (const each of evaluations) counts[add('evaluations', each, isEvaluation, mergedEvaluation)] += 1;
      for (const each of calibrations) add('calibrations', each, isCalibration, mergedCalibration);
      for (const each of versions) {
        const [key, known] = placeFor(found('versions'), placesOf(each.version), isScorecard);
        if (!known) writes.push({ kind: 'versions', key, value: each });
      }
      merged = counts;
      return writes;
    });
    return merged;
  }

  /** The latest first. */
  calibrations(): Promise<readonly Calibration[]> {
    return this.#list('calibrations', isCalibration, (a, b) => later(a.createdAt, b.createdAt));
  }

  putCalibration(calibration: Calibration): Promise<void> {
    return this.#put('calibrations', calibration.id, calibration, isCalibration);
  }

  async removeCalibration(id: string): Promise<void> {
    await this.#take({ calibrations: placesOf(id) }, (_, row) => isCalibration(row));
  }

  /** The latest first. */
  drafts(): Promise<readonly ReviewDraft[]> {
    return this.#list('drafts', isDraft, (a, b) => later(a.savedAt, b.savedAt));
  }

  putDraft(draft: ReviewDraft): Promise<void> {
    return this.#put('drafts', draft.key, draft, isDraft);
  }

  async removeDraft(key: string): Promise<void> {
    await this.#take({ drafts: placesOf(key) }, (_, row) => isDraft(row));
  }

  /** Versions of the card that evaluations were made with, or that were made here. */
  versions(): Promise<readonly Scorecard[]> {
    return this.#list('versions', isScorecard, (a, b) => later(b.version, a.version));
  }

  putVersion(card: Scorecard): Promise<void> {
    return this.#put('versions', card.version, card, isScorecard);
  }

  /** The version to be used on this device in place of the page's own; null for the page's own. */
  async inUse(): Promise<string | null> {
    const [use] = await this.#list('settings', isUse, () => 0);
    return use?.version ?? null;
  }

  use(version: string | null): Promise<void> {
    return this.#put<Use>('settings', 'use', { schema: 1, version }, isUse);
  }

  /** Names to show and export in place of agents' own, by the agent's folded name. */
  async pseudonyms(): Promise<ReadonlyMap<string, string>> {
    const named = await this.#list('pseudonyms', isNamed, () => 0);
    return new Map(named.map(({ agent, pseudonym }) => [agent, pseudonym]));
  }

  /** '' takes it away. */
  async putPseudonym(agent: string, pseudonym: string): Promise<void> {
    const name = folded(agent);
    // A name may end as the place beside another does.
    const isOwn = (row: unknown): row is Named => isNamed(row) && row.agent === name;
    if (pseudonym === '') await this.#take({ pseudonyms: placesOf(name) }, (_, row) => isOwn(row));
    else await this.#put<Named>('pseudonyms', name, { schema: 1, agent: name, pseudonym }, isOwn);
  }

  /** Rows of one kind that can be read, in order; of others it says that there are some. */
  async #list<T>(kind: Kind, readable: (row: unknown) => row is T, order: (a: T, b: T) => number): Promise<readonly T[]> {
    const rows = await this.#ledger.rows(kind);
    const known = this.#lists.get(rows);
    if (known) return known as readonly T[];
    const list: T[] = [];
    for (const row of rows.values()) {
      if (readable(row)) { list.push(row); continue; }
      this.#troubles.unreadable(row);
    }
    list.sort(order);
    this.#lists.set(rows, list);
    return list;
  }

  async #put<T>(kind: Kind, id: string, record: T, readable: (row: unknown) => row is T): Promise<void> {
    const [value, places] = [plain(record), placesOf(id)];
    await this.#make({ [kind]: places }, (found) => [{ kind, key: placeFor(found(kind), places, readable)[0], value }]);
  }

  /** Takes rows out; returns what puts them back, leaving alone what was written since. */
  async #take(wanted: Change['wanted'], goes: (kind: Kind, row: unknown) => boolean): Promise<() => Promise<void>> {
    let gone: readonly Write[] = [];
    const named = kinds.filter((kind) => wanted[kind] !== undefined);
    await this.#make(wanted, (found) => {
      gone = named.flatMap((kind) => [...found(kind)].filter(([, row]) => goes(kind, row)).map(([key, value]) => ({ kind, key, value })));
      return gone.map((write) => ({ ...write, value: undefined }));
    });
    return () => {
      const keys = Object.fromEntries(named.map((kind) => [kind, gone.filter((write) => write.kind === kind).map(({ key }) => key)]));
      return this.#make(keys, (found) => gone.filter(({ kind, key }) => !found(kind).has(key)));
    };
  }

  #make(wanted: Change['wanted'], decide: Change['decide']): Promise<void> {
    return this.#ledger.make({ wanted, decide });
  }
}

/** Names and ids may hold anything, so a list parts them. */
const open = new Map<string, Evaluations>();

/** What is kept about a card under a name, one a page for each place it is kept in. */
export function evaluationsOf(keeping: Keeping, id: string, name: string): Evaluations {
  const key = JSON.stringify([keeping, id, name]);
  const store = open.get(key) ?? new Evaluations(keeping, id, name);
  open.set(key, store);
  return store;
}

/** Where a record of an id may stand: beside what must not be written over. */
const placesOf = (id: string): readonly string[] => [id, `${id}~`, `${id}~~`];

/** The place of a record among these, with what stands there now: the first that is free or can be read. */
function placeFor<T>(rows: Rows, places: readonly string[], readable: (row: unknown) => row is T): readonly [string, T | null] {
  const key = places.find((place) => !rows.has(place) || readable(rows.get(place))) ?? `${places.at(-1)}~`;
  const row = rows.get(key);
  return [key, readable(row) ? row : null];
}

/** A copy that is nothing but JSON, whatever a framework has wrapped around it. */
const plain = <T>(record: T): T => JSON.parse(JSON.stringify(record)) as T;

const later = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

const latest = (a: Evaluation, b: Evaluation): number => later(dayOf(a), dayOf(b)) || later(a.createdAt, b.createdAt);
