/** How far the mean of a withheld statement may be moved down and up before it leaves the scale; 0 or less, and 0 or more. */
export interface Leeway {
  readonly down: number;
  readonly up: number;
}

const tiny = 1e-9;

/**
 * How far a sum of unknown means may be moved either way while every sum that is known stays what it is, by places of the unknown.
 * A sum that can be moved nowhere can be worked out.
 *
 * Source: Dantzig (1963), Linear Programming and Extensions: the simplex method, each unknown counted from its lower end, so that
 * nothing moved is a start within all ends; the known sums are first raised to what they are, and kept there. Of several places
 * to turn at the first is taken, after Bland (1977), Mathematics of Operations Research 2, 103–107, so that it ends.
 */
export function leewayOf(sum: ReadonlySet<number>, unknown: readonly Leeway[], known: readonly ReadonlySet<number>[]): Leeway {
  const rows = known.map((each) => unknown.map((_, place) => (each.has(place) ? 1 : 0)));
  const table = [
    ...rows.map((row) => [...row, row.reduce<number>((total, one, place) => total - one * (unknown[place] as Leeway).down, 0)]),
    ...unknown.map(({ down, up }, place) => [...unknown.map((_, other) => (other === place ? 1 : 0)), up - down]),
    [...unknown.map((_, place) => -rows.reduce((total, row) => total + (row[place] as number), 0)), 0],
    [...unknown.map((_, place) => (sum.has(place) ? -1 : 0)), 0],
    [...unknown.map((_, place) => (sum.has(place) ? 1 : 0)), 0],
  ];
  const start = unknown.reduce((total, { down }, place) => (sum.has(place) ? total + down : total), 0);
  const held = table.length - 3;
  const names = { columns: unknown.map((_, place) => place), rows: Array.from({ length: held }, (_, row) => unknown.length + row) };
  raise(table, names, held, null);
  const raised = (goal: number): number => {
    raise(table, names, goal, held);
    return table[goal]?.at(-1) as number;
  };
  const most = raised(held + 1);
  return { up: most + start, down: -raised(held + 2) + start };
}

/** Raises one of the last rows as far as it goes, without lowering another that is as high as it goes. */
function raise(table: number[][], names: { readonly columns: number[]; readonly rows: number[] }, goal: number, kept: number | null): void {
  const at = (row: number, column: number): number => (table[row] as number[])[column] as number;
  const end = names.columns.length;
  for (;;) {
    let column = -1;
    for (let each = 0; each < end; each += 1) {
      if (at(goal, each) >= -tiny || (kept !== null && Math.abs(at(kept, each)) > tiny)) continue;
      if (column < 0 || (names.columns[each] as number) < (names.columns[column] as number)) column = each;
    }
    if (column < 0) return;
    let row = -1;
    for (let each = 0; each < names.rows.length; each += 1) {
      if (at(each, column) <= tiny) continue;
      const nearer = row < 0 ? -1 : at(each, end) / at(each, column) - at(row, end) / at(row, column);
      if (nearer < -tiny || (nearer <= tiny && (names.rows[each] as number) < (names.rows[row] as number))) row = each;
    }
    // Every unknown has an upper end, so some row always stops it.
    if (row < 0) return;
    turn(table, row, column);
    [names.columns[column], names.rows[row]] = [names.rows[row] as number, names.columns[column] as number];
  }
}

/** Exchanges what stands for a row and a column. */
function turn(table: number[][], row: number, column: number): void {
  const pivot = table[row] as number[];
  const by = 1 / (pivot[column] as number);
  table.forEach((line, place) => {
    const share = line[column] as number;
    if (place === row || share === 0) return;
    for (let each = 0; each < line.length; each += 1) line[each] = each === column ? -share * by : (line[each] as number) - share * (pivot[each] as number) * by;
  });
  for (let each = 0; each < pivot.length; each += 1) pivot[each] = each === column ? by : (pivot[each] as number) * by;
}
