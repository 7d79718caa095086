import { identityOf } from './compare.js';
import { spanOf } from './evidence.js';
import type { Evidence, EvidencePart, Material, Silent } from './diagnostic.js';
import { meanInterval, type Interval } from './intervals.js';
import { levelOf, points, tolerance } from './levels.js';
import { answerTo, isChoice, type Quiz } from './quiz.js';
import type { Result } from './score.js';
import { meanOf } from './spread.js';

/** Results that count, each once, in an order of their own. */
export interface Beliefs {
  readonly results: readonly Result[];
  readonly material: Material;
}

/**
 * The results of this quiz, in this version: another one may reverse other statements, and a result does not say which. What
 * makes a result the one it is is said in `identityOf`.
 */
export function beliefsOf(quiz: Quiz, results: readonly Result[]): Beliefs {
  const each = [...new Map(results.map((result) => [identityOf(result), result])).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, result]) => result);
  const own = each.filter(({ definition }) => definition.id === quiz.id);
  const counted = own.filter(({ definition }) => definition.version === quiz.version);
  return {
    results: counted,
    material: {
      counted: counted.length,
      versions: counted.length > 0 ? [quiz.version] : [],
      left: { strange: each.length - own.length, version: own.length - counted.length, calibration: 0, overlapping: 0 },
    },
  };
}

/**
 * What leaders believe of one dimension: the mean over its statements, each of which has the mean of those who answered it.
 *
 * The interval is Student's over the statements, which are taken for a sample of those that could have been asked: leaders who
 * answer them unevenly do not say one thing of the dimension. It says nothing of other leaders. It is never narrower than 0.10 on
 * either side, within 0 to 1: levels closer than that are about equal here, since two steps of one answer make as much. It takes as many
 * statements as the quiz needs to score a dimension, and two to take a spread of. Its days are those on which results were completed, in UTC.
 *
 * Source: statements as a sample of a domain are Cronbach, Rajaratnam and Gleser (1963), Theory of generalizability, British
 * Journal of Statistical Psychology 16, 137–163. The 0.10 is a rule of this project.
 */
export function believed(quiz: Quiz, { results }: Beliefs, dimension: string): Evidence | Silent {
  const named = quiz.dimensions.find(({ id }) => id === dimension)?.items ?? [];
  const items = quiz.items.filter(({ id }) => named.includes(id));
  const needed = Math.max(2, Math.ceil(quiz.missing.atLeast * items.length - 1e-9));
  if (items.length < needed) return { silence: 'unmapped', answers: 0, needed };
  if (results.length === 0) return { silence: 'missing', answers: 0, needed };
  const days: string[] = [];
  const parts = items.flatMap((item): readonly EvidencePart[] => {
    const levels = results.flatMap(({ answers, completedAt }) => {
      const answer = answerTo(item.id, answers);
      if (answer === null || !isChoice(answer, quiz.scale)) return [];
      days.push(completedAt.slice(0, 10));
      return [levelOf(points(item, answer, quiz.scale), quiz.scale)];
    });
    return levels.length === 0 ? [] : [{ id: item.id, level: meanOf(levels), answers: levels.length }];
  });
  if (parts.length === 0) return { silence: 'unanswered', answers: 0, needed };
  if (parts.length < needed) return { silence: 'few', answers: parts.length, needed };
  const levels = parts.map(({ level }) => level);
  return said(levels, parts, days);
}

function said(levels: readonly number[], parts: readonly EvidencePart[], days: readonly string[]): Evidence {
  const level = meanOf(levels);
  const { low, high } = meanInterval(levels) as Interval;
  return {
    silence: null,
    level,
    interval: { low: Math.max(0, Math.min(low, level - tolerance)), high: Math.min(1, Math.max(high, level + tolerance)) },
    answers: parts.reduce((sum, { answers }) => sum + answers, 0),
    ...spanOf(days),
    parts,
  };
}
