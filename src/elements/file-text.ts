/** Bytes read at a time. */
const piece = 1 << 17;

const starts: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [['utf-8', [0xef, 0xbb, 0xbf]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]]];

/** Called between pieces of work; a promise where it is time to let others have their turn. */
export type Pause = () => Promise<void> | undefined;

async function* piecesOf(source: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < source.size; at += piece) yield new Uint8Array(await source.slice(at, at + piece).arrayBuffer());
}

/**
 * The encoding of a text: by its byte order mark; UTF-8 where it is that, or is for the most part; else that of Windows for
 * Arabic where letters beyond ASCII stand side by side as in words, or for Western Europe where they stand alone.
 */
export async function encodingOf(source: Blob, pause: Pause): Promise<string> {
  const head = new Uint8Array(await source.slice(0, 3).arrayBuffer());
  const marked = starts.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  if (marked) return marked[0];
  // The decoder is quick, and nearly every file is what it takes.
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of piecesOf(source)) {
      strict.decode(bytes, { stream: true });
      await pause();
    }
    strict.decode();
    return 'utf-8';
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  let [valid, broken, beyond, beside] = [0, 0, 0, 0];
  for await (const bytes of piecesOf(source)) {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] as number;
      if (byte < 0x80) continue;
      beyond += 1;
      if ((bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80) beside += 1;
      const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
      const whole = more > 0 && bytes.length > at + more && bytes.subarray(at + 1, at + 1 + more).every((each) => each >> 6 === 2);
      if (whole) {
        valid += 1;
        beyond += more;
        beside += more;
        at += more;
      } else broken += 1;
    }
    await pause();
  }
  if (valid > broken) return 'utf-8';
  return beside * 2 > beyond ? 'windows-1256' : 'windows-1252';
}

/** The text of a file, a piece at a time, with how much of the file has been read, 0 to 1. What is broken in it is U+FFFD. */
export async function* textOf(source: Blob, encoding: string): AsyncGenerator<readonly [text: string, done: number]> {
  const decoder = new TextDecoder(encoding);
  let read = 0;
  for await (const bytes of piecesOf(source)) {
    read += bytes.length;
    yield [decoder.decode(bytes, { stream: true }), read / source.size];
  }
  yield [decoder.decode(), 1];
}
