import type { Places } from '../core/periodic-table.js';

/** Puts cells in their places; a policy without inline styles still lets a script set single properties. @param grid Holds cells with `data-row`, `data-column` and `data-columns`. */
export function layOut(grid: HTMLElement, { blocks, columns }: Places): void {
  // Between sections stands a column of air.
  const tracks = blocks.map(({ columns }) => `repeat(${columns}, minmax(0, 1fr))`).join(' var(--air) ');
  grid.style.setProperty('--tracks', tracks);
  grid.style.setProperty('--columns', String(columns));
  for (const cell of grid.querySelectorAll<HTMLElement>('[data-column]')) {
    const [row, column, broad] = [cell.dataset['row'], cell.dataset['column'], cell.dataset['columns']].map(Number) as [number, number, number];
    const air = blocks.findLastIndex((block) => block.column <= column);
    cell.style.setProperty('grid-area', `${row + 1} / ${column + air + 1} / span 1 / span ${broad}`);
  }
}
