import { msg } from '@lit/localize';
import { revealedIn, type Running } from './running.js';

/** The hour of a workshop, in its order. */
export const stages = ['join', 'answer', 'reveal', 'discuss', 'keep'] as const;
type Stage = (typeof stages)[number];

export const stageName = (stage: Stage): string =>
  ({ join: msg('Join'), answer: msg('Answer'), reveal: msg('Reveal'), discuss: msg('Discuss'), keep: msg('Keep') })[stage];

/** Where in the hour a session is, as far as can be told from what has happened. */
export function stageOf({ face, state, round }: Pick<Running, 'face' | 'state' | 'round'>): Stage {
  const revealed = revealedIn(state, round);
  if (revealed.includes('statements')) return Object.values(state.remarks).some(({ actions }) => actions.length > 0) ? 'keep' : 'discuss';
  if (revealed.length > 0) return 'reveal';
  if ((state.joined[round - 1] ?? 0) === 0) return 'join';
  return state.open || (state.finished[round - 1] ?? 0) < face.minimum ? 'answer' : 'reveal';
}
