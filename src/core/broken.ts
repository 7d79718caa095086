/** A place in a text, as editors count: lines and UTF-16 units, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  /** The character that stands there; none at the end of the text, null where the text has nothing in it. */
  readonly found: string | null;
}

/** A token and the white space before it: a mark, a string, or anything else that is a value by itself. */
const token = /[\t\n\r ]*(?:([{}[\],:])|("(?:[ !#-[\]-\uFFFF]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/** What may come next; `Or` stands for the end of a group that has nothing in it. */
type Due = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'after';

/** Where a text stops being JSON, null where it is JSON. Engines say it each in words of their own, or not at all. */
export function whereBroken(text: string): TextPlace | null {
  const open: ('{' | '[')[] = [];
  let due: Due = 'value';
  token.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    const start = token.lastIndex;
    const found = token.exec(text);
    if (!found) return due === 'after' && open.length === 0 && !/[^\t\n\r ]/.test(text.slice(start)) ? null : placeOf(text, start);
    const next = follow(due, found[1] ?? (found[2] ? 'string' : 'plain'), open);
    if (!next) return placeOf(text, start);
    due = next;
  }
}

/** What is due after a token; null where the token may not stand. Opens and closes groups. */
function follow(due: Due, kind: string, open: ('{' | '[')[]): Due | null {
  const within = open.at(-1);
  if (kind === '}' || kind === ']') {
    const closes = within === (kind === '}' ? '{' : '[') && (due === 'after' || due === (kind === '}' ? 'keyOrEnd' : 'valueOrEnd'));
    if (closes) open.pop();
    return closes ? 'after' : null;
  }
  if (due === 'after') return kind === ',' && within ? (within === '{' ? 'key' : 'value') : null;
  if (due === 'colon') return kind === ':' ? 'value' : null;
  if (due === 'key' || due === 'keyOrEnd') return kind === 'string' ? 'colon' : null;
  if (kind === ',' || kind === ':') return null;
  if (kind !== '{' && kind !== '[') return 'after';
  open.push(kind);
  return kind === '{' ? 'keyOrEnd' : 'valueOrEnd';
}

/** The first place from `start` on that is no white space. */
function placeOf(text: string, start: number): TextPlace {
  const blank = /[\t\n\r ]*/y;
  blank.lastIndex = start;
  blank.exec(text);
  const before = text.slice(0, blank.lastIndex).split('\n');
  const point = text.codePointAt(blank.lastIndex);
  const found = point === undefined ? (/[^\t\n\r \uFEFF]/.test(text) ? '' : null) : String.fromCodePoint(point);
  return { line: before.length, column: (before.at(-1) ?? '').replace(/^\uFEFF/, '').length + 1, found };
}
