import { calendarOf } from './calendar.js';

/** How time is parted. */
export type Unit = 'week' | 'month';

interface Week { readonly firstDay: number }

const length = 86_400_000;

/** First days of the week, 1 for Monday to 7 for Sunday, where the browser does not say; CLDR's for the countries these languages are most spoken in. */
const firstDays: Readonly<Record<string, number>> = { ar: 6, fa: 6, en: 7 };

function firstDayOf(tag: string): number {
  // A property at first, then a method.
  const locale = new Intl.Locale(tag) as Intl.Locale & { readonly weekInfo?: Week; readonly getWeekInfo?: () => Week };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? firstDays[locale.language] ?? 1;
}

/** The first day of the week or month that an ISO day lies in, as the calendar of a language has them. */
export function periodOf(unit: Unit, tag: string): (day: string) => string {
  if (unit === 'week') {
    const first = firstDayOf(tag);
    return (day) => {
      const time = Date.parse(day);
      const weekday = new Date(time).getUTCDay() || 7;
      return new Date(time - ((weekday - first + 7) % 7) * length).toISOString().slice(0, 10);
    };
  }
  const calendar = calendarOf(tag);
  if (!calendar) return (day) => `${day.slice(0, 7)}-01`;
  // Days of a month are counted from 1, so the first lies that much before.
  return (day) => new Date(Date.parse(day) - (calendar.read(day).day - 1) * length).toISOString().slice(0, 10);
}

/** What a period is called: month and year, or the day its week begins. */
export function periodName(unit: Unit, tag: string): (first: string) => string {
  const format = new Intl.DateTimeFormat(tag, unit === 'month' ? { month: 'long', year: 'numeric', timeZone: 'UTC' } : { dateStyle: 'medium', timeZone: 'UTC' });
  if (unit === 'week' || !calendarOf(tag)) return (first) => format.format(Date.parse(first));
  // What CLDR has for other calendars puts the year before the month, as no reader of Arabic or Persian does.
  const figures = new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone: 'UTC' });
  const names = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  return (first) => {
    const year = figures.formatToParts(Date.parse(first)).find(({ type }) => /year/i.test(type))?.value ?? '';
    return `${names.format(Date.parse(first))} ${year}`;
  };
}
