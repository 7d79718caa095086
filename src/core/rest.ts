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
 * What is told to someone who knows more than her own figures, such as those of a friend or a table of the team, is not protected by this.
 */
export function toldOfOthers({ cells, staff }: Measured, period: number, own: number): (figure: RestFigure, channel: number | null) => boolean {
  const here = cells[period] ?? [];
  const others = here.filter(({ agent }) => agent >= 0 && agent !== own);
  const parts: readonly Part[] = [...new Set(here.filter(({ agent }) => agent >= 0).map(({ channel }) => channel))].map((channel) => ({
    channel, cells: others.filter((cell) => cell.channel === channel),
  }));
  const within = (some: readonly Part[]): readonly Cell[] => some.flatMap((part) => part.cells);
  const amounts = (some: readonly Cell[], of: (sum: Sum) => number): readonly number[] => {
    const people = new Map<number, number>();
    for (const cell of some) people.set(cell.agent, (people.get(cell.agent) ?? 0) + of(cell));
    return [...people.values()];
  };
  const kept = (of: (sum: Sum) => number, more: (some: readonly Cell[]) => boolean, before?: ReadonlySet<Part> | null): ReadonlySet<Part> | null => {
    if (before === null) return null;
    return keptBackParts(
      parts,
      ({ cells: some }) => sumOf(some).conversations,
      (some) => tellsOfSome(amounts(within(some), of)) || more(within(some)),
      // Conversations of no channel have no place in a report.
      (part) => part.channel < 0 || (before?.has(part) ?? false),
    );
  };

  const conversations = kept((sum) => sum.conversations, () => false);
  const working = new Set(staff.working(period).filter((person) => person !== own));
  const hoursTell = tellsOfSome([...working].map((person) => staff.hours(period, person) ?? 0));
  const idle = (some: readonly Cell[]) => amounts(some.filter(({ agent }) => !working.has(agent)), (sum) => sum.conversations);
  const workload = hoursTell ? null : kept(
    (sum) => sum.conversations,
    (some) => tellsOfSome(amounts(some.filter(({ agent }) => working.has(agent)), (sum) => sum.conversations)) || (idle(some).length > 0 && tellsOfSome(idle(some))),
    conversations,
  );
  const none = (count: number, of: number) => count === 0 || count === of;
  const satisfaction = kept((sum) => sum.rated, (some) => { const { satisfied, rated } = sumOf(some); return none(satisfied, rated); });
  const responses = kept((sum) => sum.asked, (some) => { const { rated, asked } = sumOf(some); return none(rated, asked); }, satisfaction);
  const spread = (of: 'response' | 'handling') => (some: readonly Cell[]) => { const { low, high } = sumOf(some)[of]; return low === high; };
  const sets: Readonly<Record<RestFigure, ReadonlySet<Part> | null>> = {
    conversations, workload, satisfaction, responses,
    response: kept((sum) => sum.answered, spread('response')),
    handling: kept((sum) => sum.handled, spread('handling')),
  };
  return (figure, channel) => {
    const hidden = sets[figure];
    if (hidden === null) return false;
    if (channel === null) return true;
    const part = parts.find((each) => each.channel === channel);
    return part !== undefined && !hidden.has(part);
  };
}
