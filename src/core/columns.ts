import { numberOf, plain } from './cells.js';
import { folded } from './fold.js';
import { dayOf, momentOf, orderIn } from './dates.js';
import { headerOf, namesOf, type Header, type HeaderUnit } from './headers.js';
import { orderOf } from './order.js';
import { scaleOf, type Ends } from './ratings.js';
import type { EmploymentField, FileReading, TicketField } from './ticket.js';

type Source = 'zendesk' | 'freshdesk' | 'intercom' | 'hubspot' | 'plain';
type Field = TicketField | EmploymentField;

/** How a file would be read. */
export interface Guess {
  readonly source: Source | null;
  readonly reading: FileReading;
  /** What a person has to say before it can be read. */
  readonly open: readonly ('opened' | 'agent' | 'order' | 'unit')[];
}

/** Names that one help desk alone gives its columns. */
const tells: readonly (readonly [Source, readonly string[]])[] = [
  ['freshdesk', ['initial response time', 'survey results', 'survey result', 'due by time', 'agent interactions', 'customer interactions']],
  ['intercom', ['conversation started at', 'teammate currently assigned', 'team currently assigned', 'conversation rating', 'current conversation state', 'last teammate rating']],
  ['hubspot', ['ticket owner', 'create date', 'time to first agent email reply', 'first agent email response date', 'ticket status', 'pipeline', 'last ces survey rating']],
  ['zendesk', ['satisfaction score', 'ticket created timestamp', 'ticket satisfaction rating', 'via', 'group stations', 'assignee stations', 'requester', 'requester wait time', 'full resolution time', 'first reply time', 'ticket channel', 'assignee name']],
];

function sourceOf(headers: readonly Header[]): Source | null {
  const names = new Set(headers.map(({ name }) => name));
  const found = tells.map(([source, tell]) => [source, tell.filter((name) => names.has(folded(name))).length] as const).sort((one, other) => other[1] - one[1])[0];
  return found && found[1] >= 2 ? found[0] : null;
}

const moments: readonly Field[] = ['opened', 'answered', 'solved', 'day', 'started'];
const durations: readonly Field[] = ['response', 'handled', 'hours', 'tenure'];
const scaled: readonly Field[] = ['rating', 'engagement', 'satisfaction'];
const usual: Readonly<Partial<Record<Field, HeaderUnit>>> = { hours: 'hours', tenure: 'months' };
/** What a help desk's own columns of durations are in where their heads do not say; of anybody else's that is only so while they hold no bare numbers. */
const units: Readonly<Record<Source, HeaderUnit>> = { zendesk: 'minutes', freshdesk: 'hours', intercom: 'seconds', hubspot: 'hours', plain: 'seconds' };

/** Whether some cell has a number that means another duration in each unit. */
export const unitless = (cells: readonly string[]): boolean => cells.some((cell) => (numberOf(cell) ?? 0) !== 0);

/**
 * How a file of a kind would be read, by the heads of its columns and a sample of its rows.
 *
 * A column is a field only where its name is known, so what cannot be told stays open; of moments, only where the sample has
 * some. The order of day and month is what some row of the sample shows, `order` being open where rows could mean both and none
 * shows which, or where they contradict one another. `unit` is open where a column of durations has bare numbers and nothing
 * says what they are in; the reading then has no unit for it.
 */
export function guessOf(kind: 'tickets' | 'people', heads: readonly string[], sample: readonly (readonly string[])[], timeZone: string): Guess {
  const headers = heads.map(headerOf);
  const columns: Partial<Record<Field, number>> = {};
  const best: Partial<Record<Field, number>> = {};
  const source = kind === 'tickets' ? sourceOf(headers) : null;
  const column = (place: number): string[] => sample.map((cells) => cells[place] ?? '').filter((cell) => plain(cell) !== '');
  headers.forEach(({ name, business }, place) => {
    for (const [field, rank] of (namesOf[kind].get(name) ?? []) as readonly (readonly [Field, number])[]) {
      if (business && durations.includes(field)) continue;
      if (moments.includes(field) && !momentous(column(place), field === 'day')) continue;
      if (rank >= (best[field] ?? Infinity)) continue;
      columns[field] = place;
      best[field] = rank;
    }
  });
  alone(columns, best);
  // The moment says it better.
  if (columns.answered !== undefined) delete columns.response;
  if (columns.tenure !== undefined) delete columns.started;
  const dated = moments.flatMap((field) => (columns[field] === undefined ? [] : [columns[field]]));
  const order = orderOf(dated.flatMap((place) => column(place)).map(orderIn));
  const filled = <Value>(fields: readonly Field[], value: (field: Field, place: number) => Value): Partial<Record<Field, Value>> =>
    Object.fromEntries(fields.flatMap((field) => (columns[field] === undefined ? [] : [[field, value(field, columns[field])]])));
  const unsaid = durations.filter((field) => {
    const place = columns[field];
    return place !== undefined && source === null && !headers[place]?.unit && !usual[field] && unitless(column(place));
  });
  const usable = columns.opened !== undefined || (kind === 'people' && columns.agent !== undefined);
  return {
    source: source ?? (usable ? 'plain' : null),
    reading: {
      columns,
      order: order ?? 'day-first',
      timeZone: (columns.opened === undefined ? null : headers[columns.opened]?.timeZone) ?? timeZone,
      units: filled(durations.filter((field) => !unsaid.includes(field)), (field, place) => headers[place]?.unit ?? usual[field] ?? units[source ?? 'plain']),
      scales: filled(scaled, (_, place): Ends => scaleOf(column(place))),
    },
    open: [...(kind === 'tickets' && columns.opened === undefined ? ['opened' as const] : []), ...(columns.agent === undefined ? ['agent' as const] : []), ...(order === null ? ['order' as const] : []), ...(unsaid.length > 0 ? ['unit' as const] : [])],
  };
}

/** Leaves each column to the field that its name is surest for. */
function alone(columns: Partial<Record<Field, number>>, best: Readonly<Partial<Record<Field, number>>>): void {
  const owners = new Map<number, Field>();
  for (const field of Object.keys(columns) as Field[]) {
    const place = columns[field] as number;
    const owner = owners.get(place);
    if (owner === undefined) owners.set(place, field);
    else {
      const loser = (best[field] ?? 0) < (best[owner] ?? 0) ? owner : field;
      owners.set(place, loser === owner ? field : owner);
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
      delete columns[loser];
    }
  }
}

/** Whether a column holds moments or days, or nothing at all. */
function momentous(cells: readonly string[], days: boolean): boolean {
  const some = cells.slice(0, 50);
  const read = some.filter((cell) => (['day-first', 'month-first'] as const).some((order) => (days ? dayOf(cell, order) : momentOf(cell, order, 'UTC')) !== null));
  return read.length * 2 >= some.length;
}

/** What a reading is remembered under: the heads of the columns, folded. */
export const signatureOf = (heads: readonly string[]): string => heads.map(folded).join('\u001F');
