import { describe, expect, it } from 'vitest';
import { secondsOf } from '../../src/core/moment.js';
import { clockOf } from '../../src/locale/clock.js';

describe('a time in a call', () => {
  it.each([
    ['2:05', 125], ['٢:٠٥', 125], ['۲:۰۵', 125], [' 2.05 ', 125], ['1:02:05', 3725], ['3', 180], ['0:00', 0], ['75:00', 4500], ['23:59:59', 86399],
    ['2:60', null], ['1:60:00', null], ['24:00:00', null], ['two', null], ['', null], ['-1:00', null], ['1:2:3:4', null],
  ])('typed as %j is %j seconds', (typed, seconds) => {
    expect(secondsOf(typed)).toBe(seconds);
  });

  it('is written in the digits of the language, and read again as it was', () => {
    expect(clockOf(125, 'en')).toBe('2:05');
    expect(clockOf(125, 'fa')).toBe('۲:۰۵');
    for (const tag of ['en', 'fa', 'ar-u-nu-arab']) expect(secondsOf(clockOf(3725, tag))).toBe(3725);
  });
});
