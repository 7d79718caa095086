import { Chart } from 'chart.js';
import { expect } from 'chai';
import arChart from '../../locales/ar/chart.json';
import enChart from '../../locales/en/chart.json';
import faChart from '../../locales/fa/chart.json';
import type { MizanChart } from '../../src/elements/mizan-chart.js';
import { formatsOf } from '../../src/locale/formats.js';
import { addWords, voiceOf } from '../../src/locale/words.js';
import { all, languages, mount, one, until } from './helpers.js';

for (const [language, sentences] of Object.entries({ en: enChart, ar: arChart, fa: faChart })) addWords(language, 'chart', sentences);

const names = ['Reliability', 'Assurance', 'Tangibles', 'Empathy'];
const table = (columns: readonly (readonly (number | '')[])[] = [[0.85, 0.5, '', 0.25]]) => `
  <table>
    <thead><tr><th>Dimension</th>${columns.map((_, index) => `<th>Time ${'ab'[index]}</th>`).join('')}</tr></thead>
    <tbody>${names.map((name, row) => `<tr><th scope="row">${name}</th>${columns.map((column) => `<td><data value="${column[row]}">x</data></td>`).join('')}</tr>`).join('')}</tbody>
  </table>`;
const draw = (language: string, attributes: string, content = table()) =>
  mount<MizanChart>(`<div lang="${language}"><mizan-chart heading="The team" date="2026-11-22T09:00:00Z" ${attributes}>${content}</mizan-chart></div>`);
const drawn = (host: MizanChart) => until(() => {
  const canvas = host.shadowRoot?.querySelector('canvas');
  return canvas ? Chart.getChart(canvas) : null;
});
/** A scale's ticks, as they are written. */
const ticks = (chart: Chart, id: string) => chart.scales[id]?.ticks.map(({ label }) => label);

for (const language of languages) {
  const rtl = language !== 'en';
  const { percent } = formatsOf(language);
  const { t } = voiceOf(language, 'chart');

  describe(`a chart in ${language}`, () => {
    it('is the table alone until a chart is asked for', async () => {
      const host = await draw(language, '');
      expect(all(host, 'canvas')).to.have.length(0);
      expect(all(host, '.view label').map((label) => label.textContent?.trim())).to.deep.equal(['table', 'radar', 'bars'].map((key) => t(key)));
      all<HTMLInputElement>(host, '.view input')[2]?.click();
      expect((await drawn(host)).data.datasets[0]?.data).to.deep.equal([0.85, 0.5, null, 0.25]);
      expect(getComputedStyle(host.querySelector('table') as Element).display).to.equal('table');
    });

    it('of bars runs the way the language does, in its digits', async () => {
      const chart = await drawn(await draw(language, 'type="bars"'));
      expect(chart.options.indexAxis).to.equal('y');
      const [x, y] = [chart.scales['x'], chart.scales['y']];
      // Nothing stands at the side where reading begins, and all of it at the other.
      expect((x?.getPixelForValue(0) as number) < (x?.getPixelForValue(1) as number)).to.equal(!rtl);
      expect((y?.left as number) > (chart.chartArea.left)).to.equal(rtl);
      const shares = [0, 0.25, 0.5, 0.75, 1].map(percent);
      expect(ticks(chart, 'x')).to.deep.equal(rtl ? shares.reverse() : shares);
      expect(chart.data.labels).to.deep.equal(names.map((name) => [name]));
    });

    it('of a radar turns the way the language does, from the same top', async () => {
      const chart = await drawn(await draw(language, 'type="radar"'));
      const order = rtl ? [0, 3, 2, 1] : [0, 1, 2, 3];
      expect(chart.data.labels).to.deep.equal(order.map((index) => [names[index]]));
      expect(chart.data.datasets[0]?.data).to.deep.equal(order.map((index) => [0.85, 0.5, null, 0.25][index]));
      expect(ticks(chart, 'r')).to.deep.equal([0, 0.25, 0.5, 0.75, 1].map(percent));
    });

    it('of two columns names them, from where reading begins', async () => {
      const chart = await drawn(await draw(language, 'type="bars"', table([[0.5, 0.5, 0.5, 0.5], [0.75, 0.5, 0.25, 1]])));
      expect(chart.data.datasets.map(({ label }) => label)).to.deep.equal(['Time a', 'Time b']);
      expect(chart.options.plugins?.legend).to.include({ display: true, rtl, textDirection: rtl ? 'rtl' : 'ltr' });
      expect(chart.options.plugins?.tooltip).to.include({ rtl, textDirection: rtl ? 'rtl' : 'ltr' });
    });

    it('is named for those who do not see it', async () => {
      const host = await draw(language, 'type="radar"');
      await drawn(host);
      expect(one(host, 'canvas').getAttribute('aria-label')).to.equal(t('described', { kind: t('radar'), title: 'The team' }));
      expect(one(host, 'canvas').getAttribute('role')).to.equal('img');
    });
  });
}

describe('a chart', () => {
  it('is drawn anew when the table changes', async () => {
    const host = await draw('en', 'type="bars"');
    await drawn(host);
    (host.querySelector('data') as HTMLDataElement).value = '0.1';
    await until(() => Chart.getChart(one<HTMLCanvasElement>(host, 'canvas'))?.data.datasets[0]?.data[0] === 0.1);
  });

  it('is drawn anew when the language does', async () => {
    const host = await draw('en', 'type="bars"');
    await drawn(host);
    (host.parentElement as HTMLElement).lang = 'fa-u-nu-arabext';
    await until(() => {
      const chart = Chart.getChart(one<HTMLCanvasElement>(host, 'canvas'));
      return chart?.scales['x']?.options.reverse && ticks(chart, 'x')?.[0] === formatsOf('fa-u-nu-arabext').percent(1);
    });
  });

  it('is drawn anew when the theme does', async () => {
    const host = await draw('en', 'type="bars"');
    const light = (await drawn(host)).options.color;
    (host.parentElement as HTMLElement).style.setProperty('color-scheme', 'dark');
    await until(() => {
      const { color } = Chart.getChart(one<HTMLCanvasElement>(host, 'canvas'))?.options ?? {};
      return color && color !== light;
    });
  });

  it('follows the size of its place', async () => {
    const host = await draw('en', 'type="bars"');
    const before = (await drawn(host)).width;
    (host.parentElement as HTMLElement).style.setProperty('inline-size', '300px');
    await until(() => (Chart.getChart(one<HTMLCanvasElement>(host, 'canvas'))?.width ?? before) < before);
    (host.parentElement as HTMLElement).style.removeProperty('inline-size');
    await until(() => Chart.getChart(one<HTMLCanvasElement>(host, 'canvas'))?.width === before);
  });

  it('moves into place, and for those who asked for stillness stands there at once', async () => {
    const { matchMedia } = window;
    for (const [still, animation] of [[false, 250], [true, false]] as const) {
      window.matchMedia = (query) => Object.defineProperty(matchMedia.call(window, query), 'matches', { value: still });
      try {
        const chart = await drawn(await draw('en', 'type="bars"'));
        expect(still ? chart.config.options?.animation : (chart.config.options?.animation as { duration: number }).duration).to.equal(animation);
      } finally {
        window.matchMedia = matchMedia;
      }
    }
  });

  it('waits in what is hidden until it is shown', async () => {
    const host = await mount<MizanChart>(`<div hidden><mizan-chart type="bars" lang="en">${table()}</mizan-chart></div>`);
    await until(() => host.shadowRoot?.querySelector('canvas'));
    await new Promise(requestAnimationFrame);
    expect(Chart.getChart(one<HTMLCanvasElement>(host, 'canvas'))).to.equal(undefined);
    (host.parentElement as HTMLElement).hidden = false;
    expect((await drawn(host)).width).to.be.greaterThan(100);
  });

  it('of a radar is not drawn for two rows, and says why', async () => {
    const host = await draw('en', 'type="radar"', '<table><tbody><tr><th scope="row">A</th><td><data value="1">x</data></td></tr></tbody></table>');
    await until(() => one(host, '.root').textContent?.includes(enChart.tooFew));
    expect(one(host, 'canvas').getClientRects()).to.have.length(0);
  });

  it('goes with its element', async () => {
    const host = await draw('en', 'type="bars"');
    const chart = await drawn(host);
    host.remove();
    expect(chart.canvas).to.equal(null);
  });

  it('comes back with its element', async () => {
    const host = await draw('en', 'type="bars"');
    await drawn(host);
    const place = host.parentElement as HTMLElement;
    host.remove();
    place.append(host);
    expect((await drawn(host)).width).to.be.greaterThan(100);
  });

  for (const language of ['en', 'ar'] as const) {
    it(`is saved as a picture with title and date at the side where reading begins, in ${language}`, async () => {
      const host = await draw(language, 'type="bars"');
      await drawn(host);
      const blob = await host.picture() as Blob;
      expect(blob.type).to.equal('image/png');
      const bitmap = await createImageBitmap(blob);
      expect([bitmap.width, bitmap.height]).to.deep.equal([1920, 1440]);
      const canvas = Object.assign(document.createElement('canvas'), { width: 1920, height: 1440 });
      const pen = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
      pen.drawImage(bitmap, 0, 0);
      /** Pixels of a box that are not the paper's. */
      const ink = (left: number, top: number, width: number, height: number) => {
        const { data } = pen.getImageData(left, top, width, height);
        const paper = pen.getImageData(2, 2, 1, 1).data;
        let count = 0;
        for (let at = 0; at < data.length; at += 4) if (Math.abs((data[at] as number) - (paper[0] as number)) > 60) count += 1;
        return count;
      };
      const [begin, end] = language === 'en' ? [64, 1456] : [1456, 64];
      for (const line of [40, 130]) {
        expect(ink(begin, line, 400, 50)).to.be.greaterThan(50);
        expect(ink(end, line, 400, 50)).to.equal(0);
      }
      // The bars are in it, and the helper canvas is gone.
      expect(ink(300, 250, 1300, 1000)).to.be.greaterThan(10_000);
      expect(all(host, 'canvas')).to.have.length(1);
    });
  }

  it('has no picture while there is none', async () => {
    expect(await (await draw('en', '')).picture()).to.equal(null);
  });
});
