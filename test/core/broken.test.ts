import fc from 'fast-check';
import { expect, it } from 'vitest';
import { whereBroken } from '../../src/core/broken.js';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

it.each([
  ['a comma after the last entry', '{\n  "a": 1,\n}', 3, 1],
  ['a comma forgotten', '{ "a": 1\n  "b": 2 }', 2, 3],
  ['a comment', '{ // mine\n}', 1, 3],
  ['a word without quotation marks', '{"a": yes}', 1, 7],
  ['a string that never closes', '{"a": "b\n}', 1, 7],
  ['a group closed by the wrong bracket', '{"a": [1}', 1, 9],
  ['a colon forgotten', '{"a" 1}', 1, 6],
  ['a group left open', '[1,\r\n 2', 2, 3],
  ['something after the end', '{}\n{}', 2, 1],
  ['nothing at all', '', 1, 1],
  ['a mark of byte order before a mistake', '\uFEFF{a}', 1, 2],
  ['a number that begins with zero', '[01]', 1, 3],
])('finds %s', (_, text, line, column) => {
  expect(whereBroken(text)).toMatchObject({ line, column });
});

it.each([
  ['a digit of another script', '{"a": ۵}', '۵'],
  ['a comma of another script', '{"a": 1، "b": 2}', '،'],
  ['a quotation mark of a word processor', '{“kind”: 1}', '“'],
  ['a character of two units, whole', '[😀]', '😀'],
  ['the end of a text that is not whole', '{"a": 1', ''],
  ['a text of white space', '\uFEFF \n', null],
])('names %s', (_, text, found) => {
  expect(whereBroken(text)?.found).toBe(found);
});

it('finds nothing in JSON, a mark of byte order before it or not', () => {
  fc.assert(fc.property(fc.json(), (text) => whereBroken(text) === null && whereBroken(`\uFEFF${JSON.stringify(JSON.parse(text), null, 2)}`) === null));
});

it('agrees with the engine on what is JSON', () => {
  const shards = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"\\u00e9"', '"\\x"', '-1.5e3', '1.', 'null', ' ', '\n', '\u00a0'), { maxLength: 9 });
  fc.assert(fc.property(shards, (parts) => (whereBroken(parts.join('')) === null) === parses(parts.join(''))), { numRuns: 20_000 });
  fc.assert(fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (text, at, put) => {
    const cut = at % (text.length + 1);
    const other = text.slice(0, cut) + put + text.slice(cut + put.length);
    return (whereBroken(other) === null) === parses(other);
  }), { numRuns: 5_000 });
});

it('is not stopped by a hundred thousand brackets or a string of half a million letters', () => {
  expect(whereBroken('['.repeat(100_000))).toEqual({ line: 1, column: 100_001, found: '' });
  expect(whereBroken(`["${'x'.repeat(500_000)}"]`)).toBeNull();
  expect(whereBroken(`["${'x'.repeat(500_000)}`)).toEqual({ line: 1, column: 2, found: '"' });
});
