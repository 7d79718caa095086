import { html, nothing, type TemplateResult } from 'lit';
import type { CardScore } from '../core/marks.js';
import { secondsOf } from '../core/moment.js';
import type { Sheet } from '../core/review.js';
import { clockOf } from '../locale/clock.js';
import type { Voice } from '../locale/words.js';
import type { CallTimer } from './call-timer.js';
import { letters } from './card-keys.js';

interface Bar {
  readonly voice: Voice;
  /** Null while it is hidden. */
  readonly score: CardScore | null;
  readonly hidden: boolean;
  readonly toggleScore: () => void;
  /** Null where there is no call to listen to. */
  readonly timer: CallTimer | null;
  readonly help: boolean;
  readonly toggleHelp: () => void;
  /** What screen readers are told. */
  readonly said: string;
}

/** The running score, the timer of the call and what keys do. */
export function barView({ voice: { t, tag }, score, hidden, toggleScore, timer, help, toggleHelp, said }: Bar): TemplateResult {
  const seconds = timer?.seconds ?? null;
  return html`
    <div class="bar">
      ${hidden ? nothing : html`<span class="now">${score === null || score.score === null ? t('scoreNone') : html`<b>${t('scoreNow', { score: score.score, max: 100 })}</b> ${score.provisional ? t('provisional') : nothing}`}</span>`}
      <button class="plain" part="button" @click=${toggleScore}>${t(hidden ? 'showScore' : 'hideScore')}</button>
      ${timer
        ? html`<button class="plain" part="button" @click=${timer.toggle}>${t(timer.running ? 'timerStop' : 'timerStart')} ${seconds === null ? nothing : html`<bdi class="clock">${clockOf(seconds, tag)}</bdi>`}</button>`
        : nothing}
      <button class="plain keyed" part="button" aria-expanded=${help} @click=${toggleHelp}>${t('keys')}</button>
      <span class="unseen" role="status">${said}</span>
    </div>
    ${help ? keysView({ t }) : nothing}
  `;
}

const keysView = ({ t }: Pick<Voice, 't'>): TemplateResult => html`
  <dl class="keys">
    ${(Object.keys(letters) as (keyof typeof letters)[]).map((act) => {
      const [own, latin] = [t(`key_${act}`), letters[act].toUpperCase()];
      return html`<div><dt>${own.toUpperCase() === latin ? nothing : html`<kbd dir="ltr">${own}</kbd> `}<kbd dir="ltr">${latin}</kbd></dt><dd>${t(act === 'comment' ? 'keysComment' : act === 'time' ? 'keysTime' : act)}</dd></div>`;
    })}
    <div><dt><kbd dir="ltr">Enter</kbd> <kbd dir="ltr">Alt ↓</kbd></dt><dd>${t('keysNext')}</dd></div>
    <div><dt><kbd dir="ltr">Shift Enter</kbd> <kbd dir="ltr">Alt ↑</kbd></dt><dd>${t('keysPrevious')}</dd></div>
    <div><dt><kbd dir="ltr">Delete</kbd></dt><dd>${t('clear')}</dd></div>
    <div><dt><kbd dir="ltr">Esc</kbd></dt><dd>${t('keysBack')}</dd></div>
  </dl>
  <p class="note">${t('keysWhere')}</p>
`;

interface Remark {
  readonly voice: Voice;
  /** Id of the question. */
  readonly id: string;
  readonly words: string;
  readonly sheet: Sheet;
  /** Whether there is a call that has times. */
  readonly timed: boolean;
  readonly timer: CallTimer;
  readonly disabled: boolean;
  readonly enter: (change: Partial<Sheet>) => void;
  /** Takes the answer back; null where there is none. */
  readonly clear: (() => void) | null;
  readonly stamp: () => void;
}

/** What is said about one question, and when in the call it was. */
export function remarkView({ voice: { t, tag }, id, words, sheet, timed, timer, disabled, enter, clear, stamp }: Remark): TemplateResult {
  const { [id]: seconds, ...otherTimes } = sheet.times;
  const { [id]: _comment, ...otherComments } = sheet.comments;
  const comment = (event: Event) => {
    const { value } = event.target as HTMLTextAreaElement;
    enter({ comments: value ? { ...otherComments, [id]: value } : otherComments });
  };
  const time = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const typed = secondsOf(field.value);
    const wrong = typed === null && field.value.trim() !== '';
    field.ariaInvalid = String(wrong);
    field.setCustomValidity(wrong ? t('timeWrong') : '');
    if (wrong) field.reportValidity();
    else enter({ times: typed === null ? otherTimes : { ...otherTimes, [id]: typed } });
    if (typed !== null) field.value = clockOf(typed, tag);
  };
  return html`
    <div class="more">
      <label class="said">
        <span>${t('comment')}</span>
        <textarea rows="2" dir="auto" data-remark=${id} aria-label=${`${t('comment')}: ${words}`} .value=${sheet.comments[id] ?? ''} ?disabled=${disabled} @input=${comment}></textarea>
      </label>
      ${timed
        ? html`
            <label>
              <span>${t('time')}</span>
              <input class="clock" dir="ltr" inputmode="decimal" autocomplete="off" data-time=${id} placeholder=${clockOf(0, tag)} .value=${seconds === undefined ? '' : clockOf(seconds, tag)} ?disabled=${disabled} @change=${time} />
            </label>
            ${timer.seconds === null ? nothing : html`<button class="plain" part="button" ?disabled=${disabled} @click=${stamp}>${t('stamp')}</button>`}
          `
        : nothing}
      ${clear ? html`<button class="plain" part="button" ?disabled=${disabled} @click=${clear}>${t('clear')}</button>` : nothing}
    </div>
  `;
}
