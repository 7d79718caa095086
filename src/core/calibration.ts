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

const later = (a: Evaluation, b: Evaluation): Evaluation =>
  [a.changedAt, a.createdAt, a.id].join(' ') < [b.changedAt, b.createdAt, b.id].join(' ') ? b : a;

/** Evaluations by what they are about, those alone that some calibration is about too. */
function grouped(evaluations: readonly Evaluation[], calibrations: readonly Calibration[]): ReadonlyMap<string, readonly Evaluation[]> {
  const groups = new Map<string, Evaluation[]>(calibrations.map((calibration) => [subject(calibration), []]));
  if (groups.size > 0) for (const evaluation of evaluations) groups.get(subject(evaluation))?.push(evaluation);
  return groups;
}

/** How far each calibration has come, among all evaluations there are. */
export function standingsOf(calibrations: readonly Calibration[], evaluations: readonly Evaluation[]): readonly Standing[] {
  const groups = grouped(evaluations, calibrations);
  return calibrations.map((calibration) => standing(calibration, groups.get(subject(calibration)) ?? []));
}

function standing(calibration: Calibration, about: readonly Evaluation[]): Standing {
  const all = about.filter(({ definition: { version } }) => version === calibration.definition.version);
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
  const groups = grouped(evaluations, calibrations);
  const about = (calibration: Calibration) => groups.get(subject(calibration)) ?? [];
  return new Set(calibrations.flatMap((calibration) => (standing(calibration, about(calibration)).open ? [] : about(calibration).map(({ id }) => id))));
}

/** The calibration of an interaction on a channel and a version of a card, or null. */
export const calibrationOf = (about: Pick<Calibration, 'definition' | 'channel' | 'interaction'>, calibrations: readonly Calibration[]): Calibration | null =>
  calibrations.find((each) => each.definition.version === about.definition.version && subject(each) === subject(about)) ?? null;
