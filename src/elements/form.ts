import { html, nothing, type TemplateResult } from 'lit';
import { unanswered } from '../core/quiz.js';
import { score } from '../core/score.js';
import { list, type List } from './list.js';

/** The statements with what is pressed below them. */
interface Form extends List {
  /** Place of the statement in hand. */
  readonly place: number;
  /** Whether the answers are entered in a form, which may send them. */
  readonly named: boolean;
  /** Whether the result could not be fetched. */
  readonly failed: boolean;
  readonly go: (place: number) => void;
  readonly submit: () => void;
  /** Shows the result with what is answered so far. */
  readonly complete: () => void;
}

export function formView(form: Form): TemplateResult {
  const { ready: { definition: quiz, words, voice: { t } }, answers, marked, place, named, failed, go, submit, complete } = form;
  const last = place === quiz.items.length - 1;
  const left = unanswered(quiz, answers).length;
  const mayBePartial = marked && left > 0 && score(quiz, answers).total.points !== null;
  return html`
    <p class="introduction">${words.introduction} ${named ? nothing : t('private')}</p>
    ${list(form)}
    <div class="actions ${last || left === 0 ? '' : 'more'}">
      <button class="step" part="button" ?disabled=${place === 0} @click=${() => go(place - 1)}>${t('back')}</button>
      ${last
        ? nothing
        : html`<button class="step ${left > 0 ? 'primary' : ''}" part="button" @click=${() => go(place + 1)}>${t('next')}</button>`}
      <button class="primary result" part="button" @click=${submit}>${t('showResult')}</button>
      ${mayBePartial ? html`<button part="button" @click=${complete}>${t('showPartial')}</button>` : nothing}
      <p class="note" role="status">
        ${failed ? t('resultUnreachable') : marked || left === 0 ? t('remaining', { count: left }) : nothing}
      </p>
    </div>
  `;
}
