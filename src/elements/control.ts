import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';

/** An element that a form treats as one of its own controls. */
export abstract class Control extends LitElement {
  static readonly formAssociated = true;

  /** Prefix of the entries in a form, `<name>.<item id>` and `<name>.total`; without it nothing is entered. Drafts and results are kept under it too. */
  @property({ reflect: true }) accessor name = '';

  /** Whether its form needs every statement answered. */
  @property({ type: Boolean, reflect: true }) accessor required = false;

  /** Takes no answers and enters none in its form; so it does within a disabled `fieldset`. */
  @property({ type: Boolean, reflect: true }) accessor disabled = false;

  @state() private accessor fieldsetDisabled = false;

  protected readonly internals = this.attachInternals();

  /** The form it belongs to; null for none. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** The labels that name it. */
  get labels(): NodeList {
    return this.internals.labels;
  }

  /** What keeps its form from being sent: `valueMissing`, or nothing. */
  get validity(): ValidityState {
    return this.internals.validity;
  }

  /** What is missing, in the language of the element; '' where nothing is. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  /** Whether its form asks it at all: not while it is disabled. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /** Whether its form may be sent; fires `invalid` where it may not. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** The same, and shows the person what is missing. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  /** Disabled by itself, or by a fieldset around it. */
  protected get isDisabled(): boolean {
    return this.disabled || this.fieldsetDisabled;
  }

  formDisabledCallback(disabled: boolean): void {
    this.fieldsetDisabled = disabled;
    // Its own attribute is set amid an update, which would not hear of this.
    void this.updateComplete.then(() => this.requestUpdate());
  }
}
