/** The address of a definition on this site, absolute; a built-in id as it is; null for what stands elsewhere or is no address. */
export function ownAddress(quiz: string, here = location.href): string | null {
  if (quiz === 'rater') return quiz;
  if (quiz.trim() === '' || !URL.canParse(quiz, here)) return null;
  const { protocol, origin, href } = new URL(quiz, here);
  // An address as `blob:` has an origin too.
  return /^https?:$/.test(protocol) && origin === new URL(here).origin ? href : null;
}
