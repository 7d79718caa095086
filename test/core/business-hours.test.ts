import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingTime, type WorkingWeek } from '../../src/core/index.js';
import vectors from '../vectors/business_hours.json';

const calendars = vectors.data.calendars as unknown as Record<string, { readonly tz: string; readonly week: WorkingWeek['week'] }>;
const at = (text: string): number => Date.parse(text);
/** From one moment to another, with a line of windows that reaches a week further either side. */
const seconds = (week: WorkingWeek, start: string, end: string): number => workingTime(week, at(start) - 6048e5, at(end) + 6048e5)(at(start), at(end));

const daily = (timeZone: string, ...windows: readonly (readonly [string, string])[]): WorkingWeek => ({
  timeZone, week: Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, windows])), holidays: [],
});

describe('working time', () => {
  it.each(vectors.data.cases.map((each, index) => ({ ...each, minutes: (vectors.expected[index] as { businessMinutes: number }).businessMinutes })))(
    'from $start to $end in $calendar is $minutes minutes',
    ({ calendar, start, end, holidays, minutes }) => {
      const { tz, week } = calendars[calendar] as { tz: string; week: WorkingWeek['week'] };
      expect(seconds({ timeZone: tz, week, holidays }, start, end)).toBe(minutes * 60);
    },
  );

  it('goes on over midnight where one window ends at 24:00 and the next begins at 00:00', () => {
    // By hand: from 23:30 to 00:15, all of it at work.
    expect(seconds(daily('UTC', ['00:00', '01:00'], ['22:00', '24:00']), '2026-03-10T23:30Z', '2026-03-11T00:15Z')).toBe(45 * 60);
  });

  it('counts an hour twice that the clock shows twice', () => {
    // By hand: in Berlin 02:00 to 03:00 came twice on 25 October 2026, at 00:00 and at 01:00 UTC; the window has half of each.
    const night = daily('Europe/Berlin', ['02:00', '02:30']);
    expect(seconds(night, '2026-10-24T22:00Z', '2026-10-25T10:00Z')).toBe(3600);
    expect(seconds(night, '2026-10-25T00:45Z', '2026-10-25T01:15Z')).toBe(15 * 60);
  });

  it('does not count an hour that the clock leaves out', () => {
    // By hand: in Berlin there was no time between 02:00 and 03:00 on 29 March 2026; of 01:30 to 03:30 one hour passed.
    expect(seconds(daily('Europe/Berlin', ['02:00', '03:00']), '2026-03-28T12:00Z', '2026-03-29T12:00Z')).toBe(0);
    expect(seconds(daily('Europe/Berlin', ['01:30', '03:30']), '2026-03-28T12:00Z', '2026-03-29T12:00Z')).toBe(3600);
  });

  it('has a day off where the calendar of the zone has it, not of UTC', () => {
    // By hand: 23 November in Riyadh runs from 21:00 UTC of the 22nd to 21:00 of the 23rd.
    const week = { ...daily('Asia/Riyadh', ['00:00', '24:00']), holidays: ['2026-11-23'] };
    expect(seconds(week, '2026-11-22T20:00Z', '2026-11-23T22:00Z')).toBe(2 * 3600);
  });

  it('counts time common to two windows once', () => {
    expect(seconds(daily('UTC', ['09:00', '12:00'], ['11:00', '13:00']), '2026-03-10T00:00Z', '2026-03-11T00:00Z')).toBe(4 * 3600);
  });

  it('is nothing backwards, and nothing in a week without windows', () => {
    expect(seconds(daily('UTC', ['09:00', '17:00']), '2026-03-10T15:00Z', '2026-03-10T10:00Z')).toBe(0);
    expect(seconds({ timeZone: 'UTC', week: {}, holidays: [] }, '2026-03-10T00:00Z', '2026-04-10T00:00Z')).toBe(0);
  });

  it('adds up: from a first moment to a second and on to a third', () => {
    const from = at('2026-03-20T00:00Z');
    const to = at('2026-04-05T00:00Z');
    const between = workingTime(daily('Europe/Berlin', ['01:00', '04:00'], ['08:30', '17:00']), from, to);
    fc.assert(
      fc.property(fc.tuple(fc.integer({ min: from, max: to }), fc.integer({ min: from, max: to }), fc.integer({ min: from, max: to })), (moments) => {
        const [first, second, third] = [...moments].sort((a, b) => a - b) as [number, number, number];
        expect(between(first, second) + between(second, third)).toBeCloseTo(between(first, third), 6);
        expect(between(first, third)).toBeLessThanOrEqual((third - first) / 1000);
      }),
    );
  });

  it('is all the time where every hour is at work', () => {
    const from = at('2026-10-20T00:00Z');
    const between = workingTime(daily('Europe/Berlin', ['00:00', '24:00']), from, from + 10 * 864e5);
    fc.assert(
      fc.property(fc.nat(864e6), fc.nat(864e6), (one, other) => {
        const [start, end] = [from + Math.min(one, other), from + Math.max(one, other)];
        expect(between(start, end)).toBeCloseTo((end - start) / 1000, 6);
      }),
    );
  });
});
