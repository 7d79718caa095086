import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { call, folder } from './calls.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

beforeEach(() => {
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) vi.stubEnv(name, '');
});

describe('without a command', () => {
  it('says what there is, as an error', async () => {
    const { code, stdout, stderr } = await call();
    expect([code, stdout]).toEqual([2, '']);
    for (const command of ['mizan check FILE…', 'mizan new quiz']) expect(stderr).toContain(command);
  });

  it.each(['--help', '-h'])('says what there is with %s', async (option) => {
    const { code, stdout, stderr } = await call(option);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('mizan check FILE…');
  });

  it('says its version', async () => {
    expect(await call('--version')).toMatchObject({ code: 0, stdout: `${version}\n` });
  });

  it.each(['chekc', '--check', 'constructor', '__proto__'])('refuses %s', async (name) => {
    const { code, stdout, stderr } = await call(name);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(name);
    expect(stderr).toContain('mizan check FILE…');
  });
});

it.each([['check', ['--locales', '--json', '--lang']], ['new', ['--id', '--languages', '--points', '--lang']], ['workshop', ['--port', '--host', '--data', '--public-url', '--retention', '--renew', '--lang']]])('explains each option of %s, in each language', async (name, options) => {
  for (const language of ['en', 'ar', 'fa']) {
    const { code, lines } = await call(name, '--help', '--lang', language);
    expect(code).toBe(0);
    // No line shows the key of a sentence instead of the sentence.
    for (const option of options) expect(lines.find((line) => line.startsWith(`  ${option} `))).toMatch(/ \S+ .*\.\u2069?$/);
    expect(lines.join('\n')).not.toMatch(/option-|{{/);
  }
});

describe('as it is built', () => {
  const main = resolve('dist/cli/main.js');
  const start = (args: readonly string[], cwd = process.cwd()) => spawnSync(process.execPath, [main, ...args], { cwd, encoding: 'utf8', env: { PATH: process.env['PATH'], LANG: 'C' } });

  it('is there: `npm run build` makes it', () => {
    expect(existsSync(main)).toBe(true);
  });

  it('begins a quiz in an empty folder, checks it, and refuses to begin it twice', () => {
    const within = folder();
    expect(start(['new', 'quiz', '--id', 'team-day', '--languages', 'fa,ar'], within)).toMatchObject({ status: 0, stderr: '' });
    expect(start(['check', 'team-day.json'], within)).toMatchObject({ status: 0, stderr: '' });
    const again = start(['new', 'quiz', '--id', 'team-day'], within);
    expect(again).toMatchObject({ status: 1, stdout: '' });
    expect(again.stderr).toContain('team-day.json');
  });

  it('checks the package\'s own quiz with the words beside it', () => {
    expect(start(['check', 'quizzes/rater.json'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('ends in 1 for problems and in 2 for a wrong call', () => {
    const path = join(folder(), 'broken.json');
    writeFileSync(path, '{');
    expect(start(['check', path])).toMatchObject({ status: 1, stderr: '' });
    expect(start(['check'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('is quiet when its reader stops early', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => `none-${index}`);
    const { status, stderr } = spawnSync('sh', ['-c', '"$0" "$@" | head -n 1', process.execPath, main, 'check', ...many], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('runs from the packed package alone', () => {
    const within = folder();
    const [packed] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', within], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' })) as { filename: string }[];
    execFileSync('tar', ['-xzf', packed?.filename ?? '', '-C', '.'], { cwd: within });
    const { bin } = JSON.parse(readFileSync(join(within, 'package', 'package.json'), 'utf8')) as { bin: Record<string, string> };
    const inside = (args: readonly string[]) => spawnSync(process.execPath, [join(within, 'package', bin['mizan'] ?? ''), ...args], { cwd: within, encoding: 'utf8' });
    expect(inside(['check', 'package/quizzes/rater.json'])).toMatchObject({ status: 0, stderr: '' });
    expect(inside(['new', 'quiz', 'mine.json'])).toMatchObject({ status: 0, stderr: '' });
    expect(inside(['check', 'mine.json', '--lang', 'ar'])).toMatchObject({ status: 0, stderr: '' });
  });
});
