import type { ChartConfiguration } from 'chart.js';
import { axisOf, wholeAxis, type ChartUnit } from './chart-axis.js';
import { commonOf, endsOf, lines, saidOf, type IntervalWords } from './chart-common.js';
import { intervalsAlong } from './chart-intervals.js';
import type { Look, Series } from './chart.js';

/** How many letters of a name stand on one line beside a bar; long names have more, since they would take many lines. */
const lettersOf = (labels: readonly string[], narrow: boolean): number => {
  const long = labels.some((label) => label.length > 24);
  return narrow ? (long ? 15 : 9) : long ? 30 : 16;
};

/** The least height in which bars and their names have room, in CSS pixels. */
export function heightOf({ labels, columns }: Series, { size, narrow }: Look): number {
  const most = Math.max(0, ...labels.map((label) => lines(label, lettersOf(labels, narrow)).length));
  return Math.ceil(labels.length * Math.max(most * 1.25 + 0.6, columns.length * 1.3 + 0.6) * size + (columns.length > 1 ? 7 : 4) * size);
}

/** What chart.js is to draw. It mirrors only legend and tooltip by itself, so axes and the turn of a radar are mirrored here. */
export function comparisonOf(type: 'radar' | 'bars', { labels, columns }: Series, unit: ChartUnit, look: Look, words: IntervalWords, moving: boolean): ChartConfiguration {
  const { rtl, ink, card, line: grid, muted, colours } = look;
  const axis = unit === 'share' ? wholeAxis(look.tag) : axisOf(endsOf(columns), unit, look.tag, { zero: true, narrow: look.narrow });
  const font = { family: look.font, size: look.size };
  const parted = (name: string) => lines(name, type === 'bars' ? lettersOf(labels, look.narrow) : look.narrow ? 9 : 16);
  /** The first stays on top; the others go round against the clock. */
  const turned = <Value>(values: readonly Value[]): Value[] => (type === 'radar' && rtl ? [...values.slice(0, 1), ...values.slice(1).reverse()] : [...values]);
  const ticks = { stepSize: axis.step, callback: (value: string | number) => axis.tick(Number(value)), color: muted, font };
  const tooltip = { rtl, textDirection: rtl ? 'rtl' : 'ltr', bodyFont: font, titleFont: { ...font, weight: 'bold' as const } };
  const common = commonOf(look, moving);
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
          r: { min: axis.min, max: axis.max, ticks: { ...ticks, backdropColor: card, display: !look.narrow }, grid: { color: grid }, angleLines: { color: grid }, pointLabels: { color: ink, font } },
        },
        plugins: { ...plugins, tooltip: { ...tooltip, callbacks: { label: ({ dataset, raw }) => `${dataset.label ?? ''}: ${axis.said(raw as number)}` } } },
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
    plugins: [intervalsAlong('x', columns, look, () => ink)],
    options: {
      ...common,
      indexAxis: 'y',
      scales: {
        x: { min: axis.min, max: axis.max, reverse: rtl, ticks, grid: { color: grid } },
        y: { position: rtl ? 'right' : 'left', ticks: { color: ink, font, autoSkip: false }, grid: { display: false } },
      },
      plugins: { ...plugins, tooltip: { ...tooltip, callbacks: { label: saidOf(columns, axis, words) } } },
    },
  } satisfies ChartConfiguration<'bar', (number | null)[]>;
}

/** A colour with little of it left; computed ones come as `rgb(…)`. */
const faint = (colour: string): string => colour.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.22)');
