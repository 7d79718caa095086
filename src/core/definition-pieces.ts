import * as v from 'valibot';
import { limits } from './limits.js';

/** Names that every object already has would be found where nothing was written. */
const inherited = (id: string): boolean => id in Object.prototype;

export const id = v.pipe(
  v.string(),
  v.maxLength(limits.id, 'too-long'),
  v.regex(/^[A-Za-z0-9_-]+$/, 'bad-id'),
  v.check((value) => !inherited(value), 'bad-id'),
);
export const whole = v.pipe(v.number(), v.integer('not-whole'), v.minValue(-limits.whole, 'out-of-range'), v.maxValue(limits.whole, 'out-of-range'));
export const version = v.pipe(v.string(), v.maxLength(limits.id, 'too-long'), v.regex(/^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/, 'bad-version'));
export const language = v.pipe(v.string(), v.maxLength(limits.id, 'too-long'), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'bad-language'));
/** Overrides of direction are refused: they make a sentence read as another one. Marks and isolates are not. */
export const sentence = v.pipe(
  v.string(),
  v.maxLength(limits.sentence, 'too-long'),
  v.regex(/\S/, 'empty'),
  v.regex(/^[^\u202D\u202E]*$/, 'bidi-override'),
);

/** An array whose length is judged before anything in it is read. */
export const list = <Entry extends v.GenericSchema>(entry: Entry, most: number, least = 0) =>
  v.pipe(v.array(v.unknown()), v.minLength(least, 'too-few'), v.maxLength(most, 'too-many'), v.array(entry));

export const sentences = v.record(v.string(), sentence);

/** A value that nothing may be written to, all the way down. */
export type DeepReadonly<T> = T extends readonly unknown[] | object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;
