import { access, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { read } from '../core/check.js';
import { sentenceOf } from '../locale/problems.js';
import { interfaceOf, type Voice } from '../locale/words.js';
import { Misuse, type Command } from './command.js';
import { namesOf, printable, speak, tagOf, within } from './speech.js';
import { isScaled, kinds, startOf, written, type Kind } from './starts.js';

/** `mizan new KIND`: a file whose sentences say what to write in their places. Never writes over one that is there. */
export const begin: Command = async (args, write) => {
  const { values, positionals: [asked, ...files] } = parseArgs({
    args,
    allowPositionals: true,
    options: { id: { type: 'string' }, languages: { type: 'string' }, points: { type: 'string' }, lang: { type: 'string' } },
  });
  const kind = kinds.find((each) => each === asked);
  if (!kind) throw new Misuse('onlyThese', { commands: kinds.map((each) => `mizan new ${each}`) });
  if (!isScaled(kind) && values.points !== undefined) throw new Misuse('badOption', { option: '--points' });
  if (files.length > 1) throw new Misuse('oneFile', { files: printable(files.join(' ')) });
  const voice = await speak(tagOf(values.lang));
  const id = values.id ?? idOf(files[0], kind);
  const file = files[0] ?? `${id}.json`;
  const languages = values.languages?.split(',') ?? [interfaceOf(voice.tag).language];
  const points = values.points ?? '5';
  if (!/^\d+$/.test(points)) throw new Misuse('badValue', { option: '--points', value: printable(points), sentence: sentenceOf({ at: '/scale/max', code: 'not-whole' }, voice.tag) });
  const definition = await startOf(kind, { id, languages, points: Number(points), schema: await schemaFor(file, kind) });
  refuse(voice, definition, { id, languages: languages.join(), points });

  const say = (key: string, given: Readonly<Record<string, string | number>>) => write(`${within(voice, voice.t(key, { context: kind, ...given }))}\n`);
  const shown = printable(file);
  try {
    await writeFile(file, written(definition), { flag: 'wx' });
  } catch (error) {
    const key = (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'exists' : 'unwritable';
    write(`${within(voice, voice.t(key, { file: shown }))}\n`, 'stderr');
    return 1;
  }
  say('begun', { file: shown });
  say('nextWords', {});
  const borrowed = languages.filter((tag) => !tag.toLowerCase().startsWith(interfaceOf(tag).language));
  if (borrowed.length > 0) say('nextBorrowed', { languages: namesOf(voice, borrowed) });
  say('nextItems', { whole: 100, most: 3 });
  say('nextCheck', { command: `npx mizan check ${shown}` });
  say('nextShow', { tag: `<mizan-${kind} src="${shown}"></mizan-${kind}>` });
  return 0;
};

/** What the checker has against the definition comes from what was asked for. @throws {Misuse} There is such a thing. */
function refuse({ tag }: Voice, definition: object, asked: Readonly<Record<'id' | 'languages' | 'points', string>>): void {
  for (const problem of read(definition).problems) {
    const [, part] = problem.at.split('/');
    const name = part === 'id' ? 'id' : part === 'languages' ? 'languages' : part === 'scale' ? 'points' : null;
    if (name) throw new Misuse('badValue', { option: `--${name}`, value: printable(asked[name]), sentence: sentenceOf(problem, tag) });
  }
}

/** The name of the file where it can be an id. */
const idOf = (file: string | undefined, kind: Kind): string => {
  const name = file === undefined ? '' : basename(file, '.json');
  return /^[\w-]{1,64}$/.test(name) ? name : `my-${kind}`;
};

/** The schema of the package, from a file's folder: of the nearest one installed, or where it will be once it is. */
async function schemaFor(file: string, kind: Kind): Promise<string> {
  const schema = join('node_modules', 'mizan', 'quizzes', 'schema', `${kind}.json`);
  const folder = resolve(dirname(file));
  const from = (root: string): string => {
    const path = relative(folder, join(root, schema)).split(sep).join('/');
    return encodeURI(path.startsWith('.') ? path : `./${path}`);
  };
  for (let root = folder; ; root = dirname(root)) {
    if (await access(join(root, schema)).then(() => true, () => false)) return from(root);
    if (root === dirname(root)) return from(folder);
  }
}
