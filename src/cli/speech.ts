import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { formatsOf } from '../locale/formats.js';
import { addWords, heldWords, interfaceOf, languages, voiceOf, type Voice, type Words } from '../locale/words.js';
import { Misuse } from './command.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** A file of the package. This file and the built command stand equally deep in it. */
export const beside = (path: string): URL => new URL(`../../${path}`, import.meta.url);

/** JSON of the package. */
export const ours = async (path: string): Promise<Words> => JSON.parse(await readFile(beside(path), 'utf8')) as Words;

/** The tag to speak with: the one asked for, else that of the environment, else English. @throws {Misuse} We do not speak the one asked for. */
export function tagOf(asked: string | undefined, environment: Environment = process.env): string {
  if (asked === undefined) return spoken(inherited(environment)) ?? 'en';
  const tag = spoken(asked);
  if (tag === null) throw new Misuse('badLang', { tag: asked });
  return tag;
}

/** POSIX: the first of these that is set, as `fa_IR.UTF-8`. */
const inherited = ({ LC_ALL, LC_MESSAGES, LANG }: Environment): string => (LC_ALL || LC_MESSAGES || LANG || '').replace(/[.@].*/, '');

const spoken = (tag: string): string | null => {
  const fits = languages.some((language) => new RegExp(`^${language}(?:$|[-_])`, 'i').test(tag));
  return fits ? interfaceOf(tag).tag : null;
};

/** The language asked for among other arguments, whether or not they make sense; where it cannot be spoken, that of the environment. */
export function languageOf(args: string[]): string {
  const { lang } = parseArgs({ args, strict: false, allowPositionals: true, options: { lang: { type: 'string' } } }).values;
  try {
    return tagOf(typeof lang === 'string' ? lang : undefined);
  } catch {
    return tagOf(undefined);
  }
}

/** A voice for what commands say, with the sentences of problems at hand. */
export async function speak(tag: string): Promise<Voice> {
  const { language } = interfaceOf(tag);
  for (const namespace of ['command', 'problems']) {
    if (!heldWords(language, namespace)) addWords(language, namespace, await ours(`locales/${language}/${namespace}.json`));
  }
  return voiceOf(tag, 'command');
}

/** A sentence among Latin names on a line; one that runs the other way is isolated, so that the parts keep their order. */
export const within = ({ dir }: Voice, sentence: string): string => (dir === 'rtl' ? `\u2067${sentence}\u2069` : sentence);

/** What was typed, within a sentence that runs the other way: its dashes and slashes keep their sides. */
export const apart = ({ dir }: Voice, typed: string): string => (dir === 'rtl' && typed !== '' ? `\u2066${typed}\u2069` : typed);

/** Names of languages as a list; a tag that `Intl` has no name for stands for itself. */
export function namesOf({ tag }: Voice, languages: readonly string[]): string {
  const names = new Intl.DisplayNames(tag, { type: 'language' });
  const nameOf = (language: string): string => {
    try {
      return names.of(language) ?? language;
    } catch {
      return language;
    }
  };
  return formatsOf(tag).list(languages.map(nameOf));
}

/** Text from outside on a line of its own: what would break the line, steer the terminal or turn the text round is written as an escape. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (each) => `\\u${(each.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
