import { limits } from './limits.js';
import { entries, error, idOf, own, pointer, repeated, warning, type Json, type Path, type Problem, type Uses } from './problem.js';
import { channels } from './schema.js';

/** Decimals such as 33.3 are no sum of halves, so their total may be off by this. */
const rounding = 1e-9;

interface Section {
  readonly path: Path;
  readonly id: string | null;
  /** Whether it is known to weigh nothing. */
  readonly weightless: boolean;
  readonly questions: readonly Question[];
}

interface Question {
  readonly path: Path;
  readonly id: string | null;
  readonly value: unknown;
  readonly bonus: boolean;
  /** Whether it is known to weigh nothing. */
  readonly weightless: boolean;
  readonly askedOn: (channel: unknown) => boolean;
}

/** The sections of a file, as far as it has any. */
const sectionsOf = (card: Json): readonly Section[] =>
  entries(card, 'sections').map((section, at) => ({
    path: ['sections', at],
    id: idOf(section),
    weightless: own(section, 'weight') === 0,
    questions: entries(section, 'questions').map((value, index) => {
      const named = own(value, 'channels');
      return {
        path: ['sections', at, 'questions', index],
        id: idOf(value),
        value,
        bonus: own(value, 'bonus') !== undefined,
        weightless: own(value, 'weight') === 0,
        askedOn: (channel) => !Array.isArray(named) || named.includes(channel),
      };
    }),
  }));

/** What hangs together between sections, questions, channels and weights. Reads whatever part of the file is sound, so that nothing hides behind a first mistake. */
export function structureOfCard(card: Json): readonly Problem[] {
  const sections = sectionsOf(card);
  const questions = sections.flatMap((section) => section.questions);
  const asked = entries(card, 'channels');
  return [
    ...repeated(asked).map((index) => error(['channels', index], 'duplicate-id')),
    ...twice(sections),
    // One card has one answer to a question, whichever section it stands in.
    ...twice(questions),
    ...(questions.length > limits.items ? [error(['sections'], 'too-many-questions')] : []),
    ...weights(card, sections, asked),
    ...questions.flatMap((question) => [
      ...placesOfChannels(question, asked),
      ...contradictions(question.path, question.value, own(card, 'notApplicable') === 'not-allowed'),
    ]),
  ];
}

const twice = (entriesOfOneKind: readonly { readonly id: string | null; readonly path: Path }[]): readonly Problem[] =>
  repeated(entriesOfOneKind.map(({ id }) => id ?? undefined)).map((index) => error([...(entriesOfOneKind[index]?.path ?? []), 'id'], 'duplicate-id'));

function weights(card: Json, sections: readonly Section[], asked: readonly unknown[]): readonly Problem[] {
  const shares = entries(card, 'sections').map((section) => own(section, 'weight'));
  const known = shares.length > 0 && shares.every((share) => typeof share === 'number');
  const total = known ? shares.reduce((sum, share) => sum + share, 0) : 100;
  const counts = ({ questions }: Section, channel: unknown) => questions.filter(({ bonus, askedOn }) => !bonus && askedOn(channel));
  const some = sections.some(({ questions }) => questions.length > 0);
  return [
    ...(Math.abs(total - 100) > rounding ? [error(['sections'], 'weights-sum')] : []),
    ...sections.flatMap((section) => {
      const onEach = asked.map((channel) => counts(section, channel)).filter(({ length }) => length > 0);
      // One of bonus questions alone may carry no weight that could be earned.
      const idle = onEach.length === 0 && !section.weightless && section.questions.length > 0 && section.questions.every(({ bonus }) => bonus);
      return idle || onEach.some((counted) => counted.every(({ weightless }) => weightless)) ? [error(section.path, 'section-weightless')] : [];
    }),
    ...asked.flatMap((channel, index) =>
      !some || sections.some((section) => !section.weightless && counts(section, channel).length > 0) ? [] : [error(['channels', index], 'channel-empty')]),
  ];
}

/** Channels of a question that stand there twice, and those that the card does not have. */
function placesOfChannels({ path, value }: Question, asked: readonly unknown[]): readonly Problem[] {
  const named = entries(value, 'channels');
  // What is no channel at all is told as such, and so is a card that has none.
  const strange = (channel: unknown) => asked.length > 0 && !asked.includes(channel) && channels.some((each) => each === channel);
  return [
    ...repeated(named).map((index) => error([...path, 'channels', index], 'duplicate-id')),
    ...named.flatMap((channel, index) => (strange(channel) ? [error([...path, 'channels', index], 'unknown-channel')] : [])),
  ];
}

function contradictions(path: Path, question: unknown, notAllowed: boolean): readonly Problem[] {
  const bonus = own(question, 'bonus') !== undefined;
  const critical = own(question, 'critical') === true;
  const notApplicable = own(question, 'notApplicable') === true;
  return [
    ...(bonus && own(question, 'weight') !== undefined ? [error([...path, 'weight'], 'bonus-weight')] : []),
    ...(bonus && critical ? [error([...path, 'bonus'], 'critical-bonus')] : []),
    ...(notApplicable && notAllowed ? [warning([...path, 'notApplicable'], 'not-allowed')] : []),
    ...(notApplicable && critical && !notAllowed ? [warning([...path, 'notApplicable'], 'critical-not-applicable')] : []),
  ];
}

/** Sentences of a card: names and recommendations are due, other words for a channel are not. */
export function wordsOfCard(card: Json): Uses {
  const due = new Set([pointer(['title'])]);
  const optional = new Set(['introduction', 'caution'].map((key) => pointer([key])));
  // Where the file does not say which channels it has, none of them is one too many.
  const asked = entries(card, 'channels').filter((channel) => typeof channel === 'string');
  const possible = asked.length > 0 ? asked : channels;
  for (const { id: section, questions } of sectionsOf(card)) {
    if (section !== null) due.add(pointer(['sections', section]));
    for (const channel of possible) {
      if (section !== null && questions.some(({ askedOn }) => askedOn(channel))) optional.add(pointer(['channels', channel, 'sections', section]));
    }
    for (const { id, askedOn } of questions) {
      if (id === null) continue;
      due.add(pointer(['questions', id]));
      due.add(pointer(['recommendations', id]));
      for (const channel of possible.filter(askedOn)) {
        optional.add(pointer(['channels', channel, 'questions', id]));
        optional.add(pointer(['channelRecommendations', channel, id]));
      }
    }
  }
  return { due, optional };
}
