import { describe, expect, it } from 'vitest';
import { countable, weekdays, weekName, weeks, windowsFault } from '../../src/core/week.js';

describe('a working week', () => {
  it('to begin with can be counted by, and is known again', () => {
    for (const [name, week] of Object.entries(weeks)) {
      expect(countable(week)).toBe(true);
      expect(weekName({ ...week })).toBe(name);
    }
  });

  it('of Iran ends early on Thursday and has Friday off; that of most Arab countries has Friday and Saturday off', () => {
    expect(weeks['saturday-thursday']['4']).toEqual([['09:00', '13:00']]);
    expect(weekdays.filter((day) => weeks['saturday-thursday'][day]?.length === 0)).toEqual(['5']);
    expect(weekdays.filter((day) => weeks['sunday-thursday'][day]?.length === 0)).toEqual(['5', '6']);
  });

  it('that was changed is none of them', () => {
    expect(weekName({ ...weeks['monday-friday'], 6: [['10:00', '12:00']] })).toBeNull();
  });

  it('without any hours cannot be counted by', () => {
    expect(countable({})).toBe(false);
    expect(countable({ 1: [] })).toBe(false);
  });
});

describe('windows of a day', () => {
  it.each([
    [[], null],
    [[['09:00', '13:00'], ['13:00', '24:00']], null],
    [[['00:00', '24:00']], null],
    [[['09:00', '09:00']], 'order'],
    [[['17:00', '09:00']], 'order'],
    [[['', '17:00']], 'order'],
    [[['24:00', '24:00']], 'order'],
    [[['9:00', '17:00']], 'order'],
    [[['09:00', '13:00'], ['12:59', '17:00']], 'overlap'],
    [[['14:00', '17:00'], ['09:00', '13:00']], 'overlap'],
  ] as const)('%j: %s', (windows, fault) => {
    expect(windowsFault(windows)).toBe(fault);
  });
});
