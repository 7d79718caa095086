import { rateChart } from './control-charts.js';
import { channelsOf, reasonsOf, segmentsOf } from './crossed.js';
import { channelOf, figuresOf } from './gather.js';
import type { Measured } from './measured.js';
import type { ControlChart, ReportRequest, ServiceFigures, ShareChange, TeamReport } from './metrics.js';
import { shareChange } from './share-change.js';
import type { Share } from './tally.js';

/** A period beside those before it. */
export function teamReport(measured: Measured, { period, channel }: ReportRequest): TeamReport {
  const last = measured.periods.indexOf(period);
  const only = channelOf(measured, channel);
  const periods = measured.periods.slice(0, last + 1).map((each, place) => ({ period: each, figures: figuresOf(measured, place, only) }));
  const { figures: now } = periods[last] as (typeof periods)[number];
  const { period: before = null, figures: earlier = null } = periods[last - 1] ?? {};
  return {
    view: 'team', period, channel, before, now, earlier, periods,
    changes: changesOf(now, earlier),
    channels: channelsOf(measured, last, before === null ? null : last - 1, only),
    segments: segmentsOf(measured, last, only),
    reasons: reasonsOf(measured, last, only),
    workload: workloadChart(measured, last, only),
    people: measured.staff.averages(period),
  };
}

/** Changes of shares from one period to another; null where either has none. */
export function changesOf(now: ServiceFigures, earlier: ServiceFigures | null): TeamReport['changes'] {
  const change = (one: Share | null | undefined, other: Share | null | undefined): ShareChange | null => (one && other ? shareChange(one, other) : null);
  return {
    satisfied: change(now.satisfaction.satisfied, earlier?.satisfaction.satisfied),
    dissatisfied: change(now.satisfaction.dissatisfied, earlier?.satisfaction.dissatisfied),
    responses: change(now.satisfaction.responses, earlier?.satisfaction.responses),
  };
}

/** Conversations per worked hour of each person whose hours are known, in the order of names: where work could be shared out better, and no measure of anybody. */
function workloadChart({ cells, agents, staff }: Measured, period: number, channel: number | null): ControlChart | null {
  const working = new Set(staff.working(period));
  const conversations = new Map<number, number>();
  for (const cell of cells[period] ?? []) {
    if (channel === null || cell.channel === channel) conversations.set(cell.agent, (conversations.get(cell.agent) ?? 0) + cell.conversations);
  }
  const points = agents.order
    .filter((number) => working.has(number))
    .map((number) => ({ key: agents.names[number] as string, count: conversations.get(number) ?? 0, of: staff.hours(period, number) ?? 0 }));
  return rateChart(points, false);
}
