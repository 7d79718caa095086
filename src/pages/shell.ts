import { configureLocalization, msg } from '@lit/localize';
import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import arRater from '../../locales/ar/rater.json';
import enRater from '../../locales/en/rater.json';
import faRater from '../../locales/fa/rater.json';
import '../define.js';
import { addWords } from '../locale/words.js';
import { sourceLocale, targetLocales } from './messages/codes.js';
import * as ar from './messages/ar.js';
import * as fa from './messages/fa.js';

// A page has every language at once, so none of them is waited for.
for (const [language, words] of Object.entries({ ar: arRater, en: enRater, fa: faRater })) addWords(language, 'rater', words);

const templates: Readonly<Record<string, typeof ar>> = { ar, fa };
const { setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: (locale) => Promise.resolve(templates[locale] as typeof ar),
});

export const languages = { en: 'English', ar: 'العربية', fa: 'فارسی' } as const;
export type Language = keyof typeof languages;
const tags = Object.keys(languages) as Language[];
export const themes = ['auto', 'light', 'dark'] as const;

/**
 * A page of the gallery in one language: a header, and below it what the page itself shows.
 *
 * What a person chooses is remembered in the address. It draws into the page itself, so that the page's style sheet is an ordinary one.
 */
export abstract class GalleryPage extends LitElement {
  /** Name of the page's file. */
  abstract readonly page: string;

  /** What the address says. */
  @state() protected accessor settings = new URLSearchParams(location.search);

  /** What stands below the header. */
  protected abstract content(): TemplateResult;

  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#apply();
  }

  protected override render(): TemplateResult {
    return html`
      <header>
        <a class="brand" href=${this.address('index')}>${logo} ${msg('Mizan')}</a>
        <nav aria-label=${msg('Gallery')}>
          ${this.#link('index', msg('Side by side'))} ${this.#link('quiz', msg('The quiz'))} ${this.#link('result', msg('A result'))}
          ${this.#link('scorecard', msg('The scorecard'))} ${this.#link('snippet', msg('Embed'))}
          ${this.#link('theme', msg('Your theme'))} ${this.#link('own', msg('Your own'))}
        </nav>
        <div class="settings">
          <label>
            ${msg('Language')}
            <select @change=${(event: Event) => this.set('lang', (event.currentTarget as HTMLSelectElement).value)}>
              ${tags.map((tag) => html`<option value=${tag} lang=${tag} ?selected=${tag === this.language}>${languages[tag]}</option>`)}
            </select>
          </label>
          ${this.choice('theme', msg('Theme'), themes, this.themeNames)}
        </div>
      </header>
      <main>${this.content()}</main>
    `;
  }

  protected get language(): Language {
    const asked = this.setting('lang') || navigator.language.slice(0, 2);
    return tags.find((tag) => tag === asked) ?? 'en';
  }

  protected get themeNames(): readonly string[] {
    return [msg('As the device'), msg('Light'), msg('Dark')];
  }

  /** What the address says; '' where it says nothing. */
  protected setting(key: string): string {
    return this.settings.get(key) ?? '';
  }

  /** What the address says, if it is one of these; else the first of them. */
  protected oneOf<const Values extends readonly string[]>(key: string, values: Values): Values[number] {
    const asked = this.setting(key);
    return values.find((value) => value === asked) ?? (values[0] as Values[number]);
  }

  /** Remembers a setting, in the address too unless `write` is false; '' forgets it. */
  protected set(key: string, value: string, write = true): void {
    const settings = new URLSearchParams(this.settings);
    if (value === '') settings.delete(key);
    else settings.set(key, value);
    this.replace(settings, write);
  }

  /** Puts all settings in place of those there are. */
  protected replace(settings: URLSearchParams, write = true): void {
    this.settings = settings;
    if (!write) return;
    history.replaceState(null, '', `${location.pathname}?${settings}${location.hash}`);
    this.#apply();
  }

  /** A menu of what a setting may be. */
  protected choice(key: string, label: string, values: readonly string[], names: readonly string[], shown = this.oneOf(key, values)): TemplateResult {
    return html`
      <label>
        ${label}
        <select @change=${(event: Event) => this.set(key, (event.currentTarget as HTMLSelectElement).value)}>
          ${values.map((value, index) => html`<option value=${value} ?selected=${value === shown}>${names[index] ?? nothing}</option>`)}
        </select>
      </label>
    `;
  }

  /** Address of another page, in the language and theme of this one. */
  protected address(page: string): string {
    const settings = new URLSearchParams({ lang: this.language });
    const theme = this.oneOf('theme', themes);
    if (theme !== 'auto') settings.set('theme', theme);
    return `${page}.html?${settings}`;
  }

  #link(page: string, name: string) {
    return html`<a href=${this.address(page)} aria-current=${page === this.page ? 'page' : nothing}>${name}</a>`;
  }

  #apply(): void {
    const { documentElement } = document;
    documentElement.lang = this.language;
    documentElement.dir = this.language === 'en' ? 'ltr' : 'rtl';
    documentElement.dataset['theme'] = this.oneOf('theme', themes);
    void setLocale(this.language).then(() => {
      document.title = `${msg('Mizan')} · ${msg('Gallery')}`;
    });
  }
}

const logo = svg`<svg viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M16 7v17M11 25h10M7 11h18M7 11 4 18h6zM25 11l-3 7h6z" /></svg>`;
