import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import agentScorecard from '../../quizzes/agent-scorecard.json';
import rater from '../../quizzes/rater.json';
import { customerMetrics } from '../../src/core/customer-figures.js';
import type { DiagnosticMap } from '../../src/core/diagnostic.js';
import { scoreCard } from '../../src/core/marks.js';
import { placesOf, type PeriodicTable } from '../../src/core/periodic-table.js';
import type { Quiz } from '../../src/core/quiz.js';
import { variantOf, type Scorecard } from '../../src/core/scorecard.js';
import { call, folder } from './calls.js';

const quizIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Quiz & { $schema: string };
/** Begins a quiz in a folder of its own. */
async function begun(...args: string[]) {
  const path = join(folder(), 'quiz.json');
  return { path, ...(await call('new', 'quiz', path, ...args)) };
}

beforeEach(() => {
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) vi.stubEnv(name, '');
});

it.each(['2', '3', '4', '5', '6', '7', '8', '11'])('begins a quiz of %s points in three languages that the checker has nothing against', async (points) => {
  const { path, code, stderr } = await begun('--points', points, '--languages', 'en,ar,fa');
  expect([code, stderr]).toEqual([0, '']);
  expect(await call('check', '--json', path)).toMatchObject({ code: 0, stdout: '[]\n' });
  const { scale, text, bands } = quizIn(path);
  expect(scale).toEqual({ min: 1, max: Number(points) });
  // Four statements: totals from 4 to four times the points.
  expect([bands[0]?.from, bands.at(-1)?.to]).toEqual([4, 4 * Number(points)]);
  for (const words of Object.values(text ?? {})) expect(new Set(Object.values(words.choices ?? {})).size).toBe(Number(points));
});

it('divides the totals of five points into three bands', async () => {
  // By hand: 4 to 20; a third of 16 is 5.33, so the cut-offs are 9.33 and 14.67.
  expect(quizIn((await begun()).path).bands.map(({ from, to }) => [from, to])).toEqual([[4, 9], [10, 14], [15, 20]]);
});

it('shows all that a definition may say: a reversed statement with its reason, dimensions, next steps, remarks', async () => {
  const { items, dimensions, text } = quizIn((await begun()).path);
  const words = text?.['en'];
  const reversed = items.find((item) => item.reversed)?.id ?? '';
  expect(words?.rationales?.[reversed]).toBeTruthy();
  expect(dimensions).toHaveLength(2);
  expect(Object.values(words?.dimensions?.['first']?.steps ?? {})).not.toEqual([]);
  for (const key of ['introduction', 'opening', 'closing', 'caution'] as const) expect(words?.[key]).toBeTruthy();
});

describe('a scorecard', () => {
  const cardIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Scorecard;

  it('begins in three languages, on trial, with nothing that the checker has against it', async () => {
    const path = join(folder(), 'calls.json');
    const { code, stdout, stderr } = await call('new', 'scorecard', path, '--languages', 'en,ar,fa');
    expect([code, stderr]).toEqual([0, '']);
    expect(await call('check', '--json', path)).toMatchObject({ code: 0, stdout: '[]\n' });
    expect(cardIn(path)).toMatchObject({ id: 'calls', status: 'trial', languages: ['en', 'ar', 'fa'], $schema: './node_modules/mizan/quizzes/schema/scorecard.json' });
    expect(stdout).toContain(`<mizan-scorecard src="${path}"></mizan-scorecard>`);
  });

  it('shows all that a card may say: channels, a critical question, a bonus, what may be left out, put off or met in part', async () => {
    const path = join(folder(), 'card.json');
    await call('new', 'scorecard', path);
    const card = cardIn(path);
    const keys = new Set(card.sections.flatMap(({ questions }) => questions).flatMap((question) => Object.keys(question)));
    expect([...keys].sort()).toEqual(['bonus', 'channels', 'critical', 'id', 'later', 'notApplicable', 'partial', 'weight']);
    expect(card.sections.some(({ threshold }) => threshold !== undefined)).toBe(true);
    for (const key of ['introduction', 'caution', 'channels', 'channelRecommendations'] as const) expect(card.text?.['en']?.[key]).toBeTruthy();
    // Everything met, on each channel: all there is to have.
    for (const channel of card.channels) expect(scoreCard(card, channel, Object.fromEntries(variantOf(card, channel).questions.map(({ id }) => [id, 'yes']))).score).toBe(100);
  });

  it('has a name of its own where no file is named', async () => {
    const path = join(folder(), 'my card.json');
    await call('new', 'scorecard', path);
    expect(cardIn(path).id).toBe('my-scorecard');
  });
});

describe('a periodic table', () => {
  it('begins in three languages with nothing that the checker has against it, and shows all that a table may say', async () => {
    const path = join(folder(), 'our table.json');
    const { code, stdout, stderr } = await call('new', 'periodic-table', path, '--languages', 'en,ar,fa');
    expect([code, stderr]).toEqual([0, '']);
    expect(await call('check', '--json', path)).toMatchObject({ code: 0, stdout: '[]\n' });
    expect(stdout).toContain(`<mizan-periodic-table src="${path}"></mizan-periodic-table>`);
    const table = JSON.parse(readFileSync(path, 'utf8')) as PeriodicTable;
    expect(table).toMatchObject({ id: 'my-periodic-table', languages: ['en', 'ar', 'fa'], $schema: './node_modules/mizan/quizzes/schema/periodic-table.json' });
    const elements = table.sections.flatMap((section) => section.elements);
    expect(new Set(elements.map(({ origin }) => origin))).toEqual(new Set(['chart', 'own']));
    expect(elements.some(({ dimensions, instruments }) => dimensions.length === 0 && instruments.length === 0)).toBe(true);
    for (const key of ['introduction', 'credit'] as const) expect(table.text?.['fa']?.[key]).toBeTruthy();
    // Two columns with three elements, one with two: the short row on top.
    expect(placesOf(table).places.map(({ row, column }) => [row, column])).toEqual([[0, 0], [1, 0], [1, 1], [0, 2], [1, 2]]);
  });
});

describe('a mapping', () => {
  it('begins in three languages with nothing that the checker has against it, of the built-in quiz and card', async () => {
    const path = join(folder(), 'ours.json');
    const { code, stdout, stderr } = await call('new', 'diagnostic', path, '--languages', 'en,ar,fa');
    expect([code, stderr]).toEqual([0, '']);
    expect(await call('check', '--json', path)).toMatchObject({ code: 0, stdout: '[]\n' });
    expect(stdout).toContain(`<mizan-diagnostic src="${path}"></mizan-diagnostic>`);
    const map = JSON.parse(readFileSync(path, 'utf8')) as DiagnosticMap;
    expect(map).toMatchObject({ id: 'ours', quiz: rater.id, scorecard: agentScorecard.id, $schema: './node_modules/mizan/quizzes/schema/diagnostic.json' });
    const questions = new Set(agentScorecard.sections.flatMap((section) => section.questions.map(({ id }) => id)));
    for (const dimension of map.dimensions) {
      expect(rater.dimensions.map(({ id }) => id)).toContain(dimension.id);
      for (const { id } of dimension.questions) expect(questions).toContain(id);
    }
    expect(new Set(map.dimensions.flatMap(({ metrics }) => metrics.map(({ metric }) => metric)))).toEqual(new Set(customerMetrics));
  });
});

it.each(['scorecard', 'periodic-table', 'diagnostic'])('a %s is begun with sentences of its own in each language', async (kind) => {
  for (const language of ['en', 'ar', 'fa']) {
    const [one, quiz] = [await call('new', kind, join(folder(), 'x.json'), '--lang', language), await begun('--lang', language)];
    expect(one.stdout).not.toMatch(/{{|undefined/);
    expect(one.lines).toHaveLength(quiz.lines.length);
    for (const [index, line] of one.lines.entries()) expect(line).not.toBe(quiz.lines[index]);
  }
});

describe('the id', () => {
  it.each([
    ['the one asked for', ['--id', 'team-day'], 'x.json', 'team-day'],
    ['the name of the file where none is asked for', [], 'stand-ups.json', 'stand-ups'],
    ['a plain one where the file has a name that cannot be an id', [], 'our quiz.json', 'my-quiz'],
  ])('is %s', async (_, args, name, id) => {
    const path = join(folder(), name);
    await call('new', 'quiz', path, ...args);
    expect(quizIn(path).id).toBe(id);
  });
});

describe('the languages', () => {
  it.each([['ar', 'ar'], ['fa_IR.UTF-8', 'fa'], ['', 'en']])('are the one of the environment %j where none is asked for', async (LANG, language) => {
    vi.stubEnv('LANG', LANG);
    expect(quizIn((await begun()).path).languages).toEqual([language]);
  });

  it('are the one spoken, where one is', async () => {
    expect(quizIn((await begun('--lang', 'fa')).path).languages).toEqual(['fa']);
  });

  it('that we have no words for begin in English, and that is said', async () => {
    const { path, stdout, code } = await begun('--languages', 'ar-EG,de');
    const { text } = quizIn(path);
    expect(code).toBe(0);
    expect(text?.['de']?.title).toBe(quizIn((await begun('--languages', 'en')).path).text?.['en']?.title);
    expect(text?.['ar-EG']?.title).toBe(quizIn((await begun('--languages', 'ar')).path).text?.['ar']?.title);
    expect(stdout).toContain('German');
    expect(stdout).not.toContain('Arabic');
  });
});

it('says what to do next, in the language asked for', async () => {
  for (const language of ['en', 'ar', 'fa']) {
    const { path, stdout } = await begun('--lang', language);
    expect(stdout).toContain(`npx mizan check ${path}`);
    expect(stdout).toContain(`<mizan-quiz src="${path}"></mizan-quiz>`);
    expect(stdout).not.toMatch(/{{|undefined/);
  }
});

describe('the schema for editors', () => {
  it('is that of the package installed above the file', async () => {
    const root = folder();
    const schema = join(root, 'node_modules', 'mizan', 'quizzes', 'schema');
    mkdirSync(schema, { recursive: true });
    writeFileSync(join(schema, 'quiz.json'), '{}');
    mkdirSync(join(root, 'public', 'quizzes'), { recursive: true });
    const path = join(root, 'public', 'quizzes', 'mine.json');
    await call('new', 'quiz', path);
    expect(quizIn(path).$schema).toBe('../../node_modules/mizan/quizzes/schema/quiz.json');
  });

  it('is where the package will be, where it is not yet', async () => {
    expect(quizIn((await begun()).path).$schema).toBe('./node_modules/mizan/quizzes/schema/quiz.json');
  });
});

it('writes over nothing', async () => {
  const { path } = await begun();
  writeFileSync(path, 'mine');
  const { code, stdout, stderr } = await call('new', 'quiz', path);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(path);
  expect(readFileSync(path, 'utf8')).toBe('mine');
});

it('says so where it cannot write', async () => {
  const path = join(folder(), 'no', 'such', 'quiz.json');
  const { code, stderr } = await call('new', 'quiz', path);
  expect(code).toBe(1);
  expect(stderr).toContain(path);
});

it('names all that can be begun where nothing is', async () => {
  const { stderr } = await call('new', '--lang', 'en');
  const [first] = stderr.split('\n');
  for (const kind of ['quiz', 'scorecard', 'periodic-table', 'diagnostic']) expect(first).toContain(`mizan new ${kind}`);
});

it.each([
  ['nothing to begin', []],
  ['something that there is not', ['poll']],
  ['a scorecard of points', ['scorecard', '--points', '5']],
  ['a table of points', ['periodic-table', '--points', '5']],
  ['a mapping of points', ['diagnostic', '--points', '5']],
  ['a scorecard with an id that has a space', ['scorecard', '--id', 'a b']],
  ['two files', ['quiz', 'a.json', 'b.json']],
  ['an id with a space', ['quiz', '--id', 'a b']],
  ['an id that every object has', ['quiz', '--id', 'constructor']],
  ['no languages', ['quiz', '--languages', '']],
  ['a space among the languages', ['quiz', '--languages', 'en, ar']],
  ['a language twice', ['quiz', '--languages', 'en,en']],
  ['one point', ['quiz', '--points', '1']],
  ['more points than a scale may have', ['quiz', '--points', '12']],
  ['a billion points', ['quiz', '--points', '1000000000']],
  ['half a point', ['quiz', '--points', '2.5']],
  ['points that are no number', ['quiz', '--points', 'five']],
])('%s: ends in 2, says why, and writes nothing', async (_, args) => {
  const { code, stdout, stderr } = await call('new', ...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('mizan new quiz|scorecard|periodic-table|diagnostic ');
  const [option, value] = args.slice(-2);
  const [first] = stderr.split('\n');
  if (option === '--points' && args[0] !== 'quiz') expect(first).toMatch(/: --points$/);
  else if (option?.startsWith('--')) expect(first?.startsWith(`${option} ${value ?? ''}: `)).toBe(true);
});
