import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { limits } from '../core/limits.js';
import { readText } from './file.js';
import { parse, type Found } from './found.js';
import { beside } from './speech.js';

type Json = Readonly<Record<string, unknown>>;

/** What `<id>.json` holds; all other words stand in `<id>.result.json`, except of what has no result. */
const formKeys: readonly string[] = ['title', 'introduction', 'choices', 'items', 'sections', 'questions', 'channels'];
const resultless: readonly unknown[] = ['periodic-table', 'diagnostic'];

/** Words of a definition that stand in files of their own. */
export interface Apart {
  /** By language. */
  readonly words: Json;
  /** Files that are there and cannot be used. */
  readonly problems: readonly Found[];
  /** A problem with these words where an author finds it: in their file, by a pointer within it. Null where it follows from a file that cannot be used. */
  readonly placed: (problem: Found) => Found | null;
}

/** Reads the words of each promised language that the definition itself has none in: from `folder`, else the package's own for a definition of the package. */
export async function wordsApart(definition: unknown, folder: string | undefined): Promise<Apart> {
  const words: Record<string, Json> = {};
  const files: Record<string, readonly [form: WordFile, result: WordFile]> = {};
  const id = own(definition, 'id');
  const held = own(definition, 'text');
  const promised = own(definition, 'languages');
  if (typeof id === 'string' && /^[\w-]{1,64}$/.test(id)) {
    const roots = [...(folder === undefined ? [] : [folder]), ...((await isOurs(id)) ? [fileURLToPath(beside('locales'))] : [])];
    for (const language of new Set(Array.isArray(promised) ? promised.slice(0, limits.languages) : [])) {
      if (typeof language !== 'string' || !/^[A-Za-z0-9-]{1,64}$/.test(language) || own(held, language) !== undefined) continue;
      for (const root of roots) {
        const pair = [await wordFile(join(root, language, `${id}.json`)), await wordFile(join(root, language, `${id}.result.json`))] as const;
        if (pair.every(({ words: each, problem }) => !each && !problem)) continue;
        files[language] = pair;
        if (pair.every(({ problem }) => !problem)) words[language] = { ...pair[0].words, ...pair[1].words };
        break;
      }
    }
  }
  return {
    words,
    problems: Object.values(files).flatMap((pair) => pair.flatMap(({ problem }) => problem ?? [])),
    placed(problem) {
      const [language = '', key, ...rest] = problem.at.startsWith('/text/') ? problem.at.split('/').slice(2) : [];
      const pair = Object.hasOwn(files, language) ? files[language] : undefined;
      if (!pair) return problem;
      if (pair.some((file) => file.problem)) return null;
      if (key === undefined) return { ...problem, file: pair[0].file };
      const inForm = own(pair[0].words, key) !== undefined || (own(pair[1].words, key) === undefined && (formKeys.includes(key) || resultless.includes(own(definition, 'kind'))));
      return { ...problem, file: pair[inForm ? 0 : 1].file, at: ['', key, ...rest].join('/') };
    },
  };
}

interface WordFile {
  readonly file: string;
  readonly words?: Json;
  readonly problem?: Found;
}

async function wordFile(file: string): Promise<WordFile> {
  const read = await readText(file);
  if ('code' in read) return read.code === 'no-file' ? { file } : { file, problem: fault(file, read.code) };
  const parsed = parse(read.text);
  if ('place' in parsed) return { file, problem: { ...fault(file, 'not-json'), ...(parsed.place ? { values: { ...parsed.place } } : {}) } };
  return isObject(parsed.value) ? { file, words: parsed.value } : { file, problem: fault(file, 'wrong-type') };
}

const fault = (file: string, code: Found['code']): Found => ({ file, at: '', code, severity: 'error' });

/** Names of the interface's own words are no ids of definitions. */
const isOurs = (id: string): Promise<boolean> => access(beside(`quizzes/${id}.json`)).then(() => true, () => false);

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (value: unknown, key: string): unknown => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined);
