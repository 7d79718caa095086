import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elsewhere, full, languages, open, origin, stage, ui, violations, words, type Language } from './browser.js';

stage();

/** Another site, whose only page has the body that a test puts there. */
let body = '';
const other = createServer((_, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><title>Host</title>${body}`);
});
beforeAll(() => new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve)));
afterAll(() => void other.close());

/** That page; frames in it show pages of ours. */
async function host(bodyOf: (address: string) => string): Promise<{ page: Page; complaints: string[] }> {
  body = bodyOf(origin());
  return open('', { viewport: { width: 800, height: 700 } }, `${elsewhere}:${(other.address() as AddressInfo).port}`);
}
const script = (address: string) => `<script async src="${address}/embed/mizan-frame.js"></script>`;
const frame = (address: string, query = 'lang=en&layout=list', attributes = '') => `<iframe title="Quiz" width="600" height="150" ${attributes} src="${address}/embed.html?${query}"></iframe>`;
const heights = (page: Page) => page.locator('iframe').evaluateAll((frames) => frames.map((each) => (each as HTMLIFrameElement).clientHeight));
/** Waits until something holds; the test's own limit ends a wait in vain. */
const poll = <Value>(value: () => Promise<Value>) => expect.poll(value);
/** Waits until a frame is as high as what is in it. The frame itself learns its size only in sight, so it is asked what it holds. */
const fitted = (page: Page, place = 0) =>
  poll(async () => {
    const held = await page.locator('iframe').nth(place).contentFrame().locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    return held > 0 && held === (await heights(page))[place];
  }).toBe(true);

describe.each(languages)('the page to be framed, in %s', (language) => {
  it('shows the quiz and nothing around it, in its language and direction, named after it', async () => {
    const { page, complaints } = await open(`/embed.html?quiz=rater&lang=${language}`);
    await page.getByRole('group', { name: words[language].items['1'] }).waitFor();
    await poll(() => page.title()).toBe(words[language].title);
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([language, language === 'en' ? 'ltr' : 'rtl']);
    expect(await page.evaluate(() => [...document.querySelectorAll('body > *, main > *')].map(({ localName }) => localName))).toEqual(['main', 'mizan-quiz']);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('has nothing that axe objects to, in %s, narrow and wide', async (_, appearance) => {
    for (const query of ['quiz=rater', 'quiz=//elsewhere.test/quiz.json']) {
      const { page } = await open(`/embed.html?${query}&lang=${language}`, { ...appearance, viewport: { width: 360, height: 740 } });
      await page.locator('[role=heading], [role=alert]').first().waitFor();
      expect(await violations(page), query).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await violations(page), query).toEqual([]);
      await page.context().close();
    }
  });

  it('refuses what does not stand on this site, in a sentence of its own', async () => {
    const said = new Set<string>();
    for (const quiz of ['https://elsewhere.test/quiz.json', '//elsewhere.test/quiz.json', 'javascript:alert(1)', 'data:application/json,{}', '']) {
      const { page, complaints } = await open(`/embed.html?lang=${language}&quiz=${encodeURIComponent(quiz)}`);
      said.add(await page.getByRole('alert').innerText());
      expect(await page.locator('mizan-quiz').count(), quiz).toBe(0);
      expect(complaints, quiz).toEqual([]);
      await page.context().close();
    }
    const [sentence, ...others] = said;
    expect(others).toEqual([]);
    expect(/[ء-ی]/.test(sentence ?? '')).toBe(language !== 'en');
  });
});

it('shows a definition from this site', async () => {
  const { page } = await open('/result.html');
  await page.route(({ pathname }) => pathname === '/small.json', (route) => route.fulfill({ body: readFileSync('test/elements/fixtures/small.txt', 'utf8'), contentType: 'application/json' }));
  await page.goto(`${origin()}/embed.html?lang=en&quiz=/small.json`);
  await page.getByRole('group').first().waitFor();
  const { text } = JSON.parse(readFileSync('test/elements/fixtures/small.txt', 'utf8')) as { text: { en: { title: string } } };
  await poll(() => page.title()).toBe(text.en.title);
});

it('says what the element says of an address where nothing is', async () => {
  const { page } = await open('/embed.html?lang=fa&quiz=nothing.json');
  expect(await page.getByRole('alert').locator('p').innerText()).toBe(ui.fa.notFound);
});

it('is light or dark, list or steps, and kept or not, as its address says', async () => {
  const { page } = await open('/embed.html?lang=ar&theme=dark&layout=steps&storage=none', { colorScheme: 'light' });
  await page.getByRole('group').first().waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(18, 21, 26)');
  expect(await page.locator('mizan-quiz').evaluate((quiz) => ['layout', 'storage'].map((name) => (quiz as unknown as Record<string, string>)[name]))).toEqual(['steps', 'none']);
  const other = await open('/embed.html?lang=ar-EG-u-nu-arab&theme=purple&layout=x&storage=y');
  await other.page.getByRole('group').first().waitFor();
  expect(await other.page.locator('mizan-quiz').evaluate((quiz) => ['layout', 'storage'].map((name) => (quiz as unknown as Record<string, string>)[name]))).toEqual(['auto', 'local']);
  // Digits as the tag asks for them.
  expect(await other.page.locator('.number').first().innerText()).toBe('١');
});

it('tells the page around its height and nothing else, while a whole quiz is answered', async () => {
  const { page } = await host((address) => `<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>${frame(address, 'lang=en&layout=list&storage=none')}`);
  const inside = page.locator('iframe').contentFrame();
  await inside.locator('fieldset').first().waitFor();
  await inside.locator('mizan-quiz').evaluate((quiz, answers) => Object.assign(quiz, { answers }), full);
  await inside.getByRole('button', { name: ui.en.showResult }).click();
  await inside.locator('.toggle').first().waitFor();
  const heard = await page.evaluate(() => (window as unknown as { heard: object[] }).heard);
  expect(heard.length).toBeGreaterThan(0);
  for (const data of heard) {
    expect(Object.keys(data)).toEqual(['mizanHeight']);
    expect((data as { mizanHeight: unknown }).mizanHeight).toBeTypeOf('number');
  }
});

it('sends nothing where it is framed by nobody', async () => {
  const { page } = await open('/embed.html?lang=en');
  await page.evaluate(() => addEventListener('message', ({ data }) => document.body.setAttribute('data-heard', JSON.stringify(data))));
  await page.getByRole('group').first().waitFor();
  await page.setViewportSize({ width: 500, height: 500 });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await page.locator('body').getAttribute('data-heard')).toBe(null);
});

describe('the script on the page around', () => {
  it('weighs less than 1 kB', () => {
    expect(statSync('dist/embed/mizan-frame.js').size).toBeLessThan(1000);
  });

  it.each([
    ['classic', script],
    ['module', (address: string) => script(address).replace('async', 'type="module"')],
  ])('fits each frame to what is in it, and again when that changes, as a %s script', async (_, tag) => {
    const { page, complaints } = await host((address) => frame(address) + frame(address, 'lang=ar&layout=steps', 'class="second"') + tag(address));
    await fitted(page, 0);
    await fitted(page, 1);
    const [before = 0, steps = 0] = await heights(page);
    expect(before).toBeGreaterThan(1000);
    expect(steps).toBeLessThan(before);
    const inside = page.locator('iframe').first().contentFrame();
    await inside.locator('mizan-quiz').evaluate((quiz, answers) => Object.assign(quiz, { answers }), full);
    await inside.getByRole('button', { name: ui.en.showResult }).click();
    await inside.locator('.toggle').first().waitFor();
    await fitted(page);
    // Smaller again, when there is less.
    await inside.getByRole('button', { name: ui.en.backToAnswers }).click();
    await inside.locator('fieldset').first().waitFor();
    await inside.locator('mizan-quiz').evaluate((quiz) => quiz.setAttribute('layout', 'steps'));
    await poll(async () => (await heights(page))[0]).toBeLessThan(before / 2);
    await fitted(page);
    expect(complaints).toEqual([]);
  });

  it('fits a frame that comes later, and those that were there long before it', async () => {
    const { page } = await host((address) => frame(address));
    await page.locator('iframe').contentFrame().locator('fieldset').first().waitFor();
    await page.addScriptTag({ url: `${origin()}/embed/mizan-frame.js` });
    await fitted(page);
    await page.evaluate((markup) => {
      const holder = document.createElement('div');
      holder.innerHTML = markup;
      document.body.append(holder);
    }, frame(origin(), 'lang=fa'));
    await page.locator('iframe').nth(1).contentFrame().locator('fieldset').first().waitFor();
    await fitted(page, 1);
  });

  it('leaves nothing hidden where the page has borders and counts them in', async () => {
    const { page } = await host((address) => `<style>* { box-sizing: border-box; } iframe { border: 7px solid; }</style>${frame(address)}${script(address)}`);
    await page.locator('iframe').contentFrame().locator('fieldset').first().waitFor();
    await poll(async () => (await heights(page))[0]).toBeGreaterThan(1000);
    await fitted(page);
  });

  it('runs under a policy that allows no inline style', async () => {
    const { page, complaints } = await host((address) => `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${address}; style-src 'self'; frame-src ${address}; require-trusted-types-for 'script'; trusted-types 'none'">${frame(address)}${script(address)}`);
    await fitted(page);
    expect((await heights(page))[0]).toBeGreaterThan(1000);
    expect(complaints).toEqual([]);
  });

  it('believes nobody but a frame of ours, from its own window and origin, and no height that cannot be', async () => {
    // Two frames of ours, one of another's, and one of ours that its own page has led elsewhere.
    const { page } = await host((address) => `${frame(address)}<iframe title="Other" width="300" height="150" src="${address}/result.html"></iframe>${script(address)}`);
    await fitted(page);
    const before = await heights(page);
    const say = (place: number, data: unknown) => page.locator('iframe').nth(place).contentFrame().locator('html').evaluate((_, value) => parent.postMessage(value, '*'), data);
    const settle = () => page.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve))));

    // From its own window and origin, but no height: strings, nothing, too much.
    for (const data of ['500', null, 7, { mizanHeight: '500' }, { mizanHeight: -5 }, { mizanHeight: 0 }, { mizanHeight: 1e9 }, { mizanHeight: null }, { mizanHeight: [500] }, { mizanHeight: { valueOf: 5 } }, { height: 500 }]) await say(0, data);
    for (const data of ['NaN', 'Infinity', '-Infinity']) {
      await page.locator('iframe').first().contentFrame().locator('html').evaluate((_, value) => parent.postMessage({ mizanHeight: Number(value) }, '*'), data);
    }
    // A frame of another page on the same site.
    await say(1, { mizanHeight: 500 });
    // The page itself, and a window that is no frame.
    await page.evaluate(() => window.postMessage({ mizanHeight: 500 }, '*'));
    // The right origin from the wrong window, the right window from the wrong origin.
    await page.evaluate((address) => {
      const [ours, other] = [...document.querySelectorAll('iframe')] as [HTMLIFrameElement, HTMLIFrameElement];
      for (const [source, from] of [[other.contentWindow, address], [ours.contentWindow, location.origin], [ours.contentWindow, 'null'], [null, address], [window, address]] as const) {
        dispatchEvent(new MessageEvent('message', { data: { mizanHeight: 500 }, origin: from, source }));
      }
    }, origin());
    await settle();
    expect(await heights(page)).toEqual(before);

    // What is right in all of it is taken.
    await say(0, { mizanHeight: 500.2 });
    await poll(async () => (await heights(page))[0]).toBe(501);
  });

  it('does not follow a frame that went to another site', async () => {
    const { page } = await host((address) => `${frame(address)}${script(address)}`);
    await fitted(page);
    const before = await heights(page);
    // On its own site the address in the frame's attribute is no longer where it is.
    await page.locator('iframe').contentFrame().locator('html').evaluate((_, address) => location.assign(address), `${origin(elsewhere)}/embed.html?lang=en&layout=steps`);
    await page.locator('iframe').contentFrame().locator('fieldset[data-current]').waitFor();
    expect(await heights(page)).toEqual(before);
  });

  it('leaves alone a frame whose address only ends like ours', async () => {
    const { page } = await host((address) => `<iframe title="Data" width="300" height="150" src="data:text/html,<script>parent.postMessage({mizanHeight:500},'*');document.title=1</script>/embed.html"></iframe><iframe title="No address" width="300" height="150"></iframe>${script(address)}`);
    await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve))));
    expect(await heights(page)).toEqual([150, 150]);
  });
});

it('may be framed by other sites, and no other page may', async () => {
  const { page } = await host((address) => `${frame(address)}<iframe title="Quiz page" src="${address}/quiz.html?lang=en"></iframe>`);
  await page.locator('iframe').first().contentFrame().locator('fieldset').first().waitFor();
  expect(await page.frames().at(-1)?.locator('mizan-quiz').count()).toBe(0);
});

it.each(languages)('is answered by keyboard alone in a frame on another site, in %s', async (language: Language) => {
  const { page } = await host((address) => `<a href="#">before</a>${frame(address, `lang=${language}&layout=steps`)}${script(address)}`);
  const inside = page.locator('iframe').contentFrame();
  await inside.locator('fieldset').first().waitFor();
  await page.getByRole('link').focus();
  await page.keyboard.press('Tab');
  for (let tries = 0; tries < 4 && (await inside.locator('input:focus').count()) === 0; tries += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await inside.getByRole('radio', { checked: true }).count()).toBe(1);
});
