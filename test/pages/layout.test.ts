import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answer, full, languages, lived, open, stage, ui } from './browser.js';

stage();

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(languages)('in %s', (language) => {
  it('the pages to go to stand side by side where the window has room for a few of them', async () => {
    // 1280 px at 200 % zoom, and two widths between that and the whole.
    for (const width of [640, 800, 1000]) {
      const { page } = await open(`/languages.html?lang=${language}`, { viewport: { width, height: 700 } });
      const tops = await page.locator('nav > a').evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
      expect(new Set(tops).size, `${width}`).toBeLessThanOrEqual(3);
      await page.context().close();
    }
  });

  it('nothing scrolls sideways at 320 px, at 200 % zoom, or with letters twice as large', async () => {
    // 200 % zoom of a window of 1280 leaves 640 px.
    for (const [width, font] of [[320, ''], [640, ''], [1280, '200%'], [360, '200%']] as const) {
      for (const path of [`/languages.html?lang=${language}`, `/quiz.html?lang=${language}`, `/result.html?lang=${language}&sample=partial`, `/quiz.html?lang=${language}&src=nothing`]) {
        const { page } = await open(path, { viewport: { width, height: 700 } });
        await page.locator('[role=heading], [role=alert]').first().waitFor();
        await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), font);
        for (const toggle of await page.locator('.toggle').all()) await toggle.click();
        expect(await sideways(page), `${path} ${width} ${font}`).toBe(0);
        await page.context().close();
      }
    }
  });

  it.each([
    ['/?', '.offer'],
    ['/csat.html?', 'mizan-csat fieldset'],
    ['/metrics.html?data=sample&', 'mizan-metrics-report table'],
    ['/table.html?element=complaints&', 'mizan-periodic-table .details'],
    ['/diagnostic.html?data=three&', 'mizan-diagnostic table'],
  ] as const)('nothing scrolls sideways on %s on a phone with letters twice as large', async (path, shown) => {
    const { page } = await open(`${path}lang=${language}`, { viewport: { width: 320, height: 700 } });
    await page.locator(shown).first().waitFor({ state: 'attached', timeout: 30_000 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await sideways(page), `${width}`).toBe(0);
    }
  });

  it('nothing scrolls sideways in what was kept, nor in what is taken away', async () => {
    for (const [width, font] of [[320, ''], [640, ''], [1280, '200%'], [360, '200%']] as const) {
      const { page } = await open(`/bench/quiz-${language}.html`, { viewport: { width, height: 700 } });
      await lived(page);
      await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), font);
      await page.locator('mizan-quiz summary').click();
      await page.locator('mizan-history .view label').nth(1).click();
      await page.locator('mizan-history canvas').waitFor();
      expect(await sideways(page), `history ${width} ${font}`).toBe(0);
      await page.locator('mizan-history .plain').first().click();
      await page.locator('mizan-takeaway .actions').waitFor();
      await page.locator('.toggle').first().click();
      await page.locator('.ticks input').first().check();
      await page.locator('mizan-plan li').waitFor();
      expect(await sideways(page), `result ${width} ${font}`).toBe(0);
      // What is wider than its place may not be cut off inside it either.
      const cut = await page.evaluate(() => {
        const found: string[] = [];
        const walk = (root: ParentNode) => {
          for (const each of root.querySelectorAll<HTMLElement>('*')) {
            // Tables of figures scroll by themselves.
            if (each.closest('.scroll')) continue;
            const box = each.getBoundingClientRect();
            if (box.width > 1 && (box.right > document.documentElement.clientWidth + 1 || box.left < -1)) found.push(`${each.localName}.${each.className}`);
            if (each.shadowRoot) walk(each.shadowRoot);
          }
        };
        walk(document);
        return found;
      });
      expect(cut, `${width} ${font}`).toEqual([]);
      await page.context().close();
    }
  });

  it('the whole quiz is under 4,000 px tall at 360 px wide, with every choice in sight and 44 px to touch', async () => {
    const { page } = await open(`/quiz.html?lang=${language}&layout=list`, { viewport: { width: 360, height: 740 } });
    const quiz = page.locator('mizan-quiz');
    await page.getByRole('group').first().waitFor();
    const box = await quiz.boundingBox();
    expect(box?.width).toBe(360);
    expect(box?.height).toBeLessThan(4000);
    const labels = await quiz.locator('label').evaluateAll((found) => found.map((label) => {
      const { width, height } = label.getBoundingClientRect();
      const text = label.querySelector('span') as HTMLElement;
      return { width, height, seen: text.getBoundingClientRect().width > 1 && text.scrollWidth <= text.clientWidth + 1 };
    }));
    expect(labels).toHaveLength(17 * 5);
    for (const label of labels) {
      expect(Math.min(label.width, label.height)).toBeGreaterThanOrEqual(44);
      expect(label.seen).toBe(true);
    }
  });

  it('every statement takes at most two lines beside its choices, wherever they stand beside it', async () => {
    // The quiz stands in a margin of 8 px; 53 em of 17 px are 901.
    for (const width of [916, 918, 1040, 1280]) {
      const { page } = await open(`/bench/quiz-${language}.html`, { viewport: { width, height: 800 } });
      await page.getByRole('group').first().waitFor();
      const found = await page.locator('mizan-quiz').evaluate((quiz) => {
        const root = quiz.shadowRoot as ShadowRoot;
        return {
          beside: getComputedStyle(root.querySelector('.choices') as Element).display === 'grid',
          lines: [...root.querySelectorAll('.statement > span:nth-child(2)')].map((text) => {
            const range = document.createRange();
            range.selectNodeContents(text);
            return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
          }),
        };
      });
      expect(found.beside, `${width}`).toBe(width > 916);
      if (found.beside) expect(Math.max(...found.lines), `${width}`).toBeLessThanOrEqual(2);
      await page.context().close();
    }
  });

  it('nothing shifts while the page loads, a person answers and the result comes', async () => {
    const { page } = await open(`/bench/quiz-${language}.html`, { viewport: { width: 1280, height: 800 } });
    await page.getByRole('group').first().waitFor();
    await answer(page, language, full);
    await page.getByRole('button', { name: ui[language].showResult }).click();
    await page.locator('.total').waitFor();
    // As the metric has it: what follows a person's own act within half a second is no shift.
    const shift = await page.evaluate(() => new Promise<number>((resolve) => {
      type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
      new PerformanceObserver((list) => resolve((list.getEntries() as Shift[]).reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0))).observe({ type: 'layout-shift', buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve(0))));
    }));
    expect(shift).toBe(0);
  });
});

it('keeps the progress and the names of the choices in sight while the statements pass', async () => {
  const { page } = await open('/quiz.html?lang=ar', { viewport: { width: 1280, height: 500 } });
  await page.getByRole('group').nth(12).scrollIntoViewIfNeeded();
  const top = await page.locator('.top').boundingBox();
  expect(top?.y).toBeGreaterThanOrEqual(0);
  expect(top?.y).toBeLessThan(5);
  expect(await page.locator('.choices span').nth(1).isVisible()).toBe(true);
});

it('is dark only on a page that is', async () => {
  const { page } = await open('/bench/quiz-ar.html', { colorScheme: 'dark' });
  const ground = () => page.locator('mizan-quiz').evaluate((quiz) => getComputedStyle(quiz).backgroundColor);
  expect(await ground()).toBe('rgb(251, 250, 246)');
  await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'light dark'));
  expect(await ground()).toBe('rgb(18, 21, 26)');
});
