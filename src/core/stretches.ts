import { offsetAt } from './zone.js';

/** Milliseconds of a day without a change of the clock. */
export const dayLength = 86_400_000;

/** A time through which the clocks of a zone do not change; half-open, milliseconds since 1970, UTC. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Milliseconds by which the clocks are ahead of UTC. */
  readonly offset: number;
}

/** The stretches of a zone from one moment to another, in order and without gaps; the last one reaches a little further, so that the end lies within it. */
export function stretchesOf(timeZone: string, from: number, to: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let begin = from;
  let offset = offsetAt(timeZone, from);
  for (let at = from; at < to;) {
    const next = Math.min(at + dayLength, to);
    if (offsetAt(timeZone, next) === offset) {
      at = next;
      continue;
    }
    let changed = next;
    while (changed - at > 1) {
      const middle = Math.floor((at + changed) / 2);
      if (offsetAt(timeZone, middle) === offset) at = middle;
      else changed = middle;
    }
    stretches.push({ from: begin, to: changed, offset });
    begin = at = changed;
    offset = offsetAt(timeZone, changed);
  }
  return [...stretches, { from: begin, to: to + 1, offset }];
}

/** Place of the last of `starts`, which rise, that is not after `time`; -1 before the first. */
export function placeAt(starts: Float64Array, time: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The local day of a moment within the stretches, as days since 1970-01-01. */
export function localDays(stretches: readonly Stretch[]): (time: number) => number {
  const starts = Float64Array.from(stretches, ({ from }) => from);
  return (time) => Math.floor((time + (stretches[Math.max(0, placeAt(starts, time))] as Stretch).offset) / dayLength);
}

/** A day given as days since 1970-01-01, in ISO 8601. */
export const isoDay = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);
