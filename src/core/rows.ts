import { durationOf, numberOf, plain, truthOf } from './cells.js';
import { unguarded } from './csv.js';
import { dayOf, momentOf } from './dates.js';
import { channelOf, stageOf } from './kinds-of-contact.js';
import { levelOf, ratingOf } from './ratings.js';
import type { Employment, EmploymentField, FileReading, RowFault, RowProblem, Ticket, TicketField } from './ticket.js';

/** Characters of a refused cell that are shown. */
const shown = 60;

/** No customer waits longer than ten years for a first reply, in seconds: more is a moment, or another unit. */
const longestWait = 3_653 * 86_400;
/** The time to a reply, every day of which is looked at; null of none that can be. */
const waitOf = (text: string, unit: 'seconds' | 'minutes' | 'hours'): number | null => {
  const wait = durationOf(text, unit);
  return wait !== null && wait <= longestWait ? wait : null;
};

const shortened = (text: string): string => {
  // Half of a letter at the cut lies beyond what is shown.
  const letters = Array.from(text.slice(0, 2 * shown + 2));
  return letters.length > shown ? `${letters.slice(0, shown).join('')}…` : text;
};

/** A row that counts in no figure. */
export const problemOf = (line: number, code: RowFault, field: RowProblem['field'], found: string): RowProblem => ({ line, code, field, found: shortened(found.trim()) });

/** Thrown within a row to refuse it. */
class Fault extends Error {
  constructor(readonly code: RowFault, readonly field: TicketField | EmploymentField, readonly found: string) {
    super(code);
  }
}

/** A row as cells of a reading. */
interface Row<Field extends string> {
  readonly reading: FileReading<Field>;
  readonly cells: readonly string[];
}

const cell = <Field extends string>({ reading, cells }: Row<Field>, field: Field): string => {
  const place = reading.columns[field];
  return place === undefined ? '' : (cells[place] ?? '');
};

/** What a reader makes of a cell; null of one that says nothing. */
function read<Field extends TicketField | EmploymentField, Value>(row: Row<Field>, field: Field, code: RowFault, reader: (text: string) => Value | null): Value | null {
  const text = cell(row, field);
  if (text === '') return null;
  const value = reader(text);
  // What cannot be read may stand for nothing, which is asked last because it seldom does.
  if (value === null && plain(text) !== '') throw new Fault(code, field, text);
  return value;
}

/** A reader of cells that are few and stand there often: it remembers them, as long as they are few. */
function remembering<Value>(of: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = of(text);
      if (known.size < 1000) known.set(text, value);
    }
    return value;
  };
}

const words = <Field extends string>(row: Row<Field>, field: Field): string => unguarded(cell(row, field)).trim();

/** Cells beyond the header, unless they are empty, or cells too few: the row cannot be trusted to have them where they belong. */
function misfit(cells: readonly string[], width: number): RowFault | null {
  if (cells.length < width) return 'too-few-cells';
  return cells.length > width && cells.slice(width).some((text) => text.trim() !== '') ? 'too-many-cells' : null;
}

/** Makes the rows of a file into what they say, or says why one cannot be. `width` is how many cells the header has. */
export function ticketsBy(reading: FileReading<TicketField>, width: number): (cells: readonly string[], line: number) => Ticket | RowProblem {
  const moment = (text: string) => momentOf(text, reading.order, reading.timeZone);
  const unit = (field: 'response' | 'handled') => shortUnit(reading.units[field]);
  const ratings = remembering((text) => ratingOf(text, reading.scales.rating ?? [1, 5]));
  const [channels, stages] = [remembering(channelOf), remembering(stageOf)];
  const seen = new Set<string>();
  return (cells, line) =>
    refusing(line, cells, width, () => {
      const row = { reading, cells };
      const id = words(row, 'id');
      if (id !== '' && seen.has(id)) throw new Fault('repeated', 'id', id);
      const opened = read(row, 'opened', 'bad-moment', moment);
      if (opened === null) throw new Fault('opened-missing', 'opened', '');
      const response = read(row, 'response', 'bad-duration', (text) => waitOf(text, unit('response')));
      const answered = read(row, 'answered', 'bad-moment', moment) ?? (response === null ? null : opened + Math.round(response * 1000));
      if (answered !== null && answered < opened) throw new Fault('answered-before-opened', 'answered', cell(row, 'answered'));
      const solved = read(row, 'solved', 'bad-moment', moment);
      if (solved !== null && solved < opened) throw new Fault('solved-before-opened', 'solved', cell(row, 'solved'));
      const rated = read(row, 'rating', 'bad-rating', ratings);
      const rating = rated?.rating ?? null;
      const asked = read(row, 'asked', 'bad-rating', (text) => truthOf(text) ?? (moment(text) === null ? null : true)) ?? rated?.asked ?? null;
      const ticket: Ticket = {
        line, id, opened, answered, solved,
        handled: read(row, 'handled', 'bad-duration', (text) => durationOf(text, unit('handled'))),
        agent: words(row, 'agent'),
        channel: channels(words(row, 'channel')),
        reason: words(row, 'reason'),
        stage: stages(cell(row, 'stage')),
        segment: words(row, 'segment'),
        rating,
        // Whoever answered was asked; whether a file says so of anybody else is known at its end.
        asked: rating !== null && asked === false ? true : asked,
        comment: words(row, 'comment'),
      };
      if (id !== '') seen.add(id);
      return ticket;
    });
}

/**
 * Tickets with `asked` as the whole file has it: where some row says of a customer without a rating that they were asked or
 * were not, all who rated were asked. Where none does, nobody's was said.
 */
export function askedIn(ticket: Ticket, said: boolean): Ticket {
  const asked = said ? (ticket.rating !== null ? true : ticket.asked) : null;
  return asked === ticket.asked ? ticket : { ...ticket, asked };
}

/** Days of a month on average: a year of 365.2425 days has twelve. */
const month = 365.2425 / 12;

/** Like `ticketsBy`, for the second file. Whoever joined is in the service until `today`, ISO 8601, where a row is of no period. */
export function employmentsBy(reading: FileReading<EmploymentField>, width: number, today: string): (cells: readonly string[], line: number) => Employment | RowProblem {
  const seen = new Set<string>();
  return (cells, line) =>
    refusing(line, cells, width, () => {
      const row = { reading, cells };
      const agent = words(row, 'agent');
      if (agent === '') throw new Fault('agent-missing', 'agent', '');
      const date = (text: string) => dayOf(text, reading.order);
      const day = read(row, 'day', 'bad-moment', date) ?? '';
      const key = `${plain(agent)}\n${day}`;
      if (seen.has(key)) throw new Fault('repeated', 'agent', agent);
      const started = read(row, 'started', 'bad-moment', date);
      const since = started === null ? null : (Date.parse(day || today) - Date.parse(started)) / 86_400_000 / month;
      const level = (field: 'engagement' | 'satisfaction') => read(row, field, 'bad-rating', (text) => levelIn(text, reading.scales[field] ?? [1, 5]));
      const employment: Employment = {
        line, agent, day,
        hours: read(row, 'hours', 'bad-number', (text) => scaledBy(durationOf(text, shortUnit(reading.units.hours ?? 'hours')), 1 / 3600)),
        tenure: read(row, 'tenure', 'bad-number', (text) => tenureOf(text, reading.units.tenure === 'years' ? 12 : 1)) ?? (since === null || since < 0 ? null : since),
        engagement: level('engagement'),
        satisfaction: level('satisfaction'),
      };
      seen.add(key);
      return employment;
    });
}

const scaledBy = (value: number | null, by: number): number | null => (value === null ? null : value * by);
const shortUnit = (unit: 'seconds' | 'minutes' | 'hours' | 'months' | 'years' | undefined) => (unit === 'minutes' || unit === 'hours' ? unit : 'seconds');

/** A level of 0 to 1, from a number on a scale or words of a survey. */
function levelIn(text: string, ends: readonly [number, number]): number | null {
  const rating = ratingOf(text, ends)?.rating ?? null;
  return levelOf(text, ends) ?? (rating === null ? null : (rating - 1) / 4);
}

/** Months that a cell speaks of: a number, or years and months by name. */
function tenureOf(text: string, months: number): number | null {
  const bare = numberOf(text);
  if (bare !== null) return bare < 0 ? null : bare * months;
  const folded = plain(text);
  const part = (names: string) => numberOf(new RegExp(`(\\d[\\d.,٫]*)\\s*(?:${names})(?!\\p{L})`, 'u').exec(folded)?.[1] ?? '');
  const [years, rest] = [part('years?|yrs?|y|سنه|سنوات|سال'), part('months?|mos?|m|شهر|اشهر|شهرا|ماه')];
  return years === null && rest === null ? null : (years ?? 0) * 12 + (rest ?? 0);
}

function refusing<Value>(line: number, cells: readonly string[], width: number, make: () => Value): Value | RowProblem {
  const code = misfit(cells, width);
  if (code) return problemOf(line, code, '', cells.join(' · '));
  try {
    return make();
  } catch (fault) {
    if (fault instanceof Fault) return problemOf(line, fault.code, fault.field, fault.found);
    throw fault;
  }
}
