import { html, type TemplateResult } from 'lit';
import type { Voice } from '../locale/words.js';
import { papers, type Paper } from './table-paper.js';

/** What became of what was asked for: nothing to say, no picture could be made, or what makes it did not arrive. */
export type Taken = 'idle' | 'failed' | 'unreachable';

/** What is done with the whole table. */
interface Takeaway {
  readonly print: (paper: Paper) => void;
  readonly picture: () => void;
}

export const takeawayView = ({ t }: Voice, taken: Taken, { print, picture }: Takeaway): TemplateResult => html`
  <div class="actions">
    ${papers.map((paper) => html`<button part="button" data-key="print:${paper}" @click=${() => print(paper)}>${t('print', { paper })}</button>`)}
    <button part="button" data-key="picture" @click=${picture}>${t('picture')}</button>
    <p class="failed" role="alert">${taken === 'idle' ? '' : t({ failed: 'pictureFailed', unreachable: 'partUnreachable' }[taken])}</p>
  </div>
`;
