import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import rater from '../../quizzes/rater.json';
import type { Act, View } from '../../src/core/workshop.js';
import { changesHere } from '../../src/server/changes.js';
import { serve, type Served } from '../../src/server/serve.js';
import { sessionsIn } from '../../src/server/sessions-of.js';
import type { Sessions } from '../../src/server/sessions.js';
import { languages, stage, violations, visit, words, type Language } from './browser.js';

stage();

let folder: string;
let sessions: Sessions;
let server: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mizan-'));
  const changes = changesHere();
  sessions = await sessionsIn(folder, { changes });
  server = await serve('dist/pages', { port: 0, host: '127.0.0.1', workshop: { sessions, changes } });
});
afterAll(async () => {
  await server.end();
  await sessions.close();
  await rm(folder, { recursive: true });
});

/** Choices of seven people: statement 12 parts them, half at either end but for one. */
const choiceOf = (person: number, item: string): number => (item === '12' ? (person === 6 ? 3 : person % 2 ? 1 : 5) : 2 + ((person + Number(item)) % 3));

/** A session in which so many have finished. */
async function room(spoken: readonly Language[], people = 7, settings: object = {}) {
  const { code, secret } = await sessions.create({ title: '', definition: 'rater', languages: spoken, minimum: 5, rounds: 1, groups: [], rehearsal: false, ...settings });
  for (let person = 0; person < people; person += 1) {
    const token = `person-${code}-${person}`;
    await sessions.join(code, token, { round: 1, phrase: null, group: null });
    await sessions.answer(code, token, { round: 1, seq: 1, finished: true, answers: Object.fromEntries(rater.items.map(({ id }) => [id, choiceOf(person, id)])) });
  }
  return { code, secret, act: (act: Act) => sessions.act(code, act), view: async (): Promise<View> => (await sessions.console(code)).view };
}

const origin = () => `http://localhost:${(server.address() as { port: number }).port}`;
const look = ({ code, secret }: { code: string; secret: string }, options = {}, settings = '') =>
  visit(`${origin()}/present?at=http://192.0.2.7:4173${settings}#${code}.${secret}`, { viewport: { width: 1280, height: 720 }, ...options });
const digits = (language: Language, text: string): string => text.replace(/\d/g, (digit) => new Intl.NumberFormat(language).format(Number(digit)));
/** Whether anything of the page is beyond the window's edges. */
const beyond = (page: Page) => page.evaluate(() => [document.documentElement.scrollWidth > innerWidth, document.documentElement.scrollHeight > innerHeight]);

describe.each(languages)('in %s', (language) => {
  const other = language === 'en' ? 'ar' : 'en';
  const [forward, backward] = language === 'en' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];

  it('walks by keys in the reading direction through all that is revealed, each part in its language', async () => {
    const held = await room([language, other]);
    const { page, complaints } = await look(held);
    const main = page.locator('main');
    await main.getByText(digits(language, `${held.code.slice(0, 4)}\u00A0${held.code.slice(4)}`)).waitFor();
    await main.getByText('192.0.2.7:4173/join', { exact: true }).waitFor();
    await page.getByRole('img', { name: `192.0.2.7:4173/join#${held.code}` }).waitFor();
    expect(await main.locator('.counts dd').allTextContents()).toEqual([digits(language, '7'), digits(language, '7')]);
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, location.hash])).toEqual([language, language === 'en' ? 'ltr' : 'rtl', `#${held.code}`]);
    expect(await violations(page)).toEqual([]);

    for (const at of ['totals', 'dimensions', 'statements'] as const) {
      await page.keyboard.press('r');
      await expect.poll(held.view).toMatchObject({ at, item: null });
      await main.locator(`.${at}`).waitFor();
      expect(await violations(page)).toEqual([]);
    }
    const [totals] = (await sessions.console(held.code)).reports;
    await page.keyboard.press('Home');
    await page.keyboard.press(forward);
    await main.getByText(new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(totals?.totals?.withheld === null ? totals.totals.mean : Number.NaN), { exact: true }).first().waitFor();
    await page.keyboard.press('PageDown');
    await expect.poll(held.view).toMatchObject({ at: 'dimensions' });
    await page.keyboard.press(forward);
    await page.keyboard.press(' ');
    // What divides people most stands first.
    await expect.poll(held.view).toMatchObject({ at: 'statements', item: '12' });
    await page.keyboard.press(backward);
    await expect.poll(held.view).toMatchObject({ at: 'statements', item: null });
    await page.keyboard.press('Enter');
    await page.keyboard.press('PageUp');
    await page.keyboard.press(forward);
    const heading = page.getByRole('heading', { level: 1, name: words[language].items['12'] });
    await heading.waitFor();
    expect(await page.getByRole('row', { name: words[language].choices['5'] }).first().locator('td').textContent()).toContain(digits(language, '3'));
    expect(await beyond(page)).toEqual([false, false]);

    await page.keyboard.press('l');
    await expect.poll(held.view).toMatchObject({ item: '12', languages: [language, other] });
    await page.getByRole('heading', { level: 1, name: `${words[language].items['12']} ${words[other].items['12']}` }).waitFor();
    const second = heading.locator(`[lang=${other}]`);
    expect(await second.evaluate((text) => getComputedStyle(text).direction)).toBe(other === 'en' ? 'ltr' : 'rtl');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await beyond(page)).toEqual([false, false]);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('L');
    await second.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('has room on a narrow window for every view', async () => {
    const held = await room([language, other]);
    for (const step of ['totals', 'dimensions', 'statements'] as const) await held.act({ act: 'reveal', round: 1, step });
    const { page } = await look(held, { viewport: { width: 320, height: 640 } });
    for (const [at, item] of [['join', null], ['totals', null], ['dimensions', null], ['statements', null], ['statements', '12']] as const) {
      await held.act({ act: 'view', view: { at, round: 1, item, languages: [language, other] } });
      await page.locator(at === 'join' ? '.joining' : item ? '.distribution' : `.${at}`).waitFor();
      expect((await beyond(page))[0]).toBe(false);
    }
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

it('shows groups and the change between two rounds, and says why a figure is withheld', async () => {
  const held = await room(['en', 'fa'], 0, { rounds: 2, groups: ['North', 'South', 'East'] });
  const answer = async (round: 1 | 2) => {
    for (let person = 0; person < 14; person += 1) {
      const token = `pair-${held.code}-${round}-${person}`;
      // Two of fourteen are in the East: too few to be shown.
      await sessions.join(held.code, token, { round, phrase: `river lamp ${person} stone`, group: person > 11 ? 2 : person % 2 });
      const level = (id: string) => Math.min(5, 1 + ((person + (Number(id) % 2)) % 4) + (round === 2 && person % 3 > 0 ? 1 : 0));
      const answers = Object.fromEntries(rater.items.map(({ id, reversed }) => [id, reversed ? 6 - level(id) : level(id)]));
      await sessions.answer(held.code, token, { round, seq: 1, finished: true, answers });
    }
  };
  await answer(1);
  await held.act({ act: 'second-round' });
  await answer(2);
  await held.act({ act: 'close' });
  const { page } = await look(held);
  await page.locator('.joining').waitFor();
  for (const step of ['totals', 'dimensions', 'groups'] as const) {
    await page.keyboard.press('R');
    await page.locator(`.${step}`).waitFor();
  }
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  expect(await row('East').textContent()).toContain('fewer people than the minimum of 5');
  expect(await violations(page)).toEqual([]);
  for (const step of ['statements', 'change'] as const) {
    await page.keyboard.press('R');
    await page.locator(`.${step}`).waitFor();
  }
  const [, second] = (await sessions.console(held.code)).reports;
  const change = second?.change;
  if (!change || change.withheld !== null || change.mdc?.withheld !== null || change.low === null || change.high === null) throw new Error('no change');
  const signed = (value: number) => new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value);
  expect(await page.locator('.change .numbers dd').allTextContents()).toEqual([signed(change.mean), `${signed(change.low)} to ${signed(change.high)}`, '14']);
  expect((await row('Risen').locator('td').allTextContents()).map((text) => text.trim())).toEqual([String(change.mdc.risen), `${Math.round((change.mdc.risen / 14) * 100)}%`]);
  expect(await row('Empathy').textContent()).toContain(signed(100 * (change.dimensions.find(({ id }) => id === 'empathy') as { mean: number }).mean));
  expect(await violations(page)).toEqual([]);
});

it('follows the console: its timer and its moves, and says what is a rehearsal', async () => {
  const held = await room(['en', 'fa'], 7, { rehearsal: true });
  const { page } = await look(held);
  await page.getByText('Rehearsal: made-up people take part').waitFor();
  await held.act({ act: 'timer', minutes: 90 });
  await expect.poll(() => page.getByRole('timer', { name: 'Time left' }).innerText()).toMatch(/^(?:90:00|89:5\d)$/);
  await held.act({ act: 'reveal', round: 1, step: 'totals' });
  await held.act({ act: 'view', view: { at: 'totals', round: 1, item: null, languages: ['fa'] } });
  await page.locator('.totals').waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe('rtl');
});

it('says why nothing is revealed while too few have finished, and stays where it was', async () => {
  const held = await room(['en'], 4);
  const { page } = await look(held);
  await page.getByRole('button', { name: 'Reveal: Totals' }).click();
  await page.getByRole('status').filter({ hasText: 'Too few have finished' }).waitFor();
  expect(await held.view()).toMatchObject({ at: 'join' });
  await page.getByRole('heading', { name: 'Join on your phone' }).waitFor();
});

it('walks on alone while the server is out of reach, and tells it afterwards', async () => {
  const held = await room(['en']);
  await held.act({ act: 'reveal', round: 1, step: 'totals' });
  await held.act({ act: 'reveal', round: 1, step: 'dimensions' });
  const { page } = await look(held);
  await page.locator('.joining').waitFor();
  await page.route('**/acts', (route) => route.abort());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.locator('.dimensions').waitFor();
  await page.getByText('Connection lost').waitFor();
  expect(await held.view()).toMatchObject({ at: 'join' });
  await page.unroute('**/acts');
  await expect.poll(held.view).toMatchObject({ at: 'dimensions' });
  await page.getByText('Connection lost').waitFor({ state: 'detached' });
});

it('leaves keys alone that are meant for something else, and shows those it knows', async () => {
  const held = await room(['en']);
  const { page } = await look(held);
  await page.locator('.joining').waitFor();
  await page.locator('.joining').waitFor();
  for (const key of ['Alt+ArrowRight', 'Control+ArrowRight', 'Meta+l']) await page.keyboard.press(key);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await dialog.waitFor();
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  expect((await sessions.console(held.code)).revealed).toEqual([[]]);
  await page.getByRole('button', { name: 'Keys' }).focus();
  await page.keyboard.press(' ');
  await dialog.waitFor();
  expect(await held.view()).toMatchObject({ at: 'join' });
});

it('keeps the secret out of the address and yet survives a reload, and says when the session is deleted', async () => {
  const held = await room(['en']);
  const { page } = await look(held);
  await page.locator('.joining').waitFor();
  expect(page.url()).not.toContain(held.secret);
  await page.reload();
  await page.locator('.joining').waitFor();
  await sessions.remove(held.code);
  await page.getByRole('heading', { name: 'This session is deleted.' }).waitFor();
});

it('sends whoever has no right to the console', async () => {
  const held = await room(['en'], 0);
  const { page } = await visit(`${origin()}/present?lang=en#${held.code}`);
  await page.getByRole('heading', { name: 'Open this window from the trainer’s console.' }).waitFor();
});
