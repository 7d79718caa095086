import { localized, msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { workshopLimits, type View } from '../../core/workshop.js';
import { numberEntry } from '../../elements/number-entry.js';
import { themes } from '../page.js';
import { nameOf } from './language-name.js';
import { Part } from './part.js';
import { placeIn, placesOf, roundName, type Running } from './running.js';
import { codeIn } from './spelled.js';
import { stepName } from './terms.js';
import './time-left.js';

/** What belongs to the room at every moment: the code, who is there, the time, whether answers are taken, and what everyone looks at. */
@customElement('room-panel')
@localized()
export class RoomPanel extends Part {
  @property({ attribute: false }) accessor running!: Running;
  /** Milliseconds of `performance.now()` at which the time is over; null where none runs. */
  @property({ attribute: false }) accessor ends: number | null = null;
  /** NaN where nothing is typed that the timer could run for. */
  @state() private accessor minutes = 7;
  /** Whether the trainer is asked once more about the second round. */
  @state() private accessor asked = false;

  protected override render() {
    const { code, face, state } = this.running;
    const at = state.round - 1;
    return html`
      <section class="panel" aria-labelledby="room">
        <h2 id="room">${msg('The room')}</h2>
        <p class="code-big"><span>${msg('Session code')}</span> <bdi>${codeIn(code, this.language)}</bdi></p>
        ${face.rounds === 2 ? html`<p class="round">${roundName(state.round)}</p>` : nothing}
        <dl class="counts">
          <div><dt>${msg('Joined')}</dt><dd>${this.number(state.joined[at] ?? 0)}</dd></div>
          <div><dt>${msg('Finished')}</dt><dd>${this.number(state.finished[at] ?? 0)}</dd></div>
        </dl>
        ${this.#taking()} ${this.#timer()} ${this.#screen()}
      </section>
    `;
  }

  #taking() {
    const { face, state, act } = this.running;
    // What compares the rounds is made of two rounds that are over.
    const over = state.revealed[1]?.includes('change') ?? false;
    const second = face.rounds === 2 && state.round === 1 && (state.finished[0] ?? 0) > 0;
    return html`
      <div class="taking" data-place>
        <p class="state" data-open=${state.open}>${state.open ? msg('Answers are taken') : msg('No answers are taken')}</p>
        <div class="acts">
          ${over
            ? nothing
            : html`<button type="button" class=${state.open ? '' : 'primary'} @click=${() => act({ act: state.open ? 'close' : 'open' })}>${state.open ? msg('Close answering') : msg('Open answering')}</button>`}
          ${second && !this.asked ? html`<button type="button" @click=${() => (this.asked = true)}>${msg('To the second round…')}</button>` : nothing}
        </div>
        ${second && this.asked
          ? html`
              <div class="notice">
                <p>${msg('The first round ends for good: nobody can answer it any more.')}</p>
                <button type="button" class="primary" @click=${() => this.#second()}>${msg('Begin the second round')}</button>
                <button type="button" @click=${() => (this.asked = false)}>${msg('Cancel')}</button>
              </div>
            `
          : nothing}
      </div>
    `;
  }

  #timer() {
    const { act } = this.running;
    return html`
      <div class="timer" data-place>
        ${this.ends === null
          ? html`
              <label class="field">
                <span>${msg('Minutes')}</span>
                <input class="number" inputmode="decimal" autocomplete="off" ${this.#minutes()} />
              </label>
              <button type="button" ?disabled=${Number.isNaN(this.minutes)} @click=${() => act({ act: 'timer', minutes: this.minutes })}>${msg('Start the timer')}</button>
            `
          : html`
              <p class="left" role="timer" aria-label=${msg('Time left')}><time-left .ends=${this.ends}></time-left></p>
              <button type="button" @click=${() => act({ act: 'timer', minutes: null })}>${msg('Stop the timer')}</button>
            `}
      </div>
    `;
  }

  #minutes() {
    const [least, most] = [0.5, workshopLimits.minutes];
    return numberEntry({
      value: this.minutes, tag: this.language, least, most, wrong: msg(str`A number from ${this.number(least)} to ${this.number(most)} belongs here.`),
      set: (typed) => { this.minutes = typed ?? Number.NaN; },
    });
  }

  #screen() {
    const { face, state } = this.running;
    const places = placesOf(this.running);
    const here = placeIn(places, state.view);
    const [first, second] = state.view.languages;
    const move = (by: number) => this.#show({ ...(places[here + by] as Omit<View, 'languages'>) });
    return html`
      <div class="screen" role="group" aria-labelledby="screen">
        <h3 id="screen">${msg('What the room sees')}</h3>
        <div class="acts"><button type="button" @click=${this.#present}>${msg('Open the window for the projector')}</button></div>
        <label class="field">
          <span>${msg('On the screen now')}</span>
          <select @change=${(event: Event) => this.#show({ ...(places[Number((event.currentTarget as HTMLSelectElement).value)] as Omit<View, 'languages'>) })}>
            ${places.map((place, index) => html`<option value=${index} ?selected=${index === here} .selected=${index === here}>${this.#placeName(place)}</option>`)}
          </select>
        </label>
        <div class="acts pair">
          <button type="button" ?disabled=${here <= 0} @click=${() => move(-1)}>${msg('Back')}</button>
          <button type="button" ?disabled=${here < 0 || here >= places.length - 1} @click=${() => move(1)}>${msg('Next')}</button>
        </div>
        ${face.languages.length < 2
          ? nothing
          : html`
              <div class="pair">
                ${this.#language(msg('Language on the screen'), face.languages, first ?? '', (tag) => this.#speak([tag, ...(second && second !== tag ? [second] : [])]))}
                ${this.#language(msg('Second language'), ['', ...face.languages.filter((tag) => tag !== first)], second ?? '', (tag) => this.#speak([first ?? '', ...(tag ? [tag] : [])]))}
              </div>
            `}
      </div>
    `;
  }

  #language(label: string, tags: readonly string[], chosen: string, set: (tag: string) => void) {
    return html`
      <label class="field">
        <span>${label}</span>
        <select @change=${(event: Event) => set((event.currentTarget as HTMLSelectElement).value)}>
          ${tags.map((tag) => html`<option value=${tag} .selected=${tag === chosen}>${tag ? nameOf(tag, this.language) : msg('None')}</option>`)}
        </select>
      </label>
    `;
  }

  #placeName({ at, round, item }: Omit<View, 'languages'>): string {
    if (at === 'join') return msg('How to join');
    const { face, wordings } = this.running;
    const number = (wordings[0]?.quiz.items.findIndex(({ id }) => id === item) ?? -1) + 1;
    const name = item === null ? stepName(at) : msg(str`Statement ${this.number(number)}: ${shortened(wordings[0]?.words.items[item] ?? item)}`);
    return face.rounds === 2 && at !== 'change' ? msg(str`${roundName(round)} · ${name}`) : name;
  }

  #show(place: Omit<View, 'languages'>): void {
    const { state, act } = this.running;
    act({ act: 'view', view: { ...place, languages: state.view.languages } });
  }

  #speak(languages: readonly string[]): void {
    const { state, act } = this.running;
    act({ act: 'view', view: { ...state.view, languages } });
  }

  #second(): void {
    this.asked = false;
    this.running.act({ act: 'second-round' });
  }

  readonly #present = (): void => {
    const { code, secret, origin } = this.running;
    const settings = new URLSearchParams({ lang: this.language });
    const { theme } = document.documentElement.dataset;
    if (theme && theme !== themes[0]) settings.set('theme', theme);
    if (origin !== location.origin) settings.set('at', origin);
    window.open(new URL(`present?${settings}#${code}.${secret}`, location.href), `mizan-present-${code}`, 'popup,width=1280,height=760');
  };
}

/** The beginning of a sentence, as a menu has room for it. */
const shortened = (sentence: string): string => (sentence.length > 48 ? `${sentence.slice(0, 46).trimEnd()}…` : sentence);

declare global {
  interface HTMLElementTagNameMap {
    'room-panel': RoomPanel;
  }
}
