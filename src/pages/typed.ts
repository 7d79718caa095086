import { limits } from '../core/limits.js';

const key = 'mizan-own';

/** What was typed in this tab before; null where nothing was, or nothing may be kept. */
export function typedBefore(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps what is typed until the tab is closed; where there is no room or no leave for that, it stays on screen only. */
export function keepTyped(text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // A reload would lose it, and nothing else.
  }
}

/** The text of a file, lines as a text field has them; `too-long` and `unreadable` where it has none that could be a definition. */
export async function textOf(file: File): Promise<{ readonly text: string } | 'too-long' | 'unreadable'> {
  // No character takes more than four bytes.
  if (file.size > limits.file * 4) return 'too-long';
  try {
    return { text: (await file.text()).replace(/\r\n?/g, '\n') };
  } catch {
    return 'unreadable';
  }
}
