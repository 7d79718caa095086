import { localized, msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { read, type Reading } from '../core/check.js';
import type { Place } from '../core/place.js';
import type { Definition } from '../core/schema.js';
import { save } from '../elements/files.js';
import { loadWords } from '../locale/load.js';
import { sentenceOf } from '../locale/problems.js';
import './elements.js';
import { chosenIn, droppedIn, holdsFile, textOf } from './file.js';
import { foundIn, type Found } from './found.js';
import { GalleryPage } from './shell.js';
import { builtInText, templateIn } from './template.js';
import { keepTyped, typedBefore } from './typed.js';

/** How long a person has to pause before what they type is checked, in milliseconds. */
const pause = 200;
const nothingRead: Reading = { definition: null, problems: [] };

/** More problems than anybody reads at once. */
const most = 100;

/** A definition of one's own: typed or dropped, checked as it is typed, seen live, taken away as a file. */
@customElement('own-page')
@localized()
export class OwnPage extends GalleryPage {
  readonly page = 'own';

  @state() private accessor text = '';
  /** What the last check made of it. */
  @state() private accessor reading: Reading = nothingRead;
  @state() private accessor found: readonly Found[] = [];
  /** The last one that could be shown. */
  @state() private accessor definition: Definition | null = null;
  /** What a file or an example has taken the place of; null where nothing was. */
  @state() private accessor replaced: string | null = null;
  @state() private accessor refused: 'too-long' | 'unreadable' | null = null;
  @state() private accessor over = false;
  /** Language of the page in which problems can be told. */
  @state() private accessor told = '';

  #timer: ReturnType<typeof setTimeout> | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.text = typedBefore() ?? templateIn(this.language);
    this.#check();
    addEventListener('pagehide', this.#check);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.#check);
  }

  protected override willUpdate(): void {
    const { language } = this;
    if (this.told !== language) void loadWords(language, 'problems').then(() => (this.told = language), () => {});
  }

  protected content() {
    return html`
      <h1>${msg('A quiz of your own')}</h1>
      <p>${msg('Ids, numbers and sentences in one file. What is wrong with it is told beside it, and what is right can be seen at once. Nothing leaves this page but what you save.')}</p>
      <div class="actions">
        <button type="button" @click=${() => this.#put(templateIn(this.language))}>${msg('Start from a small example')}</button>
        <button type="button" @click=${() => this.#put(builtInText())}>${msg('Start from the built-in quiz')}</button>
        <label class="button">${msg('Open a file')} <input type="file" accept=".json,application/json" @change=${this.#choose} /></label>
        <button type="button" class="primary" @click=${this.#save}>${msg('Save as a file')}</button>
      </div>
      <div role="status">
        ${this.refused ? html`<p class="notice">${this.refused === 'unreadable' ? msg('This file could not be read.') : msg('This file is too large to be a quiz, so it was left as it is.')}</p>` : nothing}
        ${this.replaced === null
          ? nothing
          : html`<p class="notice">${msg('What stood here was replaced.')} <button type="button" @click=${() => this.#put(this.replaced ?? '')}>${msg('Bring it back')}</button></p>`}
      </div>
      <div class="beside">
        <div>
          <section aria-labelledby="file">
            <h2 id="file">${msg('The file')}</h2>
            <textarea
              class=${this.over ? 'over' : ''}
              aria-labelledby="file"
              aria-describedby="problems"
              dir="ltr"
              wrap="off"
              rows="24"
              spellcheck="false"
              autocomplete="off"
              autocapitalize="off"
              .value=${this.text}
              @input=${this.#type}
              @change=${this.#check}
              @dragover=${this.#dragOver}
              @dragleave=${() => (this.over = false)}
              @drop=${this.#drop}
            ></textarea>
            <p class="note">${msg('A file may also be dropped here.')}</p>
          </section>
          <section aria-labelledby="problems">
            <h2 id="problems">${msg('Problems')}</h2>
            ${this.#problems()}
          </section>
        </div>
        <section aria-labelledby="live">
          <h2 id="live">${msg('How it looks')}</h2>
          ${this.#live()}
        </section>
      </div>
    `;
  }

  #problems() {
    const { problems } = this.reading;
    if (this.reading === nothingRead) return html`<p role="status">${msg('Nothing is written yet.')}</p>`;
    if (problems.length === 0) return html`<p role="status">${msg('None: this can be shown.')}</p>`;
    const number = new Intl.NumberFormat(this.language);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    return html`
      <p role="status">
        ${errors > 0 ? msg(str`Errors: ${number.format(errors)}.`) : nothing}
        ${problems.length > errors ? msg(str`Warnings: ${number.format(problems.length - errors)}.`) : nothing}
        ${errors === 0 ? msg('Warnings do not keep it from being shown.') : msg('As long as there are errors it cannot be shown.')}
      </p>
      <ol class="problems">
        ${this.found.map(
          ({ problem, place, line, broken }) => html`
            <li class=${problem.severity}>
              <button type="button" @click=${() => this.#jump(place)}>
                <b>${problem.severity === 'error' ? msg('Error') : msg('Warning')}</b>
                <span>${this.told ? sentenceOf(problem, this.told, broken) : problem.code}</span>
                <small>${msg(str`Line ${number.format(line)}`)} <code dir="ltr">${problem.at || '/'}</code></small>
              </button>
            </li>
          `,
        )}
      </ol>
      ${problems.length > this.found.length ? html`<p>${msg(str`And ${number.format(problems.length - this.found.length)} more.`)}</p>` : nothing}
    `;
  }

  #live() {
    const { definition } = this;
    if (!definition) return html`<p role="status">${msg('It appears here as soon as the file has no errors.')}</p>`;
    const { languages } = definition;
    const shown = this.oneOf('in', languages.includes(this.language) ? [this.language, ...languages.filter((tag) => tag !== this.language)] : languages);
    return html`
      <fieldset class="tabs">
        <legend>${msg('Language')}</legend>
        ${languages.map(
          (tag) => html`<label><input type="radio" name="in" .checked=${tag === shown} @change=${() => this.set('in', tag)} /> <span>${this.#nameOf(tag)}</span></label>`,
        )}
      </fieldset>
      ${this.reading.definition ? nothing : html`<p class="note" role="status">${msg('Shown as it was before the errors.')}</p>`}
      <div class="live">
        ${this.#drawn(definition, shown)}
      </div>
    `;
  }

  #drawn(definition: Definition, lang: string) {
    switch (definition.kind) {
      case 'quiz': return html`<mizan-quiz lang=${lang} storage="none" heading-level="3" .definition=${definition}></mizan-quiz>`;
      case 'scorecard': return html`<mizan-scorecard lang=${lang} storage="none" heading-level="3" .definition=${definition}></mizan-scorecard>`;
      case 'periodic-table': return html`<mizan-periodic-table lang=${lang} heading-level="3" .definition=${definition}></mizan-periodic-table>`;
      case 'diagnostic': return html`<mizan-diagnostic lang=${lang} storage="none" heading-level="3" .definition=${definition}></mizan-diagnostic>`;
    }
  }

  #nameOf(tag: string): string {
    try {
      return new Intl.DisplayNames(this.language, { type: 'language' }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  }

  readonly #type = (event: Event): void => {
    this.text = (event.currentTarget as HTMLTextAreaElement).value;
    this.refused = null;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#check, pause);
  };

  readonly #check = (): void => {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    keepTyped(this.text);
    const empty = this.text.trim() === '';
    this.reading = empty ? nothingRead : read(this.text);
    this.found = foundIn(this.text, this.reading.problems, most);
    if (empty) this.definition = null;
    const { definition } = this.reading;
    // The same one as before stays the same object, so that answers given in the preview stay too.
    if (definition && JSON.stringify(definition) !== JSON.stringify(this.definition)) this.definition = definition;
  };

  /** Puts a text in place of what stands there, which can be brought back. */
  #put(text: string): void {
    this.replaced = this.text.trim() === '' || this.text === text || text === this.replaced ? null : this.text;
    this.text = text;
    this.refused = null;
    this.#check();
  }

  async #open(file: File): Promise<void> {
    const found = await textOf(file);
    if (typeof found === 'string') this.refused = found;
    else this.#put(found.text);
  }

  readonly #choose = (event: Event): void => {
    const file = chosenIn(event);
    if (file) void this.#open(file);
  };

  readonly #dragOver = (event: DragEvent): void => {
    if (holdsFile(event)) this.over = true;
  };

  readonly #drop = (event: DragEvent): void => {
    this.over = false;
    const file = droppedIn(event);
    if (file) void this.#open(file);
  };

  readonly #save = (): void => {
    save(new Blob([this.text], { type: 'application/json' }), `${this.reading.definition?.id ?? 'quiz'}.json`);
  };

  /** Selects a place in the text and brings it in sight. */
  #jump(place: Place | null): void {
    const field = this.querySelector('textarea');
    if (!field) return;
    const { from, to } = place ?? { from: 0, to: 0 };
    // A browser brings the caret in sight on focus, and no selection.
    field.setSelectionRange(from, from);
    field.blur();
    field.focus();
    field.setSelectionRange(from, to);
    const line = this.text.slice(0, from).split('\n').length - 1;
    field.scrollTop = Math.max(0, line * parseFloat(getComputedStyle(field).lineHeight) - field.clientHeight / 3);
  }
}
