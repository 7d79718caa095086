import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import card from '../../quizzes/agent-scorecard.json';
import quiz from '../../quizzes/rater.json';
import { mappingProblems } from '../../src/core/check-diagnostic.js';
import { check } from '../../src/core/check.js';
import { diagnose } from '../../src/core/diagnose.js';
import { readCustomerFigures } from '../../src/core/figures-file.js';
import type { DiagnosticMap } from '../../src/core/diagnostic.js';
import type { Quiz } from '../../src/core/quiz.js';
import type { Scorecard } from '../../src/core/scorecard.js';

const [figures = '', mapping = ''] = [...readFileSync('docs/diagnostic.md', 'utf8').matchAll(/```json\n([\s\S]*?)```/g)].map(([, code]) => code ?? '');

it('shows customer figures that are read as they stand', () => {
  const given = JSON.parse(figures) as { figures: object[] };
  expect(readCustomerFigures(given)).toEqual({ ...given, figures: given.figures.map((each) => ({ within: null, ...each })) });
});

it('shows a mapping without problems, of questions that the card has', () => {
  expect(check(mapping)).toEqual([]);
  expect(mappingProblems(JSON.parse(mapping) as DiagnosticMap, quiz as Quiz, card as Scorecard)).toEqual([]);
});

it('shows figures that the built-in mapping takes a level from', () => {
  const map = JSON.parse(readFileSync('quizzes/rater-diagnostic.json', 'utf8')) as DiagnosticMap;
  const read = readCustomerFigures(JSON.parse(figures));
  const { dimensions } = diagnose(map, quiz as Quiz, card as Scorecard, { belief: [], observed: [], customers: read ? [read] : [] }, '2026-11-22T10:00:00.000Z');
  // Prompt within four hours 300 of 500, weighing 2, and answered 480 of 500, weighing 1: (2 × 0.6 + 0.96) / 3.
  expect(dimensions.find(({ id }) => id === 'responsiveness')?.customers).toMatchObject({ level: expect.closeTo(0.72, 12) as number });
});
