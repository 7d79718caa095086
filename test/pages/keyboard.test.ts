import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import arChart from '../../locales/ar/chart.json';
import arKept from '../../locales/ar/kept.json';
import arRater from '../../locales/ar/rater.result.json';
import arResult from '../../locales/ar/result.json';
import enChart from '../../locales/en/chart.json';
import enKept from '../../locales/en/kept.json';
import enRater from '../../locales/en/rater.result.json';
import enResult from '../../locales/en/result.json';
import faChart from '../../locales/fa/chart.json';
import faKept from '../../locales/fa/kept.json';
import faRater from '../../locales/fa/rater.result.json';
import faResult from '../../locales/fa/result.json';
import { full, interest, languages, open, stage, ui, words } from './browser.js';

const chart = { en: enChart, ar: arChart, fa: faChart };
const kept = { en: enKept, ar: arKept, fa: faKept };
const rater = { en: enRater, ar: arRater, fa: faRater };
const result = { en: enResult, ar: arResult, fa: faResult };

stage();

/** What has the focus, through shadow roots. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const box = element?.getBoundingClientRect();
    const top = (element?.closest('.items')?.querySelector('.top') ?? null)?.getBoundingClientRect();
    return {
      tag: element?.localName ?? '',
      type: element instanceof HTMLInputElement ? element.type : '',
      text: element?.textContent?.trim() ?? '',
      classes: element?.className ?? '',
      group: element?.closest('fieldset')?.querySelector('legend')?.textContent ?? '',
      // Not under the heading that stays, nor outside the window.
      inSight: !!box && box.top >= (top?.bottom ?? 0) - 1 && box.bottom <= innerHeight + 1,
    };
  });

it.each(languages)('the whole quiz goes by keys alone, in %s', async (language) => {
  const { page, complaints } = await open(`/quiz.html?lang=${language}`, { viewport: { width: 1280, height: 600 } });
  await page.getByRole('group').first().waitFor();
  const { items } = words[language];
  for (let tabs = 0; (await focused(page)).type !== 'radio'; tabs += 1) {
    expect(tabs).toBeLessThan(16);
    await page.keyboard.press('Tab');
  }
  const forward = language === 'en' ? 'ArrowRight' : 'ArrowLeft';
  const back = language === 'en' ? 'ArrowLeft' : 'ArrowRight';
  const ids = Object.keys(items) as (keyof typeof items)[];
  for (const id of ids) {
    const at = await focused(page);
    expect(at.group).toContain(items[id]);
    expect(at.inSight, id).toBe(true);
    // Space takes the first choice (5); forward twice and back once ends at 4.
    await page.keyboard.press('Space');
    for (const key of [forward, forward, back]) await page.keyboard.press(key);
    await page.keyboard.press('Tab');
  }
  expect((await focused(page)).text).toBe(ui[language].showResult);
  expect(await page.evaluate(() => (document.querySelector('mizan-quiz') as HTMLElement & { answers: object }).answers)).toEqual(Object.fromEntries(ids.map((id) => [id, 4])));

  await page.keyboard.press('Enter');
  await page.locator('mizan-result .total').waitFor();
  await expect.poll(async () => (await focused(page)).classes).toContain('total');
  // First the choice of table or chart, which comes a little later, then the dimensions.
  await page.locator('mizan-result').getByRole('radio').first().waitFor();
  await page.keyboard.press('Tab');
  expect((await focused(page)).type).toBe('radio');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.locator('.toggle').first().getAttribute('aria-expanded')).toBe('true');
  for (let tabs = 0; (await focused(page)).text !== ui[language].backToAnswers; tabs += 1) {
    expect(tabs).toBeLessThan(24);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('group').first().waitFor();
  expect((await focused(page)).text).toBe(words[language].title);
  expect(complaints).toEqual([]);
});

it.each(languages)('one statement at a time goes by digits and Enter alone, to paper and back, in %s', async (language) => {
  const { page, complaints } = await open(`/quiz.html?lang=${language}&layout=steps`, { viewport: { width: 400, height: 700 } });
  await page.evaluate(() => { window.print = () => { dispatchEvent(new Event('beforeprint')); }; });
  await interest(page);
  await page.getByRole('radio').first().focus();
  const digits = { en: '4', ar: '٤', fa: '۴' };
  for (let statement = 1; statement <= 17; statement += 1) {
    expect((await focused(page)).group).toContain(words[language].items[String(statement) as '1']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.evaluate((key) => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    }, digits[language]);
    for (let tabs = 0; (await focused(page)).text !== (statement < 17 ? ui[language].next : ui[language].showResult); tabs += 1) {
      expect(tabs).toBeLessThan(4);
      await page.keyboard.press('Tab');
    }
    expect((await focused(page)).inSight).toBe(true);
    await page.keyboard.press('Enter');
  }
  await page.locator('mizan-result .total').waitFor();
  expect(await page.evaluate(() => Object.values((document.querySelector('mizan-quiz') as HTMLElement & { answers: object }).answers))).toEqual(Array(17).fill(4));
  expect(complaints).toEqual([]);
});

it.each(languages)('what comes after the result goes by keys alone, in %s', async (language) => {
  const { page, complaints } = await open(`/quiz.html?lang=${language}`, { viewport: { width: 1280, height: 700 } });
  await page.evaluate((answers) => {
    const quiz = document.querySelector('mizan-quiz') as HTMLElement & { answers: object; submit(): void };
    quiz.answers = answers;
    quiz.submit();
  }, full);
  await page.locator('mizan-takeaway .actions').waitFor();
  /** Tabs on to what is told by its own words, or those of its label. */
  const to = async (told: string) => {
    for (let tabs = 0; ; tabs += 1) {
      expect(tabs, told).toBeLessThan(60);
      await page.keyboard.press('Tab');
      const words = await page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return [element?.textContent, ...((element as HTMLInputElement | null)?.labels ?? []).values()].map((each) => (typeof each === 'string' ? each : (each?.textContent ?? '')).trim());
      });
      if (words.some((each) => each.startsWith(told))) return;
    }
  };
  const { dimensions } = rater[language];
  await to(chart[language].table);
  await page.keyboard.press('ArrowDown');
  await page.locator('canvas').waitFor();
  await to(dimensions.reliability.name);
  await page.keyboard.press('Enter');
  await to(Object.values(dimensions.reliability.steps)[0] as string);
  await page.keyboard.press('Space');
  await to(result[language].owner);
  await page.keyboard.type('Mina');
  await to(result[language].ownStep);
  await page.keyboard.type('Ask');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('mizan-plan li').count()).toBe(2);
  await to(kept[language].history);
  await page.keyboard.press('Enter');
  await page.locator('mizan-history .actions').waitFor();
  await to(kept[language].deleteAll);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await to(kept[language].undo);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => Object.values(localStorage).map((text) => (JSON.parse(text as string) as { owner?: string }).owner))).toContain('Mina');
  expect(complaints).toEqual([]);
});

it('shows where the focus is', async () => {
  const { page } = await open('/quiz.html?lang=fa');
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { checked: true }).evaluate((radio) => getComputedStyle(radio).outlineStyle)).toBe('solid');
});

it('says the result once, by the focus that it takes', async () => {
  const { page } = await open('/result.html?lang=en');
  await page.locator('.total').waitFor();
  expect(await page.locator('mizan-result [role=status], mizan-result [role=alert], mizan-result [aria-live]').count()).toBe(0);
  const described = await page.locator('.total').evaluate((total) => (total.getRootNode() as ShadowRoot).getElementById(total.getAttribute('aria-describedby') as string)?.textContent);
  expect(described).toContain('65');
});
