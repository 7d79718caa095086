import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Overrides } from '../locale/words.js';
import styles from './mizan-metrics.styles.js';
import { Speech } from './speech.js';
import tokens from './tokens.styles.js';

/**
 * What a help desk's export says of a service, for one of three readers: the agent, the team, the management. The data stay on the device.
 *
 * @tag mizan-metrics
 * @slot - Stands in until there are words.
 * @fires {MizanErrorEvent} mizan-error - When a file cannot be had or read; `{src, problems}`.
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
export class MizanMetrics extends LitElement {
  static override styles = [tokens, styles];

  /** Whose report is shown. */
  @property({ reflect: true }) accessor view: 'agent' | 'team' | 'management' = 'team';

  /** Address of a CSV file of tickets; '' for one that a person brings. */
  @property() accessor src = '';

  /** Address of a CSV file of employees: hours, engagement, tenure, satisfaction. */
  @property() accessor people = '';

  /** Address of a ticket at the help desk, `{id}` in place of its id; '' for none. */
  @property({ attribute: 'ticket-link' }) accessor ticketLink = '';

  /** Where the order of columns and the settings are kept, never the data: `local` on this device, `session` until the tab is closed, `none` not at all. */
  @property() accessor storage: 'local' | 'session' | 'none' = 'local';

  /** Name that they are kept under. */
  @property() accessor name = '';

  /** Sentences in place of ours, by key. */
  @property({ attribute: false }) accessor text: Overrides = {};

  /** Rank of the first heading among the page's headings, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) accessor headingLevel = 2;

  readonly #speech = new Speech(this, 'metrics');

  protected override render(): TemplateResult {
    const voice = this.#speech.voice;
    if (!voice) return html`<slot></slot>`;
    return html`<div class="root" lang=${voice.tag} dir=${voice.dir}></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-metrics': MizanMetrics;
  }
}
