import * as v from 'valibot';
import { structureOfCard, wordsOfCard } from './check-card.js';
import { structureOfDiagnostic, wordsOfDiagnostic } from './check-diagnostic.js';
import { structureOfQuiz, wordsOfQuiz } from './check-quiz.js';
import { structureOfTable, wordsOfTable } from './check-table.js';
import { limits } from './limits.js';
import { entries, error, isObject, leaves, own, pointer, repeated, warning, type Json, type Problem, type ProblemCode, type Uses } from './problem.js';
import { diagnosticSchema } from './schema-diagnostic.js';
import { tableSchema } from './schema-table.js';
import { quizSchema, scorecardSchema, type Definition } from './schema.js';

export type { Problem, ProblemCode } from './problem.js';

/** A definition that may be shown, or null, and everything found wrong with it. */
export interface Reading<Found extends Definition = Definition> {
  readonly definition: Found | null;
  readonly problems: readonly Problem[];
}

type Kind = Definition['kind'];
type OfKind<Wanted extends Kind> = Extract<Definition, { readonly kind: Wanted }>;

/** By kind; `likely` says whether a file that names no kind looks like one of these. */
const rules = {
  quiz: { schema: quizSchema, structure: structureOfQuiz, words: wordsOfQuiz, likely: (file: Json) => own(file, 'items') !== undefined },
  diagnostic: { schema: diagnosticSchema, structure: structureOfDiagnostic, words: wordsOfDiagnostic, likely: (file: Json) => own(file, 'scorecard') !== undefined },
  scorecard: { schema: scorecardSchema, structure: structureOfCard, words: wordsOfCard, likely: (file: Json) => own(file, 'channels') !== undefined || sectionsHave(file, 'questions') },
  'periodic-table': { schema: tableSchema, structure: structureOfTable, words: wordsOfTable, likely: (file: Json) => sectionsHave(file, 'elements') },
} as const;
const kinds = Object.keys(rules) as readonly Kind[];
const sectionsHave = (file: Json, key: string): boolean => entries(file, 'sections').some((section) => own(section, key) !== undefined);

/**
 * Every problem of a definition, at once.
 *
 * Never throws. `limits` says how long is too long.
 * @param text The file's text, or the value it holds.
 * @param words Words that stand apart from the definition, by language; they join its own `text`.
 */
export const check = (text: unknown, words?: unknown): readonly Problem[] => read(text, words).problems;

/**
 * Reads a definition as `check` does and returns it, words joined in, when no problem is an error.
 *
 * @param wanted The one kind that is of use; a definition of the other kind is a problem at `/kind`.
 */
export function read<Wanted extends Kind = Kind>(text: unknown, words?: unknown, wanted?: Wanted): Reading<OfKind<Wanted>> {
  const value = parsed(text);
  const apart = words === undefined ? {} : parsed(words);
  if (typeof value === 'string') return { definition: null, problems: [error([], value)] };
  if (typeof apart === 'string') return { definition: null, problems: [error(['text'], apart)] };
  if (!isObject(value)) return { definition: null, problems: [{ ...error([], 'wrong-type'), due: 'object' }] };
  const whole = isObject(apart) ? joined(value, apart) : value;
  const kind = kindOf(whole, wanted);
  const { schema, structure, words: wordsOf } = rules[kind];
  const shape = v.safeParse(schema, whole);
  const found = [
    ...(wanted === undefined || wanted === kind ? [] : [error(['kind'], 'wrong-kind')]),
    ...(shape.issues ?? []).map(problemOf),
    ...repeated(entries(whole, 'languages').map((tag) => (typeof tag === 'string' ? tag.toLowerCase() : undefined))).map((index) => error(['languages', index], 'duplicate-id')),
    ...structure(whole),
  ];
  // Sentences times languages of a list past its limit would be millions of problems.
  const endless = found.some(({ at, code }) => code.startsWith('too-many') && !at.startsWith('/text/'));
  const problems = endless ? found : [...found, ...speech(whole, wordsOf(whole, own(whole, 'text')))];
  const sound = shape.success && problems.every(({ severity }) => severity === 'warning');
  return { definition: sound ? (shape.output as Definition as OfKind<Wanted>) : null, problems };
}

/** The kind a file says it is of; where it says none that there is, the one that is wanted or that it looks like. */
function kindOf(definition: Json, wanted: Kind | undefined): Kind {
  const said = own(definition, 'kind');
  return kinds.find((kind) => kind === said) ?? wanted ?? kinds.find((kind) => rules[kind].likely(definition)) ?? 'quiz';
}

/** The value a text holds, plain data only; a code where it holds none. */
function parsed(text: unknown): Json | unknown[] | number | boolean | null | 'not-json' | 'too-long' {
  try {
    const json = typeof text === 'string' ? text : JSON.stringify(text);
    if (json.length > limits.file) return 'too-long';
    const value: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
    // A bare string is JSON and no definition.
    return typeof value === 'string' ? 'not-json' : (value as Json);
  } catch {
    return 'not-json';
  }
}

/** The definition with words that stood apart moved into its `text`. */
function joined(definition: Json, apart: Json): Json {
  if (Object.keys(apart).length === 0) return definition;
  const held = own(definition, 'text');
  const added = Object.entries(apart).map(([language, words]) => {
    const before = own(held, language);
    return [language, isObject(before) && isObject(words) ? { ...before, ...words } : words] as const;
  });
  // From entries, since assigning to `__proto__` would not add a language.
  return { ...definition, text: Object.fromEntries([...Object.entries(isObject(held) ? held : {}), ...added]) };
}

/** valibot's messages for a broken schema are its own; those of our rules are our codes. */
function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  if (issue.received === 'undefined') return error(path, 'missing');
  // A variant is told of the value that chooses among its forms, unless it is no group of entries at all.
  const ours = issue.kind === 'validation' || issue.type === 'literal' || issue.type === 'picklist' || (issue.type === 'variant' && issue.expected !== 'Object');
  if (ours) return error(path, issue.message as ProblemCode);
  if (issue.expected === 'never') return error(path, 'unknown-key');
  const due = issue.expected?.toLowerCase() ?? '';
  return { ...error(path, 'wrong-type'), ...(dueKinds.includes(due) ? { due } : {}) };
}

/** Kinds of values by valibot's names for them. */
const dueKinds: readonly string[] = ['number', 'string', 'boolean', 'array', 'object'];

/** Words against the definition: those due in every language promised, the optional ones in all of them as soon as one has them. */
function speech(definition: Json, { due, optional }: Uses): readonly Problem[] {
  const text = own(definition, 'text');
  const promised = entries(definition, 'languages').filter((language) => typeof language === 'string');
  const held = new Map(promised.map((language) => [language, leaves(own(text, language))]));
  const known = new Set([...due, ...optional]);
  const chosen = [...optional].filter((path) => [...held.values()].some((paths) => paths.has(path)));
  return [
    ...promised.flatMap((language) => {
      const paths = held.get(language) as ReadonlySet<string>;
      if (paths.size === 0) return [error(['text', language], 'words-missing')];
      return [...due, ...chosen].filter((path) => !paths.has(path)).map((path) => below(language, path, 'words-missing', 'error'));
    }),
    ...Object.keys(isObject(text) ? text : {}).flatMap((language) => {
      const paths = held.get(language);
      if (!paths) return [warning(['text', language], 'words-unused')];
      return [...paths].filter((path) => !known.has(path)).map((path) => below(language, path, 'words-unused', 'warning'));
    }),
  ];
}

const below = (language: string, path: string, code: ProblemCode, severity: Problem['severity']): Problem => ({
  at: `${pointer(['text', language])}${path}`,
  code,
  severity,
});
