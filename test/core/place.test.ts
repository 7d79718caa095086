import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, placesOf } from '../../src/core/place.js';

const held = (text: string, pointer: string) => {
  const place = placeOf(placesOf(text), pointer);
  return place && text.slice(place.from, place.to);
};

describe('the place of a value in a text', () => {
  const text = '{ "a/b": [1, {"~": "x\\"y"}], "é": -2.5e3, "n": null }';
  it.each([
    ['', text],
    ['/a~1b', '[1, {"~": "x\\"y"}]'],
    ['/a~1b/0', '1'],
    ['/a~1b/1/~0', '"x\\"y"'],
    ['/é', '-2.5e3'],
    ['/n', 'null'],
  ])('%s is where it was written', (pointer, expected) => {
    expect(held(text, pointer)).toBe(expected);
  });

  it('of what is missing is the place of what it is missing from', () => {
    expect(held('{"items": [{"id": "1"}]}', '/items/0/reversed')).toBe('{"id": "1"}');
    expect(held('{"items": []}', '/items/7/id')).toBe('[]');
    expect(held('{}', '/text/fa/title')).toBe('{}');
  });

  it('of a key written with an escape, or twice, is the one that counts', () => {
    expect(held('{"\\u0061": 1, "b": 2}', '/a')).toBe('1');
    expect(held('{"a": 1, "a": 22}', '/a')).toBe('22');
  });

  it('stands behind a mark of byte order', () => {
    expect(held('\uFEFF{"a": 1}', '/a')).toBe('1');
  });
});

describe('a text that is no JSON', () => {
  it('has the values up to where it breaks', () => {
    expect(held('{"a": [1, tru', '/a/0')).toBe('1');
    expect(held('', '')).toBe(null);
  });

  it('exhausts no stack, however deep or long it is', () => {
    expect(placesOf('['.repeat(500_000)).size).toBe(0);
    expect(held(`["${'x'.repeat(500_000)}", 1]`, '/1')).toBe('1');
  });
});

it('finds every value that JSON.parse does, and reads each to the same', () => {
  const keys = (value: unknown, pointer = ''): [string, unknown][] => [
    [pointer, value],
    ...(typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, each]) => keys(each, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)) : []),
  ];
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(undefined, 2), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent);
      const places = placesOf(text);
      for (const [pointer, value] of keys(JSON.parse(text))) {
        const place = places.get(pointer);
        expect(JSON.parse(text.slice(place?.from, place?.to))).toEqual(value);
      }
    }),
  );
});
