import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Overrides } from '../locale/words.js';
import type { DefinitionHost } from './definition.js';
import { asRank } from './rank.js';

/** An element that draws a scorecard, or what is kept about one. */
export abstract class CardPart extends LitElement implements DefinitionHost {
  /** Id of a built-in card (`agent-scorecard`) or the address of one; its shape is set out in `quizzes/schema/scorecard.json`. */
  @property() accessor src = '';

  /** A card in place of `src`; null to use `src`. */
  @property({ attribute: false }) accessor definition: unknown = null;

  /** Where drafts and evaluations are kept: `local` on this device, `session` until the tab is closed, `none` not at all. */
  @property() accessor storage: 'local' | 'session' | 'none' = 'local';

  /** Name that they are kept under with the card's id, so that two cards on one site stay apart. */
  @property() accessor name = '';

  /** Sentences in place of ours, by key or path: `{ finish: '…', 'questions.greeting': '…' }`. */
  @property({ attribute: false }) accessor text: Overrides = {};

  /** Rank of the first heading among the page's headings, 1 to 6. */
  @asRank @property({ type: Number, attribute: 'heading-level' }) accessor headingLevel = 2;
}
