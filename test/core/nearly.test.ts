import { expect, it } from 'vitest';
import { leavesOpen, nearlyAll } from '../../src/core/nearly.js';

it.each([
  [[0, 12, 0], true],
  [[1, 11, 0], true],
  [[1, 10, 1], false],
  [[2, 10, 0], false],
  [[2, 1], true],
  [[1, 1, 1], false],
  [[5], false],
])('takes %j for all or all but one: %s', (counts, nearly) => {
  expect(nearlyAll(counts)).toBe(nearly);
});

it('leaves both open whenever it says so, by all totals that five people can have with a mean and a spread', () => {
  const [low, high] = [{ id: 'low', from: 4, to: 11 }, { id: 'high', from: 12, to: 20 }];
  // By what is shown: whether all of some room are in one band, and whether one is apart in some room.
  const shown = new Map<string, { readonly sum: number; whole: boolean; apart: boolean; readonly given: boolean }>();
  const look = (totals: readonly number[]): void => {
    const above = totals.filter((total) => total >= 12).length;
    if (above > 1 && above < 4) return;
    const sum = totals.reduce((all, total) => all + total, 0);
    const squares = totals.reduce((all, total) => all + total ** 2, 0);
    const sd = Math.sqrt(Math.max(0, squares - sum ** 2 / 5) / 4);
    const given = leavesOpen({ n: 5, mean: sum / 5, sd }, above < 2 ? low : high, 4, 20);
    const key = given ? `${sum} ${squares}` : `${sum}`;
    const known = shown.get(key) ?? { sum, whole: false, apart: false, given };
    if (above === 0 || above === 5) known.whole = true;
    else known.apart = true;
    shown.set(key, known);
  };
  const choose = (totals: readonly number[]): void => {
    if (totals.length === 5) look(totals);
    else for (let total = totals.at(-1) ?? 4; total <= 20; total += 1) choose([...totals, total]);
  };
  choose([]);
  const telling = [...shown.values()].filter(({ whole, apart }) => whole && !apart);
  expect(telling.filter(({ given }) => given)).toEqual([]);
  // The mean alone tells it below 12 + 4 · 4 and above 11 + 4 · 20, whatever else is shown.
  expect(telling.every(({ sum }) => sum < 28 || sum > 91)).toBe(true);
  expect([...shown.values()].filter(({ given }) => given).length).toBeGreaterThan(100);
});
