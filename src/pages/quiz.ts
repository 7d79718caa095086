import { localized, msg } from '@lit/localize';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import './elements.js';
import { layoutNames, layouts } from './names.js';
import { GalleryPage } from './shell.js';

const storages = ['local', 'session', 'none'] as const;

/** One quiz, with its attributes to choose. */
@customElement('quiz-page')
@localized()
export class QuizPage extends GalleryPage {
  readonly page = 'quiz';

  protected content() {
    return html`
      <div class="settings single">
        ${this.choice('layout', msg('Layout'), layouts, layoutNames())}
        ${this.choice('storage', msg('Kept'), storages, [msg('On this device'), msg('Until the tab is closed'), msg('Not at all')])}
      </div>
      <mizan-quiz
        class="single"
        src=${this.setting('src') || 'rater'}
        heading-level="1"
        layout=${this.oneOf('layout', layouts)}
        storage=${this.oneOf('storage', storages)}
        link
      >
        <h1>${msg('The quiz')}</h1>
        <p>${msg('Seventeen statements on your customer service, and what to do next.')}</p>
      </mizan-quiz>
    `;
  }
}
