import { html, LitElement, type TemplateResult } from 'lit';
import styles from './mizan-csat.styles.js';
import { Speech } from './speech.js';
import tokens from './tokens.styles.js';

/**
 * One question after a conversation: how satisfied the customer is, answered by the link that was pressed in an email.
 *
 * @tag mizan-csat
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
export class MizanCsat extends LitElement {
  static override styles = [tokens, styles];

  readonly #speech = new Speech(this, 'csat');

  protected override render(): TemplateResult {
    const voice = this.#speech.voice;
    if (!voice) return html`<slot></slot>`;
    return html`<div class="root" lang=${voice.tag} dir=${voice.dir}></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-csat': MizanCsat;
  }
}
