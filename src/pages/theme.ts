import { localized, msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import './code-block.js';
import { contrast, leastContrast } from './contrast.js';
import './elements.js';
import { colourNames, colourSetting, declarations, grounds, isFont, lookOf, sheetOf, sizeNames, sizes, type Colour, type Look, type Size } from './look.js';
import { sampleResult } from './samples.js';
import { GalleryPage, themes } from './shell.js';

const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

/** The look of the elements, to be changed live and taken away as a style sheet. */
@customElement('theme-page')
@localized()
export class ThemePage extends GalleryPage {
  readonly page = 'theme';

  /** The scheme last worked on; null follows the page. */
  @state() private accessor worked: Scheme | null = null;
  @state() private accessor fontRefused = false;

  protected content() {
    const look = this.#look;
    const sheet = sheetOf(look);
    return html`
      <h1>${msg('In the look of your site')}</h1>
      <p>${msg('The elements take the font of the page and follow its light or dark scheme. What else is to differ is a few lines of CSS.')}</p>
      <div class="beside">
        <div>
          <section aria-labelledby="colours">
            <h2 id="colours">${msg('Colours')}</h2>
            ${this.#colours(look)}
          </section>
          <section aria-labelledby="sizes">
            <h2 id="sizes">${msg('Type and space')}</h2>
            ${this.#sizes(look)}
          </section>
          <section aria-labelledby="contrast">
            <h2 id="contrast">${msg('Contrast')}</h2>
            ${this.#contrasts(look)}
          </section>
          <section aria-labelledby="css">
            <h2 id="css">${msg('The CSS to copy')}</h2>
            ${sheet === ''
              ? html`<p role="status">${msg('Nothing differs from the usual look yet.')}</p>`
              : html`
                  <code-block label=${msg('Style sheet')} .code=${sheet}></code-block>
                  <button type="button" @click=${this.#reset}>${msg('Back to the usual look')}</button>
                `}
          </section>
        </div>
        <section aria-labelledby="live">
          <h2 id="live">${msg('How it looks')}</h2>
          <div class="live" data-scheme=${this.#scheme}>
            <mizan-quiz src="rater" layout="steps" storage="none" heading-level="3"></mizan-quiz>
            <mizan-result heading-level="3" .result=${this.#sample}></mizan-result>
          </div>
        </section>
      </div>
    `;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('settings') as URLSearchParams | undefined;
    if (before && before.get('theme') !== this.settings.get('theme')) this.worked = null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const live = this.querySelector<HTMLElement>('.live');
    if (!live) return;
    const wanted = new Map(declarations(this.#look));
    for (const property of [...live.style].filter((each) => !wanted.has(each))) live.style.removeProperty(property);
    for (const [property, value] of wanted) live.style.setProperty(property, value);
  }

  get #look(): Look {
    return lookOf(this.settings);
  }

  get #scheme(): Scheme | 'auto' {
    return this.worked ?? this.oneOf('theme', themes);
  }

  #drawnIn = '';
  #drawn: ReturnType<typeof sampleResult> | null = null;

  /** The same object as long as the language is the same, so that a colour draws nothing anew. */
  get #sample() {
    if (this.#drawnIn !== this.language) this.#drawn = sampleResult('full', this.language);
    this.#drawnIn = this.language;
    return this.#drawn;
  }

  #colours(look: Look) {
    const schemeNames = { light: msg('Light'), dark: msg('Dark') };
    const names = this.#names;
    return html`
      <div class="scroll"><table class="look">
        <thead>
          <tr>
            <td></td>
            ${schemes.map((scheme) => html`<th scope="col">${schemeNames[scheme]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${colourNames.map(
            (name) => html`
              <tr>
                <th scope="row">${names[name]} <code dir="ltr">--mizan-${name}</code></th>
                ${schemes.map(
                  (scheme, index) => html`
                    <td>
                      <input
                        type="color"
                        aria-label="${names[name]}: ${schemeNames[scheme]}"
                        .value=${look.colours[name][index] ?? ''}
                        @input=${(event: Event) => this.#setColour(name, scheme, event)}
                        @change=${(event: Event) => this.#setColour(name, scheme, event)}
                      />
                    </td>
                  `,
                )}
              </tr>
            `,
          )}
        </tbody>
      </table></div>
    `;
  }

  #sizes(look: Look) {
    const names: Record<Size, string> = { 'font-size': msg('Size of the text'), radius: msg('Roundness of cards'), space: msg('Space') };
    const number = new Intl.NumberFormat(this.language);
    const unit = { px: (value: number) => msg(str`${number.format(value)} px`), '': (value: number) => msg(str`${number.format(value)} times`) };
    return html`
      <div class="fields">
        <label>
          ${msg('Font')} <code dir="ltr">--mizan-font</code>
          <input dir="ltr" autocomplete="off" spellcheck="false" placeholder="inherit" aria-invalid=${this.fontRefused} .value=${look.font} @change=${this.#setFont} />
        </label>
        ${this.fontRefused ? html`<p role="alert">${msg('A style sheet would not take this as a font.')}</p>` : nothing}
        ${sizeNames.map((name) => {
          const { min, max, step, unit: symbol } = sizes[name];
          const value = look.sizes[name];
          const said = unit[symbol](value);
          return html`
            <label>
              ${names[name]} <code dir="ltr">--mizan-${name}</code> <span class="said">${said}</span>
              <input type="range" min=${min} max=${max} step=${step} aria-valuetext=${said} .value=${String(value)} @input=${(event: Event) => this.#setSize(name, event)} @change=${(event: Event) => this.#setSize(name, event)} />
            </label>
          `;
        })}
      </div>
    `;
  }

  #contrasts(look: Look) {
    const names = this.#names;
    const number = new Intl.NumberFormat(this.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return html`
      <p>${msg(str`Text needs a contrast of at least ${number.format(leastContrast)} to its ground (WCAG 2.2, AA).`)}</p>
      <div class="scroll" tabindex="0" role="region" aria-label="${msg('Contrast')} (WCAG 2.2)"><table class="look contrast">
        <thead>
          <tr>
            <th scope="col">${msg('Text')}</th>
            <th scope="col">${msg('On')}</th>
            <th scope="col">${msg('Light')}</th>
            <th scope="col">${msg('Dark')}</th>
          </tr>
        </thead>
        <tbody>
          ${grounds.map(
            ([text, ground]) => html`
              <tr>
                <th scope="row">${names[text]}</th>
                <td>${names[ground]}</td>
                ${[0, 1].map((scheme) => {
                  const ratio = contrast(look.colours[text][scheme] ?? '', look.colours[ground][scheme] ?? '');
                  const enough = ratio >= leastContrast;
                  // Downwards, so that what falls short is never rounded up to what is asked.
                  return html`<td class=${enough ? 'enough' : 'short'}>${number.format(Math.floor(ratio * 10) / 10)} <span>${enough ? msg('enough') : msg('too little')}</span></td>`;
                })}
              </tr>
            `,
          )}
        </tbody>
      </table></div>
    `;
  }

  get #names(): Readonly<Record<Colour, string>> {
    return {
      accent: msg('Accent'),
      'accent-ink': msg('Text on the accent'),
      paper: msg('Background'),
      card: msg('Cards'),
      ink: msg('Text'),
      muted: msg('Secondary text'),
      line: msg('Hairlines'),
      warning: msg('Warning'),
    };
  }

  #setColour(name: Colour, scheme: Scheme, event: Event): void {
    const { value } = event.currentTarget as HTMLInputElement;
    const [light, dark] = this.#look.colours[name];
    this.worked = scheme;
    this.#keep(name, colourSetting(name, scheme === 'light' ? [value, dark] : [light, value]), event);
  }

  #setSize(name: Size, event: Event): void {
    const { value } = event.currentTarget as HTMLInputElement;
    this.#keep(name, Number(value) === sizes[name].usual ? '' : value, event);
  }

  /** Draws what a person is dragging at once, and writes the address when they let go: browsers count how often that is done. */
  #keep(name: string, value: string, { type }: Event): void {
    this.set(name, value, type === 'change');
  }

  readonly #setFont = (event: Event): void => {
    const font = (event.currentTarget as HTMLInputElement).value.trim();
    this.fontRefused = font !== '' && !isFont(font);
    if (!this.fontRefused) this.set('font', font);
  };

  readonly #reset = (): void => {
    const kept = new URLSearchParams(this.settings);
    for (const name of [...colourNames, ...sizeNames, 'font']) kept.delete(name);
    this.worked = null;
    this.fontRefused = false;
    this.replace(kept);
  };
}
