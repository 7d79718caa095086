import type { Block, Places } from '../core/periodic-table.js';

/** A place on the picture; `x` is counted from the edge where reading begins. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A text in lines, and the size of letters at which they fit. */
export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Sizes of letters, each with the most lines that it may take, from the best down. */
export type Ways = readonly (readonly [size: number, most: number])[];

/** What is written on the picture, each broken into lines of a width that is given; of the legend, the widths of its words. */
export interface Written {
  readonly title: (width: number) => Fitted;
  readonly heads: (widths: readonly number[]) => readonly Fitted[];
  readonly legend: readonly number[];
  readonly credit: (width: number) => readonly string[];
}

/** Where everything on the picture stands, in units of which it is at least 1600 wide. */
export interface Framed {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly title: Fitted;
  /** Base of the first line of the title. */
  readonly titleAt: number;
  readonly cell: (row: number, column: number) => Frame;
  /** The line under the name of a section. */
  readonly head: (block: Block) => Frame;
  /** The names of the sections, in their order. */
  readonly heads: readonly Fitted[];
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
/** Where the name of the highest section ends, below a title of one line. */
const top = 156;
const titleAt = 86;
/** Beside the name of a section its shape has this. */
export const shapeRoom = 28;

/** From the base of a line to that of the next. */
export const leading = (size: number): number => size * 1.35;

/** What a text of several lines takes more than one of a single line. */
const further = ({ size, lines }: Fitted): number => Math.max(0, lines.length - 1) * leading(size);

export function frameOf({ rows, columns, blocks, places }: Places, written: Written): Framed {
  const width = Math.max(1600, columns * 120 + 2 * margin);
  const inner = width - 2 * margin;
  const broad = (inner - (blocks.length - 1) * air - (columns - 1) * gap) / columns;
  const broadOf = (block: Block) => block.columns * (broad + gap) - gap;
  const title = written.title(inner);
  const heads = written.heads(blocks.map((block) => broadOf(block) - shapeRoom));
  // A low section has room above it for a name of several lines.
  const risen = Math.max(0, ...blocks.map(({ row }, index) => further(heads[index] as Fitted) - row * (tall + gap)));
  const start = top + further(title) + risen;
  const left = (column: number) => margin + column * (broad + gap) + blocks.findLastIndex((block) => block.column <= column) * air;
  const upper = (row: number) => start + 14 + row * (tall + gap);
  const floor = upper(places.length > 0 ? rows : 0) + 20;
  const legend: Frame[] = [];
  let [x, y] = [margin, floor];
  for (const each of written.legend) {
    const wide = 30 + 10 + each;
    if (x > margin && x + wide > margin + inner) [x, y] = [margin, y + 42];
    legend.push({ x, y, width: each + 2, height: 30 });
    x += wide + 34;
  }
  const credit = written.credit(inner);
  const creditAt = y + 30 + 46;
  return {
    width,
    height: creditAt + Math.max(0, credit.length - 1) * 30 + margin,
    margin,
    title,
    titleAt,
    cell: (row, column) => ({ x: left(column), y: upper(row), width: broad, height: tall }),
    head: (block) => ({ x: left(block.column), y: upper(block.row) - 12, width: broadOf(block), height: 4 }),
    heads,
    legend,
    credit,
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

/** Texts in the first of the ways in which each of them fits its width; else in the last. */
export function fitted(
  pen: Pick<CanvasRenderingContext2D, 'measureText'>,
  set: (size: number) => void,
  texts: readonly { readonly text: string; readonly width: number }[],
  ways: Ways,
): readonly Fitted[] {
  let found: readonly Fitted[] = [];
  for (const [size, most] of ways) {
    set(size);
    found = texts.map(({ text, width }) => ({ size, lines: wrapped(pen, text, width) }));
    if (found.every(({ lines }, index) => lines.length <= most && lines.every((line) => pen.measureText(line).width <= (texts[index]?.width ?? 0)))) break;
  }
  return found;
}
