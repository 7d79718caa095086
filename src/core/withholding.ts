import type { Quiz } from './quiz.js';
import { alike } from './spread.js';
import type { Column, Table } from './table.js';
import type { Withheld } from './workshop.js';

/** Why figures of all sheets are withheld, in the order of the definition; null for what is given. */
export interface Withholding {
  readonly total: Withheld | null;
  readonly dimensions: readonly (Withheld | null)[];
  readonly statements: readonly (Withheld | null)[];
}

export function withholding(_quiz: Quiz, table: Table, minimum: number): Withholding {
  const own = (column: Column): Withheld | null => {
    const values = column.filter((value) => value !== null);
    return values.length < minimum ? 'few' : alike(values) ? 'agreed' : null;
  };
  return { total: own(table.total), dimensions: table.dimensions.map(own), statements: table.points.map(own) };
}
