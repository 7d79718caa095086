import type { Question, Scorecard, Section } from './scorecard.js';

/** Values to set; null takes one away that the card can do without. */
type Changes<Of> = { readonly [Key in keyof Of]?: Of[Key] | null };

/** One thing done to a card on the way to its next version. A place that is no longer there is passed over. */
export type Edit =
  | { readonly act: 'card'; readonly changes: Changes<Pick<Scorecard, 'status' | 'passMark' | 'critical' | 'notApplicable' | 'partial' | 'notes'>> }
  | { readonly act: 'section'; readonly section: string; readonly changes: Changes<Pick<Section, 'weight' | 'threshold'>> }
  | { readonly act: 'question'; readonly question: string; readonly changes: Changes<Omit<Question, 'id'>> }
  | { readonly act: 'add'; readonly section: string; readonly question: string }
  /** A section that has no other question goes with it. */
  | { readonly act: 'drop'; readonly question: string }
  /** So many places on within its section; it stops at either end. */
  | { readonly act: 'move'; readonly question: string; readonly by: number }
  /** Null takes the sentence away. */
  | { readonly act: 'say'; readonly language: string; readonly path: readonly string[]; readonly sentence: string | null };

/** The place in a card that an edit sets; a later edit of the same place stands for both. Null where each counts. */
const placeOf = (edit: Edit): string | null => {
  if (edit.act === 'say') return JSON.stringify([edit.act, edit.language, edit.path]);
  if (edit.act === 'card' || edit.act === 'section' || edit.act === 'question') {
    return JSON.stringify([edit.act, edit.act === 'card' ? null : edit.act === 'section' ? edit.section : edit.question, Object.keys(edit.changes).sort()]);
  }
  return null;
};

/** A list of edits with one more; typing on in the same place is one edit, so that taking back the last takes back all of it. */
export function withEdit(edits: readonly Edit[], edit: Edit): readonly Edit[] {
  const last = edits.at(-1);
  const place = placeOf(edit);
  return last && place !== null && placeOf(last) === place ? [...edits.slice(0, -1), edit] : [...edits, edit];
}

/** A card after some edits, as yet unchecked: it may lack words, or have weights that do not fit. Its own words go with a question that is dropped. */
export const edited = (card: Scorecard, edits: readonly Edit[]): Scorecard => edits.reduce(step, card);

function step(card: Scorecard, edit: Edit): Scorecard {
  switch (edit.act) {
    case 'card': return put(card, edit.changes);
    case 'section': return eachSection(card, (section) => (section.id === edit.section ? put(section, edit.changes) : section));
    case 'question': return eachQuestions(card, (questions) => questions.map((question) => (question.id === edit.question ? put(question, edit.changes) : question)));
    case 'add': return eachSection(card, (section) =>
      section.id === edit.section ? { ...section, questions: [...section.questions, { id: edit.question }] } : section);
    case 'drop': return dropped(card, edit.question);
    case 'move': return eachQuestions(card, (questions) => moved(questions, edit.question, edit.by));
    case 'say': {
      const text = said(card.text ?? {}, [edit.language, ...edit.path], edit.sentence);
      return { ...card, text: text as NonNullable<Scorecard['text']> };
    }
  }
}

function put<Of extends object>(value: Of, changes: object): Of {
  const given = Object.entries({ ...value, ...changes }).filter(([, each]) => each !== null && each !== undefined);
  return Object.fromEntries(given) as Of;
}

const eachSection = (card: Scorecard, change: (section: Section) => Section): Scorecard => ({ ...card, sections: card.sections.map(change) });
const eachQuestions = (card: Scorecard, change: (questions: readonly Question[]) => readonly Question[]): Scorecard =>
  eachSection(card, (section) => ({ ...section, questions: change(section.questions) }));

function moved(questions: readonly Question[], id: string, by: number): readonly Question[] {
  const from = questions.findIndex((question) => question.id === id);
  const [question] = questions.slice(from, from + 1);
  if (from < 0 || !question) return questions;
  const to = Math.min(Math.max(from + by, 0), questions.length - 1);
  return questions.toSpliced(from, 1).toSpliced(to, 0, question);
}

function dropped(card: Scorecard, id: string): Scorecard {
  const left = eachQuestions(card, (questions) => questions.filter((question) => question.id !== id));
  const gone = left.sections.filter(({ questions }) => questions.length === 0).map((section) => section.id);
  const places = [['questions', id], ['recommendations', id], ...gone.map((section) => ['sections', section])];
  const text = Object.keys(card.text ?? {}).reduce<object>((words, language) => {
    const within = [...places, ...card.channels.flatMap((channel) => [...places.filter(([part]) => part !== 'recommendations').map((place) => ['channels', channel, ...place]), ['channelRecommendations', channel, id]])];
    return within.reduce((all, path) => said(all, [language, ...path], null), words);
  }, card.text ?? {});
  return {
    ...left,
    sections: left.sections.filter(({ questions }) => questions.length > 0),
    ...(card.text ? { text: text as NonNullable<Scorecard['text']> } : {}),
  };
}

/** A tree of sentences with one set or, by null, taken away; groups that are made or emptied on the way come and go with it. */
function said(tree: object, [key, ...rest]: readonly string[], sentence: string | null): object {
  if (key === undefined) return tree;
  const others = Object.entries(tree).filter(([each]) => each !== key);
  const held: unknown = Object.hasOwn(tree, key) ? (tree as Record<string, unknown>)[key] : undefined;
  const place = Object.entries(tree).findIndex(([each]) => each === key);
  const at = place < 0 ? others.length : place;
  if (rest.length === 0) return Object.fromEntries(sentence === null ? others : others.toSpliced(at, 0, [key, sentence]));
  const within = typeof held === 'object' && held !== null ? held : {};
  if (sentence === null && held === undefined) return tree;
  const inner = said(within, rest, sentence);
  return Object.fromEntries(Object.keys(inner).length === 0 && sentence === null ? others : others.toSpliced(at, 0, [key, inner]));
}

/** An id for a new question: made from what is typed where that is Latin, else `q1`, `q2` …; one that was ever used means what it meant then, and is not used again. */
export function questionId(typed: string, taken: ReadonlySet<string>): string {
  const slug = typed.normalize('NFKD').toLowerCase().replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40).replace(/-+$/, '');
  const latin = /\p{L}/u.test(typed) && !/[^\p{Script=Latin}\P{L}]/u.test(typed) && slug !== '' && !(slug in Object.prototype);
  if (latin && !taken.has(slug)) return slug;
  const stem = latin ? `${slug}-` : 'q';
  for (let number = latin ? 2 : 1; ; number += 1) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
}
