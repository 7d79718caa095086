import { describe, expect, it } from 'vitest';
import ar from '../../locales/ar/periodic-table.json';
import en from '../../locales/en/periodic-table.json';
import fa from '../../locales/fa/periodic-table.json';
import definition from '../../quizzes/customer-service.json';
import { languages, open, stage } from './browser.js';

stage();

const words = { en, ar, fa };
const elements = definition.sections.flatMap((section) => section.elements);

describe.each(languages)('in %s', (language) => {
  // Sides in points, at 72 to an inch of 25.4 mm; width between the margins in CSS pixels, at 96.
  it.each([
    { paper: 'A4', sides: [841.89, 595.28], inner: (277 / 25.4) * 96 },
    { paper: 'A3', sides: [1190.55, 841.89], inner: ((420 - 28.2) / 25.4) * 96 },
  ])('the whole table is printed on one page of $paper, filtered or not, and nothing runs over', async ({ paper, sides, inner }) => {
    const { page, complaints } = await open(`/table.html?lang=${language}&section=channels`, { colorScheme: 'dark', viewport: { width: Math.round(inner), height: 900 } });
    await page.evaluate(() => { window.print = () => { dispatchEvent(new Event('beforeprint')); document.title = 'printed'; }; });
    await page.getByRole('button', { name: words[language].print.replace('{{paper}}', paper), exact: true }).click();
    await page.waitForFunction(() => document.title === 'printed');
    await page.emulateMedia({ media: 'print' });
    const poster = page.locator('mizan-table-poster');
    expect(await poster.locator('.root').evaluate((root) => getComputedStyle(root).direction)).toBe(language === 'en' ? 'ltr' : 'rtl');
    expect(await poster.locator('.cell').count()).toBe(elements.length);
    expect(await poster.locator('.cell .mark').count()).toBe(elements.filter(({ origin }) => origin === 'own').length);
    const over = await poster.evaluate((host) => {
      const { bottom } = (host.shadowRoot?.querySelector('.root') as Element).getBoundingClientRect();
      const cells = [...(host.shadowRoot?.querySelectorAll('.cell') ?? [])].filter((cell) => cell.scrollHeight > cell.clientHeight + 1 || cell.scrollWidth > cell.clientWidth + 1);
      const credit = (host.shadowRoot?.querySelector('.credit') as Element).getBoundingClientRect();
      return [...cells.map((cell) => cell.textContent), ...(credit.bottom > bottom + 1 ? ['credit'] : [])];
    });
    expect(over).toEqual([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.abs(Number(width) - (sides[0] as number)) < 1, Math.abs(Number(height) - (sides[1] as number)) < 1]).toEqual([true, true]);
    expect(await page.locator('mizan-table-poster').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
