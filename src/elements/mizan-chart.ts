import type { Chart as ChartType, ChartConfiguration } from 'chart.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formatsOf } from '../locale/formats.js';
import type { Voice } from '../locale/words.js';
import type { ChartUnit } from './chart-axis.js';
import { seriesOf, type Look } from './chart.js';
import { save } from './files.js';
import styles from './mizan-chart.styles.js';
import { Speech } from './speech.js';
import tokens from './tokens.styles.js';

/** What a table may be shown as, by what it holds. */
const views = { comparison: ['table', 'radar', 'bars'], parts: ['table', 'bars'], time: ['table', 'line', 'bars'], control: ['table', 'line'] } as const;

/** Size of the picture, in CSS pixels; it is drawn at twice that. */
const picture = { width: 960, height: 720, head: 96, margin: 32 } as const;

const units = ['share', 'number', 'seconds'] as const;

let instances = 0;

/**
 * A chart of the table within it, drawn over the table, which stays.
 *
 * Each row is `<tr><th scope="row">Name</th><td><data value="0.6">60%</data></td>…</tr>`, a column of `data` a series, named by the
 * head of its column; what the values are says `unit`. `data-label` on the `th` gives a shorter name. chart.js is fetched only once a chart is asked for.
 *
 * `data-low` and `data-high` on the `data` are the ends of its interval, which lines and bars show as a stroke.
 *
 * Of a control chart the rows are periods in order, the columns a figure, its centre line, lower and upper limit; an empty `value` is a gap.
 * Where a point stands out its row says by which rule: `<tr data-signal="beyond">`, `shift` or `trend`, parted by spaces where there are several.
 *
 * @tag mizan-chart
 * @slot - The table.
 * @csspart button - Every button.
 * @cssprop [--mizan-accent=light-dark(#0d6a62, #63cabb)] - Colour of what is chosen and of what can be pressed.
 * @cssprop [--mizan-accent-ink=light-dark(#fff, #06211e)] - Text on the accent.
 * @cssprop [--mizan-card=light-dark(#fff, #1a1e25)] - Background of cards and fields.
 * @cssprop [--mizan-ink=light-dark(#1c2330, #e8eaee)] - Text.
 * @cssprop [--mizan-muted=light-dark(#596273, #a3abb9)] - Secondary text.
 * @cssprop [--mizan-line=light-dark(#e5e2d9, #2c323c)] - Hairlines, and what bars are laid on.
 * @cssprop [--mizan-font=inherit] - Font family.
 * @cssprop [--mizan-font-size=max(17px, 1.0625rem)] - Size of the text; all else is measured by it.
 * @cssprop [--mizan-space=1] - Factor on paddings and gaps.
 */
export class MizanChart extends LitElement {
  static override styles = [tokens, styles];

  /** What is shown: the `table` alone, or over it `bars`, a `radar` of a comparison, the `line` of figures in time. */
  @property({ reflect: true }) accessor type: 'table' | 'radar' | 'bars' | 'line' = 'table';

  /** What the table holds: figures of something's dimensions (`comparison`), of things that have no order around (`parts`), of periods in order (`time`), or one in time with its limits (`control`). */
  @property() accessor kind: 'comparison' | 'parts' | 'time' | 'control' = 'comparison';

  /** What the figures are: a `share` of 0 to 1, a `number`, or a length of time in `seconds`. */
  @property() accessor unit: ChartUnit = 'share';

  /** What the figures are; named to screen readers and written on the picture. */
  @property() accessor heading = '';

  /** Day of the figures, ISO 8601, written on the picture; '' for none. */
  @property() accessor date = '';

  @state() private accessor failed = false;

  readonly #speech = new Speech(this, 'chart');
  readonly #group = `mizan-chart-${(instances += 1)}`;
  // In the next frame: what is drawn watches its own size, and may not begin to within a round of observing.
  readonly #resized = new ResizeObserver(() => requestAnimationFrame(() => void this.#draw()));
  // What a chart is called counts its signals.
  readonly #rewritten = new MutationObserver(() => this.requestUpdate());
  #chart: ChartType | null = null;
  /** What the chart on screen was drawn from. */
  #drawn = '';

  /** The chart as a picture, with title and date; null while none is shown. */
  async picture(): Promise<Blob | null> {
    const look = this.#look();
    if (!look || this.#shown === 'table') return null;
    const tools = await drawing();
    const config = this.#config(tools, { ...look, size: 19, narrow: false }, false);
    if (!config) return null;
    const { Chart } = tools;
    const { width, height, head, margin } = picture;
    const canvas = document.createElement('canvas');
    // In the page while it is drawn, so that text takes its direction from there.
    this.renderRoot.querySelector('.chart')?.append(canvas);
    canvas.className = 'aside';
    canvas.width = width - 2 * margin;
    canvas.height = height - head - margin;
    const chart = new Chart(canvas, { ...config, options: { ...config.options, responsive: false, devicePixelRatio: 2 } });
    const sheet = document.createElement('canvas');
    sheet.width = width * 2;
    sheet.height = height * 2;
    const pen = sheet.getContext('2d');
    if (!pen) return null;
    pen.scale(2, 2);
    pen.fillStyle = look.card;
    pen.fillRect(0, 0, width, height);
    pen.direction = look.rtl ? 'rtl' : 'ltr';
    pen.textAlign = 'start';
    const edge = look.rtl ? width - margin : margin;
    pen.fillStyle = look.ink;
    pen.font = `600 26px ${look.font}`;
    pen.fillText(this.heading, edge, 48, width - 2 * margin);
    pen.fillStyle = look.muted;
    pen.font = `18px ${look.font}`;
    pen.fillText(formatsOf(look.tag).date(this.date), edge, 78, width - 2 * margin);
    pen.drawImage(canvas, margin, head, canvas.width / 2, canvas.height / 2);
    chart.destroy();
    canvas.remove();
    return new Promise((resolve) => sheet.toBlob(resolve, 'image/png'));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What was drawn went when it was taken away.
    if (this.hasUpdated) this.requestUpdate();
    this.#rewritten.observe(this, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['value', 'data-label', 'data-low', 'data-high', 'data-signal'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rewritten.disconnect();
    this.#resized.disconnect();
    this.#clear();
  }

  protected override render(): TemplateResult {
    const voice = this.#speech.voice;
    if (!voice) return html`<slot></slot>`;
    const { t } = voice;
    return html`
      <div class="root" lang=${voice.tag} dir=${voice.dir}>
        <fieldset class="view">
          <legend>${t('view')}</legend>
          ${views[this.#kind].map(
            (view) => html`
              <label>
                <input type="radio" name=${this.#group} .value=${view} .checked=${this.#shown === view} @change=${this.#choose} />
                <span>${t(this.#nameOf(view))}</span>
              </label>
            `,
          )}
        </fieldset>
        ${this.#shown === 'table' ? nothing : this.#figure(voice)}
        <slot></slot>
      </div>
    `;
  }

  get #kind(): keyof typeof views {
    return Object.hasOwn(views, this.kind) ? this.kind : 'comparison';
  }

  /** The type, if what the table holds can be shown so. */
  get #shown(): MizanChart['type'] {
    return views[this.#kind].find((view) => view === this.type) ?? 'table';
  }

  /** The key of what a way of showing is called; a control chart is more than its line. */
  #nameOf(view: MizanChart['type']): string {
    return view === 'line' && this.#kind === 'time' ? 'course' : view;
  }

  #figure({ t, number }: Voice) {
    if (this.failed) return html`<p class="note" role="alert">${t('unreachable')}</p>`;
    const { labels, columns, signals } = seriesOf(this);
    const few = this.#shown === 'radar' && labels.length < 3;
    const title = this.heading;
    const described = this.#kind === 'control' ? t('describedControl', { title, signals: number(signals.filter(Boolean).length) }) : t('described', { kind: t(this.#nameOf(this.#shown)), title });
    return html`
      ${few ? html`<p class="note">${t('tooFew')}</p>` : nothing}
      <div class="chart" ?hidden=${few}>
        <i class="probe" aria-hidden="true" @transitionend=${() => void this.#draw()}></i>
        <canvas role="img" aria-label=${described}></canvas>
      </div>
      ${this.#shown !== 'radar' && columns.some(({ intervals }) => intervals.some(Boolean)) ? html`<p class="note">${t('strokes')}</p>` : nothing}
      ${few ? nothing : html`<div class="actions"><button part="button" @click=${this.#save}>${t('picture')}</button></div>`}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('type') || changed.has('kind')) {
      this.failed = false;
      this.#clear();
    }
    const figure = this.renderRoot.querySelector('.chart');
    if (figure) this.#resized.observe(figure);
    else this.#resized.disconnect();
    void this.#draw();
  }

  /** Draws anew where the figures, the words or the look are no longer those on screen. A place without a size waits for one. */
  async #draw(): Promise<void> {
    const canvas = this.renderRoot.querySelector('canvas');
    if (!canvas || canvas.parentElement?.clientWidth === 0) return;
    try {
      const tools = await drawing();
      const look = this.#look();
      const config = this.#config(tools, look, !this.#chart);
      if (!look || !config || !canvas.isConnected) return;
      const drawn = JSON.stringify([this.#shown, this.unit, look, config.data, seriesOf(this).columns]);
      if (this.#chart && drawn === this.#drawn) return;
      this.#clear();
      this.#drawn = drawn;
      canvas.parentElement?.style.setProperty('--least', this.#shown === 'bars' ? `${tools.heightOf(seriesOf(this), look)}px` : '0px');
      this.#chart = new tools.Chart(canvas, config);
    } catch (error) {
      console.warn(`<mizan-chart>: ${String(error)}`);
      this.failed = true;
    }
  }

  #clear(): void {
    this.#chart?.destroy();
    this.#chart = null;
  }

  #config({ comparisonOf, controlOf, timeOf }: Drawing, look: Look | null, first: boolean): ChartConfiguration | null {
    const type = this.#shown;
    const voice = this.#speech.voice;
    if (!look || !voice || type === 'table') return null;
    const moving = first && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const unit = units.find((each) => each === this.unit) ?? 'share';
    const interval = (low: string, high: string) => voice.t('interval', { low, high });
    if (type !== 'line') return comparisonOf(type, seriesOf(this), unit, look, interval, moving);
    if (this.#kind === 'time') return timeOf(seriesOf(this), unit, look, interval, moving);
    const rules = Object.fromEntries(['beyond', 'shift', 'trend'].map((rule) => [rule, voice.t(rule)]));
    return controlOf(seriesOf(this), unit, look, { signal: voice.t('signal'), rules }, moving);
  }

  /** Colours and type as they are now; a canvas knows no custom properties. */
  #look(): Look | null {
    const probe = this.renderRoot.querySelector('.probe');
    const voice = this.#speech.voice;
    if (!probe || !voice) return null;
    const narrow = this.clientWidth < 420;
    const { color, backgroundColor, borderTopColor, outlineColor, columnRuleColor, textDecorationColor, textEmphasisColor, fontFamily } = getComputedStyle(probe);
    return {
      tag: voice.tag, rtl: voice.dir === 'rtl', font: fontFamily, size: narrow ? 12 : 14, narrow,
      ink: color, card: backgroundColor, line: borderTopColor, muted: outlineColor, colours: [columnRuleColor, textDecorationColor], warning: textEmphasisColor,
    };
  }

  readonly #choose = (event: Event): void => {
    this.type = (event.target as HTMLInputElement).value as MizanChart['type'];
  };

  readonly #save = async (): Promise<void> => {
    const blob = await this.picture();
    if (blob) save(blob, `${this.heading}.png`);
  };
}

/** chart.js, and what tells it how to draw. */
type Drawing = typeof import('./chart-drawing.js') & { readonly Chart: typeof ChartType };

let fetched: Promise<Drawing> | null = null;

/** What draws, fetched once; asked for again after a failure. */
async function drawing(): Promise<Drawing> {
  fetched ??= fetchDrawing();
  try {
    return await fetched;
  } catch (error) {
    fetched = null;
    throw error;
  }
}

async function fetchDrawing(): Promise<Drawing> {
  const [Chart, drawing] = await Promise.all([
    // Taken apart at once, so that bundlers see which parts are not used.
    import('chart.js').then(({ Chart, RadarController, BarController, LineController, RadialLinearScale, LinearScale, CategoryScale, PointElement, LineElement, BarElement, Filler, Legend, Tooltip }) => {
      Chart.register(RadarController, BarController, LineController, RadialLinearScale, LinearScale, CategoryScale, PointElement, LineElement, BarElement, Filler, Legend, Tooltip);
      return Chart;
    }),
    import('./chart-drawing.js').then(({ comparisonOf, controlOf, heightOf, timeOf }) => ({ comparisonOf, controlOf, heightOf, timeOf })),
  ]);
  return { Chart, ...drawing };
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-chart': MizanChart;
  }
}
