import { html, nothing, type TemplateResult } from 'lit';
import { changesOf } from '../core/changes.js';
import type { Evaluation } from '../core/evaluation.js';
import { isolated } from '../core/line.js';
import { dayOf } from '../core/search.js';
import { wordsFor, type Mark } from '../core/scorecard.js';
import { formatsOf } from '../locale/formats.js';
import type { CardForm } from './card.js';

/** One evaluation in a list. */
export interface Item {
  readonly ready: CardForm;
  readonly evaluation: Evaluation;
  /** Name to show of any agent. */
  readonly agent: (name: string) => string;
  /** Whether its marks and score are not to be seen yet. */
  readonly hidden: boolean;
  readonly selected: boolean;
  /** Whether its changes are unfolded. */
  readonly unfolded: boolean;
  readonly select: (selected: boolean) => void;
  readonly unfold: (unfolded: boolean) => void;
  readonly open: () => void;
  readonly remove: () => void;
}

export function item(each: Item): TemplateResult {
  const { ready: { definition, voice }, evaluation, hidden, selected, unfolded } = each;
  const { t } = voice;
  const { figures } = evaluation;
  const interaction = evaluation.interaction || t('unnamed');
  const pair = (key: string, value: unknown) => html`<span class="pair"><span>${t(key)}</span> ${value}</span>`;
  return html`
    <li data-id=${evaluation.id}>
      <input type="checkbox" aria-label=${t('selectOne', { interaction })} .checked=${selected} @change=${(event: Event) => each.select((event.target as HTMLInputElement).checked)} />
      <div class="what">
        <b><bdi>${interaction}</bdi></b>
        ${pair('date', formatsOf(voice.tag).date(dayOf(evaluation)))}
        ${pair('agent', html`<bdi>${evaluation.agent === '' ? t('noAgent') : each.agent(evaluation.agent)}</bdi>`)}
        ${pair('reviewer', html`<bdi>${evaluation.reviewer || t('noAgent')}</bdi>`)} ${pair('channel', t(evaluation.channel))}
        ${evaluation.definition.version === definition.version ? nothing : html`<span class="pair">${t('versionOf', { version: evaluation.definition.version })}</span>`}
      </div>
      <div class="score">
        ${hidden
          ? html`<span class="state">${t('hidden')}</span>`
          : html`
              ${pair('score', figures.score === null ? t('noScore') : html`<b>${voice.number(figures.score)}</b>`)}
              ${figures.passed === null ? nothing : html`<span class="state">${t(figures.passed ? 'passed' : 'notPassed')}</span>`}
              ${figures.failed.length > 0 ? html`<span class="state warn">${t('criticalMissed')}</span>` : nothing}
              ${figures.provisional ? html`<span class="state">${t('provisional')}</span>` : nothing}
            `}
        ${evaluation.calibration ? html`<span class="state">${t('forCalibration')}</span>` : nothing}
      </div>
      <div class="acts">
        ${hidden ? nothing : html`<button class="plain" part="button" aria-label=${t('openOne', { interaction })} @click=${each.open}>${t('open')}</button>`}
        <button class="plain" part="button" aria-label=${t('deleteOne', { interaction })} @click=${each.remove}>${t('delete')}</button>
      </div>
      ${hidden || evaluation.history.length === 0
        ? nothing
        : html`
            <details class="changes" ?open=${unfolded} @toggle=${(event: Event) => each.unfold((event.target as HTMLDetailsElement).open)}>
              <summary>${t('changes', { count: evaluation.history.length })}</summary>
              ${unfolded ? changes(each) : nothing}
            </details>
          `}
    </li>
  `;
}

/** What was changed when, the latest first; names are those that are shown. */
function changes({ ready: { words, voice }, evaluation, agent }: Item): TemplateResult {
  const { t, tag } = voice;
  const { date, moment } = formatsOf(tag);
  const { question } = wordsFor(words, evaluation.channel);
  const mark = (value: Mark | null) => t(value ?? 'blank');
  const shown = { interaction: String, agent, reviewer: String, date, channel: t };
  const line = (what: string, before: string, after: string) => html`<li>${t('changeOf', { what: isolated(what), before: isolated(before || t('blank')), after: isolated(after || t('blank')) })}</li>`;
  return html`
    <ol>
      ${changesOf(evaluation).map(
        ({ changedAt, marks, fields, version, remarks }) => html`
          <li>
            <b>${moment(changedAt)}</b>
            <ul>
              ${fields.map(({ field, before, after }) => line(t(field), before && shown[field](before), after && shown[field](after)))}
              ${version ? line(t('version'), version.before, version.after) : nothing}
              ${marks.map(({ id, before, after }) => line(question(id), mark(before), mark(after)))}
              ${remarks ? html`<li>${t('remarksChanged')}</li>` : nothing}
            </ul>
          </li>
        `,
      )}
    </ol>
  `;
}
