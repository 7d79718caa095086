import type { Report, Shown } from './workshop.js';

/**
 * Whether a report keeps back what everyone agrees on, all or all but one of them, or whatever would tell it.
 *
 * One that does may neither follow another nor be followed: with the figures of both, what the first six agreed on is the one choice
 * that six of eleven made, and a statement kept back in one alone stands in the other.
 */
export function keepsBack({ totals, dimensions = [], groups = [], statements = [] }: Report): boolean {
  const within = groups.flatMap((group) => (group.withheld === null ? group.dimensions : []));
  const figures: readonly (Shown<unknown> | undefined)[] = [totals, totals?.withheld === null ? totals.bands : totals, ...dimensions, ...groups, ...within, ...statements];
  return figures.some((figure) => figure !== undefined && figure.withheld !== null && figure.withheld !== 'few');
}
