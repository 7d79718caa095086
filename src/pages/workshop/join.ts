import { localized, msg } from '@lit/localize';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Page, speak } from '../page.js';

speak((locale) => (locale === 'ar' ? import('../messages/ar.js') : import('../messages/fa.js')));

/** What a phone shows to who joins. */
@customElement('join-page')
@localized()
export class JoinPage extends Page {
  protected heading(): string {
    return msg('Workshop');
  }

  protected override render() {
    return html`<main><h1>${this.heading()}</h1></main>`;
  }
}
