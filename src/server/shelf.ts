import type { Kysely, Transaction } from 'kysely';
import rater from '../../quizzes/rater.json';
import type { Answers, Quiz } from '../core/quiz.js';
import type { Report, View, RevealStep } from '../core/workshop.js';
import { placeOf, type Fixed, type People, type Person, type State } from './session.js';
import type { PersonRow, SessionRow, Tables } from './tables.js';

/** Quizzes that stand in every page with their words. */
export const builtIn: Readonly<Record<string, Quiz>> = { rater: rater as unknown as Quiz };

/** What is read of a session at every request. */
export const stateColumns = ['session', 'key', 'expires_at', 'version', 'round', 'open', 'timer_ends', 'view', 'revealed'] as const;
export type StateRow = Pick<SessionRow, (typeof stateColumns)[number]>;

type Db = Kysely<Tables> | Transaction<Tables>;

/** A session in memory at one version. */
export interface Loaded {
  readonly fixed: Fixed;
  readonly version: number;
  readonly people: People;
  /** Worked out when first asked for. */
  reports: readonly (Report | null)[] | null;
}

/** Sessions last used; the versions that others write make them load anew. */
export class Shelf {
  readonly #loaded = new Map<string, Loaded>();

  constructor(readonly room: number) {}

  /** The session at the version of its row, or one before where the row has just been written to. */
  async get(db: Db, row: StateRow, version = row.version): Promise<Loaded> {
    const known = this.#loaded.get(row.session);
    if (known?.fixed.key === row.key && known.version === version) return this.put(known);
    const fixed = known?.fixed.key === row.key ? known.fixed : await fixedOf(db, row);
    return this.put({ fixed, version, people: await peopleOf(db, row.session), reports: null });
  }

  put(loaded: Loaded): Loaded {
    this.drop(loaded.fixed.code);
    this.#loaded.set(loaded.fixed.code, loaded);
    const oldest = this.#loaded.keys().next().value;
    if (this.#loaded.size > this.room && oldest !== undefined) this.drop(oldest);
    return loaded;
  }

  drop(code: string): void {
    this.#loaded.delete(code);
  }
}

export const stateOf = ({ round, open, timer_ends, view, revealed }: StateRow): State => ({
  round: round as State['round'],
  open: open === 1,
  timerEnds: timer_ends,
  view: JSON.parse(view) as View,
  revealed: JSON.parse(revealed) as RevealStep[][],
});

export const rowOfState = ({ round, open, timerEnds, view, revealed }: State) => ({
  round,
  open: Number(open),
  timer_ends: timerEnds,
  view: JSON.stringify(view),
  revealed: JSON.stringify(revealed),
});

export const rowOfPerson = (session: string, { round, person, pair, group, seq, answers, finished, shown }: Person): PersonRow => ({
  session,
  round,
  person,
  pair,
  group_place: group,
  seq,
  answers: JSON.stringify(answers),
  finished: Number(finished),
  shown: shown && JSON.stringify(shown),
});

async function fixedOf(db: Db, { session: code, key, expires_at }: StateRow): Promise<Fixed> {
  const row = await db.selectFrom('sessions').select(['settings', 'definition']).where('session', '=', code).executeTakeFirstOrThrow();
  const definition = JSON.parse(row.definition) as string | Quiz;
  const quiz = typeof definition === 'string' ? (builtIn[definition] as Quiz) : definition;
  return { code, key, settings: JSON.parse(row.settings) as Fixed['settings'], definition, quiz, expiresAt: expires_at };
}

async function peopleOf(db: Db, session: string): Promise<People> {
  const rows = await db.selectFrom('people').selectAll().where('session', '=', session).execute();
  return new Map(
    rows.map(({ round, person, pair, group_place, seq, answers, finished, shown }) => [
      placeOf(round, person),
      { round, person, pair, group: group_place, seq, answers: JSON.parse(answers) as Answers, finished: finished === 1, shown: shown === null ? null : (JSON.parse(shown) as Answers) },
    ]),
  );
}
