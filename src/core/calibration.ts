import type { Calibration, Evaluation } from './evaluation.js';
import { folded } from './fold.js';

/** How far a calibration has come. */
export interface Standing {
  readonly calibration: Calibration;
  /** The latest evaluation of each named reviewer who is in, in the order they are named. */
  readonly present: readonly Evaluation[];
  /** Named reviewers who are not in yet. */
  readonly missing: readonly string[];
  /** Reviewers who evaluated the interaction without being named; they are not compared. */
  readonly extra: readonly string[];
  /** Whether marks and scores may be seen: all are in, or it was opened before. */
  readonly open: boolean;
  /** Reviewers whose evaluation was made or changed after the others could be seen. */
  readonly late: readonly string[];
}

/** What an evaluation and a calibration are about: the card, the channel and the interaction, whose name is compared folded. */
const subject = ({ definition, channel, interaction }: Pick<Evaluation, 'definition' | 'channel' | 'interaction'>): string =>
  JSON.stringify([definition.id, channel, folded(interaction)]);

/** Names without those that are the same when folded; the first way of writing stays. */
export const distinctNames = (names: readonly string[]): readonly string[] => [...new Map(names.toReversed().map((name) => [folded(name), name])).values()].toReversed();

/** Whether an evaluation is of a calibration's interaction on the same version of the card. */
const belongs = (evaluation: Evaluation, calibration: Calibration): boolean =>
  evaluation.definition.version === calibration.definition.version && subject(evaluation) === subject(calibration);

const later = (a: Evaluation, b: Evaluation): Evaluation =>
  [a.changedAt, a.createdAt, a.id].join(' ') < [b.changedAt, b.createdAt, b.id].join(' ') ? b : a;

/** How far a calibration has come, among all evaluations there are. */
export function standingOf(calibration: Calibration, evaluations: readonly Evaluation[]): Standing {
  const all = evaluations.filter((evaluation) => belongs(evaluation, calibration));
  const named = distinctNames(calibration.reviewers);
  const of = (name: string) => all.filter(({ reviewer }) => folded(reviewer) === folded(name));
  const present = named.flatMap((name) => (of(name).length > 0 ? [of(name).reduce(later)] : []));
  const missing = named.filter((name) => of(name).length === 0);
  const keys = new Set(named.map(folded));
  // The moment the last of them came in, unless it was opened before.
  const seen = calibration.openedAt ?? named.map((name) => of(name).map(({ createdAt }) => createdAt).sort()[0] ?? '').sort().at(-1) ?? '';
  const open = calibration.openedAt !== null || (named.length > 0 && missing.length === 0);
  return {
    calibration,
    present,
    missing,
    extra: distinctNames(all.map(({ reviewer }) => reviewer)).filter((name) => !keys.has(folded(name))),
    open,
    late: open ? present.filter(({ changedAt }) => changedAt > seen).map(({ reviewer }) => reviewer) : [],
  };
}

/**
 * Ids of evaluations whose marks and scores are not to be shown yet: a calibration of that interaction waits for reviewers.
 * Those made with another version of the card are among them, since they would steer as well.
 */
export function hidden(evaluations: readonly Evaluation[], calibrations: readonly Calibration[]): ReadonlySet<string> {
  if (calibrations.length === 0) return new Set();
  const subjects = new Map<string, Evaluation[]>();
  const due = new Set(calibrations.map(subject));
  for (const evaluation of evaluations) {
    const key = subject(evaluation);
    if (due.has(key)) subjects.set(key, [...(subjects.get(key) ?? []), evaluation]);
  }
  const waiting = calibrations.filter((calibration) => !standingOf(calibration, subjects.get(subject(calibration)) ?? []).open);
  return new Set(waiting.flatMap((calibration) => (subjects.get(subject(calibration)) ?? []).map(({ id }) => id)));
}
