import { expect, it } from 'vitest';
import { answer, languages, open, stage, ui, words } from './browser.js';

stage();

it('shows the quiz in three languages side by side, at once usable', async () => {
  const { page } = await open('/languages.html?lang=en', { viewport: { width: 1280, height: 800 } });
  for (const language of languages) {
    await answer(page, language, { 1: 5, 2: 2 });
    await page.locator(`mizan-quiz[lang=${language}]`).getByRole('button', { name: ui[language].showResult }).waitFor();
  }
  const tops = await page.locator('mizan-quiz').evaluateAll((quizzes) => quizzes.map((quiz) => quiz.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(6);
});

it('speaks the language of its menu, and remembers it in the address', async () => {
  const { page } = await open('/quiz.html?lang=en');
  await answer(page, 'en', { 1: 5 });
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await page.getByRole('navigation', { name: 'المعرض' }).waitFor();
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(['ar', 'rtl']);
  expect(new URL(page.url()).searchParams.get('lang')).toBe('ar');
  // The quiz follows, and its answer stays.
  expect(await page.getByRole('group', { name: words.ar.items['1'] }).getByRole('radio', { checked: true }).count()).toBe(1);
  await page.reload();
  await page.getByRole('navigation', { name: 'المعرض' }).waitFor();
  await page.getByRole('navigation').getByText('لموقعك').click();
  await page.getByRole('link', { name: 'نتيجة' }).click();
  await page.getByRole('heading', { level: 1, name: 'النتيجة وحدها' }).waitFor();
  expect(new URL(page.url()).searchParams.get('lang')).toBe('ar');
});

it('registers every element', async () => {
  const { page } = await open('/quiz.html');
  expect(await page.evaluate(() => ['mizan-quiz', 'mizan-result', 'mizan-scorecard', 'mizan-metrics', 'mizan-csat', 'mizan-periodic-table', 'mizan-diagnostic'].filter((tag) => !customElements.get(tag)))).toEqual([]);
});

it('is dark or light as asked, and remembers that too', async () => {
  const { page } = await open('/?lang=en&theme=dark', { colorScheme: 'light' });
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await ground()).toBe('rgb(18, 21, 26)');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('light');
  expect(await ground()).toBe('rgb(251, 250, 246)');
  expect(new URL(page.url()).searchParams.get('theme')).toBe('light');
});
