import type { Diagnosis, DimensionDiagnosis, Sources } from './diagnostic.js';
import { believed, beliefsOf } from './evidence-belief.js';
import { felt, verdictsOf } from './evidence-customers.js';
import { observationsOf, observed } from './evidence-observed.js';
import { gapsOf } from './gaps.js';
import type { Quiz } from './quiz.js';
import type { DiagnosticMap } from './schema-diagnostic.js';
import type { Scorecard } from './scorecard.js';
import { topicsOf } from './topics.js';

/**
 * Sets side by side what leaders believe, what reviewers saw and what customers felt, dimension by dimension.
 *
 * Each source is worked out for itself, so that one that is missing changes nothing of the others; what is handed over twice counts
 * once, and the order does not matter. The three are on one scale and not of one kind: agreement with statements, a share of
 * marks, a share of conversations. A gap is a question to talk about and measures no error.
 *
 * @param madeAt ISO 8601 in UTC.
 */
export function diagnose(map: DiagnosticMap, quiz: Quiz, card: Scorecard, { belief, observed: evaluations, customers }: Sources, madeAt: string): Diagnosis {
  const beliefs = beliefsOf(quiz, belief);
  const observations = observationsOf(card, evaluations);
  const verdicts = verdictsOf(customers);
  const dimensions = map.dimensions.map((dimension): DimensionDiagnosis => {
    const views = { belief: believed(quiz, beliefs, dimension.id), observed: observed(card, observations, dimension), customers: felt(verdicts, dimension) };
    return { id: dimension.id, ...views, gaps: gapsOf(views) };
  });
  return {
    schema: 1,
    kind: 'diagnosis',
    definition: { id: map.id, version: map.version },
    madeAt,
    material: { belief: beliefs.material, observed: observations.material, customers: verdicts.material },
    dimensions,
    topics: topicsOf(dimensions),
  };
}
