import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answer, full, interest, languages, lived, open, stage, ui, violations, type Language } from './browser.js';

stage();

const appearances = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const;

const states: Record<string, { path: (language: Language) => string; reach: (page: Page, language: Language) => Promise<void> }> = {
  form: { path: (language) => `/quiz.html?lang=${language}`, reach: async (page) => page.getByRole('group').first().waitFor() },
  partial: {
    path: (language) => `/quiz.html?lang=${language}&layout=list`,
    async reach(page, language) {
      await answer(page, language, Object.fromEntries(Object.entries(full).slice(0, 10)));
      await page.getByRole('button', { name: ui[language].showResult }).click();
      await page.getByRole('button', { name: ui[language].showPartial }).waitFor();
    },
  },
  steps: {
    path: (language) => `/quiz.html?lang=${language}&layout=steps`,
    async reach(page, language) {
      await interest(page);
      await page.getByRole('button', { name: ui[language].next, exact: true }).click();
      await page.locator('fieldset[data-current] label').nth(1).click();
    },
  },
  history: {
    path: (language) => `/quiz.html?lang=${language}`,
    async reach(page) {
      await lived(page);
      await page.locator('mizan-quiz summary').click();
      await page.locator('mizan-history .view label').nth(2).click();
      await page.locator('mizan-history canvas').waitFor();
      await page.locator('mizan-history .actions > button').last().scrollIntoViewIfNeeded();
    },
  },
  deleted: {
    path: (language) => `/quiz.html?lang=${language}`,
    async reach(page) {
      await lived(page);
      await page.locator('mizan-quiz summary').click();
      await page.locator('mizan-history .actions > button').last().click();
      await page.locator('.notice button').waitFor();
    },
  },
  error: {
    path: (language) => `/quiz.html?lang=${language}&src=nothing.json`,
    reach: async (page) => page.getByRole('alert').waitFor(),
  },
  result: {
    path: (language) => `/quiz.html?lang=${language}`,
    async reach(page, language) {
      await page.evaluate((answers) => {
        const quiz = document.querySelector('mizan-quiz') as HTMLElement & { answers: object; submit(): void };
        const { 17: _last, ...known } = answers;
        quiz.answers = known;
        quiz.submit();
      }, full);
      await page.getByRole('button', { name: ui[language].showPartial }).click();
      await page.locator('.toggle').nth(4).waitFor();
      for (const toggle of await page.locator('.toggle').all()) await toggle.click();
      await page.locator('.inside').nth(4).waitFor();
      for (const tick of [0, 5]) await page.locator('.ticks input').nth(tick).check();
      await page.locator('mizan-plan li').nth(1).waitFor();
      await page.locator('.view label').nth(1).click();
      await page.locator('canvas').waitFor();
      await page.locator('mizan-takeaway .actions').waitFor();
    },
  },
};

for (const language of languages) {
  for (const [state, { path, reach }] of Object.entries(states)) {
    describe(`the ${state} in ${language}`, () => {
      it.each(appearances)('has nothing that axe objects to, in %s, narrow and wide', async (_, appearance) => {
        const { page } = await open(path(language), { ...appearance, viewport: { width: 360, height: 740 } });
        await reach(page, language);
        expect(await violations(page)).toEqual([]);
        await page.setViewportSize({ width: 1280, height: 800 });
        expect(await violations(page)).toEqual([]);
        await page.context().close();
      });
    });
  }
}

describe('the gallery', () => {
  it.each(['/languages.html', '/result.html'])('has nothing that axe objects to at %s', async (path) => {
    for (const language of languages) {
      const { page } = await open(`${path}?lang=${language}`, { viewport: { width: 1280, height: 800 } });
      await page.locator('[role=heading]').first().waitFor();
      expect(await violations(page), language).toEqual([]);
      await page.context().close();
    }
  });
});

it('moves nothing for those who asked for stillness: there are no transitions or animations', async () => {
  const { page } = await open('/quiz.html?lang=ar', { reducedMotion: 'reduce' });
  await answer(page, 'ar', { 1: 5 });
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
