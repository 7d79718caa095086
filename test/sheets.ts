import type { Quiz } from '../src/core/quiz.js';
import type { Sheet } from '../src/core/sheets.js';

/** Four statements of 1 to 5, none reversed; dimensions `left` (a, b) and `right` (b, c, d) share one. */
export const small: Quiz = {
  schema: 1,
  kind: 'quiz',
  id: 'small',
  version: '1.0.0',
  languages: ['en'],
  scale: { min: 1, max: 5 },
  items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
  dimensions: [{ id: 'left', items: ['a', 'b'] }, { id: 'right', items: ['b', 'c', 'd'] }],
  bands: [{ id: 'low', from: 4, to: 11 }, { id: 'high', from: 12, to: 20 }],
  missing: { atLeast: 0.5 },
};

/** A sheet from answers in the order of the items; 0 for no answer. */
export const sheet = (person: string, answers: readonly number[], more: Partial<Sheet> = {}, quiz = small): Sheet => ({
  person,
  group: null,
  pair: null,
  answers: Object.fromEntries(quiz.items.flatMap(({ id }, place) => (answers[place] ? [[id, answers[place]]] : []))),
  ...more,
});

/** Sheets of people named 0, 1, 2 … from their answers. */
export const sheets = (rows: readonly (readonly number[])[], more: (person: number) => Partial<Sheet> = () => ({}), quiz = small): readonly Sheet[] =>
  rows.map((row, person) => sheet(String(person), row, more(person), quiz));
