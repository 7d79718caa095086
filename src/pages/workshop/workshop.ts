import { localized, msg } from '@lit/localize';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { GalleryPage } from '../shell.js';

/** Where a trainer makes sessions, and runs them. */
@customElement('workshop-page')
@localized()
export class WorkshopPage extends GalleryPage {
  readonly page = 'workshop';

  protected content() {
    return html`<h1>${msg('Workshop')}</h1>`;
  }
}
