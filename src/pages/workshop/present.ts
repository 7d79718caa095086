import { localized, msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Console, Face, View } from '../../core/workshop.js';
import { languages, Page, speak } from '../page.js';
import { act, faceOf, Refused } from './api.js';
import { origins } from './host.js';
import { listen } from './live.js';
import { commandOf, keysDialog, type Command } from './present-keys.js';
import { headline, stage, type Scene } from './present-stage.js';
import { refusalText } from './refusals.js';
import { nextOf, placeIn, placesOf } from './running.js';
import { heldSecret } from './secret.js';
import { stepName } from './terms.js';
import './time-left.js';
import { wordingsOf, type Wording } from './words.js';

speak((locale) => (locale === 'ar' ? import('../messages/ar.js') : import('../messages/fa.js')));

/** Milliseconds before a session that could not be read is asked for again. */
const pause = 3_000;
const same = (one: View, other: View): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What the room looks at: one thing at a time, as the console has it, moved by keys. */
@customElement('present-page')
@localized()
export class PresentPage extends Page {
  @state() private accessor face: Face | null = null;
  @state() private accessor console: Console | null = null;
  @state() private accessor wordings: readonly Wording[] = [];
  /** Where someone has moved to here, until the server knows; null where it does. */
  @state() private accessor goal: View | null = null;
  @state() private accessor lost = false;
  /** Whether the server does not know yet what is shown here. */
  @state() private accessor unsent = false;
  /** Where phones most likely reach the server. */
  @state() private accessor origin = location.origin;
  /** Why there is nothing to show, and will not be. */
  @state() private accessor over = '';
  /** Why what was asked for did not happen. */
  @state() private accessor said = '';

  #code = '';
  #secret = '';
  /** Milliseconds of `performance.now()` at which the time is over; null where none runs. */
  #ends: number | null = null;
  #sending = false;
  #revealing = false;
  #spoken = '';
  #stop: () => void = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#begin();
    void origins().then(([likeliest]) => (this.origin = likeliest ?? location.origin));
    addEventListener('hashchange', this.#begin);
    document.addEventListener('keydown', this.#pressed);
    document.addEventListener('fullscreenchange', this.#redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    removeEventListener('hashchange', this.#begin);
    document.removeEventListener('keydown', this.#pressed);
    document.removeEventListener('fullscreenchange', this.#redraw);
  }

  protected heading(): string {
    return this.face?.title || this.wordings[0]?.words.title || msg('Workshop');
  }

  protected override render(): TemplateResult {
    const scene = this.#scene;
    if (this.over) return html`<main class="over"><h1>${this.over}</h1></main>`;
    if (!scene) return html`<main class="over"><h1>${this.lost ? msg('The server does not answer yet.') : msg('Opening the session…')}</h1></main>`;
    return html`
      <header>
        <p class="title"><bdi>${this.heading()}</bdi></p>
        ${scene.face.rehearsal ? html`<p class="rehearsal">${msg('Rehearsal: these people are made up')}</p>` : nothing}
        ${this.lost || this.unsent ? html`<p class="lost">${msg('Connection lost; what you see may be out of date')}</p>` : nothing}
        ${this.#ends === null ? nothing : html`<p class="timer" role="timer" aria-label=${msg('Time left')}><time-left .ends=${this.#ends}></time-left><span class="up">${msg('Time is up')}</span></p>`}
      </header>
      <main data-at=${scene.view.at}>${stage(scene)}</main>
      ${this.#footer(scene)}
      <p class="hidden" role="status">${headline(scene)}</p>
      ${keysDialog(() => this.#dialog?.close())}
    `;
  }

  protected override updated(): void {
    document.title = this.heading();
  }

  #footer(scene: Scene): TemplateResult {
    const places = placesOf(scene);
    const here = placeIn(places, scene.view);
    const number = (value: number): string => new Intl.NumberFormat(this.language).format(value);
    const next = nextOf(scene, scene.view.round);
    const chevron = (d: string) => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${d} /></svg>`;
    return html`
      <footer>
        <p class="said" role="status">${this.said}</p>
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
    const { face, console: room, wordings } = this;
    if (!face || !room || wordings.length === 0) return null;
    return {
      face, state: room, view: this.goal ?? room.view,
      terms: { wordings, tag: this.language, minimum: face.minimum },
      origin: this.#origin,
    };
  }

  /** Where phones are sent: what the address says, else the likeliest. */
  get #origin(): string {
    const at = this.setting('at');
    if (!/^https?:\/\//.test(at) || !URL.canParse(at)) return this.origin;
    const { origin, pathname } = new URL(at);
    return origin + pathname.replace(/\/$/, '');
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  readonly #redraw = (): void => this.requestUpdate();

  /** Opens the session that the address names. */
  readonly #begin = (): void => {
    const held = heldSecret();
    if (held?.code === this.#code && held.secret === this.#secret) return;
    this.#stop();
    [this.face, this.console, this.goal, this.over, this.#spoken] = [null, null, null, '', ''];
    if (!held) {
      this.over = msg('Open this window from the trainer’s console.');
      return;
    }
    this.#code = held.code;
    this.#secret = held.secret;
    void this.#read(held.code);
    this.#stop = listen(held.code, held.secret, {
      console: (room) => this.#take(room),
      gone: () => (this.over = msg('This session is deleted.')),
      denied: () => (this.over = msg('This link does not give a trainer’s right to the session.')),
      lost: () => (this.lost = true),
      found: () => {
        this.lost = false;
        void this.#send();
      },
    });
  };

  async #read(code: string): Promise<void> {
    try {
      const face = await faceOf(code);
      if (code !== this.#code) return;
      this.face = face;
      this.#listenTo();
    } catch (error) {
      if (code !== this.#code || !this.isConnected) return;
      if (error instanceof Refused && error.code === 'no-session') this.over = refusalText(error);
      else setTimeout(() => void this.#read(code), pause);
    }
  }

  /** Shows what the server says, unless someone has moved on here meanwhile. */
  #take(room: Console): void {
    // Someone has moved elsewhere, and later.
    if (this.goal && this.console && !this.#sending && !same(room.view, this.console.view)) this.goal = null;
    this.console = room;
    this.#ends = room.left === null ? null : performance.now() + room.left;
    this.#listenTo();
  }

  /** Brings the words, and the page, into the languages of the view. */
  #listenTo(): void {
    const { face } = this;
    const wanted = (this.goal ?? this.console?.view)?.languages;
    if (!face || !wanted || wanted.join() === this.#spoken) return;
    const spoken = (this.#spoken = wanted.join());
    const [base = ''] = (wanted[0] ?? '').split('-');
    if (base in languages && base !== this.language) this.set('lang', base);
    wordingsOf(face, wanted).then(
      (wordings) => {
        if (spoken === this.#spoken) this.wordings = wordings;
      },
      // What is on screen stays; the next word of the server tries again.
      () => (this.#spoken = ''),
    );
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (!command || !this.#scene || this.over) return;
    event.preventDefault();
    this.#do(command);
  };

  #do(command: Command): void {
    const scene = this.#scene;
    if (!scene) return;
    this.said = '';
    if (command === 'keys') this.#dialog?.showModal();
    else if (command === 'full') void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => {});
    else if (command === 'reveal') void this.#reveal(scene);
    else if (command === 'second') this.#second(scene);
    else this.#walk(command, scene);
  }

  #walk(command: 'next' | 'back' | 'home', scene: Scene): void {
    const places = placesOf(scene);
    const here = placeIn(places, scene.view);
    const place = places[command === 'home' ? 0 : here + (command === 'next' ? 1 : -1)];
    if (place) this.#show({ ...place, languages: scene.view.languages });
    else if (command === 'next') this.said = nextOf(scene, scene.view.round) ? msg('Nothing more is revealed yet.') : msg('This is the end.');
  }

  /** Adds the next language of the session as a second one; after the last of them, none. */
  #second({ face, view }: Scene): void {
    const [first = '', second = ''] = view.languages;
    const others = face.languages.filter((tag) => tag !== first);
    const next = others[others.indexOf(second) + 1];
    if (others.length === 0) this.said = msg('This session speaks one language only.');
    else this.#show({ ...view, languages: next === undefined ? [first] : [first, next] });
  }

  async #reveal(scene: Scene): Promise<void> {
    const { round, languages: spoken } = scene.view;
    const step = nextOf(scene, round);
    if (!step) {
      this.said = msg('All of this round is revealed.');
      return;
    }
    if (this.#revealing) return;
    this.#revealing = true;
    try {
      this.#take(await act(this.#code, this.#secret, { act: 'reveal', round, step }));
      this.#show({ at: step, round, item: null, languages: spoken });
    } catch (error) {
      this.said = refusalText(error);
    } finally {
      this.#revealing = false;
    }
  }

  #show(view: View): void {
    this.goal = view;
    this.#listenTo();
    void this.#send();
  }

  /** Tells the server where the window is, one word at a time; where it cannot be reached the window goes on alone. */
  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let asked = this.goal; asked; asked = this.goal) {
        this.#take(await act(this.#code, this.#secret, { act: 'view', view: asked }));
        this.unsent = false;
        if (this.goal === asked) this.goal = null;
      }
    } catch (error) {
      if (error instanceof Refused && error.code === 'unreachable') {
        this.unsent = true;
        setTimeout(() => void this.#send(), pause);
      } else {
        this.unsent = false;
        this.goal = null;
        this.said = refusalText(error);
      }
      this.#listenTo();
    } finally {
      this.#sending = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'present-page': PresentPage;
  }
}
