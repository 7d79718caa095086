import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answer, full, interest, languages, open, stage, ui, words } from './browser.js';

stage();

/** The file that chart.js is in: the largest of all. */
const chartFile = readdirSync('dist/embed/chunks').reduce((one, other) => (statSync(`dist/embed/chunks/${one}`).size > statSync(`dist/embed/chunks/${other}`).size ? one : other));

const small = readFileSync('test/elements/fixtures/small.txt', 'utf8');

describe.each(languages)('in %s', (language) => {
  it('a result that cannot be fetched is said, with every answer still there, and comes once it can', async () => {
    const { page } = await open(`/bench/quiz-${language}.html`);
    await page.route(/chunks/, (route) => route.abort());
    await answer(page, language, full);
    await page.getByRole('button', { name: ui[language].showResult }).click();
    await page.getByText(ui[language].resultUnreachable).waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(17);
    await page.unroute(/chunks/);
    await page.getByRole('button', { name: ui[language].showResult }).click();
    await page.locator('mizan-result .total').waitFor();
  });

  it('a result whose words alone cannot be fetched is said too, among the answers', async () => {
    const { page } = await open(`/bench/quiz-${language}.html`);
    const words = readdirSync('dist/embed/chunks').filter((name) => /^(?:rater\.)?result-[\w-]+\.js$/.test(name));
    expect(words.length).toBeGreaterThan(5);
    await page.route((url) => words.some((name) => url.pathname.endsWith(name)), (route) => route.abort());
    await answer(page, language, full);
    await page.getByRole('button', { name: ui[language].showResult }).click();
    await page.getByText(ui[language].resultUnreachable).waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(17);
    expect(await page.locator('mizan-result').count()).toBe(0);
  });
});

it('a definition that does not come leaves the page what it was, until patience ends and a retry succeeds', async () => {
  const { page } = await open('/result.html?lang=fa');
  await page.clock.install();
  await page.route('**/slow.json', () => {});
  const asked = page.waitForRequest('**/slow.json');
  await page.evaluate(() => {
    const quiz = document.createElement('mizan-quiz');
    quiz.setAttribute('src', 'slow.json');
    quiz.setAttribute('lang', 'fa');
    quiz.append('fallback');
    document.body.append(quiz);
  });
  await asked;
  const quiz = page.locator('body > mizan-quiz');
  await expect.poll(() => quiz.evaluate((host) => host.shadowRoot?.querySelector('slot')?.assignedNodes().length)).toBe(1);
  expect(await quiz.getByRole('alert').count()).toBe(0);
  await page.clock.fastForward(21_000);
  await quiz.getByRole('alert').waitFor();
  expect(await quiz.getByRole('alert').textContent()).toContain(ui.fa.unreachable);
  await page.unroute('**/slow.json');
  await page.route('**/slow.json', (route) => route.fulfill({ body: small, contentType: 'application/json' }));
  await quiz.getByRole('button', { name: ui.fa.retry }).click();
  await quiz.getByRole('group', { name: 'اول' }).waitFor();
});

it('another language is spoken as soon as it is asked for', async () => {
  const { page } = await open('/bench/quiz-ar.html');
  await answer(page, 'ar', { 1: 5 });
  await page.evaluate(() => { document.documentElement.lang = 'fa'; });
  await page.getByRole('group', { name: words.fa.items['1'] }).waitFor();
  expect(await page.getByRole('radio', { checked: true, name: words.fa.choices['5'] }).count()).toBe(1);
});

it('nothing is asked of the network before a sign of interest but the page and one script, and then no chart and no result', async () => {
  const requests: string[] = [];
  const { page } = await open('/nothing');
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(new URL('/bench/quiz-ar.html', page.url()).href);
  await page.getByRole('group').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(requests).toEqual(['/bench/quiz-ar.html', '/embed/mizan-quiz.js']);
  await interest(page);
  await page.waitForLoadState('networkidle');
  expect(requests.filter((path) => /chart|parts|history|print|takeaway|result/.test(path))).toEqual([]);
  await answer(page, 'ar', full);
  await page.getByRole('button', { name: ui.ar.showResult }).click();
  await page.locator('.view input').nth(1).waitFor();
  await page.waitForLoadState('networkidle');
  const chart = () => requests.filter((path) => path.endsWith(chartFile));
  expect(chart()).toEqual([]);
  await page.locator('.view label').nth(1).click();
  await page.locator('canvas').waitFor();
  await expect.poll(chart).toHaveLength(1);
});
