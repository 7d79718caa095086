import { cohenKappa, fleissKappa, gwetAC1, krippendorffAlpha, percentAgreement, type Ratings } from './agreement.js';
import type { Standing } from './calibration.js';
import type { Evaluation } from './evaluation.js';
import { folded } from './fold.js';
import { markOf, marksFor, variantOf, type Mark, type Question, type Scorecard } from './scorecard.js';

/** Scores this close, in points of 100, count as the same reading of a card. */
export const closeBy = 10;

/** The share of pairs of reviewers whose scores should be that close. This is how the project reads the customary "85 % within 10 points". */
export const closeTarget = 0.85;

/** A mark that says something of a question; unanswered and deferred ones are missing. */
export type Rating = Exclude<Mark, 'later'>;

/** How far reviewers agree. Null is what cannot be computed. */
export interface Agreement {
  /** Units with at least two ratings. */
  readonly units: number;
  /** Share of pairs of ratings that are the same, 0 to 1; null without a pair. */
  readonly percent: number | null;
  readonly ac1: number | null;
  readonly alpha: number | null;
  /** Cohen's of two reviewers, Fleiss's of more. */
  readonly kappa: number | null;
  readonly kappaOf: 'cohen' | 'fleiss';
}

/** One question as several reviewers marked it. */
export interface QuestionComparison {
  readonly id: string;
  readonly section: string;
  readonly critical: boolean;
  /** As given, in the order of the reviewers; null is unanswered. */
  readonly marks: readonly (Mark | null)[];
  /** Share of pairs of ratings that are the same; null with fewer than two. */
  readonly agreement: number | null;
}

/** How close the reviewers' scores are. */
export interface Closeness {
  /** In the order of the reviewers; null without a score. */
  readonly scores: readonly (number | null)[];
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Pairs of scores within ten points, of all pairs. */
  readonly within: number;
  readonly pairs: number;
  /** Null without a pair. */
  readonly share: number | null;
  /** Whether the share reaches the target; null without a pair. */
  readonly reached: boolean | null;
}

/** Evaluations of one interaction side by side. */
export interface ReviewComparison {
  readonly evaluations: readonly Evaluation[];
  /** Questions that were not marked alike, the least agreed first; among equals those whose critical failure somebody saw, then other critical ones. */
  readonly differing: readonly QuestionComparison[];
  /** Questions that all who answered marked alike, in the order of the card. */
  readonly agreed: readonly QuestionComparison[];
  /** Questions that fewer than two answered. */
  readonly open: readonly QuestionComparison[];
  /** Over all questions as units. Per question there is one unit only, from which no chance can be told: there its share of pairs stands alone. */
  readonly overall: Agreement;
  readonly closeness: Closeness;
}

/** The ratings a question offers on a card. */
const offered = (card: Scorecard, question: Question): readonly Rating[] => marksFor(card, question).filter((mark) => mark !== 'later');

const ratingOf = (card: Scorecard, question: Question, { marks }: Evaluation): Rating | null => {
  const mark = markOf(question.id, marks);
  return offered(card, question).find((each) => each === mark) ?? null;
};

/** Agreement over ratings, a row a unit; `categories` are those on offer in any of them. */
function agreementOf(ratings: Ratings<Rating>, categories: readonly Rating[]): Agreement {
  const two = ratings.every(({ length }) => length === 2);
  return {
    units: ratings.filter((unit) => unit.filter((rating) => rating !== null).length >= 2).length,
    percent: percentAgreement(ratings),
    ac1: gwetAC1(ratings, categories),
    alpha: krippendorffAlpha(ratings, categories),
    kappa: two ? cohenKappa(ratings) : fleissKappa(ratings),
    kappaOf: two ? 'cohen' : 'fleiss',
  };
}

/** How close scores are, pair by pair. */
export function closenessOf(scores: readonly (number | null)[]): Closeness {
  const given = scores.filter((score) => score !== null);
  const distances = given.flatMap((one, index) => given.slice(index + 1).map((other) => Math.abs(one - other)));
  // Sums of weights fall short of whole numbers by a hair.
  const within = distances.filter((distance) => distance <= closeBy + 1e-9).length;
  const share = distances.length === 0 ? null : within / distances.length;
  return {
    scores,
    lowest: given.length === 0 ? null : Math.min(...given),
    highest: given.length === 0 ? null : Math.max(...given),
    within,
    pairs: distances.length,
    share,
    reached: share === null ? null : share >= closeTarget,
  };
}

/** Sets evaluations of one interaction side by side, all made with this version of the card. */
export function comparisonOf(card: Scorecard, channel: string, evaluations: readonly Evaluation[]): ReviewComparison {
  const { sections, questions } = variantOf(card, channel);
  const ratings = questions.map((question) => evaluations.map((evaluation) => ratingOf(card, question, evaluation)));
  const compared = sections.flatMap((section) => section.questions.map((question) => ({ section, question }))).map(
    ({ section, question }, index): QuestionComparison => ({
      id: question.id,
      section: section.id,
      critical: question.critical ?? false,
      marks: evaluations.map(({ marks }) => markOf(question.id, marks)),
      agreement: percentAgreement([ratings[index] ?? []]),
    }),
  );
  const urgency = ({ critical, marks }: QuestionComparison): number => (critical ? (marks.includes('no') ? 2 : 1) : 0);
  return {
    evaluations,
    differing: compared
      .filter(({ agreement }) => agreement !== null && agreement < 1)
      .sort((a, b) => (a.agreement as number) - (b.agreement as number) || urgency(b) - urgency(a)),
    agreed: compared.filter(({ agreement }) => agreement === 1),
    open: compared.filter(({ agreement }) => agreement === null),
    overall: agreementOf(ratings, [...new Set(questions.flatMap((question) => offered(card, question)))]),
    closeness: closenessOf(evaluations.map(({ figures }) => figures.score)),
  };
}

/** One question over several interactions. */
export interface QuestionAgreement extends Agreement {
  readonly id: string;
  readonly section: string;
}

/** Calibrations of one version of a card taken together. */
export interface CalibrationSeries {
  /** In the order they were started. */
  readonly steps: readonly { readonly standing: Standing; readonly overall: Agreement; readonly closeness: Closeness }[];
  /** Questions with at least two interactions that two reviewers answered, the least agreed first. Units are interactions. */
  readonly questions: readonly QuestionAgreement[];
}

/**
 * Takes together the calibrations that are open and were made with this version of the card; others stay out, whatever
 * their version. A reviewer's name, folded, is one reviewer over all of them.
 */
export function calibrationSeries(card: Scorecard, standings: readonly Standing[]): CalibrationSeries {
  const due = standings
    .filter(({ open, present, calibration: { definition } }) => open && present.length >= 2 && definition.id === card.id && definition.version === card.version)
    .sort((a, b) => (a.calibration.createdAt < b.calibration.createdAt ? -1 : 1));
  const reviewers = [...new Set(due.flatMap(({ present }) => present.map(({ reviewer }) => folded(reviewer))))];
  const questions = card.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const asked = due.filter(({ calibration: { channel } }) => variantOf(card, channel).questions.some(({ id }) => id === question.id));
      const ratings = asked.map(({ present }) =>
        reviewers.map((name) => {
          const evaluation = present.find(({ reviewer }) => folded(reviewer) === name);
          return evaluation ? ratingOf(card, question, evaluation) : null;
        }),
      );
      const agreement = agreementOf(ratings, offered(card, question));
      return agreement.units < 2 ? [] : [{ id: question.id, section: section.id, ...agreement }];
    }),
  );
  return {
    steps: due.map((standing) => {
      const { overall, closeness } = comparisonOf(card, standing.calibration.channel, standing.present);
      return { standing, overall, closeness };
    }),
    questions: questions.sort((a, b) => (a.percent as number) - (b.percent as number)),
  };
}
