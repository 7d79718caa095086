import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import ar from '../../locales/ar/problems.json';
import en from '../../locales/en/problems.json';
import fa from '../../locales/fa/problems.json';
import { limits } from '../../src/core/limits.js';
import { choose, languages, open, origin, stage, violations, words } from './browser.js';

stage();

const said = { en, ar, fa };
const appearances = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const;
const small = readFileSync('test/elements/fixtures/small.txt', 'utf8');
const helpdesk = readFileSync('examples/scorecard/helpdesk.json', 'utf8');
const field = (page: Page) => page.locator('textarea[aria-labelledby=file]');
const problems = (page: Page) => page.locator('.problems button');
const selected = (page: Page) => field(page).evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
const drop = (page: Page, content: string, name = 'own.json') =>
  field(page).evaluate((area, [text, file]) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text ?? ''], file ?? ''));
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    area.dispatchEvent(over);
    if (!over.defaultPrevented) throw new Error('The browser would open the file.');
    area.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, [content, name]);

describe.each(languages)('in %s', (language) => {
  it('begins with a small quiz in that language, which is right and shown live', async () => {
    const { page, complaints } = await open(`/own.html?lang=${language}`);
    await page.locator('.live').getByRole('group').nth(3).waitFor({ state: 'attached' });
    expect(await problems(page).count()).toBe(0);
    expect(JSON.parse(await field(page).inputValue())).toMatchObject({ languages: [language], text: { [language]: { choices: words[language].choices } } });
    expect(complaints).toEqual([]);
  });

  it.each(appearances)('has nothing that axe objects to, in %s, narrow and wide', async (_, appearance) => {
    for (const text of [null, small.replace('"version"', '"wersion"'), '{"id": ']) {
      const { page } = await open(`/own.html?lang=${language}`, { ...appearance, viewport: { width: 360, height: 740 } });
      await page.locator('.live [role=heading]').waitFor();
      if (text !== null) {
        await field(page).fill(text);
        await problems(page).first().waitFor();
      }
      expect(await violations(page), text ?? 'as it begins').toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await violations(page), text ?? 'as it begins').toEqual([]);
      await page.context().close();
    }
  });

  it('says in that language what is wrong, and leads to its place by keyboard', async () => {
    const { page, complaints } = await open(`/own.html?lang=${language}`);
    const quiz = JSON.parse(await field(page).inputValue()) as { items: { id: string }[]; bands: { from: number }[]; dimensions: { items: string[] }[] };
    quiz.dimensions[1]?.items.push('nine');
    await field(page).fill(JSON.stringify(quiz, null, 2));
    await problems(page).first().waitFor();
    expect(await problems(page).count()).toBe(1);
    await page.getByText(said[language]['unknown-item']).waitFor();
    expect(await page.locator('.problems code').innerText()).toBe('/dimensions/1/items/2');
    await problems(page).first().focus();
    await page.keyboard.press('Enter');
    expect(await selected(page)).toBe('"nine"');
    expect(await field(page).evaluate((area) => area === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });
});

it('leads to a place far down a long file, and shows it', async () => {
  const { page } = await open('/own.html?lang=en');
  await page.getByRole('button', { name: 'Start from the built-in quiz' }).click();
  const text = (await field(page).inputValue()).replace(/"17": "We/, '"18": "We').replace(/"17": "My team and I/, '"18": "My team and I');
  await field(page).fill(text);
  await problems(page).filter({ hasText: '/text/en/items/18' }).click();
  expect(await selected(page)).toMatch(/^"My team and I/);
  const { top, height, line } = await field(page).evaluate((area: HTMLTextAreaElement) => ({
    top: area.scrollTop,
    height: area.clientHeight,
    line: (area.value.slice(0, area.selectionStart).split('\n').length - 1) * parseFloat(getComputedStyle(area).lineHeight),
  }));
  expect(line).toBeGreaterThan(top);
  expect(line).toBeLessThan(top + height);
});

it('leads to where a text stops being JSON, and names the line', async () => {
  const { page } = await open('/own.html?lang=en');
  await field(page).fill('{\n  "id": tru\n}');
  await problems(page).first().waitFor();
  expect(await problems(page).first().innerText()).toContain('Line 2');
  await problems(page).first().click();
  expect(await selected(page)).toBe('t');
});

it('shows the quiz in each of its languages, and as it was before an error', async () => {
  const { page } = await open('/own.html?lang=en');
  await page.getByRole('button', { name: 'Start from the built-in quiz' }).click();
  for (const [language, name] of [['ar', 'Arabic'], ['fa', 'Persian'], ['en', 'English']] as const) {
    await page.getByRole('radio', { name, exact: true }).check();
    await page.locator('.live').getByRole('group', { name: words[language].items['1'] }).waitFor();
  }
  await field(page).fill((await field(page).inputValue()).replace('"min": 1', '"min": "one"'));
  await page.getByText('Shown as it was before the errors.').waitFor();
  expect(await page.locator('.live').getByRole('group', { name: words.en.items['1'] }).count()).toBe(1);
});

it('follows what is typed, and keeps the answers of the preview while only white space changes', async () => {
  const { page } = await open('/own.html?lang=en');
  await choose(page.locator('.live').getByRole('radio').first());
  await field(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n\n');
  await field(page).blur();
  expect(await page.locator('.live').getByRole('radio', { checked: true }).count()).toBe(1);
  await field(page).fill((await field(page).inputValue()).replace('Our help pages"', 'Our manuals"'));
  await page.locator('.live').getByRole('heading', { name: 'Our manuals' }).waitFor();
});

it.each(['en', 'ar'] as const)('shows a scorecard as one, live, with what is wrong with it told as for a quiz, in %s', async (language) => {
  const { page, complaints } = await open(`/own.html?lang=${language}`);
  await field(page).fill(helpdesk);
  const { questions } = (JSON.parse(helpdesk) as { text: Record<string, { questions: Record<string, string> }> }).text[language] as { questions: Record<string, string> };
  await page.locator('.live').getByRole('group', { name: questions['understood'] ?? '' }).first().waitFor({ state: 'attached' });
  expect(await problems(page).count()).toBe(0);
  await field(page).fill(helpdesk.replace('"weight": 50', '"weight": 55'));
  await problems(page).first().click();
  expect(await problems(page).allTextContents()).toHaveLength(1);
  expect(await problems(page).textContent()).toContain(said[language]['weights-sum'].replace('{{whole, number}}', new Intl.NumberFormat(language).format(100)));
  expect(await selected(page)).toMatch(/^\[\s*{\s*"id": "problem"/);
  expect(complaints).toEqual([]);
});

it.each(['customer-service', 'rater-diagnostic'])('shows %s live as its file has it, in each language', async (id) => {
  const held = JSON.parse(readFileSync(`quizzes/${id}.json`, 'utf8')) as { $schema?: string };
  const text = Object.fromEntries(languages.map((language) => [language, JSON.parse(readFileSync(`locales/${language}/${id}.json`, 'utf8')) as { title: string }]));
  for (const language of languages) {
    const { page, complaints } = await open(`/own.html?lang=${language}`);
    await field(page).fill(JSON.stringify({ ...held, text }, null, 2));
    await page.locator('.live').getByRole('heading', { name: text[language]?.title ?? '' }).waitFor();
    expect(await problems(page).count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});

it('loses nothing on a reload, not even what was typed a moment before', async () => {
  const { page } = await open('/own.html?lang=en');
  await field(page).fill('{ "half": ');
  await page.reload();
  expect(await field(page).inputValue()).toBe('{ "half": ');
  await problems(page).first().waitFor();
});

it('works where nothing may be kept', async () => {
  const { page, complaints } = await open('/result.html?lang=en');
  await page.addInitScript(() => Object.defineProperty(window, 'sessionStorage', { get: () => { throw new DOMException('No.', 'SecurityError'); } }));
  await page.goto(`${origin()}/own.html?lang=en`);
  await field(page).fill(small);
  await page.getByText('None: this can be shown.').waitFor();
  expect(complaints).toEqual([]);
});

describe('a file', () => {
  it('is opened where it is dropped, and what it replaced can be brought back', async () => {
    const { page, complaints } = await open('/own.html?lang=en');
    await field(page).fill('{ "mine": 1 }');
    await drop(page, `\uFEFF${small.replaceAll('\n', '\r\n')}`);
    const { text } = JSON.parse(small) as { text: { en: { title: string } } };
    await page.locator('.live').getByRole('heading', { name: text.en.title }).waitFor();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    expect(await field(page).inputValue()).toBe('{ "mine": 1 }');
    expect(await page.getByRole('button', { name: 'Bring it back' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('is chosen, saved under the id of its quiz, and the same when it is opened again', async () => {
    const { page } = await open('/own.html?lang=en');
    await page.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(small) });
    await page.getByText('None: this can be shown.').waitFor();
    await expect.poll(() => field(page).inputValue()).toBe(small);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
    expect(download.suggestedFilename()).toBe(`${(JSON.parse(small) as { id: string }).id}.json`);
    expect(readFileSync(await download.path(), 'utf8')).toBe(small);
  });

  it('that is far too large is refused unread, and one a little too large is told as such', async () => {
    const { page, complaints } = await open('/own.html?lang=en');
    const before = await field(page).inputValue();
    await drop(page, 'x'.repeat(limits.file * 4 + 1));
    await page.getByText('This file is too large to be a quiz').waitFor();
    expect(await field(page).inputValue()).toBe(before);
    await drop(page, JSON.stringify({ a: 'x'.repeat(limits.file) }));
    await page.getByText('This file is too long to be read').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([
    ['empty', ''],
    ['of bytes that are no text', '\u0000\uFFFD\u0001'],
    ['a bare null', 'null'],
    ['a list', '[]'],
    ['deep', '['.repeat(100_000)],
    ['hostile', '{"__proto__": {"id": 1}, "id": "<img src=x onerror=window.hacked=1>", "text": {"en": {"title": "<script>window.hacked=1</script>"}}}'],
    ['of ten thousand mistakes', JSON.stringify({ items: Array.from({ length: 10_000 }, () => ({ id: 1 })) })],
  ])('that is %s is told of and throws nothing', async (_, content) => {
    const { page, complaints } = await open('/own.html?lang=ar');
    await drop(page, content);
    await expect.poll(() => field(page).inputValue()).toBe(content);
    if (content !== '') await problems(page).first().click();
    expect(await problems(page).count()).toBeLessThanOrEqual(100);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('that cannot be read is told of', async () => {
    const { page } = await open('/own.html?lang=en');
    await page.evaluate(() => {
      File.prototype.text = () => Promise.reject(new DOMException('Gone.', 'NotReadableError'));
    });
    await drop(page, small);
    await page.getByText('This file could not be read.').waitFor();
  });
});
