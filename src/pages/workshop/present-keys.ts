import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** What a key asks the window for. */
export type Command = 'next' | 'back' | 'home' | 'reveal' | 'second' | 'full' | 'keys';

/** Keys that mean the same in every language; clickers send those of pages. */
const named: Readonly<Record<string, Command>> = { PageDown: 'next', PageUp: 'back', Home: 'home', '?': 'keys', '؟': 'keys' };
/** Letters by where they are on the keyboard, since a keyboard for Arabic or Persian types others there. */
const lettered: Readonly<Record<string, Command>> = { f: 'full', r: 'reveal', l: 'second' };
/** What takes the space bar and Enter for itself. */
const pressable = 'a, button, summary, [role=button]';

/** What a key means; null where it is none of ours, or meant for what has the focus. */
export function commandOf(event: KeyboardEvent): Command | null {
  const { key, code, target, repeat, defaultPrevented } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || defaultPrevented) return null;
  const at = target instanceof Element ? target : null;
  if (at?.closest('input, select, textarea, [contenteditable], dialog')) return null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const scroller = at?.closest('.scroll');
    if (scroller && scroller.scrollWidth > scroller.clientWidth) return null;
    return (key === 'ArrowRight') === (document.documentElement.dir !== 'rtl') ? 'next' : 'back';
  }
  if (key === ' ' || key === 'Enter') return at?.closest(pressable) || event.shiftKey ? null : 'next';
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();
  const command = named[key] ?? lettered[letter] ?? null;
  // A key that is held down walks on, and does nothing else over and over.
  return repeat && command !== 'next' && command !== 'back' ? null : command;
}

/** The keys and what they do. */
export function keysDialog(close: () => void): TemplateResult {
  const rtl = document.documentElement.dir === 'rtl';
  const rows: readonly (readonly [keys: readonly string[], does: string])[] = [
    [[rtl ? '←' : '→', 'Page ↓', msg('Space bar')], msg('Next; on a tall page, further down first')],
    [[rtl ? '→' : '←', 'Page ↑'], msg('Back; on a tall page, further up first')],
    [['Home'], msg('How to join')],
    [['R'], msg('Reveal the next step')],
    [['L'], msg('Second language on or off')],
    [['F'], msg('Full screen on or off')],
    [['?'], msg('These keys')],
  ];
  return html`
    <dialog aria-labelledby="keys">
      <h2 id="keys">${msg('Keys')}</h2>
      <dl>${rows.map(([keys, does]) => html`<div><dt>${keys.map((key) => html`<kbd dir="auto">${key}</kbd> `)}</dt><dd>${does}</dd></div>`)}</dl>
      <button type="button" @click=${close}>${msg('Close')}</button>
    </dialog>
  `;
}
