import type { Evaluation, EvaluationFile, Past } from './evaluation.js';
import { folded, spellingsOf } from './fold.js';
import { grouped } from './group.js';

/** Names of agents as they are written anywhere in these evaluations, each way of writing once, the first of each agent first. */
export const agentsOf = (evaluations: readonly Evaluation[]): readonly string[] => [
  ...new Set([...evaluations.map(({ agent }) => agent), ...evaluations.flatMap(({ history }) => history.map(({ agent }) => agent))].filter((agent) => agent !== '')),
];

/** Puts pseudonyms, by folded name, in place of names wherever they stand as words of their own, however they are written. */
function veil(pseudonyms: ReadonlyMap<string, string>): (written: string) => string {
  const names = grouped([...pseudonyms.keys()].filter((name) => name !== '').sort((a, b) => b.length - a.length), (name) => name.charAt(0));
  if (names.size === 0) return (written) => written;
  // Those that begin alike stand together, so that at most words none is tried.
  const patterns = [...names].map(([first, alike]) => `(?=${spellingsOf(first)})(?:${alike.map(spellingsOf).join('|')})`);
  const found = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])([وفبلك]?)(${patterns.join('|')})(?![\\p{L}\\p{N}\\p{M}])`, 'giu');
  return (written) => written.normalize('NFC').replace(found, (_, particle: string, name: string) => particle + (pseudonyms.get(folded(name)) ?? name));
}

/**
 * Evaluations and calibrations with pseudonyms, by the agent's folded name, in place of names: as agent, as reviewer where
 * that is an agent too, and wherever a name stands as a word of its own in references, comments and remarks, however it is
 * written, in Arabic with a particle joined to it as well, of the past too.
 *
 * Other ways to know a person by, such as a nickname or the number of a call, stay as they are.
 */
export function pseudonymous(
  { evaluations, calibrations }: Pick<EvaluationFile, 'evaluations' | 'calibrations'>,
  pseudonyms: ReadonlyMap<string, string>,
): Pick<EvaluationFile, 'evaluations' | 'calibrations'> {
  const text = veil(pseudonyms);
  const named = (name: string) => pseudonyms.get(folded(name)) ?? name;
  const texts = (table: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(table).map(([id, written]) => [id, text(written)]));
  const without = <T extends Past>(review: T): T => ({
    ...review,
    agent: named(review.agent),
    reviewer: named(review.reviewer),
    interaction: text(review.interaction),
    note: text(review.note),
    comments: texts(review.comments),
  });
  return {
    evaluations: evaluations.map((evaluation) => ({ ...without(evaluation), history: evaluation.history.map(without) })),
    calibrations: calibrations.map((calibration) => ({
      ...calibration,
      interaction: text(calibration.interaction),
      reviewers: calibration.reviewers.map(named),
      ...(calibration.notes ? { notes: texts(calibration.notes) } : {}),
    })),
  };
}
