import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

/**
 * Code to copy, always left to right.
 *
 * Where the page may not write to the clipboard the code is selected, and a sentence says what is left to do.
 */
@customElement('code-block')
@localized()
export class CodeBlock extends LitElement {
  @property() accessor code = '';

  /** What the code is, to those who cannot see where it stands. */
  @property() accessor label = '';

  @state() private accessor copied: boolean | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('code')) this.copied = null;
  }

  protected override render() {
    return html`
      <pre dir="ltr" lang="en" tabindex="0" role="region" aria-label=${this.label}><code translate="no">${this.code}</code></pre>
      <div class="copy">
        <button type="button" aria-label="${msg('Copy')}: ${this.label}" @click=${this.#copy}>${msg('Copy')}</button>
        <span role="status">${this.copied === null ? nothing : this.copied ? msg('Copied') : msg('This page may not copy by itself: the code is selected, please copy it.')}</span>
      </div>
    `;
  }

  readonly #copy = async (): Promise<void> => {
    try {
      // Where the context is not secure there is no clipboard, and this throws.
      await navigator.clipboard.writeText(this.code);
      this.copied = true;
    } catch {
      this.copied = this.#copySelected();
    }
  };

  /** The older way, which needs no secure context; whether it worked. */
  #copySelected(): boolean {
    const code = this.querySelector('code');
    const selection = getSelection();
    if (!code || !selection) return false;
    selection.selectAllChildren(code);
    try {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies on a page without a secure context
      return document.execCommand('copy');
    } catch {
      return false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'code-block': CodeBlock;
  }
}
