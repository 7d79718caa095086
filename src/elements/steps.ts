import type { ResultWords } from '../core/quiz.js';

/** The steps that a definition advises, as `<dimension>.<step>`. */
export const advisedSteps = ({ dimensions }: Pick<ResultWords, 'dimensions'>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(dimensions).flatMap(([id, { steps }]) => Object.entries(steps ?? {}).map(([step, text]) => [`${id}.${step}`, text])));
