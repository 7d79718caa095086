import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/core/evaluation.js';
import type { Mark, Marks } from '../../src/core/scorecard.js';
import { mostMissed, tallies } from '../../src/core/tally.js';
import { trends, type Selection, type Trends } from '../../src/core/trends.js';
import { card, perfect, review, written } from '../cards.js';

const everything: Selection = { agent: '', channel: null, from: '', to: '' };
const month = (day: string) => `${day.slice(0, 7)}-01`;
const seen = (evaluations: readonly Evaluation[], selection: Partial<Selection> = {}, hidden: readonly string[] = []): Trends =>
  trends(card, evaluations, { ...everything, ...selection }, new Set(hidden), month);
const many = (count: number, more: Parameters<typeof review>[1] = {}, from = 0) => Array.from({ length: count }, (_each, index) => review(from + index, more));
const question = ({ questions }: Trends, id: string) => questions.find((each) => each.id === id);

// By hand: without "greet" half of the opening's 40 points is lost, with "right" missed half of the 60.
const without = (id: string, mark: Mark = 'no'): Marks => ({ ...perfect, [id]: mark });

describe('figures over reviews', () => {
  it('are the mean of their scores, with the reviews and an interval behind it', () => {
    // 80, 70 and 100 points: mean 250 / 3, squares of the deviations 100/9 + 1600/9 + 2500/9 = 4200/9, variance 2100/9,
    // standard error sqrt(2100/9/3) = 8.8192, t(2) = 4.302653: 83.333 ± 37.946, and no score is above 100.
    const { score } = seen([review(1, { marks: without('greet') }), review(2, { marks: without('right') }), review(3)]).overall;
    expect(score.reviews).toBe(3);
    expect(score.value).toBeCloseTo(250 / 3, 9);
    expect(score.interval?.low).toBeCloseTo(45.387, 2);
    expect(score.interval?.high).toBe(100);
  });

  it('have no interval from one review, nor from several that are alike', () => {
    expect(seen([review(1)]).overall.score).toEqual({ value: 100, interval: null, reviews: 1 });
    expect(seen(many(4)).overall.score).toEqual({ value: 100, interval: null, reviews: 4 });
  });

  it('are null of no reviews, never 0', () => {
    const { overall, worst, periods, questions } = seen([]);
    expect(overall.score).toEqual({ value: null, interval: null, reviews: 0 });
    expect(overall.passed).toBeNull();
    expect([worst, periods, questions]).toEqual([null, [], []]);
  });

  it('say how many passed, and in how many a critical question was missed', () => {
    // 80 reaches the pass mark of 80, 70 does not.
    const { overall } = seen([review(1, { marks: without('greet') }), review(2, { marks: without('right') })]);
    expect(overall.passed).toMatchObject({ count: 1, of: 2, share: 0.5 });
    expect(overall.failed).toBe(1);
  });

  it('have a level for each section, from the reviews in which it counts', () => {
    const open = { ...written, greet: 'no' } as const;
    // Email asks only "greet" of the opening: levels 1 and 0, mean 0.5.
    const { sections } = seen([review(1, { channel: 'email', marks: written }), review(2, { channel: 'email', marks: open })]).overall;
    expect(sections['opening']).toMatchObject({ value: 0.5, reviews: 2 });
    expect(sections['solving']).toMatchObject({ value: 1, reviews: 2 });
  });

  it('are counted from the marks: figures in a file are not believed', () => {
    const forged = review(1, { marks: without('right') });
    expect(seen([{ ...forged, figures: { ...forged.figures, score: 100 } }]).overall.score.value).toBe(70);
  });
});

describe('reviews that do not count', () => {
  it('are those of other versions, of calibrations and of reviewers who wait for others, each told apart', () => {
    const result = seen(
      [review(1), review(2, { version: '2.0.0' }), review(3, { calibration: true }), review(4)],
      {}, [review(4).id],
    );
    expect(result.overall.reviews).toBe(1);
    expect(result.left).toEqual({ versions: 1, calibration: 1, hidden: 1, undated: 0 });
    expect(result.version).toBe('1.0.0');
  });

  it('are told only as far as they match what is looked at', () => {
    const others = [review(1, { version: '2.0.0', agent: 'Omid' }), review(2, { calibration: true, channel: 'email', marks: written })];
    expect(seen(others, { agent: 'Mina' }).left).toMatchObject({ versions: 0, calibration: 1 });
    expect(seen(others, { channel: 'phone' }).left).toMatchObject({ versions: 1, calibration: 0 });
  });

  it('leave their score out while it may still change, and not what they have marked', () => {
    const result = seen([review(1), review(2, { marks: without('follow', 'later') }), review(3, { marks: { right: 'no' } })]);
    expect(result.provisional).toBe(2);
    expect(result.overall).toMatchObject({ reviews: 3, failed: 1, score: { reviews: 1, value: 100 } });
    // "right": met in two, missed in one.
    expect(question(result, 'right')).toMatchObject({ judged: 3, met: { count: 2, of: 3 }, unanswered: 0 });
    expect(question(result, 'follow')).toMatchObject({ judged: 1, unanswered: 1, marks: { yes: 1, later: 1 } });
  });
});

describe('a selection', () => {
  it('takes a name however it is written', () => {
    const result = seen([review(1, { agent: 'مني' }), review(2, { agent: 'منی' }), review(3, { agent: 'منی' })], { agent: 'منى' });
    expect(result.overall.reviews).toBe(3);
    expect(result.agents.map(({ name, reviews }) => [name, reviews])).toEqual([['منی', 3]]);
  });

  it.each([
    ['2026-11-02', '2026-11-04', 3],
    ['2026-11-03', '2026-11-04', 2],
    ['2026-11-02', '2026-11-03', 2],
    ['', '2026-11-02', 1],
    ['2026-11-05', '', 0],
  ])('from %j to %j has both its days within: %i', (from, to, count) => {
    const days = ['2026-11-02', '2026-11-03', '2026-11-04'].map((date, index) => review(index, { date }));
    expect(seen(days, { from, to }).overall.reviews).toBe(count);
  });

  it('of days leaves out what has none, and says so; without one it counts, in no period', () => {
    const evaluations = [review(1), review(2, { date: '' })];
    expect(seen(evaluations, { from: '2026-01-01' }).left.undated).toBe(1);
    const result = seen(evaluations);
    expect([result.overall.reviews, result.undated, result.left.undated]).toEqual([2, 1, 0]);
    expect(result.periods.map(({ reviews }) => reviews)).toEqual([1]);
  });
});

describe('groups', () => {
  const evaluations = [
    review(1, { date: '2026-11-30', agent: 'Omid' }),
    review(2, { date: '2026-12-01', agent: 'Mina', marks: without('right') }),
    review(3, { date: '2026-10-31', agent: 'Mina', channel: 'email', marks: written }),
  ];

  it('have a level of each section and a tally of each question in every period', () => {
    const { periods } = seen([
      review(1, { date: '2026-10-05', marks: without('greet') }), review(2, { date: '2026-10-06' }),
      review(3, { date: '2026-11-05', channel: 'email', marks: written }),
    ]);
    // October: the opening at half of its points and at all of them, "greet" met in one of two; "record" is not asked by email.
    expect(periods.map(({ sections }) => sections['opening']?.value)).toEqual([0.75, 1]);
    expect(periods.map(({ questions }) => questions.find(({ id }) => id === 'greet')?.met)).toMatchObject([{ count: 1, of: 2, share: 0.5 }, { count: 1, of: 1, share: 1 }]);
    expect(periods.map(({ questions }) => questions.map(({ id }) => id))).toEqual([['greet', 'record', 'right', 'clear', 'follow'], ['greet', 'right', 'clear', 'follow']]);
  });

  it('are the periods in order of time', () => {
    expect(seen(evaluations).periods.map(({ key, score }) => [key, score.value])).toEqual([['2026-10-01', 100], ['2026-11-01', 100], ['2026-12-01', 70]]);
  });

  it('are the agents by name and the channels as the card has them', () => {
    const { agents, channels } = seen(evaluations);
    expect(agents.map(({ name, reviews }) => [name, reviews])).toEqual([['Mina', 2], ['Omid', 1]]);
    expect(channels.map(({ key, reviews }) => [key, reviews])).toEqual([['phone', 2], ['email', 1]]);
  });
});

describe('a question', () => {
  it('has the share that met it fully, of those that judged it; "not applicable" and open stand apart', () => {
    const marks: Marks[] = [perfect, without('clear', 'partial'), without('clear'), without('record', 'na'), { greet: 'yes' }];
    const result = seen(marks.map((each, index) => review(index, { marks: each })));
    // "clear": yes in the first and the fourth, partly and no once each, open in the last.
    expect(question(result, 'clear')).toMatchObject({ asked: 5, judged: 4, unanswered: 1, marks: { yes: 2, partial: 1, no: 1 }, met: { share: 0.5, count: 2, of: 4 }, missed: { share: 0.5, count: 2 } });
    expect(question(result, 'record')).toMatchObject({ asked: 5, judged: 3, marks: { na: 1 }, met: { share: 1 } });
    // Wilson of 2 of 4: centre 0.5, half width 1.96 / (1 + 3.8415/4) * sqrt(0.0625 + 3.8415/64) = 0.35.
    expect(question(result, 'clear')?.met?.interval.low).toBeCloseTo(0.15, 2);
  });

  it('is asked only where its channel asks it', () => {
    const result = seen([review(1), review(2, { channel: 'email', marks: written })]);
    expect(question(result, 'record')?.asked).toBe(1);
    expect(question(seen([review(1, { channel: 'email', marks: written })]), 'record')).toBeUndefined();
  });
});

describe('the most-missed questions', () => {
  it('are ranked from five judgements on, and told apart before', () => {
    const { ranked, tooFew } = mostMissed(tallies(card, [...many(4, { marks: without('record', 'na') }), review(9, { marks: { ...without('record', 'na'), greet: 'no' } })]));
    expect(ranked.map(({ id }) => id)).toEqual(['greet']);
    expect(tooFew).toEqual([]);
    const four = mostMissed(tallies(card, many(4, { marks: without('greet') })));
    expect(four.ranked).toEqual([]);
    expect(four.tooFew.map(({ id }) => id)).toEqual(['greet', 'record', 'right', 'clear', 'follow']);
  });

  it('stand by what is sure: 50 missed of 100 before 3 of 5, whose share is higher', () => {
    // Lower ends after Wilson: 50 of 100 gives 0.404, 3 of 5 gives 0.231.
    const often = many(50, { marks: { greet: 'no' } });
    const seldom = many(50, { marks: { greet: 'yes' } }, 50);
    const few = [...many(3, { marks: { right: 'no' } }, 100), ...many(2, { marks: { right: 'yes' } }, 103)];
    const { ranked } = mostMissed(tallies(card, [...often, ...seldom, ...few]));
    expect(ranked.map(({ id, missed }) => [id, missed?.share])).toEqual([['greet', 0.5], ['right', 0.6]]);
  });

  it('hold none that was never missed', () => {
    expect(mostMissed(tallies(card, many(10))).ranked).toEqual([]);
  });
});

describe('root causes', () => {
  it('are the points lost in each section on each channel, a review', () => {
    // Phone: "greet" missed costs 20 of the 40 in one of two reviews. Email: "right" missed costs 30 of the 60.
    const { losses } = seen([review(1, { marks: without('greet') }), review(2), review(3, { channel: 'email', marks: { ...written, right: 'no' } })]);
    expect(losses.map(({ channel, sections }) => [channel, ...sections.map(({ section, lost }) => [section, lost.value, lost.reviews])])).toEqual([
      ['phone', ['opening', 10, 2], ['solving', 0, 2]],
      ['email', ['opening', 0, 1], ['solving', 30, 1]],
    ]);
  });

  it('point to the cell that costs most among those with reviews enough, and to its questions', () => {
    const phone = many(5, { marks: without('greet') });
    const email = many(4, { channel: 'email', marks: { ...written, right: 'no' } }, 10);
    const { worst } = seen([...phone, ...email]);
    expect(worst).toMatchObject({ channel: 'phone', section: 'opening', lost: { value: 20, reviews: 5 } });
    expect(worst?.questions.ranked.map(({ id }) => id)).toEqual(['greet']);
    const fifth = seen([...phone, ...email, review(20, { channel: 'email', marks: { ...written, right: 'no' } })]);
    expect(fifth.worst).toMatchObject({ channel: 'email', section: 'solving', lost: { value: 30 } });
  });

  it('are none where nothing was lost', () => {
    expect(seen(many(9)).worst).toBeNull();
  });
});

describe('trends', () => {
  const mark = fc.constantFrom<Mark>('yes', 'no');
  const reviews = fc.array(
    fc.record({
      marks: fc.record({ greet: mark, record: fc.constantFrom<Mark>('yes', 'no', 'na'), right: mark, clear: fc.constantFrom<Mark>('yes', 'partial', 'no'), follow: fc.constantFrom<Mark>('yes', 'no', 'na', 'later') }),
      agent: fc.constantFrom('Mina', 'mina', 'Omid'),
      date: fc.constantFrom('', '2026-10-31', '2026-11-01'),
      version: fc.constantFrom('1.0.0', '1.1.0'),
    }),
    { maxLength: 12 },
  );

  it('are the same in whatever order the reviews come', () => {
    fc.assert(fc.property(reviews, fc.infiniteStream(fc.nat()), (list, keys) => {
      const evaluations = list.map((each, index) => review(index, each));
      const mixed = evaluations.map((each) => ({ each, key: keys.next().value as number })).sort((a, b) => a.key - b.key).map(({ each }) => each);
      expect(seen(mixed)).toEqual(seen(evaluations));
    }));
  });

  it('have every mean within its interval, and every review in one group of a kind', () => {
    fc.assert(fc.property(reviews, (list) => {
      const { overall, agents, channels, periods, undated } = seen(list.map((each, index) => review(index, each)));
      const sum = (groups: readonly { reviews: number }[]) => groups.reduce((total, { reviews: count }) => total + count, 0);
      expect([sum(agents), sum(channels), sum(periods) + undated]).toEqual([overall.reviews, overall.reviews, overall.reviews]);
      for (const { score: { value, interval } } of agents) {
        if (!interval || value === null) continue;
        expect(interval.low).toBeLessThanOrEqual(value);
        expect(interval.high).toBeGreaterThanOrEqual(value);
      }
    }));
  });
});
