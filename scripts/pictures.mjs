// Draws the README's pictures from the built gallery: npm run pictures, after a change of the look.
import { chromium } from 'playwright-core';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromiumArgs, needChromium } from './browsers.mjs';

const server = spawn(process.execPath, ['dist/server/main.js', '--port', '0']);
const [line] = await once(server.stdout, 'data');
const address = /http:\S+?(?=\/?\s|\/$)/.exec(String(line))?.[0];
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
await browser.close();
server.kill();
