import { describe, expect, it } from 'vitest';
import { fewestConversations, fewestRatings, metricsReportOf, type AgentReport, type Employment, type ManagementReport, type Measured, type TeamReport, type Ticket } from '../../src/core/index.js';
import agents from '../vectors/agent_vs_group_csat.json';
import segments from '../vectors/frt_segments.json';
import hours from '../vectors/u_chart_conversations_per_hour.json';
import { counted, employment, ticket, times } from './metrics-data.js';

const march = '2026-03-01';
const team = (data: Measured, period = march, channel = ''): TeamReport => metricsReportOf(data, { view: 'team', agent: '', period, channel }) as TeamReport;
const management = (data: Measured, period = march, channel = ''): ManagementReport => metricsReportOf(data, { view: 'management', agent: '', period, channel }) as ManagementReport;
const agent = (data: Measured, name: string, period = march, channel = ''): AgentReport => metricsReportOf(data, { view: 'agent', agent: name, period, channel }) as AgentReport;
/** Ratings of 5 and of 1. */
const rated = (satisfied: number, of: number, more: Parameters<typeof ticket>[0] = {}): readonly Ticket[] => times(of, (index) => ticket({ rating: index < satisfied ? 5 : 1, ...more }));
const monthly = (count: number, make: (month: string, index: number) => readonly Ticket[], from = 0): readonly Ticket[] =>
  times(count, (index) => new Date(Date.UTC(2024, from + index, 10, 10)).toISOString()).flatMap((opened, index) => make(opened, index));

describe('figures', () => {
  it('are silent, with their counts, of too few', () => {
    const { now } = team(counted(rated(8, fewestRatings - 1, { answered: null, handled: null })));
    expect(now.satisfaction).toMatchObject({ rated: 11, satisfied: null, dissatisfied: null, silence: 'few' });
    expect(now.response).toMatchObject({ count: 0, open: 0, median: null, silence: 'none' });
    expect(team(counted(rated(8, fewestRatings))).now.satisfaction).toMatchObject({ rated: 12, silence: null, satisfied: { count: 8, of: 12 } });
  });

  it('count 4 and 5 as satisfied, 1 and 2 as dissatisfied, and 3 as neither', () => {
    const { now } = team(counted([1, 2, 3, 3, 4, 5, 5, 5, 5, 4, 4, 3, null].map((rating) => ticket({ rating }))));
    expect(now.satisfaction).toMatchObject({ rated: 12, satisfied: { count: 7, of: 12 }, dissatisfied: { count: 2, of: 12 } });
  });

  it('take whoever gave a rating for asked, and know of nobody asked where the file does not say', () => {
    // By hand: 12 ratings and 8 more who were asked.
    const unknown = rated(9, 12);
    const asked = [...unknown, ...times(8, () => ticket({ asked: true })), ...times(5, () => ticket({ asked: false }))];
    expect(team(counted(asked)).now.satisfaction.responses).toMatchObject({ count: 12, of: 20, share: 0.6 });
    expect(team(counted(unknown)).now.satisfaction).toMatchObject({ responses: null, responsesSilence: 'not-asked' });
  });

  it('leave conversations without an answer out of the times and beside them', () => {
    const late = [...times(6, () => ticket()), ticket({ answered: null })];
    expect(team(counted(late)).now.response).toMatchObject({ count: 6, open: 1, median: 600 });
  });

  it('are by segment of customers, those without an answer apart', () => {
    const opened = '2026-03-10T10:00Z';
    const { minutes, unanswered } = segments.data;
    const data = counted((['gold', 'silver', 'bronze'] as const).flatMap((segment) => [
      ...(minutes[segment] as readonly number[]).map((wait) => ticket({ opened, segment, answered: Date.parse(opened) + wait * 60_000 })),
      ...times(unanswered[segment], () => ticket({ opened, segment, answered: null })),
    ]));
    const { gold, silver } = segments.expected;
    expect(team(data).segments.map(({ segment, figures: { response: { count, open, median, p90, silence } } }) => ({ segment, count, open, median, p90: p90 && Math.round(p90), silence }))).toEqual([
      { segment: 'bronze', count: 0, open: 1, median: null, p90: null, silence: 'none' },
      { segment: 'gold', count: gold.n, open: 0, median: gold.medianType7 * 60, p90: gold.p90Type7 * 60, silence: null },
      { segment: 'silver', count: silver.n, open: 2, median: silver.medianType7 * 60, p90: silver.p90Type7 * 60, silence: null },
    ]);
  });

  it('count hours of people without a conversation, and no conversation of people without hours', () => {
    // By hand: 20 conversations of Layla in 10 hours, none of Omar in 30, and 50 of Zoe in hours that nobody knows: 20 / 40.
    const tickets = [...times(20, () => ticket()), ...times(50, () => ticket({ agent: 'Zoe' })), ...times(5, () => ticket({ agent: '' }))];
    const people = [employment('layla', { hours: 10 }), employment('Omar', { hours: 30 }), employment('Zoe')];
    expect(team(counted(tickets, people)).now).toMatchObject({ conversations: 75, workload: { conversations: 20, hours: 40, rate: 0.5, silence: null } });
    expect(team(counted(tickets)).now.workload).toMatchObject({ rate: null, conversations: null, silence: 'no-hours' });
    expect(team(counted(times(fewestConversations - 1, () => ticket()), people)).now.workload).toMatchObject({ conversations: 17, hours: 40, rate: null, silence: 'few' });
  });

  it('add up hours of a period, and take what holds for all periods where there are none', () => {
    const tickets = [...times(20, () => ticket({ opened: '2026-02-10T10:00Z' })), ...times(20, () => ticket())];
    const people = [employment('Layla', { hours: 100 }), employment('Layla', { day: '2026-03-02', hours: 30 }), employment('Layla', { day: '2026-03-20', hours: 10 })];
    const { periods } = team(counted(tickets, people));
    expect(periods.map(({ figures }) => figures.workload.hours)).toEqual([100, 40]);
  });

  it('know no hours of weeks from rows about months', () => {
    const weekly = { calendar: { timeZone: 'UTC', week: {}, holidays: [] }, hours: 'calendar', unit: 'week' } as const;
    const monday = (day: string) => new Date(Math.floor((Date.parse(day) / 864e5 + 3) / 7) * 7 * 864e5 - 3 * 864e5).toISOString().slice(0, 10);
    const workload = (rows: readonly Employment[]) => team(counted(times(20, () => ticket({ opened: '2026-03-04T10:00Z' })), rows, weekly, monday), '2026-03-02').now.workload;
    expect(workload([employment('Layla', { day: '2026-03-02', hours: 40 }), employment('Layla', { day: '2026-03-09', hours: 40 })])).toMatchObject({ rate: 0.5 });
    expect(workload([employment('Layla', { day: '2026-03-02', hours: 90 }), employment('Layla', { day: '2026-04-01', hours: 90 })])).toMatchObject({ silence: 'no-hours' });
    expect(workload([employment('Layla', { day: '2026-03-02', hours: 160 })])).toMatchObject({ silence: 'no-hours' });
  });
});

describe('the team’s report', () => {
  it('compares a period with the one before', () => {
    // By hand: 90 of 100 less 70 of 100. Wilson: 0.9 is 0.8256 to 0.9448, 0.7 is 0.6042 to 0.7811;
    // 0.2 - √(0.0744² + 0.0811²) = 0.0899, 0.2 + √(0.0448² + 0.0958²) = 0.3057.
    const { before, changes, periods } = team(counted([...rated(70, 100, { opened: '2026-02-10T10:00Z' }), ...rated(90, 100)]));
    expect(before).toBe('2026-02-01');
    expect(changes.satisfied?.difference).toBeCloseTo(0.2, 9);
    expect(changes.satisfied?.interval.low).toBeCloseTo(0.0899, 3);
    expect(changes.satisfied?.interval.high).toBeCloseTo(0.3057, 3);
    expect(changes.satisfied?.clear).toBe(true);
    expect(periods.map(({ period }) => period)).toEqual(['2026-02-01', march]);
  });

  it('keeps a month without ratings or conversations', () => {
    const data = counted([...rated(9, 12, { opened: '2026-01-10T10:00Z' }), ...rated(9, 12)]);
    const { periods, earlier, changes } = team(data);
    expect(periods.map(({ figures }) => [figures.conversations, figures.satisfaction.silence])).toEqual([[12, null], [0, 'none'], [12, null]]);
    expect(earlier?.satisfaction).toMatchObject({ rated: 0, satisfied: null, silence: 'none' });
    expect(changes.satisfied).toBeNull();
  });

  it('is about one channel where one is asked for', () => {
    const data = counted([...rated(9, 12, { channel: 'chat' }), ...rated(3, 12, { channel: 'phone' })]);
    expect(team(data, march, 'chat')).toMatchObject({ channel: 'chat', now: { conversations: 12, satisfaction: { satisfied: { count: 9 } } }, channels: [{ channel: 'chat' }] });
    expect(team(data).channels.map(({ channel, figures }) => [channel, figures.satisfaction.satisfied?.count])).toEqual([['phone', 3], ['chat', 9]]);
  });

  it('crosses reasons with channels, the most frequent first', () => {
    const { reasons } = team(counted([
      ...times(3, () => ticket({ reason: 'Refund', stage: 'after', channel: 'chat' })), ...times(2, () => ticket({ reason: 'refund', stage: 'after' })),
      ...times(4, () => ticket({ reason: 'Price', stage: 'before' })), ticket({ channel: 'chat' }),
    ]));
    expect(reasons.channels).toEqual(['phone', 'chat']);
    expect(reasons.rows.map(({ reason, stage, total, counts }) => [reason, stage, total.count, total.of, counts])).toEqual([
      ['Refund', 'after', 5, 10, [2, 3]], ['Price', 'before', 4, 10, [4, 0]], ['', null, 1, 10, [0, 1]],
    ]);
    expect(team(counted([ticket()]))).toMatchObject({ reasons: { rows: [] }, segments: [] });
  });

  it('shows conversations per worked hour of each person in the order of names, with limits', () => {
    const names = ['Zoe', 'Layla', 'Omar', 'Anna', 'Ben'];
    const data = counted(
      hours.data.rows.flatMap(({ conversations }, index) => times(conversations, () => ticket({ agent: names[index] as string }))),
      hours.data.rows.map((row, index) => employment(names[index] as string, { hours: row.hours })),
    );
    const { workload } = team(data);
    expect(workload?.centre).toBeCloseTo(hours.expected.ubar, 9);
    expect(workload?.points.map(({ key }) => key)).toEqual(['Anna', 'Ben', 'Layla', 'Omar', 'Zoe']);
    expect(workload?.points[4]).toMatchObject({ count: 120, of: 40, value: 3 });
    expect(workload?.points[4]?.lower).toBeCloseTo(hours.expected.limits[0]?.[0] as number, 9);
  });

  it('has means over people by what was last said of each, and none of fewer than five', () => {
    // By hand: 0.5, 0.6, 0.7, 0.8, 0.9 are 0.7 on average, variance 0.1 / 4, standard error √(0.025 / 5) = 0.070711, t(4) = 2.776445: ± 0.19632.
    const said = [0.5, 0.6, 0.7, 0.8, 0.9].map((engagement, index) => employment(`p${index}`, { day: '2026-02-01', engagement, satisfaction: 1, tenure: index === 0 ? null : 12 }));
    const later = [employment('p0', { day: '2026-01-01', engagement: 0 }), employment('p1', { day: '2026-04-01', engagement: 0 })];
    const { people } = team(counted([ticket()], [...said, ...later]));
    expect(people.engagement).toMatchObject({ people: 5, silence: null });
    expect(people.engagement.mean).toBeCloseTo(0.7, 9);
    expect(people.engagement.interval?.low).toBeCloseTo(0.7 - 0.19632, 4);
    expect(people.engagement.interval?.high).toBeCloseTo(0.7 + 0.19632, 4);
    expect(people.tenure).toEqual({ people: 4, mean: null, interval: null, silence: 'few' });
    // All alike, so each one's would be known.
    expect(people.satisfaction).toEqual({ people: null, mean: null, interval: null, silence: 'others' });
  });
});

describe('an agent’s report', () => {
  const everyone = ['p0', 'p1', 'p2', 'p3', 'p4'];

  it('sets own figures against those of all other people', () => {
    // By hand: 18 of 20 against 4 · 14 of 4 · 20, conversations of nobody in neither.
    const tickets = [...rated(18, 20, { agent: 'p0' }), ...everyone.slice(1).flatMap((name) => rated(14, 20, { agent: name })), ...rated(0, 30, { agent: '' })];
    const { overall } = agent(counted(tickets.map((each, index) => ({ ...each, answered: each.opened + (index + 1) * 1000 }))), 'p0');
    expect(overall.own).toMatchObject({ conversations: 20, satisfaction: { satisfied: { count: 18, of: 20 }, dissatisfied: { count: 2 } }, response: { median: 10.5, count: 20 } });
    expect(overall.rest).toMatchObject({ conversations: 80, satisfaction: { rated: 80, satisfied: { count: 56, of: 80 }, dissatisfied: null }, response: { median: 60.5, count: null, open: null } });
    expect(overall.satisfied?.difference).toBeCloseTo(0.9 - 0.7, 9);
    // Wilson: 0.9 is 0.6990 to 0.9721, 0.7 is 0.5924 to 0.7897: 0.2 - √(0.2010² + 0.0897²) = -0.0201, so chance may have made it.
    expect(overall.satisfied?.interval.low).toBeCloseTo(-0.0201, 3);
    expect(overall.satisfied?.clear).toBe(false);
  });

  it('is silent about the rest where one of them holds more than half of it', () => {
    // By hand: beside A there are 50, 110, 9 and 200 ratings, 200 of 369.
    const tickets = Object.entries(agents.data.agents).flatMap(([name, { satisfied, rated: of }]) => rated(satisfied, of, { agent: name }));
    const { overall } = agent(counted(tickets), 'a');
    expect(overall.own.satisfaction.satisfied?.share).toBeCloseTo(0.92, 9);
    expect(overall.rest.satisfaction).toMatchObject({ rated: null, satisfied: null, silence: 'others' });
    expect(overall).toMatchObject({ satisfied: null, rest: { conversations: null } });
  });

  it('is silent about a channel too where another one’s silence would follow from it', () => {
    // By hand: three others chat; what they have is all less the phone, so the phone is silent as well, and all of it is not.
    const tickets = everyone.flatMap((name, index) => [
      ...rated(9, 12, { agent: name, channel: 'phone' }), ...(index < 4 ? rated(9, 12, { agent: name, channel: 'chat' }) : []),
    ]);
    const { overall, channels } = agent(counted(tickets), 'p0');
    expect(overall.rest.satisfaction).toMatchObject({ satisfied: { count: 4 * 9 + 3 * 9 } });
    expect(channels.map(({ channel, rest }) => [channel, rest.satisfaction.silence, rest.conversations])).toEqual([['phone', 'others', null], ['chat', 'others', null]]);
    // With enough people on email too, that and the chat are silent, being the smallest that hide each other.
    const more = counted([...tickets, ...everyone.flatMap((name) => rated(6, 8, { agent: name, channel: 'email' }))]);
    expect(agent(more, 'p0').channels.map(({ channel, rest }) => [channel, rest.satisfaction.silence])).toEqual([['phone', null], ['email', 'others'], ['chat', 'others']]);
    expect(agent(more, 'p0', march, 'email').overall.rest.satisfaction.silence).toBe('others');
  });

  it('has every period up to its own, with the rest of each', () => {
    const tickets = ['2026-01-10T10:00Z', '2026-03-10T10:00Z', '2026-04-10T10:00Z'].flatMap((opened) => everyone.flatMap((name) => rated(9, 12, { opened, agent: name })));
    const { periods } = agent(counted(tickets), 'p0');
    expect(periods.map(({ period, own, rest }) => [period, own.conversations, rest.conversations])).toEqual([['2026-01-01', 12, 48], ['2026-02-01', 0, null], [march, 12, 48]]);
  });

  it('is silent about the rest of a team of two', () => {
    const { overall, channels } = agent(counted([...rated(9, 20, { agent: 'p0' }), ...rated(9, 20, { agent: 'p1' })], [employment('p0', { hours: 10 }), employment('p1', { hours: 10 })]), 'p0');
    for (const { own, rest } of [overall, ...channels]) {
      expect(own.workload.rate).toBe(2);
      expect([rest.conversations, rest.satisfaction.silence, rest.satisfaction.responsesSilence, rest.workload.silence, rest.response.silence, rest.handling.silence])
        .toEqual([null, 'others', 'not-asked', 'others', 'others', 'others']);
    }
  });
});

describe('the management’s report', () => {
  it('has charts for the twelve channels with most conversations, whatever stands in their column', () => {
    // Two months of channels 10 to 23, as many conversations of each as its name says: 10 and 11 are the smallest.
    const data = counted(monthly(2, (opened) => times(14, (index) => index + 10).flatMap((size) => times(size, () => ticket({ opened, channel: String(size) })))));
    const shown = new Set(management(data, '2024-02-01').trends.map(({ channel }) => channel));
    expect([...shown].filter((channel) => channel !== '').map(Number).sort((a, b) => a - b)).toEqual(times(12, (index) => index + 12));
  });

  it('has a chart for what the data have, of all channels and of each', () => {
    const { trends } = management(counted(monthly(4, (opened) => [...rated(9, 12, { opened }), ...rated(9, 12, { opened, channel: 'chat' })])), '2024-04-01');
    expect(trends.map(({ metric, channel, chart }) => `${metric} ${channel} ${chart.kind}`)).toEqual(['', 'phone', 'chat'].flatMap((channel) =>
      ['satisfied p', 'dissatisfied p', 'response xmr', 'unanswered c', 'handling xmr', 'conversations xmr'].map((each) => each.replace(' ', ` ${channel} `))));
  });

  it('leaves a period that is not over out of what is counted in amounts', () => {
    // Three whole months and the first ten days of a fourth.
    const data = counted([...monthly(3, (opened) => rated(15, 20, { opened })), ticket({ opened: '2024-03-31T10:00Z' }), ...rated(4, 5, { opened: '2024-04-10T10:00Z' })]);
    const points = Object.fromEntries(management(data, '2024-04-01').trends.filter(({ channel }) => channel === '').map(({ metric, chart }) => [metric, chart.points.map(({ key }) => key.slice(5, 7))]));
    expect(points).toMatchObject({ satisfied: ['01', '02', '03', '04'], unanswered: ['02', '03'], conversations: ['02', '03'] });
  });

  it('counts ratings in a chart that are too few for a figure', () => {
    const { trends } = management(counted([...rated(80, 100, { opened: '2026-02-10T10:00Z' }), ...rated(2, 4)]));
    expect(trends[0]?.chart.points[1]).toMatchObject({ count: 2, of: 4, value: 0.5, signals: [] });
  });

  it('says what changed with the last period, and whether for the better', () => {
    // Eleven months of 80 of 100, then one of 50: beyond the limits, and clearly less than before; dissatisfied the other way round.
    const data = counted(monthly(12, (opened, index) => rated(index < 11 ? 80 : 50, 100, { opened })));
    const { changed } = management(data, '2024-12-01', 'phone');
    expect(changed.map(({ metric, rule, better }) => [metric, rule, better])).toEqual([
      ['satisfied', 'beyond', false], ['dissatisfied', 'beyond', false], ['satisfied', 'difference', false], ['dissatisfied', 'difference', false],
    ]);
    // By hand: the centre is (11 · 80 + 50) / 1200 = 0.775.
    expect(changed[0]).toMatchObject({ channel: 'phone', from: 0.775, to: 0.5 });
    expect(changed[2]).toMatchObject({ from: 0.8, to: 0.5 });
    expect(management(data, '2024-11-01').changed).toEqual([]);
  });

  it('says from where to where a shift and a trend run', () => {
    const medians = (values: readonly number[]) => counted(monthly(values.length, (opened, index) => times(6, () => ticket({ opened, answered: Date.parse(opened) + (values[index] as number) * 1000 }))));
    // By hand: 400, 390 and 410 are 400 on average; then five times 100 and four times 101.
    const shift = management(medians([400, 390, 410, ...times(9, (index) => 100 + (index % 2))]), '2024-12-01', 'phone').changed.find(({ rule }) => rule === 'shift');
    expect(shift).toMatchObject({ metric: 'response', from: 400, better: true });
    expect(shift?.to).toBeCloseTo(100 + 4 / 9, 9);
    const trend = management(medians([300, 290, 300, 310, 320, 330, 340]), '2024-07-01', 'phone').changed.find(({ rule }) => rule === 'trend');
    expect(trend).toMatchObject({ metric: 'response', from: 290, to: 340, better: false });
  });

  it('says nothing of a change in what is neither good nor bad, but that it changed', () => {
    const tickets = monthly(12, (opened, index) => times(index < 11 ? 100 + (index % 2) : 300, () => ticket({ opened })));
    const ended = [...tickets, ticket({ opened: '2024-12-31T10:00Z' })];
    expect(management(counted(ended), '2024-12-01', 'phone').changed).toMatchObject([{ metric: 'conversations', rule: 'beyond', better: null, to: 301 }]);
    // In a month that is not over, a number of conversations says nothing yet.
    expect(management(counted(tickets), '2024-12-01', 'phone').changed).toEqual([]);
  });
});

describe('asking for a report', () => {
  it('of a period or an agent that the data do not have is refused', () => {
    const data = counted([ticket()]);
    expect(() => team(data, '1999-01-01')).toThrow(RangeError);
    expect(() => agent(data, 'nobody')).toThrow(RangeError);
  });
});
