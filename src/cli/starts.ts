import type { Definition } from '../core/schema.js';
import { interfaceOf } from '../locale/words.js';
import { ours } from './speech.js';
import { startOfDiagnostic } from './start-diagnostic.js';
import { startOfQuiz } from './start-quiz.js';
import { startOfScorecard } from './start-scorecard.js';
import { startOfTable } from './start-table.js';

export type Kind = Definition['kind'];

/** What a new definition is to be like; what cannot be is left for the checker to find. */
export interface Wanted {
  readonly id: string;
  readonly languages: readonly string[];
  /** Choices of a scale, where the kind has one. */
  readonly points: number;
  /** Address of the schema, for editors. */
  readonly schema: string;
}

/** What a new definition of one kind begins with. */
export interface Start {
  /** Whether it has a scale. */
  readonly scaled: boolean;
  /** All that it has beside its words and what every definition has. */
  readonly rules: (points: number) => object;
  /** The package's file of words to begin with, without language and ending: each sentence says what to write in its place. */
  readonly file: string;
  /** Makes words out of what that file holds; where there is none, they are what it holds. */
  readonly words?: (held: object, tag: string, points: number) => object;
}

const starts: Readonly<Record<Kind, Start>> = {
  quiz: startOfQuiz,
  scorecard: startOfScorecard,
  'periodic-table': startOfTable,
  diagnostic: startOfDiagnostic,
};

/** What can be begun. */
export const kinds = Object.keys(starts) as readonly Kind[];
export const isScaled = (kind: Kind): boolean => starts[kind].scaled;

/** A definition of a kind to begin with, small and whole. */
export async function startOf(kind: Kind, { id, languages, points, schema }: Wanted): Promise<object> {
  const { rules, file, words = (held: object) => held } = starts[kind];
  const wordsIn = async (tag: string) => words(await ours(`locales/${interfaceOf(tag).language}/${file}.json`), tag, points);
  return {
    $schema: schema,
    schema: 1,
    kind,
    id,
    version: '1.0.0',
    languages,
    ...rules(points),
    text: Object.fromEntries(await Promise.all(languages.map(async (tag) => [tag, await wordsIn(tag)] as const))),
  };
}

/** JSON as one writes it by hand: a short list or group stands on one line. */
export const written = (definition: object): string =>
  `${JSON.stringify(definition, null, 2)
    .replace(/\[\n\s+([^{}[\]]{1,100}?)\n\s+\]/g, (_, inner: string) => `[${joined(inner)}]`)
    .replace(/\{\n\s+([^{}]{1,100}?)\n\s+\}/g, (_, inner: string) => `{ ${joined(inner)} }`)}\n`;

const joined = (lines: string): string => lines.replace(/\n\s+/g, ' ');
