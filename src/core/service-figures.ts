import { quantile, quantileInterval } from './quantiles.js';
import { rateInterval } from './rate-interval.js';
import type { Says } from './measured.js';
import type { CustomerRatings, Responses, ServiceFigures, Times, Workload } from './metrics.js';
import type { Sum } from './sums.js';
import { shareOf, type Share } from './tally.js';

/** With fewer, the interval of a share can be wider than half of all there is: Wilson's is z / √(n + z²) wide at a half, which 3 z² = 11.5 brings down to 0.5. */
export const fewestRatings = 12;
/** With fewer, the interval of a rate is wider than the rate itself: 17.3 of 17 conversations, 17.8 of 18. */
export const fewestConversations = 18;
/** With fewer, there is no interval of a median from order statistics: 1 - 2 / 2⁵ is 94 %, 1 - 2 / 2⁶ is 97 %. */
export const fewestTimes = 6;
/** With fewer, nine tenths of them are not even one short of all: the 90th percentile would be the longest, but for a part. */
export const fewestForNinetieth = 10;

/** Worked hours, and the conversations of those who worked them; null where nobody's hours are known. */
export type Worked = { readonly conversations: number; readonly hours: number } | null;

/** Figures of conversations that were counted; their times rise. */
export function serviceFigures(sum: Sum, response: ArrayLike<number>, handling: ArrayLike<number>, worked: Worked, says: Says): ServiceFigures {
  return {
    conversations: sum.conversations,
    satisfaction: { ...ratingsOf(sum), ...responsesOf(sum, says) },
    workload: workloadOf(worked),
    response: timesOf(response, says.answered ? sum.conversations - sum.answered : 0),
    handling: timesOf(handling, 0),
  };
}

/** Of a count above 0. */
const share = (count: number, of: number): Share => shareOf(count, of) as Share;

function ratingsOf({ rated, satisfied, dissatisfied }: Sum): CustomerRatings {
  if (rated < fewestRatings) return { rated, satisfied: null, dissatisfied: null, silence: rated === 0 ? 'none' : 'few' };
  return { rated, satisfied: share(satisfied, rated), dissatisfied: share(dissatisfied, rated), silence: null };
}

function responsesOf({ rated, asked }: Sum, says: Says): Responses {
  if (!says.asked) return { responses: null, responsesSilence: 'not-asked' };
  if (asked < fewestRatings) return { responses: null, responsesSilence: asked === 0 ? 'none' : 'few' };
  return { responses: share(rated, asked), responsesSilence: null };
}

function workloadOf(worked: Worked): Workload {
  if (!worked) return { conversations: null, hours: null, rate: null, interval: null, silence: 'no-hours' };
  const { conversations, hours } = worked;
  if (conversations < fewestConversations) return { conversations, hours, rate: null, interval: null, silence: conversations === 0 ? 'none' : 'few' };
  return { conversations, hours, rate: conversations / hours, interval: rateInterval(conversations, hours), silence: null };
}

function timesOf(risen: ArrayLike<number>, open: number): Times {
  const count = risen.length;
  if (count < fewestTimes) return { count, open, median: null, medianInterval: null, p90: null, p90Interval: null, silence: count === 0 ? 'none' : 'few' };
  const ninetieth = count >= fewestForNinetieth;
  return {
    count, open, silence: null,
    median: quantile(risen, 0.5) as number,
    medianInterval: quantileInterval(risen, 0.5),
    p90: ninetieth ? quantile(risen, 0.9) : null,
    p90Interval: ninetieth ? quantileInterval(risen, 0.9) : null,
  };
}

const kept = { silence: 'others' } as const;
/** Figures kept back, each in its place. */
export const keptBack: { readonly ratings: CustomerRatings; readonly responses: Responses; readonly workload: Workload; readonly times: Times } = {
  ratings: { ...kept, rated: null, satisfied: null, dissatisfied: null },
  responses: { responses: null, responsesSilence: 'others' },
  workload: { ...kept, conversations: null, hours: null, rate: null, interval: null },
  times: { ...kept, count: null, open: null, median: null, medianInterval: null, p90: null, p90Interval: null },
};
