import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changesHere } from '../../src/server/changes.js';
import { logOf } from '../../src/server/log.js';
import { serve } from '../../src/server/serve.js';
import { sessionsIn } from '../../src/server/sessions-of.js';
import { settings } from './fake.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'log-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('has a line for each request of a session’s life, and nothing of what was said in it', async () => {
  const file = join(folder, 'workshop.log');
  const log = logOf(file);
  const changes = changesHere();
  const sessions = await sessionsIn(join(folder, 'data'), { changes });
  const server = await serve('locales', { port: 0, host: '127.0.0.1', workshop: { sessions, changes, log } });
  const base = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const said: string[] = [];
  const ask = async (method: string, path: string, bearer: string | null, body?: unknown) => {
    const response = await fetch(base + path, {
      method,
      headers: { 'User-Agent': 'a-rare-browser', 'Content-Type': 'application/json', ...(bearer === null ? {} : { Authorization: `Bearer ${bearer}` }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await response.json()) as Record<string, string>;
  };
  const { code = '', secret = '' } = await ask('POST', '/api/sessions', null, { ...settings, title: 'The fourth floor', rounds: 2, groups: ['North', 'South'] });
  const path = `/api/sessions/${code}`;
  const token = 'f00dcafe'.repeat(4);
  await ask('GET', `${path}?from=newsletter`, null);
  await ask('POST', `${path}/acts`, secret, { act: 'open' });
  await ask('PUT', `${path}/me`, token, { round: 1, phrase: 'copper lantern violet harbour', group: 1 });
  await ask('PUT', `${path}/me/answers`, token, { round: 1, seq: 1, answers: { 17: 4 }, finished: true });
  await ask('PUT', `${path}/me/answers`, token, { round: 1, seq: 'copper', answers: {} });
  await ask('POST', `${path}/acts`, secret, { act: 'remark', item: '17', remark: { note: 'They wait too long', actions: [] } });
  await ask('GET', `${path}/console`, `${secret}x`);
  // What goes wrong within quotes what it was given.
  const { console } = sessions;
  sessions.console = () => Promise.reject(new Error(`no such row: ${code} ${secret}`));
  await ask('GET', `${path}/console`, secret);
  sessions.console = console;
  await ask('DELETE', path, secret);
  await ask('GET', path, null);
  await server.end();
  await sessions.close();
  await log.end();

  // A disk that is busy may take the last lines after the log has ended.
  await expect.poll(() => readFileSync(file, 'utf8')).toMatch(/"status":404.*\n$/);
  const text = readFileSync(file, 'utf8');
  said.push(code, secret, token, 'copper', 'fourth floor', 'North', 'wait too long', 'newsletter', 'a-rare-browser', '127.0.0.1', '"17"', 'Bearer');
  expect(said.filter((each) => text.includes(each))).toEqual([]);
  const lines = text.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.filter(({ level }) => level === 'info').map(({ method, route, status }) => `${String(method)} ${String(route)} ${String(status)}`)).toEqual([
    'POST /api/sessions 201',
    'GET /api/sessions/:code 200',
    'POST /api/sessions/:code/acts 200',
    'PUT /api/sessions/:code/me 200',
    'PUT /api/sessions/:code/me/answers 200',
    'PUT /api/sessions/:code/me/answers 400',
    'POST /api/sessions/:code/acts 200',
    'GET /api/sessions/:code/console 403',
    'GET /api/sessions/:code/console 500',
    'DELETE /api/sessions/:code 200',
    'GET /api/sessions/:code 404',
  ]);
  expect(lines.filter(({ level }) => level === 'error')).toMatchObject([{ where: '/api/sessions/:code/console', error: 'Error' }]);
});

it('begins a new file where it has grown large, and keeps the one before', async () => {
  const file = join(folder, 'workshop.log');
  writeFileSync(file, 'x'.repeat(5_000_000));
  const log = logOf(file);
  expect(statSync(`${file}.1`).size).toBe(5_000_000);
  await log.end();
});
