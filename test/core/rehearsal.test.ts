import { describe, expect, it } from 'vitest';
import rater from '../../quizzes/rater.json';
import { admit, unanswered, type Quiz } from '../../src/core/quiz.js';
import { madeUp } from '../../src/core/rehearsal.js';
import { reportOf } from '../../src/core/showing.js';
import { score } from '../../src/core/score.js';
import { small } from '../sheets.js';

const quiz = rater as Quiz;
const seeds = Array.from({ length: 20 }, (_, seed) => seed);
const sheetsOf = (seed: number, round: 'before' | 'after') => madeUp(quiz, 12, seed).map((each, index) => ({ person: String(index), group: null, pair: `p${index}`, answers: each[round] }));
const rules = { minimum: 5, groups: [] };

describe('people made up for a rehearsal', () => {
  it('answer every statement with one of its choices, in both rounds', () => {
    for (const definition of [quiz, small, { ...small, scale: { min: 0, max: 1 } }])
      for (const each of madeUp(definition, 12, 3)) for (const answers of [each.before, each.after]) {
        expect(admit(definition, answers).refused).toEqual([]);
        expect(unanswered(definition, answers)).toEqual([]);
      }
  });

  it('are the same for the same seed, and others for another', () => {
    expect(madeUp(quiz, 12, 7)).toEqual(madeUp(quiz, 12, 7));
    expect(madeUp(quiz, 12, 7)).not.toEqual(madeUp(quiz, 12, 8));
    expect(madeUp(quiz, 30, 7).slice(0, 12)).toEqual(madeUp(quiz, 12, 7));
  });

  it('give a trainer every figure to see: people who differ, statements that divide, and a change', () => {
    for (const seed of seeds) {
      const { totals, statements = [], change } = reportOf(quiz, sheetsOf(seed, 'after'), ['totals', 'dimensions', 'statements', 'change'], rules, sheetsOf(seed, 'before'));
      expect(totals?.withheld).toBeNull();
      const shown = statements.flatMap((each) => (each.withheld === null ? [each.agreement] : []));
      expect(shown.length).toBeGreaterThan(10);
      expect((shown.at(-1) as number) - (shown[0] as number)).toBeGreaterThan(0.3);
      expect(change?.withheld).toBeNull();
    }
  });

  it('answer reversed statements the other way round', () => {
    // Someone whose level is high disagrees with them: over many people, sums after reversal lie above the middle, and so do both kinds.
    const people = madeUp(quiz, 500, 1);
    const mean = (reversed: boolean): number => {
      const ids = quiz.items.filter((item) => (item.reversed ?? false) === reversed).map(({ id }) => id);
      return people.reduce((sum, { before }) => sum + ids.reduce((of, id) => of + (before[id] as number), 0) / ids.length, 0) / people.length;
    };
    expect(mean(false)).toBeGreaterThan(3);
    expect(mean(true)).toBeLessThan(3);
  });

  it('rise a little from the first round to the second', () => {
    for (const seed of seeds) {
      const rises = madeUp(quiz, 100, seed).map(({ before, after }) => (score(quiz, after).total.points as number) - (score(quiz, before).total.points as number));
      const mean = rises.reduce((sum, each) => sum + each, 0) / rises.length;
      expect(mean).toBeGreaterThan(0);
      expect(mean).toBeLessThan(12);
    }
  });
});
