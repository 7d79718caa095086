import type { ChartConfiguration, ChartDataset, LegendItem } from 'chart.js';
import { axisOf, type ChartUnit } from './chart-axis.js';
import { commonOf, lines } from './chart-common.js';
import { timeScales } from './chart-time.js';
import type { Look, Series } from './chart.js';

/** What a control chart says besides what its table does. */
interface ControlWords {
  /** What the ring around a point means. */
  readonly signal: string;
  /** The rules by which points stand out, in words. */
  readonly rules: Readonly<Record<string, string>>;
}

type Line = ChartDataset<'line', (number | null)[]>;

/**
 * A control chart for chart.js: figures in time, their centre line and limits, from columns in that order.
 *
 * A point with a signal has another shape and a ring, so that nothing hangs on colour alone; a period without a figure leaves a gap.
 */
export function controlOf({ labels, columns, signals }: Series, unit: ChartUnit, look: Look, words: ControlWords, moving: boolean): ChartConfiguration {
  const { rtl, ink, card, muted, warning } = look;
  const accent = look.colours[0] ?? ink;
  const font = { family: look.font, size: look.size };
  const axis = axisOf(columns.flatMap(({ values }) => values.filter((value) => value !== null)), unit, look.tag, { zero: false, narrow: look.narrow });
  const [value, centre, ...limits] = columns;
  const marked = (index: number) => signals[index] !== '' && (value?.values[index] ?? null) !== null;
  const byPoint = <Value>(plain: Value, signal: Value): Value[] => labels.map((_, index) => (marked(index) ? signal : plain));

  /** A line without points; what varies from period to period goes up and down between them. */
  const guide = ({ name, values }: Series['columns'][number], borderDash: number[]): Line => ({
    label: name, data: [...values], order: 2, clip: 2, stepped: 'middle', borderColor: muted, borderWidth: 1.5, borderDash, pointStyle: 'line', pointRadius: 0, pointHoverRadius: 0, pointHitRadius: 0,
  });
  const datasets: Line[] = [
    ...(value
      ? [{
          label: value.name, data: [...value.values], order: 1, borderColor: accent, borderWidth: 2, backgroundColor: card,
          pointBackgroundColor: byPoint(accent, warning), pointBorderColor: byPoint(accent, warning), pointStyle: byPoint('circle', 'triangle'), pointRadius: byPoint(3.5, 6), pointHoverRadius: byPoint(5, 7), clip: 16,
        } satisfies Line]
      : []),
    ...(centre ? [guide(centre, [])] : []),
    ...limits.map((limit) => guide(limit, [6, 4])),
    ...(value && labels.some((_, index) => marked(index))
      ? [{
          label: words.signal, data: value.values.map((each, index) => (marked(index) ? each : null)), order: 0, showLine: false, borderColor: warning, backgroundColor: 'transparent',
          pointStyle: 'circle', pointRadius: 11, pointHoverRadius: 11, pointBorderWidth: 2, pointBackgroundColor: 'transparent', clip: 16,
        } satisfies Line]
      : []),
  ];
  const key = ({ label = '', borderDash = [], borderColor, showLine, order }: Line, datasetIndex: number): LegendItem => ({
    text: label, datasetIndex, fontColor: ink, strokeStyle: borderColor as string, fillStyle: showLine === false ? 'transparent' : borderColor as string,
    // As long as the sign is, two dashes are to be seen.
    pointStyle: order === 2 ? 'line' : 'circle', lineWidth: 2, lineDash: borderDash.length > 0 ? [look.size / 3, look.size / 4] : [],
  });
  const ring = datasets.findIndex(({ showLine }) => showLine === false);
  return {
    type: 'line',
    data: { labels: labels.map((name) => lines(name, look.narrow ? 9 : 12)), datasets },
    options: {
      ...commonOf(look, moving),
      interaction: { mode: 'index', intersect: false },
      scales: timeScales(axis, look),
      plugins: {
        legend: {
          position: 'bottom', rtl, textDirection: rtl ? 'rtl' : 'ltr',
          labels: { color: ink, font, usePointStyle: true, generateLabels: () => datasets.map(key) },
          // What is explained is not to be taken away.
          onClick: () => undefined,
        },
        tooltip: {
          rtl, textDirection: rtl ? 'rtl' : 'ltr', bodyFont: font, titleFont: { ...font, weight: 'bold' }, footerFont: { ...font, weight: 'bold' }, usePointStyle: true,
          filter: ({ datasetIndex }) => datasetIndex !== ring,
          itemSort: (one, other) => one.datasetIndex - other.datasetIndex,
          callbacks: {
            title: ([first]) => (first ? labels[first.dataIndex] : undefined),
            label: ({ dataset, raw }) => `${dataset.label ?? ''}: ${axis.said(raw as number)}`,
            footer: ([first]) => (signals[first?.dataIndex ?? -1] ?? '').split(' ').flatMap((rule) => words.rules[rule] ?? []),
          },
        },
      },
    },
  } satisfies ChartConfiguration<'line', (number | null)[]>;
}
