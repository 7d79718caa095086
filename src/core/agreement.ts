/** Ratings of units by reviewers: a row a unit, a column a reviewer; null where a reviewer did not rate the unit. */
export type Ratings<Category> = readonly (readonly (Category | null)[])[];

/** How often each category was given to each unit; units that nobody rated are left out. */
const countsOf = <Category>(ratings: Ratings<Category>): readonly ReadonlyMap<Category, number>[] =>
  ratings
    .map((unit) => {
      const counts = new Map<Category, number>();
      for (const rating of unit) if (rating !== null) counts.set(rating, (counts.get(rating) ?? 0) + 1);
      return counts;
    })
    .filter(({ size }) => size > 0);

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** Share of the pairs of ratings within a unit that are the same. */
function agreeing(counts: ReadonlyMap<unknown, number>): number {
  const given = sum(counts.values());
  return sum([...counts.values()].map((count) => count * (count - 1))) / (given * (given - 1));
}

/** The share of ratings that each category got: the mean over units, so that each unit weighs the same however many rated it. */
function sharesOf<Category>(counts: readonly ReadonlyMap<Category, number>[]): ReadonlyMap<Category, number> {
  const shares = new Map<Category, number>();
  for (const unit of counts) {
    const given = sum(unit.values());
    for (const [category, count] of unit) shares.set(category, (shares.get(category) ?? 0) + count / given / counts.length);
  }
  return shares;
}

const beyond = (observed: number, expected: number): number => (observed - expected) / (1 - expected);

/**
 * Percent agreement, 0 to 1: of the pairs of reviewers who both rated a unit, the share that rated it alike, averaged over
 * the units with at least two ratings. Null where there is no such unit.
 *
 * Source: Fleiss (1971), Psychological Bulletin 76, 378–382, P̄; with ratings missing, Gwet (2014), Handbook of Inter-Rater
 * Reliability, 4th edition, chapter 2.
 */
export function percentAgreement(ratings: Ratings<unknown>): number | null {
  const pairable = countsOf(ratings).filter((counts) => sum(counts.values()) >= 2);
  return pairable.length === 0 ? null : sum(pairable.map(agreeing)) / pairable.length;
}

/**
 * Cohen's kappa of two reviewers, −1 to 1, over the units that both rated.
 *
 * Null without such a unit, and where both gave one and the same category to all of them: agreement is then expected to be
 * whole by chance alone, and nothing is left to divide by.
 *
 * Source: Cohen (1960), Educational and Psychological Measurement 20, 37–46.
 *
 * @throws {RangeError} A unit has other than two columns.
 */
export function cohenKappa(ratings: Ratings<unknown>): number | null {
  if (ratings.some(({ length }) => length !== 2)) throw new RangeError("Cohen's kappa is of two reviewers.");
  const both = ratings.filter(([first, second]) => first !== null && second !== null);
  if (both.length === 0) return null;
  const [first, second] = [0, 1].map((column) => sharesOf(countsOf(both.map((unit) => [unit[column] ?? null])))) as [ReadonlyMap<unknown, number>, ReadonlyMap<unknown, number>];
  if (first.size === 1 && second.size === 1 && second.has([...first.keys()][0])) return null;
  const expected = sum([...first].map(([category, share]) => share * (second.get(category) ?? 0)));
  return beyond(both.filter(([one, other]) => one === other).length / both.length, expected);
}

/**
 * Fleiss's kappa of any number of reviewers, −1 to 1.
 *
 * Where units were rated by different numbers of reviewers it is the generalised form: agreement is taken over units with at
 * least two ratings, the shares of the categories over all that were rated at all, each unit weighing the same. Where all
 * were rated by equally many that is Fleiss's own. Null without a pair of ratings, and where only one category was ever
 * given: agreement is then expected to be whole by chance alone, and nothing is left to divide by.
 *
 * Source: Fleiss (1971), Psychological Bulletin 76, 378–382; generalised in Gwet (2014), Handbook of Inter-Rater Reliability,
 * 4th edition, chapter 2.
 */
export function fleissKappa(ratings: Ratings<unknown>): number | null {
  const observed = percentAgreement(ratings);
  const shares = sharesOf(countsOf(ratings));
  if (observed === null || shares.size < 2) return null;
  return beyond(observed, sum([...shares.values()].map((share) => share ** 2)));
}

/**
 * Gwet's AC1 of any number of reviewers, at most 1: agreement beyond chance that, unlike kappa, does not fall where nearly
 * every unit gets the same category. Chance is Σπ(1 − π) / (q − 1) over the q categories on offer, whether they were given
 * or not; π is the mean over units of a category's share, units with a single rating among them. Null without a pair of
 * ratings, or with fewer than two categories on offer.
 *
 * Source: Gwet (2008), British Journal of Mathematical and Statistical Psychology 61, 29–48; with ratings missing, Gwet
 * (2014), Handbook of Inter-Rater Reliability, 4th edition, chapter 2.
 *
 * @throws {RangeError} A rating is no category on offer.
 */
export function gwetAC1<Category>(ratings: Ratings<Category>, categories: readonly Category[]): number | null {
  const counts = countsOf(ratings);
  held(counts, categories);
  const observed = percentAgreement(ratings);
  const offered = new Set(categories).size;
  if (observed === null || offered < 2) return null;
  return beyond(observed, sum([...sharesOf(counts).values()].map((share) => share * (1 - share))) / (offered - 1));
}

/**
 * Krippendorff's alpha, at most 1, over the ratings that can be paired within a unit. Categories are names (`nominal`), or
 * stand in the order they are given in (`ordinal`); a category outside the order, such as "not applicable", has no place in
 * ordinal ratings: leave it out as missing.
 *
 * Null without a pair of ratings, and where all of them are the same: no disagreement is then expected by chance, and
 * nothing is left to divide by.
 *
 * Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania.
 *
 * @throws {RangeError} A rating is no category given.
 */
export function krippendorffAlpha<Category>(ratings: Ratings<Category>, categories: readonly Category[], metric: 'nominal' | 'ordinal' = 'nominal'): number | null {
  const counts = countsOf(ratings);
  held(counts, categories);
  const pairable = counts.filter((unit) => sum(unit.values()) >= 2);
  const totals = categories.map((category) => sum(pairable.map((unit) => unit.get(category) ?? 0)));
  const all = sum(totals);
  /** The squared difference of two categories, by their places. */
  const difference = (one: number, other: number): number => {
    if (one === other) return 0;
    if (metric === 'nominal') return 1;
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    return (sum(totals.slice(low, high + 1)) - ((totals[low] as number) + (totals[high] as number)) / 2) ** 2;
  };
  /** Σ of differences over ordered pairs of categories, each weighed by how often they meet. */
  const met = (meetings: (one: number, other: number) => number): number =>
    sum(categories.map((_, one) => sum(categories.map((__, other) => (one === other ? 0 : meetings(one, other) * difference(one, other))))));
  const expected = met((one, other) => (totals[one] as number) * (totals[other] as number));
  if (expected === 0) return null;
  const observed = sum(
    pairable.map((unit) => {
      const given = categories.map((category) => unit.get(category) ?? 0);
      return met((one, other) => (given[one] as number) * (given[other] as number)) / (sum(given) - 1);
    }),
  );
  return 1 - ((all - 1) * observed) / expected;
}

/** Ratings of a category that nobody could give are a mistake of the program. */
function held(counts: readonly ReadonlyMap<unknown, number>[], categories: readonly unknown[]): void {
  for (const unit of counts) for (const category of unit.keys()) if (!categories.includes(category)) throw new RangeError(`${String(category)} is no category on offer.`);
}
