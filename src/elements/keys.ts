import type { Voice } from '../locale/words.js';

/** Zero of each set of digits that a keyboard may type: Latin, Arabic-Indic, Persian. */
const zeros = ['0', '٠', '۰'].map((zero) => zero.charCodeAt(0));

/** The value of a typed digit of any of the three sets; null for every other key. */
function digitOf(key: string): number | null {
  if (key.length !== 1) return null;
  const values = zeros.map((zero) => key.charCodeAt(0) - zero);
  return values.find((value) => value >= 0 && value <= 9) ?? null;
}

/** Writes beside each choice the digit that chooses it, in the digits of the language; values of two digits have none. */
export function showKeys(root: ParentNode, { number }: Voice): void {
  for (const { value, labels } of root.querySelectorAll<HTMLInputElement>('fieldset input')) {
    const label = labels?.[0];
    if (label) label.dataset['key'] = /^\d$/.test(value) ? number(Number(value)) : '';
  }
}

/** Lets a digit choose the option of that value, while the focus is in its group; returns what ends it. */
export function digitKeys(root: ShadowRoot): () => void {
  const pressed = (event: Event) => {
    const { key, altKey, ctrlKey, metaKey, target, defaultPrevented } = event as KeyboardEvent;
    const digit = digitOf(key);
    if (digit === null || altKey || ctrlKey || metaKey || defaultPrevented) return;
    const choice = (target as Element).closest('fieldset')?.querySelector<HTMLInputElement>(`input[value="${digit}"]:enabled`);
    if (!choice) return;
    event.preventDefault();
    choice.focus();
    if (!choice.checked) choice.click();
  };
  root.addEventListener('keydown', pressed);
  return () => root.removeEventListener('keydown', pressed);
}
