import { save } from './files.js';
import { shapes, star, type Face } from './table-face.js';
import { fitted, frameOf, leading, shapeRoom, wrapped, type Fitted, type Frame, type Ways } from './table-frame.js';
import type { Whole } from './table-poster.js';

/** Colours and type of the place where the table stands; a canvas knows no custom properties. */
interface Look {
  readonly font: string;
  readonly ink: string;
  readonly muted: string;
  readonly paper: string;
  readonly card: string;
  /** By the section's place among the sections. */
  readonly hues: readonly { readonly hue: string; readonly tint: string }[];
}

function lookOf(place: HTMLElement): Look {
  const swatches = [...place.querySelectorAll<HTMLElement>('.legend [data-hue] .swatch')].map((swatch) => getComputedStyle(swatch));
  const field = place.querySelector('input');
  return {
    font: getComputedStyle(place).fontFamily,
    ink: getComputedStyle(place).color,
    muted: getComputedStyle(place.querySelector('.count') ?? place).color,
    paper: getComputedStyle((place.getRootNode() as ShadowRoot).host).backgroundColor,
    card: getComputedStyle(field ?? place).backgroundColor,
    hues: swatches.map(({ color, backgroundColor }) => ({ hue: color, tint: backgroundColor })),
  };
}

/** Saves the whole table as a picture; false where the browser could not draw it. */
export async function savePicture(whole: Whole, place: HTMLElement): Promise<boolean> {
  const picture = await pictureOf(whole, lookOf(place));
  if (picture) save(picture, `${whole.ready.words.title}.png`);
  return picture !== null;
}

const titleWays: Ways = [[44, 1], [38, 1], [32, 2], [26, 3]];
/** All names have one size, and rather two lines than small letters. */
const headWays: Ways = [[22, 1], [20, 1], [22, 2], [20, 2], [18, 2], [16, 3], [14, 3]];
const nameWays: Ways = [[18, 2], [17, 2], [16, 2], [15, 2], [14, 2], [13, 3]];

async function pictureOf({ ready, places, faces }: Whole, look: Look): Promise<Blob | null> {
  const { definition, words, voice } = ready;
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  const rtl = voice.dir === 'rtl';
  const set = (size: number, weight: number) => (pen.font = `${weight} ${size}px ${look.font}`);
  const legend = [
    ...definition.sections.map(({ id }, index) => ({ text: words.sections[id]?.name ?? '', index, own: false })),
    ...(faces.some(({ own }) => own) ? (['chart', 'own'] as const).map((key) => ({ text: voice.t(key), index: -1, own: key === 'own' })) : []),
  ];
  const fit = (texts: Parameters<typeof fitted>[2], weight: number, ways: Ways) => fitted(pen, (size) => set(size, weight), texts, ways);
  set(20, 400);
  const legendWords = legend.map(({ text }) => pen.measureText(text).width);
  const frame = frameOf(places, {
    title: (width) => fit([{ text: words.title, width }], 700, titleWays)[0] as Fitted,
    heads: (widths) => fit(places.blocks.map(({ section }, index) => ({ text: words.sections[section]?.name ?? '', width: widths[index] ?? 0 })), 700, headWays),
    legend: legendWords,
    credit: (width) => (set(20, 400), wrapped(pen, words.credit ?? '', width)),
  });
  // Engines draw nothing on a canvas that is too long, or of too many pixels for a phone.
  const scale = Math.min(2, 16_000 / frame.width, 16_000 / frame.height, Math.sqrt(16_000_000 / (frame.width * frame.height)));
  canvas.width = Math.round(frame.width * scale);
  canvas.height = Math.round(frame.height * scale);
  // A canvas of another size has forgotten all that was set.
  pen.scale(scale, scale);
  pen.direction = voice.dir;
  pen.textBaseline = 'alphabetic';
  for (const fill of [look.card, look.paper]) {
    pen.fillStyle = fill;
    pen.fillRect(0, 0, frame.width, frame.height);
  }
  const across = (x: number, width = 0) => (rtl ? frame.width - x - width : x);
  const write = (text: string, x: number, y: number, room: number, colour: string, align: CanvasTextAlign = 'start') => {
    pen.fillStyle = colour;
    pen.textAlign = align;
    pen.fillText(text, across(x), y, room);
  };
  const stamp = (path: string | undefined, x: number, y: number, size: number, colour: string) => {
    pen.save();
    pen.translate(across(x, size), y);
    pen.scale(size / 16, size / 16);
    pen.fillStyle = colour;
    pen.fill(new Path2D(path));
    pen.restore();
  };
  const box = ({ x, y, width, height }: Frame, fill: string, line: string, dashed: boolean, round: number) => {
    pen.beginPath();
    pen.roundRect(across(x, width), y, width, height, round);
    pen.fillStyle = look.card;
    pen.fillStyle = fill;
    pen.fill();
    pen.strokeStyle = line;
    pen.lineWidth = dashed ? 2 : 1.25;
    pen.setLineDash(dashed ? [6, 4] : []);
    pen.stroke();
  };
  const colours = (index: number) => look.hues[index] ?? { hue: look.muted, tint: look.card };

  set(frame.title.size, 700);
  for (const [order, line] of frame.title.lines.entries()) write(line, frame.margin, frame.titleAt + order * leading(frame.title.size), frame.width - 2 * frame.margin, look.ink);

  for (const [index, block] of places.blocks.entries()) {
    const { hue } = colours(index);
    const { x, y, width } = frame.head(block);
    const { size, lines } = frame.heads[index] as Fitted;
    const first = y - 10 - Math.max(0, lines.length - 1) * leading(size);
    stamp(shapes[index % shapes.length], x, first - 16, 18, hue);
    set(size, 700);
    for (const [order, line] of lines.entries()) write(line, x + shapeRoom, first + order * leading(size), width - shapeRoom, hue);
    pen.fillStyle = hue;
    pen.fillRect(across(x, width), y, width, 4);
  }

  const cell = (face: Face, at: Frame) => {
    const index = definition.sections.findIndex(({ id }) => id === face.section);
    const { hue, tint } = colours(index);
    const middle = at.x + at.width / 2;
    box(at, tint, hue, face.own, 12);
    set(17, 400);
    write(face.number, at.x + 12, at.y + 26, at.width / 2, hue);
    stamp(shapes[index % shapes.length], at.x + at.width - 26, at.y + 12, 14, hue);
    if (face.own) stamp(star, at.x + at.width - 46, at.y + 12, 14, hue);
    set(40, 700);
    write(face.symbol, middle, at.y + 78, at.width - 20, hue, 'center');
    const { size, lines } = fit([{ text: face.name, width: at.width - 16 }], 400, nameWays)[0] as Fitted;
    set(size, 400);
    for (const [order, line] of lines.entries()) write(line, middle, at.y + at.height - 14 - (lines.length - 1 - order) * leading(size), at.width - 16, look.ink, 'center');
  };
  for (const { number, row, column } of places.places) cell(faces[number - 1] as Face, frame.cell(row, column));

  set(20, 400);
  for (const [order, { text, index, own }] of legend.entries()) {
    const at = frame.legend[order] as Frame;
    const { hue, tint } = colours(index);
    box({ ...at, width: at.height }, tint, hue, own, 6);
    if (index >= 0) stamp(shapes[index % shapes.length], at.x + 7, at.y + 7, at.height - 14, hue);
    if (own) stamp(star, at.x + 6, at.y + 6, at.height - 12, hue);
    write(text, at.x + at.height + 10, at.y + 21, at.width, look.ink);
  }
  for (const [order, line] of frame.credit.entries()) write(line, frame.margin, frame.creditAt + order * 30, frame.width - 2 * frame.margin, look.muted);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
