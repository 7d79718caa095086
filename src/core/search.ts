import type { Evaluation } from './evaluation.js';
import { folded } from './fold.js';

/** Which evaluations are asked for; '' and false ask for all. */
export interface Sought {
  /** Words of a person's, each of which must be found. */
  readonly text: string;
  /** An agent's folded name. */
  readonly agent: string;
  readonly channel: string;
  /** ISO 8601, days, both within. */
  readonly from: string;
  readonly to: string;
  readonly version: string;
  /** Only what is not answered for good yet. */
  readonly unfinished: boolean;
}

/** The day an evaluation belongs to: that of the interaction, or where none is set that of the review. */
export const dayOf = ({ date, createdAt }: Pick<Evaluation, 'date' | 'createdAt'>): string => date || createdAt.slice(0, 10);

/** What is searched in each evaluation, made once. */
const texts = new WeakMap<Evaluation, { readonly agent: string; readonly seen: string; readonly said: string }>();

function textsOf(evaluation: Evaluation) {
  const known = texts.get(evaluation);
  if (known) return known;
  const { interaction, agent, reviewer, note, comments } = evaluation;
  const made = { agent: folded(agent), seen: folded([interaction, agent, reviewer].join('\n')), said: folded([note, ...Object.values(comments)].join('\n')) };
  texts.set(evaluation, made);
  return made;
}

/**
 * The evaluations that are sought, in the order they have: words in reference, agent, pseudonym, reviewer, comments and remark,
 * compared folded. What is still hidden is not found by what it says, nor among what is to be finished.
 */
export function soughtOf(evaluations: readonly Evaluation[], sought: Sought, hidden: ReadonlySet<string>, pseudonyms: ReadonlyMap<string, string>): readonly Evaluation[] {
  const words = folded(sought.text).split(' ').filter(Boolean);
  const aliases = new Map([...pseudonyms].map(([agent, pseudonym]) => [agent, folded(pseudonym)]));
  return evaluations.filter((each) => {
    if (sought.channel !== '' && each.channel !== sought.channel) return false;
    if (sought.version !== '' && each.definition.version !== sought.version) return false;
    if (sought.unfinished && (!each.figures.provisional || hidden.has(each.id))) return false;
    const day = dayOf(each);
    if ((sought.from !== '' && day < sought.from) || (sought.to !== '' && day > sought.to)) return false;
    if (sought.agent === '' && words.length === 0) return true;
    const { agent, seen, said } = textsOf(each);
    if (sought.agent !== '' && agent !== sought.agent) return false;
    const alias = aliases.get(agent) ?? '';
    return words.every((word) => seen.includes(word) || alias.includes(word) || (!hidden.has(each.id) && said.includes(word)));
  });
}
