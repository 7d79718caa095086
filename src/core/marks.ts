import { markOf, variantOf, type Mark, type Marks, type Question, type Scorecard } from './scorecard.js';

/** How one section came out. */
export interface SectionScore {
  readonly id: string;
  /** Share of its points that was earned, 0 to 1; null where no question with a weight counts. */
  readonly level: number | null;
  /** Points of 100 that it carries here, after weights of sections without a counted question have gone to the others; 0 where it is one of them. */
  readonly weight: number;
  /** Questions that count: met, partly met or missed. */
  readonly counted: number;
  /** Questions asked on this channel, bonus questions left out. */
  readonly of: number;
  /** Whether its level reaches its threshold; null without a threshold or a level. */
  readonly reached: boolean | null;
}

/** A question with points of the 100. */
export interface QuestionPoints {
  readonly id: string;
  readonly section: string;
  readonly points: number;
  readonly critical: boolean;
}

/** How an interaction came out on a card. Numbers are unrounded. */
export interface CardScore {
  /** Points of 100; null where nothing that counts has a weight. */
  readonly score: number | null;
  /** The score before failed critical questions had their effect: 100 less all that was lost, and the bonus. */
  readonly before: number | null;
  /** Points that bonus questions added to it, no more than there was room for below 100. */
  readonly bonus: number;
  /** Whether every question is answered for good; until then the score may still change. */
  readonly provisional: boolean;
  /** Whether it reaches the pass mark and every section its threshold, and no critical question has made it 0; null where there is no score, or neither a pass mark nor a threshold to be reached. */
  readonly passed: boolean | null;
  /** Critical questions that were missed, in the order of the card. */
  readonly failed: readonly string[];
  /** In the order of the card. */
  readonly sections: readonly SectionScore[];
  /** What was lost, most first; a question without weight may be missed and lose nothing. */
  readonly lost: readonly QuestionPoints[];
  /** What was met in full, that which carries most first. */
  readonly strengths: readonly QuestionPoints[];
  /** Questions without an answer. */
  readonly unanswered: readonly string[];
  /** Questions put off. */
  readonly deferred: readonly string[];
}

/** Sums of shares fall short of whole numbers by less than this. */
const hair = 1e-9;

const reaches = (value: number, mark: number): boolean => value >= mark - hair;

/** That which is worth most first; equals keep their order. */
const most = (one: QuestionPoints, other: QuestionPoints): number => Math.round(other.points / hair) - Math.round(one.points / hair);

/**
 * Scores an interaction.
 *
 * A question earns its weight by "yes", the card's share of it by "partly", nothing by "no". Unanswered and deferred
 * questions leave both sides, and the result is provisional. "Not applicable" leaves both sides too, or counts as a miss,
 * as the card's policy has it; under `count-as-zero` an interaction to which nothing applies therefore has 0, else null.
 * A section without a counted question hands its weight to the others in proportion. Bonus points come on top, up to 100
 * in all; then a failed critical question, which is one answered "no" and nothing else, has its effect.
 *
 * "Yes" in place of any other mark, or of none, never lowers a score, and "no" never raises one, whatever the policy.
 *
 * Source: weights that sum to 100, leaving out what is not applicable and failing on a critical question are practice of
 * contact centres' quality assurance; no standard fixes them.
 *
 * @throws {RangeError} A mark is none that its question may get.
 */
export function scoreCard(card: Scorecard, channel: string, marks: Marks): CardScore {
  const { sections, questions, offered } = variantOf(card, channel);
  const given = new Map<string, Mark | null>();
  for (const { id } of questions) {
    const mark = markOf(id, marks);
    if (mark !== null && !offered.get(id)?.includes(mark)) throw new RangeError(`Question ${id}: ${mark} is no mark it may get.`);
    given.set(id, mark);
  }
  /** Share of its points that a question earned; null where it does not count. */
  const shareOf = ({ id }: Question): number | null => {
    const mark = given.get(id);
    if (mark === 'yes') return 1;
    if (mark === 'partial') return card.partial;
    if (mark === 'no') return 0;
    return mark === 'na' && card.notApplicable === 'count-as-zero' ? 0 : null;
  };
  const counts = sections.map((section) => {
    const asked = section.questions.filter(({ bonus }) => bonus === undefined);
    const counted = asked.flatMap((question) => {
      const share = shareOf(question);
      return share === null ? [] : [{ question, share, weight: question.weight ?? 1 }];
    });
    const carried = counted.reduce((sum, { weight }) => sum + weight, 0);
    const earned = counted.reduce((sum, { share, weight }) => sum + share * weight, 0);
    return { section, counted, carried, of: asked.length, level: carried > 0 ? earned / carried : null };
  });
  const carrying = counts.reduce((sum, { level, section }) => (level === null ? sum : sum + section.weight), 0);
  const weightOf = ({ level, section }: (typeof counts)[number]) => (level === null || carrying === 0 ? 0 : (100 * section.weight) / carrying);

  const reached = counts.reduce((sum, { level, section }) => sum + (level ?? 0) * section.weight, 0);
  // All that can be had is 100, whatever division makes of it.
  const plain = carrying > 0 ? (reached === carrying ? 100 : Math.min(100, (100 * reached) / carrying)) : null;
  const extra = questions.reduce((sum, question) => sum + (question.bonus ?? 0) * (shareOf(question) ?? 0), 0);
  const bonus = plain === null ? 0 : Math.min(extra, 100 - plain);
  const before = plain === null ? null : Math.min(100, plain + bonus);
  const failed = questions.filter(({ id, critical }) => critical && given.get(id) === 'no').map(({ id }) => id);
  const score = before === null || failed.length === 0 ? before : afterCritical(card, before);

  const scores = counts.map((count): SectionScore => ({
    id: count.section.id,
    level: count.level,
    weight: weightOf(count),
    counted: count.counted.length,
    of: count.of,
    reached: count.level === null || count.section.threshold === undefined ? null : reaches(count.level * 100, count.section.threshold),
  }));
  const points = counts.flatMap((count) =>
    count.counted.map(({ question: { id, critical }, share, weight }) => {
      const worth = count.carried > 0 ? (weightOf(count) * weight) / count.carried : 0;
      return { share, full: given.get(id) === 'yes', lost: worth * (1 - share), at: { id, section: count.section.id, points: worth, critical: critical ?? false } };
    }),
  );
  // A card may have thresholds alone, which a score of 0 would pass.
  const ruined = failed.length > 0 && card.critical.effect === 'zero';
  const judged = card.passMark !== undefined || scores.some(({ reached }) => reached !== null);
  return {
    score,
    before,
    bonus,
    provisional: questions.some(({ id }) => given.get(id) === null || given.get(id) === 'later'),
    passed: score === null || !judged ? null : !ruined && reaches(score, card.passMark ?? 0) && scores.every(({ reached }) => reached !== false),
    failed,
    sections: scores,
    lost: points.filter(({ share }) => share < 1).map(({ at, lost }) => ({ ...at, points: lost })).sort(most),
    strengths: points.filter(({ full }) => full).map(({ at }) => at).sort(most),
    unanswered: questions.filter(({ id }) => given.get(id) === null).map(({ id }) => id),
    deferred: questions.filter(({ id }) => given.get(id) === 'later').map(({ id }) => id),
  };
}

function afterCritical({ critical }: Scorecard, before: number): number {
  if (critical.effect === 'zero') return 0;
  return critical.effect === 'cap' ? Math.min(before, critical.at) : before;
}

/** What to work on first: failed critical questions, then what cost most. */
export const coaching = ({ lost, failed }: CardScore): readonly QuestionPoints[] => [
  ...lost.filter(({ id }) => failed.includes(id)),
  ...lost.filter(({ id }) => !failed.includes(id)),
];
