import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages, stage } from './browser.js';
import { presenting } from './presenting.js';

stage();
const { room, look, twice } = presenting();

/** Statements whose whole text and figures stand within the window and below the heads of the table, by their place in it. */
const readable = (page: Page) =>
  page.evaluate(() => {
    const top = Math.max(...[...document.querySelectorAll('thead th')].map((head) => head.getBoundingClientRect().bottom));
    return [...document.querySelectorAll('tbody tr')].flatMap((row, place) => {
      const box = row.getBoundingClientRect();
      return box.top >= top - 2 && box.bottom <= innerHeight + 2 ? [place] : [];
    });
  });
const scrolled = (page: Page) => page.evaluate(() => scrollY);

describe.each(languages)('in %s', (language) => {
  const other = language === 'en' ? 'ar' : 'en';

  it.each([[language], [language, other]])('shows a clicker every statement of a list taller than the window, with its choices named, and goes on from its end: %s %s', async (...spoken) => {
    const held = await room([language, other]);
    for (const step of ['totals', 'dimensions', 'statements'] as const) await held.act({ act: 'reveal', round: 1, step });
    await held.act({ act: 'view', view: { at: 'statements', round: 1, item: null, languages: spoken } });
    const { page } = await look(held);
    await page.locator('.statements').waitFor();
    await expect.poll(() => page.locator('thead .worded').first().locator('span').count()).toBe(spoken.length);
    const seen = new Set(await readable(page));
    const way: number[] = [];
    for (let at = -1; at < (await scrolled(page)); ) {
      at = await scrolled(page);
      way.push(at);
      const headings = await page.locator('thead th').evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect()).every(({ top, bottom }) => top >= 0 && bottom <= innerHeight));
      expect(headings).toBe(true);
      for (const place of await readable(page)) seen.add(place);
      await page.keyboard.press('PageDown');
    }
    expect([...seen].sort((one, next) => one - next)).toEqual(Array.from({ length: 17 }, (_, place) => place));
    expect(way.length).toBeGreaterThan(1);
    await expect.poll(held.view).toMatchObject({ at: 'statements', item: '12' });
    await page.locator('h1.statement').waitFor();
    await page.keyboard.press('PageUp');
    await page.locator('.statements').waitFor();
    expect(await scrolled(page)).toBe(0);
    await page.keyboard.press('PageDown');
    expect(await scrolled(page)).toBe(way[1]);
    await page.keyboard.press('PageUp');
    expect(await scrolled(page)).toBe(0);
    expect(await held.view()).toMatchObject({ at: 'statements', item: null });
    await page.context().close();
  });

  it.each([[1280, 720], [1920, 1080]])('draws no letter smaller than a fortieth of a projector of %i by %i, and lets no figure but long lists run over it', async (width, height) => {
    const held = await room([language, other], 0, { rounds: 2, groups: ['North', 'South', 'East'] });
    await twice(held);
    for (const step of ['totals', 'dimensions', 'groups', 'statements', 'change'] as const) await held.act({ act: 'reveal', round: 2, step });
    const { page } = await look(held, { viewport: { width, height } });
    for (const [at, item] of [['join', null], ['totals', null], ['dimensions', null], ['groups', null], ['statements', null], ['statements', '12'], ['change', null]] as const) {
      await held.act({ act: 'view', view: { at, round: 2, item, languages: [language] } });
      await page.locator(at === 'join' ? '.joining' : item ? '.distribution' : `.${at}`).waitFor();
      const smallest = await page.evaluate(() => {
        const sizes: [number, string][] = [];
        const walk = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT);
        for (let text = walk.nextNode(); text; text = walk.nextNode()) {
          const holder = text.parentElement as Element;
          if (text.textContent?.trim() && !holder.closest('.hidden')) sizes.push([parseFloat(getComputedStyle(holder).fontSize), text.textContent.trim()]);
        }
        return sizes.sort(([one], [next]) => one - next)[0];
      });
      expect(smallest?.[0], `${at} ${item} ${smallest?.[1]}`).toBeGreaterThanOrEqual(height / 40);
      const [sideways, down] = await page.evaluate(() => [document.documentElement.scrollWidth > innerWidth, document.documentElement.scrollHeight > innerHeight]);
      expect(sideways, at).toBe(false);
      if (at !== 'change' && (at !== 'statements' || item)) expect(down, `${at} ${item}`).toBe(false);
    }
    await page.context().close();
  });
});
