import { createReadStream } from 'node:fs';
import { limits } from '../core/limits.js';

/** The text of a file, or a code for why there is none; `locales/<language>/problems.json` has a sentence for each. */
export type FileText = { readonly text: string } | { readonly code: 'no-file' | 'folder' | 'unreadable' | 'not-text' | 'too-long' };

/** No text within the limit is longer than this in UTF-8, a mark of byte order included. */
const most = (limits.file + 1) * 3;

/** Reads a file as UTF-8, never more of it than a definition may hold. */
export async function readText(path: string): Promise<FileText> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(path, { end: most })) chunks.push(chunk as Buffer);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { code: code === 'ENOENT' || code === 'ENOTDIR' ? 'no-file' : code === 'EISDIR' ? 'folder' : 'unreadable' };
  }
  const bytes = Buffer.concat(chunks);
  if (bytes.length > most) return { code: 'too-long' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { code: 'not-text' };
  }
}
