import type { PeriodicTable, Wanted } from '../core/periodic-table.js';

/** What a page sets and a person changes; an attribute taken away comes as null, a framework's undefined as it is. */
interface Choices {
  readonly localName: string;
  readonly src: string;
  readonly section: string | null;
  readonly dimension: string | null;
  readonly element: string | null;
}

/** What is chosen, as far as the table has it, and a word to the page, once, about what it has not. */
export class Chosen {
  readonly #host: Choices;
  readonly #said = new Set<string>();

  constructor(host: Choices) {
    this.#host = host;
  }

  wanted({ sections, dimensions }: PeriodicTable, search: string): Wanted {
    return { section: this.#known('section', sections.map(({ id }) => id)), dimension: this.#known('dimension', dimensions), search };
  }

  /** Id of the element that is open; '' for none. */
  open({ sections }: PeriodicTable): string {
    return this.#known('element', sections.flatMap(({ elements }) => elements.map(({ id }) => id)));
  }

  warn(reason: string): void {
    if (this.#said.has(reason)) return;
    this.#said.add(reason);
    console.warn(`<${this.#host.localName} src="${this.#host.src}">: ${reason}`);
  }

  #known(property: 'section' | 'dimension' | 'element', ids: readonly string[]): string {
    const id = this.#host[property] ?? '';
    if (id === '') return '';
    if (ids.includes(id)) return id;
    this.warn(`${property}: there is no "${id}".`);
    return '';
  }
}
