import type { Item, Quiz, Scale } from './quiz.js';
import type { DimensionScore, Score } from './score.js';

/** A level in one of three words. */
export type LevelName = 'low' | 'middle' | 'high';

/** Points of one answer, in scale units; a reversed item is mirrored about the middle of the scale. */
export const points = (item: Item, answer: number, { min, max }: Scale): number => (item.reversed ? min + max - answer : answer);

/** Place of a sum between the lowest and the highest that can be, 0 to 1. */
export const levelOf = (sum: number, { min, max }: Pick<Score, 'min' | 'max'>): number => (sum - min) / (max - min);

/** A level in words: low below one third, middle below two thirds, else high. A rule of reading, not a norm. */
export const levelName = (level: number): LevelName => (level < 1 / 3 ? 'low' : level < 2 / 3 ? 'middle' : 'high');

/** Dimensions that can be scored, highest level first and equal ones in their order; after them those that cannot. */
export const ranked = (dimensions: readonly DimensionScore[]): readonly DimensionScore[] =>
  [...dimensions].sort((a, b) => (b.level ?? -1) - (a.level ?? -1));

/** Two steps of one answer in a dimension of five items: a rule of stability, not of statistics. */
export const tolerance = 0.1;

/**
 * Every largest group of dimensions whose levels lie within 0.10 of one another, as ids, highest first.
 *
 * Two groups may share members: 0.75, 0.68 and 0.62 give two groups, since the ends are further apart than 0.10.
 */
export function aboutEqual(dimensions: readonly DimensionScore[]): readonly (readonly string[])[] {
  const scored = ranked(dimensions).flatMap(({ id, level }) => (level === null ? [] : [{ id, level }]));
  const groups: (readonly string[])[] = [];
  let reach = 0;
  scored.forEach((top, first) => {
    let end = first;
    // A hair over, since 0.65 - 0.55 is 0.09999999999999998 and 0.8 - 0.7 is 0.10000000000000009.
    while (end < scored.length && top.level - (scored[end] as { level: number }).level <= tolerance + 1e-9) end += 1;
    if (end - first > 1 && end > reach) groups.push(scored.slice(first, end).map(({ id }) => id));
    reach = Math.max(reach, end);
  });
  return groups;
}

/** The part of the whole scale that each band takes, in order, 0 to 1: from one cut-off, half way between totals, to the next. */
export function bandShares({ bands, items, scale }: Quiz): readonly { readonly id: string; readonly share: number }[] {
  const min = scale.min * items.length;
  const max = scale.max * items.length;
  return bands.map(({ id, from, to }) => ({
    id,
    share: (Math.min(to + 0.5, max) - Math.max(from - 0.5, min)) / (max - min),
  }));
}
