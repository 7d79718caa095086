import type { CardScore } from './marks.js';
import type { Channel, Marks, Scorecard } from './scorecard.js';

/** What a reviewer enters: the interaction, the marks and what they say about them. */
export interface Review {
  readonly definition: { readonly id: string; readonly version: string };
  readonly channel: Channel;
  /** Reference of the interaction: the number of a call or ticket, or whatever names it. */
  readonly interaction: string;
  readonly agent: string;
  readonly reviewer: string;
  /** ISO 8601, the day of the interaction; '' where none is set. */
  readonly date: string;
  readonly marks: Marks;
  /** By question id. */
  readonly comments: Readonly<Record<string, string>>;
  /** Seconds into the call, by question id. */
  readonly times: Readonly<Record<string, number>>;
  /** A remark on the whole. */
  readonly note: string;
  /** Made to compare reviewers: it counts in no figure about the agent. */
  readonly calibration: boolean;
}

/** A review as it was until it was changed. */
export interface Past extends Review {
  readonly changedAt: string;
}

/** What a review came to, so that it can be listed where the version of its card is not at hand. */
export interface Figures extends Pick<CardScore, 'score' | 'before' | 'provisional' | 'passed' | 'failed'> {
  /** Level of each section, 0 to 1, by id; null where it has none. */
  readonly sections: Readonly<Record<string, number | null>>;
}

/** One review of one interaction, as it is kept, exported and handed to a page. */
export interface Evaluation extends Review {
  readonly schema: 1;
  readonly kind: 'evaluation';
  /** Unlike any other in the world: 128 random bits in hexadecimal. */
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly changedAt: string;
  readonly figures: Figures;
  /** What it was before each change, the earliest first. */
  readonly history: readonly Past[];
}

/** An interaction that several reviewers evaluate, each without seeing the others, to agree on how the card is read. */
export interface Calibration {
  readonly schema: 1;
  readonly kind: 'calibration';
  readonly id: string;
  readonly definition: { readonly id: string; readonly version: string };
  readonly channel: Channel;
  readonly interaction: string;
  /** Who is to evaluate it; their evaluations stay hidden until all of them are in. */
  readonly reviewers: readonly string[];
  readonly createdAt: string;
  /** When it was opened before all were in; null where it was not. */
  readonly openedAt: string | null;
  /** What was agreed on how a question is read, by its id. */
  readonly notes?: Readonly<Record<string, string>> | undefined;
}

/** What a file of evaluations carries. */
export interface EvaluationFile {
  readonly schema: 1;
  readonly kind: 'evaluations';
  readonly evaluations: readonly Evaluation[];
  readonly calibrations: readonly Calibration[];
  /** Agents have pseudonyms in place of names. */
  readonly pseudonyms?: boolean;
  /** Versions of the card that the evaluations were made with, or that were made on that device. */
  readonly versions?: readonly Scorecard[];
}

/** The figures that are kept of a score. */
export const figuresOf = ({ score, before, provisional, passed, failed, sections }: CardScore): Figures => ({
  score,
  before,
  provisional,
  passed,
  failed,
  sections: Object.fromEntries(sections.map(({ id, level }) => [id, level])),
});
