import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/server/serve.js';
import { answer, choose, full, languages, stage, ui, visit, words, type Language } from './browser.js';

stage();

interface Entry { readonly file?: string; readonly bytes: number; readonly brotli: number; readonly integrity: string }
const manifest = JSON.parse(readFileSync('dist/embed/manifest.json', 'utf8')) as { version: string; files: Record<string, Entry> };

/** A site that has nothing but the built files. */
let site: string;
let server: Server;
const pageOf = (language: Language, script: string) => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>A site</title><link rel="icon" href="data:,">${script}</head>
<body><mizan-quiz src="rater" heading-level="1"><p>Stands in</p></mizan-quiz></body></html>`;
const tags = (language: Language) => ({
  module: `<script type="module" src="mizan/mizan-quiz.${language}.js"></script>`,
  classic: `<script src="mizan/mizan-quiz.${language}.js"></script>`,
  all: '<script type="module" src="mizan/mizan-quiz.js"></script>',
  twice: `<script src="mizan/mizan-quiz.${language}.js"></script>`.repeat(2),
});

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'mizan-'));
  await cp('dist/embed', join(site, 'mizan'), { recursive: true });
  for (const language of languages) {
    for (const [kind, script] of Object.entries(tags(language))) await writeFile(join(site, `${kind}-${language}.html`), pageOf(language, script));
  }
  for (const language of languages) {
    const { file = '', integrity = '' } = manifest.files[`mizan-quiz.${language}.js`] ?? {};
    const tag = (hash: string) => pageOf(language, `<script src="mizan/${file}" integrity="${hash}" crossorigin></script>`);
    await writeFile(join(site, `kept-${language}.html`), tag(integrity));
    await writeFile(join(site, `broken-${language}.html`), tag(integrity.replace(/.{4}$/, 'AAA=')));
  }
  server = await serve(site, { port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  server.close();
  await rm(site, { recursive: true });
});

const origin = () => `http://localhost:${(server.address() as { port: number }).port}/`;

/** A page, and the addresses that it asks for, less what tells one version from another. */
async function watched(address: string): Promise<{ page: Page; asked: string[] }> {
  const { page } = await visit('about:blank');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/-\w{8}\./, '.')));
  await page.goto(address);
  return { page, asked };
}

/** Everything that a person can ask for, to the chart and the history. */
async function live(page: Page, language: Language): Promise<void> {
  await answer(page, language, full);
  await page.getByRole('button', { name: ui[language].showResult, exact: true }).click();
  await page.locator('mizan-result .scale').waitFor();
  await page.locator('mizan-result').getByRole('button').first().waitFor();
  await page.locator('mizan-takeaway').getByRole('button').first().waitFor();
  await choose(page.locator('mizan-chart').first().getByRole('radio').nth(1));
  await page.locator('mizan-chart canvas').first().waitFor();
  await page.locator('summary').last().click();
  await page.locator('mizan-history table').first().waitFor();
}

describe('one file', () => {
  it.each(languages)('shows, counts, keeps and charts in %s as a module, under the strict policy', async (language) => {
    const { page, complaints } = await visit(`${origin()}module-${language}.html`);
    await page.getByRole('heading', { name: words[language].title }).waitFor();
    await live(page, language);
    expect(complaints).toEqual([]);
  });

  it.each(languages)('does the same in %s as a classic script', async (language) => {
    const { page, complaints } = await visit(`${origin()}classic-${language}.html`);
    await live(page, language);
    expect(complaints).toEqual([]);
  });

  it.each(languages)('does the same in %s from a page opened from the disk', async (language) => {
    const { page, complaints } = await visit(`file://${site}/classic-${language}.html`);
    await live(page, language);
    expect(complaints).toEqual([]);
  });

  it('asks for nothing but itself before a sign of interest, then for one file, and for chart.js with the chart', async () => {
    const { page, asked } = await watched(`${origin()}module-ar.html`);
    await page.getByRole('heading', { name: words.ar.title }).waitFor();
    expect(asked).toEqual(['/module-ar.html', '/mizan/mizan-quiz.ar.js']);
    await live(page, 'ar');
    expect(asked.slice(2)).toEqual(['/mizan/mizan-more.ar.js', '/mizan/mizan-chart.js']);
  });

  it('fetches another language once an element speaks it', async () => {
    const { page, complaints } = await visit(`${origin()}classic-ar.html`);
    await page.evaluate(() => document.querySelector('mizan-quiz')?.setAttribute('lang', 'fa'));
    await page.getByRole('heading', { name: words.fa.title }).waitFor();
    await live(page, 'fa');
    expect(complaints).toEqual([]);
  });

  it('keeps the language that it has where another cannot be fetched', async () => {
    const { page } = await visit(`${origin()}module-ar.html`);
    await answer(page, 'ar', { 1: 5 });
    await page.route(/mizan-words/, (route) => route.abort());
    const error = page.evaluate(() => new Promise((resolve) => document.addEventListener('mizan-error', () => resolve('heard'), { once: true })));
    await page.evaluate(() => { document.documentElement.lang = 'fa'; });
    expect(await error).toBe('heard');
    expect(await page.getByRole('group', { name: words.ar.items['1'] }).count()).toBe(1);
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(1);
  });

  it('loaded twice, says nothing and stays one', async () => {
    const { page } = await visit('about:blank');
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${origin()}twice-ar.html`);
    await answer(page, 'ar', { 1: 5 });
    expect(said).toEqual([]);
  });
});

describe('the folder alone', () => {
  it.each(languages)('has the page for frames in %s, with all that it needs', async (language) => {
    const { page, complaints } = await visit(`${origin()}mizan/embed.html?lang=${language}&layout=list&storage=none`);
    await page.getByRole('heading', { name: words[language].title }).waitFor();
    await live(page, language);
    expect(complaints).toEqual([]);
  });
});

describe('all languages', () => {
  it.each(languages)('stand in the first file, so that %s needs no second round trip', async (language) => {
    const { page, asked } = await watched(`${origin()}all-${language}.html`);
    await page.getByRole('heading', { name: words[language].title }).waitFor();
    expect(asked).toEqual([`/all-${language}.html`, '/mizan/mizan-quiz.js']);
    await live(page, language);
  });
});

describe('the manifest', () => {
  const read = (name: string) => readFileSync(join('dist/embed', name));

  it('has every script and style sheet with its size and what its integrity is', () => {
    const files = readdirSync('dist/embed', { recursive: true }).map(String).filter((name) => /\.(?:js|css)$/.test(name));
    expect(Object.keys(manifest.files).sort()).toEqual(files.sort());
    for (const [name, { bytes, integrity }] of Object.entries(manifest.files)) {
      expect(bytes).toBe(read(name).length);
      expect(integrity).toBe(`sha384-${createHash('sha384').update(read(name)).digest('base64')}`);
    }
  });

  it('names for each tag a file whose name never gets other content', () => {
    for (const tag of ['mizan-quiz.js', ...languages.map((language) => `mizan-quiz.${language}.js`)]) {
      expect(manifest.files[tag]?.file).toMatch(/-\w{8}\.js$/);
      expect(manifest.files).toHaveProperty([manifest.files[tag]?.file ?? '']);
    }
    for (const language of languages) {
      const tag = `mizan-quiz.${language}.js`;
      expect(read(manifest.files[tag]?.file ?? '').equals(read(tag))).toBe(true);
    }
  });

  it.each(languages)('has an integrity that a browser holds the %s file to', async (language) => {
    const good = await visit(`${origin()}kept-${language}.html`);
    await good.page.getByRole('heading', { name: words[language].title }).waitFor();
    const bad = await visit(`${origin()}broken-${language}.html`);
    expect(await bad.page.evaluate(() => customElements.get('mizan-quiz') === undefined)).toBe(true);
    expect(await bad.page.getByText('Stands in').isVisible()).toBe(true);
  });
});
