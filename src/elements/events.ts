import type { Problem } from '../core/check.js';
import type { Step } from '../core/record.js';
import type { Result } from '../core/score.js';
import type { Channel } from '../core/scorecard.js';

const outward = { bubbles: true, composed: true } as const;

/** What `mizan-answer` tells. */
export interface AnswerDetail {
  /** Id of the item. */
  readonly id: string;
  /** The choice as given, before any reversal. */
  readonly answer: number;
  readonly answered: number;
  readonly of: number;
}

/** What `mizan-error` tells. */
export interface ErrorDetail {
  /** The address or id that was asked for; '' where the definition was set as a property. */
  readonly src: string;
  readonly problems: readonly (Problem | LoadProblem)[];
}

/** Why a definition did not arrive. */
export interface LoadProblem {
  readonly at: '';
  readonly code: 'unreachable' | 'not-found';
  readonly severity: 'error';
}

/** What `mizan-steps` tells. */
export interface StepsDetail {
  /** All the steps taken on. */
  readonly steps: readonly Step[];
}

/** What `mizan-review` tells. */
export interface ReviewDetail {
  readonly interaction: string;
  readonly channel: Channel;
  /** Named in the calibration, and about to evaluate. */
  readonly reviewer: string;
}

/** A person answered an item. */
export class MizanAnswerEvent extends CustomEvent<AnswerDetail> {
  constructor(detail: AnswerDetail) {
    super('mizan-answer', { ...outward, detail });
  }
}

/** A result was asked for and drawn. */
export class MizanCompleteEvent extends CustomEvent<Result> {
  constructor(detail: Result) {
    super('mizan-complete', { ...outward, detail });
  }
}

/** A person changed the next steps taken on. */
export class MizanStepsEvent extends CustomEvent<StepsDetail> {
  constructor(detail: StepsDetail) {
    super('mizan-steps', { ...outward, detail });
  }
}

/** A definition cannot be shown. */
export class MizanErrorEvent extends CustomEvent<ErrorDetail> {
  constructor(detail: ErrorDetail) {
    super('mizan-error', { ...outward, detail });
  }
}

declare global {
  // They bubble out of every element, as far as the window.
  interface GlobalEventHandlersEventMap {
    'mizan-answer': MizanAnswerEvent;
    'mizan-complete': MizanCompleteEvent;
    'mizan-steps': MizanStepsEvent;
    'mizan-open': CustomEvent<Result>;
    'mizan-delete': CustomEvent<null>;
    'mizan-review': CustomEvent<ReviewDetail>;
    'mizan-error': MizanErrorEvent;
  }
}
