import type { LitElement, ReactiveController } from 'lit';
import { keepingOf } from '../store/records.js';
import { storeOf, type Store } from '../store/store.js';

/** The store that an element draws from; it updates the element after every change, in this tab or another. */
export class Stored implements ReactiveController {
  readonly #host: LitElement;
  #store: Store | null = null;
  #end: (() => void) | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The store of a quiz under a name; an attribute taken away comes as null. */
  of(storage: unknown, id: string, name: string | null): Store {
    const store = storeOf(keepingOf(storage), id, name ?? '');
    if (store !== this.#store) {
      this.hostDisconnected();
      this.#store = store;
    }
    this.#end ??= store.listen(() => this.#host.requestUpdate());
    return store;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#end = null;
  }
}
