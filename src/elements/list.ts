import { html, noChange, type TemplateResult } from 'lit';
import { answerTo, choices, unanswered, type Answers, type FormWords, type Quiz } from '../core/quiz.js';
import type { Ready } from './definition.js';
import { statement } from './statement.js';

/** All statements in one list, under a heading that stays. */
export interface List {
  readonly ready: Ready<FormWords>;
  readonly answers: Answers;
  /** The answers it was drawn with last, where nothing else has changed since; null draws all of it. */
  readonly before: Answers | null;
  /** Whether statements without an answer are marked. */
  readonly marked: boolean;
  readonly disabled: boolean;
  /** Prefix of the names of the radios. */
  readonly group: string;
  readonly choose: (id: string, value: number) => void;
}

export function list({ ready: { definition: quiz, words, voice }, answers, before, marked, disabled, group, choose }: List): TemplateResult {
  const { t, number } = voice;
  const values = choices(quiz.scale);
  const labels = values.map((value) => [value, words.choices[value]] as const);
  const of = quiz.items.length;
  const count = of - unanswered(quiz, answers).length;
  return html`
    <div class="items ${values.length === 5 ? 'five' : values.length > 7 ? 'many' : ''}">
      <div class="top">
        <div class="progress">
          <span>${count === of ? t('remaining', { count: 0 }) : t('answered', { count, of })}</span>
          <progress max=${of} .value=${count} aria-label=${t('progress')}></progress>
        </div>
        <div class="choices" aria-hidden="true">
          <span></span>${before ? noChange : values.map((value) => html`<span>${words.choices[value]}</span>`)}
        </div>
      </div>
      ${quiz.items.map(({ id }, index) => {
        const given = answerTo(id, answers);
        return before && answerTo(id, before) === given
          ? noChange
          : statement({
              group: `${group}-${id}`,
              number: number(index + 1),
              words: words.items[id] ?? '',
              choices: labels,
              given,
              missed: marked && given === null ? t('unanswered') : null,
              disabled,
              choose: (value) => choose(id, value),
            });
      })}
    </div>
  `;
}

/**
 * Tells the styles how many choices there are, and which statement is in hand, which layout `steps` shows alone.
 *
 * A policy without inline styles still lets a script set single properties.
 */
export function mark(root: ParentNode, { scale }: Quiz, place: number): void {
  root.querySelectorAll('fieldset').forEach((item, index) => item.toggleAttribute('data-current', index === place));
  const style = root.querySelector<HTMLElement>('.items')?.style;
  const of = choices(scale).length;
  if (!style || style.getPropertyValue('--choices') === String(of)) return;
  style.setProperty('--choices', String(of));
  style.setProperty('--columns', String(of > 6 ? Math.ceil(of / 2) : of));
}
