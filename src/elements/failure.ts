import { html, nothing } from 'lit';
import type { Definition } from './definition.js';

/** Why there is nothing to draw, in the reader's language, with a way to try again; nothing while it may still come. */
export function failure({ failure, voice, retry }: Pick<Definition<object>, 'failure' | 'voice' | 'retry'>) {
  if (!failure || !voice) return nothing;
  return html`
    <div class="root failure" role="alert" lang=${voice.tag} dir=${voice.dir}>
      <p>${voice.t(failure)}</p>
      <button part="button" @click=${retry}>${voice.t('retry')}</button>
    </div>
  `;
}
