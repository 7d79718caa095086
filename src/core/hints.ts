import { percentAgreement } from './agreement.js';
import { standingsOf } from './calibration.js';
import type { Calibration, Evaluation } from './evaluation.js';
import { admitMarks, markOf, variantOf, type Mark, type Scorecard } from './scorecard.js';
import { shareOf, tallies, type Share } from './tally.js';

/** A sign in the reviews that a question is worth a second look. None of them says that it is a bad one. */
export type QuestionHint =
  /** Every review that judged it gave the same mark, so it tells no two interactions apart; `share` is that of the mark, all of those judged. */
  | { readonly code: 'same'; readonly question: string; readonly mark: 'yes' | 'partial' | 'no'; readonly share: Share }
  /** Mostly "not applicable", among reviews that answered it. */
  | { readonly code: 'notApplicable'; readonly question: string; readonly share: Share }
  /** Mostly without an answer or put off, among reviews that were asked it. */
  | { readonly code: 'open'; readonly question: string; readonly share: Share }
  /** Reviewers of the same interaction differ about it. */
  | { readonly code: 'divides'; readonly question: string; readonly agreement: number; readonly pairs: number };

/** Where a hint begins. Conventions of this project, but for the agreement. */
export const cuts = {
  /** Reviews without which nothing is said. */
  reviews: 20,
  /** The lower end of the interval of a share that is "mostly". */
  mostly: 0.5,
  /** Pairs of reviewers of one interaction without which nothing is said of their agreement. */
  pairs: 5,
  /** Agreement below which reviewers are divided. Source: McHugh (2012), Biochemia Medica 22(3), 276–282, who takes 80 % for the least that will do. */
  agreement: 0.8,
} as const;

/**
 * Hints about the questions of one version of a card, in its order.
 *
 * A correlation of each question with the rest of the card is left out on purpose: a card collects what matters, its
 * questions need not go together, and marks that hardly vary make such figures unsteady.
 *
 * @param hidden Ids of reviews that wait for other reviewers; neither they nor those made in a calibration count but in agreement.
 */
export function hints(card: Scorecard, evaluations: readonly Evaluation[], calibrations: readonly Calibration[], hidden: ReadonlySet<string>): readonly QuestionHint[] {
  const own = evaluations
    .filter(({ definition }) => definition.version === card.version)
    .map((each) => ({ ...each, marks: admitMarks(card, each.channel, each.marks).marks }));
  const agreements = agreementsOf(card, own, calibrations);
  return tallies(card, own.filter(({ id, calibration }) => !calibration && !hidden.has(id))).flatMap((tally): readonly QuestionHint[] => {
    const { id: question, marks, judged, asked, unanswered } = tally;
    const mark = (['yes', 'partial', 'no'] as const).find((each) => marks[each] === judged);
    const same = mark && judged >= cuts.reviews ? shareOf(judged, judged) : null;
    const notApplicable = mostly(marks.na, judged + marks.na);
    const open = mostly(unanswered + marks.later, asked);
    const agreed = agreements.get(question);
    return [
      ...(mark && same ? [{ code: 'same' as const, question, mark, share: same }] : []),
      ...(notApplicable ? [{ code: 'notApplicable' as const, question, share: notApplicable }] : []),
      ...(open ? [{ code: 'open' as const, question, share: open }] : []),
      ...(agreed && agreed.pairs >= cuts.pairs && agreed.agreement < cuts.agreement ? [{ code: 'divides' as const, question, ...agreed }] : []),
    ];
  });
}

function mostly(count: number, of: number): Share | null {
  const share = shareOf(count, of);
  return share && of >= cuts.reviews && share.interval.low > cuts.mostly ? share : null;
}

/** Percent agreement on each question over the calibrations that may be seen, with the pairs of reviewers it rests on; "not applicable" is a mark like any other. */
function agreementsOf(card: Scorecard, evaluations: readonly Evaluation[], calibrations: readonly Calibration[]) {
  const ratings = new Map<string, (Mark | null)[][]>();
  const own = calibrations.filter(({ definition: { version } }) => version === card.version);
  for (const { calibration, open, present } of standingsOf(own, evaluations)) {
    if (!open) continue;
    for (const { id } of variantOf(card, calibration.channel).questions) {
      const marks = present.map((each) => markOf(id, each.marks)).map((mark) => (mark === 'later' ? null : mark));
      ratings.set(id, [...(ratings.get(id) ?? []), marks]);
    }
  }
  return new Map([...ratings].flatMap(([id, units]) => {
    const agreement = percentAgreement(units);
    const pairs = units.reduce((sum, marks) => {
      const { length } = marks.filter((mark) => mark !== null);
      return sum + (length * (length - 1)) / 2;
    }, 0);
    return agreement === null ? [] : [[id, { agreement, pairs }] as const];
  }));
}
