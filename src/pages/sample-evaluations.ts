import card from '../../quizzes/agent-scorecard.json';
import { figuresOf, type Calibration, type Evaluation, type EvaluationFile, type Past } from '../core/evaluation.js';
import { scoreCard } from '../core/marks.js';
import { marksFor, variantOf, type Channel, type Mark, type Marks, type Question, type Scorecard } from '../core/scorecard.js';
import { numbers } from './random.js';
import { casts } from './sample-people.js';

const current = card as Scorecard;

/** The card as it was in the first of the three months: a question fewer, a lower pass mark. */
export const earlier: Scorecard = {
  ...current,
  version: '0.9.0',
  passMark: 75,
  sections: current.sections.map((section) => ({ ...section, questions: section.questions.filter(({ id }) => id !== 'precise') })),
};

/** How often a question is met by an agent of the middle; 0.85 where nothing else is said. */
const met: Readonly<Record<string, number>> = {
  'own-name': 1, 'recording': 0.93, 'contact-details': 0.55, 'calm': 0.97, 'empathy': 0.68, 'listened': 0.74, 'reply-prompt': 0.78, 'hold-consent': 0.76,
  'hold-update': 0.52, 'correct': 0.93, 'all-questions': 0.75, 'private-data': 0.96, 'template-tailored': 0.6, 'crm': 0.72, 'expectations': 0.58, 'thanked': 1,
  'follow-up-date': 0.72, 'feedback': 0.5, 'followed-up': 0.78,
};

/** How often a question does not apply; 0.1 where nothing else is said and it may. */
const aside: Readonly<Record<string, number>> = { 'template-tailored': 0.45, 'moved-private': 0.35, 'satisfied': 0.2, 'follow-up-date': 0.6, 'followed-up': 0.55 };

/** How far agents are from the middle in log odds, how that changes over three months, and how often each was evaluated. */
const people = [
  { skill: 1.1, change: 0, count: 22 },
  { skill: 0.4, change: 0.2, count: 19 },
  { skill: -0.3, change: 1.6, count: 18 },
  { skill: 0, change: 0, count: 15 },
  { skill: -0.5, change: -0.4, count: 14 },
  { skill: 0.6, change: 0, count: 4 },
] as const;

/** So that no two languages make the same ids. */
const seeds = { en: 4711, ar: 1912, fa: 3003 } as const;

const day = 86_400_000;
const span = 90;
/** Days until what was put off is looked at again. */
const untilReturn = 14;
const prefixes: Readonly<Record<Channel, string>> = { phone: 'T', email: 'M', chat: 'C', social: 'S' };

/** What an evaluation is made of, before anything is worked out. */
interface Sketch {
  readonly agent: string;
  readonly reviewer: string;
  readonly channel: Channel;
  readonly interaction: string;
  /** Whole days before today. */
  readonly ago: number;
  readonly skill: number;
  readonly marks?: Marks;
  readonly calibration?: boolean;
}

/** Made-up evaluations of three months up to a moment, the same for the same day: six agents, four channels, one calibration that is finished and one that waits. */
export function sampleEvaluations(language: keyof typeof casts, now: number): EvaluationFile {
  const { agents, reviewers, comments, notes } = casts[language];
  const random = numbers(seeds[language]);
  const id = () => Array.from({ length: 16 }, () => Math.floor(random() * 256).toString(16).padStart(2, '0')).join('');
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const moment = (ago: number, hour: number) => new Date(Math.floor(now / day) * day - ago * day + hour * 3_600_000).toISOString();

  function marksOf(card: Scorecard, { channel, skill, ago }: Sketch): Record<string, Mark> {
    const waited = random() < 0.55;
    const mark = (question: Question): Mark => {
      const offered = marksFor(card, question);
      const luck = random();
      const away = question.id.startsWith('hold-') && !waited ? 1 : (aside[question.id] ?? 0.1);
      if (offered.includes('na') && random() < away) return 'na';
      if (offered.includes('later') && ago < untilReturn) return 'later';
      const usual = met[question.id] ?? 0.85;
      const chance = usual === 1 ? 1 : 1 / (1 + ((1 - usual) / usual) * Math.exp(-skill));
      if (luck < chance) return 'yes';
      return offered.includes('partial') && luck < chance + (1 - chance) * 0.6 ? 'partial' : 'no';
    };
    return Object.fromEntries(variantOf(card, channel).questions.map((question) => [question.id, mark(question)]));
  }

  function evaluationOf(sketch: Sketch): Evaluation {
    const version = sketch.ago > 60 ? earlier : current;
    const { channel, agent, reviewer, interaction, ago, calibration = false } = sketch;
    const marks: Record<string, Mark> = { ...marksOf(version, sketch), ...sketch.marks };
    const missed = Object.keys(marks).filter((question) => ['no', 'partial'].includes(marks[question] ?? '') && question in comments && random() < 0.6);
    const score = scoreCard(version, channel, marks);
    const createdAt = moment(Math.max(0, ago - 1), 8 + random() * 2);
    const review = {
      definition: { id: version.id, version: version.version },
      channel,
      interaction,
      agent,
      reviewer,
      date: moment(ago, 0).slice(0, 10),
      marks,
      comments: Object.fromEntries(missed.map((question) => [question, comments[question] as string])),
      times: channel === 'phone' ? Object.fromEntries(missed.map((question) => [question, 20 + Math.floor(random() * 500)])) : {},
      note: calibration || random() < 0.5 ? '' : (notes[(score.score ?? 0) >= 90 ? 0 : (score.score ?? 0) >= 75 ? 1 : 2] as string),
      calibration,
    };
    // What was put off was looked at again some days later.
    const returned = !calibration && marks['followed-up'] !== 'na' && ago >= untilReturn;
    const before: Past = { ...review, marks: { ...marks, 'followed-up': 'later' }, changedAt: createdAt };
    return {
      schema: 1,
      kind: 'evaluation',
      id: id(),
      ...review,
      createdAt,
      changedAt: returned ? moment(ago - 8, 9) : createdAt,
      figures: figuresOf(score),
      history: returned ? [before] : [],
    };
  }

  let number = 1000;
  const plain = people.flatMap(({ skill, change, count }, index) =>
    Array.from({ length: count }, (_, turn) => {
      const ago = 2 + Math.floor(((count - turn - random()) / count) * (span - 2));
      const channel = one(['phone', 'phone', 'phone', 'phone', 'email', 'email', 'chat', 'chat', 'chat', 'social'] as const);
      number += 1 + Math.floor(random() * 9);
      return evaluationOf({ agent: agents[index] as string, reviewer: one(reviewers), channel, interaction: `${prefixes[channel]}-${number}`, ago, skill: skill + change * (1 - ago / span) });
    }),
  );

  const together = (channel: Channel, agent: string, ago: number, differences: readonly Marks[]): readonly Evaluation[] => {
    const sketch = { agent, channel, interaction: `${prefixes[channel]}-${channel === 'phone' ? 2417 : 2603}`, ago, skill: 0.4 };
    const shared = { ...marksOf(current, { ...sketch, reviewer: '' }), 'calm': 'yes', 'correct': 'yes', 'followed-up': 'na' } as const;
    return differences.map((marks, index) => evaluationOf({ ...sketch, reviewer: reviewers[index] as string, marks: { ...shared, ...marks }, calibration: true }));
  };
  const done = together('phone', agents[1] as string, 9, [
    { empathy: 'yes', listened: 'yes', clear: 'yes', precise: 'yes', expectations: 'no' },
    { empathy: 'no', listened: 'partial', clear: 'yes', precise: 'no', expectations: 'no' },
    { empathy: 'yes', listened: 'partial', clear: 'no', precise: 'yes', expectations: 'yes' },
  ]);
  const waiting = together('chat', agents[3] as string, 3, [{ empathy: 'yes', language: 'yes' }, { empathy: 'no', language: 'partial' }]);
  const calibrationOf = ([first]: readonly Evaluation[], ago: number): readonly Calibration[] =>
    first ? [{ schema: 1, kind: 'calibration', id: id(), definition: first.definition, channel: first.channel, interaction: first.interaction, reviewers, createdAt: moment(ago, 7), openedAt: null }] : [];
  return { schema: 1, kind: 'evaluations', evaluations: [...plain, ...done, ...waiting], calibrations: [...calibrationOf(done, 9), ...calibrationOf(waiting, 3)] };
}
