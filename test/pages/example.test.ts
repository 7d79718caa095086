import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import meetings from '../../examples/quiz/meetings.json';
import { run } from '../../src/cli/commands.js';
import { choose, languages, open, stage, ui, violations } from './browser.js';

stage();

/** Worked by hand in docs/authors.md: 13 of 21 for preparation, 8 of 21 for exchange, 21 of 42 in all. */
const answers = { agenda: 6, material: 5, overrun: 6, voices: 3, dissent: 4, influence: 1 };

it.each(languages)('the quiz of the authors\' guide is drawn from its file and gives its result in %s', async (language) => {
  const { page, complaints } = await open(`/quiz.html?lang=${language}&src=examples/quiz/meetings.json`);
  const words = meetings.text[language];
  await page.getByRole('heading', { name: words.title }).waitFor();
  expect(await page.getByRole('radio').count()).toBe(6 * 7);
  for (const [id, value] of Object.entries(answers)) {
    const statement = page.getByRole('group', { name: words.items[id as 'agenda'] });
    await choose(statement.getByRole('radio', { name: words.choices[String(value) as '1'], exact: true }));
  }
  await page.getByRole('button', { name: ui[language].showResult }).click();
  const total = page.locator('mizan-result .total');
  await total.waitFor();
  const said = (await total.textContent()) ?? '';
  const number = new Intl.NumberFormat(language);
  expect(said).toContain(number.format(21));
  expect(said).toContain(number.format(42));
  expect(said).toContain(words.bands.middle.name);
  // 10 of 18 steps above the lowest, and 5 of 18.
  const result = await page.locator('mizan-result').evaluate((element) => element.shadowRoot?.textContent ?? '');
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  for (const level of [10 / 18, 5 / 18]) expect(result).toContain(percent.format(level));
  for (const toggle of await page.locator('mizan-result .toggle').all()) await toggle.click();
  for (const text of [words.dimensions.preparation.middle, words.dimensions.exchange.low, words.dimensions.exchange.steps.round]) await page.getByText(text).first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

it('a quiz that `mizan new` has just begun is drawn in each of its languages', async () => {
  const within = await mkdtemp(join(tmpdir(), 'mizan-'));
  try {
    const file = join(within, 'begun.json');
    expect(await run(['new', 'quiz', file, '--languages', 'en,ar,fa', '--points', '7'], () => {})).toBe(0);
    const body = await readFile(file, 'utf8');
    const { text } = JSON.parse(body) as { text: Record<string, { title: string; items: Record<string, string> }> };
    const { page, complaints } = await open('/result.html?lang=en');
    await page.route('**/begun.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
    for (const language of languages) {
      await page.goto(new URL(`/quiz.html?lang=${language}&src=begun.json`, page.url()).href);
      await page.getByRole('heading', { name: text[language]?.title ?? '' }).waitFor();
      for (const statement of Object.values(text[language]?.items ?? {})) expect(await page.getByRole('group', { name: statement }).getByRole('radio').count()).toBe(7);
    }
    expect(complaints).toEqual([]);
  } finally {
    await rm(within, { recursive: true, force: true });
  }
});
