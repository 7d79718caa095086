import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { placesOf, shownIn, type PeriodicTable, type Places, type TableWords, type Wanted } from '../core/periodic-table.js';
import type { Overrides } from '../locale/words.js';
import { Breadth } from './breadth.js';
import controls from './controls.styles.js';
import { Definition, type DefinitionHost } from './definition.js';
import { failure } from './failure.js';
import rows from './filters.styles.js';
import styles from './mizan-periodic-table.styles.js';
import { asRank } from './rank.js';
import { Chosen } from './table-chosen.js';
import detailStyles from './table-details.styles.js';
import { detailsView } from './table-details.js';
import { MizanElementEvent, MizanFilterEvent } from './table-events.js';
import { facesOf, type Face } from './table-face.js';
import { filtersView } from './table-filters.js';
import { gridView, type Drawn } from './table-grid.js';
import hues from './table-hues.styles.js';
import { acrossGrid, downList } from './table-keys.js';
import { layOut } from './table-layout.js';
import { legendView } from './table-legend.js';
import { addressesOf, type Instrument } from './table-links.js';
import { listView } from './table-list.js';
import { defaultTable, tableVocabulary, type TableReady } from './table.js';
import { Takeaway } from './table-takeaway.js';
import tokens from './tokens.styles.js';

/** What a column of the grid needs, and what stands beside all of them, in times the size of the text. */
const room = { column: 5.5, beside: 3 } as const;

/**
 * A periodic table of customer service, drawn from a definition: a grid where there is room, a list where there is none.
 *
 * Elements are opened, searched, and filtered by section and dimension; the whole table is printed as a poster and saved as a picture.
 * What a person chooses stands in `section`, `dimension` and `element`, so that a page can keep it.
 *
 * @tag mizan-periodic-table
 * @slot - Stands in until the table is ready, and stays if it cannot be.
 * @fires {MizanElementEvent} mizan-element - When a person opens an element, or closes it; `{id}`, '' where it was closed.
 * @fires {MizanFilterEvent} mizan-filter - When a person chooses a section or dimension; `{section, dimension}`, '' for all.
 * @fires {MizanErrorEvent} mizan-error - When the table cannot be shown; `{src, problems}`.
 * @csspart heading - Its title.
 * @csspart filters - Search and filters (a `fieldset`).
 * @csspart grid - The table, where it is drawn as one.
 * @csspart cell - One element, in the grid or the list (a `button`).
 * @csspart details - What is told of the element that is open.
 * @csspart legend - What shapes, colours and marks say, and the credit.
 * @csspart button - Every other button.
 * @cssprop [--mizan-section-1=light-dark(#0d6a62, #63cabb)] - Colour of the first section, and of the seventh.
 * @cssprop [--mizan-section-2=light-dark(#4b4a9c, #b1b3f5)] - Colour of the second section, and of the eighth.
 * @cssprop [--mizan-section-3=light-dark(#9a3158, #f2a3bf)] - Colour of the third section.
 * @cssprop [--mizan-section-4=light-dark(#7a5300, #e2bd6a)] - Colour of the fourth section.
 * @cssprop [--mizan-section-5=light-dark(#1d5c92, #8bc4f2)] - Colour of the fifth section.
 * @cssprop [--mizan-section-6=light-dark(#476619, #b2d27d)] - Colour of the sixth section.
 * @cssprop [--mizan-accent=light-dark(#0d6a62, #63cabb)] - Colour of what is chosen and of what can be pressed.
 * @cssprop [--mizan-accent-ink=light-dark(#fff, #06211e)] - Text on the accent.
 * @cssprop [--mizan-paper=light-dark(#fbfaf6, #12151a)] - Background.
 * @cssprop [--mizan-card=light-dark(#fff, #1a1e25)] - Background of cards and fields, and what the colours of sections are mixed with.
 * @cssprop [--mizan-ink=light-dark(#1c2330, #e8eaee)] - Text.
 * @cssprop [--mizan-muted=light-dark(#596273, #a3abb9)] - Secondary text.
 * @cssprop [--mizan-line=light-dark(#e5e2d9, #2c323c)] - Hairlines.
 * @cssprop [--mizan-warning=light-dark(#a8402b, #f0937c)] - What failed.
 * @cssprop [--mizan-radius=14px] - Rounding of the details; cells have nine pixels at most.
 * @cssprop [--mizan-font=inherit] - Font family.
 * @cssprop [--mizan-font-size=max(17px, 1.0625rem)] - Size of the text; all else is measured by it.
 * @cssprop [--mizan-space=1] - Factor on paddings and gaps.
 * @cssstate grid - There is room for the grid.
 */
export class MizanPeriodicTable extends LitElement implements DefinitionHost {
  static override styles = [tokens, controls, rows, hues, styles, detailStyles];

  /** A built-in id (`customer-service`) or the address of a definition. */
  @property() accessor src = 'customer-service';

  /** A definition in place of `src`; null to use `src`. */
  @property({ attribute: false }) accessor definition: unknown = null;

  /** Sentences in place of ours, by key or path. */
  @property({ attribute: false }) accessor text: Overrides = {};

  /** Rank of the heading, 1 to 6. */
  @asRank @property({ type: Number, attribute: 'heading-level' }) accessor headingLevel = 2;

  /** Id of the only section shown; '' for all. */
  @property() accessor section = '';

  /** Id of the only dimension whose elements are shown; '' for all. */
  @property() accessor dimension = '';

  /** Id of the element that is open; '' for none. */
  @property() accessor element = '';

  /** Addresses of the page's own instruments, by name: `quiz`, `scorecard`, `metrics`, `csat`, `diagnostic`, `workshop`; one without an address is named without a link. */
  @property({ type: Object }) accessor links: Readonly<Record<string, string>> = {};

  @state() private accessor search = '';
  /** Id of the element that the tab key leads to in the grid. */
  @state() private accessor at = '';
  /** Name of the element that was turned to; '' before. */
  @state() private accessor turned = '';

  readonly #internals = this.attachInternals();
  readonly #definition: Definition<TableWords, PeriodicTable> = new Definition(this, tableVocabulary, () => defaultTable);
  readonly #takeaway = new Takeaway(this);
  readonly #chosen = new Chosen(this);
  readonly #breadth = new Breadth(this, () => this.#laid !== null && this.#fits(this.#laid.places) !== this.#wide);
  /** Whether the grid was drawn, and not the list. */
  #wide = false;
  /** What the definition was laid out to. */
  #laid: { readonly ready: TableReady; readonly places: Places; readonly faces: readonly Face[] } | null = null;
  #addresses: ReadonlyMap<Instrument, string> = new Map();
  /** What has the focus, or is to have it once it is drawn: a `data-key`. */
  #focus = '';

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('links')) this.#addresses = addressesOf(this.links, (names) => this.#chosen.warn(`links: ${names.join(', ')} may not be followed; only addresses of the web and of this site are.`));
    // What has the focus may be drawn anew elsewhere.
    const focused = (this.renderRoot as ShadowRoot).activeElement;
    if (this.#focus === '' && focused instanceof HTMLElement) this.#focus = focused.dataset['key'] ?? '';
  }

  protected override render(): TemplateResult {
    const ready = this.#definition.ready;
    if (!ready) return html`<slot></slot>${failure(this.#definition)}`;
    const { voice, words, definition } = ready;
    const { places, faces, wide } = this.#layOut(ready);
    const wanted = this.#chosen.wanted(definition, this.search);
    const shown = shownIn(definition, words, wanted);
    const open = this.#chosen.open(definition);
    const drawn: Drawn = {
      ready,
      places,
      faces,
      shown,
      open,
      press: this.#press,
      walk: this.#walk,
      details: open === '' ? null : (level) => this.#details(ready, faces, shown, open, wanted.dimension, level),
      headingLevel: this.headingLevel,
    };
    return html`
      <div class="root" lang=${voice.tag} dir=${voice.dir} @keydown=${this.#escape}>
        <i class="probe" aria-hidden="true"></i>
        <div class="heading title" id="title" part="heading" role="heading" aria-level=${this.headingLevel} tabindex="-1" data-key="title">${words.title}</div>
        ${words.introduction ? html`<p class="introduction">${words.introduction}</p>` : nothing}
        ${filtersView({ ready, wanted, count: shown.length, of: faces.length, want: this.#want })}
        ${wide ? gridView(drawn, this.#stop(shown, open), this.#arrive) : listView(drawn)} ${legendView(ready)}
        ${this.#takeaway.render(voice, { ready, places, faces })}
        <span class="unseen" role="status">${this.turned === '' ? nothing : voice.t('nowOpen', { name: this.turned })}</span>
      </div>
    `;
  }

  protected override updated(): void {
    this.#internals.states[this.#laid && this.#wide ? 'add' : 'delete']('grid');
    const grid = this.renderRoot.querySelector<HTMLElement>('.grid');
    if (grid && this.#laid) layOut(grid, this.#laid.places);
    const wanted = this.#focus === '' ? null : this.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(this.#focus)}"]`);
    this.#focus = '';
    if (wanted && wanted !== (this.renderRoot as ShadowRoot).activeElement) wanted.focus();
  }

  #details(ready: TableReady, faces: readonly Face[], shown: readonly string[], open: string, dimension: string, level: number) {
    return detailsView(
      {
        ready,
        faces,
        shown,
        open,
        dimension,
        addresses: this.#addresses,
        step: this.#turn,
        close: this.#close,
        filter: (chosen) => this.#want({ dimension: chosen }),
      },
      level,
    );
  }

  /** Lays the table out, and takes its own measure. */
  #layOut(ready: TableReady) {
    if (this.#laid?.ready !== ready) {
      const places = placesOf(ready.definition);
      this.#laid = { ready, places, faces: facesOf(ready, places) };
    }
    this.#wide = this.#fits(this.#laid.places);
    return { ...this.#laid, wide: this.#wide };
  }

  /** Whether there is room for the grid; a place without a size leaves things as they are. */
  #fits({ columns }: Places): boolean {
    const { ems } = this.#breadth;
    return ems === 0 ? this.#wide : ems >= columns * room.column + room.beside;
  }

  /** Where the tab key leads in the grid. */
  #stop(shown: readonly string[], open: string): string {
    return [this.at, open].find((id) => shown.includes(id)) ?? shown[0] ?? '';
  }

  readonly #arrive = (event: FocusEvent): void => {
    this.at = (event.target as HTMLElement).dataset['element'] ?? this.at;
  };

  readonly #press = (id: string): void => {
    if (id === this.element) this.#close();
    else this.#turn(id, 'opened');
  };

  /** Opens an element, and has the focus where it is wanted: on its name, or still on what turned to it. */
  readonly #turn = (id: string, key: string): void => {
    this.turned = key === 'opened' ? '' : (this.#laid?.faces.find((face) => face.id === id)?.name ?? '');
    this.element = id;
    this.at = id;
    this.#focus = key;
    this.dispatchEvent(new MizanElementEvent({ id }));
  };

  readonly #close = (): void => {
    const id = this.element;
    const back = this.renderRoot.querySelector<HTMLButtonElement>(`[data-element="${CSS.escape(id)}"]:enabled`);
    this.#focus = back ? `cell:${id}` : 'title';
    this.#shut();
  };

  #shut(): void {
    this.element = '';
    this.turned = '';
    this.dispatchEvent(new MizanElementEvent({ id: '' }));
  }

  readonly #escape = (event: KeyboardEvent): void => {
    // In a field the key is the field's own.
    if (event.key !== 'Escape' || event.defaultPrevented || (event.target as Element).matches('input, select') || !this.renderRoot.querySelector('.details')) return;
    event.preventDefault();
    this.#close();
  };

  readonly #walk = (event: KeyboardEvent): void => {
    const from = (event.target as HTMLElement).dataset['element'];
    const laid = this.#laid;
    if (!laid || from === undefined) return;
    const { definition, words, voice } = laid.ready;
    const shown = shownIn(definition, words, this.#chosen.wanted(definition, this.search));
    const to = this.#wide ? acrossGrid(event, laid.places, from, shown, voice.dir) : downList(event, from, shown);
    if (to === null) return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>(`[data-element="${CSS.escape(to)}"]`)?.focus();
  };

  readonly #want = (part: Partial<Wanted>): void => {
    const ready = this.#laid?.ready;
    if (!ready) return;
    const before = this.#chosen.wanted(ready.definition, this.search);
    const { section, dimension, search } = { ...before, ...part };
    Object.assign(this, { section, dimension, search });
    // The button that shows everything goes with what it undoes.
    if (part.section === '' && part.dimension === '' && part.search === '') this.#focus = 'search';
    if (section !== before.section || dimension !== before.dimension) this.dispatchEvent(new MizanFilterEvent({ section, dimension }));
    const shown = shownIn(ready.definition, ready.words, { section, dimension, search });
    // What is open is among what is shown.
    if (this.renderRoot.querySelector('.details') && !shown.includes(this.element)) this.#shut();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-periodic-table': MizanPeriodicTable;
  }
}
