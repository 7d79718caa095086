import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { levelName, points } from '../core/levels.js';
import { admit, answerTo, type FormWords, type ResultWords } from '../core/quiz.js';
import type { Step } from '../core/record.js';
import { resultOf, type Result } from '../core/score.js';
import { formatsOf } from '../locale/formats.js';
import type { Overrides } from '../locale/words.js';
import { blankQuiz, scoringSheet } from './blank.js';
import { Definition, type DefinitionHost, type Ready } from './definition.js';
import { stepText } from './exports.js';
import styles from './mizan-print.styles.js';
import { toPaper } from './paper.js';
import { quizVocabulary } from './quiz.js';
import { register } from './register.js';
import { place, scale } from './scale.js';
import scaleStyles from './scale.styles.js';
import tokens from './tokens.styles.js';

type Words = FormWords & ResultWords;

/** Empty rows for steps that are written in by hand. */
const room = 3;

/**
 * A document on paper: a result with its next steps, or the quiz to be filled in and scored with a pencil. Seen only while printing.
 *
 * @tag mizan-print
 */
class MizanPrint extends LitElement implements DefinitionHost {
  static override styles = [tokens, scaleStyles, styles];

  @property({ attribute: false }) accessor src = '';
  @property({ attribute: false }) accessor definition: unknown = null;
  @property({ attribute: false }) accessor text: Overrides = {};

  /** What is printed; null prints the quiz itself. */
  @property({ attribute: false }) accessor result: Result | null = null;
  @property({ attribute: false }) accessor steps: readonly Step[] = [];

  readonly #definition: Definition<Words> = new Definition(this, quizVocabulary(['print', 'result'], ['', '.result']));
  #settle: { readonly done: () => void; readonly failed: (reason: Error) => void } | null = null;

  /** Resolves once it can be printed; rejects where its words cannot be fetched. */
  readonly settled = new Promise<void>((done, failed) => {
    this.#settle = { done, failed };
  });

  protected override render(): TemplateResult | typeof nothing {
    const ready = this.#definition.ready;
    if (!ready) return nothing;
    const { voice, words } = ready;
    return html`
      <article class="root" lang=${voice.tag} dir=${voice.dir}>
        <h1>${words.title}</h1>
        <dl class="lines">
          ${['team', 'answeredBy'].map((key) => html`<div><dt>${voice.t(key)}</dt><dd></dd></div>`)}
          <div>
            <dt>${voice.t('date')}</dt>
            <dd>${this.result ? formatsOf(voice.tag).date(this.result.completedAt) : nothing}</dd>
          </div>
        </dl>
        ${this.result ? this.#result(ready, this.result) : html`${blankQuiz(ready)} ${scoringSheet(ready)}`}
      </article>
    `;
  }

  protected override updated(): void {
    const ready = this.#definition.ready;
    if (ready) {
      place(this.renderRoot, ready.definition);
      this.#settle?.done();
    } else if (this.#definition.failure) {
      this.#settle?.failed(new Error(this.#definition.failure));
    }
  }

  #result(ready: Ready<Words>, given: Result) {
    const { definition: quiz, words, voice } = ready;
    const { t, number } = voice;
    const { percent } = formatsOf(voice.tag);
    const { total, dimensions, answered, of } = resultOf(quiz, admit(quiz, given.answers).answers, given);
    const band = total.band === null ? undefined : words.bands[total.band];
    return html`
      <section>
        <h2>${t('heading')}</h2>
        ${total.points === null || !band
          ? html`<p>${t('noTotal')}</p>`
          : html`<p class="figure"><strong>${number(total.points)}</strong> ${t('ofMax', { max: total.max })} <b class="chip">${band.name}</b></p>`}
        ${scale(quiz, total, words, voice)}
        ${answered < of ? html`<p>${t('missing', { count: of - answered, lowest: total.lowest, highest: total.highest })}</p>` : nothing}
        ${band?.comment ? html`<p>${band.comment}</p>` : nothing}
      </section>
      ${dimensions.length > 0
        ? html`
            <section>
              <h2>${t('dimensions')}</h2>
              <table class="dimensions">
                ${dimensions.map(
                  ({ id, level }) => html`
                    <tr>
                      <th scope="row">${words.dimensions[id]?.name} <small>${words.dimensions[id]?.subtitle}</small></th>
                      <td><span class="bar">${level === null ? nothing : html`<i data-at=${level}></i>`}</span></td>
                      <td>${level === null ? t('notScored') : html`<b>${percent(level)}</b> ${t(levelName(level))}`}</td>
                    </tr>
                  `,
                )}
              </table>
              <p class="small">${t('levelNote')}</p>
            </section>
          `
        : nothing}
      ${this.#steps(ready)} ${this.#answers(ready, given)}
      ${words.caution ? html`<p class="small">${words.caution}</p>` : nothing}
    `;
  }

  #steps({ words, voice }: Ready<Words>) {
    const { t } = voice;
    const { date } = formatsOf(voice.tag);
    const empty = Array.from({ length: room }, () => html`<tr class="empty"><td><span class="tick"></span></td><td></td><td></td><td></td></tr>`);
    return html`
      <section>
        <h2>${t('plan')}</h2>
        ${this.steps.length === 0 ? html`<p>${t('noSteps')}</p>` : nothing}
        <table class="plan">
          <thead>
            <tr>
              <th scope="col">${t('done')}</th>
              <th scope="col">${t('step')}</th>
              <th scope="col">${t('owner')}</th>
              <th scope="col">${t('due')}</th>
            </tr>
          </thead>
          <tbody>
            ${this.steps.map(
              (step) => html`
                <tr>
                  <td><span class="tick">${step.done ? check : nothing}</span></td>
                  <td><bdi>${stepText(step, words)}</bdi></td>
                  <td><bdi>${step.owner}</bdi></td>
                  <td>${date(step.due)}</td>
                </tr>
              `,
            )}
            ${empty}
          </tbody>
        </table>
      </section>
    `;
  }

  #answers({ definition: quiz, words, voice }: Ready<Words>, { answers }: Result) {
    const { t, number } = voice;
    return html`
      <section>
        <h2>${t('allAnswers')}</h2>
        <table class="answers">
          <thead>
            <tr>
              <td></td>
              <th scope="col">${t('statement')}</th>
              <th scope="col">${t('answer')}</th>
              <th scope="col">${t('pointsColumn')}</th>
            </tr>
          </thead>
          <tbody>
            ${quiz.items.map((item, index) => {
              const answer = answerTo(item.id, answers);
              return html`
                <tr>
                  <td>${number(index + 1)}</td>
                  <td>${words.items[item.id]} ${item.reversed ? html`<small>(${t('reversed')})</small>` : nothing}</td>
                  <td>${answer === null ? t('unanswered') : words.choices[answer]}</td>
                  <td>${answer === null ? nothing : number(points(item, answer, quiz.scale))}</td>
                </tr>
              `;
            })}
          </tbody>
        </table>
      </section>
    `;
  }
}

const check = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8.5l3.5 3.5L13 4.5" /></svg>`;

/** What is printed, and in which language. */
export interface Printed {
  readonly definition: unknown;
  readonly tag: string;
  readonly text: Overrides;
  /** Null prints the quiz itself, with a sheet to score it by hand. */
  readonly result: Result | null;
  readonly steps: readonly Step[];
}

/** Prints a document in place of the page, and leaves the page as it was. Rejects where its words cannot be fetched. */
export async function print({ definition, tag, text, result, steps }: Printed): Promise<void> {
  // Asked for twice, it is one document.
  if (document.querySelector('mizan-print')) return;
  register('mizan-print', MizanPrint);
  // Of two copies on a page the first has the tag.
  await toPaper(Object.assign(document.createElement('mizan-print'), { lang: tag, definition, text, result, steps }));
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-print': MizanPrint;
  }
}
