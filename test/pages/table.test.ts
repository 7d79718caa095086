import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import arWords from '../../locales/ar/customer-service.json';
import ar from '../../locales/ar/periodic-table.json';
import enWords from '../../locales/en/customer-service.json';
import en from '../../locales/en/periodic-table.json';
import faWords from '../../locales/fa/customer-service.json';
import fa from '../../locales/fa/periodic-table.json';
import table from '../../quizzes/customer-service.json';
import { elsewhere, languages, open, stage, violations } from './browser.js';
import { focused, goTo } from './cards.js';

stage();

const ui = { en, ar, fa };
const words = { en: enWords, ar: arWords, fa: faWords };
const elements = table.sections.flatMap((section) => section.elements);
const ofEmpathy = elements.filter(({ dimensions }) => dimensions.includes('empathy'));

const settings = (page: Page) => Object.fromEntries([...new URL(page.url()).searchParams].filter(([key]) => key !== 'lang'));
const host = (page: Page) => page.locator('mizan-periodic-table');
const enabled = (page: Page) => host(page).locator('[part=cell]:not(:disabled)').count();
/** The element that has the focus in the table. */
const at = (page: Page) => host(page).evaluate((each) => (each.shadowRoot?.activeElement as HTMLElement | null)?.dataset['element'] ?? '');
const nameOf = (language: 'en' | 'ar' | 'fa', id: string): string => (words[language].elements as Record<string, { name: string }>)[id]?.name ?? '';

describe.each(languages)('the periodic table in %s', (language) => {
  const t = ui[language];

  it('is filtered to empathy and opened by keys alone, and a link leads to the same again', async () => {
    const { page, complaints } = await open(`/table.html?lang=${language}`, { viewport: { width: 1280, height: 900 } }, elsewhere);
    await host(page).locator('[part=cell]').first().waitFor();
    expect(await enabled(page)).toBe(elements.length);
    await goTo(page, ({ tag, name }) => tag === 'select' && name.startsWith(t.dimension));
    // Every element, then the dimensions in their order.
    for (const id of table.dimensions.slice(0, table.dimensions.indexOf('empathy') + 1)) {
      await page.keyboard.press('ArrowDown');
      await expect.poll(async () => (await focused(page)).value).toBe(id);
    }
    expect(settings(page)).toEqual({ dimension: 'empathy' });
    expect(await enabled(page)).toBe(ofEmpathy.length);
    await goTo(page, ({ classes }) => classes.startsWith('cell'));
    const first = await at(page);
    await page.keyboard.press(language === 'en' ? 'ArrowRight' : 'ArrowLeft');
    const second = await at(page);
    expect(ofEmpathy.map(({ id }) => id)).toEqual(expect.arrayContaining([first, second]));
    expect(second).not.toBe(first);
    await page.keyboard.press('Enter');
    await host(page).locator('[part=details]').getByText(nameOf(language, second), { exact: true }).first().waitFor();
    expect(settings(page)).toEqual({ dimension: 'empathy', element: second });
    await page.reload();
    await host(page).locator('[part=details]').getByText(nameOf(language, second), { exact: true }).first().waitFor();
    expect(await enabled(page)).toBe(ofEmpathy.length);
    await page.locator('mizan-periodic-table [part=cell]:focus, mizan-periodic-table [part=cell]:not(:disabled)').first().focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => settings(page)).toEqual({ dimension: 'empathy' });
    expect(complaints).toEqual([]);
  });

  it('leads from an element to the instrument that shows it, in the same language', async () => {
    const id = elements.find(({ instruments }) => instruments[0] === 'scorecard')?.id ?? '';
    const { page } = await open(`/table.html?lang=${language}&element=${id}`);
    await host(page).locator('[part=details]').getByRole('link', { name: t.scorecard }).click();
    await page.locator('mizan-scorecard fieldset').first().waitFor();
    expect(settings(page)).toEqual({});
    expect(new URL(page.url()).searchParams.get('lang')).toBe(language);
  });

  it.each([360, 1280])('is found again, at %i px, by whoever comes back from an instrument', async (width) => {
    const id = elements.findLast(({ instruments, dimensions }) => instruments[0] === 'metrics' && dimensions.includes('empathy'))?.id ?? '';
    const { page } = await open(`/table.html?lang=${language}&dimension=empathy`, { viewport: { width, height: 800 } });
    await host(page).locator(`[data-element=${id}]`).press('Enter');
    await host(page).locator('[part=details]').getByRole('link', { name: t.metrics }).press('Enter');
    await page.locator('mizan-metrics').waitFor();
    await page.evaluate(() => { history.back(); });
    const opened = host(page).locator('[part=details]').getByText(nameOf(language, id), { exact: true }).first();
    await expect.poll(() => opened.evaluate((name) => {
      const { top, bottom } = name.getBoundingClientRect();
      return (name.getRootNode() as ShadowRoot).activeElement === name && top >= 0 && bottom <= innerHeight;
    })).toBe(true);
    expect(await enabled(page)).toBe(ofEmpathy.length);
  });

  it('can be read in the element that is open while the pointer is still over it', async () => {
    const { page } = await open(`/table.html?lang=${language}&dimension=empathy`, { viewport: { width: 360, height: 800 } });
    const cell = host(page).locator('[part=cell]:enabled').first();
    const ground = () => cell.evaluate((each) => getComputedStyle(each).backgroundColor);
    await cell.press('Enter');
    const alone = await ground();
    await cell.hover();
    expect(await ground()).toBe(alone);
  });

  // In points of 1/72 inch, on its side.
  it.each([['A4', 842, 595], ['A3', 1191, 842]] as const)('prints a poster of one page of %s', async (paper, width, height) => {
    const { page, complaints } = await open(`/table.html?lang=${language}`);
    await page.evaluate(() => { window.print = () => { dispatchEvent(new Event('beforeprint')); }; });
    await host(page).getByRole('button', { name: t.print.replace('{{paper}}', paper) }).click();
    const poster = page.locator('mizan-table-poster');
    await poster.locator('.cell').first().waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    expect(await poster.locator('.cell').count()).toBe(elements.length);
    expect(await page.evaluate(() => [...document.body.children].filter((child) => child.getClientRects().length > 0).map(({ localName }) => localName))).toEqual(['mizan-table-poster']);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    const [, ...size] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(size.map((each) => Math.round(Number(each)))).toEqual([expect.closeTo(width, -0.3), expect.closeTo(height, -0.3)]);
    expect(complaints).toEqual([]);
  });

  it('saves a picture of the whole table', async () => {
    const { page, complaints } = await open(`/table.html?lang=${language}`, { viewport: { width: 360, height: 740 } }, elsewhere);
    const [download] = await Promise.all([page.waitForEvent('download'), host(page).getByRole('button', { name: t.picture }).click()]);
    expect(download.suggestedFilename()).toMatch(/\.png$/);
    const content = readFileSync(await download.path());
    expect(content.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    // Twice the 1600 units that a table of ten columns is wide, however narrow the window is.
    expect(content.readUInt32BE(16)).toBe(3200);
    expect(content.readUInt32BE(20)).toBeGreaterThan(1600);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('has nothing that axe objects to in %s, narrow and wide, nor scrolls sideways', async (_, appearance) => {
    const { page, complaints } = await open(`/table.html?lang=${language}&dimension=empathy&element=${ofEmpathy[0]?.id ?? ''}`, { ...appearance, viewport: { width: 320, height: 740 } });
    await host(page).locator('[part=details]').waitFor();
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await violations(page), `${width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width}`).toBe(0);
    }
    expect(complaints).toEqual([]);
  });
});
