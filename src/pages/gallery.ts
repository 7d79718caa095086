import { configureLocalization, localized, msg } from '@lit/localize';
import { html, LitElement, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import arRater from '../../locales/ar/rater.json';
import enRater from '../../locales/en/rater.json';
import faRater from '../../locales/fa/rater.json';
import quiz from '../../quizzes/rater.json';
import '../define.js';
import type { Quiz } from '../core/quiz.js';
import { resultOf } from '../core/score.js';
import { addWords } from '../locale/words.js';
import { sourceLocale, targetLocales } from './messages/codes.js';
import * as ar from './messages/ar.js';
import * as fa from './messages/fa.js';

// The first page has every language at once, so none of them is waited for.
for (const [language, words] of Object.entries({ ar: arRater, en: enRater, fa: faRater })) addWords(language, 'rater', words);

const templates: Readonly<Record<string, typeof ar>> = { ar, fa };
const { setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: (locale) => Promise.resolve(templates[locale] as typeof ar),
});

const languages = { en: 'English', ar: 'العربية', fa: 'فارسی' } as const;
type Language = keyof typeof languages;
const themes = ['auto', 'light', 'dark'] as const;
const layouts = ['auto', 'list', 'steps'] as const;
const storages = ['local', 'session', 'none'] as const;

/** What a page remembers in its address, beside the language. */
type Setting = 'theme' | 'sample' | 'layout' | 'storage';

/** Answers of a made-up team, for looking at a result without answering first. */
const samples: Readonly<Record<string, readonly number[]>> = {
  full: [4, 4, 3, 5, 2, 4, 1, 3, 4, 3, 5, 2, 4, 5, 3, 4, 5],
  low: [5, 2, 1, 2, 4, 2, 4, 5, 2, 5, 2, 4, 2, 3, 1, 5, 3],
  partial: [4, 4, 3, 5, 2, 4, 1, 3, 4, 3, 5, 2],
  few: [4, 4, 3, 5],
};

/**
 * One page of the gallery, in one language, both remembered in the address.
 *
 * It draws into the page itself, so that the page's style sheet is an ordinary one.
 */
@customElement('gallery-page')
@localized()
export class GalleryPage extends LitElement {
  @property() accessor page: 'index' | 'quiz' | 'result' = 'index';

  @state() private accessor language: Language = 'en';
  @state() private accessor theme: string = 'auto';
  @state() private accessor sample = 'full';
  @state() private accessor layout: (typeof layouts)[number] = 'auto';
  @state() private accessor storage: (typeof storages)[number] = 'local';

  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const asked = new URLSearchParams(location.search);
    const language = asked.get('lang') ?? navigator.language.slice(0, 2);
    this.language = language in languages ? (language as Language) : 'en';
    this.theme = themes.find((theme) => theme === asked.get('theme')) ?? 'auto';
    this.sample = Object.keys(samples).find((sample) => sample === asked.get('sample')) ?? 'full';
    this.layout = layouts.find((layout) => layout === asked.get('layout')) ?? 'auto';
    this.storage = storages.find((storage) => storage === asked.get('storage')) ?? 'local';
    this.#apply();
  }

  protected override render() {
    return html`
      <header>
        <a class="brand" href=${this.#address('index')}>${logo} ${msg('Mizan')}</a>
        <nav aria-label=${msg('Gallery')}>
          ${this.#link('index', msg('Side by side'))} ${this.#link('quiz', msg('The quiz'))} ${this.#link('result', msg('A result'))}
        </nav>
        <div class="settings">
          <label>
            ${msg('Language')}
            <select @change=${(event: Event) => this.#set('lang', event)}>
              ${Object.entries(languages).map(
                ([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === this.language}>${name}</option>`,
              )}
            </select>
          </label>
          ${this.#choice('theme', msg('Theme'), themes, [msg('As the device'), msg('Light'), msg('Dark')], this.theme)}
        </div>
      </header>
      <main>${this.page === 'index' ? this.#index() : this.page === 'quiz' ? this.#quiz() : this.#result()}</main>
    `;
  }

  #index() {
    const order = [this.language, ...(Object.keys(languages) as Language[]).filter((tag) => tag !== this.language)];
    return html`
      <h1>${msg('How good is our customer service, honestly?')}</h1>
      <p>
        ${msg('Seventeen statements, five minutes, five dimensions and what to do next. The same quiz stands here in three languages, ready to be answered; nothing is sent anywhere.')}
      </p>
      <div class="side-by-side">${order.map((tag) => html`<mizan-quiz src="rater" lang=${tag}></mizan-quiz>`)}</div>
    `;
  }

  #quiz() {
    const src = new URLSearchParams(location.search).get('src') ?? 'rater';
    return html`
      <div class="settings single">
        ${this.#choice('layout', msg('Layout'), layouts, [msg('By the width of the screen'), msg('List'), msg('One at a time')], this.layout)}
        ${this.#choice('storage', msg('Kept'), storages, [msg('On this device'), msg('Until the tab is closed'), msg('Not at all')], this.storage)}
      </div>
      <mizan-quiz class="single" src=${src} heading-level="1" layout=${this.layout} storage=${this.storage} link>
        <h1>${msg('The quiz')}</h1>
        <p>${msg('Seventeen statements on your customer service, and what to do next.')}</p>
      </mizan-quiz>
    `;
  }

  #result() {
    const answers = Object.fromEntries((samples[this.sample] ?? []).map((answer, index) => [String(index + 1), answer]));
    const result = resultOf(quiz as Quiz, answers, { completedAt: '2026-11-22T09:00:00Z', language: this.language });
    const names = [msg('All answered'), msg('A low total'), msg('Five unanswered'), msg('Too few answers')];
    return html`
      <h1 class="single">${msg('A result by itself')}</h1>
      <div class="settings single">
        ${this.#choice('sample', msg('Answers'), Object.keys(samples), names, this.sample)}
      </div>
      <mizan-result class="single" .result=${result}></mizan-result>
    `;
  }

  #choice(key: Setting, label: string, values: readonly string[], names: readonly string[], chosen: string) {
    return html`
      <label>
        ${label}
        <select @change=${(event: Event) => this.#set(key, event)}>
          ${values.map((value, index) => html`<option value=${value} ?selected=${value === chosen}>${names[index] ?? nothing}</option>`)}
        </select>
      </label>
    `;
  }

  #link(page: GalleryPage['page'], name: string) {
    return html`<a href=${this.#address(page)} aria-current=${page === this.page ? 'page' : nothing}>${name}</a>`;
  }

  #address(page: string): string {
    const settings = new URLSearchParams();
    settings.set('lang', this.language);
    if (this.theme !== 'auto') settings.set('theme', this.theme);
    return `${page}.html?${settings}`;
  }

  #set(key: Setting | 'lang', event: Event): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    if (key === 'lang') this.language = value as Language;
    else this[key] = value as never;
    const address = new URL(location.href);
    address.searchParams.set(key, value);
    history.replaceState(null, '', address);
    this.#apply();
  }

  #apply(): void {
    const { documentElement } = document;
    documentElement.lang = this.language;
    documentElement.dir = this.language === 'en' ? 'ltr' : 'rtl';
    documentElement.dataset['theme'] = this.theme;
    void setLocale(this.language).then(() => {
      document.title = `${msg('Mizan')} · ${msg('Gallery')}`;
    });
  }
}

const logo = svg`<svg viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M16 7v17M11 25h10M7 11h18M7 11 4 18h6zM25 11l-3 7h6z" /></svg>`;
