import { read, type Reading } from './check.js';
import { edited, type Edit } from './edits.js';
import type { Scorecard } from './scorecard.js';

/** The next version of a card by these edits, as the checker reads it: `definition` is null while it has errors. Nothing in either card is changed. */
export const revised = (card: Scorecard, edits: readonly Edit[], version: string): Reading<Scorecard> =>
  read({ ...edited(card, edits), version }, undefined, 'scorecard');
