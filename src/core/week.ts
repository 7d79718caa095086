/** Windows of one day, `[['09:00', '17:00']]`; none on a day off. */
export type Windows = readonly (readonly [from: string, to: string])[];
/** Windows by ISO weekday, 1 for Monday to 7 for Sunday. */
export type Week = Readonly<Record<string, Windows>>;

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

const day: Windows = [['09:00', '17:00']];
const short: Windows = [['09:00', '13:00']];
const weekOf = (open: Readonly<Record<string, Windows>>): Week => Object.fromEntries(weekdays.map((each) => [each, open[each] ?? []]));

/** Working weeks to begin with: those of most Arab countries, of Iran, and of most others. */
export const weeks = {
  'sunday-thursday': weekOf({ 7: day, 1: day, 2: day, 3: day, 4: day }),
  'saturday-thursday': weekOf({ 6: day, 7: day, 1: day, 2: day, 3: day, 4: short }),
  'monday-friday': weekOf({ 1: day, 2: day, 3: day, 4: day, 5: day }),
} as const;
export type WeekName = keyof typeof weeks;

const same = (a: Week, b: Week): boolean => weekdays.every((each) => JSON.stringify(a[each] ?? []) === JSON.stringify(b[each] ?? []));

/** Which of `weeks` it is; null for none of them. */
export const weekName = (week: Week): WeekName | null => (Object.keys(weeks) as WeekName[]).find((name) => same(weeks[name], week)) ?? null;

const time = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const isWindow = ([from, to]: Windows[number]): boolean => time.test(from) && (time.test(to) || to === '24:00') && from < to;

/** What is wrong with the windows of a day: one that does not end after it begins, or begins before the one above it has ended. Null for nothing. */
export function windowsFault(windows: Windows): 'order' | 'overlap' | null {
  if (!windows.every(isWindow)) return 'order';
  return windows.some(([from], index) => index > 0 && from < (windows[index - 1] as Windows[number])[1]) ? 'overlap' : null;
}

/** Whether time can be counted by it: every day is in order, and at least one has hours. */
export const countable = (week: Week): boolean => weekdays.every((each) => windowsFault(week[each] ?? []) === null) && weekdays.some((each) => (week[each] ?? []).length > 0);
