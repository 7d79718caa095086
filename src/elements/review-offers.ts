import { html, nothing, type TemplateResult } from 'lit';
import { wordsFor } from '../core/scorecard.js';
import { formatsOf } from '../locale/formats.js';
import type { Voice } from '../locale/words.js';
import type { ReviewDraft } from '../store/evaluations.js';
import type { CardForm } from './card.js';

interface Offers {
  readonly voice: Voice;
  readonly card: CardForm;
  /** A draft of another time, until the person says what becomes of it. */
  readonly draft: ReviewDraft | null;
  /** Why the card is not the page's own: a version in use on this device, or the one of an evaluation. */
  readonly version: 'inUse' | 'other' | null;
  /** The version of the evaluation in hand, where there is no such card here. */
  readonly unknown: string | null;
  readonly calibration: boolean;
  /** Questions with an answer that this channel does not ask. */
  readonly aside: readonly string[];
  readonly resume: () => void;
  readonly discard: () => void;
  readonly ownVersion: () => void;
}

/** What a reviewer is to know before the form. */
export function offersView({ voice, card, draft, version, unknown, calibration, aside, resume, discard, ownVersion }: Offers): TemplateResult {
  const { t, tag } = voice;
  const of = (id: string) => wordsFor(card.words, '').question(id);
  return html`
    ${draft
      ? html`<div class="kept" role="status">
          <p>
            ${t('draft', { date: formatsOf(tag).moment(draft.savedAt), count: Object.keys(draft.evaluation.marks).length })}
            <bdi>${draft.evaluation.interaction}</bdi> <bdi>${draft.evaluation.agent}</bdi>
          </p>
          <button class="primary" part="button" @click=${resume}>${t('resume')}</button>
          <button part="button" @click=${discard}>${t('discard')}</button>
        </div>`
      : nothing}
    ${version
      ? html`<div class="kept">
          <p>${t(version === 'inUse' ? 'versionInUse' : 'versionOther', { version: card.definition.version })}</p>
          ${version === 'inUse' ? html`<button part="button" @click=${ownVersion}>${t('useOwn')}</button>` : nothing}
        </div>`
      : nothing}
    ${unknown ? html`<div class="kept"><p>${t('versionUnknown', { version: unknown })}</p></div>` : nothing}
    ${calibration ? html`<div class="kept" role="status"><p>${t('calibrating')}</p></div>` : nothing}
    <div role="status">
      ${aside.length === 0
        ? nothing
        : html`<div class="kept">
            <p>${t('aside', { count: aside.length })}</p>
            <ul>${aside.map((id) => html`<li>${of(id)}</li>`)}</ul>
          </div>`}
    </div>
  `;
}
