import type { Overview } from './metrics.js';

/** The first and the last of some periods: of one of them, or of all that are over (null). Null where there are none. */
export function spanOf({ periods, unfinished }: Pick<Overview, 'periods' | 'unfinished'>, period: string | null): readonly [first: string, last: string] | null {
  if (period !== null) return [period, period];
  const [[first], last] = [periods, periods.findLast((each) => each !== unfinished)];
  return first === undefined || last === undefined ? null : [first, last];
}
