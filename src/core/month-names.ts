import { folded } from './fold.js';

/** Calendars that files are dated by. */
export type CalendarName = 'gregory' | 'persian' | 'islamic-umalqura';

export interface Month {
  readonly calendar: CalendarName;
  /** 1 for the first. */
  readonly month: number;
}

/** Names of months in order, ways of one month parted by `|`. */
const names: Readonly<Record<CalendarName, readonly string[]>> = {
  gregory: [
    'january|jan|يناير|كانون الثاني|جانفي|ژانویه|ژانویهٔ|جنوری', 'february|feb|فبراير|شباط|فيفري|فوریه|فوریهٔ|فبروری', 'march|mar|مارس|آذار|مارچ', 'april|apr|أبريل|إبريل|نيسان|أفريل|آوریل|آپریل',
    'may|مايو|أيار|ماي|مه|مهٔ|می', 'june|jun|يونيو|يونيه|حزيران|جوان|ژوئن|جون', 'july|jul|يوليو|يوليه|تموز|جويلية|يوليوز|ژوئیه|ژوئیهٔ|جولای', 'august|aug|أغسطس|آب|أوت|غشت|اوت|آگوست',
    'september|sep|sept|سبتمبر|أيلول|شتنبر|سپتامبر', 'october|oct|أكتوبر|تشرين الأول|اکتبر', 'november|nov|نوفمبر|تشرين الثاني|نونبر|نوامبر', 'december|dec|ديسمبر|كانون الأول|دجنبر|دسامبر',
  ],
  persian: ['فروردین|حمل|farvardin', 'اردیبهشت|ثور|ordibehesht', 'خرداد|جوزا|khordad', 'تیر|سرطان|tir', 'مرداد|امرداد|اسد|mordad', 'شهریور|سنبله|shahrivar', 'مهر|میزان|mehr', 'آبان|عقرب|aban', 'آذر|قوس|azar', 'دی|جدی|dey', 'بهمن|دلو|bahman', 'اسفند|حوت|esfand'],
  'islamic-umalqura': [
    'محرم|محرّم|muharram', 'صفر|safar', 'ربيع الأول|ربیع‌الاول', 'ربيع الآخر|ربيع الثاني|ربیع‌الثانی', 'جمادى الأولى|جمادی‌الاول|جمادی‌الاولی', 'جمادى الآخرة|جمادى الثانية|جمادی‌الثانی|جمادی‌الثانیه',
    'رجب|rajab', 'شعبان|shaban', 'رمضان|ramadan', 'شوال|شوّال|shawwal', 'ذو القعدة|ذي القعدة|ذوالقعدة|ذیقعده|ذی‌القعده', 'ذو الحجة|ذي الحجة|ذوالحجة|ذیحجه|ذی‌الحجه',
  ],
};

const months = new Map<string, Month>();
for (const [calendar, all] of Object.entries(names)) {
  all.forEach((ways, index) => {
    for (const way of ways.split('|')) months.set(folded(way), { calendar: calendar as CalendarName, month: index + 1 });
  });
}

// A name of two words before one that is part of it.
const pattern = new RegExp(`(?<!\\p{L})(?:${[...months.keys()].sort((one, other) => other.length - one.length).join('|')})(?!\\p{L})`, 'u');

/** The first name of a month in a folded text, and where it stands; null without one. */
export function monthIn(text: string): (Month & { readonly from: number; readonly to: number }) | null {
  const found = pattern.exec(text);
  const month = found && months.get(found[0]);
  return found && month ? { ...month, from: found.index, to: found.index + found[0].length } : null;
}
