import { html, nothing, type TemplateResult } from 'lit';
import { bandShares, levelOf } from '../core/levels.js';
import type { Quiz, ResultWords } from '../core/quiz.js';
import type { Total } from '../core/score.js';
import type { Voice } from '../locale/words.js';

/** A total among its bands, in words and place; where answers are missing, also from where to where it could go. */
export function scale({ bands }: Quiz, total: Total, words: ResultWords, { t, number }: Voice): TemplateResult {
  return html`
    <div class="scale">
      <div class="track" aria-hidden="true">
        ${bands.map(({ id }) => html`<span class=${id === total.band ? 'here' : ''}></span>`)}
        ${total.lowest < total.highest
          ? html`<i class="reach" data-at=${levelOf(total.lowest, total)}></i><i class="reach end" data-at=${levelOf(total.highest, total)}></i>`
          : nothing}
        ${total.level === null || total.points === null ? nothing : html`<b class="mark" data-at=${total.level}>${number(total.points)}</b>`}
      </div>
      <ol class="bands">
        ${bands.map(
          ({ id, from, to }) => html`
            <li aria-current=${id === total.band ? 'true' : nothing}>
              <span>${words.bands[id]?.name}</span> <span>${t('bandRange', { from, to })}</span>
            </li>
          `,
        )}
      </ol>
    </div>
  `;
}

/** Puts marks and bars in their places; a policy without inline styles still lets a script set single properties. */
export function place(root: ParentNode, quiz: Quiz): void {
  for (const mark of root.querySelectorAll<HTMLElement>('[data-at]')) mark.style.setProperty('--at', mark.dataset['at'] as string);
  const shares = bandShares(quiz).map(({ share }) => `${share}fr`);
  root.querySelector<HTMLElement>('.scale')?.style.setProperty('--shares', shares.join(' '));
}
