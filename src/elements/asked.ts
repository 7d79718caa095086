import type { LitElement, ReactiveController } from 'lit';
import { csatAddressWithout, csatAskedIn, csatNames, type CsatAsked } from '../core/csat-address.js';

const nothing: CsatAsked = { rating: null, ticket: null, language: null, wrong: null };

/** Who of the page takes what the address carries: the first that it fits. */
let taker: object | null = null;

/** What the page's address asks of one element. */
export class Asked implements ReactiveController {
  readonly #changed: () => void;
  /** What it is known by as the taker. */
  readonly #self = {};
  #value = nothing;

  /** @param changed Called when the address has another fragment. */
  constructor(host: LitElement, changed: () => void) {
    this.#changed = changed;
    host.addController(this);
  }

  get value(): CsatAsked {
    return this.#value;
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#changed);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#changed);
    if (taker === this.#self) taker = null;
  }

  /** Takes what the address carries, unless another element has it or it is about another ticket than this one; '' is any. */
  look(own: string): void {
    const asked = csatAskedIn(location.href);
    const { rating, ticket, language, wrong } = asked;
    const fits = own === '' || ticket === null || ticket === own;
    const some = rating !== null || ticket !== null || language !== null || wrong !== null;
    const takes = some && fits && (taker ?? this.#self) === this.#self;
    this.#value = takes ? asked : nothing;
    if (takes) taker = this.#self;
    else if (taker === this.#self) taker = null;
  }

  /** Takes the rating out of the address: whoever loads, keeps or passes on the page does not rate with it. */
  done(): void {
    if (taker !== this.#self) return;
    this.#value = { ...this.#value, rating: null, wrong: null };
    const cleaned = csatAddressWithout(location.href, [csatNames.rating]);
    if (cleaned === location.href) return;
    try {
      history.replaceState(history.state, '', cleaned);
    } catch {
      // Some frames have an address that may not be changed; the rating is known by its ticket all the same.
    }
  }
}
