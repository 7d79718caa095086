import { html, type TemplateResult } from 'lit';
import type { Voice } from '../locale/words.js';

/** A question in the place of the button that raised it, before something goes that is not easily had again. */
export const question = ({ t }: Voice, text: string, go: () => void, cancel: () => void): TemplateResult => html`
  <div class="question" role="group" aria-label=${text}>
    <p>${text}</p>
    <button part="button" data-go @click=${go}>${t('goAhead')}</button>
    <button part="button" data-cancel @click=${cancel}>${t('cancel')}</button>
  </div>
`;
