import type { Evaluation } from './evaluation.js';
import { grouped } from './group.js';
import { shareInterval, type Interval } from './intervals.js';
import { markOf, variantOf, type Mark, type Scorecard } from './scorecard.js';

/** A share with the counts it rests on and its 95 % interval. */
export interface Share {
  /** 0 to 1. */
  readonly share: number;
  readonly count: number;
  readonly of: number;
  readonly interval: Interval;
}

/** How one question was marked over many reviews. */
export interface Tally {
  readonly id: string;
  readonly section: string;
  readonly critical: boolean;
  /** Reviews on channels that ask it. */
  readonly asked: number;
  readonly marks: Readonly<Record<Mark, number>>;
  /** Reviews that left it open; what was put off stands under `later`. */
  readonly unanswered: number;
  /** Reviews that judged it: met, partly met or missed. */
  readonly judged: number;
  /** Fully met among those judged; null where it was never judged. */
  readonly met: Share | null;
  /** Missed or only partly met among those judged: the rest of `met`. */
  readonly missed: Share | null;
}

/** A question judged in fewer reviews than this is too little known to be ranked. A convention of this project. */
export const fewest = 5;

/** A share with its interval; null of nothing. */
export function shareOf(count: number, of: number): Share | null {
  const interval = shareInterval(count, of);
  return interval && { share: count / of, count, of, interval };
}

/** Every question of a card, in its order, as these reviews marked it; marks that a question may not get are the caller's to have refused. */
export function tallies(card: Scorecard, evaluations: readonly Pick<Evaluation, 'channel' | 'marks'>[]): readonly Tally[] {
  const channels = grouped(evaluations, ({ channel }) => variantOf(card, channel));
  return card.sections.flatMap((section) =>
    section.questions.map(({ id, critical }): Tally => {
      const marks: Record<Mark, number> = { yes: 0, partial: 0, no: 0, na: 0, later: 0 };
      let asked = 0;
      let unanswered = 0;
      for (const [{ questions }, reviews] of channels) {
        if (!questions.some((question) => question.id === id)) continue;
        asked += reviews.length;
        for (const review of reviews) {
          const mark = markOf(id, review.marks);
          if (mark === null) unanswered += 1;
          else marks[mark] += 1;
        }
      }
      const judged = marks.yes + marks.partial + marks.no;
      return {
        id, section: section.id, critical: critical ?? false, asked, marks, unanswered, judged,
        met: shareOf(marks.yes, judged),
        missed: shareOf(marks.partial + marks.no, judged),
      };
    }),
  );
}

/** Questions that were missed, by how often they surely are, and those that too few reviews have judged. */
export interface Ranking {
  readonly ranked: readonly Tally[];
  /** In the order of the card. */
  readonly tooFew: readonly Tally[];
}

/**
 * The most-missed questions first.
 *
 * They are ranked by the lower end of the interval of their share, so that one missed in 3 of 5 reviews does not stand
 * before one missed in 50 of 100: what is known of it for certain is less. Equal ones keep the order of the card.
 *
 * Source: ranking shares by the lower end of Wilson's interval (1927, as in `shareInterval`) is a common remedy for small
 * samples; `fewest` is a convention.
 */
export function mostMissed(questions: readonly Tally[]): Ranking {
  const low = ({ missed }: Tally) => missed?.interval.low ?? 0;
  return {
    ranked: questions
      .filter(({ judged, missed }) => judged >= fewest && (missed?.count ?? 0) > 0)
      .sort((a, b) => low(b) - low(a)),
    tooFew: questions.filter(({ judged }) => judged > 0 && judged < fewest),
  };
}
