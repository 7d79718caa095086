import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Overrides } from '../locale/words.js';
import tokens from './tokens.styles.js';

/**
 * A periodic table of customer service, drawn from a definition: a grid where there is room, a list where there is none.
 *
 * @tag mizan-periodic-table
 * @slot - Stands in until the table is ready, and stays if it cannot be.
 */
export class MizanPeriodicTable extends LitElement {
  static override styles = [tokens];

  /** A built-in id (`customer-service`) or the address of a definition. */
  @property() accessor src = 'customer-service';

  /** A definition in place of `src`; null to use `src`. */
  @property({ attribute: false }) accessor definition: unknown = null;

  /** Sentences in place of ours, by key or path. */
  @property({ attribute: false }) accessor text: Overrides = {};

  /** Rank of the heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) accessor headingLevel = 2;

  /** Id of the only section shown; '' for all. */
  @property() accessor section = '';

  /** Id of the only dimension whose elements are shown; '' for all. */
  @property() accessor dimension = '';

  /** Id of the element that is open; '' for none. */
  @property() accessor element = '';

  /** Addresses of the page's own instruments, by name: `quiz`, `scorecard`, `metrics`, `csat`, `diagnostic`, `workshop`; one without an address is named without a link. */
  @property({ type: Object }) accessor links: Readonly<Record<string, string>> = {};

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-periodic-table': MizanPeriodicTable;
  }
}
