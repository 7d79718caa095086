import type { Problem } from '../core/check.js';
import type { CsatResult } from '../core/csat.js';
import type { Diagnosis } from '../core/diagnostic.js';
import type { Evaluation } from '../core/evaluation.js';
import type { Step } from '../core/record.js';
import type { Result } from '../core/score.js';
import type { Channel, Mark } from '../core/scorecard.js';
import type { FileFault } from './metrics-source.js';

const outward = { bubbles: true, composed: true } as const;

/** What `mizan-answer` tells: of a quiz the choice as given, before any reversal; of a card the mark, or null where it was taken back. */
export interface AnswerDetail<Answer extends number | Mark | null = number> {
  /** Id of the item or question. */
  readonly id: string;
  readonly answer: Answer;
  readonly answered: number;
  readonly of: number;
}

/** What `mizan-error` tells. */
export interface ErrorDetail {
  /** The address or id that was asked for, or the address that something was sent to; '' where the definition was set as a property. */
  readonly src: string;
  readonly problems: readonly (Problem | LoadProblem | CompanionProblem | FileProblem | SendProblem)[];
}

/** Why a definition did not arrive. */
export interface LoadProblem {
  readonly at: '';
  readonly code: 'unreachable' | 'not-found';
  readonly severity: 'error';
}

/** Why the quiz or the card that a mapping names is not there. What is wrong with its own file is said on the console. */
export interface CompanionProblem {
  readonly at: '/quiz' | '/scorecard';
  readonly code: 'unreachable' | 'not-found' | 'invalid';
  readonly severity: 'error';
}

/** Why a file of data was not read. */
export interface FileProblem {
  readonly at: '';
  readonly code: FileFault;
  readonly severity: 'error';
}

/** A server refused what was sent to it, and is not asked again. */
export interface SendProblem {
  readonly at: '';
  readonly code: 'refused';
  /** Of the server's answer. */
  readonly status: number;
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
export class MizanAnswerEvent<Answer extends number | Mark | null = number> extends CustomEvent<AnswerDetail<Answer>> {
  constructor(detail: AnswerDetail<Answer>) {
    super('mizan-answer', { ...outward, detail });
  }
}

/** A result, or an evaluation, was asked for and drawn; or a rating was counted. */
export class MizanCompleteEvent<Detail extends Result | Evaluation | CsatResult = Result> extends CustomEvent<Detail> {
  constructor(detail: Detail) {
    super('mizan-complete', { ...outward, detail });
  }
}

/** A person changed the next steps taken on. */
export class MizanStepsEvent extends CustomEvent<StepsDetail> {
  constructor(detail: StepsDetail) {
    super('mizan-steps', { ...outward, detail });
  }
}

/** A person brought in a source of a comparison, took one away or chose another; null where nothing is left to compare. */
export class MizanDiagnosisEvent extends CustomEvent<Diagnosis | null> {
  constructor(detail: Diagnosis | null) {
    super('mizan-diagnosis', { ...outward, detail });
  }
}

/** A definition cannot be shown, or something cannot be sent. */
export class MizanErrorEvent extends CustomEvent<ErrorDetail> {
  constructor(detail: ErrorDetail) {
    super('mizan-error', { ...outward, detail });
  }
}

/** What an element's own listeners are handed, where events of one name differ from element to element. */
export interface Listened<Events> {
  addEventListener<Name extends keyof Events>(type: Name, listener: (event: Events[Name]) => void, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  // They bubble out of every element, as far as the window.
  interface GlobalEventHandlersEventMap {
    'mizan-answer': MizanAnswerEvent<number | Mark | null>;
    'mizan-complete': MizanCompleteEvent<Result | Evaluation | CsatResult>;
    'mizan-steps': MizanStepsEvent;
    'mizan-diagnosis': MizanDiagnosisEvent;
    'mizan-open': CustomEvent<Result | Evaluation>;
    'mizan-delete': CustomEvent<null>;
    'mizan-review': CustomEvent<ReviewDetail>;
    'mizan-error': MizanErrorEvent;
  }
}
