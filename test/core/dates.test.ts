import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, momentOf, orderIn } from '../../src/core/dates.js';

const at = (cell: string, order: 'day-first' | 'month-first' = 'day-first', zone = 'Asia/Riyadh'): string | null => {
  const moment = momentOf(cell, order, zone);
  return moment === null ? null : new Date(moment).toISOString().replace('.000Z', 'Z');
};

describe('a moment', () => {
  // 22 November 2026, half past one in Riyadh, three hours ahead of UTC; 1 Azar 1405; 12 Jumada II 1448.
  const moment = '2026-11-22T10:30:00Z';
  it.each([
    '2026-11-22T13:30', '2026-11-22T13:30:00', '2026-11-22 13:30:00', '2026-11-22T10:30:00Z', '2026-11-22 10:30:00 UTC', '2026-11-22T13:30:00+03:00', '2026-11-22 13:30 +0300', '2026-11-22T05:30:00.000-05:00',
    '2026/11/22 13:30', '22/11/2026 13:30', '22.11.2026 13:30', '22-11-2026 13:30:00', '22/11/26 1:30 PM', '22/11/2026 1:30:00 p.m.', '22/11/2026, 13:30',
    'Nov 22, 2026, 1:30 PM', 'November 22nd, 2026 at 1:30 PM', '22 Nov 2026 13:30', '22-Nov-2026 13:30', 'Sun, 22 Nov 2026 13:30:00 +0300', 'Sun Nov 22 2026 13:30:00 GMT+0300 (Arabian Standard Time)', 'Nov 22, 2026, 1:30\u202fPM',
    '1795343400', '1795343400000', '1795343400.0',
    '٢٢/١١/٢٠٢٦ ١:٣٠ م', '٢٢ نوفمبر ٢٠٢٦، ١:٣٠ م', '22 تشرين الثاني 2026 13:30', 'الأحد، 22 نوفمبر 2026 الساعة 1:30 مساءً', '\u200f22\u200f/11\u200f/2026 13:30',
    '۱۴۰۵/۰۹/۰۱ ۱۳:۳۰', '1405-09-01 13:30', '۱ آذر ۱۴۰۵ ساعت ۱۳:۳۰', '۱۴۰۵/۹/۱، ۱:۳۰ ب.ظ.', '۱۴۰۵/۹/۱ ۱:۳۰ بعدازظهر', 'یکشنبه ۱ آذر ۱۴۰۵ - ۱۳:۳۰', '01/09/1405 13:30', '۲۲ نوامبر ۲۰۲۶ ۱۳:۳۰',
    '1448-06-12 13:30', '١٢ جمادى الآخرة ١٤٤٨ هـ ١:٣٠ م', '12/6/1448 13:30',
  ])('is read from %s', (cell) => {
    expect(at(cell)).toBe(moment);
  });

  it('has its month first where that is the order', () => {
    expect(at('11/22/26 1:30 PM', 'month-first')).toBe(moment);
    expect(at('11/12/2026', 'month-first', 'UTC')).toBe('2026-11-12T00:00:00Z');
    expect(at('11/12/2026', 'day-first', 'UTC')).toBe('2026-12-11T00:00:00Z');
  });

  it.each([['12:00 AM', '00:00'], ['12:30 am', '00:30'], ['12:00 PM', '12:00'], ['11:59 PM', '23:59'], ['9 am', '09:00'], ['12:15 ص', '00:15'], ['12:15 م', '12:15'], ['12:15 ق.ظ', '00:15'], ['9:05 قبل‌ازظهر', null]])('at %s is at %s', (clock, hours) => {
    expect(at(`2026-11-22 ${clock}`, 'day-first', 'UTC')).toBe(hours && `2026-11-22T${hours}:00Z`);
  });

  it('of a day alone is its midnight', () => {
    expect(at('22 Nov 2026')).toBe('2026-11-21T21:00:00Z');
    expect(at('۱ فروردین ۱۴۰۵', 'day-first', 'Asia/Tehran')).toBe('2026-03-20T20:30:00Z');
  });

  it.each([
    '', '-', 'yesterday', '31/02/2026', '2026-02-30', '22/22/2026', '2026-11-22 25:00', '2026-11-22 13:75', '2026-13-01', '13:30', '31/06/1405x', '1405/07/31', '2026-11-22 13:30 EST', '22/11', '42', '2026', '22/11/2026 13:30 or so', '1805-01-01', '9999-12-31', '12345678901234567890',
  ])('is not read from “%s”', (cell) => {
    expect(at(cell)).toBeNull();
  });

  it('is read back from whatever Intl writes of it', () => {
    const styles: [string, Intl.DateTimeFormatOptions][] = ['en-GB', 'en-US', 'ar', 'ar-EG', 'ar-SA-u-ca-islamic-umalqura', 'fa', 'de'].flatMap((tag) =>
      (['medium', 'short'] as const).flatMap((dateStyle): [string, Intl.DateTimeFormatOptions][] => (tag === 'de' && dateStyle === 'medium' ? [] : [[tag, { dateStyle, timeStyle: 'medium' }]])));
    fc.assert(fc.property(fc.constantFrom(...styles), fc.integer({ min: Date.UTC(2012, 0, 1) / 1000, max: Date.UTC(2050, 0, 1) / 1000 }), ([tag, style], seconds) => {
      const written = new Intl.DateTimeFormat(tag, { ...style, timeZone: 'UTC' }).format(seconds * 1000);
      expect([written, momentOf(written, tag === 'en-US' ? 'month-first' : 'day-first', 'UTC')]).toEqual([written, seconds * 1000]);
    }), { numRuns: 1000 });
  });
});

describe('the order of day and month', () => {
  it.each([['22/11/2026', 'day-first'], ['11/22/2026 1:30 PM', 'month-first'], ['3/4/2026', 'either'], ['4/4/2026', null], ['2026-11-22', null], ['22 Nov 2026', null], ['01/09/1405', null], ['٢٢/١١/٢٠٢٦', 'day-first'], ['1795343400', null]])('of %s is %s', (cell, order) => {
    expect(orderIn(cell)).toBe(order);
  });
});

describe('a day', () => {
  it.each([['2026-11', '2026-11-01'], ['Nov 2026', '2026-11-01'], ['نوفمبر 2026', '2026-11-01'], ['آبان ۱۴۰۵', '2026-10-23'], ['۱۴۰۵/۰۸', '2026-10-23'], ['22/11/2026', '2026-11-22'], ['2026-11-22T23:59:59+03:00', '2026-11-22'], ['sometime', null]])('is read from %s as %s', (cell, day) => {
    expect(dayOf(cell, 'day-first')).toBe(day);
  });
});
