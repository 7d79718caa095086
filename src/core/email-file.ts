import { unturned } from './line.js';

/** A message to be looked at and sent by hand. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  /** The same as a whole HTML document. */
  readonly html: string;
  /** When it was made, ISO 8601. */
  readonly date: string;
}

/** Longest line of a message, its end not counted. Source: RFC 2045, 6.8, and RFC 2047, 2. */
const longest = 76;

/** Parts two alternatives: base64 has no underscore, so no line of a part is like it. */
const boundary = '=_mizan';

/**
 * A message as a file (`.eml`), which a mail program opens as a draft: no sender and no recipient yet, as those are its own to fill in.
 *
 * Source: RFC 5322 (message), RFC 2045 and 2046 (multipart/alternative), RFC 2047 (letters beyond ASCII in the subject);
 * `X-Unsent` is what Outlook opens as a draft.
 */
export function emailFile({ subject, text, html, date }: Message): string {
  const part = (type: string, content: string) => [
    `--${boundary}`,
    `Content-Type: text/${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...folded(base64(bytesOf(content.replace(/\r\n|\r|\n/g, '\r\n'))), longest),
  ];
  return [
    `Date: ${new Date(date).toUTCString().replace('GMT', '+0000')}`,
    `Subject: ${encodedWords(unturned(subject)).join('\r\n ')}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part('plain', text),
    ...part('html', html),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

/** A text as words of ASCII, no letter parted between two; a line of the subject holds one. */
function encodedWords(text: string): readonly string[] {
  const [before, after] = ['=?utf-8?B?', '?='];
  // Bytes whose base64 fits into a line beside what stands around it; three bytes are four letters.
  const room = Math.floor((longest - 'Subject: '.length - before.length - after.length) / 4) * 3;
  const words: number[][] = [[]];
  for (const letter of text.replace(/[\s\p{Cc}]+/gu, ' ')) {
    const bytes = bytesOf(letter);
    if ((words.at(-1)?.length ?? 0) + bytes.length > room) words.push([]);
    words.at(-1)?.push(...bytes);
  }
  return words.map((bytes) => `${before}${base64(bytes)}${after}`);
}

const folded = (text: string, letters: number): readonly string[] => text.match(new RegExp(`.{1,${letters}}`, 'g')) ?? [];

/** First bytes of letters of one to four bytes. */
const leads = [0, 0xc0, 0xe0, 0xf0] as const;

/** UTF-8; half of a pair is U+FFFD. Source: RFC 3629. */
function bytesOf(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const letter of text) {
    const found = letter.codePointAt(0) ?? 0;
    const point = found >= 0xd800 && found <= 0xdfff ? 0xfffd : found;
    const following = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    bytes.push(leads[following] | (point >> (6 * following)));
    for (let rest = following - 1; rest >= 0; rest -= 1) bytes.push(0x80 | ((point >> (6 * rest)) & 0x3f));
  }
  return bytes;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Source: RFC 4648, 4. */
function base64(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.slice(at, at + 3);
    const four = [first >> 2, ((first & 3) << 4) | (second >> 4), ((second & 15) << 2) | (third >> 6), third & 63];
    const held = Math.min(3, bytes.length - at) + 1;
    text += four.map((index, place) => (place < held ? alphabet.charAt(index) : '=')).join('');
  }
  return text;
}
