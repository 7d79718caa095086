/**
 * What customers' own doing says of the service, each as a share: ratings of 4 and 5 among all given; conversations answered by a
 * person among all; first replies within a time among all conversations that had that time; conversations solved among all that are
 * old enough to be (`solvedAfter` where this project counts).
 */
export const customerMetrics = ['satisfied', 'answered', 'prompt', 'solved'] as const;
export type CustomerMetric = (typeof customerMetrics)[number];

/** Seconds within which a first reply may be called prompt: one hour, four hours, one day. */
export const promptWithin = [3_600, 14_400, 86_400] as const;

/** One metric of one cell: conversations of one stage on one channel. Cells have no conversation in common, so that they can be added. */
export interface CustomerFigure {
  readonly metric: CustomerMetric;
  /** Null where the file does not say. */
  readonly stage: 'before' | 'after' | null;
  /** One of `channels`, a name of the file's own, which no mapping asks for, or '' where it does not say. */
  readonly channel: string;
  /** Seconds; only of `prompt`, else null. */
  readonly within: (typeof promptWithin)[number] | null;
  readonly count: number;
  readonly of: number;
}

/** Counts over all conversations of a time, without names: what a diagnostic needs of the metrics. */
export interface CustomerFigures {
  readonly schema: 1;
  readonly kind: 'customer-figures';
  /** First and last day it is about, ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  /** Whether every hour counts towards a prompt reply, or working ones only. */
  readonly hours: 'calendar' | 'business';
  readonly conversations: number;
  readonly figures: readonly CustomerFigure[];
}
