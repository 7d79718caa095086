import { addWords, heldWords, type Words } from './words.js';

/** What may be fetched: `<language>/<namespace>`. */
const files: Readonly<Record<string, () => Promise<{ default: Words }>>> = {
  'ar/chart': () => import('../../locales/ar/chart.json'),
  'ar/kept': () => import('../../locales/ar/kept.json'),
  'ar/print': () => import('../../locales/ar/print.json'),
  'ar/problems': () => import('../../locales/ar/problems.json'),
  'ar/quiz': () => import('../../locales/ar/quiz.json'),
  'ar/rater': () => import('../../locales/ar/rater.json'),
  'ar/rater.result': () => import('../../locales/ar/rater.result.json'),
  'ar/result': () => import('../../locales/ar/result.json'),
  'en/chart': () => import('../../locales/en/chart.json'),
  'en/kept': () => import('../../locales/en/kept.json'),
  'en/print': () => import('../../locales/en/print.json'),
  'en/problems': () => import('../../locales/en/problems.json'),
  'en/quiz': () => import('../../locales/en/quiz.json'),
  'en/rater': () => import('../../locales/en/rater.json'),
  'en/rater.result': () => import('../../locales/en/rater.result.json'),
  'en/result': () => import('../../locales/en/result.json'),
  'fa/chart': () => import('../../locales/fa/chart.json'),
  'fa/kept': () => import('../../locales/fa/kept.json'),
  'fa/print': () => import('../../locales/fa/print.json'),
  'fa/problems': () => import('../../locales/fa/problems.json'),
  'fa/quiz': () => import('../../locales/fa/quiz.json'),
  'fa/rater': () => import('../../locales/fa/rater.json'),
  'fa/rater.result': () => import('../../locales/fa/rater.result.json'),
  'fa/result': () => import('../../locales/fa/result.json'),
};

/** Brings words of ours into memory, unless they are there. Rejects where they cannot be fetched. */
export async function loadWords(language: string, namespace: string): Promise<void> {
  if (heldWords(language, namespace)) return;
  const file = await files[`${language}/${namespace}`]?.();
  if (!file) throw new RangeError(`There are no words of ${namespace} in ${language}.`);
  addWords(language, namespace, file.default);
}
