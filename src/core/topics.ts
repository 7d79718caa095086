import { sources, type DimensionDiagnosis, type Source, type Topic } from './diagnostic.js';
import { speaking } from './gaps.js';

/** How many are named at most. */
const most = 3;
/** A level whose interval ends below this is surely in the lower half: more of it is missing than there. */
const low = 1 / 2;
/** Sums of broken numbers are off by less than this. */
const hair = 1e-9;

/** What speaks for a topic before others of its kind, the weightiest first; the greater comes first. */
interface Candidate {
  readonly topic: Topic;
  readonly rank: number;
  readonly by: readonly number[];
  /** Of those that say the same of every dimension, one is enough. */
  readonly once?: string;
}

/** Of two gaps of one size, belief above customers comes before belief above reviewers, and these before the others. */
const pressing = (between: readonly [Source, Source], difference: number): number =>
  between[0] !== 'belief' || difference < 0 ? 0 : between[1] === 'customers' ? 2 : 1;

/** The clear gaps, by how much of each is certain: the end of its interval that is nearest to none. */
const gapTopics = ({ id, gaps }: DimensionDiagnosis): readonly Candidate[] =>
  gaps.filter(({ clear }) => clear).map(({ between, difference, interval }) => ({
    topic: { dimension: id, why: 'gap', about: between },
    rank: 3,
    by: [Math.min(Math.abs(interval.low), Math.abs(interval.high)), pressing(between, difference)],
  }));

/** A dimension that everyone who speaks puts surely into the lower half: first where more of them do, then where even the highest end is lowest. */
function lowTopics(dimension: DimensionDiagnosis): readonly Candidate[] {
  const said = speaking(dimension);
  const highest = Math.max(...said.map(({ evidence }) => evidence.interval.high));
  if (said.length === 0 || highest >= low - hair) return [];
  return [{ topic: { dimension: dimension.id, why: 'low', about: said.map(({ source }) => source) }, rank: 2, by: [said.length, -highest] }];
}

/**
 * A dimension of which something is said, while a source that could speak of it does not, or while no difference can be told. First
 * comes that in which most may still be hidden: the largest difference that cannot be ruled out. What is unsure is about the source
 * with the widest interval: one whose interval is narrow hides nothing. More reviews or conversations narrow theirs; a belief is wide
 * where its statements were answered unevenly, which is itself something to talk about.
 */
function openTopics(dimension: DimensionDiagnosis): readonly Candidate[] {
  const said = speaking(dimension);
  if (said.length === 0) return [];
  const absent = sources.filter((source) => !['unmapped', null].includes(dimension[source].silence));
  if (absent.length > 0) {
    const hidden = Math.max(...said.map(({ evidence: { interval } }) => Math.max(interval.high, 1 - interval.low)));
    return [{ topic: { dimension: dimension.id, why: 'missing', about: absent }, rank: 1, by: [hidden], ...(absent.every((source) => dimension[source].silence === 'missing') ? { once: absent.join() } : {}) }];
  }
  if (dimension.gaps.length === 0) return [];
  const hidden = Math.max(...dimension.gaps.map(({ interval }) => Math.max(Math.abs(interval.low), Math.abs(interval.high))));
  const width = ({ evidence: { interval } }: (typeof said)[number]) => interval.high - interval.low;
  const widest = said.reduce((one, other) => (width(other) > width(one) + hair ? other : one));
  return [{ topic: { dimension: dimension.id, why: 'unsure', about: [widest.source] }, rank: 1, by: [hidden] }];
}

function before(a: Candidate, b: Candidate): number {
  const size = (value: number | undefined) => Math.round((value ?? 0) / hair);
  return b.rank - a.rank || size(b.by[0]) - size(a.by[0]) || size(b.by[1]) - size(a.by[1]);
}

/**
 * What to talk about first: three topics at most, of different dimensions, the most pressing first.
 *
 * Clear gaps come first, then levels that are low by all accounts, then what is missing or unsure; the order within each is said
 * above, and what is equal keeps the order of the dimensions. That a source is not there at all is said once, of the dimension in which
 * most may be hidden. A convention of this project.
 */
export function topicsOf(dimensions: readonly DimensionDiagnosis[]): readonly Topic[] {
  const candidates = dimensions.flatMap((dimension) => [gapTopics(dimension), lowTopics(dimension), openTopics(dimension)].flatMap((found) => [...found].sort(before).slice(0, 1)).slice(0, 1));
  return candidates
    .sort(before)
    .filter(({ once }, index, all) => once === undefined || all.findIndex((other) => other.once === once) === index)
    .slice(0, most)
    .map(({ topic }) => topic);
}
