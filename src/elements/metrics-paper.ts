import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { formatsOf } from '../locale/formats.js';
import type { Voice } from '../locale/words.js';
import type { FigureProse } from './metrics-figures.js';
import { lineView, proseView } from './metrics-view.js';
import styles from './metrics-paper.styles.js';
import { toPaper } from './paper.js';
import { register } from './register.js';
import tables from './tables.styles.js';
import tokens from './tokens.styles.js';

/**
 * A report on paper: its tables, with nothing to press, less what is folded away on the screen. Seen only while printing.
 *
 * @tag mizan-metrics-paper
 */
class MizanMetricsPaper extends LitElement {
  static override styles = [tokens, tables, styles];

  @property({ attribute: false }) accessor prose: FigureProse | null = null;
  @property({ attribute: false }) accessor voice: Voice | null = null;

  /** Resolves once it can be printed. */
  get settled(): Promise<unknown> {
    return this.updateComplete;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { prose, voice } = this;
    if (!prose || !voice) return nothing;
    const open = { ...prose, passages: prose.passages.filter(({ folded }) => !folded) };
    return html`
      <article class="root" lang=${voice.tag} dir=${voice.dir}>
        <div class="title" role="heading" aria-level="1">${lineView(prose.title)}</div>
        <p class="note">${voice.t('printedOn', { date: formatsOf(voice.tag).date(new Date().toISOString()) })}</p>
        ${proseView(open, { voice, level: 1, open: () => {}, charts: false })}
      </article>
    `;
  }
}

/** Prints a report in place of the page, and leaves the page as it was. */
export async function printProse(prose: FigureProse, voice: Voice): Promise<void> {
  // Asked for twice, it is one document.
  if (document.querySelector('mizan-metrics-paper')) return;
  register('mizan-metrics-paper', MizanMetricsPaper);
  await toPaper(Object.assign(document.createElement('mizan-metrics-paper'), { lang: voice.tag, prose, voice }));
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-metrics-paper': MizanMetricsPaper;
  }
}
