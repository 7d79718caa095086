import * as v from 'valibot';
import { limits } from './limits.js';
import { quizSchema } from './schema.js';
import type { Quiz } from './schema.js';

/** Something wrong with a file: a place, a kind and how bad. `src/locale` and the command line put it into words. */
export interface Problem {
  /** JSON pointer (RFC 6901) into the definition; words given apart stand under `/text/<language>`. */
  readonly at: string;
  readonly code: ProblemCode;
  /** A definition with an error is not shown; one with warnings is. */
  readonly severity: 'error' | 'warning';
}

export type ProblemCode =
  // The file
  | 'not-json' | 'too-long' | 'wrong-version' | 'wrong-kind'
  // A value
  | 'wrong-type' | 'missing' | 'unknown-key' | 'empty' | 'too-few' | 'too-many' | 'not-whole' | 'out-of-range'
  | 'bad-id' | 'bad-version' | 'bad-language' | 'bidi-override'
  // What hangs together
  | 'duplicate-id' | 'unknown-item' | 'scale-too-short' | 'scale-too-long'
  | 'bands-empty' | 'bands-gap' | 'bands-overlap' | 'bands-miss'
  // Words
  | 'words-missing' | 'words-unused';

/** A definition that may be shown, or null, and everything found wrong with it. */
export interface Reading {
  readonly quiz: Quiz | null;
  readonly problems: readonly Problem[];
}

/**
 * Every problem of a definition, at once.
 *
 * Never throws. `limits` says how long is too long.
 * @param text The file's text, or the value it holds.
 * @param words Words that stand apart from the definition, by language; they join its own `text`.
 */
export const check = (text: unknown, words?: unknown): readonly Problem[] => read(text, words).problems;

/** Reads a definition as `check` does and returns it, words joined in, when no problem is an error. */
export function read(text: unknown, words?: unknown): Reading {
  const value = parsed(text);
  const apart = words === undefined ? {} : parsed(words);
  if (typeof value === 'string') return { quiz: null, problems: [error([], value)] };
  if (typeof apart === 'string') return { quiz: null, problems: [error(['text'], apart)] };
  if (!isObject(value)) return { quiz: null, problems: [error([], 'wrong-type')] };
  const whole = isObject(apart) ? joined(value, apart) : value;
  const shape = v.safeParse(quizSchema, whole);
  const problems = [...(shape.issues ?? []).map(problemOf), ...structure(whole), ...speech(whole)];
  return { quiz: shape.success && problems.every(({ severity }) => severity === 'warning') ? shape.output : null, problems };
}

type Path = readonly (string | number)[];
type Json = Readonly<Record<string, unknown>>;

const pointer = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
const error = (path: Path, code: ProblemCode): Problem => ({ at: pointer(path), code, severity: 'error' });
const warning = (path: Path, code: ProblemCode): Problem => ({ at: pointer(path), code, severity: 'warning' });

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (value: unknown, key: string): unknown => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined);
const entries = (value: unknown, key: string): readonly unknown[] => {
  const found = own(value, key);
  return Array.isArray(found) ? found : [];
};

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
  if (issue.kind === 'validation' || issue.type === 'literal') {
    return error(path, issue.received === 'undefined' ? 'missing' : (issue.message as ProblemCode));
  }
  if (issue.expected === 'never') return error(path, 'unknown-key');
  return error(path, issue.received === 'undefined' ? 'missing' : 'wrong-type');
}

/** What hangs together between ids and numbers. Reads whatever part of the file is sound, so that nothing hides behind a first mistake. */
function structure(quiz: Json): readonly Problem[] {
  const ids = (key: string) => entries(quiz, key).map((entry) => own(entry, 'id'));
  const items = new Set(ids('items'));
  return [
    ...['items', 'dimensions', 'bands'].flatMap((key) => repeated(ids(key)).map((index) => error([key, index, 'id'], 'duplicate-id'))),
    ...repeated(entries(quiz, 'languages').map((tag) => String(tag).toLowerCase())).map((index) => error(['languages', index], 'duplicate-id')),
    ...entries(quiz, 'dimensions').flatMap((dimension, at) => [
      ...repeated(entries(dimension, 'items')).map((index) => error(['dimensions', at, 'items', index], 'duplicate-id')),
      ...entries(dimension, 'items').flatMap((item, index) =>
        items.has(item) ? [] : [error(['dimensions', at, 'items', index], 'unknown-item')]),
    ]),
    ...scaleAndBands(quiz),
  ];
}

/** Places of the values that stand earlier in the list already. */
const repeated = (values: readonly unknown[]): readonly number[] => {
  const seen = new Set<unknown>();
  return values.flatMap((value, index) => {
    if (value === undefined) return [];
    const again = seen.has(value);
    seen.add(value);
    return again ? [index] : [];
  });
};

function scaleAndBands(quiz: Json): readonly Problem[] {
  const [min, max] = ['min', 'max'].map((key) => own(own(quiz, 'scale'), key));
  if (!isWhole(min) || !isWhole(max)) return [];
  if (max - min < 1) return [error(['scale'], 'scale-too-short')];
  if (max - min >= limits.choices) return [error(['scale'], 'scale-too-long')];

  const items = entries(quiz, 'items').length;
  const bands = entries(quiz, 'bands').map((band) => ({ from: own(band, 'from'), to: own(band, 'to') }));
  const problems: Problem[] = [];
  let next = items * min;
  for (const [index, { from, to }] of bands.entries()) {
    if (!isWhole(from) || !isWhole(to)) return problems;
    if (from > to) problems.push(error(['bands', index], 'bands-empty'));
    if (from !== next) {
      problems.push(error(['bands', index, 'from'], index === 0 ? 'bands-miss' : from > next ? 'bands-gap' : 'bands-overlap'));
    }
    next = to + 1;
  }
  if (bands.length > 0 && next !== items * max + 1) problems.push(error(['bands', bands.length - 1, 'to'], 'bands-miss'));
  return problems;
}

const isWhole = (value: unknown): value is number => Number.isInteger(value);

/**
 * Words against the definition. Names and sentences a reader cannot do without are due in every language promised;
 * the others (comments, steps' meanings, rationales) in all of them as soon as one has them.
 */
function speech(quiz: Json): readonly Problem[] {
  const text = own(quiz, 'text');
  const promised = entries(quiz, 'languages').filter((language) => typeof language === 'string');
  const held = new Map(promised.map((language) => [language, leaves(own(text, language))]));
  const { due, optional } = vocabulary(quiz, text);
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

/** Words go no deeper than `dimensions/<id>/steps/<id>`; what is deeper is nobody's sentence. */
const depth = 4;

/** Pointers of every sentence within the words of a language; a list of sentences is one. */
function leaves(words: unknown, path = '', deep = 0): ReadonlySet<string> {
  if (!isObject(words) || deep === depth) return new Set(words === undefined ? [] : [path]);
  return new Set(Object.entries(words).flatMap(([key, value]) => [...leaves(value, path + pointer([key]), deep + 1)]));
}

/** Pointers of the sentences that a definition has a use for. */
function vocabulary(quiz: Json, text: unknown): { readonly due: ReadonlySet<string>; readonly optional: ReadonlySet<string> } {
  const ids = (holder: unknown, key: string) => entries(holder, key).flatMap((entry) => {
    const name = own(entry, 'id');
    return typeof name === 'string' ? [name] : [];
  });
  const due = new Set([pointer(['title'])]);
  const optional = new Set(['introduction', 'opening', 'closing', 'caution'].map((key) => pointer([key])));

  const [min, max] = ['min', 'max'].map((key) => own(own(quiz, 'scale'), key));
  if (isWhole(min) && isWhole(max) && max - min < limits.choices) {
    for (let value = min; value <= max; value += 1) due.add(pointer(['choices', value]));
  } else {
    // Which choices there are is not known, so none of them is one too many.
    for (const language of Object.values(isObject(text) ? text : {})) for (const path of leaves(own(language, 'choices'), pointer(['choices']))) optional.add(path);
  }
  for (const item of ids(quiz, 'items')) due.add(pointer(['items', item]));
  for (const band of ids(quiz, 'bands')) {
    due.add(pointer(['bands', band, 'name']));
    optional.add(pointer(['bands', band, 'comment']));
  }
  for (const dimension of entries(quiz, 'dimensions')) {
    const name = own(dimension, 'id');
    if (typeof name !== 'string') continue;
    due.add(pointer(['dimensions', name, 'name']));
    for (const key of ['subtitle', 'about', 'low', 'middle', 'high']) optional.add(pointer(['dimensions', name, key]));
    // Next steps are whatever the words say they are, in every language the same.
    for (const language of Object.values(isObject(text) ? text : {})) {
      for (const step of Object.keys((own(own(own(language, 'dimensions'), name), 'steps') as Json | undefined) ?? {})) {
        optional.add(pointer(['dimensions', name, 'steps', step]));
      }
    }
  }
  for (const item of entries(quiz, 'items')) {
    const name = own(item, 'id');
    if (typeof name === 'string' && own(item, 'reversed') === true) optional.add(pointer(['rationales', name]));
  }
  return { due, optional };
}
