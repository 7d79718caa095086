import { html, nothing, type TemplateResult } from 'lit';
import type { Sheet } from '../core/review.js';
import { markOf, marksFor, variantOf, wordsFor, type Mark, type Question } from '../core/scorecard.js';
import type { CardForm } from './card.js';
import type { Desk } from './review-desk.js';

/** What an evaluation cannot do without: a field, or any answer at all. */
export type Gap = 'interaction' | 'agent' | 'reviewer' | 'marks';

/** A card to be filled in. */
interface Form {
  readonly card: CardForm;
  readonly sheet: Sheet;
  /** What was missing when the result was asked for. */
  readonly gaps: readonly Gap[];
  /** Whether the result could not be fetched. */
  readonly unreachable: boolean;
  readonly disabled: boolean;
  /** Prefix of the names of the radios. */
  readonly group: string;
  /** Questions with room for a remark. */
  readonly open: ReadonlySet<string>;
  readonly answered: number;
  readonly later: number;
  readonly of: number;
  readonly desk: Desk | null;
  readonly enter: (change: Partial<Sheet>) => void;
  readonly mark: (id: string, mark: Mark) => void;
  readonly remark: (id: string) => void;
  readonly submit: () => void;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

export function cardForm(form: Form): TemplateResult {
  const { card: { definition, words, voice: { t, number } }, sheet, gaps, unreachable, disabled, answered, later, of, desk, enter } = form;
  const { channel, sections, questions } = variantOf(definition, sheet.channel);
  const said = wordsFor(words, channel);
  const field = (key: 'interaction' | 'agent' | 'reviewer') => html`
    <label>
      <span>${t(key)}</span>
      <input
        id=${key} list=${key === 'interaction' ? nothing : `${key}s`} dir="auto" autocomplete="off" .value=${sheet[key]} ?disabled=${disabled}
        aria-required=${key === 'reviewer' ? nothing : 'true'} aria-invalid=${gaps.includes(key) ? 'true' : nothing} aria-describedby=${gaps.includes(key) ? `no-${key}` : nothing}
        @input=${(event: Event) => enter({ [key]: valueOf(event) })}
      />
      ${gaps.includes(key) ? html`<em id="no-${key}">${desk?.sentence(`no_${key}`)}</em>` : nothing}
    </label>
  `;
  return html`
    ${words.introduction ? html`<p class="introduction">${words.introduction}</p>` : nothing}
    <section class="card details" aria-label=${t('details')}>
      <fieldset class="channel" ?disabled=${disabled} @change=${(event: Event) => enter({ channel: valueOf(event) as typeof channel })}>
        <legend>${t('channel')}</legend>
        ${definition.channels.map((each) => html`<label><input type="radio" name="${form.group} channel" .value=${each} .checked=${each === channel} /><span>${t(each)}</span></label>`)}
      </fieldset>
      ${field('interaction')} ${field('agent')} ${field('reviewer')}
      ${desk?.day() ??
      html`<label>
        <span>${t('date')}</span>
        <input type="date" .value=${sheet.date} ?disabled=${disabled} @change=${(event: Event) => enter({ date: valueOf(event) })} />
      </label>`}
      ${desk?.names()}
    </section>
    <div class="items">
      <div class="top">
        <div class="progress">
          <span>${t('answered', { count: answered, of })} ${later > 0 ? desk?.sentence('putOff', { count: later }) : nothing}</span>
          <progress max=${of} .value=${answered} aria-label=${t('progress')}></progress>
        </div>
        ${desk?.bar()}
      </div>
      ${sections.map((section) => {
        const given = section.questions.filter(({ id }) => ![null, 'later'].includes(markOf(id, sheet.marks))).length;
        return html`
          <details open part="section">
            <summary><b>${said.section(section.id)}</b> <span>${t('answered', { count: given, of: section.questions.length })}</span></summary>
            ${section.questions.map((question) => questionView(form, question, said.question(question.id), number(questions.indexOf(question) + 1)))}
          </details>
        `;
      })}
    </div>
    <label class="whole">
      <span>${t('note')}</span>
      <textarea rows="2" dir="auto" .value=${sheet.note} ?disabled=${disabled} @input=${(event: Event) => enter({ note: valueOf(event) })}></textarea>
    </label>
    <div class="actions">
      <button class="primary" part="button" ?disabled=${disabled} @click=${form.submit}>${t('finish')}</button>
      <p class="note" role="status">${unreachable ? t('partUnreachable') : gaps.length > 0 ? desk?.sentence(gaps[0] === 'marks' ? 'no_marks' : 'gaps') : nothing}</p>
    </div>
  `;
}

function questionView(form: Form, question: Question, words: string, place: string): TemplateResult {
  const { card: { definition, voice: { t } }, sheet, disabled, group, open, desk, mark, remark } = form;
  const { id, critical, bonus } = question;
  const given = markOf(id, sheet.marks);
  return html`
    <fieldset part="question" data-id=${id} ?data-given=${given !== null} ?disabled=${disabled}>
      <legend>
        <span class="statement">
          <span class="number">${place}</span>
          <span>${words} ${critical ? html`<em>${t('critical')}</em>` : nothing} ${bonus === undefined ? nothing : html`<small>${t('bonus')}</small>`}</span>
        </span>
      </legend>
      <div class="choices" @change=${(event: Event) => mark(id, valueOf(event) as Mark)}>
        ${marksFor(definition, question).map(
          (each) => html`
            <label>
              <input type="radio" name="${group} ${id}" .value=${each} .checked=${given === each} />
              <span>${t(each)}</span>
            </label>
          `,
        )}
      </div>
      <button class="plain" part="button" aria-expanded=${open.has(id)} aria-label=${`${t('comment')}: ${words}`} @click=${() => remark(id)}>${t('comment')}</button>
      ${open.has(id) ? desk?.more(question, words) : nothing}
    </fieldset>
  `;
}
