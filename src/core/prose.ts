/** A piece of a line: words of ours, or what somebody wrote, whose letters may run the other way. */
type Piece = string | { readonly own: string };
export type Line = readonly Piece[];

/** What stands in a cell, line by line: the figure first, then what it rests on. */
export interface Cell {
  readonly lines: readonly Line[];
}

/** A table; the first cell of each row names the row. */
export interface Grid<C extends Cell = Cell> {
  readonly heads: readonly Line[];
  readonly rows: readonly { readonly cells: readonly C[] }[];
}

/** A part of a document under a heading of its own. */
export interface Passage<G extends Grid = Grid> {
  readonly heading: Line;
  readonly before: readonly Line[];
  readonly grids: readonly G[];
  /** Remarks on what stands above. */
  readonly after: readonly Line[];
}

/** A document in words, not yet in the shape of a page, a message or a wiki. */
export interface Prose<G extends Grid = Grid> {
  readonly title: Line;
  readonly opening: readonly Line[];
  readonly passages: readonly Passage<G>[];
}

/** A line on its own, each piece written in turn. */
export const lineOf = (line: Line, ours: (text: string) => string, own: (text: string) => string): string =>
  line.map((piece) => (typeof piece === 'string' ? ours(piece) : own(piece.own))).join('');

/** What somebody wrote, on one line. */
export const unbroken = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** What somebody wrote where no element can hold it apart: between U+2068 and U+2069, which keep the text around it as it runs, any of its own left out. */
export const apart = (text: string): string => `\u2068${unbroken(text).replace(/[\u202A-\u202E\u2066-\u2069]/g, '')}\u2069`;
