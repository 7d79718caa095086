import { Calendar } from './calendar.js';
import { plain } from './cells.js';
import { monthIn, type CalendarName } from './month-names.js';
import type { Order, OrderShown } from './order.js';
import { instantOf } from './zone.js';

const minute = 60_000;
const whole = 86_400_000;

/** Years that a calendar is told by, where a date does not name it; no service has tickets of other years. */
const eras: readonly (readonly [CalendarName, from: number, to: number])[] = [['persian', 1300, 1429], ['islamic-umalqura', 1430, 1500], ['gregory', 1970, 2199]];

const others: Readonly<Record<Exclude<CalendarName, 'gregory'>, Calendar>> = { persian: new Calendar('en', 'persian'), 'islamic-umalqura': new Calendar('en', 'islamic-umalqura') };
const known = new Map<string, number | null>();

/** A day as the milliseconds of its midnight in UTC; null where there is none. */
function dayIn(calendar: CalendarName, year: number, month: number, day: number): number | null {
  if (calendar === 'gregory') {
    const time = Date.UTC(year, month - 1, day);
    return year >= 1970 && year <= 2199 && month >= 1 && month <= 12 && new Date(time).getUTCDate() === day && day > 0 ? time : null;
  }
  const key = `${calendar} ${year} ${month} ${day}`;
  let time = known.get(key);
  if (time === undefined) {
    const iso = year >= 1300 && year <= 1500 && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? others[calendar].write({ year, month, day }) : null;
    time = iso === null ? null : Date.parse(iso);
    known.set(key, time);
  }
  return time;
}

const calendarOf = (year: number): CalendarName | null => eras.find(([, from, to]) => year >= from && year <= to)?.[0] ?? null;
/** A year as it is written; two digits are of this century. */
const yearOf = (text: string): number => (text.length <= 2 ? 2000 + Number(text) : Number(text));

/** Year, month and day in figures; `null` days are of a month alone. */
const figures = /(?<!\d)(\d{1,4})([-/.])(\d{1,2})(?:\2(\d{1,4}))?(?!\d)/;

/** A day in figures: the year first, or last with day and month before it in `order`. What other calendars write begins with the day. */
function figuredDay([, one = '', , two = '', three]: RegExpExecArray, order: Order): number | null {
  if (one.length === 4) {
    const calendar = calendarOf(Number(one));
    return calendar && (three?.length ?? 0) <= 2 ? dayIn(calendar, Number(one), Number(two), Number(three ?? 1)) : null;
  }
  if (three === undefined || one.length > 2 || (three.length !== 4 && three.length !== 2)) return null;
  const year = yearOf(three);
  const calendar = calendarOf(year);
  if (!calendar) return null;
  const dayFirst = calendar !== 'gregory' || order === 'day-first';
  return dayIn(calendar, year, Number(dayFirst ? two : one), Number(dayFirst ? one : two));
}

/** A day whose month is named, with day and year on either side; without a day the first. Gives the text without it. */
function namedDay(text: string): { readonly day: number | null; readonly left: string } | null {
  const month = monthIn(text);
  if (!month) return null;
  const [before, after] = [text.slice(0, month.from), text.slice(month.to)];
  const head = /(?<!\d)(\d{1,4})(?:st|nd|rd|th|م)?[\s\-/.,،]*$/.exec(before);
  const tail = /^[\s\-/.,،]*(\d{1,4})(?:st|nd|rd|th)?(?![\d:])(?:[\s\-/.,،]+(\d{4})(?![\d:]))?/.exec(after);
  const [first, second, third] = [head?.[1], tail?.[1], tail?.[2]];
  // Nov 22 2026; 22 Nov 2026; 2026 Nov 22; Nov 2026.
  const [year, day] = third && !head ? [third, second] : first?.length === 4 ? [first, second ?? '1'] : second && first ? [second, first] : second?.length === 4 ? [second, '1'] : [undefined, undefined];
  if (!year || !day || day.length > 2) return null;
  const used = third && head ? after.slice(0, after.indexOf(third)) : (tail?.[0] ?? '');
  return { day: dayIn(month.calendar, yearOf(year), month.month, Number(day)), left: `${head ? before.slice(0, head.index) : before} ${after.slice(used.length)}` };
}

/** Words that go with a date and say nothing that it does not. */
const idle = new RegExp(
  `(?<!\\p{L})(?:${[
    'mon|monday|tue|tues|tuesday|wed|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday|at|on|of',
    'الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|الاحد|الساعه|في|من|هجري|ميلادي|ه',
    'دوشنبه|سه شنبه|سهشنبه|چهارشنبه|چهار شنبه|پنجشنبه|پنج شنبه|جمعه|شنبه|يكشنبه|يك شنبه|ساعت|در|مورخ|شمسي|هجري شمسي|ه ش|م',
  ].join('|')})(?!\\p{L})\\.?`,
  'gu',
);

const noon: readonly (readonly [RegExp, 'am' | 'pm'])[] = [
  [/(?<!\p{L})(?:a\.?\s?m\.?|ص|صباحا|ق\.?\s?ظ\.?|قبل از ظهر|صبح)(?!\p{L})/u, 'am'],
  [/(?<!\p{L})(?:p\.?\s?m\.?|م|مساء|مساءا|ب\.?\s?ظ\.?|بعد از ظهر|بعدازظهر|عصر)(?!\p{L})/u, 'pm'],
];

/** Milliseconds after midnight, taken out of a text; null where no clock shows it. */
function clockIn(text: string): { readonly time: number | null; readonly left: string } {
  const found = /(?<![\d:])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,٫](\d{1,9}))?)?(?![\d:])/.exec(text) ?? /(?<![\d:/.-])(\d{1,2})(?=\s*[ap]\.?m)/.exec(text);
  if (!found) return { time: 0, left: text };
  const [all, hour = '', minutes = '0', seconds = '0', fraction = '0'] = found;
  let hours = Number(hour);
  let left = `${text.slice(0, found.index)} ${text.slice(found.index + all.length)}`;
  const half = noon.find(([pattern]) => pattern.test(left));
  if (half) {
    left = left.replace(half[0], ' ');
    if (hours < 1 || hours > 12) return { time: hours < 24 && half[1] === 'pm' ? figure(hours) : null, left };
    hours = (hours % 12) + (half[1] === 'pm' ? 12 : 0);
  }
  return { time: hours < 24 || (hours === 24 && Number(minutes) === 0) ? figure(hours) : null, left };

  function figure(of: number): number | null {
    return Number(minutes) < 60 && Number(seconds) < 60 ? ((of * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000) : null;
  }
}

/** An offset from UTC in milliseconds, taken out of a text; undefined where none stands there. */
function offsetIn(text: string): { readonly offset: number | undefined; readonly left: string } {
  const found = /(?:(?<![\p{L}])(?:utc|gmt)\s?)?(?<=[\d\s)]|utc|gmt|[ap]m)([+-])(\d{1,2}):?(\d{2})?(?!\d)(?:\s*\([^)]*\))?$|(?<!\p{L})(?:z|utc|gmt)$/u.exec(text);
  if (!found) return { offset: undefined, left: text };
  const [all, sign, hours = '0', minutes = '0'] = found;
  return { offset: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minute, left: text.slice(0, -all.length).trim() };
}

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[t ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s?(z|utc|(?:utc|gmt)?[+-]\d\d:?(?:\d\d)?)?$/;

/** Two digits of a text, or NaN. */
const pair = (text: string, at: number): number => {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
};

/** The clock of `2026-11-22 13:30`, with seconds or without, which most exports write and which is read several times faster so; null for all else. */
function quickly(text: string): number | null {
  const { length } = text;
  if ((length !== 16 && length !== 19) || text[4] !== '-' || text[7] !== '-' || (text[10] !== ' ' && text[10] !== 'T') || text[13] !== ':' || (length === 19 && text[16] !== ':')) return null;
  const [year, hours, minutes, seconds] = [pair(text, 0) * 100 + pair(text, 2), pair(text, 11), pair(text, 14), length === 19 ? pair(text, 17) : 0];
  if (!(hours < 24 && minutes < 60 && seconds < 60)) return null;
  const day = dayIn('gregory', year, pair(text, 5), pair(text, 8));
  return day === null ? null : day + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** The time of a clock, as the milliseconds that it would be in UTC, and the offset named with it. */
interface Wall {
  readonly wall: number;
  readonly offset: number | undefined;
}

function wallOf(text: string, order: Order): Wall | null {
  const quick = iso.exec(text);
  if (quick && Number(quick[1]) >= 1970) {
    const [, year, month, day, hours = '0', minutes = '0', seconds = '0', fraction = '0', zone] = quick;
    const date = dayIn('gregory', Number(year), Number(month), Number(day));
    if (date === null || Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 60 || (hours === '24' && minutes !== '00')) return null;
    const wall = date + ((Number(hours) * 60 + Number(minutes)) * 60 + Math.min(Number(seconds), 59)) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
    return { wall, offset: zone === undefined ? undefined : offsetIn(` ${zone}`).offset };
  }
  const { offset, left: unplaced } = /:|[ap]\.?m/.test(text) ? offsetIn(text) : { offset: undefined, left: text };
  const dated = namedDay(unplaced) ?? figured(unplaced, order);
  if (!dated || dated.day === null) return null;
  const { time, left } = clockIn(dated.left);
  if (time === null || /[\p{L}\d]/u.test(left.replace(idle, ' '))) return null;
  return { wall: dated.day + time, offset };
}

function figured(text: string, order: Order): { readonly day: number | null; readonly left: string } | null {
  const found = figures.exec(text);
  // What stands before an hour, as in `2026-11-22t13:30`, parts the two.
  return found && { day: figuredDay(found, order), left: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length).replace(/^t(?=\d)/, ' ')}` };
}

/**
 * The moment that a cell names, in milliseconds since 1970; null where it names none.
 *
 * Read are ISO 8601, days in figures with the year first or last, days with the name of a month in English, Arabic or Persian,
 * seconds and milliseconds since 1970; days of the Gregorian, the Persian and the Umm al-Qura calendar, told by the name of
 * the month or else by the year. A day alone is its midnight; a time without an offset is one of `timeZone`.
 */
export function momentOf(cell: string, order: Order, timeZone: string): number | null {
  const quick = quickly(cell);
  if (quick !== null) return instantOf(timeZone, quick);
  const text = plain(cell);
  if (/^\d{9,10}(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000);
  if (/^\d{12,13}(?:\.0+)?$/.test(text)) return Number.parseInt(text, 10);
  const read = wallOf(text, order);
  if (!read) return null;
  return read.offset === undefined ? instantOf(timeZone, read.wall) : read.wall - read.offset;
}

/** The day that a cell names, ISO 8601, whatever time stands with it; of a month alone its first. Null where it names none. */
export function dayOf(cell: string, order: Order): string | null {
  const read = wallOf(plain(cell), order);
  return read && new Date(Math.floor(read.wall / whole) * whole).toISOString().slice(0, 10);
}

/** What a cell says of the order of day and month: which one it must be, `either` where both could be meant, null where there is no question. */
export function orderIn(cell: string): OrderShown {
  const text = plain(cell);
  if (/^\d{4}\D/.test(text)) return null;
  const [, one = '', , two = '', three = ''] = figures.exec(text) ?? [];
  if (one === '' || one.length > 2 || (three.length !== 2 && three.length !== 4) || calendarOf(yearOf(three)) !== 'gregory') return null;
  if (Number(one) > 12) return Number(two) > 12 ? null : 'day-first';
  return Number(two) > 12 ? 'month-first' : one === two ? null : 'either';
}
