import type { ResultWords } from '../core/quiz.js';
import type { Step } from '../core/record.js';

/** The steps that a definition advises, as `<dimension>.<step>`. */
export const advisedSteps = ({ dimensions }: Pick<ResultWords, 'dimensions'>): ReadonlyMap<string, string> =>
  new Map(Object.entries(dimensions).flatMap(([id, { steps }]) => Object.entries(steps ?? {}).map(([step, text]) => [`${id}.${step}`, text] as const)));

/** Steps in the order in which they are advised, then the team's own, as they were added. */
export function inOrder(steps: readonly Step[], advised: ReadonlyMap<string, string>): readonly Step[] {
  const order = [...advised.keys()];
  const place = ({ id }: Step) => (advised.has(id) ? order.indexOf(id) : order.length);
  return [...steps].sort((a, b) => place(a) - place(b));
}
