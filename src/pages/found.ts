import { whereBroken } from '../core/broken.js';
import type { Problem } from '../core/check.js';
import { limits } from '../core/limits.js';
import { placeOf, placesOf, type Place } from '../core/place.js';

/** A problem and where in the text it is. */
export interface Found {
  readonly problem: Problem;
  /** Null where there is no such place. */
  readonly place: Place | null;
  /** Counted from 1. */
  readonly line: number;
  /** Line and column where the text stops being JSON, for its sentence; empty where it is JSON. */
  readonly broken: Readonly<Record<string, string | number | null>>;
}

/** Where problems are in a text, errors first, no more than `most`. */
export function foundIn(text: string, problems: readonly Problem[], most: number): readonly Found[] {
  if (text.length > limits.file) return problems.map((problem) => ({ problem, place: null, line: 1, broken: {} }));
  const broken = problems.some(({ code }) => code === 'not-json') ? whereBroken(text) : null;
  const places = placesOf(text);
  const lines = text.split('\n');
  const sorted = [...problems].sort((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'));
  return sorted.slice(0, most).map((problem) => {
    if (broken) {
      const from = lines.slice(0, broken.line - 1).reduce((sum, line) => sum + line.length + 1, broken.column - 1);
      return { problem, place: { from, to: Math.min(from + 1, text.length) }, line: broken.line, broken: { ...broken } };
    }
    const place = placeOf(places, problem.at);
    return { problem, place, line: place ? text.slice(0, place.from).split('\n').length : 1, broken: {} };
  });
}
