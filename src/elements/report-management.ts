import { metrics, type ManagementReport, type Metric, type RunRule } from '../core/metrics.js';
import type { Line } from '../core/prose.js';
import { formatsOf } from '../locale/formats.js';
import {
  around, cell, channelName, hole, leading, metricCell, periodSaid, pointCell, remark, text, timesCell, unitOfMetric, upper, valueSaid, type FigureCell, type FigurePassage, type FigureProse, type Scene,
} from './metrics-figures.js';
import { hoursNote, methodPassage, peoplePassage, reasonsPassage, segmentsPassage } from './metrics-passages.js';

const rules: readonly RunRule[] = ['beyond', 'shift', 'trend'];

/** What changed, the goals with their metrics, and their trends between limits. No person is in it. */
export function managementProse(report: ManagementReport, scene: Scene): FigureProse {
  const { t } = scene.voice;
  const { period, channel, now } = report;
  return {
    title: around(t(channel === '' ? 'managementTitle' : 'managementTitleChannel', { period: periodSaid(period, scene), channel: hole }), channelName(channel, scene)),
    opening: now.conversations === 0 ? [text(t('noConversations'))] : [],
    passages: [
      changedPassage(report, scene), goalsPassage(report, scene), ...trendPassages(report, scene),
      segmentsPassage(report.segments, scene), reasonsPassage(report.reasons, scene), peoplePassage(report.people, scene), methodPassage(scene, { people: true }),
    ],
  };
}

/** The rules that a point ends the pattern of, in words. */
export const signalSaid = (signals: readonly RunRule[], { voice: { t, tag } }: Scene): string => formatsOf(tag).list(signals.map((rule) => t(`rule-${rule}`)));

/** A metric, and the channel that it is of where it is not of all. */
const subject = (metric: Metric, channel: string, scene: Scene): Line =>
  channel === '' ? text(scene.voice.t(`metric-${metric}`)) : around(scene.voice.t('metricOnChannel', { metric: scene.voice.t(`metric-${metric}`), channel: hole }), channelName(channel, scene));

/** Rules that are met in what changed, which are explained there, and those met in trends alone. */
function rulesOf({ changed, trends }: ManagementReport): { readonly changed: readonly RunRule[]; readonly further: readonly RunRule[] } {
  const met = rules.filter((rule) => changed.some((each) => each.rule === rule));
  return { changed: met, further: rules.filter((rule) => !met.includes(rule) && trends.some(({ chart }) => chart.points.some(({ signals }) => signals.includes(rule)))) };
}

function changedPassage(report: ManagementReport, scene: Scene): FigurePassage {
  const { changed } = report;
  const { t } = scene.voice;
  const heading = text(t('changed'));
  const rows = changed.map(({ metric, channel, rule, better, from, to }) => {
    const unit = unitOfMetric(metric);
    return {
      cells: [
        { lines: [subject(metric, channel, scene)] },
        cell(t(rule === 'difference' ? 'fromBefore' : 'fromCentre', { value: valueSaid(from, unit, scene) })), cell(t('nowIs', { value: valueSaid(to, unit, scene) })),
        cell(t(`rule-${rule}`), ...(better === null ? [] : [t(better ? 'better' : 'worse')])),
      ],
    };
  });
  return {
    id: 'changed', heading,
    before: rows.length > 0 ? [] : [text(t('nothingChanged'))],
    grids: rows.length > 0 ? [{ id: 'changed-table', name: heading, heads: [t('metric'), t('compared'), t('now'), t('seenBy')].map(text), rows }] : [],
    after: rulesOf(report).changed.map((rule) => text(t(`means-${rule}`))),
  };
}

function goalsPassage({ now, period, channel }: ManagementReport, scene: Scene): FigurePassage {
  const { t } = scene.voice;
  const heading = text(t('goals'));
  const named = periodSaid(period, scene);
  const query = { period, channel, agent: '', ratings: null, unanswered: false };
  const led = (shown: FigureCell, metric: Metric): FigureCell => {
    if (metric === 'satisfied' || metric === 'dissatisfied') return leading(shown, [named, ': ', t(`listed-${metric}`)], { ...query, ratings: metric }, scene);
    if (metric === 'responses') return leading(shown, [named, ': ', t('rated')], { ...query, ratings: 'rated' }, scene);
    return metric === 'unanswered' ? leading(shown, [named, ': ', t('unanswered')], { ...query, unanswered: true }, scene) : shown;
  };
  return {
    id: 'goals', heading, before: [text(t('goalsNote')), ...hoursNote(scene)],
    grids: [{
      id: 'goals-table', name: heading, heads: [text(t('goal')), text(t('metric')), text(named)],
      rows: metrics.flatMap((metric) => [
        { cells: [cell(t(`goal-${metric}`)), remark(text(t(`metric-${metric}`))), led(metricCell(now, metric, scene), metric)] },
        ...(metric === 'response' ? [{ cells: [cell(t('goal-responseUpper')), remark(text(t('responseUpper', { percent: upper }))), timesCell(now.response, 'p90', 'ofAnswered', scene)] }] : []),
      ]),
    }],
    after: [text(t('caution'))],
  };
}

/** A control chart of each metric; those of single channels are folded away. */
function trendPassages(report: ManagementReport, scene: Scene): readonly FigurePassage[] {
  const { trends } = report;
  const { t } = scene.voice;
  if (trends.length === 0) return [{ id: 'trends', heading: text(t('trends')), before: [text(t('onePeriod'))], grids: [], after: [] }];
  const ordered = [...trends.filter(({ channel }) => channel === ''), ...trends.filter(({ channel }) => channel !== '')];
  const channels = report.channel === '' && trends.some(({ channel }) => channel !== '');
  return ordered.map(({ metric, channel, chart }, index): FigurePassage => {
    const unit = unitOfMetric(metric);
    const heading = subject(metric, channel, scene);
    return {
      id: `trend-${index}`, folded: channel !== '', heading,
      before: [
        ...(index === 0 ? [text(t('trendsNote')), ...(channels ? [text(t('trendsByChannel'))] : []), ...rulesOf(report).further.map((rule) => text(t(`means-${rule}`)))] : []),
        text(t('forGoal', { goal: t(`goal-${metric}`) })), ...(unit === 'seconds' && metric === 'response' ? hoursNote(scene) : []),
        ...(chart.ranges ? [text(t('ranges', { mean: valueSaid(chart.ranges.mean, unit, scene), upper: valueSaid(chart.ranges.upper, unit, scene) }))] : []),
        ...(chart.provisional ? [text(t('provisional'))] : []),
      ],
      grids: [{
        id: `trend-${index}-table`, name: heading, chart: { kind: 'control', unit },
        heads: [t('period'), t('figure'), t('centre'), t('lower'), t('upper'), t('stands')].map(text),
        rows: chart.points.map(({ key, value, count, of, lower, upper: high, signals }) => ({
          signal: signals.join(' '),
          cells: [
            cell(periodSaid(key, scene)), pointCell(value, unit, unit === 'share' ? text(t('partOf', { part: count, of })) : null, scene),
            ...[chart.centre, lower, high].map((line) => pointCell(line, unit, null, scene)), signals.length > 0 ? cell(signalSaid(signals, scene)) : remark(text(t('within'))),
          ],
        })),
      }],
      after: [],
    };
  });
}
