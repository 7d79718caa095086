import type { Answers, Quiz } from '../core/quiz.js';
import type { Rules, Sheet } from '../core/showing.js';
import type { Remark, RevealStep, Round, Settings, View } from '../core/workshop.js';

/** What never changes of a session. */
export interface Fixed {
  readonly code: string;
  readonly key: string;
  readonly settings: Omit<Settings, 'definition'>;
  /** Id of a built-in quiz, or the quiz itself. */
  readonly definition: string | Quiz;
  readonly quiz: Quiz;
  readonly expiresAt: string;
}

/** What its trainer changes. */
export interface State {
  readonly round: Round;
  readonly open: boolean;
  /** ISO 8601; null where no timer runs. */
  readonly timerEnds: string | null;
  readonly view: View;
  /** By round. */
  readonly revealed: readonly (readonly RevealStep[])[];
}

/** Someone in one round. */
export interface Person {
  readonly round: number;
  readonly person: string;
  readonly pair: string | null;
  readonly group: number | null;
  readonly seq: number;
  readonly answers: Answers;
  readonly finished: boolean;
  /** What of them is part of the figures shown; null for nothing. */
  readonly shown: Answers | null;
}

/** People by round and the hash that stands for each. */
export type People = ReadonlyMap<string, Person>;
export const placeOf = (round: number, person: string): string => `${round} ${person}`;

/** A session at one version, and what is about to change of it. */
export class Draft {
  readonly changed = new Map<string, Person>();
  readonly remarks = new Map<string, Remark>();
  readonly #joined = new Map<number, number>();

  constructor(
    readonly fixed: Fixed,
    readonly before: State,
    readonly people: People,
    public state = before,
  ) {
    for (const person of people.values()) this.#count(person);
  }

  /** How many have joined a round. */
  joined(round: number): number {
    return this.#joined.get(round) ?? 0;
  }

  person(round: number, person: string): Person | null {
    const place = placeOf(round, person);
    return this.changed.get(place) ?? this.people.get(place) ?? null;
  }

  put(person: Person): void {
    if (!this.person(person.round, person.person)) this.#count(person);
    this.changed.set(placeOf(person.round, person.person), person);
  }

  /** Everyone, with what has changed. */
  get all(): People {
    return this.changed.size === 0 ? this.people : new Map([...this.people, ...this.changed]);
  }

  get touched(): boolean {
    return this.changed.size > 0 || this.remarks.size > 0 || this.state !== this.before;
  }

  /** Whether figures are not what they were. */
  get moved(): boolean {
    return this.state.revealed !== this.before.revealed || this.#anyone((old, { shown }) => (old?.shown ?? null) !== shown);
  }

  /** Whether other numbers of people have joined or finished. */
  get counted(): boolean {
    return this.#anyone((old, { finished }) => old?.finished !== finished);
  }

  #anyone(differs: (old: Person | undefined, now: Person) => boolean): boolean {
    return [...this.changed].some(([place, person]) => differs(this.people.get(place), person));
  }

  #count({ round }: Person): void {
    this.#joined.set(round, this.joined(round) + 1);
  }
}

/** Everyone of a round, in an order that says nothing and is the same after a restart. */
export const inRound = (people: People, round: number): readonly Person[] =>
  [...people.values()].filter((each) => each.round === round).sort((one, other) => (one.person < other.person ? -1 : 1));

export const rulesOf = ({ settings: { minimum, groups } }: Fixed): Rules => ({ minimum, groups });

/** The sheets of those who finished. */
export const finishedSheets = (people: readonly Person[], { groups }: Rules): readonly Sheet[] =>
  people.filter(({ finished }) => finished).map((each) => sheet(each, each.answers, groups));

/** The sheets that figures are made of. */
export const shownSheets = (people: readonly Person[], { groups }: Rules): readonly Sheet[] =>
  people.flatMap((each) => (each.shown ? [sheet(each, each.shown, groups)] : []));

const sheet = ({ person, pair, group }: Person, answers: Answers, groups: readonly string[]): Sheet => ({ person, pair, answers, group: group === null ? null : (groups[group] ?? null) });
