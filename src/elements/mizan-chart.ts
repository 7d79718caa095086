import type { Chart as ChartType, ChartConfiguration } from 'chart.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formatsOf } from '../locale/formats.js';
import type { Voice } from '../locale/words.js';
import { chartOf, seriesOf, type Look } from './chart.js';
import { save } from './files.js';
import styles from './mizan-chart.styles.js';
import { Speech } from './speech.js';
import tokens from './tokens.styles.js';

const views = ['table', 'radar', 'bars'] as const;

/** Size of the picture, in CSS pixels; it is drawn at twice that. */
const picture = { width: 960, height: 720, head: 96, margin: 32 } as const;

let instances = 0;

/**
 * A chart of the table within it, drawn over the table, which stays.
 *
 * Each row is `<tr><th scope="row">Name</th><td><data value="0.6">60%</data></td>…</tr>`, a column of `data` a series, named by the
 * head of its column; values are shares, 0 to 1. `data-label` on the `th` gives a shorter name. chart.js is fetched only once a chart is asked for.
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

  /** What is shown: the `table` alone, or over it a `radar` or `bars`. */
  @property({ reflect: true }) accessor type: 'table' | 'radar' | 'bars' = 'table';

  /** What the figures are; named to screen readers and written on the picture. */
  @property() accessor heading = '';

  /** Day of the figures, ISO 8601, written on the picture; '' for none. */
  @property() accessor date = '';

  @state() private accessor failed = false;

  readonly #speech = new Speech(this, 'chart');
  readonly #group = `mizan-chart-${(instances += 1)}`;
  // In the next frame: what is drawn watches its own size, and may not begin to within a round of observing.
  readonly #resized = new ResizeObserver(() => requestAnimationFrame(() => void this.#draw()));
  readonly #rewritten = new MutationObserver(() => void this.#draw());
  #chart: ChartType | null = null;
  /** What the chart on screen was drawn from. */
  #drawn = '';

  /** The chart as a picture, with title and date; null while none is shown. */
  async picture(): Promise<Blob | null> {
    const look = this.#look();
    const config = this.#config(look && { ...look, size: 19, narrow: false }, false);
    if (!look || !config) return null;
    const Chart = await chartClass();
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
    this.#rewritten.observe(this, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['value', 'data-label'] });
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
    const shown = this.type !== 'table';
    return html`
      <div class="root" lang=${voice.tag} dir=${voice.dir}>
        <fieldset class="view">
          <legend>${t('view')}</legend>
          ${views.map(
            (view) => html`
              <label>
                <input type="radio" name=${this.#group} .value=${view} .checked=${this.type === view} @change=${this.#choose} />
                <span>${t(view)}</span>
              </label>
            `,
          )}
        </fieldset>
        ${shown ? this.#figure(voice) : nothing}
        <slot></slot>
      </div>
    `;
  }

  #figure({ t }: Voice) {
    if (this.failed) return html`<p class="note" role="alert">${t('unreachable')}</p>`;
    const few = this.type === 'radar' && seriesOf(this).labels.length < 3;
    return html`
      ${few ? html`<p class="note">${t('tooFew')}</p>` : nothing}
      <div class="chart" ?hidden=${few}>
        <i class="probe" aria-hidden="true" @transitionend=${() => void this.#draw()}></i>
        <canvas role="img" aria-label=${t('described', { kind: t(this.type), title: this.heading })}></canvas>
      </div>
      ${few ? nothing : html`<div class="actions"><button part="button" @click=${this.#save}>${t('picture')}</button></div>`}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('type')) {
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
      const Chart = await chartClass();
      const look = this.#look();
      const config = this.#config(look, !this.#chart);
      if (!look || !config || !canvas.isConnected) return;
      const drawn = JSON.stringify([this.type, look, config.data]);
      if (this.#chart && drawn === this.#drawn) return;
      this.#clear();
      this.#drawn = drawn;
      this.#chart = new Chart(canvas, config);
    } catch (error) {
      console.warn(`<mizan-chart>: ${String(error)}`);
      this.failed = true;
    }
  }

  #clear(): void {
    this.#chart?.destroy();
    this.#chart = null;
  }

  #config(look: Look | null, moving: boolean): ChartConfiguration | null {
    if (!look || this.type === 'table') return null;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    return chartOf(this.type, seriesOf(this), look, moving && !still);
  }

  /** Colours and type as they are now; a canvas knows no custom properties. */
  #look(): Look | null {
    const probe = this.renderRoot.querySelector('.probe');
    const voice = this.#speech.voice;
    if (!probe || !voice) return null;
    const narrow = this.clientWidth < 420;
    const { color, backgroundColor, borderTopColor, outlineColor, columnRuleColor, textDecorationColor, fontFamily } = getComputedStyle(probe);
    return {
      tag: voice.tag, rtl: voice.dir === 'rtl', font: fontFamily, size: narrow ? 12 : 14, narrow,
      ink: color, card: backgroundColor, line: borderTopColor, muted: outlineColor, colours: [columnRuleColor, textDecorationColor],
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

let fetched: Promise<typeof ChartType> | null = null;

/** chart.js with the parts that radar and bars are made of, fetched once; asked for again after a failure. */
async function chartClass(): Promise<typeof ChartType> {
  fetched ??= fetchChart();
  try {
    return await fetched;
  } catch (error) {
    fetched = null;
    throw error;
  }
}

async function fetchChart(): Promise<typeof ChartType> {
  // Taken apart at once, so that bundlers see which parts are not used.
  const { Chart, RadarController, BarController, RadialLinearScale, LinearScale, CategoryScale, PointElement, LineElement, BarElement, Filler, Legend, Tooltip } = await import('chart.js');
  Chart.register(RadarController, BarController, RadialLinearScale, LinearScale, CategoryScale, PointElement, LineElement, BarElement, Filler, Legend, Tooltip);
  return Chart;
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-chart': MizanChart;
  }
}
