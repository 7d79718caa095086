import { configureLocalization, msg } from '@lit/localize';
import { sourceLocale, targetLocales } from './messages/codes.js';
import type * as Templates from './messages/ar.js';

const templates: Readonly<Record<string, () => Promise<typeof Templates>>> = {
  ar: () => import('./messages/ar.js'),
  fa: () => import('./messages/fa.js'),
};
const { setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: (locale) => (templates[locale] as () => Promise<typeof Templates>)(),
});

/** Says in the reader's language that a quiz from another site is not shown here. */
export async function refuse(language: string): Promise<void> {
  await setLocale(language).catch(() => {});
  const sentence = document.createElement('p');
  sentence.role = 'alert';
  sentence.textContent = msg('Only quizzes of this site are shown here, and the one asked for is not one of them. Whoever looks after this page can put the address right.');
  const heading = document.createElement('h1');
  heading.textContent = document.title = msg('Mizan');
  const main = document.createElement('main');
  main.className = 'refused';
  main.append(heading, sentence);
  document.body.replaceChildren(main);
}
