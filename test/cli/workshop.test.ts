import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { run } from '../../src/cli/commands.js';
import { openFolder } from '../../src/server/database.js';
import { sessionsIn } from '../../src/server/sessions-of.js';
import { settings } from '../server/fake.js';
import { call, folder } from './calls.js';

beforeEach(() => {
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG', 'PORT']) vi.stubEnv(name, '');
  vi.stubEnv('PORT', undefined);
});

/** Starts the command within this process; what it has said once it serves, and how it ends when it is told to. */
async function start(...args: string[]) {
  const said = { stdout: '', stderr: '' };
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM'];
  const before = signals.map((signal) => process.listeners(signal));
  const code = run(['workshop', ...args], (text, to = 'stdout') => { said[to] += text; });
  let over = false;
  void code.finally(() => (over = true));
  await expect.poll(() => over || /mizan-kept/.test(said.stdout)).toBe(true);
  const own = () => signals.flatMap((signal, index) => process.listeners(signal).filter((each) => !before[index]?.includes(each)).map((each) => ({ signal, each })));
  onTestFinished(() => own().forEach(({ signal, each }) => process.off(signal, each)));
  return {
    said,
    code,
    address: /http:\/\/localhost:\d+/.exec(said.stdout)?.[0] ?? '',
    end: () => own().find(({ signal }) => signal === 'SIGTERM')?.each('SIGTERM'),
  };
}
const data = () => join(folder(), 'mizan-kept');

describe('mizan workshop', () => {
  it('says where the console is, serves until it is told to end, and keeps what it was told', async () => {
    const kept = data();
    const first = await start('--port', '0', '--host', '127.0.0.1', '--data', kept);
    expect(first.said.stdout).toMatch(/console: http:\/\/localhost:\d+\/workshop\n/);
    const made = await fetch(`${first.address}/api/sessions`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(settings) });
    const { code, secret } = (await made.json()) as { code: string; secret: string };
    first.end();
    expect(await first.code).toBe(0);
    await expect(fetch(first.address)).rejects.toThrow();

    const again = await start('--port', '0', '--host', '127.0.0.1', '--data', kept);
    expect((await fetch(`${again.address}/api/sessions/${code}`)).status).toBe(200);
    // The link is lost; a new one is given while the server goes on, and the old one is no use to who finds it.
    const renewed = await call('workshop', '--renew', ` ${code.slice(0, 4)} ${code.slice(4)}`, '--data', kept, '--public-url', 'https://workshop.example');
    expect(renewed.code).toBe(0);
    const [, link] = /https:\/\/workshop\.example\/workshop#\d{8}\.([\w-]+)/.exec(renewed.stdout) ?? [];
    const asked = (bearer = '') => fetch(`${again.address}/api/sessions/${code}/console`, { headers: { Authorization: `Bearer ${bearer}` } }).then(({ status }) => status);
    expect([await asked(link), await asked(secret)]).toEqual([200, 403]);
    again.end();
    expect(await again.code).toBe(0);
  });

  it.each([
    ['--port', '-1'], ['--port', '65536'], ['--port', 'x'], ['--port', '1.5'], ['--retention', '0'], ['--retention', '9999'],
    ['--public-url', 'workshop.example'], ['--public-url', 'ftp://workshop.example'], ['--public-url', 'https://example.org/workshop'], ['--public-url', 'https://me@example.org'],
  ])('refuses %s %s, and shows how it is used', async (option, value) => {
    const { code, stdout, stderr } = await call('workshop', `${option}=${value}`, '--data', data());
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`${option} ${value}`);
    expect(stderr).toContain('mizan workshop [--port NUMBER]');
  });

  const refused = async (sentence: string, ...args: string[]) => {
    for (const language of ['en', 'ar', 'fa']) {
      const { code, stdout, stderr } = await call('workshop', ...args, '--lang', language);
      const words = JSON.parse(readFileSync(`locales/${language}/command.json`, 'utf8')) as Record<string, string>;
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain((words[`workshop-${sentence}`] ?? sentence).split('{{')[0]);
      expect(stderr).not.toMatch(/\{\{|workshop-/);
    }
  };

  it('takes no other port than the one asked for: printed codes lead there', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await expect.poll(() => other.address()).not.toBeNull();
    await refused('portTaken', '--port', String((other.address() as { port: number }).port), '--host', '127.0.0.1', '--data', data());
  });

  it('says when the folder is being served already', async () => {
    const kept = data();
    const { close } = await openFolder(kept);
    await refused('served', '--port', '0', '--host', '127.0.0.1', '--data', kept);
    await close();
  });

  it('says when a newer version has made the database, and leaves it', async () => {
    const kept = data();
    const { db, close } = await openFolder(kept);
    await db.insertInto('mizan_migration' as never).values({ name: '9999-later', timestamp: '' } as never).execute();
    await close();
    await refused('newer', '--port', '0', '--host', '127.0.0.1', '--data', kept);
  });

  it('says when the database is damaged', async () => {
    const kept = data();
    mkdirSync(kept);
    writeFileSync(join(kept, 'workshops.db'), 'no database '.repeat(500));
    await refused('damaged', '--port', '0', '--host', '127.0.0.1', '--data', kept);
  });

  it('says when the folder cannot be made', async () => {
    const file = join(folder(), 'a-file');
    writeFileSync(file, '');
    await refused('unwritable', '--port', '0', '--data', join(file, 'mizan-kept'));
  });

  it.skipIf(process.getuid?.() === 0)('says when the folder cannot be written to', async () => {
    const kept = data();
    mkdirSync(kept);
    chmodSync(kept, 0o500);
    await refused('unwritable', '--port', '0', '--data', kept);
  });

  it('says when this machine has no such address', async () => {
    await refused('noHost', '--port', '0', '--host', '203.0.113.1', '--data', data());
  });

  it('gives no link to a session that is not there', async () => {
    const kept = data();
    await (await sessionsIn(kept)).close();
    await refused('no-session', '--renew', '12345678', '--data', kept);
  });
});
