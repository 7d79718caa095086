/** The figures of a table: a label a row, a series a column; null where a cell has no figure. */
export interface Series {
  readonly labels: readonly string[];
  readonly columns: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
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

/** Reads the table within an element. */
export function seriesOf(element: Element): Series {
  const rows = [...element.querySelectorAll('tr')].filter((row) => row.querySelector('th[scope=row]'));
  const width = Math.max(0, ...rows.map((row) => row.querySelectorAll('data').length));
  const heads = [...element.querySelectorAll('thead th')].slice(1);
  return {
    labels: rows.map((row) => row.querySelector<HTMLElement>('th')?.dataset['label'] ?? text(row.querySelector('th'))),
    columns: Array.from({ length: width }, (_, column) => ({
      name: text(heads[column]),
      values: rows.map((row) => {
        const value = row.querySelectorAll('data')[column]?.value ?? '';
        return value === '' || !Number.isFinite(Number(value)) ? null : Number(value);
      }),
    })),
    signals: rows.map((row) => row.dataset['signal'] ?? ''),
  };
}
