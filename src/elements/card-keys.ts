import { folded } from '../core/fold.js';
import type { Mark } from '../core/scorecard.js';
import type { Voice } from '../locale/words.js';

/** What a letter does, and the Latin letter that does it in every language. */
export const letters = { yes: 'y', partial: 'p', no: 'n', na: 'a', later: 'l', comment: 'c', time: 't' } as const;
type Act = keyof typeof letters;

/** What keys do with the question that has the focus. */
interface Acts {
  readonly voice: () => Voice | null;
  /** False where the question takes no such answer. */
  readonly mark: (id: string, mark: Mark | null) => boolean;
  readonly comment: (id: string) => void;
  readonly time: (id: string) => void;
  /** There is no question further on. */
  readonly end: () => void;
  readonly refused: () => void;
}

/** What a pressed letter does: a letter of the language, else a Latin one by what it writes, else by where it lies, so that it is found on any layout. */
function actOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>, letterOf: (act: Act) => string): Act | null {
  const acts = Object.keys(letters) as Act[];
  const latin = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();
  return acts.find((act) => folded(letterOf(act)) === folded(key)) ?? acts.find((act) => letters[act] === latin) ?? null;
}

/**
 * Lets one key answer the question that has the focus and go on to the next; returns what ends it.
 *
 * Arrows stay with the radios, as everywhere. Enter and Alt with an arrow go between questions. Nothing happens while a
 * person types, holds a modifier or keeps a key down.
 */
export function cardKeys(root: ShadowRoot, acts: Acts): () => void {
  const pressed = (event: Event) => {
    const { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat, isComposing, target, defaultPrevented } = event as KeyboardEvent;
    const question = (target as Element).closest<HTMLFieldSetElement>('fieldset[data-id]');
    const id = question?.dataset['id'];
    const voice = acts.voice();
    if (!question || id === undefined || question.disabled || !voice || defaultPrevented || isComposing || ctrlKey || metaKey) return;
    // Where a third sign lies on a key, some systems name no other modifier.
    if ((event as KeyboardEvent).getModifierState('AltGraph')) return;
    const radio = (target as Element).matches('[type=radio]');
    if (!radio && (target as Element).matches('input, textarea')) {
      // Out of the field, back to its question.
      if (key !== 'Escape') return;
      event.preventDefault();
      enter(question);
      return;
    }
    const step = altKey ? { ArrowDown: 1, ArrowUp: -1 }[key] : radio && key === 'Enter' ? (shiftKey ? -1 : 1) : undefined;
    if (step) {
      event.preventDefault();
      if (!go(root, question, step)) acts.end();
      return;
    }
    if (altKey || shiftKey || repeat) return;
    if (radio && (key === 'Backspace' || key === 'Delete')) {
      event.preventDefault();
      acts.mark(id, null);
      return;
    }
    const act = key.length === 1 ? actOf({ key, code }, (each) => voice.t(`key_${each}`)) : null;
    if (!act) return;
    event.preventDefault();
    if (act === 'comment' || act === 'time') acts[act](id);
    else if (!acts.mark(id, act)) acts.refused();
    else if (!go(root, question, 1)) acts.end();
  };
  root.addEventListener('keydown', pressed);
  return () => root.removeEventListener('keydown', pressed);
}

/** Writes beside each choice the letter that chooses it, and tells assistive technology; the Latin one chooses it too. */
export function showLetters(root: ParentNode, { t }: Voice): void {
  for (const radio of root.querySelectorAll<HTMLInputElement>('.choices input')) {
    const letter = t(`key_${radio.value}`);
    const label = radio.labels?.[0];
    if (!label || label.dataset['key'] === letter) continue;
    label.dataset['key'] = letter;
    radio.setAttribute('aria-keyshortcuts', letter.toUpperCase());
  }
}

/** Gives the focus to the question so many further on; false where there is none. */
function go(root: ShadowRoot, from: Element, step: number): boolean {
  const questions = [...root.querySelectorAll('fieldset[data-id]')];
  const next = questions[questions.indexOf(from) + step];
  if (next) enter(next);
  return next !== undefined;
}

function enter(question: Element): void {
  const section = question.closest('details');
  if (section) section.open = true;
  question.querySelector<HTMLElement>('[type=radio]:checked, .choices:not(:has(:checked)) [type=radio]')?.focus();
}
