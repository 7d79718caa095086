import { folded } from '../core/fold.js';
import type { MetricsReport, MetricsSettings, Overview, ReportRequest, TicketQuery } from '../core/metrics.js';
import type { Employment, Ticket } from '../core/ticket.js';
import { offsetAt } from '../core/zone.js';

export interface Measured {
  readonly tickets: readonly Ticket[];
  readonly periods: readonly string[];
  readonly people: readonly Employment[];
}

export function* measured(tickets: readonly Ticket[], people: readonly Employment[], { calendar }: MetricsSettings, periodOf: (day: string) => string): Generator<number, Measured> {
  const known = new Map<number, string>();
  const periods: string[] = [];
  for (const { opened } of tickets) {
    const day = Math.floor((opened + offsetAt(calendar.timeZone, opened)) / 86_400_000);
    let period = known.get(day);
    if (period === undefined) known.set(day, (period = periodOf(new Date(day * 86_400_000).toISOString().slice(0, 10))));
    periods.push(period);
    if (periods.length % 2000 === 0) yield periods.length / tickets.length;
  }
  return { tickets, periods, people };
}

export const overviewOf = ({ tickets, periods, people }: Measured): Overview => ({
  periods: [...new Set(periods)].sort(),
  unfinished: null,
  agents: [...new Map(tickets.map(({ agent }) => [folded(agent), agent])).entries()].map(([key, name]) => ({ key, name })),
  channels: [...new Set(tickets.map(({ channel }) => channel))],
  conversations: tickets.length,
  rated: tickets.filter(({ rating }) => rating !== null).length,
  hours: people.some(({ hours }) => hours !== null),
});

export function reportOf(_: Measured, { view }: ReportRequest): MetricsReport {
  throw new Error(`There is no ${view} report.`);
}

export function ticketsOf({ tickets, periods }: Measured, { period, agent }: TicketQuery): readonly Ticket[] {
  return tickets.filter((each, index) => (period === '' || periods[index] === period) && (agent === '' || folded(each.agent) === agent)).sort((one, other) => other.opened - one.opened);
}
