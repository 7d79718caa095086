import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFolder } from '../../src/server/database.js';
import { sessionsIn, sessionsOf } from '../../src/server/sessions-of.js';
import { alike, settings } from './room.js';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'mizan-workshops-')), 'data');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const workshops = (of: string): string => join(of, 'workshops.db');

/** Names of the folder's files that hold a text. */
const holding = (text: string): readonly string[] => readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text));

describe('a folder of sessions', () => {
  it('can be read by its owner alone', async () => {
    const { close } = await openFolder(folder);
    const modes = [folder, ...readdirSync(folder).map((name) => join(folder, name))].map((path) => statSync(path).mode & 0o777);
    expect(modes).toEqual([0o700, ...modes.slice(1).map(() => 0o600)]);
    expect(modes.length).toBeGreaterThan(2);
    await close();
  });

  it('has every commit on disk, what is deleted overwritten, and rows of people in no order of arrival', async () => {
    const { db, close } = await openFolder(folder);
    const pragma = async (name: string) => Object.values((await sql<Record<string, unknown>>`${sql.raw(`pragma ${name}`)}`.execute(db)).rows[0] ?? {})[0];
    // As SQLite numbers them: 2 is FULL, 1 is on.
    expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('secure_delete'), await pragma('foreign_keys')]).toEqual(['wal', 2, 1, 1]);
    await expect(sql`select rowid from people`.execute(db)).rejects.toThrow('rowid');
    await close();
  });

  it('is served by one process at a time', async () => {
    const sessions = await sessionsIn(folder);
    await expect(sessionsIn(folder)).rejects.toMatchObject({ code: 'served' });
    await sessions.close();
    await expect(sessionsIn(folder).then((again) => again.close())).resolves.toBeUndefined();
  });

  it('can have a secret renewed beside the process that serves it', async () => {
    const sessions = await sessionsIn(folder);
    const { code, secret } = await sessions.create(settings);
    const beside = sessionsOf(await openFolder(folder, { alone: false }));
    const renewed = await beside.renew(code);
    await beside.close();
    await expect(sessions.admit(code, renewed)).resolves.toBeUndefined();
    await expect(sessions.admit(code, secret)).rejects.toMatchObject({ code: 'no-right' });
    await sessions.close();
  });

  it('is left as it is by a program older than the one that made it', async () => {
    const { db, close } = await openFolder(folder);
    await sql`insert into mizan_migration (name, timestamp) values ('9999-later', '2030-01-01T00:00:00Z')`.execute(db);
    await close();
    const before = readFileSync(join(folder, 'workshops.db'));
    await expect(sessionsIn(folder)).rejects.toMatchObject({ code: 'newer' });
    expect(readFileSync(join(folder, 'workshops.db')).equals(before)).toBe(true);
  });

  it('is left as it is where its database is damaged, and can be opened once that is mended', async () => {
    const sessions = await sessionsIn(folder);
    const { code } = await sessions.create(settings);
    await sessions.close();
    const whole = readFileSync(workshops(folder));
    const torn = Buffer.from(whole).fill('torn ', 0, 4096);
    writeFileSync(workshops(folder), torn);
    await expect(sessionsIn(folder)).rejects.toMatchObject({ code: 'damaged' });
    expect(readFileSync(workshops(folder)).equals(torn)).toBe(true);
    writeFileSync(workshops(folder), whole);
    const again = await sessionsIn(folder);
    await expect(again.face(code)).resolves.toMatchObject({ code });
    await again.close();
  });

  it('is made whole where making its tables was cut off', async () => {
    const { db, close } = await openFolder(folder);
    await db.schema.dropTable('remarks').execute();
    await sql`delete from mizan_migration`.execute(db);
    await close();
    const sessions = await sessionsIn(folder);
    const { code } = await sessions.create(settings);
    await expect(sessions.act(code, { act: 'remark', item: '', remark: { note: 'Say more', actions: [] } })).resolves.toMatchObject({ remarks: { '': { note: 'Say more' } } });
    await sessions.close();
  });

  it('refuses what a full disk cannot hold, keeps all that it has, and goes on once there is room', async () => {
    const opened = await openFolder(folder);
    const sessions = sessionsOf(opened);
    const { code } = await sessions.create(settings);
    const join = (from: number, to: number) =>
      Promise.allSettled(Array.from({ length: to - from }, (_, index) => sessions.join(code, `person ${from + index}`, { round: 1, phrase: null, group: null })));
    await join(0, 10);
    await sql`pragma max_page_count = 1`.execute(opened.db);
    expect(await join(10, 500)).toContainEqual({ status: 'rejected', reason: expect.objectContaining({ code: 'failed', reason: 'SQLITE_FULL' }) as unknown });
    const kept = await sessions.console(code);
    await sql`pragma max_page_count = 100000`.execute(opened.db);
    expect(kept.joined).toEqual([10, 0]);
    await join(10, 500);
    await sessions.close();
    const again = await sessionsIn(folder);
    expect(await again.console(code)).toMatchObject({ joined: [500, 0] });
    await again.close();
  });

  it('goes on after another process kept it locked for too long', async () => {
    const opened = await openFolder(folder);
    await sql`pragma busy_timeout = 50`.execute(opened.db);
    const sessions = sessionsOf(opened);
    const { code } = await sessions.create(settings);
    const join = () => sessions.join(code, 'person 1', { round: 1, phrase: null, group: null });
    const other = new Database(workshops(folder));
    other.exec('begin immediate');
    await expect(join()).rejects.toMatchObject({ code: 'failed', reason: 'SQLITE_BUSY' });
    other.exec('rollback');
    other.close();
    await expect(join()).resolves.toEqual({ seq: 0 });
    await expect(sessions.console(code)).resolves.toMatchObject({ joined: [1, 0] });
    await sessions.close();
  });

  it('acknowledges nothing while its file is not where it was, and goes on once it is back', async () => {
    const sessions = await sessionsIn(folder);
    const { code } = await sessions.create(settings);
    const join = () => sessions.join(code, 'person 1', { round: 1, phrase: null, group: null });
    renameSync(workshops(folder), `${workshops(folder)}.away`);
    await expect(join()).rejects.toMatchObject({ code: 'failed', reason: 'ENOENT' });
    await expect(sessions.create(settings)).rejects.toMatchObject({ code: 'failed' });
    await expect(sessions.healthy()).resolves.toBe(false);
    renameSync(`${workshops(folder)}.away`, workshops(folder));
    await expect(join()).resolves.toEqual({ seq: 0 });
    await expect(sessions.healthy()).resolves.toBe(true);
    await sessions.close();
  });

  it.each(['removed', 'swept away'])('holds no trace in any file of a session that was %s, while another stays', async (how) => {
    let now = Date.parse('2026-11-22T09:00:00Z');
    const sessions = await sessionsIn(folder, { now: () => now });
    const note = (text: string) => ({ act: 'remark', item: '', remark: { note: text.repeat(300), actions: [] } }) as const;
    const { code } = await sessions.create({ ...settings, title: 'Vanishing title' });
    await sessions.act(code, note('vanishing note '));
    const people = Array.from({ length: 200 }, (_, index) => `person ${index}`);
    await Promise.all(people.map((person) => sessions.join(code, person, { round: 1, phrase: null, group: null })));
    for (const seq of [1, 2, 3]) await Promise.all(people.map((person, index) => sessions.answer(code, person, { round: 1, seq, answers: alike(((index + seq) % 5) + 1), finished: true })));
    now += 86_400_000;
    const other = await sessions.create({ ...settings, title: 'Staying title' });
    await sessions.act(other.code, note('staying note '));
    await sessions.act(code, note('vanishing again '));
    expect(holding('anishing')).not.toEqual([]);
    if (how === 'removed') await sessions.remove(code);
    else {
      now += 29.5 * 86_400_000;
      await sessions.sweep();
    }
    for (const text of ['anishing', code, '{"1":']) expect(holding(text)).toEqual([]);
    expect(holding('Staying title')).toEqual(['workshops.db']);
    await sessions.close();
    expect(holding('anishing')).toEqual([]);
  });

  it('holds every sheet that was acknowledged before the process was killed in the middle of a burst', async () => {
    const people = 40;
    let sessions = await sessionsIn(folder);
    const { code } = await sessions.create(settings);
    await sessions.close();
    const acknowledged = new Map<string, number>();
    for (const patience of [1, 150, 400, 1_000]) {
      const child = spawn(process.execPath, ['test/server/fixtures/run.mjs', '/test/server/fixtures/burst.ts', folder, code, String(people)], { stdio: ['ignore', 'pipe', 'inherit'] });
      let [said, lines] = ['', 0];
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        lines += text.split('\n').length - 1;
        if (lines >= patience) child.kill('SIGKILL');
      });
      const [, signal] = (await once(child, 'close')) as [number | null, string | null];
      expect(signal).toBe('SIGKILL');
      for (const line of said.split('\n').slice(0, -1)) {
        const [person, seq] = line.split(' ');
        acknowledged.set(String(person), Math.max(acknowledged.get(String(person)) ?? 0, Number(seq)));
      }
      const opened = await openFolder(folder);
      expect((await sql<object>`pragma integrity_check`.execute(opened.db)).rows).toEqual([{ integrity_check: 'ok' }]);
      const rows = await opened.db.selectFrom('people').select(['seq', 'answers']).execute();
      // Each sheet's answers say its number: none is torn between two.
      for (const { seq, answers } of rows) expect(Object.values(JSON.parse(answers) as object)).toEqual(seq === 0 ? [] : Array.from({ length: 17 }, () => 1 + (seq % 5)));
      sessions = sessionsOf(opened);
      for (const [person, seq] of acknowledged) {
        const kept = await sessions.join(code, `person ${person}`, { round: 1, phrase: null, group: null });
        expect(kept.seq).toBeGreaterThanOrEqual(seq);
      }
      expect(await sessions.console(code)).toMatchObject({ finished: [rows.filter(({ seq }) => seq > 0).length, 0] });
      await sessions.close();
    }
    expect(acknowledged.size).toBe(people);
  });
});
