import ar from '../../locales/ar/rater.json';
import arResult from '../../locales/ar/rater.result.json';
import en from '../../locales/en/rater.json';
import enResult from '../../locales/en/rater.result.json';
import fa from '../../locales/fa/rater.json';
import faResult from '../../locales/fa/rater.result.json';
import rater from '../../quizzes/rater.json';
import type { Language } from './shell.js';

const words = { ar: { ...ar, ...arResult }, en: { ...en, ...enResult }, fa: { ...fa, ...faResult } };

/** Words of the small quiz to begin with: title, four statements of which the third is reversed, two dimensions, three bands. */
const small = {
  en: ['Our help pages', 'Our help pages answer what customers most often ask.', 'Customers find the right page without asking us.', 'Some of our help pages are out of date.', 'Every help page has someone who looks after it.', 'Easy to use', 'Kept up to date', 'Low band', 'Middle band', 'High band'],
  ar: ['صفحات المساعدة لدينا', 'تجيب صفحات المساعدة لدينا عن أكثر ما يسأل عنه العملاء.', 'يجد العملاء الصفحة المناسبة دون أن يسألونا.', 'تحتوي بعض صفحات المساعدة لدينا على معلومات قديمة.', 'لكل صفحة مساعدة من يتولى أمرها.', 'سهولة الاستخدام', 'حداثة المحتوى', 'فئة منخفضة', 'فئة متوسطة', 'فئة مرتفعة'],
  fa: ['صفحه‌های راهنمای ما', 'صفحه‌های راهنمای ما به پرسش‌های رایج مشتریان پاسخ می‌دهد.', 'مشتریان بی آن‌که از ما بپرسند صفحهٔ مناسب را پیدا می‌کنند.', 'بعضی از صفحه‌های راهنمای ما قدیمی است.', 'هر صفحهٔ راهنما مسئول مشخصی دارد.', 'آسانی استفاده', 'به‌روز بودن', 'ردهٔ پایین', 'ردهٔ متوسط', 'ردهٔ بالا'],
} as const;

/** A small quiz to begin with, in one language, as the text of a file. */
export function templateIn(language: Language): string {
  const [title, one, two, three, four, use, upkeep, low, middle, high] = small[language];
  return written({
    schema: 1,
    kind: 'quiz',
    id: 'help-pages',
    version: '1.0.0',
    languages: [language],
    scale: { min: 1, max: 5 },
    items: [{ id: '1' }, { id: '2' }, { id: '3', reversed: true }, { id: '4' }],
    dimensions: [{ id: 'use', items: ['1', '2'] }, { id: 'upkeep', items: ['3', '4'] }],
    bands: [{ id: 'low', from: 4, to: 9 }, { id: 'middle', from: 10, to: 14 }, { id: 'high', from: 15, to: 20 }],
    missing: { atLeast: 0.5 },
    text: {
      [language]: {
        title,
        choices: words[language].choices,
        items: { 1: one, 2: two, 3: three, 4: four },
        dimensions: { use: { name: use }, upkeep: { name: upkeep } },
        bands: { low: { name: low }, middle: { name: middle }, high: { name: high } },
      },
    },
  });
}

/** The built-in quiz with all its words, as the text of a file. */
export function builtInText(): string {
  const { $schema: _address, ...definition } = rater;
  return written({ ...definition, text: words });
}

/** JSON in lines, a short group or list in one. */
const written = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/[[{]\n\s+([^[\]{}]{0,60}?)\n\s+[\]}]/g, (group, inner: string) => `${group.charAt(0)} ${inner.replace(/\n\s+/g, ' ')} ${group.at(-1) ?? ''}`)}\n`;
