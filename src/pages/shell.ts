import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import arRater from '../../locales/ar/rater.json';
import enRater from '../../locales/en/rater.json';
import faRater from '../../locales/fa/rater.json';
import '../define.js';
import { addWords } from '../locale/words.js';
import * as ar from './messages/ar.js';
import * as fa from './messages/fa.js';
import { logo, Page, speak } from './page.js';

export { languages, themes, type Language } from './page.js';

// A page has every language at once, so none of them is waited for.
for (const [language, words] of Object.entries({ ar: arRater, en: enRater, fa: faRater })) addWords(language, 'rater', words);

const templates: Readonly<Record<string, typeof ar>> = { ar, fa };
speak((locale) => Promise.resolve(templates[locale] as typeof ar));

/** A page of the gallery: a header, and below it what the page itself shows. */
export abstract class GalleryPage extends Page {
  /** Name of the page's file. */
  abstract readonly page: string;

  /** What stands below the header. */
  protected abstract content(): TemplateResult;

  protected heading(): string {
    return `${msg('Mizan')} · ${msg('Gallery')}`;
  }

  protected override render(): TemplateResult {
    return html`
      <header>
        <a class="brand" href=${this.address('index')}>${logo} ${msg('Mizan')}</a>
        <nav aria-label=${msg('Gallery')}>
          ${this.#link('index', msg('Side by side'))} ${this.#link('quiz', msg('The quiz'))} ${this.#link('result', msg('A result'))}
          ${this.#link('scorecard', msg('The scorecard'))} ${this.#link('metrics', msg('Metrics'))}
          ${this.#link('csat', msg('Satisfaction'))} ${this.#link('snippet', msg('Embed'))}
          ${this.#link('theme', msg('Your theme'))} ${this.#link('own', msg('Your own'))}
          ${this.#link('workshop', msg('Workshop'))}
        </nav>
        ${this.menus()}
      </header>
      <main>${this.content()}</main>
    `;
  }

  #link(page: string, name: string) {
    return html`<a href=${this.address(page)} aria-current=${page === this.page ? 'page' : nothing}>${name}</a>`;
  }
}
