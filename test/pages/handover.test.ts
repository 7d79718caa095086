import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { answer, full, origin, stage, ui } from './browser.js';
import { script, site } from './site.js';

stage();

const guide = readFileSync('docs/hand-over.md', 'utf8');

/** What the guide writes under a heading, made into a page: its markup, then its script. */
function recipe(heading: string): string {
  const section = guide.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
  const blocks = (kind: string) => [...section.matchAll(new RegExp(`^\`\`\`${kind}\\n([^]*?)^\`\`\``, 'gm'))].map(([, code]) => code ?? '').join('\n');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">${script('en')}<body>${blocks('html')}<script type="module">${blocks('js')}</script></html>`;
}

async function kitchen(heading: string): Promise<{ page: Page; sent: { path: string; body: string | null }[] }> {
  const { page } = await site(recipe(heading));
  const sent: { path: string; body: string | null }[] = [];
  await page.route(/\/(?:results|crm|assessments)$/, (route) => {
    sent.push({ path: new URL(route.request().url()).pathname, body: route.request().postData() });
    return route.fulfill({ body: '{}', contentType: 'application/json' });
  });
  return { page, sent };
}

const finish = async (page: Page) => {
  await answer(page, 'en', full);
  await page.getByRole('button', { name: ui.en.showResult }).click();
  await page.locator('mizan-result .total').waitFor();
};

it('the shape of a result is the one that is written down', async () => {
  const { page } = await kitchen('A result with answers missing');
  const result = await page.locator('mizan-quiz').evaluate((quiz, answers) => {
    Object.assign(quiz, { answers });
    return (quiz as HTMLElement & { submit(): Record<string, object> }).submit();
  }, full);
  const section = guide.split(/^## /m).find((each) => each.startsWith('What a result is')) ?? '';
  const fields = [...section.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell]) => [...(cell ?? '').matchAll(/`([\w.]+)`/g)].map(([, name]) => name ?? ''));
  expect(new Set(fields.map((field) => field.split('.')[0]))).toEqual(new Set(Object.keys(result)));
  expect(new Set(fields.filter((field) => field.startsWith('total.')).map((field) => field.slice(6)))).toEqual(new Set(Object.keys(result['total'] ?? {})));
  expect(section).toContain(`\`{${Object.keys((result['dimensions'] as object[])[0] ?? {}).join(', ')}}\``);
});

it('an endpoint gets what was said, and the person hears of it', async () => {
  const { page, sent } = await kitchen('To an endpoint of your own');
  await finish(page);
  await page.getByText('Sent.').waitFor();
  expect(sent).toHaveLength(1);
  const body = JSON.parse(sent[0]?.body ?? '') as Record<string, { points: number }>;
  expect(Object.keys(body)).toEqual(['definition', 'completedAt', 'total', 'dimensions']);
  expect(body['total']?.points).toBe(65);
});

it('an endpoint that is not there is said to the person', async () => {
  const { page } = await kitchen('To an endpoint of your own');
  await page.route('**/results', (route) => route.abort());
  await finish(page);
  await page.getByText('Not sent.').waitFor();
});

it('a tag manager gets the band and five levels in per cent, and no answer', async () => {
  const { page, sent } = await kitchen('To a tag manager');
  await finish(page);
  const pushed = await page.evaluate(() => (window as unknown as { dataLayer: Record<string, unknown>[] }).dataLayer);
  expect(pushed).toHaveLength(1);
  expect(Object.keys(pushed[0] ?? {})).toEqual(['event', 'quiz', 'band', 'level_reliability', 'level_assurance', 'level_tangibles', 'level_empathy', 'level_responsiveness']);
  // 65 of 17 to 85 points: the high band begins at 63.
  expect(pushed[0]).toMatchObject({ event: 'quiz_complete', quiz: 'rater', band: 'high' });
  expect(sent).toEqual([]);
});

it('a CRM gets nothing before the person has ticked the box and pressed the button', async () => {
  const { page, sent } = await kitchen('To a CRM, with consent');
  await page.getByRole('group').first().waitFor();
  expect(await page.locator('#contact').isVisible()).toBe(false);
  await finish(page);
  expect(await page.getByRole('checkbox', { name: /Send my band/ }).isChecked()).toBe(false);
  await page.getByLabel('Email').fill('someone@example.com');
  await page.getByRole('button', { name: 'Ask for advice' }).click();
  expect(sent).toEqual([]);
  await page.getByRole('checkbox', { name: /Send my band/ }).check();
  await page.getByRole('button', { name: 'Ask for advice' }).click();
  await page.getByText('Thank you.').waitFor();
  expect(sent).toHaveLength(1);
  const body = JSON.parse(sent[0]?.body ?? '') as { email: string; band: string; levels: unknown[] };
  expect(body).toMatchObject({ email: 'someone@example.com', band: 'high' });
  expect(body.levels).toHaveLength(5);
  await page.getByRole('button', { name: ui.en.backToAnswers }).click();
  expect(await page.locator('#contact').isVisible()).toBe(false);
});

it('the form is not seen before the script is there, nor where it never comes', async () => {
  const { page } = await kitchen('To a CRM, with consent');
  await page.route('**/embed/**', (route) => route.abort());
  await page.reload();
  expect(await page.locator('#contact').isVisible()).toBe(false);
});

it('a partial result is said with its bounds', async () => {
  const { page } = await kitchen('A result with answers missing');
  const { 16: _, 17: __, ...rest } = full;
  await answer(page, 'en', rest);
  await page.getByRole('button', { name: ui.en.showResult }).click();
  await page.getByRole('button', { name: ui.en.showPartial }).click();
  await page.locator('mizan-result .total').waitFor();
  // Of 65 points go 5 for the last and, mirrored, 2 for the one before; each may yet bring 1 to 5, and the high band begins at 63.
  expect(await page.locator('#said').textContent()).toBe('between 60 and 68');
});

it('a form posts an entry for each answer, and the total', async () => {
  const { page, sent } = await kitchen('With a form');
  await page.getByLabel('Team').fill('North');
  await page.getByRole('button', { name: 'Hand in' }).click();
  expect(sent).toEqual([]);
  await answer(page, 'en', full);
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect.poll(() => sent.length).toBe(1);
  const body = new URLSearchParams(sent[0]?.body ?? '');
  expect([...body].length).toBe(19);
  expect([body.get('team'), body.get('rater.1'), body.get('rater.total')]).toEqual(['North', '4', '65']);
});

it('a page in a frame hands on to the origin that it knows, and to no other', async () => {
  const { page } = await site('<script>window.heard = []; addEventListener("message", ({ data }) => { if (data?.type === "mizan-complete") heard.push(data); })</script><iframe src="/site/inner.html" width="1000" height="700"></iframe>');
  const inner = (target: string) =>
    recipe('In a frame').replace('https://intranet.example', target).replace('<body>', '<body><mizan-quiz src="rater" lang="en" storage="none"></mizan-quiz>');
  for (const [target, heard] of [[origin(), 1], ['https://intranet.example', 0]] as const) {
    await page.route('**/site/inner.html', (route) => route.fulfill({ body: inner(target), contentType: 'text/html; charset=utf-8' }));
    await page.reload();
    const frame = page.frameLocator('iframe');
    await frame.locator('mizan-quiz fieldset').first().waitFor();
    await frame.locator('mizan-quiz').evaluate((quiz, answers) => {
      Object.assign(quiz, { answers });
      (quiz as HTMLElement & { submit(): unknown }).submit();
    }, full);
    await frame.locator('mizan-result .total').waitFor();
    expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard.length)).toBe(heard);
  }
});
