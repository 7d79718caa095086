import { formatsOf } from './formats.js';

/** Units that lengths of time are said in, the longest first, with their seconds. */
export const units = { day: 86_400, hour: 3600, minute: 60, second: 1 } as const;
export type DurationUnit = keyof typeof units;

const all = Object.keys(units) as DurationUnit[];

/** So many of one unit: "5 minutes"; `short` where there is little room. */
export function unitOf(tag: string, unit: DurationUnit, unitDisplay: 'long' | 'short' = 'long'): (count: number) => string {
  const format = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 });
  return (count) => format.format(count);
}

/** A length of time in words, from seconds: the longest unit that it fills and the one below it, "1 hour and 12 minutes". */
export function durationOf(tag: string): (seconds: number) => string {
  const written = Object.fromEntries(all.map((unit) => [unit, unitOf(tag, unit)])) as Record<DurationUnit, (count: number) => string>;
  const { list } = formatsOf(tag);
  return (seconds) => {
    const long = all.findIndex((unit) => Math.round(seconds) >= units[unit]);
    const from = long === -1 ? all.length - 1 : long;
    const pair = all.slice(from, from + 2);
    const least = units[pair.at(-1) ?? 'second'];
    // Rounded in the smaller of the two, which may fill the longer one up: 59 minutes 59.6 seconds are an hour.
    const rounded = Math.round(seconds / least) * least;
    if (from > 0 && rounded >= units[all[from - 1] as DurationUnit]) return written[all[from - 1] as DurationUnit](1);
    const [first = 'second', second] = pair;
    const whole = Math.floor(rounded / units[first]);
    const rest = second ? Math.round((rounded - whole * units[first]) / units[second]) : 0;
    return list([...(whole > 0 || rest === 0 ? [written[first](whole)] : []), ...(second && rest > 0 ? [written[second](rest)] : [])]);
  };
}
