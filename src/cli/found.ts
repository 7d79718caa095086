import { whereBroken, type TextPlace } from '../core/broken.js';
import type { Problem } from '../core/check.js';

/** A problem and the file it is in. */
export interface Found extends Omit<Problem, 'code'> {
  readonly file: string;
  readonly code: string;
  /** Where the text stops being JSON. */
  readonly values?: Readonly<Record<string, string | number | null>>;
}

/** What a text holds, or where it stops being JSON. */
export function parse(text: string): { readonly value: unknown } | { readonly place: TextPlace | null } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { place: whereBroken(text) };
  }
}
