import { countChart, rateChart, shareChart, valueChart } from './control-charts.js';
import { reasonsOf, segmentsOf } from './crossed.js';
import { channelOf, countedIn, figuresOf } from './gather.js';
import type { Measured } from './measured.js';
import { metrics, type ControlChart, type ControlPoint, type ManagementReport, type Metric, type ReportRequest, type RunRule, type ServiceFigures } from './metrics.js';
import { meanOf } from './spread.js';
import type { Sum } from './sums.js';
import { changesOf } from './team-report.js';

/** Whether more of it is better; null where that depends: long talks may be good work, and many conversations good business. */
const better: Readonly<Record<Metric, boolean | null>> = {
  satisfied: true, dissatisfied: false, responses: true, workload: null, response: false, unanswered: false, handling: null, conversations: null,
};

/** Channels that have charts of their own, those with most conversations: with more of them the column is of something else, and nobody would look at as many charts. */
const mostChannels = 12;

type Trend = ManagementReport['trends'][number];
type Changed = ManagementReport['changed'][number];

interface Period {
  readonly key: string;
  readonly sum: Sum;
  readonly figures: ServiceFigures;
}

/** Trends with limits, and what changed. */
export function managementReport(measured: Measured, { period, channel }: ReportRequest): ManagementReport {
  const last = measured.periods.indexOf(period);
  const only = channelOf(measured, channel);
  const over = (number: number | null): readonly Period[] =>
    measured.periods.slice(0, last + 1).map((key, place) => ({ key, sum: countedIn(measured, place, number), figures: figuresOf(measured, place, number) }));
  const whole = over(only);
  const { figures: now } = whole[last] as Period;
  const trends = trendsOf(measured, whole, channel);
  if (only === null) for (const number of largest(measured)) trends.push(...trendsOf(measured, over(number), measured.channels.names[number] as string));
  return {
    view: 'management', period, channel, now, trends,
    changed: [...trends.flatMap((trend) => signalsOf(trend, period)), ...differencesOf(now, whole[last - 1]?.figures ?? null, channel)].sort((a, b) => rank(a) - rank(b)),
    segments: segmentsOf(measured, last, only),
    reasons: reasonsOf(measured, last, only),
    people: measured.staff.averages(period),
  };
}

/** Numbers of the channels that have charts of their own, in the order they are shown in. */
function largest({ channels, cells }: Measured): readonly number[] {
  const sizes = new Map<number, number>();
  for (const { channel, conversations } of cells.flat()) sizes.set(channel, (sizes.get(channel) ?? 0) + conversations);
  const kept = new Set([...channels.order].sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0)).slice(0, mostChannels));
  return channels.order.filter((channel) => kept.has(channel));
}

/**
 * A control chart for each metric that the data have.
 *
 * Shares of ratings and of people asked are p-charts, since each rating is satisfied or not and their number differs by period;
 * conversations per worked hour a u-chart, since they are counted over hours that differ; conversations without an answer a
 * c-chart, since they are few and counted over periods that are alike. Medians, and numbers of conversations, which swing more
 * than Poisson's distribution has it with seasons and campaigns, are XmR charts, which take their spread from the data.
 *
 * What is counted in amounts or per hour leaves out a period that is not over, or that the data begin well within.
 */
function trendsOf({ unfinished, begun, says }: Measured, periods: readonly Period[], channel: string): Trend[] {
  const whole = periods.filter(({ key }) => key !== unfinished && key !== begun);
  const shares = (count: 'satisfied' | 'dissatisfied' | 'rated', of: 'rated' | 'asked') => shareChart(periods.map(({ key, sum }) => ({ key, count: sum[count], of: sum[of] })));
  const medians = (which: 'response' | 'handling') =>
    valueChart(periods.map(({ key, figures: { [which]: times } }) => ({ key, value: times.median, count: times.count ?? 0 })));
  const charts: Readonly<Record<Metric, ControlChart | null>> = {
    satisfied: shares('satisfied', 'rated'),
    dissatisfied: shares('dissatisfied', 'rated'),
    responses: says.asked ? shares('rated', 'asked') : null,
    workload: rateChart(whole.map(({ key, figures: { workload } }) => ({ key, count: workload.conversations ?? 0, of: workload.hours ?? 0 }))),
    response: medians('response'),
    unanswered: says.answered ? countChart(whole.map(({ key, sum }) => ({ key, count: sum.conversations - sum.answered }))) : null,
    handling: medians('handling'),
    conversations: valueChart(whole.map(({ key, sum: { conversations } }) => ({ key, value: conversations, count: conversations }))),
  };
  return metrics.flatMap((metric) => {
    const chart = charts[metric];
    return chart ? { metric, channel, chart } : [];
  });
}

/** How a pattern that ends with a period runs: from the centre to a point beyond its limits; from the mean before a shift to the mean of it; from the first to the last point of a trend. */
function signalsOf({ metric, channel, chart }: Trend, period: string): readonly Changed[] {
  const points = chart.points.filter((point): point is ControlPoint & { readonly value: number } => point.value !== null);
  const last = points.at(-1);
  // A pattern is news in its own period only: where that has no value, or is not in the chart, there is none.
  if (last?.key !== period) return [];
  return last.signals.map((rule): Changed => {
    const [from, to] = ends(rule, points.map(({ value }) => value), chart.centre);
    return { metric, channel, rule, from, to, better: better[metric] === null ? null : better[metric] === to > from };
  });
}

function ends(rule: RunRule, values: readonly number[], centre: number): readonly [from: number, to: number] {
  const last = values.at(-1) as number;
  if (rule === 'beyond') return [centre, last];
  const turned = rule === 'shift'
    ? values.findLastIndex((value) => Math.sign(value - centre) !== Math.sign(last - centre))
    : values.findLastIndex((value, place) => place > 0 && Math.sign(value - (values[place - 1] as number)) !== Math.sign(last - (values.at(-2) as number)));
  if (rule === 'trend') return [values[Math.max(0, turned)] as number, last];
  return [turned < 0 ? centre : meanOf(values.slice(0, turned + 1)), meanOf(values.slice(turned + 1))];
}

/**
 * Shares of all channels together, or of the one asked for, that differ clearly from the period before. Not of each channel: at
 * 95 % one of twenty comparisons would be clear by chance.
 */
function differencesOf(now: ServiceFigures, earlier: ServiceFigures | null, channel: string): readonly Changed[] {
  const changes = changesOf(now, earlier);
  return (['satisfied', 'dissatisfied', 'responses'] as const).flatMap((metric): readonly Changed[] => {
    const [change, from, to] = [changes[metric], earlier?.satisfaction[metric], now.satisfaction[metric]];
    if (!change?.clear || !from || !to) return [];
    return [{ metric, channel, rule: 'difference', from: from.share, to: to.share, better: better[metric] === change.difference > 0 }];
  });
}

/** The clearest first, by how seldom chance alone makes it: 0.27, 0.28, 0.39 and 5 of 100 times; of all channels before single ones. */
const order: readonly Changed['rule'][] = ['beyond', 'trend', 'shift', 'difference'];
const rank = ({ rule, channel, metric }: Changed): number => (order.indexOf(rule) * 2 + Number(channel !== '')) * metrics.length + metrics.indexOf(metric);
