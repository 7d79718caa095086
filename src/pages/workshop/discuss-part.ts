import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Remark, Report } from '../../core/workshop.js';
import { nameOf } from './language-name.js';
import './remark-form.js';
import { distributionFigure, distributionNote, placeOf, reversedMark, statementText, agreementWord } from './statements.js';
import type { Running } from './running.js';
import { showButton } from './show-button.js';
import type { Terms } from './terms.js';

/** How many of the statements are open to begin with. */
const first = 3;

/** What the discussion needs besides the session. */
export interface Discussion {
  readonly terms: Terms;
  /** A remark as it was typed last. */
  readonly remark: (item: string) => Remark;
  /** Second language of the statements; '' for none. */
  readonly also: string;
  readonly speakAlso: (tag: string) => void;
}

/** The statements of a round with room for what is said about them, and room for what is about all of it. */
export function discussPart(running: Running, discussion: Discussion): TemplateResult {
  const { face, state, round, wordings } = running;
  const { terms, remark, also, speakAlso } = discussion;
  const { statements } = state.reports[round - 1] ?? {};
  const others = face.languages.filter((tag) => tag !== wordings[0]?.tag);
  return html`
    <section class="panel" aria-labelledby="discuss">
      <h2 id="discuss" tabindex="-1">${msg('Discuss')}</h2>
      ${statements === undefined
        ? html`<p class="note">${msg('As soon as the statements are revealed they stand here, each with room for a note and for what is agreed on.')}</p>`
        : html`
            ${others.length === 0
              ? nothing
              : html`
                  <label class="field short">
                    <span>${msg('Statements also in')}</span>
                    <select @change=${(event: Event) => speakAlso((event.currentTarget as HTMLSelectElement).value)}>
                      ${['', ...others].map((tag) => html`<option value=${tag} .selected=${tag === also}>${tag ? nameOf(tag, terms.tag) : msg('None')}</option>`)}
                    </select>
                  </label>
                `}
            <div class="statements-list">
              ${repeat(statements, ({ id }) => id, (statement, index) => statementPart(statement, index, running, terms, remark(statement.id)))}
            </div>
            ${distributionNote(terms)}
          `}
      <div class="general">
        <h3>${msg('About all of it')}</h3>
        <remark-form .item=${''} label=${msg('About all of it')} .remark=${remark('')}></remark-form>
      </div>
    </section>
  `;
}

function statementPart(statement: NonNullable<Report['statements']>[number], index: number, running: Running, terms: Terms, remark: Remark): TemplateResult {
  const { id } = statement;
  const number = new Intl.NumberFormat(terms.tag).format(placeOf(id, terms));
  const agreed = remark.actions.length;
  return html`
    <details class="statement" ?open=${index < first}>
      <summary>
        <span class="number">${number}</span>
        <span class="text">${statementText(id, terms)} ${reversedMark(id, terms)}</span>
        <span class="said">
          ${statement.withheld === null ? agreementWord(statement.agreement) : nothing}
          ${remark.note === '' && agreed === 0 ? nothing : html`<span class="tag">${agreed > 0 ? msg(str`Actions: ${new Intl.NumberFormat(terms.tag).format(agreed)}`) : msg('Noted')}</span>`}
        </span>
      </summary>
      <div class="spread">
        <div>
          ${distributionFigure(statement, terms, msg(str`Distribution of the answers: statement ${number}`))}
          ${showButton(running, { at: 'statements', round: running.round, item: id }, msg(str`Statement ${number}`))}
        </div>
        <remark-form .item=${id} label=${msg(str`Statement ${number}`)} .remark=${remark}></remark-form>
      </div>
    </details>
  `;
}
