import { localized, msg } from '@lit/localize';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import './elements.js';
import { GalleryPage, languages } from './shell.js';

/** The same quiz in every language, side by side. */
@customElement('languages-page')
@localized()
export class LanguagesPage extends GalleryPage {
  readonly page = 'languages';

  protected content() {
    const order = [this.language, ...Object.keys(languages).filter((tag) => tag !== this.language)];
    return html`
      <h1>${msg('One quiz, three languages, one page')}</h1>
      <p>
        ${msg('Each quiz takes its language and direction from the page around it, so all three can stand beside one another, each with its own digits and sentences. They can be answered here.')}
      </p>
      <div class="side-by-side">${order.map((tag) => html`<mizan-quiz src="rater" lang=${tag}></mizan-quiz>`)}</div>
    `;
  }
}
