/** Something wrong with a file: a place, a kind and how bad. `src/locale` and the command line put it into words. */
export interface Problem {
  /** JSON pointer (RFC 6901) into the definition; words given apart stand under `/text/<language>`. */
  readonly at: string;
  readonly code: ProblemCode;
  /** A definition with an error is not shown; one with warnings is. */
  readonly severity: 'error' | 'warning';
  /** What is due there, where the place and the code do not tell it: a number, or the kind of value. */
  readonly due?: number | string;
}

export type ProblemCode =
  // The file
  | 'not-json' | 'too-long' | 'wrong-version' | 'wrong-kind'
  // A value
  | 'wrong-type' | 'missing' | 'unknown-key' | 'empty' | 'too-few' | 'too-many' | 'not-whole' | 'out-of-range' | 'not-one-of'
  | 'bad-id' | 'bad-version' | 'bad-language' | 'bidi-override'
  // What hangs together
  | 'duplicate-id' | 'unknown-item' | 'scale-too-short' | 'scale-too-long'
  | 'bands-empty' | 'bands-gap' | 'bands-overlap' | 'bands-miss'
  // What hangs together in a scorecard
  | 'weights-sum' | 'section-weightless' | 'channel-empty' | 'unknown-channel' | 'too-many-questions'
  | 'bonus-weight' | 'critical-bonus' | 'critical-not-applicable' | 'not-allowed'
  // What hangs together in a periodic table
  | 'unknown-dimension' | 'too-many-elements' | 'table-too-wide' | 'bad-symbol' | 'symbol-repeated'
  // What hangs together in a mapping, and with the quiz and the card that it is of
  | 'dimension-empty' | 'metric-repeated' | 'within-unused' | 'weightless' | 'too-many-reasons'
  | 'other-quiz' | 'other-card' | 'no-quiz' | 'no-card' | 'not-in-quiz' | 'not-on-card'
  // Words
  | 'words-missing' | 'words-unused';

export type Path = readonly (string | number)[];
export type Json = Readonly<Record<string, unknown>>;

export const pointer = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
export const error = (path: Path, code: ProblemCode): Problem => ({ at: pointer(path), code, severity: 'error' });
export const warning = (path: Path, code: ProblemCode): Problem => ({ at: pointer(path), code, severity: 'warning' });

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isWhole = (value: unknown): value is number => Number.isInteger(value);
export const own = (value: unknown, key: string): unknown => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined);
/** What a list holds; nothing where there is no list. */
export const entries = (value: unknown, key: string): readonly unknown[] => {
  const found = own(value, key);
  return Array.isArray(found) ? found : [];
};
/** The id of an entry, null where it has none. */
export const idOf = (entry: unknown): string | null => {
  const id = own(entry, 'id');
  return typeof id === 'string' ? id : null;
};

/** Places of the values that stand earlier in the list already. */
export const repeated = (values: readonly unknown[]): readonly number[] => {
  const seen = new Set<unknown>();
  return values.flatMap((value, index) => {
    if (value === undefined) return [];
    const again = seen.has(value);
    seen.add(value);
    return again ? [index] : [];
  });
};

/** Words go no deeper than `dimensions/<id>/steps/<id>`; what is deeper is nobody's sentence. */
const depth = 4;

/** Pointers of every sentence within the words of a language; a list of sentences is one. */
export function leaves(words: unknown, path = '', deep = 0): ReadonlySet<string> {
  if (!isObject(words) || deep === depth) return new Set(words === undefined ? [] : [path]);
  return new Set(Object.entries(words).flatMap(([key, value]) => [...leaves(value, path + pointer([key]), deep + 1)]));
}

/** Pointers of the sentences that a definition has a use for, from the words of a language on. */
export interface Uses {
  /** Due in every language promised. */
  readonly due: ReadonlySet<string>;
  /** Due in all of them as soon as one has them. */
  readonly optional: ReadonlySet<string>;
}
