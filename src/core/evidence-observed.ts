import type { Evidence, EvidencePart, Material, Silent } from './diagnostic.js';
import type { Evaluation } from './evaluation.js';
import { spanOf } from './evidence.js';
import { grouped } from './group.js';
import { meanInterval, normalQuantile, type Interval } from './intervals.js';
import { standingEvaluation } from './merge.js';
import type { DiagnosticMap } from './schema-diagnostic.js';
import { admitMarks, markOf, type Marks, type Scorecard } from './scorecard.js';
import { meanOf } from './spread.js';
import { fewest } from './tally.js';

/** Evaluations that count, each once, in the order of their ids. */
export interface Observations {
  readonly evaluations: readonly { readonly day: string; readonly marks: Marks }[];
  readonly material: Material;
}

/**
 * The evaluations made with this card, those left out that were made to compare reviewers. Of two copies of one the later change counts.
 *
 * Versions of the card are taken together, question by question: one that has kept its id is taken to ask the same. They are
 * named, so that whoever reads it can judge. The day is that of the interaction, that of the evaluation where none is given.
 */
export function observationsOf(card: Scorecard, evaluations: readonly Evaluation[]): Observations {
  const each = [...grouped(evaluations, ({ id }) => id)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, copies]) => copies.reduce(standingEvaluation));
  const own = each.filter(({ definition }) => definition.id === card.id);
  const counted = own.filter(({ calibration }) => !calibration);
  return {
    evaluations: counted.map(({ definition, channel, marks, date, createdAt }) => ({
      day: (date === '' ? createdAt : date).slice(0, 10),
      marks: definition.version === card.version ? admitMarks(card, channel, marks).marks : marks,
    })),
    material: {
      counted: counted.length,
      versions: [...new Set(counted.map(({ definition }) => definition.version))].sort(),
      left: { strange: each.length - own.length, version: 0, calibration: own.length - counted.length, overlapping: 0 },
    },
  };
}

const z2 = normalQuantile ** 2;

/**
 * The 95 % interval of a mean of levels of 0 to 1: Student's, and never narrower than Wilson's with the variance of the levels in
 * place of that of yes and no.
 *
 * Student's alone has no width where all are alike, which a handful is soon, and claims a certainty that it has not: of five
 * interactions where nine in ten are flawless and the others worthless, it misses the truth in 0.9⁵, 59 of 100 samples. Wilson's,
 * (m + z²/2n ± z √(s²/n + z²/4n²)) / (1 + z²/n) with s² = m (1 − m), takes a share; a mean of levels has no greater variance than a
 * share of the same size, so with s² = Σ (x − m)² / n it is the same interval where all levels are 0 or 1, that of n of n
 * where all are 1, and where all are alike still z² / (n + z²) wide: as if z² more had been overlooked, all of them 0 or all 1. Each of
 * the two only narrows as the same levels come up more often, and so does what holds both.
 *
 * Both take the levels for a random sample, which interactions picked by hand are not.
 *
 * Source: Student (1908) and Wilson (1927) as in `intervals.ts`; putting the observed variance into the second is this project's own.
 */
export function levelsInterval(levels: readonly number[]): Interval {
  const n = levels.length;
  const mean = meanOf(levels);
  const variance = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0) / n;
  const middle = (mean + z2 / (2 * n)) / (1 + z2 / n);
  const half = Math.sqrt(z2 * (variance / n + z2 / (4 * n ** 2))) / (1 + z2 / n);
  const student = meanInterval(levels) ?? { low: mean, high: mean };
  // Rounding must not leave the level a hair outside.
  return { low: Math.max(0, Math.min(student.low, middle - half, mean)), high: Math.min(1, Math.max(student.high, middle + half, mean)) };
}

/**
 * What reviewers saw of one dimension: the mean over interactions, each with the weighted mean of the questions that were marked yes
 * (1), partly (the card's share) or no (0). What did not apply, was put off or left open counts on neither side, whatever the
 * card's policy; an interaction in which nothing of the dimension was judged does not count. It takes as many interactions as
 * ranking a question does.
 */
export function observed(card: Scorecard, { evaluations }: Observations, { questions: mapped }: DiagnosticMap['dimensions'][number]): Evidence | Silent {
  const known = new Set(card.sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const questions = mapped.filter(({ id }) => known.has(id));
  if (questions.length === 0) return { silence: 'unmapped', answers: 0, needed: fewest };
  if (evaluations.length === 0) return { silence: 'missing', answers: 0, needed: fewest };
  const levelsById = new Map<string, number[]>(questions.map(({ id }) => [id, []]));
  const days: string[] = [];
  const levels = evaluations.flatMap(({ day, marks }) => {
    let weights = 0;
    let earned = 0;
    for (const { id, weight = 1 } of questions) {
      const level = levelOfMark(card, id, marks);
      if (level === null) continue;
      levelsById.get(id)?.push(level);
      weights += weight;
      earned += weight * level;
    }
    if (weights === 0) return [];
    days.push(day);
    return [Math.min(1, earned / weights)];
  });
  if (levels.length === 0) return { silence: 'unanswered', answers: 0, needed: fewest };
  if (levels.length < fewest) return { silence: 'few', answers: levels.length, needed: fewest };
  const parts = questions.flatMap(({ id }): readonly EvidencePart[] => {
    const own = levelsById.get(id) ?? [];
    return own.length === 0 ? [] : [{ id, level: meanOf(own), answers: own.length }];
  });
  return { silence: null, level: meanOf(levels), interval: levelsInterval(levels), answers: levels.length, ...spanOf(days), parts };
}

function levelOfMark(card: Scorecard, id: string, marks: Marks): number | null {
  switch (markOf(id, marks)) {
    case 'yes': return 1;
    case 'partial': return card.partial;
    case 'no': return 0;
    default: return null;
  }
}
