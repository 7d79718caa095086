import * as v from 'valibot';
import { limits } from './limits.js';
import { longestLine } from './line.js';

/** A moment in UTC. */
export const moment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);

/** Whether a text is a day that there is; some browsers take the 31st of February for the 3rd of March. */
const isDay = (text: string): boolean => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** A day; '' where none is set. */
export const day = v.union([v.literal(''), v.pipe(v.string(), v.isoDate(), v.check(isDay))]);

/** Names that every object already has would be found where nothing was written. */
export const name = v.pipe(v.string(), v.minLength(1), v.maxLength(2 * limits.id + 1), v.check((value) => !(value in Object.prototype)));

/** A person's own text; overrides of direction would make it read as another one. */
export const textOf = (longest: number) => v.pipe(v.string(), v.maxLength(longest), v.regex(/^[^\u202D\u202E]*$/));

export const line = textOf(longestLine);
