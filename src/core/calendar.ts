/** A day by the calendar of a language: year, month and day as that calendar counts them. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const length = 86_400_000;
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Days of a calendar to and from ISO 8601. What `Intl` says is the only source, so any calendar of it will do. */
export class Calendar {
  readonly #figures: Intl.DateTimeFormat;
  readonly #names: Intl.DateTimeFormat;

  constructor(tag: string, calendar: string) {
    this.#figures = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    this.#names = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  }

  /** The day that an ISO date is. */
  read(iso: string): Day {
    const parts = this.#figures.formatToParts(Date.parse(iso));
    const figure = (type: string) => Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10);
    return { year: figure('year') || figure('relatedYear'), month: figure('month'), day: figure('day') };
  }

  /** The ISO date of a day; null where that month has no such day. */
  write(wanted: Day): string | null {
    const rank = ({ year, month, day }: Day) => (year * 100 + month) * 100 + day;
    // Days rise with time, so a search by halves finds the only one that can be it: within 600 years either way.
    let low = Math.floor(Date.UTC(1700, 0, 1) / length);
    let high = Math.floor(Date.UTC(2300, 0, 1) / length);
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (rank(this.read(dayOf(middle * length))) < rank(wanted)) low = middle + 1;
      else high = middle;
    }
    const found = dayOf(low * length);
    return rank(this.read(found)) === rank(wanted) ? found : null;
  }

  /** Names of the months of a year, in order. */
  months(year: number): readonly string[] {
    const names: string[] = [];
    for (let month = 1; month <= 13; month += 1) {
      const first = this.write({ year, month, day: 1 });
      if (first) names.push(this.#names.format(Date.parse(first)));
    }
    return names;
  }
}
