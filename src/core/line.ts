/** Letters that a line of a person's own may have. */
export const longestLine = 500;

/** Marks that turn the direction of all that follows them; phone books put them around numbers. */
const turns = /[\u202A-\u202E]/g;

/** A text without marks that turn its direction. */
export const unturned = (text: string): string => text.replace(turns, '');

/** What a person typed or pasted as one line that can be kept: no marks that turn its direction, no space around it, not too long. */
export const lineOf = (text: string): string => unturned(text).trim().slice(0, longestLine);

/** A text of a person's own within a sentence, whose direction neither turns what stands around it nor is turned by it. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
