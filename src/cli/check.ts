import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { read } from '../core/check.js';
import type { Definition } from '../core/schema.js';
import { sentenceOf } from '../locale/problems.js';
import type { Voice } from '../locale/words.js';
import { wordsApart } from './apart.js';
import { Misuse, type Command } from './command.js';
import { readText } from './file.js';
import { parse, type Found } from './found.js';
import { strangersIn } from './mapping.js';
import { namesOf, printable, speak, tagOf, within } from './speech.js';

/** `mizan check`: a line a problem, `file pointer severity code: sentence`. `/` is the file as a whole. */
export const check: Command = async (args, write) => {
  const { values, positionals: files } = parseArgs({
    args,
    allowPositionals: true,
    options: { locales: { type: 'string' }, json: { type: 'boolean' }, lang: { type: 'string' } },
  });
  if (files.length === 0) throw new Misuse('noFiles');
  if (values.locales !== undefined && !(await isFolder(values.locales))) throw new Misuse('noFolder', { folder: printable(values.locales) });
  const voice = await speak(tagOf(values.lang));
  const reports: Report[] = [];
  for (const file of files) reports.push(await reportOn(file, values.locales));
  const found = reports.flatMap(({ problems }) => problems);
  if (values.json) {
    write(`${JSON.stringify(found.map((each) => ({ file: each.file, at: each.at, code: each.code, severity: each.severity, sentence: sentenceOn(voice, each) })), null, 2)}\n`);
  } else {
    for (const { file, problems, definition } of reports) {
      for (const each of problems) write(`${lineOn(voice, each)}\n`);
      if (definition && problems.length === 0) write(`${printable(file)}: ${within(voice, well(voice, definition))}\n`);
    }
  }
  return found.some(({ severity }) => severity === 'error') ? 1 : 0;
};

const sentenceOn = (voice: Voice, { values, ...problem }: Found): string => sentenceOf(problem, voice.tag, values);

/** A problem on a line of its own: `file pointer severity code: sentence`. */
export const lineOn = (voice: Voice, each: Found): string =>
  `${printable(each.file)} ${printable(each.at) || '/'} ${each.severity} ${each.code}: ${within(voice, sentenceOn(voice, each))}`;

/** A file that was read: its definition, where it may be shown, and everything found wrong with it. */
export interface Report {
  readonly file: string;
  readonly definition: Definition | null;
  readonly problems: readonly Found[];
}

/** Reads a file and its words as the elements will. */
export async function reportOn(file: string, folder: string | undefined): Promise<Report> {
  const text = await readText(file);
  if ('code' in text) return { file, definition: null, problems: [{ file, at: '', code: text.code, severity: 'error' }] };
  const parsed = parse(text.text);
  const apart = await wordsApart('value' in parsed ? parsed.value : null, folder);
  const { definition, problems } = read(text.text, apart.words);
  const place = 'place' in parsed && parsed.place ? { values: { ...parsed.place } } : {};
  const definitionIn = async (path: string) => (await reportOn(path, folder)).definition;
  const strangers = definition?.kind === 'diagnostic' ? await strangersIn(definition, file, definitionIn) : [];
  return { file, definition, problems: [...apart.problems, ...strangers.map((problem) => ({ file, ...problem })), ...problems.flatMap((problem) => apart.placed({ file, ...problem, ...(problem.code === 'not-json' ? place : {}) }) ?? [])] };
}

const well = (voice: Voice, definition: Definition): string =>
  voice.t('well', { context: definition.kind, count: sizeOf(definition), languages: namesOf(voice, definition.languages) });

/** How much it asks, shows or compares: statements, questions, elements or dimensions. */
function sizeOf(definition: Definition): number {
  switch (definition.kind) {
    case 'quiz': return definition.items.length;
    case 'scorecard': return definition.sections.reduce((sum, { questions }) => sum + questions.length, 0);
    case 'periodic-table': return definition.sections.reduce((sum, { elements }) => sum + elements.length, 0);
    case 'diagnostic': return definition.dimensions.length;
  }
}

const isFolder = (path: string): Promise<boolean> => stat(path).then((entry) => entry.isDirectory(), () => false);
