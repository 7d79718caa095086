import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shownGroups } from '../../src/core/suppression.js';
import vector from '../vectors/k_anonymity.json';

it.each(vector.data.cases.map((sizes, index) => [sizes, (vector.expected[index] as { shown: string[] }).shown] as const))('of %j shows %j', (sizes, due) => {
  const names = Object.keys(sizes);
  const shown = shownGroups(Object.values(sizes), 0, vector.data.k);
  expect(names.filter((_, place) => shown[place])).toEqual(due);
});

it('hides people of no group among others, however many they are', () => {
  // Two of no group are fewer than five, so the smallest group is hidden with them; seven are enough by themselves.
  expect(shownGroups([6, 9], 2, 5)).toEqual([false, true]);
  expect(shownGroups([6, 9], 7, 5)).toEqual([true, true]);
});

it('of two equally small groups hides the one that comes later', () => {
  expect(shownGroups([6, 6, 8], 1, 5)).toEqual([true, false, true]);
});

it('leaves nobody, at least the minimum, or everyone hidden, and shows no group below it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 8 }), fc.nat(20), fc.integer({ min: 3, max: 12 }), (sizes, unnamed, minimum) => {
      const shown = shownGroups(sizes, unnamed, minimum);
      const hidden = sizes.reduce((sum, size, place) => (shown[place] ? sum : sum + size), unnamed);
      for (const [place, is] of shown.entries()) if (is) expect(sizes[place]).toBeGreaterThanOrEqual(minimum);
      if (shown.includes(true) && hidden > 0) expect(hidden).toBeGreaterThanOrEqual(minimum);
    }),
  );
});
