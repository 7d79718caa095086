import * as v from 'valibot';
import { id, language, list, sentence, sentences, version, type DeepReadonly } from './definition-pieces.js';
import { customerMetrics, promptWithin } from './customer-figures.js';
import { limits } from './limits.js';
import { channels } from './ticket.js';

/** Before a purchase, or after the sale. */
export const stages = ['before', 'after'] as const;

/** How much it counts beside the others of its dimension; 1 where it does not say. */
const weight = v.optional(v.pipe(v.number(), v.finite('out-of-range'), v.gtValue(0, 'weightless'), v.maxValue(limits.whole, 'out-of-range')));

const metricSchema = v.strictObject({
  /** What its rationale is found by. */
  id,
  metric: v.picklist(customerMetrics, 'not-one-of'),
  /** Only conversations before a purchase, or after the sale; all where it does not say. */
  stage: v.optional(v.picklist(stages, 'not-one-of')),
  /** Only conversations on these channels; all where it does not say. */
  channels: v.optional(list(v.picklist(channels, 'not-one-of'), channels.length, 1)),
  /** Seconds within which a first reply is prompt; only and always for `prompt`. */
  within: v.optional(v.picklist(promptWithin, 'not-one-of')),
  weight,
});

const diagnosticWordsSchema = v.object({
  title: sentence,
  introduction: v.optional(sentence),
  /** What the comparison does not claim. */
  caution: v.optional(sentence),
  /** By the id of the dimension; rationales by the id of the question or metric. */
  dimensions: v.record(v.string(), v.object({ name: sentence, questions: v.optional(sentences), metrics: v.optional(sentences) })),
});

/** Which questions of a scorecard and which metrics speak of which dimension of a quiz, as the file has it. */
export const diagnosticSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schema: v.literal(1, 'wrong-version'),
  kind: v.literal('diagnostic', 'wrong-kind'),
  id,
  version,
  languages: list(language, limits.languages, 1),
  /** Id of the quiz whose dimensions these are. */
  quiz: id,
  /** Id of the scorecard that the questions are of. */
  scorecard: id,
  dimensions: list(
    v.strictObject({
      /** As the quiz has it. */
      id,
      questions: list(v.strictObject({ id, weight }), limits.items),
      metrics: list(metricSchema, limits.items),
    }),
    limits.dimensions,
    1,
  ),
  text: v.optional(v.record(language, v.partial(diagnosticWordsSchema))),
});

/** A mapping that has passed `check`. */
export type DiagnosticMap = DeepReadonly<v.InferOutput<typeof diagnosticSchema>>;
/** All its words, in one language. */
export type DiagnosticWords = DeepReadonly<v.InferOutput<typeof diagnosticWordsSchema>>;
