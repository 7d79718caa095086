import { meanInterval, type Interval } from './intervals.js';
import type { Average } from './metrics.js';
import type { Spellings } from './spellings.js';
import type { Employment } from './ticket.js';

/** Means of fewer people are not given: each of them could be guessed at. As for a workshop's figures, and a common minimum of surveys of staff. */
export const fewestPeople = 5;

/** More hours than anybody works in a week. */
const longestWeek = 100;
const weeks = 28 * 86_400_000;

interface Person {
  always: number | null;
  readonly hours: Map<number, number>;
  /** In order of their days; what holds for all periods first. */
  rows: Employment[];
}

/** What the second file says of people, by the numbers of their names. */
export interface Staff {
  /** Whether hours are known of anybody. */
  readonly known: boolean;
  /** Worked hours of a person in a period; null where they are not known, or none. */
  hours(period: number, person: number): number | null;
  /** People whose hours in a period are known. */
  working(period: number): readonly number[];
  /** Means over people of what was last said of each by the end of a period; silent of fewer than five, and where all are alike, so that nobody's own can be told. */
  averages(period: string): Readonly<Record<'engagement' | 'satisfaction' | 'tenure', Average>>;
}

/**
 * Rows of the second file, each in the period that its day lies in: hours of several rows of a person in one period are added up,
 * and what holds for all periods gives way to what is said of one.
 *
 * Rows about months say nothing about weeks, so where weeks are counted and the rows of each person lie four weeks apart, or name
 * more hours than a week has for work, hours are not known.
 */
export function staffOf(rows: readonly Employment[], unit: 'month' | 'week', numberOf: Spellings, placeOf: (day: string) => number, periodOf: (day: string) => string): Staff {
  const people = new Map<number, Person>();
  for (const row of rows) {
    const number = numberOf.met(row.agent);
    if (number < 0) continue;
    const person = people.get(number) ?? { always: null, hours: new Map<number, number>(), rows: [] };
    people.set(number, person);
    person.rows.push(row);
    if (row.hours === null) continue;
    if (row.day === '') person.always = (person.always ?? 0) + row.hours;
    else {
      const place = placeOf(row.day);
      person.hours.set(place, (person.hours.get(place) ?? 0) + row.hours);
    }
  }
  for (const person of people.values()) person.rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const known = (unit === 'month' || !monthly([...people.values()])) && rows.some(({ hours }) => (hours ?? 0) > 0);
  const hours = (period: number, number: number): number | null => {
    const person = known ? people.get(number) : undefined;
    return (person && (person.hours.get(period) ?? person.always)) || null;
  };
  return {
    known,
    hours,
    working: (period) => [...people.keys()].filter((number) => hours(period, number) !== null),
    averages: (period) => {
      const last = (field: 'engagement' | 'satisfaction' | 'tenure') =>
        [...people.values()].flatMap((person) => person.rows.findLast((row) => row[field] !== null && (row.day === '' || periodOf(row.day) <= period))?.[field] ?? []);
      return {
        engagement: averageOf(last('engagement'), { low: 0, high: 1 }),
        satisfaction: averageOf(last('satisfaction'), { low: 0, high: 1 }),
        tenure: averageOf(last('tenure'), { low: 0, high: Infinity }),
      };
    },
  };
}

function monthly(people: readonly Person[]): boolean {
  const dated = people.map(({ rows }) => rows.filter(({ day, hours }) => day !== '' && hours !== null));
  const gaps = dated.flatMap((rows) => rows.slice(1).map(({ day }, index) => Date.parse(day) - Date.parse((rows[index] as Employment).day)));
  return people.some(({ rows }) => rows.some(({ hours }) => (hours ?? 0) > longestWeek)) || (gaps.length > 0 && gaps.every((gap) => gap >= weeks));
}

function averageOf(values: readonly number[], bounds: Interval): Average {
  const people = values.length;
  if (people < fewestPeople) return { people, mean: null, interval: null, silence: people === 0 ? 'none' : 'few' };
  if (values.every((value) => value === values[0])) return { people: null, mean: null, interval: null, silence: 'others' };
  return { people, mean: values.reduce((sum, value) => sum + value, 0) / people, interval: meanInterval(values, bounds), silence: null };
}
