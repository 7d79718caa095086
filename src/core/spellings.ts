import { folded } from './fold.js';

/** Names that are compared folded: each has a number, counted from 0 as they are met, and is called as it is written most often. */
export class Spellings {
  /** Folded. */
  readonly keys: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #written = new Map<string, { readonly number: number; times: number }>();

  /** The number of a name; -1 of one without a letter. */
  met(text: string): number {
    const known = this.#written.get(text);
    if (known) {
      known.times += 1;
      return known.number;
    }
    const number = this.#added(folded(text));
    this.#written.set(text, { number, times: 1 });
    return number;
  }

  /** The number of a name, written in any way; -1 if it was never met. */
  numberOf(text: string): number {
    return this.#numbers.get(folded(text)) ?? -1;
  }

  /** What each is called; of spellings as frequent the first by its letters. */
  names(): readonly string[] {
    const best: { text: string; times: number }[] = [];
    for (const [text, { number, times }] of this.#written) {
      const held = best[number];
      const trimmed = text.trim();
      if (number >= 0 && (!held || times > held.times || (times === held.times && trimmed < held.text))) best[number] = { text: trimmed, times };
    }
    return best.map(({ text }) => text);
  }

  #added(key: string): number {
    if (key === '') return -1;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.keys.push(key);
    this.#numbers.set(key, this.keys.length - 1);
    return this.keys.length - 1;
  }
}

const collator = new Intl.Collator('en');

/** Numbers of names in the order of the alphabet: that of Unicode, the same in every language. */
export const alphabetical = (names: readonly string[]): readonly number[] =>
  names.map((_, number) => number).sort((a, b) => collator.compare(names[a] as string, names[b] as string) || a - b);
