import { describe, expect, it } from 'vitest';
import { diagnose, type Diagnosis, type DimensionDiagnosis, type Evaluation, type Evidence, type Gap, type Sources } from '../../src/core/index.js';
import { card, customerFigures, evaluation, figure, fiveReviews, leader, madeAt, map, quiz, result, verdict } from './diagnostic-data.js';

const nothing: Sources = { belief: [], observed: [], customers: [] };
const all: Sources = { belief: [result(leader)], observed: fiveReviews, customers: [verdict] };
const of = (sources: Partial<Sources>, mapping = map): Diagnosis => diagnose(mapping, quiz, card, { ...nothing, ...sources }, madeAt);
const dimension = ({ dimensions }: Diagnosis, id = 'one') => dimensions.find((each) => each.id === id) as DimensionDiagnosis;
const said = (evidence: DimensionDiagnosis['belief']): Evidence => {
  if (evidence.silence !== null) throw new Error(`It is silent: ${evidence.silence}.`);
  return evidence;
};
const rounded = ({ level, interval }: Pick<Evidence, 'level' | 'interval'>) => [level, interval.low, interval.high].map((value) => Number(value.toFixed(5)));
const gap = ({ difference, interval, clear }: Gap) => [difference, interval.low, interval.high].map((value) => Number(value.toFixed(4))).concat(Number(clear));

describe('a diagnosis worked by hand', () => {
  const diagnosis = of(all);

  it('says what it was made of', () => {
    expect(diagnosis).toMatchObject({ schema: 1, kind: 'diagnosis', definition: { id: 'map', version: '1.2.0' }, madeAt });
    expect(diagnosis.dimensions.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
    expect(diagnosis.material).toEqual({
      belief: { counted: 1, versions: ['1.0.0'], left: { strange: 0, version: 0, calibration: 0, overlapping: 0 } },
      observed: { counted: 5, versions: ['1.0.0'], left: { strange: 0, version: 0, calibration: 0, overlapping: 0 } },
      customers: { counted: 1, versions: ['calendar'], left: { strange: 0, version: 0, calibration: 0, overlapping: 0 } },
    });
  });

  it('has the leader’s belief over statements, reversed ones turned round', () => {
    // 1, 0.75, 0.75, 0.75: mean 0.8125, squares 0.046875, standard error √(0.046875 / 3 / 4) = 0.0625, t(3) = 3.182446: ± 0.198903, and no level is above 1.
    const belief = said(dimension(diagnosis).belief);
    expect(rounded(belief)).toEqual([0.8125, 0.6136, 1]);
    expect(belief).toMatchObject({ answers: 4, from: '2026-03-02', to: '2026-03-02' });
    expect(belief.parts).toEqual([{ id: 'a', level: 1, answers: 1 }, { id: 'b', level: 0.75, answers: 1 }, { id: 'c', level: 0.75, answers: 1 }, { id: 'd', level: 0.75, answers: 1 }]);
  });

  it('has what reviewers saw over interactions, by the weights of the mapping', () => {
    // 1, 0.833333, 0.333333, 0, 1: mean 0.633333, squares 0.8, standard error √(0.8 / 4 / 5) = 0.2, t(4) = 2.776445: ± 0.555289.
    const { observed } = dimension(diagnosis);
    expect(rounded(said(observed))).toEqual([0.63333, 0.07804, 1]);
    // The day of the interaction; of the fourth, which has none, that of the review.
    expect(observed).toMatchObject({ answers: 5, from: '2026-03-01', to: '2026-03-09' });
    expect(said(observed).parts).toEqual([{ id: 'x', level: 0.6, answers: 5 }, { id: 'y', level: 0.625, answers: 4 }]);
  });

  it('has what customers felt over metrics, with the means of the ends of their intervals', () => {
    // Solved 60 of 80: Wilson 0.645154 to 0.831938; satisfied after the sale 27 of 36: 0.589296 to 0.862496; two to one.
    const { customers } = dimension(diagnosis);
    expect(rounded(said(customers))).toEqual([0.75, 0.62653, 0.84212]);
    expect(customers).toMatchObject({ answers: 80, from: '2026-02-01', to: '2026-02-28' });
    expect(said(customers).parts).toEqual([{ id: 'solved', level: 0.75, answers: 80 }, { id: 'after', level: 0.75, answers: 36 }]);
  });

  it('has the gaps between each two', () => {
    const { gaps } = dimension(diagnosis);
    expect(gaps.map(({ between }) => between)).toEqual([['belief', 'observed'], ['belief', 'customers'], ['observed', 'customers']]);
    expect(gaps.map(gap)).toEqual([
      // Down √(0.198903² + 0.366667²), up √(0.1875² + 0.555289²).
      [0.1792, -0.238, 0.7653, 0],
      // Down √(0.198903² + 0.092124²), up √(0.1875² + 0.123465²).
      [0.0625, -0.1567, 0.287, 0],
      // Down √(0.555289² + 0.092124²), up √(0.366667² + 0.123465²).
      [-0.1167, -0.6795, 0.2702, 0],
    ]);
  });

  it('names the gap that is clear first, then where most may be hidden', () => {
    const { belief, observed, customers, gaps } = dimension(diagnosis, 'two');
    // 0.75, 1, 1: mean 0.916667, standard error √(0.041667 / 2 / 3) = 0.083333, t(2) = 4.302653: ± 0.358555.
    expect(rounded(said(belief))).toEqual([0.91667, 0.55811, 1]);
    // Put off and not applicable, the question was judged three times.
    expect(observed).toEqual({ silence: 'few', answers: 3, needed: 5 });
    expect(rounded(said(customers))).toEqual([0.2, 0.13337, 0.28883]);
    // Down √(0.358555² + 0.088829²) = 0.369394.
    expect(gaps.map(gap)).toEqual([[0.7167, 0.3473, 0.8234, 1]]);
    expect(diagnosis.topics).toEqual([
      { dimension: 'two', why: 'gap', about: ['belief', 'customers'] },
      { dimension: 'one', why: 'unsure', about: ['observed'] },
    ]);
  });

  it('says why a source is silent', () => {
    expect(dimension(diagnosis, 'three')).toEqual({
      id: 'three',
      // One statement of four, and it takes half of them.
      belief: { silence: 'few', answers: 1, needed: 2 },
      observed: { silence: 'unanswered', answers: 0, needed: 5 },
      customers: { silence: 'unmapped', answers: 0, needed: 12 },
      gaps: [],
    });
    expect(dimension(of({}))).toMatchObject({ belief: { silence: 'missing' }, observed: { silence: 'missing' }, customers: { silence: 'missing' } });
    expect(of({}).topics).toEqual([]);
  });
});

describe('belief', () => {
  const agreed = { a: 4, b: 4, c: 4, d: 2 };

  it('is never surer than two steps of one answer, however even', () => {
    expect(rounded(said(dimension(of({ belief: [result(agreed)] })).belief))).toEqual([0.75, 0.65, 0.85]);
    expect(rounded(said(dimension(of({ belief: [result({ a: 5, b: 5, c: 5, d: 1 })] })).belief))).toEqual([1, 0.9, 1]);
  });

  it('of several leaders is the mean of each statement first, over those who answered it', () => {
    // a: (1 + 0) / 2, b: 0.5 from one, c: (0.75 + 0.25) / 2 = 0.5, d: 0.5; all alike, so ± 0.10.
    const belief = said(dimension(of({ belief: [result({ a: 5, b: 3, c: 4, d: 3 }), result({ a: 1, c: 2, d: 3 }, '2026-02-20T23:30:00Z')] })).belief);
    expect(rounded(belief)).toEqual([0.5, 0.4, 0.6]);
    expect(belief).toMatchObject({ answers: 7, from: '2026-02-20', to: '2026-03-02' });
    expect(belief.parts.map(({ answers }) => answers)).toEqual([2, 1, 2, 2]);
  });

  it('leaves out another quiz, and another version, whose statements may be turned round', () => {
    const other = { ...result(leader), definition: { id: 'other', version: '1.0.0' } };
    const older = { ...result(leader), definition: { id: 'small', version: '0.9.0' } };
    const { material, dimensions } = of({ belief: [other, older, result(agreed)] });
    expect(material.belief).toEqual({ counted: 1, versions: ['1.0.0'], left: { strange: 1, version: 1, calibration: 0, overlapping: 0 } });
    expect(dimensions).toEqual(of({ belief: [result(agreed)] }).dimensions);
    expect(dimension(of({ belief: [other, older] })).belief.silence).toBe('missing');
  });

  it('does not take what is no choice for an answer', () => {
    const odd = { ...result(agreed), answers: { ...agreed, a: 9, b: 2.5 } };
    expect(said(dimension(of({ belief: [odd] })).belief).parts.map(({ id }) => id)).toEqual(['c', 'd']);
  });
});

describe('what reviewers saw', () => {
  it('leaves out another card and reviews made to compare reviewers', () => {
    const other = evaluation('6', { x: 'no' }, { definition: { id: 'other', version: '1.0.0' } });
    const { material, dimensions } = of({ observed: [...fiveReviews, other, evaluation('7', { x: 'no' }, { calibration: true })] });
    expect(material.observed).toEqual({ counted: 5, versions: ['1.0.0'], left: { strange: 1, version: 0, calibration: 1, overlapping: 0 } });
    expect(dimensions).toEqual(of({ observed: fiveReviews }).dimensions);
  });

  it('takes versions of the card together by the ids of questions, and names them', () => {
    const older = fiveReviews.map((each) => ({ ...each, definition: { id: 'card', version: '0.2.0' }, marks: { ...each.marks, gone: 'no' as const } }));
    const mapping = { ...map, dimensions: map.dimensions.map((each) => ({ ...each, questions: [...each.questions, { id: 'gone' }] })) };
    expect(of({ observed: [...older.slice(0, 2), ...fiveReviews.slice(2)] }, mapping).material.observed.versions).toEqual(['0.2.0', '1.0.0']);
    expect(dimension(of({ observed: older }, mapping)).observed).toEqual(dimension(of({ observed: fiveReviews })).observed);
  });

  it('counts a mark that its question cannot get as none', () => {
    const impossible = fiveReviews.map((each) => ({ ...each, marks: { ...each.marks, x: 'na' as const, y: 'yes' as const } }));
    expect(said(dimension(of({ observed: impossible })).observed).parts).toEqual([{ id: 'y', level: 1, answers: 5 }]);
  });

  it('counts the later of two copies of one evaluation', () => {
    const changed = { ...evaluation('3', { x: 'yes', y: 'yes' }), changedAt: '2026-03-07T10:00:00Z' };
    const found = said(dimension(of({ observed: [changed, ...fiveReviews] })).observed);
    expect(found.answers).toBe(5);
    expect(found.parts[0]).toEqual({ id: 'x', level: 0.8, answers: 5 });
  });

  it('is told from five interactions on', () => {
    expect(dimension(of({ observed: fiveReviews.slice(1) })).observed).toEqual({ silence: 'few', answers: 4, needed: 5 });
  });

  it('is not sure of all when all that was seen was good', () => {
    // Wilson's 5 of 5: from 5 / (5 + 3.841459).
    const good = fiveReviews.map((each) => ({ ...each, marks: { x: 'yes', y: 'yes' } as const }));
    expect(rounded(said(dimension(of({ observed: good })).observed))).toEqual([1, 0.56552, 1]);
  });
});

describe('what customers felt', () => {
  const later = customerFigures([figure('prompt', 30, 50, { within: 3600 })], { from: '2026-03-01', to: '2026-03-09', madeAt: '2026-03-10T08:00:00Z' });
  const soon = (...customers: readonly ReturnType<typeof customerFigures>[]) => said(dimension(of({ customers }), 'two').customers);

  it('adds up files about different days', () => {
    expect(soon(verdict, later)).toMatchObject({ level: 50 / 150, answers: 150, from: '2026-02-01', to: '2026-03-09' });
  });

  it('leaves out a file about a day that a newer one is about, and says so', () => {
    const newer = { ...later, from: '2026-02-28' };
    expect(soon(verdict, newer)).toMatchObject({ level: 30 / 50, answers: 50, from: '2026-02-28' });
    expect(of({ customers: [newer, verdict] }).material.customers).toMatchObject({ counted: 1, left: { overlapping: 1 } });
  });

  it('counts prompt replies by the hours of the newest file alone', () => {
    const business = { ...later, hours: 'business' as const };
    expect(soon(verdict, business)).toMatchObject({ level: 30 / 50, answers: 50 });
    expect(of({ customers: [verdict, business] }).material.customers.versions).toEqual(['business', 'calendar']);
  });

  it('leaves the weight of a metric without counts to the others', () => {
    const { parts, level } = said(dimension(of({ customers: [customerFigures([figure('solved', 12, 16)])] })).customers);
    expect(parts).toEqual([{ id: 'solved', level: 0.75, answers: 16 }]);
    expect(level).toBe(0.75);
  });

  it('is told from twelve conversations on', () => {
    const rated = (of_: number) => dimension(of({ customers: [customerFigures([figure('solved', 0, of_)])] })).customers;
    expect(rated(11)).toEqual({ silence: 'few', answers: 11, needed: 12 });
    expect(rated(12).silence).toBeNull();
    expect(rated(0)).toEqual({ silence: 'unanswered', answers: 0, needed: 12 });
  });

  it('counts a stage and a channel only where the mapping names them', () => {
    const mapping = (metric: object) => ({ ...map, dimensions: [{ id: 'one', questions: [], metrics: [{ id: 'm', metric: 'satisfied' as const, ...metric }] }] });
    const level = (metric: object) => said(dimension(of({ customers: [verdict] }, mapping(metric))).customers).level;
    expect(level({})).toBe(29 / 48);
    expect(level({ stage: 'before' })).toBe(2 / 12);
    expect(level({ channels: ['email', 'chat'] })).toBe(29 / 48);
    expect(dimension(of({ customers: [verdict] }, mapping({ channels: ['phone'] }))).customers.silence).toBe('unanswered');
  });

  it('adds up by squares what is of different stages', () => {
    const metrics = (['before', 'after'] as const).map((stage) => ({ id: stage, metric: 'satisfied' as const, stage }));
    const figures = (['before', 'after'] as const).map((stage) => figure('satisfied', 10, 20, { stage }));
    const customers = said(dimension(of({ customers: [customerFigures(figures)] }, { ...map, dimensions: [{ id: 'one', questions: [], metrics }] })).customers);
    // Wilson's 10 of 20 is 0.5 ± 0.200705; by hand: half of √(2 × 0.200705²) = 0.141920.
    expect(rounded(customers)).toEqual([0.5, 0.35808, 0.64192]);
  });
});

it('names nobody', () => {
  const evaluations = fiveReviews.map((each) => ({ ...each, agent: 'Mona', reviewer: 'Reza', interaction: 'call 4711', note: 'Mona', comments: { x: 'Mona' } }));
  expect(JSON.stringify(of({ ...all, observed: evaluations }))).not.toMatch(/Mona|Reza|4711/);
});

describe('however often one thing is handed over', () => {
  /** A number that tells how often it was read. */
  const counting = <Value>(value: Value) => {
    let times = 0;
    return { entry: { enumerable: true, get: () => { times += 1; return value; } }, times: () => times };
  };

  it('copies of an evaluation, each changed later, are gone through in turn, and not each with all before it', () => {
    const { entry, times } = counting('yes');
    const copies = Array.from({ length: 100 }, (_, index) =>
      evaluation('same', Object.defineProperty({}, 'x', entry), { changedAt: new Date(1.7e12 + index * 1000).toISOString() }));
    expect(of({ observed: copies }).material.observed.counted).toBe(1);
    expect(times()).toBeLessThanOrEqual(10 * copies.length);
  });

  it('the later of two copies counts, whichever comes first', () => {
    const others = fiveReviews.slice(1);
    const [early, late] = [evaluation('1', { x: 'no' }), evaluation('1', { x: 'yes' }, { changedAt: '2026-03-07T10:00:00Z' })];
    const levelOf = (observed: readonly Evaluation[]) => said(dimension(of({ observed })).observed).parts[0]?.level;
    // By hand: yes, yes, no, no, yes are 3 of 5.
    expect([levelOf([early, late, ...others]), levelOf([late, early, ...others])]).toEqual([0.6, 0.6]);
  });

  it('files of figures made at one moment are each read a few times, not at every comparison', () => {
    const { entry, times } = counting(3);
    const files = Array.from({ length: 100 }, (_, index) =>
      customerFigures([Object.defineProperty(figure('solved', 3, 5), 'count', entry)], { conversations: 100 + ((index * 37) % 100) }));
    expect(of({ customers: files }).material.customers).toMatchObject({ counted: 1, left: { overlapping: 99 } });
    expect(times()).toBeLessThanOrEqual(3 * files.length);
  });
});
