import { measured, type Employment, type Measured, type MetricsSettings, type Ticket } from '../../src/core/index.js';

/** Every hour of every day, in UTC. */
export const settings: MetricsSettings = { calendar: { timeZone: 'UTC', week: {}, holidays: [] }, hours: 'calendar', unit: 'month' };

export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

let line = 1;
/** A conversation answered after ten minutes and worked on for five, unless told otherwise; times in ISO 8601. */
export const ticket = ({ opened = '2026-03-10T10:00Z', ...rest }: Partial<Omit<Ticket, 'opened'>> & { readonly opened?: string } = {}): Ticket => {
  line += 1;
  const at = Date.parse(opened);
  return {
    line, id: String(line), opened: at, answered: at + 600_000, solved: null, handled: 300,
    agent: 'Layla', channel: 'phone', reason: '', stage: null, segment: '', rating: null, asked: null, comment: '', ...rest,
  };
};

export const times = <Value>(count: number, make: (index: number) => Value): readonly Value[] => Array.from({ length: count }, (_, index) => make(index));

export const employment = (agent: string, rest: Partial<Employment> = {}): Employment => ({
  line: 2, agent, day: '', hours: null, tenure: null, engagement: null, satisfaction: null, ...rest,
});

/** Counts to the end at once. */
export function counted(tickets: readonly Ticket[], employments: readonly Employment[] = [], chosen: MetricsSettings = settings, periodOf: (day: string) => string = monthOf): Measured {
  const steps = measured(tickets, employments, chosen, periodOf);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
