import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import meetings from '../../examples/quiz/meetings.json';
import helpdesk from '../../examples/scorecard/helpdesk.json';
import { read, type ProblemCode } from '../../src/core/check.js';
import { limits } from '../../src/core/limits.js';
import { scoreCard } from '../../src/core/marks.js';
import type { Quiz } from '../../src/core/quiz.js';
import type { Definition } from '../../src/core/schema.js';
import type { Marks, Scorecard } from '../../src/core/scorecard.js';
import { score } from '../../src/core/score.js';
import { call, folder } from './calls.js';

const guide = readFileSync('docs/authors.md', 'utf8');
const example = readFileSync('examples/quiz/meetings.json', 'utf8');
const card = readFileSync('examples/scorecard/helpdesk.json', 'utf8');
const table = readFileSync('quizzes/customer-service.json', 'utf8');
const map = readFileSync('quizzes/rater-diagnostic.json', 'utf8');
const englishOf = (id: string) => readFileSync(`locales/en/${id}.json`, 'utf8');
const [quizChapters, cardChapter, tableChapter, mapChapter] = guide.split(/^(?=## A (?:scorecard|periodic table|mapping) of your own$)/m) as [string, string, string, string];
const blocks = (language: string, within = guide) => [...within.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, block]) => block as string);
const trimmed = (text: string) => text.split('\n').map((line) => line.trim()).join('\n').trim();

describe('the example of the guide', () => {
  const { definition, problems } = read(example, undefined, 'quiz');
  const quiz = definition as Quiz;

  it('passes the check with nothing said against it', async () => {
    expect(problems).toEqual([]);
    expect(await call('check', '--json', 'examples/quiz/meetings.json')).toMatchObject({ code: 0, stdout: '[]\n' });
  });

  it('has seven points, two dimensions, a reversed statement and three languages', () => {
    expect(quiz.scale).toEqual({ min: 1, max: 7 });
    expect(quiz.dimensions).toHaveLength(2);
    expect(quiz.items.filter(({ reversed }) => reversed).map(({ id }) => id)).toEqual(['overrun']);
    expect(quiz.languages).toEqual(['en', 'ar', 'fa']);
  });

  const answers = { agenda: 6, material: 5, overrun: 6, voices: 3, dissent: 4, influence: 1 };

  it('is scored as the guide works it out by hand', () => {
    // overrun: 1 + 7 - 6 = 2. In all 6 + 5 + 2 + 3 + 4 + 1 = 21; preparation 13, exchange 8, of 3 to 21 each.
    const { total, dimensions } = score(quiz, answers);
    expect(total).toMatchObject({ points: 21, min: 6, max: 42, band: 'middle', certain: true });
    expect(dimensions).toMatchObject([{ id: 'preparation', points: 13, level: 10 / 18 }, { id: 'exchange', points: 8, level: 5 / 18 }]);
  });

  it('is scored in proportion where an answer is missing, as the guide says', () => {
    const { influence: _, ...others } = answers;
    const { total, dimensions } = score(quiz, others);
    expect(total).toMatchObject({ points: 24, lowest: 21, highest: 27, band: 'middle', certain: true });
    expect(dimensions[1]).toMatchObject({ points: 10.5, answered: 2, of: 3 });
    // One of three is less than half.
    expect(score(quiz, { voices: 3 }).dimensions[1]).toMatchObject({ points: null });
  });

  it.each([[6, 'low'], [18, 'low'], [19, 'middle'], [30, 'middle'], [31, 'high'], [42, 'high']])('puts a total of %i into the band %s', (points, band) => {
    // Points beyond one an item, shared out in turn; the reversed item takes its answer mirrored.
    const given: Record<string, number> = {};
    let left = points - 6;
    for (const { id } of meetings.items) {
      const extra = Math.min(6, left);
      left -= extra;
      given[id] = id === 'overrun' ? 7 - extra : 1 + extra;
    }
    expect(score(quiz, given).total).toMatchObject({ points, band });
  });
});

describe('the card of the guide', () => {
  const { definition, problems } = read(card, undefined, 'scorecard');
  const judged = definition as Scorecard;
  const marks: Marks = { understood: 'partial', details: 'na', correct: 'yes', steps: 'no', password: 'yes', plain: 'yes', template: 'yes', followup: 'later', prevention: 'yes' };

  it('passes the check with nothing said against it', () => {
    expect(problems).toEqual([]);
  });

  it('is scored as the guide works it out by hand', () => {
    const { sections, before, bonus, passed, provisional } = scoreCard(judged, 'email', marks);
    // 30 × 1/2 + 50 × 4/6 + 20 × 2/2 = 68.33…, and 5.
    expect(sections.map(({ level }) => level)).toEqual([1 / 2, 4 / 6, 1]);
    expect(before).toBeCloseTo(15 + 50 * (4 / 6) + 20 + 5, 9);
    expect([bonus, passed, provisional]).toEqual([5, true, true]);
  });

  it('has a critical question that does what the guide says', () => {
    expect(scoreCard(judged, 'email', { ...marks, steps: 'yes', correct: 'no' })).toMatchObject({ before: 65, score: 40, failed: ['correct'], passed: false });
  });

  it('hands on the points of a section that does not apply, as the guide says', () => {
    const { understood: _, details: __, ...others } = marks;
    expect(scoreCard(judged, 'email', others).sections.map(({ weight }) => Math.round(weight * 10) / 10)).toEqual([0, 71.4, 28.6]);
  });

  it('has every answer of the guide\'s table, and the points that stand beside it', () => {
    const said: Record<string, string> = { yes: 'yes', no: 'no', partial: 'partly', na: 'not applicable', later: 'later' };
    for (const [id, mark] of Object.entries(marks)) expect(cardChapter).toMatch(new RegExp(`^\\| ${id}(?: \\(bonus\\))? \\| ${said[mark] ?? ''} \\|`, 'm'));
  });
});

describe('the guide', () => {
  it.each([
    ['quiz', quizChapters, example],
    ['scorecard', cardChapter, card],
    ['periodic table', tableChapter, `${table}${englishOf('customer-service')}`],
    ['mapping', mapChapter, `${map}${englishOf('rater-diagnostic')}`],
  ])('quotes the example of a %s and nothing else', (_, chapters, quoted) => {
    expect(blocks('json', chapters).length).toBeGreaterThan(3);
    for (const block of blocks('json', chapters)) expect(trimmed(quoted)).toContain(trimmed(block));
  });

  it.each([
    ['quiz', 'meetings.json', quizChapters, example.replace('"to": 42', '"to": 41')],
    ['scorecard', 'helpdesk.json', cardChapter, card.replace('"weight": 20', '"weight": 25')],
    ['periodic table', 'customer-service.json', tableChapter, table.replace('"tenure", "origin": "chart", "dimensions": ["tangibles"', '"tenure", "origin": "chart", "dimensions": ["tangible"')],
    ['mapping', 'rater-diagnostic.json', mapChapter, map.replace('"weight": 2', '"weight": 0')],
  ])('quotes a problem of a %s as the command says it', async (_, name, chapters, broken) => {
    const path = join(folder(), name);
    writeFileSync(path, broken);
    const { code, stdout } = await call('check', path, '--lang', 'en');
    expect(code).toBe(1);
    expect(blocks('text', chapters)).toEqual([stdout.replace(path, name)]);
  });

  it('has commands that work as they stand', async () => {
    const commands = blocks('sh').join('').split('\n').filter((line) => line.startsWith('npx mizan '));
    expect(commands).toHaveLength(9);
    const within = folder();
    for (const command of commands) {
      const [verb, ...rest] = command.split(' ').slice(2) as [string, ...string[]];
      const args = rest.map((arg) => (arg.endsWith('.json') ? join(within, arg) : arg));
      const id = rest[rest.indexOf('--id') + 1] ?? '';
      expect((await call(verb, ...args, ...(verb === 'new' ? [join(within, `${id}.json`)] : []))).code, command).toBe(0);
    }
    const begun = (name: string) => JSON.parse(readFileSync(join(within, name), 'utf8')) as Definition;
    expect(begun('team-day.json')).toMatchObject({ kind: 'quiz', id: 'team-day', languages: ['en', 'ar'] });
    expect(begun('front-desk.json')).toMatchObject({ kind: 'scorecard', id: 'front-desk', languages: ['en', 'ar'] });
    expect(begun('our-service.json')).toMatchObject({ kind: 'periodic-table', id: 'our-service', languages: ['en', 'ar'] });
    expect(begun('our-mapping.json')).toMatchObject({ kind: 'diagnostic', id: 'our-mapping', languages: ['en', 'ar'] });
  });

  it('explains every code that a check can say', () => {
    const codes: Record<ProblemCode, true> = {
      'not-json': true, 'too-long': true, 'wrong-version': true, 'wrong-kind': true, 'wrong-type': true, missing: true, 'unknown-key': true, empty: true, 'too-few': true, 'too-many': true,
      'not-whole': true, 'out-of-range': true, 'bad-id': true, 'bad-version': true, 'bad-language': true, 'bidi-override': true, 'duplicate-id': true, 'unknown-item': true, 'scale-too-short': true,
      'scale-too-long': true, 'bands-empty': true, 'bands-gap': true, 'bands-overlap': true, 'bands-miss': true, 'words-missing': true, 'words-unused': true,
      'not-one-of': true, 'weights-sum': true, 'section-weightless': true, 'channel-empty': true, 'unknown-channel': true, 'too-many-questions': true,
      'bonus-weight': true, 'critical-bonus': true, 'critical-not-applicable': true, 'not-allowed': true,
      'unknown-dimension': true, 'too-many-elements': true, 'table-too-wide': true, 'bad-symbol': true, 'symbol-repeated': true,
      'dimension-empty': true, 'metric-repeated': true, 'within-unused': true, weightless: true, 'too-many-reasons': true, 'other-quiz': true, 'other-card': true, 'no-quiz': true, 'no-card': true, 'not-in-quiz': true, 'not-on-card': true,
    };
    for (const code of [...Object.keys(codes), 'no-file', 'folder', 'unreadable', 'not-text']) expect(guide).toMatch(new RegExp(`^\\|[^|]*\`${code}\``, 'm'));
  });

  it('has the limits that the checker has, and no others', () => {
    const section = guide.slice(guide.indexOf('### Limits'), guide.indexOf('## Show it'));
    const said = [...section.matchAll(/\| ([\d,]+) \|/g)].map(([, number]) => Number(number?.replaceAll(',', '')));
    expect(said.sort((a, b) => a - b)).toEqual(Object.values(limits).sort((a, b) => a - b));
  });

  /** Names of entries, all the way down. */
  const namesIn = (value: unknown): string[] =>
    Array.isArray(value) ? value.flatMap(namesIn) : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]) : [];
  const common = ['$schema', 'schema', 'kind', 'id', 'version', 'languages'];
  const words = (id: string) => JSON.parse(englishOf(id)) as object;

  it.each([
    ['a quiz', quizChapters, meetings, meetings.text.en, [] as string[]],
    // What a quiz has too is explained with it.
    ['a card', cardChapter, helpdesk, helpdesk.text.en, common],
    ['a periodic table', tableChapter, JSON.parse(table) as object, words('customer-service'), common],
    ['a mapping', mapChapter, JSON.parse(map) as object, words('rater-diagnostic'), common],
  ])('explains every entry that %s may have, and every word', (_, chapters, definition, said, elsewhere) => {
    const { text: __, ...others } = definition as { text?: object; sections?: unknown; dimensions?: unknown };
    // The entries of a quiz are explained by their outermost names.
    const inner = chapters === quizChapters ? [] : [...namesIn(others.sections), ...namesIn(others.dimensions)];
    for (const name of new Set([...Object.keys(others), ...inner, ...Object.keys(said)])) expect(elsewhere.includes(name) ? guide : chapters, name).toMatch(new RegExp(`\`${name.replace('$', '\\$')}[\`.]`));
  });
});
