import { folded } from './fold.js';

/** The longest call that a time is taken for, in seconds. */
const longest = 24 * 3600;

/**
 * Seconds into a call that a person has typed: minutes and seconds, or hours before them, parted by any sign; a number
 * alone is minutes. Digits may be Arabic, Persian or Latin. Null where it is no time.
 */
export function secondsOf(text: string): number | null {
  const parts = folded(text).split(/[:.,'؛،٫/ ]+/);
  if (parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  const [hours, minutes, seconds] = parts.length === 3 ? parts.map(Number) : [0, ...parts.map(Number), 0];
  if ((seconds ?? 0) > 59 || (parts.length === 3 && (minutes ?? 0) > 59)) return null;
  const whole = ((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
  return whole < longest ? whole : null;
}
