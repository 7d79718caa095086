import type { AgentReport, Metric, OwnAndRest, ServiceFigures } from '../core/metrics.js';
import type { Line } from '../core/prose.js';
import {
  around, cell, changeSaid, channelName, conversationsCell, hole, keepsBack, leading, metricCell, periodSaid, remark, text, timesCell, upper, type FigureCell, type FigurePassage, type FigureProse, type Scene,
} from './metrics-figures.js';
import { hoursNote, methodPassage } from './metrics-passages.js';

/** Rows in which an agent stands beside the others together. */
const compared: readonly Metric[] = ['satisfied', 'dissatisfied', 'responses', 'workload', 'response', 'unanswered', 'handling'];

/** An agent's figures beside those of all others together; nothing of it is any one other person's. */
export function agentProse(report: AgentReport, scene: Scene): FigureProse {
  const { t } = scene.voice;
  const { agent, period, channel, overall } = report;
  const passages: FigurePassage[] = [
    overallPassage(report, scene),
    ...(channel === '' && report.channels.length > 0 ? [partPassage('channels', t('channel'), report.channels.map((each) => ({ ...each, named: channelName(each.channel, scene), query: { period, channel: each.channel } })), report, scene)] : []),
    ...(report.periods.length > 1
      ? [partPassage('periods', t('period'), report.periods.map((each) => ({ ...each, named: text(periodSaid(each.period, scene)), query: { period: each.period, channel } })), report, scene)]
      : [{ id: 'periods', heading: text(t('overTime')), before: [text(t('onePeriod'))], grids: [], after: [] }]),
  ];
  return {
    title: around(t(channel === '' ? 'agentTitle' : 'agentTitleChannel', { name: hole, period: periodSaid(period, scene), channel: hole }), [{ own: agent.name }], channelName(channel, scene)),
    opening: [text(t('agentPrivate')), ...(overall.own.conversations === 0 ? [text(t('noConversations'))] : [])],
    passages: [
      ...passages,
      ...(keepsBack(passages, scene) ? [{ id: 'silences', heading: text(t('silences')), before: [text(t('means-others'))], grids: [], after: [] }] : []),
      methodPassage(scene, { people: true }),
    ],
  };
}

type Query = { readonly period: string; readonly channel: string };

/** An own figure with a way to its conversations; those of others have none. */
function own(figures: ServiceFigures, metric: Metric, { agent }: AgentReport, query: Query, named: Line, scene: Scene): FigureCell {
  const shown = metricCell(figures, metric, scene);
  const base = { ...query, agent: agent.key, ratings: null, unanswered: false };
  const { t } = scene.voice;
  if (metric === 'satisfied' || metric === 'dissatisfied') return leading(shown, [...named, ': ', t(`listed-${metric}`)], { ...base, ratings: metric }, scene);
  if (metric === 'responses') return leading(shown, [...named, ': ', t('rated')], { ...base, ratings: 'rated' }, scene);
  return metric === 'unanswered' ? leading(shown, [...named, ': ', t('unanswered')], { ...base, unanswered: true }, scene) : shown;
}

function overallPassage(report: AgentReport, scene: Scene): FigurePassage {
  const { t, number } = scene.voice;
  const { overall, period, channel } = report;
  const { own: mine, rest, satisfied } = overall;
  const named = text(periodSaid(period, scene));
  const heading = text(t('besideRest'));
  return {
    id: 'overall', heading,
    before: [...(mine.conversations === null ? [] : [text(t('ownConversations', { number: number(mine.conversations) }))]), ...difference(satisfied, scene), ...hoursNote(scene)],
    grids: [{
      id: 'overall-table', name: heading, stacks: true, heads: [t('metric'), t('own'), t('rest')].map(text),
      rows: compared.flatMap((metric) => [
        { cells: [cell(t(`metric-${metric}`)), own(mine, metric, report, { period, channel }, named, scene), restCell(rest, metric, scene)] },
        ...(metric === 'response' ? [{ cells: [cell(t('responseUpper', { percent: upper })), timesCell(mine.response, 'p90', 'ofAnswered', scene), timesCell(rest.response, 'p90', 'ofAnswered', scene)] }] : []),
      ]),
    }],
    after: [text(t('caution'))],
  };
}

/** A figure of the others; where it is silent, without any number. */
function restCell(rest: ServiceFigures, metric: Metric, scene: Scene): FigureCell {
  const shown = metricCell(rest, metric, scene);
  return shown.plain ? { ...shown, lines: shown.lines.slice(0, 1) } : shown;
}

/** How the own share of satisfied customers stands beside that of the rest, in sentences. */
function difference(satisfied: OwnAndRest['satisfied'], scene: Scene): readonly Line[] {
  if (satisfied === null) return [text(scene.voice.t('noDifference'))];
  const { t } = scene.voice;
  const [points = '', ...rest] = changeSaid(satisfied, 'beside', scene);
  return [text([t('besideSaid', { points }), ...rest.map((said) => t('sentence', { said }))].join(' '))];
}

/** The same by channel, or over time. */
function partPassage(
  id: 'channels' | 'periods', head: string, parts: readonly (OwnAndRest & { readonly named: Line; readonly query: Query })[], report: AgentReport, scene: Scene,
): FigurePassage {
  const { t } = scene.voice;
  const heading = text(t(id === 'channels' ? 'byChannel' : 'overTime'));
  const pair = (metric: Metric) => [t('ownOf', { metric: t(`metric-${metric}`) }), t('restOf', { metric: t(`metric-${metric}`) })];
  return {
    id, heading, before: [...(id === 'channels' ? [text(t('workloadByChannel'))] : []), ...hoursNote(scene)],
    grids: [
      {
        id: `${id}-ratings`, name: text(t('ratingsIn', { part: head })), chart: { kind: id === 'periods' ? 'time' : 'comparison', unit: 'share' },
        heads: [head, t('conversations'), ...pair('satisfied'), t('difference')].map(text),
        rows: parts.map(({ own: mine, rest, satisfied, named, query }) => ({
          cells: [
            { lines: [named] }, conversationsCell(mine.conversations, scene), own(mine, 'satisfied', report, query, named, scene), restCell(rest, 'satisfied', scene),
            satisfied ? cell(...changeSaid(satisfied, 'beside', scene)) : remark(text(t('notCompared'))),
          ],
        })),
      },
      {
        id: `${id}-times`, name: text(t('timesIn', { part: head })),
        heads: [head, ...pair('workload'), ...pair('response'), ...pair('handling')].map(text),
        rows: parts.map(({ own: mine, rest, named }) => ({
          cells: [{ lines: [named] }, ...(['workload', 'response', 'handling'] as const).flatMap((metric) => [metricCell(mine, metric, scene), restCell(rest, metric, scene)])],
        })),
      },
    ],
    after: [],
  };
}
