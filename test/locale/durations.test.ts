import { describe, expect, it } from 'vitest';
import { durationOf } from '../../src/locale/durations.js';

describe('a length of time', () => {
  it.each([
    [0, '0 seconds'], [45, '45 seconds'], [59.4, '59 seconds'], [59.6, '1 minute'], [60, '1 minute'], [725, '12 minutes and 5 seconds'],
    // 3599.6 seconds round to 3600.
    [3599.6, '1 hour'], [4320, '1 hour and 12 minutes'],
    // 86,399 seconds are 1439.98 minutes, which round to 1440: a day.
    [86_399, '1 day'], [86_400, '1 day'], [97_200, '1 day and 3 hours'], [2_592_000, '30 days'],
  ])('of %d seconds is said in its two longest units', (seconds, said) => {
    expect(durationOf('en')(seconds)).toBe(said);
  });

  it.each([['ar', 'ساعة و12 دقيقة'], ['fa', '۱ ساعت و ۱۲ دقیقه']])('is said in %s with its digits and its own "and"', (tag, said) => {
    expect(durationOf(tag)(4320)).toBe(said);
  });
});
