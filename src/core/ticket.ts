/** Ways to reach the service that every language has a word for; any other stands as the file writes it. */
export const channels = ['phone', 'email', 'chat', 'social'] as const;

/** Ends of the scale that every rating is brought to. */
export const ratingScale = [1, 5] as const;

/** One conversation with a customer, as a help desk exports it. Texts are as written there, '' where there is none. */
export interface Ticket {
  /** Line of the file on which its row begins, from 1. */
  readonly line: number;
  readonly id: string;
  /** The customer's first message: milliseconds since 1970, UTC. */
  readonly opened: number;
  /** The first reply by a person, likewise; null while there is none. */
  readonly answered: number | null;
  readonly solved: number | null;
  /** Seconds that people worked on it; null where the file does not say. */
  readonly handled: number | null;
  readonly agent: string;
  /** One of `channels`, or what the file calls it. */
  readonly channel: string;
  /** The company's own name for what the customer wanted. */
  readonly reason: string;
  /** Whether the customer had bought already; null where the file does not say. */
  readonly stage: 'before' | 'after' | null;
  /** The company's own name for what kind of customer it is. */
  readonly segment: string;
  /** 1 (very dissatisfied) to 5 (very satisfied); where only good and bad are asked for, these are 5 and 1. Null without a rating. */
  readonly rating: number | null;
  /** Whether the customer was asked for a rating; null where the file does not say. */
  readonly asked: boolean | null;
  /** What the customer wrote with the rating. */
  readonly comment: string;
}

/** What the second file says of one person, over one period or at one time. */
export interface Employment {
  readonly line: number;
  readonly agent: string;
  /** A day in the period it is about, ISO 8601; '' where the row holds for all of them. */
  readonly day: string;
  /** Hours worked in that period; null where the file does not say. */
  readonly hours: number | null;
  /** Months in the service by then. */
  readonly tenure: number | null;
  /** 0 to 1, from a scale of the company's own survey. */
  readonly engagement: number | null;
  readonly satisfaction: number | null;
}

/** What a column of a file of tickets can be. `response` is the time to the first reply in place of its moment. */
export const ticketFields = ['id', 'opened', 'answered', 'response', 'solved', 'handled', 'agent', 'channel', 'reason', 'stage', 'segment', 'rating', 'asked', 'comment'] as const;
/** What a column of the second file can be. `started` is the day of joining in place of the months since. */
export const employmentFields = ['agent', 'day', 'hours', 'tenure', 'started', 'engagement', 'satisfaction'] as const;
export type TicketField = (typeof ticketFields)[number];
export type EmploymentField = (typeof employmentFields)[number];

/** How the files of one kind are to be read. What a person decides once by hand is this, and it is remembered. */
export interface FileReading<Field extends string = string> {
  /** Place of each field's column, from 0; a field without one is not in the file. */
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** Order of day and month where both could be meant. */
  readonly order: 'day-first' | 'month-first';
  /** IANA name of the zone of moments that name none. */
  readonly timeZone: string;
  /** Unit of columns of durations that have numbers only; `months` and `years` are for tenure. */
  readonly units: Readonly<Partial<Record<Field, 'seconds' | 'minutes' | 'hours' | 'months' | 'years'>>>;
  /** Ends of the scales that ratings, engagement and satisfaction are on. */
  readonly scales: Readonly<Partial<Record<Field, readonly [min: number, max: number]>>>;
}

export type RowFault =
  | 'opened-missing' | 'bad-moment' | 'answered-before-opened' | 'solved-before-opened' | 'bad-duration' | 'bad-rating' | 'bad-number'
  | 'agent-missing' | 'repeated' | 'too-few-cells' | 'too-many-cells' | 'too-long' | 'quote-open' | 'quote-stray';

/** A row that counts in no figure, and why. */
export interface RowProblem {
  readonly line: number;
  readonly code: RowFault;
  /** The field at fault; '' where it is the row. */
  readonly field: TicketField | EmploymentField | '';
  /** What stands there, shortened. */
  readonly found: string;
}
