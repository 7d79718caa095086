/** Where something stands in a text: from its first character to the one after its last. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Deeper than any definition goes; what is nested further is not looked into, so that no text can exhaust the stack. */
const deepest = 100;

const blank = /[ \t\n\r]*/y;
const string = /"(?:[ !#-[\]-\uFFFF]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y;
const simple = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** The values of a JSON text by JSON pointer (RFC 6901), as far as it is JSON; of a key that stands there twice the last one counts, as for `JSON.parse`. Never throws. */
export function placesOf(text: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  let at = 0;

  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found === undefined) return null;
    at += found.length;
    return found;
  };
  const sign = (character: string): boolean => {
    take(blank);
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };
  /** Entries up to the closing sign; false where the text breaks off. */
  const list = (close: string, entry: (index: number) => boolean): boolean => {
    if (sign(close)) return true;
    for (let index = 0; ; index += 1) {
      if (!entry(index)) return false;
      if (sign(close)) return true;
      if (!sign(',')) return false;
    }
  };
  const member = (pointer: string, deep: number): boolean => {
    take(blank);
    const key = take(string);
    if (key === null || !sign(':')) return false;
    return value(`${pointer}/${(JSON.parse(key) as string).replaceAll('~', '~0').replaceAll('/', '~1')}`, deep);
  };
  const value = (pointer: string, deep: number): boolean => {
    if (deep > deepest) return false;
    take(blank);
    const from = at;
    const read =
      (sign('{') && list('}', () => member(pointer, deep + 1))) ||
      (at === from && sign('[') && list(']', (index) => value(`${pointer}/${index}`, deep + 1))) ||
      (at === from && (take(string) ?? take(simple)) !== null);
    if (read) places.set(pointer, { from, to: at });
    return read;
  };

  if (text.startsWith('\uFEFF')) at = 1;
  value('', 0);
  return places;
}

/** The value at a pointer, or what stands nearest around it: what is missing stands in what it is missing from. Null where nothing was read. */
export function placeOf(places: ReadonlyMap<string, Place>, pointer: string): Place | null {
  for (let near = pointer; ; near = near.slice(0, near.lastIndexOf('/'))) {
    const place = places.get(near);
    if (place || near === '') return place ?? null;
  }
}
