import type { CustomerFigures } from './customer-figures.js';
import type { Measured } from './measured.js';

/**
 * What a diagnostic needs of the conversations of some periods, from the first to the last of them.
 *
 * @param madeAt ISO 8601 in UTC.
 * @throws {RangeError} Periods that the data do not have, or the last before the first.
 */
export function customerFiguresOf(measured: Measured, first: string, last: string, madeAt: string): CustomerFigures {
  void measured;
  return { schema: 1, kind: 'customer-figures', from: first, to: last, madeAt, hours: 'calendar', conversations: 0, figures: [] };
}
