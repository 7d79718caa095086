import { localized, msg } from '@lit/localize';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { save } from '../elements/files.js';
import './code-block.js';
import './elements.js';
import { sampleSets, sampleSources, type SampleSet } from './sample-diagnosis.js';
import { GalleryPage } from './shell.js';

const kinds = ['own', ...sampleSets] as const;

/** The diagnostic, of what this device keeps or of made-up sources. */
@customElement('diagnostic-page')
@localized()
export class DiagnosticPage extends GalleryPage {
  readonly page = 'diagnostic';

  protected content() {
    const shown = this.oneOf('data', kinds);
    return html`
      <h1>${msg('Do we see what our customers feel?')}</h1>
      <p>
        ${msg('A team lead believes something of the service, reviewers see something in it, and customers feel something. Here the three stand side by side for each dimension, each with its uncertainty, and what parts them clearly is put up for discussion. Nothing is sent anywhere.')}
      </p>
      <fieldset class="tabs">
        <legend>${msg('Which data are shown')}</legend>
        ${kinds.map(
          (kind) => html`
            <label>
              <input type="radio" name="data" .checked=${kind === shown} @change=${() => this.set('data', kind === 'own' ? '' : kind)} />
              <span>${this.#nameOf(kind)}</span>
            </label>
          `,
        )}
      </fieldset>
      ${shown === 'own' ? this.#kept() : this.#madeUp(shown)}
      <div class="live wide">${keyed(`${shown} ${shown === 'own' ? '' : this.language}`, this.#diagnostic(shown))}</div>
      <section class="further" aria-labelledby="gap">
        <h2 id="gap">${msg('What a gap says, and what it does not')}</h2>
        <p>
          ${msg('Agreement with statements, marks earned in conversations and shares of customers are three different things on one scale. A gap between them is a question to talk about. It does not say who is right, and it measures no one’s work.')}
        </p>
      </section>
      <section class="further" aria-labelledby="kept">
        <h2 id="kept">${msg('What is kept, and who can read it')}</h2>
        <p>
          ${msg('It reads what the quiz and the scorecard have kept in this browser, and what you bring as files. Figures of customers are kept only when you ask for it. No name of an agent or a reviewer is in the comparison, and it leaves this device only when you print it or save it.')}
        </p>
      </section>
      <section class="further" aria-labelledby="embed">
        <h2 id="embed">${msg('On a page of your own')}</h2>
        <p>${msg('A script and a tag; the language is that of the page around it.')}</p>
        <code-block label=${msg('The diagnostic')} .code=${this.#snippet()}></code-block>
      </section>
    `;
  }

  #nameOf(kind: (typeof kinds)[number]): string {
    switch (kind) {
      case 'own': return msg('What this device keeps');
      case 'three': return msg('Made up: all three sources');
      case 'two': return msg('Made up: one source is missing');
      case 'apart': return msg('Made up: the sources contradict one another');
    }
  }

  #kept() {
    return html`<p><button type="button" @click=${() => this.set('data', 'three')}>${msg('Show it with made-up data')}</button></p>`;
  }

  #madeUp(set: SampleSet) {
    return html`
      <div class="notice made-up">
        <p>
          <strong>${msg('All of this is made up.')}</strong>
          ${set === 'three'
            ? msg('Two invented team leads, three months of invented conversations that were reviewed, and the figures of an invented shop.')
            : set === 'two'
              ? msg('Two invented team leads and three months of invented conversations that were reviewed; of the customers nothing is known.')
              : msg('Two invented team leads who are sure of their empathy and hard on their speed, and invented customers who feel the opposite.')}
          ${msg('Nothing of it is kept.')}
        </p>
        <button type="button" @click=${() => this.#save(set)}>${msg('Save these data as a file')}</button>
      </div>
    `;
  }

  #diagnostic(shown: (typeof kinds)[number]) {
    const links = Object.fromEntries(['quiz', 'scorecard', 'metrics'].map((name) => [name, this.address(name)]));
    const waiting = html`<p>${msg('The comparison is on its way.')}</p>`;
    if (shown === 'own') return html`<mizan-diagnostic heading-level="2" .links=${links}>${waiting}</mizan-diagnostic>`;
    const { belief, observed, customers } = sampleSources(shown, this.language, Date.now());
    return html`<mizan-diagnostic storage="none" heading-level="2" .links=${links} .belief=${belief} .observed=${observed} .customers=${customers}>${waiting}</mizan-diagnostic>`;
  }

  /** All sources in one file, each as its own instrument would write it. */
  #save(set: SampleSet): void {
    const { belief, observed, customers } = sampleSources(set, this.language, Date.now());
    const content = [...belief, ...observed, ...(customers ? [customers] : [])];
    save(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }), 'mizan-made-up.json');
  }

  #snippet(): string {
    const script = new URL('embed/mizan-diagnostic.js', location.href).href;
    return `<script type="module" src="${script}"></script>\n\n<mizan-diagnostic lang="${this.language}"></mizan-diagnostic>`;
  }
}
