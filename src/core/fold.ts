/** Letters that are written in more than one way, by the one they are searched as. */
const letters: Readonly<Record<string, string>> = {
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ۀ: 'ه', ؤ: 'و', ئ: 'ي',
};

/** What has no weight in a search: vowel marks, the superscript alif, tatweel, joiners and marks of direction. */
const silent = /[\u064B-\u065F\u0670\u0640\u200C-\u200F\u061C\u2066-\u2069]/g;

/**
 * A text as it is searched, and as names are compared: letters written in several ways as one, digits of Arabic and
 * Persian as 0 to 9, no vowel marks, no tatweel, no joiners, no capitals, single spaces.
 */
export const folded = (text: string): string =>
  text
    .replace(silent, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[أإآٱىیکةۀؤئ]/g, (letter) => letters[letter] as string)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/\s+/g, ' ')
    .trim();
