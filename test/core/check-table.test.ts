import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import customerService from '../../quizzes/customer-service.json';
import rater from '../../quizzes/rater.json';
import { check, read } from '../../src/core/check.js';
import { limits } from '../../src/core/limits.js';
import { brief, changedIn, standsAnything } from './definitions.js';

const words = (symbol: string) => ({ symbol, name: 'N', meaning: 'M', measured: 'H' });
const good = {
  schema: 1,
  kind: 'periodic-table',
  id: 'small',
  version: '1.0.0',
  languages: ['en'],
  dimensions: ['kind', 'quick'],
  sections: [
    { id: 'x', columns: 2, elements: [{ id: 'a', origin: 'chart', dimensions: ['kind', 'quick'], instruments: ['quiz'] }, { id: 'b', origin: 'own', dimensions: [], instruments: [] }] },
    { id: 'y', columns: 1, elements: [{ id: 'c', origin: 'own', dimensions: ['quick'], instruments: ['csat', 'metrics'] }] },
  ],
  text: {
    en: {
      title: 'T',
      credit: 'After someone.',
      sections: { x: { name: 'X', about: 'About X.' }, y: { name: 'Y', about: 'About Y.' } },
      dimensions: { kind: 'Kind', quick: 'Quick' },
      elements: { a: words('Aa'), b: words('B'), c: words('Ccc') },
    },
  },
};

const changed = changedIn(good);
const unused = (...paths: string[]) => paths.map((path) => `warning words-unused /text/en/${path}`);
const missing = (...paths: string[]) => paths.map((path) => `error words-missing /text/en/${path}`);
const all = (element: string) => ['symbol', 'name', 'meaning', 'measured'].map((key) => `elements/${element}/${key}`);

it('finds nothing wrong with a sound table, by text or by value, words inside or apart', () => {
  expect(check(good)).toEqual([]);
  expect(check(JSON.stringify(good))).toEqual([]);
  const { text, ...bare } = good;
  expect(read(bare, text, 'periodic-table').definition?.text?.['en']?.title).toBe('T');
  const apart = Object.fromEntries(customerService.languages.map((language) => [language, JSON.parse(readFileSync(`locales/${language}/customer-service.json`, 'utf8')) as object]));
  expect(check(customerService, apart)).toEqual([]);
});

describe('one mistake is one problem, at its place:', () => {
  it.each<[string, string, unknown, string[]]>([
    ['a section twice', '/sections/1/id', 'x', ['error duplicate-id /sections/1/id', ...unused('sections/y/about', 'sections/y/name')]],
    ['an element twice in a section', '/sections/0/elements/1/id', 'a', ['error duplicate-id /sections/0/elements/1/id', ...unused(...all('b'))]],
    ['an element twice in the table', '/sections/1/elements/0/id', 'a', ['error duplicate-id /sections/1/elements/0/id', ...unused(...all('c'))]],
    ['a dimension twice', '/dimensions', ['kind', 'quick', 'kind'], ['error duplicate-id /dimensions/2']],
    ['a dimension twice on an element', '/sections/1/elements/0/dimensions', ['quick', 'quick'], ['error duplicate-id /sections/1/elements/0/dimensions/1']],
    ['an instrument twice', '/sections/1/elements/0/instruments', ['csat', 'csat'], ['error duplicate-id /sections/1/elements/0/instruments/1']],
    ['a dimension that the table does not have', '/sections/1/elements/0/dimensions', ['quick', 'slow'], ['error unknown-dimension /sections/1/elements/0/dimensions/1']],
    ['an instrument that there is not', '/sections/0/elements/0/instruments', ['thermometer'], ['error not-one-of /sections/0/elements/0/instruments/0']],
    ['an origin that there is not', '/sections/0/elements/0/origin', 'elsewhere', ['error not-one-of /sections/0/elements/0/origin']],
    ['no origin', '/sections/0/elements/0/origin', undefined, ['error missing /sections/0/elements/0/origin']],
    ['a section without width', '/sections/0/columns', 0, ['error out-of-range /sections/0/columns']],
    ['a section that is too wide', '/sections/0/columns', limits.columns + 1, ['error out-of-range /sections/0/columns']],
    ['half a column', '/sections/0/columns', 1.5, ['error not-whole /sections/0/columns']],
    ['a section without elements', '/sections/1/elements', [], ['error too-few /sections/1/elements', ...unused(...all('c'))]],
    ['elements that are no list', '/sections/1/elements', 'c', ['error wrong-type /sections/1/elements', ...unused(...all('c'))]],
    ['no dimensions at all', '/dimensions', [], [
      'error unknown-dimension /sections/0/elements/0/dimensions/0', 'error unknown-dimension /sections/0/elements/0/dimensions/1', 'error unknown-dimension /sections/1/elements/0/dimensions/0',
      ...unused('dimensions/kind', 'dimensions/quick'),
    ]],
    ['a key that nobody reads', '/sections/0/elements/0/weight', 1, ['error unknown-key /sections/0/elements/0/weight']],
    ['an id that every object has', '/sections/1/elements/0/id', 'constructor', ['error bad-id /sections/1/elements/0/id', ...missing(...all('constructor')), ...unused(...all('c'))]],
    ['no title', '/text/en/title', undefined, missing('title')],
    ['a section without its name', '/text/en/sections/x', { about: 'About X.' }, ['error missing /text/en/sections/x/name', ...missing('sections/x/name')]],
    ['a dimension without its name', '/text/en/dimensions/kind', undefined, missing('dimensions/kind')],
    ['an element without its words', '/text/en/elements/b', undefined, missing(...all('b'))],
    ['words of an element that there is not', '/text/en/elements/z', words('Z'), unused(...all('z'))],
    ['a word of a quiz', '/text/en/choices', { 1: 'no' }, unused('choices/1')],
    ['a name that says nothing', '/text/en/elements/a/name', ' ', ['error empty /text/en/elements/a/name']],
    ['a meaning turned round', '/text/en/elements/a/meaning', 'a\u202Eb', ['error bidi-override /text/en/elements/a/meaning']],
    ['a symbol of four letters', '/text/en/elements/a/symbol', 'Abcd', ['error bad-symbol /text/en/elements/a/symbol']],
    ['a symbol with a digit', '/text/en/elements/a/symbol', 'A1', ['error bad-symbol /text/en/elements/a/symbol']],
    ['a symbol with a space', '/text/en/elements/a/symbol', 'A b', ['error bad-symbol /text/en/elements/a/symbol']],
    ['a symbol that is a picture', '/text/en/elements/a/symbol', '☺', ['error bad-symbol /text/en/elements/a/symbol']],
    ['a symbol drawn out', '/text/en/elements/a/symbol', 'رـد', ['error bad-symbol /text/en/elements/a/symbol']],
    ['a symbol that says nothing', '/text/en/elements/a/symbol', ' ', ['error empty /text/en/elements/a/symbol']],
    ['a symbol of another element', '/text/en/elements/b/symbol', 'Ccc', ['error symbol-repeated /text/en/elements/c/symbol']],
    ['a symbol of another element in other letters', '/text/en/elements/b/symbol', 'CCC', ['error symbol-repeated /text/en/elements/c/symbol']],
    ['a language without words', '/languages', ['en', 'fa'], ['error words-missing /text/fa']],
    ['a language twice', '/languages', ['en', 'en'], ['error duplicate-id /languages/1']],
  ])('%s', (_, pointer, value, due) => {
    expect(brief(check(changed(pointer, value)))).toEqual([...due].sort());
    expect(read(changed(pointer, value)).definition === null).toBe(due.some((each) => each.startsWith('error')));
  });
});

describe('a symbol', () => {
  it.each([['A'], ['Abc'], ['رضا'], ['آب'], ['دأب'], ['e\u0301a'], ['हिं'], ['字'], ['Ёж']])('may be %s', (symbol) => {
    expect(check(changed('/text/en/elements/a/symbol', symbol))).toEqual([]);
  });

  it('may be the same in two languages, and is judged in each', () => {
    const two = (symbol: string) => ({ ...good, languages: ['en', 'fa'], text: { ...good.text, fa: { ...good.text.en, elements: { ...good.text.en.elements, a: words(symbol) } } } });
    expect(check(two('Aa'))).toEqual([]);
    expect(brief(check(two('Abcd')))).toEqual(['error bad-symbol /text/fa/elements/a/symbol']);
    expect(brief(check(two('b')))).toEqual(['error symbol-repeated /text/fa/elements/b/symbol']);
  });

  it('is the same however a letter is spelt', () => {
    const spelt = { ...good.text.en.elements, a: words('كي'), b: words('کی') };
    expect(brief(check(changed('/text/en/elements', spelt)))).toEqual(['error symbol-repeated /text/en/elements/b/symbol']);
  });
});

it('wants what sections are about in every language as soon as one says it', () => {
  const fa = { ...good.text.en, credit: undefined, sections: { x: { name: 'X' }, y: { name: 'Y', about: 'About Y.' } } };
  expect(brief(check({ ...good, languages: ['en', 'fa'], text: { ...good.text, fa } }))).toEqual(['error words-missing /text/fa/credit', 'error words-missing /text/fa/sections/x/about']);
});

it('tells of every problem at once', () => {
  const bad = {
    ...good,
    dimensions: ['kind', 'kind'],
    sections: [{ id: 'x', columns: 9, elements: [{ id: 'a', origin: 'own', dimensions: ['slow'], instruments: ['ruler'] }, { id: 'a', origin: 'own', dimensions: [], instruments: [] }, { id: 'b', origin: 'own', dimensions: [], instruments: [] }] }],
    text: { en: { titel: 'T', elements: { a: words('1'), b: words('B') } } },
  };
  const found = new Set(check(bad).map(({ code }) => code));
  expect([...found].sort()).toEqual(['bad-symbol', 'duplicate-id', 'not-one-of', 'out-of-range', 'unknown-dimension', 'words-missing', 'words-unused']);
});

describe('the kind', () => {
  it('that is wanted is the only one given', () => {
    expect(read(good, undefined, 'periodic-table').definition?.id).toBe('small');
    for (const kind of ['quiz', 'scorecard', 'diagnostic'] as const) expect(read(good, undefined, kind)).toEqual({ definition: null, problems: [{ at: '/kind', code: 'wrong-kind', severity: 'error' }] });
    expect(brief(read(rater, undefined, 'periodic-table').problems)).toContain('error wrong-kind /kind');
  });

  it('that there is not is one problem, and the rest is judged as what it looks like', () => {
    expect(brief(check({ ...good, kind: 'table' }))).toEqual(['error wrong-kind /kind']);
    const { kind: _, ...none } = good;
    expect(brief(check({ ...none, extra: 1 }))).toEqual(['error missing /kind', 'error unknown-key /extra']);
  });
});

describe('a hostile table', () => {
  const { text: _, ...bare } = good;
  const elements = (section: number, count: number) => Array.from({ length: count }, (__, index) => ({ id: `e${section}-${index}`, origin: 'own', dimensions: [], instruments: [] }));
  const codes = (sections: unknown) => new Set(check({ ...bare, sections }).map(({ code }) => code));

  it('of more elements than a table may have, spread over its sections, is refused by their number', () => {
    const half = limits.items / 2;
    expect(codes([{ id: 'x', columns: 1, elements: elements(0, half) }, { id: 'y', columns: 1, elements: elements(1, half) }])).not.toContain('too-many-elements');
    expect(codes([{ id: 'x', columns: 1, elements: elements(0, half) }, { id: 'y', columns: 1, elements: elements(1, half + 1) }])).toContain('too-many-elements');
  });

  it('of more columns than anybody sees side by side is refused by its width', () => {
    const wide = (count: number) => Array.from({ length: count }, (__, index) => ({ id: `s${index}`, columns: limits.columns, elements: elements(index, 1) }));
    expect(codes(wide(limits.width / limits.columns))).not.toContain('table-too-wide');
    expect(codes(wide(limits.width / limits.columns + 1))).toContain('table-too-wide');
  });

  it('of thousands of elements in forty languages is not asked for a million sentences', () => {
    const languages = Array.from({ length: limits.languages }, (__, index) => `x${String.fromCharCode(97 + (index % 26))}${index < 26 ? 'a' : 'b'}`);
    const found = check({ ...good, languages, sections: [{ id: 's', columns: 1, elements: elements(0, 5_000) }], text: Object.fromEntries(languages.map((language) => [language, { title: 'T' }])) });
    expect(found).toContainEqual({ at: '/sections/0/elements', code: 'too-many', severity: 'error' });
    expect(found.length).toBeLessThan(100);
  });

  it('with a symbol of a hundred thousand marks is refused, and nothing hangs', () => {
    expect(check(changed('/text/en/elements/a/symbol', `a${'\u0301'.repeat(100_000)}`)).map(({ code }) => code)).toContain('too-long');
    expect(brief(check(changed('/text/en/elements/a/symbol', `a${'\u0301'.repeat(1_000)}`)))).toEqual(['error bad-symbol /text/en/elements/a/symbol']);
  });

  it('cannot reach the prototype of anything', () => {
    const within = JSON.stringify(good).replace('"a":{"symbol"', '"__proto__":{"polluted":true},"a":{"symbol"');
    expect(within).toContain('__proto__');
    read(within);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(brief(check(JSON.stringify(good).replace('{"id":"a"', '{"__proto__":{"origin":"chart"},"id":"a"')))).toEqual(['error unknown-key /sections/0/elements/0/__proto__']);
  });

  it('of tens of thousands of groups in one another is refused and nothing breaks', () => {
    const deep = '{"a":'.repeat(80_000) + '1' + '}'.repeat(80_000);
    expect(check(`{"kind":"periodic-table","sections":[${deep}],"text":{"en":{"elements":${deep}}}}`).length).toBeGreaterThan(0);
  });
});

standsAnything(good, ['quick', 'Aa', 2]);
