import * as v from 'valibot';
import { id, language, list, sentence, sentences, version, whole, type DeepReadonly } from './definition-pieces.js';
import { limits } from './limits.js';
import type { DiagnosticMap } from './schema-diagnostic.js';
import type { PeriodicTable } from './schema-table.js';

export type { DeepReadonly } from './definition-pieces.js';

/** What the form needs to be read. */
const formWordsSchema = v.object({
  title: sentence,
  introduction: v.optional(sentence),
  /** By the value of the choice. */
  choices: sentences,
  /** By the id of the item. */
  items: sentences,
});

/** What only the result needs. */
const resultWordsSchema = v.object({
  opening: v.optional(list(sentence, limits.remarks)),
  closing: v.optional(list(sentence, limits.remarks)),
  /** What the result does not claim. */
  caution: v.optional(sentence),
  /** By the id of the band; the name stands alone, as "Low band" does. */
  bands: v.record(v.string(), v.object({ name: sentence, comment: v.optional(sentence) })),
  /** By the id of the dimension; `low`, `middle` and `high` say what such a level means, `steps` are next steps, by ids that all languages share. */
  dimensions: v.record(
    v.string(),
    v.object({
      name: sentence,
      subtitle: v.optional(sentence),
      about: v.optional(sentence),
      low: v.optional(sentence),
      middle: v.optional(sentence),
      high: v.optional(sentence),
      steps: v.optional(sentences),
    }),
  ),
  /** Why an item is reversed, by its id. */
  rationales: v.optional(sentences),
});

/** All the words of one language; which of them are due depends on the definition, so `check` says what is missing. */
const wordsSchema = v.partial(v.object({ ...formWordsSchema.entries, ...resultWordsSchema.entries }));

/** A quiz as its file has it. */
export const quizSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schema: v.literal(1, 'wrong-version'),
  kind: v.literal('quiz', 'wrong-kind'),
  id,
  version,
  /** Languages the words are promised in; the first is what others fall back to. */
  languages: list(language, limits.languages, 1),
  /** The lowest and the highest answer; every whole number between is a choice. */
  scale: v.strictObject({ min: whole, max: whole }),
  items: list(v.strictObject({ id, reversed: v.optional(v.boolean()) }), limits.items, 1),
  /** Items may be shared between dimensions. */
  dimensions: list(v.strictObject({ id, items: list(id, limits.items, 1) }), limits.dimensions),
  /** Ranges of the total, in order, without gap or overlap, over all totals that can be. */
  bands: list(v.strictObject({ id, from: whole, to: whole }), limits.bands, 1),
  /** The share of the items, 0 to 1, that must be answered before a scale is scored. */
  missing: v.strictObject({ atLeast: v.pipe(v.number(), v.minValue(0, 'out-of-range'), v.maxValue(1, 'out-of-range')) }),
  text: v.optional(v.record(language, wordsSchema)),
});

/** Where an interaction took place. */
export const channels = ['phone', 'email', 'chat', 'social'] as const;
const channel = v.picklist(channels, 'not-one-of');
/** A card starts as a trial, and becomes a standard once it has been reviewed after use. */
export const statuses = ['trial', 'standard'] as const;
/** What "not applicable" does to the score. */
export const policies = ['redistribute', 'count-as-zero', 'not-allowed'] as const;

/** A number of at least 0, points or a weight. */
const amount = v.pipe(v.number(), v.finite('out-of-range'), v.minValue(0, 'out-of-range'), v.maxValue(limits.whole, 'out-of-range'));
/** Points of 100. */
const mark = v.pipe(v.number(), v.minValue(0, 'out-of-range'), v.maxValue(100, 'out-of-range'));

/** What a failed critical question does to the score: makes it 0, keeps it at or below `at`, or is only shown. */
const criticalSchema = v.variant(
  'effect',
  [
    v.strictObject({ effect: v.literal('zero') }),
    v.strictObject({ effect: v.literal('cap'), at: mark }),
    v.strictObject({ effect: v.literal('flag') }),
  ],
  'not-one-of',
);
export const effects = criticalSchema.options.map(({ entries }) => entries.effect.literal);

const questionSchema = v.strictObject({
  id,
  /** Its share of its section, against the other questions there; none for a bonus question. */
  weight: v.optional(amount),
  /** Channels it is asked on; on all of them where it does not say. */
  channels: v.optional(list(channel, channels.length, 1)),
  /** Asks two things, so that one of them may be met alone. */
  partial: v.optional(v.boolean()),
  /** May be answered "not applicable". */
  notApplicable: v.optional(v.boolean()),
  /** May be put off until its time has come. */
  later: v.optional(v.boolean()),
  /** Failing it fails more than its own points, as `critical` of the card says. */
  critical: v.optional(v.boolean()),
  /** Points of 100 that it adds to the score where it is met; it counts nowhere else. */
  bonus: v.optional(mark),
});

/** What a card asks in words; a question or section that says nothing for a channel reads there as it does elsewhere. */
const cardNamesSchema = v.object({
  /** By the id of the section. */
  sections: v.optional(sentences),
  /** By the id of the question. */
  questions: v.optional(sentences),
});

/** What the card needs to be filled in. */
const cardFormWordsSchema = v.object({
  title: sentence,
  introduction: v.optional(sentence),
  sections: sentences,
  questions: sentences,
  /** Other words for single channels. */
  channels: v.optional(v.record(v.string(), cardNamesSchema)),
});

/** What only the result of a card needs. */
const cardResultWordsSchema = v.object({
  /** What to do about a question that was missed, by its id. */
  recommendations: sentences,
  /** Other recommendations for single channels. */
  channelRecommendations: v.optional(v.record(v.string(), sentences)),
  /** What the result does not claim. */
  caution: v.optional(sentence),
});

const cardWordsSchema = v.partial(v.object({ ...cardFormWordsSchema.entries, ...cardResultWordsSchema.entries }));

/** A scorecard as its file has it. */
export const scorecardSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schema: v.literal(1, 'wrong-version'),
  kind: v.literal('scorecard', 'wrong-kind'),
  id,
  version,
  status: v.picklist(statuses, 'not-one-of'),
  languages: list(language, limits.languages, 1),
  channels: list(channel, channels.length, 1),
  /** Share of its points, 0 to 1, that a question earns by "partly". */
  partial: v.pipe(v.number(), v.minValue(0, 'out-of-range'), v.maxValue(1, 'out-of-range')),
  /** What "not applicable" does to the score; `redistribute`, as where it does not say, leaves the question out. */
  notApplicable: v.optional(v.picklist(policies, 'not-one-of')),
  critical: criticalSchema,
  /** The score, points of 100, from which an interaction passes. */
  passMark: v.optional(mark),
  /** Weights sum to 100. */
  sections: list(
    v.strictObject({
      id,
      weight: mark,
      /** The share of its points, in percent, from which a section passes. */
      threshold: v.optional(mark),
      questions: list(questionSchema, limits.items, 1),
    }),
    limits.dimensions,
    1,
  ),
  /** What led to this version: how the one before it did in use. */
  notes: v.optional(
    v.strictObject({
      /** How agents respond to the card. */
      response: v.optional(sentence),
      /** Whether it covers everything. */
      coverage: v.optional(sentence),
      /** Whether it makes a difference. */
      difference: v.optional(sentence),
    }),
  ),
  text: v.optional(v.record(language, cardWordsSchema)),
});

/** A quiz that has passed `check`. */
export type Quiz = DeepReadonly<v.InferOutput<typeof quizSchema>>;
/** The words the form needs, in one language. */
export type FormWords = DeepReadonly<v.InferOutput<typeof formWordsSchema>>;
/** The words the result needs, in one language. */
export type ResultWords = DeepReadonly<v.InferOutput<typeof resultWordsSchema>>;
/** A scorecard that has passed `check`. */
export type Scorecard = DeepReadonly<v.InferOutput<typeof scorecardSchema>>;
/** The words a card needs to be filled in, in one language. */
export type CardFormWords = DeepReadonly<v.InferOutput<typeof cardFormWordsSchema>>;
/** The words its result needs, in one language. */
export type CardResultWords = DeepReadonly<v.InferOutput<typeof cardResultWordsSchema>>;
/** Any definition. */
export type Definition = Quiz | Scorecard | PeriodicTable | DiagnosticMap;
