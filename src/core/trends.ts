import type { Evaluation } from './evaluation.js';
import { folded } from './fold.js';
import { grouped } from './group.js';
import { meanInterval, type Interval } from './intervals.js';
import { scoreCard, type CardScore } from './marks.js';
import { admitMarks, variantOf, type Channel, type Scorecard } from './scorecard.js';
import { fewest, mostMissed, shareOf, tallies, type Ranking, type Share, type Tally } from './tally.js';

/** Which reviews are looked at. */
export interface Selection {
  /** Name of the agent, compared folded; '' for all. */
  readonly agent: string;
  readonly channel: Channel | null;
  /** The first and the last day, ISO 8601; '' where that side is open. */
  readonly from: string;
  readonly to: string;
}

/** A mean with the reviews it rests on; value and interval are null where there are none, the interval also where there is but one or all are alike. */
export interface Mean {
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly reviews: number;
}

/** The figures of some of the reviews. */
export interface Group {
  /** First day of the period, folded name of the agent, or channel. */
  readonly key: string;
  /** What to call it: the agent's name as it is written most often; else the key. */
  readonly name: string;
  /** Finished and unfinished ones. */
  readonly reviews: number;
  /** Points of 100, of finished reviews. */
  readonly score: Mean;
  /** Level of each section, 0 to 1, by id, of finished reviews in which it counts. */
  readonly sections: Readonly<Record<string, Mean>>;
  /** Finished reviews that passed, among those judged; null where the card judges none. */
  readonly passed: Share | null;
  /** Reviews in which a critical question was missed, unfinished ones too. */
  readonly failed: number;
}

/** The figures of the reviews of a week or a month. */
export interface Period extends Group {
  /** Those that some of its reviews were asked, in the order of the card. */
  readonly questions: readonly Tally[];
}

/** Points of 100 that finished reviews of one channel lost in each section, on average; a section that is not asked there is not in it. */
export interface Loss {
  readonly channel: Channel;
  readonly sections: readonly { readonly section: string; readonly lost: Mean }[];
}

/** Where most is lost, and by which questions. */
export interface Worst {
  readonly channel: Channel;
  readonly section: string;
  readonly lost: Mean;
  readonly questions: Ranking;
}

/** Reviews that match the selection and yet count in no figure, each for one reason, the first that holds. */
export interface LeftOut {
  /** Made with another version of the card. */
  readonly versions: number;
  /** Made to compare reviewers. */
  readonly calibration: number;
  /** Waiting for other reviewers of the same interaction. */
  readonly hidden: number;
  /** Without a day, where the selection asks for days. */
  readonly undated: number;
}

/** What the reviews of one version of a card say. Numbers are unrounded. */
export interface Trends {
  readonly version: string;
  readonly left: LeftOut;
  /** Counted reviews with open questions: what is marked counts by question, their score in no mean. */
  readonly provisional: number;
  /** Counted reviews without a day: they are in no period. */
  readonly undated: number;
  readonly overall: Group;
  /** In order of time; periods without a review are not in it. */
  readonly periods: readonly Period[];
  /** By folded name. */
  readonly agents: readonly Group[];
  /** In the order of the card. */
  readonly channels: readonly Group[];
  readonly questions: readonly Tally[];
  readonly missed: Ranking;
  readonly losses: readonly Loss[];
  /** Null where no cell has reviews enough or none has lost anything. */
  readonly worst: Worst | null;
}

type Review = Pick<Evaluation, 'channel' | 'marks'> & { readonly agent: string; readonly day: string; readonly score: CardScore };

const known = new WeakMap<Scorecard, WeakMap<Evaluation, Review>>();

/** A review with its score, counted once, so that another selection of the same reviews takes no longer than it must. */
function reviewOf(card: Scorecard, evaluation: Evaluation): Review {
  const reviews = known.get(card) ?? new WeakMap<Evaluation, Review>();
  known.set(card, reviews);
  const held = reviews.get(evaluation);
  if (held) return held;
  const { channel, agent, date } = evaluation;
  const { marks } = admitMarks(card, channel, evaluation.marks);
  const review = { channel, marks, agent, day: date.slice(0, 10), score: scoreCard(card, channel, marks) };
  reviews.set(evaluation, review);
  return review;
}

const percent: Interval = { low: 0, high: 100 };
const whole: Interval = { low: 0, high: 1 };
/** Sums of equal shares differ by less than this. */
const hair = 1e-9;

/**
 * Figures over the reviews of one version of a card.
 *
 * Scores are counted anew from the marks. Means carry Student's 95 % interval, shares Wilson's; both take the reviews for a
 * random sample of the interactions, which hand-picked ones are not.
 *
 * @param hidden Ids of reviews that wait for other reviewers.
 * @param periodOf The first day of the period that an ISO day lies in.
 */
export function trends(
  card: Scorecard,
  evaluations: readonly Evaluation[],
  { agent, channel, from, to }: Selection,
  hidden: ReadonlySet<string>,
  periodOf: (day: string) => string,
): Trends {
  const left = { versions: 0, calibration: 0, hidden: 0, undated: 0 };
  const wanted = folded(agent);
  const counted: Review[] = [];
  // Sums of broken numbers depend on their order; the order of the reviews must not.
  for (const each of [...evaluations].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const day = each.date.slice(0, 10);
    if ((wanted !== '' && folded(each.agent) !== wanted) || (channel !== null && each.channel !== channel)) continue;
    if (day === '' ? false : (from !== '' && day < from) || (to !== '' && day > to)) continue;
    if (each.definition.version !== card.version) left.versions += 1;
    else if (each.calibration) left.calibration += 1;
    else if (hidden.has(each.id)) left.hidden += 1;
    else if (day === '' && from + to !== '') left.undated += 1;
    else {
      counted.push(reviewOf(card, each));
    }
  }
  const groups = (reviews: readonly Review[], keyOf: (review: Review) => string, nameOf: (key: string, within: readonly Review[]) => string = (key) => key) =>
    [...grouped(reviews, keyOf)].map(([key, within]) => groupOf(card, key, nameOf(key, within), within)).sort((a, b) => (a.key < b.key ? -1 : 1));
  const asked = (reviews: readonly Review[]) => tallies(card, reviews).filter((question) => question.asked > 0);
  const periods = [...grouped(counted.filter(({ day }) => day !== ''), ({ day }) => periodOf(day))].map(([key, within]) => ({ ...groupOf(card, key, key, within), questions: asked(within) }));
  const rank = ({ key }: Group) => card.channels.indexOf(key as Channel);
  const questions = asked(counted);
  const losses = lossesOf(card, counted);
  return {
    version: card.version,
    left,
    provisional: counted.filter(({ score }) => score.provisional).length,
    undated: counted.filter(({ day }) => day === '').length,
    overall: groupOf(card, '', '', counted),
    periods: periods.sort((a, b) => (a.key < b.key ? -1 : 1)),
    agents: groups(counted, (review) => folded(review.agent), (_, within) => usual(within.map((review) => review.agent))),
    channels: groups(counted, (review) => review.channel).sort((a, b) => rank(a) - rank(b)),
    questions,
    missed: mostMissed(questions),
    losses,
    worst: worstOf(card, counted, losses),
  };
}

/** The spelling that is used most; of equals the first by its letters. */
function usual(names: readonly string[]): string {
  const counts = [...grouped(names, (name) => name)].map(([name, { length }]) => ({ name, length }));
  return counts.sort((a, b) => b.length - a.length || (a.name < b.name ? -1 : 1))[0]?.name ?? '';
}

function meanOf(values: readonly number[], bounds: Interval): Mean {
  if (values.length === 0) return { value: null, interval: null, reviews: 0 };
  const interval = meanInterval(values, bounds);
  return {
    value: values.reduce((sum, value) => sum + value, 0) / values.length,
    // Alike as they are, they would claim a certainty that no handful of reviews has.
    interval: interval && interval.high - interval.low > hair ? interval : null,
    reviews: values.length,
  };
}

const finished = (reviews: readonly Review[]): readonly Review[] => reviews.filter(({ score }) => !score.provisional);

function groupOf(card: Scorecard, key: string, name: string, reviews: readonly Review[]): Group {
  const scores = finished(reviews).map(({ score }) => score);
  const judged = scores.flatMap(({ passed }) => passed ?? []);
  const levels = (id: string) => scores.flatMap(({ sections }) => sections.find((section) => section.id === id)?.level ?? []);
  return {
    key,
    name,
    reviews: reviews.length,
    score: meanOf(scores.flatMap(({ score }) => score ?? []), percent),
    sections: Object.fromEntries(card.sections.map(({ id }) => [id, meanOf(levels(id), whole)])),
    passed: shareOf(judged.filter(Boolean).length, judged.length),
    failed: reviews.filter(({ score }) => score.failed.length > 0).length,
  };
}

/** Where a section counted in no question, nothing was lost there: its weight had gone to the others. */
function lossesOf(card: Scorecard, reviews: readonly Review[]): readonly Loss[] {
  return card.channels.flatMap((channel) => {
    const scored = finished(reviews).filter((review) => review.channel === channel && review.score.score !== null);
    if (scored.length === 0) return [];
    const lostIn = (section: string, { lost }: CardScore) => lost.reduce((sum, each) => (each.section === section ? sum + each.points : sum), 0);
    return [{
      channel,
      sections: variantOf(card, channel).sections.map(({ id }) => ({ section: id, lost: meanOf(scored.map(({ score }) => lostIn(id, score)), percent) })),
    }];
  });
}

function worstOf(card: Scorecard, reviews: readonly Review[], losses: readonly Loss[]): Worst | null {
  const cells = losses.flatMap(({ channel, sections }) => sections.map((cell) => ({ channel, ...cell })));
  const known = cells.filter(({ lost }) => lost.reviews >= fewest && (lost.value ?? 0) > 0);
  const [worst] = known.sort((a, b) => (b.lost.value ?? 0) - (a.lost.value ?? 0));
  if (!worst) return null;
  const within = tallies(card, reviews.filter(({ channel }) => channel === worst.channel)).filter(({ section }) => section === worst.section);
  return { ...worst, questions: mostMissed(within) };
}
