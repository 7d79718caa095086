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
