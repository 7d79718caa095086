import { localized, msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import card from '../../quizzes/agent-scorecard.json';
import { evaluationsOf, type Evaluations } from '../store/evaluations.js';
import './code-block.js';
import './elements.js';
import { earlier, sampleEvaluations } from './sample-evaluations.js';
import { GalleryPage } from './shell.js';

/** What made-up evaluations are kept under, apart from a person's own. */
const sample = 'sample';
const kinds = ['own', sample] as const;

/** The agent scorecard, with a person's own evaluations or with made-up ones. */
@customElement('scorecard-page')
@localized()
export class ScorecardPage extends GalleryPage {
  readonly page = 'scorecard';

  /** How many made-up evaluations are kept; null until that is known. */
  @state() private accessor made: number | null = null;
  @state() private accessor said: 'loaded' | 'deleted' | null = null;

  readonly #sample: Evaluations = evaluationsOf('local', card.id, sample);
  #unlisten: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unlisten = this.#sample.listen(this.#count);
    this.#count();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unlisten?.();
  }

  protected content() {
    const shown = this.oneOf('evaluations', kinds);
    return html`
      <h1>${msg('What can one call teach us?')}</h1>
      <p>
        ${msg('A team lead rates one call, email, chat or public reply, and the agent gets two or three things to work on. Over weeks it shows where the service is weak, and whether the card itself is any good. Nothing is sent anywhere.')}
      </p>
      <fieldset class="tabs">
        <legend>${msg('Which evaluations are shown')}</legend>
        ${kinds.map(
          (kind) => html`
            <label>
              <input type="radio" name="evaluations" .checked=${kind === shown} @change=${() => this.#show(kind)} />
              <span>${kind === sample ? msg('Made-up evaluations') : msg('Your own evaluations')}</span>
            </label>
          `,
        )}
      </fieldset>
      ${shown === sample ? this.#madeUp() : html`<p><button type="button" @click=${this.#tryIt}>${msg('Try it with made-up evaluations')}</button></p>`}
      <div role="status">${this.#status()}</div>
      <div class="live wide">
        ${keyed(
          shown,
          html`<mizan-scorecard src="agent-scorecard" name=${shown === sample ? sample : nothing} heading-level="2"><p>${msg('The card is on its way.')}</p></mizan-scorecard>`,
        )}
      </div>
      <section class="further" aria-labelledby="kept">
        <h2 id="kept">${msg('What is kept, and who can read it')}</h2>
        <p>
          ${msg('Evaluations of named people are personal data. They are kept in this browser on this device only; a file leaves it when you save one, and nothing else does. Whoever uses the same browser can read them, and so can every script of the site that the card stands on.')}
        </p>
        <p>
          ${msg('All that is kept of one agent can be deleted at once, and a pseudonym can stand in place of a name. Before a team is evaluated, ask who has to be heard: the agents themselves, a works council, whoever looks after data protection.')}
        </p>
      </section>
      <section class="further" aria-labelledby="embed">
        <h2 id="embed">${msg('On a page of your own')}</h2>
        <p>${msg('A script and a tag; the language is that of the page around it.')}</p>
        <code-block label=${msg('The scorecard')} .code=${this.#snippet()}></code-block>
      </section>
    `;
  }

  #madeUp() {
    return html`
      <div class="notice made-up">
        <p>
          <strong>${msg('All of this is made up.')}</strong>
          ${msg('Six invented agents, three invented reviewers, four channels and three months; one calibration is finished and one waits for a reviewer. What you enter here is kept with it, apart from your own evaluations.')}
        </p>
        ${this.made === 0
          ? html`<button type="button" class="primary" @click=${this.#load}>${msg('Load made-up evaluations')}</button>`
          : html`
              <button type="button" @click=${this.#load}>${msg('Load them afresh')}</button>
              <button type="button" @click=${this.#delete}>${msg('Delete what is made up')}</button>
            `}
      </div>
    `;
  }

  #status() {
    if (this.said === 'loaded') return html`<p class="note">${msg('The made-up evaluations were loaded.')}</p>`;
    if (this.said === 'deleted') return html`<p class="note">${msg('The made-up evaluations were deleted from this device.')}</p>`;
    return nothing;
  }

  #snippet(): string {
    const script = new URL('embed/mizan-scorecard.js', location.href).href;
    return `<script type="module" src="${script}"></script>\n\n<mizan-scorecard src="agent-scorecard" lang="${this.language}"></mizan-scorecard>`;
  }

  #show(kind: (typeof kinds)[number]): void {
    this.said = null;
    this.set('evaluations', kind === 'own' ? '' : kind);
  }

  readonly #count = (): void => {
    void this.#sample.all().then(({ length }) => (this.made = length));
  };

  /** Goes over to what is made up, and loads it unless some is there. */
  readonly #tryIt = async (): Promise<void> => {
    this.#show(sample);
    if ((await this.#sample.all()).length === 0) await this.#load();
  };

  readonly #load = async (): Promise<void> => {
    await this.#sample.clear();
    await this.#sample.putVersion(earlier);
    await this.#sample.merge(sampleEvaluations(this.language, Date.now()));
    this.said = 'loaded';
  };

  readonly #delete = async (): Promise<void> => {
    await this.#sample.clear();
    this.said = 'deleted';
  };
}
