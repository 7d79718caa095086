import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricsReportOf, overviewOf, type AgentReport, type Employment, type ServiceFigures, type Ticket } from '../../src/core/index.js';
import { counted, employment, ticket, times } from './metrics-data.js';

/** What an agent holds: all her reports, of every month and channel. */
function reportsOf(tickets: readonly Ticket[], employments: readonly Employment[]): readonly AgentReport[] {
  const measured = counted(tickets, employments);
  const { periods, channels } = overviewOf(measured);
  return periods.flatMap((period) => ['', ...channels].map((channel) => metricsReportOf(measured, { view: 'agent', agent: 'p0', period, channel }) as AgentReport));
}

type Told = (figures: ServiceFigures) => boolean;
interface Figure {
  readonly told: Told;
  /** Only of people whose hours are known. */
  readonly working?: Told;
  readonly amount: (each: Ticket) => boolean;
  /** What must not be the same of each of those counted. */
  readonly value?: (each: Ticket) => unknown;
}

/** Each figure, by what its numbers are sums of. */
const figures: Readonly<Record<string, Figure>> = {
  conversations: { told: ({ conversations }) => conversations !== null, working: ({ workload }) => workload.conversations !== null, amount: () => true },
  ratings: {
    told: ({ satisfaction: { rated, satisfied, responses } }) => rated !== null || satisfied !== null || responses !== null,
    amount: ({ rating }) => rating !== null, value: ({ rating }) => (rating ?? 0) >= 4,
  },
  asked: { told: ({ satisfaction }) => satisfaction.responses !== null, amount: ({ asked, rating }) => asked === true || rating !== null, value: ({ rating }) => rating !== null },
  response: { told: ({ response }) => response.median !== null || response.p90 !== null || response.count !== null, amount: ({ answered }) => answered !== null, value: ({ opened, answered }) => (answered ?? 0) - opened },
  handling: { told: ({ handling }) => handling.median !== null || handling.p90 !== null || handling.count !== null, amount: ({ handled }) => handled !== null, value: ({ handled }) => handled },
};

/** Says whether a row is a sum of multiples of those given. */
function following(given: readonly (readonly number[])[]): (wanted: readonly number[]) => boolean {
  const heads: { readonly place: number; readonly row: readonly number[] }[] = [];
  const left = (row: readonly number[]): readonly number[] =>
    heads.reduce((rest, head) => rest.map((value, place) => value - (rest[head.place] as number) * (head.row[place] as number)), row);
  const isNothing = (row: readonly number[]) => row.every((value) => Math.abs(value) < 1e-9);
  for (const row of given) {
    const rest = left(row);
    const place = rest.findIndex((value) => Math.abs(value) > 1e-9);
    if (place >= 0) heads.push({ place, row: rest.map((value) => value / (rest[place] as number)) });
  }
  return (wanted) => isNothing(left(wanted));
}

/** Whether a sum over these conversations tells of single people. */
function tells(some: readonly Ticket[], value: Figure['value']): boolean {
  const people = new Map<string, number>();
  for (const { agent } of some) people.set(agent, (people.get(agent) ?? 0) + 1);
  return people.size < 4 || Math.max(...people.values()) * 2 > some.length || (value !== undefined && new Set(some.map(value)).size < 2);
}

const arbitraryTicket = fc.record({
  person: fc.nat(7), channel: fc.constantFrom('phone', 'phone', 'email', 'chat', ''), month: fc.constantFrom('2026-02', '2026-03'),
  rating: fc.constantFrom(null, null, 1, 3, 4, 5, 5, 5), asked: fc.constantFrom(true, true, false, null), wait: fc.constantFrom(null, 60, 60, 600, 900), handled: fc.constantFrom(null, 30, 90),
});
const arbitraryTeam = fc.record({
  size: fc.integer({ min: 1, max: 8 }),
  tickets: fc.constantFrom(5, 20, 60, 120, 240).chain((length) => fc.array(arbitraryTicket, { minLength: length, maxLength: length })),
  hours: fc.array(fc.constantFrom(null, 100, 120, 150), { minLength: 8, maxLength: 8 }),
});

function made({ size, tickets, hours }: typeof arbitraryTeam extends fc.Arbitrary<infer Team> ? Team : never) {
  const all = tickets.map(({ person, channel, month, rating, asked, wait, handled }) => {
    const opened = `${month}-10T10:00Z`;
    return ticket({ opened, agent: `p${person % size}`, channel, rating, asked, handled, answered: wait === null ? null : Date.parse(opened) + wait * 1000 });
  });
  // The agent whose reports these are has a conversation in each month.
  const own = ['2026-02', '2026-03'].map((month) => ticket({ opened: `${month}-10T10:00Z`, agent: 'p0', channel: 'phone' }));
  return { all: [...all, ...own], employments: hours.slice(0, size).flatMap((each, person) => (each === null ? [] : employment(`p${person}`, { hours: each }))) };
}

describe('an agent with all her reports', () => {
  it('works out nothing that tells of another person, by adding up and taking away', () => {
    let shown = 0;
    fc.assert(
      fc.property(arbitraryTeam, (team) => {
        const { all, employments } = made(team);
        const reports = reportsOf(all, employments);
        const hours = new Set(employments.map(({ agent }) => agent));
        const channels = ['phone', 'email', 'chat', ''];
        for (const month of ['2026-02-01', '2026-03-01']) {
          const others = all.filter(({ opened, agent }) => agent !== 'p0' && new Date(opened).toISOString().startsWith(month.slice(0, 7)));
          // What is unknown: for each channel, the sums over those with hours and those without.
          const unknown = channels.flatMap((channel) => [true, false].map((working) => ({ channel, working })));
          for (const { told, working, amount, value } of Object.values(figures)) {
            const rows: number[][] = [];
            const learn = (rest: ServiceFigures, channel: string) => {
              const row = (only: boolean) => unknown.map((each) => Number((channel === '' || each.channel === channel) && (each.working || !only)));
              if (told(rest)) rows.push(row(false));
              if (working?.(rest)) rows.push(row(true));
            };
            for (const report of reports) {
              if (report.period === month) learn(report.overall.rest, report.channel);
              if (report.period === month) for (const { channel, rest } of report.channels) learn(rest, channel);
              for (const { period, rest } of report.periods) if (period === month) learn(rest, report.channel);
            }
            shown += rows.length;
            if (rows.length === 0) continue;
            const follows = following(rows);
            for (let subset = 1; subset < 2 ** unknown.length; subset += 1) {
              const chosen = unknown.map((_, place) => (subset >> place) & 1);
              if (!follows(chosen)) continue;
              const behind = others.filter((each) => amount(each) && unknown.some(({ channel, working: has }, place) => chosen[place] === 1 && channel === each.channel && has === hours.has(each.agent)));
              // That nobody without hours known has a conversation is what a list of hours says anyway.
              if (behind.length === 0 && working && chosen.every((each, place) => each === 0 || place % 2 === 1)) continue;
              expect(tells(behind, value)).toBe(false);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
    // Were everything kept back, nothing would have been tried.
    expect(shown).toBeGreaterThan(100);
  });

  it('sees no number of the rest in a team of up to four', () => {
    fc.assert(
      fc.property(arbitraryTeam, fc.integer({ min: 1, max: 4 }), (team, size) => {
        const { all, employments } = made({ ...team, size });
        for (const report of reportsOf(all, employments)) {
          for (const { rest, satisfied } of [report.overall, ...report.channels, ...report.periods]) {
            expect(JSON.stringify(rest)).not.toMatch(/:\s*-?\d/);
            expect(satisfied).toBeNull();
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('reads nobody else’s name', () => {
    fc.assert(
      fc.property(arbitraryTeam, (team) => {
        const { all, employments } = made(team);
        expect(JSON.stringify(reportsOf(all, employments))).not.toMatch(/p[1-7]/);
      }),
      { numRuns: 20 },
    );
  });

  it('cannot tell from the reason given why a figure of the rest is kept back', () => {
    // Four others with four ratings each: all satisfied; all but one by one person; and by three people only.
    const rated = (counts: readonly number[], rating: number) => counts.flatMap((count, person) => times(count, () => ticket({ agent: `p${person}`, rating })));
    const reasons = [rated([12, 4, 4, 4, 4], 5), [...rated([12, 1, 1, 1, 13], 5), ...rated([0, 0, 0, 1, 0], 1)], [...rated([12, 6, 6, 6], 5), ...rated([0, 1], 1)]]
      .map((tickets) => (reportsOf(tickets, [])[0] as AgentReport).overall.rest.satisfaction);
    expect(reasons.map(({ silence }) => silence)).toEqual(['others', 'others', 'others']);
    expect(new Set(reasons.map((each) => JSON.stringify(each))).size).toBe(1);
  });
});
