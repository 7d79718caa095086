import { localized, msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { madeUp } from '../../core/rehearsal.js';
import { join, send } from './api.js';
import { aroundPage } from '../../store/around.js';
import type { Keeping } from './kept-person.js';
import { Outbox } from './outbox.js';
import { Part } from './part.js';
import type { Running } from './running.js';
import { quizOf } from './quiz-of.js';

/** How many people are made up, and milliseconds from one's answers to the next's. */
const cast = { people: 12, pause: 350 } as const;

/** Made-up people who join and answer as real ones do, through the same door. */
@customElement('rehearsal-panel')
@localized()
export class RehearsalPanel extends Part {
  @property({ attribute: false }) accessor running!: Running;
  /** How many have been sent so far; null where none are on their way. */
  @state() private accessor sent: number | null = null;
  @state() private accessor stuck = false;

  readonly #people: Outbox[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override render() {
    const { state: { round, open, joined } } = this.running;
    const there = joined[round - 1] ?? 0;
    return html`
      <div class="notice made-up">
        <p><strong>${msg('This is a rehearsal.')}</strong> ${msg(str`Press the button, and ${this.number(cast.people)} made-up people join and answer, as phones would. Real phones may join too.`)}</p>
        ${this.sent === null
          ? html`<button type="button" class=${there === 0 ? 'primary' : ''} ?disabled=${!open} @click=${this.#start}>${msg('Let made-up people answer')}</button>`
          : html`
              <progress max=${cast.people} value=${this.sent} aria-label=${msg('Made-up people who have answered')}></progress>
              <button type="button" @click=${this.#stop}>${msg('Stop')}</button>
            `}
        ${open ? nothing : html`<span class="note">${msg('Once answers are taken.')}</span>`}
        <span role="status">${this.stuck ? msg('Some of their answers did not reach the server yet; they are sent again by themselves.') : nothing}</span>
      </div>
    `;
  }

  readonly #start = (): void => {
    this.sent = 0;
    this.#next();
  };

  #next(): void {
    const { code, face, state: { round, open } } = this.running;
    const index = this.sent;
    const made = index === null || !open ? undefined : madeUp(quizOf(face), cast.people, Number(code))[index];
    if (index === null || !made) {
      this.#stop();
      return;
    }
    const person = (this.#people[index] ??= this.#made(code, index));
    const groups = face.groups.length;
    // The same words every time, so that both rounds pair after a reload too.
    person.choose({ phrase: face.rounds === 2 ? `rehearsal person ${index + 1}` : null, group: groups > 0 ? index % groups : null, language: face.languages[0] ?? '' });
    person.join(round);
    person.answer(round, round === 1 ? made.before : made.after, true);
    this.#timer = setTimeout(() => {
      if (this.sent !== null) this.sent += 1;
      this.#next();
    }, cast.pause);
  }

  #made(code: string, index: number): Outbox {
    return new Outbox(
      { join: (token, body) => join(code, token, body), send: (token, sheet) => send(code, token, sheet) },
      keepingHere(`mizan-rehearsal/${code}/${index}`),
      aroundPage,
      () => (this.stuck = this.#people.some((each) => ([1, 2] as const).some((round) => !['kept', 'sending'].includes(each.standing(round))))),
    );
  }

  readonly #stop = (): void => {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.sent = null;
  };
}

/** Where a made-up person is kept as long as this tab lives, so that a reload makes up nobody anew; null where nothing may be kept. */
function keepingHere(key: string): Keeping | null {
  try {
    const area = sessionStorage;
    return { read: () => area.getItem(key), write: (text) => area.setItem(key, text), remove: () => area.removeItem(key), watch: () => () => {} };
  } catch {
    return null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rehearsal-panel': RehearsalPanel;
  }
}
