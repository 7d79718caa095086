import * as v from 'valibot';
import { limits } from './limits.js';
import { unturned } from './line.js';
import { moment, textOf } from './pieces.js';

/** From very dissatisfied to very satisfied. */
export const csatRatings = [1, 2, 3, 4, 5] as const;
export type CsatRating = (typeof csatRatings)[number];

/** Characters that a comment may have, as a field counts them. */
export const longestCsatComment = 1_000;
/** Characters of a ticket's id. */
export const longestCsatTicket = 128;

/** No control characters, no halves of letters, no overrides or isolates of direction: an id is shown within a sentence and written into an address. */
const ticket = v.pipe(v.string(), v.maxLength(longestCsatTicket), v.regex(/^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u));

const csatSchema = v.object({
  schema: v.literal(1),
  kind: v.literal('csat'),
  /** 128 random bits in hexadecimal, the same through all revisions. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  /** 1 for the rating as it was first counted, one more for each change. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.whole)),
  /** Id of the ticket it is about; '' where none was named. */
  ticket,
  rating: v.picklist(csatRatings),
  /** What the customer wrote; '' for nothing. */
  comment: textOf(longestCsatComment),
  /** BCP 47 tag of the words that were answered to. */
  language: v.pipe(v.string(), v.maxLength(limits.id)),
  /** When it was first counted. */
  ratedAt: moment,
  /** When it became what this revision says. */
  changedAt: moment,
});

/** One customer's rating of one conversation, whole in every revision. */
export type CsatResult = Readonly<v.InferOutput<typeof csatSchema>>;

/** A result that came from elsewhere, what is not of it left out; null where it is none. */
export function readCsat(value: unknown): CsatResult | null {
  const read = v.safeParse(csatSchema, value);
  return read.success ? read.output : null;
}

export const isCsatRating = (value: unknown): value is CsatRating => csatRatings.some((rating) => rating === value);

export const isCsatTicket = (value: string): boolean => v.is(ticket, value);

/** What a person wrote as it can be kept: no marks that turn its direction, no space around it, not too long, no half of a letter at its end. */
export const csatCommentOf = (text: string): string =>
  unturned(text).trim().slice(0, longestCsatComment).replace(/[\uD800-\uDBFF]$/, '').trim();

/** What a person has said now. */
interface Said {
  readonly rating: CsatRating;
  readonly comment: string;
  readonly language: string;
  /** A moment in UTC. */
  readonly at: string;
}

/** The first revision of a result. */
export const csatResult = (id: string, ticket: string, { rating, comment, language, at }: Said): CsatResult =>
  ({ schema: 1, kind: 'csat', id, revision: 1, ticket, rating, comment, language, ratedAt: at, changedAt: at });

/** The next revision of a result; the same one where nothing of it has changed. */
export const csatRevised = (result: CsatResult, { rating, comment, language, at }: Said): CsatResult =>
  result.rating === rating && result.comment === comment ? result : { ...result, revision: result.revision + 1, rating, comment, language, changedAt: at };
