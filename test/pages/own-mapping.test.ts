import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { DiagnosticMap } from '../../src/core/diagnostic.js';
import { run } from '../../src/cli/commands.js';
import { policy } from '../../src/server/serve.js';
import { stage } from './browser.js';
import { site } from './site.js';

stage();

it('shows a mapping of one’s own quiz and card from three files in one folder, with the line that the command says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string) => join(folder, name);
  let said = '';
  const mizan = (...args: string[]) => run(args, (text) => { said += text; });
  await mizan('new', 'quiz', file('my-quiz.json'), '--languages', 'fa');
  await mizan('new', 'scorecard', file('my-scorecard.json'), '--languages', 'fa');
  said = '';
  await mizan('new', 'diagnostic', file('mine.json'), '--languages', 'fa', '--lang', 'en');
  const tag = (/<mizan-diagnostic .*<\/mizan-diagnostic>/.exec(said)?.[0] ?? '').replace(file('mine.json'), '/quizzes/mine.json');
  const begun = JSON.parse(readFileSync(file('mine.json'), 'utf8')) as DiagnosticMap;
  const text = { fa: { title: 'ما', dimensions: { first: { name: 'آغاز', questions: { greeting: 'چون دیده می‌شود.' } } } } };
  writeFileSync(file('mine.json'), JSON.stringify({ ...begun, quiz: 'my-quiz', scorecard: 'my-scorecard', dimensions: [{ id: 'first', questions: [{ id: 'greeting' }], metrics: [] }], text }));
  said = '';
  expect(await mizan('check', file('mine.json'), '--json')).toBe(0);
  expect(JSON.parse(said)).toEqual([]);

  const { page, complaints } = await site(`<!doctype html><html lang="fa"><meta charset="utf-8"><title>Host</title><script type="module" src="/embed/mizan-diagnostic.js"></script>${tag}</html>`, { policy });
  await page.route('**/quizzes/*.json', (route) => route.fulfill({ path: file(new URL(route.request().url()).pathname.replace('/quizzes/', '')), contentType: 'application/json' }));
  complaints.length = 0;
  await page.reload();
  await page.locator('mizan-diagnostic').getByRole('heading', { name: text.fa.title, exact: true }).waitFor();
  await page.evaluate(() => {
    const element = document.querySelector('mizan-diagnostic') as HTMLElement & { belief: unknown };
    element.belief = {
      schema: 1, definition: { id: 'my-quiz', version: '1.0.0' }, completedAt: '2026-11-02T09:00:00Z', language: 'fa', answers: { one: 5, two: 5, three: 3, four: 3 }, answered: 4, of: 4,
      total: { points: 16, min: 4, max: 20, level: 0.75, band: 'high', lowest: 16, highest: 16, certain: true }, dimensions: [],
    };
  });
  await page.locator('mizan-diagnostic [part=dimension]').getByText(text.fa.dimensions.first.name).waitFor();
  expect(complaints).toEqual([]);
});
