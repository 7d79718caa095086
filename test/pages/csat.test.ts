import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import ar from '../../locales/ar/csat.json';
import en from '../../locales/en/csat.json';
import fa from '../../locales/fa/csat.json';
import type { CsatResult } from '../../src/core/csat.js';
import { policy } from '../../src/server/serve.js';
import { elsewhere, languages, open, stage, violations, type Language } from './browser.js';

stage();

const said = { en, ar, fa };
const docs = readFileSync('docs/csat.md', 'utf8');
const blocks = (kind: string) => [...docs.matchAll(new RegExp(`^\`\`\`${kind}\\n([^]*?)^\`\`\``, 'gm'))].map(([, code]) => code ?? '');
const folder = mkdtempSync(join(tmpdir(), 'mizan-csat-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a block of the documentation as a module of Node. */
async function module<Exports>(name: string, code: string): Promise<Exports> {
  const file = join(folder, name);
  writeFileSync(file, code.replace("'mizan/core'", JSON.stringify(pathToFileURL(resolve('dist/lib/core.js')).href)));
  return (await import(pathToFileURL(file).href)) as Exports;
}

let ratings: Map<string, CsatResult>;
/** Every request that reached the server, in order. */
const posted: { key: string | undefined; cookie: string | undefined; referer: string | undefined }[] = [];
/** What the server answers instead of what the documentation's does; null for that. */
let instead: number | null = null;
let site: Server;

/** A site of somebody else's: the tag and the handler of the documentation, under the strict policy, in a page that is long. */
beforeAll(async () => {
  const handler = await module<{ ratings: Map<string, CsatResult>; server: Server }>('handler.mjs', blocks('js handler')[0] ?? '');
  ({ ratings } = handler);
  site = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site');
    if (pathname === '/ratings') {
      posted.push({ key: request.headers['idempotency-key'] as string, cookie: request.headers.cookie, referer: request.headers.referer });
      if (instead === null) handler.server.emit('request', request, response);
      else response.writeHead(instead).end();
      return;
    }
    const [, file] = /^\/mizan\/([\w./-]+\.js)$/.exec(pathname) ?? [];
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', file ? 'text/javascript' : 'text/html; charset=utf-8');
    if (!file) response.setHeader('set-cookie', 'session=1');
    const [tag = ''] = blocks('html');
    const language = searchParams.get('lang') ?? 'en';
    response.end(
      file
        ? readFileSync(`dist/embed/${file}`)
        : `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Site</title><link rel="icon" href="data:,">${tag.replace('<mizan-csat', '<main><h1>Rate</h1><mizan-csat')}</main>${'<p>.</p>'.repeat(200)}<p id="end">End</p></html>`,
    );
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
});
beforeEach(() => {
  ratings.clear();
  posted.length = 0;
  instead = null;
});

const link = (rating: number, ticket: string, language: Language = 'en') => `/rate#mizan-rating=${rating}&mizan-ticket=${ticket}&mizan-lang=${language}`;
const host = (name = 'localhost') => `${name}:${(site.address() as AddressInfo).port}`;
const follow = async (path: string, options: BrowserContextOptions = {}, name?: string) => {
  const opened = await open(path, options, host(name));
  if (options.javaScriptEnabled !== false) await opened.page.locator('mizan-csat fieldset').waitFor();
  return opened;
};
const held = () => [...ratings.values()].map(({ ticket, rating, revision, comment }) => ({ ticket, rating, revision, comment }));
const status = (page: Page) => page.locator('mizan-csat [role=status]');
const counted = (page: Page, language: Language = 'en') => status(page).getByText(said[language].thanks).waitFor();

/** All that a program may do that opens links, short of moving the machine's own pointer. */
async function scanned(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const csat = document.querySelector('mizan-csat');
    for (const target of [window, document, csat, csat?.shadowRoot?.querySelector('fieldset')]) {
      for (const type of ['pointerdown', 'pointermove', 'click', 'keydown', 'wheel', 'scroll', 'touchstart', 'mousemove']) target?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    for (const each of csat?.shadowRoot?.querySelectorAll<HTMLElement>('label, input, button') ?? []) each.click();
    document.querySelector('#end')?.scrollIntoView();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    window.scrollTo(0, 0);
  });
}

describe('what is written down', () => {
  it('makes the links that it says', async () => {
    const [code = ''] = blocks('js').filter((each) => each.includes('csatLinks'));
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    await module('links.mjs', code);
    expect(log.mock.calls).toEqual([[/^\/\/ (.+)$/m.exec(code)?.[1]]]);
    log.mockRestore();
  });

  it('has every field of a result, and a page hears it', async () => {
    const [code = ''] = blocks('js').filter((each) => each.includes('mizan-complete'));
    const { page } = await follow(link(4, 'D-1'));
    const logged: string[] = [];
    page.on('console', (message) => logged.push(message.text()));
    await page.evaluate(code.replace(/^const /m, 'var '));
    await page.keyboard.press('Shift');
    await counted(page);
    await expect.poll(() => ratings.size).toBe(1);
    expect(logged).toEqual(['D-1 4']);
    const fields = [...docs.matchAll(/^\| `(\w+)` \| /gm)].map(([, name]) => name);
    expect(fields).toEqual(expect.arrayContaining(Object.keys([...ratings.values()][0] ?? {})));
  });

  it('takes each revision once, refuses what is none, and acknowledges what it has', async () => {
    const result = { schema: 1, kind: 'csat', id: 'a'.repeat(32), revision: 2, ticket: 'T', rating: 5, comment: '', language: 'ar', ratedAt: '2026-11-22T09:00:00Z', changedAt: '2026-11-22T09:00:00Z' };
    const send = async (body: string) => (await fetch(`http://${host()}/ratings`, { method: 'POST', body })).status;
    expect(await send(JSON.stringify(result))).toBe(204);
    expect(await send(JSON.stringify({ ...result, revision: 1, rating: 1 }))).toBe(204);
    expect(await send(JSON.stringify(result))).toBe(204);
    expect(held()).toEqual([{ ticket: 'T', rating: 5, revision: 2, comment: '' }]);
    expect([await send('{'), await send(JSON.stringify({ ...result, rating: 6 }))]).toEqual([422, 422]);
  });
});

describe('a link that a scanner opens', () => {
  it.each([['with scripts', true], ['without scripts', false]])('%s counts nothing, and counts once for the person after it', async (_, javaScriptEnabled) => {
    const scanner = await follow(link(4, 'S-1'), { javaScriptEnabled });
    if (javaScriptEnabled) await scanned(scanner.page);
    await scanner.page.context().close();
    expect(posted).toEqual([]);
    const { page, complaints } = await follow(link(4, 'S-1'));
    expect(await status(page).textContent()).toContain(en.waiting);
    await page.mouse.move(100, 100);
    await page.mouse.move(140, 120);
    await counted(page);
    await expect.poll(held).toEqual([{ ticket: 'S-1', rating: 4, revision: 1, comment: '' }]);
    expect(posted).toHaveLength(1);
    expect(posted[0]?.cookie).toBe(undefined);
    expect(complaints).toEqual([]);
  });

  it('counts nothing by an anchor, by a place that is restored, or by a page that grows', async () => {
    const { page } = await follow(`/rate?mizan-rating=4&mizan-ticket=S-2#end`);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.reload();
    await page.locator('mizan-csat fieldset').waitFor();
    await page.evaluate(() => document.body.prepend(...Array.from({ length: 50 }, () => Object.assign(document.createElement('p'), { textContent: 'more' }))));
    await scanned(page);
    expect(await status(page).textContent()).toContain(en.waiting);
    expect(posted).toEqual([]);
  });
});

describe('a person is known', () => {
  const acts: Record<string, (page: Page) => Promise<void>> = {
    'by a wheel': async (page) => page.mouse.wheel(0, 50),
    'by a key': async (page) => page.keyboard.press('ArrowDown'),
    'by a press anywhere': async (page) => page.mouse.click(5, 5),
    'by a finger': async (page) => page.touchscreen.tap(20, 20),
  };
  it.each(Object.entries(acts))('%s, and the rating counted once', async (_, act) => {
    const { page } = await follow(link(2, 'P-1'), { hasTouch: true });
    await act(page);
    await counted(page);
    await expect.poll(held).toEqual([{ ticket: 'P-1', rating: 2, revision: 1, comment: '' }]);
    expect(posted).toHaveLength(1);
  });

  it('by a pointer that moves, and not by one that lies where the page appeared', async () => {
    const { page } = await follow(link(2, 'P-2'));
    await page.mouse.move(200, 200);
    await page.evaluate(() => scrollBy(0, 300));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await status(page).textContent()).toContain(en.waiting);
    await page.mouse.move(201, 200);
    await counted(page);
    await expect.poll(held).toEqual([{ ticket: 'P-2', rating: 2, revision: 1, comment: '' }]);
  });
});

describe.each(['localhost', elsewhere])('a rating at http://%s', (name) => {
  it('given offline is sent once when the network is back, through a reload, as it was changed', async () => {
    const { page } = await follow(link(4, 'O-1'), {}, name);
    expect(await page.evaluate(() => isSecureContext)).toBe(name === 'localhost');
    await page.context().setOffline(true);
    await page.keyboard.press('Shift');
    await status(page).getByText(en.unsent).waitFor();
    await page.getByRole('radio', { name: en.rating1 }).click();
    await page.getByRole('textbox').fill('Too late');
    await page.getByRole('button', { name: en.sendComment }).click();
    await page.context().setOffline(false);
    await expect.poll(held).toEqual([{ ticket: 'O-1', rating: 1, revision: 3, comment: 'Too late' }]);
    expect(new Set(posted.map(({ key }) => key)).size).toBe(3);
    await page.reload();
    await status(page).getByText(en.change).waitFor();
    expect(await page.getByRole('radio', { name: en.rating1 }).isChecked()).toBe(true);
    await page.keyboard.press('Shift');
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('/post/')))).toEqual([]);
    expect(posted).toHaveLength(3);
    expect(page.url()).not.toContain('mizan-rating');
  });

  it('that a broken server did not take is sent by the next visit', async () => {
    instead = 503;
    const { page } = await follow(link(5, 'O-2'), {}, name);
    await page.keyboard.press('Shift');
    await status(page).getByText(en.unsent).waitFor();
    await page.goto('about:blank');
    instead = null;
    await page.goto(`http://${host(name)}/rate`);
    // What the page before had begun is left to it for a while: 45 seconds at most.
    await expect.poll(held, { timeout: 70_000 }).toEqual([{ ticket: 'O-2', rating: 5, revision: 1, comment: '' }]);
  });

  it('in two tabs is one', async () => {
    const { page } = await follow(link(4, 'O-3'), {}, name);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await status(other).getByText(en.waiting).waitFor();
    await page.bringToFront();
    await page.keyboard.press('Shift');
    await counted(page);
    await status(other).getByText(en.change).waitFor();
    await other.bringToFront();
    await other.keyboard.press('Shift');
    await other.getByRole('radio', { name: en.rating3 }).click();
    await status(page).getByText(en.rating3).waitFor();
    await expect.poll(held).toEqual([{ ticket: 'O-3', rating: 3, revision: 2, comment: '' }]);
    expect(posted).toHaveLength(2);
  });
});

it('that the server refuses is said to the person, and not sent again', async () => {
  instead = 404;
  const { page } = await follow(link(5, 'R-1'));
  await page.keyboard.press('Shift');
  await status(page).getByText(en.refused).waitFor();
  await page.reload();
  await page.locator('mizan-csat fieldset').waitFor();
  expect(posted).toHaveLength(1);
});

it('is answered, changed and commented on by keys alone', async () => {
  const { page } = await follow(link(4, 'K-1', 'ar'));
  await page.keyboard.press('Tab');
  await counted(page, 'ar');
  // Right to left, the next rating is to the left.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ممتاز');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await status(page).getByText(ar.commentThanks).waitFor();
  await expect.poll(held).toEqual([{ ticket: 'K-1', rating: 5, revision: 3, comment: 'ممتاز' }]);
});

describe('the gallery page', () => {
  const gallery = async (language: Language, fragment = '', options: BrowserContextOptions = {}) => {
    const opened = await open(`/csat.html?lang=${language}${fragment}`, options);
    await opened.page.locator('mizan-csat fieldset').waitFor();
    return opened;
  };

  it.each(languages)('shows an email in each language whose links open the page, which counts when a person moves on, in %s', async (language) => {
    const { page, complaints } = await gallery(language);
    await page.locator(`.email[lang=${language}]`).getByRole('link', { name: said[language].rating2, exact: false }).nth(language === 'en' ? 1 : 0).focus();
    const asked = await page.evaluate(() => new URL((document.activeElement as HTMLAnchorElement).href).hash);
    await page.keyboard.press('Enter');
    await status(page).getByText(said[language].waiting).waitFor();
    expect(new URL(page.url()).hash).toBe(asked);
    await page.mouse.move(300, 300);
    await page.mouse.move(320, 300);
    await counted(page, language);
    const complete = JSON.parse((await page.locator('code-block code').nth(1).textContent())?.replace('mizan-complete\n', '') ?? '') as CsatResult;
    expect(complete).toMatchObject({ kind: 'csat', ticket: 'A-17', language, revision: 1, rating: Number(/rating=(\d)/.exec(asked)?.[1]) });
    expect(complaints).toEqual([]);
  });

  it('makes links and the piece of an email for an address, and none for what is no address', async () => {
    const { page } = await gallery('en', '&in=fa');
    const field = page.getByLabel('Address of your page with the question');
    await field.fill('https://help.example/rate');
    await field.press('Enter');
    const html = page.getByRole('region', { name: 'Email as HTML' });
    expect(await html.textContent()).toContain('<table role="presentation" lang="fa" dir="rtl"');
    expect(await html.textContent()).toContain('https://help.example/rate#mizan-rating=5&amp;mizan-ticket={{ticket.id}}&amp;mizan-lang=fa');
    expect(await page.getByRole('region', { name: 'Email as plain text' }).textContent()).toContain(`${fa.question}\n`);
    await page.getByLabel('Where the rating stands in the address').selectOption('query');
    expect(await html.textContent()).toContain('https://help.example/rate?mizan-rating=5');
    for (const hostile of ['javascript:alert(1)', 'https://user:word@help.example/']) {
      await field.fill(hostile);
      await field.press('Enter');
      await page.getByText('No links can be made of this.').waitFor();
      expect(await html.count()).toBe(0);
    }
  });

  describe.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('in %s', (_, appearance) => {
    it.each(languages)('has nothing that axe objects to, waiting, counted and wrong, narrow and wide, in %s', async (language) => {
      const { page } = await gallery(language, `&to=https://help.example/rate#mizan-rating=4&mizan-ticket=A-17&mizan-lang=${language}`, { ...appearance, viewport: { width: 320, height: 740 } });
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      await page.keyboard.press('Shift');
      await counted(page, language);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await violations(page)).toEqual([]);
      await page.evaluate(() => (location.hash = '#mizan-rating=9&mizan-ticket=A-18'));
      await page.locator('mizan-csat .wrong').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    });
  });
});
