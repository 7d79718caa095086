/** A code of eight digits as two groups of four, in the digits of a language. */
export function codeIn(code: string, tag: string): string {
  const digits = new Intl.NumberFormat(tag, { useGrouping: false });
  // No thin or breaking space: the code is read, typed and copied as two words.
  return Array.from(code, (digit, place) => `${place === 4 ? '\u00A0' : ''}${digits.format(Number(digit))}`).join('');
}

/** Where a phone joins. */
export const joinAddress = (origin: string, code: string): string => `${origin}/join#${code}`;

/** An address as it is read aloud and typed, without what browsers add by themselves. */
export const readable = (address: string): string => address.replace(/^https?:\/\//, '');
