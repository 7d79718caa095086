import { html, type TemplateResult } from 'lit';
import type { QuestionHint } from '../core/hints.js';
import { wordsFor } from '../core/scorecard.js';
import { formatsOf } from '../locale/formats.js';
import type { Voice } from '../locale/words.js';
import { certainty } from './figures.js';
import type { CardWords } from './versions.js';

/** What the reviews suggest of each question, with what it rests on, under a heading of this id. */
export function hintTable(found: readonly QuestionHint[], words: CardWords, voice: Voice, id: string): TemplateResult {
  const { t } = voice;
  const names = wordsFor(words, '');
  return html`
    <div class="scroll" tabindex="0" role="region" aria-labelledby=${id}><table aria-labelledby=${id}>
      <thead><tr>${['question', 'hint', 'basis'].map((key) => html`<th scope="col">${t(key)}</th>`)}</tr></thead>
      <tbody>
        ${found.map((hint) => html`
          <tr>
            <th scope="row">${names.question(hint.question)}</th>
            <td>${textOf(hint, voice)}</td>
            <td>${hint.code === 'divides' ? t('pairs', { number: hint.pairs }) : t('reviews', { count: hint.share.of })}</td>
          </tr>
        `)}
      </tbody>
    </table></div>
  `;
}

function textOf(hint: QuestionHint, { t, tag }: Voice): string {
  const { percent } = formatsOf(tag);
  if (hint.code === 'same') return t(`hintSame_${hint.mark}`);
  if (hint.code === 'divides') return t('hintDivides', { value: percent(hint.agreement) });
  const { share, interval: { low, high } } = hint.share;
  const value = t('interval', { value: percent(share), level: percent(certainty), low: percent(low), high: percent(high) });
  return t(hint.code === 'open' ? 'hintOpen' : 'hintNotApplicable', { value });
}
