import { expect } from 'chai';
import type { LitElement } from 'lit';
import ar from '../../locales/ar/rater.json';
import en from '../../locales/en/rater.json';
import fa from '../../locales/fa/rater.json';
import '../../src/define.js';
import type { MizanQuiz } from '../../src/elements/mizan-quiz.js';
import { addWords } from '../../src/locale/words.js';

export const words = { en, ar, fa };
export const languages = ['en', 'ar', 'fa'] as const;
for (const language of languages) addWords(language, 'rater', words[language]);

/** Safari's engine, which keeps the arrow keys of radios unmirrored in right-to-left text. */
export const webkit = !('chrome' in window) && !navigator.userAgent.includes('Firefox');

/** Every element of ours. */
const ours = 'mizan-quiz, mizan-result, mizan-chart, mizan-plan, mizan-history, mizan-takeaway, mizan-evaluations, mizan-trends, mizan-revision, mizan-calibration, mizan-metrics, mizan-periodic-table, mizan-diagnostic';

const stage = document.createElement('div');
document.body.append(stage);

/** Puts markup on the page in place of what stood there before, with nothing kept but what `before` puts there, and returns its first Mizan element, drawn. */
export async function mount<E extends LitElement = MizanQuiz>(markup: string, prepare: (element: E) => void = () => {}, before: () => void = () => {}): Promise<E> {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const fragment = document.importNode(template.content, true);
  prepare(fragment.querySelector(ours) as E);
  stage.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  before();
  stage.replaceChildren(fragment);
  const element = stage.querySelector(ours) as E;
  await element.updateComplete;
  return element;
}

/** Everything within an element's shadow root that matches. */
export const all = <E extends Element = HTMLElement>(host: Element, selector: string): E[] => [...(host.shadowRoot as ShadowRoot).querySelectorAll<E>(selector)];
export const one = <E extends Element = HTMLElement>(host: Element, selector: string): E => {
  const [found, ...others] = all<E>(host, selector);
  expect(others, selector).to.have.length(0);
  return found as E;
};

/** The group of a statement, found by its words. */
export const group = (quiz: Element, statement: string): HTMLFieldSetElement =>
  all<HTMLFieldSetElement>(quiz, 'fieldset').find((each) => each.querySelector('legend')?.textContent?.includes(statement)) as HTMLFieldSetElement;

/** A radio, found by its label. */
export const radio = (fieldset: Element, label: string): HTMLInputElement =>
  [...fieldset.querySelectorAll('label')].find((each) => each.textContent?.trim() === label)?.control as HTMLInputElement;

export const button = (host: Element, name: string): HTMLButtonElement | undefined =>
  all<HTMLButtonElement>(host, 'button').find((each) => each.textContent?.trim().startsWith(name));

/** Resolves with the next event of a name that reaches the document. */
export const heard = <E extends Event>(name: string): Promise<E> =>
  new Promise((resolve) => document.addEventListener(name, (event) => resolve(event as E), { once: true }));

/** Resolves once a condition holds; the runner's own limit ends a wait in vain. */
export async function until<T>(condition: () => T | null | undefined | false): Promise<T> {
  for (;;) {
    const value = condition();
    if (value) return value;
    await new Promise(requestAnimationFrame);
  }
}

/** Collects console warnings while something runs. */
export async function warnings(act: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (...parts: unknown[]) => said.push(parts.join(' '));
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return said;
}

export const full = { 1: 4, 2: 4, 3: 3, 4: 5, 5: 2, 6: 4, 7: 1, 8: 3, 9: 4, 10: 3, 11: 5, 12: 2, 13: 4, 14: 5, 15: 3, 16: 4, 17: 5 };
