import { Chart } from 'chart.js';
import { expect } from 'chai';
import arChart from '../../locales/ar/chart.json';
import enChart from '../../locales/en/chart.json';
import faChart from '../../locales/fa/chart.json';
import type { MizanChart } from '../../src/elements/mizan-chart.js';
import { durationOf } from '../../src/locale/durations.js';
import { formatsOf } from '../../src/locale/formats.js';
import { addWords, voiceOf } from '../../src/locale/words.js';
import { accessible } from './accessible.js';
import { all, languages, mount, one, until } from './helpers.js';

for (const [language, sentences] of Object.entries({ en: enChart, ar: arChart, fa: faChart })) addWords(language, 'chart', sentences);

type Cell = number | '';
/** Month, figure, centre, lower, upper and signals. */
type Row = readonly [string, Cell, number, number, number, string?];
const shares: readonly Row[] = [
  ['Farvardin', 0.82, 0.8, 0.72, 0.88], ['Ordibehesht', 0.79, 0.8, 0.7, 0.9], ['Khordad', '', 0.8, 0.7, 0.9], ['Tir', 0.6, 0.8, 0.72, 0.88, 'beyond shift'], ['Mordad', 0.84, 0.8, 0.72, 0.88],
];
const table = (rows: readonly Row[]) => `
  <table>
    <thead><tr><th>Month</th><th>Satisfied</th><th>Centre</th><th>Lower</th><th>Upper</th></tr></thead>
    <tbody>${rows.map(([name, ...cells]) => `<tr${typeof cells[4] === 'string' ? ` data-signal="${cells[4]}"` : ''}><th scope="row">${name}</th>${cells.slice(0, 4).map((value) => `<td><data value="${value}">x</data></td>`).join('')}</tr>`).join('')}</tbody>
  </table>`;
const draw = (language: string, attributes = 'type="line"', rows = shares) =>
  mount<MizanChart>(`<div lang="${language}"><mizan-chart kind="control" heading="Satisfied" ${attributes}>${table(rows)}</mizan-chart></div>`);
const drawn = (host: MizanChart) => until(() => {
  const canvas = host.shadowRoot?.querySelector('canvas');
  return canvas ? Chart.getChart(canvas) : null;
});
const ticks = (chart: Chart, id: string) => chart.scales[id]?.ticks.map(({ label }) => label);
type Drawn = Record<string, unknown> & { label: string; data: (number | null)[] };
const lines = (chart: Chart) => chart.data.datasets as unknown as Drawn[];
/** What the tooltip of a period says. */
function told(chart: Chart, index: number): string[] {
  chart.tooltip?.setActiveElements(chart.data.datasets.map((_, datasetIndex) => ({ datasetIndex, index })), { x: 0, y: 0 });
  chart.update('none');
  const { title = [], body = [], footer = [] } = chart.tooltip ?? {};
  return [...title, ...body.flatMap((each) => each.lines), ...footer] as string[];
}
const channels = (colour: string) => (/\d+(\.\d+)?/g[Symbol.match](colour) ?? []).slice(0, 3).map(Number);
/** Relative luminance and contrast. Source: WCAG 2.2, 1.4.11. */
const luminance = (colour: string) => channels(colour).map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)).reduce((sum, value, index) => sum + value * ([0.2126, 0.7152, 0.0722][index] as number), 0);
const contrast = (one: string, other: string) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

for (const language of languages) {
  const rtl = language !== 'en';
  const { percent } = formatsOf(language);
  const { t, number } = voiceOf(language, 'chart');

  describe(`a control chart in ${language}`, () => {
    it('is the table alone until it is asked for, and then a line with its limits', async () => {
      const host = await draw(language, '');
      expect(all(host, '.view label').map((label) => label.textContent?.trim())).to.deep.equal([t('table'), t('line')]);
      expect(all(host, 'canvas')).to.have.length(0);
      await accessible(host);
      all<HTMLInputElement>(host, '.view input')[1]?.click();
      const chart = await drawn(host);
      expect(lines(chart).map(({ label }) => label)).to.deep.equal(['Satisfied', 'Centre', 'Lower', 'Upper', t('signal')]);
      expect(lines(chart)[0]?.data).to.deep.equal([0.82, 0.79, null, 0.6, 0.84]);
      expect(getComputedStyle(host.querySelector('table') as Element).display).to.equal('table');
      await accessible(host);
    });

    it('runs in time the way the language does, in its digits', async () => {
      const chart = await drawn(await draw(language));
      const [x, y] = [chart.scales['x'], chart.scales['y']];
      expect((x?.getPixelForValue(0) as number) < (x?.getPixelForValue(4) as number)).to.equal(!rtl);
      expect((y?.left as number) > chart.chartArea.left).to.equal(rtl);
      // From 0.6 to 0.9 in steps of 0.1: a fifth of the span is 0.06, and the next round step a tenth.
      expect(ticks(chart, 'y')).to.deep.equal([0.6, 0.7, 0.8, 0.9].map(percent));
      expect(chart.options.plugins?.legend).to.include({ rtl, textDirection: rtl ? 'rtl' : 'ltr' });
    });

    it('tells a period’s figures in order, and by which rules it stands out', async () => {
      const chart = await drawn(await draw(language));
      expect(told(chart, 3)).to.deep.equal(['Tir', `Satisfied: ${percent(0.6)}`, `Centre: ${percent(0.8)}`, `Lower: ${percent(0.72)}`, `Upper: ${percent(0.88)}`, t('beyond'), t('shift')]);
      expect(told(chart, 4)).to.have.length(5);
    });

    it('is named for those who do not see it, with how many points stand out', async () => {
      const host = await draw(language);
      await drawn(host);
      expect(one(host, 'canvas').getAttribute('aria-label')).to.equal(t('describedControl', { title: 'Satisfied', signals: number(1) }));
    });

    it('has lengths of time in words, on its axis and in full', async () => {
      const rows: readonly Row[] = [['a', 3000, 4200, 1800, 6600], ['b', 4320, 4200, 1800, 6600]];
      const chart = await drawn(await draw(language, 'type="line" unit="seconds"', rows));
      // From 1800 to 6600 seconds: a fifth is 960, the next plain step of time half an hour, 30 minutes.
      const minutes = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
      expect(ticks(chart, 'y')).to.deep.equal([30, 60, 90, 120].map((count) => minutes.format(count)));
      // 4320 seconds are 72 minutes.
      expect(told(chart, 1)[1]).to.equal(`Satisfied: ${durationOf(language)(4320)}`);
    });

    it('is saved as a picture', async () => {
      const host = await draw(language);
      await drawn(host);
      const bitmap = await createImageBitmap(await host.picture() as Blob);
      expect([bitmap.width, bitmap.height]).to.deep.equal([1920, 1440]);
      expect(all(host, 'canvas')).to.have.length(1);
    });

    it('of bars has an axis in its own unit, mirrored likewise', async () => {
      const host = await mount<MizanChart>(`<div lang="${language}"><mizan-chart type="bars" unit="number"><table><tbody>
        <tr><th scope="row">A</th><td><data value="3.2">x</data></td></tr><tr><th scope="row">B</th><td><data value="7.5">x</data></td></tr></tbody></table></mizan-chart></div>`);
      const chart = await drawn(host);
      // To 7.5 from nothing: a fifth is 1.5, the next round step 2.
      const expected = [0, 2, 4, 6, 8].map((value) => new Intl.NumberFormat(language).format(value));
      expect(ticks(chart, 'x')).to.deep.equal(rtl ? expected.reverse() : expected);
    });
  });
}

describe('a control chart', () => {
  it('tells signals by shape and ring, limits by dashes and steps, and leaves gaps', async () => {
    const [value, centre, lower, upper, ring] = lines(await drawn(await draw('en')));
    expect(value).to.deep.include({ pointStyle: ['circle', 'circle', 'circle', 'triangle', 'circle'] });
    expect(value).not.to.have.property('spanGaps');
    expect(ring).to.deep.include({ data: [null, null, null, 0.6, null], showLine: false, pointStyle: 'circle' });
    expect(centre).to.deep.include({ borderDash: [] });
    for (const limit of [lower, upper]) expect(limit).to.deep.include({ stepped: 'middle', borderDash: [6, 4] });
  });

  it('has no word for signals where there are none', async () => {
    const chart = await drawn(await draw('en', 'type="line"', shares.slice(0, 2)));
    expect(lines(chart).map(({ label }) => label)).not.to.include(enChart.signal);
  });

  for (const scheme of ['light', 'dark']) {
    it(`has lines that stand out from what is behind them in ${scheme}`, async () => {
      const host = await mount<MizanChart>(`<div lang="en" style="color-scheme: ${scheme}"><mizan-chart kind="control" type="line">${table(shares)}</mizan-chart></div>`);
      const chart = await drawn(host);
      const { backgroundColor } = getComputedStyle(host.shadowRoot?.querySelector('.probe') as Element);
      for (const { borderColor } of lines(chart)) expect(contrast(String(borderColor), backgroundColor)).to.be.at.least(3);
    });
  }

  it('is drawn anew when a signal comes, or the unit changes', async () => {
    const host = await draw('en', 'type="line"', shares.slice(0, 2));
    await drawn(host);
    (host.querySelectorAll('tbody tr')[1] as HTMLElement).dataset['signal'] = 'trend';
    await until(() => lines(Chart.getChart(one<HTMLCanvasElement>(host, 'canvas')) as Chart).length === 5);
    expect(one(host, 'canvas').getAttribute('aria-label')).to.include('1');
    host.unit = 'number';
    await until(() => {
      const chart = Chart.getChart(one<HTMLCanvasElement>(host, 'canvas'));
      return chart && ticks(chart, 'y')?.every((label) => !String(label).includes('%'));
    });
  });

  it('shows its table for a type that it cannot be drawn as', async () => {
    const host = await draw('en', 'type="radar"');
    expect(all(host, 'canvas')).to.have.length(0);
    expect(all<HTMLInputElement>(host, '.view input').map(({ checked }) => checked)).to.deep.equal([true, false]);
  });

  it('of a table without figures is drawn empty and fails nobody', async () => {
    const host = await draw('en', 'type="line"', [['a', '', 0.5, 0.4, 0.6], ['b', '', 0.5, 0.4, 0.6]]);
    expect(lines(await drawn(host))[0]?.data).to.deep.equal([null, null]);
    expect(all(host, '[role=alert]')).to.have.length(0);
  });
});
