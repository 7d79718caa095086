import { points } from './levels.js';
import { answerTo, type Quiz } from './quiz.js';
import { score } from './score.js';
import type { Sheet } from './sheets.js';

/** One figure of each sheet, in the order of the sheets; null where a sheet does not give it. */
export type Column = readonly (number | null)[];

/** Sheets laid out for figures: columns are in the order of the definition. */
export interface Table {
  readonly groups: readonly (string | null)[];
  readonly total: Column;
  readonly bands: readonly (string | null)[];
  /** Levels of 0 to 1. */
  readonly dimensions: readonly Column[];
  /** Choices as given. */
  readonly answers: readonly Column[];
  /** After reversal. */
  readonly points: readonly Column[];
}

export function tableOf(quiz: Quiz, sheets: readonly Sheet[]): Table {
  const scores = sheets.map(({ answers }) => score(quiz, answers));
  const answers = quiz.items.map(({ id }) => sheets.map((sheet) => answerTo(id, sheet.answers)));
  return {
    groups: sheets.map(({ group }) => group),
    total: scores.map(({ total }) => total.points),
    bands: scores.map(({ total }) => total.band),
    dimensions: quiz.dimensions.map((_, place) => scores.map(({ dimensions }) => dimensions[place]?.level ?? null)),
    answers,
    points: quiz.items.map((item, place) => (answers[place] ?? []).map((answer) => (answer === null ? null : points(item, answer, quiz.scale)))),
  };
}
