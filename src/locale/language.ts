import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A language whose words are at hand, and the tag to speak it with: the reader's own tag, extensions and all, where it fits. */
export interface Match {
  readonly language: string;
  readonly tag: string;
}

/**
 * The first of `languages` that fits a tag: the tag itself, then ever shorter ones down to its base language, then any of the
 * same base; where none fits, the first of `languages` whatever the tag.
 */
export function matchLanguage(tag: string, languages: readonly string[]): Match {
  const wanted = canonical(tag);
  const parts = wanted.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const prefix = parts.slice(0, length).join('-');
    const language = languages.find((each) => each.toLowerCase() === prefix);
    if (language) return { language, tag: wanted };
  }
  const sister = languages.find((each) => each.toLowerCase().split('-')[0] === parts[0]);
  if (sister) return { language: sister, tag: wanted };
  const first = languages[0] ?? 'en';
  return { language: first, tag: canonical(first) };
}

/** A tag that `Intl` takes; '' where it would throw. */
function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? '';
  } catch {
    return '';
  }
}

const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);

/** Direction of a language by the script it is most likely written in (CLDR's likely subtags). */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';

/** Follows the nearest `lang` outward from an element, through shadow roots, and updates its host when it changes. */
export class NearestLanguage implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #tag: string | null = null;
  #observer: MutationObserver | null = null;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The tag as written; '' where there is none. */
  get tag(): string {
    return (this.#tag ??= nearest(this.#host));
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#read());
    for (let node: Node | null = this.#host; node; ) {
      const root: Node = node.getRootNode();
      this.#observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
      node = 'host' in root ? (root.host as Element) : null;
    }
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #read(): void {
    const tag = nearest(this.#host);
    if (tag === this.#tag) return;
    this.#tag = tag;
    this.#host.requestUpdate();
  }
}

/** On a server an element has no parent, and no `closest`. */
function nearest(element: Element): string {
  let node: Element | null = element;
  while (node) {
    if (node.hasAttribute('lang')) return node.getAttribute('lang') ?? '';
    const parent: Node | null | undefined = node.parentNode;
    node = parent && 'hasAttribute' in parent ? (parent as Element) : ((parent as Partial<ShadowRoot> | null | undefined)?.host ?? null);
  }
  return '';
}
