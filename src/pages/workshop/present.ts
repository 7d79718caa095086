import { localized, msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { languages, Page, speak } from '../page.js';
import { origins } from './host.js';
import { commandOf, keysDialog, type Command } from './present-keys.js';
import { Room } from './present-room.js';
import { headline, stage, type Scene } from './present-stage.js';
import { letWide, turned } from './present-turn.js';
import { nextOf, placeIn, placesOf } from './running.js';
import { stepName } from './terms.js';
import './time-left.js';
import { wordingsOf, type Wording } from './words.js';

speak((locale) => (locale === 'ar' ? import('../messages/ar.js') : import('../messages/fa.js')));

/** What the room looks at: one thing at a time, as the console has it, moved by keys. */
@customElement('present-page')
@localized()
export class PresentPage extends Page {
  @state() private accessor wordings: readonly Wording[] = [];
  /** Where phones most likely reach the server. */
  @state() private accessor likeliest = location.origin;

  readonly #room = new Room(this);
  /** What the words were asked for. */
  #spoken = '';
  /** What was drawn last. */
  #drawn = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void origins().then(([likeliest]) => (this.likeliest = likeliest ?? location.origin));
    document.addEventListener('keydown', this.#pressed);
    document.addEventListener('fullscreenchange', this.#redraw);
    addEventListener('resize', this.#redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#pressed);
    document.removeEventListener('fullscreenchange', this.#redraw);
    removeEventListener('resize', this.#redraw);
  }

  protected heading(): string {
    return this.#room.face?.title || this.wordings[0]?.words.title || msg('Workshop');
  }

  /** Brings the words, and the page, into the languages of the view. */
  protected override willUpdate(): void {
    const { face, view } = this.#room;
    const spoken = `${face?.code ?? ''} ${view?.languages.join(' ') ?? ''}`;
    if (!face || !view || spoken === this.#spoken) return;
    this.#spoken = spoken;
    const [base = ''] = (view.languages[0] ?? '').split('-');
    if (base in languages && base !== this.language) this.set('lang', base);
    wordingsOf(face, view.languages).then(
      (wordings) => {
        if (spoken === this.#spoken) this.wordings = wordings;
      },
      // What is on screen stays; the next word of the server tries again.
      () => (this.#spoken = ''),
    );
  }

  protected override render(): TemplateResult {
    const { over, apart, ends } = this.#room;
    const scene = this.#scene;
    if (over) return html`<main class="over"><h1>${over()}</h1></main>`;
    if (!scene) return html`<main class="over"><h1>${apart ? msg('The server does not answer yet.') : msg('Opening the session…')}</h1></main>`;
    return html`
      <header>
        <p class="title"><bdi>${this.heading()}</bdi></p>
        ${scene.face.rehearsal ? html`<p class="rehearsal">${msg('Rehearsal: made-up people take part')}</p>` : nothing}
        ${apart ? html`<p class="lost">${msg('Connection lost; what you see may be out of date')}</p>` : nothing}
        ${ends === null
          ? nothing
          : html`<p class="timer" role="timer" aria-label=${msg('Time left')}><time-left .ends=${ends}></time-left><span class="up">${msg('Time is up')}</span></p>`}
      </header>
      <main data-at=${scene.view.at}>${stage(scene)}</main>
      ${this.#footer(scene)}
      <p class="hidden" role="status">${headline(scene)}</p>
      ${keysDialog(() => this.#dialog?.close())}
    `;
  }

  protected override updated(): void {
    document.title = this.heading();
    letWide(this);
    const { at, round, item } = this.#room.view ?? {};
    const drawn = `${at} ${round} ${item}`;
    if (drawn !== this.#drawn) scrollTo(0, 0);
    this.#drawn = drawn;
  }

  #footer(scene: Scene): TemplateResult {
    const places = placesOf(scene);
    const here = placeIn(places, scene.view);
    const number = (value: number): string => new Intl.NumberFormat(this.language).format(value);
    const next = nextOf(scene, scene.view.round);
    const chevron = (d: string) => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${d} /></svg>`;
    return html`
      <footer>
        <p class="said" role="status">${this.#room.said?.()}</p>
        ${next ? html`<button type="button" aria-keyshortcuts="R" @click=${() => this.#do('reveal')}>${msg(str`Reveal: ${stepName(next)}`)}</button>` : nothing}
        ${document.fullscreenEnabled ? html`<button type="button" aria-keyshortcuts="F" aria-pressed=${document.fullscreenElement !== null} @click=${() => this.#do('full')}>${msg('Full screen')}</button>` : nothing}
        <button type="button" aria-keyshortcuts="?" @click=${() => this.#do('keys')}>${msg('Keys')}</button>
        <div class="walk" role="group" aria-label=${msg('What the room sees')}>
          <button type="button" aria-label=${msg('Back')} aria-disabled=${here <= 0} @click=${() => this.#do('back')}>${chevron('M10.5 3 5.5 8l5 5')}</button>
          <span>${msg(str`${number(here + 1)} of ${number(places.length)}`)}</span>
          <button type="button" aria-label=${msg('Next')} aria-disabled=${here >= places.length - 1} @click=${() => this.#do('next')}>${chevron('m5.5 3 5 5-5 5')}</button>
        </div>
      </footer>
    `;
  }

  get #scene(): Scene | null {
    const { face, state: room, view } = this.#room;
    const { wordings } = this;
    if (!face || !room || !view || wordings.length === 0) return null;
    return { face, state: room, view, terms: { wordings, tag: this.language, minimum: face.minimum }, origin: this.#origin };
  }

  /** Where phones are sent: what the address says, else the likeliest. */
  get #origin(): string {
    const at = this.setting('at');
    if (!/^https?:\/\//.test(at) || !URL.canParse(at)) return this.likeliest;
    const { origin, pathname } = new URL(at);
    return origin + pathname.replace(/\/$/, '');
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  readonly #redraw = (): void => this.requestUpdate();

  readonly #pressed = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (!command || !this.#scene || this.#room.over) return;
    event.preventDefault();
    if ((command !== 'next' && command !== 'back') || !turned(command)) this.#do(command);
  };

  #do(command: Command): void {
    const scene = this.#scene;
    if (!scene) return;
    this.#room.say(null);
    if (command === 'keys') this.#dialog?.showModal();
    else if (command === 'full') void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => {});
    else if (command === 'reveal') this.#reveal(scene);
    else if (command === 'second') this.#second(scene);
    else this.#walk(command, scene);
  }

  #walk(command: 'next' | 'back' | 'home', scene: Scene): void {
    const places = placesOf(scene);
    const here = placeIn(places, scene.view);
    const place = places[command === 'home' ? 0 : here + (command === 'next' ? 1 : -1)];
    if (place) this.#room.show({ ...place, languages: scene.view.languages });
    else if (command === 'next') this.#room.say(() => (nextOf(scene, scene.view.round) ? msg('Nothing more is revealed yet.') : msg('This is the last thing to show.')));
  }

  #reveal(scene: Scene): void {
    const step = nextOf(scene, scene.view.round);
    if (step) void this.#room.reveal(step);
    else this.#room.say(() => msg('All of this round is revealed.'));
  }

  /** Adds the next language of the session as a second one; after the last of them, none. */
  #second({ face, view }: Scene): void {
    const [first = '', second = ''] = view.languages;
    const others = face.languages.filter((tag) => tag !== first);
    const next = others[others.indexOf(second) + 1];
    if (others.length === 0) this.#room.say(() => msg('This session speaks one language only.'));
    else this.#room.show({ ...view, languages: next === undefined ? [first] : [first, next] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'present-page': PresentPage;
  }
}
