import type { CustomerFigures } from '../core/customer-figures.js';
import type { Source } from '../core/diagnostic.js';
import type { Evaluation } from '../core/evaluation.js';
import type { Quiz } from '../core/quiz.js';
import type { Result } from '../core/score.js';
import type { Scorecard } from '../core/scorecard.js';
import type { Trouble } from '../store/records.js';

/** What this device keeps for a diagnostic. */
export interface Here {
  /** Every result of the quiz, the latest first: that one is the leader's, unless a person chooses another. */
  readonly belief: readonly Result[];
  /** Every evaluation of the card but those of calibrations, without names of people and texts, the latest interaction first. */
  readonly observed: readonly Evaluation[];
  /** Figures that a person kept, the latest days first. */
  readonly customers: readonly CustomerFigures[];
  /** What stands in the way of reading any of them. */
  readonly troubles: readonly { readonly source: Source; readonly trouble: Trouble }[];
}

export interface HereOptions {
  readonly quiz: Quiz;
  readonly card: Scorecard;
  /** Under which all of it is kept. */
  readonly name: string;
  /** `none` looks nowhere. */
  readonly storage: 'local' | 'none';
  /** Called once all is read, and again after every change of it, in this tab or another. */
  readonly changed: (here: Here) => void;
}

/** Collects what this device keeps for a diagnostic, and goes on listening; returns what ends it. */
export function sourcesHere(options: HereOptions): () => void {
  void options;
  return () => undefined;
}
