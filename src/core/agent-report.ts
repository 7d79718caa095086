import { channelOf, timesOf, workedBy } from './gather.js';
import type { Measured } from './measured.js';
import type { AgentReport, OwnAndRest, CustomerRatings, ReportRequest, Responses, Satisfaction, ServiceFigures, Times } from './metrics.js';
import { toldOfOthers, type RestFigure } from './rest.js';
import { keptBack, serviceFigures } from './service-figures.js';
import { shareChange } from './share-change.js';
import { sumOf } from './sums.js';

/** An agent's own figures beside those of all others together, told as far as `toldOfOthers` allows. Nobody else's name or figure is in it. */
export function agentReport(measured: Measured, { agent, period, channel }: ReportRequest): AgentReport {
  const number = measured.agents.keys.indexOf(agent);
  const last = measured.periods.indexOf(period);
  const only = channelOf(measured, channel);
  const own = (measured.cells[last] ?? []).filter((cell) => cell.agent === number && (only === null || cell.channel === only));
  const told = toldOfOthers(measured, last, number);
  const mine = new Set(own.map((cell) => cell.channel));
  return {
    view: 'agent', period, channel,
    agent: { key: agent, name: measured.agents.names[number] ?? '' },
    overall: beside(measured, last, number, only, told),
    channels: measured.channels.order
      .filter((each) => mine.has(each))
      .map((each) => ({ channel: measured.channels.names[each] as string, ...beside(measured, last, number, each, told) })),
    periods: measured.periods.slice(0, last + 1).map((each, place) => ({
      period: each, ...beside(measured, place, number, only, place === last ? told : toldOfOthers(measured, place, number)),
    })),
  };
}

function beside(measured: Measured, period: number, own: number, channel: number | null, told: (figure: RestFigure, channel: number | null) => boolean): OwnAndRest {
  const here = (measured.cells[period] ?? []).filter((cell) => channel === null || cell.channel === channel);
  const { agent } = measured.of;
  const isOwn = (ticket: number) => agent[ticket] === own;
  const isRest = (ticket: number) => agent[ticket] !== own && (agent[ticket] as number) >= 0;
  const figures = (cells: typeof here, keep: (ticket: number) => boolean, people: readonly number[]) =>
    serviceFigures(sumOf(cells), timesOf(measured, 'response', period, channel, keep), timesOf(measured, 'handling', period, channel, keep), workedBy(measured, period, people, cells), measured.says);
  const mine = figures(here.filter((cell) => cell.agent === own), isOwn, [own]);
  const others = figures(here.filter((cell) => cell.agent >= 0 && cell.agent !== own), isRest, measured.staff.working(period).filter((person) => person !== own));
  const rest = asTold(others, measured, (figure) => told(figure, channel));
  const [one, other] = [mine.satisfaction.satisfied, rest.satisfaction.satisfied];
  return { own: mine, rest, satisfied: one && other && shareChange(one, other) };
}

/** Figures of the rest as far as they may be told. What the file says of nobody is no secret. */
function asTold(figures: ServiceFigures, { says, staff }: Measured, told: (figure: RestFigure) => boolean): ServiceFigures {
  const times = (which: 'response' | 'handling', said: boolean): Times => {
    const { [which]: given } = figures;
    if (said && !told(which)) return keptBack.times;
    // As many answered as there are conversations would say that nobody left anyone without an answer.
    return given.silence === null || given.silence === 'few' || given.silence === 'none' ? { ...given, count: null, open: null } : given;
  };
  return {
    conversations: told('conversations') ? figures.conversations : null,
    satisfaction: {
      ...(!says.rated || told('satisfaction') ? ratings(figures.satisfaction) : keptBack.ratings),
      ...(!says.asked || told('responses') ? responses(figures.satisfaction) : keptBack.responses),
    },
    workload: !staff.known || told('workload') ? figures.workload : keptBack.workload,
    response: times('response', says.answered),
    handling: times('handling', says.handled),
  };
}

function ratings(given: Satisfaction): CustomerRatings {
  if (given.silence === null) return { rated: given.rated, satisfied: given.satisfied, dissatisfied: null, silence: null };
  return { rated: null, satisfied: null, dissatisfied: null, silence: given.silence };
}

const responses = (given: Satisfaction): Responses =>
  given.responsesSilence === null
    ? { responses: given.responses, responsesSilence: null }
    : { responses: null, responsesSilence: given.responsesSilence };
