import { describe, expect, it } from 'vitest';
import type { Engine } from '../engines.js';
import { Room, alike } from '../room.js';

export const answering = (engine: Engine) =>
  describe('someone with a phone', () => {
    it('is counted once, however often they join', async () => {
      const room = await Room.on(engine);
      await room.create();
      await Promise.all([room.join('one'), room.join('one'), room.join('two')]);
      expect(await room.join('one')).toEqual({ seq: 0 });
      expect(await room.console()).toMatchObject({ joined: [2, 0], finished: [0, 0] });
    });

    it('has their newest sheet kept, whatever order sheets arrive in', async () => {
      const room = await Room.on(engine);
      await room.create();
      await room.join('one');
      const kept = await Promise.all([3, 1, 3, 2].map((seq) => room.answer('one', seq, alike(seq), { finished: seq === 3 })));
      expect(kept).toEqual([{ seq: 3 }, { seq: 3 }, { seq: 3 }, { seq: 3 }]);
      expect(await room.join('one')).toEqual({ seq: 3 });
      expect(await room.console()).toMatchObject({ finished: [1, 0] });
      await room.reopen();
      expect(await room.answer('one', 2, alike(5), { finished: false })).toEqual({ seq: 3 });
      expect(await room.console()).toMatchObject({ joined: [1, 0], finished: [1, 0] });
    });

    it('counts as finished only while their newest sheet is', async () => {
      const room = await Room.on(engine);
      await room.create();
      await room.finish('one', alike(3));
      await room.answer('one', 2, alike(4), { finished: false });
      expect(await room.console()).toMatchObject({ finished: [0, 0] });
    });

    it('has not finished with a statement left out: their total could be worked out from those of all and of the statements', async () => {
      const room = await Room.on(engine);
      await room.create();
      const { 17: _, ...gap } = alike(3);
      await room.finish('one', gap);
      expect(await room.console()).toMatchObject({ joined: [1, 0], finished: [0, 0] });
      await room.answer('one', 2, alike(3), { finished: true });
      expect(await room.console()).toMatchObject({ finished: [1, 0] });
    });

    it('has no right to answer before joining, and none with the token of another round', async () => {
      const room = await Room.on(engine);
      await room.create();
      await expect(room.answer('one', 1, alike(3))).rejects.toMatchObject({ code: 'no-right' });
      await room.join('one');
      await room.act({ act: 'second-round' });
      await expect(room.answer('one', 1, alike(3), { round: 2 })).rejects.toMatchObject({ code: 'no-right' });
    });

    it.each([
      ['a statement that there is not', { ...alike(3), 18: 3 }],
      ['a choice above the scale', { 1: 6 }],
      ['a choice between two', { 1: 2.5 }],
    ])('cannot answer %s', async (_, answers) => {
      const room = await Room.on(engine);
      await room.create();
      await room.join('one');
      await expect(room.answer('one', 1, answers)).rejects.toMatchObject({ code: 'malformed' });
      expect(await room.join('one')).toEqual({ seq: 0 });
    });

    it('cannot answer in a closed round, but hears again of the sheet that was kept', async () => {
      const room = await Room.on(engine);
      await room.create();
      await room.finish('one', alike(3));
      await room.act({ act: 'close' });
      await expect(room.answer('one', 2, alike(4))).rejects.toMatchObject({ code: 'closed' });
      expect(await room.answer('one', 1, alike(3))).toEqual({ seq: 1 });
      await room.act({ act: 'open' });
      expect(await room.answer('one', 2, alike(4))).toEqual({ seq: 2 });
    });

    it('may join while the round is closed, and joins the present round alone', async () => {
      const room = await Room.on(engine);
      await room.create();
      await room.finish('one', alike(3));
      await room.act({ act: 'close' });
      await expect(room.join('two')).resolves.toEqual({ seq: 0 });
      await expect(room.join('two', { round: 2 })).rejects.toMatchObject({ code: 'closed' });
      await room.act({ act: 'second-round' });
      await expect(room.join('three')).rejects.toMatchObject({ code: 'closed' });
      await expect(room.join('one')).resolves.toEqual({ seq: 1 });
      await expect(room.join('one', { round: 2 })).resolves.toEqual({ seq: 0 });
      expect(await room.console()).toMatchObject({ joined: [2, 1] });
    });

    it('cannot belong to a group that there is not, nor join a second round of a session of one', async () => {
      const room = await Room.on(engine);
      await room.create({ rounds: 1 });
      await expect(room.join('one', { group: 2 })).rejects.toMatchObject({ code: 'malformed' });
      await expect(room.join('one', { round: 2 })).rejects.toMatchObject({ code: 'malformed' });
      expect(await room.console()).toMatchObject({ joined: [0], finished: [0], reports: [null], revealed: [[]] });
    });

    it('may choose another group until the first sheet, and not after it', async () => {
      const room = await Room.on(engine);
      await room.create();
      for (const [index, token] of ['n1', 'n2', 'n3', 's1', 's2', 's3'].entries()) await room.finish(token, alike((index % 4) + 1), { group: index < 3 ? 0 : 1 });
      await room.join('late', { group: 0 });
      await room.join('late', { group: 1 });
      await room.answer('late', 1, alike(5));
      await room.join('late', { group: 0 });
      await room.join('s1', { group: 0 });
      for (const step of ['totals', 'dimensions', 'groups'] as const) await room.act({ act: 'reveal', round: 1, step });
      const { reports } = await room.console();
      expect(reports[0]?.groups).toMatchObject([{ name: 'North', total: { n: 3 } }, { name: 'South', total: { n: 4 } }]);
    });

    it('finds a room of two thousand full, in each round anew', async () => {
      const room = await Room.on(engine);
      await room.create();
      await Promise.all(Array.from({ length: 2_000 }, (_, index) => room.join(`person ${index}`)));
      await expect(room.join('one more')).rejects.toMatchObject({ code: 'too-many' });
      await expect(room.join('person 7')).resolves.toEqual({ seq: 0 });
      await room.act({ act: 'second-round' });
      await expect(room.join('one more', { round: 2 })).resolves.toEqual({ seq: 0 });
    });

    it('is not harmed by what is refused of others at the same time', async () => {
      const room = await Room.on(engine);
      await room.create();
      await room.join('one');
      await room.join('two');
      const outcomes = await Promise.allSettled([room.answer('one', 1, { 1: 9 }), room.answer('nobody', 1, alike(3)), room.answer('two', 1, alike(3)), room.answer('one', 1, alike(4))]);
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'fulfilled']);
      expect(await room.console()).toMatchObject({ joined: [2, 0], finished: [2, 0] });
    });

    it('finds every sheet kept when two hundred send ten each at once, with half of it sent twice', async () => {
      const room = await Room.on(engine);
      await room.create();
      const tokens = Array.from({ length: 200 }, (_, index) => `person ${index}`);
      await Promise.all(
        tokens.map(async (token) => {
          await room.join(token);
          await Promise.all(Array.from({ length: 10 }, (_, index) => room.answer(token, index + 1, alike((index % 5) + 1), { finished: index === 9 })));
          await Promise.all([6, 7, 8, 9, 10].map((seq) => room.answer(token, seq, alike(1), { finished: false })));
        }),
      );
      await room.reopen();
      expect(await Promise.all(tokens.map((token) => room.join(token)))).toEqual(tokens.map(() => ({ seq: 10 })));
      expect(await room.console()).toMatchObject({ joined: [200, 0], finished: [200, 0] });
    });
  });
