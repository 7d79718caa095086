/** The smallest count whose chance of not being passed is at least `level`, where `next` gives the logarithm of each count's chance over that of the count before. */
function smallest(level: number, first: number, next: (count: number) => number, most: number): number {
  let logarithm = first;
  let sum = Math.exp(logarithm);
  let count = 0;
  while (sum < level && count < most) {
    count += 1;
    logarithm += next(count);
    sum += Math.exp(logarithm);
  }
  return count;
}

/** The smallest number of `of` tries of which `level` of all series have no more, each try succeeding with `chance`: a quantile of the binomial distribution, summed in full. */
export function binomialQuantile(level: number, of: number, chance: number): number {
  if (chance <= 0 || chance >= 1) return chance <= 0 ? 0 : of;
  const odds = Math.log(chance) - Math.log1p(-chance);
  return smallest(level, of * Math.log1p(-chance), (count) => Math.log((of - count + 1) / count) + odds, of);
}

/** The smallest count of which `level` of all counts with the mean `expected` are no higher: a quantile of the Poisson distribution, summed in full. */
export function poissonQuantile(level: number, expected: number): number {
  if (expected <= 0) return 0;
  return smallest(level, -expected, (count) => Math.log(expected / count), Infinity);
}
