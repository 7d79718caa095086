import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import meetings from '../../examples/quiz/meetings.json';
import { read, type ProblemCode } from '../../src/core/check.js';
import { limits } from '../../src/core/limits.js';
import type { Quiz } from '../../src/core/quiz.js';
import { score } from '../../src/core/score.js';
import { call, folder } from './calls.js';

const guide = readFileSync('docs/authors.md', 'utf8');
const example = readFileSync('examples/quiz/meetings.json', 'utf8');
const blocks = (language: string) => [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, block]) => block as string);
const trimmed = (text: string) => text.split('\n').map((line) => line.trim()).join('\n').trim();

describe('the example of the guide', () => {
  const { quiz, problems } = read(example) as { quiz: Quiz; problems: readonly object[] };

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

describe('the guide', () => {
  it('quotes the example and nothing else', () => {
    expect(blocks('json').length).toBeGreaterThan(5);
    for (const block of blocks('json')) expect(trimmed(example)).toContain(trimmed(block));
  });

  it('quotes a problem as the command says it', async () => {
    const path = join(folder(), 'meetings.json');
    writeFileSync(path, example.replace('"to": 42', '"to": 41'));
    const { code, stdout } = await call('check', path, '--lang', 'en');
    expect(code).toBe(1);
    expect(blocks('text')).toEqual([stdout.replace(path, 'meetings.json')]);
  });

  it('has commands that work as they stand', async () => {
    const commands = blocks('sh').join('').split('\n').filter((line) => line.startsWith('npx mizan '));
    expect(commands).toHaveLength(3);
    const path = join(folder(), 'team-day.json');
    for (const command of commands) {
      const [verb, ...rest] = command.split(' ').slice(2) as [string, ...string[]];
      const args = rest.map((arg) => (arg === 'team-day.json' ? path : arg));
      expect((await call(verb, ...args, ...(verb === 'new' ? [path] : []))).code, command).toBe(0);
    }
    expect((JSON.parse(readFileSync(path, 'utf8')) as Quiz)).toMatchObject({ id: 'team-day', languages: ['en', 'ar'] });
  });

  it('explains every code that a check can say', () => {
    const codes: Record<ProblemCode, true> = {
      'not-json': true, 'too-long': true, 'wrong-version': true, 'wrong-kind': true, 'wrong-type': true, missing: true, 'unknown-key': true, empty: true, 'too-few': true, 'too-many': true,
      'not-whole': true, 'out-of-range': true, 'bad-id': true, 'bad-version': true, 'bad-language': true, 'bidi-override': true, 'duplicate-id': true, 'unknown-item': true, 'scale-too-short': true,
      'scale-too-long': true, 'bands-empty': true, 'bands-gap': true, 'bands-overlap': true, 'bands-miss': true, 'words-missing': true, 'words-unused': true,
    };
    for (const code of [...Object.keys(codes), 'no-file', 'folder', 'unreadable', 'not-text']) expect(guide).toMatch(new RegExp(`^\\|[^|]*\`${code}\``, 'm'));
  });

  it('has the limits that the checker has, and no others', () => {
    const section = guide.slice(guide.indexOf('### Limits'), guide.indexOf('## Show it'));
    const said = [...section.matchAll(/\| ([\d,]+) \|/g)].map(([, number]) => Number(number?.replaceAll(',', '')));
    expect(said.sort((a, b) => a - b)).toEqual(Object.values(limits).sort((a, b) => a - b));
  });

  it('explains every entry a definition may have, and every word', () => {
    const { text, ...others } = meetings;
    const names = [...Object.keys(others), ...Object.keys(text.en)];
    for (const name of names) expect(guide, name).toMatch(new RegExp(`\`${name.replace('$', '\\$')}[\`.]`));
  });
});
