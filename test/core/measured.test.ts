import { describe, expect, it } from 'vitest';
import { measured, metricsReportOf, overviewOf, selected, type MetricsSettings, type TeamReport, type TicketQuery } from '../../src/core/index.js';
import { periodOf } from '../../src/locale/periods.js';
import { counted, employment, monthOf, settings, ticket, times } from './metrics-data.js';

const team = (data: ReturnType<typeof counted>, period: string, channel = ''): TeamReport => metricsReportOf(data, { view: 'team', agent: '', period, channel }) as TeamReport;
const zoned = (timeZone: string): MetricsSettings => ({ ...settings, calendar: { ...settings.calendar, timeZone } });

describe('what the data hold', () => {
  it('are the periods from the first to the last conversation, empty ones too', () => {
    const data = counted([ticket({ opened: '2026-05-31T12:00Z' }), ticket({ opened: '2026-01-01T12:00Z' })]);
    expect(overviewOf(data)).toMatchObject({ periods: ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'], unfinished: null, conversations: 2 });
  });

  it.each([['2026-03-31T23:59Z', null], ['2026-03-30T23:59Z', '2026-03-01']])('are not finished unless the last day of the period has come: %s', (opened, unfinished) => {
    expect(overviewOf(counted([ticket({ opened })])).unfinished).toBe(unfinished);
  });

  it('put a conversation into the day its customer wrote on, by the zone of the settings', () => {
    // 22:30 UTC on the last of March is half past midnight of April in Berlin, where summer has begun, and evening in New York.
    const late = [ticket({ opened: '2026-03-31T22:30Z' })];
    expect(overviewOf(counted(late, [], zoned('Europe/Berlin'))).periods).toEqual(['2026-04-01']);
    expect(overviewOf(counted(late, [], zoned('America/New_York'))).periods).toEqual(['2026-03-01']);
  });

  it('have no hours by weeks where rows of a person lie months apart, however many rows there are', () => {
    const rows = Array.from({ length: 150_000 }, (_, at) => employment(`Agent ${Math.floor(at / 2)}`, { day: at % 2 === 0 ? '2026-03-01' : '2026-04-01', hours: 40 }));
    expect(overviewOf(counted([ticket({ opened: '2026-03-31T12:00Z' })], [...rows, ...rows], { ...settings, unit: 'week' }, periodOf('week', 'en'))).periods).toHaveLength(1);
  });

  it('have the months of the calendar and the weeks of the language', () => {
    // 21 March 2026 is the first of Farvardin 1405, and a Saturday.
    const spring = [ticket({ opened: '2026-03-20T10:00Z' }), ticket({ opened: '2026-03-21T10:00Z' })];
    expect(overviewOf(counted(spring, [], settings, periodOf('month', 'fa'))).periods).toEqual(['2026-02-20', '2026-03-21']);
    expect(overviewOf(counted(spring, [], { ...settings, unit: 'week' }, periodOf('week', 'fa'))).periods).toEqual(['2026-03-14', '2026-03-21']);
  });

  it('name an agent as most often written, one for all spellings, in the order of the alphabet', () => {
    const named = ['Zoe', 'علي', 'عَلي', 'علي', 'anna', 'Anna', 'Anna', ' ', ''].map((agent) => ticket({ agent }));
    expect(overviewOf(counted(named)).agents.map(({ name }) => name)).toEqual(['Anna', 'Zoe', 'علي']);
  });

  it('list no agent who only has hours', () => {
    expect(overviewOf(counted([ticket()], [employment('Omar', { hours: 100 })]))).toMatchObject({ agents: [{ name: 'Layla' }], hours: true });
  });

  it('have known channels first', () => {
    const reached = ['Fax', 'social', 'phone', 'Branch', ''].map((channel) => ticket({ channel }));
    expect(overviewOf(counted(reached)).channels).toEqual(['phone', 'social', 'Branch', 'Fax']);
  });

  it('are nothing of no tickets', () => {
    expect(overviewOf(counted([]))).toEqual({ periods: [], unfinished: null, agents: [], channels: [], conversations: 0, rated: 0, hours: false });
  });
});

describe('counting', () => {
  it('pauses every few thousand tickets and tells how far it is, never going back', () => {
    const steps = [...(function* () { yield* measured(times(20_000, () => ticket()), [], settings, monthOf); })()];
    expect(steps.length).toBeGreaterThan(10);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...steps)).toBeLessThanOrEqual(1);
  });

  it('finds the median of more than one stretch of sorting', () => {
    // By hand: waits of 1 to 10 001 seconds in a mixed order, 4 801 being prime to 10 001: the median is 5 001, the 90th percentile 9 001.
    const waits = times(10_001, (index) => ((index * 4801) % 10_001) + 1);
    expect(new Set(waits).size).toBe(10_001);
    const opened = '2026-03-10T10:00Z';
    const data = counted(waits.map((wait, index) => ticket({ opened, answered: Date.parse(opened) + wait * 1000, channel: index % 2 === 0 ? 'phone' : 'chat' })));
    expect(team(data, '2026-03-01').now.response).toMatchObject({ count: 10_001, median: 5001, p90: 9001 });
  });

  it('answers in working hours where these are asked for', () => {
    // By hand: from Friday 16:00 to Monday 10:00, at work from 9 to 17 on Monday to Friday: two hours.
    const week = { 1: [['09:00', '17:00']], 5: [['09:00', '17:00']] } as const;
    const data = counted(
      times(6, () => ticket({ opened: '2026-03-06T16:00Z', answered: Date.parse('2026-03-09T10:00Z') })), [],
      { ...settings, hours: 'business', calendar: { ...settings.calendar, week } },
    );
    expect(team(data, '2026-03-01').now.response.median).toBe(2 * 3600);
    expect(team(counted(data.tickets), '2026-03-01').now.response.median).toBe(66 * 3600);
  });
});

describe('the conversations behind a figure', () => {
  const all: TicketQuery = { period: '', channel: '', agent: '', ratings: null, unanswered: false };
  const data = counted([
    ticket({ id: 'a', opened: '2026-02-10T10:00Z', rating: 5 }),
    ticket({ id: 'b', opened: '2026-03-10T10:00Z', rating: 3, agent: 'Omar' }),
    ticket({ id: 'c', opened: '2026-03-12T10:00Z', rating: 2, channel: 'chat' }),
    ticket({ id: 'd', opened: '2026-03-11T10:00Z', answered: null }),
    ticket({ id: 'e', opened: '2026-04-01T10:00Z', rating: 4, agent: '' }),
  ]);
  it.each<[Partial<TicketQuery>, string]>([
    [{}, 'ecdba'],
    [{ period: '2026-03-01' }, 'cdb'],
    [{ channel: 'chat' }, 'c'],
    [{ agent: 'omar' }, 'b'],
    [{ ratings: 'satisfied' }, 'ea'],
    [{ ratings: 'neither' }, 'b'],
    [{ ratings: 'dissatisfied' }, 'c'],
    [{ ratings: 'rated' }, 'ecba'],
    [{ unanswered: true }, 'd'],
    [{ agent: 'nobody' }, ''],
    [{ channel: 'pigeon' }, ''],
    [{ period: '1999-01-01' }, ''],
  ])('%j are %s, the latest first', (query, ids) => {
    expect(selected(data, { ...all, ...query }).map(({ id }) => id).join('')).toBe(ids);
  });

  it('are neither satisfied nor dissatisfied between 2 and 4, as ratings of other scales may be', () => {
    const between = counted([2, 2.1, 3.9, 4].map((rating) => ticket({ id: String(rating), rating })));
    expect(selected(between, { ...all, ratings: 'neither' }).map(({ id }) => id).sort()).toEqual(['2.1', '3.9']);
  });
});
