/** Letters that are written in more than one way, by the one they are searched as. */
const letters: Readonly<Record<string, string>> = {
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ۀ: 'ه', ؤ: 'و', ئ: 'ي',
};

/**
 * What has no weight in a search: vowel marks, the superscript alif, tatweel, joiners, marks of direction, and what is
 * pasted along unseen, such as soft hyphens and spaces without width.
 */
const weightless = '\\u064B-\\u065F\\u0670\\u0640\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF';
const silent = new RegExp(`[${weightless}]`, 'g');

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

/** Signs that are searched as a letter or digit, itself first. */
function waysOf(letter: string): string {
  const others = Object.keys(letters).filter((other) => letters[other] === letter);
  return [letter, ...others, ...(/\d/.test(letter) ? [0x0660, 0x06f0].map((zero) => String.fromCharCode(zero + Number(letter))) : [])].join('');
}

/** A pattern, to be read with the flags `iu`, of every way to write a text that is given folded. */
export const spellingsOf = (text: string): string =>
  Array.from(text, (letter) => (letter === ' ' ? `[\\s${weightless}]+` : `[${waysOf(letter).replace(/[\\\]^-]/g, '\\$&')}][${weightless}]*`)).join('');
