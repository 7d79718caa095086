import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coaching, scoreCard, type CardScore } from '../../src/core/marks.js';
import { marksFor, type Mark, type Marks, type Question, type Scorecard, type Section } from '../../src/core/scorecard.js';
import vectors from '../vectors/scorecard_scoring.json';

const plain: Scorecard = {
  schema: 1,
  kind: 'scorecard',
  id: 'small',
  version: '1.0.0',
  status: 'trial',
  languages: ['en'],
  channels: ['phone', 'email'],
  partial: 0.5,
  critical: { effect: 'flag' },
  sections: [],
};
const section = (id: string, weight: number, questions: readonly Question[], others: Partial<Section> = {}): Section => ({ id, weight, questions, ...others });
const card = (sections: readonly Section[], others: Partial<Scorecard> = {}): Scorecard => ({ ...plain, sections, ...others });
const na = { notApplicable: true } as const;

/** Two sections: a and b of 40, weighing 1 and 3; c and d of 60, weighing 1 each. */
const two = (others: Partial<Scorecard> = {}, first: Partial<Question> = {}) =>
  card([section('x', 40, [{ id: 'a', weight: 1, ...na, ...first }, { id: 'b', weight: 3, ...na, partial: true }]), section('y', 60, [{ id: 'c', ...na }, { id: 'd', ...na, later: true }])], others);
const all = (mark: Mark): Marks => ({ a: mark, b: mark, c: mark, d: mark });

describe('the vectors worked out elsewhere', () => {
  const { sections } = vectors.data.definition;
  const judged = card(
    sections.map(({ id, weight, questions }) =>
      section(id, weight, questions.map(({ id: name, w, ...others }) => ({ id: name, weight: w, partial: true, ...na, critical: 'critical' in others && others.critical })))),
    { critical: { effect: 'zero' } },
  );

  it.each(Object.keys(vectors.data.answers) as (keyof typeof vectors.expected)[])('%s', (name) => {
    const due = vectors.expected[name];
    const found = scoreCard(judged, 'phone', vectors.data.answers[name] as Marks);
    const near = (value: number | null, expected: number | null) => {
      if (value === null || expected === null) expect(value).toBe(expected);
      else expect(Math.abs(value - expected)).toBeLessThan(vectors.tolerance);
    };
    near(found.before, due.scoreBeforeCritical);
    near(found.score, due.final);
    expect(found.failed.length > 0).toBe(due.autoFail);
    for (const { id, level } of found.sections) near(level === null ? null : level * 100, due.sections[id as keyof typeof due.sections]);
  });
});

describe('what a question earns', () => {
  it('is its weight by "yes", the share of the card by "partly", nothing by "no"', () => {
    // By hand: x has 1 of 1 and half of 3, so 2.5 of 4; y has 1 of 2. 40 × 0.625 + 60 × 0.5 = 55.
    const { score, sections } = scoreCard(two(), 'phone', { a: 'yes', b: 'partial', c: 'yes', d: 'no' });
    expect(sections.map(({ level }) => level)).toEqual([0.625, 0.5]);
    expect(score).toBe(55);
  });

  it('is 1 where it has no weight of its own', () => {
    expect(scoreCard(card([section('x', 100, [{ id: 'a' }, { id: 'b', weight: 3 }])]), 'phone', { a: 'yes', b: 'no' }).score).toBe(25);
  });

  it('is another share where the card says so', () => {
    // 40 × (1 + 0.25 × 3) / 4 = 17.5, and 60.
    expect(scoreCard(two({ partial: 0.25 }), 'phone', { ...all('yes'), b: 'partial' }).score).toBe(77.5);
  });

  it('on another channel is nothing: what is not asked there is not looked at', () => {
    const spoken = card([section('x', 100, [{ id: 'a' }, { id: 'b', channels: ['phone'] }])]);
    expect(scoreCard(spoken, 'phone', { a: 'yes', b: 'no' }).score).toBe(50);
    expect(scoreCard(spoken, 'email', { a: 'yes', b: 'no' }).score).toBe(100);
    expect(scoreCard(spoken, 'email', { a: 'yes', b: 'no' }).sections[0]).toMatchObject({ counted: 1, of: 1 });
  });
});

describe('"not applicable"', () => {
  it('leaves both sides, within a section and as a whole section, under `redistribute`', () => {
    // x: b alone, met: 1. y: none, so x carries all 100.
    const { score, sections } = scoreCard(two(), 'phone', { a: 'na', b: 'yes', c: 'na', d: 'na' });
    expect(score).toBe(100);
    expect(sections).toMatchObject([{ level: 1, weight: 100, counted: 1, of: 2 }, { level: null, weight: 0, counted: 0, of: 2 }]);
  });

  it('hands the weight of an empty section to the others in proportion', () => {
    // Without the 20 of z, x carries 100 × 30 / 80 = 37.5 and y 62.5; y is half met.
    const three = card([section('x', 30, [{ id: 'a' }]), section('y', 50, [{ id: 'b' }, { id: 'c' }]), section('z', 20, [{ id: 'd', ...na }])]);
    const { score, sections } = scoreCard(three, 'phone', { a: 'yes', b: 'yes', c: 'no', d: 'na' });
    expect(sections.map(({ weight }) => weight)).toEqual([37.5, 62.5, 0]);
    expect(score).toBe(68.75);
  });

  it('is what the card does by default', () => {
    const given: Marks = { a: 'na', b: 'yes', c: 'yes', d: 'no' };
    expect(scoreCard(two(), 'phone', given)).toEqual(scoreCard(two({ notApplicable: 'redistribute' }), 'phone', given));
  });

  it('earns nothing under `count-as-zero`, and is among what was lost', () => {
    // x: 3 of 4, so 30 of 40; y: 1 of 2, so 30 of 60.
    const { score, lost, sections } = scoreCard(two({ notApplicable: 'count-as-zero' }), 'phone', { a: 'na', b: 'yes', c: 'yes', d: 'na' });
    expect(score).toBe(60);
    expect(lost.map(({ id, points }) => [id, points])).toEqual([['d', 30], ['a', 10]]);
    expect(sections.map(({ counted }) => counted)).toEqual([2, 2]);
  });

  it('is no mark at all under `not-allowed`', () => {
    expect(() => scoreCard(two({ notApplicable: 'not-allowed' }), 'phone', { a: 'na' })).toThrow(RangeError);
    expect(scoreCard(two({ notApplicable: 'not-allowed' }), 'phone', all('yes')).score).toBe(100);
  });

  it('throughout is no score, and 0 where it counts as a miss', () => {
    expect(scoreCard(two(), 'phone', all('na'))).toMatchObject({ score: null, before: null, bonus: 0, passed: null, provisional: false, lost: [], strengths: [] });
    expect(scoreCard(two({ notApplicable: 'count-as-zero', passMark: 50 }), 'phone', all('na'))).toMatchObject({ score: 0, before: 0, passed: false });
  });
});

describe('a critical question that was missed', () => {
  const missed: Marks = { ...all('yes'), a: 'no' };
  const crit = (critical: Scorecard['critical'], others: Partial<Scorecard> = {}) => two({ critical, ...others }, { critical: true });

  it.each<[string, Scorecard['critical'], number]>([
    // By hand: a is 1 of the 4 of x, so 10 of 100 are lost: 90 before.
    ['makes the score 0', { effect: 'zero' }, 0],
    ['keeps the score at a cap', { effect: 'cap', at: 50 }, 50],
    ['leaves a score that is below the cap', { effect: 'cap', at: 95 }, 90],
    ['leaves a score that is the cap', { effect: 'cap', at: 90 }, 90],
    ['is only shown', { effect: 'flag' }, 90],
  ])('%s, and the score before is kept', (_, critical, score) => {
    expect(scoreCard(crit(critical), 'phone', missed)).toMatchObject({ score, before: 90, failed: ['a'] });
  });

  it.each<Mark>(['yes', 'na'])('is none by "%s"', (mark) => {
    expect(scoreCard(crit({ effect: 'zero' }), 'phone', { ...all('yes'), a: mark })).toMatchObject({ score: 100, before: 100, failed: [] });
  });

  it('is none where it was met in part, does not apply at the cost of its points, or is not answered', () => {
    const half = card([section('x', 100, [{ id: 'a', critical: true, partial: true, later: true, ...na }, { id: 'b' }])], { critical: { effect: 'zero' } });
    expect(scoreCard(half, 'phone', { a: 'partial', b: 'yes' })).toMatchObject({ score: 75, failed: [] });
    expect(scoreCard(half, 'phone', { a: 'later', b: 'yes' })).toMatchObject({ score: 100, failed: [], provisional: true });
    expect(scoreCard(half, 'phone', { b: 'yes' })).toMatchObject({ score: 100, failed: [], provisional: true });
    expect(scoreCard({ ...half, notApplicable: 'count-as-zero' }, 'phone', { a: 'na', b: 'yes' })).toMatchObject({ score: 50, failed: [] });
  });

  it('has its effect after the bonus', () => {
    const extra = card([section('x', 100, [{ id: 'a', critical: true }, { id: 'b' }, { id: 'c', bonus: 10 }])], { critical: { effect: 'cap', at: 55 } });
    expect(scoreCard(extra, 'phone', { a: 'no', b: 'yes', c: 'yes' })).toMatchObject({ before: 60, score: 55 });
  });

  it('fails a card that passes by thresholds alone, where it makes the score 0', () => {
    const law = card([section('x', 100, [{ id: 'a' }], { threshold: 50 }), section('law', 0, [{ id: 'b', critical: true }])], { critical: { effect: 'zero' } });
    expect(scoreCard(law, 'phone', { a: 'yes', b: 'no' })).toMatchObject({ score: 0, before: 100, passed: false });
    expect(scoreCard({ ...law, critical: { effect: 'flag' } }, 'phone', { a: 'yes', b: 'no' }).passed).toBe(true);
  });
});

describe('a bonus', () => {
  const extra = (bonus: number, more: readonly Question[] = []) => card([section('x', 100, [{ id: 'a', weight: 9 }, { id: 'b', weight: 1 }, { id: 'c', bonus, partial: true, ...na }, ...more])]);

  it('comes on top, in part too, and weighs nothing in its section', () => {
    expect(scoreCard(extra(5), 'phone', { a: 'yes', b: 'no', c: 'yes' })).toMatchObject({ score: 95, before: 95, bonus: 5 });
    expect(scoreCard(extra(5), 'phone', { a: 'yes', b: 'no', c: 'partial' })).toMatchObject({ score: 92.5, bonus: 2.5 });
    expect(scoreCard(extra(5), 'phone', { a: 'yes', b: 'no', c: 'no' })).toMatchObject({ score: 90, bonus: 0 });
    expect(scoreCard(extra(5), 'phone', { a: 'yes', b: 'no', c: 'na' })).toMatchObject({ score: 90, bonus: 0, provisional: false });
    expect(scoreCard(extra(5), 'phone', { a: 'yes', b: 'no', c: 'yes' }).sections).toMatchObject([{ level: 0.9, counted: 2, of: 2 }]);
  });

  it('goes no further than 100 in all, and is what it added', () => {
    expect(scoreCard(extra(25), 'phone', { a: 'yes', b: 'no', c: 'yes' })).toMatchObject({ score: 100, bonus: 10 });
    expect(scoreCard(extra(25), 'phone', { a: 'yes', b: 'yes', c: 'yes' })).toMatchObject({ score: 100, bonus: 0 });
    expect(scoreCard(extra(6, [{ id: 'd', bonus: 3 }]), 'phone', { a: 'yes', b: 'no', c: 'yes', d: 'yes' })).toMatchObject({ score: 99, bonus: 9 });
  });

  it('alone makes no score', () => {
    expect(scoreCard(extra(5), 'phone', { c: 'yes' })).toMatchObject({ score: null, before: null, bonus: 0 });
  });

  it('is neither lost nor a strength', () => {
    const { lost, strengths } = scoreCard(extra(5), 'phone', { a: 'yes', b: 'yes', c: 'no' });
    expect([lost, strengths.map(({ id }) => id)]).toEqual([[], ['a', 'b']]);
  });
});

describe('passing', () => {
  // One section; a is worth 80 of 100 and b 20.
  const eighty = (passMark: number) => scoreCard(card([section('x', 100, [{ id: 'a', weight: 4 }, { id: 'b', weight: 1 }])], { passMark }), 'phone', { a: 'yes', b: 'no' }).passed;

  it.each([[79.99, true], [80, true], [80.01, false], [80.000001, false]])('a score of 80 by a mark of %d is %s', (mark, passed) => {
    expect(eighty(mark)).toBe(passed);
  });

  it.each<[string, Section[], Marks, number]>([
    // 0.1 + 0.2 of 0.3 + 0.1 … are 0.30000000000000004 of 0.4, and the other way round 0.7 and 0.1 of 1 are 0.7999999999999999.
    ['0.7 and 0.1 of 1', [section('x', 100, [{ id: 'a', weight: 0.7 }, { id: 'b', weight: 0.1 }, { id: 'c', weight: 0.2 }])], { a: 'yes', b: 'yes', c: 'no' }, 80],
    ['0.1 and 0.2 of 0.4', [section('x', 100, [{ id: 'a', weight: 0.1 }, { id: 'b', weight: 0.2 }, { id: 'c', weight: 0.1 }])], { a: 'yes', b: 'yes', c: 'no' }, 75],
    ['sections of 33.3, 33.3 and 33.4', [section('x', 33.3, [{ id: 'a' }]), section('y', 33.3, [{ id: 'b' }]), section('z', 33.4, [{ id: 'c' }])], { a: 'yes', b: 'yes', c: 'no' }, 66.6],
    ['a third', [section('x', 100, [{ id: 'a' }, { id: 'b' }, { id: 'c' }])], { a: 'yes', b: 'yes', c: 'no' }, 200 / 3],
  ])('does not hang on how computers add: %s', (_, sections, marks, cut) => {
    expect(scoreCard(card(sections, { passMark: cut }), 'phone', marks).passed).toBe(true);
    expect(scoreCard(card(sections, { passMark: cut + 0.001 }), 'phone', marks).passed).toBe(false);
    const [only] = sections;
    if (sections.length === 1 && only) expect(scoreCard(card([{ ...only, threshold: cut }]), 'phone', marks).sections[0]?.reached).toBe(true);
  });

  const halves = (threshold: number, passMark?: number) =>
    card([section('x', 50, [{ id: 'a', ...na }, { id: 'b', ...na }], { threshold }), section('y', 50, [{ id: 'c' }])], passMark === undefined ? {} : { passMark });

  it.each([[49, true], [50, true], [51, false]])('wants each section at its threshold: half by %d is %s', (threshold, passed) => {
    const found = scoreCard(halves(threshold, 70), 'phone', { a: 'yes', b: 'no', c: 'yes' });
    expect(found.score).toBe(75);
    expect([found.sections[0]?.reached, found.sections[1]?.reached, found.passed]).toEqual([passed, null, passed]);
  });

  it('wants the pass mark even where every section is at its threshold', () => {
    expect(scoreCard(halves(50, 76), 'phone', { a: 'yes', b: 'no', c: 'yes' }).passed).toBe(false);
  });

  it('is judged by thresholds alone where there is no pass mark, and not at all without either', () => {
    expect(scoreCard(halves(50), 'phone', { a: 'yes', b: 'no', c: 'no' }).passed).toBe(true);
    expect(scoreCard(halves(51), 'phone', { a: 'yes', b: 'no', c: 'yes' }).passed).toBe(false);
    expect(scoreCard(two(), 'phone', all('yes')).passed).toBeNull();
    // The one section with a threshold does not apply.
    expect(scoreCard(halves(50), 'phone', { a: 'na', b: 'na', c: 'yes' }).passed).toBeNull();
    expect(scoreCard(halves(50, 80), 'phone', { a: 'na', b: 'na', c: 'yes' }).passed).toBe(true);
  });

  it('is by the score after critical questions', () => {
    const capped = card([section('x', 100, [{ id: 'a', weight: 9 }, { id: 'b', weight: 1, critical: true }])], { critical: { effect: 'cap', at: 70 }, passMark: 80 });
    expect(scoreCard(capped, 'phone', { a: 'yes', b: 'no' })).toMatchObject({ before: 90, score: 70, passed: false });
  });
});

describe('until every question is answered for good', () => {
  it('the result is provisional, and what is open counts nowhere', () => {
    // a is met, b is open: 40. d is put off, c missed: 0.
    const found = scoreCard(two(), 'phone', { a: 'yes', c: 'no', d: 'later' });
    expect(found).toMatchObject({ score: 40, provisional: true, unanswered: ['b'], deferred: ['d'] });
    expect(found.sections.map(({ counted, of }) => [counted, of])).toEqual([[1, 2], [1, 2]]);
    expect([...found.lost, ...found.strengths].map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it.each<[Marks, boolean]>([[all('yes'), false], [all('na'), false], [{ ...all('yes'), d: 'later' }, true], [{ a: 'yes', b: 'yes', c: 'yes' }, true], [{}, true]])('%j: %s', (marks, provisional) => {
    expect(scoreCard(two(), 'phone', marks).provisional).toBe(provisional);
  });

  it('an open bonus keeps it provisional too, and a question of another channel does not', () => {
    const open = card([section('x', 100, [{ id: 'a' }, { id: 'b', bonus: 5, channels: ['phone'] }])]);
    expect(scoreCard(open, 'phone', { a: 'yes' })).toMatchObject({ provisional: true, unanswered: ['b'] });
    expect(scoreCard(open, 'email', { a: 'yes' })).toMatchObject({ provisional: false, unanswered: [] });
  });

  it('there is no score without any answer', () => {
    expect(scoreCard(two({ notApplicable: 'count-as-zero', passMark: 50 }), 'phone', {})).toMatchObject({ score: null, before: null, passed: null });
  });
});

describe('what was lost and what was met', () => {
  it('stands by its points, most first, equals in the order of the card', () => {
    // Worth, by hand: a 10, b 30, c and d 30 each.
    const missed = scoreCard(two(), 'phone', { a: 'no', b: 'partial', c: 'no', d: 'no' });
    expect(missed.lost).toEqual([
      { id: 'c', section: 'y', points: 30, critical: false },
      { id: 'd', section: 'y', points: 30, critical: false },
      { id: 'b', section: 'x', points: 15, critical: false },
      { id: 'a', section: 'x', points: 10, critical: false },
    ]);
    expect(missed.strengths).toEqual([]);
    expect(scoreCard(two(), 'phone', all('yes')).strengths.map(({ id, points }) => [id, points])).toEqual([['b', 30], ['c', 30], ['d', 30], ['a', 10]]);
  });

  it('weighs what other sections handed over', () => {
    // y does not apply, so the 40 of x are 100: a is worth 25, b 75.
    expect(scoreCard(two(), 'phone', { a: 'no', b: 'yes', c: 'na', d: 'na' })).toMatchObject({ lost: [{ id: 'a', points: 25 }], strengths: [{ id: 'b', points: 75 }] });
  });

  it('keeps equals in their order where computers add them differently', () => {
    // 30 / 3 of the first and 0.1 + 0.2 of the others are 10 points each.
    const equal = card([section('x', 30, [{ id: 'a' }, { id: 'b' }, { id: 'c' }]), section('y', 70, [{ id: 'd', weight: 0.1 }, { id: 'e', weight: 0.6 }])]);
    expect(scoreCard(equal, 'phone', { a: 'no', b: 'no', c: 'no', d: 'no', e: 'yes' }).lost.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes "partly" for no strength, even where it earns all', () => {
    expect(scoreCard(two({ partial: 1 }), 'phone', { ...all('yes'), b: 'partial' })).toMatchObject({ score: 100, lost: [], strengths: [{ id: 'c' }, { id: 'd' }, { id: 'a' }] });
  });

  it('begins the coaching with critical questions that were missed, however little they weigh', () => {
    const law = card([section('x', 100, [{ id: 'a', weight: 5 }, { id: 'b', weight: 3 }, { id: 'c', weight: 2, critical: true }]), section('law', 0, [{ id: 'd', critical: true }])]);
    const found = scoreCard(law, 'phone', { a: 'no', b: 'no', c: 'no', d: 'no' });
    expect(found.failed).toEqual(['c', 'd']);
    expect(found.lost.map(({ id, points }) => [id, points])).toEqual([['a', 50], ['b', 30], ['c', 20], ['d', 0]]);
    expect(coaching(found).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
  });
});

it('refuses a mark that a question may not get, and finds none in what every object inherits', () => {
  for (const [id, mark] of [['c', 'partial'], ['a', 'later'], ['a', 'maybe']]) expect(() => scoreCard(two(), 'phone', { [id as string]: mark as Mark })).toThrow(RangeError);
  const odd = card([section('x', 100, [{ id: 'toString' }])]);
  expect(scoreCard(odd, 'phone', {}).score).toBeNull();
});

const policies = ['redistribute', 'count-as-zero', 'not-allowed'] as const;
const weight = fc.oneof(fc.constantFrom(0, 1, 2, 3, 0.1, 0.2, 0.7), fc.double({ min: 0.01, max: 1000, noNaN: true }));

/** A card and marks for all of its questions on one channel; null is unanswered. */
const reviewed = fc
  .record({
    sections: fc.array(
      fc.record({
        weight,
        threshold: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
        questions: fc.array(fc.record({ weight: fc.option(weight, { nil: undefined }), bonus: fc.oneof({ arbitrary: fc.constant(undefined), weight: 5 }, { arbitrary: fc.integer({ min: 0, max: 30 }), weight: 1 }), critical: fc.boolean(), phone: fc.boolean(), draw: fc.nat() }), { minLength: 1, maxLength: 5 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    partial: fc.constantFrom(0, 0.25, 0.5, 1),
    notApplicable: fc.constantFrom(...policies),
    critical: fc.oneof(fc.constantFrom({ effect: 'zero' as const }, { effect: 'flag' as const }), fc.record({ effect: fc.constant('cap' as const), at: fc.integer({ min: 0, max: 100 }) })),
    passMark: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  })
  .map(({ sections, passMark, ...rules }) => {
    const made = card(
      sections.map(({ weight: share, threshold, questions }, at) =>
        section(
          `s${at}`,
          share,
          questions.map(({ weight: own, bonus, critical, phone }, index): Question => ({
            id: `q${at}-${index}`, partial: true, later: true, ...na,
            ...(bonus === undefined ? { critical, ...(own === undefined ? {} : { weight: own }) } : { bonus }),
            ...(phone ? { channels: ['phone'] } : {}),
          })),
          threshold === undefined ? {} : { threshold },
        )),
      { ...rules, ...(passMark === undefined ? {} : { passMark }) },
    );
    const draws = sections.flatMap(({ questions }) => questions.map(({ draw }) => draw));
    const marks = made.sections.flatMap(({ questions }) => questions).flatMap((question, index) => {
      const offered = [...marksFor(made, question), null];
      const mark = offered[(draws[index] as number) % offered.length] as Mark | null;
      return mark === null ? [] : [[question.id, mark] as const];
    });
    return { made, marks: Object.fromEntries(marks) as Marks };
  });
const channel = fc.constantFrom('phone', 'email');
const hair = 1e-7;
/** Whether a score is as good as another or better; no score is neither. */
const atLeast = (after: number | null, before: number | null) => before === null || after === null || after >= before - hair;
const same = (one: number | null, other: number | null) => (one === null || other === null ? one === other : Math.abs(one - other) < hair);
const questionsOf = (made: Scorecard) => made.sections.flatMap(({ questions }) => questions);

describe('whatever the card and the marks,', () => {
  it('"yes" in place of anything never lowers a score, loses a score, or fails what has passed', () => {
    fc.assert(fc.property(reviewed, channel, fc.nat(), ({ made, marks }, on, draw) => {
      const { id } = questionsOf(made)[draw % questionsOf(made).length] as Question;
      const [before, after] = [scoreCard(made, on, marks), scoreCard(made, on, { ...marks, [id]: 'yes' })];
      expect(atLeast(after.score, before.score) && atLeast(after.before, before.before)).toBe(true);
      expect(before.score !== null && after.score === null).toBe(false);
      expect(before.passed === true && after.passed === false).toBe(false);
    }), { numRuns: 2000 });
  });

  it('"no" in place of anything never raises one', () => {
    fc.assert(fc.property(reviewed, channel, fc.nat(), ({ made, marks }, on, draw) => {
      const { id } = questionsOf(made)[draw % questionsOf(made).length] as Question;
      const [before, after] = [scoreCard(made, on, marks), scoreCard(made, on, { ...marks, [id]: 'no' })];
      expect(atLeast(before.score, after.score) && atLeast(before.before, after.before)).toBe(true);
    }), { numRuns: 2000 });
  });

  it('"yes" to all is exactly 100, if anything has a weight', () => {
    fc.assert(fc.property(reviewed, channel, ({ made }, on) => {
      expect([100, null]).toContain(scoreCard(made, on, Object.fromEntries(questionsOf(made).map(({ id }) => [id, 'yes']))).score);
    }), { numRuns: 1000 });
  });

  it('"not applicable" under `redistribute` is as if the question were not there', () => {
    fc.assert(fc.property(reviewed, channel, ({ made, marks }, on) => {
      const whole: Scorecard = { ...made, notApplicable: 'redistribute' };
      const left = (question: Question) => marks[question.id] !== 'na';
      const without: Scorecard = { ...whole, sections: whole.sections.map((each) => ({ ...each, questions: each.questions.filter(left) })) };
      const [one, other] = [scoreCard(whole, on, marks), scoreCard(without, on, marks)];
      expect(same(one.score, other.score) && same(one.before, other.before) && same(one.bonus, other.bonus)).toBe(true);
      expect([one.lost, one.strengths, one.failed, one.provisional, one.passed]).toEqual([other.lost, other.strengths, other.failed, other.provisional, other.passed]);
    }), { numRuns: 1000 });
  });

  it('an open question and one put off count as little as one that does not apply', () => {
    fc.assert(fc.property(reviewed, channel, ({ made, marks }, on) => {
      const whole: Scorecard = { ...made, notApplicable: 'redistribute' };
      const opened = Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark !== 'na'));
      const later = Object.fromEntries(Object.entries(marks).map(([id, mark]) => [id, mark === 'na' ? 'later' : mark]));
      const figures = ({ score, before, passed, lost }: CardScore) => ({ score, before, passed, lost });
      expect(figures(scoreCard(whole, on, opened))).toEqual(figures(scoreCard(whole, on, marks)));
      expect(figures(scoreCard(whole, on, later))).toEqual(figures(scoreCard(whole, on, marks)));
    }), { numRuns: 500 });
  });

  it('the order of marks, of questions in a section and of sections never matters to the score', () => {
    fc.assert(fc.property(reviewed, channel, ({ made, marks }, on) => {
      const found = scoreCard(made, on, marks);
      expect(scoreCard(made, on, Object.fromEntries(Object.entries(marks).reverse()))).toEqual(found);
      const turned: Scorecard = { ...made, sections: made.sections.map((each) => ({ ...each, questions: [...each.questions].reverse() })).reverse() };
      const other = scoreCard(turned, on, marks);
      expect(same(other.score, found.score) && same(other.before, found.before) && other.passed === found.passed).toBe(true);
      expect([...other.lost.map(({ id }) => id)].sort()).toEqual([...found.lost.map(({ id }) => id)].sort());
    }), { numRuns: 500 });
  });

  it('a score is from 0 to 100 or null, as is the one before, and no greater than it', () => {
    fc.assert(fc.property(reviewed, channel, ({ made, marks }, on) => {
      const { score, before, bonus, sections } = scoreCard(made, on, marks);
      for (const value of [score, before]) expect(value === null || (value >= 0 && value <= 100)).toBe(true);
      expect(score === null).toBe(before === null);
      if (score !== null && before !== null) expect(score).toBeLessThanOrEqual(before);
      expect(bonus).toBeGreaterThanOrEqual(0);
      for (const { level } of sections) expect(level === null || (level >= 0 && level <= 1 + hair)).toBe(true);
    }), { numRuns: 1000 });
  });

  it('what was lost, what was earned and the bonus add up', () => {
    fc.assert(fc.property(reviewed, channel, ({ made, marks }, on) => {
      const { before, bonus, lost, strengths, sections } = scoreCard(made, on, marks);
      if (before === null) return;
      const sum = (list: readonly { points: number }[]) => list.reduce((total, { points }) => total + points, 0);
      expect(same(before, 100 - sum(lost) + bonus)).toBe(true);
      expect(same(100, sections.reduce((total, { weight: share }) => total + share, 0))).toBe(true);
      // What is left after lost and fully met was earned by "partly".
      const partly = lost.filter(({ id }) => marks[id] === 'partial').reduce((total, { points }) => total + (made.partial < 1 ? (points * made.partial) / (1 - made.partial) : 0), 0);
      if (made.partial < 1) expect(same(100, sum(lost) + sum(strengths) + partly)).toBe(true);
    }), { numRuns: 1000 });
  });

  it('asking for a score changes nothing that was given', () => {
    fc.assert(fc.property(reviewed, channel, ({ made, marks }, on) => {
      const copies = structuredClone([made, marks]);
      scoreCard(made, on, marks);
      expect([made, marks]).toEqual(copies);
    }), { numRuns: 100 });
  });
});
