import type { ChartConfiguration } from 'chart.js';
import { axisOf, wholeAxis, type ChartUnit } from './chart-axis.js';
import type { Look, Series } from './chart.js';

/** A long name in lines of so many letters, parted between words. */
export const lines = (name: string, letters: number): string[] =>
  name.split(' ').reduce<string[]>((all, word) => {
    const last = all.at(-1);
    if (last !== undefined && last.length + word.length < letters) return [...all.slice(0, -1), `${last} ${word}`];
    return [...all, word];
  }, []);

/** What chart.js is to draw. It mirrors only legend and tooltip by itself, so axes and the turn of a radar are mirrored here. */
export function comparisonOf(type: 'radar' | 'bars', { labels, columns }: Series, unit: ChartUnit, look: Look, moving: boolean): ChartConfiguration {
  const { rtl, ink, card, line: grid, muted, colours } = look;
  const figures = columns.flatMap(({ values }) => values.filter((value) => value !== null));
  const axis = unit === 'share' ? wholeAxis(look.tag) : axisOf(figures, unit, look.tag, { zero: true, narrow: look.narrow });
  const font = { family: look.font, size: look.size };
  const parted = (name: string) => lines(name, look.narrow ? 9 : 16);
  /** The first stays on top; the others go round against the clock. */
  const turned = <Value>(values: readonly Value[]): Value[] => (type === 'radar' && rtl ? [...values.slice(0, 1), ...values.slice(1).reverse()] : [...values]);
  const ticks = { stepSize: axis.step, callback: (value: string | number) => axis.tick(Number(value)), color: muted, font };
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
    options: {
      ...common,
      indexAxis: 'y',
      scales: {
        x: { min: axis.min, max: axis.max, reverse: rtl, ticks, grid: { color: grid } },
        y: { position: rtl ? 'right' : 'left', ticks: { color: ink, font }, grid: { display: false } },
      },
      plugins: { ...plugins, tooltip: { ...tooltip, callbacks: { label: ({ dataset, raw }) => `${dataset.label ?? ''}: ${axis.said(raw as number)}` } } },
    },
  } satisfies ChartConfiguration<'bar', (number | null)[]>;
}

/** A colour with little of it left; computed ones come as `rgb(…)`. */
const faint = (colour: string): string => colour.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.22)');
