import { localized, msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { drawings, marks } from './drawings.js';
import { GalleryPage } from './shell.js';

/** What one may do here: its page, what it is for and for whom. */
interface Offer {
  readonly page: keyof typeof drawings;
  readonly name: string;
  readonly text: string;
  /** For whom, and how long it takes. */
  readonly facts: string;
  /** The marks of the sources that it speaks for. */
  readonly mark?: TemplateResult;
  /** What its address says beside language and theme. */
  readonly with?: string;
}

/** What Mizan is, and one way into each instrument. It has none of the elements in it, so that it is there at once. */
@customElement('index-page')
@localized()
export class IndexPage extends GalleryPage {
  readonly page = 'index';

  protected override heading(): string {
    return msg('Mizan');
  }

  protected content() {
    return html`
      <div class="front">
        <h1>${msg('How good is our customer service, honestly?')}</h1>
        <p class="lead">
          ${msg('Mizan is a set of instruments to find out with: what we believe about our service, what reviewers see in it, and what customers feel. Each stands by itself, in English, Arabic and Persian.')}
        </p>
        <p class="privacy">${msg('Nothing that you enter leaves this device. Only in a workshop are answers gathered, without names, on the trainer’s computer.')}</p>
        <section aria-labelledby="together">
          <h2 id="together">${msg('How they belong together')}</h2>
          <ol class="way">
            ${this.#step(marks.believe, msg('Believe'), msg('What the team lead thinks of the service: the quiz.'))}
            ${this.#step(marks.see, msg('See'), msg('What reviewers find in single conversations: the scorecard.'))}
            ${this.#step(marks.feel, msg('Feel'), msg('What customers tell by their ratings and their waiting: satisfaction and metrics.'))}
            ${this.#step(marks.together, msg('Bring together'), msg('Where the three part, and what to talk about first: the diagnostic, then the workshop.'))}
          </ol>
        </section>
        <section aria-labelledby="instruments">
          <h2 id="instruments">${msg('The instruments')}</h2>
          <ul class="offers">${this.#instruments().map((offer) => this.#card(offer))}</ul>
        </section>
        <section aria-labelledby="site">
          <h2 id="site">${msg('For your site')}</h2>
          <ul class="offers site">${this.#forSites().map((offer) => this.#card(offer))}</ul>
        </section>
      </div>
    `;
  }

  #instruments(): readonly Offer[] {
    return [
      {
        page: 'quiz',
        name: msg('The quiz'),
        mark: marks.believe,
        text: msg('Seventeen statements about the team as it is today. Out come five dimensions, from reliability to responsiveness, and concrete steps to take next.'),
        facts: msg('For team leads, in five minutes. A good place to begin.'),
      },
      {
        page: 'scorecard',
        name: msg('The agent scorecard'),
        mark: marks.see,
        text: msg('One call, email, chat or public reply is rated on a card, and the agent gets two or three things to work on.'),
        facts: msg('For reviewers, in ten minutes a conversation.'),
      },
      {
        page: 'metrics',
        name: msg('Service metrics'),
        mark: marks.feel,
        text: msg('The help desk’s export becomes three reports: for the agent, the team and the management.'),
        facts: msg('For whoever reports, in a minute; a made-up shop is there to try.'),
        with: 'data=sample',
      },
      {
        page: 'csat',
        name: msg('Customer satisfaction, with one click'),
        mark: marks.feel,
        text: msg('A link in an email opens the page with the rating chosen. It counts once a person is there, and not when a mail scanner opens it.'),
        facts: msg('For customers, with one click after a conversation.'),
      },
      {
        page: 'diagnostic',
        name: msg('The diagnostic'),
        mark: marks.together,
        text: msg('Belief, observation and the customers’ verdict side by side on one scale, each with its uncertainty, and three things to talk about first.'),
        facts: msg('For team leads and management; made-up data are there to try.'),
        with: 'data=three',
      },
      {
        page: 'workshop',
        name: msg('The workshop'),
        mark: marks.together,
        text: msg('People answer on their own phones, without names, and the room sees step by step where it agrees and where it does not.'),
        facts: msg('For trainers with a room of people, in about an hour.'),
      },
      {
        page: 'table',
        name: msg('The periodic table of customer service'),
        text: msg('All that belongs to customer service on one sheet: what each element means, how it is measured, and which instrument here shows it. It prints as a poster.'),
        facts: msg('For everyone, as an overview; a look is enough.'),
      },
    ];
  }

  #forSites(): readonly Offer[] {
    return [
      { page: 'snippet', name: msg('On your own page'), text: msg('A script and a tag put an instrument on any page, and the lines to paste are written here.'), facts: msg('For whoever looks after a site.') },
      { page: 'theme', name: msg('Your theme'), text: msg('Colours, letters and spacing are changed live, checked for contrast, and taken away as a style sheet.'), facts: msg('For designers.') },
      { page: 'own', name: msg('Write your own'), text: msg('A quiz of your own is one JSON file. It is drawn while you write, and what is wrong with it is named where it stands.'), facts: msg('For authors; nothing is installed.') },
    ];
  }

  #step(mark: TemplateResult, name: string, text: string) {
    return html`<li>${mark}<div><strong>${name}</strong><p>${text}</p></div></li>`;
  }

  #card({ page, name, text, facts, mark, with: more }: Offer) {
    return html`
      <li class="offer" data-page=${page}>
        ${drawings[page]}
        <h3 id=${`name-${page}`}>${name}${mark}</h3>
        <p>${text}</p>
        <p class="note">${facts}</p>
        <a class=${page === 'quiz' ? 'button primary' : 'button'} id=${`try-${page}`} aria-labelledby=${`try-${page} name-${page}`} href=${this.address(page) + (more ? `&${more}` : '')}>${msg('Try it')}</a>
      </li>
    `;
  }
}
