import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { csatResult, customerFiguresOf, promptWithin, readCustomerFigures, solvedAfter, type CustomerFigure, type CustomerFigures, type Measured, type MetricsSettings, type Ticket } from '../../src/core/index.js';
import { periodOf } from '../../src/locale/periods.js';
import { counted, settings, ticket, times } from './metrics-data.js';

const madeAt = '2026-06-01T12:00:00Z';
const march = (data: Measured): CustomerFigures => customerFiguresOf(data, '2026-03-01', '2026-03-01', madeAt);
const [hour, four, day] = promptWithin;
const at = (text: string): number => Date.parse(text);
const of = ({ figures }: CustomerFigures, metric: CustomerFigure['metric'], within: CustomerFigure['within'] = null): readonly CustomerFigure[] =>
  figures.filter((each) => each.metric === metric && each.within === within);
/** Of one metric over all cells. */
const sum = (figures: CustomerFigures, metric: CustomerFigure['metric'], within: CustomerFigure['within'] = null): string => {
  const cells = of(figures, metric, within);
  return cells.length === 0 ? 'none' : `${cells.reduce((all, { count }) => all + count, 0)} of ${cells.reduce((all, each) => all + each.of, 0)}`;
};
/** Something that comes in late, so that all before it has had its time. */
const late = ticket({ opened: '2026-05-20T10:00Z' });

describe('customer figures', () => {
  it('count ratings of four and five among all given, by stage and channel', () => {
    const data = counted([
      ...[5, 4, 3].map((rating) => ticket({ rating, stage: 'before' })),
      ...[5, 1, null].map((rating) => ticket({ rating, stage: 'after', channel: 'chat' })),
      ticket({ rating: 4 }),
    ]);
    expect(of(march(data), 'satisfied')).toEqual([
      { metric: 'satisfied', stage: 'before', channel: 'phone', within: null, count: 2, of: 3 },
      { metric: 'satisfied', stage: 'after', channel: 'chat', within: null, count: 1, of: 2 },
      { metric: 'satisfied', stage: null, channel: 'phone', within: null, count: 1, of: 1 },
    ]);
  });

  it('put what a company calls its other channels where no channel is said: it may be anything, a name too', () => {
    const data = counted([ticket({ channel: 'Sara’s phone', rating: 5 }), ticket({ channel: '', rating: 1 }), ticket({ channel: 'Kiosk\u202E' })]);
    expect(of(march(data), 'answered')).toEqual([{ metric: 'answered', stage: null, channel: '', within: null, count: 3, of: 3 }]);
    expect(JSON.stringify(march(data))).not.toMatch(/Sara|Kiosk|Layla/);
  });

  it('count conversations with an answer among all, as the reports do', () => {
    expect(sum(march(counted([ticket(), ticket({ answered: null }), ticket({ answered: null, channel: 'email' }), late])), 'answered')).toBe('1 of 3');
  });

  it.each([
    [hour, '2 of 4'],
    [four, '3 of 4'],
    [day, '3 of 4'],
  ] as const)('count a reply within %i seconds, to the second, among those that had that time', (within, expected) => {
    // By hand: replies after an hour, after an hour and a second, after half an hour, and none at all.
    const opened = '2026-03-10T10:00Z';
    const replies = [3600, 3601, 1800].map((seconds) => ticket({ opened, answered: at(opened) + seconds * 1000 }));
    expect(sum(march(counted([...replies, ticket({ opened, answered: null }), late])), 'prompt', within)).toBe(expected);
  });

  it('leave out of prompt replies what the data end too soon after, answered or not', () => {
    // The last that is known is 12:00. By hand: of one hour there was time for what came in at 11:00 and before, of four for what came in at 08:00 and before, of a day for none.
    const opened = ['08:00', '08:01', '11:00', '11:01'].map((time) => `2026-03-10T${time}Z`);
    const data = counted([
      ...opened.map((each) => ticket({ opened: each, answered: at(each) + 60_000 })),
      ticket({ opened: '2026-03-10T11:30Z', answered: null, solved: at('2026-03-10T12:00Z') }),
    ]);
    expect(promptWithin.map((within) => sum(march(data), 'prompt', within))).toEqual(['3 of 3', '1 of 1', 'none']);
  });

  it('count replies and the time for them in working hours where these are asked for', () => {
    // Work on Mondays and Fridays from 9 to 17. By hand: Friday 16:30 to Monday 09:20 are 50 minutes, to 09:40 are 70.
    const week = { 1: [['09:00', '17:00']], 5: [['09:00', '17:00']] } as const;
    const business: MetricsSettings = { ...settings, hours: 'business', calendar: { ...settings.calendar, week } };
    const opened = '2026-03-06T16:30Z';
    const replied = ['2026-03-09T09:20Z', '2026-03-09T09:40Z'].map((each) => ticket({ opened, answered: at(each) }));
    // Monday 16:30 to 17:00 leaves half an hour until the data end on Tuesday.
    const young = ticket({ opened: '2026-03-09T16:30Z', answered: null });
    const data = counted([...replied, young, ticket({ opened: '2026-03-10T20:00Z', answered: null })], [], business);
    expect(march(data).hours).toBe('business');
    expect([hour, four].map((within) => sum(march(data), 'prompt', within))).toEqual(['1 of 2', '2 of 2']);
    // By every hour both waited for more than two days, and the young one more than a day.
    expect([hour, four].map((within) => sum(march(counted(data.tickets)), 'prompt', within))).toEqual(['0 of 3', '0 of 3']);
  });

  it('count solved conversations among those of seven days and older', () => {
    expect(solvedAfter).toBe(604_800);
    const end = at('2026-03-20T10:00Z');
    const data = counted([
      ticket({ opened: '2026-03-13T10:00Z', solved: at('2026-03-13T11:00Z') }),
      ticket({ opened: '2026-03-13T10:01Z', solved: at('2026-03-13T11:00Z') }),
      ticket({ opened: '2026-03-01T10:00Z' }),
      ticket({ opened: '2026-03-19T10:00Z', solved: end }),
    ]);
    expect(sum(march(data), 'solved')).toBe('1 of 2');
  });

  it.each<[CustomerFigure['metric'], Partial<Omit<Ticket, 'opened'>>]>([
    ['satisfied', { rating: null }],
    ['answered', { answered: null }],
    ['solved', { solved: null }],
  ])('say nothing of %s where the file says it of no conversation', (metric, silent) => {
    const all = counted([ticket(silent), ticket(silent), ticket({ ...silent, opened: '2026-05-20T10:00Z' })]);
    expect(of(march(all), metric)).toEqual([]);
    if (metric === 'answered') expect(march(all).figures.filter((each) => each.metric === 'prompt')).toEqual([]);
  });

  describe('of some periods', () => {
    const data = counted([ticket({ opened: '2026-02-10T10:00Z' }), ticket({ opened: '2026-03-10T10:00Z' }), ticket({ opened: '2026-05-20T10:00Z' })]);
    it.each([
      // The data begin late in February, and end before May does.
      ['2026-02-01', '2026-02-01', '2026-02-10', '2026-02-28', 1],
      ['2026-02-01', '2026-03-01', '2026-02-10', '2026-03-31', 2],
      ['2026-03-01', '2026-04-01', '2026-03-01', '2026-04-30', 1],
      ['2026-04-01', '2026-04-01', '2026-04-01', '2026-04-30', 0],
      ['2026-05-01', '2026-05-01', '2026-05-01', '2026-05-20', 1],
      ['2026-02-01', '2026-05-01', '2026-02-10', '2026-05-20', 3],
    ])('from %s to %s are about %s to %s', (first, last, from, to, conversations) => {
      expect(customerFiguresOf(data, first, last, madeAt)).toMatchObject({ from, to, conversations, madeAt, hours: 'calendar' });
    });

    it('are about the days of the calendar that the months are of', () => {
      // 21 March 2026 is the first of Farvardin, 21 April the first of Ordibehesht.
      const spring = counted([ticket({ opened: '2026-03-22T10:00Z' }), ticket({ opened: '2026-05-01T10:00Z' })], [], settings, periodOf('month', 'fa'));
      expect(customerFiguresOf(spring, '2026-03-21', '2026-03-21', madeAt)).toMatchObject({ from: '2026-03-21', to: '2026-04-20' });
    });

    it.each([['2026-01-01', '2026-03-01'], ['2026-02-01', '2026-06-01'], ['2026-03-01', '2026-02-01']])('from %s to %s are not to be had', (first, last) => {
      expect(() => customerFiguresOf(data, first, last, madeAt)).toThrow(RangeError);
    });

    it('are not to be had of no tickets', () => {
      expect(() => customerFiguresOf(counted([]), '', '', madeAt)).toThrow(RangeError);
    });
  });

  const tickets = fc.array(
    fc.record({
      opened: fc.integer({ min: at('2026-03-01T00:00Z'), max: at('2026-04-30T00:00Z') }),
      wait: fc.option(fc.integer({ min: 0, max: 200_000_000 })),
      toSolve: fc.option(fc.integer({ min: 0, max: 2_000_000_000 })),
      stage: fc.constantFrom('before' as const, 'after' as const, null),
      channel: fc.constantFrom('phone', 'email', 'chat', 'social', 'Kiosk', ''),
      rating: fc.option(fc.integer({ min: 1, max: 5 })),
    }).map(({ opened, wait, toSolve, ...rest }) => ({ ...ticket(rest), opened, answered: wait === null ? null : opened + wait, solved: toSolve === null ? null : opened + toSolve })),
    { minLength: 1, maxLength: 60 },
  );
  const whole = (data: Measured): CustomerFigures => customerFiguresOf(data, data.periods[0] as string, data.periods.at(-1) as string, madeAt);

  it('come to the whole over their cells, whatever the conversations are', () => {
    fc.assert(fc.property(tickets, (all) => {
      const figures = whole(counted(all));
      const rated = all.filter(({ rating }) => rating !== null);
      const answered = all.filter((each) => each.answered !== null);
      expect(figures.conversations).toBe(all.length);
      expect(sum(figures, 'satisfied')).toBe(rated.length === 0 ? 'none' : `${rated.filter(({ rating }) => (rating as number) >= 4).length} of ${rated.length}`);
      expect(sum(figures, 'answered')).toBe(answered.length === 0 ? 'none' : `${answered.length} of ${all.length}`);
      expect(readCustomerFigures(JSON.parse(JSON.stringify(figures)))).toEqual(figures);
    }));
  });

  it('of single periods come to those of all of them', () => {
    fc.assert(fc.property(tickets, (all) => {
      const data = counted(all);
      const parts = data.periods.map((period) => customerFiguresOf(data, period, period, madeAt));
      const counts = (all: readonly CustomerFigures[]) => all.flatMap(({ figures }) => figures).reduce((pair, { count, of: among }) => ({ count: pair.count + count, of: pair.of + among }), { count: 0, of: 0 });
      expect(counts(parts)).toEqual(counts([whole(data)]));
    }));
  });

  it('are the same in whatever order the conversations stand', () => {
    fc.assert(fc.property(tickets, fc.infiniteStream(fc.nat()), (all, stream) => {
      const shuffled = all.map((each) => ({ each, key: stream.next().value as number })).sort((a, b) => a.key - b.key).map(({ each }) => each);
      expect(whole(counted(shuffled))).toEqual(whole(counted(all)));
    }));
  });
});

describe('customer figures from outside', () => {
  const figure: CustomerFigure = { metric: 'satisfied', stage: 'after', channel: 'chat', within: null, count: 30, of: 40 };
  const file: CustomerFigures = { schema: 1, kind: 'customer-figures', from: '2026-03-01', to: '2026-03-31', madeAt, hours: 'business', conversations: 100, figures: [figure, { ...figure, metric: 'prompt', within: hour, of: 100 }] };

  it('are read as they are, and lose what does not belong to them', () => {
    expect(readCustomerFigures(file)).toEqual(file);
    expect(readCustomerFigures({ ...file, agent: 'Layla', figures: file.figures.map((each) => ({ ...each, agent: 'Layla' })) })).toEqual(file);
  });

  it('need say no stage, no channel, no hours', () => {
    const { hours: _, ...short } = file;
    expect(readCustomerFigures({ ...short, figures: [{ metric: 'satisfied', count: 3, of: 4 }] })).toEqual({ ...file, hours: 'calendar', figures: [{ ...figure, stage: null, channel: '', count: 3, of: 4 }] });
  });

  it.each<[string, object]>([
    ['another kind', { kind: 'evaluations' }],
    ['a newer schema', { schema: 2 }],
    ['a day that there is not', { from: '2026-02-30' }],
    ['no day', { to: '' }],
    ['its end before its beginning', { to: '2026-02-28' }],
    ['a moment that is none', { madeAt: 'today' }],
    ['a moment that is not in UTC', { madeAt: '2026-06-01T12:00:00+03:00' }],
    ['other hours', { hours: 'night' }],
    ['fewer conversations than one of its figures is of', { conversations: 99 }],
    ['no list', { figures: { 0: figure } }],
    ['more figures than there can be', { figures: times(2_001, (index) => ({ ...figure, channel: String(index), count: 0, of: 0 })) }],
    ['a cell twice', { figures: [figure, { ...figure, count: 1, of: 2 }] }],
    ['cells that come to more than there were', { figures: [{ ...figure, of: 60 }, { ...figure, stage: 'before', of: 60 }] }],
  ])('with %s are none', (_, wrong) => {
    expect(readCustomerFigures({ ...file, ...wrong })).toBeNull();
  });

  it.each<[string, object]>([
    ['more than it is of', { count: 41 }],
    ['less than nothing', { count: -1 }],
    ['a part of one', { count: 0.5 }],
    ['no number', { count: '30' }],
    ['not a number', { of: Number.NaN }],
    ['more than any service has', { count: 2e9, of: 2e9 }],
    ['a metric that there is not', { metric: 'happy' }],
    ['a stage that there is not', { stage: 'during' }],
    ['a channel that turns the text around it', { channel: 'chat\u202E' }],
    ['a channel without an end', { channel: 'x'.repeat(65) }],
    ['a time where there is none to be', { within: hour }],
    ['no time where there is one to be', { metric: 'prompt' }],
    ['a time of its own', { metric: 'prompt', within: 60 }],
  ])('with a figure of %s are none', (_, wrong) => {
    expect(readCustomerFigures({ ...file, figures: [{ ...figure, ...wrong }] })).toBeNull();
  });

  it('never throw, whatever they are', () => {
    fc.assert(fc.property(fc.anything(), (value) => {
      readCustomerFigures(value);
      expect(readCustomerFigures({ ...file, figures: [value] })).toBeNull();
    }));
  });
});

describe('the guide to customer figures', () => {
  const guide = readFileSync('docs/metrics.md', 'utf8');
  const block = (kind: string): string => new RegExp(`^\`\`\`${kind} figures\\n([^]*?)^\`\`\``, 'm').exec(guide)?.[1] ?? '';

  it('has an example that is read as it stands', () => {
    const example = JSON.parse(block('json')) as CustomerFigures;
    expect(example.figures).toHaveLength(4);
    expect(readCustomerFigures(example)).toEqual(example);
  });

  it('makes figures of a company’s own ratings', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mizan-figures-'));
    try {
      const file = join(folder, 'figures.mjs');
      writeFileSync(file, block('js'));
      const { figuresOf } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { figuresOf: (...given: readonly unknown[]) => unknown };
      const rated = ([rating, day]: readonly [1 | 2 | 3 | 4 | 5, string]) => csatResult('0'.repeat(32), 'A1', { rating, comment: 'Late', language: 'en', at: `${day}T10:00:00Z` });
      const ratings = ([[5, '2026-03-01'], [4, '2026-03-31'], [3, '2026-03-15'], [1, '2026-04-01'], [5, '2026-02-28']] as const).map(rated);
      // By hand: three of these are of March, two of them satisfied.
      expect(readCustomerFigures(figuresOf(ratings, '2026-03-01', '2026-03-31', madeAt))).toEqual({
        schema: 1, kind: 'customer-figures', from: '2026-03-01', to: '2026-03-31', madeAt, hours: 'calendar', conversations: 3,
        figures: [{ metric: 'satisfied', stage: null, channel: '', within: null, count: 2, of: 3 }],
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
