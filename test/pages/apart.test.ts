import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { answer, full, interest, stage, ui } from './browser.js';
import { quizOf, script, site } from './site.js';

stage();

/** Everything of a page outside the quiz that a script could change. */
const around = (page: Page) =>
  page.evaluate(() => ({
    markup: document.documentElement.outerHTML,
    sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
    look: [document.documentElement, document.body, ...document.body.querySelectorAll('*')].map((each) => [...getComputedStyle(each)].map((property) => getComputedStyle(each).getPropertyValue(property)).join()),
    globals: Object.getOwnPropertyNames(window).filter((name) => !name.startsWith('__playwright')).sort(),
    prototypes: [Object, Array, String, Element, Event, Node].map(({ prototype }) => Reflect.ownKeys(prototype).length),
    history: history.length,
    address: location.href,
    title: document.title,
    cookie: document.cookie,
    focus: document.activeElement?.localName,
  }));

/** A whole life: answered, its result, chart, history, paper, every way to take it away, another language, again from the start. */
async function live(page: Page): Promise<void> {
  await page.addInitScript(() => { window.print = () => { dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint')); }; });
  await page.reload();
  await interest(page);
  await page.getByRole('button', { name: /طباعة/ }).first().click();
  await answer(page, 'ar', full);
  await page.getByRole('button', { name: ui.ar.showResult }).click();
  await page.locator('mizan-result .total').waitFor();
  for (const toggle of await page.locator('.toggle').all()) await toggle.click();
  await page.locator('.ticks input').first().check();
  await page.locator('.view label').nth(1).click();
  await page.locator('canvas').waitFor();
  await page.locator('mizan-takeaway button').first().waitFor();
  for (const button of await page.locator('mizan-takeaway button').all()) if (await button.isVisible()) await button.click();
  await page.locator('summary').last().click();
  await page.locator('mizan-history').waitFor();
  await page.getByRole('button', { name: ui.ar.backToAnswers }).click();
  await page.reload();
  await page.locator('.kept button').first().click();
  await page.locator('mizan-result .total').waitFor();
  await page.evaluate(() => { document.documentElement.lang = 'fa'; });
  await page.getByRole('button', { name: ui.fa.backToAnswers }).click();
  await page.waitForLoadState('networkidle');
}

const markup = `<!doctype html><html lang="ar"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><style>.note, .card, #heading { color: blue }</style>${script()}<body><p class="note">A page</p><div class="card" id="heading">of its own</div>${quizOf('link')}</html>`;

it('in a whole life the quiz asks the network for nothing but its own files, and sends nothing', async () => {
  const { page, complaints } = await site(markup);
  const asked: { method: string; path: string; body: string | null }[] = [];
  page.context().on('request', (request) => {
    const address = new URL(request.url());
    if (/^https?:$/.test(address.protocol)) asked.push({ method: request.method(), path: address.host === new URL(page.url()).host ? address.pathname + address.search : address.href, body: request.postData() });
  });
  page.on('websocket', (socket) => asked.push({ method: 'websocket', path: socket.url(), body: null }));
  await page.addInitScript(() => {
    const refused = (name: string) => () => { throw new Error(`${name} was called`); };
    navigator.sendBeacon = refused('sendBeacon');
    for (const name of ['WebSocket', 'EventSource', 'RTCPeerConnection', 'XMLHttpRequest', 'SharedWorker', 'Worker', 'Image'] as const) Object.assign(window, { [name]: refused(name) });
  });
  await live(page);
  expect(asked.filter(({ path }) => path !== '/site/page.html' && !/^\/embed\/(?:chunks\/)?[\w.-]+\.js$/.test(path))).toEqual([]);
  expect(asked.filter(({ method, body }) => method !== 'GET' || body !== null)).toEqual([]);
  expect(asked.length).toBeGreaterThan(5);
  expect(complaints).toEqual([]);
});

it('the page around is, after a whole life of the quiz and its going, what it was before', async () => {
  const { page } = await site(markup.replace(script(), ''));
  await page.evaluate(() => { document.querySelector('mizan-quiz')?.remove(); });
  const before = await around(page);
  await page.addInitScript({ content: `addEventListener('DOMContentLoaded', () => import('/embed/mizan-quiz.ar.js'), { once: true })` });
  await live(page);
  await page.evaluate(() => {
    document.querySelector('mizan-quiz')?.remove();
    document.documentElement.lang = 'ar';
  });
  const after = await around(page);
  // What Lit writes on every page that has it: its versions, and what its decorators know.
  const lits = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];
  expect(after.globals.filter((name) => !before.globals.includes(name))).toEqual(lits);
  expect({ ...after, globals: before.globals }).toEqual(before);
});
