/** Why there is nothing to read. */
export type FileFault =
  | 'empty' | 'only-headers' | 'too-big' | 'unreadable'
  | 'spreadsheet' | 'pdf' | 'picture' | 'archive' | 'web-page' | 'json' | 'not-text'
  | 'no-address' | 'unreachable' | 'not-found' | 'not-allowed' | 'server-failed';

/** Something to read, however it came. */
export interface Source {
  readonly blob: Blob;
  /** Name of the file; '' for what was pasted. */
  readonly name: string;
  /** Where it was fetched from; '' for what a person or the page brought. */
  readonly address: string;
}

/** Bytes past which a file is not even begun: some ten times the export of 200,000 conversations. */
export const biggest = 512 * 1024 * 1024;

/** A server that has said nothing for this long is taken as unreachable, in milliseconds. */
const patience = 20_000;

/** First bytes of what people take for a table, in Latin-1; `.` stands for any. */
const beginnings: readonly (readonly [fault: FileFault, ...starts: readonly string[]])[] = [
  ['spreadsheet', '\xD0\xCF\x11\xE0'],
  ['pdf', '%PDF'],
  ['picture', '\x89PNG', '\xFF\xD8\xFF', 'GIF8', 'BM....\0\0\0\0', 'II*\0', 'MM\0*', 'RIFF....WEBP', '....ftypheic', '....ftypheif', '....ftypavif', '....ftypmif1'],
  ['archive', '\x1F\x8B', 'Rar!', '7z\xBC\xAF', 'BZh91AY', '\xFD7zXZ'],
];
/** How packed files begin, which workbooks of today are too. */
const packed = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];
const begins = (text: string) => (start: string) => Array.from(start).every((letter, index) => letter === '.' || letter === text[index]);
const markup = /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype|!--|\?xml|html|head|body|meta|table|script|svg)/i;
const json = /^(?:\xEF\xBB\xBF)?\s*(?:\{\s*["}]|\[\s*[{[\]"])/;

/** What a file is in place of a table, by its first bytes; null where it may be one. Rejects where it cannot be read. */
export async function faultOf(blob: Blob): Promise<FileFault | null> {
  if (blob.size === 0) return 'empty';
  if (blob.size > biggest) return 'too-big';
  const bytes = new Uint8Array(await blob.slice(0, 4096).arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  // Their first entries tell workbooks from others.
  if (packed.some(begins(text))) return /\[Content_Types\]|xl\/|mimetypeapplication\/vnd\.oasis/.test(text) ? 'spreadsheet' : 'archive';
  const found = beginnings.find(([, ...starts]) => starts.some(begins(text)));
  if (found) return found[0];
  if (markup.test(text)) return 'web-page';
  if (json.test(text)) return 'json';
  if (/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?[\s\0]*$/.test(text) && blob.size <= 4096) return 'empty';
  return isText(bytes) ? null : 'not-text';
}

/** Whether bytes can be letters: in UTF-16 every other byte of plain ones is zero, in all else none is. */
function isText(bytes: Uint8Array): boolean {
  const zeros = [0, 0];
  bytes.forEach((byte, index) => { if (byte === 0) zeros[index % 2] = (zeros[index % 2] as number) + 1; });
  const [even, odd] = zeros as [number, number];
  if (even + odd === 0) return true;
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return marked || (Math.min(even, odd) === 0 && even + odd > bytes.length / 8);
}

/** What stands at an address, or why it cannot be had. A browser does not tell a policy of the page or of the other server from a cut line. Rejects only where `signal` is aborted. */
export async function fetched(address: string, base: string, signal: AbortSignal): Promise<Source | FileFault> {
  const url = URL.canParse(address, base) ? new URL(address, base) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return 'no-address';
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patience);
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, late.signal]) });
    clearTimeout(timer);
    if (response.status === 401 || response.status === 403) return 'not-allowed';
    if (!response.ok) return response.status >= 500 ? 'server-failed' : 'not-found';
    if (Number(response.headers.get('content-length')) > biggest) return 'too-big';
    const blob = await response.blob();
    return { blob, name: named(url), address };
  } catch {
    signal.throwIfAborted();
    return 'unreachable';
  } finally {
    clearTimeout(timer);
  }
}

function named({ pathname, host }: URL): string {
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || host;
  } catch {
    return last;
  }
}
