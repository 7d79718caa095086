import agentScorecard from '../../quizzes/agent-scorecard.json';
import type { CardFormWords, CardResultWords, Scorecard } from '../core/scorecard.js';
import { trusted, type Ready, type Vocabulary } from './definition.js';

const builtIn = { 'agent-scorecard': trusted(agentScorecard as Scorecard) };

/** What an element that draws a scorecard, or what became of one, needs. */
export const cardVocabulary = (namespaces: readonly string[], files: Vocabulary<Scorecard>['files']): Vocabulary<Scorecard> => ({
  kind: 'scorecard',
  builtIn,
  namespaces,
  files,
});

/** A card with the words to fill it in. */
export type CardForm = Ready<CardFormWords, Scorecard>;
/** A card with all its words. */
export type CardReady = Ready<CardFormWords & CardResultWords, Scorecard>;
