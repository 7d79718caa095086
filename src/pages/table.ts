import { localized, msg } from '@lit/localize';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { MizanElementEvent, MizanFilterEvent } from '../elements/table-events.js';
import './code-block.js';
import './elements.js';
import { GalleryPage } from './shell.js';

/** What elements lead to, by the name of its page. */
const instruments = ['quiz', 'scorecard', 'metrics', 'csat', 'diagnostic', 'workshop'] as const;

/** The periodic table of customer service; what is filtered and what is open stands in the address. */
@customElement('table-page')
@localized()
export class TablePage extends GalleryPage {
  readonly page = 'table';

  /** What is told of an element stands below a whole table, so that it is brought into view where the address names one: after a way back, and from a link. */
  protected override firstUpdated(): void {
    const table = this.querySelector('mizan-periodic-table');
    if (!table || this.setting('element') === '') return;
    const drawn = new ResizeObserver(() => {
      const details = table.shadowRoot?.querySelector('[part=details]');
      if (!details) return;
      drawn.disconnect();
      details.scrollIntoView();
      details.querySelector<HTMLElement>('[role=heading]')?.focus({ preventScroll: true });
    });
    drawn.observe(table);
    // Whoever goes on by themselves is not drawn away.
    for (const type of ['keydown', 'pointerdown', 'wheel'] as const) this.addEventListener(type, () => drawn.disconnect(), { once: true, passive: true });
  }

  protected content() {
    return html`
      <h1>${msg('What belongs to customer service?')}</h1>
      <p>
        ${msg('Five groups of elements, from what customers ask for to the channels they ask through. Each says what it means, how it is measured, and which of the instruments here shows how it stands with you.')}
      </p>
      <div class="live wide">
        <mizan-periodic-table
          heading-level="2"
          section=${this.setting('section')}
          dimension=${this.setting('dimension')}
          element=${this.setting('element')}
          .links=${Object.fromEntries(instruments.map((name) => [name, this.address(name)]))}
          @mizan-filter=${this.#filtered}
          @mizan-element=${this.#opened}
        ><p>${msg('The table is on its way.')}</p></mizan-periodic-table>
      </div>
      <section class="further" aria-labelledby="share">
        <h2 id="share">${msg('Sharing what is open')}</h2>
        <p>${msg('The address of this page remembers the filters and the element that is open. Whoever gets the link sees the same.')}</p>
      </section>
      <section class="further" aria-labelledby="embed">
        <h2 id="embed">${msg('On a page of your own')}</h2>
        <p>${msg('A script and a tag; the language is that of the page around it.')}</p>
        <code-block label=${msg('Periodic table')} .code=${this.#snippet()}></code-block>
      </section>
    `;
  }

  readonly #filtered = ({ detail: { section, dimension } }: MizanFilterEvent): void => {
    this.set('section', section, false);
    this.set('dimension', dimension);
  };

  readonly #opened = ({ detail: { id } }: MizanElementEvent): void => {
    this.set('element', id);
  };

  #snippet(): string {
    const script = new URL('embed/mizan-periodic-table.js', location.href).href;
    return `<script type="module" src="${script}"></script>\n\n<mizan-periodic-table lang="${this.language}"></mizan-periodic-table>`;
  }
}
