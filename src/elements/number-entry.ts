import { noChange, type ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { numberOf } from '../core/cells.js';

/** What a field for a number shows, and what becomes of it. */
interface NumberEntry {
  /** Null or NaN where there is none. */
  readonly value: number | null;
  /** Whose digits it is shown in; those of Arabic, Persian and ASCII are read in any language. */
  readonly tag: string;
  readonly least?: number;
  readonly most?: number;
  readonly whole?: boolean;
  /** What is said of a text that is no such number. */
  readonly wrong: string;
  /** Told of each change: null for an empty field, NaN for a text that is no such number. */
  readonly set: (value: number | null) => void;
}

function read(text: string, { least = -Infinity, most = Infinity, whole = false }: NumberEntry): number | null {
  if (text.trim() === '') return null;
  const value = numberOf(text);
  return value === null || value < least || value > most || (whole && !Number.isInteger(value)) ? Number.NaN : value;
}

const written = (value: number | null, tag: string): string =>
  value === null || Number.isNaN(value) ? '' : new Intl.NumberFormat(tag, { useGrouping: false, maximumFractionDigits: 10 }).format(value);

class Entry extends Directive {
  #entry: NumberEntry | null = null;

  render(_: NumberEntry) {
    return noChange;
  }

  /** Leaves alone what is being typed: only another number, or another language, is written over it. */
  override update({ element }: ElementPart, [entry]: [NumberEntry]) {
    const field = element as HTMLInputElement;
    const before = this.#entry;
    this.#entry = entry;
    if (!before) this.#listen(field);
    const typed = read(field.value, entry);
    const other = !before || (!Object.is(before.value, entry.value) && !Object.is(typed, entry.value)) || (before.tag !== entry.tag && Object.is(typed, entry.value));
    if (other) {
      field.value = written(entry.value, entry.tag);
      field.setCustomValidity('');
    }
    return noChange;
  }

  #listen(field: HTMLInputElement): void {
    field.addEventListener('input', () => {
      const entry = this.#entry as NumberEntry;
      const typed = read(field.value, entry);
      if (!Number.isNaN(typed)) field.setCustomValidity('');
      entry.set(typed);
    });
    field.addEventListener('change', () => {
      const entry = this.#entry as NumberEntry;
      const typed = read(field.value, entry);
      if (Number.isNaN(typed)) {
        field.setCustomValidity(entry.wrong);
        field.reportValidity();
      } else field.value = written(typed, entry.tag);
    });
  }
}

/**
 * Makes a text field one for a number: `<input inputmode="decimal" ${numberEntry({…})} />`. Those of `type="number"` take no
 * digits but ASCII ones and show no others.
 */
export const numberEntry = directive(Entry);
