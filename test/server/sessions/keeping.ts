import { describe, expect, it } from 'vitest';
import { sessionsOf } from '../../../src/server/sessions-of.js';
import type { Engine } from '../engines.js';
import { Room, alike } from '../room.js';

const day = 86_400_000;

/** All rows of all tables, as text. */
async function everything({ opened: { db } }: Room): Promise<string> {
  const tables = ['sessions', 'people', 'remarks'] as const;
  return JSON.stringify(await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute())));
}

export const keeping = (engine: Engine) =>
  describe('a session that is kept', () => {
    it('holds no secret, token or phrase as it is, and nothing that links someone’s rounds but the phrase', async () => {
      const room = await Room.alone(engine);
      await room.create();
      await room.finish('token of one', alike(3), { phrase: 'river lamp stone bread' });
      await room.act({ act: 'second-round' });
      await room.join('token of one', { round: 2 });
      const rows = await everything(room);
      for (const hidden of [room.secret, 'token of one', 'river']) expect(rows).not.toContain(hidden);
      const people = await room.opened.db.selectFrom('people').select(['person', 'pair']).execute();
      expect(new Set(people.map(({ person }) => person)).size).toBe(2);
      expect(people.map(({ pair }) => pair === null).sort()).toEqual([false, true]);
    });

    it('has other hashes of the same token and phrase than another session', async () => {
      const room = await Room.alone(engine);
      for (let count = 0; count < 2; count += 1) {
        await room.create();
        await room.join('one', { phrase: 'river lamp stone bread' });
      }
      const people = await room.opened.db.selectFrom('people').select(['person', 'pair']).execute();
      expect(new Set(people.flatMap(({ person, pair }) => [person, pair])).size).toBe(4);
    });

    it('is over after thirty days, and swept away', async () => {
      const room = await Room.alone(engine);
      await room.create();
      await room.finish('one', alike(3));
      const first = room.code;
      room.clock.now += 29 * day;
      await room.create();
      expect(await room.sessions.sweep()).toBe(0);
      room.clock.now += day;
      await expect(room.sessions.status(first)).rejects.toMatchObject({ code: 'no-session' });
      await expect(room.sessions.join(first, 'two', { round: 1, phrase: null, group: null })).rejects.toMatchObject({ code: 'no-session' });
      expect(await room.sessions.sweep()).toBe(1);
      expect(room.published).toEqual([[first, 'gone']]);
      expect(await everything(room)).not.toContain(first);
      await expect(room.sessions.status(room.code)).resolves.toMatchObject({ open: true });
    });

    it('is kept as many days as was asked for', async () => {
      const room = await Room.on(engine, { days: 2 });
      await room.create();
      expect(await room.sessions.face(room.code)).toMatchObject({ expiresAt: '2026-11-24T09:00:00.000Z' });
    });

    it('is gone with all that belongs to it once removed, and no other with it', async () => {
      const room = await Room.alone(engine);
      await room.create();
      const other = room.code;
      await room.create();
      await room.finish('one', alike(3));
      await room.act({ act: 'remark', item: '', remark: { note: 'Say more', actions: [] } });
      room.heard();
      await room.sessions.remove(room.code);
      expect(room.heard()).toEqual(['gone']);
      expect(await everything(room)).not.toContain(room.code);
      await expect(room.console()).rejects.toMatchObject({ code: 'no-session' });
      await expect(room.answer('one', 2, alike(3))).rejects.toMatchObject({ code: 'no-session' });
      await expect(room.sessions.remove(room.code)).rejects.toMatchObject({ code: 'no-session' });
      await expect(room.sessions.status(other)).resolves.toMatchObject({ open: true });
    });

    it('may be kept by two processes at once, each of which knows what the other does', async () => {
      const room = await Room.alone(engine);
      await room.create({ groups: [] });
      const other = sessionsOf(room.opened, { now: () => room.clock.now });
      const people = Array.from({ length: 60 }, (_, index) => ({ token: `person ${index}`, by: index % 2 ? other : room.sessions, next: index % 2 ? room.sessions : other, answers: alike((index % 5) + 1) }));
      await Promise.all(people.map(({ token, by }) => by.join(room.code, token, { round: 1, phrase: null, group: null })));
      await Promise.all(people.flatMap(({ token, by, next, answers }) => [next.answer(room.code, token, { round: 1, seq: 2, answers, finished: true }), by.answer(room.code, token, { round: 1, seq: 1, answers: {}, finished: false })]));
      await other.act(room.code, { act: 'reveal', round: 1, step: 'totals' });
      const seen = await room.console();
      // By hand: as many of each choice from 1 to 5, so 3 on average and 51 points.
      expect(seen).toMatchObject({ joined: [60, 0], finished: [60, 0], revealed: [['totals'], []], reports: [{ totals: { n: 60, mean: 51 } }, null] });
      expect(await other.console(room.code)).toEqual(seen);
      await other.remove(room.code);
      await expect(room.console()).rejects.toMatchObject({ code: 'no-session' });
    });

    it('fails without a word of what was sent or kept', async () => {
      const room = await Room.alone(engine);
      await room.create();
      await room.join('secret token');
      await room.opened.db.schema.dropTable('people').execute();
      const failure = await room.answer('secret token', 1, alike(4)).then(
        () => null,
        (error: unknown) => error as Error,
      );
      expect(failure).toMatchObject({ code: 'failed' });
      expect(failure?.stack).toContain('at ');
      for (const text of [failure?.message, failure?.stack, JSON.stringify(failure), String(failure?.cause)]) {
        expect(text).not.toMatch(/secret token|insert into|"people"|"17"/);
      }
    });

    it('is answered for as long as the database answers', async () => {
      const room = await Room.alone(engine);
      expect(await room.sessions.healthy()).toBe(true);
      await room.opened.db.schema.dropTable('remarks').execute();
      await room.opened.db.schema.dropTable('people').execute();
      await room.opened.db.schema.dropTable('sessions').execute();
      expect(await room.sessions.healthy()).toBe(false);
    });
  });
