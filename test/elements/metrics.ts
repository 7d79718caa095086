import type { AgentReport, Average, ControlChart, ControlPoint, ManagementReport, MetricsSettings, Overview, RunRule, ServiceFigures, ShareChange, Silence, TeamReport } from '../../src/core/metrics.js';
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
  readonly silence?: Silence | null;
}

export function figures({ conversations = 120, rated = 40, satisfied = 30, dissatisfied = 4, asked = 100, hours = 40, median = 7500, open = 3, silence = null }: Given = {}): ServiceFigures {
  const answered = conversations - open;
  const times = (seconds: number, unanswered: number) => ({
    count: answered, median: seconds, medianInterval: { low: seconds * 0.8, high: seconds * 1.2 }, p90: seconds * 3, p90Interval: { low: seconds * 2, high: seconds * 4 }, open: unanswered, silence,
  });
  return {
    conversations,
    satisfaction: { rated, satisfied: shareOf(satisfied, rated), dissatisfied: shareOf(dissatisfied, rated), responses: asked === null ? null : shareOf(rated, asked), silence: rated === 0 ? 'none' : silence },
    workload: { conversations, hours, rate: hours === null ? null : conversations / hours, interval: hours === null ? null : { low: 2.5, high: 3.6 }, silence: hours === null ? 'no-hours' : silence },
    response: times(median, open),
    handling: times(900, 0),
  };
}

export const silentFigures = (silence: Silence): ServiceFigures => ({
  conversations: 987_654,
  satisfaction: { rated: 0, satisfied: null, dissatisfied: null, responses: null, silence },
  workload: { conversations: 0, hours: null, rate: null, interval: null, silence },
  response: { count: 0, median: null, medianInterval: null, p90: null, p90Interval: null, open: 0, silence },
  handling: { count: 0, median: null, medianInterval: null, p90: null, p90Interval: null, open: 0, silence },
});

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
  overall: { own: figures(), rest: figures({ conversations: 900, rated: 300, satisfied: 189, asked: 700, hours: 320, median: 9000 }), satisfied: change(0.12, -0.03, 0.25) },
  channels: [
    { channel: 'phone', own: figures({ conversations: 80 }), rest: figures({ conversations: 500, rated: 150, satisfied: 100, asked: 400 }), satisfied: change(0.2, 0.05, 0.32) },
    { channel: 'Fax | [x]', own: figures({ conversations: 40, rated: 2, satisfied: 2, dissatisfied: 0, silence: 'few' }), rest: silentFigures('others'), satisfied: null },
  ],
  periods: [
    { period: '2026-09-23', own: figures({ rated: 30, satisfied: 15 }), rest: silentFigures('dominant'), satisfied: null },
    { period: '2026-10-23', own: figures(), rest: figures({ rated: 300, satisfied: 189, asked: 700 }), satisfied: change(0.12, -0.03, 0.25) },
  ],
};

const average = (mean: number | null, low: number, high: number): Average => ({ mean, interval: mean === null ? null : { low, high }, people: 8, silence: mean === null ? 'few' : null });
const staff = { engagement: average(0.7, 0.6, 0.8), satisfaction: average(null, 0, 0), tenure: average(14.2, 9, 20) };

export const point = (key: string, value: number, signals: readonly RunRule[] = []): ControlPoint => ({ key, value, count: Math.round(value * 40), of: 40, lower: 0.5, upper: 0.9, signals });
export const chart = (points: readonly ControlPoint[], kind: ControlChart['kind'] = 'p'): ControlChart => ({ kind, centre: 0.7, points, provisional: points.length < 20 });

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
  workload: { kind: 'u', centre: 3, provisional: true, points: people.map(({ key }, index) => ({ key, value: 2.5 + index / 4, count: 100 + index, of: 40, lower: 2.1, upper: 3.4, signals: index === 4 ? ['beyond'] : [] })) },
  people: staff,
};

export const management: ManagementReport = {
  view: 'management', period: '2026-10-23', channel: '', now: figures(),
  trends: [
    { metric: 'satisfied', channel: '', chart: chart([point('2026-08-23', 0.6), point('2026-09-23', 0.65), point('2026-10-23', 0.95, ['beyond', 'trend'])]) },
    { metric: 'response', channel: 'Fax | [x]', chart: { kind: 'xmr', centre: 7000, provisional: true, points: [{ key: '2026-10-23', value: 7500, count: 12, of: 1, lower: 3000, upper: 11_000, signals: [] }] } },
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
