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
  /** The shortest and the longest, in seconds: no values lie between them where they are the same. */
  readonly response: Range;
  readonly handling: Range;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** The conversations of one person on one channel in one period; each is given by its number, -1 for none. */
export interface Cell extends Sum {
  readonly channel: number;
  readonly agent: number;
}

/** Sums that grow. */
export type Growing<Kind> = { -readonly [Field in keyof Kind]: Kind[Field] extends Range ? { low: number; high: number } : Kind[Field] };

export const nothing = (): Growing<Sum> => ({
  conversations: 0, rated: 0, satisfied: 0, dissatisfied: 0, asked: 0, answered: 0, handled: 0,
  response: { low: Infinity, high: -Infinity }, handling: { low: Infinity, high: -Infinity },
});

const widen = (range: { low: number; high: number }, { low, high }: Range): void => {
  if (low < range.low) range.low = low;
  if (high > range.high) range.high = high;
};

export function sumOf(parts: readonly Sum[]): Sum {
  const sum = nothing();
  for (const part of parts) {
    sum.conversations += part.conversations;
    sum.rated += part.rated;
    sum.satisfied += part.satisfied;
    sum.dissatisfied += part.dissatisfied;
    sum.asked += part.asked;
    sum.answered += part.answered;
    sum.handled += part.handled;
    widen(sum.response, part.response);
    widen(sum.handling, part.handling);
  }
  return sum;
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
    widen(sum.response, { low: response, high: response });
  }
  if (handling >= 0) {
    sum.handled += 1;
    widen(sum.handling, { low: handling, high: handling });
  }
}
