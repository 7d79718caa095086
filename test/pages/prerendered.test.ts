import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import arPrint from '../../locales/ar/print.json';
import enPrint from '../../locales/en/print.json';
import faPrint from '../../locales/fa/print.json';
import meetings from '../../examples/quiz/meetings.json';
import { serve } from '../../src/server/serve.js';
import { answer, choose, full, languages, open, origin, stage, ui, violations, visit, words } from './browser.js';

stage();

const print = { en: enPrint, ar: arPrint, fa: faPrint };
const script = /embed\/.*\.js$/;

/** Lets scripts wait until the returned function is called. */
async function held(page: Page): Promise<() => void> {
  let release = () => {};
  const free = new Promise<void>((resolve) => (release = resolve));
  await page.route(script, async (route) => {
    await free;
    await route.continue();
  });
  return release;
}

/** A page whose script has not come yet. */
async function waiting(path: string) {
  const { page, complaints } = await visit('about:blank');
  await page.addInitScript(() => {
    const notes = { shift: 0, heard: [] as unknown[] };
    Object.assign(globalThis, { notes });
    new PerformanceObserver((list) => {
      // What follows a person's own act, as the count of the answers does, is no shift.
      for (const { value, hadRecentInput } of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!hadRecentInput) notes.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
    document.addEventListener('mizan-answer', (event) => notes.heard.push((event as CustomEvent).detail));
  });
  const release = await held(page);
  await page.goto(origin() + path, { waitUntil: 'commit' });
  await page.locator('fieldset').last().waitFor({ state: 'attached' });
  return { page, complaints, release };
}

const ready = (page: Page) => page.waitForFunction(() => (document.querySelector('mizan-quiz') as { hasUpdated?: boolean } | null)?.hasUpdated);
const notes = (page: Page) => page.evaluate(() => (globalThis as unknown as { notes: { shift: number; heard: unknown[] } }).notes);

describe.each(['rater', 'inline'])('a quiz drawn beforehand (%s)', (name) => {
  it.each(languages)('shows all of it, and how to score it by hand, in %s where no script runs', async (language) => {
    for (const width of [360, 1280]) {
      const { page, complaints } = await open(`/prerendered/${name}.${language}.html`, { javaScriptEnabled: false, viewport: { width, height: 800 } });
      for (const statement of Object.values(words[language].items)) expect(await page.getByText(statement, { exact: true }).isVisible()).toBe(true);
      expect(await page.getByRole('radio').count()).toBe(17 * 5);
      expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
      // Its own look, not the browser's.
      expect(await page.getByRole('radio').first().evaluate((radio) => getComputedStyle(radio).appearance)).toBe('none');
      // What needs a script is not there to be pressed.
      expect(await page.getByRole('button').count()).toBe(0);
      const byHand = page.getByText(print[language].sheet, { exact: true }).first();
      await byHand.click();
      expect(await page.getByText(print[language].sheetAdd).isVisible()).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(complaints).toEqual([]);
    }
  });

  it.each(languages)('is taken over in %s as it stands, with what was chosen before', async (language) => {
    const { page, complaints, release } = await waiting(`/prerendered/${name}.${language}.html`);
    await answer(page, language, { 1: 5, 3: 2 });
    const radio = await page.getByRole('radio', { checked: true }).first().elementHandle();
    release();
    await ready(page);
    await page.waitForFunction(() => (document.querySelector('mizan-quiz') as unknown as { answers: object }).answers[3 as never] === 2);
    expect(await radio?.evaluate((each) => each.isConnected && (each as HTMLInputElement).checked)).toBe(true);
    expect(await page.locator('fieldset').count()).toBe(17);
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(2);
    const { shift, heard } = await notes(page);
    expect(shift).toBe(0);
    expect(heard).toEqual([{ id: '1', answer: 5, answered: 2, of: 17 }, { id: '3', answer: 2, answered: 2, of: 17 }]);
    expect(await page.locator('mizan-quiz').evaluate((quiz) => quiz.shadowRoot?.querySelectorAll('style, link, .by-hand').length)).toBe(0);
    await answer(page, language, full);
    await page.getByRole('button', { name: ui[language].showResult, exact: true }).click();
    await page.locator('mizan-result .scale').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe.each(languages)('in %s', (language) => {
  it('is drawn anew, once, where the part that takes over cannot be had', async () => {
    const { page, release } = await waiting(`/prerendered/rater.${language}.html`);
    await page.route(/chunks\/hydrate/, (route) => route.abort());
    await answer(page, language, { 2: 1 });
    release();
    await ready(page);
    await expect.poll(() => page.getByRole('radio', { checked: true }).count()).toBe(1);
    expect(await page.locator('fieldset').count()).toBe(17);
    expect(await page.locator('mizan-quiz').evaluate((quiz) => (quiz as unknown as { answers: object }).answers)).toEqual({ 2: 1 });
  });

  it('has nothing that axe finds wrong while it waits', async () => {
    for (const width of [360, 1280]) {
      const { page } = await open(`/prerendered/rater.${language}.html`, { viewport: { width, height: 800 } });
      await page.route(script, (route) => route.abort());
      await page.reload();
      await page.locator('summary').click();
      expect(await violations(page)).toEqual([]);
    }
  });
});

describe('a page of its own', () => {
  let site: string;
  let server: Server;
  const address = () => `http://localhost:${(server.address() as { port: number }).port}/`;
  const printed = (...args: string[]) => execFileSync(process.execPath, ['dist/cli/main.js', 'prerender', ...args, '--styles', 'link'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const head = '<meta charset="utf-8"><title>A site</title><link rel="icon" href="data:,"><script type="module" src="mizan/mizan-quiz.js"></script>';
  const write = (file: string, body: string, before = '') => writeFile(join(site, file), `<!doctype html><html lang="en"><head>${head}${before}</head><body>${body}</body></html>`);

  beforeAll(async () => {
    site = await mkdtemp(join(tmpdir(), 'mizan-'));
    await cp('dist/embed', join(site, 'mizan'), { recursive: true });
    await cp('examples/quiz/meetings.json', join(site, 'meetings.json'));
    const rater = printed('rater', '--lang', 'en');
    await write('own.html', printed('examples/quiz/meetings.json', '--lang', 'fa'));
    await write('other.html', rater.replaceAll(/-rater-en-17"/g, '-rater-en-18"'));
    await write('text.html', rater, '<script type="module" src="text.js"></script>');
    await writeFile(join(site, 'text.js'), "customElements.whenDefined('mizan-quiz'); document.querySelector('mizan-quiz').text = { title: 'Our own title' };");
    await write('form.html', `<form>${printed('rater', '--lang', 'en', '--name', 'care', '--required')}<button>Send</button></form>`);
    await write('classic.html', rater.replace('<mizan-quiz', '<script src="mizan/mizan-quiz.en.js" defer></script><mizan-quiz'));
    await write('stripped.html', rater.replaceAll(/<!--.*?-->/g, ''));
    await write('disabled.html', rater.replace('<mizan-quiz', '<mizan-quiz disabled'));
    await write('arabic.html', rater.replace('lang="en"', 'lang="ar"'));
    await write('rank.html', rater.replace('<mizan-quiz', '<mizan-quiz heading-level="4"'));
    await write('named.html', rater.replace('<mizan-quiz', '<mizan-quiz name="care"'));
    for (const layout of ['auto', 'steps']) await write(`${layout}.html`, printed('rater', '--lang', 'en', '--layout', layout));
    await write('two.html', rater + printed('rater', '--lang', 'ar'));
    server = await serve(site, { port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    server.close();
    await rm(site, { recursive: true });
  });

  it('shows a quiz of one\'s own while its definition comes, and goes on with it', async () => {
    const { page, complaints } = await visit(`${address()}own.html`);
    await ready(page);
    const first = meetings.text.fa.items[meetings.items[0]?.id as keyof typeof meetings.text.fa.items];
    await choose(page.getByRole('group', { name: first }).getByRole('radio').first());
    expect(await page.locator('mizan-quiz').evaluate((quiz) => (quiz as unknown as { answers: object }).answers)).toEqual({ [meetings.items[0]?.id ?? '']: meetings.scale.max });
    expect(await page.locator('fieldset').count()).toBe(meetings.items.length);
    expect(complaints).toEqual([]);
  });

  it('keeps it readable, and says what is the matter, where the definition does not come; and goes on once it does', async () => {
    const { page } = await visit('about:blank');
    await page.route(/meetings\.json/, (route) => route.abort());
    await page.goto(`${address()}own.html`);
    await page.locator('fieldset').nth(1).locator('input').first().evaluate((radio) => (radio as HTMLInputElement).click());
    await page.getByText(ui.fa.unreachable).waitFor();
    expect(await page.locator('fieldset').count()).toBe(meetings.items.length);
    await page.unroute(/meetings\.json/);
    await page.getByRole('button', { name: ui.fa.retry }).click();
    await ready(page);
    expect(await page.getByRole('alert').count()).toBe(0);
    await expect.poll(() => page.locator('mizan-quiz').evaluate((quiz) => (quiz as unknown as { answers: object }).answers)).toEqual({ [meetings.items[1]?.id ?? '']: meetings.scale.max });
  });

  it('draws anew what was drawn from another version', async () => {
    const { page } = await visit(`${address()}other.html`);
    await ready(page);
    expect(await page.locator('fieldset').count()).toBe(17);
    await answer(page, 'en', full);
    expect(await page.locator('mizan-quiz').evaluate((quiz) => Object.keys((quiz as unknown as { answers: object }).answers).length)).toBe(17);
  });

  it('puts sentences of the page in place of those that were drawn', async () => {
    const { page } = await visit(`${address()}text.html`);
    await page.getByRole('heading', { name: 'Our own title' }).waitFor();
    expect(await page.locator('fieldset').count()).toBe(17);
  });

  it.each(['auto', 'steps'])('shows every statement in layout %s too until its script comes, then one', async (layout) => {
    const { page } = await visit(`${address()}${layout}.html`, { javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    for (const statement of Object.values(words.en.items)) expect(await page.getByText(statement, { exact: true }).isVisible()).toBe(true);
    const later = await visit(`${address()}${layout}.html`, { viewport: { width: 360, height: 800 } });
    await ready(later.page);
    await expect.poll(() => later.page.getByText(words.en.items['2'], { exact: true }).isVisible()).toBe(false);
  });

  it('is drawn anew, choices kept, where its marks were stripped', async () => {
    const { page } = await visit('about:blank');
    const release = await held(page);
    await page.goto(`${address()}stripped.html`, { waitUntil: 'commit' });
    await page.locator('fieldset').nth(2).waitFor();
    await choose(page.locator('fieldset').nth(2).locator('input').first());
    release();
    await ready(page);
    expect(await page.locator('fieldset').count()).toBe(17);
    expect(await page.getByRole('heading', { name: words.en.title }).count()).toBe(1);
    await expect.poll(() => page.locator('mizan-quiz').evaluate((quiz) => (quiz as unknown as { answers: object }).answers)).toEqual({ 3: 5 });
  });

  it('follows attributes that the page has changed since', async () => {
    const { page } = await visit(`${address()}disabled.html`);
    await ready(page);
    expect(await page.locator('input:disabled').count()).toBe(85);
    await page.locator('mizan-quiz').evaluate((quiz) => quiz.removeAttribute('disabled'));
    await expect.poll(() => page.locator('input:disabled').count()).toBe(0);
    await page.goto(`${address()}arabic.html`);
    await page.getByRole('heading', { name: words.ar.title }).waitFor();
    expect(await page.locator('.root').evaluate((root) => getComputedStyle(root).direction)).toBe('rtl');
    await page.goto(`${address()}rank.html`);
    await page.getByRole('heading', { name: words.en.title, level: 4 }).waitFor();
    await page.goto(`${address()}named.html`);
    await ready(page);
    // A form has the answers, so it no longer says that nothing is sent.
    expect(await page.getByText(ui.en.private).count()).toBe(0);
  });

  it('takes part in its form once it is taken over', async () => {
    const { page } = await visit(`${address()}form.html`);
    await ready(page);
    expect(await page.evaluate(() => document.forms[0]?.checkValidity())).toBe(false);
    await answer(page, 'en', full);
    expect(await page.evaluate(() => new FormData(document.forms[0]).get('care.4'))).toBe('5');
  });

  it('is taken over by the one file as well, in a classic script', async () => {
    const { page, complaints } = await visit('about:blank');
    await page.route(/mizan-quiz\.js/, (route) => route.abort());
    await page.goto(`${address()}classic.html`);
    await ready(page);
    await answer(page, 'en', full);
    await page.getByRole('button', { name: ui.en.showResult, exact: true }).click();
    await page.locator('mizan-result .scale').waitFor();
    expect(complaints.filter((each) => !each.includes('ERR_FAILED'))).toEqual([]);
  });

  it('holds two languages apart', async () => {
    const { page } = await visit(`${address()}two.html`);
    await page.waitForFunction(() => [...document.querySelectorAll('mizan-quiz')].every((quiz) => (quiz as unknown as { hasUpdated: boolean }).hasUpdated));
    // Not by the mouse: what the first quiz brings at a sign of interest moves the second one.
    for (const [index, choice] of [[0, 0], [1, 4]] as const) await page.locator('mizan-quiz').nth(index).locator('input').nth(choice).evaluate((radio) => (radio as HTMLInputElement).click());
    expect(await page.evaluate(() => [...document.querySelectorAll('mizan-quiz')].map((quiz) => (quiz as unknown as { answers: object }).answers))).toEqual([{ 1: 5 }, { 1: 1 }]);
  });

  it.each(["trusted-types 'none'; require-trusted-types-for 'script'", "script-src 'none'"])('stays readable under %s', async (rule) => {
    const { page } = await visit('about:blank');
    await page.route(/own\.html|two\.html/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': `default-src 'self'; ${rule}` } });
    });
    await page.goto(`${address()}two.html`);
    await page.waitForLoadState('networkidle');
    for (const language of ['en', 'ar'] as const) expect(await page.getByText(words[language].items['17'], { exact: true }).isVisible()).toBe(true);
    await answer(page, 'en', { 1: 5 });
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(1);
  });
});
