import type { LitElement, ReactiveController } from 'lit';

/** Listens to one thing at a time for an element, and only while that is on a page: Lit goes on updating an element that was taken out. */
export class Following<Thing extends object> implements ReactiveController {
  readonly #host: LitElement;
  readonly #listen: (thing: Thing) => () => void;
  #thing: Thing | null = null;
  #end: (() => void) | null = null;

  /** @param listen Begins to listen, and returns what ends it. */
  constructor(host: LitElement, listen: (thing: Thing) => () => void) {
    this.#host = host;
    this.#listen = listen;
    host.addController(this);
  }

  /** Goes over to something, null for nothing, unless it is that already; said in every update, so that it goes on after a move. */
  to<Next extends Thing | null>(thing: Next): Next {
    if (thing !== this.#thing) this.hostDisconnected();
    this.#thing = thing;
    if (thing && this.#host.isConnected) this.#end ??= this.#listen(thing);
    return thing;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#end = null;
  }
}
