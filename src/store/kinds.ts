import type { Calibration, Evaluation } from '../core/evaluation.js';
import type { Scorecard } from '../core/scorecard.js';
import type { ReviewDraft } from './evaluations.js';

/** A pseudonym of an agent, whose name is folded. */
export interface Named {
  readonly schema: 1;
  readonly agent: string;
  readonly pseudonym: string;
}

/** The version of the card that is used here. */
export interface Use {
  readonly schema: 1;
  readonly version: string | null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (row: Record<string, unknown>, ...keys: readonly string[]): boolean => keys.every((key) => typeof row[key] === 'string');

/** Whether these parts of a row are of the right kind. What was written here was checked then, so this only finds damage. */
export const isEvaluation = (row: unknown): row is Evaluation =>
  isObject(row) &&
  row['schema'] === 1 &&
  row['kind'] === 'evaluation' &&
  texts(row, 'id', 'createdAt', 'changedAt', 'channel', 'interaction', 'agent', 'reviewer', 'date', 'note') &&
  isObject(row['definition']) &&
  texts(row['definition'], 'id', 'version') &&
  isObject(row['marks']) &&
  isObject(row['comments']) &&
  isObject(row['times']) &&
  isObject(row['figures']) &&
  isObject(row['figures']['sections']) &&
  Array.isArray(row['figures']['failed']) &&
  Array.isArray(row['history']) &&
  row['history'].every(
    (past) => isObject(past) && isObject(past['definition']) && isObject(past['marks']) && isObject(past['comments']) && isObject(past['times']) && texts(past, 'changedAt', 'agent', 'reviewer', 'interaction', 'note'),
  );

export const isCalibration = (row: unknown): row is Calibration =>
  isObject(row) && row['schema'] === 1 && row['kind'] === 'calibration' && texts(row, 'id', 'interaction', 'channel', 'createdAt') && isObject(row['definition']) && texts(row['definition'], 'id', 'version') && Array.isArray(row['reviewers']) && row['reviewers'].every((each) => typeof each === 'string');

export const isDraft = (row: unknown): row is ReviewDraft => isObject(row) && texts(row, 'key', 'savedAt') && isEvaluation(row['evaluation']);

export const isScorecard = (row: unknown): row is Scorecard =>
  isObject(row) && row['schema'] === 1 && row['kind'] === 'scorecard' && texts(row, 'id', 'version') && Array.isArray(row['sections']);

export const isNamed = (row: unknown): row is Named => isObject(row) && row['schema'] === 1 && texts(row, 'agent', 'pseudonym');

export const isUse = (row: unknown): row is Use => isObject(row) && row['schema'] === 1 && (row['version'] === null || texts(row, 'version'));
