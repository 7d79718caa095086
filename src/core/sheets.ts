import type { Answers } from './quiz.js';
import { shownGroups } from './suppression.js';

/** What someone who finished has answered. */
export interface Sheet {
  /** Random; stands for one person within a round. */
  readonly person: string;
  readonly group: string | null;
  /** The same in both rounds for one person; null where it cannot be paired. */
  readonly pair: string | null;
  readonly answers: Answers;
}

export interface Rules {
  readonly minimum: number;
  /** Names of the groups, in order. */
  readonly groups: readonly string[];
}

/**
 * Which groups a figure may be given for, from the groups of the people it is made of. Those that `among` leaves out are hidden
 * whatever their size, as is a name that is no group.
 */
export function groupsShown(groups: readonly (string | null)[], { minimum, groups: names }: Rules, among?: readonly boolean[]): readonly boolean[] {
  const places = new Map(names.map((name, place) => [name, place]));
  const sizes = names.map(() => 0);
  let unnamed = 0;
  for (const group of groups) {
    const place = group === null ? undefined : places.get(group);
    if (place === undefined || among?.[place] === false) unnamed += 1;
    else sizes[place] = (sizes[place] as number) + 1;
  }
  return shownGroups(sizes, unnamed, minimum);
}
