import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Places } from '../core/periodic-table.js';
import print from './mizan-print.styles.js';
import styles from './mizan-table-poster.styles.js';
import { toPaper } from './paper.js';
import { register } from './register.js';
import { faceView, hueOf, hues, shape, type Face } from './table-face.js';
import hueStyles from './table-hues.styles.js';
import { layOut } from './table-layout.js';
import { legendView } from './table-legend.js';
import type { Paper } from './table-paper.js';
import type { TableReady } from './table.js';
import tokens from './tokens.styles.js';

/** A table with all that is drawn of it. */
export interface Whole {
  readonly ready: TableReady;
  readonly places: Places;
  readonly faces: readonly Face[];
}

/**
 * A document on paper: the whole table on one page. Seen only while printing.
 *
 * @tag mizan-table-poster
 */
class MizanTablePoster extends LitElement {
  static override styles = [tokens, print, hueStyles, styles];

  @property({ attribute: false }) accessor whole: Whole | null = null;
  @property({ attribute: false }) accessor paper: Paper = 'A4';

  get settled(): Promise<boolean> {
    return this.updateComplete;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.whole) return nothing;
    const { ready, places, faces } = this.whole;
    const { words, voice } = ready;
    return html`
      <article class="root ${this.paper}" lang=${voice.tag} dir=${voice.dir}>
        <h1>${words.title}</h1>
        <div class="grid">
          ${places.blocks.map(({ section, column, columns, row }, index) => {
            const hue = hueOf(index);
            return html`<h2 class="section" data-hue=${hue} data-row=${row} data-column=${column} data-columns=${columns}>${shape(hue)} <span>${words.sections[section]?.name}</span></h2>`;
          })}
          ${places.places.map(({ number, row, column }) => {
            const face = faces[number - 1] as Face;
            return html`<div class="cell ${face.own ? 'own' : ''}" data-hue=${face.hue} data-row=${row + 1} data-column=${column} data-columns="1">${faceView(face, '')}</div>`;
          })}
        </div>
        ${legendView(ready)}
      </article>
    `;
  }

  protected override updated(): void {
    const grid = this.renderRoot.querySelector<HTMLElement>('.grid');
    if (grid && this.whole) layOut(grid, this.whole.places);
  }
}

/** Prints the whole table on one page, in the type and colours of the place where it stands. */
export async function printPoster(whole: Whole, paper: Paper, place: HTMLElement): Promise<void> {
  // Asked for twice, it is one document.
  if (document.querySelector('mizan-table-poster')) return;
  register('mizan-table-poster', MizanTablePoster);
  // Of two copies on a page the first has the tag.
  const poster = Object.assign(document.createElement('mizan-table-poster'), { whole, paper });
  const given = getComputedStyle(place);
  poster.style.setProperty('--mizan-font', given.fontFamily);
  for (const hue of Array.from({ length: hues }, (_, index) => `--mizan-section-${index + 1}`)) poster.style.setProperty(hue, given.getPropertyValue(hue));
  await toPaper(poster, `size: ${paper} landscape; margin: ${{ A4: '10mm', A3: '14.1mm' }[paper]}`);
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-table-poster': MizanTablePoster;
  }
}
