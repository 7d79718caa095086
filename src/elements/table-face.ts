import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Places } from '../core/periodic-table.js';
import type { TableReady } from './table.js';

/** Sections that have a colour and a shape of their own; those after them begin anew. */
export const hues = 6;

/** Letters past which a name, or a word of it, takes a smaller type where room is scarce. */
const longest = { name: 28, word: 11 } as const;

const size = (name: string): string => (name.length > longest.name ? 'long' : name.split(/\s+/).some((word) => word.length > longest.word) ? 'tight' : '');

/** What is seen of an element in its cell. */
export interface Face {
  readonly id: string;
  readonly section: string;
  /** In the digits of the language. */
  readonly number: string;
  readonly symbol: string;
  readonly name: string;
  /** Whether it was added to the chart. */
  readonly own: boolean;
  /** Colour and shape of its section, 1 to `hues`. */
  readonly hue: number;
}

/** Colour and shape of a section, by its place among the sections. */
export const hueOf = (section: number): number => (section % hues) + 1;

/** The faces of all elements, by number. */
export function facesOf({ definition, words, voice }: TableReady, { places }: Places): readonly Face[] {
  const own = new Set(definition.sections.flatMap(({ elements }) => elements.filter(({ origin }) => origin === 'own').map(({ id }) => id)));
  return places.map(({ id, section, number }) => ({
    id,
    section,
    number: voice.number(number),
    symbol: words.elements[id]?.symbol ?? '',
    name: words.elements[id]?.name ?? id,
    own: own.has(id),
    hue: hueOf(definition.sections.findIndex((each) => each.id === section)),
  }));
}

/** Outlines of the shapes, in a square of 16. */
export const shapes: readonly string[] = [
  'M8 1.5 15 14H1Z',
  'M8 .8 15.2 8 8 15.2.8 8Z',
  'M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1Z',
  'M1.8 1.8h12.4v12.4H1.8Z',
  'M5.5 1h5v4.5H15v5h-4.5V15h-5v-4.5H1v-5h4.5Z',
  'M4.2 1.2h7.6L15.6 8l-3.8 6.8H4.2L.4 8Z',
];

/** Outline of the mark of what was added, in a square of 16. */
export const star = 'M8 .6 10 5.8l5.5.3-4.3 3.5 1.4 5.4L8 12l-4.6 3 1.4-5.4L.5 6.1 6 5.8Z';

const outline = (path: string | undefined, name: string): SVGTemplateResult => svg`<svg class=${name} viewBox="0 0 16 16" aria-hidden="true"><path d=${path ?? ''} /></svg>`;

/** The shape of a section. */
export const shape = (hue: number): SVGTemplateResult => outline(shapes[hue - 1], 'shape');

/** The mark of what was added to the chart. */
export const mark = (): SVGTemplateResult => outline(star, 'mark');

/** Number, symbol and name of an element. @param added Says that it was added; '' leaves that unsaid. */
export const faceView = ({ number, symbol, name, own, hue }: Face, added: string): TemplateResult => html`
  <span class="top"><span class="number">${number}</span> ${own ? mark() : nothing} ${shape(hue)}</span>
  <bdi class="symbol">${symbol}</bdi>
  <span class="name ${size(name)}">${name}</span>
  ${own && added !== '' ? html`<span class="unseen">${added}</span>` : nothing}
`;
