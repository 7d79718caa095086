import { localized, msg } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Part } from './part.js';

/**
 * A link to take away.
 *
 * Where the page may not write to the clipboard the link is selected, and a sentence says what is left to do.
 */
@customElement('link-field')
@localized()
export class LinkField extends Part {
  @property() accessor link = '';

  /** What the link leads to. */
  @property() accessor label = '';

  @state() private accessor copied: boolean | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('link')) this.copied = null;
  }

  protected override render() {
    return html`
      <label class="field">
        <span>${this.label}</span>
        <input readonly dir="ltr" .value=${this.link} @focus=${(event: Event) => (event.currentTarget as HTMLInputElement).select()} />
      </label>
      <div class="copy">
        <button type="button" @click=${this.#copy}>${msg('Copy the link')}</button>
        <span role="status">${this.copied === null ? nothing : this.copied ? msg('The link was copied.') : msg('This page may not copy by itself: the link is selected, please copy it.')}</span>
      </div>
    `;
  }

  readonly #copy = async (): Promise<void> => {
    const field = this.querySelector('input');
    try {
      // Where the context is not secure there is no clipboard, and this throws.
      await navigator.clipboard.writeText(this.link);
      this.copied = true;
    } catch {
      field?.focus();
      field?.select();
      this.copied = copiedSelection();
    }
  };
}

/** The older way, which needs no secure context; whether it worked. */
function copiedSelection(): boolean {
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies on a page without a secure context
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'link-field': LinkField;
  }
}
