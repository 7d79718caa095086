import '../../src/define.js';
import ar from '../../locales/ar/agent-scorecard.json';
import en from '../../locales/en/agent-scorecard.json';
import fa from '../../locales/fa/agent-scorecard.json';
import type { MizanScorecard } from '../../src/elements/mizan-scorecard.js';
import { addWords, voiceOf } from '../../src/locale/words.js';
import { all, languages, until } from './helpers.js';

export const cardWords = { en, ar, fa };
for (const language of languages) addWords(language, 'agent-scorecard', cardWords[language]);

let names = 0;

/** Puts a card on the page under a name that nothing was kept under, with its desk there. */
export async function mountCard(attributes = '', prepare: (card: MizanScorecard) => void = () => {}): Promise<MizanScorecard> {
  document.querySelector('mizan-scorecard')?.remove();
  const holder = document.createElement('div');
  names += 1;
  holder.innerHTML = `<mizan-scorecard ${/ src=/.test(` ${attributes}`) ? '' : 'src="agent-scorecard"'} ${/name=/.test(attributes) ? '' : `name="test-${names}-${Date.now()}"`} ${attributes}></mizan-scorecard>`;
  const card = holder.firstElementChild as MizanScorecard;
  prepare(card);
  document.body.append(card);
  await card.updateComplete;
  return card;
}

/** Resolves once what comes after the first question is there, with its words. */
export async function withDesk(card: MizanScorecard): Promise<MizanScorecard> {
  await until(() => card.shadowRoot?.querySelector('.bar'));
  await card.updateComplete;
  return card;
}

export const question = (card: Element, id: string): HTMLFieldSetElement => card.shadowRoot?.querySelector(`[data-id="${id}"]`) as HTMLFieldSetElement;
export const choice = (card: Element, id: string, mark: string): HTMLInputElement => question(card, id).querySelector(`.choices [value="${mark}"]`) as HTMLInputElement;
export const field = (card: Element, id: string): HTMLInputElement => card.shadowRoot?.querySelector(`#${id}`) as HTMLInputElement;

/** Types into a field as a person does, as far as an element can tell. */
export function type(target: HTMLInputElement | HTMLTextAreaElement, text: string, event = 'input'): void {
  target.value = text;
  target.dispatchEvent(new Event(event, { bubbles: true }));
}

export function begin(card: MizanScorecard): void {
  type(field(card, 'interaction'), 'CALL-7');
  type(field(card, 'agent'), 'Sara');
  type(field(card, 'reviewer'), 'Omar');
}

/** Marks every question on screen: `but` by id, all others yes. */
export function markAll(card: MizanScorecard, but: Readonly<Record<string, string>> = {}): void {
  for (const each of all(card, '[data-id]')) choice(card, each.dataset['id'] as string, but[each.dataset['id'] as string] ?? 'yes').click();
}

export const shownResult = (card: MizanScorecard): Promise<HTMLElement> => until(() => card.shadowRoot?.querySelector<HTMLElement>('.total'));

export const voice = (language: string) => voiceOf(language, ['scorecard-result', 'scorecard']);
