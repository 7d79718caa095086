import { createInstance } from 'i18next';
import { directionOf, matchLanguage, type Match } from './language.js';

/** Languages that the interface speaks. */
export const languages = ['en', 'ar', 'fa'] as const;

/** Sentences by key; an interface's are flat, a definition's are its `FormWords` or `ResultWords`. */
export type Words = object;

/** Sentences that a host puts in place of ours, by key or by path within the words (`showResult`, `items.3`). */
export type Overrides = Readonly<Record<string, string>>;

const i18n = createInstance();
void i18n.init({
  lng: 'en',
  fallbackLng: false,
  initAsync: false,
  resources: {},
  // Keys are flat, and Lit escapes.
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
});

/** Puts words into memory; what is there is shown in the first update. Namespaces are the names of the files in `locales/`. */
export const addWords = (language: string, namespace: string, words: Words): void => {
  i18n.addResourceBundle(language, namespace, words);
};

/** Words in memory, or null. */
export const heldWords = (language: string, namespace: string): Words | null =>
  (i18n.getResourceBundle(language, namespace) as Words | undefined) ?? null;

/** One language, spoken. */
export interface Voice {
  /** BCP 47 tag of the sentences, extensions included. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  /** A sentence of the interface; plural by `count`. */
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly number: (value: number) => string;
}

/** The language of the interface that goes with a tag, and the tag to speak it with. */
export const interfaceOf = (tag: string): Match => matchLanguage(tag, languages);

let overridden = 0;

/** A voice for words in `tag`, looked for in these namespaces in turn. They must be in memory; where the interface does not know the language it speaks English. */
export function voiceOf(tag: string, within: string | readonly string[], text: Overrides = {}): Voice {
  const spoken = interfaceOf(tag);
  const namespaces = [within].flat();
  if (Object.keys(text).length > 0) {
    overridden += 1;
    namespaces.unshift(`text-${overridden}`);
    addWords(spoken.language, namespaces[0] as string, text);
  }
  const fixed = i18n.getFixedT(spoken.tag, namespaces);
  /** Sentences without values, said once. */
  const plain: Record<string, string> = {};
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  return {
    tag,
    dir: directionOf(tag),
    t: (key, values) => (values ? fixed(key, values) : (plain[key] ??= fixed(key))),
    number: (value) => number.format(value),
  };
}
