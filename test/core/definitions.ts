import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read, type Problem } from '../../src/core/check.js';
import type { Definition } from '../../src/core/schema.js';

/** Problems as lines of text, in no order of their own. */
export const brief = (problems: readonly Problem[]): string[] => problems.map(({ at, code, severity }) => `${severity} ${code} ${at}`).sort();

/** A copy with one place, by its JSON pointer, holding something else, or nothing. */
export const changedIn =
  (good: object) =>
  (pointer: string, value: unknown): unknown => {
    const copy = structuredClone(good) as Record<string, unknown>;
    const keys = pointer.split('/').slice(1);
    const last = keys.pop() as string;
    const holder = keys.reduce((within, key) => within[key] as Record<string, unknown>, copy);
    if (value === undefined) delete holder[last];
    // Not by assignment, for which `__proto__` would be no key.
    else Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
    return copy;
  };

/** JSON pointers of everything within. */
const placesIn = (value: unknown, path = ''): string[] => [
  ...(path ? [path] : []),
  ...(typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => placesIn(inner, `${path}/${key}`)) : []),
];

/** Tests that whatever is handed over in place of a good definition, nothing is thrown, and there is a definition just where there is no error. */
export function standsAnything(good: { readonly kind?: string }, strange: readonly unknown[], alsoHolds: (definition: Definition) => void = () => {}): void {
  const holds = (value: unknown, words?: unknown): void => {
    const { definition, problems } = read(value, words);
    expect(definition === null).toBe(problems.some(({ severity }) => severity === 'error'));
    for (const { at, code, severity } of problems) {
      expect(at === '' || at.startsWith('/')).toBe(true);
      expect(code).toMatch(/^[a-z-]+$/);
      expect(['error', 'warning']).toContain(severity);
    }
    if (definition) alsoHolds(definition);
  };
  const changed = changedIn(good);
  const places = fc.constantFrom(...placesIn(good));
  const other = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>(undefined, '__proto__', 'constructor', -1, 0, 1e308, '', true, null, [], {}, ...strange));

  describe('whatever it is given, it does not throw, and it has a definition just where there is no error:', () => {
    it('arbitrary JSON, as text', () => {
      fc.assert(fc.property(fc.json(), fc.json(), (text, words) => holds(text, words)), { numRuns: 300 });
    });

    it('arbitrary values', () => {
      fc.assert(fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), fc.anything(), (value, words) => holds(value, words)), { numRuns: 300 });
    });

    it('arbitrary JSON under its own keys', () => {
      fc.assert(fc.property(fc.dictionary(fc.constantFrom(...Object.keys(good)), fc.jsonValue()), (value) => holds({ ...value, ...(good.kind && { kind: good.kind }) })), { numRuns: 500 });
    });

    it('a good one with one place replaced', () => {
      fc.assert(fc.property(places, other, (place, value) => holds(changed(place, value))), { numRuns: 1500 });
    });

    it('a good one with a place taken from another', () => {
      const at = (pointer: string): unknown => pointer.split('/').slice(1).reduce<unknown>((within, key) => (within as Record<string, unknown>)[key], good);
      fc.assert(fc.property(places, places, (place, from) => holds(changed(place, at(from)))), { numRuns: 500 });
    });
  });
}
