import type { LitElement, ReactiveController } from 'lit';

/** Tells styles on which sides tables that scroll within themselves go on: `data-more` of each `.scroll` holds `start`, `end` or both. */
export class ScrollEdges implements ReactiveController {
  readonly #host: LitElement;
  readonly #sized = new ResizeObserver((entries) => {
    for (const { target } of entries) mark(target.closest('.scroll'));
  });
  #listening = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Looks after the tables that are there now. */
  watch(): void {
    const { renderRoot } = this.#host;
    for (const each of renderRoot.querySelectorAll('.scroll, .scroll > table')) this.#sized.observe(each);
    if (this.#listening) return;
    this.#listening = true;
    // It does not bubble.
    renderRoot.addEventListener('scroll', ({ target }) => mark(target as Element), { capture: true, passive: true });
  }

  hostDisconnected(): void {
    this.#sized.disconnect();
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.#host.requestUpdate();
  }
}

function mark(scrolled: Element | null): void {
  if (!scrolled?.matches('.scroll')) return;
  const past = Math.abs(scrolled.scrollLeft);
  // Places between pixels are rounded.
  const left = scrolled.scrollWidth - scrolled.clientWidth - past;
  const more = [...(past > 1 ? ['start'] : []), ...(left > 1 ? ['end'] : [])].join(' ');
  if (more === '') scrolled.removeAttribute('data-more');
  else scrolled.setAttribute('data-more', more);
}
