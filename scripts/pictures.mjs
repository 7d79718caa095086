// Draws the README's pictures from the built gallery: npm run pictures, after a change of the look.
import { chromium } from 'playwright-core';
import { writeFile } from 'node:fs/promises';
import { chromiumArgs, needChromium } from './browsers.mjs';
import { startServer } from './server.mjs';

const server = await startServer();
const { address } = server;
const browser = await chromium.launch({ executablePath: needChromium(), args: chromiumArgs });
/** @type {readonly [name: string, path: string, options: import('playwright-core').BrowserContextOptions, answers: Record<string, number>][]} */
const pictures = [
  ['quiz-ar', '/quiz.html?lang=ar&theme=light', { viewport: { width: 1120, height: 760 } }, { 1: 2, 2: 4, 3: 5, 4: 4, 5: 3 }],
  ['result-en', '/result.html?lang=en&theme=light', { viewport: { width: 1120, height: 980 } }, {}],
  ['quiz-fa-dark', '/quiz.html?lang=fa&theme=dark', { viewport: { width: 400, height: 760 } }, { 1: 2, 2: 4 }],
];
for (const [name, path, options, answers] of pictures) {
  const page = await browser.newPage({ ...options, deviceScaleFactor: 1 });
  await page.goto(`${address}${path}`);
  await page.locator('[role=heading]').first().waitFor();
  await page.evaluate((given) => Object.assign(document.querySelector('mizan-quiz') ?? {}, { answers: given }), answers);
  await page.screenshot({ path: `docs/${name}.png` });
}
// A card half filled in, and what became of made-up evaluations.
for (const [name, language, view] of [['scorecard-fa', 'fa', 0], ['trends-ar', 'ar', 2]]) {
  const page = await browser.newPage({ viewport: { width: 1120, height: 760 }, deviceScaleFactor: 1 });
  await page.goto(`${address}/scorecard.html?lang=${language}&theme=light`);
  const card = page.locator('mizan-scorecard');
  if (view) await page.locator('main button').first().click();
  await card.locator('fieldset[data-id]').first().waitFor();
  for (const [question, mark] of view ? [] : ['yes', 'yes', 'no', 'yes', 'partial', 'yes', 'na'].entries()) {
    await card.locator('fieldset[data-id]').nth(question).locator(`label:has([value=${mark}])`).click();
  }
  if (view) {
    await card.locator('nav button').nth(Number(view)).click();
    await card.locator('table').first().waitFor();
  }
  await card.evaluate((element) => element.scrollIntoView());
  await page.screenshot({ path: `docs/${name}.png` });
}
// The charts as a person saves them, to be held against their tables.
const sample = { 1: 4, 2: 4, 3: 3, 4: 5, 5: 2, 6: 4, 7: 1, 8: 3, 9: 4, 10: 3, 11: 5, 12: 2, 13: 4, 14: 5, 15: 3, 16: 4, 17: 5 };
for (const [language, view] of [['ar', 1], ['fa', 2], ['en', 1]]) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  await page.goto(`${address}/quiz.html?lang=${language}&theme=light`);
  await page.evaluate((answers) => {
    const quiz = /** @type {HTMLElement & { answers: object, submit(): void }} */ (document.querySelector('mizan-quiz'));
    quiz.answers = answers;
    quiz.submit();
  }, sample);
  await page.locator('.view label').nth(Number(view)).click();
  await page.locator('canvas').waitFor();
  const bytes = await page.locator('mizan-chart').evaluate(async (chart) => {
    const blob = /** @type {Blob} */ (await /** @type {HTMLElement & { picture(): Promise<Blob> }} */ (chart).picture());
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  await writeFile(`docs/chart-${language}.png`, Buffer.from(bytes));
  // The first page that is printed, at the size of A4.
  await page.evaluate(() => { window.print = () => {}; });
  await page.locator('.toggle').first().click();
  for (const tick of [0, 2]) await page.locator('.ticks input').nth(tick).check();
  await page.locator('mizan-takeaway button').first().click();
  await page.setViewportSize({ width: 680, height: 1010 });
  await page.waitForFunction(() => document.adoptedStyleSheets.length === 1);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => scrollTo(0, 0));
  if (language === 'ar') await page.screenshot({ path: 'docs/print-ar.png' });
}
// A room that twelve have answered in, as the trainer, the projector and a phone see it.
/** @param {string} method @param {string} path @param {string} bearer @param {object} body @returns {Promise<{ code: string, secret: string }>} */
const ask = async (method, path, bearer, body) => {
  const response = await fetch(`${address}/api/sessions${path}`, { method, headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer}` }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response.json();
};
const { code, secret } = await ask('POST', '', '', { title: '', definition: 'rater', languages: ['ar', 'en', 'fa'], minimum: 5, rounds: 1, groups: [], rehearsal: false });
for (let person = 0; person < 12; person += 1) {
  const token = `someone-in-a-picture-${person}`;
  const level = (/** @type {string} */ id) => (id === '6' ? [5, 1, 4, 2, 5, 1][person % 6] : 2 + ((person * 5 + Number(id) * (1 + (person % 2))) % 4));
  await ask('PUT', `/${code}/me`, token, { round: 1, phrase: null, group: null });
  await ask('PUT', `/${code}/me/answers`, token, { round: 1, seq: 1, answers: Object.fromEntries(Object.keys(sample).map((id) => [id, level(id)])), finished: true });
}
const act = (/** @type {object} */ body) => ask('POST', `/${code}/acts`, secret, body);
await act({ act: 'close' });
for (const step of ['totals', 'dimensions', 'statements']) await act({ act: 'reveal', round: 1, step });
await act({ act: 'view', view: { at: 'statements', round: 1, item: '6', languages: ['ar', 'en'] } });
await act({ act: 'remark', item: '6', remark: { note: 'We hear it, and then nobody has the time.', actions: [{ id: 'a', text: 'Call back ten customers a week', owner: 'Noor', due: '2026-12-20', done: false }] } });
const { origin } = new URL(address);
const room = await browser.newPage({ viewport: { width: 1120, height: 630 }, deviceScaleFactor: 1 });
await room.goto(`${origin}/present?lang=ar&theme=light#${code}.${secret}`);
await room.locator('.distribution').waitFor();
await room.screenshot({ path: 'docs/presenter-ar.png' });
const trainer = await browser.newPage({ viewport: { width: 1120, height: 760 }, deviceScaleFactor: 1 });
await trainer.goto(`${origin}/workshop?lang=en&theme=light#${code}.${secret}`);
await trainer.locator('.statement .distribution').first().waitFor();
await trainer.locator('#discuss').evaluate((heading) => heading.scrollIntoView());
await trainer.screenshot({ path: 'docs/console-en.png' });
await act({ act: 'open' });
const phone = await browser.newPage({ viewport: { width: 400, height: 760 }, deviceScaleFactor: 1 });
await phone.goto(`${origin}/join?lang=fa&theme=light#${code}`);
await phone.locator('main form button').click();
const statement = phone.locator('mizan-quiz fieldset').first();
await statement.locator('label:has(input)').nth(1).click();
await phone.locator('[data-standing=kept]').waitFor();
await phone.evaluate(() => scrollTo(0, 0));
await phone.screenshot({ path: 'docs/join-fa.png' });
await browser.close();
await server.stop();
server.forget();
