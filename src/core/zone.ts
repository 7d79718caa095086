const day = 86_400_000;
const quarter = 900_000;

/** What is known of one zone: its figures, and offsets looked up before. */
interface Zone {
  readonly figures: Intl.DateTimeFormat;
  /** By days of UTC that have one offset throughout; null for those that do not. */
  readonly days: Map<number, number | null>;
  /** By quarters of an hour, for the others: no zone has changed within one for decades. */
  readonly quarters: Map<number, number>;
}

const zones = new Map<string, Zone>();

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  const figures = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone, hourCycle: 'h23', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  const zone = { figures, days: new Map<number, number | null>(), quarters: new Map<number, number>() };
  zones.set(timeZone, zone);
  return zone;
}

/** The offset at a whole second, as `Intl` says. */
function looked({ figures }: Zone, time: number): number {
  const at: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of figures.formatToParts(time)) at[type] = value;
  const wall = new Date(0);
  wall.setUTCFullYear(at.era?.startsWith('B') ? 1 - Number(at.year) : Number(at.year), Number(at.month) - 1, Number(at.day));
  wall.setUTCHours(Number(at.hour), Number(at.minute), Number(at.second));
  return wall.getTime() - time;
}

function quarterly(zone: Zone, at: number): number {
  const known = zone.quarters.get(at);
  if (known !== undefined) return known;
  const offset = looked(zone, at * quarter);
  zone.quarters.set(at, offset);
  return offset;
}

/**
 * Milliseconds by which the clocks of a zone (IANA) are ahead of UTC at a moment.
 *
 * Most days have one offset, so it is looked up for the day: hundreds of thousands of moments cost a few thousand questions.
 *
 * @throws Where there is no such zone.
 */
export function offsetAt(timeZone: string, time: number): number {
  const zone = zoneOf(timeZone);
  const at = Math.floor(time / day);
  let offset = zone.days.get(at);
  if (offset === undefined) {
    const [first, last] = [quarterly(zone, at * (day / quarter)), quarterly(zone, (at + 1) * (day / quarter) - 1)];
    offset = first === last ? first : null;
    zone.days.set(at, offset);
  }
  return offset ?? quarterly(zone, Math.floor(time / quarter));
}

/**
 * The moment at which the clocks of a zone show a time, given as the milliseconds that `Date.UTC` makes of it.
 *
 * Where clocks go back, a time is shown twice and the first of them is meant. Where they go forward, one that is never shown
 * is read by the clock that was not yet put forward: half past two where the clock goes from two to three is half past three.
 * Source: RFC 5545, section 3.3.5, for both.
 *
 * @throws Where there is no such zone.
 */
export function instantOf(timeZone: string, wall: number): number {
  const before = offsetAt(timeZone, wall - day);
  if (offsetAt(timeZone, wall - before) === before) return wall - before;
  const after = offsetAt(timeZone, wall + day);
  return offsetAt(timeZone, wall - after) === after ? wall - after : wall - before;
}
