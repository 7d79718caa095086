import { folded } from './fold.js';
import type { PeriodicTable, TableWords } from './schema-table.js';

export type { PeriodicTable, TableWords } from './schema-table.js';

/** One element of a periodic table, as its definition has it. */
export type TableElement = PeriodicTable['sections'][number]['elements'][number];

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

/** A step through a table: up, down, and against or along the reading direction. */
export type Step = 'up' | 'down' | 'back' | 'on';

/**
 * The next of the elements shown, one step from an element.
 *
 * On and back go along the row and, past its end, into the next row that has any, so that they pass by every element shown and undo each
 * other. Up and down stay in the column as long as it has any; where it has none, they lead into the nearest row that has one, there to the
 * one least far to the side, and of two to the earlier one.
 *
 * @param from Id of an element of the table, shown or not.
 * @returns Its id; null where there is none in that direction, or `from` is no element of the table.
 */
export function stepIn({ columns, places }: Places, from: string, step: Step, shown: ReadonlySet<string>): string | null {
  const here = places.find(({ id }) => id === from);
  if (!here) return null;
  const upright = step === 'up' || step === 'down';
  const sign = step === 'down' || step === 'on' ? 1 : -1;
  const aside = ({ column }: Place): number => Math.abs(column - here.column);
  /** How far ahead; what is not is not above 0. */
  const ahead = ({ row, column }: Place): number => (upright ? row - here.row : (row - here.row) * columns + column - here.column) * sign;
  const found = places.filter((place) => shown.has(place.id) && ahead(place) > 0);
  const inColumn = upright ? found.filter((place) => aside(place) === 0) : [];
  const [nearest] = (inColumn.length > 0 ? inColumn : found).sort((one, other) => ahead(one) - ahead(other) || aside(one) - aside(other) || one.column - other.column);
  return nearest?.id ?? null;
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
 * A search finds every word of it, however spelt, in an element's name, symbol or meaning or in the names of its dimensions, in any order; a
 * number, in any digits, finds the element of that number and no other.
 */
export function shownIn(table: PeriodicTable, { elements: said, dimensions: named }: Pick<TableWords, 'elements' | 'dimensions'>, { section, dimension, search }: Wanted): readonly string[] {
  const sought = folded(search);
  const number = /^\d+$/.test(sought) ? Number(sought) : null;
  const parts = sought.split(' ').filter((part) => part !== '');
  const elements = table.sections.flatMap(({ id, elements: held }) => held.map((element) => ({ element, in: id })));
  return elements.flatMap(({ element: { id, dimensions }, in: of }, index) => {
    if ((section !== '' && section !== of) || (dimension !== '' && !dimensions.includes(dimension))) return [];
    if (number !== null) return number === index + 1 ? [id] : [];
    const own = said[id];
    const text = own ? folded([own.name, own.symbol, own.meaning, ...dimensions.map((each) => named[each])].join('\n')) : '';
    return parts.every((part) => text.includes(part)) ? [id] : [];
  });
}
