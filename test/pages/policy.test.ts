import { describe, expect, it } from 'vitest';
import { policy } from '../../src/server/serve.js';
import { answer, elsewhere, full, languages, open, origin, stage, ui } from './browser.js';

stage();

it('is the one that was promised, on every answer', async () => {
  expect(policy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types lit-html mizan",
  );
  for (const path of ['/', '/quiz.html', '/result.html', '/embed/mizan-quiz.ar.js', '/nothing']) {
    expect((await fetch(origin() + path)).headers.get('content-security-policy')).toBe(policy);
  }
});

describe.each(['localhost', elsewhere])('under the strict policy at http://%s', (host) => {
  it.each(languages)('the quiz is answered to its result in %s without a violation', async (language) => {
    const { page, complaints } = await open(`/quiz.html?lang=${language}`, {}, host);
    expect(await page.evaluate(() => isSecureContext)).toBe(host === 'localhost');
    await answer(page, language, full);
    await page.getByRole('button', { name: ui[language].showResult }).click();
    await page.locator('.toggle').nth(4).waitFor();
    for (const toggle of await page.locator('.toggle').all()) await toggle.click();
    expect(await page.locator('.inside').count()).toBe(5);
    await page.getByRole('button', { name: ui[language].backToAnswers }).click();
    await page.getByRole('combobox').first().selectOption(language === 'en' ? 'fa' : 'en');
    await page.getByRole('button', { name: ui[language === 'en' ? 'fa' : 'en'].showResult }).waitFor();
    expect(complaints).toEqual([]);
  });

  it.each(['/languages.html', '/result.html?sample=partial', '/bench/quiz-ar.html'])('%s opens without a violation', async (path) => {
    const { page, complaints } = await open(path, {}, host);
    await page.locator('[role=heading]').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
