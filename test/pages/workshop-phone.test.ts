import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import meetings from '../../examples/quiz/meetings.json';
import { answer, choose, elsewhere, full, languages, open, stage, ui, violations, words, type Language } from './browser.js';
import { workshop, type Room } from './workshop.js';

stage();
const shop = workshop();
/** On its side, so that every statement is on screen. */
const phone = { viewport: { width: 740, height: 360 }, hasTouch: true } as const;
const begin = (page: Page) => page.locator('main form button.primary').click();
const kept = (page: Page) => page.locator('[data-standing=kept]').waitFor();
const ids = Object.keys(full);

/** A phone that has joined a session. */
async function joined(room: Room, language: Language = 'en', name = 'localhost') {
  const { page, complaints } = await open(`/join.html?lang=${language}#${room.code}`, phone, shop.host(name));
  await page.locator('.told').waitFor();
  await begin(page);
  await page.locator('mizan-quiz .heading').waitFor();
  return { page, complaints };
}

/** Answers every statement and asks for the result. */
async function finish(page: Page, language: Language = 'en', answers = full): Promise<void> {
  await answer(page, language, answers);
  await page.getByRole('button', { name: ui[language].showResult }).click();
  await page.locator('mizan-result').waitFor();
  await kept(page);
}

describe('a phone in a workshop', () => {
  it('joins, answers and has its own result in each language, three at once', async () => {
    const room = await shop.room();
    const phones = await Promise.all(
      languages.map(async (language) => {
        const { page, complaints } = await joined(room, language);
        expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([language, language === 'en' ? 'ltr' : 'rtl']);
        await finish(page, language);
        return { page, complaints };
      }),
    );
    expect(await room.console()).toMatchObject({ joined: [3], finished: [3] });
    for (const { page, complaints } of phones) {
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  it('takes a code in the digits of any script, and says what is wrong with one', async () => {
    const room = await shop.room();
    const { page } = await open('/join.html?lang=fa', phone, shop.host());
    const field = page.getByRole('textbox');
    await field.fill('۱۲۳');
    await begin(page);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill(room.code === '10000000' ? '10000001' : '10000000');
    await begin(page);
    await page.locator('.wrong:not(:empty)').waitFor();
    const persian = [...Array.from(room.code, (digit) => String.fromCharCode(0x06f0 + Number(digit)))];
    await field.fill(`${persian.slice(0, 4).join('')} ${persian.slice(4).join('')}`);
    await begin(page);
    await page.locator('.told').waitFor();
    await page.goBack();
    await field.waitFor();
    await page.context().close();
  });

  it('has no violation on any of its views, and no sideways scroll at 320 px', async () => {
    const room = await shop.room({ rounds: 2, groups: ['North', 'فروش'] });
    for (const [language, colorScheme] of [['ar', 'dark'], ['en', 'light']] as const) {
      const { page } = await open(`/join.html?lang=${language}`, { viewport: { width: 320, height: 640 }, colorScheme }, shop.host());
      const fine = async () => {
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      };
      await page.getByRole('textbox').waitFor();
      await fine();
      await page.getByRole('textbox').fill(room.code);
      await begin(page);
      await page.locator('.phrase').waitFor();
      await fine();
      await page.getByRole('radio', { name: 'فروش' }).check();
      await begin(page);
      await answer(page, language, { 1: 4 });
      await kept(page);
      await fine();
      await page.context().close();
    }
  });

  it('has room for a title and groups of eighty wide characters, and asks for the code where an address is mangled', async () => {
    const room = await shop.room({ title: 'W'.repeat(80), groups: ['漢'.repeat(80), 'W'.repeat(80)] });
    const { page, complaints } = await open(`/join.html?lang=en#${room.code}`, { viewport: { width: 320, height: 640 } }, shop.host());
    await page.getByRole('heading', { name: 'WWW' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.evaluate(() => (location.hash = '%E0%A4%A'));
    await page.getByRole('textbox').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('loses no answer to a network that goes, a server that dies or a page that is loaded anew', async () => {
    const room = await shop.room();
    const { page } = await joined(room);
    await answer(page, 'en', { 1: 4, 2: 4, 3: 3 });
    await kept(page);
    await page.context().setOffline(true);
    await answer(page, 'en', { 4: 5, 5: 2 });
    await page.locator('[data-standing=waiting]').waitFor();
    await page.context().setOffline(false);
    await kept(page);
    await shop.stop();
    await answer(page, 'en', { 6: 4, 7: 1 });
    await page.locator('[data-standing=waiting]').waitFor();
    await shop.start();
    await page.reload();
    await page.locator('mizan-quiz .heading').waitFor();
    await kept(page);
    const rest = Object.fromEntries(ids.slice(7).map((id) => [id, full[id] as number]));
    await finish(page, 'en', rest);
    expect(await page.locator('mizan-quiz').evaluate((quiz) => (quiz as HTMLElement & { answers: object }).answers)).toEqual(full);
    expect((await room.console()).finished).toEqual([1]);
    // The result is there again after a reload, and nobody has answered twice.
    await page.reload();
    await page.locator('mizan-result').waitFor();
    expect((await room.console()).joined).toEqual([1]);
    await page.context().close();
  });

  it('says that it can keep nothing where it may not, and works', async () => {
    const room = await shop.room();
    const { page } = await open('/join.html', phone, shop.host());
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } });
    });
    await page.goto(`http://${shop.host()}/join.html?lang=en#${room.code}`);
    await page.reload();
    await begin(page);
    await page.locator('mizan-quiz .heading').waitFor();
    await page.context().setOffline(true);
    await answer(page, 'en', { 1: 4 });
    await page.locator('[data-standing=waiting]').waitFor();
    await page.locator('section.notice').waitFor();
    await page.context().setOffline(false);
    await kept(page);
    await page.context().close();
  });

  it('takes no answers once the round is closed, goes on when it is opened again, and keeps the result after the session is deleted', async () => {
    const room = await shop.room();
    const { page } = await joined(room);
    await finish(page);
    await room.act({ act: 'close' });
    await page.locator('mizan-quiz[disabled]').waitFor();
    expect(await page.locator('mizan-result').isVisible()).toBe(true);
    await room.act({ act: 'open' });
    await page.locator('mizan-quiz:not([disabled])').waitFor();
    await room.remove();
    await page.locator('mizan-quiz[disabled]').waitFor();
    expect(await page.locator('mizan-result').isVisible()).toBe(true);
    await page.locator('section.notice button').click();
    await page.getByRole('textbox').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.context().close();
  });

  it('ties two rounds by itself on one phone, and by its four words on another', async () => {
    const room = await shop.room({ rounds: 2 });
    const same = await joined(room);
    const before = await joined(room, 'fa');
    const phrase = await before.page.locator('.phrase').textContent();
    await finish(same.page);
    await finish(before.page, 'fa', { ...full, 6: 5, 9: 1 });
    const third = await joined(room);
    await finish(third.page, 'en', { ...full, 3: 5 });
    await room.act({ act: 'second-round' });

    await same.page.locator('section.notice button').waitFor();
    expect(await same.page.locator('mizan-result').isVisible()).toBe(true);
    await same.page.locator('section.notice button').click();
    await finish(same.page, 'en', { ...full, 6: 2 });
    await same.page.locator('footer button').click();
    await same.page.locator('mizan-quiz[disabled] mizan-result').waitFor();

    const other = await open(`/join.html?lang=fa#${room.code}`, phone, shop.host());
    await other.page.locator('#phrase').fill('یک دو');
    await begin(other.page);
    expect(await other.page.locator('#phrase').getAttribute('aria-invalid')).toBe('true');
    await other.page.locator('#phrase').fill(`  ${(phrase ?? '').replaceAll(' ', '   ').replaceAll('ی', 'ي').replaceAll('ک', 'ك')}`);
    await begin(other.page);
    await finish(other.page, 'fa');
    await third.page.locator('section.notice button').click();
    await finish(third.page, 'en', { ...full, 2: 1, 12: 5 });

    await room.act({ act: 'close' });
    for (const step of ['totals', 'dimensions', 'statements'] as const) await room.act({ act: 'reveal', round: 2, step });
    const { reports } = await room.act({ act: 'reveal', round: 2, step: 'change' });
    // Each of the three is in both rounds: the second of them by words alone.
    expect(reports[1]?.change).toMatchObject({ n: 3, leftOut: 0 });
    for (const { page } of [same, before, third, other]) await page.context().close();
  });

  it('draws a quiz of the trainer own, changes its language at any time, and needs no secure context', async () => {
    const room = await shop.room({ definition: meetings, languages: ['en', 'fa'] });
    const { page, complaints } = await joined(room, 'en', elsewhere);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await choose(page.getByRole('radio').first());
    await kept(page);
    await page.getByRole('combobox').selectOption('fa');
    await page.locator('mizan-quiz .heading', { hasText: meetings.text.fa.title }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(await page.getByRole('radio').first().isChecked()).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('asks for nothing but what it draws: no name, no cookie, and no more than it needs', async () => {
    const room = await shop.room();
    const { page } = await joined(room);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.locator('mizan-quiz .introduction').textContent()).not.toContain(ui.en.private);
    expect(words.en.introduction).not.toBe('');
    await page.context().close();
  });
});
