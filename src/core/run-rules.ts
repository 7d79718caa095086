import type { RunRule } from './metrics.js';

/** A point of a control chart as the rules see it. */
export interface Placed {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** Points in a row on one side of the centre that are a shift, and points in a row that rise or fall that are a trend. */
const shiftLength = 9;
const trendLength = 6;

/**
 * The rules whose pattern ends at each point, in order: `beyond` the limits; `shift`, nine or more in a row on one side of the
 * centre; `trend`, six or more in a row each higher, or each lower, than the one before. What lies on a line or repeats its
 * neighbour is in no pattern.
 *
 * Few rules on purpose: each more one cries wolf more often. Differences below a billionth are taken for rounding.
 *
 * Source: tests 1, 2 and 3 of Nelson (1984), The Shewhart control chart – tests for special causes, Journal of Quality Technology 16, 237–239.
 */
export function runSignals(points: readonly Placed[], centre: number): readonly (readonly RunRule[])[] {
  let [side, onSide, direction, going] = [0, 0, 0, 1];
  return points.map(({ value, lower, upper }, index) => {
    const now = signOf(value, centre);
    onSide = now !== 0 && now === side ? onSide + 1 : 1;
    side = now;
    const turn = index === 0 ? 0 : signOf(value, (points[index - 1] as Placed).value);
    going = turn === 0 ? 1 : turn === direction ? going + 1 : 2;
    direction = turn;
    const signals: RunRule[] = [];
    if (signOf(value, upper) > 0 || signOf(value, lower) < 0) signals.push('beyond');
    if (side !== 0 && onSide >= shiftLength) signals.push('shift');
    if (going >= trendLength) signals.push('trend');
    return signals;
  });
}

/** Whether a value lies above another, 1, below it, -1, or on it, 0. */
function signOf(value: number, other: number): number {
  const difference = value - other;
  return Math.abs(difference) <= 1e-9 * Math.max(1, Math.abs(value), Math.abs(other)) ? 0 : Math.sign(difference);
}
