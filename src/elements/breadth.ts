import type { LitElement, ReactiveController } from 'lit';

/**
 * Follows the width of an element that draws itself in one of two ways by it, with a `.probe` that is as wide as the element and has no height,
 * so that what is drawn changes nothing that is watched.
 */
export class Breadth implements ReactiveController {
  readonly #host: LitElement;
  readonly #changed: () => boolean;
  #observer: ResizeObserver | null = null;
  #probe: Element | null = null;
  /** Whether it had a size when it was looked at last. */
  #seen = false;

  /** @param changed Whether what is drawn no longer goes with the width. */
  constructor(host: LitElement, changed: () => boolean) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  /** Times the size of its text; 0 while it is not shown. */
  get ems(): number {
    const width = this.#host.clientWidth || 0;
    this.#seen = width > 0;
    return width === 0 ? 0 : width / Number.parseFloat(getComputedStyle(this.#host).fontSize);
  }

  hostConnected(): void {
    // Of the page that it is in: a frame has rounds of its own.
    const view = this.#host.ownerDocument.defaultView ?? window;
    this.#observer = new view.ResizeObserver(() => {
      const look = () => { if (this.#changed()) this.#host.requestUpdate(); };
      // What comes on screen comes as it is to be. Later a bar for scrolling may come or go with it, which must not be within a round of observing.
      if (this.#seen) view.requestAnimationFrame(look);
      else look();
    });
    if (this.#host.hasUpdated) this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const probe = this.#host.renderRoot.querySelector('.probe');
    if (probe === this.#probe) return;
    if (this.#probe) this.#observer?.unobserve(this.#probe);
    if (probe) this.#observer?.observe(probe);
    this.#probe = probe;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#probe = null;
  }
}
