import { limits } from './limits.js';
import { entries, error, idOf, isObject, own, pointer, repeated, type Json, type Path, type Problem, type Uses } from './problem.js';
import type { Quiz } from './quiz.js';
import type { DiagnosticMap } from './schema-diagnostic.js';
import type { Scorecard } from './scorecard.js';

interface Entry {
  readonly path: Path;
  readonly id: string | null;
  readonly value: unknown;
}

const listed = (holder: unknown, path: Path, key: string): readonly Entry[] =>
  entries(holder, key).map((value, index) => ({ path: [...path, key, index], id: idOf(value), value }));

/** What hangs together between dimensions, questions and metrics. Reads whatever part of the file is sound, so that nothing hides behind a first mistake. */
export function structureOfDiagnostic(map: Json): readonly Problem[] {
  const dimensions = listed(map, [], 'dimensions');
  const named = dimensions.reduce((sum, { value }) => sum + entries(value, 'questions').length + entries(value, 'metrics').length, 0);
  return [
    ...twice(dimensions),
    // Each has a reason in each language.
    ...(named > limits.items ? [error(['dimensions'], 'too-many-reasons')] : []),
    ...dimensions.flatMap(({ path, value }) => {
      const [questions, metrics] = [listed(value, path, 'questions'), listed(value, path, 'metrics')];
      const empty = ['questions', 'metrics'].every((key) => Array.isArray(own(value, key))) && questions.length + metrics.length === 0;
      return [
        // A question or a metric may speak of several dimensions, yet counts in each of them once.
        ...twice(questions),
        ...twice(metrics),
        ...repeated(metrics.map(whatItCounts)).map((index) => error(metrics[index]?.path ?? [], 'metric-repeated')),
        ...metrics.flatMap(timeOf),
        ...metrics.flatMap((metric) => repeated(entries(metric.value, 'channels')).map((index) => error([...metric.path, 'channels', index], 'duplicate-id'))),
        ...(empty ? [error(path, 'dimension-empty')] : []),
      ];
    }),
  ];
}

const twice = (entriesOfOneKind: readonly Entry[]): readonly Problem[] =>
  repeated(entriesOfOneKind.map(({ id }) => id ?? undefined)).map((index) => error([...(entriesOfOneKind[index]?.path ?? []), 'id'], 'duplicate-id'));

/** Two metrics that read alike here count the same; undefined where the metric cannot be read. */
function whatItCounts({ value }: Entry): string | undefined {
  if (!isObject(value) || typeof own(value, 'metric') !== 'string') return undefined;
  const channels = [...new Set(entries(value, 'channels').filter((channel) => typeof channel === 'string'))].sort();
  return JSON.stringify([own(value, 'metric'), own(value, 'stage') ?? null, channels, own(value, 'within') ?? null]);
}

/** A prompt reply is prompt within some time; nothing else has one. */
function timeOf({ path, value }: Entry): readonly Problem[] {
  const [metric, within] = [own(value, 'metric'), own(value, 'within')];
  if (typeof metric !== 'string') return [];
  if (metric === 'prompt') return within === undefined ? [error([...path, 'within'], 'missing')] : [];
  return within === undefined ? [] : [error([...path, 'within'], 'within-unused')];
}

/** Sentences of a mapping: names, and a reason for every question and every metric, are due; the introduction and the caution are not. */
export function wordsOfDiagnostic(map: Json): Uses {
  const due = new Set([pointer(['title'])]);
  for (const { id, value } of listed(map, [], 'dimensions')) {
    if (id === null) continue;
    due.add(pointer(['dimensions', id, 'name']));
    for (const key of ['questions', 'metrics']) {
      for (const entry of listed(value, [], key)) if (entry.id !== null) due.add(pointer(['dimensions', id, key, entry.id]));
    }
  }
  return { due, optional: new Set(['introduction', 'caution'].map((key) => pointer([key]))) };
}

/** Where a mapping is of another quiz or card than these, or names a dimension or a question that they do not have. Of one that is null nothing is said. */
export function mappingProblems(map: DiagnosticMap, quiz: Quiz | null, card: Scorecard | null): readonly Problem[] {
  const dimensions = quiz && new Set(quiz.dimensions.map(({ id }) => id));
  const questions = card && new Set(card.sections.flatMap((section) => section.questions.map(({ id }) => id)));
  return [
    ...(!quiz || map.quiz === quiz.id ? [] : [error(['quiz'], 'other-quiz')]),
    ...(!card || map.scorecard === card.id ? [] : [error(['scorecard'], 'other-card')]),
    ...map.dimensions.flatMap((dimension, at) => [
      ...(!dimensions || dimensions.has(dimension.id) ? [] : [error(['dimensions', at, 'id'], 'not-in-quiz')]),
      ...dimension.questions.flatMap(({ id }, index) => (!questions || questions.has(id) ? [] : [error(['dimensions', at, 'questions', index, 'id'], 'not-on-card')])),
    ]),
  ];
}
