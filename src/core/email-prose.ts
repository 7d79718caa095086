import { apart, lineOf, type Line, type Prose } from './prose.js';

/** A document as plain text: a table is its rows one after another, each figure under the name of its column. */
export function textOf({ title, opening, passages }: Prose): string {
  const said = (line: Line): string => lineOf(line, (text) => text, apart);
  const blocks = [
    said(title),
    ...opening.map(said),
    ...passages.flatMap(({ heading, before, grids, after }) => [
      `${said(heading)}\n${'='.repeat(20)}`,
      ...before.map(said),
      ...grids.flatMap(({ heads, rows }) =>
        rows.map(({ cells }) => cells.map(({ lines }, column) => (column === 0 ? lines.map(said).join('\n') : `  ${heads[column] ? said(heads[column]) : ''}: ${lines.map(said).join('. ')}`)).join('\n')),
      ),
      ...after.map(said),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);

/** A document as HTML that mail programs draw alike: plain tables and attributes, nothing that is fetched and no script. */
export function htmlOf({ title, opening, passages }: Prose, { tag, dir }: { readonly tag: string; readonly dir: 'ltr' | 'rtl' }): string {
  const said = (line: Line): string => lineOf(line, escaped, (text) => `<bdi>${escaped(text)}</bdi>`);
  const plain = (line: Line): string => escaped(lineOf(line, (text) => text, (text) => text));
  const side = dir === 'rtl' ? 'right' : 'left';
  const paragraph = (line: Line): string => `<p>${said(line)}</p>`;
  const cell = (name: 'td' | 'th', scope: string, lines: readonly Line[]): string =>
    `<${name}${scope} align="${side}" valign="top">${lines.map((line, index) => (index === 0 ? said(line) : `<br><small>${said(line)}</small>`)).join('')}</${name}>`;
  const body = [
    `<h1>${said(title)}</h1>`,
    ...opening.map(paragraph),
    ...passages.flatMap(({ heading, before, grids, after }) => [
      `<h2>${said(heading)}</h2>`,
      ...before.map(paragraph),
      ...grids.flatMap(({ heads, rows }) => [
        `<table border="1" cellspacing="0" cellpadding="6" dir="${dir}">`,
        `<thead><tr>${heads.map((head) => cell('th', ' scope="col"', [head])).join('')}</tr></thead>`,
        '<tbody>',
        ...rows.map(({ cells }) => `<tr>${cells.map(({ lines }, column) => (column === 0 ? cell('th', ' scope="row"', lines) : cell('td', '', lines))).join('')}</tr>`),
        '</tbody>',
        '</table>',
      ]),
      ...after.map(paragraph),
    ]),
  ];
  const language = `lang="${escaped(tag)}" dir="${dir}"`;
  return ['<!DOCTYPE html>', `<html ${language}>`, `<head><meta charset="utf-8"><title>${plain(title)}</title></head>`, `<body ${language}>`, ...body, '</body>', '</html>', ''].join('\n');
}
