import { agentReport } from './agent-report.js';
import { channelOf } from './gather.js';
import { managementReport } from './management-report.js';
import type { Measured } from './measured.js';
import type { MetricsReport, ReportRequest, TicketQuery } from './metrics.js';
import { teamReport } from './team-report.js';
import type { Ticket } from './ticket.js';

/**
 * One of the three reports, in a moment.
 *
 * @throws {RangeError} A period or an agent that the data do not have.
 */
export function metricsReportOf(measured: Measured, request: ReportRequest): MetricsReport {
  if (!measured.periods.includes(request.period)) throw new RangeError(`There is no period ${request.period}.`);
  if (request.view === 'team') return teamReport(measured, request);
  if (request.view === 'management') return managementReport(measured, request);
  if (!measured.agents.keys.includes(request.agent)) throw new RangeError(`There is no agent ${request.agent}.`);
  return agentReport(measured, request);
}

const asked: Readonly<Record<'satisfied' | 'neither' | 'dissatisfied' | 'rated', (rating: number) => boolean>> = {
  satisfied: (rating) => rating >= 4,
  // Ratings of another scale may lie between the five.
  neither: (rating) => rating > 2 && rating < 4,
  dissatisfied: (rating) => rating <= 2,
  rated: () => true,
};

/** The conversations behind a figure, the latest first; none for names that the data do not have. */
export function selected(measured: Measured, { period, channel, agent, ratings, unanswered }: TicketQuery): readonly Ticket[] {
  const { tickets, periods, agents, of, latest: { places, bounds } } = measured;
  const only = channelOf(measured, channel);
  const number = agent === '' ? null : agents.keys.indexOf(agent);
  if (number === -1) return [];
  const found: Ticket[] = [];
  for (let place = periods.length - 1; place >= 0; place -= 1) {
    if (period !== '' && periods[place] !== period) continue;
    for (let each = bounds[place] as number; each < (bounds[place + 1] as number); each += 1) {
      const at = places[each] as number;
      const ticket = tickets[at] as Ticket;
      if (only !== null && of.channel[at] !== only) continue;
      if (number !== null && of.agent[at] !== number) continue;
      if (unanswered && ticket.answered !== null) continue;
      if (ratings !== null && (ticket.rating === null || !asked[ratings](ticket.rating))) continue;
      found.push(ticket);
    }
  }
  return found;
}
