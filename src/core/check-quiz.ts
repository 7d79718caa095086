import { limits } from './limits.js';
import { entries, error, idOf, isObject, isWhole, leaves, own, pointer, repeated, type Json, type Path, type Problem, type Uses } from './problem.js';

/** What hangs together between ids and numbers. Reads whatever part of the file is sound, so that nothing hides behind a first mistake. */
export function structureOfQuiz(quiz: Json): readonly Problem[] {
  const ids = (key: string) => entries(quiz, key).map((entry) => own(entry, 'id'));
  const items = new Set(ids('items'));
  return [
    ...['items', 'dimensions', 'bands'].flatMap((key) => repeated(ids(key)).map((index) => error([key, index, 'id'], 'duplicate-id'))),
    ...entries(quiz, 'dimensions').flatMap((dimension, at) => [
      ...repeated(entries(dimension, 'items')).map((index) => error(['dimensions', at, 'items', index], 'duplicate-id')),
      ...entries(dimension, 'items').flatMap((item, index) =>
        items.has(item) ? [] : [error(['dimensions', at, 'items', index], 'unknown-item')]),
    ]),
    ...scaleAndBands(quiz),
  ];
}

function scaleAndBands(quiz: Json): readonly Problem[] {
  const [min, max] = ['min', 'max'].map((key) => own(own(quiz, 'scale'), key));
  if (!isWhole(min) || !isWhole(max)) return [];
  if (max - min < 1) return [error(['scale'], 'scale-too-short')];
  if (max - min >= limits.choices) return [error(['scale'], 'scale-too-long')];

  const items = entries(quiz, 'items').length;
  const bands = entries(quiz, 'bands').map((band) => ({ from: own(band, 'from'), to: own(band, 'to') }));
  const problems: Problem[] = [];
  let next = items * min;
  for (const [index, { from, to }] of bands.entries()) {
    if (!isWhole(from) || !isWhole(to)) return problems;
    if (from > to) problems.push(error(['bands', index], 'bands-empty'));
    if (from !== next) {
      problems.push(index === 0 ? missed([index, 'from'], next) : error(['bands', index, 'from'], from > next ? 'bands-gap' : 'bands-overlap'));
    }
    next = to + 1;
  }
  if (bands.length > 0 && next !== items * max + 1) problems.push(missed([bands.length - 1, 'to'], items * max));
  return problems;
}

const missed = (path: Path, due: number): Problem => ({ ...error(['bands', ...path], 'bands-miss'), due });

/** Sentences of a quiz; names and what a reader cannot do without are due, while comments, steps' meanings and rationales are not. */
export function wordsOfQuiz(quiz: Json, text: unknown): Uses {
  const languages = Object.values(isObject(text) ? text : {});
  const ids = (key: string) => entries(quiz, key).flatMap((entry) => idOf(entry) ?? []);
  const due = new Set([pointer(['title'])]);
  const optional = new Set(['introduction', 'opening', 'closing', 'caution'].map((key) => pointer([key])));

  const [min, max] = ['min', 'max'].map((key) => own(own(quiz, 'scale'), key));
  if (isWhole(min) && isWhole(max) && max - min < limits.choices) {
    for (let value = min; value <= max; value += 1) due.add(pointer(['choices', value]));
  } else {
    // Which choices there are is not known, so none of them is one too many.
    for (const language of languages) for (const path of leaves(own(language, 'choices'), pointer(['choices']))) optional.add(path);
  }
  for (const item of ids('items')) due.add(pointer(['items', item]));
  for (const band of ids('bands')) {
    due.add(pointer(['bands', band, 'name']));
    optional.add(pointer(['bands', band, 'comment']));
  }
  for (const name of ids('dimensions')) {
    due.add(pointer(['dimensions', name, 'name']));
    for (const key of ['subtitle', 'about', 'low', 'middle', 'high']) optional.add(pointer(['dimensions', name, key]));
    // Next steps are whatever the words say they are, in every language the same.
    for (const language of languages) {
      for (const step of Object.keys((own(own(own(language, 'dimensions'), name), 'steps') as Json | undefined) ?? {})) {
        optional.add(pointer(['dimensions', name, 'steps', step]));
      }
    }
  }
  for (const item of entries(quiz, 'items')) {
    const name = idOf(item);
    if (name !== null && own(item, 'reversed') === true) optional.add(pointer(['rationales', name]));
  }
  return { due, optional };
}
