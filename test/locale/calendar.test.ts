import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/core/calendar.js';
import { calendarOf } from '../../src/locale/calendar.js';

const persian = calendarOf('fa') as Calendar;

describe('the calendar of a language', () => {
  it.each(['en', 'ar', 'ar-EG', 'fa-u-ca-gregory'])('of %s is the one that date fields know', (tag) => {
    expect(calendarOf(tag)).toBe(null);
  });

  // Nowruz of 1405 was 21 March 2026; 1403 was a leap year, and ended on 30 Esfand, 20 March 2025.
  it.each([
    ['2026-03-21', { year: 1405, month: 1, day: 1 }],
    ['2025-03-20', { year: 1403, month: 12, day: 30 }],
    ['2026-11-22', { year: 1405, month: 9, day: 1 }],
  ])('of Persian has %s as its own day, both ways', (iso, day) => {
    expect(persian.read(iso)).toEqual(day);
    expect(persian.write(day)).toBe(iso);
  });

  it('has no day that there is not', () => {
    expect(persian.write({ year: 1404, month: 12, day: 30 })).toBe(null);
    expect(persian.write({ year: 1405, month: 7, day: 31 })).toBe(null);
  });

  it('names the months in the language', () => {
    expect(persian.months(1405)).toHaveLength(12);
    expect(persian.months(1405)[0]).toBe('فروردین');
    expect(persian.months(1405)[11]).toBe('اسفند');
  });
});
