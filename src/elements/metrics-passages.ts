import type { ManagementReport, MetricsSettings, Reasons, ServiceFigures } from '../core/metrics.js';
import type { Line } from '../core/prose.js';
import { formatsOf } from '../locale/formats.js';
import {
  averageCell, cell, channelName, conversationsCell, metricCell, openCell, ownName, remark, text, timesCell, upper, type FigureCell, type FigurePassage, type Scene,
} from './metrics-figures.js';

type Segments = ManagementReport['segments'];
type People = ManagementReport['people'];

/** Whether first responses count every hour or working ones, said beside each of their figures. */
export const hoursNote = ({ voice: { t }, settings }: Scene): readonly Line[] => (settings ? [text(t(`hours-${settings.hours}`))] : []);

/** How long customers of each kind wait for a first answer. */
export function segmentsPassage(segments: Segments, scene: Scene): FigurePassage {
  const { t } = scene.voice;
  const heads = [t('segment'), t('conversations'), t('median'), t('percentile', { percent: upper }), t('unanswered')].map(text);
  const rows = segments.map(({ segment, figures: { conversations, response } }) => ({
    cells: [
      { lines: [ownName(segment, scene)] }, conversationsCell(conversations, scene),
      timesCell(response, 'median', 'ofAnswered', scene), timesCell(response, 'p90', 'ofAnswered', scene), openCell(response, scene),
    ],
  }));
  const heading = text(t('bySegment'));
  return {
    id: 'segments', heading,
    before: [text(t('segmentNote')), ...hoursNote(scene)],
    grids: rows.length > 0 ? [{ id: 'segments-table', name: heading, heads, rows }] : [],
    after: rows.length > 0 ? [] : [text(t('noSegments'))],
  };
}

/** What customers get in touch about, by channel. */
export function reasonsPassage({ channels, rows }: Reasons, scene: Scene): FigurePassage {
  const { t, number, tag } = scene.voice;
  const { percent } = formatsOf(tag);
  const heading = text(t('byReason'));
  const heads = [text(t('reason')), text(t('ofAll')), ...channels.map((channel) => channelName(channel, scene))];
  const named = rows.map(({ reason, stage, total, counts }) => ({
    cells: [
      { lines: [ownName(reason, scene), ...(stage ? [text(t(`stage-${stage}`))] : [])] },
      cell(percent(total.share), t('ofConversationsPart', { part: total.count, of: total.of })),
      ...counts.map((count) => cell(number(count))),
    ],
  }));
  return {
    id: 'reasons', heading, before: [],
    grids: named.length > 0 ? [{ id: 'reasons-table', name: heading, heads, rows: named }] : [],
    after: named.length > 0 ? [] : [text(t('noReasons'))],
  };
}

export function peoplePassage({ engagement, satisfaction, tenure }: People, scene: Scene): FigurePassage {
  const { t } = scene.voice;
  const heading = text(t('employees'));
  const rows = [
    { cells: [cell(t('engagement')), averageCell(engagement, 'share', scene)] },
    { cells: [cell(t('employeeSatisfaction')), averageCell(satisfaction, 'share', scene)] },
    { cells: [cell(t('tenure')), averageCell(tenure, 'months', scene)] },
  ];
  return {
    id: 'employees', heading, before: [text(t('employeesNote'))],
    grids: [{ id: 'employees-table', name: heading, heads: [t('metric'), t('mean')].map(text), rows }], after: [],
  };
}

/** Ratings and load of each of some parts of the service, then its times. */
export function partGrids(
  id: 'channels' | 'periods',
  name: string,
  parts: readonly { readonly named: Line; readonly figures: ServiceFigures; /** Its satisfaction in the period before, and what that is called; null for none. */ readonly earlier: { readonly said: string; readonly figures: ServiceFigures | null } | null; readonly lead: (shown: FigureCell, ratings: 'satisfied' | 'dissatisfied' | 'rated' | null) => FigureCell }[],
  scene: Scene,
): FigurePassage['grids'] {
  const { t } = scene.voice;
  const shares = ['satisfied', 'dissatisfied', 'responses'] as const;
  const before = parts[0]?.earlier ?? null;
  return [
    {
      id: `${id}-ratings`, name: text(t('ratingsIn', { part: name })), chart: { kind: id === 'periods' ? 'time' : 'comparison', unit: 'share' },
      heads: [
        text(name), text(t('conversations')), ...shares.map((each) => text(t(`metric-${each}`))),
        ...(before ? [text(t('metricOf', { metric: t('metric-satisfied'), part: before.said }))] : []),
      ],
      rows: parts.map(({ named, figures, earlier, lead }) => ({
        cells: [
          { lines: [named] }, conversationsCell(figures.conversations, scene),
          ...shares.map((each) => lead(metricCell(figures, each, scene), each === 'responses' ? 'rated' : each)),
          ...(earlier ? [earlier.figures ? metricCell(earlier.figures, 'satisfied', scene) : remark(text(t('silent-none-conversations')))] : []),
        ],
      })),
    },
    {
      id: `${id}-times`, name: text(t('timesIn', { part: name })),
      heads: [text(name), text(t('metric-workload')), text(t('metric-response')), text(t('responseUpper', { percent: upper })), text(t('unanswered')), text(t('metric-handling'))],
      rows: parts.map(({ named, figures, lead }) => ({
        cells: [
          { lines: [named] }, metricCell(figures, 'workload', scene), timesCell(figures.response, 'median', 'ofAnswered', scene),
          timesCell(figures.response, 'p90', 'ofAnswered', scene), lead(openCell(figures.response, scene), null), metricCell(figures, 'handling', scene),
        ],
      })),
    },
  ];
}

/** How the figures were made, so that nobody has to guess. */
export function methodPassage(scene: Scene, { people }: { readonly people: boolean }): FigurePassage {
  const { voice: { t }, settings } = scene;
  return {
    id: 'method', heading: text(t('method')), grids: [],
    before: [
      text(t('methodShares')), text(t('methodResponse')),
      ...(settings ? [...hoursNote(scene), ...weekLines(settings, scene)] : []),
      text(t('methodQuantiles', { percent: upper, type: 7 })), text(t('methodIntervals')),
      ...(people ? [text(t('caution'))] : []),
    ],
    after: [],
  };
}

/** The hours and days off that count; days with the same hours are told together. */
function weekLines({ calendar: { week, holidays, timeZone }, hours }: MetricsSettings, { voice: { t, tag } }: Scene): readonly Line[] {
  const zone = [text(t('zone', { zone: timeZone }))];
  if (hours === 'calendar') return zone;
  const { list } = formatsOf(tag);
  const clock = new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  // 24:00 is the 00:00 at the end of a day.
  const time = (said: string) => clock.format(Date.parse(`2026-01-01T${said === '24:00' ? '00:00' : said}Z`));
  const day = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' });
  // 4 January 2026 is a Sunday, from which weeks are told where these languages are spoken.
  const days = ['7', '1', '2', '3', '4', '5', '6'].map((weekday, index) => ({
    name: day.format(Date.UTC(2026, 0, 4 + index)),
    hours: (week[weekday] ?? []).map(([from, to]) => t('fromTo', { from: time(from), to: time(to) })),
  }));
  const alike = new Map<string, { readonly names: string[]; readonly hours: readonly string[] }>();
  for (const { name, hours: open } of days) {
    const held = alike.get(open.join());
    if (held) held.names.push(name);
    else alike.set(open.join(), { names: [name], hours: open });
  }
  return [
    ...[...alike.values()].map(({ names, hours: open }) => text(t(open.length > 0 ? 'open' : 'closed', { days: list(names), hours: list(open) }))),
    ...(holidays.length > 0 ? [text(t('holidays', { number: holidays.length }))] : []),
    ...zone,
  ];
}
