import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { median } from './statistics.mjs';

/** @typedef {Record<'open' | 'turn' | 'first' | 'again', number>} Times */
/** @typedef {typeof globalThis & { fill: (count: number) => Promise<unknown>, measure: (count: number) => Promise<Times> }} Page */

/** How many are kept: a reviewer's first weeks, and a team's years. */
const counts = { ours: 10_000, peer: 100 };

/**
 * Writes the page that lists evaluations; nothing else needs it, so that it is made here and not with the others.
 *
 * @param {string} folder The pages' folder, before it is served.
 */
export async function writeEvaluations(folder) {
  const out = join(folder, 'bench');
  await mkdir(out, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    json: { namedExports: false },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: out, emptyOutDir: false, target: 'es2022', lib: { entry: 'scripts/bench/page/evaluations.ts', formats: ['es'], fileName: () => 'evaluations.js' } },
  });
  await copyFile('scripts/bench/page/evaluations.html', join(out, 'evaluations.html'));
}

/**
 * What ten thousand evaluations cost against a hundred: opening the list, turning a page, a first search and the next one.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {number} repetitions
 * @returns {Promise<Record<keyof Times, { ours: number, peer: number }>>}
 */
export async function measureEvaluations(browser, address, repetitions) {
  const context = await browser.newContext();
  try {
    /** @template T @param {(page: import('playwright-core').Page) => Promise<T>} act */
    const fresh = async (act) => {
      const page = await context.newPage();
      await page.goto(address);
      const done = await act(page);
      await page.close();
      return done;
    };
    for (const count of Object.values(counts)) await fresh((page) => page.evaluate((many) => /** @type {Page} */ (globalThis).fill(many), count));
    /** @type {{ ours: Times[], peer: Times[] }} */
    const taken = { ours: [], peer: [] };
    for (let turn = 0; turn < repetitions; turn += 1) {
      for (const side of /** @type {const} */ (['ours', 'peer'])) {
        taken[side].push(await fresh((page) => page.evaluate((count) => /** @type {Page} */ (globalThis).measure(count), counts[side])));
      }
    }
    const pair = (/** @type {keyof Times} */ what) => ({ ours: median(taken.ours.map((times) => times[what])), peer: median(taken.peer.map((times) => times[what])) });
    return { open: pair('open'), turn: pair('turn'), first: pair('first'), again: pair('again') };
  } finally {
    await context.close();
  }
}
