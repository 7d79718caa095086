/** A colour in light and in dark, as `#rrggbb`. */
export type Pair = readonly [light: string, dark: string];

/** The colours of the elements, as `tokens.styles.ts` has them. */
export const colours = {
  accent: ['#0d6a62', '#63cabb'],
  'accent-ink': ['#ffffff', '#06211e'],
  paper: ['#fbfaf6', '#12151a'],
  card: ['#ffffff', '#1a1e25'],
  ink: ['#1c2330', '#e8eaee'],
  muted: ['#596273', '#a3abb9'],
  line: ['#e5e2d9', '#2c323c'],
  warning: ['#a8402b', '#f0937c'],
} as const satisfies Readonly<Record<string, Pair>>;
export type Colour = keyof typeof colours;
export const colourNames = Object.keys(colours) as Colour[];

/** The sizes of the elements, with the reach that a person is offered. */
export const sizes = {
  'font-size': { unit: 'px', usual: 17, min: 14, max: 24, step: 0.5 },
  radius: { unit: 'px', usual: 14, min: 0, max: 32, step: 1 },
  space: { unit: '', usual: 1, min: 0.6, max: 1.6, step: 0.1 },
} as const;
export type Size = keyof typeof sizes;
export const sizeNames = Object.keys(sizes) as Size[];

/** Text on its ground, wherever the elements have the two together. */
export const grounds: readonly (readonly [text: Colour, ground: Colour])[] = [
  ['ink', 'paper'],
  ['ink', 'card'],
  ['muted', 'paper'],
  ['muted', 'card'],
  ['accent', 'paper'],
  ['accent', 'card'],
  ['accent-ink', 'accent'],
  ['warning', 'card'],
];

/** A look: what of it differs from the usual one. */
export interface Look {
  readonly colours: Readonly<Record<Colour, Pair>>;
  readonly sizes: Readonly<Record<Size, number>>;
  /** A font family; '' for that of the page. */
  readonly font: string;
}

const hex = /^[\da-f]{6}$/i;

const family = ` *(?:"[\\p{L}\\p{M}\\p{N} '._-]+"|'[\\p{L}\\p{M}\\p{N} "._-]+'|[\\p{L}\\p{M}\\p{N} _-]+) *`;
const families = new RegExp(`^${family}(?:,${family})*$`, 'u');

/** Families that a style sheet takes: with nothing in them that would end a rule, or swallow the next. */
export const isFont = (font: string): boolean => font.length < 200 && families.test(font) && CSS.supports('font-family', font);

/** The look that an address carries; what it has wrong is as usual. */
export function lookOf(asked: URLSearchParams): Look {
  const pair = (name: Colour): Pair => {
    const given = asked.get(name)?.split('.') ?? [];
    const usual: Pair = colours[name];
    return given.length === 2 && given.every((each) => hex.test(each)) ? [`#${given[0] ?? ''}`, `#${given[1] ?? ''}`] : usual;
  };
  const size = (name: Size): number => {
    const { usual, min, max } = sizes[name];
    const given = Number(asked.get(name) ?? NaN);
    return given >= min && given <= max ? given : usual;
  };
  const font = asked.get('font') ?? '';
  return {
    colours: Object.fromEntries(colourNames.map((name) => [name, pair(name)])) as Look['colours'],
    sizes: Object.fromEntries(sizeNames.map((name) => [name, size(name)])) as Look['sizes'],
    font: isFont(font) ? font : '',
  };
}

/** How an address carries one colour; '' for the usual one. */
export const colourSetting = (name: Colour, [light, dark]: Pair): string =>
  light === colours[name][0] && dark === colours[name][1] ? '' : `${light.slice(1)}.${dark.slice(1)}`;

/** The public properties in which a look differs from the usual one. */
export function declarations(look: Look): readonly (readonly [property: string, value: string])[] {
  return [
    ...colourNames.flatMap((name) => {
      const [light, dark] = look.colours[name];
      return colourSetting(name, [light, dark]) === '' ? [] : [[`--mizan-${name}`, light === dark ? light : `light-dark(${light}, ${dark})`] as const];
    }),
    ...(look.font ? [['--mizan-font', look.font] as const] : []),
    ...sizeNames.flatMap((name) => {
      const { usual, unit } = sizes[name];
      return look.sizes[name] === usual ? [] : [[`--mizan-${name}`, `${look.sizes[name]}${unit}`] as const];
    }),
  ];
}

/** A look as a style sheet; '' where nothing differs. */
export function sheetOf(look: Look): string {
  const lines = declarations(look).map(([property, value]) => `  ${property}: ${value};`);
  return lines.length === 0 ? '' : `:root {\n${lines.join('\n')}\n}`;
}
