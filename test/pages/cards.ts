import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import arKept from '../../locales/ar/evaluations.json';
import arCard from '../../locales/ar/agent-scorecard.json';
import arLater from '../../locales/ar/scorecard-result.json';
import arUi from '../../locales/ar/scorecard.json';
import enKept from '../../locales/en/evaluations.json';
import enCard from '../../locales/en/agent-scorecard.json';
import enLater from '../../locales/en/scorecard-result.json';
import enUi from '../../locales/en/scorecard.json';
import faKept from '../../locales/fa/evaluations.json';
import faCard from '../../locales/fa/agent-scorecard.json';
import faLater from '../../locales/fa/scorecard-result.json';
import faUi from '../../locales/fa/scorecard.json';
import card from '../../quizzes/agent-scorecard.json';
import { wordsFor, variantOf, type CardFormWords, type Channel, type Mark, type Scorecard } from '../../src/core/scorecard.js';
import type { Evaluation } from '../../src/core/evaluation.js';
import type { Language } from './browser.js';

/** What the card and the element around it say, as their files have it. */
export const cards = {
  en: { ...enUi, ...enLater, words: enCard, kept: enKept },
  ar: { ...arUi, ...arLater, words: arCard, kept: arKept },
  fa: { ...faUi, ...faLater, words: faCard, kept: faKept },
};
const builtIn = card as Scorecard;

/** What a question says on a channel. */
export const asked = (language: Language, channel: Channel) => wordsFor(cards[language].words as unknown as CardFormWords, channel).question;
export const questionsOf = (channel: Channel): readonly string[] => variantOf(builtIn, channel).questions.map(({ id }) => id);

export interface Focused {
  readonly tag: string;
  readonly type: string;
  readonly value: string;
  /** Its label, or its text. */
  readonly name: string;
  readonly classes: string;
  /** Id of the question that it belongs to, or ''. */
  readonly question: string;
  readonly legend: string;
}

/** What has the focus, through shadow roots. */
export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const field = element as HTMLInputElement | null;
    const group = element?.closest('fieldset') ?? null;
    return {
      tag: element?.localName ?? '',
      type: field?.type ?? '',
      value: field?.value ?? '',
      name: (element?.getAttribute('aria-label') ?? [...(field?.labels ?? [])][0]?.textContent ?? element?.textContent ?? '').trim().replaceAll(/\s+/g, ' '),
      classes: element?.className ?? '',
      question: group?.dataset['id'] ?? '',
      legend: group?.querySelector('legend')?.textContent ?? '',
    };
  });

/** Goes on by one key until the focus is where it is wanted; fails where that takes too many stops. */
export async function goTo(page: Page, wanted: (at: Focused) => boolean, most = 22, key = 'Tab'): Promise<Focused> {
  const seen: string[] = [];
  for (;;) {
    const at = await focused(page);
    if (wanted(at)) return at;
    seen.push(`${at.tag} ${at.name.slice(0, 30)}`);
    expect(seen.length, seen.join(' → ')).toBeLessThanOrEqual(most);
    await page.keyboard.press(key);
  }
}

/** Presses a letter that the layout of a language writes, as a keyboard of that language would. */
export async function letter(page: Page, key: string): Promise<void> {
  if (/^[a-z]$/.test(key)) return page.keyboard.press(key);
  const session = await page.context().newCDPSession(page);
  for (const type of ['rawKeyDown', 'keyUp'] as const) await session.send('Input.dispatchKeyEvent', { type, key });
  await session.detach();
}

/** Puts an evaluation on the card by its fields and choices; questions without a mark are met. */
export async function filled(page: Page, language: Language, { interaction, agent, reviewer = '', channel = 'phone' }: { interaction: string; agent: string; reviewer?: string; channel?: Channel }, marks: Readonly<Record<string, Mark>> = {}): Promise<void> {
  const scorecard = page.locator('mizan-scorecard');
  await scorecard.locator('.bar').waitFor();
  if (!(await scorecard.locator(`.channel [value=${channel}]`).isChecked())) await scorecard.locator(`.channel [value=${channel}]`).check();
  await scorecard.getByLabel(cards[language].interaction, { exact: true }).fill(interaction);
  await scorecard.getByLabel(cards[language].agent, { exact: true }).fill(agent);
  if (reviewer) await scorecard.getByLabel(cards[language].reviewer, { exact: true }).fill(reviewer);
  await scorecard.evaluate((host, given) => {
    for (const group of (host.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('fieldset[data-id]')) {
      group.querySelector<HTMLInputElement>(`.choices [value=${given[group.dataset['id'] as string] ?? 'yes'}]`)?.click();
    }
  }, marks);
}

export const button = (page: Page, name: string) => page.locator('mizan-scorecard').getByRole('button', { name, exact: true });

/** Asks for the result, and waits for it. */
export async function finished(page: Page, language: Language): Promise<Evaluation> {
  await button(page, cards[language].finish).click();
  await page.locator('mizan-scorecard .total').waitFor();
  return page.locator('mizan-scorecard').evaluate((host) => (host as HTMLElement & { evaluation: Evaluation }).evaluation);
}

export const view = (page: Page, language: Language, name: 'review' | 'evaluations' | 'trends' | 'calibration' | 'card') => button(page, cards[language][`view_${name}`]).click();
