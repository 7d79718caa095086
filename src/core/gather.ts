import { sliceOf, type Measured } from './measured.js';
import type { ServiceFigures } from './metrics.js';
import { serviceFigures, type Worked } from './service-figures.js';
import { sumOf, type Cell, type Sum } from './sums.js';

/** A number that no name has. */
const unknown = -2;

/** The number of a channel by its name; null for all of them, which '' stands for. */
export const channelOf = ({ channels }: Measured, channel: string): number | null => {
  const number = channels.names.indexOf(channel);
  return channel === '' ? null : number < 0 ? unknown : number;
};

/** Times of the conversations of a period, on one channel or on all (null), rising, in seconds; of some of them where `keep` is given. */
export function timesOf({ times, channels }: Measured, which: 'response' | 'handling', period: number, channel: number | null, keep?: (ticket: number) => boolean): ArrayLike<number> {
  if (channel === unknown) return [];
  const { places, bounds, values } = channel === null ? times[which].all : times[which].channels;
  const slice = channel === null ? period : sliceOf(period, channel, channels.keys.length);
  const [from, to] = [bounds[slice] as number, bounds[slice + 1] as number];
  if (!keep) return values.subarray(from, to);
  const kept: number[] = [];
  for (let at = from; at < to; at += 1) if (keep(places[at] as number)) kept.push(values[at] as number);
  return kept;
}

/** Hours that people worked in a period, and their conversations among these; null where hours of none of them are known. */
export function workedBy({ staff }: Measured, period: number, people: readonly number[], cells: readonly Cell[]): Worked {
  const working = new Set(people.filter((person) => staff.hours(period, person) !== null));
  if (working.size === 0) return null;
  let hours = 0;
  for (const person of working) hours += staff.hours(period, person) ?? 0;
  return { hours, conversations: sumOf(cells.filter(({ agent }) => working.has(agent))).conversations };
}

const cellsOf = ({ cells }: Measured, period: number, channel: number | null): readonly Cell[] =>
  (cells[period] ?? []).filter((cell) => channel === null || cell.channel === channel);

/** What was counted of everyone in a period, on one channel or on all (null). */
export const countedIn = (measured: Measured, period: number, channel: number | null): Sum => sumOf(cellsOf(measured, period, channel));

/**
 * Figures of everyone in a period, on one channel or on all (null).
 *
 * The rate per worked hour is of people whose hours are known: their conversations in all their hours, also in hours of those who
 * had none. Conversations of nobody, and of people whose hours nobody wrote down, are in the other figures only.
 */
export function figuresOf(measured: Measured, period: number, channel: number | null): ServiceFigures {
  const cells = cellsOf(measured, period, channel);
  return serviceFigures(
    sumOf(cells),
    timesOf(measured, 'response', period, channel),
    timesOf(measured, 'handling', period, channel),
    workedBy(measured, period, measured.staff.working(period), cells),
    measured.says,
  );
}
