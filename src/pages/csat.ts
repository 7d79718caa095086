import { localized, msg } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import ar from '../../locales/ar/csat.json';
import en from '../../locales/en/csat.json';
import fa from '../../locales/fa/csat.json';
import { csatNames, csatAddressWithout } from '../core/csat-address.js';
import { csatEmail, type CsatEmail } from '../core/csat-email.js';
import { csatLinks, type CsatLinks } from '../core/csat-links.js';
import { addWords, voiceOf } from '../locale/words.js';
import './code-block.js';
import { drawn } from './email-preview.js';
import './elements.js';
import { sampleEmails } from './sample-email.js';
import { GalleryPage, languages, type Language } from './shell.js';

for (const [language, words] of Object.entries({ ar, en, fa })) addWords(language, 'csat', words);

const tags = Object.keys(languages) as Language[];
const places = ['fragment', 'query'] as const;
/** What a help desk fills in. */
const usual = '{{ticket.id}}';
const events = ['mizan-answer', 'mizan-complete', 'mizan-error'] as const;

/** The question of an email with its links. */
function emailOf(links: CsatLinks): CsatEmail {
  const { t, number, dir } = voiceOf(links.language, 'csat');
  const each = (of: (rating: number) => string) => ({ 1: of(1), 2: of(2), 3: of(3), 4: of(4), 5: of(5) });
  return csatEmail(links, { question: t('question'), ratings: each((rating) => t(`rating${rating}`)), digits: each(number), direction: dir });
}

/** One-click satisfaction: the email, the page that it opens, what the host hears, and the links for an email of one's own. */
@customElement('csat-page')
@localized()
export class CsatPage extends GalleryPage {
  readonly page = 'csat';

  /** What the host of the page has heard, the latest last. */
  @state() private accessor heard: readonly { readonly name: string; readonly detail: unknown }[] = [];

  /** Made-up emails, and the address that they lead to. */
  #emails: readonly { readonly language: Language; readonly drawn: HTMLElement }[] = [];
  #leadsTo = '';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#opened);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#opened);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const here = csatAddressWithout(location.href.split('#', 1)[0] ?? '', Object.values(csatNames));
    if (here === this.#leadsTo) return;
    this.#leadsTo = here;
    const made = csatLinks(here, { ticket: 'A-17', languages: tags }) ?? [];
    this.#emails = made.map((links) => ({ language: links.language as Language, drawn: drawn(emailOf(links).pieces) }));
  }

  protected content() {
    return html`
      <h1>${msg('How satisfied was the customer?')}</h1>
      <p>
        ${msg('One question after a conversation, answered with one click in an email. The page that opens has the rating chosen already, and counts it at the first thing that a person does there; programs that only open links, as mail scanners do, are not counted.')}
      </p>
      <section aria-labelledby="email">
        <h2 id="email">${msg('The email')}</h2>
        <div class="notice made-up">
          <p><strong>${msg('All of this is made up.')}</strong> ${msg('The links open this very page: nothing is sent anywhere, and nothing is kept beyond the page.')}</p>
        </div>
        <div class="side-by-side emails">${this.#emails.map(({ language, drawn: question }) => this.#email(language, question))}</div>
      </section>
      <section aria-labelledby="opened">
        <h2 id="opened">${msg('The page that it opens')}</h2>
        <div class="live wide"><mizan-csat storage="none" heading-level="3"></mizan-csat></div>
      </section>
      <section aria-labelledby="heard">
        <h2 id="heard">${msg('What your page hears')}</h2>
        ${this.heard.length === 0
          ? html`<p class="note">${msg('Nothing yet: it hears of a rating when one is counted.')}</p>`
          : html`
              <p class="note">${msg('Events of this page, the latest last. With an address to send to, the same JSON of mizan-complete is posted there.')}</p>
              ${this.heard.map(({ name, detail }, index) => html`<code-block label=${`${name} ${index + 1}`} .code=${`${name}\n${JSON.stringify(detail, null, 2)}`}></code-block>`)}
            `}
      </section>
      ${this.#tool()}
      <section class="further" aria-labelledby="embed">
        <h2 id="embed">${msg('On a page of your own')}</h2>
        <p>${msg('A script and a tag. The language is that of the link, else that of the page around it; without an address to send to, your page hears events only.')}</p>
        <code-block label=${msg('Script and tag')} .code=${this.#snippet()}></code-block>
      </section>
    `;
  }

  protected override firstUpdated(): void {
    for (const name of events) {
      this.querySelector('mizan-csat')?.addEventListener(name, (event) => {
        this.heard = [...this.heard, { name, detail: (event as CustomEvent<unknown>).detail }].slice(-6);
      });
    }
  }

  #email(language: Language, question: HTMLElement) {
    const { from, subject, greeting, body } = sampleEmails[language];
    return html`
      <article class="email" lang=${language} dir=${language === 'en' ? 'ltr' : 'rtl'} aria-label=${subject}>
        <header><b>${subject}</b><span>${from}</span></header>
        <p>${greeting}</p>
        <p>${body}</p>
        ${question}
      </article>
    `;
  }

  #tool() {
    const spoken = tags.find((tag) => tag === this.setting('in')) ?? this.language;
    const within = this.oneOf('within', places);
    const asked = this.setting('to');
    const ticket = this.setting('ticket') || usual;
    const address = URL.canParse(asked) ? new URL(asked).href : asked;
    const [links] = asked === '' ? [] : (csatLinks(address, { ticket, placeholder: /[{[%$]/.test(ticket), languages: [spoken], within }) ?? []);
    const email = links && emailOf(links);
    return html`
      <section aria-labelledby="make">
        <h2 id="make">${msg('Links for your own email')}</h2>
        <div class="settings fields">
          <label>
            ${msg('Address of your page with the question')}
            <input dir="ltr" inputmode="url" autocomplete="off" spellcheck="false" placeholder="https://" .value=${asked} @change=${(event: Event) => this.set('to', (event.currentTarget as HTMLInputElement).value.trim())} />
          </label>
          <label>
            ${msg('What your help desk fills in as the number of the request')}
            <input dir="ltr" autocomplete="off" spellcheck="false" .value=${ticket} @change=${(event: Event) => this.set('ticket', (event.currentTarget as HTMLInputElement).value.trim())} />
          </label>
          ${this.choice('in', msg('Language of the email'), tags, Object.values(languages), spoken)}
          ${this.choice('within', msg('Where the rating stands in the address'), places, [msg('After #: no server sees it'), msg('After ?: for programs that cut off what follows #')])}
        </div>
        <p class="note">${msg('The placeholder is written into emails by Zendesk and Freshdesk as it stands here. Elsewhere, put in what the editor of your help desk inserts for the number of a ticket or conversation.')}</p>
        <div role="status">
          ${asked !== '' && !email
            ? html`<p class="note">${msg('No links can be made of this. The address has to begin with http:// or https:// and have no user name; one with a part after # of its own takes the rating after ?. The placeholder may have letters, digits, braces, brackets, dots and spaces.')}</p>`
            : nothing}
        </div>
        ${email
          ? html`
              <h3>${msg('For the template of the email, as HTML')}</h3>
              <code-block label=${msg('Email as HTML')} .code=${email.html}></code-block>
              <h3>${msg('For the template of the email, as plain text')}</h3>
              <code-block label=${msg('Email as plain text')} .code=${email.text}></code-block>
            `
          : nothing}
      </section>
    `;
  }

  #snippet(): string {
    const script = new URL('embed/mizan-csat.js', location.href).href;
    return `<script type="module" src="${script}"></script>\n\n<mizan-csat post="/ratings" lang="${this.language}"></mizan-csat>`;
  }

  /** A link of an email was followed: to where it leads, as a new page would show it. */
  readonly #opened = (): void => {
    this.querySelector('#opened')?.scrollIntoView();
  };
}
