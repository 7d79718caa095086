import { localized, msg } from '@lit/localize';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { GalleryPage, languages } from './shell.js';

/** The same quiz in every language, side by side. */
@customElement('index-page')
@localized()
export class IndexPage extends GalleryPage {
  readonly page = 'index';

  protected content() {
    const order = [this.language, ...Object.keys(languages).filter((tag) => tag !== this.language)];
    return html`
      <h1>${msg('How good is our customer service, honestly?')}</h1>
      <p>
        ${msg('Seventeen statements, five minutes, five dimensions and what to do next. The same quiz stands here in three languages, ready to be answered; nothing is sent anywhere.')}
      </p>
      <div class="side-by-side">${order.map((tag) => html`<mizan-quiz src="rater" lang=${tag}></mizan-quiz>`)}</div>
      <section class="further" aria-labelledby="scorecard">
        <h2 id="scorecard"><a href=${this.address('scorecard')}>${msg('The agent scorecard')}</a></h2>
        <p>${msg('One call, email, chat or public reply is rated on a card, and the agent gets two or three things to work on. Several reviewers learn to read the card alike, and the card itself is revised.')}</p>
      </section>
      <section class="further" aria-labelledby="metrics">
        <h2 id="metrics"><a href=${this.address('metrics')}>${msg('Service metrics')}</a></h2>
        <p>${msg('The help desk’s export becomes three reports, on this device: the agent’s own figures beside those of all others, the team’s month beside earlier ones, and what has really changed for the management.')}</p>
      </section>
      <section class="further" aria-labelledby="csat">
        <h2 id="csat"><a href=${this.address('csat')}>${msg('Customer satisfaction, with one click')}</a></h2>
        <p>${msg('A link in an email opens the page with the rating chosen. It counts once a person is there, and not when a mail scanner opens it.')}</p>
      </section>
    `;
  }
}
