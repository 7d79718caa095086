import { Calendar } from '../core/calendar.js';

/** The calendar of a language, as far as `Intl` has it; null where it is the Gregorian one, which every date field knows. */
export function calendarOf(tag: string): Calendar | null {
  const { calendar } = new Intl.DateTimeFormat(tag).resolvedOptions();
  return calendar === 'gregory' || calendar === 'iso8601' ? null : new Calendar(tag, calendar);
}
