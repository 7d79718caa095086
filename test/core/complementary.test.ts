import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptBackParts, tellsOfSome } from '../../src/core/complementary.js';

describe('a sum over people', () => {
  it.each([
    [[], true],
    [[5, 5, 5], true],
    [[5, 5, 5, 0], true],
    [[5, 5, 5, 5], false],
    // By hand: 15 is half of 30, which is not more than half; 16 of 31 is.
    [[15, 5, 5, 5], false],
    [[16, 5, 5, 5], true],
  ])('of %j tells of single ones: %s', (amounts, tells) => {
    expect(tellsOfSome(amounts)).toBe(tells);
  });
});

describe('parts kept back beside a whole', () => {
  /** Parts by size, of which those together below `least` tell too much. */
  const kept = (sizes: readonly number[], least: number, already?: (size: { readonly size: number }) => boolean) => {
    const parts = sizes.map((size) => ({ size }));
    const set = keptBackParts(parts, ({ size }) => size, (some) => some.reduce((sum, { size }) => sum + size, 0) < least, already);
    return set && parts.map((part) => (set.has(part) ? '-' : 'x')).join('');
  };

  it.each([
    [[12, 7, 5], 'xxx'],
    // By hand: 2 is kept back; 8 + 7 told would leave it, so the smallest told, 5, goes too: 2 + 5 = 7.
    [[8, 7, 2, 5], 'xx--'],
    // 2 + 2 = 4 could be worked out, so nothing is told beside the whole.
    [[2, 2, 9], '---'],
    // 3 + 3 = 6 may be worked out.
    [[3, 9, 3], '-x-'],
    [[3, 6, 6], '-x-'],
  ])('%j leave %s', (sizes, due) => {
    expect(kept(sizes, 5)).toBe(due);
  });

  it('are all of them where the whole is', () => {
    expect(kept([2, 2], 5)).toBeNull();
    expect(kept([], 5)).toBeNull();
  });

  it('are more where one of them is kept back for another reason', () => {
    expect(kept([9, 3, 8], 5, ({ size }) => size === 9)).toBe('--x');
    expect(kept([9, 6, 8], 5, ({ size }) => size === 9)).toBe('-xx');
  });

  it('are none, or together tell nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 8 }), (sizes) => {
        const marks = kept(sizes, 5);
        if (marks === null) return;
        const hidden = sizes.filter((_, place) => marks[place] === '-').reduce((sum, size) => sum + size, 0);
        expect(marks.includes('-') ? hidden >= 5 : true).toBe(true);
      }),
    );
  });
});
