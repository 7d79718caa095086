import { folded } from './fold.js';

/** Unit of a number that names none. */
export type Unit = 'seconds' | 'minutes' | 'hours';

/** What exports write where there is nothing. */
const nothing = new Set(['', '-', '--', '–', '—', 'n/a', 'na', 'null', 'none', 'nan', '(blank)', '#n/a']);

/** A cell as it is compared and counted with: digits of ASCII, no marks of direction, no capitals, single spaces; '' for what stands for nothing. */
export function plain(cell: string): string {
  // Most cells are ASCII, and need none of the rest.
  const text = /^[ -~]*$/.test(cell) ? cell.trim().toLowerCase() : folded(cell);
  return nothing.has(text) ? '' : text;
}

/**
 * The number that a cell holds; null where it holds none.
 *
 * ٫ is a decimal sign and ٬ parts thousands, as do spaces and apostrophes. Of commas and points the one that comes last is the
 * decimal sign, but what stands more than once parts thousands, and so does a comma with three digits after it: `1,234` is over
 * a thousand, `1,5` and `0,125` are not.
 */
export function numberOf(cell: string): number | null {
  let text = plain(cell).replace(/^[−﹣－]/, '-').replace(/[\s'’٬\u00A0\u202F]/g, '');
  if (text.includes('٫')) text = text.replaceAll(/[.,]/g, '').replace('٫', '.');
  else {
    const [comma, point] = [text.lastIndexOf(','), text.lastIndexOf('.')];
    const thousands = comma >= 0 && (point > comma || (point < 0 && /^[-+]?[1-9]\d{0,2}(?:,\d{3})+$/.test(text)) || text.indexOf(',') !== comma);
    if (thousands) text = text.replaceAll(',', '');
    else if (comma >= 0) text = text.replaceAll('.', '').replace(',', '.');
    else if (text.indexOf('.') !== point) text = text.replaceAll('.', '');
  }
  const number = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : null;
}

const seconds: Readonly<Record<Unit, number>> = { seconds: 1, minutes: 60, hours: 3600 };

/** Words for units of time, folded, by the seconds they stand for. The Arabic dual is a number too. */
const unitWords: readonly (readonly [seconds: number, words: string])[] = [
  [86_400, 'd day days يوم ايام يوما روز'],
  [3600, 'h hr hrs hour hours ساعه ساعات ساعت'],
  [60, 'm min mins minute minutes دقيقه دقائق دقايق'],
  [1, 's sec secs second seconds ثانيه ثوان ثواني'],
  [0.001, 'ms msec millisecond milliseconds'],
  [172_800, 'يومان يومين'],
  [7200, 'ساعتان ساعتين'],
  [120, 'دقيقتان دقيقتين'],
  [2, 'ثانيتان ثانيتين'],
];
const byWord = new Map(unitWords.flatMap(([length, words]) => words.split(' ').map((word) => [folded(word), length] as const)));

/**
 * Seconds that a cell speaks of: `1:02:03`, hours before minutes where there are two, days before them (`2d 03:00:00`); numbers
 * with units (`1h 20m`, `۲ ساعت و ۱۵ دقیقه`); a bare number in `unit`. Null where it is no duration, or one below zero.
 */
export function durationOf(cell: string, unit: Unit): number | null {
  const text = plain(cell);
  const bare = numberOf(text);
  if (bare !== null) return bare < 0 ? null : bare * seconds[unit];
  const clock = /^(?:(\d+)\s*(?:\.|d|days?|روز|يوم|ايام)[\s,]*)?(\d+):(\d{1,2})(?::(\d{1,2})(?:[.,٫](\d+))?)?$/.exec(text);
  if (clock) {
    const [, days = '0', hours, minutes, rest = '0', fraction = '0'] = clock;
    if (Number(minutes) > 59 || Number(rest) > 59) return null;
    return Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(rest) + Number(`0.${fraction}`);
  }
  let sum = 0;
  let left = text.replace(/(?:^|\s)(?:و|and)(?=[\s\d])/g, ' ').replaceAll(/[،,](?!\d)/g, ' ');
  // A unit that names no number is one of it, or two where it is a dual.
  left = left.replace(/(\d[\d.,٫]*)?\s*(\p{L}+)\.?/gu, (all, count: string | undefined, word: string) => {
    const length = byWord.get(word);
    const number = count === undefined ? 1 : numberOf(count);
    if (length === undefined || number === null) return all;
    sum += number * length;
    return ' ';
  });
  return text !== '' && left.trim() === '' ? sum : null;
}

const yes = new Set('yes y true t 1 x ✓ ✔ sent نعم اجل صح بله بلي اري ارسال شد'.split(' ').map(folded));
const no = new Set('no n false f 0 not لا كلا خطا خير نه'.split(' ').map(folded));

/** Whether a cell says yes or no; null where it says neither. */
export function truthOf(cell: string): boolean | null {
  const text = plain(cell);
  return yes.has(text) ? true : no.has(text) ? false : null;
}
