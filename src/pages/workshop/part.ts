import { LitElement } from 'lit';
import type { Language } from '../page.js';

/** A part of a page that has a state of its own; it draws into the page, whose style sheet is an ordinary one. */
export abstract class Part extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Of the page around it, which has set it before any part is drawn. */
  protected get language(): Language {
    return document.documentElement.lang as Language;
  }

  protected number(value: number): string {
    return new Intl.NumberFormat(this.language, { maximumFractionDigits: 1 }).format(value);
  }
}
