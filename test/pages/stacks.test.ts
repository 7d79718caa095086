import { cpSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import day from '../../examples/day.json';
import cardWords from '../../locales/en/agent-scorecard.json';
import table from '../../locales/en/periodic-table.json';
import card from '../../locales/en/scorecard.json';
import type { MizanQuiz } from '../../src/index.js';
import { policy } from '../../src/server/serve.js';
import { answer, full, languages, stage, ui, visit, words } from './browser.js';
import { project, run } from './packed.js';

/** Vue and Svelte make their templates through a Trusted Types policy of their own. */
const stacks = { react: '', vue: ' vue', svelte: ' svelte-trusted-html' } as const;

const folder = project('react', 'react-dom', 'vue', 'svelte', 'vite', 'typescript', '@vitejs/plugin-vue', '@sveltejs/vite-plugin-svelte', '@types/react', '@types/react-dom');
stage();

const element = <T>(page: Page, read: (quiz: MizanQuiz) => T): Promise<T> => page.locator('mizan-quiz').evaluate(read as (quiz: SVGElement | HTMLElement) => T) as Promise<T>;
const said = (page: Page, id: string) => page.locator(`#${id}`).textContent();
const toggle = (page: Page, label: string) => page.getByRole('checkbox', { name: label, exact: true }).click();

describe.each(Object.entries(stacks))('a page in %s, from the packed package', (stack, own) => {
  let server: Server;
  let address = '';

  beforeAll(async () => {
    cpSync(join('examples', stack), join(folder(), stack), { recursive: true });
    cpSync('examples/day.json', join(folder(), 'day.json'));
    run(folder(), 'vite/bin/vite.js', 'build', stack, '--config', join(stack, 'vite.config.mjs'), '--logLevel', 'warn');
    const files = sirv(join(folder(), stack, 'dist'));
    server = createServer((request, response) => {
      response.setHeader('Content-Security-Policy', policy + own);
      files(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => void server.close());

  const open = async () => {
    const opened = await visit(address);
    await opened.page.locator('mizan-quiz fieldset').first().waitFor();
    return opened;
  };

  it('hands over properties as what they are, and again when they change', async () => {
    const { page, complaints } = await open();
    const state = () => element(page, ({ required, disabled, definition, answers, text, name }) => ({ required, disabled, definition, answers, text, name }));
    expect(await state()).toEqual({ required: true, disabled: false, definition: null, answers: {}, text: {}, name: 'service' });
    expect(await element(page, (quiz) => [quiz.hasAttribute('required'), quiz.hasAttribute('disabled')])).toEqual([true, false]);
    await toggle(page, 'Closed');
    await toggle(page, 'Our words');
    await toggle(page, 'Our quiz');
    await page.locator('mizan-quiz').getByText(day.text.en.title).waitFor();
    expect(await state()).toMatchObject({ disabled: true, definition: day, text: { showResult: 'See where we stand' } });
    expect(await page.getByRole('radio').first().isDisabled()).toBe(true);
    await toggle(page, 'Closed');
    await toggle(page, 'Our quiz');
    await page.getByRole('button', { name: 'See where we stand' }).waitFor();
    expect(await state()).toMatchObject({ disabled: false, definition: null });
    expect(await page.getByRole('radio').first().isDisabled()).toBe(false);
    await toggle(page, 'Our words');
    await page.getByRole('button', { name: ui.en.showResult }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('hears each event once, and keeps the result on screen while it draws what it heard', async () => {
    const { page, complaints } = await open();
    const last = Object.keys(full).length;
    await answer(page, 'en', full);
    await expect.poll(() => said(page, 'answered')).toBe(String(last));
    await page.getByRole('button', { name: ui.en.showResult }).click();
    await page.locator('mizan-result .toggle').first().waitFor();
    await expect.poll(() => said(page, 'heard')).toBe(String(last + 1));
    await expect.poll(() => said(page, 'total')).toBe(String(await element(page, (quiz) => quiz.result?.total.points)));
    await toggle(page, 'Our words');
    expect(await page.locator('mizan-result .toggle').count()).toBe(5);
    expect(complaints).toEqual([]);
  });

  it('sets answers, and sends them with its form', async () => {
    const { page, complaints } = await open();
    await page.getByRole('button', { name: 'Send' }).click();
    // The form asks for every statement first.
    await expect.poll(() => said(page, 'sent')).toBe('');
    await page.getByRole('button', { name: 'Agree with everything' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    // By hand: ten statements at 4, and seven reversed ones at 6 − 4 = 2.
    await expect.poll(() => said(page, 'sent')).toContain('service.17=4 service.total=54');
    await expect.poll(() => said(page, 'heard')).toBe('0');
    expect(complaints).toEqual([]);
  });

  it('takes the quiz off the page and puts it back with the answers that the page has', async () => {
    const { page, complaints } = await open();
    await answer(page, 'en', { 1: 5, 2: 2 });
    await toggle(page, 'Shown');
    expect(await page.locator('mizan-quiz').count()).toBe(0);
    await toggle(page, 'Shown');
    await page.locator('mizan-quiz fieldset').first().waitFor();
    expect(await element(page, ({ answers }) => answers)).toEqual({ 1: 5, 2: 2 });
    expect(await page.locator('mizan-quiz input:checked').count()).toBe(2);
    await answer(page, 'en', { 3: 1 });
    await expect.poll(() => said(page, 'heard')).toBe('3');
    expect(complaints).toEqual([]);
  });

  it.each(languages)('speaks %s when its page does', async (language) => {
    const { page, complaints } = await open();
    await page.getByRole('combobox').selectOption(language);
    await page.getByRole('group', { name: words[language].items['1'] }).waitFor();
    expect(await page.locator('mizan-quiz .root').getAttribute('dir')).toBe(language === 'en' ? 'ltr' : 'rtl');
    await answer(page, language, { 1: 5 });
    await expect.poll(() => said(page, 'answered')).toBe('1');
    expect(complaints).toEqual([]);
  });

  it.runIf(stack === 'react')('draws a scorecard on the channel asked for, and hears what is answered and what comes of it', async () => {
    const { page, complaints } = await visit(`${address}#card`);
    const signed = page.getByRole('group', { name: cardWords.channels.email.questions['own-name'] });
    await signed.getByRole('radio', { name: card.yes }).check();
    await expect.poll(() => said(page, 'heard')).toBe('own-name: yes');
    await page.getByRole('textbox', { name: card.interaction }).fill('MAIL-7');
    await page.getByRole('combobox', { name: card.agent }).fill('Mina');
    await page.getByRole('button', { name: card.finish }).click();
    // One question met, the others left out on both sides.
    await expect.poll(() => said(page, 'score')).toBe('100');
    expect(await said(page, 'reviewed')).toBe('Mina');
    expect(complaints).toEqual([]);
  });

  it.runIf(stack === 'react')('filters a table, and hears what is filtered, opened and brought to a comparison', async () => {
    const { page, complaints } = await visit(`${address}#overview`);
    const cells = page.locator('mizan-periodic-table [part=cell]:not(:disabled)');
    await cells.first().waitFor();
    const all = await cells.count();
    await page.getByRole('button', { name: 'Only empathy' }).click();
    await expect.poll(() => cells.count()).toBeLessThan(all);
    await cells.first().press('Enter');
    await expect.poll(() => said(page, 'element')).toBe(await cells.first().getAttribute('data-element'));
    await page.getByRole('combobox', { name: table.dimension }).selectOption('');
    await expect.poll(() => said(page, 'dimension')).toBe('');
    expect(await cells.count()).toBe(all);
    const figures = /```json\n(\{\n {2}"schema": 1,\n {2}"kind": "customer-figures"[^`]*)```/.exec(readFileSync('docs/diagnostic.md', 'utf8'))?.[1] ?? '';
    await page.locator('mizan-diagnostic input[type=file]').first().setInputFiles({ name: 'figures.json', mimeType: 'application/json', buffer: Buffer.from(figures) });
    await expect.poll(() => said(page, 'files')).toBe('1');
    expect(complaints).toEqual([]);
  });
});
