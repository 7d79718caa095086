import { folded } from './fold.js';
import type { PeriodicTable, TableWords } from './schema-table.js';

export type { PeriodicTable, TableWords } from './schema-table.js';

type DeepElement = PeriodicTable['sections'][number]['elements'][number];
/** One element of a periodic table, as its definition has it. */
export type TableElement = DeepElement;

/** Where an element stands. */
export interface Place {
  readonly id: string;
  readonly section: string;
  /** From 1, through the whole table: section by section, each row by row. */
  readonly number: number;
  /** From 0, the highest row first. */
  readonly row: number;
  /** From 0, in the reading direction. */
  readonly column: number;
}

/** Columns that a section stands on. */
export interface Block {
  readonly section: string;
  /** Its first column, from 0. */
  readonly column: number;
  readonly columns: number;
  /** Its highest row, from 0. */
  readonly row: number;
}

/** A table laid out. */
export interface Places {
  readonly rows: number;
  readonly columns: number;
  /** The sections, in reading order. */
  readonly blocks: readonly Block[];
  /** The elements, by number. */
  readonly places: readonly Place[];
}

/**
 * Lays a table out: sections side by side, each as many columns wide as it says, all standing on one floor.
 *
 * Where the elements of a section do not fill its rows, the highest row is the short one, so that there is no hole in the floor.
 */
export function placesOf(table: PeriodicTable): Places {
  const heights = table.sections.map(({ columns, elements }) => Math.ceil(elements.length / columns));
  const rows = Math.max(...heights);
  const blocks: Block[] = [];
  const places: Place[] = [];
  let start = 0;
  for (const [index, { id: section, columns, elements }] of table.sections.entries()) {
    const row = rows - (heights[index] as number);
    const free = (heights[index] as number) * columns - elements.length;
    blocks.push({ section, column: start, columns, row });
    for (const [at, { id }] of elements.entries()) {
      const cell = at < columns - free ? at : at + free;
      places.push({ id, section, number: places.length + 1, row: row + Math.floor(cell / columns), column: start + (cell % columns) });
    }
    start += columns;
  }
  return { rows, columns: start, blocks, places };
}

export const steps = ['up', 'down', 'back', 'on'] as const;
/** A step through the table: up, down, and against or along the reading direction. */
export type Step = (typeof steps)[number];

/**
 * The next element that is shown, one step from an element: in its column up or down, in its row back or on. Where the column or row has
 * none, the nearest row or column in that direction that has one, and there the element least far to the side, the earlier one of two.
 *
 * @returns Its id; null where there is none in that direction, or `from` is no element of the table.
 */
export function stepIn({ places }: Places, from: string, step: Step, shown: ReadonlySet<string>): string | null {
  const here = places.find(({ id }) => id === from);
  if (!here) return null;
  const [along, across] = step === 'up' || step === 'down' ? (['row', 'column'] as const) : (['column', 'row'] as const);
  const sign = step === 'down' || step === 'on' ? 1 : -1;
  let best: { id: string; aside: number; ahead: number } | null = null;
  for (const place of places) {
    const [ahead, aside] = [(place[along] - here[along]) * sign, Math.abs(place[across] - here[across])];
    if (ahead <= 0 || !shown.has(place.id)) continue;
    const nearer = best === null || (aside === 0) > (best.aside === 0) || ((aside === 0) === (best.aside === 0) && (ahead < best.ahead || (ahead === best.ahead && aside < best.aside)));
    if (nearer) best = { id: place.id, aside, ahead };
  }
  return best?.id ?? null;
}

/** What of a table is asked for; '' asks for all. */
export interface Wanted {
  /** Id of a section. */
  readonly section: string;
  /** Id of a dimension. */
  readonly dimension: string;
  /** Words, or the number of an element. */
  readonly search: string;
}

/**
 * Ids of the elements that are asked for, by number.
 *
 * A search finds every word of it, however spelt, in an element's name, symbol or meaning, in any order; a number, in any digits, finds the
 * element of that number and no other.
 */
export function shownIn(table: PeriodicTable, words: Pick<TableWords, 'elements'>, { section, dimension, search }: Wanted): readonly string[] {
  const sought = folded(search);
  const number = /^\d+$/.test(sought) ? Number(sought) : null;
  const parts = sought.split(' ').filter((part) => part !== '');
  const elements = table.sections.flatMap(({ id, elements: held }) => held.map((element) => ({ element, in: id })));
  return elements.flatMap(({ element: { id, dimensions }, in: of }, index) => {
    if ((section !== '' && section !== of) || (dimension !== '' && !dimensions.includes(dimension))) return [];
    if (number !== null) return number === index + 1 ? [id] : [];
    const own = words.elements[id];
    const text = own ? folded(`${own.name} ${own.symbol} ${own.meaning}`) : '';
    return parts.every((part) => text.includes(part)) ? [id] : [];
  });
}
