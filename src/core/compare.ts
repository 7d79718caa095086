import type { Result } from './score.js';

/** What makes a result the one it is: quiz, version, moment and answers. Equal texts are one and the same result. */
export const identityOf = ({ definition, completedAt, answers }: Result): string =>
  JSON.stringify([definition.id, definition.version, Date.parse(completedAt), Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** What lies between two results, the first taken from the second: the total in points, each dimension in levels. Null where one of the two has no score. */
export interface Comparison {
  readonly total: number | null;
  readonly dimensions: readonly { readonly id: string; readonly first: number | null; readonly second: number | null; readonly difference: number | null }[];
}

/** Compares two results, dimension by dimension, in the order of the first. A description of two sets of answers, with no claim that a change is more than chance. */
export function compare(first: Result, second: Result): Comparison {
  const less = (a: number | null, b: number | null) => (a === null || b === null ? null : b - a);
  const ids = [...new Set([...first.dimensions, ...second.dimensions].map(({ id }) => id))];
  const of = ({ dimensions }: Result, id: string) => dimensions.find((each) => each.id === id)?.level ?? null;
  const sameRange = first.total.min === second.total.min && first.total.max === second.total.max;
  return {
    total: sameRange ? less(first.total.points, second.total.points) : null,
    dimensions: ids.map((id) => ({ id, first: of(first, id), second: of(second, id), difference: less(of(first, id), of(second, id)) })),
  };
}
