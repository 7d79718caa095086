import type { CustomerFigures } from './customer-figures.js';
import type { Evaluation } from './evaluation.js';
import type { Interval } from './intervals.js';
import type { Result } from './score.js';

export type { DiagnosticMap, DiagnosticWords } from './schema-diagnostic.js';

/** Who says it: the leader (quiz), reviewers (scorecard), customers (metrics). */
export const sources = ['belief', 'observed', 'customers'] as const;
export type Source = (typeof sources)[number];

/** What there is to compare, as it was kept or handed over; the same thing twice counts once. */
export interface Sources {
  /** One result, or those of several leaders. */
  readonly belief: readonly Result[];
  readonly observed: readonly Evaluation[];
  readonly customers: readonly CustomerFigures[];
}

/** One question or metric within a source's level. */
export interface EvidencePart {
  /** Of the statement, the question or the metric within the mapping. */
  readonly id: string;
  /** 0 to 1. */
  readonly level: number;
  /** Answers it was taken from. */
  readonly answers: number;
}

/** What one source says of one dimension. */
export interface Evidence {
  readonly silence: null;
  /** 0 to 1. */
  readonly level: number;
  readonly interval: Interval;
  /** Answers given to its statements; interactions reviewed; or ratings and conversations counted, in the metric that has most of them, since metrics share conversations. */
  readonly answers: number;
  /** First and last day it is about, ISO 8601; the same where it is one. */
  readonly from: string;
  readonly to: string;
  readonly parts: readonly EvidencePart[];
}

/**
 * Why a source says nothing of a dimension: it is not there; nothing of it is mapped to the dimension; what is mapped has not been
 * answered, or too little of it to take an interval from.
 */
export interface Silent {
  readonly silence: 'missing' | 'unmapped' | 'unanswered' | 'few';
  /** What there is of it, as in `Evidence`, of belief the statements answered; 0 unless it is `few`. */
  readonly answers: number;
  /** How many it takes to say something. */
  readonly needed: number;
}

/** What of a source was counted and what was left out, each thing once however often it was handed over. */
export interface Material {
  /** Results, evaluations or files of figures. */
  readonly counted: number;
  /** Versions of the quiz or the card they were made with; of figures which hours count towards a prompt reply, those of the newest first. More than one are named, never mixed silently. */
  readonly versions: readonly string[];
  readonly left: {
    /** Of another quiz or card. */
    readonly strange: number;
    /** Results of another version of the quiz, whose statements may be reversed otherwise. */
    readonly version: number;
    /** Reviews made to compare reviewers. */
    readonly calibration: number;
    /** Figures whose days overlap those of a newer file. */
    readonly overlapping: number;
  };
}

/** Two sources on one dimension: the first less the second. */
export interface Gap {
  readonly between: readonly [Source, Source];
  /** In points of 0 to 1. */
  readonly difference: number;
  readonly interval: Interval;
  /** Whether it is larger than its uncertainty, and than what is about equal anyway. Only then is it named. */
  readonly clear: boolean;
}

export interface DimensionDiagnosis {
  readonly id: string;
  readonly belief: Evidence | Silent;
  readonly observed: Evidence | Silent;
  readonly customers: Evidence | Silent;
  /** Between each two that say something, in the order of `sources`. */
  readonly gaps: readonly Gap[];
}

/** What to talk about first: a clear gap; a level that all who speak of it put low; a source that is missing or so uncertain that nothing can be said. */
export interface Topic {
  readonly dimension: string;
  readonly why: 'gap' | 'low' | 'missing' | 'unsure';
  /** The gap's two sources; of the others the sources that it is about. */
  readonly about: readonly Source[];
}

/** The comparison, the one shape that exports and hosts read. No names of people are in it. */
export interface Diagnosis {
  readonly schema: 1;
  readonly kind: 'diagnosis';
  readonly definition: { readonly id: string; readonly version: string };
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly material: Readonly<Record<Source, Material>>;
  /** In the order of the mapping. */
  readonly dimensions: readonly DimensionDiagnosis[];
  /** Three at most, of different dimensions, the most pressing first. */
  readonly topics: readonly Topic[];
}
