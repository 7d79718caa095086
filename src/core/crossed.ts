import { figuresOf, timesOf, workedBy } from './gather.js';
import type { Measured } from './measured.js';
import type { Reasons, ServiceFigures } from './metrics.js';
import { serviceFigures } from './service-figures.js';
import { alphabetical } from './spellings.js';
import { count, emptyCell, sumOf, type Cell, type Growing } from './sums.js';
import { shareOf, type Share } from './tally.js';

/** Conversations of a period, on one channel or on all (null). */
function within({ latest: { places, bounds }, of }: Measured, period: number, channel: number | null): readonly number[] {
  return [...places.subarray(bounds[period], bounds[period + 1])].filter((ticket) => channel === null || of.channel[ticket] === channel);
}

/** Figures by segment of customers, in the order of the alphabet; customers of none last, under ''. Nothing where the file knows no segments. */
export function segmentsOf(measured: Measured, period: number, channel: number | null): readonly { readonly segment: string; readonly figures: ServiceFigures }[] {
  const { segments, of, tickets, response, handling, staff } = measured;
  if (segments.names.length === 0) return [];
  const found = new Map<number, Map<number, Growing<Cell>>>();
  for (const at of within(measured, period, channel)) {
    const segment = of.segment[at] as number;
    const cells = found.get(segment) ?? new Map<number, Growing<Cell>>();
    found.set(segment, cells);
    const agent = of.agent[at] as number;
    const cell = cells.get(agent) ?? emptyCell(-1, agent);
    cells.set(agent, cell);
    const ticket = tickets[at] as (typeof tickets)[number];
    count(cell, ticket.rating, ticket.asked === true, response[at] as number, handling[at] as number);
  }
  return [...segments.order, -1].flatMap((number) => {
    const cells = [...(found.get(number)?.values() ?? [])];
    if (cells.length === 0) return [];
    const times = (which: 'response' | 'handling') => timesOf(measured, which, period, channel, (ticket) => of.segment[ticket] === number);
    const worked = workedBy(measured, period, staff.working(period), cells);
    return { segment: segments.names[number] ?? '', figures: serviceFigures(sumOf(cells), times('response'), times('handling'), worked, measured.says) };
  });
}

/** Reasons crossed with channels, the most frequent first; conversations without a reason under ''. No rows where the file knows no reasons. */
export function reasonsOf(measured: Measured, period: number, channel: number | null): Reasons {
  const { channels, reasons, of, tickets } = measured;
  const shown = channels.order.filter((number) => channel === null || number === channel);
  const rows = new Map<string, { readonly reason: number; readonly stage: 'before' | 'after' | null; readonly counts: number[]; total: number }>();
  let all = 0;
  for (const at of within(measured, period, channel)) {
    const { stage } = tickets[at] as (typeof tickets)[number];
    const reason = of.reason[at] as number;
    const key = `${reason} ${stage}`;
    const row = rows.get(key) ?? { reason, stage, counts: shown.map(() => 0), total: 0 };
    rows.set(key, row);
    row.total += 1;
    all += 1;
    const place = shown.indexOf(of.channel[at] as number);
    if (place >= 0) row.counts[place] = (row.counts[place] as number) + 1;
  }
  const known = [...rows.values()].some(({ reason, stage }) => reason >= 0 || stage !== null);
  const rank = new Map(alphabetical(reasons.names).map((number, place) => [number, place]));
  const order = ({ reason }: { readonly reason: number }) => rank.get(reason) ?? Infinity;
  return {
    channels: shown.map((number) => channels.names[number] as string),
    rows: (known ? [...rows.values()] : [])
      .sort((a, b) => b.total - a.total || order(a) - order(b))
      .map(({ reason, stage, counts, total }) => ({ reason: reasons.names[reason] ?? '', stage, total: shareOf(total, all) as Share, counts })),
  };
}

/** Figures by channel, in the order of channels; of channels with a conversation. */
export function channelsOf(measured: Measured, period: number, before: number | null, channel: number | null): readonly { readonly channel: string; readonly figures: ServiceFigures; readonly earlier: ServiceFigures | null }[] {
  const { channels, cells } = measured;
  const used = new Set((cells[period] ?? []).map((cell) => cell.channel));
  return channels.order
    .filter((number) => used.has(number) && (channel === null || number === channel))
    .map((number) => ({
      channel: channels.names[number] as string,
      figures: figuresOf(measured, period, number),
      earlier: before === null ? null : figuresOf(measured, before, number),
    }));
}
