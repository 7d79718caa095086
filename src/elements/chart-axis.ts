import { durationOf, unitOf, units, type DurationUnit } from '../locale/durations.js';
import { formatsOf } from '../locale/formats.js';

/** What the figures of a chart are: shares of 0 to 1, plain numbers, or lengths of time in seconds. */
export type ChartUnit = 'share' | 'number' | 'seconds';

export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** A figure at a line of the axis. */
  readonly tick: (value: number) => string;
  /** A figure in full. */
  readonly said: (value: number) => string;
}

/** About how many steps an axis has. */
const wanted = 5;
/** Steps of an axis by the power of ten: 1, 2 or 5 of it. */
const round = [1, 2, 5, 10] as const;
/** Steps that parts of an hour or of a day are counted in. */
const parts: Readonly<Record<DurationUnit, readonly number[]>> = { second: [5, 10, 15, 30], minute: [1, 2, 5, 10, 15, 30], hour: [1, 2, 3, 6, 12], day: [] };

const stepFor = (rough: number): number => {
  const power = 10 ** Math.floor(Math.log10(rough));
  return (round.find((each) => each * power >= rough * (1 - 1e-9)) ?? 10) * power;
};

/** A step of a length of time that is plain in a unit of time, and that unit. */
function timeStep(rough: number): { readonly step: number; readonly unit: DurationUnit } {
  for (const unit of ['second', 'minute', 'hour'] as const) {
    const found = parts[unit].find((each) => each * units[unit] >= rough);
    if (found !== undefined) return { step: found * units[unit], unit };
  }
  return { step: Math.max(1, stepFor(rough / units.day)) * units.day, unit: 'day' };
}

/**
 * An axis on which these figures fit, with lines at round places.
 *
 * `zero` where it begins at nothing, as bars must; else it shows the figures' own range. Shares never pass 0 or 1.
 */
export function axisOf(values: readonly number[], unit: ChartUnit, tag: string, { zero, narrow }: { readonly zero: boolean; readonly narrow: boolean }): Axis {
  const all = zero || values.length === 0 ? [0, ...values] : values;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const span = high > low ? high - low : Math.abs(high) || 1;
  const rough = Math.max(span / wanted, unit === 'seconds' ? 1 : 0);
  const time = unit === 'seconds' ? timeStep(rough) : null;
  const step = time?.step ?? stepFor(rough);
  const floor = Math.floor(low / step + 1e-9) * step;
  const ceiling = Math.ceil(high / step - 1e-9) * step;
  const min = low >= 0 ? Math.max(0, floor) : floor;
  const max = unit === 'share' ? Math.min(1, ceiling) : ceiling;
  return { min, max: max > min ? max : min + step, step, ...words(unit, tag, step, time?.unit ?? 'second', narrow) };
}

function words(unit: ChartUnit, tag: string, step: number, timeUnit: DurationUnit, narrow: boolean): Pick<Axis, 'tick' | 'said'> {
  // 1e-9: a step of 0.1 is not quite a tenth.
  const digits = (of: number) => Math.max(0, -Math.floor(Math.log10(of) + 1e-9));
  if (unit === 'seconds') {
    const written = unitOf(tag, timeUnit, narrow ? 'short' : 'long');
    return { tick: (value) => written(value / units[timeUnit]), said: durationOf(tag) };
  }
  if (unit === 'share') {
    const format = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: digits(step * 100) });
    return { tick: (value) => format.format(value), said: formatsOf(tag).percent };
  }
  const tick = new Intl.NumberFormat(tag, { maximumFractionDigits: digits(step) });
  const said = new Intl.NumberFormat(tag, { maximumFractionDigits: digits(step) + 1 });
  return { tick: (value) => tick.format(value), said: (value) => said.format(value) };
}

/** The axis of shares from nothing to all of it. */
export const wholeAxis = (tag: string): Axis => ({ min: 0, max: 1, step: 0.25, tick: formatsOf(tag).percent, said: formatsOf(tag).percent });
