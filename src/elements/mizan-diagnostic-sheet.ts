import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { sources, type DimensionDiagnosis } from '../core/diagnostic.js';
import { readingOf } from '../core/gaps.js';
import { formatsOf } from '../locale/formats.js';
import { restsOf } from './diagnostic-evidence.js';
import { cautionsSaid, confidenceSaid, gapSaid, materialSaid, noTopicsSaid, silent, topicSaid } from './diagnostic-said.js';
import { shape, strip } from './diagnostic-strip.js';
import { levels } from './diagnostic-view.js';
import { nameIn, type Scene } from './diagnostic.js';
import styles from './mizan-diagnostic-sheet.styles.js';
import print from './mizan-print.styles.js';
import { toPaper } from './paper.js';
import { register } from './register.js';
import tokens from './tokens.styles.js';

/**
 * A comparison on paper: what to talk about first, the dimensions, and behind them what the levels rest on. Seen only while printing.
 *
 * @tag mizan-diagnostic-sheet
 */
class MizanDiagnosticSheet extends LitElement {
  static override styles = [tokens, print, styles];

  @property({ attribute: false }) accessor scene: Scene | null = null;

  get settled(): Promise<boolean> {
    return this.updateComplete;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { scene } = this;
    if (!scene) return nothing;
    const { ready: { words, voice }, diagnosis, results } = scene;
    const { t } = voice;
    const { date, percent } = formatsOf(voice.tag);
    const gaps = diagnosis.dimensions.reduce((sum, each) => sum + each.gaps.length, 0);
    return html`
      <article class="root" lang=${voice.tag} dir=${voice.dir}>
        <h1>${words.title}</h1>
        <p class="small">${t('printedOn', { date: date(diagnosis.madeAt) })}</p>
        <p>${words.introduction}</p>
        <section>
          <h2>${t('topics')}</h2>
          ${diagnosis.topics.length === 0 ? html`<p>${noTopicsSaid(diagnosis.dimensions, voice)}</p>` : html`<ol class="topics">${diagnosis.topics.map((topic) => this.#topic(scene, topic))}</ol>`}
        </section>
        <section>
          <h2>${t('sources')}</h2>
          <ul class="key">
            ${sources.map(
              (source) => html`
                <li>
                  <span class="source">${shape(source)} <b>${t(source)}</b></span> ${t(`kind-${source}`)}
                  ${materialSaid(source, diagnosis.material[source], voice).map((line) => html`<small>${line}</small> `)}
                </li>
              `,
            )}
          </ul>
        </section>
        <section>
          <h2>${t('dimensions')}</h2>
          <p class="small">${t('scale', { from: percent(0), to: percent(1), confidence: confidenceSaid(voice) })}</p>
          ${diagnosis.dimensions.map(
            (each, index) => html`
              <div class="dimension">
                <h3 id="sheet-${index}">${nameIn(scene, each.id)}</h3>
                <p>${t(`reading-${readingOf(each)}`)}</p>
                <div class="beside">${silent(each) ? nothing : strip(each, voice)} ${levels(scene, each, `sheet-${index}`)}</div>
                ${each.gaps.length === 0 ? nothing : html`<ul>${each.gaps.map((gap) => html`<li class=${gap.clear ? 'clear' : ''}>${gapSaid(gap, voice)}</li>`)}</ul>`}
              </div>
            `,
          )}
        </section>
        <section class="cautions">
          <h2>${t('reading')}</h2>
          <ul>${cautionsSaid(gaps, results, voice).map((line) => html`<li>${line}</li>`)}</ul>
          ${words.caution ? html`<p class="small">${words.caution}</p>` : nothing}
        </section>
        <section class="rests">
          <h2>${t('inside')}</h2>
          ${diagnosis.dimensions.map((each) => this.#rests(scene, each))}
        </section>
      </article>
    `;
  }

  #topic(scene: Scene, topic: Scene['diagnosis']['topics'][number]) {
    const { voice } = scene.ready;
    const dimension = scene.diagnosis.dimensions.find(({ id }) => id === topic.dimension);
    if (!dimension) return nothing;
    const { why, list, ask } = topicSaid(topic, dimension, voice);
    return html`
      <li>
        <h3>${nameIn(scene, topic.dimension)}</h3>
        <p>${why}</p>
        <ul>${list.map((line) => html`<li>${line}</li>`)}</ul>
        <p><b>${ask}</b></p>
      </li>
    `;
  }

  #rests(scene: Scene, dimension: DimensionDiagnosis) {
    const { t } = scene.ready.voice;
    const rows = sources.flatMap((source) => restsOf(scene, dimension, source).map((rest) => ({ source, ...rest })));
    if (rows.length === 0) return nothing;
    return html`
      <h3>${nameIn(scene, dimension.id)}</h3>
      <table class="rested">
        <tbody>
          ${rows.map(({ source, text, figure, rationale }) => html`<tr><td>${shape(source)}<span class="hidden">${t(source)}</span></td><th scope="row">${text} ${rationale ? html`<small>${rationale}</small>` : nothing}</th><td>${figure}</td></tr>`)}
        </tbody>
      </table>
    `;
  }
}

/** Prints a comparison in place of the page, and leaves the page as it was. */
export async function printDiagnosis(scene: Scene): Promise<void> {
  // Asked for twice, it is one document.
  if (document.querySelector('mizan-diagnostic-sheet')) return;
  register('mizan-diagnostic-sheet', MizanDiagnosticSheet);
  // Of two copies on a page the first has the tag.
  await toPaper(Object.assign(document.createElement('mizan-diagnostic-sheet'), { scene }));
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-diagnostic-sheet': MizanDiagnosticSheet;
  }
}
