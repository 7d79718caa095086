import { html, nothing, type TemplateResult } from 'lit';
import { calibrationOf, distinctNames } from '../core/calibration.js';
import type { Calibration } from '../core/evaluation.js';
import { lineOf, longestLine } from '../core/line.js';
import type { Channel, Scorecard } from '../core/scorecard.js';
import type { Voice } from '../locale/words.js';

/** What is wrong with what was entered. */
export type Mistake = 'needInteraction' | 'already' | 'needReviewers';

/** What was entered to start a calibration. */
export interface Entered {
  readonly interaction: string;
  readonly channel: Channel;
  /** Each once, however often and in whichever way it was written. */
  readonly reviewers: readonly string[];
  /** The calibration of that interaction there is already, or null. */
  readonly known: Calibration | null;
  readonly mistakes: readonly Mistake[];
}

const fieldsIn = (root: ParentNode) =>
  ['#interaction', '#channel', '#reviewers'].map((each) => root.querySelector(each)) as [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement];

/** Reads the fields. */
export function entered(root: ParentNode, { id, version }: Scorecard, calibrations: readonly Calibration[]): Entered {
  const [field, select, area] = fieldsIn(root);
  const [interaction, channel] = [lineOf(field.value), select.value as Channel];
  const reviewers = distinctNames(area.value.split('\n').map(lineOf).filter((name) => name !== ''));
  const known = interaction === '' ? null : calibrationOf({ definition: { id, version }, channel, interaction }, calibrations);
  const mistakes: readonly Mistake[] = [
    ...(interaction === '' ? (['needInteraction'] as const) : []),
    ...(known ? (['already'] as const) : []),
    ...(reviewers.length < 2 ? (['needReviewers'] as const) : []),
  ];
  return { interaction, channel, reviewers, known, mistakes };
}

/** Empties the fields but for the channel, which the next calibration is likely to have too. */
export function emptied(root: ParentNode): void {
  const [field, , area] = fieldsIn(root);
  field.value = '';
  area.value = '';
}

/** What the fields are drawn from. */
interface Start {
  readonly voice: Voice;
  readonly channels: readonly Channel[];
  readonly mistakes: readonly Mistake[];
  readonly open: boolean;
  readonly begin: () => void;
}

/** Fields to start a calibration, each with what is wrong with it. */
export function startFields({ voice: { t }, channels, mistakes, open, begin }: Start): TemplateResult {
  const mistake = (id: string, made: Mistake | undefined) => html`<span id=${id} class="mistake">${made ? t(made) : nothing}</span>`;
  const ofInteraction = mistakes.find((each) => each !== 'needReviewers');
  const ofReviewers = mistakes.find((each) => each === 'needReviewers');
  return html`
    <details class="start" ?open=${open}>
      <summary>${t('start')}</summary>
      <div class="body fields">
        <label>
          <span>${t('interaction')}</span>
          <input id="interaction" dir="auto" autocomplete="off" maxlength=${longestLine} aria-describedby="interaction-hint interaction-mistake" aria-invalid=${ofInteraction ? 'true' : nothing} />
        </label>
        <p id="interaction-hint" class="note">${t('interactionHint')}</p>
        ${mistake('interaction-mistake', ofInteraction)}
        <label>
          <span>${t('channel')}</span>
          <select id="channel">
            ${channels.map((channel) => html`<option value=${channel}>${t(channel)}</option>`)}
          </select>
        </label>
        <label>
          <span>${t('reviewers')}</span>
          <textarea id="reviewers" rows="4" dir="auto" autocomplete="off" aria-describedby="reviewers-hint reviewers-mistake" aria-invalid=${ofReviewers ? 'true' : nothing}></textarea>
        </label>
        <p id="reviewers-hint" class="note">${t('reviewersHint')}</p>
        ${mistake('reviewers-mistake', ofReviewers)}
        <div class="actions"><button class="primary" part="button" @click=${begin}>${t('begin')}</button></div>
      </div>
    </details>
  `;
}
