import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { open } from './browser.js';

interface Site extends BrowserContextOptions {
  /** Policy of the page; none where it is left out. */
  readonly policy?: string;
  readonly type?: string;
}

export const script = (language = 'ar'): string => `<script type="module" src="/embed/mizan-quiz.${language}.js"></script>`;
export const quizOf = (attributes = 'lang="ar"', inside = ''): string => `<mizan-quiz src="rater" ${attributes}>${inside}</mizan-quiz>`;

/** A page of somebody else's, at an address below that of the built files, and what it complained of. */
export async function site(markup: string, { policy, type = 'text/html', ...options }: Site = {}): Promise<{ page: Page; complaints: string[]; warnings: string[] }> {
  const { page, complaints } = await open('/nothing', options);
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await page.route('**/site/page.html', (route) =>
    route.fulfill({ body: markup, contentType: `${type}; charset=utf-8`, ...(policy ? { headers: { 'content-security-policy': policy } } : {}) }),
  );
  complaints.length = 0;
  await page.goto(new URL('/site/page.html', page.url()).href);
  return { page, complaints, warnings };
}

/** The definition of two statements, in three languages. */
export const small = readFileSync('test/elements/fixtures/small.txt', 'utf8');
