import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import arChart from '../../locales/ar/chart.json';
import arKept from '../../locales/ar/kept.json';
import enKept from '../../locales/en/kept.json';
import faKept from '../../locales/fa/kept.json';
import arPrint from '../../locales/ar/print.json';
import enPrint from '../../locales/en/print.json';
import faPrint from '../../locales/fa/print.json';
import { formatsOf } from '../../src/locale/formats.js';
import { answer, choose, elsewhere, full, interest, languages, open, stage, ui, words, type Language } from './browser.js';

stage();

const small = readFileSync('test/elements/fixtures/small.txt', 'utf8');
const kept = { en: enKept, ar: arKept, fa: faKept };
const paper = { en: enPrint, ar: arPrint, fa: faPrint };
const answers = (page: Page) => page.evaluate(() => (document.querySelector('mizan-quiz') as HTMLElement & { answers: object }).answers);
const part = (list: Record<string, number>, of: number) => Object.fromEntries(Object.entries(list).slice(0, of));
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Printing as far as the sheet of paper, which a test looks at instead. */
const unprinted = (page: Page) => page.evaluate(() => { window.print = () => { dispatchEvent(new Event('beforeprint')); document.title = 'printed'; }; });
const printed = (page: Page) => page.waitForFunction(() => document.title === 'printed');

/** A result on screen, with two steps taken on. */
async function result(page: Page, language: Language): Promise<void> {
  await answer(page, language, full);
  await press(page, ui[language].showResult);
  await page.locator('.toggle').first().click();
  for (const tick of [0, 1]) await page.locator('.ticks input').nth(tick).check();
  await page.locator('.owner input').first().fill('=Mona & <b>');
  await page.locator('.owner input').nth(1).focus();
  await page.locator('mizan-takeaway .actions').waitFor();
}

describe.each(languages)('in %s', (language) => {
  it('who reloads halfway goes on where the draft was', async () => {
    const { page, complaints } = await open(`/quiz.html?lang=${language}&layout=steps`, { viewport: { width: 360, height: 740 } });
    for (const [id, value] of Object.entries(part(full, 6))) {
      await answer(page, language, { [id]: value });
      await press(page, ui[language].next);
    }
    await interest(page);
    await page.reload();
    await press(page, kept[language].resume);
    expect(await answers(page)).toEqual(part(full, 6));
    await page.getByRole('group', { name: words[language].items['7'] }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('the offer moves nothing, narrow or wide', async () => {
    for (const width of [360, 1280]) {
      const { page } = await open(`/bench/quiz-${language}.html`, { viewport: { width, height: 740 } });
      await page.evaluate(() => localStorage.setItem('mizan/rater//draft/a', JSON.stringify({ schema: 1, version: '1.0.0', savedAt: '2026-11-12T09:41:00Z', answers: { 1: 4, 2: 3 }, at: '2' })));
      await page.reload();
      await page.locator('.kept button').first().waitFor();
      const shift = await page.evaluate(() => new Promise<number>((resolve) => {
        type Shift = PerformanceEntry & { value: number };
        new PerformanceObserver((list) => resolve((list.getEntries() as Shift[]).reduce((sum, { value }) => sum + value, 0))).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve(0))));
      }));
      expect(shift, `${width}`).toBe(0);
      await page.context().close();
    }
  });

  it('a result is printed on A4 with its steps, and the page is as it was after', async () => {
    const { page, complaints } = await open(`/quiz.html?lang=${language}`, { colorScheme: 'dark' });
    await unprinted(page);
    await result(page, language);
    await press(page, kept[language].print);
    await printed(page);
    expect(await page.locator('mizan-print').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('mizan-print');
    expect(await sheet.evaluate((host) => getComputedStyle(host.shadowRoot?.querySelector('.root') as Element).direction)).toBe(language === 'en' ? 'ltr' : 'rtl');
    // Nothing but the document, and nothing to press in it.
    expect(await page.evaluate(() => [...document.body.children].filter((child) => child.getClientRects().length > 0).map(({ localName }) => localName))).toEqual(['mizan-print']);
    expect(await sheet.getByRole('button').count()).toBe(0);
    expect(await sheet.locator('.plan bdi').allTextContents()).toContain('=Mona & <b>');
    expect(await sheet.locator('.answers tbody tr').count()).toBe(17);
    expect(await sheet.evaluate((host) => getComputedStyle(host).color)).toBe('rgb(0, 0, 0)');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
    for (const [, width, height] of text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)) {
      // A4 in points, to the pixel that the browser rounds to.
      expect(Math.abs(Number(width) - 595.28)).toBeLessThan(1);
      expect(Math.abs(Number(height) - 841.89)).toBeLessThan(1);
    }
    // What was there for paper alone is gone with it.
    expect(await page.locator('mizan-print').count()).toBe(0);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('a blank quiz is printed with its scoring sheet, a page each', async () => {
    const { page } = await open(`/quiz.html?lang=${language}`);
    await unprinted(page);
    await interest(page);
    await press(page, kept[language].printBlank);
    await printed(page);
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('mizan-print');
    expect(await sheet.locator('.ring').count()).toBe(17 * 5);
    expect(await sheet.getByText(paper[language].sheet, { exact: true }).count()).toBe(1);
    // The 26 places in which statements count.
    expect(await sheet.locator('.box').count()).toBe(26);
    // Statement 1 is reversed, statement 2 is not.
    const { format } = new Intl.NumberFormat(language);
    const row = (index: number) => sheet.locator('.key tbody tr').nth(index).locator('td:not([class])').allTextContents();
    expect(await row(0)).toEqual([1, 2, 3, 4, 5].map(format));
    expect(await row(1)).toEqual([5, 4, 3, 2, 1].map(format));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
  });

  it('a table opens in a spreadsheet as text, numbers and no formula', async () => {
    const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
    if (process.env['ALL_ENGINES']) expect(office).toBeTruthy();
    if (!office) return;
    const folder = mkdtempSync(join(tmpdir(), 'mizan-'));
    try {
      const { page } = await open(`/quiz.html?lang=${language}`);
      await result(page, language);
      for (const [separator, code] of [[',', 44], [';', 59]] as const) {
        await page.locator('mizan-takeaway select').selectOption(separator);
        const [download] = await Promise.all([page.waitForEvent('download'), press(page, kept[language].csv)]);
        expect(download.suggestedFilename()).toContain(words[language].title.replace(/[؟?]/g, '').slice(0, 8));
        writeFileSync(join(folder, 'result.csv'), readFileSync(await download.path()));
        // Separator, quote, UTF-8, from the first row on; then formulas recognised, as a person's own double click would.
        const filter = `CSV:${code},34,76,1,,0,false,true,false,false,false,0,false,true`;
        const run = spawnSync(office, ['--headless', `-env:UserInstallation=file://${folder}/profile`, `--infilter=${filter}`, '--convert-to', 'fods', '--outdir', folder, join(folder, 'result.csv')], { encoding: 'utf8', timeout: 100_000 });
        expect(run.status, run.stderr).toBe(0);
        const sheet = readFileSync(join(folder, 'result.fods'), 'utf8');
        expect(sheet).not.toContain('table:formula');
        expect(sheet).toContain(`<text:p>${words[language].items['17']}</text:p>`);
        expect(sheet).toMatch(/office:value-type="float" office:value="65"/);
        expect(sheet).toMatch(/office:value-type="float" office:value="0\.7058823529411\d+"/);
        expect(sheet).toContain('=Mona &amp; &lt;b&gt;</text:p>');
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('a link opens on another machine, with nothing of the first one there', async () => {
    const { page: one } = await open(`/quiz.html?lang=${language}`);
    await one.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => { document.title = text; } } });
    });
    await result(one, language);
    await press(one, kept[language].copyLink);
    await one.getByText(kept[language].linkCopied).waitFor();
    const link = new URL(await one.title());
    const { page: two, complaints } = await open(link.pathname + link.search + link.hash);
    await two.locator('mizan-result .total').waitFor();
    expect(await answers(two)).toEqual(full);
    await two.getByText(kept[language].linkShown).waitFor();
    expect(await two.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(new URL(two.url()).hash).toBe(link.hash);
    expect(complaints).toEqual([]);
  });

  it('two results are compared where they were made', async () => {
    const { page } = await open(`/quiz.html?lang=${language}&layout=list`);
    await answer(page, language, full);
    await press(page, ui[language].showResult);
    await page.locator('.total').waitFor();
    await press(page, ui[language].backToAnswers);
    // Statement 13 counts in reliability and responsiveness: from 4 to 2, a tenth of each.
    await answer(page, language, { 13: 2 });
    await page.waitForTimeout(1100);
    await press(page, ui[language].showResult);
    await page.locator('.total').waitFor();
    await page.locator('mizan-quiz summary').click();
    const history = page.locator('mizan-history');
    await expect.poll(() => history.locator('.list tbody tr').count()).toBe(2);
    const differences = await history.locator('section tbody tr td:last-child').allTextContents();
    const { format } = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
    expect(differences.map((text) => text.trim())).toEqual([-10, 0, 0, 0, -10].map(format));
  });
});

describe('storage', () => {
  it('that a private window denies is said once, and the quiz is answered, drawn and taken away', async () => {
    const { page, complaints } = await open('/quiz.html?lang=fa&layout=list');
    await page.addInitScript(() => {
      for (const area of ['localStorage', 'sessionStorage']) Object.defineProperty(window, area, { get() { throw new DOMException('denied', 'SecurityError'); } });
    });
    // Tall enough for a notice to stand over nothing.
    await page.setViewportSize({ width: 1280, height: 3000 });
    await page.reload();
    await interest(page);
    await page.getByText(faKept.denied).waitFor();
    await result(page, 'fa');
    expect(await page.locator('mizan-plan li').count()).toBe(2);
    expect(complaints).toEqual([]);
  });

  it('that is really full keeps nothing from being answered, and is said', async () => {
    const { page, complaints } = await open('/quiz.html?lang=ar&layout=list');
    await page.evaluate(() => {
      for (let size = 5_000_000; size > 0; size = Math.floor(size / 2)) {
        for (let again = 0; again < 3; again += 1) {
          try {
            localStorage.setItem(`fill ${size} ${again}`, 'x'.repeat(size));
          } catch {
            break;
          }
        }
      }
    });
    await page.setViewportSize({ width: 1280, height: 3000 });
    await page.reload();
    await interest(page);
    await answer(page, 'ar', part(full, 3));
    await page.getByText(arKept.full).waitFor();
    await answer(page, 'ar', full);
    await press(page, ui.ar.showResult);
    await page.locator('.total').waitFor();
    await page.locator('mizan-quiz summary').click();
    await expect.poll(() => page.locator('mizan-history .list tbody tr').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('is shared by two tabs, and neither loses a thing', async () => {
    const { page: one } = await open('/quiz.html?lang=en&layout=list');
    const two = await one.context().newPage();
    await two.goto(one.url());
    for (const page of [one, two]) await interest(page);
    await answer(one, 'en', part(full, 4));
    await answer(two, 'en', part(full, 9));
    expect(Object.keys(await answers(one))).toHaveLength(4);
    await two.locator('mizan-quiz summary').click();
    await two.locator('mizan-history .actions').waitFor();
    await answer(one, 'en', full);
    await press(one, ui.en.showResult);
    // The other one hears of the result, and keeps its answers and its draft.
    await expect.poll(() => two.locator('mizan-history .list tbody tr').count()).toBe(1);
    expect(Object.keys(await answers(two))).toHaveLength(9);
    await two.reload();
    await press(two, enKept.resume);
    expect(await answers(two)).toEqual(part(full, 9));
  });

  it('holds a draft and a result past a new version of the definition', async () => {
    let version = '1.0.0';
    const { page } = await open('/nothing');
    await page.context().route('**/own.json', (route) => route.fulfill({ body: small.replace(/"version": ?"[^"]*"/, `"version": "${version}"`), contentType: 'application/json' }));
    await page.goto(new URL('/quiz.html?lang=en&layout=list&src=own.json', page.url()).href);
    await interest(page);
    await choose(page.getByRole('radio').first());
    version = '2.0.0';
    await page.reload();
    const date = formatsOf('en').moment(new Date().toISOString()).split(' at ')[0] ?? '';
    await page.getByText(enKept.draftOther.split('{{date}}')[1] as string).waitFor();
    expect(await page.locator('.kept').textContent()).toContain(date);
    await press(page, enKept.resume);
    expect(Object.keys(await answers(page))).toHaveLength(1);
  });
});

describe('a network that is cut', () => {
  it('after the first question lets the quiz be answered, and what keeps it comes later with every answer', async () => {
    const { page } = await open('/nothing');
    await page.route(/chunks/, (route) => route.abort());
    await page.goto(new URL('/bench/quiz-en.html', page.url()).href);
    await answer(page, 'en', part(full, 3));
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.unroute(/chunks/);
    await answer(page, 'en', part(full, 5));
    await expect.poll(() => page.evaluate(() => Object.values(localStorage).map((text) => Object.keys((JSON.parse(text as string) as { answers: object }).answers).length))).toEqual([5]);
  });

  it('before what takes a result away is said once, and asked for again with the next result', async () => {
    const { page } = await open('/bench/quiz-en.html');
    let asked = 0;
    await page.route(/takeaway/, (route) => {
      asked += 1;
      return route.abort();
    });
    await answer(page, 'en', full);
    await press(page, ui.en.showResult);
    await page.getByText(enKept.unreachable).waitFor();
    await page.locator('.toggle').first().click();
    await page.locator('.inside').waitFor();
    expect(asked).toBe(1);
    await page.unroute(/takeaway/);
    await press(page, ui.en.backToAnswers);
    await press(page, ui.en.showResult);
    await page.locator('mizan-takeaway .actions').waitFor();
  });

  it('before a chart, a print or the history says so, and they come once it is there', async () => {
    const { page } = await open('/bench/quiz-en.html');
    await unprinted(page);
    await answer(page, 'en', full);
    await press(page, ui.en.showResult);
    await page.locator('mizan-takeaway .actions').waitFor();
    await page.route(/chunks/, (route) => route.abort());
    await page.locator('.view label').nth(1).click();
    await page.locator('mizan-chart [role=alert]').waitFor();
    await press(page, enKept.print);
    await page.getByText(enKept.unreachable).waitFor();
    await page.unroute(/chunks/);
    await page.locator('.view label').nth(2).click();
    await page.locator('canvas').waitFor();
    await press(page, enKept.print);
    await printed(page);
  });
});

it('works in full where the context is not secure, under the strict policy', async () => {
  const { page, complaints } = await open('/quiz.html?lang=ar&layout=list', {}, elsewhere);
  await unprinted(page);
  await result(page, 'ar');
  await page.locator('.view label').nth(1).click();
  await page.locator('canvas').waitFor();
  await Promise.all([page.waitForEvent('download'), press(page, arChart.picture)]);
  await Promise.all([page.waitForEvent('download'), press(page, arKept.json)]);
  await press(page, arKept.copyText);
  await page.getByText(arKept.copyByHand).waitFor();
  await press(page, arKept.print);
  await printed(page);
  await page.locator('mizan-quiz summary').click();
  await Promise.all([page.waitForEvent('download'), press(page, arKept.exportHistory)]);
  await press(page, arKept.deleteAll);
  await press(page, arKept.undo);
  expect(complaints).toEqual([]);
});
