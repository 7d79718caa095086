import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ar from '../../locales/ar/metrics.json';
import en from '../../locales/en/metrics.json';
import fa from '../../locales/fa/metrics.json';
import { desks } from '../../src/pages/sample-desk.js';
import { policy } from '../../src/server/serve.js';
import { choose, elsewhere, languages, open, stage, violations, type Language } from './browser.js';

stage();

const ui = { en, ar, fa };
const said = {
  en: { title: 'How good is the service, in figures?', link: 'Service metrics', menu: 'Metrics', try: 'Try it with made-up data', marked: 'All of this is made up.' },
  ar: { title: 'ما مستوى الخدمة بالأرقام؟', link: 'مؤشرات الخدمة', menu: 'المؤشرات', try: 'التجربة ببيانات وهمية', marked: 'كل ما هنا وهمي.' },
  fa: { title: 'عددها از خدمات ما چه می‌گویند؟', link: 'شاخص‌های خدمات مشتری', menu: 'شاخص‌ها', try: 'امتحان با داده‌های ساختگی', marked: 'همهٔ این‌ها ساختگی است.' },
} as const;
const views = ['team', 'management', 'agent'] as const;

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const report = (page: Page) => page.locator('mizan-metrics-report table').first().waitFor({ timeout: 30_000 });
async function show(page: Page, language: Language, view: (typeof views)[number]): Promise<void> {
  await choose(page.locator('mizan-metrics').getByRole('radio', { name: ui[language][`view-${view}`], exact: true }));
  if (view === 'agent') await page.locator('mizan-metrics').getByRole('combobox').filter({ hasText: desks[language].agents[0] ?? '' }).selectOption({ index: 1 });
  await page.waitForFunction((wanted) => (document.querySelector('mizan-metrics')?.shadowRoot?.querySelector('mizan-metrics-report') as { report?: { view: string } } | null)?.report?.view === wanted, view);
  await report(page);
}

describe.each(languages)('in %s', (language) => {
  const { title, link, marked, ...names } = said[language];

  it('is found from the front page with made-up data at once, which are marked as such, and from elsewhere without any', async () => {
    const { page, complaints } = await open(`/?lang=${language}`);
    await page.getByRole('main').getByRole('link', { name: link }).click();
    await page.getByText(marked).waitFor();
    await report(page);
    await page.getByRole('navigation').getByRole('link', { name: names.menu, exact: true }).click();
    await page.getByRole('button', { name: names.try }).waitFor();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await page.getByText(marked).count()).toBe(0);
    await page.getByRole('button', { name: names.try }).click();
    await page.getByText(marked).waitFor();
    await report(page);
    expect(complaints).toEqual([]);
  });

  it('shows each reader’s report of them, none wider than a phone, with nothing that axe objects to', async () => {
    const { page, complaints } = await open(`/metrics.html?lang=${language}&data=sample`, { viewport: { width: 320, height: 700 } });
    await report(page);
    for (const view of views) {
      await show(page, language, view);
      expect(await sideways(page), view).toBe(0);
      expect(await violations(page), view).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });

  it.each([
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('has nothing that axe objects to in %s either', async (_, appearance) => {
    const { page } = await open(`/metrics.html?lang=${language}&data=sample`, { ...appearance, viewport: { width: 1280, height: 800 } });
    await report(page);
    expect(await violations(page)).toEqual([]);
  });

  it('draws a control chart that names what stands out', async () => {
    const { page, complaints } = await open(`/metrics.html?lang=${language}&data=sample`);
    await report(page);
    await show(page, language, 'management');
    await choose(page.locator('mizan-chart[kind=control]').first().getByRole('radio').nth(1));
    await page.locator('mizan-chart canvas').first().waitFor();
    expect(await page.locator('mizan-chart tr[data-signal~=beyond]').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
});

it('saves the made-up files', async () => {
  const { page } = await open('/metrics.html?lang=en');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the made-up conversations' }).click()]);
  expect(download.suggestedFilename()).toBe('mizan-tickets.csv');
  expect(readFileSync(await download.path(), 'utf8')).toContain(desks.en.tickets.join(','));
});

it('forgets the data with the page, and a person’s own never meet them', async () => {
  const { page } = await open('/metrics.html?lang=en&data=sample');
  await report(page);
  await page.getByRole('radio', { name: 'Your own data' }).check();
  expect(await page.locator('mizan-metrics-report table').count()).toBe(0);
  expect(await page.evaluate((names) => names.filter((name) => JSON.stringify(localStorage).includes(name)), desks.en.agents)).toEqual([]);
});

describe('on a site of somebody else’s, which has the files from another origin', () => {
  const files = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', 'text/javascript');
    response.end(readFileSync(`dist/embed${new URL(request.url ?? '/', 'http://files').pathname}`));
  });
  const site = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://site');
    const language = searchParams.get('lang') ?? 'en';
    const script = searchParams.get('script') ?? 'mizan-metrics.js';
    const { integrity = '' } = (JSON.parse(readFileSync('dist/embed/manifest.json', 'utf8')) as { files: Record<string, { integrity: string }> }).files[script] ?? {};
    const from = `http://${elsewhere}:${(files.address() as AddressInfo).port}`;
    response.setHeader('content-security-policy', policy.replace("script-src 'self'", `script-src ${from}`).replace("connect-src 'self'", `connect-src ${from}`));
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Site</title><link rel="icon" href="data:,"><script type="module" src="${from}/${script}" integrity="${integrity}" crossorigin></script><main><mizan-metrics heading-level="1"></mizan-metrics></main></html>`);
  });
  beforeAll(async () => {
    for (const each of [files, site]) await new Promise<void>((resolve) => each.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    files.close();
    site.close();
  });

  it.each(languages.flatMap((language) => [[language, 'mizan-metrics.js'], [language, `mizan-metrics.${language}.js`]] as const))('reads a file and reports in %s with %s', async (language, script) => {
    const { sampleTickets } = await import('../../src/pages/sample-tickets.js');
    const { page, complaints } = await open(`/?lang=${language}&script=${script}`, {}, `localhost:${(site.address() as AddressInfo).port}`);
    await page.locator('mizan-metrics').getByRole('heading', { level: 1 }).waitFor();
    await page.locator('mizan-metrics input[type=file]').first().setInputFiles({ name: 'tickets.csv', mimeType: 'text/csv', buffer: Buffer.from(sampleTickets(language, Date.now())) });
    await report(page);
    expect(complaints).toEqual([]);
  });
});
