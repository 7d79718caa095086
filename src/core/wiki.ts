import { apart, lineOf, unbroken, type Line, type Prose } from './prose.js';

/** Markups of wikis: Markdown with GitHub's tables, MediaWiki's, and the one that Confluence and Jira share. */
export const markups = ['markdown', 'mediawiki', 'confluence'] as const;
export type Markup = (typeof markups)[number];

/** How one markup is written. */
interface Hand {
  readonly escaped: (text: string) => string;
  readonly heading: (text: string, level: 1 | 2) => string;
  readonly table: (heads: readonly string[], rows: readonly (readonly string[])[]) => string;
  /** Between the lines of a cell. */
  readonly newLine: string;
  /** Around a document that runs from the right. */
  readonly rtl: readonly [before: string, after: string] | null;
}

const entity = (letter: string): string => `&#${letter.codePointAt(0) ?? 0};`;
const div = ['<div dir="rtl">', '</div>'] as const;

/** Source: CommonMark 0.31, backslash escapes; GitHub Flavored Markdown 0.29, tables (extension). */
const markdown: Hand = {
  escaped: (text) =>
    text
      .replace(/[\\`*_[\]<>|~&#!@]/g, (letter) => (letter === '&' || letter === '<' || letter === '@' ? entity(letter) : `\\${letter}`))
      // What begins a list at the beginning of a line.
      .replace(/^([-+]|\d+[.)])/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`),
  heading: (text, level) => `${'#'.repeat(level)} ${text}`,
  table: (heads, rows) => [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  newLine: '<br>',
  rtl: div,
};

/** Source: MediaWiki, Help:Formatting, Help:Tables and Help:Links. An entity is never markup; a colon makes a link only where something follows at once. */
const mediawiki: Hand = {
  escaped: (text) => text.replace(/[{}[\]|<>&'~_!]|:(?=\S)|^[*#:;= -]/g, entity),
  heading: (text, level) => `${'='.repeat(level + 1)} ${text} ${'='.repeat(level + 1)}`,
  table: (heads, rows) =>
    [
      '{| class="wikitable"',
      ...heads.map((head) => `! scope="col" | ${head}`),
      ...rows.flatMap(([name = '', ...cells]) => ['|-', `! scope="row" | ${name}`, ...cells.map((cell) => `| ${cell}`)]),
      '|}',
    ].join('\n'),
  newLine: '<br>',
  rtl: div,
};

/** Source: Atlassian, Confluence and Jira, text formatting notation. A backslash of the text's own would break its line, so it is an entity. */
const confluence: Hand = {
  escaped: (text) => text.replace(/[{}[\]|*_\-+^~!?#@()&\\<>]/g, (letter) => ('|&\\<>@'.includes(letter) ? entity(letter) : `\\${letter}`)),
  heading: (text, level) => `h${level}. ${text}`,
  // Two bars would begin a head, so no cell is left without a letter.
  table: (heads, rows) => [`||${heads.map((each) => ` ${each} `).join('||')}||`, ...rows.map(([name = '', ...cells]) => `|| ${name} |${cells.map((each) => ` ${each} |`).join('')}`)].join('\n'),
  newLine: ' \\\\ ',
  rtl: null,
};

const hands: Readonly<Record<Markup, Hand>> = { markdown, mediawiki, confluence };

/** A document to paste into a wiki. Whatever anybody wrote stands there as text: none of it is markup. */
export function wikiOf({ title, opening, passages }: Prose, markup: Markup, dir: 'ltr' | 'rtl'): string {
  const { escaped, heading, table, newLine, rtl } = hands[markup];
  const said = (line: Line): string => escaped(lineOf(line, unbrokenInside, apart));
  /** Alone in its cell, what somebody wrote needs nothing to hold it apart. */
  const inCell = (line: Line): string => (line.length === 1 ? escaped(lineOf(line, unbroken, unbroken)) : said(line));
  const cells = (lines: readonly Line[]): string => lines.map(inCell).join(newLine);
  const blocks = [
    heading(said(title), 1),
    ...opening.map(said),
    ...passages.flatMap(({ heading: name, before, grids, after }) => [
      heading(said(name), 2),
      ...before.map(said),
      ...grids.map(({ heads, rows }) => table(heads.map(inCell), rows.map((row) => row.cells.map(({ lines }) => cells(lines))))),
      ...after.map(said),
    ]),
  ];
  const around = dir === 'rtl' && rtl ? [rtl[0], ...blocks, rtl[1]] : blocks;
  return `${around.join('\n\n')}\n`;
}

/** Spaces at the ends of a piece part it from the next. */
const unbrokenInside = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');
