import { onTestFinished } from 'vitest';
import type { Answers } from '../../src/core/quiz.js';
import type { Act, Console, Round, Settings } from '../../src/core/workshop.js';
import { changesHere } from '../../src/server/changes.js';
import { sessionsOf, type Options } from '../../src/server/sessions-of.js';
import type { Change, Sessions } from '../../src/server/sessions.js';
import type { Opened } from '../../src/server/database.js';
import type { Engine, Place } from './engines.js';

/** Three statements, the second reversed, in two dimensions; totals from 3 to 15. */
export const quiz = {
  schema: 1,
  kind: 'quiz',
  id: 'small',
  version: '1.0.0',
  languages: ['en', 'fa'],
  scale: { min: 1, max: 5 },
  items: [{ id: 'a' }, { id: 'b', reversed: true }, { id: 'c' }],
  dimensions: [
    { id: 'first', items: ['a', 'b'] },
    { id: 'second', items: ['c'] },
  ],
  bands: [
    { id: 'low', from: 3, to: 8 },
    { id: 'high', from: 9, to: 15 },
  ],
  missing: { atLeast: 0.5 },
};

/** Words that it needs in one language. */
export const words = (language: string) => ({
  title: `Small ${language}`,
  choices: { 1: '1', 2: '2', 3: '3', 4: '4', 5: '5' },
  items: { a: 'A', b: 'B', c: 'C' },
  bands: { low: { name: 'L' }, high: { name: 'H' } },
  dimensions: { first: { name: 'F' }, second: { name: 'S' } },
});

export const settings: Settings = { title: 'Marker Team', definition: 'rater', languages: ['en', 'ar'], minimum: 3, rounds: 2, groups: ['North', 'South'], rehearsal: false };

const used = new Map<Engine, Place>();

/** Removes what tests have shared. */
export function tidy(): void {
  for (const place of used.values()) place.remove();
}

/** A clock that stands until it is moved. */
export interface Clock {
  now: number;
}

/** Sessions in a place of their own, on a clock of the test. */
export class Room {
  readonly clock: Clock = { now: Date.parse('2026-11-22T09:00:00Z') };
  readonly published: [string, Change][] = [];
  code = '';
  secret = '';
  #place!: Place;
  sessions!: Sessions;
  opened!: Opened;

  /** Where others' sessions may be, from tests before. */
  static async on(engine: Engine, options: Options = {}): Promise<Room> {
    const place = used.get(engine) ?? (await engine.place());
    used.set(engine, place);
    return Room.#in(place, options, () => undefined);
  }

  /** Where nothing has been. */
  static async alone(engine: Engine, options: Options = {}): Promise<Room> {
    const place = await engine.place();
    return Room.#in(place, options, () => place.remove());
  }

  static async #in(place: Place, options: Options, after: () => void): Promise<Room> {
    const room = new Room();
    room.#place = place;
    await room.open(options);
    onTestFinished(async () => {
      await room.sessions.close();
      after();
    });
    return room;
  }

  async open(options: Options = {}): Promise<void> {
    const changes = changesHere();
    this.opened = await this.#place.open();
    this.sessions = sessionsOf(this.opened, { now: () => this.clock.now, ...options, changes: { ...changes, publish: (code, change) => void this.published.push([code, change]) } });
  }

  async reopen(options: Options = {}): Promise<void> {
    await this.sessions.close();
    await this.open(options);
  }

  async create(changed: object = {}): Promise<void> {
    ({ code: this.code, secret: this.secret } = await this.sessions.create({ ...settings, ...changed }));
    this.published.length = 0;
  }

  join(token: string, { round = 1, phrase = null, group = null }: { readonly round?: Round; readonly phrase?: string | null; readonly group?: number | null } = {}) {
    return this.sessions.join(this.code, token, { round, phrase, group });
  }

  answer(token: string, seq: number, answers: Answers, { round = 1, finished = true }: { readonly round?: Round; readonly finished?: boolean } = {}) {
    return this.sessions.answer(this.code, token, { round, seq, answers, finished });
  }

  /** Someone joins and finishes with their first sheet. */
  async finish(token: string, answers: Answers, joined: Parameters<Room['join']>[1] = {}): Promise<void> {
    await this.join(token, joined);
    await this.answer(token, 1, answers, joined.round === undefined ? {} : { round: joined.round });
  }

  act(act: Act): Promise<Console> {
    return this.sessions.act(this.code, act);
  }

  console(): Promise<Console> {
    return this.sessions.console(this.code);
  }

  /** What has been published of the session since last asked. */
  heard(): readonly Change[] {
    return this.published.splice(0).map(([, change]) => change);
  }
}

/** All seventeen statements of the built-in quiz answered alike. Ten are as they are and seven reversed: 10c + 7(6 - c) = 42 + 3c points. */
export const alike = (choice: number): Answers => Object.fromEntries(Array.from({ length: 17 }, (_, index) => [String(index + 1), choice]));
