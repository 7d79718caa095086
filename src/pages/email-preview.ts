import type { EmailElement, EmailPiece } from '../core/csat-email.js';

/** An email as its program would draw it. A policy without inline styles still lets a script set single properties. */
export function drawn({ tag, attributes, style, pieces }: EmailElement): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
  element.append(...pieces.map((piece: EmailPiece) => (typeof piece === 'string' ? piece : drawn(piece))));
  return element;
}
