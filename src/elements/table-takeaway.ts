import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Voice } from '../locale/words.js';
import { papers, type Paper } from './table-paper.js';
import type { Whole } from './table-poster.js';
import { unprinted } from './unprinted.js';

/** Prints the whole table as a poster and saves it as a picture, and says where that fails. */
export class Takeaway implements ReactiveController {
  readonly #host: LitElement;
  /** The sentence that says what failed; null for nothing. */
  #failed: string | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#failed = null;
  }

  render({ t }: Voice, whole: Whole): TemplateResult {
    return html`
      <div class="actions">
        ${papers.map((paper) => html`<button part="button" data-key="print:${paper}" @click=${() => void this.#print(whole, paper)}>${t('print', { paper })}</button>`)}
        <button part="button" data-key="picture" @click=${() => void this.#picture(whole)}>${t('picture')}</button>
        <p class="failed" role="alert">${this.#failed === null ? '' : t(this.#failed)}</p>
      </div>
    `;
  }

  /** What the table looks like where it stands. */
  get #place(): HTMLElement {
    return this.#host.renderRoot.querySelector('.root') as HTMLElement;
  }

  #print(whole: Whole, paper: Paper): Promise<void> {
    return this.#take(async () => {
      const { printPoster } = await import('./table-poster.js');
      await printPoster(whole, paper, this.#place);
      return true;
    });
  }

  #picture(whole: Whole): Promise<void> {
    return this.#take(async () => {
      const { savePicture } = await import('./table-picture.js');
      return savePicture(whole, this.#place);
    });
  }

  /** @param make Resolves to false where the browser cannot do it; rejects where what does it cannot be had. */
  async #take(make: () => Promise<boolean>): Promise<void> {
    this.#say(null);
    try {
      if (!(await make())) this.#say('pictureFailed');
    } catch (error) {
      console.warn(`<${this.#host.localName}>: ${String(error)}`);
      this.#say(unprinted(error, 'partUnreachable'));
    }
  }

  #say(failed: string | null): void {
    this.#failed = failed;
    this.#host.requestUpdate();
  }
}
