import { html, nothing, type TemplateResult } from 'lit';
import { hueOf, mark, shape } from './table-face.js';
import type { TableReady } from './table.js';

/** What shapes, colours and marks say, and whom the chart is after. */
export const legendView = ({ definition, words, voice: { t } }: TableReady): TemplateResult => html`
  <div class="legend" part="legend">
    <ul aria-label=${t('key')}>
      ${definition.sections.map(({ id }, index) => html`<li data-hue=${hueOf(index)}><span class="swatch">${shape(hueOf(index))}</span> ${words.sections[id]?.name}</li>`)}
      ${definition.sections.some(({ elements }) => elements.some(({ origin }) => origin === 'own'))
        ? html`<li><span class="swatch"></span> ${t('chart')}</li><li><span class="swatch own">${mark()}</span> ${t('own')}</li>`
        : nothing}
    </ul>
    ${words.credit ? html`<p class="credit">${words.credit}</p>` : nothing}
  </div>
`;
