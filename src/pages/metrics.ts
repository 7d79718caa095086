import { localized, msg } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { save } from '../elements/files.js';
import type { FileKind } from '../elements/metrics-service.js';
import './code-block.js';
import './elements.js';
import { samplePeople, sampleTickets } from './sample-tickets.js';
import { GalleryPage } from './shell.js';

/** What made-up data stand under, apart from a person's own. */
const sample = 'sample';
const kinds = ['own', sample] as const;
const files = { tickets: sampleTickets, people: samplePeople } as const;

/** Service metrics, of a person's own files or of made-up ones. */
@customElement('metrics-page')
@localized()
export class MetricsPage extends GalleryPage {
  readonly page = 'metrics';

  /** What the made-up data were last loaded in. */
  #loaded = '';

  protected content() {
    const shown = this.#shown;
    return html`
      <h1>${msg('How good is the service, in figures?')}</h1>
      <p>
        ${msg('The help desk has the answers already. Its export is read here, on this device, and becomes three reports: for the agent, the team and the management. Nothing is sent anywhere.')}
      </p>
      ${this.#goals()}
      <fieldset class="tabs">
        <legend>${msg('Which data are shown')}</legend>
        ${kinds.map(
          (kind) => html`
            <label>
              <input type="radio" name="data" .checked=${kind === shown} @change=${() => this.#show(kind)} />
              <span>${kind === sample ? msg('Made-up data') : msg('Your own data')}</span>
            </label>
          `,
        )}
      </fieldset>
      ${shown === sample
        ? html`
            <div class="notice made-up">
              <p>
                <strong>${msg('All of this is made up.')}</strong>
                ${msg('Seven invented agents and fourteen months of an invented shop: in one of them its deliveries failed. Some rows are damaged on purpose, to show what happens to them.')}
              </p>
            </div>
          `
        : html`<p><button type="button" @click=${() => this.#show(sample)}>${msg('Try it with made-up data')}</button></p>`}
      <div class="live wide">
        ${keyed(shown, html`<mizan-metrics name=${shown === sample ? sample : nothing} heading-level="2"><p>${msg('The reports are on their way.')}</p></mizan-metrics>`)}
      </div>
      <section class="further" aria-labelledby="files">
        <h2 id="files">${msg('What the files hold')}</h2>
        <p>
          ${msg('One row a conversation: when the customer wrote, when the first reply came, who answered, and whatever else the help desk knows of it. A second file, if there is one, has the hours of each agent and what a survey among them found. The made-up files show every column.')}
        </p>
        <div class="actions">
          <button type="button" @click=${() => this.#save('tickets')}>${msg('Save the made-up conversations')}</button>
          <button type="button" @click=${() => this.#save('people')}>${msg('Save the made-up employees')}</button>
        </div>
      </section>
      <section class="further" aria-labelledby="kept">
        <h2 id="kept">${msg('What is kept, and who can read it')}</h2>
        <p>
          ${msg('The data stay in this window and are gone when it is closed. Only how your columns are to be read and your settings are remembered on this device. A report leaves it when you print, save or copy one, and nothing else does; but every script of the site that the reports stand on can read what you bring in.')}
        </p>
        <p>
          ${msg('Figures of named people are personal data. Agents see their own beside those of all others together, and nobody is ranked. Before a team is measured, ask who has to be heard: the agents themselves, a works council, whoever looks after data protection.')}
        </p>
      </section>
      <section class="further" aria-labelledby="embed">
        <h2 id="embed">${msg('On a page of your own')}</h2>
        <p>${msg('A script and a tag; the language is that of the page around it.')}</p>
        <code-block label=${msg('Metrics')} .code=${this.#snippet()}></code-block>
      </section>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const wanted = this.#shown === sample ? this.language : '';
    if (wanted === this.#loaded) return;
    this.#loaded = wanted;
    if (wanted) void this.#load();
  }

  get #shown(): (typeof kinds)[number] {
    return this.oneOf('data', kinds);
  }

  /** The goal first, then what tells whether it is reached, then who reads it. */
  #goals() {
    const rows = [
      [msg('Happier customers'), msg('Satisfied and dissatisfied among all who rated'), msg('Everyone')],
      [msg('Nobody waits too long, least of all those who matter most'), msg('Time to the first reply, by customer segment'), msg('Team and management')],
      [msg('Work that is shared out fairly'), msg('Conversations per worked hour'), msg('Team')],
      [msg('Fewer complaints'), msg('Contact reasons by channel'), msg('Team and management')],
      [msg('People who like to work here'), msg('Engagement, satisfaction and tenure'), msg('Management')],
    ];
    return html`
      <div class="further goals">
        <h2 id="goals">${msg('The goal first, then its metric')}</h2>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="goals">
          <table class="look">
            <thead><tr><th scope="col">${msg('Goal')}</th><th scope="col">${msg('What to look at')}</th><th scope="col">${msg('Who reads it')}</th></tr></thead>
            <tbody>${rows.map(([goal, metric, reader]) => html`<tr><th scope="row">${goal}</th><td>${metric}</td><td>${reader}</td></tr>`)}</tbody>
          </table>
        </div>
      </div>
    `;
  }

  #snippet(): string {
    const script = new URL('embed/mizan-metrics.js', location.href).href;
    return `<script type="module" src="${script}"></script>\n\n<mizan-metrics lang="${this.language}"></mizan-metrics>`;
  }

  #show(kind: (typeof kinds)[number]): void {
    this.set('data', kind === 'own' ? '' : kind);
  }

  #file(kind: FileKind): File {
    return new File([files[kind](this.language, Date.now())], `mizan-${kind}.csv`, { type: 'text/csv' });
  }

  #save(kind: FileKind): void {
    const file = this.#file(kind);
    save(file, file.name);
  }

  async #load(): Promise<void> {
    const metrics = this.querySelector('mizan-metrics');
    await metrics?.load('tickets', this.#file('tickets'));
    await metrics?.load('people', this.#file('people'));
  }
}
