import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Diagnosis } from '../core/diagnostic.js';
import type { Overrides } from '../locale/words.js';
import tokens from './tokens.styles.js';

/**
 * What the leader believes, what reviewers saw and what customers felt, side by side for each dimension, from what is kept on this device or handed over.
 *
 * @tag mizan-diagnostic
 * @slot - Stands in until there is something to draw, and stays if there cannot be.
 */
export class MizanDiagnostic extends LitElement {
  static override styles = [tokens];

  /** A built-in id (`rater-diagnostic`) or the address of a mapping. */
  @property() accessor src = 'rater-diagnostic';

  /** A mapping in place of `src`; null to use `src`. */
  @property({ attribute: false }) accessor definition: unknown = null;

  /** Sentences in place of ours, by key or path. */
  @property({ attribute: false }) accessor text: Overrides = {};

  /** Rank of the heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) accessor headingLevel = 2;

  /** Where it looks for what is kept: `local` on this device, `none` nowhere, so that there is only what is handed over. */
  @property() accessor storage: 'local' | 'none' = 'local';

  /** Name that the quiz, the scorecard and the figures are kept under. */
  @property() accessor name = '';

  /** A result of the quiz, a list of them or a history, in place of what is kept; null for what is kept. */
  @property({ attribute: false }) accessor belief: unknown = null;

  /** A file of evaluations or a list of them, likewise. */
  @property({ attribute: false }) accessor observed: unknown = null;

  /** Customer figures or a list of them, likewise. */
  @property({ attribute: false }) accessor customers: unknown = null;

  /** What is drawn; null before there is anything. */
  get diagnosis(): Diagnosis | null {
    return null;
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-diagnostic': MizanDiagnostic;
  }
}
