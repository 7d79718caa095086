/** A cell: text, a number as it is, or nothing. */
export type Cell = string | number | null;

/** Between cells: a comma, or the semicolon that spreadsheets expect wherever a comma stands in decimals. */
export type Separator = ',' | ';';

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, CRLF, digits and decimal point of ASCII.
 *
 * A spreadsheet would run text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return as a formula, so such a
 * cell gets an apostrophe in front. Source: OWASP, CSV Injection. Numbers stay numbers.
 */
export function csvOf(rows: readonly (readonly Cell[])[], separator: Separator): string {
  return `\uFEFF${rows.map((row) => `${row.map((cell) => cellOf(cell, separator)).join(separator)}\r\n`).join('')}`;
}

function cellOf(cell: Cell, separator: Separator): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
