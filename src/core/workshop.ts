import * as v from 'valibot';
import { limits } from './limits.js';
import { day, line, name, textOf } from './pieces.js';
import type { Quiz } from './quiz.js';
import type { DeepReadonly } from './schema.js';

/** How much a workshop may hold. */
export const workshopLimits = {
  /** People in one round. */
  people: 2_000,
  /** Groups that people may say they belong to. */
  groups: 8,
  /** Characters of a title or of a group's name. */
  name: 80,
  /** Characters of a note. */
  note: 2_000,
  /** Actions of one statement. */
  actions: 20,
  /** Minutes of the timer. */
  minutes: 180,
} as const;

/** Fewest people behind any figure: what a trainer begins with, and what may be chosen. A rule of caution, not of statistics. */
export const minimumSize = { usual: 5, lowest: 3, highest: 50 } as const;

const label = v.pipe(textOf(workshopLimits.name), v.trim(), v.minLength(1));
const round = v.picklist([1, 2]);
const tag = v.pipe(v.string(), v.maxLength(limits.id), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/));
const unlike = (values: string[]): boolean => new Set(values).size === values.length;

/** What a trainer sets before anyone joins; the definition is checked by `read`. */
export const settingsSchema = v.strictObject({
  /** '' for the title of the definition. */
  title: v.pipe(textOf(workshopLimits.name), v.trim()),
  /** Id of a built-in quiz, or a whole definition with its words. */
  definition: v.union([name, v.record(v.string(), v.unknown())]),
  /** Languages that people may choose, the first of them offered first; of those that the definition promises. */
  languages: v.pipe(v.array(tag), v.minLength(1), v.maxLength(limits.languages), v.check(unlike)),
  minimum: v.pipe(v.number(), v.integer(), v.minValue(minimumSize.lowest), v.maxValue(minimumSize.highest)),
  /** 2 asks before and after. */
  rounds: round,
  /** Names of groups, for everyone to say which is theirs; none for no groups. */
  groups: v.pipe(v.array(label), v.maxLength(workshopLimits.groups), v.check(unlike)),
  /** Whether its people are made up. */
  rehearsal: v.boolean(),
});

/** What is revealed, one after another, in this order; `change` stands beside the second round alone, `groups` only where there are any. */
export const steps = ['totals', 'dimensions', 'groups', 'statements', 'change'] as const;
export type RevealStep = (typeof steps)[number];
const step = v.picklist(steps);

const actionSchema = v.strictObject({ id: name, text: line, owner: line, due: day, done: v.boolean() });
/** What was said about a statement, and what was agreed on; the id '' is about all of it. */
const remarkSchema = v.strictObject({ note: textOf(workshopLimits.note), actions: v.pipe(v.array(actionSchema), v.maxLength(workshopLimits.actions)) });

/** What everyone in the room looks at. */
const viewSchema = v.strictObject({
  at: v.picklist(['join', ...steps]),
  round,
  /** A statement on its own; null for the list. */
  item: v.nullable(name),
  /** One language of the session, or two at once. */
  languages: v.pipe(v.array(tag), v.minLength(1), v.maxLength(2), v.check(unlike)),
});

/** What a trainer does to a running session. */
export const actSchema = v.variant('act', [
  v.strictObject({ act: v.literal('open') }),
  v.strictObject({ act: v.literal('close') }),
  /** Begins the second round, and so ends the first for good. */
  v.strictObject({ act: v.literal('second-round') }),
  /** Null stops the timer. */
  v.strictObject({ act: v.literal('timer'), minutes: v.nullable(v.pipe(v.number(), v.minValue(0.5), v.maxValue(workshopLimits.minutes))) }),
  v.strictObject({ act: v.literal('reveal'), round, step }),
  v.strictObject({ act: v.literal('view'), view: viewSchema }),
  v.strictObject({ act: v.literal('remark'), item: v.union([v.literal(''), name]), remark: remarkSchema }),
]);

/** What a phone says when someone joins a round. */
export const joinSchema = v.strictObject({
  round,
  /** Words that pair the rounds, folded; null where nothing is to be paired. */
  phrase: v.nullable(v.pipe(v.string(), v.minLength(8), v.maxLength(120))),
  /** Place of the group in the settings; null for none. */
  group: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(workshopLimits.groups - 1))),
});

/** The whole of what someone has answered; what comes with a number that is not above the last one kept changes nothing. */
export const sheetSchema = v.strictObject({
  round,
  /** 1 for a phone's first sheet of a round, and one more for each change. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000)),
  answers: v.record(v.pipe(v.string(), v.maxLength(limits.id)), v.number()),
  /** Whether the person has asked for a result: only then, and with every item answered, does the sheet count. */
  finished: v.boolean(),
});

export type Settings = DeepReadonly<v.InferOutput<typeof settingsSchema>>;
export type Act = DeepReadonly<v.InferOutput<typeof actSchema>>;
export type Join = DeepReadonly<v.InferOutput<typeof joinSchema>>;
export type SheetSent = DeepReadonly<v.InferOutput<typeof sheetSchema>>;
export type Remark = DeepReadonly<v.InferOutput<typeof remarkSchema>>;
export type View = DeepReadonly<v.InferOutput<typeof viewSchema>>;
export type Round = v.InferOutput<typeof round>;

/** What anyone with the code may know, and what never changes. */
export interface Face extends Omit<Settings, 'definition'> {
  /** Eight digits. */
  readonly code: string;
  /** Id of a built-in quiz, or the definition itself. */
  readonly definition: string | Quiz;
  /** ISO 8601; when it is deleted whatever happens. */
  readonly expiresAt: string;
}

/** What anyone with the code may know, and what changes. */
export interface Status {
  readonly round: Round;
  /** Whether answers are taken. */
  readonly open: boolean;
  /** Milliseconds left on the timer at this moment, below 0 once over; null where none runs. */
  readonly left: number | null;
}

/**
 * Why a figure is not given: too few people; everyone chose the same, which would tell what each of them chose; all, or all but
 * one, are alike in it, and which of the two would tell each one's; or it would let one that is withheld be worked out.
 */
export type Withheld = 'few' | 'agreed' | 'nearly' | 'derivable';
/** A figure, or why there is none. */
export type Shown<Figure> = (Figure & { readonly withheld: null }) | { readonly withheld: Withheld };

/** Levels or points of several people. */
export interface Spread {
  /** People behind it. */
  readonly n: number;
  readonly mean: number;
  /** Standard deviation with n - 1. */
  readonly sd: number;
}
/** What several statements sum up to, of several people; `sd` is null where it would tell of what is withheld. */
export type Summed = Omit<Spread, 'sd'> & { readonly sd: number | null };
/** Totals in points of the scale, and how many people are in each band, in the order of the definition. */
export type Totals = Summed & { readonly bands: Shown<{ readonly counts: readonly { readonly id: string; readonly count: number }[] }> };
/** How the answers to a statement are spread. */
export type Distribution = Spread & {
  /** People by choice, as given and before any reversal, from the lowest choice. */
  readonly counts: readonly number[];
  /** Van der Eijk's agreement: 1 all the same, 0 spread evenly, -1 half at either end. */
  readonly agreement: number;
};
/** Of the people who are in both rounds, by their totals. */
export interface Change {
  /** Pairs behind it. */
  readonly n: number;
  /** Pairs that were left out by lot, so that nobody who answered only once can be worked out. */
  readonly leftOut: number;
  /** Mean change in points; `low` and `high` are its 95 % interval, null where a statement is withheld in either round. */
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Points beyond which the change of one person is more than chance (MDC95), and how many rose or fell by more; null where the answers allow no estimate. */
  readonly mdc: Shown<{ readonly points: number; readonly risen: number; readonly fallen: number }> | null;
  /** In levels of 0 to 1. */
  readonly dimensions: readonly (Shown<Summed> & { readonly id: string })[];
  /** In choices as given, in the order of the definition. */
  readonly statements: readonly (Shown<Spread> & { readonly id: string })[];
}

/** What has been revealed of one round: steps that have not are absent. Sums are given to ten decimals. */
export interface Report {
  /** People whose sheets it is made of. */
  readonly people: number;
  readonly totals?: Shown<Totals>;
  /** In the order of the definition; levels of 0 to 1. */
  readonly dimensions?: readonly (Shown<Summed> & { readonly id: string })[];
  /** In the order of the settings. */
  readonly groups?: readonly (Shown<{ readonly total: Summed; readonly dimensions: readonly (Shown<Summed> & { readonly id: string })[] }> & { readonly name: string })[];
  /** Those that divide people most first; what is withheld last. */
  readonly statements?: readonly (Shown<Distribution> & { readonly id: string })[];
  readonly change?: Shown<Change>;
}

/** What the trainer alone may know. */
export interface Console extends Status {
  /** People by round. */
  readonly joined: readonly number[];
  readonly finished: readonly number[];
  /** By round; null where nothing is revealed. */
  readonly reports: readonly (Report | null)[];
  /** What has been revealed, by round. */
  readonly revealed: readonly (readonly RevealStep[])[];
  readonly view: View;
  /** By item; '' is about all of it. */
  readonly remarks: Readonly<Record<string, Remark>>;
}

/** Why a request was refused. */
export type RefusalCode =
  | 'no-session' // deleted, over, or a mistyped code
  | 'no-right' // a secret that is not this session's
  | 'too-many' // requests, people or sessions
  | 'too-large'
  | 'malformed'
  | 'closed' // answers after the end of their round, or an act that comes too late
  | 'too-few' // nothing can be revealed yet
  | 'not-revealed' // a view of what has not been revealed
  | 'failed'; // the server's own fault
