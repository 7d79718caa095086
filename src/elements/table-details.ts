import { html, nothing, type TemplateResult } from 'lit';
import type { TableElement } from '../core/periodic-table.js';
import { mark, shape, type Face } from './table-face.js';
import type { Instrument } from './table-links.js';
import { elementIn, type TableReady } from './table.js';

/** What is told of the element that is open. */
export interface Details {
  readonly ready: TableReady;
  readonly faces: readonly Face[];
  /** Ids of the elements that match the filters. */
  readonly shown: readonly string[];
  /** Its id. */
  readonly open: string;
  /** Id of the dimension that the table is filtered by; '' for none. */
  readonly dimension: string;
  readonly addresses: ReadonlyMap<Instrument, string>;
  /** Turns to another element. @param key What it was that turned to it. */
  readonly step: (id: string, key: string) => void;
  readonly close: () => void;
  readonly filter: (dimension: string) => void;
}

/** @param level Rank of its heading. */
export function detailsView({ ready, faces, shown, open, dimension, addresses, step, close, filter }: Details, level: number): TemplateResult {
  const at = faces.findIndex(({ id }) => id === open);
  const face = faces[at] as Face;
  const element = elementIn(ready.definition, open) as TableElement;
  const previous = faces.slice(0, at).findLast(({ id }) => shown.includes(id)) ?? null;
  const next = faces.slice(at + 1).find(({ id }) => shown.includes(id)) ?? null;
  const { words, voice } = ready;
  const { t } = voice;
  const rank = Math.min(6, level);
  const said = words.elements[element.id];
  const heading = (key: string) => html`<div class="subheading" role="heading" aria-level=${Math.min(6, rank + 1)}>${t(key)}</div>`;
  const turn = (key: 'previous' | 'next', to: Face | null) => html`
    <button part="button" data-key=${key} aria-disabled=${to ? 'false' : 'true'} aria-label=${to ? t(`${key}Of`, { name: to.name }) : t(key)} @click=${() => to && step(to.id, key)}>${t(key)}</button>
  `;
  return html`
    <section class="details" part="details" data-hue=${face.hue} aria-labelledby="opened">
      <header>
        <span class="tile ${face.own ? 'own' : ''}" aria-hidden="true"><span class="number">${face.number}</span><bdi class="symbol">${face.symbol}</bdi></span>
        <div>
          <div class="name" id="opened" role="heading" aria-level=${rank} tabindex="-1" data-key="opened">${face.name}</div>
          <p class="facts">
            <span>${t('numberOf', { number: at + 1 })}</span>
            <span>${shape(face.hue)} ${words.sections[face.section]?.name}</span>
            <span>${face.own ? mark() : nothing} ${t(element.origin)}</span>
          </p>
        </div>
        <div class="turns">
          ${turn('previous', previous)} ${turn('next', next)}
          <button part="button" data-key="close" @click=${close}>${t('close')}</button>
        </div>
      </header>
      <div class="told">
        <div>
          ${heading('meaning')}
          <p>${said?.meaning}</p>
          ${heading('measured')}
          <p>${said?.measured}</p>
        </div>
        <div>
          ${element.dimensions.length === 0
            ? nothing
            : html`
                ${heading('dimensions')}
                <p class="note">${t('dimensionsNote')}</p>
                <div class="dimensions">
                  ${element.dimensions.map(
                    (id) => html`<button part="button" data-key="dimension:${id}" aria-pressed=${id === dimension ? 'true' : 'false'} @click=${() => filter(id === dimension ? '' : id)}>${words.dimensions[id]}</button>`,
                  )}
                </div>
              `}
          ${heading('instruments')}
          ${element.instruments.length === 0
            ? html`<p>${t('noInstrument')}</p>`
            : html`
                <ul class="instruments">
                  ${element.instruments.map((name) => {
                    const address = addresses.get(name);
                    return html`<li>${address === undefined ? html`<b>${t(name)}</b>` : html`<a href=${address} data-key="instrument:${name}">${t(name)}</a>`} <span>${t(`${name}Shows`)}</span></li>`;
                  })}
                </ul>
              `}
        </div>
      </div>
    </section>
  `;
}
