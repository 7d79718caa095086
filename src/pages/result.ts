import { localized, msg } from '@lit/localize';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import './elements.js';
import { sampleResult, samples } from './samples.js';
import { GalleryPage } from './shell.js';

/** A result by itself, for looking at one without answering first. */
@customElement('result-page')
@localized()
export class ResultPage extends GalleryPage {
  readonly page = 'result';

  protected content() {
    const names = Object.keys(samples);
    const labels = [msg('All answered'), msg('A low total'), msg('Five unanswered'), msg('Too few answers')];
    return html`
      <h1 class="single">${msg('A result by itself')}</h1>
      <div class="settings single">${this.choice('sample', msg('Answers'), names, labels)}</div>
      <mizan-result class="single" .result=${sampleResult(this.oneOf('sample', names), this.language)}></mizan-result>
    `;
  }
}
