import type { WorkingWeek } from './metrics.js';
import { dayLength, isoDay, placeAt, stretchesOf } from './stretches.js';

const minute = 60_000;

function timeOfDay(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return ((hours ?? 0) * 60 + (minutes ?? 0)) * minute;
}

/**
 * Counts working seconds between two moments, milliseconds since 1970, that lie from `from` to `to`; 0 where the second is not after the first.
 *
 * A moment is at work if its local time is within a window, so a window has the hours that really pass: eight at night are seven
 * when the clocks go forward, nine when they go back, and an hour shown twice counts twice. Where a window begins before the one
 * above it has ended, time common to both counts once. A week without windows has no seconds.
 *
 * The windows stand in a line with running sums, so that each question is two searches by halves.
 */
export function workingTime({ timeZone, week, holidays }: WorkingWeek, from: number, to: number): (start: number, end: number) => number {
  const windows = new Map(Object.entries(week).map(([weekday, list]) => [Number(weekday), list.map((window) => window.map(timeOfDay))]));
  const off = new Set(holidays);
  const starts: number[] = [];
  const ends: number[] = [];
  const sums: number[] = [];
  let sum = 0;
  for (const stretch of stretchesOf(timeZone, from, to)) {
    const last = Math.floor((stretch.to + stretch.offset) / dayLength);
    for (let day = Math.floor((stretch.from + stretch.offset) / dayLength); day <= last; day += 1) {
      // 1970-01-01 was a Thursday.
      const open = windows.get(((((day + 3) % 7) + 7) % 7) + 1);
      if (!open || off.has(isoDay(day))) continue;
      for (const [begins = 0, closes = 0] of open) {
        const start = Math.max(day * dayLength + begins - stretch.offset, stretch.from, ends.at(-1) ?? -Infinity);
        const end = Math.min(day * dayLength + closes - stretch.offset, stretch.to);
        if (end <= start) continue;
        starts.push(start);
        ends.push(end);
        sums.push(sum);
        sum += end - start;
      }
    }
  }
  const line = Float64Array.from(starts);
  const passed = (time: number): number => {
    const place = placeAt(line, time);
    return place < 0 ? 0 : (sums[place] as number) + Math.min(time, ends[place] as number) - (starts[place] as number);
  };
  return (start, end) => (end > start ? (passed(end) - passed(start)) / 1000 : 0);
}
