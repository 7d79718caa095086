/** What was counted over some conversations. */
export interface Sum {
  readonly conversations: number;
  readonly rated: number;
  readonly satisfied: number;
  readonly dissatisfied: number;
  /** Whom a rating was asked of; whoever gave one was asked. */
  readonly asked: number;
  readonly answered: number;
  readonly handled: number;
  /** The least and the most of times to a reply and of times worked, in seconds: all are the same where these are. */
  readonly responseLow: number;
  readonly responseHigh: number;
  readonly handlingLow: number;
  readonly handlingHigh: number;
}

/** The conversations of one person on one channel in one period; each is given by its number, -1 for none. */
export interface Cell extends Sum {
  readonly channel: number;
  readonly agent: number;
}

/** Sums that grow. */
export type Growing<Kind> = { -readonly [Field in keyof Kind]: Kind[Field] };

export const emptyCell = (channel: number, agent: number): Growing<Cell> => ({
  channel, agent, conversations: 0, rated: 0, satisfied: 0, dissatisfied: 0, asked: 0, answered: 0, handled: 0,
  responseLow: Infinity, responseHigh: -Infinity, handlingLow: Infinity, handlingHigh: -Infinity,
});

export function sumOf(parts: readonly Sum[]): Sum {
  let [conversations, rated, satisfied, dissatisfied, asked, answered, handled] = [0, 0, 0, 0, 0, 0, 0];
  let [responseLow, responseHigh, handlingLow, handlingHigh] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const part of parts) {
    conversations += part.conversations;
    rated += part.rated;
    satisfied += part.satisfied;
    dissatisfied += part.dissatisfied;
    asked += part.asked;
    answered += part.answered;
    handled += part.handled;
    if (part.responseLow < responseLow) responseLow = part.responseLow;
    if (part.responseHigh > responseHigh) responseHigh = part.responseHigh;
    if (part.handlingLow < handlingLow) handlingLow = part.handlingLow;
    if (part.handlingHigh > handlingHigh) handlingHigh = part.handlingHigh;
  }
  return { conversations, rated, satisfied, dissatisfied, asked, answered, handled, responseLow, responseHigh, handlingLow, handlingHigh };
}

/** Adds one conversation; times are NaN where there is none. */
export function count(sum: Growing<Sum>, rating: number | null, asked: boolean, response: number, handling: number): void {
  sum.conversations += 1;
  if (rating !== null) {
    sum.rated += 1;
    if (rating >= 4) sum.satisfied += 1;
    else if (rating <= 2) sum.dissatisfied += 1;
  }
  if (asked || rating !== null) sum.asked += 1;
  if (response >= 0) {
    sum.answered += 1;
    if (response < sum.responseLow) sum.responseLow = response;
    if (response > sum.responseHigh) sum.responseHigh = response;
  }
  if (handling >= 0) {
    sum.handled += 1;
    if (handling < sum.handlingLow) sum.handlingLow = handling;
    if (handling > sum.handlingHigh) sum.handlingHigh = handling;
  }
}
