import { workingTime } from './business-hours.js';
import { promptWithin, type CustomerFigure, type CustomerFigures } from './customer-figures.js';
import type { Measured } from './measured.js';
import { dayLength, isoDay } from './stretches.js';
import { channels, type Ticket } from './ticket.js';

/** Seconds that a conversation is given to be solved, before it counts as one that is not: seven days, every hour of them. */
export const solvedAfter = 7 * 86_400;

const stages = ['before', 'after', null] as const;
/** Ways that every language has a word for. What else a file writes there may be anything, so it is told as though it did not say: of the last, where a search of it in vain leads too. */
const ways = [...channels, ''];

/** What was counted of the conversations of a cell: pairs of those that did and of all that could. */
interface Tally {
  readonly stage: Ticket['stage'];
  readonly channel: string;
  readonly satisfied: Pair;
  readonly answered: Pair;
  readonly solved: Pair;
  /** In the order of `promptWithin`. */
  readonly prompt: readonly Pair[];
}

interface Pair {
  count: number;
  of: number;
}

const pair = (): Pair => ({ count: 0, of: 0 });
const tally = (stage: Ticket['stage'], channel: string): Tally => ({ stage, channel, satisfied: pair(), answered: pair(), solved: pair(), prompt: promptWithin.map(pair) });

function add(to: Pair, did: boolean): void {
  to.of += 1;
  if (did) to.count += 1;
}

/**
 * What a diagnostic needs of the conversations of some periods, from the first of them to the last: counts by stage and channel,
 * and nothing that anybody wrote.
 *
 * Satisfied are ratings of 4 and 5 among all given; answered are conversations with a reply by a person among all, as the reports
 * count them. A reply was prompt, or not, only where that much time has passed since the customer wrote, by the hours of the
 * settings, until the last moment that the data know of: a conversation that came in just before is neither. So with solved ones,
 * which are counted among conversations of seven days and older. What the file says of no conversation at all is in no figure.
 *
 * @param madeAt ISO 8601 in UTC.
 * @throws {RangeError} A period that the data do not have, or the last before the first.
 */
export function customerFiguresOf(measured: Measured, first: string, last: string, madeAt: string): CustomerFigures {
  const { tickets, settings, periods, response, latest: { places, bounds }, reach, begun, seen, says } = measured;
  const [start, end] = [periods.indexOf(first), periods.indexOf(last)];
  if (start < 0 || end < start) throw new RangeError(`There are no periods from ${first} to ${last}.`);
  const [from, to] = [bounds[start] as number, bounds[end + 1] as number];
  const since = to > from ? earliest(measured, from, to) : seen;
  const aged = settings.hours === 'business' ? workingTime(settings.calendar, since, seen) : (opened: number, until: number) => (until - opened) / 1000;
  const cells = stages.map((stage) => ways.map((channel) => tally(stage, channel)));
  for (let place = from; place < to; place += 1) {
    const at = places[place] as number;
    const ticket = tickets[at] as Ticket;
    const way = ways.indexOf(ticket.channel);
    const cell = cells[stages.indexOf(ticket.stage)]?.at(way) as Tally;
    const wait = response[at] as number;
    if (ticket.rating !== null) add(cell.satisfied, ticket.rating >= 4);
    if (says.answered) {
      add(cell.answered, wait >= 0);
      const age = aged(ticket.opened, seen);
      promptWithin.forEach((within, index) => { if (age >= within) add(cell.prompt[index] as Pair, wait <= within); });
    }
    if (says.solved && seen - ticket.opened >= solvedAfter * 1000) add(cell.solved, ticket.solved !== null);
  }
  const told = cells.flat();
  return {
    schema: 1,
    kind: 'customer-figures',
    from: first === begun ? reach[0] : first,
    to: end + 1 < periods.length ? isoDay(Date.parse(periods[end + 1] as string) / dayLength - 1) : reach[1],
    madeAt,
    hours: settings.hours,
    conversations: to - from,
    figures: [
      ...told.flatMap((cell) => figure('satisfied', cell, cell.satisfied)),
      ...told.flatMap((cell) => figure('answered', cell, cell.answered)),
      ...promptWithin.flatMap((within, index) => told.flatMap((cell) => figure('prompt', cell, cell.prompt[index] as Pair, within))),
      ...told.flatMap((cell) => figure('solved', cell, cell.solved)),
    ],
  };
}

/** When the first conversation of these came in. */
function earliest({ tickets, latest: { places } }: Measured, from: number, to: number): number {
  let found = Infinity;
  for (let place = from; place < to; place += 1) found = Math.min(found, (tickets[places[place] as number] as Ticket).opened);
  return found;
}

const figure = (metric: CustomerFigure['metric'], { stage, channel }: Tally, { count, of }: Pair, within: CustomerFigure['within'] = null): readonly CustomerFigure[] =>
  of === 0 ? [] : [{ metric, stage, channel, within, count, of }];
