import { nothing, render, type LitElement, type TemplateResult } from 'lit';
import { admit, type Answers, type Quiz } from '../core/quiz.js';

/** What `mizan prerender` drew in an element before its script came. It stays on screen until it can be taken over. */
export class Prerendered {
  readonly #host: LitElement;
  readonly #root: ShadowRoot;
  #hydrate: typeof import('./hydrate.js').hydrate | null = null;
  #settled = false;
  #message: HTMLElement | null = null;

  /** What stands in `root`; null where nothing does. */
  static in(root: ShadowRoot, host: LitElement): Prerendered | null {
    return root.querySelector('fieldset') ? new Prerendered(root, host) : null;
  }

  private constructor(root: ShadowRoot, host: LitElement) {
    this.#root = root;
    this.#host = host;
    // Lit draws before what it finds, unless it is told otherwise.
    host.renderOptions.renderBefore = null;
    void this.#load();
  }

  /** Whether it is known if it can be taken over as it is. */
  get settled(): boolean {
    return this.#settled;
  }

  /** Prefix of the names of its radios, where they are those of this quiz; null where it was drawn from another one. */
  groupOf({ items }: Quiz): string | null {
    const names = [...new Set([...this.#root.querySelectorAll('input')].map(({ name }) => name))];
    const group = names[0]?.slice(0, -1 - (items[0]?.id.length ?? 0)) ?? '';
    return names.length === items.length && names.every((name, index) => name === `${group}-${items[index]?.id}`) ? group : null;
  }

  /** What a person chose before the script came. */
  answersTo(quiz: Quiz): Answers {
    // The end of one id may be another.
    const ids = quiz.items.map(({ id }) => id).sort((one, other) => other.length - one.length);
    const chosen = [...this.#root.querySelectorAll<HTMLInputElement>('input:checked')];
    return admit(quiz, Object.fromEntries(chosen.map(({ name, value }) => [ids.find((id) => name.endsWith(`-${id}`)) ?? '', Number(value)]))).answers;
  }

  /** Says above it why it cannot be taken over yet. */
  say(message: TemplateResult | typeof nothing): void {
    if (message === nothing && !this.#message) return;
    this.#message ??= this.#root.insertBefore(document.createElement('div'), this.#root.querySelector('.root'));
    render(message, this.#message);
  }

  /** Takes it over as it stands, where `view` draws the same; else clears it away. Returns which. */
  handOver(view: (() => TemplateResult) | null): boolean {
    this.#message?.remove();
    // What only served until the script came.
    const only = this.#root.querySelectorAll('style, link, .by-hand');
    try {
      if (!view || !this.#hydrate || !this.#isSame(view())) throw new Error('It cannot be taken over.');
      this.#hydrate(view(), this.#root, this.#host.renderOptions);
      for (const each of only) each.remove();
      return true;
    } catch {
      this.#root.replaceChildren();
      return false;
    }
  }

  /** Whether it says what is to be said, with the marks that hydration goes by, which some tools strip from HTML. */
  #isSame(view: TemplateResult): boolean {
    const drawn = document.createElement('div');
    render(view, drawn);
    const marked = [...this.#root.childNodes].some((node) => node instanceof Comment && node.data.startsWith('lit-part'));
    return marked && signature(drawn) === signature(this.#root);
  }

  async #load(): Promise<void> {
    try {
      this.#hydrate = (await import('./hydrate.js')).hydrate;
    } catch {
      // Then it is drawn anew.
    }
    this.#settled = true;
    this.#host.requestUpdate();
  }
}

/** What a person would notice of the first thing drawn within `parent`: words, language, rank of headings, what is disabled. */
function signature(parent: ParentNode): string {
  const root = parent.querySelector('.root');
  const marks = [...(root?.querySelectorAll('*') ?? [])].map((each) => each.localName + (each.getAttribute('aria-level') ?? '') + String(each.matches(':disabled')));
  return [root?.getAttribute('lang'), root?.textContent.replaceAll(/\s+/g, ' '), ...marks].join();
}
