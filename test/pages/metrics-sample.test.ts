import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guessOf } from '../../src/core/columns.js';
import { employmentsBy, ticketsBy } from '../../src/core/rows.js';
import { employmentFields, ticketFields, type Employment, type RowProblem, type Ticket } from '../../src/core/ticket.js';
import { periodOf } from '../../src/locale/periods.js';
import { desks } from '../../src/pages/sample-desk.js';
import { samplePeople, sampleTickets } from '../../src/pages/sample-tickets.js';

const now = Date.parse('2026-11-22T12:00:00Z');
const languages = ['en', 'ar', 'fa'] as const;
const rowsOf = (text: string) => Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;

describe.each(languages)('a made-up service in %s', (language) => {
  const [head = [], ...rows] = rowsOf(sampleTickets(language, now));
  const guess = guessOf('tickets', head, rows.slice(0, 500), 'UTC');
  const make = ticketsBy(guess.reading, head.length);
  const made = rows.map((row, index) => make(row, index + 2));
  const tickets = made.filter((each): each is Ticket => !('code' in each));
  const problems = made.filter((each): each is RowProblem => 'code' in each);

  it('is the same for the same moment', () => {
    expect(sampleTickets(language, now)).toBe(sampleTickets(language, now));
    expect(samplePeople(language, now)).toBe(samplePeople(language, now));
  });

  it('has every column of an export but the one that another tells, and nothing for a person to decide', () => {
    expect(Object.keys(guess.reading.columns).sort()).toEqual(ticketFields.filter((field) => field !== 'response').sort());
    expect(guess.open).toEqual([]);
    expect(guess.reading.units.handled).toBe('minutes');
  });

  it('has one row of each damage, which is told', () => {
    expect(problems.map(({ code }) => code).sort()).toEqual(['answered-before-opened', 'bad-duration', 'bad-moment', 'bad-rating', 'opened-missing', 'repeated', 'too-few-cells']);
  });

  it('has seven agents, every channel, conversations without an answer, and ratings with a comment', () => {
    expect(new Set(tickets.map(({ agent }) => agent))).toEqual(new Set(desks[language].agents));
    expect(new Set(tickets.map(({ channel }) => channel))).toEqual(new Set(['phone', 'email', 'chat', 'social']));
    expect(new Set(tickets.map(({ stage }) => stage))).toEqual(new Set(['before', 'after']));
    expect(tickets.filter(({ answered }) => answered === null).length).toBeGreaterThan(10);
    expect(tickets.filter(({ comment }) => comment !== '').every(({ rating }) => rating !== null)).toBe(true);
    expect(tickets.filter(({ asked }) => asked).length).toBeLessThan(tickets.length);
  });

  it('has fourteen months of the language’s calendar, and one that lies below three standard deviations', () => {
    const monthOf = periodOf('month', language);
    const inMonth = ({ opened }: Ticket) => monthOf(new Date(opened).toISOString().slice(0, 10));
    const names = [...new Set(tickets.map(inMonth))].sort();
    expect(names).toHaveLength(14);
    const months = names.map((name) => tickets.filter((each) => each.rating !== null && inMonth(each) === name));
    const satisfied = (all: readonly Ticket[]) => all.filter(({ rating }) => (rating ?? 0) >= 4).length;
    const centre = satisfied(months.flat()) / months.flat().length;
    // Limits of a p-chart.
    const beyond = months.flatMap((all, index) => (Math.abs(satisfied(all) / all.length - centre) > 3 * Math.sqrt((centre * (1 - centre)) / all.length) ? [index] : []));
    expect(beyond).toEqual([8]);
  });

  it('has employees whose every column is known, and no row that is not', () => {
    const [head = [], ...rows] = rowsOf(samplePeople(language, now));
    const guess = guessOf('people', head, rows, 'UTC');
    expect(Object.keys(guess.reading.columns).sort()).toEqual(employmentFields.filter((field) => field !== 'tenure').sort());
    expect(guess.open).toEqual([]);
    expect(guess.reading.scales.engagement).toEqual([1, 5]);
    const make = employmentsBy(guess.reading, head.length, '2026-11-22');
    const people = rows.map((row, index) => make(row, index + 2)).filter((each): each is Employment => !('code' in each));
    expect(people).toHaveLength(rows.length);
    expect(new Set(people.map(({ agent }) => agent))).toEqual(new Set(desks[language].agents));
    expect(Math.min(...people.map(({ hours }) => hours ?? 0))).toBeGreaterThan(0);
  });
});
