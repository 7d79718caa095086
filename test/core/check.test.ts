import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, read } from '../../src/core/check.js';
import { limits } from '../../src/core/limits.js';
import { brief, changedIn, standsAnything } from './definitions.js';

/** All words of a definition; what has no result has one file of them. */
const words = (language: string, id: string): object =>
  Object.assign({}, ...[`locales/${language}/${id}.json`, `locales/${language}/${id}.result.json`].filter((path) => existsSync(path)).map((path) => JSON.parse(readFileSync(path, 'utf8')) as object)) as object;

const good = {
  schema: 1,
  kind: 'quiz',
  id: 'small',
  version: '1.0.0',
  languages: ['en'],
  scale: { min: 1, max: 3 },
  items: [{ id: 'a' }, { id: 'b', reversed: true }],
  dimensions: [{ id: 'x', items: ['a', 'b'] }],
  bands: [{ id: 'low', from: 2, to: 3 }, { id: 'high', from: 4, to: 6 }],
  missing: { atLeast: 0.5 },
  text: {
    en: {
      title: 'T',
      choices: { 1: 'no', 2: 'so', 3: 'yes' },
      items: { a: 'A', b: 'B' },
      bands: { low: { name: 'L' }, high: { name: 'H' } },
      dimensions: { x: { name: 'X' } },
    },
  },
};

const changed = changedIn(good);

it.each(readdirSync('quizzes').filter((name) => name.endsWith('.json')))('finds nothing wrong with %s of the package and its words in three languages', (name) => {
  const text = readFileSync(`quizzes/${name}`, 'utf8');
  const { id, languages } = JSON.parse(text) as { id: string; languages: string[] };
  expect(`${id}.json`).toBe(name);
  expect(languages).toEqual(['en', 'ar', 'fa']);
  expect(check(text, Object.fromEntries(languages.map((language) => [language, words(language, id)])))).toEqual([]);
});

it('reads a sound file, by text or by value, words inside or apart', () => {
  expect(read(JSON.stringify(good)).definition?.id).toBe('small');
  expect(read(good).definition?.id).toBe('small');
  const { text, ...bare } = good;
  expect(read(bare, text).definition?.text?.['en']?.title).toBe('T');
  expect(read(`\uFEFF${JSON.stringify(good)}`).definition?.id).toBe('small');
});

describe('one mistake', () => {
  it.each<[string, string, unknown, string[]]>([
    ['an item that no list has', '/dimensions/0/items/1', 'q', ['error unknown-item /dimensions/0/items/1']],
    ['an item twice in a dimension', '/dimensions/0/items/1', 'a', ['error duplicate-id /dimensions/0/items/1']],
    ['two items of one id', '/items/1/id', 'a', ['error duplicate-id /items/1/id', 'error unknown-item /dimensions/0/items/1', 'warning words-unused /text/en/items/b']],
    ['a gap between bands', '/bands/1/from', 5, ['error bands-gap /bands/1/from']],
    ['an overlap of bands', '/bands/1/from', 3, ['error bands-overlap /bands/1/from']],
    ['bands that start too late', '/bands/0/from', 3, ['error bands-miss /bands/0/from']],
    ['bands that start too soon', '/bands/0/from', 1, ['error bands-miss /bands/0/from']],
    ['bands that end too soon', '/bands/1/to', 5, ['error bands-miss /bands/1/to']],
    ['bands that end too late', '/bands/1/to', 7, ['error bands-miss /bands/1/to']],
    ['a scale of one point', '/scale/max', 1, ['error scale-too-short /scale', 'warning words-unused /text/en/choices/2', 'warning words-unused /text/en/choices/3']],
    ['a scale upside down', '/scale', { min: 3, max: 1 }, ['error scale-too-short /scale']],
    ['a choice without a word', '/text/en/choices/2', undefined, ['error words-missing /text/en/choices/2']],
    ['a statement without a word', '/text/en/items/b', undefined, ['error words-missing /text/en/items/b']],
    ['a word never used', '/text/en/items/z', 'Z', ['warning words-unused /text/en/items/z']],
    ['a step of no dimension', '/text/en/dimensions/y', { name: 'Y', steps: { s: 'S' } }, ['warning words-unused /text/en/dimensions/y/steps/s']],
    ['a rationale of an item that is not reversed', '/text/en/rationales', { a: 'why' }, ['warning words-unused /text/en/rationales/a']],
    ['a language without words', '/languages', ['en', 'fa'], ['error words-missing /text/fa']],
    ['a language never promised', '/text/fa', { title: 'ت' }, ['warning words-unused /text/fa']],
    ['a language twice', '/languages', ['en', 'EN'], ['error words-missing /text/EN', 'error duplicate-id /languages/1']],
    ['no tag of a language', '/languages/0', 'e', ['error bad-language /languages/0']],
    ['an object that cannot be said as a text', '/languages/0', { toString: 0 }, ['error wrong-type /languages/0', 'warning words-unused /text/en']],
    ['another version of the schema', '/schema', 2, ['error wrong-version /schema']],
    ['another kind', '/kind', 'poll', ['error wrong-kind /kind']],
    ['a wrong type', '/items', 'a', ['error wrong-type /items']],
    ['nothing where something is due', '/id', undefined, ['error missing /id']],
    ['no version of the schema', '/schema', undefined, ['error missing /schema']],
    ['a key that nobody reads', '/items/0/reverse', true, ['error unknown-key /items/0/reverse']],
    ['an id with a space', '/id', 'a b', ['error bad-id /id']],
    ['an id that every object has', '/id', 'constructor', ['error bad-id /id']],
    ['no version', '/version', 'one', ['error bad-version /version']],
    ['an empty sentence', '/text/en/title', ' ', ['error empty /text/en/title']],
    ['half a point', '/bands/0/to', 3.5, ['error not-whole /bands/0/to']],
    ['more than all', '/missing/atLeast', 2, ['error out-of-range /missing/atLeast']],
    ['a sentence turned round', '/text/en/title', 'a\u202Eb', ['error bidi-override /text/en/title']],
    ['a sentence past its limit', '/text/en/title', 'x'.repeat(limits.sentence + 1), ['error too-long /text/en/title']],
    ['a dimension of no items', '/dimensions/0/items', [], ['error too-few /dimensions/0/items']],
  ])('%s', (_, pointer, value, due) => {
    const found = brief(check(changed(pointer, value)));
    expect(found).toEqual(expect.arrayContaining(due));
    const errors = due.some((each) => each.startsWith('error'));
    expect(read(changed(pointer, value)).definition === null).toBe(errors);
  });

  it.each(['', 'nothing', '{', '"text"', '{"a":1', 'null', '[]', '7'])('a file of %j', (text) => {
    const [problem, ...others] = check(text);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ at: '', severity: 'error' });
  });
});

it('tells of words missing in one language as soon as another has them', () => {
  const other = structuredClone({ ...good, languages: ['en', 'fa'], text: { en: { ...good.text.en, introduction: 'I' }, fa: good.text.en } });
  expect(brief(check(other))).toEqual(['error words-missing /text/fa/introduction']);
});

it('wants the same next steps in every language', () => {
  const withSteps = (steps: object) => ({ ...good.text.en, dimensions: { x: { name: 'X', steps } } });
  const other = { ...good, languages: ['en', 'fa'], text: { en: withSteps({ a: 'A', b: 'B' }), fa: withSteps({ a: 'الف' }) } };
  expect(brief(check(other))).toEqual(['error words-missing /text/fa/dimensions/x/steps/b']);
});

it('tells of every problem at once', () => {
  const bad = { ...good, schema: 9, scale: { min: 1, max: 1 }, items: [{ id: 'a' }, { id: 'a', reversed: 'yes' }], extra: 1, text: { en: { title: '' } } };
  const found = new Set(check(bad).map(({ code }) => code));
  for (const code of ['wrong-version', 'scale-too-short', 'duplicate-id', 'wrong-type', 'unknown-key', 'empty', 'words-missing', 'unknown-item']) {
    expect(found).toContain(code);
  }
});

it('escapes what a JSON pointer must', () => {
  expect(brief(check(changed('/text/en/items/z', undefined)))).toEqual([]);
  expect(brief(check({ ...good, 'a/b~c': 1 }))).toEqual(['error unknown-key /a~1b~0c']);
});

describe('a hostile file', () => {
  it('of ten thousand items is refused by its length, not by its items', () => {
    const many = { ...good, items: Array.from({ length: 10_000 }, (_, index) => ({ id: `i${index}` })) };
    expect(check(many)).toContainEqual({ at: '/items', code: 'too-many', severity: 'error' });
  });

  it('past the limit is refused unread', () => {
    expect(check(`{"a":"${'x'.repeat(1_000_000)}"}`)).toEqual([{ at: '', code: 'too-long', severity: 'error' }]);
    expect(check({ ...good, note: 'x'.repeat(1_000_000) })).toEqual([{ at: '', code: 'too-long', severity: 'error' }]);
  });

  it('of a hundred thousand brackets is refused and nothing breaks', () => {
    expect(check('['.repeat(100_000) + ']'.repeat(100_000))).toHaveLength(1);
    const deep = '{"a":'.repeat(80_000) + '1' + '}'.repeat(80_000);
    expect(check(`{"text":{"en":${deep}}}`).length).toBeGreaterThan(0);
  });

  it('cannot reach the prototype of anything', () => {
    const within = JSON.stringify(good).replace('"title":"T"', '"__proto__":{"polluted":true},"title":"T"');
    const above = JSON.stringify(good).replace('{"schema"', '{"__proto__":{"polluted":true},"schema"');
    expect(read(within, JSON.parse('{"__proto__":{"polluted":true}}')).definition?.text?.['en']?.title).toBe('T');
    expect(brief(check(above))).toEqual(['error unknown-key /__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('that is no plain data is refused', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    const trap = { get id() { throw new Error('no'); } };
    for (const value of [loop, trap, undefined, () => 1, Symbol('s'), 1n]) expect(check(value)).toHaveLength(1);
  });
});

standsAnything(good, ['choice', 'true-false']);
