import type { Calibration, Evaluation, Past, Review } from './evaluation.js';

/** A review as it stands, to be kept in a history. */
export function pastOf({ definition, channel, interaction, agent, reviewer, date, marks, comments, times, note, calibration, changedAt }: Review & { readonly changedAt: string }): Past {
  return { definition, channel, interaction, agent, reviewer, date, marks, comments, times, note, calibration, changedAt };
}

/** JSON with sorted keys, in which equal values read alike. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** The order of two states in time; where they are of one moment any order does, as long as it is always the same. */
const inTime = (a: { readonly changedAt: string }, b: { readonly changedAt: string }): number =>
  Date.parse(a.changedAt) - Date.parse(b.changedAt) || (canonical(a) < canonical(b) ? -1 : 1);

/** States in order of time, each once, without the one that stands. */
function historyOf(standing: Evaluation, states: readonly Past[]): readonly Past[] {
  const known = new Set([canonical(pastOf(standing))]);
  return states
    .filter((state) => {
      const text = canonical(state);
      return !known.has(text) && known.add(text);
    })
    .sort(inTime);
}

/** Of two copies of one evaluation the later change, created when the earlier was. The order does not matter; what the other says is lost. */
export function standingEvaluation(a: Evaluation, b: Evaluation): Evaluation {
  const standing = [a, b].sort((one, other) => inTime({ ...pastOf(one), ...one.figures }, { ...pastOf(other), ...other.figures }))[1] as Evaluation;
  const createdAt = [a.createdAt, b.createdAt].sort((one, other) => Date.parse(one) - Date.parse(other) || (one < other ? -1 : 1))[0] as string;
  return { ...standing, createdAt };
}

/**
 * Two copies of one evaluation as one: the later change stands, everything else is in the history, each state once.
 *
 * The order of the copies does not matter, nor how often they are merged.
 */
export function mergedEvaluation(a: Evaluation, b: Evaluation): Evaluation {
  if (canonical(a) === canonical(b)) return a;
  const standing = standingEvaluation(a, b);
  return { ...standing, history: historyOf(standing, [...a.history, ...b.history, pastOf(a), pastOf(b)]) };
}

/**
 * What is to be kept where a person changes an evaluation: theirs stands, and what stood there, their own state of before
 * or another's of meanwhile, goes into the history. A change is later than what it takes the place of, and where nothing differs it is none.
 */
export function changedEvaluation(kept: Evaluation, change: Evaluation): Evaluation {
  if (canonical(pastOf(kept)) === canonical(pastOf({ ...change, changedAt: kept.changedAt }))) return kept;
  const before = Date.parse(kept.changedAt);
  const changedAt = Date.parse(change.changedAt) > before ? change.changedAt : new Date(before + 1).toISOString();
  const standing = { ...change, changedAt, createdAt: kept.createdAt };
  return { ...standing, history: historyOf(standing, [...kept.history, ...change.history, pastOf(kept)]) };
}

/** Two copies of one calibration as one: all reviewers that either asks, opened where either was, with what was agreed in either. The order of the copies does not matter. */
export function mergedCalibration(a: Calibration, b: Calibration): Calibration {
  const [first, second] = [a, b].sort((one, other) => (canonical(one) < canonical(other) ? -1 : 1)) as [Calibration, Calibration];
  const openings = [first.openedAt, second.openedAt].flatMap((moment) => moment ?? []).sort();
  return {
    ...first,
    reviewers: [...new Set([...first.reviewers, ...second.reviewers])],
    openedAt: openings[0] ?? null,
    ...(first.notes || second.notes ? { notes: mergedNotes(first.notes ?? {}, second.notes ?? {}) } : {}),
  };
}

/** What was agreed on each question in either copy; where they say different things, both. */
function mergedNotes(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const texts = new Map(Object.entries(a));
  for (const [question, text] of Object.entries(b)) {
    const [one, other] = [texts.get(question) ?? '', text].sort() as [string, string];
    texts.set(question, one.includes(other) ? one : other.includes(one) ? other : `${one}\n${other}`);
  }
  return Object.fromEntries(texts);
}
