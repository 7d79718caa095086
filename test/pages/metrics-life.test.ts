import { mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import csatAr from '../../locales/ar/csat.json';
import arReport from '../../locales/ar/metrics-report.json';
import ar from '../../locales/ar/metrics.json';
import enReport from '../../locales/en/metrics-report.json';
import en from '../../locales/en/metrics.json';
import faReport from '../../locales/fa/metrics-report.json';
import fa from '../../locales/fa/metrics.json';
import { desks } from '../../src/pages/sample-desk.js';
import { sampleTickets } from '../../src/pages/sample-tickets.js';
import { choose, languages, open, stage, visit, type Language } from './browser.js';

stage();

const ui = { en, ar, fa };
const said = { en: enReport, ar: arReport, fa: faReport };
const metrics = (page: Page) => page.locator('mizan-metrics');
const report = (page: Page) => page.locator('mizan-metrics-report');
const drawn = (page: Page) => report(page).locator('table').first().waitFor({ timeout: 30_000 });
const box = (page: Page, name: string) => metrics(page).getByRole('combobox', { name, exact: true });

async function bring(page: Page, name: string, text: string): Promise<void> {
  await page.locator('mizan-metrics [data-kind=tickets] input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function view(page: Page, language: Language, which: 'agent' | 'team' | 'management'): Promise<void> {
  await choose(metrics(page).getByRole('radio', { name: ui[language][`view-${which}`], exact: true }));
  if (which === 'agent') await box(page, ui[language].agent).selectOption({ index: 1 });
  await page.waitForFunction((wanted) => (document.querySelector('mizan-metrics')?.shadowRoot?.querySelector('mizan-metrics-report') as { report?: { view: string } } | null)?.report?.view === wanted, which);
  await drawn(page);
}

/** The cells of one row of the first table. */
const row = async (page: Page, name: string): Promise<string[]> => report(page).locator('table').first().getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }).locator('td').allInnerTexts();

/** Presses Tab until what has the focus fits. */
async function tabTo(page: Page, fits: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate((selector) => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.matches(selector) ?? false;
    }, fits);
    if (found) return;
  }
  throw new Error(`No way by Tab to ${fits}.`);
}

/** Forty conversations a month of two people; nobody rated in September, nor in Shahrivar, which begins on 23 August. */
function small(): string {
  const rows = [8, 9, 10].flatMap((month) =>
    Array.from({ length: 40 }, (_, index) => {
      const day = `2026-${String(month).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
      const rating = day >= '2026-08-23' && day <= '2026-09-30' ? '' : index % 4 === 0 ? '2' : '5';
      return `${month}-${index},${day} 09:00,${day} 10:00,${index % 2 === 0 ? 'Mina' : 'Omar'},Email,${rating}`;
    }));
  return ['Ticket ID,Created at,First reply at,Agent,Channel,Satisfaction rating', ...rows].join('\r\n');
}

it('from a file to an agent’s report by keys alone, in Persian', async () => {
  const { page, complaints } = await open('/metrics.html?lang=fa');
  await metrics(page).locator('[data-kind=tickets] input[type=file]').waitFor({ state: 'attached' });
  // Asked for well before the key, since the browser is told to hand it over only then.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, '[type=file]');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'گفت‌وگوها.csv', mimeType: 'text/csv', buffer: Buffer.from(sampleTickets('fa', Date.now())) });
  await drawn(page);
  // What had the focus is folded away; it is where what was read is told.
  expect(await page.evaluate(() => document.querySelector('mizan-metrics')?.shadowRoot?.activeElement?.matches('.files > summary'))).toBe(true);
  await tabTo(page, '.view input');
  // From the team, which stands in the middle; right to left, what comes before is to the right.
  await page.keyboard.press('ArrowRight');
  await metrics(page).getByText(fa.agentFirst).waitFor();
  await tabTo(page, '[data-field=agent] select');
  await page.keyboard.press('ArrowDown');
  await drawn(page);
  const [first = ''] = [...desks.fa.agents].sort(new Intl.Collator('fa').compare);
  await report(page).getByRole('heading', { name: first }).waitFor();
  // The field says the same name as the report.
  expect(await box(page, fa.agent).evaluate((field: HTMLSelectElement) => field.selectedOptions[0]?.text)).toContain(first);
  await tabTo(page, '.behind');
  await page.keyboard.press('Enter');
  await report(page).getByRole('dialog').locator('tbody tr').first().waitFor();
  await page.keyboard.press('Escape');
  expect(await report(page).getByRole('dialog').count()).toBe(0);
  expect(complaints).toEqual([]);
});

it('rows that are damaged are listed with line and reason, and saved as a table', async () => {
  const { page, complaints } = await open('/metrics.html?lang=en');
  // Lines: 1 heads, 2 and 3 one row with a line break, 4 a day that there is not, 5 too short, 6 sound, 7 a quotation mark that nothing closes.
  await bring(page, 'export.csv', [
    'Ticket ID,Created at,Agent,Satisfaction rating,Comment',
    '1,2026-10-01 09:00,Mina,5,"Two\nlines"',
    '2,2026-02-31 09:00,Mina,5,',
    '3,2026-10-02 09:00',
    '4,2026-10-03 09:00,Omar,4,',
    '5,2026-10-04 09:00,Omar,4,"open',
  ].join('\n'));
  await drawn(page);
  await metrics(page).locator('.files > summary').click();
  await metrics(page).getByText('3 refused rows').click();
  const listed = await metrics(page).locator('.refused tbody tr').evaluateAll((rows) => rows.map((each) => [...each.children].slice(0, 2).map(({ textContent }) => textContent)));
  expect(listed).toEqual([
    ['4', `${en['reason-bad-moment']} (${en['field-opened']})`],
    ['5', en['reason-too-few-cells']],
    ['7', en['reason-quote-open']],
  ]);
  const [download] = await Promise.all([page.waitForEvent('download'), metrics(page).getByRole('button', { name: en.saveRefused }).click()]);
  const table = readFileSync(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toBe('export refused rows.csv');
  expect(table.trim().split('\r\n')).toHaveLength(4);
  expect(table).toContain('2026-02-31 09:00');
  expect(complaints).toEqual([]);
});

describe.each(languages)('in %s', (language) => {
  it('a team of two has no figures of the rest, and a month without ratings says so', async () => {
    const { page, complaints } = await open(`/metrics.html?lang=${language}`, { timezoneId: 'UTC' });
    await bring(page, 'two.csv', small());
    await drawn(page);
    const words = said[language];
    await box(page, ui[language].period).selectOption(language === 'fa' ? '2026-08-23' : '2026-09-01');
    await expect.poll(() => row(page, words['metric-satisfied']).then(([now]) => now)).toBe(words['silent-none-ratings']);
    expect((await row(page, words['metric-handling'])).at(-1)).toBe(words.notCompared);
    await view(page, language, 'agent');
    const [own = '', rest = ''] = await row(page, words['metric-response']);
    expect(own).not.toContain(words['silent-others']);
    expect(rest).toBe(words['silent-others']);
    expect(await report(page).locator('table').first().innerText()).not.toContain('Omar');
    expect(complaints).toEqual([]);
  });

  it('each report is printed in place of the page, with nobody else in it', async () => {
    const { page, complaints } = await open(`/metrics.html?lang=${language}&data=sample`, { timezoneId: 'UTC' });
    await page.evaluate(() => { window.print = () => { dispatchEvent(new Event('beforeprint')); document.title = 'printed'; }; });
    await drawn(page);
    await report(page).locator('#sharing').waitFor();
    const paper = page.locator('mizan-metrics-paper');
    for (const which of ['team', 'management', 'agent'] as const) {
      await view(page, language, which);
      await page.evaluate(() => { document.title = ''; });
      const title = (await report(page).getByRole('heading').first().innerText()).trim();
      await report(page).getByRole('button', { name: said[language].print, exact: true }).click();
      await page.waitForFunction(() => document.title === 'printed');
      await page.emulateMedia({ media: 'print' });
      const shown = await paper.locator('.root').innerText();
      expect(shown.split('\n')[0]?.trim()).toBe(title);
      expect(await metrics(page).isVisible()).toBe(false);
      const named = desks[language].agents.filter((name) => shown.includes(name));
      expect(named, which).toHaveLength(which === 'agent' ? 1 : 0);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThan(15);
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await paper.count()).toBe(0);
    }
    expect(complaints).toEqual([]);
  });
});

describe('one file from the disk, as a classic script', () => {
  let site = '';
  beforeAll(() => {
    site = mkdtempSync(join(tmpdir(), 'mizan-'));
    cpSync('dist/embed', join(site, 'mizan'), { recursive: true });
    for (const tag of ['metrics', 'csat']) {
      writeFileSync(join(site, `${tag}.html`), `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>Site</title><script src="mizan/mizan-${tag}.ar.js"></script></head><body><mizan-${tag}></mizan-${tag}></body></html>`);
    }
  });
  afterAll(() => rmSync(site, { recursive: true }));

  it('reads in slices, and reports in Arabic', async () => {
    const { page, complaints } = await visit(`file://${site}/metrics.html`);
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await bring(page, 'tickets.csv', sampleTickets('ar', Date.now()));
    await drawn(page);
    expect(await metrics(page).locator('.files > summary').innerText()).toContain('tickets.csv');
    await view(page, 'ar', 'management');
    expect(workers).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('counts a rating in Arabic', async () => {
    const { page, complaints } = await visit(`file://${site}/csat.html#mizan-rating=4&mizan-ticket=D-1`);
    const status = page.locator('mizan-csat [role=status]');
    await status.getByText(csatAr.waiting).waitFor();
    await page.keyboard.press('Shift');
    await status.getByText(csatAr.thanks).waitFor();
    expect(complaints).toEqual([]);
  });
});
