import { localized, msg } from '@lit/localize';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { GalleryPage } from './shell.js';

@customElement('metrics-page')
@localized()
export class MetricsPage extends GalleryPage {
  readonly page = 'metrics';

  protected content() {
    return html`
      <h1>${msg('How good is the service, in figures?')}</h1>
      <div class="live wide"><mizan-metrics></mizan-metrics></div>
    `;
  }
}
