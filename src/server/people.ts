import { folded } from '../core/fold.js';
import { keepsBack } from '../core/keeps-back.js';
import { admit, unanswered, type Answers } from '../core/quiz.js';
import { nextShown, reportOf } from '../core/showing.js';
import { workshopLimits, type Join, type Report, type SheetSent } from '../core/workshop.js';
import { Refusal } from './refusal.js';
import { pairOf, personOf } from './secrets.js';
import { finishedSheets, inRound, rulesOf, shownSheets, type Draft, type Person } from './session.js';

/**
 * Someone comes into the present round, open or not; what was kept of whoever is in a round already is theirs in any.
 *
 * Phrase and group may change until the first sheet, which is counted with them.
 */
export function join(draft: Draft, token: string, { round, phrase, group }: Join): { readonly seq: number } {
  const { key, settings } = draft.fixed;
  if (round > settings.rounds || (group !== null && group >= settings.groups.length)) throw new Refusal('malformed');
  const person = personOf(key, round, token);
  const known = draft.person(round, person);
  if (known && (known.seq > 0 || round !== draft.state.round)) return { seq: known.seq };
  if (round !== draft.state.round) throw new Refusal('closed');
  if (!known && draft.joined(round) >= workshopLimits.people) throw new Refusal('too-many');
  const pair = phrase === null || settings.rounds === 1 ? null : pairOf(key, folded(phrase));
  if (!known || known.pair !== pair || known.group !== group) draft.put({ round, person, pair, group, seq: 0, answers: {}, finished: false, shown: null });
  return { seq: 0 };
}

/**
 * Keeps a sheet unless one as new is kept, which is told even after the end of its round: it may be that only the telling was lost.
 *
 * A sheet with gaps has not finished: among complete ones the mean total less the means of the statements would be what it alone has.
 */
export function answer(draft: Draft, token: string, { round, seq, answers, finished }: SheetSent): { readonly seq: number } {
  const { key, quiz } = draft.fixed;
  const known = draft.person(round, personOf(key, round, token));
  if (!known) throw new Refusal('no-right');
  if (seq <= known.seq) return { seq: known.seq };
  if (!draft.state.open || round !== draft.state.round) throw new Refusal('closed');
  const admitted = admit(quiz, answers);
  if (admitted.refused.length > 0) throw new Refusal('malformed');
  draft.put({ ...known, seq, answers: admitted.answers, finished: finished && unanswered(quiz, admitted.answers).length === 0 });
  return { seq };
}

/**
 * What a round first shows: everyone who finished, unless it shows something already.
 *
 * @throws {Refusal} Where they are fewer than the minimum.
 */
export function showFirst(draft: Draft, round: number): void {
  const people = inRound(draft.all, round);
  if (people.some(({ shown }) => shown !== null)) return;
  const finished = people.filter((each) => each.finished);
  if (finished.length < draft.fixed.settings.minimum) throw new Refusal('too-few');
  for (const each of finished) draft.put({ ...each, shown: each.answers });
}

/**
 * Moves what each round shows as far as it may move now; fewer than the minimum cannot move anything.
 *
 * @param before What has been shown until now, by round.
 */
export function showNext(draft: Draft, before: () => readonly (Report | null)[]): void {
  const { fixed, state } = draft;
  const rules = rulesOf(fixed);
  const differing = [0, 0];
  for (const person of draft.all.values()) if (differs(person)) differing[person.round - 1] = (differing[person.round - 1] ?? 0) + 1;
  state.revealed.forEach((revealed, index) => {
    if (revealed.length === 0 || (differing[index] ?? 0) < rules.minimum) return;
    const report = before()[index];
    if (report && keepsBack(report)) return;
    const people = inRound(draft.all, index + 1);
    const sheets = nextShown(fixed.quiz, shownSheets(people, rules), finishedSheets(people, rules), revealed, rules);
    if (report && keepsBack(reportOf(fixed.quiz, sheets, revealed, rules))) return;
    const next = new Map(sheets.map(({ person, answers }) => [person, answers]));
    for (const each of people) {
      const shown = next.get(each.person) ?? null;
      if (!alike(shown, each.shown)) draft.put({ ...each, shown });
    }
  });
}

/** Whether someone is shown otherwise than they would be now. */
const differs = ({ finished, answers, shown }: Person): boolean => !alike(finished ? answers : null, shown);

const alike = (one: Answers | null, other: Answers | null): boolean => {
  if (one === other) return true;
  if (one === null || other === null) return false;
  const ids = Object.keys(one);
  return ids.length === Object.keys(other).length && ids.every((id) => one[id] === other[id]);
};
