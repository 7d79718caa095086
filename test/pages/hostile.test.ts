import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { choose, open, stage, ui } from './browser.js';

stage();

interface Small {
  items: { id: string }[];
  text: { en: { title: string; items: Record<string, string>; choices: Record<string, string> } };
}
const small = (change: (quiz: Small) => void = () => {}): string => {
  const quiz = JSON.parse(readFileSync('test/elements/fixtures/small.txt', 'utf8')) as Small;
  change(quiz);
  return JSON.stringify(quiz);
};
const attack = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>"'\`\${window.hacked=1}`;

const draw = async (body: string) => {
  const opened = await open('/result.html?lang=en');
  await opened.page.route('**/hostile.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
  await opened.page.goto(`${opened.page.url().split('/result')[0] ?? ''}/quiz.html?lang=en&src=hostile.json`);
  await opened.page.locator('mizan-quiz [role=heading], mizan-quiz [role=alert]').first().waitFor();
  return opened;
};

it.each([
  ['markup and script', attack],
  ['a script address', 'javascript:window.hacked=1'],
  ['marks of direction', '\u2067abc\u2069\u200f\u202aabc'],
  ['interpolation', '{{count}} $t(title) {{- title}}'],
])('%s in every sentence is shown as text', async (_, text) => {
  const { page, complaints } = await draw(small((quiz) => {
    quiz.text.en.title = text;
    quiz.text.en.items = { a: text, b: text };
    quiz.text.en.choices = { 1: text, 2: text, 3: text };
  }));
  expect(await page.locator('mizan-quiz [role=heading]').textContent()).toBe(text);
  await choose(page.getByRole('radio').nth(0));
  await choose(page.getByRole('radio').nth(3));
  await page.getByRole('button', { name: ui.en.showResult }).click();
  await page.locator('mizan-result .total').waitFor();
  await page.locator('.toggle').click();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await page.locator('mizan-quiz img, mizan-quiz script, mizan-quiz a').count()).toBe(0);
  expect(complaints).toEqual([]);
});

it.each([
  ['ten thousand items', small((quiz) => { quiz.items = Array.from({ length: 10_000 }, (_, index) => ({ id: `i${index}` })); })],
  ['a sentence of a million letters', small((quiz) => { quiz.text.en.title = 'x'.repeat(1_000_000); })],
  ['a direction turned round', small((quiz) => { quiz.text.en.title = 'evil \u202Egnp.exe'; })],
  ['a prototype for an id', small((quiz) => { quiz.items[0] = { id: '__proto__' }; })],
  ['keys of the prototype', small().replace('{"schema"', '{"__proto__":{"src":"x"},"constructor":{"prototype":{"src":"x"}},"schema"')],
  ['a hundred thousand brackets', '['.repeat(100_000)],
])('%s is refused, said, and the page goes on', async (_, body) => {
  const { page } = await draw(body);
  expect(await page.getByRole('alert').textContent()).toContain(ui.en.invalid);
  await page.getByRole('combobox').first().selectOption('fa');
  await page.getByText(ui.fa.invalid).waitFor();
});

it('the address of a page cannot make it load from elsewhere or run a script', async () => {
  for (const src of ['javascript:window.hacked=1', 'data:application/json,{}', '//example.invalid/quiz.json', '%2e%2e%2f']) {
    const { page } = await open(`/quiz.html?lang=en&src=${src}`);
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    await page.context().close();
  }
});
