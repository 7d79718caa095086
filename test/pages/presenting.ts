import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import rater from '../../quizzes/rater.json';
import type { Act, View } from '../../src/core/workshop.js';
import { changesHere } from '../../src/server/changes.js';
import { serve, type Served } from '../../src/server/serve.js';
import { sessionsIn } from '../../src/server/sessions-of.js';
import type { Sessions } from '../../src/server/sessions.js';
import { visit, type Language } from './browser.js';

/** Choices of seven people: statement 12 parts them, half at either end but for one. */
const choiceOf = (person: number, item: string): number => (item === '12' ? (person === 6 ? 3 : person % 2 ? 1 : 5) : 2 + ((person + Number(item)) % 3));

/** Serves the built pages with sessions that tests fill with people, for the tests of a file. */
export function presenting() {
  let folder: string;
  let sessions: Sessions;
  let server: Served;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mizan-'));
    const changes = changesHere();
    sessions = await sessionsIn(folder, { changes });
    server = await serve('dist/pages', { port: 0, host: '127.0.0.1', workshop: { sessions, changes } });
  });
  afterAll(async () => {
    await server.end();
    await sessions.close();
    await rm(folder, { recursive: true });
  });
  const origin = () => `http://localhost:${(server.address() as { port: number }).port}`;
  return {
    origin,
    sessions: () => sessions,
    /** A session in which so many have finished. */
    async room(spoken: readonly Language[], people = 7, settings: object = {}) {
      const { code, secret } = await sessions.create({ title: '', definition: 'rater', languages: spoken, minimum: 5, rounds: 1, groups: [], rehearsal: false, ...settings });
      for (let person = 0; person < people; person += 1) {
        const token = `person-${code}-${person}`;
        await sessions.join(code, token, { round: 1, phrase: null, group: null });
        await sessions.answer(code, token, { round: 1, seq: 1, finished: true, answers: Object.fromEntries(rater.items.map(({ id }) => [id, choiceOf(person, id)])) });
      }
      return { code, secret, act: (act: Act) => sessions.act(code, act), view: async (): Promise<View> => (await sessions.console(code)).view };
    },
    look: ({ code, secret }: { code: string; secret: string }, options = {}, settings = '') =>
      visit(`${origin()}/present?at=http://192.0.2.7:4173${settings}#${code}.${secret}`, { viewport: { width: 1280, height: 720 }, ...options }),
    /** Lets fourteen people answer the rounds of a session of two, most of them otherwise in the second; two of them are in the third group. */
    async twice({ code, act }: { code: string; act: (act: Act) => Promise<unknown> }) {
      const answer = async (round: 1 | 2) => {
        for (let person = 0; person < 14; person += 1) {
          const token = `pair-${code}-${round}-${person}`;
          await sessions.join(code, token, { round, phrase: `river lamp ${person} stone`, group: person > 11 ? 2 : person % 2 });
          const level = (id: string) => Math.min(5, 1 + ((person + (Number(id) % 2)) % 4) + (round === 2 && person % 3 > 0 ? 1 : 0));
          const answers = Object.fromEntries(rater.items.map(({ id, reversed }) => [id, reversed ? 6 - level(id) : level(id)]));
          await sessions.answer(code, token, { round, seq: 1, finished: true, answers });
        }
      };
      await answer(1);
      await act({ act: 'second-round' });
      await answer(2);
      await act({ act: 'close' });
    },
  };
}

export const digits = (language: Language, text: string): string => text.replace(/\d/g, (digit) => new Intl.NumberFormat(language).format(Number(digit)));
/** Whether anything of the page is beyond the window's edges. */
export const beyond = (page: Page) => page.evaluate(() => [document.documentElement.scrollWidth > innerWidth, document.documentElement.scrollHeight > innerHeight]);
