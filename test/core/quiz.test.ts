import { expect, it } from 'vitest';
import rater from '../../quizzes/rater.json';
import { admit, choices, unanswered, type Quiz } from '../../src/core/quiz.js';

const quiz = rater as Quiz;

it('offers the agreeing side first', () => {
  expect(choices({ min: 1, max: 5 })).toEqual([5, 4, 3, 2, 1]);
  expect(choices({ min: -1, max: 1 })).toEqual([1, 0, -1]);
});

it('admits choices of its items and names what it refuses', () => {
  expect(admit(quiz, { 1: 5, 2: null, 3: 6, 4: '3', 5: 2.5, 99: 1, toString: 2 })).toEqual({
    answers: { 1: 5 },
    refused: ['3', '4', '5', '99', 'toString'],
  });
});

it.each([[null], [undefined], ['5'], [[1, 2]], [7]])('refuses %j as answers', (value) => {
  expect(admit(quiz, value)).toEqual({ answers: {}, refused: [''] });
});

it('lists what has no answer yet, in order', () => {
  expect(unanswered(quiz, { 1: 3, 3: 3 }).map(({ id }) => id).slice(0, 3)).toEqual(['2', '4', '5']);
});
