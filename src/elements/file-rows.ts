import Papa from 'papaparse';
import type { CsvRow } from '../core/csv.js';
import { problemOf } from '../core/rows.js';
import type { RowProblem } from '../core/ticket.js';
import { encodingOf, textOf, type Pause } from './file-text.js';

/** What stands between cells. */
export type FileSeparator = ',' | ';' | '\t';

/** A row longer than this, in characters, is one whose quote is not closed, or no row at all. */
const longest = 200_000;
/** Characters that are read at once after damage. */
const few = 500;

/** Rows of a file in order, a block at a time. */
export interface RowBlock {
  readonly rows: readonly CsvRow[];
  /** Lines that are no row: their quotes do not pair. */
  readonly damaged: readonly RowProblem[];
  /** How much of the file has been read, 0 to 1. */
  readonly done: number;
}

/** The separator of a file, by its first line; what a spreadsheet wrote there as `sep=;` says it outright. */
export function separatorOf(line: string): FileSeparator {
  const said = /^sep=([,;\t])$/.exec(line)?.[1] as FileSeparator | undefined;
  const outside = line.replaceAll(/"(?:[^"]|"")*"/g, '');
  const count = (sign: string) => outside.split(sign).length;
  return said ?? ([',', ';', '\t'] as const).reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** How many lines a text goes on for: what it must be counted by where cells hold lines. */
function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Takes rows off the front of a text. A line whose quotes do not pair is left out alone, and reading goes on with the next. */
class Rows {
  #text = '';
  #line = 1;
  /** The beginning of a line that is too long, until its end has come. */
  #endless: string | null = null;
  readonly #separator: FileSeparator;

  constructor(separator: FileSeparator, line: number) {
    this.#separator = separator;
    this.#line = line;
  }

  /** The rows that are whole once more text has come; with `last` all that are left. */
  take(more: string, last: boolean): { readonly rows: CsvRow[]; readonly damaged: RowProblem[] } {
    const rows: CsvRow[] = [];
    const damaged: RowProblem[] = this.#held(more, last);
    // After damage little is read at once: there may be more of it, and each time reading begins anew.
    let size = this.#text.length;
    while (this.#text !== '') {
      const whole = size >= this.#text.length;
      const { data, errors, meta } = this.#parse(size, last && whole);
      // A quote that is open in a row that has not come to its end may yet be closed; one that stands astray does so however the row goes on.
      const wrong = errors.find(({ type, code, row = 0 }) => type === 'Quotes' && (row < data.length || (last && whole) || (code === 'InvalidQuotes' && !this.#closing(size))));
      const good = wrong ? (wrong.row ?? 0) : data.length;
      const end = !wrong ? meta.cursor : good === 0 ? 0 : this.#parse(size, last && whole, good).meta.cursor;
      this.#push(rows, wrong ? data.slice(0, good) : data);
      this.#text = last && whole && !wrong ? '' : this.#text.slice(end);
      if (wrong || (good === 0 && size >= longest)) {
        if (!last && !this.#text.includes('\n')) {
          if (this.#text.length > longest) [this.#endless, this.#text] = [this.#text, ''];
          break;
        }
        damaged.push(this.#skip());
        size = few;
      } else if (whole) break;
      else size *= 2;
    }
    return { rows, damaged };
  }

  /** Adds text, but for the rest of a line that is too long: what would be held, and read again and again, has no end. */
  #held(more: string, last: boolean): RowProblem[] {
    const end = this.#endless === null ? -1 : more.indexOf('\n');
    if (this.#endless === null) this.#text += more;
    else if (end >= 0) this.#text = more.slice(end + 1);
    if (this.#endless === null || (end < 0 && !last)) return [];
    const problem = problemOf(this.#line, 'too-long', '', this.#endless);
    this.#endless = null;
    this.#line += 1;
    return [problem];
  }

  /** Whether the text that is read ends with a quote, after which a separator may yet come. */
  #closing(size: number): boolean {
    return /" *$/.test(this.#text.slice(Math.max(0, Math.min(size, this.#text.length) - 100), size));
  }

  #parse(size: number, last: boolean, preview = 0): Papa.ParseResult<string[]> {
    const text = size >= this.#text.length ? this.#text : this.#text.slice(0, size);
    return new Papa.Parser({ delimiter: this.#separator, newline: '\n', preview }).parse(text, 0, !last) as Papa.ParseResult<string[]>;
  }

  #push(rows: CsvRow[], data: readonly string[][]): void {
    for (const cells of data) {
      if (cells.length > 1 || cells[0] !== '') rows.push({ line: this.#line, cells });
      this.#line += 1;
      for (const cell of cells) this.#line += linesIn(cell);
    }
  }

  /** Leaves the first line out. */
  #skip(): RowProblem {
    const end = this.#text.indexOf('\n');
    const line = end < 0 ? this.#text : this.#text.slice(0, end);
    // A quote that is left over was opened and not closed; else one stands where none may.
    const problem = problemOf(this.#line, (line.split('"').length - 1) % 2 === 1 ? 'quote-open' : 'quote-stray', '', line);
    this.#text = end < 0 ? '' : this.#text.slice(end + 1);
    this.#line += 1;
    return problem;
  }
}

/** Reads the rows of a CSV file: any of the usual encodings, separators and ends of lines. The first row is the header. */
export async function* rowsOf(source: Blob, pause: Pause): AsyncGenerator<RowBlock & { readonly encoding: string }> {
  const encoding = await encodingOf(source, pause);
  let parser: Rows | null = null;
  let held = '';
  for await (const [piece, done] of textOf(source, encoding)) {
    const last = done === 1 && piece === '';
    held += piece;
    // A carriage return may have its line feed in the next piece.
    const end = !last && held.endsWith('\r') ? held.length - 1 : held.length;
    const text = held.slice(0, end).replaceAll(/\r\n?/g, '\n');
    if (!parser) {
      // A header has an end.
      const first = text.trimStart().indexOf('\n');
      if (first < 0 && !last) {
        if (text.length > longest) throw new RangeError('The first line has no end.');
        continue;
      }
      const [begun, line] = begin(text);
      parser = new Rows(separatorOf(line), begun);
      held = held.slice(end);
      const rest = /^sep=[,;\t]\n/.exec(text) ? text.slice(text.indexOf('\n') + 1) : text;
      yield { ...parser.take(rest, last), done, encoding };
      continue;
    }
    held = held.slice(end);
    yield { ...parser.take(text, last), done, encoding };
    await pause();
  }
}

/** The line that the first row is counted from, and the first line with anything on it. */
function begin(text: string): readonly [line: number, first: string] {
  const said = /^sep=[,;\t]\n/.test(text);
  return [said ? 2 : 1, text.split('\n').find((line) => line.trim() !== '') ?? ''];
}
