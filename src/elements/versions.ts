import type { Scorecard } from '../core/scorecard.js';
import { compareVersions } from '../core/version.js';
import { matchLanguage } from '../locale/language.js';
import type { CardReady } from './card.js';
import type { Held } from './reviews.js';

/** All the words of a card in one language. */
export type CardWords = CardReady['words'];

/** The cards there are to draw from, the latest version first; of one version the page's own stands. */
export const cardsOf = (own: Scorecard, { versions }: Pick<Held, 'versions'>): readonly Scorecard[] =>
  [own, ...versions.filter(({ version }) => version !== own.version)].toSorted((a, b) => compareVersions(b.version, a.version));

/** Words of any version in the language on screen; those of the page's own card where the version brings none. */
export function wordsOf(card: Scorecard, { words, voice }: CardReady): CardWords {
  const { language } = matchLanguage(voice.tag, card.languages);
  // A checked card lacks none of the sentences that are due.
  return { ...words, ...card.text?.[language] } as CardWords;
}
