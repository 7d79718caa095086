import { describe, expect, it } from 'vitest';
import rater from '../../quizzes/rater.json';
import { hintOf, patternOf } from '../../src/core/pattern.js';
import type { Quiz } from '../../src/core/quiz.js';
import vector from '../vectors/careless_responding.json';

const quiz = rater as Quiz;
const answersOf = (given: readonly number[]) => Object.fromEntries(given.map((answer, index) => [String(index + 1), answer]));

describe('the pattern of answers', () => {
  it.each(Object.entries(vector.data.answers))('of %s is that of its vector', (name, given) => {
    const expected = vector.expected[name as 'best'];
    const { longestRun, distinct, spread, acquiescence } = patternOf(quiz, answersOf(given));
    expect({ longestRun, distinct }).toEqual({ longestRun: expected.longstring, distinct: expected.distinct });
    expect(spread).toBeCloseTo(expected.irv, 9);
    expect(acquiescence).toBeCloseTo(expected.acquiescence, 9);
  });

  it('is null where there is too little to tell', () => {
    expect(patternOf(quiz, {})).toEqual({ answered: 0, distinct: 0, longestRun: 0, spread: null, acquiescence: null });
    // Item 2 is direct, and no reversed one is answered.
    expect(patternOf(quiz, { 2: 5 })).toEqual({ answered: 1, distinct: 1, longestRun: 1, spread: null, acquiescence: null });
  });

  it('runs on over what was left open', () => {
    expect(patternOf(quiz, { 1: 4, 3: 4, 9: 4, 17: 2 }).longestRun).toBe(3);
  });
});

describe('a hint', () => {
  it.each([
    ['straight4', 'straight'],
    ['straight3', 'straight'],
    // Spread 0.47 too, but what is said first is that opposites were answered alike.
    ['yea', 'acquiescence'],
    ['best', null],
    ['mixed', null],
    ['zigzag', null],
  ] as const)('for %s is %s', (name, hint) => {
    expect(hintOf(quiz, answersOf(vector.data.answers[name]))).toBe(hint);
  });

  it('asks for a second look where answers hardly differ', () => {
    // Direct 3, reversed 4 in all but one: spread about 0.5 is not small; one 4 among sixteen 3s is: sqrt((16/17² + (16/17)²) / 16) = 0.2425.
    expect(hintOf(quiz, answersOf([4, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3]))).toBe('spread');
  });

  it('starts at one step of five choices either way, for disagreeing as for agreeing', () => {
    const direct = ['2', '3', '4', '6', '9', '11', '13', '14', '15', '17'];
    const reversed = ['1', '5', '7', '8', '10', '12', '16'];
    const of = (a: readonly number[], b: number) => ({
      ...Object.fromEntries(direct.map((id, index) => [id, a[index % a.length] as number])),
      ...Object.fromEntries(reversed.map((id) => [id, b])),
    });
    // Means 2 and 2: 2 − 3 = −1.
    expect(hintOf(quiz, of([1, 3], 2))).toBe('acquiescence');
    // Means 1.5 and 3: 2.25 − 3 = −0.75.
    expect(hintOf(quiz, of([1, 2], 3))).toBe(null);
    // Means 4.5 and 4: +1.25.
    expect(hintOf(quiz, of([4, 5], 4))).toBe('acquiescence');
  });

  it('is not given for four answers', () => {
    expect(hintOf(quiz, { 1: 5, 2: 5, 3: 5, 4: 5 })).toBe(null);
    expect(hintOf(quiz, { 1: 5, 2: 5, 3: 5, 4: 5, 5: 5 })).toBe('straight');
  });
});
