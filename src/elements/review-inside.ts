import type { LitElement } from 'lit';
import type { Evaluation } from '../core/evaluation.js';
import type { Sheet } from '../core/review.js';
import type { Mark } from '../core/scorecard.js';
import type { Overrides } from '../locale/words.js';
import type { Keeping } from '../store/records.js';
import type { CardForm } from './card.js';
import type { View } from './mizan-scorecard.js';

/** What the card is to its desk. */
export interface DeskHost extends LitElement {
  name: string;
  storage: Keeping;
  text: Overrides;
  headingLevel: number;
  view: View;
  disabled: boolean;
  readonly evaluation: Evaluation | null;
  reset: () => void;
}

/** What only its desk may ask of the card. */
export interface Inside {
  /** The page's own card. */
  readonly own: () => CardForm | null;
  /** The card in hand, which may be another version of it. */
  readonly card: () => CardForm | null;
  readonly sheet: () => Sheet;
  /** `changedAt` of the evaluation that the sheet changes; null for a new one. */
  readonly base: () => string | null;
  /** The evaluation on screen as it was finished or opened; null while it is being filled in. */
  readonly done: () => Evaluation | null;
  readonly showing: () => boolean;
  /** Puts a sheet on screen, of an evaluation that there is or of a new one. Fires nothing. */
  readonly put: (sheet: Sheet, from: Evaluation | null, base?: string | null) => void;
  /** Takes in what a person has entered. */
  readonly enter: (change: Partial<Sheet>) => void;
  /** Marks a question as a person does; null takes its mark back. */
  readonly mark: (id: string, mark: Mark | null) => void;
  /** Gives a question room for a remark, or takes it away. */
  readonly remark: (id: string, open?: boolean) => void;
  /** Goes back from the result to the questions, or to one of them. */
  readonly edit: (id?: string) => void;
  /** The evaluation as it was kept: from here on it is changed, and no longer new. */
  readonly kept: (evaluation: Evaluation) => void;
  /** Gives the focus to something of what is drawn next, by its selector. */
  readonly focus: (selector: string) => void;
}
