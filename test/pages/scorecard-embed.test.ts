import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policy } from '../../src/server/serve.js';
import { elsewhere, languages, open, stage, violations, type Language } from './browser.js';
import { asked, button, cards, filled, finished, view } from './cards.js';

stage();

const docs = readFileSync('docs/scorecard.md', 'utf8');
const script = '<script type="module" src="/mizan/mizan-scorecard.js"></script>';
const tag = '<mizan-scorecard src="agent-scorecard" lang="fa"></mizan-scorecard>';

/** A site of somebody else's: nothing but the script and the tag that the documentation has, under the strict policy. */
const site = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site');
  const [, file] = /^\/mizan\/([\w./-]+\.js)$/.exec(pathname) ?? [];
  response.setHeader('content-security-policy', policy);
  response.setHeader('content-type', file ? 'text/javascript' : 'text/html; charset=utf-8');
  const language = searchParams.get('lang') ?? 'en';
  response.end(file ? readFileSync(`dist/embed/${file}`) : `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Site</title><link rel="icon" href="data:,">${script}<main>${tag.replace('lang="fa"', `lang="${language}" heading-level="1"`)}</main></html>`);
});
beforeAll(() => new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve)));
afterAll(() => site.close());

const page = (language: Language, host = 'localhost') => open(`/?lang=${language}`, {}, `${host}:${(site.address() as AddressInfo).port}`);

it('is what the documentation says', () => {
  for (const each of [script, tag]) expect(docs).toContain(each);
});

describe.each(['localhost', elsewhere])('the file alone, under the strict policy at http://%s,', (host) => {
  it.each(languages)('reviews, keeps, opens every view and survives a reload in %s', async (language) => {
    const { page: site, complaints } = await page(language, host);
    expect(await site.evaluate(() => isSecureContext)).toBe(host === 'localhost');
    await filled(site, language, { interaction: 'T-1', agent: 'Sara', reviewer: 'Omar' }, { empathy: 'no' });
    // Empathy: 2 of 10 in a section of 25.
    expect((await finished(site, language)).figures).toMatchObject({ score: 95, passed: true });
    expect(await violations(site)).toEqual([]);
    for (const [name, tag] of [['trends', 'trends'], ['calibration', 'calibration'], ['card', 'revision'], ['evaluations', 'evaluations']] as const) {
      await view(site, language, name);
      await site.locator(`mizan-${tag} [role=heading]`).first().waitFor();
    }
    await site.reload();
    await view(site, language, 'evaluations');
    await button(site, cards[language].kept.openOne.replace('{{interaction}}', 'T-1')).click();
    await site.locator('.total').waitFor();
    expect(complaints).toEqual([]);
  });
});

it.each(languages)('what cannot be fetched is said, loses nothing and comes once it can, in %s', async (language) => {
  const { page: site } = await page(language);
  // The questions are there without what comes later.
  await site.locator('mizan-scorecard .bar').waitFor();
  await filled(site, language, { interaction: 'T-2', agent: 'Sara' }, { empathy: 'no' });
  await site.route(/chunks/, (route) => route.abort());
  await view(site, language, 'trends');
  await site.getByText(cards[language].partUnreachable).first().waitFor();
  await view(site, language, 'review');
  expect(await site.getByRole('radio', { checked: true }).count()).toBe(29);
  expect(await site.getByRole('group', { name: asked(language, 'phone')('empathy') }).getByRole('radio', { name: cards[language].no, exact: true }).isChecked()).toBe(true);
  await site.unroute(/chunks/);
  await view(site, language, 'trends');
  await site.locator('mizan-trends [role=heading], mizan-trends p').first().waitFor();
  await view(site, language, 'review');
  expect((await finished(site, language)).figures.score).toBe(95);
});

it.each(languages)('questions are answered without what comes after the first, which comes when it can, in %s', async (language) => {
  const { page: site } = await open('/nothing');
  await site.route(/review-desk/, (route) => route.abort());
  await site.goto((await page(language)).page.url());
  const group = site.getByRole('group', { name: asked(language, 'phone')('calm') });
  await group.getByRole('radio', { name: cards[language].no, exact: true }).check();
  await site.unroute(/review-desk/);
  await group.getByRole('radio', { name: cards[language].yes, exact: true }).check();
  expect(await group.getByRole('radio', { name: cards[language].yes, exact: true }).isChecked()).toBe(true);
  await site.locator('mizan-scorecard .bar').waitFor();
});

describe.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const)('in %s', (_, appearance) => {
  it.each(languages)('axe has nothing against a result, narrow and wide, nor against what was kept, in %s', async (language) => {
    const { page: site } = await open(`/scorecard.html?lang=${language}`, { ...appearance, viewport: { width: 360, height: 740 } });
    await filled(site, language, { interaction: 'T-3', agent: 'Sara', reviewer: 'Omar' }, { calm: 'no', listened: 'partial', 'account-opened': 'na', 'followed-up': 'later' });
    await site.locator('[data-id=recording] .plain').click();
    expect(await violations(site)).toEqual([]);
    await finished(site, language);
    expect(await violations(site)).toEqual([]);
    expect(await site.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await site.setViewportSize({ width: 1280, height: 800 });
    expect(await violations(site)).toEqual([]);
    for (const name of ['evaluations', 'trends', 'calibration', 'card'] as const) {
      await view(site, language, name);
      await site.locator('mizan-scorecard').getByRole('heading', { level: 3 }).first().waitFor();
      expect(await violations(site), name).toEqual([]);
    }
  });
});
