import { localized, msg } from '@lit/localize';
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Face } from '../../core/workshop.js';
import { directionOf } from '../../locale/language.js';
import { formatsOf } from '../../locale/formats.js';
import { sentencesIn } from './sheet-words.js';
import { Part } from './part.js';
import { qr } from './qr.js';
import { codeIn, joinAddress, readable } from './spelled.js';

/** A sheet for the wall: how to join, and what people are told before they do, in every language of the session. */
@customElement('join-sheet')
@localized()
export class JoinSheet extends Part {
  @property({ attribute: false }) accessor face!: Face;
  @property() accessor origin = '';

  /** Resolves once it can be printed. */
  get settled(): Promise<unknown> {
    return this.updateComplete;
  }

  protected override render() {
    const { face } = this;
    const address = joinAddress(this.origin, face.code);
    return html`
      <h1><bdi>${face.title}</bdi></h1>
      ${qr(address, msg('QR code with the address to join'))}
      <p class="address"><bdi dir="ltr">${readable(joinAddress(this.origin, face.code).replace(/#.*/, ''))}</bdi></p>
      ${[...new Set(face.languages.map((tag) => codeIn(face.code, tag)))].map((code) => html`<p class="code-big"><bdi>${code}</bdi></p>`)}
      ${face.languages.map((tag) => this.#told(tag))}
      ${face.rehearsal ? html`<p><strong>${msg('This is a rehearsal.')}</strong></p>` : ''}
    `;
  }

  #told(tag: string) {
    const { minimum, expiresAt } = this.face;
    const { join, privacy } = sentencesIn(tag);
    const number = new Intl.NumberFormat(tag).format(minimum);
    return html`
      <section lang=${tag} dir=${directionOf(tag)}>
        <p><strong>${join}</strong></p>
        <p>${privacy(number, formatsOf(tag).date(expiresAt))}</p>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'join-sheet': JoinSheet;
  }
}
