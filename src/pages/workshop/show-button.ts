import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { View } from '../../core/workshop.js';
import { placeIn, type Running } from './running.js';

/** Brings something that is revealed before the eyes of the room. */
export function showButton({ state, act }: Running, place: Omit<View, 'languages'>, name: string): TemplateResult {
  const seen = placeIn([place], state.view) === 0;
  return html`
    <button type="button" class="show" aria-pressed=${seen} aria-label=${msg(str`Show the room: ${name}`)} @click=${() => act({ act: 'view', view: { ...place, languages: state.view.languages } })}>${msg('Show the room')}</button>
  `;
}
