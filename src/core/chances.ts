/** Chances below this part of the greatest one add up to nothing that could be seen. */
const faint = 1e-18;

/**
 * The smallest count that at least `level` of all counts do not pass. Chances are added up outward from the likeliest count, so
 * none of them is too small for a number, and their sum takes the place of a factor in front.
 *
 * @param ratio What the chance of a count is of the chance of the count before it.
 */
function smallest(level: number, likeliest: number, most: number, ratio: (count: number) => number): number {
  const below: number[] = [];
  for (let count = likeliest, chance = 1; count > 0; count -= 1) {
    chance /= ratio(count);
    if (chance < faint) break;
    below.push(chance);
  }
  const chances = [...below.reverse(), 1];
  for (let count = likeliest + 1, chance = 1; count <= most; count += 1) {
    chance *= ratio(count);
    if (chance < faint) break;
    chances.push(chance);
  }
  const due = level * chances.reduce((sum, chance) => sum + chance, 0);
  let sum = 0;
  const place = chances.findIndex((chance) => (sum += chance) >= due);
  return likeliest - below.length + (place < 0 ? chances.length - 1 : place);
}

/** The smallest number of `of` tries that at least `level` of all series do not pass, each try succeeding with `chance`: a quantile of the binomial distribution. */
export function binomialQuantile(level: number, of: number, chance: number): number {
  if (chance <= 0 || chance >= 1) return chance <= 0 ? 0 : of;
  const odds = chance / (1 - chance);
  return smallest(level, Math.min(of, Math.floor((of + 1) * chance)), of, (count) => ((of - count + 1) / count) * odds);
}

/** The smallest count that at least `level` of all counts with the mean `expected` do not pass: a quantile of the Poisson distribution. */
export function poissonQuantile(level: number, expected: number): number {
  return expected <= 0 ? 0 : smallest(level, Math.floor(expected), Infinity, (count) => expected / count);
}
