import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Voice } from '../locale/words.js';

/** A word to the person, with something to press. */
interface Notice {
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
  /** It stands over the page, wherever that is scrolled to. */
  readonly fresh: boolean;
}

/** How long a notice is new, and a deletion can be taken back, in milliseconds. */
const patience = 10_000;

/** What an element has just done, said in a place that screen readers follow. */
export class Notices implements ReactiveController {
  readonly #host: LitElement;
  #notice: Notice | null = null;
  #timer = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What is said now; null for nothing. */
  get notice(): Notice | null {
    return this.#notice;
  }

  say(text: string): void {
    this.#show({ text, action: null, fresh: true });
    this.#timer = setTimeout(() => this.#show({ text, action: null, fresh: false }), patience) as unknown as number;
  }

  /** Says that something is gone, and for ten seconds how to have it back. */
  gone(text: string, { t }: Voice, restore: () => void): void {
    const run = () => {
      restore();
      this.say(t('undone'));
    };
    this.#show({ text, action: { label: t('undo'), run }, fresh: true });
    this.#timer = setTimeout(() => this.#show(null), patience) as unknown as number;
  }

  render(): TemplateResult {
    const notice = this.#notice;
    return html`
      <div class="notice ${notice?.fresh ? 'new' : ''}" role="status">
        ${notice
          ? html`<p>
              <span>${notice.text}</span>
              ${notice.action ? html`<button part="button" @click=${notice.action.run}>${notice.action.label}</button>` : nothing}
            </p>`
          : nothing}
      </div>
    `;
  }

  hostConnected(): void {
    this.#notice = null;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #show(notice: Notice | null): void {
    clearTimeout(this.#timer);
    this.#notice = notice;
    this.#host.requestUpdate();
  }
}
