import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { worker } from '../build/plugins.mjs';
import { median } from './statistics.mjs';

/** @typedef {{ time: number, frame: number }} Taken */
/** @typedef {{ apart: boolean, rows: number, refused: number, load: Taken, measure: Taken, report: Taken }} Outcome */
/** @typedef {typeof globalThis & { makeTickets: (count: number) => number, metricsBy: (way: string) => Promise<Outcome>, bare: () => Promise<Taken>, idle: () => Promise<Taken> }} Page */

/** Tickets of a large service in a year. */
export const tickets = 200_000;

/**
 * Writes the page that reads tickets; nothing else needs it, so that it is made here and not with the others.
 *
 * @param {string} folder The pages' folder, before it is served.
 */
export async function writeMetrics(folder) {
  const out = join(folder, 'bench');
  await mkdir(out, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [worker('chunks')],
    build: { outDir: out, emptyOutDir: false, target: 'es2022', modulePreload: false, lib: { entry: 'scripts/bench/page/metrics.ts', formats: ['es'], fileName: () => 'metrics.js' }, rolldownOptions: { output: { chunkFileNames: 'chunks/[name]-[hash].js' } } },
  });
  await copyFile('scripts/bench/page/metrics.html', join(out, 'metrics.html'));
}

/**
 * Reads and counts two hundred thousand tickets in the worker and in slices on the page, beside the library alone, which keeps
 * the page from everything, and beside frames of a page that does nothing.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {number} repetitions
 */
export async function measureMetrics(browser, address, repetitions) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => 'metricsBy' in globalThis);
    const characters = await page.evaluate((count) => /** @type {Page} */ (globalThis).makeTickets(count), tickets);
    /** @type {{ worker: Outcome[], slices: Outcome[], bare: Taken[], idle: Taken[] }} */
    const taken = { worker: [], slices: [], bare: [], idle: [] };
    for (let turn = 0; turn < repetitions; turn += 1) {
      taken.idle.push(await page.evaluate(() => /** @type {Page} */ (globalThis).idle()));
      taken.bare.push(await page.evaluate(() => /** @type {Page} */ (globalThis).bare()));
      for (const way of /** @type {const} */ (['worker', 'slices'])) taken[way].push(await page.evaluate((how) => /** @type {Page} */ (globalThis).metricsBy(how), way));
    }
    const bare = median(taken.bare.map(({ time }) => time));
    const idle = median(taken.idle.map(({ frame }) => frame));
    const of = (/** @type {'worker' | 'slices'} */ way) => {
      const [first] = taken[way];
      if (!first || first.apart !== (way === 'worker')) throw new Error(`The tickets were not read ${way === 'worker' ? 'in the worker' : 'on the page'}.`);
      const load = median(taken[way].map((outcome) => outcome.load.time));
      const longest = (/** @type {'load' | 'measure' | 'report'} */ what) => median(taken[way].map((outcome) => outcome[what].frame));
      return {
        rows: first.rows, refused: first.refused, perSecond: ((first.rows + first.refused) / load) * 1000,
        load: { ours: load, peer: bare }, measure: { ours: median(taken[way].map((outcome) => outcome.measure.time)), peer: bare },
        frame: { ours: Math.max(longest('load'), longest('measure')), peer: idle }, report: { ours: longest('report'), peer: idle },
      };
    };
    return { characters, worker: of('worker'), slices: of('slices'), bare: { frame: { ours: median(taken.bare.map(({ frame }) => frame)), peer: idle } } };
  } finally {
    await context.close();
  }
}
