import ar from '../../locales/ar/rater.json';
import en from '../../locales/en/rater.json';
import fa from '../../locales/fa/rater.json';

/** Title of the built-in quiz in each language. */
export const titles = { ar: ar.title, en: en.title, fa: fa.title } as const;
