import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Quiz } from '../core/quiz.js';
import { matchLanguage } from '../locale/language.js';
import { lineOn, reportOn } from './check.js';
import { Misuse, type Command } from './command.js';
import { prerendered, sheetName } from './prerendered.js';
import { beside, languageOf, ours, printable, speak, within } from './speech.js';

const layouts = ['list', 'auto', 'steps'];
const storages = ['local', 'session', 'none'];

/** `mizan prerender`: a quiz as HTML that shows its statements before any script runs, and on the other output what its page's policy must allow. */
export const prerender: Command = async (args, write) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      layout: { type: 'string', default: 'list' },
      storage: { type: 'string' },
      name: { type: 'string' },
      'heading-level': { type: 'string' },
      required: { type: 'boolean' },
      link: { type: 'boolean' },
      src: { type: 'string' },
      styles: { type: 'string', default: 'inline' },
      base: { type: 'string', default: 'mizan/' },
    },
  });
  const [from, second] = positionals;
  if (from === undefined || second !== undefined) throw new Misuse('oneQuiz');
  oneOf('--layout', values.layout, layouts);
  oneOf('--styles', values.styles, ['inline', 'link']);
  if (values.storage !== undefined) oneOf('--storage', values.storage, storages);
  if (values['heading-level'] !== undefined) oneOf('--heading-level', values['heading-level'], ['1', '2', '3', '4', '5', '6']);
  const voice = await speak(languageOf(args));
  const known = await builtIn(from);
  // A built-in one is asked for by its id.
  if (known && values.src !== undefined) throw new Misuse('badOption', { option: '--src' });
  const file = known ? fileURLToPath(beside(`quizzes/${from}.json`)) : from;
  const { definition: quiz, problems } = await reportOn(file, undefined);
  if (quiz && quiz.kind !== 'quiz') throw new Misuse('noQuiz', { file: printable(from) });
  for (const each of problems) write(`${lineOn(voice, each)}\n`, 'stderr');
  if (!quiz) return 1;
  const lang = values.lang ?? quiz.languages[0] ?? 'en';
  if (!speaks(quiz, lang)) throw new Misuse('notOneOf', { option: '--lang', value: printable(lang), allowed: quiz.languages });
  const { html, styleHash } = await prerendered({
    // A built-in one has its words apart, as the elements have it.
    quiz: known ? { ...quiz, text: undefined } : quiz,
    src: values.src ?? (known ? from : basename(from)),
    lang,
    layout: values.layout,
    attributes: Object.fromEntries(
      (['storage', 'name', 'heading-level', 'required', 'link'] as const).flatMap((key) => (values[key] === undefined ? [] : [[key, String(values[key])]])),
    ),
    sheet: values.styles === 'link' ? `${values.base.replace(/\/?$/, '/')}${sheetName}` : null,
  });
  write(html);
  if (styleHash) write(`${within(voice, voice.t('policy'))} style-src '${styleHash}'\n`, 'stderr');
  else write(`${within(voice, voice.t('sheetBeside', { file: sheetName }))}\n`, 'stderr');
  return 0;
};

function oneOf(option: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value)) throw new Misuse('notOneOf', { option, value: printable(value), allowed });
}

const builtIn = (id: string): Promise<boolean> => (/^[\w-]+$/.test(id) ? ours(`quizzes/${id}.json`).then(() => true, () => false) : Promise.resolve(false));

/** Whether a quiz has words in a language, or in one that it is a kind of. */
const speaks = ({ languages }: Quiz, tag: string): boolean => {
  const { language } = matchLanguage(tag, languages);
  return language.split('-')[0]?.toLowerCase() === tag.split(/[-_]/)[0]?.toLowerCase();
};
