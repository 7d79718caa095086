import { keptBackParts, tellsOfSome } from './complementary.js';
import type { Measured } from './measured.js';
import { sumOf, type Cell, type Sum } from './sums.js';

/** What can be told of the conversations of all other people: each figure for itself. */
export type RestFigure = 'conversations' | 'workload' | 'satisfaction' | 'responses' | 'response' | 'handling';

/** The conversations of other people on one channel. */
interface Part {
  readonly channel: number;
  readonly cells: readonly Cell[];
}

/**
 * Which figures of all other people may be told to one of them in a period, of all channels (null) or of one, by its number.
 *
 * A figure is kept back if fewer than four people have anything in what it is taken of, if one of them holds more than half of
 * that, or if all are alike, so that what holds for all is known of each; and beyond that so that nothing kept back can be worked
 * out from what is told, be it of the whole and the channels, of ratings and of those asked, or of conversations with and without
 * hours known. All of it is decided for a period at once, whatever report is asked for, so reports on single channels and of later
 * periods say no more together than each alone.
 *
 * This protects from what an agent has in her own reports. Who knows more can work out more: from the figures of a friend or of the
 * whole team, from reports by weeks beside those by months, or from two reports on one period with a few conversations between them.
 */
export function toldOfOthers({ agents, cells, staff }: Measured, period: number, own: number): (figure: RestFigure, channel: number | null) => boolean {
  const here = cells[period] ?? [];
  const others = here.filter(({ agent }) => agent >= 0 && agent !== own);
  const parts: readonly Part[] = [...new Set(here.filter(({ agent }) => agent >= 0).map(({ channel }) => channel))].map((channel) => ({
    channel, cells: others.filter((cell) => cell.channel === channel),
  }));
  const tells = (some: readonly Cell[], of: (sum: Sum) => number): boolean => {
    const amounts = new Float64Array(agents.keys.length);
    for (const cell of some) amounts[cell.agent] = (amounts[cell.agent] as number) + of(cell);
    return tellsOfSome(amounts);
  };
  const sizes = new Map(parts.map((part) => [part, sumOf(part.cells).conversations]));
  const kept = (tellsTooMuch: (some: readonly Cell[]) => boolean, before?: ReadonlySet<Part> | null): ReadonlySet<Part> | null => {
    if (before === null) return null;
    // Conversations of no channel have no place in a report.
    const already = (part: Part) => part.channel < 0 || (before?.has(part) ?? false);
    return keptBackParts(parts, (part) => sizes.get(part) ?? 0, (some) => tellsTooMuch(some.flatMap(({ cells: each }) => each)), already);
  };
  const share = (of: (sum: Sum) => number, count: (sum: Sum) => number) => (some: readonly Cell[]) => {
    const sum = sumOf(some);
    return count(sum) === 0 || count(sum) === of(sum) || tells(some, of);
  };
  const spread = (of: (sum: Sum) => number, low: (sum: Sum) => number, high: (sum: Sum) => number) => (some: readonly Cell[]) => {
    const sum = sumOf(some);
    return low(sum) === high(sum) || tells(some, of);
  };

  const all = ({ conversations }: Sum) => conversations;
  const conversations = kept((some) => tells(some, all));
  const working = new Set(staff.working(period).filter((person) => person !== own));
  const hoursTell = tellsOfSome([...working].map((person) => staff.hours(period, person) ?? 0));
  const workload = hoursTell ? null : kept((some) => {
    const without = some.filter(({ agent }) => !working.has(agent));
    return tells(some.filter(({ agent }) => working.has(agent)), all) || (without.length > 0 && tells(without, all));
  }, conversations);
  const satisfaction = kept(share(({ rated }) => rated, ({ satisfied }) => satisfied));
  const sets: Readonly<Record<RestFigure, ReadonlySet<Part> | null>> = {
    conversations, workload, satisfaction,
    responses: kept(share(({ asked }) => asked, ({ rated }) => rated), satisfaction),
    response: kept(spread(({ answered }) => answered, ({ responseLow }) => responseLow, ({ responseHigh }) => responseHigh)),
    handling: kept(spread(({ handled }) => handled, ({ handlingLow }) => handlingLow, ({ handlingHigh }) => handlingHigh)),
  };
  return (figure, channel) => {
    const hidden = sets[figure];
    if (hidden === null) return false;
    if (channel === null) return true;
    const part = parts.find((each) => each.channel === channel);
    return part !== undefined && !hidden.has(part);
  };
}
