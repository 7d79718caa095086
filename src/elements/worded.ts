import type { Scorecard } from '../core/scorecard.js';
import { loadWords } from '../locale/load.js';
import { heldWords } from '../locale/words.js';

/** A card with the words of every language it promises in it, so that a version made from it stands alone. Rejects where they cannot be fetched. */
export async function worded(card: Scorecard): Promise<Scorecard> {
  const text = await Promise.all(
    card.languages.map(async (language) => {
      const own = card.text?.[language];
      if (own) return [language, own] as const;
      const files = [card.id, `${card.id}.result`];
      await Promise.all(files.map((file) => loadWords(language, file)));
      return [language, files.reduce((words, file) => ({ ...words, ...heldWords(language, file) }), {})] as const;
    }),
  );
  return { ...card, text: Object.fromEntries(text) };
}
