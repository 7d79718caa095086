import { localized, msg } from '@lit/localize';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { GalleryPage } from './shell.js';

@customElement('csat-page')
@localized()
export class CsatPage extends GalleryPage {
  readonly page = 'csat';

  protected content() {
    return html`
      <h1>${msg('How satisfied was the customer?')}</h1>
      <div class="live wide"><mizan-csat></mizan-csat></div>
    `;
  }
}
