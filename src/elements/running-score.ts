import type { LitElement } from 'lit';
import { scoreCard, type CardScore } from '../core/marks.js';
import type { Sheet } from '../core/review.js';
import { admitMarks, type Scorecard } from '../core/scorecard.js';
import type { Voice } from '../locale/words.js';
import { recallHidden, rememberHidden, type Place } from './score-shown.js';

/** How long a score stands before it is announced, in milliseconds. */
const calm = 1500;

/** The score while a card is being filled in: shown or hidden as the person wants it, hidden while reviewers are compared, and said once it stands still. */
export class RunningScore {
  readonly #host: LitElement;
  readonly #place: () => Place;
  readonly #calibrating: () => boolean;
  readonly #score: () => CardScore | null;
  /** What the person last said of it while reviewers are compared, and otherwise; null before it was looked up. */
  #blind = true;
  #hidden: boolean | null = null;
  #timer = 0;

  /** What is to be announced. */
  said = '';

  constructor(host: LitElement, inside: { readonly place: () => Place; readonly card: () => Scorecard | null; readonly sheet: () => Sheet }) {
    this.#host = host;
    this.#place = inside.place;
    this.#calibrating = () => inside.sheet().calibration;
    this.#score = () => {
      const card = inside.card();
      const { channel, marks } = inside.sheet();
      return card ? scoreCard(card, channel, admitMarks(card, channel, marks).marks) : null;
    };
  }

  get isHidden(): boolean {
    return this.#calibrating() ? this.#blind : (this.#hidden ??= recallHidden(this.#place()));
  }

  /** Null while it is hidden, and where there is no card. */
  get score(): CardScore | null {
    return this.isHidden ? null : this.#score();
  }

  readonly toggle = (): void => {
    if (this.#calibrating()) this.#blind = !this.#blind;
    else {
      this.#hidden = !this.isHidden;
      rememberHidden(this.#place(), this.#hidden);
    }
    this.#host.requestUpdate();
  };

  /** Another sheet is on screen. */
  opened(): void {
    this.#blind = true;
  }

  /** Another place remembers what is hidden. */
  moved(): void {
    this.#hidden = null;
  }

  /** Announces it once nothing has been entered for a while. */
  announceSoon(voice: () => Voice | null): void {
    this.rest();
    this.#timer = setTimeout(() => {
      const { score } = this;
      const spoken = voice();
      if (!spoken || !score || score.score === null) return;
      this.say(`${spoken.t('scoreNow', { score: score.score, max: 100 })} ${score.provisional ? spoken.t('provisional') : ''}`);
    }, calm) as unknown as number;
  }

  say(sentence: string): void {
    this.said = sentence;
    this.#host.requestUpdate();
  }

  /** Announces nothing that it meant to. */
  rest(): void {
    clearTimeout(this.#timer);
  }
}
