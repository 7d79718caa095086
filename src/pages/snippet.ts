import { localized, msg } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../embed/mizan-frame.js';
import { ownAddress } from './address.js';
import './code-block.js';
import './elements.js';
import { fetchManifest, noManifest, type Manifest } from './manifest.js';
import { layoutNames, layouts } from './names.js';
import { GalleryPage, languages, themes, type Language } from './shell.js';
import { comesSingle, frameAddress, frameSnippet, instruments, packageSnippet, prerenderCommand, tagSnippet, takeoverSnippet, themeSnippet, type Choices } from './snippets.js';
import { titles } from './titles.js';

/** The quiz also comes drawn beforehand, and in a frame; these come first, so that they are what is shown where an address asks for another. */
const ways = ['tag', 'npm', 'prerendered', 'frame'] as const;
const tags = Object.keys(languages) as Language[];

/** An instrument as it would stand on another page, and the code that puts it there. */
@customElement('snippet-page')
@localized()
export class SnippetPage extends GalleryPage {
  readonly page = 'snippet';

  @state() private accessor manifest: Manifest = noManifest;
  /** HTML of the prerendered quiz by language; null where there is none, nothing while it is on its way. */
  @state() private accessor prerendered: ReadonlyMap<string, string | null> = new Map();

  readonly #asked = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    void fetchManifest().then((manifest) => (this.manifest = manifest));
  }

  protected content() {
    const spoken = this.#spoken;
    const quiz = this.#instrument === 'quiz';
    return html`
      <h1>${msg('On your own page')}</h1>
      <p>${msg('Choose what it should be: the result stands live beside the code that puts it on any page.')}</p>
      <div class="settings fields">
        ${this.choice('what', msg('Instrument'), instruments, [msg('The quiz'), msg('The scorecard'), msg('Metrics'), msg('Satisfaction'), msg('The diagnostic'), msg('Periodic table')])}
        ${quiz
          ? html`
              <label>
                ${msg('Quiz: rater, or the address of your own')}
                <input dir="ltr" autocomplete="off" spellcheck="false" .value=${this.#quiz} @change=${(event: Event) => this.set('quiz', (event.currentTarget as HTMLInputElement).value.trim())} />
              </label>
            `
          : nothing}
        ${this.choice('in', msg('Its language'), tags, Object.values(languages), spoken)}
        ${quiz ? this.choice('layout', msg('Layout'), layouts, layoutNames()) : nothing}
        ${this.choice('look', msg('Its theme'), themes, [msg('As the page'), msg('Light'), msg('Dark')])}
        ${this.choice('way', msg('Way'), this.#ways, [msg('A tag'), msg('A package'), msg('Prerendered'), msg('A frame')], this.#way)}
        ${this.#way === 'tag' && comesSingle(this.#instrument)
          ? html`
              <label class="check">
                <input type="checkbox" .checked=${this.setting('one') === 'file'} @change=${(event: Event) => this.set('one', (event.currentTarget as HTMLInputElement).checked ? 'file' : '')} />
                ${msg('Only this language, as one file')}
              </label>
            `
          : nothing}
      </div>
      <div class="beside">
        <section aria-labelledby="code">
          <h2 id="code">${msg('The code')}</h2>
          ${this.#code()}
        </section>
        <section aria-labelledby="live">
          <h2 id="live">${msg('How it looks')}</h2>
          ${this.#live()}
        </section>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#way === 'prerendered' && this.#quiz === 'rater' && !this.#asked.has(this.#spoken)) void this.#fetchPrerendered(this.#spoken);
  }

  get #quiz(): string {
    return this.setting('quiz') || 'rater';
  }

  get #spoken(): Language {
    return tags.find((tag) => tag === this.setting('in')) ?? this.language;
  }

  get #instrument(): Choices['instrument'] {
    return this.oneOf('what', instruments);
  }

  get #ways(): readonly (typeof ways)[number][] {
    return this.#instrument === 'quiz' ? ways : ways.slice(0, 2);
  }

  get #way(): (typeof ways)[number] {
    return this.oneOf('way', this.#ways);
  }

  get #choices(): Choices {
    return { instrument: this.#instrument, quiz: this.#quiz, language: this.#spoken, layout: this.oneOf('layout', layouts), theme: this.oneOf('look', themes), base: new URL('.', location.href).href };
  }

  #code() {
    const choices = this.#choices;
    const style = themeSnippet(choices);
    const sheet = style === null ? nothing : html`<p>${msg('In a style sheet of the page:')}</p>${this.#block(msg('Style sheet'), style)}`;
    if (this.#way === 'tag') {
      return html`
        <p>${msg('The script once on the page, the tag where it should stand. The files may also be copied to a site of your own.')}</p>
        ${this.#block(msg('Script and tag'), tagSnippet(choices, this.setting('one') === 'file', this.manifest))} ${sheet}
      `;
    }
    if (this.#way === 'frame') {
      return html`
        <p>${msg('For sites that allow only frames. The script fits the height; without it the frame scrolls.')}</p>
        ${this.#block(msg('Frame and script'), frameSnippet(choices, titles[choices.language as Language]))}
      `;
    }
    if (this.#way === 'npm') {
      const { install, script, markup } = packageSnippet(choices);
      return html`
        <p>${msg('For sites that are built: once in a terminal, once in a script, then the tag.')}</p>
        ${this.#block(msg('Terminal'), install)} ${this.#block(msg('Script'), script)} ${this.#block(msg('Tag'), markup)} ${sheet}
      `;
    }
    const markup = this.prerendered.get(choices.language);
    const hash = this.manifest.prerendered[`rater.${choices.language}.html`]?.styleHash;
    return html`
      <p>${msg('All statements are on the page before any script arrives. This command writes the HTML:')}</p>
      ${this.#block(msg('Terminal'), prerenderCommand(choices))}
      ${choices.quiz === 'rater' && typeof markup === 'string' ? html`<p>${msg('What it writes:')}</p>${this.#block(msg('Prerendered HTML'), markup)}` : nothing}
      <p>${msg('The script once on the page takes over from it:')}</p>
      ${this.#block(msg('Script'), takeoverSnippet(choices, this.manifest))}
      ${hash ? html`<p>${msg('A page with a strict policy allows its style by this hash:')}</p>${this.#block(msg('Policy'), `style-src '${hash}'`)}` : nothing}
      ${sheet}
    `;
  }

  #live() {
    const choices = this.#choices;
    if (choices.instrument !== 'quiz') return html`<div class="live" data-scheme=${choices.theme}>${this.#other(choices)}</div>`;
    const src = ownAddress(choices.quiz);
    if (src === null) return html`<p role="status">${msg('Only quizzes of this site can be shown live here. The code is right for your own page all the same.')}</p>`;
    if (this.#way === 'frame') {
      const name = msg('The quiz in a frame');
      return html`<iframe class="live" title=${name} src=${frameAddress(choices)}></iframe>`;
    }
    if (this.#way === 'prerendered') {
      const markup = this.prerendered.get(choices.language);
      if (choices.quiz !== 'rater' || markup === null) return html`<p role="status">${msg('There is no prerendered page of this quiz here; the command writes one.')}</p>`;
      return markup === undefined ? nothing : html`<iframe class="live page" title=${msg('The prerendered page')} src=${`prerendered/rater.${choices.language}.html`}></iframe>`;
    }
    return html`
      <div class="live" data-scheme=${choices.theme}>
        <mizan-quiz src=${src} lang=${choices.language} layout=${choices.layout} storage="none" heading-level="3"></mizan-quiz>
      </div>
    `;
  }

  #other({ instrument, language }: Choices) {
    switch (instrument) {
      case 'scorecard': return html`<mizan-scorecard src="agent-scorecard" lang=${language} storage="none" heading-level="3"></mizan-scorecard>`;
      case 'metrics': return html`<mizan-metrics lang=${language} storage="none" heading-level="3"></mizan-metrics>`;
      case 'csat': return html`<mizan-csat lang=${language} storage="none" heading-level="3"></mizan-csat>`;
      case 'diagnostic': return html`<mizan-diagnostic lang=${language} heading-level="3"></mizan-diagnostic>`;
      default: return html`<mizan-periodic-table lang=${language} heading-level="3"></mizan-periodic-table>`;
    }
  }

  #block(label: string, code: string) {
    return html`<code-block label=${label} .code=${code}></code-block>`;
  }

  async #fetchPrerendered(language: string): Promise<void> {
    this.#asked.add(language);
    let markup: string | null = null;
    try {
      const response = await fetch(`embed/prerendered/rater.${language}.html`);
      if (response.ok) markup = await response.text();
    } catch {
      // It is told as missing.
    }
    this.prerendered = new Map(this.prerendered).set(language, markup);
  }
}
