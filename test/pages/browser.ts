import axe from 'axe-core';
import type { Server } from 'node:http';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import ar from '../../locales/ar/rater.json';
import arUi from '../../locales/ar/quiz.json';
import en from '../../locales/en/rater.json';
import enUi from '../../locales/en/quiz.json';
import fa from '../../locales/fa/rater.json';
import faUi from '../../locales/fa/quiz.json';
import { chromiumArgs, needChromium } from '../../scripts/browsers.mjs';
import { serve } from '../../src/server/serve.js';

export const words = { en, ar, fa };
export const ui = { en: enUi, ar: arUi, fa: faUi };
export const languages = ['en', 'ar', 'fa'] as const;
export type Language = (typeof languages)[number];

/** A name that is no localhost, so that its pages have no secure context. */
export const elsewhere = 'mizan.test';

let server: Server;
let browser: Browser;

/** Serves the built pages and starts a browser for the tests of a file. */
export function stage(): void {
  beforeAll(async () => {
    server = await serve('dist/pages', { port: 0, host: '127.0.0.1' });
    browser = await chromium.launch({ executablePath: needChromium(), args: [...chromiumArgs, `--host-resolver-rules=MAP ${elsewhere} 127.0.0.1`] });
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
}

/** An origin of the built pages; a host with a port of its own is another server's. */
export const origin = (host = 'localhost'): string => (host.includes(':') ? `http://${host}` : `http://${host}:${(server.address() as { port: number }).port}`);

/** A page, and what it complained of: policy violations, errors, and every console message of level error. */
export const open = (path: string, options: BrowserContextOptions = {}, host = 'localhost'): Promise<{ page: Page; complaints: string[] }> => visit(origin(host) + path, options);

/** The same of a page at any address. */
export async function visit(address: string, options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    // The browser asks for an icon whatever the page says.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) complaints.push(`${message.text()} ${message.location().url}`);
  });
  await page.addInitScript(() => {
    // eslint-disable-next-line no-console -- the console is how it reaches the test
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  await page.goto(address);
  return { page, complaints };
}

/** Chooses a radio whose label lies over it, once it is drawn and stands still: a forced click waits for neither. */
export async function choose(radio: Locator): Promise<void> {
  await (await radio.elementHandle())?.waitForElementState('stable');
  await radio.check({ force: true });
}

/** Chooses an answer for each statement given. */
export async function answer(page: Page, language: Language, answers: Record<string, number>): Promise<void> {
  const { items, choices } = words[language];
  for (const [id, value] of Object.entries(answers)) {
    const group = page.getByRole('group', { name: items[id as '1'] });
    await choose(group.getByRole('radio', { name: choices[String(value) as '1'], exact: true }));
  }
}

export const full: Record<string, number> = { 1: 4, 2: 4, 3: 3, 4: 5, 5: 2, 6: 4, 7: 1, 8: 3, 9: 4, 10: 3, 11: 5, 12: 2, 13: 4, 14: 5, 15: 3, 16: 4, 17: 5 };

/** Shows interest in the quiz, and waits for what comes then: what keeps it, and what stands below it. */
export async function interest(page: Page): Promise<void> {
  await page.locator('mizan-quiz fieldset').first().waitFor({ state: 'attached' });
  await page.locator('mizan-quiz').first().dispatchEvent('pointerover');
  await page.locator('mizan-quiz summary').first().waitFor();
}

/** A quiz with a draft and three results kept before. */
export async function lived(page: Page): Promise<void> {
  await page.evaluate((answers) => {
    const quiz = document.querySelector('mizan-quiz') as HTMLElement & { answers: object; submit(): object };
    for (const [day, change] of [['2026-02-10', { 1: 3, 6: 2 }], ['2026-05-12', { 9: 1 }], ['2026-08-20', {}]] as const) {
      quiz.answers = { ...answers, ...change };
      localStorage.setItem(`mizan/rater//result/${day}`, JSON.stringify({ ...quiz.submit(), completedAt: `${day}T08:00:00Z` }));
    }
    for (const key of Object.keys(localStorage)) if (!/2026-0[258]/.test(key)) localStorage.removeItem(key);
    localStorage.setItem('mizan/rater//draft/a', JSON.stringify({ schema: 1, version: '1.0.0', savedAt: '2026-11-12T09:41:00Z', answers: { 1: 4 }, at: '2' }));
  }, full);
  await page.reload();
  await page.locator('.kept button').first().waitFor();
}

/** Violations of every rule of axe-core but those of level AAA; best practices and experimental ones included. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    interface Axe {
      getRules(): { ruleId: string; tags: string[] }[];
      run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
    }
    const { axe } = window as unknown as { axe: Axe };
    const values = axe.getRules().filter(({ tags }) => !tags.some((tag) => tag.endsWith('aaa'))).map(({ ruleId }) => ruleId);
    const { violations } = await axe.run({ runOnly: { type: 'rule', values }, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary ?? ''}`));
  });
}
