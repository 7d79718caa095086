import type { Question, Scorecard, Section } from './scorecard.js';
import type { Change } from './version.js';

/** What of a card, a section or a question can be set; `order` is that of the sections, or of the questions of a section. */
export type Aspect =
  | 'status' | 'languages' | 'channels' | 'partial' | 'notApplicable' | 'critical' | 'passMark' | 'notes'
  | 'weight' | 'threshold' | 'later' | 'bonus' | 'order' | 'section';

/** A value that a card may have in some place; null where it says nothing there. */
export type Value = string | number | boolean | null | readonly string[] | Scorecard['critical'] | Scorecard['notes'];

/** One thing in which two versions of a card differ. Section and question are ids; null where it is about what holds them. */
export type Difference =
  | { readonly code: 'added' | 'dropped'; readonly section: string; readonly question: string | null }
  | { readonly code: 'changed'; readonly section: string | null; readonly question: string | null; readonly aspect: Aspect; readonly before: Value; readonly after: Value }
  | { readonly code: 'words'; readonly language: string; readonly path: readonly string[]; readonly before: string | null; readonly after: string | null };

/**
 * All that differs between two versions of a card, in the order of the later one: the card, its sections and questions, what
 * was dropped, then words.
 *
 * What a card leaves unsaid counts as what it means: a weight of 1, no partly, every channel.
 */
export function differences(before: Scorecard, after: Scorecard): readonly Difference[] {
  const [was, is] = [placesOf(before), placesOf(after)];
  const ids = (sections: readonly Section[]) => sections.map(({ id }) => id);
  const common = (a: readonly string[], b: readonly string[]) => a.filter((id) => b.includes(id));
  const [had, has] = [common(ids(before.sections), ids(after.sections)), common(ids(after.sections), ids(before.sections))];
  return [
    ...changed(null, null, cardValues(before), cardValues(after)),
    ...changed(null, null, { order: had }, { order: has }),
    ...after.sections.flatMap((section): readonly Difference[] => {
      const old = before.sections.find(({ id }) => id === section.id);
      if (!old) return [{ code: 'added', section: section.id, question: null }];
      const kept = (questions: readonly Question[]) => questions.map(({ id }) => id).filter((id) => was.get(id)?.section === section.id && is.get(id)?.section === section.id);
      return [
        ...changed(section.id, null, sectionValues(old), sectionValues(section)),
        ...changed(section.id, null, { order: kept(old.questions) }, { order: kept(section.questions) }),
      ];
    }),
    ...[...is].flatMap(([id, { section, question }]): readonly Difference[] => {
      const old = was.get(id);
      if (!old) return [{ code: 'added', section, question: id }];
      return changed(section, id, { section: old.section, ...questionValues(old.question) }, { section, ...questionValues(question) });
    }),
    ...before.sections.flatMap(({ id }): readonly Difference[] => (ids(after.sections).includes(id) ? [] : [{ code: 'dropped', section: id, question: null }])),
    ...[...was].flatMap(([id, { section }]): readonly Difference[] => (is.has(id) ? [] : [{ code: 'dropped', section, question: id }])),
    ...wordsBetween(before, after),
  ];
}

/**
 * How far two versions are apart by what differs: `major` where something was dropped, or a failure or "not applicable" counts
 * in another way, so that marks no longer mean the same; `minor` where questions, weights or marks of passing differ;
 * `patch` where words, order or status do. Null where nothing does.
 *
 * A convention of this project after Semantic Versioning 2.0.0. Scores of any two versions are kept apart in all cases.
 */
export function changeOf(list: readonly Difference[]): Change | null {
  if (list.length === 0) return null;
  const of = (difference: Difference): Change => {
    if (difference.code === 'words') return 'patch';
    if (difference.code !== 'changed') return difference.code === 'dropped' ? 'major' : 'minor';
    if (['status', 'order', 'languages', 'notes'].includes(difference.aspect)) return 'patch';
    const counting = difference.aspect === 'critical' || (difference.question === null && ['partial', 'notApplicable'].includes(difference.aspect));
    return counting ? 'major' : 'minor';
  };
  const found = new Set(list.map(of));
  return (['major', 'minor', 'patch'] as const).find((change) => found.has(change)) ?? null;
}

type Values = Readonly<Partial<Record<Aspect, Value>>>;

const same = (a: Value | undefined, b: Value | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

const changed = (section: string | null, question: string | null, before: Values, after: Values): readonly Difference[] =>
  (Object.keys(after) as Aspect[]).flatMap((aspect) =>
    same(before[aspect], after[aspect]) ? [] : [{ code: 'changed' as const, section, question, aspect, before: before[aspect] ?? null, after: after[aspect] ?? null }]);

const cardValues = ({ status, languages, channels, partial, notApplicable, critical, passMark, notes }: Scorecard): Values => ({
  status, languages, channels, partial, notApplicable: notApplicable ?? 'redistribute', critical, passMark: passMark ?? null, notes: notes ?? null,
});
const sectionValues = ({ weight, threshold }: Section): Values => ({ weight, threshold: threshold ?? null });
const questionValues = ({ weight, channels, partial, notApplicable, later, critical, bonus }: Question): Values => ({
  weight: bonus === undefined ? (weight ?? 1) : null,
  channels: channels ? channels.toSorted() : null,
  partial: partial ?? false,
  notApplicable: notApplicable ?? false,
  later: later ?? false,
  critical: critical ?? false,
  bonus: bonus ?? null,
});

const placesOf = ({ sections }: Scorecard) =>
  new Map(sections.flatMap((section) => section.questions.map((question) => [question.id, { section: section.id, question }] as const)));

function wordsBetween(before: Scorecard, after: Scorecard): readonly Difference[] {
  const languages = [...new Set([...after.languages, ...Object.keys(after.text ?? {}), ...Object.keys(before.text ?? {})])];
  return languages.flatMap((language) => {
    const [was, is] = [leaves(before.text?.[language]), leaves(after.text?.[language])];
    return [...new Set([...is.keys(), ...was.keys()])].flatMap((pointer): readonly Difference[] => {
      const [old, now] = [was.get(pointer) ?? null, is.get(pointer) ?? null];
      return old === now ? [] : [{ code: 'words', language, path: JSON.parse(pointer) as readonly string[], before: old, after: now }];
    });
  });
}

/** Every sentence below some words, by its path as JSON. */
function leaves(words: unknown, path: readonly string[] = []): ReadonlyMap<string, string> {
  if (typeof words === 'string') return new Map([[JSON.stringify(path), words]]);
  if (typeof words !== 'object' || words === null) return new Map();
  return new Map(Object.entries(words).flatMap(([key, value]) => [...leaves(value, [...path, key])]));
}
