import * as v from 'valibot';
import { id, language, list, sentence, sentences, version, type DeepReadonly } from './definition-pieces.js';
import { limits } from './limits.js';
import { instruments, origins } from './table-names.js';

const elementSchema = v.strictObject({
  id,
  origin: v.picklist(origins, 'not-one-of'),
  /** RATER dimensions that it bears on, the nearest first. */
  dimensions: list(id, limits.dimensions),
  /** What shows how it stands, the nearest first; none where nothing of ours does. */
  instruments: list(v.picklist(instruments, 'not-one-of'), instruments.length),
});

const elementWordsSchema = v.object({
  /** One to three letters of the language's own script, unlike any other's. */
  symbol: sentence,
  name: sentence,
  /** What it means. */
  meaning: sentence,
  /** How it is measured, or how one sees that it is there. */
  measured: sentence,
});

const tableWordsSchema = v.object({
  title: sentence,
  introduction: v.optional(sentence),
  /** Whom the chart is after. */
  credit: v.optional(sentence),
  /** By the id of the section. */
  sections: v.record(v.string(), v.object({ name: sentence, about: v.optional(sentence) })),
  /** Names, by the id of the dimension. */
  dimensions: sentences,
  /** By the id of the element. */
  elements: v.record(v.string(), elementWordsSchema),
});

/** A periodic table as its file has it. */
export const tableSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schema: v.literal(1, 'wrong-version'),
  kind: v.literal('periodic-table', 'wrong-kind'),
  id,
  version,
  languages: list(language, limits.languages, 1),
  /** Dimensions that elements can be sorted by, in their order. */
  dimensions: list(id, limits.dimensions),
  /** Groups of elements, side by side, each as many columns wide as it says. */
  sections: list(
    v.strictObject({
      id,
      columns: v.pipe(v.number(), v.integer('not-whole'), v.minValue(1, 'out-of-range'), v.maxValue(limits.columns, 'out-of-range')),
      elements: list(elementSchema, limits.items, 1),
    }),
    limits.dimensions,
    1,
  ),
  text: v.optional(v.record(language, v.partial(tableWordsSchema))),
});

/** A periodic table that has passed `check`. */
export type PeriodicTable = DeepReadonly<v.InferOutput<typeof tableSchema>>;
/** All its words, in one language. */
export type TableWords = DeepReadonly<v.InferOutput<typeof tableWordsSchema>>;
