import { unturned } from '../core/line.js';

/** Hands a file to the person: the browser's own download, which needs no secure context and passes every policy. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  // What a file system would not take in a name, and what would make it read as another one.
  link.download = unturned(name).replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim();
  link.click();
  // The download has its own hold on the content once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
