import { describe, expect, it } from 'vitest';
import { periodName, periodOf } from '../../src/locale/periods.js';

describe('a period', () => {
  // 2026-11-02 is a Monday.
  it.each([
    ['fa', '2026-11-06', '2026-10-31'], ['fa', '2026-11-07', '2026-11-07'],
    ['en-GB', '2026-11-01', '2026-10-26'], ['en-GB', '2026-11-02', '2026-11-02'],
    ['en-US', '2026-11-01', '2026-11-01'], ['ar-EG', '2026-11-06', '2026-10-31'],
  ])('in %s: the week of %s begins on %s', (tag, day, first) => {
    expect(periodOf('week', tag)(day)).toBe(first);
  });

  // 1 Aban 1405 is 23 October 2026, 1 Farvardin 1406 is 21 March 2027.
  it.each([
    ['en', '2026-11-30', '2026-11-01'], ['ar', '2026-12-01', '2026-12-01'],
    ['fa', '2026-10-22', '2026-09-23'], ['fa', '2026-10-23', '2026-10-23'], ['fa', '2027-03-20', '2027-02-20'], ['fa', '2027-03-21', '2027-03-21'],
    ['fa-u-ca-gregory', '2026-10-22', '2026-10-01'],
  ])('in %s: the month of %s begins on %s', (tag, day, first) => {
    expect(periodOf('month', tag)(day)).toBe(first);
  });

  it('is called as its language has it', () => {
    expect(periodName('month', 'fa')('2026-10-23')).toBe('آبان ۱۴۰۵');
    expect(periodName('month', 'en')('2026-11-01')).toBe('November 2026');
    expect(periodName('week', 'en')('2026-11-01')).toBe('Nov 1, 2026');
  });
});
