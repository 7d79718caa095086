import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, offsetAt } from '../../src/core/zone.js';

const hour = 3_600_000;
const ms = (iso: string): number => Date.parse(iso);

describe('a zone', () => {
  it.each([
    // EU Directive 2000/84: the last Sundays of March and October, at 1:00 UTC.
    ['Europe/Berlin', '2026-03-29T00:59:59.999Z', 1],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', 2],
    ['Europe/Berlin', '2026-10-25T00:59:59Z', 2],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', 1],
    // Iran kept summer time until 2022 and has none since.
    ['Asia/Tehran', '2022-07-01T00:00:00Z', 4.5],
    ['Asia/Tehran', '2023-07-01T00:00:00Z', 3.5],
    ['Asia/Tehran', '2026-01-01T00:00:00Z', 3.5],
    // Egypt has it again since 2023, from the last Friday of April to the last Thursday of October.
    ['Africa/Cairo', '2022-07-01T00:00:00Z', 2],
    ['Africa/Cairo', '2023-04-27T21:59:59Z', 2],
    ['Africa/Cairo', '2023-04-27T22:00:00Z', 3],
    ['Africa/Cairo', '2026-07-01T00:00:00Z', 3],
    ['Africa/Cairo', '2026-12-01T00:00:00Z', 2],
    ['Asia/Kathmandu', '2026-01-01T00:00:00Z', 5.75],
    ['UTC', '2026-01-01T00:00:00Z', 0],
  ])('%s is ahead of UTC at %s by %d hours', (zone, at, hours) => {
    expect(offsetAt(zone, ms(at)) / hour).toBe(hours);
  });

  it('is ahead by one amount however often and in whatever order it is asked', () => {
    const figures = new Intl.DateTimeFormat('sv', { timeZone: 'America/New_York', dateStyle: 'short', timeStyle: 'medium' });
    fc.assert(fc.property(fc.integer({ min: ms('1975-01-01'), max: ms('2035-01-01') }), (time) => {
      const whole = Math.floor(time / 1000) * 1000;
      expect(offsetAt('America/New_York', whole)).toBe(ms(`${figures.format(whole).replace(' ', 'T')}Z`) - whole);
    }));
  });

  it('is not guessed', () => {
    expect(() => offsetAt('Europe/Atlantis', 0)).toThrow(RangeError);
  });
});

describe('a time of a clock', () => {
  it.each([
    ['Europe/Berlin', '2026-01-15T12:00Z', '2026-01-15T11:00Z'],
    ['Europe/Berlin', '2026-07-15T12:00Z', '2026-07-15T10:00Z'],
    ['Asia/Tehran', '2022-07-15T12:00Z', '2022-07-15T07:30Z'],
    ['Asia/Tehran', '2024-07-15T12:00Z', '2024-07-15T08:30Z'],
    // Shown twice: the first, in summer time.
    ['Europe/Berlin', '2026-10-25T02:30Z', '2026-10-25T00:30Z'],
    ['Europe/Berlin', '2026-10-25T03:00Z', '2026-10-25T02:00Z'],
    ['Africa/Cairo', '2026-10-29T23:30Z', '2026-10-29T20:30Z'],
    // Never shown: by the clock not yet put forward.
    ['Europe/Berlin', '2026-03-29T01:59Z', '2026-03-29T00:59Z'],
    ['Europe/Berlin', '2026-03-29T02:30Z', '2026-03-29T01:30Z'],
    ['Europe/Berlin', '2026-03-29T03:00Z', '2026-03-29T01:00Z'],
    ['Africa/Cairo', '2026-04-24T00:30Z', '2026-04-23T22:30Z'],
    // Samoa had no 30 December 2011 at all.
    ['Pacific/Apia', '2011-12-31T00:00Z', '2011-12-30T10:00Z'],
  ])('in %s, %s read as a clock, is the moment %s', (zone, wall, moment) => {
    expect(new Date(instantOf(zone, ms(wall))).toISOString()).toBe(new Date(moment).toISOString());
  });

  it('is shown at the moment found for it, unless it is never shown', () => {
    const zones = ['Europe/Berlin', 'Asia/Tehran', 'Africa/Cairo', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Chatham'];
    fc.assert(fc.property(fc.constantFrom(...zones), fc.integer({ min: ms('1990-01-01'), max: ms('2035-01-01') }), (zone, time) => {
      const wall = time + offsetAt(zone, time);
      const found = instantOf(zone, wall);
      expect(found + offsetAt(zone, found)).toBe(wall);
      expect(found).toBeLessThanOrEqual(time);
    }), { numRuns: 2000 });
  });
});
