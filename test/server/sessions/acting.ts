import { describe, expect, it } from 'vitest';
import type { View } from '../../../src/core/workshop.js';
import type { Engine } from '../engines.js';
import { Room, alike } from '../room.js';

const remark = { note: 'Say more', actions: [{ id: 'x', text: 'Call back', owner: 'Sara', due: '2026-12-01', done: false }] };
const view: View = { at: 'totals', round: 1, item: null, languages: ['ar', 'en'] };

export const acting = (engine: Engine) =>
  describe('a trainer', () => {
    it('closes a round and opens it again', async () => {
      const room = await Room.on(engine);
      await room.create();
      expect(await room.act({ act: 'close' })).toMatchObject({ round: 1, open: false });
      expect(await room.act({ act: 'open' })).toMatchObject({ round: 1, open: true });
    });

    it('begins the second round once, open, with the way in on the screen', async () => {
      const room = await Room.on(engine);
      await room.create();
      await room.act({ act: 'close' });
      expect(await room.act({ act: 'second-round' })).toMatchObject({ round: 2, open: true, view: { at: 'join', round: 2 } });
      await expect(room.act({ act: 'second-round' })).rejects.toMatchObject({ code: 'closed' });
    });

    it('begins no second round where there is one only', async () => {
      const room = await Room.on(engine);
      await room.create({ rounds: 1 });
      await expect(room.act({ act: 'second-round' })).rejects.toMatchObject({ code: 'malformed' });
    });

    it('sets a timer that everyone sees run, past its end, until it is stopped or the round closed', async () => {
      const room = await Room.on(engine);
      await room.create();
      expect(await room.act({ act: 'timer', minutes: 2.5 })).toMatchObject({ left: 150_000 });
      room.clock.now += 151_000;
      expect(await room.sessions.status(room.code)).toEqual({ round: 1, open: true, left: -1_000 });
      expect(await room.act({ act: 'timer', minutes: null })).toMatchObject({ left: null });
      await room.act({ act: 'timer', minutes: 1 });
      expect(await room.act({ act: 'close' })).toMatchObject({ left: null });
    });

    it('shows first of all the way in, in the first language', async () => {
      const room = await Room.on(engine);
      await room.create();
      expect(await room.console()).toMatchObject({ view: { at: 'join', round: 1, item: null, languages: ['en'] } });
    });

    it('shows only what is revealed, of statements that there are, in languages of the session', async () => {
      const room = await Room.on(engine);
      await room.create({ minimum: 3, groups: [] });
      for (const choice of [1, 2, 4]) await room.finish(`person ${choice}`, alike(choice));
      await expect(room.act({ act: 'view', view })).rejects.toMatchObject({ code: 'not-revealed' });
      await room.act({ act: 'reveal', round: 1, step: 'totals' });
      expect(await room.act({ act: 'view', view })).toMatchObject({ view });
      await expect(room.act({ act: 'view', view: { ...view, round: 2 } })).rejects.toMatchObject({ code: 'not-revealed' });
      await expect(room.act({ act: 'view', view: { ...view, languages: ['fa'] } })).rejects.toMatchObject({ code: 'malformed' });
      await expect(room.act({ act: 'view', view: { ...view, item: '1' } })).rejects.toMatchObject({ code: 'malformed' });
      for (const step of ['dimensions', 'statements'] as const) await room.act({ act: 'reveal', round: 1, step });
      expect(await room.act({ act: 'view', view: { ...view, at: 'statements', item: '17' } })).toMatchObject({ view: { at: 'statements', item: '17' } });
      await expect(room.act({ act: 'view', view: { ...view, at: 'statements', item: '18' } })).rejects.toMatchObject({ code: 'malformed' });
    });

    it('keeps notes and actions for statements that there are, until they are emptied', async () => {
      const room = await Room.on(engine);
      await room.create();
      await room.act({ act: 'remark', item: '7', remark });
      await room.act({ act: 'remark', item: '', remark: { note: 'All of it', actions: [] } });
      expect(await room.act({ act: 'remark', item: '7', remark: { ...remark, note: 'Less' } })).toMatchObject({ remarks: { '7': { ...remark, note: 'Less' }, '': { note: 'All of it' } } });
      expect((await room.act({ act: 'remark', item: '7', remark: { note: '', actions: [] } })).remarks).toEqual({ '': { note: 'All of it', actions: [] } });
      await expect(room.act({ act: 'remark', item: '18', remark })).rejects.toMatchObject({ code: 'malformed' });
    });

    it.each([
      ['a first join', ['console'], async (room: Room) => room.join('one')],
      ['the same join again', [], async (room: Room) => (await room.join('two'), room.heard(), room.join('two'))],
      ['a sheet that is finished', ['console'], async (room: Room) => (await room.join('three'), room.heard(), room.answer('three', 1, alike(3)))],
      ['a sheet that is not', [], async (room: Room) => (await room.join('four'), room.heard(), room.answer('four', 1, alike(3), { finished: false }))],
      ['a changed sheet that stays finished', [], async (room: Room) => (await room.finish('five', alike(3)), room.heard(), room.answer('five', 2, alike(4)))],
      ['the end of the round', ['status', 'console'], async (room: Room) => room.act({ act: 'close' })],
      ['the end of the round again', [], async (room: Room) => (await room.act({ act: 'close' }), room.heard(), room.act({ act: 'close' }))],
      ['a timer', ['status', 'console'], async (room: Room) => room.act({ act: 'timer', minutes: 5 })],
      ['a remark', ['console'], async (room: Room) => room.act({ act: 'remark', item: '', remark })],
    ])('hears of %s: %j', async (_, changes, does) => {
      const room = await Room.on(engine);
      await room.create();
      await does(room);
      expect(room.heard()).toEqual(changes);
    });
  });
