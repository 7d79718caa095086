import rater from '../../../quizzes/rater.json';
import { describe, expect, it } from 'vitest';
import type { RevealStep, Round } from '../../../src/core/workshop.js';
import type { Engine } from '../engines.js';
import { Room, alike, quiz, words } from '../room.js';

/** People who chose 1, 3 and 5 throughout have 45, 51 and 57 points: 51 on average. */
async function three(engine: Engine): Promise<Room> {
  const room = await Room.on(engine);
  await room.create({ groups: [] });
  for (const choice of [1, 3, 5]) await room.finish(`person ${choice}`, alike(choice));
  return room;
}

const reveal = async (room: Room, round: Round, ...steps: RevealStep[]) => {
  for (const step of steps) await room.act({ act: 'reveal', round, step });
};

/** The answers that give so many points in every statement. */
const scoring = (points: number): Readonly<Record<string, number>> =>
  Object.fromEntries(rater.items.map((item) => [item.id, 'reversed' in item && item.reversed ? 6 - points : points]));

export const showing = (engine: Engine) =>
  describe('what is revealed', () => {
    it('is nothing below the minimum, and the figures of everyone who finished from there on', async () => {
      const room = await Room.on(engine);
      await room.create();
      await room.finish('one', alike(1));
      await room.finish('two', alike(3));
      await room.join('three');
      await room.answer('three', 1, alike(5), { finished: false });
      await expect(room.act({ act: 'reveal', round: 1, step: 'totals' })).rejects.toMatchObject({ code: 'too-few' });
      expect(await room.console()).toMatchObject({ joined: [3, 0], finished: [2, 0], reports: [null, null], revealed: [[], []] });
      await room.answer('three', 2, alike(5));
      expect(await room.act({ act: 'reveal', round: 1, step: 'totals' })).toMatchObject({ revealed: [['totals'], []], reports: [{ people: 3, totals: { n: 3, mean: 51 } }, null] });
    });

    it('comes step by step', async () => {
      const room = await three(engine);
      await expect(room.act({ act: 'reveal', round: 1, step: 'dimensions' })).rejects.toMatchObject({ code: 'not-revealed' });
      await reveal(room, 1, 'totals');
      expect((await room.console()).reports[0]).not.toHaveProperty('dimensions');
      await expect(room.act({ act: 'reveal', round: 1, step: 'statements' })).rejects.toMatchObject({ code: 'not-revealed' });
      await reveal(room, 1, 'totals', 'dimensions', 'statements');
      expect(await room.console()).toMatchObject({ revealed: [['totals', 'dimensions', 'statements'], []], reports: [{ dimensions: { length: 5 }, statements: { length: 17 } }, null] });
    });

    it.each([
      ['groups where there are none', 1, 'groups'],
      ['a change beside the first round', 1, 'change'],
    ] as const)('cannot be %s', async (_, round, step) => {
      const room = await three(engine);
      await reveal(room, 1, 'totals', 'dimensions', 'statements');
      await expect(room.act({ act: 'reveal', round, step })).rejects.toMatchObject({ code: 'malformed' });
    });

    it('stays as it was until as many as the minimum have come or changed, and says nothing meanwhile', async () => {
      const room = await Room.on(engine);
      await room.create({ groups: [] });
      // One in each band: 17, 51 and 85 points.
      for (const [index, each] of [1, 3, 5].entries()) await room.finish(`person ${index}`, scoring(each));
      await reveal(room, 1, 'totals');
      await room.finish('four', scoring(5));
      await room.answer('person 1', 2, scoring(5));
      expect(await room.console()).toMatchObject({ finished: [4, 0], reports: [{ people: 3, totals: { n: 3, mean: 51 } }, null] });
      room.heard();
      // By hand: 1, 5, 5, 5 and 2 points of 17 statements are 18 · 17 / 5.
      await room.finish('five', scoring(2));
      expect(await room.console()).toMatchObject({ reports: [{ people: 5, totals: { n: 5, mean: 61.2 } }, null] });
      expect(room.heard()).toContain('console');
    });

    it.each([
      // Of six, three chose 4 in a and nobody else did: then all of the first three had.
      ['agreed on something before', [[4, 2, 1], [4, 5, 2], [4, 1, 5]], [[1, 3, 3], [2, 4, 4], [5, 3, 2]], false],
      // c is known from before, and a + b + c less b and c would be a.
      ['would come to agree on something', [[1, 2, 1], [3, 5, 2], [5, 1, 5]], [[4, 2, 1], [4, 5, 2], [4, 1, 5]], true],
    ] as const)('does not move where people %s, as both showings together would tell it', async (_, first, then, again) => {
      const room = await Room.on(engine);
      await room.create({ definition: { ...quiz, text: { en: words('en'), fa: words('fa') } }, languages: ['en'], groups: [] });
      const sheet = ([a, b, c]: readonly [number, number, number]) => ({ a, b, c });
      for (const [index, each] of first.entries()) await room.finish(`person ${index}`, sheet(each));
      await reveal(room, 1, 'totals', 'dimensions', 'statements');
      const { reports } = await room.console();
      for (const [index, each] of then.entries()) await (again ? room.answer(`person ${index}`, 2, sheet(each)) : room.finish(`late ${index}`, sheet(each)));
      expect((await room.console()).reports).toEqual(reports);
    });

    it('is not moved by someone who takes a change back', async () => {
      const room = await three(engine);
      await reveal(room, 1, 'totals');
      await room.answer('person 1', 2, alike(2));
      await room.answer('person 1', 3, alike(1));
      await room.answer('person 3', 2, alike(2));
      await room.answer('person 5', 2, alike(2));
      expect(await room.console()).toMatchObject({ reports: [{ totals: { mean: 51 } }, null] });
    });

    it('is the same after a restart', async () => {
      const room = await three(engine);
      await room.finish('late', alike(4));
      await reveal(room, 1, 'totals', 'dimensions', 'statements');
      await room.finish('later', alike(1));
      await room.answer('person 3', 2, alike(1));
      const before = await room.console();
      await room.reopen();
      expect(await room.console()).toEqual(before);
      expect(before).toMatchObject({ finished: [5, 0], reports: [{ people: 4 }, null] });
    });

    it('holds the change of those who are in both rounds, once nobody can answer any more', async () => {
      const room = await Room.on(engine);
      await room.create({ groups: [] });
      for (const [index, choice] of [1, 2, 3].entries()) await room.finish(`person ${index}`, alike(choice), { phrase: `four words ${index}` });
      await reveal(room, 1, 'totals');
      await room.act({ act: 'second-round' });
      // Another phone with the phrase of the first, typed by hand; choices rise by 0, 1 and 2, points by 0, 3 and 6.
      for (const [index, choice] of [1, 3, 5].entries()) await room.finish(`phone ${index}`, alike(choice), { round: 2, phrase: `Four  WORDS ${index}` });
      await reveal(room, 2, 'totals', 'dimensions', 'statements');
      await expect(room.act({ act: 'reveal', round: 2, step: 'change' })).rejects.toMatchObject({ code: 'too-few' });
      await room.act({ act: 'close' });
      await reveal(room, 2, 'change');
      expect((await room.console()).reports[1]?.change).toMatchObject({ n: 3, mean: 3, withheld: null });
      await expect(room.act({ act: 'open' })).rejects.toMatchObject({ code: 'closed' });
      await room.reopen();
      expect((await room.console()).reports[1]?.change).toMatchObject({ n: 3, mean: 3 });
    });

    it('holds no change where the first round had too few, and that of everyone in it where nothing of it was revealed', async () => {
      const room = await Room.on(engine);
      for (const first of [2, 3]) {
        await room.create({ groups: [] });
        for (let index = 0; index < first; index += 1) await room.finish(`person ${index}`, alike(index + 1), { phrase: `four words ${index}` });
        await room.act({ act: 'second-round' });
        for (let index = 0; index < 3; index += 1) await room.finish(`person ${index}`, alike(2 * index + 1), { round: 2, phrase: `four words ${index}` });
        await room.act({ act: 'close' });
        await reveal(room, 2, 'totals', 'dimensions', 'statements');
        const change = room.act({ act: 'reveal', round: 2, step: 'change' });
        if (first === 2) await expect(change).rejects.toMatchObject({ code: 'too-few' });
        else expect(await change).toMatchObject({ reports: [null, { change: { n: 3, mean: 3 } }] });
      }
    });

    it('pairs nobody by a phrase that two people gave', async () => {
      const room = await Room.on(engine);
      await room.create({ groups: [] });
      for (const [index, choice] of [1, 2, 3, 4].entries()) await room.finish(`person ${index}`, scoring(choice), { phrase: `four words ${index}` });
      await room.act({ act: 'second-round' });
      for (const [index, choice] of [1, 3, 5, 5].entries()) await room.finish(`person ${index}`, scoring(choice), { round: 2, phrase: `four words ${index}` });
      for (const token of ['other', 'another', 'third']) await room.finish(token, scoring(1), { round: 2, phrase: 'four words 0' });
      await room.act({ act: 'close' });
      await reveal(room, 2, 'totals', 'dimensions', 'statements', 'change');
      // By hand: 17, 34 and 17 points of those whose phrase is theirs alone.
      expect((await room.console()).reports[1]?.change).toMatchObject({ n: 3, mean: expect.closeTo(68 / 3, 9) as unknown });
    });
  });
