import { steps, type Act, type RevealStep, type View } from '../core/workshop.js';
import { showFirst } from './people.js';
import { Refusal } from './refusal.js';
import type { Draft, Fixed, State } from './session.js';

type Of<Name extends Act['act']> = Extract<Act, { readonly act: Name }>;

/** What a session begins with: its first round, open, and the way in on the screen. */
export const firstState = ({ languages }: Fixed['settings']): State => ({
  round: 1,
  open: true,
  timerEnds: null,
  view: { at: 'join', round: 1, item: null, languages: languages.slice(0, 1) },
  revealed: [[], []],
});

/** Does what a trainer asks for, at a moment in milliseconds. */
export function perform(draft: Draft, act: Act, now: number): void {
  const { state } = draft;
  switch (act.act) {
    case 'open':
      // The change of pairs would tell what a late answer was.
      if (state.revealed[1]?.includes('change')) throw new Refusal('closed');
      if (!state.open) draft.state = { ...state, open: true };
      break;
    case 'close':
      if (state.open) draft.state = { ...state, open: false, timerEnds: null };
      break;
    case 'second-round':
      if (draft.fixed.settings.rounds === 1) throw new Refusal('malformed');
      if (state.round === 2) throw new Refusal('closed');
      draft.state = { ...state, round: 2, open: true, timerEnds: null, view: { ...state.view, at: 'join', round: 2, item: null } };
      break;
    case 'timer':
      draft.state = { ...state, timerEnds: act.minutes === null ? null : new Date(now + act.minutes * 60_000).toISOString() };
      break;
    case 'reveal':
      reveal(draft, act);
      break;
    case 'view':
      checkView(draft.fixed, state, act.view);
      draft.state = { ...state, view: act.view };
      break;
    case 'remark':
      checkItem(draft.fixed, act.item === '' ? null : act.item);
      draft.remarks.set(act.item, act.remark);
  }
}

/** Steps that a round can have, in order. */
const stepsOf = ({ settings }: Fixed, round: number): readonly RevealStep[] =>
  steps.filter((step) => (step === 'groups' ? settings.groups.length > 0 : step !== 'change' || round === 2));

function reveal(draft: Draft, { round, step }: Of<'reveal'>): void {
  const { fixed, state } = draft;
  const order = round > fixed.settings.rounds ? [] : stepsOf(fixed, round);
  if (!order.includes(step)) throw new Refusal('malformed');
  const revealed = state.revealed[round - 1] ?? [];
  if (revealed.includes(step)) return;
  if (order.slice(0, order.indexOf(step)).some((before) => !revealed.includes(before))) throw new Refusal('not-revealed');
  // Pairs are compared once nobody can change a sheet any more.
  if (step === 'change' && state.open) throw new Refusal('too-few');
  if (step === 'change') showFirst(draft, 1);
  showFirst(draft, round);
  draft.state = { ...state, revealed: state.revealed.map((each, index) => (index === round - 1 ? [...each, step] : each)) };
}

function checkView(fixed: Fixed, state: State, { at, round, item, languages }: View): void {
  const { settings } = fixed;
  if (round > settings.rounds || languages.some((language) => !settings.languages.includes(language))) throw new Refusal('malformed');
  if (item !== null && at !== 'statements' && at !== 'change') throw new Refusal('malformed');
  checkItem(fixed, item);
  if (at !== 'join' && !state.revealed[round - 1]?.includes(at)) throw new Refusal('not-revealed');
}

function checkItem({ quiz }: Fixed, item: string | null): void {
  if (item !== null && !quiz.items.some(({ id }) => id === item)) throw new Refusal('malformed');
}
