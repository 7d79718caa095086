import { folded } from './fold.js';
import { limits } from './limits.js';
import { entries, error, idOf, own, pointer, repeated, type Json, type Path, type Problem, type Uses } from './problem.js';

/** One to three letters, each with the marks that it cannot be written without; a tatweel is none. */
const symbolic = /^(?:(?!\u0640)\p{L}\p{M}{0,2}){1,3}$/u;

interface Entry {
  readonly path: Path;
  readonly id: string | null;
  readonly value: unknown;
}

/** The sections of a file, as far as it has any. */
const sectionsOf = (table: Json): readonly Entry[] =>
  entries(table, 'sections').map((value, index) => ({ path: ['sections', index], id: idOf(value), value }));

const elementsOf = (table: Json): readonly Entry[] =>
  sectionsOf(table).flatMap(({ path, value: section }) =>
    entries(section, 'elements').map((value, index) => ({ path: [...path, 'elements', index], id: idOf(value), value })));

/** What hangs together between sections, elements, dimensions and symbols. Reads whatever part of the file is sound, so that nothing hides behind a first mistake. */
export function structureOfTable(table: Json): readonly Problem[] {
  const [sections, elements, dimensions] = [sectionsOf(table), elementsOf(table), entries(table, 'dimensions')];
  const widths = sections.map(({ value }) => own(value, 'columns')).filter((columns) => typeof columns === 'number');
  const tooMany = elements.length > limits.items;
  return [
    ...repeated(dimensions).map((index) => error(['dimensions', index], 'duplicate-id')),
    ...twice(sections),
    // An element is opened by its id, whichever section it stands in.
    ...twice(elements),
    ...(tooMany ? [error(['sections'], 'too-many-elements')] : []),
    ...(widths.reduce((sum, columns) => sum + columns, 0) > limits.width ? [error(['sections'], 'table-too-wide')] : []),
    ...elements.flatMap(({ path, value }) => [
      ...['dimensions', 'instruments'].flatMap((key) => repeated(entries(value, key)).map((index) => error([...path, key, index], 'duplicate-id'))),
      ...entries(value, 'dimensions').flatMap((dimension, index) =>
        (typeof dimension !== 'string' || dimensions.includes(dimension) ? [] : [error([...path, 'dimensions', index], 'unknown-dimension')])),
    ]),
    ...(tooMany ? [] : symbols(table, elements)),
  ];
}

const twice = (listed: readonly Entry[]): readonly Problem[] =>
  repeated(listed.map(({ id }) => id ?? undefined)).map((index) => error([...(listed[index]?.path ?? []), 'id'], 'duplicate-id'));

/** Symbols that are none, and those that another element has in the same language, however they are spelt. */
function symbols(table: Json, elements: readonly Entry[]): readonly Problem[] {
  const ids = [...new Set(elements.flatMap(({ id }) => id ?? []))];
  const languages = [...new Set(entries(table, 'languages'))].filter((language) => typeof language === 'string');
  return languages.flatMap((language) => {
    const words = own(own(own(table, 'text'), language), 'elements');
    const path = (index: number): Path => ['text', language, 'elements', ids[index] as string, 'symbol'];
    const found = ids.map((id) => own(own(words, id), 'symbol'));
    return [
      ...found.flatMap((symbol, index) => (typeof symbol === 'string' && /\S/.test(symbol) && !symbolic.test(symbol.normalize('NFC')) ? [error(path(index), 'bad-symbol')] : [])),
      ...repeated(found.map((symbol) => (typeof symbol === 'string' && symbolic.test(symbol.normalize('NFC')) ? folded(symbol) : undefined))).map((index) => error(path(index), 'symbol-repeated')),
    ];
  });
}

/** Sentences of a table: names and all that is said of an element are due; an introduction, a credit and what sections are about are not. */
export function wordsOfTable(table: Json): Uses {
  const due = new Set([pointer(['title'])]);
  const optional = new Set(['introduction', 'credit'].map((key) => pointer([key])));
  for (const { id } of sectionsOf(table)) {
    if (id === null) continue;
    due.add(pointer(['sections', id, 'name']));
    optional.add(pointer(['sections', id, 'about']));
  }
  for (const dimension of entries(table, 'dimensions')) if (typeof dimension === 'string') due.add(pointer(['dimensions', dimension]));
  for (const { id } of elementsOf(table)) {
    if (id !== null) for (const key of ['symbol', 'name', 'meaning', 'measured']) due.add(pointer(['elements', id, key]));
  }
  return { due, optional };
}
