import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { Refused } from './api.js';
import { refusalText } from './refusals.js';

/** What a trainer should know of the connection and of what was not done. */
export interface News {
  readonly lost: boolean;
  /** What was typed is on its way, or has failed to get there; null where the server has it. */
  readonly unsaved: 'sending' | 'failing' | null;
  /** Why an act was refused; null where none was. */
  readonly refused: unknown;
  readonly again: () => void;
  readonly leave: () => void;
}

export function newsView({ lost, unsaved, refused, again, leave }: News): TemplateResult {
  return html`
    <div class="news">
      <div role="status">
        ${lost ? html`<p class="notice warning">${msg('The connection is lost. What you see is the last that came; it goes on by itself once the connection is back.')}</p>` : nothing}
        ${unsaved ? html`<p class="notice">${unsaved === 'failing' ? msg('What was typed is not on the server yet. It is sent again by itself.') : msg('Saving what was typed…')}</p>` : nothing}
      </div>
      <div role="alert">
        ${refused === null
          ? nothing
          : html`
              <p class="notice warning">
                ${refusalText(refused)}
                <button type="button" @click=${again}>${msg('Try again')}</button>
                <button type="button" @click=${leave}>${msg('Leave it')}</button>
              </p>
            `}
      </div>
    </div>
  `;
}

/** In place of a console: its session is deleted. */
export const deletedView = (home: (event: Event) => void): TemplateResult => html`
  <h1>${msg('A workshop')}</h1>
  <p class="notice" role="status">${msg('This session was deleted.')}</p>
  ${homeward(home)}
`;

/** In place of a console: it could not be opened. */
export function barredView(why: unknown, again: () => void, home: (event: Event) => void): TemplateResult {
  const worthIt = why instanceof Refused && ['unreachable', 'failed', 'too-many'].includes(why.code);
  return html`
    <h1>${msg('A workshop')}</h1>
    <p class="notice warning" role="alert">
      ${refusalText(why)} ${worthIt ? html`<button type="button" @click=${again}>${msg('Try again')}</button>` : nothing}
    </p>
    ${homeward(home)}
  `;
}

const homeward = (home: (event: Event) => void): TemplateResult => html`<p><a href=${location.pathname + location.search} @click=${home}>${msg('All sessions')}</a></p>`;
