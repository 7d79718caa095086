import { html, nothing, type TemplateResult } from 'lit';
import { sources, type DimensionDiagnosis, type Source } from '../core/diagnostic.js';
import { readingOf } from '../core/gaps.js';
import { formatsOf } from '../locale/formats.js';
import { answersSaid, cautionsSaid, confidenceSaid, gapSaid, intervalSaid, noTopicsSaid, silenceSaid, silent, timeSaid, topicSaid } from './diagnostic-said.js';
import { evidence } from './diagnostic-evidence.js';
import { shape, strip } from './diagnostic-strip.js';
import { mappedIn, nameIn, type Scene } from './diagnostic.js';

/** What to talk about first, and why. */
export function topics(scene: Scene, headingLevel: number): TemplateResult {
  const { ready: { voice }, diagnosis } = scene;
  const { t } = voice;
  return html`
    <section class="card" aria-labelledby="topics">
      <div id="topics" class="subheading" role="heading" aria-level=${headingLevel}>${t('topics')}</div>
      ${diagnosis.topics.length === 0 ? html`<p>${noTopicsSaid(diagnosis.dimensions, voice)}</p>` : nothing}
      <ol class="topics">
        ${diagnosis.topics.map((topic, index) => {
          const { why, list, ask } = topicSaid(topic, diagnosis.dimensions.find(({ id }) => id === topic.dimension) as DimensionDiagnosis, voice);
          return html`
            <li>
              <span class="number" aria-hidden="true">${voice.number(index + 1)}</span>
              <div>
                <div class="name" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>${nameIn(scene, topic.dimension)}</div>
                <p>${why}</p>
                <ul>${list.map((line) => html`<li>${line}</li>`)}</ul>
                <p class="ask">${ask}</p>
              </div>
            </li>
          `;
        })}
      </ol>
    </section>
  `;
}

/** Every dimension with its three sources side by side. */
export function dimensions(scene: Scene, headingLevel: number): TemplateResult {
  const { ready: { voice }, diagnosis } = scene;
  const { percent } = formatsOf(voice.tag);
  return html`
    <section aria-labelledby="dimensions">
      <div id="dimensions" class="subheading" role="heading" aria-level=${headingLevel}>${voice.t('dimensions')}</div>
      <p class="note">${voice.t('scale', { from: percent(0), to: percent(1), confidence: confidenceSaid(voice) })}</p>
      ${diagnosis.dimensions.map((each, index) => dimension(scene, each, `dimension-${index}`, Math.min(headingLevel + 1, 6)))}
    </section>
  `;
}

function dimension(scene: Scene, each: DimensionDiagnosis, id: string, headingLevel: number): TemplateResult {
  const { voice } = scene.ready;
  const { t } = voice;
  return html`
    <article class="card" part="dimension" data-id=${each.id} aria-labelledby=${id}>
      <div id=${id} class="name" role="heading" aria-level=${headingLevel}>${nameIn(scene, each.id)}</div>
      <p class="reading">${t(`reading-${readingOf(each)}`)}</p>
      <div class="beside">
        ${silent(each) ? nothing : strip(each, voice)}
        <div class="scroll" tabindex="0" role="region" aria-labelledby=${id}>${levels(scene, each, id)}</div>
      </div>
      ${each.gaps.length === 0 ? nothing : html`<ul class="gaps">${each.gaps.map((gap) => html`<li class=${gap.clear ? 'clear' : ''}>${gapSaid(gap, voice)}</li>`)}</ul>`}
      ${evidence(scene, each, headingLevel)}
    </article>
  `;
}

/** The figures of a dimension, a row for each source. */
export function levels(scene: Scene, each: DimensionDiagnosis, label: string): TemplateResult {
  const { t } = scene.ready.voice;
  return html`
    <table class="levels" aria-labelledby=${label}>
      <thead>
        <tr>${['source', 'level', 'rests'].map((column) => html`<th scope="col">${t(column)}</th>`)}</tr>
      </thead>
      <tbody>${sources.map((source) => html`<tr class=${source}>${cells(scene, each, source)}</tr>`)}</tbody>
    </table>
  `;
}

function cells(scene: Scene, each: DimensionDiagnosis, source: Source): TemplateResult {
  const { voice } = scene.ready;
  const said = each[source];
  return html`
    <th scope="row"><span class="source">${shape(source)} <span>${voice.t(source)}</span></span></th>
    ${said.silence === null
      ? html`
          <td><b>${formatsOf(voice.tag).percent(said.level)}</b> <small>${intervalSaid(said, voice)}</small></td>
          <td>${answersSaid(source, said, mappedIn(scene, each.id), voice)} <small>${timeSaid(said, voice)}</small></td>
        `
      : html`<td colspan="2" class="silent">${silenceSaid(said, voice)}</td>`}
  `;
}

/** What the figures do not say. */
export function cautions({ ready: { words, voice }, diagnosis, results }: Scene, headingLevel: number): TemplateResult {
  const gaps = diagnosis.dimensions.reduce((sum, each) => sum + each.gaps.length, 0);
  return html`
    <section class="cautions" aria-labelledby="reading">
      <div id="reading" class="subheading" role="heading" aria-level=${headingLevel}>${voice.t('reading')}</div>
      <ul>${cautionsSaid(gaps, results, voice).map((caution) => html`<li>${caution}</li>`)}</ul>
      ${words.caution ? html`<p class="note">${words.caution}</p>` : nothing}
    </section>
  `;
}
