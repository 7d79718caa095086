import { channels } from '../core/ticket.js';
import { periodOf } from '../locale/periods.js';
import { numbers } from './random.js';
import { desks, type Desk } from './sample-desk.js';

type Channel = (typeof channels)[number];

const day = 86_400_000;
const minute = 60_000;
/** Months that there are, the one under way included. */
const months = 14;
/** The month, from the last, in which deliveries failed: more conversations, later answers, fewer satisfied. */
const troubled = 5;
/** So that no two languages make the same service. */
const seeds = { en: 5309, ar: 2718, fa: 1397 } as const;

/** How often people write, how long the first answer and the work take in minutes (medians), and how often an asked customer rates. */
const ways: Readonly<Record<Channel, { readonly share: number; readonly wait: number; readonly work: number; readonly rated: number }>> = {
  phone: { share: 0.34, wait: 0.8, work: 6, rated: 0.3 },
  email: { share: 0.32, wait: 190, work: 9, rated: 0.5 },
  chat: { share: 0.24, wait: 2.2, work: 12, rated: 0.56 },
  social: { share: 0.1, wait: 75, work: 5, rated: 0.4 },
};
/** How much of the work each has, how far each is from the usual share of satisfied customers, and how long each has been there in months. */
const people = [
  { part: 1.1, better: 0.04, months: 61 }, { part: 1, better: 0, months: 38 }, { part: 0.9, better: -0.05, months: 22 }, { part: 1.2, better: 0.02, months: 47 },
  { part: 1, better: 0.01, months: 17 }, { part: 0.8, better: -0.02, months: 95 }, { part: 0.5, better: 0, months: 2 },
] as const;
/** From the customers whom the company calls first to those it knows least: how many they are, and how long they wait beside the others. */
const segments = [{ share: 0.15, wait: 0.6 }, { share: 0.55, wait: 1 }, { share: 0.3, wait: 1.25 }] as const;
/** How often each reason is why, in the order of the desk's. */
const reasons = [0.22, 0.17, 0.15, 0.13, 0.12, 0.09, 0.07, 0.05] as const;
const usual = 0.83;

/** The first days of the months that there are, by the calendar of the language. */
function firstDays(language: keyof typeof desks, now: number): string[] {
  const first = periodOf('month', language);
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
  const found = [first(dayOf(now))];
  while (found.length < months) found.unshift(first(dayOf(Date.parse(found[0] as string) - day)));
  return found;
}

/** A moment as a help desk writes it, without a zone; '' for none. */
const written = (time: number | null): string => (time === null ? '' : new Date(time).toISOString().slice(0, 16).replace('T', ' '));
const cell = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
// A byte order mark, so that spreadsheets take the letters for what they are.
const csv = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** Chance, in the shapes that a service needs. */
function chanceOf(random: () => number) {
  return {
    is: (share: number) => random() < share,
    /** One of these, each as often as its weight says. */
    of: <T>(list: readonly T[], weight: (each: T) => number = () => 1): T => {
      let left = random() * list.reduce((sum, each) => sum + weight(each), 0);
      return list.find((each) => (left -= weight(each)) < 0) ?? (list[0] as T);
    },
    /** A length of time with this median, now and then far longer. Source: Box and Muller, Annals of Mathematical Statistics 29, 1958. */
    long: (median: number, spread = 0.7) => median * Math.exp(spread * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())),
    whole: (below: number) => Math.floor(random() * below),
  };
}
type Chance = ReturnType<typeof chanceOf>;

/** When somebody answers what came at a moment: at nine in the morning of the next day of work, unless one is at work. */
function attended(time: number, { weekend }: Desk): number {
  const at = new Date(time);
  const works = (date: Date) => !weekend.includes(date.getUTCDay() || 7);
  if (works(at) && at.getUTCHours() >= 9 && at.getUTCHours() < 17) return time;
  if (!works(at) || at.getUTCHours() >= 17) {
    do at.setTime(Math.floor(at.getTime() / day + 1) * day);
    while (!works(at));
  }
  return at.setUTCHours(9, 0, 0, 0);
}

/** One conversation as a row; the moment it came. */
function rowOf(desk: Desk, chance: Chance, opened: number, id: number, now: number, trouble: boolean): string[] {
  const channel = chance.of(channels, (each) => ways[each].share);
  const { wait, work, rated } = ways[channel];
  const person = chance.of(people.filter((each) => opened > now - each.months * 30 * day), ({ part }) => part);
  const segment = chance.of(segments, ({ share }) => share);
  const [reason, stage] = chance.of(desk.reasons, (each) => (reasons[desk.reasons.indexOf(each)] ?? 0) * (trouble && each === desk.reasons[0] ? 3 : 1));
  const replied = attended(opened, desk) + chance.long(wait * segment.wait * (trouble && wait > 5 ? 2.4 : 1)) * minute;
  const answered = replied > now || chance.is(0.012) ? null : replied;
  const worked = chance.long(work, 0.5);
  const solved = answered === null ? null : answered + (worked + chance.long(channel === 'email' ? 400 : 20, 1)) * minute;
  const done = solved === null || solved > now ? null : solved;
  const asked = done !== null && chance.is(0.85);
  const satisfied = usual + person.better - (trouble ? 0.24 : 0) - (segment.wait > 1 ? 0.03 : 0);
  const kind = chance.is(satisfied) ? 0 : chance.is(0.35) ? 1 : 2;
  const rating = asked && chance.is(rated) ? [chance.is(0.6) ? 5 : 4, 3, chance.is(0.5) ? 2 : 1][kind] ?? 3 : null;
  return [
    String(id), written(opened), written(answered), written(done), answered === null ? '' : worked.toFixed(1), desk.agents[people.indexOf(person)] ?? '', desk.channels[channel],
    reason, desk.stages[stage], desk.segments[segments.indexOf(segment)] ?? '', rating === null ? '' : String(rating), asked ? desk.yes : desk.no,
    rating !== null && chance.is(0.22) ? chance.of(desk.comments[kind]) : '',
  ];
}

/** Places of columns that some rows are damaged in. */
const [opened, answered, handled, rating] = [1, 2, 4, 10] as const;

const changed = (place: number, value: string) => (row: string[]) => row.map((each, index) => (index === place ? value : each));

/** What goes wrong in an export, each once. */
const damage: readonly ((row: string[]) => string[])[] = [
  changed(opened, ''),
  changed(opened, '2026-02-31 10:00'),
  changed(answered, '2001-01-01 09:00'),
  changed(rating, '9'),
  changed(handled, '?'),
  (row) => row.slice(0, 4),
];

/**
 * Made-up conversations of 14 months up to a moment as the text of a CSV file, the same for the same moment: seven agents, four channels, some unanswered,
 * one month in which something went wrong, and rows that cannot be read, one of them twice the same.
 */
export function sampleTickets(language: keyof typeof desks, now: number): string {
  const desk = desks[language];
  const chance = chanceOf(numbers(seeds[language]));
  const first = firstDays(language, now);
  const monthOf = periodOf('month', language);
  const rows: string[][] = [];
  let id = 20_000;
  for (let date = Date.parse(first[0] as string); date < now; date += day) {
    const iso = new Date(date).toISOString().slice(0, 10);
    const trouble = monthOf(iso) === first[months - 1 - troubled];
    const off = desk.weekend.includes(new Date(date).getUTCDay() || 7);
    const count = Math.round(chance.long(off ? 2.5 : 8, 0.25) * (trouble ? 1.3 : 1));
    const moments = Array.from({ length: count }, () => date + (chance.is(0.85) ? 8 + chance.whole(9) : chance.whole(24)) * 60 * minute + chance.whole(60) * minute);
    for (const moment of moments.sort((one, other) => one - other)) {
      id += 1 + chance.whole(4);
      if (moment < now) rows.push(rowOf(desk, chance, moment, id, now, trouble));
    }
  }
  const every = Math.floor(rows.length / (damage.length + 1));
  const damaged = rows.map((row, index) => (index > 0 && index % every === 0 ? damage[index / every - 1]?.(row) ?? row : row));
  return csv([desk.tickets, ...damaged, rows[0] ?? []]);
}

/** The made-up employees behind them as the text of a CSV file: hours of each month, and what a survey found every third. */
export function samplePeople(language: keyof typeof desks, now: number): string {
  const desk = desks[language];
  const chance = chanceOf(numbers(seeds[language] + 1));
  const rows = firstDays(language, now).flatMap((first, month) =>
    people.flatMap(({ part, better, months: since }, index) => {
      const started = now - since * 30 * day;
      if (Date.parse(first) + 30 * day < started) return [];
      // Now and then somebody is away for most of a month; the month under way has had only some of its hours.
      const begun = Math.min(1, (now - Math.max(started, Date.parse(first))) / (30 * day));
      const hours = Math.round(150 * Math.min(1, part) * begun * (chance.is(0.06) ? 0.4 : 0.9 + chance.whole(20) / 100));
      const survey = month % 3 === 1;
      const answer = (mean: number) => (survey ? String(Math.min(5, Math.max(1, Math.round(mean + better * 10 + chance.whole(3) - 1)))) : '');
      return [[desk.agents[index] ?? '', first, String(hours), new Date(started).toISOString().slice(0, 10), answer(3.9), answer(3.7)]];
    }),
  );
  return csv([desk.people, ...rows]);
}
