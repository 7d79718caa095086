import type { LitElement, ReactiveController } from 'lit';

/** What only a person does, or a program that moves the machine's own pointer and keys. */
const acts = ['pointerdown', 'keydown', 'wheel', 'click'] as const;

/**
 * Whether a person has done anything on the page since it was first looked for.
 *
 * Only events that the browser itself makes of a device count. A pointer counts once it has been in two places: browsers tell of one at
 * rest when the page moves under it. `scroll` does not count, as pages scroll by themselves: to an anchor, to where they were before;
 * whoever scrolls does it by wheel, touch or key, which do.
 */
export class Presence implements ReactiveController {
  readonly #host: LitElement;
  readonly #met: () => void;
  #watching: AbortController | null = null;
  #place: string | null = null;
  #here = false;
  /** A script's click is on its way. */
  #scripted = false;

  /** @param met Called once when a person is there. */
  constructor(host: LitElement, met: () => void) {
    this.#host = host;
    this.#met = met;
    host.addController(this);
  }

  get here(): boolean {
    return this.#here;
  }

  /** Begins to look, unless it does already, a person is there or the element is on no page. */
  look(): void {
    if (this.#here || this.#watching || !this.#host.isConnected) return;
    const { signal } = (this.#watching = new AbortController());
    // Before anything of the page can stop them.
    const options = { capture: true, passive: true, signal };
    for (const act of acts) addEventListener(act, this.#acted, options);
    addEventListener('pointermove', this.#moved, options);
  }

  /** Whoever was there is not known to be there any more. */
  forget(): void {
    this.#here = false;
    this.#place = null;
    this.#rest();
  }

  hostDisconnected(): void {
    this.#rest();
  }

  readonly #moved = (event: PointerEvent): void => {
    if (!event.isTrusted) return;
    const place = `${event.screenX} ${event.screenY}`;
    if (this.#place !== null && this.#place !== place) this.#acted(event);
    this.#place = place;
  };

  readonly #acted = ({ isTrusted, type }: Event): void => {
    if (!isTrusted && type === 'click') this.#byScript();
    if (!isTrusted || this.#here || (type === 'click' && this.#scripted)) return;
    this.#here = true;
    this.#rest();
    this.#met();
    this.#host.requestUpdate();
  };

  /** Where a script presses a label, some browsers make a click of their own on what it names: what comes of a script's click is the script's. */
  #byScript(): void {
    this.#scripted = true;
    queueMicrotask(() => (this.#scripted = false));
  }

  #rest(): void {
    this.#watching?.abort();
    this.#watching = null;
  }
}
