import { configureLocalization, msg, type LocaleModule } from '@lit/localize';
import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { sourceLocale, targetLocales } from './messages/codes.js';

export const languages = { en: 'English', ar: 'العربية', fa: 'فارسی' } as const;
export type Language = keyof typeof languages;
const tags = Object.keys(languages) as Language[];
export const themes = ['auto', 'light', 'dark'] as const;

let setLocale: (locale: string) => Promise<void> = () => Promise.resolve();

/** Says where the words of the pages are; once a document, before any page is drawn. */
export function speak(messagesOf: (locale: string) => Promise<LocaleModule>): void {
  ({ setLocale } = configureLocalization({ sourceLocale, targetLocales, loadLocale: messagesOf }));
}

/**
 * A page in one language and theme.
 *
 * What a person chooses is remembered in the address. It draws into the page itself, so that the page's style sheet is an ordinary one.
 */
export abstract class Page extends LitElement {
  /** What the address says. */
  @state() protected accessor settings = new URLSearchParams(location.search);

  /** What the window is called, in the page's language. */
  protected abstract heading(): string;

  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#apply();
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

  /** The menus of language and theme. */
  protected menus(): TemplateResult {
    return html`
      <div class="settings">
        <label>
          ${msg('Language')}
          <select @change=${(event: Event) => this.set('lang', (event.currentTarget as HTMLSelectElement).value)}>
            ${tags.map((tag) => html`<option value=${tag} lang=${tag} ?selected=${tag === this.language}>${languages[tag]}</option>`)}
          </select>
        </label>
        ${this.choice('theme', msg('Theme'), themes, this.themeNames)}
      </div>
    `;
  }

  #apply(): void {
    const { documentElement } = document;
    documentElement.lang = this.language;
    documentElement.dir = this.language === 'en' ? 'ltr' : 'rtl';
    documentElement.dataset['theme'] = this.oneOf('theme', themes);
    const called = () => {
      document.title = this.heading();
    };
    // Where its words cannot be fetched the page goes on in the language it has.
    setLocale(this.language).then(called, called);
  }
}

export const logo = svg`<svg viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M16 7v17M11 25h10M7 11h18M7 11 4 18h6zM25 11l-3 7h6z" /></svg>`;
