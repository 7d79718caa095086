import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { csvOf, type Separator } from '../core/csv.js';
import { rowsOf, textOf } from './diagnostic-exports.js';
import type { Scene } from './diagnostic.js';
import { save } from './files.js';
import type { Notices } from './notices.js';
import { unprinted } from './unprinted.js';

/** What a person takes away of a comparison: paper, text, data, a table. All of it is made on the device. */
export class Away {
  readonly #host: LitElement;
  readonly #notices: Notices;
  #separator: Separator = ',';
  /** Whether the text is there to be copied by hand. */
  #byHand = false;
  #select = false;

  constructor(host: LitElement, notices: Notices) {
    this.#host = host;
    this.#notices = notices;
  }

  render(scene: Scene, headingLevel: number): TemplateResult {
    const { ready: { words, voice: { t } }, diagnosis } = scene;
    const name = `${words.title} ${diagnosis.madeAt.slice(0, 10)}`;
    const file = (content: string, type: string, extension: string) => {
      save(new Blob([content], { type }), `${name}.${extension}`);
      this.#notices.say(t('saved'));
    };
    const button = (key: string, run: () => void) => html`<button part="button" @click=${run}>${t(key)}</button>`;
    return html`
      <section class="away" aria-labelledby="takeaway">
        <div id="takeaway" class="subheading" role="heading" aria-level=${headingLevel}>${t('takeaway')}</div>
        <div class="actions">
          ${button('print', () => void this.#print(scene))} ${button('copyText', () => void this.#copy(scene))}
          ${button('json', () => file(JSON.stringify(diagnosis, null, 2), 'application/json', 'json'))}
          ${button('csv', () => file(csvOf(rowsOf(scene), this.#separator), 'text/csv;charset=utf-8', 'csv'))}
          <label>
            <span>${t('separator')}</span>
            <select @change=${({ target }: Event) => (this.#separator = (target as HTMLSelectElement).value as Separator)}>
              <option value=",">${t('comma')}</option>
              <option value=";">${t('semicolon')}</option>
            </select>
          </label>
        </div>
        ${this.#byHand ? html`<textarea readonly rows="6" aria-label=${t('copyByHand')} .value=${textOf(scene)}></textarea>` : nothing}
      </section>
    `;
  }

  /** After the host has drawn: text that was asked for is selected. */
  updated(): void {
    if (!this.#select) return;
    this.#select = false;
    this.#host.renderRoot.querySelector<HTMLTextAreaElement>('.away textarea')?.select();
  }

  async #print(scene: Scene): Promise<void> {
    try {
      const { printDiagnosis } = await import('./mizan-diagnostic-sheet.js');
      await printDiagnosis(scene);
    } catch (error) {
      this.#notices.say(scene.ready.voice.t(unprinted(error, 'printFailed')));
    }
  }

  async #copy(scene: Scene): Promise<void> {
    const { t } = scene.ready.voice;
    try {
      // Where the context is not secure there is no clipboard, and this throws.
      await navigator.clipboard.writeText(textOf(scene));
      this.#byHand = false;
      this.#notices.say(t('textCopied'));
    } catch {
      this.#byHand = true;
      this.#select = true;
      this.#notices.say(t('copyByHand'));
    }
  }
}
