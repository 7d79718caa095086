import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { read } from '../core/check.js';
import type { Quiz } from '../core/quiz.js';
import { sentenceOf } from '../locale/problems.js';
import { wordsApart } from './apart.js';
import { Misuse, type Command } from './command.js';
import { readText } from './file.js';
import { parse } from './found.js';
import { prerendered, sheetName } from './prerendered.js';
import { beside, languageOf, ours, printable, speak, within } from './speech.js';
import { fileURLToPath } from 'node:url';

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
  const file = known ? fileURLToPath(beside(`quizzes/${from}.json`)) : from;
  const found = await reading(file);
  if ('problems' in found) {
    for (const { at, code, values: place } of found.problems) write(`${printable(file)} ${printable(at) || '/'} ${within(voice, sentenceOf({ at, code }, voice.tag, place))}\n`, 'stderr');
    return 1;
  }
  const { quiz } = found;
  const lang = values.lang ?? quiz.languages[0] ?? 'en';
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
  if (!allowed.includes(value)) throw new Misuse('notOneOf', { option, value: printable(value), allowed: allowed.join(', ') });
}

const builtIn = (id: string): Promise<boolean> => (/^[\w-]+$/.test(id) ? ours(`quizzes/${id}.json`).then(() => true, () => false) : Promise.resolve(false));

interface Wrong {
  readonly at: string;
  readonly code: string;
  readonly values?: Readonly<Record<string, number>>;
}

/** A definition that may be shown, or what is wrong with it. */
async function reading(file: string): Promise<{ readonly quiz: Quiz } | { readonly problems: readonly Wrong[] }> {
  const text = await readText(file);
  if ('code' in text) return { problems: [{ at: '', code: text.code }] };
  const parsed = parse(text.text);
  const apart = await wordsApart('value' in parsed ? parsed.value : null, undefined);
  const { quiz, problems } = read(text.text, apart.words);
  return quiz ? { quiz } : { problems };
}
