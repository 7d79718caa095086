/** A cell: text, a number as it is, or nothing. */
export type Cell = string | number | null;

/** Between cells: a comma, or the semicolon that spreadsheets expect wherever a comma stands in decimals. */
export type Separator = ',' | ';';

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, CRLF, digits and decimal point of ASCII.
 *
 * A spreadsheet would run text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return as a formula, so such a
 * cell gets an apostrophe in front, as does one that has such an apostrophe of its own. Source: OWASP, CSV Injection.
 * Numbers stay numbers.
 */
export function csvOf(rows: readonly (readonly Cell[])[], separator: Separator): string {
  return `\uFEFF${rows.map((row) => `${row.map((cell) => cellOf(cell, separator)).join(separator)}\r\n`).join('')}`;
}

/** What `csvOf` puts an apostrophe in front of. */
const guarded = /^'*[=+\-@\t\r]/;

/** Text of a cell without the apostrophe that `csvOf` puts in front of it. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && guarded.test(cell) ? cell.slice(1) : cell);

/** A row of a file, and the line of it on which the row begins, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV file (RFC 4180) as they stand there, empty lines left out; lines may end in any way, and quoted cells hold
 * separators, lines and doubled quotes. Null where a quote is not closed, or is followed by more than the end of its cell.
 */
export function readCsv(text: string, separator: Separator): readonly CsvRow[] | null {
  const rows: CsvRow[] = [];
  let [at, line] = [text.startsWith('\uFEFF') ? 1 : 0, 1];
  let [cells, begun]: [string[], number] = [[], line];
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (;;) {
        const close = text.indexOf('"', at + 1);
        if (close < 0) return null;
        cell += text.slice(at + 1, close);
        at = close + 1;
        if (text[at] !== '"') break;
        cell += '"';
      }
      if (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n') return null;
    } else {
      const begin = at;
      while (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n') at += 1;
      cell = text.slice(begin, at);
    }
    cells.push(cell);
    line += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      cells.push('');
    }
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: begun, cells });
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    [cells, begun] = [[], line];
  }
  return rows;
}

function cellOf(cell: Cell, separator: Separator): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guarded.test(cell) ? `'${cell}` : cell;
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
