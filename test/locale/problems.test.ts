import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { check, type ProblemCode } from '../../src/core/check.js';
import { limits } from '../../src/core/limits.js';
import { loadWords } from '../../src/locale/load.js';
import { sentenceOf } from '../../src/locale/problems.js';
import { languages } from '../../src/locale/words.js';

/** Every code that the checker has: a new one does not compile until it stands here. */
const codes: Record<ProblemCode, string> = {
  'not-json': '', 'too-long': '/id', 'wrong-version': '/schema', 'wrong-kind': '/kind',
  'wrong-type': '/items', missing: '/id', 'unknown-key': '/x', empty: '/text/en/title', 'too-few': '/items', 'too-many': '/items', 'not-whole': '/bands/0/to', 'out-of-range': '/scale/min',
  'bad-id': '/id', 'bad-version': '/version', 'bad-language': '/languages/0', 'bidi-override': '/text/en/title',
  'duplicate-id': '/items/1/id', 'unknown-item': '/dimensions/0/items/0', 'scale-too-short': '/scale', 'scale-too-long': '/scale',
  'bands-empty': '/bands/0', 'bands-gap': '/bands/1/from', 'bands-overlap': '/bands/1/from', 'bands-miss': '/bands/0/from',
  'words-missing': '/text/en/title', 'words-unused': '/text/en/items/z',
};
const words = (language: string) => JSON.parse(readFileSync(`locales/${language}/problems.json`, 'utf8')) as Record<string, string>;

beforeAll(async () => {
  for (const language of languages) await loadWords(language, 'problems');
});

describe.each(languages)('in %s', (language) => {
  it.each(Object.entries(codes))('%s is a whole sentence, with every value in its place', (code, at) => {
    const said = sentenceOf({ at, code }, language);
    expect(said).toMatch(/\.$/);
    expect(said).not.toMatch(/{{|NaN|undefined/);
    expect(said).not.toBe(code);
  });

  it('every sentence there is can be said', () => {
    const places: Record<string, string> = { place: '', name: '/id', file: '', end: '/bands/0/to', language: `/text/${language}` };
    const said = Object.keys(words(language)).map((key) => {
      const [code, context] = key.split('_') as [string, string | undefined];
      const at = context ? places[context] as string : codes[code as ProblemCode] ?? '';
      return sentenceOf({ at: key === 'too-long' ? '/text/en/title' : at, code }, language, context === 'place' ? { line: 3, column: 7 } : {});
    });
    expect(new Set(said).size).toBe(Object.keys(words(language)).length);
    for (const each of said) expect(each).not.toMatch(/{{|NaN|undefined/);
  });
});

it.each([
  ['/text/en/title', limits.sentence],
  ['/text/en/opening/0', limits.sentence],
  ['/id', limits.id],
  ['/text/en-too-long', limits.id],
  ['', limits.file],
  ['/text', limits.file],
])('how long is too long at %j is %i', (at, limit) => {
  expect(sentenceOf({ at, code: 'too-long' }, 'en')).toContain(limit.toLocaleString('en'));
});

it.each([
  ['/languages', limits.languages],
  ['/items', limits.items],
  ['/dimensions', limits.dimensions],
  ['/dimensions/3/items', limits.items],
  ['/bands', limits.bands],
  ['/text/fa/opening', limits.remarks],
])('how many are too many at %s is %i', (at, limit) => {
  expect(sentenceOf({ at, code: 'too-many' }, 'en')).toContain(limit.toLocaleString('en'));
});

it('writes quantities in the digits of the reader, and what is typed into the file as it is typed', () => {
  expect(sentenceOf({ at: '/items', code: 'too-many' }, 'fa')).toContain('۲۰۰');
  expect(sentenceOf({ at: '/items', code: 'too-many' }, 'ar-EG')).toContain('٢٠٠');
  expect(sentenceOf({ at: '', code: 'not-json' }, 'fa', { line: 12, column: 4 })).toContain('۱۲');
  expect(sentenceOf({ at: '/schema', code: 'wrong-version' }, 'fa')).toContain('1');
  expect(sentenceOf({ at: '/version', code: 'bad-version' }, 'ar-EG')).toContain('1.0.0');
});

it('says of a share that it goes from none to all', () => {
  const number = new Intl.NumberFormat('fa');
  expect(sentenceOf({ at: '/missing/atLeast', code: 'out-of-range' }, 'fa')).toMatch(new RegExp(`${number.format(0)}.*${number.format(1)}`));
});

it('tells a language without words from a sentence that is missing', () => {
  const small = { languages: ['en', 'fa'], items: [{ id: 'a' }], text: { en: {}, fa: { title: 'ع' } } };
  const said = check(small).filter(({ code }) => code === 'words-missing').map((problem) => sentenceOf(problem, 'en'));
  expect(new Set(said)).toEqual(new Set([words('en')['words-missing_language'], words('en')['words-missing']]));
});
