import type { Block, Places } from '../core/periodic-table.js';

/** A place on the picture; `x` is counted from the edge where reading begins. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything on the picture stands, in units of which it is at least 1600 wide. */
export interface Framed {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly cell: (row: number, column: number) => Frame;
  /** The line under the name of a section. */
  readonly head: (block: Block) => Frame;
  /** A square and the words after it, one for each that was given. */
  readonly legend: readonly Frame[];
  readonly credit: readonly string[];
  /** Base of the first line of the credit. */
  readonly creditAt: number;
}

const margin = 48;
const gap = 8;
/** Between sections. */
const air = 18;
const tall = 150;
/** Where the name of the highest section ends. */
const top = 156;

/** @param words Widths of the words of the legend. @param credit Breaks the credit into lines of a width. */
export function frameOf({ rows, columns, blocks, places }: Places, words: readonly number[], credit: (width: number) => readonly string[]): Framed {
  const width = Math.max(1600, columns * 120 + 2 * margin);
  const inner = width - 2 * margin;
  const broad = (inner - (blocks.length - 1) * air - (columns - 1) * gap) / columns;
  const left = (column: number) => margin + column * (broad + gap) + blocks.findLastIndex((block) => block.column <= column) * air;
  const upper = (row: number) => top + 14 + row * (tall + gap);
  const floor = upper(places.length > 0 ? rows : 0) + 20;
  const legend: Frame[] = [];
  let [x, y] = [margin, floor];
  for (const each of words) {
    const wide = 30 + 10 + each;
    if (x > margin && x + wide > margin + inner) [x, y] = [margin, y + 42];
    legend.push({ x, y, width: each + 2, height: 30 });
    x += wide + 34;
  }
  const lines = credit(inner);
  const creditAt = y + 30 + 46;
  return {
    width,
    height: creditAt + Math.max(0, lines.length - 1) * 30 + margin,
    margin,
    cell: (row, column) => ({ x: left(column), y: upper(row), width: broad, height: tall }),
    head: ({ column, columns: wide, row }) => ({ x: left(column), y: upper(row) - 12, width: wide * (broad + gap) - gap, height: 4 }),
    legend,
    credit: lines,
    creditAt,
  };
}

/** A text in lines that fit a width; a word that is longer has a line of its own. */
export function wrapped(pen: Pick<CanvasRenderingContext2D, 'measureText'>, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && pen.measureText(`${last} ${word}`).width <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
