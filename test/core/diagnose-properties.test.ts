import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose, sources, type CustomerFigures, type Diagnosis, type DimensionDiagnosis, type Evaluation, type Interval, type Result, type Source, type Sources } from '../../src/core/index.js';
import { card, customerFigures, evaluation, figure, madeAt, map, quiz, result } from './diagnostic-data.js';

const of = (given: Sources): Diagnosis => diagnose(map, quiz, card, given, madeAt);

const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-01-${String(each).padStart(2, '0')}`);
const answers = fc.dictionary(fc.constantFrom(...quiz.items.map(({ id }) => id)), fc.integer({ min: 1, max: 5 }), { maxKeys: 10 });
const results: fc.Arbitrary<readonly Result[]> = fc.array(
  fc.tuple(answers, day, fc.constantFrom('small', 'small', 'small', 'other'), fc.constantFrom('1.0.0', '1.0.0', '0.1.0')).map(([given, on, id, version]) => ({ ...result(given, `${on}T10:00:00Z`), definition: { id, version } })),
  { maxLength: 4 },
);
const marks = fc.dictionary(fc.constantFrom('x', 'y', 'z', 'w'), fc.constantFrom('yes', 'partial', 'no', 'na', 'later'), { maxKeys: 4 });
const evaluations: fc.Arbitrary<readonly Evaluation[]> = fc
  .array(fc.tuple(marks, day, fc.constantFrom('1.0.0', '1.0.0', '2.0.0'), fc.constantFrom(false, false, false, true)), { maxLength: 14 })
  .map((list) => list.map(([given, date, version, calibration], index) => evaluation(`e${index}`, given, { date, definition: { id: 'card', version }, calibration })));
const counted = fc.integer({ min: 0, max: 60 }).chain((all) => fc.tuple(fc.nat(all), fc.constant(all)));
const cells = fc.tuple(counted, counted, counted, counted).map(([solved, after, before, soon]) => [
  figure('solved', ...solved), figure('satisfied', ...after, { stage: 'after' }), figure('satisfied', ...before, { stage: 'before' }), figure('prompt', ...soon, { within: 3600 }),
]);
const files: fc.Arbitrary<readonly CustomerFigures[]> = fc.array(
  fc.tuple(cells, day, day, day, fc.constantFrom('calendar', 'business')).map(([figures, one, other, made, hours]) => customerFigures(figures, { from: one < other ? one : other, to: one < other ? other : one, madeAt: `${made}T00:00:00Z`, hours })),
  { maxLength: 4 },
);
const anything: fc.Arbitrary<Sources> = fc.record({ belief: results, observed: evaluations, customers: files });

const width = ({ low, high }: Interval) => high - low;
/** Evidence and gaps that both diagnoses have, side by side. */
function pairs(before: Diagnosis, after: Diagnosis): readonly { readonly what: string; readonly was: Interval; readonly is: Interval }[] {
  return before.dimensions.flatMap((dimension, at) => {
    const other = after.dimensions[at] as DimensionDiagnosis;
    const evidence = sources.flatMap((source) => {
      const [was, is] = [dimension[source], other[source]];
      return was.silence === null && is.silence === null ? [{ what: `${dimension.id} ${source}`, was: was.interval, is: is.interval }] : [];
    });
    const gaps = dimension.gaps.flatMap(({ between, interval }) => {
      const same = other.gaps.find((each) => each.between.join() === between.join());
      return same ? [{ what: `${dimension.id} ${between.join()}`, was: interval, is: same.interval }] : [];
    });
    return [...evidence, ...gaps];
  });
}
const holdsNoWider = (before: Diagnosis, after: Diagnosis): void => {
  for (const { what, was, is } of pairs(before, after)) expect(width(is), what).toBeLessThanOrEqual(width(was) + 1e-9);
};

/** As often again: results of other leaders, evaluations of other interactions, counts of other conversations. */
const times = (given: Sources, factor: number): Sources => {
  const copies = Array.from({ length: factor }, (_, index) => index);
  return {
    belief: given.belief.flatMap((each) => copies.map((copy) => ({ ...each, completedAt: each.completedAt.replace(':00:00Z', `:00:${String(copy).padStart(2, '0')}Z`) }))),
    observed: given.observed.flatMap((each) => copies.map((copy) => ({ ...each, id: `${each.id}-${copy}` }))),
    customers: given.customers.map((file) => ({ ...file, conversations: file.conversations * factor, figures: file.figures.map((each) => ({ ...each, count: each.count * factor, of: each.of * factor })) })),
  };
};

describe('whatever is handed over', () => {
  it('the same data twice or more often over never widens an interval, nor silences what was said', () => {
    fc.assert(fc.property(anything, fc.integer({ min: 2, max: 5 }), (given, factor) => {
      const [once, more] = [of(given), of(times(given, factor))];
      holdsNoWider(once, more);
      for (const [at, dimension] of once.dimensions.entries()) {
        for (const source of sources) if (dimension[source].silence === null) expect(more.dimensions[at]?.[source].silence).toBeNull();
      }
    }), { numRuns: 400 });
  });

  it('the very same handed over twice changes nothing', () => {
    fc.assert(fc.property(anything, (given) => {
      const copy = structuredClone(given);
      expect(of({ belief: [...given.belief, ...copy.belief], observed: [...given.observed, ...copy.observed], customers: [...given.customers, ...copy.customers] })).toEqual(of(given));
    }), { numRuns: 200 });
  });

  it('the order does not matter', () => {
    const shuffled = anything.chain((given) =>
      fc.record({
        given: fc.constant(given),
        other: fc.record({
          belief: fc.shuffledSubarray([...given.belief], { minLength: given.belief.length }),
          observed: fc.shuffledSubarray([...given.observed], { minLength: given.observed.length }),
          customers: fc.shuffledSubarray([...given.customers], { minLength: given.customers.length }),
        }),
      }));
    fc.assert(fc.property(shuffled, ({ given, other }) => {
      expect(of(other)).toEqual(of(given));
      // Sixths do not add up alike in any order, as quarters do.
      const longer = { ...quiz, scale: { min: 1, max: 7 } };
      expect(diagnose(map, longer, card, other, madeAt)).toEqual(diagnose(map, longer, card, given, madeAt));
    }), { numRuns: 200 });
  });

  it('a source that is missing changes no figure of the others, nor a gap between them', () => {
    fc.assert(fc.property(anything, fc.constantFrom<Source>(...sources), (given, gone) => {
      const [whole, part] = [of(given), of({ ...given, [gone]: [] })];
      for (const [at, dimension] of whole.dimensions.entries()) {
        const other = part.dimensions[at] as DimensionDiagnosis;
        expect(other[gone].silence).not.toBeNull();
        for (const source of sources) if (source !== gone) expect(other[source]).toEqual(dimension[source]);
        expect(other.gaps).toEqual(dimension.gaps.filter(({ between }) => !between.includes(gone)));
      }
    }), { numRuns: 200 });
  });

  it('levels and intervals lie within 0 to 1, and intervals hold their levels and have a width', () => {
    fc.assert(fc.property(anything, (given) => {
      for (const dimension of of(given).dimensions) {
        for (const source of sources) {
          const evidence = dimension[source];
          if (evidence.silence !== null) continue;
          const { level, interval: { low, high }, parts, from, to } = evidence;
          expect([low >= 0, low <= level + 1e-12, level <= high + 1e-12, high <= 1, high - low > 0]).toEqual([true, true, true, true, true]);
          for (const part of parts) expect(part.level >= 0 && part.level <= 1 && part.answers > 0).toBe(true);
          expect(from <= to).toBe(true);
        }
        for (const { difference, interval } of dimension.gaps) expect(interval.low <= difference && difference <= interval.high).toBe(true);
      }
    }), { numRuns: 300 });
  });

  it('topics are three at most, of different dimensions of which something is said, and gaps come first', () => {
    fc.assert(fc.property(anything, (given) => {
      const { topics, dimensions } = of(given);
      const ids = topics.map(({ dimension }) => dimension);
      expect(new Set(ids).size).toBe(ids.length);
      const said = dimensions.filter((dimension) => sources.some((source) => dimension[source].silence === null));
      for (const id of ids) expect(said.map((dimension) => dimension.id)).toContain(id);
      const rank = { gap: 0, low: 1, missing: 2, unsure: 2 };
      const ranks = topics.map(({ why }) => rank[why]);
      expect(ranks).toEqual([...ranks].sort());
      expect(dimensions.filter(({ gaps }) => gaps.some(({ clear }) => clear)).length).toBe(ranks.filter((each) => each === 0).length);
    }), { numRuns: 300 });
  });
});
