/** Share of the window that a turn moves by where no row tells. */
const share = 0.8;

/**
 * Moves towards the lower or the upper end of a page taller than the window; false where it is there already.
 *
 * What the window's edge cuts stands whole at the other one afterwards: a row, or all of a table that has room.
 */
export function turned(way: 'next' | 'back'): boolean {
  const { scrollTop, clientHeight, scrollHeight } = document.documentElement;
  if (way === 'next' ? scrollTop + clientHeight > scrollHeight - 1 : scrollTop < 1) return false;
  const by = way === 'next' ? down(clientHeight) : up(clientHeight);
  scrollBy(0, (way === 'next' ? 1 : -1) * (by > 1 ? by : share * clientHeight));
  return true;
}

const rows = (): readonly HTMLTableRowElement[] => [...document.querySelectorAll<HTMLTableRowElement>('main tbody tr')];
const edges = (part: Element): DOMRect => part.getBoundingClientRect();
const tableOf = (row: Element): HTMLTableElement => row.closest('table') as HTMLTableElement;
/** The head of a table lies over what is below it. */
const headOf = (row: Element): number => tableOf(row).tHead?.clientHeight ?? 0;

function down(height: number): number {
  const cut = rows().find((row) => edges(row).bottom > height + 1);
  if (!cut) return share * height;
  const table = edges(tableOf(cut));
  return table.top > 1 && (table.height < height || cut.sectionRowIndex === 0) ? table.top : edges(cut).top - headOf(cut);
}

function up(height: number): number {
  const cut = rows().findLast((row) => edges(row).top < headOf(row) - 1);
  return cut ? height - edges(cut).bottom : share * height;
}

/** Lets what is wider than its place move sideways within it. Whatever does so holds the heads of its table fast, so nothing else may. */
export function letWide(page: Element): void {
  for (const region of page.querySelectorAll('.scroll')) region.classList.toggle('wide', region.scrollWidth > region.clientWidth);
}
