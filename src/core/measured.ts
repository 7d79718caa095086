import { workingTime } from './business-hours.js';
import type { MetricsSettings, Overview } from './metrics.js';
import { sortedWithin } from './sorting.js';
import { alphabetical, Spellings } from './spellings.js';
import { staffOf, type Staff } from './staff.js';
import { isoDay, localDays, stretchesOf } from './stretches.js';
import { count, emptyCell, type Cell, type Growing } from './sums.js';
import { channels as known, type Employment, type Ticket } from './ticket.js';

/** Conversations in slices: those of slice `n` stand from `bounds[n]` to `bounds[n + 1]`. */
interface Slices {
  readonly places: Uint32Array;
  readonly bounds: Uint32Array;
}

/** Times in seconds, rising within each slice, and the conversations they are of. */
interface Risen extends Slices {
  readonly values: Float64Array;
}

/** Times by period, and by period and channel: a slice for each channel, as `sliceOf` says. */
interface Timed {
  readonly all: Risen;
  readonly channels: Risen;
}

/** The slice of a channel (-1 for none) in a period. */
export const sliceOf = (period: number, channel: number, channels: number): number => period * (channels + 1) + channel + 1;

/** Names by number, and the order to show them in. */
interface Named {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly order: readonly number[];
}

/** What the file says of at least one ticket: when it was answered, whether a rating was asked for, a rating, how long it was worked on, and when it was solved. */
export type Says = Readonly<Record<'answered' | 'asked' | 'rated' | 'handled' | 'solved', boolean>>;

/** Tickets as they are counted: reports are taken from this in a moment. Made by `measured`. */
export interface Measured {
  readonly tickets: readonly Ticket[];
  readonly settings: MetricsSettings;
  readonly periods: readonly string[];
  readonly unfinished: string | null;
  /** The first period, if the data begin well after it does. */
  readonly begun: string | null;
  /** First and last day on which a customer wrote first, ISO 8601; '' of no tickets. */
  readonly reach: readonly [first: string, last: string];
  /** The last moment that the data know of, milliseconds since 1970. */
  readonly seen: number;
  readonly agents: Named;
  readonly channels: Named;
  readonly segments: Named;
  readonly reasons: Named;
  /** Of each ticket the numbers of its period and names, -1 for none. */
  readonly of: Readonly<Record<'period' | 'agent' | 'channel' | 'segment' | 'reason', Int32Array>>;
  /** Of each ticket, in seconds; NaN for none. */
  readonly response: Float64Array;
  readonly handling: Float64Array;
  readonly times: Readonly<Record<'response' | 'handling', Timed>>;
  /** By period, the latest first. */
  readonly latest: Slices;
  /** By period. */
  readonly cells: readonly (readonly Cell[])[];
  readonly staff: Staff;
  readonly says: Says;
}

const pause = 4096;
/** Days at the start of a period without a conversation that a week-end and a day off can explain. */
const quiet = 3;

/**
 * Counts tickets, once for all reports, in steps of a few thousand: yields the part done, 0 to 1, so that a page can go on between.
 *
 * A ticket belongs to the period in which the customer wrote first, by the calendar of `settings`. Periods run from the first to
 * the last with a ticket; those between exist even if nothing came in. Names are compared folded.
 *
 * @param periodOf The first day of the period that an ISO day lies in.
 */
export function* measured(
  tickets: readonly Ticket[],
  employments: readonly Employment[],
  settings: MetricsSettings,
  periodOf: (day: string) => string,
): Generator<number, Measured> {
  const { length } = tickets;
  const spellings = { agent: new Spellings(), channel: new Spellings(), segment: new Spellings(), reason: new Spellings() };
  const columns = () => new Int32Array(length);
  const of = { period: columns(), agent: columns(), channel: columns(), segment: columns(), reason: columns() };
  const says = { answered: false, asked: false, rated: false, handled: false, solved: false };
  let [first, last, end, seen] = [Infinity, -Infinity, -Infinity, -Infinity];
  for (let at = 0; at < length; at += 1) {
    const ticket = tickets[at] as Ticket;
    first = Math.min(first, ticket.opened);
    last = Math.max(last, ticket.opened);
    end = Math.max(end, ticket.opened, ticket.answered ?? -Infinity);
    seen = Math.max(seen, end, ticket.solved ?? -Infinity);
    for (const field of ['agent', 'channel', 'segment', 'reason'] as const) of[field][at] = spellings[field].met(ticket[field]);
    says.answered ||= ticket.answered !== null;
    says.asked ||= ticket.asked !== null;
    says.rated ||= ticket.rating !== null;
    says.handled ||= ticket.handled !== null;
    says.solved ||= ticket.solved !== null;
    if (at % pause === 0) yield (0.2 * at) / length;
  }
  const conversing = spellings.agent.keys.length;

  const { timeZone } = settings.calendar;
  const dayOf = length > 0 ? localDays(stretchesOf(timeZone, first, end)) : () => 0;
  const [firstDay, lastDay] = length > 0 ? [dayOf(first), dayOf(last)] : [0, -1];
  const periods: string[] = [];
  const places = new Map<string, number>();
  const periodOfDay: number[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    const period = periodOf(isoDay(day));
    if (!places.has(period)) places.set(period, periods.push(period) - 1);
    periodOfDay.push(places.get(period) as number);
    if (day % 365 === 0) yield 0.2;
  }

  const elapsed = settings.hours === 'business' && length > 0 ? workingTime(settings.calendar, first, end) : (from: number, to: number) => Math.max(0, to - from) / 1000;
  const [response, handling] = [new Float64Array(length).fill(NaN), new Float64Array(length).fill(NaN)];
  const opened = new Float64Array(length);
  const found = periods.map(() => new Map<number, Growing<Cell>>());
  for (let at = 0; at < length; at += 1) {
    const ticket = tickets[at] as Ticket;
    const period = periodOfDay[dayOf(ticket.opened) - firstDay] as number;
    of.period[at] = period;
    opened[at] = -ticket.opened;
    if (ticket.answered !== null) response[at] = elapsed(ticket.opened, ticket.answered);
    if (ticket.handled !== null) handling[at] = ticket.handled;
    const [channel, agent] = [of.channel[at] as number, of.agent[at] as number];
    const cells = found[period] as Map<number, Growing<Cell>>;
    const key = (channel + 1) * (conversing + 1) + agent + 1;
    let cell = cells.get(key);
    if (!cell) cells.set(key, (cell = emptyCell(channel, agent)));
    count(cell, ticket.rating, ticket.asked === true, response[at] as number, handling[at] as number);
    if (at % pause === 0) yield 0.2 + (0.4 * at) / length;
  }

  const whole = (at: number) => of.period[at] as number;
  const file = new Uint32Array(length);
  for (let at = 0; at < length; at += 1) file[at] = at;
  const latest = sliced(file, periods.length, whole);
  for (const done of sortedWithin(latest, opened)) yield 0.6 + 0.1 * done;
  const width = spellings.channel.keys.length;
  const byChannel = (at: number) => sliceOf(of.period[at] as number, of.channel[at] as number, width);
  const times: Timed[] = [];
  for (const values of [response, handling]) {
    const all = sliced(latest.places.filter((at) => (values[at] as number) >= 0), periods.length, whole);
    for (const done of sortedWithin(all, values)) yield 0.7 + 0.15 * (times.length + done);
    const channels = sliced(all.places, periods.length * (width + 1), byChannel);
    yield 0.7 + 0.15 * (times.length + 1);
    times.push({ all: risen(all, values), channels: risen(channels, values) });
    yield 0.7 + 0.15 * times.length;
  }

  const finished = length === 0 || periodOf(isoDay(lastDay + 1)) !== periods.at(-1);
  const early = length === 0 || periodOf(isoDay(firstDay - quiet - 1)) !== periods[0];
  const staff = staffOf(employments, settings.unit, spellings.agent, (day) => places.get(periodOf(day)) ?? -1, periodOf);
  return {
    tickets, settings, periods, of, response, handling, latest, staff, says,
    times: { response: times[0] as Timed, handling: times[1] as Timed },
    unfinished: finished ? null : (periods.at(-1) ?? null),
    begun: early ? null : (periods[0] ?? null),
    reach: length === 0 ? ['', ''] : [isoDay(firstDay), isoDay(lastDay)],
    seen,
    cells: found.map((cells) => [...cells.values()]),
    agents: named(spellings.agent), segments: named(spellings.segment), reasons: named(spellings.reason),
    channels: named(spellings.channel, known),
  };
}

/** Conversations parted by slice, in each of them in the order given. */
function sliced(given: Uint32Array, slices: number, sliceOfTicket: (at: number) => number): Slices {
  const bounds = new Uint32Array(slices + 1);
  const { length } = given;
  for (let index = 0; index < length; index += 1) {
    const next = sliceOfTicket(given[index] as number) + 1;
    bounds[next] = (bounds[next] as number) + 1;
  }
  for (let slice = 1; slice <= slices; slice += 1) bounds[slice] = (bounds[slice] as number) + (bounds[slice - 1] as number);
  const free = bounds.slice();
  const places = new Uint32Array(length);
  for (let index = 0; index < length; index += 1) {
    const at = given[index] as number;
    const slice = sliceOfTicket(at);
    places[free[slice] as number] = at;
    free[slice] = (free[slice] as number) + 1;
  }
  return { places, bounds };
}

function risen(slices: Slices, of: Float64Array): Risen {
  const values = new Float64Array(slices.places.length);
  for (let index = 0; index < values.length; index += 1) values[index] = of[slices.places[index] as number] as number;
  return { ...slices, values };
}

/** Names in the order of the alphabet; those of `before` stand first, in its order. */
function named(spellings: Spellings, before: readonly string[] = []): Named {
  const names = spellings.names();
  const rank = (number: number) => (before.includes(names[number] as string) ? before.indexOf(names[number] as string) : before.length);
  return { keys: spellings.keys, names, order: [...alphabetical(names)].sort((a, b) => rank(a) - rank(b)) };
}

/** What the data hold: what reports can be asked for. */
export function overviewOf({ periods, unfinished, agents, channels, cells, staff }: Measured): Overview {
  const conversing = new Set(cells.flat().map(({ agent }) => agent));
  return {
    periods, unfinished,
    agents: agents.order.filter((number) => conversing.has(number)).map((number) => ({ key: agents.keys[number] as string, name: agents.names[number] as string })),
    channels: channels.order.map((number) => channels.names[number] as string),
    conversations: cells.flat().reduce((sum, { conversations }) => sum + conversations, 0),
    rated: cells.flat().reduce((sum, { rated }) => sum + rated, 0),
    hours: staff.known,
  };
}
