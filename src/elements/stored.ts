import type { LitElement } from 'lit';
import { keepingOf } from '../store/records.js';
import { storeOf, type Store } from '../store/store.js';
import { Following } from './following.js';

/** The store that an element draws from; it updates the element after every change, in this tab or another. */
export class Stored {
  readonly #following: Following<Store>;

  constructor(host: LitElement) {
    this.#following = new Following(host, (store) => store.listen(() => host.requestUpdate()));
  }

  /** The store of a quiz under a name; an attribute taken away comes as null. */
  of(storage: unknown, id: string, name: string | null): Store {
    return this.#following.to(storeOf(keepingOf(storage), id, name ?? ''));
  }
}
