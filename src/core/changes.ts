import type { Evaluation, Past } from './evaluation.js';
import { canonical } from './merge.js';
import { markOf, type Mark } from './scorecard.js';

/** Fields that are told with what they were and are; of longer ones only that they changed. */
const told = ['interaction', 'agent', 'reviewer', 'date', 'channel'] as const;
type Told = (typeof told)[number];

/** What one change made different. */
export interface ChangeOf {
  /** ISO 8601 in UTC. */
  readonly changedAt: string;
  readonly marks: readonly { readonly id: string; readonly before: Mark | null; readonly after: Mark | null }[];
  readonly fields: readonly { readonly field: Told; readonly before: string; readonly after: string }[];
  /** Whether the version of the card, to which the marks belong, is another. */
  readonly version: { readonly before: string; readonly after: string } | null;
  /** Whether comments, times or the remark differ. */
  readonly remarks: boolean;
}

/** The changes of an evaluation, the latest first. */
export function changesOf(evaluation: Evaluation): readonly ChangeOf[] {
  const states: readonly Past[] = [...evaluation.history, evaluation];
  return states.slice(1).map((after, index) => change(states[index] as Past, after)).toReversed();
}

function change(before: Past, after: Past): ChangeOf {
  const ids = [...new Set([...Object.keys(before.marks), ...Object.keys(after.marks)])];
  const versions = { before: before.definition.version, after: after.definition.version };
  return {
    changedAt: after.changedAt,
    marks: ids.map((id) => ({ id, before: markOf(id, before.marks), after: markOf(id, after.marks) })).filter((mark) => mark.before !== mark.after),
    fields: told.filter((field) => before[field] !== after[field]).map((field) => ({ field, before: before[field], after: after[field] })),
    version: versions.before === versions.after ? null : versions,
    remarks: (['comments', 'times', 'note'] as const).some((part) => canonical(before[part]) !== canonical(after[part])),
  };
}
