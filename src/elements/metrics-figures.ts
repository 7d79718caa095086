import type { Average, Metric, MetricsSettings, Overview, Satisfaction, ServiceFigures, ShareChange, Silence, TicketQuery, Times, Workload } from '../core/metrics.js';
import { channels } from '../core/ticket.js';
import type { Cell, Grid, Line, Passage, Prose } from '../core/prose.js';
import type { Interval } from '../core/intervals.js';
import type { Share } from '../core/tally.js';
import { durationOf, unitOf } from '../locale/durations.js';
import { formatsOf } from '../locale/formats.js';
import { periodName } from '../locale/periods.js';
import type { Voice } from '../locale/words.js';

/** Certainty of every interval that is shown. */
const certainty = 0.95;
/** Percent of the times that lie below the upper of the two quantiles. */
export const upper = 90;

/** A cell that a chart may draw, and that may lead to the conversations behind it. */
export interface FigureCell extends Cell {
  /** What a chart over the table draws; null for a figure that is silent, absent where a chart is to leave it out. */
  readonly value?: number | null;
  /** The interval that a chart draws with it. */
  readonly ends?: Interval;
  /** It is no figure, but says something of one. */
  readonly plain?: true;
  /** The conversations behind it, and what they are called. */
  readonly behind?: { readonly query: TicketQuery; readonly said: Line };
}

export type ChartUnit = 'share' | 'number' | 'seconds';

export interface FigureGrid extends Grid<FigureCell> {
  readonly name: Line;
  /** Unlike that of any other table of the report. */
  readonly id: string;
  readonly rows: readonly { readonly cells: readonly FigureCell[]; /** Run rules of a control chart whose pattern ends here. */ readonly signal?: string }[];
  /** Each row stands by itself where there is little room, its figures under one another by name. */
  readonly stacks?: true;
  readonly chart?: { readonly kind: 'control' | 'comparison' | 'time'; readonly unit: ChartUnit };
}

export interface FigurePassage extends Passage<FigureGrid> {
  readonly id: string;
  /** Shown once it is asked for. */
  readonly folded?: boolean;
}
export interface FigureProse extends Prose<FigureGrid> {
  readonly passages: readonly FigurePassage[];
}

/** What the figures of a report are put into words by. */
export interface Scene {
  readonly voice: Voice;
  readonly overview: Overview | null;
  readonly settings: MetricsSettings | null;
  /** Whether there is somewhere to ask for the conversations behind a figure. */
  readonly behind: boolean;
}

/** Stands in a sentence for what somebody wrote. */
export const hole = '\uFFFC';

/** A sentence of ours, each hole of it filled in turn. */
export const around = (sentence: string, ...owns: readonly Line[]): Line =>
  sentence.split(hole).flatMap((part, index) => [...(index > 0 ? (owns[index - 1] ?? []) : []), ...(part === '' ? [] : [part])]);

export const text = (said: string): Line => [said];
/** A cell that is no figure. */
export const remark = (...lines: readonly Line[]): FigureCell => ({ lines, plain: true });
export const cell = (...lines: readonly (Line | string)[]): FigureCell => ({ lines: lines.map((line) => (typeof line === 'string' ? text(line) : line)) });

/** A channel by name: ours for those that every language has a word for, else as the file writes it. */
export const channelName = (channel: string, { voice: { t } }: Scene): Line =>
  channel === '' ? [t('unnamed')] : (channels as readonly string[]).includes(channel) ? [t(channel)] : [{ own: channel }];
export const ownName = (name: string, { voice: { t } }: Scene): Line => (name === '' ? [t('unnamed')] : [{ own: name }]);

export function periodSaid(period: string, { voice: { t, tag }, settings, overview }: Scene): string {
  const unit = settings?.unit ?? 'month';
  const name = periodName(unit, tag)(period);
  const said = unit === 'week' ? t('weekOf', { date: name }) : name;
  return overview?.unfinished === period ? t('unfinished', { period: said }) : said;
}

/** A length of time; days of working hours only would be no days, so these are told in hours. */
function durationSaid(seconds: number, { voice: { tag }, settings }: Scene): string {
  const day = 86_400;
  return settings?.hours === 'business' && seconds >= day ? unitOf(tag, 'hour')(Math.round(seconds / 3600)) : durationOf(tag)(seconds);
}

const rate = (value: number, { tag }: Voice): string => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }).format(value);

/** A figure as a chart of this unit has it, in words. */
export function valueSaid(value: number, unit: ChartUnit, scene: Scene): string {
  if (unit === 'share') return formatsOf(scene.voice.tag).percent(value);
  return unit === 'seconds' ? durationSaid(value, scene) : rate(value, scene.voice);
}

const level = ({ tag }: Voice): string => formatsOf(tag).percent(certainty);
function intervalSaid({ low, high }: Interval, unit: ChartUnit, scene: Scene): string {
  const values = { level: level(scene.voice), low: valueSaid(low, unit, scene), high: valueSaid(high, unit, scene) };
  return scene.voice.t(unit === 'seconds' ? 'intervalTimes' : 'interval', values);
}

/** Why there is no figure, in a few words; what keeping it back means is told once below. */
function silenceSaid(silence: Silence, of: 'ratings' | 'conversations' | 'people', { voice: { t } }: Scene): string {
  return t(silence === 'none' || silence === 'few' ? `silent-${silence}-${of}` : `silent-${silence}`);
}

/** A figure that is none; of too little, with what there is. */
const silent = (silence: Silence, of: 'ratings' | 'conversations' | 'people', count: Line | null, scene: Scene): FigureCell => ({
  ...remark([silenceSaid(silence, of, scene)], ...(silence === 'few' && count ? [count] : [])), value: null,
});

function shareCell({ share, interval, count, of }: Share, basis: string, scene: Scene): FigureCell {
  const { percent } = formatsOf(scene.voice.tag);
  return { ...cell(percent(share), intervalSaid(interval, 'share', scene), scene.voice.t(basis, { part: count, of })), value: share, ends: interval };
}

function satisfactionCell(satisfaction: Satisfaction, which: 'satisfied' | 'dissatisfied' | 'responses', scene: Scene): FigureCell {
  if (which === 'responses') return satisfaction.responses ? shareCell(satisfaction.responses, 'ofAsked', scene) : silent(satisfaction.responsesSilence, 'ratings', null, scene);
  const { rated, silence } = satisfaction;
  if (silence !== null) return silent(silence, 'ratings', rated === null ? null : [scene.voice.t('ratings', { number: rated })], scene);
  const share = satisfaction[which];
  return share ? shareCell(share, 'ofRatings', scene) : silent('others', 'ratings', null, scene);
}

function workloadCell(workload: Workload, scene: Scene): FigureCell {
  const { t } = scene.voice;
  const { conversations, hours } = workload;
  const basis = conversations === null || hours === null ? null : t('ofHours', { conversations, hours });
  if (workload.silence !== null) return silent(workload.silence, 'conversations', basis === null ? null : [basis], scene);
  return { ...cell(rate(workload.rate, scene.voice), intervalSaid(workload.interval, 'number', scene), ...(basis === null ? [] : [basis])), value: workload.rate };
}

export function timesCell(times: Times, which: 'median' | 'p90', basis: 'ofAnswered' | 'ofHandled', scene: Scene): FigureCell {
  const { t } = scene.voice;
  const counted = times.count === null ? null : t(basis, { number: times.count });
  const value = times[which];
  if (times.silence !== null || value === null) return silent(times.silence ?? 'few', 'conversations', counted === null ? null : [counted], scene);
  const interval = which === 'median' ? times.medianInterval : times.p90Interval;
  return { ...cell(durationSaid(value, scene), interval ? intervalSaid(interval, 'seconds', scene) : t('noInterval'), ...(counted === null ? [] : [counted])), value };
}

/** Conversations that nobody has answered yet, which are in no quantile. */
export function openCell({ count, open }: Times, scene: Scene): FigureCell {
  if (count === null || open === null) return silent('others', 'conversations', null, scene);
  return { ...cell(scene.voice.number(open), scene.voice.t('ofConversations', { number: count + open })), value: open };
}

export function averageCell(average: Average, which: 'share' | 'months', scene: Scene): FigureCell {
  const { t, tag } = scene.voice;
  const people = average.people === null ? null : t('ofPeople', { number: average.people });
  if (average.silence !== null) return silent(average.silence, 'people', people === null ? null : [people], scene);
  const months = new Intl.NumberFormat(tag, { style: 'unit', unit: 'month', unitDisplay: 'long', maximumFractionDigits: 0 });
  const said = (value: number) => (which === 'share' ? formatsOf(tag).percent(value) : months.format(value));
  const { mean, interval } = average;
  const ends = interval && { level: level(scene.voice), low: said(interval.low), high: said(interval.high) };
  return { ...cell(said(mean), ends ? t(which === 'share' ? 'interval' : 'intervalTimes', ends) : t('noInterval'), ...(people === null ? [] : [people])), value: mean };
}

/** How many conversations there were. */
export const conversationsCell = (conversations: number | null, scene: Scene): FigureCell =>
  conversations === null ? silent('others', 'conversations', null, scene) : cell(scene.voice.number(conversations));

/** A figure that leads to the conversations behind it, as one of too little does; what is of nothing or kept back has none to show. */
export const leading = (shown: FigureCell, said: Line, query: TicketQuery, { behind }: Scene): FigureCell =>
  !behind || (shown.plain && shown.lines.length === 1) ? shown : { ...shown, behind: { query, said } };

/** A difference of shares in percentage points, which side it is on in words. */
function pointsSaid(difference: number, { t }: Voice): string {
  const points = Math.round(difference * 1000) / 10;
  if (points === 0) return t('pointsEven');
  return t(points > 0 ? 'pointsUp' : 'pointsDown', { count: Math.abs(points) });
}

/** A change with its interval and what it comes to. */
export function changeSaid({ difference, interval, clear }: ShareChange, verdict: 'beside' | 'change', { voice }: Scene): readonly string[] {
  const ends = { level: level(voice), low: pointsSaid(interval.low, voice), high: pointsSaid(interval.high, voice) };
  const read = !clear ? 'Unclear' : difference > 0 ? 'Higher' : 'Lower';
  return [pointsSaid(difference, voice), voice.t('intervalPoints', ends), voice.t(`${verdict}${read}`)];
}

/** A point of a control chart, or a line of it there; silent where there was nothing to take it of. */
export const pointCell = (value: number | null, unit: ChartUnit, basis: Line | null, scene: Scene): FigureCell =>
  value === null ? silent('none', 'conversations', null, scene) : { ...cell(valueSaid(value, unit, scene), ...(basis ? [basis] : [])), value };

/** How the unit of a metric is written. */
export const unitOfMetric = (metric: Metric): ChartUnit =>
  metric === 'response' || metric === 'handling' ? 'seconds' : metric === 'workload' || metric === 'unanswered' || metric === 'conversations' ? 'number' : 'share';

/** One metric of what was counted. */
export function metricCell(figures: ServiceFigures, metric: Metric, scene: Scene): FigureCell {
  const { satisfaction, workload, response, handling, conversations } = figures;
  if (metric === 'satisfied' || metric === 'dissatisfied' || metric === 'responses') return satisfactionCell(satisfaction, metric, scene);
  if (metric === 'workload') return workloadCell(workload, scene);
  if (metric === 'response') return timesCell(response, 'median', 'ofAnswered', scene);
  if (metric === 'handling') return timesCell(handling, 'median', 'ofHandled', scene);
  if (metric === 'unanswered') return openCell(response, scene);
  return conversationsCell(conversations, scene);
}

/** Whether anything in these tables is kept back, which is explained once below them. */
export function keepsBack(passages: readonly FigurePassage[], scene: Scene): boolean {
  const said = silenceSaid('others', 'ratings', scene);
  return passages.some(({ grids }) => grids.some(({ rows }) => rows.some(({ cells }) => cells.some(({ lines }) => lines[0]?.[0] === said))));
}
