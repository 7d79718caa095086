/** With fewer people in it, a figure of others is not told: those who know their own could work out the rest of it between them. */
export const fewestOthers = 4;

/** Whether a sum tells of single people: there are fewer than four with anything in it, or one of them holds more than half of it. */
export function tellsOfSome(amounts: Iterable<number>): boolean {
  let [people, sum, largest] = [0, 0, 0];
  for (const amount of amounts) {
    if (amount <= 0) continue;
    people += 1;
    sum += amount;
    largest = Math.max(largest, amount);
  }
  return people < fewestOthers || 2 * largest > sum;
}

/**
 * Which parts of a whole are kept back beside it, so that nothing kept back can be worked out; null where the whole is kept back,
 * and every part with it.
 *
 * A part that tells too much is kept back. The whole less the parts told is then known, so while all that is kept back together
 * tells too much, the smallest part told is kept back too, of equally small ones the last. Whatever can be added up or taken away
 * from what is told is then the figure of parts that tell nothing of single people.
 *
 * @param tellsTooMuch Of parts taken together.
 * @param already Kept back for another reason.
 */
export function keptBackParts<Part>(
  parts: readonly Part[],
  sizeOf: (part: Part) => number,
  tellsTooMuch: (parts: readonly Part[]) => boolean,
  already: (part: Part) => boolean = () => false,
): ReadonlySet<Part> | null {
  if (tellsTooMuch(parts)) return null;
  const kept = new Set(parts.filter((part) => already(part) || tellsTooMuch([part])));
  while (kept.size > 0 && tellsTooMuch([...kept])) {
    const told = parts.filter((part) => !kept.has(part));
    kept.add(told.reduce((smallest, part) => (sizeOf(part) <= sizeOf(smallest) ? part : smallest)));
  }
  return kept;
}
