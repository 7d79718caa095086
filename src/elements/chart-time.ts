import type { ChartConfiguration } from 'chart.js';
import { axisOf, type Axis, type ChartUnit } from './chart-axis.js';
import { commonOf, endsOf, lines, saidOf, type IntervalWords } from './chart-common.js';
import { intervalsAlong } from './chart-intervals.js';
import type { Look, Series } from './chart.js';

/** Lines that are told apart without colour. */
const dashes = [[], [6, 4], [2, 3], [10, 4, 2, 4]] as const;
const points = ['circle', 'rect', 'triangle', 'rectRot'] as const;

/** Scales of what runs in time, from where reading begins. */
export const timeScales = (axis: Axis, { rtl, ink, muted, line, size, font }: Look) => ({
  x: { reverse: rtl, offset: true, ticks: { color: ink, font: { family: font, size }, maxRotation: 0, autoSkipPadding: 12 }, grid: { display: false } },
  y: { min: axis.min, max: axis.max, position: rtl ? 'right' as const : 'left' as const, ticks: { stepSize: axis.step, callback: (at: string | number) => axis.tick(Number(at)), color: muted, font: { family: font, size } }, grid: { color: line } },
});

/** Figures in time as lines for chart.js, each with its interval; a period without a figure leaves a gap. */
export function timeOf({ labels, columns }: Series, unit: ChartUnit, look: Look, words: IntervalWords, moving: boolean): ChartConfiguration {
  const { rtl, ink, card, colours } = look;
  const font = { family: look.font, size: look.size };
  const axis = axisOf(endsOf(columns), unit, look.tag, { zero: false, narrow: look.narrow });
  const colourOf = (index: number) => colours[index % colours.length] ?? ink;
  return {
    type: 'line',
    data: {
      labels: labels.map((name) => lines(name, look.narrow ? 9 : 12)),
      datasets: columns.map(({ name, values }, index) => ({
        label: name, data: [...values], borderColor: colourOf(index), backgroundColor: card, borderWidth: 2, borderDash: [...(dashes[index % dashes.length] ?? [])],
        pointStyle: points[index % points.length] ?? 'circle', pointBackgroundColor: colourOf(index), pointBorderColor: colourOf(index), pointRadius: 4.5, pointHoverRadius: 6, clip: 16,
      })),
    },
    plugins: [intervalsAlong('y', columns, look, colourOf)],
    options: {
      ...commonOf(look, moving),
      interaction: { mode: 'index', intersect: false },
      scales: timeScales(axis, look),
      plugins: {
        legend: { display: columns.length > 1, position: 'bottom', rtl, textDirection: rtl ? 'rtl' : 'ltr', labels: { color: ink, font, usePointStyle: true } },
        tooltip: {
          rtl, textDirection: rtl ? 'rtl' : 'ltr', bodyFont: font, titleFont: { ...font, weight: 'bold' }, usePointStyle: true,
          callbacks: { title: ([first]) => (first ? labels[first.dataIndex] : undefined), label: saidOf(columns, axis, words) },
        },
      },
    },
  } satisfies ChartConfiguration<'line', (number | null)[]>;
}
