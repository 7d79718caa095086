import { Chart } from 'chart.js';
import { expect } from 'chai';
import arChart from '../../locales/ar/chart.json';
import enChart from '../../locales/en/chart.json';
import faChart from '../../locales/fa/chart.json';
import type { MizanChart } from '../../src/elements/mizan-chart.js';
import { formatsOf } from '../../src/locale/formats.js';
import { addWords, voiceOf } from '../../src/locale/words.js';
import { accessible } from './accessible.js';
import { all, languages, mount, one, until } from './helpers.js';

for (const [language, sentences] of Object.entries({ en: enChart, ar: arChart, fa: faChart })) addWords(language, 'chart', sentences);

/** A figure with the ends of its interval. */
type Cell = readonly [value: number | '', low?: number, high?: number];
/** Month, conversations, which are not drawn, and two figures. */
const months: readonly (readonly [string, Cell, Cell])[] = [
  ['Aban', [0.8, 0.7, 0.9], [0.1, 0.05, 0.2]], ['Azar', [''], [0.2, 0.1, 0.3]], ['Dey', [0.6], [0.3, 0.2, 0.45]],
];
const figure = ([value, low, high]: Cell) => `<td><data value="${value}"${low === undefined ? '' : ` data-low="${low}" data-high="${high}"`}>x</data></td>`;
const table = (rows = months) => `
  <table>
    <thead><tr><th>Month</th><th>Conversations</th><th>Satisfied</th><th>Dissatisfied</th></tr></thead>
    <tbody>${rows.map(([name, one, other]) => `<tr><th scope="row">${name}</th><td>210</td>${figure(one)}${figure(other)}</tr>`).join('')}</tbody>
  </table>`;
const draw = (language: string, attributes = 'kind="time" type="line"', content = table()) =>
  mount<MizanChart>(`<div lang="${language}"><mizan-chart heading="Ratings" ${attributes}>${content}</mizan-chart></div>`);
const drawn = (host: MizanChart) => until(() => {
  const canvas = host.shadowRoot?.querySelector('canvas');
  return canvas ? Chart.getChart(canvas) : null;
});
/** What the tooltip of a row says. */
function told(chart: Chart, index: number): string[] {
  chart.tooltip?.setActiveElements(chart.data.datasets.map((_, datasetIndex) => ({ datasetIndex, index })), { x: 0, y: 0 });
  chart.update('none');
  return (chart.tooltip?.body ?? []).flatMap(({ lines }) => lines);
}
const ways = (host: MizanChart) => all(host, '.view label').map((label) => label.textContent?.trim());
/** Whether something is drawn within a few pixels of a place. */
function inked(chart: Chart, x: number, y: number): boolean {
  const ratio = chart.currentDevicePixelRatio;
  const { data } = (chart.canvas.getContext('2d') as CanvasRenderingContext2D).getImageData((x - 2) * ratio, (y - 2) * ratio, 4 * ratio, 4 * ratio);
  return data.some((value, at) => at % 4 === 3 && value > 120);
}

for (const language of languages) {
  const rtl = language !== 'en';
  const { percent } = formatsOf(language);
  const { t } = voiceOf(language, 'chart');

  describe(`a chart of figures in time in ${language}`, () => {
    it('offers a line and bars, and no radar', async () => {
      const host = await draw(language, 'kind="time"');
      expect(ways(host)).to.deep.equal([t('table'), t('course'), t('bars')]);
      all<HTMLInputElement>(host, '.view input')[1]?.click();
      await drawn(host);
      expect(one(host, 'canvas').getAttribute('aria-label')).to.equal(t('described', { kind: t('course'), title: 'Ratings' }));
      await accessible(host);
    });

    it('runs the way the language does, with a gap where a period has no figure', async () => {
      const chart = await drawn(await draw(language));
      expect((chart.scales['x']?.getPixelForValue(0) as number) < (chart.scales['x']?.getPixelForValue(2) as number)).to.equal(!rtl);
      expect(chart.data.datasets.map(({ data }) => data)).to.deep.equal([[0.8, null, 0.6], [0.1, 0.2, 0.3]]);
      for (const dataset of chart.data.datasets) expect(dataset).not.to.have.property('spanGaps');
    });

    it('says each figure with its interval, and what the strokes are', async () => {
      const host = await draw(language);
      const chart = await drawn(host);
      expect(told(chart, 0)).to.deep.equal([
        `Satisfied: ${percent(0.8)}`, t('interval', { low: percent(0.7), high: percent(0.9) }),
        `Dissatisfied: ${percent(0.1)}`, t('interval', { low: percent(0.05), high: percent(0.2) }),
      ]);
      expect(told(chart, 2)[0]).to.equal(`Satisfied: ${percent(0.6)}`);
      expect(told(chart, 2)).to.have.length(3);
      expect(one(host, '.note').textContent).to.equal(t('strokes'));
    });
  });
}

describe('the intervals of a chart', () => {
  const lone: readonly (readonly [string, Cell, Cell])[] = [['Aban', [0.5, 0.2, 0.9], ['']], ['Azar', [0.5], ['']]];

  it('are strokes from end to end, on lines and on bars, and nothing where there are none', async () => {
    for (const [type, along] of [['line', 'y'], ['bars', 'x']] as const) {
      const chart = await drawn(await draw('en', `kind="time" type="${type}"`, table(lone)));
      const scale = chart.scales[along];
      const [of, none] = chart.getDatasetMeta(0).data;
      const at = (element: { x: number; y: number } | undefined, share: number) => {
        const place = scale?.getPixelForValue(share) as number;
        // Of two series the strokes of a line chart stand beside their points.
        return type === 'line' ? [(element?.x as number) - 3.5, place] as const : [place, element?.y as number] as const;
      };
      await until(() => inked(chart, ...at(of, 0.88)));
      expect(inked(chart, ...at(none, 0.88)), type).to.equal(false);
    }
  });

  it('widen the axis of a line until they fit', async () => {
    const chart = await drawn(await draw('en', undefined, table(lone)));
    // From 0.2 to 0.9 a fifth is 0.14, and the next round step 0.2.
    expect([chart.scales['y']?.min, chart.scales['y']?.max]).to.deep.equal([0.2, 1]);
  });

  it('that do not hold their figure are not drawn', async () => {
    const host = await draw('en', undefined, table([['Aban', [0.5, 0.6, 0.9], ['']]]));
    await drawn(host);
    expect(all(host, '.note')).to.have.length(0);
  });

  it('are drawn anew when they change', async () => {
    const host = await draw('en');
    const before = await drawn(host);
    host.querySelector('data')?.setAttribute('data-low', '0.75');
    const after = await until(() => {
      const chart = Chart.getChart(one<HTMLCanvasElement>(host, 'canvas'));
      return chart && chart !== before ? chart : null;
    });
    expect(told(after, 0)[1]).to.contain(formatsOf('en').percent(0.75));
  });
});

describe('a chart of parts', () => {
  it('offers bars, and no radar', async () => {
    const { t } = voiceOf('en', 'chart');
    const host = await draw('en', 'kind="parts" type="radar"');
    expect(ways(host)).to.deep.equal([t('table'), t('bars')]);
    expect(all(host, 'canvas')).to.have.length(0);
  });

  it('has room for every name, however many there are', async () => {
    const many = Array.from({ length: 24 }, (_, index) => [`Asked whether the service met what the customer expected of it, ${index}`, [0.5], ['']] as const);
    const chart = await drawn(await draw('en', 'kind="parts" type="bars"', table(many)));
    await until(() => chart.height > 24 * 14 * 1.25 * 2);
    expect(chart.scales['y']?.ticks).to.have.length(24);
  });
});
