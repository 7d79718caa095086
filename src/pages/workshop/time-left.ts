import { localized } from '@lit/localize';
import { customElement, property } from 'lit/decorators.js';
import { clockOf } from '../../locale/clock.js';
import { Part } from './part.js';

/** How much of the time is left, counted down in the page; what is over is counted with a minus. */
@customElement('time-left')
@localized()
export class TimeLeft extends Part {
  /** Milliseconds of `performance.now()` at which it is over. */
  @property({ attribute: false }) accessor ends = 0;

  #timer: ReturnType<typeof setInterval> | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => this.requestUpdate(), 500);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#timer) clearInterval(this.#timer);
  }

  protected override render() {
    const left = Math.ceil((this.ends - performance.now()) / 1000);
    this.toggleAttribute('data-over', left <= 0);
    return left < 0 ? `\u2212${clockOf(-left, this.language)}` : clockOf(left, this.language);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'time-left': TimeLeft;
  }
}
