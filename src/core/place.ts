/** Where something stands in a text: from its first character to the one after its last. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Where the values of a JSON text stand, as far as it can be read. */
export interface Places {
  /** By JSON pointer (RFC 6901); of a key that stands there twice the last one, as `JSON.parse` has it. */
  readonly values: ReadonlyMap<string, Place>;
  /** Where the text stops being JSON; null where it is JSON to the end. */
  readonly broken: number | null;
}

/** Deeper than any definition goes; what is nested further is not looked into, so that no text can exhaust the stack. */
const deepest = 100;

const blank = /[ \t\n\r]*/y;
const string = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"/iuy;
const simple = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Finds every value of a JSON text. Never throws. */
export function placesOf(text: string): Places {
  const values = new Map<string, Place>();
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
    if (read) values.set(pointer, { from, to: at });
    return read;
  };

  if (text.startsWith('\uFEFF')) at = 1;
  const read = value('', 0);
  take(blank);
  return { values, broken: read && at === text.length ? null : at };
}

/** The value at a pointer, or what stands nearest around it; what is missing stands in what it is missing from. Null where nothing was read. */
export function placeOf({ values, broken }: Places, pointer: string): Place | null {
  if (broken !== null) return { from: broken, to: broken + 1 };
  for (let near = pointer; ; near = near.slice(0, near.lastIndexOf('/'))) {
    const place = values.get(near);
    if (place) return place;
    if (near === '') return null;
  }
}
