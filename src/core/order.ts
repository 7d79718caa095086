/** Which of two figures is the day. */
export type Order = 'day-first' | 'month-first';

/** What a cell says of the order: one of the two, that both may be meant, or nothing. */
export type OrderShown = Order | 'either' | null;

/** The order that cells show together, `day-first` where it makes no difference; null where it cannot be told. */
export function orderOf(cells: Iterable<OrderShown>): Order | null {
  const seen = new Set(cells);
  const [day, month] = [seen.has('day-first'), seen.has('month-first')];
  if (day !== month) return day ? 'day-first' : 'month-first';
  return day || seen.has('either') ? null : 'day-first';
}
