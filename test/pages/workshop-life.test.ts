import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCsv } from '../../src/core/csv.js';
import { choose, full, languages, stage, ui, visit, words, type Language } from './browser.js';

stage();

const folder = mkdtempSync(join(tmpdir(), 'mizan-life-'));
let server: ChildProcess;
let port = '0';

/** Starts the command as a trainer does, where it was before. */
async function start(): Promise<void> {
  server = spawn(process.execPath, ['dist/cli/main.js', 'workshop', '--host', '127.0.0.1', '--port', port, '--data', folder, '--lang', 'en'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const { stdout } = server;
  port = await new Promise((resolve, reject) => {
    let said = '';
    stdout?.on('data', (chunk: Buffer) => {
      said += String(chunk);
      const [, at] = /localhost:(\d+)\/workshop/.exec(said) ?? [];
      if (at !== undefined) resolve(at);
    });
    server.once('exit', () => reject(new Error(`It did not start: ${said}`)));
  });
}

/** Ends it, by force or as `kill` does. */
async function end(signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const over = once(server, 'exit');
  server.kill(signal);
  await over;
}

beforeAll(start);
afterAll(async () => {
  await end('SIGTERM');
  rmSync(folder, { recursive: true });
});

const at = (path: string) => `http://localhost:${port}${path}`;
const ids = Object.keys(full);
const kept = (page: Page) => page.locator('[data-standing=kept]').waitFor({ timeout: 30_000 });
const waiting = (page: Page) => page.locator('[data-standing=waiting]').waitFor();

/** Answers in either layout: where one statement is shown at a time, the next is asked for. */
async function answerAll(page: Page, language: Language, answers: Readonly<Record<string, number>>): Promise<void> {
  const { items, choices } = words[language];
  for (const [id, value] of Object.entries(answers)) {
    const group = page.getByRole('group', { name: items[id as '1'] });
    if (!(await group.isVisible())) await page.getByRole('button', { name: ui[language].next, exact: true }).click();
    await choose(group.getByRole('radio', { name: choices[String(value) as '1'], exact: true }));
  }
}

async function finish(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: ui[language].showResult }).click();
  await page.locator('mizan-result').waitFor();
  await kept(page);
}

const partOf = (answers: Readonly<Record<string, number>>, from: number, to: number) => Object.fromEntries(ids.slice(from, to).map((id) => [id, answers[id] as number]));

it('takes a room of three languages through the hour, over a cut network and a killed server, and loses nothing', async () => {
  const { page: trainer } = await visit(at('/workshop?lang=ar'), { viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  await trainer.locator('[name=title]').fill('يوم الخدمة');
  await trainer.locator('[name=minimum]').fill('3');
  await choose(trainer.locator('[name=rounds][value="2"]'));
  await trainer.locator('new-session .primary').click();
  await trainer.locator('room-panel').waitFor();
  const [, code = ''] = /#(\d{8})\./.exec(trainer.url()) ?? [];
  const [screen] = await Promise.all([trainer.waitForEvent('popup'), trainer.locator('room-panel .screen button').first().click()]);
  await screen.locator('.joining').waitFor();

  // Of all statements the first alone parts them, and in the second round two of them have moved up by two choices.
  const first = { en: { ...full, 1: 1 }, ar: { ...full, 1: 3 }, fa: { ...full, 1: 5 } };
  const second = { en: { ...full, 1: 3 }, ar: { ...full, 1: 5 }, fa: { ...full, 1: 5 } };
  const phones = Object.fromEntries(
    await Promise.all(
      languages.map(async (language) => {
        const { page } = await visit(at(`/join?lang=${language}#${code}`), { viewport: language === 'fa' ? { width: 360, height: 720 } : { width: 740, height: 360 }, hasTouch: true });
        await page.locator('.phrase').waitFor();
        await page.locator('main form button.primary').click();
        await answerAll(page, language, partOf(first[language], 0, 5));
        await kept(page);
        return [language, page] as const;
      }),
    ),
  ) as Record<Language, Page>;
  const counts = () => trainer.locator('.counts dd').allInnerTexts();
  const number = (value: number) => new Intl.NumberFormat('ar').format(value);
  await expect.poll(counts).toEqual([number(3), number(0)]);

  await phones.fa.context().setOffline(true);
  await answerAll(phones.fa, 'fa', partOf(first.fa, 5, 9));
  await waiting(phones.fa);
  expect(await phones.fa.locator('.standing').evaluate((told) => told.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  await answerAll(phones.en, 'en', partOf(first.en, 5, 9));
  await end('SIGKILL');
  await answerAll(phones.en, 'en', partOf(first.en, 9, 12));
  await waiting(phones.en);
  await trainer.locator('.news .warning').waitFor();
  await start();
  await phones.fa.context().setOffline(false);
  for (const language of languages) await answerAll(phones[language], language, partOf(first[language], { en: 12, ar: 5, fa: 9 }[language], 17));
  for (const language of languages) await finish(phones[language], language);
  await expect.poll(counts).toEqual([number(3), number(3)]);
  await trainer.locator('.news .warning').waitFor({ state: 'detached' });

  const reveal = async (steps: readonly string[]) => {
    await trainer.locator('.taking button').first().click();
    await trainer.locator('.state[data-open=false]').waitFor();
    for (const [place, step] of steps.entries()) {
      await trainer.locator('.steps .next .primary').click();
      const shown = trainer.locator('.steps .shown').nth(place);
      await shown.locator('.step button').click();
      await screen.locator(`.${step}`).waitFor();
    }
  };
  await reveal(['totals', 'dimensions', 'statements']);
  for (const language of languages) expect(await phones[language].locator('mizan-quiz').evaluate((quiz) => (quiz as HTMLElement & { answers: object }).answers)).toEqual(first[language]);

  await trainer.locator('.taking button').nth(1).click();
  await trainer.locator('.taking .notice .primary').click();
  await Promise.all(
    languages.map(async (language) => {
      const page = phones[language];
      await page.locator('section.notice button.primary').click();
      await expect.poll(() => page.locator('mizan-quiz').evaluate((quiz) => Object.keys((quiz as HTMLElement & { answers: object }).answers).length)).toBe(0);
      await answerAll(page, language, second[language]);
      await finish(page, language);
    }),
  );
  await expect.poll(counts).toEqual([number(3), number(3)]);
  await reveal(['totals', 'dimensions', 'statements', 'change']);

  const [file] = await Promise.all([trainer.waitForEvent('download'), trainer.locator('keep-panel .acts button').nth(1).click()]);
  const rows = readCsv(readFileSync(await file.path(), 'utf8'), ',')?.map(({ cells }) => cells) ?? [];
  const numbers = (cells: readonly string[] = [], from: number, to: number) => cells.slice(from, to).map(Number);
  const [before, after, change] = rows.filter(([, , id]) => id === '1').filter(([, , , text]) => text === words.ar.items['1']);
  // 1, 3 and 5: the mean is 3, the deviation the root of (4 + 0 + 4) / 2. Three single answers with a gap on either side of the middle one are
  // layer 1 0 1 0 1: of its triples 2 lean to one side and 4 are split, so U = (3 · 2 − 4 · 4) / (3 · 6), and A = U · (1 − 2 / 4) = −5 / 18.
  expect(numbers(before, 6, 9)).toEqual([3, 3, 2]);
  expect(Number(before?.[11])).toBeCloseTo(-5 / 18, 10);
  // 3, 5 and 5: the mean is 13 / 3, the deviation the root of (16 + 4 + 4) / 9 / 2.
  expect(numbers(after, 6, 7)).toEqual([3]);
  expect(Number(after?.[7])).toBeCloseTo(13 / 3, 10);
  expect(Number(after?.[8])).toBeCloseTo(Math.sqrt(24 / 18), 10);
  // 2, 2 and 0 more of the three who answered twice.
  expect(numbers(change, 6, 7)).toEqual([3]);
  expect(Number(change?.[7])).toBeCloseTo(4 / 3, 10);
  // Statement 1 is reversed, so their totals have changed by −2, −2 and 0.
  const total = rows.filter(([, , id, text]) => id === '' && text === '').find((cells) => Math.abs(Number(cells[7]) + 4 / 3) < 1e-9);
  expect(total?.[6]).toBe('3');
  // What all answered alike is withheld, and so are its counts.
  expect(rows.filter(([, , id]) => id === '2').map((cells) => numbers(cells, 5, 9).some((value) => value !== 0))).not.toContain(true);

  await trainer.locator('keep-panel .ask').click();
  await trainer.locator('keep-panel .danger').click();
  await trainer.locator('new-session').waitFor();
  for (const language of languages) {
    await phones[language].locator('section.notice button').waitFor();
    expect(await phones[language].locator('mizan-result').count()).toBe(1);
  }
  await screen.getByRole('heading', { level: 1 }).waitFor();
  expect((await fetch(at(`/api/sessions/${code}`))).status).toBe(404);
  for (const page of [trainer, ...Object.values(phones)]) await page.context().close();
}, 180_000);

/** Walks to a control as a keyboard does. */
async function tabTo(control: Locator): Promise<void> {
  const page = control.page();
  for (let steps = 0; steps < 90; steps += 1) {
    if (await control.evaluate((element) => element === document.activeElement || element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not reach it.');
}

it('is run by the keyboard alone: a rehearsal is made, filled, closed, revealed and deleted', async () => {
  const { page } = await visit(at('/workshop?lang=en'), { viewport: { width: 1280, height: 720 } });
  await tabTo(page.locator('[name=title]'));
  await page.keyboard.type('By keys');
  await tabTo(page.locator('new-session summary'));
  await page.keyboard.press('Enter');
  await tabTo(page.locator('[name=rehearsal]'));
  await page.keyboard.press('Space');
  await tabTo(page.locator('new-session button.primary'));
  await page.keyboard.press('Enter');
  const fill = page.getByRole('button', { name: 'Let made-up people answer' });
  await fill.waitFor();
  await tabTo(fill);
  await page.keyboard.press('Space');
  await expect.poll(() => page.locator('.counts dd').allInnerTexts()).toEqual(['12', '12']);
  const close = page.getByRole('button', { name: 'Close answering' });
  await tabTo(close);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Open answering' }).waitFor();
  for (const step of ['Totals', 'Dimensions', 'Statements']) {
    await tabTo(page.getByRole('button', { name: `Reveal: ${step}` }));
    await page.keyboard.press('Enter');
    // What was pressed is gone, and the keyboard goes on from what came in its place.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(step);
  }
  await tabTo(page.locator('keep-panel .ask'));
  await page.keyboard.press('Enter');
  await tabTo(page.locator('keep-panel .danger'));
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.locator('new-session').waitFor();
  await page.context().close();
});

it('lets someone join and answer by the keyboard alone', async () => {
  const made = await fetch(at('/api/sessions'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ title: '', definition: 'rater', languages: ['en', 'fa'], minimum: 3, rounds: 1, groups: ['North', 'South'], rehearsal: false }),
  });
  const { code } = (await made.json()) as { code: string };
  const { page } = await visit(at('/join?lang=fa'), { viewport: { width: 740, height: 360 } });
  await page.locator('#code').waitFor();
  await tabTo(page.locator('#code'));
  await page.keyboard.type(Array.from(code, (digit) => new Intl.NumberFormat('fa').format(Number(digit))).join(''));
  await page.keyboard.press('Enter');
  await page.locator('.told').waitFor();
  await tabTo(page.locator('[name=group]').last());
  await page.keyboard.press('ArrowUp');
  expect(await page.getByRole('radio', { name: 'South' }).isChecked()).toBe(true);
  await page.keyboard.press('Enter');
  const { items, choices } = words.fa;
  const choice = page.getByRole('group', { name: items['1'] }).getByRole('radio');
  await choice.first().waitFor({ state: 'attached' });
  await tabTo(choice.first());
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await kept(page);
  expect(await page.getByRole('group', { name: items['1'] }).getByRole('radio', { name: choices['4'], exact: true }).isChecked()).toBe(true);
  await page.context().close();
});
