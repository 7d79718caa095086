import type { MetricsSettings } from '../core/metrics.js';
import type { FileReading } from '../core/ticket.js';
import { countable, weekdays, type Week } from '../core/week.js';
import { parsed } from './parsed.js';
import { prefixOf, Records, type Keeping, type Trouble } from './records.js';
import { Troubles } from './troubles.js';

/** Under what definitions keep theirs by id, which has no dot. */
const place = '.metrics';

/** What a person once decided of files and settings, under one name. Never what stands in a file, but for the names of its columns. */
export class Readings {
  readonly #records: Records;
  readonly #troubles = new Troubles();

  /** @param name An attribute taken away comes as null. */
  constructor(keeping: Keeping, name: string | null) {
    this.#records = new Records(keeping, prefixOf(place, name ?? ''), this.#troubles.add);
  }

  /** A trouble that nobody has been told of, once; null where there is none. */
  trouble(): Trouble | null {
    return this.#troubles.next();
  }

  /** How files of a kind with such headers are read; null where nobody has said. */
  reading(kind: string, signature: string): FileReading | null {
    return this.#get(keyOf(kind, signature), isReading);
  }

  putReading(kind: string, signature: string, { columns, order, timeZone, units, scales }: FileReading): void {
    this.#records.put(keyOf(kind, signature), JSON.stringify({ schema: 1, columns, order, timeZone, units, scales }));
  }

  forgetReading(kind: string, signature: string): void {
    this.#records.remove(keyOf(kind, signature));
  }

  settings(): MetricsSettings | null {
    return this.#get('settings', isSettings);
  }

  putSettings({ calendar, hours, unit }: MetricsSettings): void {
    this.#records.put('settings', JSON.stringify({ schema: 1, calendar, hours, unit }));
  }

  /** Whether there is anything to forget. */
  get some(): boolean {
    return this.#records.all('').size > 0;
  }

  /** Forgets all of it; returns what brings it back. */
  clear(): () => void {
    return this.#records.clear();
  }

  #get<Kept extends object>(key: string, fits: (value: unknown) => value is Kept): Kept | null {
    const text = this.#records.get(key);
    if (text === null) return null;
    const value = parsed(text);
    if (fits(value)) {
      const { schema: _, ...kept } = value as Kept & { readonly schema: 1 };
      return kept as unknown as Kept;
    }
    this.#troubles.unreadable(value);
    return null;
  }
}

const keyOf = (kind: string, signature: string): string => `reading/${kind}/${encodeURIComponent(signature)}`;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const every = (value: unknown, fits: (each: unknown) => boolean): boolean => isObject(value) && Object.values(value).every(fits);

/** Whether `Intl` knows a zone of this name. */
export function isZone(name: unknown): name is string {
  if (typeof name !== 'string' || name === '') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const units: readonly unknown[] = ['seconds', 'minutes', 'hours', 'months', 'years'];

const isReading = (value: unknown): value is FileReading =>
  isObject(value) &&
  value['schema'] === 1 &&
  every(value['columns'], (column) => Number.isInteger(column) && (column as number) >= 0) &&
  (value['order'] === 'day-first' || value['order'] === 'month-first') &&
  isZone(value['timeZone']) &&
  every(value['units'], (unit) => units.includes(unit)) &&
  every(value['scales'], (scale) => Array.isArray(scale) && scale.length === 2 && scale.every(Number.isFinite) && (scale[0] as number) < (scale[1] as number));

const isWindows = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => Array.isArray(each) && each.length === 2 && each.every((end) => typeof end === 'string'));

const isSettings = (value: unknown): value is MetricsSettings =>
  isObject(value) &&
  value['schema'] === 1 &&
  (value['hours'] === 'calendar' || value['hours'] === 'business') &&
  (value['unit'] === 'month' || value['unit'] === 'week') &&
  isObject(value['calendar']) &&
  isZone(value['calendar']['timeZone']) &&
  isObject(value['calendar']['week']) &&
  weekdays.every((day) => isWindows((value['calendar'] as { week: Record<string, unknown> }).week[day] ?? [])) &&
  countable(value['calendar']['week'] as Week) &&
  Array.isArray(value['calendar']['holidays']) &&
  value['calendar']['holidays'].every((day) => typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)));
