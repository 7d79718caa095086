import type { Sources } from './diagnostic.js';
import type { Quiz } from './quiz.js';
import type { Scorecard } from './scorecard.js';

/**
 * Why something in a file is no source: the file cannot be read at all; it is another quiz's or card's, or of a newer schema; it is
 * something of ours that holds no source; a source that is damaged; or nothing that we know.
 */
export type SourceRefusal =
  | 'too-large' | 'not-json' | 'newer' | 'other-quiz' | 'other-card' | 'mark' | 'damaged' | 'empty' | 'unknown'
  | 'definition' | 'diagnosis' | 'rating' | 'steps' | 'calibration' | 'workshop';

/** What was read of a file: sources without names of people, and what was not taken, by reason. */
export interface SourceFile {
  readonly sources: Sources;
  /** Whatever was refused, each reason once, the most frequent first; empty where all was taken. */
  readonly refused: readonly { readonly code: SourceRefusal; readonly count: number }[];
}

/**
 * What a file of JSON says for a diagnostic of this quiz and card: a result or a history of the quiz, evaluations of the card,
 * customer figures, or a list of any of these. Where it holds none, `refused` says why.
 */
export function readSource(text: string, quiz: Quiz, card: Scorecard): SourceFile {
  void [text, quiz, card];
  return { sources: { belief: [], observed: [], customers: [] }, refused: [] };
}
