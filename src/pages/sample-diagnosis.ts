import quiz from '../../quizzes/rater.json';
import { promptWithin, type CustomerFigure, type CustomerFigures } from '../core/customer-figures.js';
import type { Evaluation } from '../core/evaluation.js';
import type { Quiz } from '../core/quiz.js';
import { resultOf, type Result } from '../core/score.js';
import { sampleEvaluations } from './sample-evaluations.js';

/** Made-up sources: all three; without customers; three that contradict one another. */
export const sampleSets = ['three', 'two', 'apart'] as const;
export type SampleSet = (typeof sampleSets)[number];

/** What a diagnostic is handed; null for a source that is not there. */
export interface SampleSources {
  readonly belief: readonly Result[];
  /** Without those of calibrations, which are about the card and not about the service. */
  readonly observed: readonly Evaluation[];
  readonly customers: CustomerFigures | null;
}

const day = 86_400_000;

/** Points of two leaders for each of the statements, in their order, after reversal. */
const believed: Readonly<Record<SampleSet, readonly string[]>> = {
  three: ['45544434445444454', '45543444544445454'],
  two: ['45544434445444454', '45543444544445454'],
  // Sure of their empathy, and hard on how reliable and how fast they are.
  apart: ['15523124445215554', '25524115454124555'],
};

/** Shares of all conversations, or of the ratings among them. */
interface Shares {
  readonly satisfied: number;
  readonly answered: number;
  /** Within each of the times. */
  readonly prompt: readonly [number, number, number];
  readonly solved: number;
}

const felt: Readonly<Record<'three' | 'apart', Shares>> = {
  three: { satisfied: 0.7, answered: 0.94, prompt: [0.46, 0.68, 0.91], solved: 0.83 },
  // Answered at once and left cold.
  apart: { satisfied: 0.41, answered: 0.98, prompt: [0.87, 0.94, 0.99], solved: 0.9 },
};

/** Conversations of each channel, and how its shares stand to all. */
const channels = [['phone', 620, 0.03], ['email', 480, -0.05], ['chat', 390, 0.02], ['social', 130, -0.03]] as const;
const stages = [['before', 0.02], ['after', -0.01]] as const;
/** How many of a channel's conversations come before a purchase. */
const early = 0.35;
/** How many of those who were asked gave a rating. */
const rated = 0.3;

function figuresOf({ satisfied, answered, prompt, solved }: Shares): readonly CustomerFigure[] {
  return channels.flatMap(([channel, size, better]) =>
    stages.flatMap(([stage, aside]) => {
      const before = Math.round(size * early);
      const of = stage === 'before' ? before : size - before;
      const ratings = Math.round(of * rated);
      const count = (share: number, among: number) => Math.round(Math.min(0.995, share + better + aside) * among);
      return [
        { metric: 'satisfied', stage, channel, within: null, count: count(satisfied, ratings), of: ratings },
        { metric: 'answered', stage, channel, within: null, count: count(answered, of), of },
        ...promptWithin.map((within, index) => ({ metric: 'prompt', stage, channel, within, count: count(prompt[index] as number, of), of }) as const),
        { metric: 'solved', stage, channel, within: null, count: count(solved, of), of },
      ] as const;
    }),
  );
}

/** What a made-up leader answered to come to these points. */
function answersOf(points: string): Record<string, number> {
  const { items, scale } = quiz as Quiz;
  return Object.fromEntries(items.map(({ id, reversed }, index) => [id, reversed ? scale.min + scale.max - Number(points[index]) : Number(points[index])]));
}

/** Made-up sources of a service, up to a moment, the same for the same day. */
export function sampleSources(set: SampleSet, language: 'en' | 'ar' | 'fa', now: number): SampleSources {
  const today = Math.floor(now / day) * day;
  const moment = (ago: number) => new Date(today - ago * day + 9 * 3_600_000).toISOString();
  const belief = believed[set].map((points, index) => resultOf(quiz as Quiz, answersOf(points), { completedAt: moment(6 + index), language }));
  const observed = sampleEvaluations(language, now).evaluations.filter(({ calibration }) => !calibration);
  if (set === 'two') return { belief, observed, customers: null };
  const conversations = channels.reduce((sum, [, size]) => sum + size, 0);
  return {
    belief,
    observed,
    customers: { schema: 1, kind: 'customer-figures', from: moment(90).slice(0, 10), to: moment(1).slice(0, 10), madeAt: moment(1), hours: 'business', conversations, figures: figuresOf(felt[set]) },
  };
}
