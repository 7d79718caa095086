import { normalQuantile as z, type Interval } from './intervals.js';

/**
 * The 95 % interval of a rate: `count` in `exposure`, such as conversations in worked hours; the count is taken to be Poisson's.
 *
 * Source: Byar's approximation, Breslow and Day (1987), Statistical Methods in Cancer Research II, 69; within 0.03 of the exact
 * limits of a count, and nearer from ten on.
 *
 * @throws {RangeError} A count below 0 or no whole number, or nothing to count in.
 */
export function rateInterval(count: number, exposure: number): Interval {
  if (!Number.isInteger(count) || count < 0 || !(exposure > 0)) throw new RangeError(`${count} in ${exposure} is no rate.`);
  const low = count === 0 ? 0 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3;
  const next = count + 1;
  const high = next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3;
  return { low: Math.max(0, low) / exposure, high: high / exposure };
}
