import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answer, full, interest, stage, ui } from './browser.js';
import { quizOf, script, site } from './site.js';

stage();

const markup = (attributes: string) => `<!doctype html><html lang="ar"><meta charset="utf-8">${script()}<form action="/nothing" method="get">${quizOf(attributes)}<button id="send">Send</button></form></html>`;

/** A page that is really left: one that listens to `unload` is not held in memory as it was. */
const forgetful = (page: Page) => page.addInitScript(() => { addEventListener('unload', () => {}); });

const there = (page: Page) => page.getByRole('radio', { checked: true }).count();

describe('coming back to a page', () => {
  it.each(['local', 'none'])('that is drawn anew finds every choice, and no draft offered beside it, with storage %s', async (storage) => {
    const { page } = await site(markup(`name="team" storage="${storage}"`));
    await forgetful(page);
    await page.reload();
    await interest(page);
    await answer(page, 'ar', { 1: 4, 2: 5, 3: 1 });
    await page.goto(new URL('/nothing', page.url()).href);
    await page.goBack();
    await page.locator('mizan-quiz fieldset').first().waitFor();
    await expect.poll(() => there(page)).toBe(3);
    expect(await page.evaluate(() => [...new FormData(document.forms[0])])).toEqual([['team.1', '4'], ['team.2', '5'], ['team.3', '1']]);
    await interest(page);
    expect(await page.locator('.kept button').count()).toBe(0);
    await answer(page, 'ar', { 4: 2 });
    const drafts = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('/draft/')).length);
    await expect.poll(drafts).toBe(storage === 'local' ? 1 : 0);
  });
});

it('coming back to a result finds it, and keeps it once', async () => {
  const { page } = await site(markup(''));
  await forgetful(page);
  await page.reload();
  await answer(page, 'ar', full);
  await page.getByRole('button', { name: ui.ar.showResult }).click();
  await page.locator('mizan-result .total').waitFor();
  await page.locator('mizan-takeaway').waitFor();
  await page.goto(new URL('/nothing', page.url()).href);
  await page.goBack();
  await page.locator('mizan-result .total').waitFor();
  await page.locator('mizan-quiz').evaluate((quiz) => (quiz as HTMLElement & { submit(): unknown }).submit());
  await page.locator('mizan-takeaway').waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('/result/')).length)).toBe(1);
});

it('a form is held back with the first statement left in sight, and sent with every entry once it is complete', async () => {
  const { page } = await site(markup('name="team" required'));
  await page.locator('#send').click();
  expect(page.url()).toContain('/site/page.html');
  await expect.poll(() => page.locator('mizan-quiz').evaluate((quiz) => quiz.shadowRoot?.activeElement?.localName)).toBe('input');
  await answer(page, 'ar', full);
  await page.locator('#send').click();
  await page.waitForURL('**/nothing?**');
  const sent = Object.fromEntries(new URL(page.url()).searchParams);
  expect(sent).toMatchObject({ 'team.1': '4', 'team.17': '5', 'team.total': '65' });
  expect(Object.keys(sent)).toHaveLength(18);
});
