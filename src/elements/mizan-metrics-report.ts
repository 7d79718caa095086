import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MetricsReport, MetricsSettings, Overview } from '../core/metrics.js';
import type { Overrides } from '../locale/words.js';
import type { MetricsService } from './metrics-service.js';
import styles from './mizan-metrics-report.styles.js';
import { Speech } from './speech.js';
import tokens from './tokens.styles.js';

/**
 * A report on service metrics, drawn from property `report`.
 *
 * @tag mizan-metrics-report
 * @slot - Stands in until there are words.
 * @csspart button - Every button.
 * @cssprop [--mizan-accent=light-dark(#0d6a62, #63cabb)] - Colour of what is chosen and of what can be pressed.
 * @cssprop [--mizan-accent-ink=light-dark(#fff, #06211e)] - Text on the accent.
 * @cssprop [--mizan-card=light-dark(#fff, #1a1e25)] - Background of cards and fields.
 * @cssprop [--mizan-ink=light-dark(#1c2330, #e8eaee)] - Text.
 * @cssprop [--mizan-muted=light-dark(#596273, #a3abb9)] - Secondary text.
 * @cssprop [--mizan-line=light-dark(#e5e2d9, #2c323c)] - Hairlines, and what bars are laid on.
 * @cssprop [--mizan-font=inherit] - Font family.
 * @cssprop [--mizan-font-size=max(17px, 1.0625rem)] - Size of the text; all else is measured by it.
 * @cssprop [--mizan-space=1] - Factor on paddings and gaps.
 */
export class MizanMetricsReport extends LitElement {
  static override styles = [tokens, styles];

  /** What is drawn; null for nothing yet. */
  @property({ attribute: false }) accessor report: MetricsReport | null = null;

  /** What the data hold. */
  @property({ attribute: false }) accessor overview: Overview | null = null;

  /** How the figures were made. */
  @property({ attribute: false }) accessor settings: MetricsSettings | null = null;

  /** Where the conversations behind a figure are asked for; null for no list of them. */
  @property({ attribute: false }) accessor service: Pick<MetricsService, 'tickets'> | null = null;

  /** Address of a ticket at the help desk, `{id}` in place of its id; '' for none. */
  @property({ attribute: 'ticket-link' }) accessor ticketLink = '';

  /** Sentences in place of ours, by key. */
  @property({ attribute: false }) accessor text: Overrides = {};

  /** Rank of the first heading among the page's headings, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) accessor headingLevel = 2;

  readonly #speech = new Speech(this, 'metrics-report');

  protected override render(): TemplateResult {
    const voice = this.#speech.voice;
    if (!voice) return html`<slot></slot>`;
    return html`<div class="root" lang=${voice.tag} dir=${voice.dir}></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-metrics-report': MizanMetricsReport;
  }
}
