import { answerTo, type Answers, type Quiz } from './quiz.js';
import { meanOf, spreadOf } from './spread.js';

/** How the answers are spread over the choices, whatever they say. */
export interface Pattern {
  readonly answered: number;
  /** Number of different choices used. */
  readonly distinct: number;
  /** Length of the longest run of one choice over answered items, in their order. Source: Johnson (2005), Journal of Research in Personality 39(1). */
  readonly longestRun: number;
  /**
   * Standard deviation (n − 1) of the choices as given, in scale units; null below two answers.
   * Source: intra-individual response variability, Dunn, Heggestad, Shanock & Theilgard (2018), Journal of Business and Psychology 33(1).
   */
  readonly spread: number | null;
  /**
   * Mean of the means of direct and of reversed items, as given, less the middle of the scale, in scale units: above 0 for
   * agreeing with both. Null where one of the two kinds has no answer. Both kinds weigh the same, however many items they have.
   */
  readonly acquiescence: number | null;
}

/** Which pattern makes a second look worthwhile. */
export type Hint = 'straight' | 'spread' | 'acquiescence';

export function patternOf({ items, scale }: Quiz, answers: Answers): Pattern {
  const given = items.flatMap(({ id, reversed }) => {
    const answer = answerTo(id, answers);
    return answer === null ? [] : [{ answer, reversed: reversed ?? false }];
  });
  let run = 0;
  let longestRun = 0;
  given.forEach(({ answer }, index) => {
    run = answer === given[index - 1]?.answer ? run + 1 : 1;
    longestRun = Math.max(longestRun, run);
  });
  const of = (reversed: boolean): number | null => {
    const these = given.filter((each) => each.reversed === reversed).map(({ answer }) => answer);
    return these.length === 0 ? null : meanOf(these);
  };
  const [direct, reversed] = [of(false), of(true)];
  return {
    answered: given.length,
    distinct: new Set(given.map(({ answer }) => answer)).size,
    longestRun,
    spread: spreadOf(given.map(({ answer }) => answer))?.sd ?? null,
    acquiescence: direct === null || reversed === null ? null : (direct + reversed) / 2 - (scale.min + scale.max) / 2,
  };
}

/** Fewer answers than this show no pattern. */
const enough = 5;

/**
 * The one remark that a pattern is worth, or null.
 *
 * Cut-offs are conventions of this project, none is published: one choice throughout; a spread under an eighth of the
 * scale's length (half a step of five choices); acquiescence of a quarter of it (one step of five) either way. Someone
 * may well mean such answers, so a hint asks for a second look and nothing depends on it.
 */
export function hintOf(quiz: Quiz, answers: Answers): Hint | null {
  const { answered, distinct, spread, acquiescence } = patternOf(quiz, answers);
  const length = quiz.scale.max - quiz.scale.min;
  if (answered < enough) return null;
  if (distinct === 1) return 'straight';
  if (acquiescence !== null && Math.abs(acquiescence) >= length / 4) return 'acquiescence';
  return spread !== null && spread < length / 8 ? 'spread' : null;
}
