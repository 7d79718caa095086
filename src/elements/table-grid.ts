import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Places } from '../core/periodic-table.js';
import { faceView, hueOf, shape, type Face } from './table-face.js';
import type { TableReady } from './table.js';

/** What the grid and the list are drawn from. */
export interface Drawn {
  readonly ready: TableReady;
  readonly places: Places;
  readonly faces: readonly Face[];
  /** Ids of the elements that match the filters, by number. */
  readonly shown: readonly string[];
  /** Id of the element that is open; '' for none. */
  readonly open: string;
  readonly press: (id: string) => void;
  readonly walk: (event: KeyboardEvent) => void;
  /** Details of the element that is open; null for none. */
  readonly details: ((level: number) => TemplateResult) | null;
  /** Rank of the table's heading. */
  readonly headingLevel: number;
}

/** The whole table, one stop of the tab key. @param at Id of the element that the tab key leads to. */
export function gridView({ ready, places, faces, shown, open, press, walk, details, headingLevel }: Drawn, at: string, arrive: (event: FocusEvent) => void): TemplateResult {
  const { words, voice } = ready;
  const rows = Array.from({ length: places.rows }, (_, row) =>
    places.places.filter((place) => place.row === row).sort((one, other) => one.column - other.column),
  );
  return html`
    <div class="grid" part="grid" role="grid" aria-labelledby="title" aria-rowcount=${places.rows + 1} aria-colcount=${places.columns} @keydown=${walk} @focusin=${arrive}>
      <div class="row" role="row" aria-rowindex="1">
        ${places.blocks.map(
          ({ section, column, columns, row }, index) => html`
            <div class="section" role="columnheader" data-hue=${hueOf(index)} data-row=${row} data-column=${column} data-columns=${columns} aria-colindex=${column + 1} aria-colspan=${columns}>
              ${shape(hueOf(index))} <span>${words.sections[section]?.name}</span>
            </div>
          `,
        )}
      </div>
      ${rows.map(
        (row, index) => html`
          <div class="row" role="row" aria-rowindex=${index + 2}>
            ${repeat(row, ({ id }) => id, ({ id, number, column }) => {
              const face = faces[number - 1] as Face;
              return html`
                <div class="place" role="gridcell" data-row=${index + 1} data-column=${column} data-columns="1" aria-colindex=${column + 1}>
                  <button
                    class="cell ${face.own ? 'own' : ''}"
                    part="cell"
                    data-hue=${face.hue}
                    data-element=${id}
                    data-key="cell:${id}"
                    tabindex=${id === at ? 0 : -1}
                    ?disabled=${!shown.includes(id)}
                    aria-expanded=${id === open ? 'true' : 'false'}
                    @click=${() => press(id)}
                  >
                    ${faceView(face, voice.t('own'))}
                  </button>
                </div>
              `;
            })}
          </div>
        `,
      )}
    </div>
    ${details ? details(Math.min(6, headingLevel + 1)) : nothing}
  `;
}
