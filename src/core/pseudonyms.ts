import type { Evaluation, Past } from './evaluation.js';
import { folded } from './fold.js';

/** Names of agents as they are written anywhere in these evaluations, each way of writing once, the first of each agent first. */
export const agentsOf = (evaluations: readonly Evaluation[]): readonly string[] => [
  ...new Set([...evaluations.map(({ agent }) => agent), ...evaluations.flatMap(({ history }) => history.map(({ agent }) => agent))].filter((agent) => agent !== '')),
];

/**
 * Evaluations with pseudonyms, by the agent's folded name, in place of names: as agent, and wherever a name stands as a word
 * of its own in comments and remarks, in Arabic with a particle joined to it as well, of the past too.
 *
 * Other ways to know a person by, such as a nickname or the number of a call, stay as they are.
 */
export function pseudonymous(evaluations: readonly Evaluation[], pseudonyms: ReadonlyMap<string, string>): readonly Evaluation[] {
  const names = agentsOf(evaluations).filter((agent) => pseudonyms.has(folded(agent)));
  if (names.length === 0) return evaluations;
  const longestFirst = names.toSorted((a, b) => b.length - a.length).map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const found = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])([وفبلك]?)(${longestFirst.join('|')})(?![\\p{L}\\p{N}\\p{M}])`, 'giu');
  const named = (name: string) => pseudonyms.get(folded(name)) ?? name;
  const text = (written: string) => written.replace(found, (_, particle: string, name: string) => particle + named(name));
  const without = <T extends Past>(review: T): T => ({
    ...review,
    agent: named(review.agent),
    interaction: text(review.interaction),
    note: text(review.note),
    comments: Object.fromEntries(Object.entries(review.comments).map(([id, comment]) => [id, text(comment)])),
  });
  return evaluations.map((evaluation) => ({ ...without(evaluation), history: evaluation.history.map(without) }));
}
