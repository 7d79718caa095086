import * as v from 'valibot';
import { limits } from './limits.js';
import { day, line as text, moment, name } from './pieces.js';
import { admit, isChoice, type Quiz } from './quiz.js';
import type { DeepReadonly } from './schema.js';
import { resultOf, type Result } from './score.js';

/** How much of what is kept is read; past these a file is refused, so that none can hang a page. */
const most = { file: 5_000_000, results: 2_000, steps: 500 } as const;

const number = v.pipe(v.number(), v.finite());
const level = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.items));
const answers = v.record(v.pipe(v.string(), v.maxLength(limits.id)), v.pipe(v.number(), v.integer()));
const resultSchema = v.object({
  schema: v.literal(1),
  definition: v.object({ id: text, version: text }),
  completedAt: moment,
  language: v.pipe(v.string(), v.maxLength(limits.id)),
  answers,
  answered: count,
  of: count,
  total: v.object({ points: v.nullable(number), min: number, max: number, level, band: v.nullable(name), lowest: number, highest: number, certain: v.boolean() }),
  dimensions: v.pipe(
    v.array(v.object({ id: name, points: v.nullable(number), min: number, max: number, level, answered: count, of: count })),
    v.maxLength(limits.dimensions),
  ),
});

/** What a result rests on, from which all else is worked out again. */
const basisSchema = v.pick(resultSchema, ['schema', 'definition', 'completedAt', 'language', 'answers']);

const stepSchema = v.object({
  schema: v.literal(1),
  id: name,
  text: v.nullable(text),
  owner: text,
  due: day,
  done: v.boolean(),
});

const draftSchema = v.object({
  schema: v.literal(1),
  /** Version of the definition. */
  version: v.string(),
  savedAt: moment,
  answers,
  /** Id of the item that was last in hand. */
  at: v.string(),
});

/** A next step that a team has taken on. */
export interface Step {
  readonly schema: 1;
  /** `<dimension>.<step>` for a step that the words advise; anything else for one's own. */
  readonly id: string;
  /** The step in one's own words; null where the words of the definition have it. */
  readonly text: string | null;
  readonly owner: string;
  /** ISO 8601, a day; '' where none is set. */
  readonly due: string;
  readonly done: boolean;
}

/** Answers on their way to a result. */
export type Draft = DeepReadonly<v.InferOutput<typeof draftSchema>>;

/** A result without its figures, as a link carries it. */
export type Basis = Pick<Result, 'schema' | 'definition' | 'completedAt' | 'language' | 'answers'>;

/** Results of one quiz and the steps taken on, as a file carries them. */
export interface History {
  readonly schema: 1;
  readonly kind: 'history';
  readonly results: readonly Result[];
  readonly steps: readonly Step[];
}

const kinds = { result: resultSchema, basis: basisSchema, step: stepSchema, draft: draftSchema } as const;
/** What is kept or sent, by kind. */
export interface Kinds { readonly result: Result; readonly basis: Basis; readonly step: Step; readonly draft: Draft }

/** A kept value checked, all else left out of it; null where it is none of that kind. */
export function readRecord<Kind extends keyof Kinds>(kind: Kind, value: unknown): Kinds[Kind] | null {
  // The first fault is enough, however many there are.
  const read = v.safeParse(kinds[kind], value, { abortEarly: true });
  return read.success ? (read.output as unknown as Kinds[Kind]) : null;
}

/** A result scored anew where it was made with this version of the quiz, as it is where it was made with another; null where it is another quiz's or does not fit. */
export function trusted(quiz: Quiz, result: Result): Result | null {
  const { definition, answers, completedAt, language } = result;
  if (definition.id !== quiz.id) return null;
  if (definition.version !== quiz.version) return result;
  const fits = Object.values(answers).every((answer) => isChoice(answer, quiz.scale));
  return fits ? resultOf(quiz, admit(quiz, answers).answers, { completedAt, language }) : null;
}

/** What a file holds of this quiz: a history, or a single result. Null where there is nothing of it to be read. */
export function readHistory(file: string, quiz: Quiz): History | null {
  if (file.length > most.file) return null;
  let value: unknown;
  try {
    value = JSON.parse(file.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  const list = (key: string): readonly unknown[] => {
    const found = (value as Record<string, unknown> | null)?.[key];
    return Array.isArray(found) ? found : [];
  };
  const results = [value, ...list('results')].slice(0, most.results).flatMap((each) => {
    const result = readRecord('result', each);
    const own = result && trusted(quiz, result);
    return own ? [own] : [];
  });
  const steps = list('steps').slice(0, most.steps).flatMap((each) => readRecord('step', each) ?? []);
  return results.length + steps.length > 0 ? { schema: 1, kind: 'history', results, steps } : null;
}
