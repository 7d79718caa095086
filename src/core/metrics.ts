import type { Interval } from './intervals.js';
import type { Share } from './tally.js';

/** When the service answers: windows of local time by ISO weekday (1 Monday to 7 Sunday), none on a day off. */
export interface WorkingWeek {
  /** IANA name. */
  readonly timeZone: string;
  /** `[['09:00', '17:00']]`; half-open, in order, `24:00` for the end of a day. */
  readonly week: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>;
  /** Days off by local date, ISO 8601. */
  readonly holidays: readonly string[];
}

/** What figures are made by. */
export interface MetricsSettings {
  /** The zone that days, weeks and months are counted in, and the hours that count. */
  readonly calendar: WorkingWeek;
  /** Whether response times count every hour or working ones only. */
  readonly hours: 'calendar' | 'business';
  readonly unit: 'month' | 'week';
}

/** Why there is no figure, or none that says anything. `few`: too little to conclude from. `others`, `dominant`, `alike`: figures of somebody else could be worked out. */
export type Silence = 'none' | 'few' | 'no-hours' | 'not-asked' | 'others' | 'dominant' | 'alike';

/** Satisfaction: shares of all ratings given. */
export interface Satisfaction {
  readonly rated: number;
  /** Ratings of 4 and 5; null without a rating. */
  readonly satisfied: Share | null;
  /** Ratings of 1 and 2. */
  readonly dissatisfied: Share | null;
  /** Ratings among those asked; null where the file does not say who was asked. */
  readonly responses: Share | null;
  /** Set where the share would say more than so few ratings can. */
  readonly silence: Silence | null;
}

/** Conversations per worked hour. */
export interface Workload {
  readonly conversations: number;
  /** Null where nobody's hours are known. */
  readonly hours: number | null;
  readonly rate: number | null;
  readonly interval: Interval | null;
  readonly silence: Silence | null;
}

/** Times in seconds: quantiles by linear interpolation (type 7 of Hyndman and Fan 1996), with intervals from order statistics. */
export interface Times {
  readonly count: number;
  readonly median: number | null;
  readonly medianInterval: Interval | null;
  readonly p90: number | null;
  readonly p90Interval: Interval | null;
  /** Conversations that nobody has answered yet; they are in no quantile. 0 where that cannot be. */
  readonly open: number;
  readonly silence: Silence | null;
}

/** A mean over people. */
export interface Average {
  readonly mean: number | null;
  readonly interval: Interval | null;
  readonly people: number;
  readonly silence: Silence | null;
}

/** All that is counted over some of the conversations. */
export interface ServiceFigures {
  readonly conversations: number;
  readonly satisfaction: Satisfaction;
  readonly workload: Workload;
  readonly response: Times;
  readonly handling: Times;
}

/** A difference of two shares, in points of 0 to 1; its interval is Newcombe's. */
export interface ShareChange {
  readonly difference: number;
  readonly interval: Interval;
  /** Whether the interval leaves zero out. */
  readonly clear: boolean;
}

/** Run rules, by the numbers of Nelson (1984): 1, 2 and 3. */
export type RunRule = 'beyond' | 'shift' | 'trend';

export interface ControlPoint {
  /** First day of the period, or the person. */
  readonly key: string;
  readonly value: number;
  /** What it was counted from: `count` of `of`; `of` is 1 where there is no such thing. */
  readonly count: number;
  readonly of: number;
  readonly lower: number;
  readonly upper: number;
  /** Rules whose pattern ends at this point. */
  readonly signals: readonly RunRule[];
}

export interface ControlChart {
  readonly kind: 'p' | 'u' | 'c' | 'xmr';
  readonly centre: number;
  readonly points: readonly ControlPoint[];
  /** Fewer points than limits can be trusted with. */
  readonly provisional: boolean;
}

/** What a manager follows, each for a goal. */
export const metrics = ['satisfied', 'dissatisfied', 'responses', 'workload', 'response', 'unanswered', 'handling', 'conversations'] as const;
export type Metric = (typeof metrics)[number];

/** What the data hold: what reports can be asked for. */
export interface Overview {
  /** First days of the periods with conversations, in order; those between them too. */
  readonly periods: readonly string[];
  /** The last period, if the data end before it does. */
  readonly unfinished: string | null;
  /** As written most often, in no order of merit. */
  readonly agents: readonly { readonly key: string; readonly name: string }[];
  /** Known ones first, in the order of `channels`. */
  readonly channels: readonly string[];
  readonly conversations: number;
  readonly rated: number;
  /** Whether worked hours are known of anybody. */
  readonly hours: boolean;
}

/** An agent's own figures beside those of all others together. */
export interface Beside {
  readonly own: ServiceFigures;
  /** Each figure is silent where it would tell of fewer than four people, of one above all, or of each of them. */
  readonly rest: ServiceFigures;
  readonly satisfied: ShareChange | null;
}

export interface AgentReport {
  readonly view: 'agent';
  readonly agent: { readonly key: string; readonly name: string };
  readonly period: string;
  /** The only channel that all of it is about; '' for all. */
  readonly channel: string;
  /** Of the period. */
  readonly overall: Beside;
  /** Of the period, by channel. */
  readonly channels: readonly (Beside & { readonly channel: string })[];
  /** Up to the period, in order. */
  readonly periods: readonly (Beside & { readonly period: string })[];
}

/** Contact reasons crossed with channels. */
export interface Reasons {
  readonly channels: readonly string[];
  readonly rows: readonly { readonly reason: string; readonly stage: 'before' | 'after' | null; readonly total: Share; readonly counts: readonly number[] }[];
}

export interface TeamReport {
  readonly view: 'team';
  readonly period: string;
  /** The only channel that all of it is about; '' for all. */
  readonly channel: string;
  /** The period before it; null for the first. */
  readonly before: string | null;
  readonly now: ServiceFigures;
  readonly earlier: ServiceFigures | null;
  /** Change against the period before, in points of 0 to 1. */
  readonly changes: { readonly satisfied: ShareChange | null; readonly dissatisfied: ShareChange | null; readonly responses: ShareChange | null };
  /** Up to the period, in order. */
  readonly periods: readonly { readonly period: string; readonly figures: ServiceFigures }[];
  readonly channels: readonly { readonly channel: string; readonly figures: ServiceFigures; readonly earlier: ServiceFigures | null }[];
  readonly segments: readonly { readonly segment: string; readonly figures: ServiceFigures }[];
  readonly reasons: Reasons;
  /** Conversations per worked hour of each person, as a u-chart; null where nobody's hours are known. For sharing work out, in the order of names. */
  readonly workload: ControlChart | null;
  readonly people: { readonly engagement: Average; readonly satisfaction: Average; readonly tenure: Average };
}

export interface ManagementReport {
  readonly view: 'management';
  readonly period: string;
  /** The only channel that all of it is about; '' for all. */
  readonly channel: string;
  readonly now: ServiceFigures;
  readonly trends: readonly { readonly metric: Metric; readonly channel: string; readonly chart: ControlChart }[];
  /** What the last period or the chart around it says, the clearest first. */
  readonly changed: readonly { readonly metric: Metric; readonly channel: string; readonly rule: RunRule | 'difference'; readonly better: boolean | null; readonly from: number; readonly to: number }[];
  readonly segments: readonly { readonly segment: string; readonly figures: ServiceFigures }[];
  readonly reasons: Reasons;
  readonly people: { readonly engagement: Average; readonly satisfaction: Average; readonly tenure: Average };
}

export type MetricsReport = AgentReport | TeamReport | ManagementReport;

/** Which report: `channel` '' for all channels. */
export interface ReportRequest {
  readonly view: MetricsReport['view'];
  /** Key of the agent; only the agent's view has one. */
  readonly agent: string;
  readonly period: string;
  readonly channel: string;
}
