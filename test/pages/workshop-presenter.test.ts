import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages, stage, violations, visit, words, type Language } from './browser.js';
import { beyond, digits, presenting } from './presenting.js';

stage();
const { room, look, twice, origin, sessions } = presenting();

/** A sentence of the pages in a language, by its English. */
function told(language: Language, english: string): string {
  if (language === 'en') return english;
  const unit = readFileSync(`locales/xliff/${language}.xlf`, 'utf8').split('<trans-unit').find((each) => each.includes(`<source>${english}</source>`));
  return /<target>(.*)<\/target>/.exec(unit ?? '')?.[1] ?? '';
}

/** Presses a key down to the end of a tall page, and once more. */
async function throughTo(page: Page, key: string): Promise<void> {
  while (await page.evaluate(() => scrollY + innerHeight < document.documentElement.scrollHeight - 1)) await page.keyboard.press(key);
  await page.keyboard.press(key);
}

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
    const [totals] = (await sessions().console(held.code)).reports;
    await page.keyboard.press('Home');
    await page.keyboard.press(forward);
    await main.getByText(new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(totals?.totals?.withheld === null ? totals.totals.mean : Number.NaN), { exact: true }).first().waitFor();
    await page.keyboard.press('PageDown');
    await expect.poll(held.view).toMatchObject({ at: 'dimensions' });
    await page.keyboard.press(forward);
    await page.locator('.statements').waitFor();
    await throughTo(page, ' ');
    // What divides people most stands first.
    await expect.poll(held.view).toMatchObject({ at: 'statements', item: '12' });
    await page.keyboard.press(backward);
    await expect.poll(held.view).toMatchObject({ at: 'statements', item: null });
    await page.locator('.statements').waitFor();
    await throughTo(page, 'Enter');
    await page.keyboard.press('PageUp');
    await page.locator('.statements').waitFor();
    await throughTo(page, forward);
    const heading = page.getByRole('heading', { level: 1, name: words[language].items['12'] });
    await heading.waitFor();
    const strongest = page.getByRole('row', { name: words[language].choices['5'] }).first();
    expect(await strongest.locator('td').textContent()).toContain(digits(language, '3'));
    // Three of seven fill that much of what means all of them.
    expect(Number(await strongest.locator('.value').getAttribute('width'))).toBeCloseTo(300 / 7, 10);
    // What each choice counts as stands before it, and so does what the mean runs from and to: (3 · 5 + 3 · 1 + 3) / 7.
    expect((await main.locator('.distribution tbody th').allInnerTexts()).map((name) => name.trim().slice(0, 1))).toEqual(['5', '4', '3', '2', '1'].map((each) => digits(language, each)));
    const mean = main.locator('.numbers div').filter({ hasText: new Intl.NumberFormat(language, { minimumFractionDigits: 1 }).format(3) }).first();
    expect(await mean.locator('dt').textContent()).toMatch(new RegExp(`${digits(language, '1')}.*${digits(language, '5')}`));
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
  await twice(held);
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
  const [, second] = (await sessions().console(held.code)).reports;
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
  expect((await sessions().console(held.code)).revealed).toEqual([[]]);
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
  await sessions().remove(held.code);
  await page.getByRole('heading', { name: 'This session is deleted.' }).waitFor();
});

it.each(languages)('sends whoever has no right to the console, in %s', async (language) => {
  const held = await room([language], 0);
  const { page } = await visit(`${origin()}/present?lang=${language}#${held.code}`);
  await page.getByRole('heading', { name: told(language, 'Open this window from the trainer’s console.'), exact: true }).waitFor();
});

it('says in the language shown why something was refused, when the language changes too', async () => {
  const held = await room(['ar', 'fa'], 4);
  const { page } = await look(held);
  await page.locator('.joining').waitFor();
  await page.keyboard.press('r');
  const refused = page.locator('footer .said');
  const why = 'Too few have finished: nothing can be revealed yet.';
  await expect.poll(() => refused.textContent()).toBe(told('ar', why));
  await held.act({ act: 'view', view: { at: 'join', round: 1, item: null, languages: ['fa'] } });
  await expect.poll(() => refused.textContent()).toBe(told('fa', why));
});
