import type { AgentReport, Average, ControlChart, ControlPoint, ManagementReport, MetricsSettings, Overview, RunRule, Responses, ServiceFigures, ShareChange, TeamReport, Times } from '../../src/core/metrics.js';
import { shareOf } from '../../src/core/tally.js';
import type { Ticket } from '../../src/core/ticket.js';

/** Made-up figures: none of them was counted from anything. */
interface Given {
  readonly conversations?: number;
  readonly rated?: number;
  readonly satisfied?: number;
  readonly dissatisfied?: number;
  readonly asked?: number | null;
  readonly hours?: number | null;
  readonly median?: number;
  readonly open?: number;
  /** All of it is too little. */
  readonly few?: boolean;
}

const responsesOf = (rated: number, asked: number | null): Responses => {
  const share = asked === null ? null : shareOf(rated, asked);
  return share ? { responses: share, responsesSilence: null } : { responses: null, responsesSilence: 'not-asked' };
};

export function figures({ conversations = 120, rated = 40, satisfied = 30, dissatisfied = 4, asked = 100, hours = 40, median = 7500, open = 3, few = false }: Given = {}): ServiceFigures {
  const count = conversations - open;
  const share = few ? null : shareOf(satisfied, rated);
  const times = (seconds: number, unanswered: number): Times =>
    few
      ? { count, open: unanswered, median: null, medianInterval: null, p90: null, p90Interval: null, silence: 'few' }
      : { count, open: unanswered, median: seconds, medianInterval: { low: seconds * 0.8, high: seconds * 1.2 }, p90: seconds * 3, p90Interval: { low: seconds * 2, high: seconds * 4 }, silence: null };
  return {
    conversations,
    satisfaction: {
      ...(share ? { rated, satisfied: share, dissatisfied: shareOf(dissatisfied, rated), silence: null } : { rated, satisfied: null, dissatisfied: null, silence: rated === 0 ? 'none' : 'few' }),
      ...responsesOf(rated, asked),
    },
    workload:
      hours === null ? { conversations: null, hours: null, rate: null, interval: null, silence: 'no-hours' }
      : few ? { conversations, hours, rate: null, interval: null, silence: 'few' }
      : { conversations, hours, rate: conversations / hours, interval: { low: 2.5, high: 3.6 }, silence: null },
    response: times(median, open),
    handling: times(900, 0),
  };
}

const noTimes = { median: null, medianInterval: null, p90: null, p90Interval: null };

/** All is kept back. */
export const keptBack: ServiceFigures = {
  conversations: null,
  satisfaction: { rated: null, satisfied: null, dissatisfied: null, silence: 'others', responses: null, responsesSilence: 'others' },
  workload: { conversations: null, hours: null, rate: null, interval: null, silence: 'others' },
  response: { ...noTimes, count: null, open: null, silence: 'others' },
  handling: { ...noTimes, count: null, open: null, silence: 'others' },
};

/** There was nothing. */
export const nothing: ServiceFigures = {
  conversations: 0,
  satisfaction: { rated: 0, satisfied: null, dissatisfied: null, silence: 'none', responses: null, responsesSilence: 'none' },
  workload: { conversations: 0, hours: 40, rate: null, interval: null, silence: 'none' },
  response: { ...noTimes, count: 0, open: 0, silence: 'none' },
  handling: { ...noTimes, count: 0, open: 0, silence: 'none' },
};

/** Of the others together: never what may be of nobody. */
const rest = (given: Given): ServiceFigures => {
  const { satisfaction, response, handling, ...others } = figures(given);
  return {
    ...others,
    satisfaction: satisfaction.silence === null ? { ...satisfaction, dissatisfied: null } : satisfaction,
    response: response.silence === null ? { ...response, count: null, open: null } : response,
    handling: handling.silence === null ? { ...handling, count: null, open: null } : handling,
  };
};

const change = (difference: number, low: number, high: number): ShareChange => ({ difference, interval: { low, high }, clear: low > 0 || high < 0 });

/** Names of everybody in the data; a report on one of them has no other. */
export const people = [
  { key: 'zahra', name: 'زهرا' },
  { key: 'anna', name: 'Anna' },
  { key: 'omar', name: 'عمر' },
  { key: 'mina', name: 'Mina <b>|' },
  { key: 'ben', name: 'Ben' },
] as const;

export const overview: Overview = {
  periods: ['2026-08-23', '2026-09-23', '2026-10-23'], unfinished: '2026-10-23', agents: people, channels: ['phone', 'chat', 'Fax | [x]'], conversations: 1200, rated: 400, hours: true,
};

const nine = [['09:00', '13:00'], ['14:00', '24:00']] as const;
export const settings: MetricsSettings = {
  calendar: { timeZone: 'Asia/Tehran', week: { 1: nine, 2: nine, 3: nine, 6: nine, 7: nine, 4: [['09:00', '12:00']], 5: [] }, holidays: ['2026-11-02', '2026-11-03'] },
  hours: 'business', unit: 'month',
};

export const agent: AgentReport = {
  view: 'agent', agent: { key: 'mina', name: 'Mina <b>|' }, period: '2026-10-23', channel: '',
  overall: { own: figures(), rest: rest({ conversations: 900, rated: 300, satisfied: 189, asked: 700, hours: 320, median: 9000 }), satisfied: change(0.12, -0.03, 0.25) },
  channels: [
    { channel: 'phone', own: figures({ conversations: 80 }), rest: rest({ conversations: 500, rated: 150, satisfied: 100, asked: 400 }), satisfied: change(0.2, 0.05, 0.32) },
    { channel: 'Fax | [x]', own: figures({ conversations: 40, rated: 2, few: true }), rest: keptBack, satisfied: null },
  ],
  periods: [
    { period: '2026-09-23', own: figures({ rated: 30, satisfied: 15 }), rest: keptBack, satisfied: null },
    { period: '2026-10-23', own: figures(), rest: rest({ rated: 300, satisfied: 189, asked: 700 }), satisfied: change(0.12, -0.03, 0.25) },
  ],
};

const average = (mean: number | null, low: number, high: number): Average =>
  mean === null ? { mean: null, interval: null, people: 3, silence: 'few' } : { mean, interval: { low, high }, people: 8, silence: null };
const staff = { engagement: average(0.7, 0.6, 0.8), satisfaction: average(null, 0, 0), tenure: average(14.2, 9, 20) };

export const point = (key: string, value: number | null, signals: readonly RunRule[] = []): ControlPoint =>
  value === null ? { key, value, count: 0, of: 0, lower: null, upper: null, signals } : { key, value, count: Math.round(value * 40), of: 40, lower: 0.5, upper: 0.9, signals };
export const chart = (points: readonly ControlPoint[], kind: ControlChart['kind'] = 'p'): ControlChart => ({ kind, centre: 0.7, points, ranges: null, provisional: points.length < 20 });

const reasons = {
  channels: ['phone', 'chat', 'Fax | [x]'],
  rows: [
    { reason: 'Delivery | late\n[[x]]', stage: 'after' as const, total: shareOf(60, 120) ?? never(), counts: [40, 15, 5] },
    { reason: '', stage: null, total: shareOf(60, 120) ?? never(), counts: [30, 30, 0] },
  ],
};
function never(): never {
  throw new Error('There is such a share.');
}

export const team: TeamReport = {
  view: 'team', period: '2026-10-23', channel: '', before: '2026-09-23',
  now: figures(), earlier: figures({ rated: 50, satisfied: 30, asked: 100, median: 5400 }),
  changes: { satisfied: change(0.15, 0.02, 0.3), dissatisfied: change(-0.05, -0.09, -0.01), responses: change(-0.1, -0.2, 0.02) },
  periods: [{ period: '2026-09-23', figures: figures({ rated: 50, satisfied: 30 }) }, { period: '2026-10-23', figures: figures() }],
  channels: [{ channel: 'phone', figures: figures({ conversations: 80 }), earlier: null }, { channel: 'Fax | [x]', figures: figures({ conversations: 40, hours: null, rated: 0, satisfied: 0, dissatisfied: 0, asked: 10 }), earlier: null }],
  segments: [{ segment: 'Gold {{x}}', figures: figures({ median: 600 }) }, { segment: '', figures: figures({ median: 90_000 }) }],
  reasons,
  workload: { kind: 'u', centre: 3, ranges: null, provisional: true, points: people.map(({ name }, index) => ({ key: name, value: 2.5 + index / 4, count: 100 + index, of: 40, lower: 2.1, upper: 3.4, signals: index === 4 ? ['beyond'] : [] })) },
  people: staff,
};

export const management: ManagementReport = {
  view: 'management', period: '2026-10-23', channel: '', now: figures(),
  trends: [
    { metric: 'satisfied', channel: '', chart: chart([point('2026-08-23', 0.6), point('2026-09-23', 0.65), point('2026-10-23', 0.95, ['beyond', 'trend'])]) },
    { metric: 'response', channel: 'Fax | [x]', chart: { kind: 'xmr', centre: 7000, ranges: { mean: 600, upper: 1800 }, provisional: true, points: [{ key: '2026-10-23', value: 7500, count: 12, of: 1, lower: 3000, upper: 11_000, signals: [] }] } },
  ],
  changed: [
    { metric: 'satisfied', channel: '', rule: 'beyond', better: true, from: 0.7, to: 0.95 },
    { metric: 'handling', channel: 'phone', rule: 'difference', better: false, from: 7200, to: 10_800 },
  ],
  segments: team.segments, reasons, people: staff,
};

/** A conversation that was rated so. */
export const ticket = (line: number, given: Partial<Ticket> = {}): Ticket => ({
  line, id: `A ${line}`, opened: Date.UTC(2026, 10, 1, 12), answered: null, solved: null, handled: null, agent: 'Mina <b>|', channel: 'phone', reason: '', stage: null, segment: '', rating: 5, asked: true, comment: '', ...given,
});
