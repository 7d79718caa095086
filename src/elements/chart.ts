import type { Interval } from '../core/intervals.js';

/** The figures of a table: a label a row, a series a column; null where a cell has no figure, or a figure no interval. */
export interface Series {
  readonly labels: readonly string[];
  readonly columns: readonly { readonly name: string; readonly values: readonly (number | null)[]; readonly intervals: readonly (Interval | null)[] }[];
  /** Signals of each row of a control chart, by rule; '' for none. */
  readonly signals: readonly string[];
}

/** What a canvas has to be told of its surroundings. */
export interface Look {
  readonly tag: string;
  readonly rtl: boolean;
  readonly font: string;
  /** Height of letters, in CSS pixels. */
  readonly size: number;
  /** There is little room: long names are parted, and a radar does without figures on its rings. */
  readonly narrow: boolean;
  readonly ink: string;
  readonly card: string;
  readonly line: string;
  readonly muted: string;
  /** One a series. */
  readonly colours: readonly string[];
  /** Of what stands out. */
  readonly warning: string;
}

const text = (element: Element | null | undefined): string => element?.textContent.trim().replace(/\s+/g, ' ') ?? '';

/** A number that is written; null for nothing, and for what is none. */
const given = (written = ''): number | null => (written === '' || !Number.isFinite(Number(written)) ? null : Number(written));

/** The interval of a figure, which holds it; null where it has none. */
function intervalOf(figure: HTMLDataElement | undefined): Interval | null {
  const [low, value, high] = [given(figure?.dataset['low']), given(figure?.value), given(figure?.dataset['high'])];
  return low !== null && value !== null && high !== null && low <= value && value <= high ? { low, high } : null;
}

/** Reads the table within an element; a column of it in which no cell has a figure is no series. */
export function seriesOf(element: Element): Series {
  const rows = [...element.querySelectorAll('tr')].filter((row) => row.querySelector('th[scope=row]'));
  const figures = rows.map((row) => new Map([...row.querySelectorAll('data')].map((figure) => [figure.closest('td')?.cellIndex ?? 0, figure])));
  const places = [...new Set(figures.flatMap((row) => [...row.keys()]))].sort((a, b) => a - b);
  const heads = element.querySelector<HTMLTableRowElement>('thead tr')?.cells;
  return {
    labels: rows.map((row) => row.querySelector<HTMLElement>('th')?.dataset['label'] ?? text(row.querySelector('th'))),
    columns: places.map((place) => ({
      name: text(heads?.[place]),
      values: figures.map((row) => given(row.get(place)?.value)),
      intervals: figures.map((row) => intervalOf(row.get(place))),
    })),
    signals: rows.map((row) => row.dataset['signal'] ?? ''),
  };
}
