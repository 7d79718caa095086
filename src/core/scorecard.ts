import type { CardFormWords, CardResultWords, Scorecard } from './schema.js';

export type { CardFormWords, CardResultWords, Scorecard } from './schema.js';

export type Channel = Scorecard['channels'][number];
export type Section = Scorecard['sections'][number];
export type Question = Section['questions'][number];

/** What a reviewer can say of a question; one that is absent is unanswered. `later` is put off until its time has come. */
export type Mark = 'yes' | 'partial' | 'no' | 'na' | 'later';
/** Marks by question id. */
export type Marks = Readonly<Record<string, Mark>>;

/** The card as one channel has it: sections with the questions asked there. A section with none of them is not in it. */
export interface Variant {
  readonly channel: Channel;
  readonly sections: readonly Section[];
  /** All its questions, in their order. */
  readonly questions: readonly Question[];
  /** The marks that each of them may get, by its id. */
  readonly offered: ReadonlyMap<string, readonly Mark[]>;
}

const variants = new WeakMap<Scorecard, Map<string, Variant>>();

/** The card as a channel has it; the first of its channels where it has no such one. */
export function variantOf(card: Scorecard, wanted: string): Variant {
  const channel: Channel = card.channels.find((each) => each === wanted) ?? (card.channels[0] as Channel);
  const known = variants.get(card) ?? new Map<string, Variant>();
  variants.set(card, known);
  const held = known.get(channel);
  if (held) return held;
  const sections = card.sections.flatMap((section) => {
    const questions = section.questions.filter(({ channels }) => channels?.includes(channel) ?? true);
    return questions.length > 0 ? [{ ...section, questions }] : [];
  });
  const questions = sections.flatMap((section) => section.questions);
  const variant = { channel, sections, questions, offered: new Map(questions.map((question) => [question.id, marksFor(card, question)])) };
  known.set(channel, variant);
  return variant;
}

/** The marks that a question may get, in the order they are offered. */
export const marksFor = (card: Scorecard, { partial, notApplicable, later }: Question): readonly Mark[] => [
  'yes',
  ...(partial ? ['partial' as const] : []),
  'no',
  ...(notApplicable && card.notApplicable !== 'not-allowed' ? ['na' as const] : []),
  ...(later ? ['later' as const] : []),
];

/** The mark of one question, or null. */
export const markOf = (id: string, marks: Marks): Mark | null => (Object.hasOwn(marks, id) ? (marks[id] ?? null) : null);

/**
 * What of a value from outside can stand as marks on this channel's card.
 *
 * Null counts as unanswered. `refused` names each entry that is no question asked there or no mark it may get; a value
 * that is no object at all is refused as ''.
 */
export function admitMarks(card: Scorecard, channel: string, value: unknown): { readonly marks: Marks; readonly refused: readonly string[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { marks: {}, refused: [''] };
  const { offered } = variantOf(card, channel);
  const marks: Record<string, Mark> = {};
  const refused: string[] = [];
  for (const [id, mark] of Object.entries(value as Record<string, unknown>)) {
    const fits = offered.get(id);
    if (fits?.includes(mark as Mark)) marks[id] = mark as Mark;
    else if (!fits || (mark !== null && mark !== undefined)) refused.push(id);
  }
  return { marks, refused };
}

/** An entry of a table, never what every object inherits. */
const at = <Entry>(table: Readonly<Record<string, Entry>> | undefined, key: string): Entry | undefined =>
  table && Object.hasOwn(table, key) ? table[key] : undefined;

/** The words of a card for one channel: its own where it has them, else those of all channels. */
export function wordsFor(words: CardFormWords & Partial<CardResultWords>, channel: string) {
  const own = at(words.channels, channel);
  const advice = at(words.channelRecommendations, channel);
  const found = (id: string, ...tables: readonly (Readonly<Record<string, string>> | undefined)[]) =>
    tables.map((table) => at(table, id)).find((sentence) => sentence !== undefined) ?? null;
  return {
    /** Name of a section; its id where there are no words for it. */
    section: (id: string): string => found(id, own?.sections, words.sections) ?? id,
    question: (id: string): string => found(id, own?.questions, words.questions) ?? id,
    /** Null where there is none. */
    recommendation: (id: string): string | null => found(id, advice, words.recommendations),
  };
}
