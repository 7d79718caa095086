import { answerTo, type Answers, type Band, type Dimension, type Quiz, type Scale } from './quiz.js';

/** How a group of items came out. What cannot be scored has `points` and `level` null; the range stays. */
export interface Score {
  /** Sum of points over all the items, in scale units; in proportion to those answered where some are not. */
  readonly points: number | null;
  /** The lowest and the highest sum that these items can have. */
  readonly min: number;
  readonly max: number;
  /** Place of the points between min and max, 0 to 1. */
  readonly level: number | null;
  readonly answered: number;
  readonly of: number;
}

/** The score over every item once, and what it says. */
export interface Total extends Omit<Score, 'answered' | 'of'> {
  /** Id of the band, null where there are no points. */
  readonly band: string | null;
  /** The lowest and the highest total that the missing answers still allow. */
  readonly lowest: number;
  readonly highest: number;
  /** Whether the band is the same whatever the missing answers are. */
  readonly certain: boolean;
}

export interface DimensionScore extends Score {
  readonly id: string;
}

/** The one shape that events, exports and hosts read. Numbers are unrounded. */
export interface Result {
  readonly schema: 1;
  readonly definition: { readonly id: string; readonly version: string };
  /** ISO 8601 in UTC. */
  readonly completedAt: string;
  /** BCP 47 tag of the language the answers were given in. */
  readonly language: string;
  readonly answers: Answers;
  readonly answered: number;
  readonly of: number;
  readonly total: Total;
  /** In the order of the definition. */
  readonly dimensions: readonly DimensionScore[];
}

/** A quiz laid out for counting: it is read once, and scored a thousand times. Items go by their place in the list. */
interface Plan {
  readonly keys: readonly (string | number)[];
  /** Points of an answer are `offset + sign × answer`, which mirrors a reversed item. */
  readonly offsets: Int32Array;
  readonly signs: Int32Array;
  /** Points of the response being counted. */
  readonly points: Int32Array;
  /** Items of each dimension. */
  readonly dimensions: readonly Int32Array[];
}

const missing = -(2 ** 31);
const plans = new WeakMap<Quiz, Plan>();

function planOf(quiz: Quiz): Plan {
  const known = plans.get(quiz);
  if (known) return known;
  const { items, dimensions, scale: { min, max } } = quiz;
  const plan: Plan = {
    // An id that is an index is looked up faster as the number it is.
    keys: items.map(({ id }) => (/^(?:0|[1-9]\d{0,8})$/.test(id) ? Number(id) : id)),
    offsets: Int32Array.from(items, ({ reversed }) => (reversed ? min + max : 0)),
    signs: Int32Array.from(items, ({ reversed }) => (reversed ? -1 : 1)),
    points: new Int32Array(items.length),
    dimensions: dimensions.map((dimension) =>
      Int32Array.from(items.flatMap(({ id }, place) => (dimension.items.includes(id) ? [place] : []))),
    ),
  };
  plans.set(quiz, plan);
  return plan;
}

/** A level by whole numbers until the one division, so that exactly one third is one third. */
const levelOfAnswered = (sum: number, answered: number, { min, max }: Scale): number => (sum - min * answered) / ((max - min) * answered);

/** How the items of one dimension came out, by points laid out already. */
function dimensionScore(id: string, places: Int32Array, points: Int32Array, { scale, missing: { atLeast } }: Quiz): DimensionScore {
  const of = places.length;
  let answered = 0;
  let sum = 0;
  for (let index = 0; index < of; index += 1) {
    const each = points[places[index] as number] as number;
    if (each === missing) continue;
    answered += 1;
    sum += each;
  }
  const scored = answered > 0 && answered >= atLeast * of;
  return {
    id,
    points: scored ? (sum * of) / answered : null,
    min: scale.min * of,
    max: scale.max * of,
    level: scored ? levelOfAnswered(sum, answered, scale) : null,
    answered,
    of,
  };
}

/**
 * The total and the dimensions, in the order of the definition.
 *
 * Dimensions may share items, so the total is taken over the items, each once, and not over the dimensions. Unanswered
 * items are left out, never counted as zero: where at least `missing.atLeast` of the items of a scale are answered the
 * rest is taken in proportion (person-mean), else there is no score.
 *
 * Level is POMP, the percentage of maximum possible, as a share. Source: Cohen, Cohen, Aiken & West (1999), "The
 * problem of units and the circumstance for POMP", Multivariate Behavioral Research 34(3).
 *
 * @throws {RangeError} An answer is no choice of the scale.
 */
export function score(quiz: Quiz, answers: Answers): { readonly total: Total; readonly dimensions: readonly DimensionScore[] } {
  const { keys, offsets, signs, points, dimensions } = planOf(quiz);
  const { scale, bands } = quiz;
  const { min, max } = scale;
  const of = keys.length;
  let answered = 0;
  let sum = 0;
  for (let place = 0; place < of; place += 1) {
    const answer: unknown = answers[keys[place] as string];
    points[place] = missing;
    // What every object inherits is a function or an object, and no answer.
    if (typeof answer !== 'number') continue;
    if (!(answer >= min && answer <= max && (answer | 0) === answer)) {
      throw new RangeError(`Item ${String(keys[place])}: ${answer} is no choice from ${min} to ${max}.`);
    }
    const each = (offsets[place] as number) + (signs[place] as number) * answer;
    points[place] = each;
    answered += 1;
    sum += each;
  }
  const scored = answered > 0 && answered >= quiz.missing.atLeast * of;
  const total = scored ? (sum * of) / answered : null;
  const lowest = sum + (of - answered) * min;
  const highest = sum + (of - answered) * max;
  return {
    total: {
      points: total,
      min: min * of,
      max: max * of,
      level: scored ? levelOfAnswered(sum, answered, scale) : null,
      band: total === null ? null : bandOf(bands, total).id,
      lowest,
      highest,
      certain: total !== null && (lowest === highest || bandOf(bands, lowest) === bandOf(bands, highest)),
    },
    dimensions: dimensions.map((places, index) => dimensionScore((quiz.dimensions[index] as Dimension).id, places, points, quiz)),
  };
}

/** The band that holds a total; a total in proportion falls to the band whose cut-off, half way to the next, it does not pass. */
export function bandOf(bands: readonly Band[], total: number): Band {
  for (const band of bands) if (total < band.to + 0.5) return band;
  return bands[bands.length - 1] as Band;
}

/** The scores with what they rest on. `completedAt` and `language` are the caller's: core knows no clock and no page. */
export function resultOf(quiz: Quiz, answers: Answers, at: Pick<Result, 'completedAt' | 'language'>): Result {
  const given: Record<string, number> = {};
  let answered = 0;
  for (const { id } of quiz.items) {
    const answer = answerTo(id, answers);
    if (answer === null) continue;
    given[id] = answer;
    answered += 1;
  }
  return {
    schema: 1,
    definition: { id: quiz.id, version: quiz.version },
    completedAt: at.completedAt,
    language: at.language,
    answers: given,
    answered,
    of: quiz.items.length,
    ...score(quiz, answers),
  };
}
