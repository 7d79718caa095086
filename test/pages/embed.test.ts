import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, elsewhere, languages, open, origin, stage, violations, words } from './browser.js';

stage();

const appearances = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const;
const ways = ['tag', 'prerendered', 'frame', 'npm'] as const;
const codes = (page: Page) => page.locator('code-block code').allTextContents();

const manifest = {
  version: '0.1.0',
  files: {
    // Its chunks name it, so that the two differ.
    'mizan-quiz.js': { file: 'mizan-quiz-11111111.js', bytes: 1, brotli: 1, integrity: 'sha384-other' },
    'mizan-quiz-11111111.js': { bytes: 1, brotli: 1, integrity: 'sha384-all' },
    'mizan-quiz.ar-22222222.js': { bytes: 1, brotli: 1, integrity: 'sha384-ar' },
    'mizan-quiz.ar.js': { file: 'mizan-quiz.ar-22222222.js', bytes: 1, brotli: 1, integrity: 'sha384-ar' },
  },
  prerendered: { 'rater.ar.html': { styleHash: 'sha256-style' } },
};
const markup = '<mizan-quiz src="rater" lang="ar"><template shadowrootmode="open"><p>عبارة</p></template></mizan-quiz>';

/** The page as it is where all files to embed are there; `answers` takes the place of some. */
async function served(query: string, answers: Record<string, string | null> = {}) {
  const opened = await open('/result.html?lang=en');
  const files: Record<string, string | null> = {
    '/embed/manifest.json': JSON.stringify(manifest),
    '/embed/prerendered/rater.ar.html': markup,
    '/embed/prerendered/rater.fa.html': null,
    '/prerendered/rater.ar.html': `<!doctype html><title>ar</title>${markup}`,
    ...answers,
  };
  const answer = (route: Route) => {
    const body = files[new URL(route.request().url()).pathname] ?? null;
    return body === null ? route.fulfill({ status: 404, body: '' }) : route.fulfill({ body, contentType: route.request().url().endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8' });
  };
  await opened.page.route(({ pathname }) => pathname in files, answer);
  opened.complaints.length = 0;
  await opened.page.goto(`${origin()}/snippet.html?${query}`);
  await opened.page.locator('code-block code').first().waitFor();
  return opened;
}

describe.each(languages)('in %s', (language) => {
  it.each(appearances)('has nothing that axe objects to, in %s, narrow and wide, whatever the way', async (_, appearance) => {
    for (const way of ways) {
      const { page } = await open(`/snippet.html?lang=${language}&way=${way}`, { ...appearance, viewport: { width: 360, height: 740 } });
      await page.locator('code-block code').first().waitFor();
      expect(await violations(page), way).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await violations(page), way).toEqual([]);
      expect(await page.locator('pre').evaluateAll((blocks) => new Set(blocks.map((block) => getComputedStyle(block).direction)).size === 1 && getComputedStyle(blocks[0] as Element).direction)).toBe('ltr');
      await page.context().close();
    }
  });

  it('shows the quiz live in that language, beside the code for it', async () => {
    const { page, complaints } = await served(`lang=${language}`);
    await page.getByRole('group', { name: words[language].items['1'] }).waitFor();
    expect((await codes(page))[0]).toContain(`<mizan-quiz src="rater" lang="${language}"></mizan-quiz>`);
    expect(complaints).toEqual([]);
  });

  it('nothing scrolls sideways on any page of the gallery at 320 px, nor with letters twice as large', async () => {
    for (const [width, font] of [[320, ''], [360, '200%'], [1280, '200%']] as const) {
      for (const path of [...ways.map((way) => `/snippet.html?way=${way}`), '/theme.html?', '/own.html?']) {
        const { page } = await open(`${path}&lang=${language}`, { viewport: { width, height: 700 } });
        await page.locator('h2').first().waitFor();
        await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), font);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${path} ${width} ${font}`).toBe(0);
        await page.context().close();
      }
    }
  });
});

it('names the files with their hashes, and lets a browser check them', async () => {
  const { page } = await served('lang=en&in=ar');
  const { page: single } = await served('lang=en&in=ar&one=file');
  expect(await codes(page)).toEqual([`<script type="module" src="${origin()}/embed/mizan-quiz-11111111.js" integrity="sha384-all" crossorigin="anonymous"></script>\n\n<mizan-quiz src="rater" lang="ar"></mizan-quiz>`]);
  expect(await codes(single)).toEqual([`<script type="module" src="${origin()}/embed/mizan-quiz.ar-22222222.js" integrity="sha384-ar" crossorigin="anonymous"></script>\n\n<mizan-quiz src="rater" lang="ar"></mizan-quiz>`]);
});

it.each([
  ['is missing', null],
  ['is broken', '{'],
  ['holds something else', '{"files": {"mizan-quiz.js": {"file": 5}, "mizan-quiz.fa.js": null}, "prerendered": []}'],
])('does without hashes where the list of them %s', async (_, body) => {
  const { page } = await served('lang=en&in=fa&one=file', { '/embed/manifest.json': body });
  expect((await codes(page))[0]).toBe(`<script type="module" src="${origin()}/embed/mizan-quiz.fa.js"></script>\n\n<mizan-quiz src="rater" lang="fa"></mizan-quiz>`);
});

it('is led by its menus, and remembers them in the address', async () => {
  const { page, complaints } = await served('lang=en');
  await page.getByRole('combobox', { name: 'Its language' }).selectOption('fa');
  await page.getByRole('combobox', { name: 'Layout' }).selectOption('steps');
  await page.getByRole('combobox', { name: 'Its theme' }).selectOption('dark');
  await page.getByRole('group', { name: words.fa.items['1'] }).waitFor();
  expect((await codes(page))[0]).toContain('<mizan-quiz src="rater" lang="fa" layout="steps"></mizan-quiz>');
  expect((await codes(page))[1]).toBe('mizan-quiz {\n  color-scheme: dark;\n}');
  expect(await page.locator('mizan-quiz').evaluate((quiz) => getComputedStyle(quiz).backgroundColor)).toBe('rgb(18, 21, 26)');
  await page.reload();
  await page.getByRole('combobox', { name: 'Way' }).selectOption('frame');
  const live = page.locator('iframe').contentFrame();
  await live.locator('fieldset[data-current]').waitFor();
  expect((await codes(page))[0]).toBe(
    `<iframe src="${origin()}/embed.html?quiz=rater&amp;lang=fa&amp;theme=dark&amp;layout=steps" title="${words.fa.title}" width="100%" height="800" frameborder="0" loading="lazy"></iframe>\n<script src="${origin()}/embed/mizan-frame.js" async></script>`,
  );
  // The frame here is fitted as it would be there.
  await expect.poll(() => page.locator('iframe').evaluate((frame) => frame.style.height)).toMatch(/^\d+px$/);
  await page.getByRole('combobox', { name: 'Way' }).selectOption('npm');
  await page.getByText("import 'mizan/define';").waitFor();
  expect((await codes(page))[0]).toBe('npm i mizan');
  expect(complaints).toEqual([]);
});

it('shows a prerendered page with the command that writes it and the hash for a policy, or says that there is none', async () => {
  const { page } = await served('lang=en&in=ar&way=prerendered');
  await page.getByText(markup).waitFor();
  const takeover = `<script type="module" src="${origin()}/embed/mizan-quiz-11111111.js" integrity="sha384-all" crossorigin="anonymous"></script>`;
  expect(await codes(page)).toEqual(['npx mizan prerender rater --lang ar', markup, takeover, "style-src 'sha256-style'"]);
  expect(await page.locator('iframe').getAttribute('src')).toBe('prerendered/rater.ar.html');
  await page.getByRole('combobox', { name: 'Its language' }).selectOption('fa');
  await page.getByText('There is no prerendered page of this quiz here').waitFor();
  expect(await codes(page)).toEqual(['npx mizan prerender rater --lang fa', takeover]);
  expect(await page.locator('iframe').count()).toBe(0);
});

it('writes any address as an address, and shows live only what stands on this site', async () => {
  const { page, complaints } = await served('lang=en');
  const attack = '"><script>window.hacked = 1</script>&';
  const field = page.getByRole('textbox');
  await field.fill(`https://elsewhere.test/${attack}`);
  await field.press('Enter');
  await page.getByText('Only quizzes of this site can be shown live here').waitFor();
  expect((await codes(page))[0]).toContain('<mizan-quiz src="https://elsewhere.test/&quot;>&lt;script>window.hacked = 1&lt;/script>&amp;" lang="en">');
  for (const way of ways) {
    await page.getByRole('combobox', { name: 'Way' }).selectOption(way);
    expect(await page.locator('iframe, mizan-quiz').count(), way).toBe(0);
    // In a command it stands between quotation marks of the shell.
    for (const code of await codes(page)) expect(code.replace(`'https://elsewhere.test/${attack}'`, ''), way).not.toContain('"><script>window');
  }
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(complaints).toEqual([]);
});

describe('on another site', () => {
  /** Another site, whose only page has the body that a test puts there. */
  let body = '';
  const other = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Other</title>${body}`);
  });
  beforeAll(() => new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve)));
  afterAll(() => void other.close());

  it.each([
    ['the tag', ''],
    ['the tag of one language', '&one=file'],
    ['the frame', '&way=frame'],
    ['the prerendered quiz', '&way=prerendered'],
  ])('%s does what it does here, pasted as it is copied', async (_, query) => {
    for (const language of languages) {
      const { page } = await open(`/snippet.html?lang=en&in=${language}${query}`);
      await page.locator('code-block code').first().waitFor();
      await page.waitForFunction(() => document.querySelector('code-block code')?.textContent?.includes('integrity') || location.search.includes('frame') || document.querySelectorAll('code-block').length > 2);
      const all = await codes(page);
      body = query.includes('prerendered') ? all.slice(1, 3).join('\n') : (all[0] ?? '');
      expect(body).toContain('<script');
      const { page: pasted, complaints } = await open('', {}, `${elsewhere}:${(other.address() as AddressInfo).port}`);
      const quiz = query.includes('frame') ? pasted.locator('iframe').contentFrame() : pasted;
      await choose(quiz.getByRole('group', { name: words[language].items['1'] }).getByRole('radio').first());
      expect(await quiz.getByRole('radio', { checked: true }).count()).toBe(1);
      expect(complaints, `${query} ${language}`).toEqual([]);
      await pasted.context().close();
      await page.context().close();
    }
  });
});

describe('copying', () => {
  it('puts the code on the clipboard where that is allowed', async () => {
    const { page } = await served('lang=en&way=npm');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy: Terminal' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('npm i mizan');
  });

  it.each([true, false])('where there is no secure context selects the code and copies the older way; that this works is %s', async (works) => {
    const { page } = await open('/snippet.html?lang=en&way=npm', {}, elsewhere);
    await page.evaluate((result) => {
      Object.defineProperty(document, 'execCommand', { value: () => result });
    }, works);
    await page.getByRole('button', { name: 'Copy: Terminal' }).click();
    await page.getByText(works ? 'Copied' : 'the code is selected, please copy it').waitFor();
    expect(await page.evaluate(() => [isSecureContext, getSelection()?.toString()])).toEqual([false, 'npm i mizan']);
  });
});
