import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ar from '../../locales/ar/problems.json';
import en from '../../locales/en/problems.json';
import fa from '../../locales/fa/problems.json';
import { readCsv } from '../../src/core/csv.js';
import type { Act, Console, Settings } from '../../src/core/workshop.js';
import { changesHere } from '../../src/server/changes.js';
import { serve, type Served } from '../../src/server/serve.js';
import type { Sessions } from '../../src/server/sessions.js';
import { sessionsIn } from '../../src/server/sessions-of.js';
import { elsewhere, full, languages, stage, violations, visit, words, type Language } from './browser.js';

stage();

const said = { en, ar, fa };
const small = readFileSync('test/elements/fixtures/small.txt', 'utf8');
const card = readFileSync('examples/scorecard/helpdesk.json', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'console-'));
let sessions: Sessions;
let served: Served;

beforeAll(async () => {
  const changes = changesHere();
  sessions = await sessionsIn(folder, { changes });
  served = await serve('dist/pages', { port: 0, host: '127.0.0.1', workshop: { sessions, changes } });
});
afterAll(async () => {
  await served.end();
  await sessions.close();
  rmSync(folder, { recursive: true });
});

const at = (path: string, host = 'localhost') => `http://${host}:${(served.address() as { port: number }).port}${path}`;
const settings: Settings = { title: 'A room', definition: 'rater', languages: ['en', 'ar', 'fa'], minimum: 3, rounds: 1, groups: [], rehearsal: false };

/** Lets people join and finish a session; each answers as `full`, save for statement 1, which they answer as given. */
async function people(code: string, firsts: readonly number[], round: 1 | 2 = 1): Promise<void> {
  for (const [index, first] of firsts.entries()) {
    const token = `someone-of-round-${round}-${String(index)}`;
    await sessions.join(code, token, { round, phrase: null, group: null });
    await sessions.answer(code, token, { round, seq: 1, answers: { ...full, 1: first }, finished: true });
  }
}

/** The console of a session that three people have finished, with as many steps revealed. */
async function begun(language: Language, steps: readonly (Act & { act: 'reveal' })['step'][], options = {}): Promise<{ page: Page; complaints: string[]; code: string; secret: string }> {
  const { code, secret } = await sessions.create(settings);
  await people(code, [1, 3, 5]);
  for (const step of steps) await sessions.act(code, { act: 'reveal', round: 1, step });
  const { page, complaints } = await visit(at(`/workshop?lang=${language}#${code}.${secret}`), options);
  await page.locator('room-panel').waitFor();
  return { page, complaints, code, secret };
}

/** What the server has come to hold, once it is as expected. */
const comes = (code: string, expected: (state: Console) => unknown) => expect.poll(async () => expected(await sessions.console(code)));
const counts = (page: Page) => page.locator('.counts dd').allInnerTexts();
const drop = (page: Page, text: string) => page.locator('new-session input[type=file]').setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(text) });
/** Opens what a page prints: nothing is sent to a printer. */
const unprinted = (page: Page) => page.addInitScript(() => Object.assign(window, { print: () => { dispatchEvent(new Event('beforeprint')); document.body.classList.add('printed'); } }));

describe.each(languages)('in %s', (language) => {
  const number = (value: number) => new Intl.NumberFormat(language).format(value);

  it('leads through the hour: a session is made, people come, all is revealed, discussed, kept and deleted', async () => {
    const { page, complaints } = await visit(at(`/workshop?lang=${language}`), { acceptDownloads: true });
    await unprinted(page);
    await page.locator('[name=title]').fill('A room');
    const minimum = page.locator('[name=minimum]');
    expect(await minimum.inputValue()).toBe(number(5));
    await minimum.fill(language === 'ar' ? '٣' : number(3));
    await page.locator('new-session .primary').press('Enter');
    await page.locator('room-panel').waitFor();
    const [, code = ''] = /#(\d{8})\./.exec(page.url()) ?? [];
    expect((await sessions.face(code)).languages[0]).toBe(language);
    expect(await page.locator('.code-big bdi').innerText()).toMatch(/^\S{4}\u00A0\S{4}$/);

    await people(code, [1, 3]);
    await expect.poll(() => counts(page)).toEqual([number(2), number(2)]);
    const reveal = page.locator('.steps .next .primary');
    expect(await reveal.isDisabled()).toBe(true);
    await people(code, [1, 3, 5]);
    await expect.poll(() => counts(page)).toEqual([number(3), number(3)]);
    for (const [index, step] of ['totals', 'dimensions', 'statements'].entries()) {
      await reveal.press('Enter');
      await page.locator('.steps .shown').nth(index).waitFor();
      await comes(code, ({ revealed }) => revealed[0]?.[index]).toBe(step);
    }
    // Statement 1 alone was answered differently by each, so it divides people most.
    const first = page.locator('.statement').first();
    expect(await first.locator('.text').innerText()).toContain(words[language].items['1']);

    await first.locator('.show').press('Enter');
    await comes(code, ({ view }) => [view.at, view.item]).toEqual(['statements', '1']);
    await first.locator('textarea').fill('Said in the room.');
    await first.locator('remark-form > button').press('Enter');
    await page.keyboard.type('Agreed on in the room');
    await comes(code, ({ remarks }) => [remarks['1']?.note, remarks['1']?.actions[0]?.text]).toEqual(['Said in the room.', 'Agreed on in the room']);
    await page.reload();
    await expect.poll(() => page.locator('.statement textarea').first().inputValue()).toBe('Said in the room.');

    const [table] = await Promise.all([page.waitForEvent('download'), page.locator('keep-panel .acts button').nth(1).press('Enter')]);
    const rows = readCsv(readFileSync(await table.path(), 'utf8'), ',')?.map(({ cells }) => cells) ?? [];
    expect(rows.filter((cells) => cells.includes('Said in the room.') || cells.includes('Agreed on in the room'))).toHaveLength(2);
    // Of three people one each chose 1, 3 and 5: the mean is 3, the deviation the root of (4 + 0 + 4) / 2.
    expect(rows.find((cells) => cells.includes(words[language].items['1']))?.slice(5, 9)).toEqual(['', '3', '3', '2']);

    await page.locator('keep-panel .ask').press('Enter');
    await page.locator('keep-panel .danger').press('Enter');
    await page.locator('new-session').waitFor();
    expect(await page.locator('.known li').count()).toBe(0);
    await expect(sessions.face(code)).rejects.toThrow('no-session');
    expect(complaints).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to in %s, narrow and wide, before and after the reveal', async (colorScheme) => {
    const { page, complaints } = await visit(at(`/workshop?lang=${language}`), { colorScheme, viewport: { width: 320, height: 740 } });
    await page.locator('new-session summary').click();
    await page.locator('new-session [value=own]').check();
    await drop(page, small.replace('"version"', '"wersion"'));
    await page.locator('.told li').first().waitFor();
    expect(await violations(page), 'home').toEqual([]);
    const { code, secret } = await sessions.create({ ...settings, rounds: 2, groups: ['One', 'Two'], rehearsal: true });
    await people(code, [1, 3, 5]);
    await page.goto(at(`/workshop?lang=${language}#${code}.${secret}`));
    await page.locator('room-panel').waitFor();
    expect(await violations(page), 'as it begins').toEqual([]);
    for (const step of ['totals', 'dimensions', 'groups', 'statements'] as const) await sessions.act(code, { act: 'reveal', round: 1, step });
    await page.locator('.statement').first().waitFor();
    await page.locator('remark-form > button').first().click();
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await violations(page), String(width)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), String(width)).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
  });

  it('says in that language what is wrong with a file, and takes one that is right', async () => {
    const { page } = await visit(at(`/workshop?lang=${language}`));
    await page.locator('new-session [value=own]').check();
    await drop(page, small.replace('"version"', '"wersion"'));
    await page.getByText(said[language]['unknown-key']).waitFor();
    await page.locator('new-session .primary').click();
    expect(page.url()).not.toContain('#');
    await drop(page, small);
    await page.locator('new-session .drop strong').waitFor();
    await page.locator('new-session .primary').click();
    await page.locator('room-panel').waitFor();
    const [, code = ''] = /#(\d{8})\./.exec(page.url()) ?? [];
    expect((await sessions.face(code)).definition).toMatchObject({ kind: 'quiz', id: (JSON.parse(small) as { id: string }).id });
  });
});

it('refuses a scorecard in words', async () => {
  const { page } = await visit(at('/workshop?lang=en'));
  await page.locator('new-session [value=own]').check();
  await drop(page, card);
  await page.getByText('A workshop asks a quiz, and this is no quiz.').waitFor();
  expect(await page.locator('.told li').count()).toBe(1);
});

it('lists sessions after a reload, and forgets one without deleting it', async () => {
  const { page } = await visit(at('/workshop?lang=en'));
  await page.getByRole('button', { name: 'Create the session' }).click();
  await page.locator('room-panel').waitFor();
  await page.getByRole('link', { name: 'All sessions' }).click();
  await page.reload();
  const link = page.locator('.known a');
  const [, code = ''] = /#(\d{8})\./.exec((await link.getAttribute('href')) ?? '') ?? [];
  await page.getByRole('button', { name: /^Forget: / }).click();
  await page.getByRole('button', { name: 'Forget it on this device' }).click();
  expect(await link.count()).toBe(0);
  expect((await sessions.face(code)).code).toBe(code);
});

it('asks for nothing of a session while it is being deleted, and goes on hearing of it where that fails', async () => {
  const { page, code } = await begun('en', []);
  await expect.poll(() => counts(page)).toEqual(['3', '3']);
  const streams: string[] = [];
  page.on('request', (request) => streams.push(request.url()));
  let fail = () => {};
  const asked = new Promise<void>((resolve) => {
    void page.route(`**/api/sessions/${code}`, async (route) => {
      const failed = new Promise<void>((release) => (fail = release));
      resolve();
      await failed;
      await route.abort();
    });
  });
  await page.locator('keep-panel .ask').click();
  await page.locator('keep-panel .danger').click();
  await asked;
  await sessions.join(code, 'one-more-of-round-1', { round: 1, phrase: null, group: null });
  expect(streams.filter((address) => address.endsWith('/events'))).toEqual([]);
  expect(await counts(page)).toEqual(['3', '3']);
  fail();
  await page.getByRole('alert').getByText(/\S/).first().waitFor();
  await expect.poll(() => counts(page)).toEqual(['4', '3']);
});

it('says so where a link gives no right, where there is no such session, and where a link is cut short', async () => {
  const { code } = await sessions.create(settings);
  const { page } = await visit(at(`/workshop?lang=en#${code}.${'x'.repeat(43)}`));
  await page.getByRole('alert').getByText('This link does not give a trainer’s right to the session.').waitFor();
  await page.goto(at(`/workshop?lang=en#10000000.${'x'.repeat(43)}`));
  await page.getByRole('alert').getByText('There is no such session').waitFor();
  await page.goto(at(`/workshop?lang=en#${code}`));
  await page.getByText('This link is not complete.').waitFor();
});

it('works where the context is not secure, and where the browser keeps nothing offers the link to be kept', async () => {
  const { page, complaints } = await visit(at('/workshop?lang=en', elsewhere));
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('', 'SecurityError'); } }));
  await page.reload();
  await page.getByRole('button', { name: 'Create the session' }).click();
  await page.getByText('This browser keeps nothing, so the session is not on its list.').waitFor();
  expect(await page.locator('link-field input').first().inputValue()).toContain(new URL(page.url()).hash);
  expect(complaints).toEqual([]);
});

it('keeps what is typed while the server does not answer, and over a reload, and sends it afterwards', async () => {
  const { page, code } = await begun('en', ['totals', 'dimensions', 'statements']);
  await page.route('**/acts', (route) => route.abort());
  await page.locator('.general textarea').fill('Not to be lost.');
  await page.getByText('What was typed is not on the server yet.').waitFor();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect.poll(() => page.locator('.general textarea').inputValue()).toBe('Not to be lost.');
  await page.unroute('**/acts');
  await comes(code, ({ remarks }) => remarks['']?.note).toBe('Not to be lost.');
  await expect.poll(() => page.getByText('What was typed is not on the server yet.').count()).toBe(0);
});

it('says why an act failed, and tries it again', async () => {
  const { page, code } = await begun('en', []);
  await page.route('**/acts', (route) => route.abort());
  await page.getByRole('button', { name: 'Close answering' }).click();
  await page.getByRole('alert').getByText('The server does not answer.').waitFor();
  await page.unroute('**/acts');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('No answers are taken').waitFor();
  expect((await sessions.status(code)).open).toBe(false);
});

it('drives what the room sees by keyboard, a statement at a time and in two languages', async () => {
  const { page, code } = await begun('en', ['totals', 'dimensions', 'statements']);
  const next = page.getByRole('button', { name: 'Next' });
  for (const expected of [['totals', null], ['dimensions', null], ['statements', null], ['statements', '1']]) {
    await next.press('Enter');
    await comes(code, ({ view: { at, item } }) => [at, item]).toEqual(expected);
  }
  await page.getByRole('combobox', { name: 'Second language' }).selectOption('fa');
  await comes(code, ({ view }) => view.languages).toEqual(['en', 'fa']);
});

it('counts the time down, and stops it', async () => {
  const { page, code } = await begun('fa', []);
  const minutes = page.locator('.timer input');
  expect(await minutes.inputValue()).toBe('۷');
  await minutes.fill('many');
  expect(await page.locator('.timer button').isDisabled()).toBe(true);
  await minutes.fill('۲٫۵');
  await page.locator('.timer button').press('Enter');
  await expect.poll(() => page.locator('time-left').innerText()).toMatch(/^۲:[۰-۳][۰-۹]$/);
  await page.locator('.timer button').press('Enter');
  await comes(code, ({ left }) => left).toBe(null);
});

it('rehearses both rounds with made-up people, and compares them', async () => {
  const { code, secret } = await sessions.create({ ...settings, rounds: 2, groups: ['One', 'Two'], rehearsal: true });
  const { page, complaints } = await visit(at(`/workshop?lang=en#${code}.${secret}`));
  for (const round of [0, 1]) {
    await page.getByRole('button', { name: 'Let made-up people answer' }).click();
    await comes(code, ({ finished }) => finished[round]).toBe(12);
    if (round === 0) {
      await page.getByRole('button', { name: 'To the second round…' }).click();
      await page.getByRole('button', { name: 'Begin the second round' }).click();
      await expect.poll(() => counts(page)).toEqual(['0', '0']);
      await page.reload();
    }
  }
  await page.getByRole('button', { name: 'Close answering' }).click();
  for (const step of ['Totals', 'Dimensions', 'Groups', 'Statements', 'Change']) await page.getByRole('button', { name: `Reveal: ${step}` }).click();
  await page.locator('.steps .shown').nth(4).waitFor();
  const change = (await sessions.console(code)).reports[1]?.change;
  expect(change?.withheld === null && change.n + change.leftOut).toBe(12);
  expect(complaints).toEqual([]);
});

it('prints the report and the sheet for the wall in place of the page', async () => {
  const { page } = await begun('en', ['totals']);
  await unprinted(page);
  await page.reload();
  await page.getByRole('button', { name: 'Print the report' }).click();
  await page.locator('body.printed report-sheet').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('report-sheet').innerText()).toMatch(/A room[\s\S]*Smallest number of people behind a figure: 3[\s\S]*The figures are of 3 people/);
  expect(await page.locator('workshop-page').isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Print a sheet for the wall' }).click();
  await page.locator('join-sheet').waitFor({ state: 'attached' });
  expect(await page.locator('join-sheet section').evaluateAll((told) => told.map((each) => (each as HTMLElement).lang))).toEqual(['en', 'ar', 'fa']);
});

it.each(languages)('prints each line of a note in its own direction, in %s', async (language) => {
  const { page, code } = await begun(language, ['totals']);
  await sessions.act(code, { act: 'remark', item: '1', remark: { note: 'Quarterly review, 95%\nنتفق على مراجعة SLA (24h) كل أسبوع', actions: [] } });
  await unprinted(page);
  await page.reload();
  await page.locator('keep-panel .acts button').first().click();
  await page.locator('body.printed report-sheet').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  const sides = (text: string) =>
    page.locator('report-sheet .typed').evaluate((note, part) => {
      const range = document.createRange();
      const text = [...note.childNodes].find(({ textContent }) => textContent?.includes(part)) as Text;
      range.setStart(text, text.data.indexOf(part));
      range.setEnd(text, text.data.indexOf(part) + part.length);
      const { left, right } = range.getBoundingClientRect();
      const edges = note.getBoundingClientRect();
      return [Math.round(left - edges.left), Math.round(edges.right - right)];
    }, text);
  // English begins at the left, Arabic at the right with what is Latin within it further on.
  expect((await sides('Quarterly'))[0]).toBe(0);
  expect((await sides('نتفق'))[1]).toBe(0);
  expect((await sides('SLA'))[1]).toBeGreaterThan((await sides('مراجعة'))[1] as number);
});

it('saves figures and actions that open in a spreadsheet as numbers, text and no formula, in Arabic', async () => {
  const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
  if (process.env['ALL_ENGINES']) expect(office).toBeTruthy();
  if (!office) return;
  const { page, code } = await begun('ar', ['totals', 'dimensions', 'statements']);
  await sessions.act(code, { act: 'remark', item: '1', remark: { note: '=1+1; «نعم», "ok"\nسطر', actions: [{ id: 'a', text: '@SUM(1)', owner: '+ليلى', due: '2026-12-01', done: false }] } });
  await page.reload();
  await page.locator('room-panel').waitFor();
  const own = join(folder, 'sheet');
  for (const [separator, mark] of [[',', 44], [';', 59]] as const) {
    await page.locator('keep-panel select').selectOption(separator);
    const [table] = await Promise.all([page.waitForEvent('download'), page.locator('keep-panel .acts button').nth(1).click()]);
    writeFileSync(join(folder, 'room.csv'), readFileSync(await table.path()));
    // Separator, quote, UTF-8, from the first row on; then formulas recognised, as a person's own double click would.
    const filter = `CSV:${mark},34,76,1,,0,false,true,false,false,false,0,false,true`;
    const run = spawnSync(office, ['--headless', `-env:UserInstallation=file://${own}`, `--infilter=${filter}`, '--convert-to', 'fods', '--outdir', folder, join(folder, 'room.csv')], { encoding: 'utf8', timeout: 100_000 });
    expect(run.status, run.stderr).toBe(0);
    const sheet = readFileSync(join(folder, 'room.fods'), 'utf8');
    expect(sheet).not.toContain('table:formula');
    expect(sheet).toContain(`<text:p>${words.ar.items['1']}</text:p>`);
    // Of three people one each chose 1, 3 and 5: the deviation is the root of (4 + 0 + 4) / 2.
    expect(sheet).toMatch(/office:value-type="float" office:value="2"/);
    expect(sheet).toMatch(/=1\+1; «نعم», (?:"|&quot;)ok(?:"|&quot;)<\/text:p>/);
    expect(sheet).toContain('ليلى</text:p>');
  }
});

it('says where no server stands behind the page how one is started', async () => {
  const bare = await serve('dist/pages', { port: 0, host: '127.0.0.1' });
  const { page } = await visit(`http://localhost:${(bare.address() as { port: number }).port}/workshop?lang=en`);
  await page.getByRole('heading', { name: 'No server answers here' }).waitFor();
  expect(await page.locator('code-block').allInnerTexts()).toEqual([expect.stringContaining('npm run workshop'), expect.stringContaining('mizan workshop')]);
  await bare.end();
});
