import { html, nothing, type TemplateResult } from 'lit';
import { csatCommentOf, csatRatings, longestCsatComment, type CsatRating } from '../core/csat.js';
import type { Voice } from '../locale/words.js';
import type { Standing } from '../store/deliveries.js';

/** A question with five ratings, as it stands now. */
interface CsatForm {
  readonly voice: Voice;
  readonly headingLevel: number;
  /** Name that its radios share, and no others on the page. */
  readonly group: string;
  readonly ticket: string;
  readonly chosen: CsatRating | null;
  /** What the address says wrongly. */
  readonly wrong: 'rating' | 'ticket' | null;
  /** Whether what is chosen waits for a person. */
  readonly waiting: boolean;
  /** What became of what is chosen; null while it is not counted. */
  readonly said: 'counted' | 'before' | 'thanks' | null;
  /** The comment as it was counted; null before anything was. */
  readonly comment: string | null;
  /** What stands in the field for it. */
  readonly written: string;
  /** How the result stands with the server; null where there is none. */
  readonly standing: Standing | null;
  /** Whether what is to be sent is not safe from the closing of the page. */
  readonly loose: boolean;
  readonly choose: (rating: CsatRating) => void;
  readonly write: (text: string) => void;
  readonly send: () => void;
  readonly key: () => void;
  readonly point: () => void;
  /** The focus has left the choices. */
  readonly leave: () => void;
}

export function csatForm(form: CsatForm): TemplateResult {
  const { voice: { tag, dir, t, number }, headingLevel, group, ticket, chosen, wrong, choose, key, point, leave } = form;
  return html`
    <div class="root" lang=${tag} dir=${dir}>
      ${wrong ? html`<p class="wrong">${t(wrong === 'rating' ? 'wrongRating' : 'wrongTicket')}</p>` : nothing}
      <fieldset
        @change=${(event: Event) => choose(Number((event.target as HTMLInputElement).value) as CsatRating)}
        @keydown=${key}
        @pointerdown=${point}
        @focusout=${({ relatedTarget, currentTarget }: FocusEvent) => (currentTarget as Element).contains(relatedTarget as Element | null) || leave()}
      >
        <legend>
          <span class="heading title" part="heading" role="heading" aria-level=${headingLevel}>${t('question')}</span>
          ${ticket === '' ? nothing : html`<span class="about">${t('about')} <bdi>${ticket}</bdi></span>`}
        </legend>
        <div class="choices">
          ${csatRatings.map(
            (rating) => html`
              <label part="choice">
                <input type="radio" name=${group} autocomplete="off" .value=${String(rating)} .checked=${rating === chosen} />
                <b>${number(rating)}</b>
                <span>${t(`rating${rating}`)}</span>
              </label>
            `,
          )}
        </div>
      </fieldset>
      <div class="status" part="status" role="status" tabindex="-1">${sentences(form)}</div>
      ${form.waiting ? html`<button class="primary" part="button">${t('countNow')}</button>` : nothing}
      ${form.comment === null ? nothing : commentField(form, form.comment)}
    </div>
  `;
}

function sentences({ voice: { t, number }, chosen, waiting, said, standing, loose }: CsatForm) {
  if (chosen === null) return nothing;
  const rating = { digit: number(chosen), rating: t(`rating${chosen}`) };
  if (waiting) return html`<p><b>${t('chosen', rating)}</b> ${t('waiting')}</p>`;
  if (said === null) return nothing;
  return html`
    <p><b>${t(said === 'before' ? 'countedBefore' : 'counted', rating)}</b> ${t(said === 'thanks' ? 'commentThanks' : said === 'counted' ? 'thanks' : 'change')}</p>
    ${standing === 'waiting' ? html`<p class="note">${t(loose ? 'unsentLoose' : 'unsent')}</p>` : nothing}
    ${standing === 'refused' ? html`<p class="wrong">${t('refused')}</p>` : nothing}
  `;
}

/** What Enter does here is a new line; the form around is nobody's business. The button keeps the focus once it has nothing to send. */
function commentField({ voice: { t }, written, write, send }: CsatForm, comment: string): TemplateResult {
  return html`
    <div class="comment">
      <label>
        <span>${t('comment')}</span>
        <textarea
          rows="3" dir="auto" maxlength=${longestCsatComment} aria-describedby="left" .value=${written}
          @input=${(event: Event) => write((event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </label>
      <div class="actions">
        <button part="button" aria-disabled=${String(csatCommentOf(written) === comment)} @click=${send}>${t('sendComment')}</button>
        <span id="left" class="note">${t('left', { left: longestCsatComment - written.length })}</span>
      </div>
    </div>
  `;
}
