import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import * as ar from './messages/ar.js';
import * as fa from './messages/fa.js';
import { logo, Page, speak } from './page.js';

export { languages, themes, type Language } from './page.js';

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

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('pointerdown', this.#aside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('pointerdown', this.#aside);
  }

  protected override render(): TemplateResult {
    return html`
      <header>
        <a class="brand" href=${this.address('index')} aria-current=${this.page === 'index' ? 'page' : nothing}>${logo} ${msg('Mizan')}</a>
        <nav aria-label=${msg('Gallery')}>
          ${this.#link('quiz', msg('The quiz'))} ${this.#link('scorecard', msg('The scorecard'))} ${this.#link('metrics', msg('Metrics'))}
          ${this.#link('csat', msg('Satisfaction'))} ${this.#link('diagnostic', msg('The diagnostic'))}
          ${this.#link('table', msg('Periodic table'))} ${this.#link('workshop', msg('Workshop'))} ${this.#more()}
        </nav>
        ${this.menus()}
      </header>
      <main>${this.content()}</main>
    `;
  }

  /** What is for those who put Mizan on a site of their own: behind one stop of the keyboard, as most people go past it. */
  #more() {
    const links = [
      ['snippet', msg('Embed')],
      ['theme', msg('Your theme')],
      ['own', msg('Your own')],
      ['result', msg('A result')],
      ['languages', msg('Side by side')],
    ] as const;
    return html`
      <details @keydown=${this.#escaped} @focusout=${this.#aside}>
        <summary ?data-current=${links.some(([page]) => page === this.page)}>${msg('For your site')}</summary>
        <ul>${links.map(([page, name]) => html`<li>${this.#link(page, name)}</li>`)}</ul>
      </details>
    `;
  }

  #link(page: string, name: string) {
    return html`<a href=${this.address(page)} aria-current=${page === this.page ? 'page' : nothing}>${name}</a>`;
  }

  readonly #escaped = (event: KeyboardEvent): void => {
    const details = event.currentTarget as HTMLDetailsElement;
    if (event.key !== 'Escape' || !details.open) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  };

  /** It lies over the page, so it closes once a person is elsewhere. */
  readonly #aside = (event: Event): void => {
    const gone = event instanceof FocusEvent ? event.relatedTarget : event.target;
    const details = this.querySelector<HTMLDetailsElement>('nav details');
    if (details && gone instanceof Node && !details.contains(gone)) details.open = false;
  };
}
