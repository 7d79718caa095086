import { describe, expect, it } from 'vitest';
import { askedIn, employmentsBy, ticketsBy } from '../../src/core/rows.js';
import { employmentFields, ticketFields, type Employment, type FileReading, type RowProblem, type Ticket } from '../../src/core/ticket.js';

const at = (iso: string): number => Date.parse(iso);
const placed = <Field extends string>(fields: readonly Field[]) => Object.fromEntries(fields.map((field, place) => [field, place])) as Record<Field, number>;
const reading = (more: Partial<FileReading> = {}): FileReading => ({ columns: placed(ticketFields), order: 'day-first', timeZone: 'Asia/Riyadh', units: { response: 'minutes', handled: 'seconds' }, scales: {}, ...more });

/** The ticket of a row that has these cells, or why there is none. */
function ticket(cells: Partial<Record<(typeof ticketFields)[number], string>>, more?: Partial<FileReading>): Ticket | RowProblem {
  return ticketsBy(reading(more), ticketFields.length)(ticketFields.map((field) => cells[field] ?? ''), 7);
}
const opened = '22/11/2026 13:30';

describe('a row', () => {
  it('is a ticket of all that it says', () => {
    expect(ticket({
      id: '42', opened, answered: '22/11/2026 13:45', solved: '2026-11-22T12:00:00Z', handled: '600', agent: ' منى ', channel: 'Phone call', reason: 'Refund', stage: 'After-sales', segment: 'Gold', rating: '4', asked: 'yes', comment: "'=great",
    })).toEqual({
      line: 7, id: '42', opened: at('2026-11-22T10:30Z'), answered: at('2026-11-22T10:45Z'), solved: at('2026-11-22T12:00Z'), handled: 600, agent: 'منى', channel: 'phone', reason: 'Refund', stage: 'after', segment: 'Gold', rating: 4, asked: true, comment: '=great',
    });
  });

  it('says nothing where its cells are empty', () => {
    expect(ticket({ opened })).toEqual({
      line: 7, id: '', opened: at('2026-11-22T10:30Z'), answered: null, solved: null, handled: null, agent: '', channel: '', reason: '', stage: null, segment: '', rating: null, asked: null, comment: '',
    });
  });

  it('was answered a response time after it was opened', () => {
    expect(ticket({ opened, response: '90' })).toMatchObject({ answered: at('2026-11-22T12:00Z') });
    expect(ticket({ opened, response: '1:30:00' })).toMatchObject({ answered: at('2026-11-22T12:00Z') });
  });

  it.each([
    [{}, 'opened-missing', 'opened', ''], [{ opened: '-' }, 'opened-missing', 'opened', ''],
    [{ opened: 'soon' }, 'bad-moment', 'opened', 'soon'], [{ opened, answered: 'later' }, 'bad-moment', 'answered', 'later'], [{ opened, solved: '31/11/2026' }, 'bad-moment', 'solved', '31/11/2026'],
    [{ opened: '11/22/2026' }, 'bad-moment', 'opened', '11/22/2026'],
    [{ opened, answered: '22/11/2026 13:29' }, 'answered-before-opened', 'answered', '22/11/2026 13:29'], [{ opened, solved: '21/11/2026' }, 'solved-before-opened', 'solved', '21/11/2026'],
    [{ opened, response: 'quick' }, 'bad-duration', 'response', 'quick'],
    // Milliseconds since 1970 as minutes, and more than there can be: until then there are days without end.
    [{ opened, response: '1764000000000' }, 'bad-duration', 'response', '1764000000000'], [{ opened, response: '1e999' }, 'bad-duration', 'response', '1e999'], [{ opened, handled: '1e999' }, 'bad-duration', 'handled', '1e999'], [{ opened, handled: '-3' }, 'bad-duration', 'handled', '-3'],
    [{ opened, rating: '6' }, 'bad-rating', 'rating', '6'], [{ opened, rating: 'meh' }, 'bad-rating', 'rating', 'meh'], [{ opened, asked: 'perhaps' }, 'bad-rating', 'asked', 'perhaps'],
  ] as const)('of %j is refused: %s', (cells, code, field, found) => {
    expect(ticket(cells)).toEqual({ line: 7, code, field, found });
  });

  it('shows of a long cell as much as tells it', () => {
    expect(ticket({ opened: 'ن'.repeat(200) })).toHaveProperty('found', `${'ن'.repeat(60)}…`);
  });

  it('is refused where it has too few cells, or more that hold something', () => {
    const make = ticketsBy(reading({ columns: { opened: 0, agent: 1 } }), 2);
    expect(make(['2026-11-22'], 2)).toEqual({ line: 2, code: 'too-few-cells', field: '', found: '2026-11-22' });
    expect(make(['2026-11-22', 'Mona', 'x'], 3)).toMatchObject({ line: 3, code: 'too-many-cells' });
    expect(make(['2026-11-22', 'Mona', ' ', ''], 4)).toMatchObject({ line: 4, agent: 'Mona' });
  });

  it('with an id that was read before is refused, one that was refused before is not', () => {
    const make = ticketsBy(reading({ columns: { id: 0, opened: 1 } }), 2);
    expect([make(['1', 'soon'], 2), make(['1', '2026-11-22'], 3), make(['1', '2026-11-23'], 4), make(['', '2026-11-22'], 5), make(['', '2026-11-22'], 6)].map((made) => ('code' in made ? made.code : made.line))).toEqual(['bad-moment', 3, 'repeated', 5, 6]);
  });

  it.each([['Offered', null, true], ['Unoffered', null, false], ['Good', 5, null], ['', null, null]])('with “%s” for a rating is of a customer who gave %s and was asked: %s', (rating, given, asked) => {
    expect(ticket({ opened, rating })).toMatchObject({ rating: given, asked });
  });

  it('is of a customer who was asked when a moment stands for it', () => {
    expect(ticket({ opened, asked: '2026-11-22 15:00' })).toHaveProperty('asked', true);
    expect(ticket({ opened, asked: 'no', rating: '5' })).toHaveProperty('asked', true);
  });
});

describe('who was asked', () => {
  const rated = ticket({ opened, rating: 'Good' }) as Ticket;
  const unrated = ticket({ opened }) as Ticket;
  it('is known of all who rated where the file says it of anybody', () => {
    expect([askedIn(rated, true).asked, askedIn(unrated, true).asked]).toEqual([true, null]);
  });

  it('is known of nobody where it does not', () => {
    expect([askedIn(rated, false).asked, askedIn(unrated, false).asked]).toEqual([null, null]);
  });
});

describe('a row of the second file', () => {
  const scales = { engagement: [1, 5], satisfaction: [0, 100] } as const;
  const make = (cells: Partial<Record<(typeof employmentFields)[number], string>>, units: FileReading['units'] = {}): Employment | RowProblem =>
    employmentsBy({ columns: placed(employmentFields), order: 'day-first', timeZone: 'UTC', units, scales }, employmentFields.length, '2026-11-22')(employmentFields.map((field) => cells[field] ?? ''), 3);

  it('is a person in a period', () => {
    expect(make({ agent: 'Mona', day: 'Nov 2026', hours: '160,5', tenure: '18', engagement: '4', satisfaction: '80' })).toEqual({ line: 3, agent: 'Mona', day: '2026-11-01', hours: 160.5, tenure: 18, engagement: 0.75, satisfaction: 0.8 });
  });

  it('says nothing where its cells are empty', () => {
    expect(make({ agent: 'Mona' })).toEqual({ line: 3, agent: 'Mona', day: '', hours: null, tenure: null, engagement: null, satisfaction: null });
  });

  it.each([['18', {}, 18], ['1.5', { tenure: 'years' }, 18], ['1 year 6 months', {}, 18], ['۲ سال و ۳ ماه', {}, 27], ['3 سنوات', {}, 36]] as const)('has a tenure of “%s” in months', (tenure, units, months) => {
    expect(make({ agent: 'Mona', tenure }, units)).toHaveProperty('tenure', months);
  });

  it('counts the months since somebody joined up to the period, or up to today', () => {
    // 365 days of 30.436875 a month are 11.99 months; from 22 November 2025 to 22 November 2026 there are 365.
    expect((make({ agent: 'Mona', started: '22/11/2025' }) as Employment).tenure).toBeCloseTo(365 / 30.436875, 9);
    expect((make({ agent: 'Mona', day: '2026-01', started: '2025-01-01' }) as Employment).tenure).toBeCloseTo(365 / 30.436875, 9);
    expect(make({ agent: 'Mona', day: '2026-01', started: '2026-05-01' })).toHaveProperty('tenure', null);
  });

  it.each([
    [{ hours: '160' }, 'agent-missing', 'agent'], [{ agent: 'Mona', hours: 'many' }, 'bad-number', 'hours'], [{ agent: 'Mona', tenure: 'long' }, 'bad-number', 'tenure'], [{ agent: 'Mona', day: 'then' }, 'bad-moment', 'day'],
    [{ agent: 'Mona', started: 'then' }, 'bad-moment', 'started'], [{ agent: 'Mona', engagement: '6' }, 'bad-rating', 'engagement'],
  ] as const)('of %j is refused: %s', (cells, code, field) => {
    expect(make(cells)).toMatchObject({ line: 3, code, field });
  });

  it('is refused where the same person stands there again for the same period', () => {
    const read = employmentsBy({ columns: { agent: 0, day: 1 }, order: 'day-first', timeZone: 'UTC', units: {}, scales: {} }, 2, '2026-11-22');
    expect([read(['Mona', '2026-10'], 2), read(['mona', '2026-10-01'], 3), read(['Mona', '2026-11'], 4)].map((made) => ('code' in made ? made.code : made.day))).toEqual(['2026-10-01', 'repeated', '2026-11-01']);
  });
});
