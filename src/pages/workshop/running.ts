import { msg } from '@lit/localize';
import { steps, type Act, type Console, type Face, type RevealStep, type Round, type View } from '../../core/workshop.js';
import type { Wording } from './words.js';

/** A session as its console shows it, and how it is acted on. */
export interface Running {
  readonly code: string;
  readonly secret: string;
  readonly face: Face;
  readonly state: Console;
  /** Words of the quiz in the language of the page or the one nearest to it, and in a second one where that was asked for. */
  readonly wordings: readonly Wording[];
  /** The round that is looked at. */
  readonly round: Round;
  /** Where phones are sent. */
  readonly origin: string;
  readonly act: (act: Act) => void;
}

/** What can be revealed of a round, in order. */
export const stepsOf = ({ groups }: Pick<Face, 'groups'>, round: Round): readonly RevealStep[] =>
  steps.filter((step) => (step === 'groups' ? groups.length > 0 : step === 'change' ? round === 2 : true));

export const revealedIn = ({ revealed }: Pick<Console, 'revealed'>, round: Round): readonly RevealStep[] => revealed[round - 1] ?? [];

/** The one step that may be revealed next; null where all are. */
export const nextOf = ({ face, state }: Pick<Running, 'face' | 'state'>, round: Round): RevealStep | null =>
  stepsOf(face, round).find((step) => !revealedIn(state, round).includes(step)) ?? null;

/** All that the room can be shown now, in the order of the hour: where to join, what is revealed of each round, each statement after their list. */
export function placesOf({ face, state }: Pick<Running, 'face' | 'state'>): readonly Omit<View, 'languages'>[] {
  const rounds = ([1, 2] as const).filter((round) => round <= state.round);
  return [
    { at: 'join', round: state.round, item: null },
    ...rounds.flatMap((round) =>
      stepsOf(face, round)
        .filter((step) => revealedIn(state, round).includes(step))
        .flatMap((at) => [
          { at, round, item: null },
          ...(at === 'statements' ? (state.reports[round - 1]?.statements ?? []).map(({ id }) => ({ at, round, item: id })) : []),
        ]),
    ),
  ];
}

/** Where in `placesOf` the room is; -1 where that is no longer one of them. */
export const placeIn = (places: readonly Omit<View, 'languages'>[], view: View): number =>
  places.findIndex(({ at, round, item }) => at === view.at && item === view.item && (at === 'join' || round === view.round));

export const roundName = (round: Round): string => (round === 1 ? msg('Before the workshop') : msg('After the workshop'));
