import type { ChartConfiguration } from 'chart.js';
import { formatsOf } from '../locale/formats.js';

/** The figures of a table: a label a row, a series a column; null where a cell has no figure. */
export interface Series {
  readonly labels: readonly string[];
  readonly columns: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
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
  };
}

/** A long name in lines of so many letters, parted between words. */
const lines = (name: string, letters: number): string[] =>
  name.split(' ').reduce<string[]>((all, word) => {
    const last = all.at(-1);
    if (last !== undefined && last.length + word.length < letters) return [...all.slice(0, -1), `${last} ${word}`];
    return [...all, word];
  }, []);

/** What chart.js is to draw. It mirrors only legend and tooltip by itself, so axes and the turn of a radar are mirrored here. */
export function chartOf(type: 'radar' | 'bars', { labels, columns }: Series, look: Look, moving: boolean): ChartConfiguration {
  const { rtl, ink, card, line: grid, muted, colours } = look;
  const { percent } = formatsOf(look.tag);
  const font = { family: look.font, size: look.size };
  const parted = (name: string) => lines(name, look.narrow ? 9 : 16);
  /** The first stays on top; the others go round against the clock. */
  const turned = <Value>(values: readonly Value[]): Value[] => (type === 'radar' && rtl ? [...values.slice(0, 1), ...values.slice(1).reverse()] : [...values]);
  const ticks = { stepSize: 0.25, callback: (value: string | number) => percent(Number(value)), color: muted, font };
  const tooltip = { rtl, textDirection: rtl ? 'rtl' : 'ltr', bodyFont: font, titleFont: { ...font, weight: 'bold' as const } };
  const common = {
    maintainAspectRatio: false,
    animation: moving ? { duration: 250 } : false,
    locale: look.tag,
    color: ink,
    font,
  } as const;
  const plugins = {
    legend: { display: columns.length > 1, rtl, textDirection: rtl ? 'rtl' : 'ltr', labels: { color: ink, font, usePointStyle: true } },
  };
  if (type === 'radar') {
    return {
      type: 'radar',
      data: {
        labels: turned(labels).map(parted),
        datasets: columns.map(({ name, values }, index) => {
          const colour = colours[index % colours.length] ?? ink;
          return { label: name, data: turned(values), borderColor: colour, backgroundColor: faint(colour), pointBackgroundColor: colour, borderWidth: 2, borderDash: index > 0 ? [6, 4] : [], pointStyle: index > 0 ? 'rect' : 'circle' };
        }),
      },
      options: {
        ...common,
        scales: {
          r: { min: 0, max: 1, ticks: { ...ticks, backdropColor: card, display: !look.narrow }, grid: { color: grid }, angleLines: { color: grid }, pointLabels: { color: ink, font } },
        },
        plugins: { ...plugins, tooltip: { ...tooltip, callbacks: { label: ({ dataset, raw }) => `${dataset.label ?? ''}: ${percent(raw as number)}` } } },
      },
    } satisfies ChartConfiguration<'radar', (number | null)[]>;
  }
  return {
    type: 'bar',
    data: {
      labels: labels.map(parted),
      datasets: columns.map(({ name, values }, index) => {
        const colour = colours[index % colours.length] ?? ink;
        return { label: name, data: [...values], backgroundColor: index > 0 ? faint(colour) : colour, borderColor: colour, borderWidth: 2, borderRadius: 4, maxBarThickness: 22 };
      }),
    },
    options: {
      ...common,
      indexAxis: 'y',
      scales: {
        x: { min: 0, max: 1, reverse: rtl, ticks, grid: { color: grid } },
        y: { position: rtl ? 'right' : 'left', ticks: { color: ink, font }, grid: { display: false } },
      },
      plugins: { ...plugins, tooltip: { ...tooltip, callbacks: { label: ({ dataset, raw }) => `${dataset.label ?? ''}: ${percent(raw as number)}` } } },
    },
  } satisfies ChartConfiguration<'bar', (number | null)[]>;
}

/** A colour with little of it left; computed ones come as `rgb(…)`. */
const faint = (colour: string): string => colour.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.22)');
