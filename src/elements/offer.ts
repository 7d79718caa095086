import { html, nothing, type TemplateResult } from 'lit';
import { admit, type Quiz } from '../core/quiz.js';
import type { Result } from '../core/score.js';
import { formatsOf } from '../locale/formats.js';
import type { Voice } from '../locale/words.js';
import type { KeptDraft } from '../store/store.js';

/** A draft of another time, until the person says what becomes of it. */
export interface OfferedDraft {
  readonly kind: 'draft';
  readonly draft: KeptDraft;
}

export interface LastResult {
  readonly kind: 'last';
  readonly result: Result;
}

/** A result that came with the address. */
export interface LinkedResult {
  readonly kind: 'linked';
  readonly result: Result;
  /** It was made with another version of the quiz. */
  readonly other: boolean;
}

interface Acts {
  readonly keep: () => void;
  readonly resume: () => void;
  readonly discard: () => void;
  readonly open: (result: Result) => void;
}

/** What was there before, in the place held for it; the place alone while its words are on their way. */
export function offerView(offer: OfferedDraft | LastResult | LinkedResult, quiz: Quiz, voice: Voice | null, acts: Acts): TemplateResult {
  if (!voice) return html`<div class="kept"></div>`;
  const { t } = voice;
  const { date, moment } = formatsOf(voice.tag);
  if (offer.kind === 'linked') {
    return offer.other ? box(t('linkOther'), []) : box(t('linkShown'), [[t('linkKeep'), acts.keep]]);
  }
  if (offer.kind === 'draft') {
    const { version, savedAt, answers } = offer.draft;
    const count = Object.keys(admit(quiz, answers).answers).length;
    const said = version === quiz.version ? t('draft', { date: moment(savedAt), count, of: quiz.items.length }) : t('draftOther', { date: moment(savedAt) });
    return box(said, [[t('resume'), acts.resume], [t('discard'), acts.discard]]);
  }
  const { result } = offer;
  const { points, max } = result.total;
  const day = date(result.completedAt);
  const said = points === null ? t('lastUnscored', { date: day }) : t('last', { date: day, points, max });
  // Another version counted in another way, and could not be shown as it was.
  return box(said, result.definition.version === quiz.version ? [[t('open'), () => acts.open(result)]] : []);
}

const box = (text: string, acts: readonly (readonly [label: string, act: () => void])[]): TemplateResult => html`
  <div class="kept" role="status">
    <p>${text}</p>
    ${acts.length === 0
      ? nothing
      : acts.map(([label, act], index) => html`<button class=${index === 0 ? 'primary' : ''} part="button" @click=${act}>${label}</button>`)}
  </div>
`;
