import { describe, expect, it } from 'vitest';
import type { Engine } from '../engines.js';
import { Room, quiz, settings, words } from '../room.js';

export const creating = (engine: Engine) =>
  describe('a new session', () => {
    it('has eight digits, the first of them not 0, and a secret of 256 bits', async () => {
      const room = await Room.on(engine);
      await room.create();
      expect(room.code).toMatch(/^[1-9]\d{7}$/);
      expect(Buffer.from(room.secret, 'base64url')).toHaveLength(32);
      expect(room.secret).toMatch(/^[\w-]{43}$/);
    });

    it('takes another code where the one drawn is in use, and fails where none is to be found', async () => {
      const drawn = ['11111111', '11111111', '22222222'];
      const room = await Room.alone(engine, { code: () => drawn.shift() ?? '11111111' });
      await room.create();
      const first = room.code;
      await room.create();
      expect([first, room.code]).toEqual(['11111111', '22222222']);
      await expect(room.create()).rejects.toMatchObject({ code: 'failed' });
    });

    it('shows everyone with the code its settings, and is open in its first round', async () => {
      const room = await Room.on(engine);
      await room.create();
      expect(await room.sessions.face(room.code)).toEqual({ ...settings, code: room.code, expiresAt: '2026-12-22T09:00:00.000Z' });
      expect(await room.sessions.status(room.code)).toEqual({ round: 1, open: true, left: null });
    });

    it('opens to its own secret alone', async () => {
      const room = await Room.on(engine);
      await room.create();
      const other = room.secret;
      await room.create();
      await expect(room.sessions.admit(room.code, room.secret)).resolves.toBeUndefined();
      await expect(room.sessions.admit(room.code, other)).rejects.toMatchObject({ code: 'no-right' });
      await expect(room.sessions.admit(room.code, '')).rejects.toMatchObject({ code: 'no-right' });
      await expect(room.sessions.admit('99999999', room.secret)).rejects.toMatchObject({ code: 'no-session' });
    });

    it('opens to a secret put in the place of a lost one, and no more to that', async () => {
      const room = await Room.on(engine);
      await room.create();
      const renewed = await room.sessions.renew(room.code);
      await expect(room.sessions.admit(room.code, renewed)).resolves.toBeUndefined();
      await expect(room.sessions.admit(room.code, room.secret)).rejects.toMatchObject({ code: 'no-right' });
      await expect(room.sessions.renew('99999999')).rejects.toMatchObject({ code: 'no-session' });
    });

    it('holds a quiz of its own with the words in it', async () => {
      const room = await Room.on(engine);
      const own = { ...quiz, text: { en: words('en'), fa: words('fa') } };
      await room.create({ definition: own, languages: ['fa'] });
      expect(await room.sessions.face(room.code)).toMatchObject({ definition: { id: 'small', text: { fa: { title: 'Small fa' } } }, languages: ['fa'] });
      await room.reopen();
      expect(await room.sessions.face(room.code)).toMatchObject({ definition: { id: 'small' } });
    });

    it.each([
      ['a built-in quiz that there is not', { definition: 'servqual' }],
      ['a scorecard', { definition: 'agent-scorecard' }],
      ['a quiz without its words', { definition: quiz }],
      ['a language that the quiz does not promise', { languages: ['en', 'de'] }],
      ['no language', { languages: [] }],
      ['a minimum below three', { minimum: 2 }],
      ['two groups of one name', { groups: ['North', ' North'] }],
      ['a property that is none', { color: 'red' }],
    ])('is refused with %s', async (_, changed) => {
      const room = await Room.on(engine);
      await expect(room.create(changed)).rejects.toMatchObject({ code: 'malformed' });
    });

    it('is refused beyond as many as may be kept', async () => {
      const room = await Room.alone(engine, { sessions: 2 });
      await room.create();
      await room.create();
      await expect(room.create()).rejects.toMatchObject({ code: 'too-many' });
      await room.sessions.remove(room.code);
      await expect(room.create()).resolves.toBeUndefined();
    });
  });
