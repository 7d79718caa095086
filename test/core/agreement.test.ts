import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa, fleissKappa, gwetAC1, krippendorffAlpha, percentAgreement, type Ratings } from '../../src/core/agreement.js';
import cohen from '../vectors/cohen_kappa_2x2.json';
import paradox from '../vectors/cohen_kappa_2x2_same_agreement.json';
import fleiss from '../vectors/fleiss_kappa_wikipedia.json';
import krippendorff from '../vectors/krippendorff_4x12.json';

/** The ratings of two reviewers that a table of counts was made from: its rows are the first one's categories. */
const ratingsOf = (table: readonly (readonly number[])[]): Ratings<number> =>
  table.flatMap((row, first) => row.flatMap((count, second) => Array.from({ length: count }, () => [first, second])));

/** Twelve units rated by four observers, by unit. */
const units: Ratings<number> = Array.from({ length: 12 }, (_, unit) => krippendorff.data.ratings.map((observer) => observer[unit] ?? null));
const five = [1, 2, 3, 4, 5];

describe("Cohen's kappa", () => {
  it('is that of its published table', () => {
    const ratings = ratingsOf(cohen.data.table);
    expect(cohenKappa(ratings)).toBeCloseTo(cohen.expected.kappa, 12);
    expect(percentAgreement(ratings)).toBeCloseTo(cohen.expected.po, 12);
  });

  it('differs where agreement is the same and marks are spread otherwise', () => {
    paradox.data.tables.forEach((table, index) => {
      expect(percentAgreement(ratingsOf(table))).toBeCloseTo(paradox.expected.po[index] as number, 12);
      expect(cohenKappa(ratingsOf(table))).toBeCloseTo(paradox.expected.kappa[index] as number, 9);
    });
  });

  it('is taken over the units that both rated', () => {
    expect(cohenKappa([['a', 'a'], ['b', 'a'], ['b', 'b'], ['a', 'b'], ['a', null], [null, 'b']])).toBe(cohenKappa([['a', 'a'], ['b', 'a'], ['b', 'b'], ['a', 'b']]));
  });

  it('is null where all is the same, and where nothing was rated by both', () => {
    expect(cohenKappa([['a', 'a'], ['a', 'a']])).toBeNull();
    expect(cohenKappa([['a', null], [null, 'a']])).toBeNull();
    expect(cohenKappa([])).toBeNull();
    // Each keeps to a category of their own: that is disagreement, and can be computed.
    expect(cohenKappa([['a', 'b'], ['a', 'b']])).toBe(0);
  });

  it('is of two reviewers', () => {
    expect(() => cohenKappa([['a', 'a', 'a']])).toThrow(RangeError);
  });
});

describe("Fleiss's kappa", () => {
  const ratings = fleiss.data.counts.map((row) => row.flatMap((count, category) => Array.from({ length: count }, () => category)));

  it('is that of its published table', () => {
    expect(fleissKappa(ratings)).toBeCloseTo(fleiss.expected.kappa, 9);
    expect(percentAgreement(ratings)).toBeCloseTo(fleiss.expected.Pbar, 9);
  });

  it('agrees unit by unit with the table', () => {
    ratings.forEach((unit, index) => expect(percentAgreement([unit])).toBeCloseTo(fleiss.expected.Pi[index] as number, 9));
  });

  it('with ratings missing is what the irrCAC package documents for cac.raw4raters', () => {
    expect(fleissKappa(units)).toBeCloseTo(0.76117, 5);
  });

  it('is null where only one category was given', () => {
    expect(fleissKappa([['a', 'a', 'a'], ['a', 'a', null]])).toBeNull();
    expect(fleissKappa([['a', null], [null, 'b']])).toBeNull();
  });
});

describe("Gwet's AC1", () => {
  // Gwet's package irrCAC (CRAN), vignette "Calculating Chance-corrected Agreement Coefficients": cac.raw4raters.
  it('is that of the example of its author, with ratings missing', () => {
    expect(percentAgreement(units)).toBeCloseTo(0.8181818, 7);
    expect(gwetAC1(units, five)).toBeCloseTo(0.77544, 5);
  });

  it('of two reviewers is that of the example of its author', () => {
    // The same vignette, cont3x3abstractors; kappa there is 0.7964094.
    const table = [[13, 0, 0], [0, 20, 7], [0, 4, 56]];
    // By hand: agreement 89 / 100; π = 0.13, (0.27 + 0.24) / 2 = 0.255, (0.60 + 0.63) / 2 = 0.615;
    // Σπ(1 − π) = 0.1131 + 0.189975 + 0.236775 = 0.53985, over 2 is 0.269925; (0.89 − 0.269925) / (1 − 0.269925) = 0.84933.
    expect(gwetAC1(ratingsOf(table), [0, 1, 2])).toBeCloseTo(0.620075 / 0.730075, 12);
    expect(cohenKappa(ratingsOf(table))).toBeCloseTo(0.7964094, 7);
  });

  it('counts a category that was on offer and not given', () => {
    // By hand: three of four alike; π = 7/8 and 1/8, Σπ(1 − π) = 14/64 = 0.21875. Of two: (0.75 − 0.21875) / 0.78125; of three: (0.75 − 0.109375) / 0.890625.
    const ratings = [['yes', 'yes'], ['yes', 'yes'], ['yes', 'yes'], ['yes', 'no']];
    expect(gwetAC1(ratings, ['yes', 'no'])).toBeCloseTo(0.53125 / 0.78125, 12);
    expect(gwetAC1(ratings, ['yes', 'no', 'na'])).toBeCloseTo(0.640625 / 0.890625, 12);
  });

  it('stays high where nearly all marks are the same and kappa falls below zero', () => {
    // By hand: 18 of 20 alike, 19 of 20 "yes" from each. Chance by Cohen 0.95² + 0.05² = 0.905: kappa −0.0526. By Gwet 2 · 0.95 · 0.05 = 0.095: AC1 0.805 / 0.905.
    const ratings = ratingsOf([[18, 1], [1, 0]]);
    expect(cohenKappa(ratings)).toBeCloseTo(-0.005 / 0.095, 12);
    expect(gwetAC1(ratings, [0, 1])).toBeCloseTo(0.805 / 0.905, 12);
  });

  it('is whole where all is the same, and null without a pair or a choice', () => {
    expect(gwetAC1([['a', 'a'], ['a', 'a']], ['a', 'b'])).toBe(1);
    expect(gwetAC1([['a', null]], ['a', 'b'])).toBeNull();
    expect(gwetAC1([['a', 'a']], ['a'])).toBeNull();
  });

  it('refuses a rating that was not on offer', () => {
    expect(() => gwetAC1([['a', 'c']], ['a', 'b'])).toThrow(RangeError);
  });
});

describe("Krippendorff's alpha", () => {
  it('is that of its published table, ratings missing, by name and in order', () => {
    expect(krippendorffAlpha(units, five)).toBeCloseTo(krippendorff.expected.nominal, 9);
    expect(krippendorffAlpha(units, five, 'ordinal')).toBeCloseTo(krippendorff.expected.ordinal, 9);
  });

  it('by name is worked by hand', () => {
    // Two units a a, a b: pairs met 2 a–a, then 1 a–b and 1 b–a; totals a 3, b 1, all 4. 1 − (4 − 1) · 2 / (2 · 3 · 1) = 0.
    expect(krippendorffAlpha([['a', 'a'], ['a', 'b']], ['a', 'b'])).toBe(0);
  });

  it('is null where all is the same, and where nothing can be paired', () => {
    expect(krippendorffAlpha([['a', 'a', null], [null, 'a', 'a']], ['a', 'b'])).toBeNull();
    expect(krippendorffAlpha([['a', null], [null, 'b']], ['a', 'b'])).toBeNull();
    expect(krippendorffAlpha([], ['a', 'b'])).toBeNull();
  });

  it('refuses a rating that was not on offer', () => {
    expect(() => krippendorffAlpha([['a', 'c']], ['a', 'b'])).toThrow(RangeError);
  });
});

const categories = ['yes', 'partial', 'no', 'na'] as const;
const some = (reviewers: number) => fc.array(fc.array(fc.option(fc.constantFrom(...categories), { nil: null }), { minLength: reviewers, maxLength: reviewers }), { maxLength: 12 });
const statistics: Readonly<Record<string, (ratings: Ratings<string>, offered?: readonly string[]) => number | null>> = {
  'percent agreement': percentAgreement,
  "Cohen's kappa": cohenKappa,
  "Fleiss's kappa": fleissKappa,
  "Gwet's AC1": (ratings, offered = categories) => gwetAC1(ratings, offered),
  "Krippendorff's alpha": (ratings, offered = categories) => krippendorffAlpha(ratings, offered),
};
const near = (one: number | null, other: number | null) => {
  if (one === null || other === null) expect(one).toBe(other);
  else expect(one).toBeCloseTo(other, 9);
};

describe.each(Object.entries(statistics))('%s of any ratings', (name, statistic) => {
  const reviewers = name.startsWith('Cohen') ? 2 : 4;

  it('is a number up to 1 or null, and never anything else', () => {
    fc.assert(fc.property(some(reviewers), (ratings) => {
      const value = statistic(ratings);
      if (value !== null) {
        expect(Number.isFinite(value)).toBe(true);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
      }
    }));
  });

  it('does not hang on the order of reviewers or units', () => {
    fc.assert(fc.property(some(reviewers), (ratings) => near(statistic(ratings), statistic(ratings.toReversed().map((unit) => unit.toReversed())))));
  });

  it('does not hang on the names of the categories', () => {
    const renamed: Readonly<Record<string, string>> = { yes: 'no', partial: 'x', no: 'na', na: 'yes' };
    fc.assert(fc.property(some(reviewers), (ratings) =>
      near(statistic(ratings), statistic(ratings.map((unit) => unit.map((rating) => (rating === null ? null : (renamed[rating] as string)))), Object.values(renamed)))));
  });

  it('does not hang on units that nobody rated', () => {
    fc.assert(fc.property(some(reviewers), (ratings) => near(statistic(ratings), statistic([...ratings, Array.from({ length: reviewers }, () => null)]))));
  });

  it('is whole where all agree and marks vary', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...categories), { minLength: 1, maxLength: 12 }), (marks) =>
      near(statistic([...marks, 'yes', 'no'].map((mark) => Array.from({ length: reviewers }, () => mark))), 1)));
  });
});
