import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MetricsSettings } from '../../src/core/metrics.js';
import type { FileReading } from '../../src/core/ticket.js';
import { weeks } from '../../src/core/week.js';
import { isZone, Readings } from '../../src/store/readings.js';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    get length() { return kept.size; },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
});

const reading: FileReading = { columns: { opened: 1 }, order: 'month-first', timeZone: 'Asia/Tehran', units: { tenure: 'years' }, scales: { rating: [0, 10] } };
const settings: MetricsSettings = { calendar: { timeZone: 'Asia/Riyadh', week: weeks['sunday-thursday'], holidays: ['2026-03-21'] }, hours: 'business', unit: 'week' };

describe('what was decided of files', () => {
  it('is there again under the same headers, of the same kind, under the same name', () => {
    new Readings('local', 'a').putReading('tickets', 'id\u001Fcreated', reading);
    expect(new Readings('local', 'a').reading('tickets', 'id\u001Fcreated')).toEqual(reading);
    expect(new Readings('local', 'a').reading('people', 'id\u001Fcreated')).toBeNull();
    expect(new Readings('local', 'a').reading('tickets', 'id')).toBeNull();
    expect(new Readings('local', 'b').reading('tickets', 'id\u001Fcreated')).toBeNull();
  });

  it('is forgotten alone, or with the settings, which can be taken back', () => {
    const readings = new Readings('local', '');
    readings.putReading('tickets', 'x', reading);
    readings.putReading('tickets', 'y', reading);
    readings.putSettings(settings);
    readings.forgetReading('tickets', 'x');
    expect([readings.reading('tickets', 'x'), readings.reading('tickets', 'y')]).toEqual([null, reading]);
    const restore = readings.clear();
    expect([kept.size, readings.some]).toEqual([0, false]);
    restore();
    expect(new Readings('local', '').settings()).toEqual(settings);
  });

  it.each([
    ['a column that is none', { ...reading, columns: { opened: -1 } }],
    ['an order that is none', { ...reading, order: 'year-first' }],
    ['a zone that is none', { ...reading, timeZone: 'Mars/Olympus' }],
    ['a unit that is none', { ...reading, units: { tenure: 'moons' } }],
    ['a scale upside down', { ...reading, scales: { rating: [5, 1] } }],
  ])('is damaged with %s, and is left alone', (_, damaged) => {
    kept.set('mizan/.metrics//reading/tickets/x', JSON.stringify({ schema: 1, ...damaged }));
    const readings = new Readings('local', null);
    expect(readings.reading('tickets', 'x')).toBeNull();
    expect([readings.trouble(), readings.trouble()]).toEqual(['damaged', null]);
    expect(kept.size).toBe(1);
  });

  it('of settings is damaged where time cannot be counted by them', () => {
    for (const calendar of [{ ...settings.calendar, week: { 1: [['17:00', '09:00']] } }, { ...settings.calendar, week: {} }, { ...settings.calendar, holidays: ['soon'] }]) {
      kept.set('mizan/.metrics//settings', JSON.stringify({ schema: 1, ...settings, calendar }));
      expect(new Readings('local', '').settings()).toBeNull();
    }
  });

  it('by a newer version is told as that', () => {
    kept.set('mizan/.metrics//settings', '{"schema":2}');
    const readings = new Readings('local', '');
    expect(readings.settings()).toBeNull();
    expect(readings.trouble()).toBe('newer');
  });
});

it('knows the names of zones', () => {
  expect(['Asia/Riyadh', 'UTC', '', 'Nowhere', 7].map(isZone)).toEqual([true, true, false, false, false]);
});
