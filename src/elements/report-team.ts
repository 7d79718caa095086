import type { Interval } from '../core/intervals.js';
import { metrics, type Metric, type TeamReport } from '../core/metrics.js';
import type { Line } from '../core/prose.js';
import {
  around, cell, changeSaid, channelName, hole, leading, metricCell, periodSaid, remark, pointCell, text, timesCell, upper, type FigureCell, type FigurePassage, type FigureProse, type Scene,
} from './metrics-figures.js';
import { hoursNote, methodPassage, partGrids, peoplePassage, reasonsPassage, segmentsPassage } from './metrics-passages.js';
import { signalSaid } from './report-management.js';

/** A team's period beside the one before and all earlier ones. No person is in it. */
export function teamProse(report: TeamReport, scene: Scene): FigureProse {
  const { t } = scene.voice;
  const { period, channel } = report;
  const leadIn = (query: { readonly period: string; readonly channel: string }, named: Line) => leadOf(query, named, scene);
  const parts = [
    ...(channel === '' && report.channels.length > 0
      ? [{
          id: 'channels', heading: text(t('byChannel')), before: [text(t('channelNote')), text(t('workloadByChannel')), ...hoursNote(scene)], after: [],
          grids: partGrids('channels', t('channel'), report.channels.map(({ channel: each, figures, earlier }) => {
            const named = channelName(each, scene);
            return { named, figures, earlier: report.before === null ? null : { said: periodSaid(report.before, scene), figures: earlier }, lead: leadIn({ period, channel: each }, named) };
          }), scene),
        }]
      : []),
    {
      id: 'periods', heading: text(t('overTime')), before: report.periods.length > 1 ? hoursNote(scene) : [text(t('onePeriod'))], after: [],
      grids: report.periods.length > 1
        ? partGrids('periods', t('period'), report.periods.map(({ period: each, figures }) => {
            const named = text(periodSaid(each, scene));
            return { named, figures, earlier: null, lead: leadIn({ period: each, channel }, named) };
          }), scene)
        : [],
    },
  ];
  return {
    title: around(t(channel === '' ? 'teamTitle' : 'teamTitleChannel', { period: periodSaid(period, scene), channel: hole }), channelName(channel, scene)),
    opening: report.now.conversations === 0 ? [text(t('noConversations'))] : [],
    passages: [
      changesPassage(report, scene), ...parts, segmentsPassage(report.segments, scene), reasonsPassage(report.reasons, scene), peoplePassage(report.people, scene),
      methodPassage(scene, { people: true }),
    ],
  };
}

/** Leads from figures of a part of the service to the conversations behind them. */
const leadOf =
  (query: { readonly period: string; readonly channel: string }, named: Line, scene: Scene) =>
  (shown: FigureCell, ratings: 'satisfied' | 'dissatisfied' | 'rated' | null): FigureCell => {
    const { t } = scene.voice;
    const said = ratings === null ? t('unanswered') : ratings === 'rated' ? t('rated') : t(`listed-${ratings}`);
    return leading(shown, [...named, ': ', said], { ...query, agent: '', ratings, unanswered: ratings === null }, scene);
  };

/** The period beside the one before, metric by metric. */
function changesPassage({ period, before, channel, now, earlier, changes }: TeamReport, scene: Scene): FigurePassage {
  const { t } = scene.voice;
  const named = text(periodSaid(period, scene));
  const lead = leadOf({ period, channel }, named, scene);
  const shown = (figures: typeof now, metric: Metric): FigureCell => metricCell(figures, metric, scene);
  const led = (each: FigureCell, metric: Metric) =>
    metric === 'satisfied' || metric === 'dissatisfied' ? lead(each, metric) : metric === 'responses' ? lead(each, 'rated') : metric === 'unanswered' ? lead(each, null) : each;
  // Two intervals can be laid side by side only where there are two.
  const untested = (...intervals: readonly (Interval | null | undefined)[]): FigureCell => remark(text(t(intervals.every(Boolean) ? 'noTest' : 'notCompared')));
  const change = (metric: Metric): FigureCell => {
    if (metric === 'conversations' || metric === 'unanswered') return remark([]);
    if (metric === 'workload') return untested(now.workload.interval, earlier?.workload.interval);
    if (metric === 'response' || metric === 'handling') return untested(now[metric].medianInterval, earlier?.[metric].medianInterval);
    const found = changes[metric];
    return found ? cell(...changeSaid(found, 'change', scene)) : remark(text(t('notCompared')));
  };
  const order: readonly Metric[] = [...metrics.filter((each) => each !== 'conversations'), 'conversations'];
  const both = earlier !== null && before !== null;
  const heading = both ? text(t('besideBefore')) : text(t('keyFigures'));
  return {
    id: 'changes', heading,
    before: [...(both ? [] : [text(t('noBefore'))]), ...hoursNote(scene)],
    grids: [{
      id: 'changes-table', name: heading, stacks: true,
      heads: [text(t('metric')), named, ...(both ? [text(periodSaid(before, scene)), text(t('change'))] : [])],
      rows: order.flatMap((metric) => [
        { cells: [cell(t(`metric-${metric}`)), led(shown(now, metric), metric), ...(both ? [shown(earlier, metric), change(metric)] : [])] },
        ...(metric === 'response'
          ? [{ cells: [cell(t('responseUpper', { percent: upper })), timesCell(now.response, 'p90', 'ofAnswered', scene), ...(both ? [timesCell(earlier.response, 'p90', 'ofAnswered', scene), untested(now.response.p90Interval, earlier.response.p90Interval)] : [])] }]
          : []),
      ]),
    }],
    after: [text(t('caution'))],
  };
}

/** How work is shared out: for the lead, on the screen only. Names stand in the order of the alphabet. Null where nobody's hours are known. */
export function sharingPassage({ workload }: TeamReport, scene: Scene): FigurePassage | null {
  if (workload === null) return null;
  const { t, tag } = scene.voice;
  const order = new Intl.Collator(tag);
  const people = [...workload.points].sort((a, b) => order.compare(a.key, b.key));
  const heading = text(t('sharing'));
  return {
    id: 'sharing', heading,
    before: [text(t('sharingNote')), text(t('caution')), ...(workload.provisional ? [text(t('provisionalPeople'))] : [])],
    grids: [{
      id: 'sharing-table', name: heading, chart: { kind: 'control', unit: 'number' },
      heads: [t('agent'), t('metric-workload'), t('centre'), t('lower'), t('upper'), t('stands')].map(text),
      rows: people.map(({ key, value, count, of, lower, upper: high, signals }) => ({
        signal: signals.join(' '),
        cells: [
          { lines: [[{ own: key }]] }, pointCell(value, 'number', text(t('ofHours', { conversations: count, hours: of })), scene),
          ...[workload.centre, lower, high].map((line) => pointCell(line, 'number', null, scene)),
          signals.length > 0 ? cell(signalSaid(signals, scene)) : remark(text(t('within'))),
        ],
      })),
    }],
    after: [],
  };
}
