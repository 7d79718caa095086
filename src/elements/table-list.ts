import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { faceView, hueOf, shape } from './table-face.js';
import type { Drawn } from './table-grid.js';

/** The elements that match, section by section, each opened in its place. */
export function listView({ ready: { definition, words, voice }, faces, shown, open, press, walk, details, headingLevel }: Drawn): TemplateResult {
  const sections = definition.sections
    .map(({ id }, index) => ({ id, hue: hueOf(index), faces: faces.filter((face) => face.section === id && shown.includes(face.id)) }))
    .filter((section) => section.faces.length > 0);
  return html`
    ${details && !shown.includes(open) ? details(Math.min(6, headingLevel + 1)) : nothing}
    <div class="sections" @keydown=${walk}>
      ${repeat(sections, ({ id }) => id, ({ id, hue, faces: held }) => html`
        <div data-hue=${hue}>
          <div class="section" role="heading" aria-level=${Math.min(6, headingLevel + 1)}>${shape(hue)} <span>${words.sections[id]?.name}</span></div>
          ${words.sections[id]?.about ? html`<p class="note">${words.sections[id].about}</p>` : nothing}
          <ul class="list">
            ${repeat(held, (face) => face.id, (face) => html`
              <li>
                <button class="cell ${face.own ? 'own' : ''}" part="cell" data-hue=${face.hue} data-element=${face.id} data-key="cell:${face.id}" aria-expanded=${face.id === open ? 'true' : 'false'} @click=${() => press(face.id)}>
                  ${faceView(face, voice.t('own'))}
                </button>
                ${details && face.id === open ? details(Math.min(6, headingLevel + 2)) : nothing}
              </li>
            `)}
          </ul>
        </div>
      `)}
    </div>
  `;
}
