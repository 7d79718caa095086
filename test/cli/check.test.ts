import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import helpdesk from '../../examples/scorecard/helpdesk.json';
import { limits } from '../../src/core/limits.js';
import { call, folder } from './calls.js';

type Json = Record<string, unknown>;

const good = {
  schema: 1, kind: 'quiz', id: 'small', version: '1.0.0', languages: ['en'], scale: { min: 1, max: 2 },
  items: [{ id: 'a' }], dimensions: [], bands: [{ id: 'all', from: 1, to: 2 }], missing: { atLeast: 0.5 },
};
const words = { title: 'T', choices: { 1: 'no', 2: 'yes' }, items: { a: 'A' }, bands: { all: { name: 'All' } } };
const whole = { ...good, text: { en: words } };

/** Writes a file into a folder of its own and gives its path. */
function file(content: unknown, name = 'quiz.json', within = folder()): string {
  const path = join(within, name);
  writeFileSync(path, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
  return path;
}
const sentences = (language: string) => JSON.parse(readFileSync(`locales/${language}/problems.json`, 'utf8')) as Record<string, string>;
const problems = (stdout: string) => JSON.parse(stdout) as { file: string; at: string; code: string; severity: string; sentence: string }[];

beforeEach(() => {
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) vi.stubEnv(name, '');
});

describe('a file where all is well', () => {
  it('is said to be so, with its size and its languages, and ends in 0', async () => {
    const { code, lines, stderr } = await call('check', 'examples/quiz/meetings.json');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^examples\/quiz\/meetings\.json: .*\b6\b.*English, Arabic, and Persian/);
    expect([code, stderr]).toEqual([0, '']);
  });

  it.each([
    ['quizzes/agent-scorecard.json', 36, 'question'],
    ['quizzes/customer-service.json', 42, 'element'],
    ['quizzes/rater-diagnostic.json', 5, 'dimension'],
  ])('of another kind, %s, is said to be so with its %i parts in each language', async (path, count, unit) => {
    expect((await call('check', path)).lines[0]).toContain(`${count} ${unit}s`);
    for (const language of ['ar', 'fa']) {
      const { code, lines } = await call('check', path, '--lang', language);
      expect([code, lines.length]).toEqual([0, 1]);
      expect(lines[0]).toContain(new Intl.NumberFormat(language).format(count));
      expect(lines[0]).not.toMatch(/{{|undefined|well/);
    }
  });

  it('is an empty list as JSON', async () => {
    expect(await call('check', '--json', file(whole))).toMatchObject({ code: 0, stdout: '[]\n' });
  });

  it('may begin with a mark of byte order', async () => {
    expect((await call('check', file(`\uFEFF${JSON.stringify(whole)}`))).code).toBe(0);
  });

  it('may promise a language that nothing has a name for', async () => {
    const { code, stdout } = await call('check', file({ ...whole, languages: ['abcd'], text: { abcd: words } }));
    expect(code).toBe(0);
    expect(stdout).toContain('abcd');
  });
});

describe('a problem', () => {
  const broken = { ...whole, bands: [{ id: 'all', from: 1, to: 3 }], extra: 1 };

  it('is one line: file, pointer, severity, code and what to do', async () => {
    const path = file(broken);
    const { code, lines } = await call('check', path);
    expect(code).toBe(1);
    expect(lines).toEqual([
      `${path} /extra error unknown-key: ${sentences('en')['unknown-key'] as string}`,
      `${path} /bands/0/to error bands-miss: ${sentences('en')['bands-miss_endAt']?.replace('{{due, number}}', '2') ?? ''}`,
    ]);
  });

  it('is an entry of a list as JSON', async () => {
    const path = file(broken);
    const { code, stdout } = await call('check', '--json', path);
    expect(code).toBe(1);
    expect(problems(stdout)[1]).toEqual({ file: path, at: '/bands/0/to', code: 'bands-miss', severity: 'error', sentence: sentences('en')['bands-miss_endAt']?.replace('{{due, number}}', '2') });
  });

  it('that is a warning lets the file through', async () => {
    const { code, lines } = await call('check', file({ ...whole, text: { en: { ...words, titel: 'T' } } }));
    expect(code).toBe(0);
    expect(lines.join()).toMatch(/ \/text\/en\/titel warning words-unused: /);
  });

  it('in one file of several is told, and the others are still looked at', async () => {
    const [first, second, third] = [file(whole), file('{'), file({ ...whole, kind: 'poll' })];
    const { code, lines } = await call('check', first, second, third);
    expect(code).toBe(1);
    expect(lines.map((line) => line.split(/:? /)[0])).toEqual([first, second, third]);
  });

  it('whose pointer would steer the terminal or break the line is written with escapes', async () => {
    const { lines, stdout } = await call('check', file({ ...whole, 'a\n\u001B[31m\u202Eb': 1 }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(' /a\\u000a\\u001b[31m\\u202eb error ');
    // eslint-disable-next-line no-control-regex -- that there is none is what is tested
    expect(stdout).not.toMatch(/[\u001B\u202E]/);
  });
});

describe('the language of the sentences', () => {
  const said = async (...args: string[]) => (await call('check', '--json', file({ ...whole, kind: 'poll' }), ...args)).stdout;

  it.each(['en', 'ar', 'fa'])('is %s where it is asked for', async (language) => {
    vi.stubEnv('LANG', 'en_US.UTF-8');
    expect(problems(await said('--lang', language))[0]?.sentence).toBe(sentences(language)['wrong-kind']);
  });

  it.each<[string, Record<string, string>, string]>([
    ['LC_ALL before the others', { LC_ALL: 'fa_IR.UTF-8', LC_MESSAGES: 'ar_EG', LANG: 'en_GB' }, 'fa'],
    ['LC_MESSAGES before LANG', { LC_MESSAGES: 'ar_EG.UTF-8@x', LANG: 'en_GB' }, 'ar'],
    ['LANG', { LANG: 'fa' }, 'fa'],
    ['English where it is neutral', { LANG: 'C.UTF-8' }, 'en'],
    ['English where we do not speak it', { LANG: 'de_DE.UTF-8' }, 'en'],
    ['English where nothing is set', {}, 'en'],
  ])('follows the environment: %s', async (_, environment, language) => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    expect(problems(await said())[0]?.sentence).toBe(sentences(language)['wrong-kind']);
  });

  it('keeps a sentence from right to left apart from the Latin names before it', async () => {
    const { lines } = await call('check', '--lang', 'fa', file({ ...whole, kind: 'poll' }));
    expect(lines[0]).toMatch(/ \/kind error wrong-kind: \u2067.*\u2069$/);
  });

  it('counts in its own digits', async () => {
    expect((await call('check', '--lang', 'fa', 'examples/quiz/meetings.json')).stdout).toContain('۶');
  });
});

describe('words that stand apart', () => {
  const { items, title, choices, bands } = words;

  it('are found in the folder given, form and result each in its file', async () => {
    const locales = folder();
    mkdirSync(join(locales, 'en'));
    file({ title, choices, items }, 'small.json', join(locales, 'en'));
    file({ bands }, 'small.result.json', join(locales, 'en'));
    expect(await call('check', '--locales', locales, file(good))).toMatchObject({ code: 0 });
    expect((await call('check', file(good))).code).toBe(1);
  });

  it('are found in the package for its own quizzes, and for no others', async () => {
    expect((await call('check', 'quizzes/rater.json')).code).toBe(0);
    // There is a file quiz.json of the interface's words.
    const { stdout } = await call('check', '--json', file({ ...good, id: 'quiz' }));
    expect(problems(stdout).map(({ at, code }) => `${code} ${at}`)).toEqual(['words-missing /text/en']);
  });

  it('give way to those in the definition', async () => {
    const locales = folder();
    mkdirSync(join(locales, 'en'));
    file('nothing to be read', 'small.json', join(locales, 'en'));
    expect((await call('check', '--locales', locales, file(whole))).code).toBe(0);
  });

  it('go before those of the package', async () => {
    const locales = folder();
    for (const language of ['en', 'ar', 'fa']) {
      mkdirSync(join(locales, language));
      for (const name of ['rater.json', 'rater.result.json']) cpSync(`locales/${language}/${name}`, join(locales, language, name));
    }
    const path = join(locales, 'fa', 'rater.json');
    const { title: _, ...others } = JSON.parse(readFileSync(path, 'utf8')) as Json;
    writeFileSync(path, JSON.stringify({ ...others, titel: 'x' }));
    const { stdout } = await call('check', '--json', '--locales', locales, 'quizzes/rater.json');
    // Each problem is told where the author finds it.
    expect(problems(stdout).map(({ file: within, at, code }) => ({ within, at, code }))).toEqual([
      { within: path, at: '/title', code: 'words-missing' },
      { within: path, at: '/titel', code: 'words-unused' },
    ]);
  });

  it('that are missing in the result are told in the file they belong to', async () => {
    const locales = folder();
    mkdirSync(join(locales, 'en'));
    file({ title, choices, items }, 'small.json', join(locales, 'en'));
    const { stdout } = await call('check', '--json', '--locales', locales, file(good));
    expect(problems(stdout)).toMatchObject([{ file: join(locales, 'en', 'small.result.json'), at: '/bands/all/name', code: 'words-missing' }]);
  });

  it('that cannot be read are one problem, and nothing that only follows from it is told', async () => {
    const locales = folder();
    mkdirSync(join(locales, 'en'));
    const path = file('{\n "title": "T",\n}', 'small.json', join(locales, 'en'));
    const { code, stdout } = await call('check', '--json', '--locales', locales, file(good));
    expect(code).toBe(1);
    expect(problems(stdout)).toMatchObject([{ file: path, at: '', code: 'not-json' }]);
    expect(problems(stdout)[0]?.sentence).toContain('line 3, column 1');
  });

  it.each([['id', { id: '../small' }], ['language', { languages: ['../en'] }], ['length', { id: 'x'.repeat(300) }]])('are not looked for outside the folder or under names no file has, whatever the %s', async (_, change) => {
    const locales = folder();
    mkdirSync(join(locales, 'en'));
    mkdirSync(join(locales, 'inner'));
    file('secret', 'small.json', locales);
    file('secret', 'small.json', join(locales, 'en'));
    const { stdout } = await call('check', '--json', '--locales', join(locales, 'inner'), file({ ...good, ...change }));
    for (const { code } of problems(stdout)) expect(['not-json', 'unreadable']).not.toContain(code);
    expect(stdout).not.toContain('secret');
  });
});

describe('a file that is none', () => {
  it.each<[string, string, () => string]>([
    ['missing', 'no-file', () => join(folder(), 'none.json')],
    ['below a file', 'no-file', () => join(file(whole), 'none.json')],
    ['a folder', 'folder', () => folder()],
    ['empty', 'not-json', () => file('')],
    ['binary', 'not-text', () => file(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe))],
    ['UTF-16, as some editors save it', 'not-text', () => file(Buffer.from(`\uFEFF${JSON.stringify(whole)}`, 'utf16le'))],
    ['too long by a letter', 'too-long', () => file(' '.repeat(limits.file + 1))],
    ['too long to be read', 'too-long', () => file('ب'.repeat(2_000_000))],
    ['a link to itself', 'unreadable', () => { const path = join(folder(), 'loop'); symlinkSync(path, path); return path; }],
    ['a list', 'wrong-type', () => file([])],
  ])('%s: %s, said on one line', async (_, code, make) => {
    const path = make();
    const { code: exit, lines } = await call('check', path);
    expect(exit).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.startsWith(`${path} / error ${code}: `)).toBe(true);
    expect(lines[0]).toMatch(/\.$/);
  });

  it.skipIf(process.getuid?.() === 0)('not allowed to be read', async () => {
    const path = file(whole);
    chmodSync(path, 0);
    expect((await call('check', path)).stdout).toContain(' error unreadable: ');
  });

  it('broken JSON is told with line and column, in the reader\'s digits', async () => {
    const path = file('{\n  "id": "a",\n}');
    expect((await call('check', path)).stdout).toContain('line 3, column 1');
    expect((await call('check', '--lang', 'fa', path)).stdout).toContain('سطر ۳، ستون ۱');
  });

  it('exactly as long as allowed is read', async () => {
    const text = JSON.stringify(whole);
    expect((await call('check', file(text + ' '.repeat(limits.file - text.length)))).code).toBe(0);
  });
});

describe('a scorecard', () => {
  const { text, ...bare } = helpdesk;
  const { title, introduction, sections, questions, channels, ...result } = text.en;

  it('is said to be well, with how many questions it has', async () => {
    const { code, lines } = await call('check', 'examples/scorecard/helpdesk.json', '--lang', 'en');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/: .*\b10 questions\b.*English and Arabic/);
    expect(code).toBe(0);
    expect((await call('check', 'examples/scorecard/helpdesk.json', '--lang', 'fa')).stdout).toContain('۱۰');
  });

  it('of the package is found with its words', async () => {
    expect((await call('check', 'quizzes/agent-scorecard.json')).code).toBe(0);
  });

  it.each(['en', 'ar', 'fa'])('has its problems told in %s', async (language) => {
    const { critical, ...others } = helpdesk;
    const { stdout, code } = await call('check', '--json', '--lang', language, file({ ...others, critical: { ...critical, effect: 'fail' }, sections: helpdesk.sections.slice(1) }));
    expect(code).toBe(1);
    const found = problems(stdout);
    expect(found.map((each) => `${each.code} ${each.at}`)).toEqual(expect.arrayContaining(['not-one-of /critical/effect', 'weights-sum /sections']));
    expect(found.find((each) => each.code === 'weights-sum')?.sentence).toContain(new Intl.NumberFormat(language).format(100));
  });

  it('may have its words apart, and what is missing is told in the file it belongs to', async () => {
    const locales = folder();
    mkdirSync(join(locales, 'en'));
    const form = file({ title, introduction, sections, questions, channels }, 'helpdesk.json', join(locales, 'en'));
    const apart = file(result, 'helpdesk.result.json', join(locales, 'en'));
    const card = { ...bare, languages: ['en'] };
    expect(await call('check', '--json', '--locales', locales, file(card))).toMatchObject({ code: 0, stdout: '[]\n' });
    const { problem: __, ...names } = sections;
    const { steps: ___, ...recommendations } = result.recommendations;
    writeFileSync(form, JSON.stringify({ title, introduction, sections: names, questions, channels: { phone: channels.chat, chat: channels.chat } }));
    writeFileSync(apart, JSON.stringify({ ...result, recommendations }));
    expect(problems((await call('check', '--json', '--locales', locales, file(card))).stdout).map(({ file: within, at, code }) => ({ within, at, code }))).toEqual([
      { within: form, at: '/sections/problem', code: 'words-missing' },
      { within: apart, at: '/recommendations/steps', code: 'words-missing' },
      { within: form, at: '/channels/phone/questions/details', code: 'words-unused' },
    ]);
  });
});

describe('a wrong call', () => {
  it.each([
    ['no file', []],
    ['an option that is not known', ['--fix', 'a.json']],
    ['an option without its value', ['a.json', '--locales']],
    ['a value for an option that has none', ['--json=yes', 'a.json']],
    ['a folder that is not there', ['--locales', 'no/such/folder', 'a.json']],
    ['a file for a folder', ['--locales', 'package.json', 'a.json']],
    ['a language not spoken', ['--lang', 'de', 'a.json']],
  ])('%s: ends in 2 with what is wrong and how to call it', async (_, args) => {
    const { code, stdout, stderr } = await call('check', ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('mizan check FILE…');
    const named = args.find((arg) => arg.startsWith('--') && arg !== '--json');
    if (named && !stderr.startsWith('There is no such folder')) expect(stderr.split('\n')[0]).toMatch(named === '--lang' ? /: de$/ : new RegExp(named.replace(/=.*/, '')));
  });
});

describe('a mapping', () => {
  const mapping = {
    schema: 1, kind: 'diagnostic', id: 'ours', version: '1.0.0', languages: ['en'], quiz: 'rater', scorecard: 'agent-scorecard',
    dimensions: [{ id: 'empathy', questions: [{ id: 'listened' }], metrics: [] }],
    text: { en: { title: 'T', dimensions: { empathy: { name: 'E', questions: { listened: 'Why.' } } } } },
  };
  const misspelt = JSON.parse(JSON.stringify(mapping).replaceAll('listened', 'listend')) as Json;

  it('is held against the quiz and the card of the package', async () => {
    expect(await call('check', file(mapping))).toMatchObject({ code: 0 });
    const path = file(misspelt);
    expect((await call('check', path)).lines).toEqual([`${path} /dimensions/0/questions/0/id error not-on-card: ${sentences('en')['not-on-card'] as string}`]);
  });

  it('is held against those beside it where the package has none of that id', async () => {
    const within = folder();
    file(whole, 'small.json', within);
    file(helpdesk, 'helpdesk.json', within);
    const path = file({ ...mapping, quiz: 'small', scorecard: 'helpdesk' }, 'ours.json', within);
    const { stdout } = await call('check', '--json', path);
    expect(problems(stdout).map(({ at, code }) => `${code} ${at}`)).toEqual(['not-in-quiz /dimensions/0/id', 'not-on-card /dimensions/0/questions/0/id']);
  });

  it('takes a built-in id for the built-in one, as a page does', async () => {
    const within = folder();
    file({ ...(whole as object), id: 'rater' }, 'rater.json', within);
    expect(await call('check', '--json', file(mapping, 'ours.json', within))).toMatchObject({ code: 0, stdout: '[]\n' });
  });

  it.each([
    ['quiz', 'no-quiz', 'not-on-card /dimensions/0/questions/0/id'],
    ['scorecard', 'no-card', 'not-in-quiz /dimensions/0/id'],
  ] as const)('of a %s that is in neither place is told of that, and held against the other alone', async (key, code, other) => {
    const lost = { ...misspelt, [key]: 'elsewhere', dimensions: [{ id: 'empathie', questions: [{ id: 'listend' }], metrics: [] }], text: { en: { title: 'T', dimensions: { empathie: { name: 'E', questions: { listend: 'Why.' } } } } } };
    const { stdout } = await call('check', '--json', file(lost));
    expect(problems(stdout).map((each) => `${each.severity} ${each.code} ${each.at}`)).toEqual([`warning ${code} /${key}`, `error ${other}`]);
  });

  it.each([
    ['is of another kind', { ...mapping, quiz: 'agent-scorecard' }],
    ['has mistakes of its own', { ...mapping, quiz: 'broken' }],
  ])('is told of a quiz that %s, and may be shown all the same', async (_, map) => {
    const within = folder();
    file({ ...(whole as object), id: 'broken', items: [] }, 'broken.json', within);
    const { code, stdout } = await call('check', '--json', file(map, 'ours.json', within));
    expect(code).toBe(0);
    expect(problems(stdout).map((each) => `${each.severity} ${each.code} ${each.at}`)).toEqual(['warning no-quiz /quiz']);
  });
});

it('names the one file of words of what has no result, where a sentence is missing', async () => {
  const within = folder();
  const table = {
    schema: 1, kind: 'periodic-table', id: 'ours', version: '1.0.0', languages: ['en'], dimensions: [],
    sections: [{ id: 'a', columns: 1, elements: [{ id: 'b', origin: 'own', dimensions: [], instruments: [] }] }],
  };
  mkdirSync(join(within, 'en'));
  const path = file(table, 'ours.json', within);
  const held = file({ title: 'T', sections: { a: { name: 'A' } } }, 'ours.json', join(within, 'en'));
  const { stdout } = await call('check', '--json', path, '--locales', within);
  expect(problems(stdout).map((each) => `${each.file} ${each.at} ${each.code}`)).toEqual(['symbol', 'name', 'meaning', 'measured'].map((key) => `${held} /elements/b/${key} words-missing`));
});
