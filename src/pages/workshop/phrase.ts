import { folded } from '../../core/fold.js';
import type { Language } from '../page.js';

/** Words to draw from, by language: 256 each, so that a byte chooses one with no word more likely than another. */
const lists: Readonly<Record<Language, () => Promise<{ readonly words: string }>>> = {
  ar: () => import('./phrases.ar.js'),
  en: () => import('./phrases.en.js'),
  fa: () => import('./phrases.fa.js'),
};

/** Four words in a language, by lot: 32 bits, too many for two people of one room to draw the same. Rejects where the words cannot be fetched. */
export async function drawPhrase(language: Language): Promise<string> {
  const { words } = await lists[language]();
  const list = words.trim().split(/\s+/);
  return Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) => list[byte]).join(' ');
}

/** A phrase as it is compared, however it was typed. */
export const heardPhrase = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Whether a text may be a phrase at all. */
export const isPhrase = (text: string): boolean => heardPhrase(text).split(' ').length === 4;
