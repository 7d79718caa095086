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

/**
 * Why there is no figure: nothing was counted, or too little to conclude from; nobody's hours are known, or nobody says who was
 * asked; or figures of somebody else could be worked out from it. Why the last is so is not told, for that alone can be enough:
 * who hears that all are alike, and knows of one, knows of all.
 */
export type Silence = 'none' | 'few' | 'no-hours' | 'not-asked' | 'others';

type Nothing<Fields> = { readonly [Field in keyof Fields]: null };

/** Figures with the counts they rest on; of nothing or of too little the counts alone; else no number at all. */
export type Told<Counts, Figures> =
  | (Counts & Figures & { readonly silence: null })
  | (Counts & Nothing<Figures> & { readonly silence: 'none' | 'few' })
  | (Nothing<Counts & Figures> & { readonly silence: 'no-hours' | 'not-asked' | 'others' });

/** How many of those who were asked gave a rating. */
export type Responses =
  | { readonly responses: Share; readonly responsesSilence: null }
  | { readonly responses: null; readonly responsesSilence: Silence };

/** CustomerRatings of 4 and 5, and of 1 and 2, among all given. In the rest of an agent's report `dissatisfied` is null: that nobody was, as is often so, would be known of each of them at once. */
export type CustomerRatings = Told<{ readonly rated: number | null }, { readonly satisfied: Share; readonly dissatisfied: Share | null }>;

/** What customers say of the service. */
export type Satisfaction = CustomerRatings & Responses;

/**
 * Conversations per worked hour, of people whose hours are known, with the 95 % interval of `rateInterval`. Of one channel it is
 * what that channel adds to the rate of all: nobody writes down hours by channel.
 */
export type Workload = Told<{ readonly conversations: number | null; readonly hours: number | null }, { readonly rate: number; readonly interval: Interval }>;

/**
 * Times in seconds: median and 90th percentile after `quantile`, with the intervals of `quantileInterval`, null where there are
 * too few values for them.
 *
 * `count` are in the quantiles; `open` are conversations that nobody has answered yet, which are in none, 0 where that cannot be.
 * Both are null in the rest of an agent's report, where they would tell when nobody has left anyone without an answer.
 */
export type Times = Told<
  { readonly count: number | null; readonly open: number | null },
  { readonly median: number; readonly medianInterval: Interval | null; readonly p90: number | null; readonly p90Interval: Interval | null }
>;

/** A mean over people with Student's 95 % interval. */
export type Average = Told<{ readonly people: number | null }, { readonly mean: number; readonly interval: Interval | null }>;

/** All that is counted over some of the conversations. */
export interface ServiceFigures {
  /** Null where it is kept back from an agent: see `others` in `Silence`. */
  readonly conversations: number | null;
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
  /** First day of the period, or the person's name. */
  readonly key: string;
  /** Null where there is nothing to take it of, limits with it: a month without ratings. */
  readonly value: number | null;
  /** What it was counted from: `count` of `of`; `of` is 1 where there is no such thing. */
  readonly count: number;
  readonly of: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Rules whose pattern ends at this point. */
  readonly signals: readonly RunRule[];
}

export interface ControlChart {
  readonly kind: 'p' | 'u' | 'c' | 'xmr';
  readonly centre: number;
  readonly points: readonly ControlPoint[];
  /** By how much one point differs from the one before, on average and at most, as chance has it; null where the chart takes no spread from that. */
  readonly ranges: { readonly mean: number; readonly upper: number } | null;
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

/** An agent's own figures beside those of all other people together; conversations that are nobody's are in neither. */
export interface OwnAndRest {
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
  readonly overall: OwnAndRest;
  /** Of the period, by channel: those of the agent's own conversations. */
  readonly channels: readonly (OwnAndRest & { readonly channel: string })[];
  /** Up to the period, in order. */
  readonly periods: readonly (OwnAndRest & { readonly period: string })[];
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

/** Which conversations: of a period, channel, agent, with ratings of some kind. '' and null for all. */
export interface TicketQuery {
  readonly period: string;
  readonly channel: string;
  /** Key of the agent. */
  readonly agent: string;
  readonly ratings: 'satisfied' | 'neither' | 'dissatisfied' | 'rated' | null;
  readonly unanswered: boolean;
}

/** Which report: `channel` '' for all channels. */
export interface ReportRequest {
  readonly view: MetricsReport['view'];
  /** Key of the agent; only the agent's view has one. */
  readonly agent: string;
  readonly period: string;
  readonly channel: string;
}
