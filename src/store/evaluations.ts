import type { Calibration, Evaluation, EvaluationFile } from '../core/evaluation.js';
import type { Scorecard } from '../core/scorecard.js';
import type { Keeping, Trouble } from './records.js';

/** A review on its way, under the key of its sitting. */
export interface ReviewDraft {
  readonly key: string;
  readonly savedAt: string;
  /** The evaluation it began from, or null for a new one; `changedAt` of that evaluation is its `base`. */
  readonly evaluation: Evaluation;
  readonly base: string | null;
}

/** What is kept on this device about one card, under one name: evaluations, calibrations, drafts, versions of the card, pseudonyms. */
export class Evaluations {
  readonly #evaluations = new Map<string, Evaluation>();
  readonly #calibrations = new Map<string, Calibration>();
  readonly #drafts = new Map<string, ReviewDraft>();
  readonly #versions = new Map<string, Scorecard>();
  readonly #pseudonyms = new Map<string, string>();
  readonly #listeners = new Set<() => void>();
  #inUse: string | null = null;

  /** A trouble that nobody has been told of, once; null where there is none. */
  trouble(): Trouble | null {
    return null;
  }

  /** Calls back after every change, in this tab or another; returns what ends it. */
  listen(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  /** Evaluations of every version, the latest interaction first. */
  async all(): Promise<readonly Evaluation[]> {
    return [...this.#evaluations.values()];
  }

  /**
   * Keeps an evaluation and returns it as it is kept. `base` is the `changedAt` it was opened at, null for a new one:
   * what was kept before, and what another tab has kept since, goes into its history.
   */
  async put(evaluation: Evaluation, _base: string | null): Promise<Evaluation> {
    this.#evaluations.set(evaluation.id, evaluation);
    this.#changed();
    return evaluation;
  }

  /** Deletes evaluations; returns what brings them back. */
  async remove(ids: readonly string[]): Promise<() => Promise<void>> {
    const gone = ids.flatMap((id) => this.#evaluations.get(id) ?? []);
    for (const id of ids) this.#evaluations.delete(id);
    this.#changed();
    return async () => {
      for (const each of gone) this.#evaluations.set(each.id, each);
      this.#changed();
    };
  }

  /** Deletes all that is kept of one agent (names compared folded): evaluations, drafts, pseudonym; returns what brings it back. */
  async removeAgent(_agent: string): Promise<() => Promise<void>> {
    return async () => {};
  }

  /** Deletes everything; returns what brings it back. */
  async clear(): Promise<() => Promise<void>> {
    return async () => {};
  }

  /** Adds what is not here yet; of two that have one id the later change stands and the other goes into its history. */
  async merge(_file: EvaluationFile): Promise<{ readonly added: number; readonly changed: number }> {
    return { added: 0, changed: 0 };
  }

  async calibrations(): Promise<readonly Calibration[]> {
    return [...this.#calibrations.values()];
  }

  async putCalibration(calibration: Calibration): Promise<void> {
    this.#calibrations.set(calibration.id, calibration);
    this.#changed();
  }

  async removeCalibration(id: string): Promise<void> {
    this.#calibrations.delete(id);
    this.#changed();
  }

  /** The latest first. */
  async drafts(): Promise<readonly ReviewDraft[]> {
    return [...this.#drafts.values()];
  }

  async putDraft(draft: ReviewDraft): Promise<void> {
    this.#drafts.set(draft.key, draft);
  }

  async removeDraft(key: string): Promise<void> {
    this.#drafts.delete(key);
  }

  /** Versions of the card that evaluations were made with, or that were made here. */
  async versions(): Promise<readonly Scorecard[]> {
    return [...this.#versions.values()];
  }

  async putVersion(card: Scorecard): Promise<void> {
    this.#versions.set(card.version, card);
    this.#changed();
  }

  /** The version to be used on this device in place of the page's own; null for the page's own. */
  async inUse(): Promise<string | null> {
    return this.#inUse;
  }

  async use(version: string | null): Promise<void> {
    this.#inUse = version;
    this.#changed();
  }

  /** Names to show and export in place of agents' own, by the agent's folded name. */
  async pseudonyms(): Promise<ReadonlyMap<string, string>> {
    return this.#pseudonyms;
  }

  /** '' takes it away. */
  async putPseudonym(agent: string, pseudonym: string): Promise<void> {
    this.#pseudonyms.set(agent, pseudonym);
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** What is kept about a card under a name, one a page for each place it is kept in. */
export function evaluationsOf(_keeping: Keeping, id: string, name: string): Evaluations {
  const key = `${id}/${name}`;
  const store = open.get(key) ?? new Evaluations();
  open.set(key, store);
  return store;
}

const open = new Map<string, Evaluations>();
