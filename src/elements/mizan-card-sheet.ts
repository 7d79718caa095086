import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Evaluation } from '../core/evaluation.js';
import { coaching, scoreCard } from '../core/marks.js';
import { admitMarks, markOf, marksFor, variantOf, wordsFor, type Mark } from '../core/scorecard.js';
import { formatsOf } from '../locale/formats.js';
import { about, adviceView, first, remarkOn, remarksOn } from './card-result.js';
import type { CardReady } from './card.js';
import styles from './mizan-card-sheet.styles.js';
import print from './mizan-print.styles.js';
import { toPaper } from './paper.js';
import { register } from './register.js';
import tokens from './tokens.styles.js';

/** Answers that a blank card has boxes for. */
const boxes: readonly Mark[] = ['yes', 'partial', 'no', 'na', 'later'];

/**
 * A document on paper: what an agent is given of an evaluation, or the card to be filled in with a pencil. Seen only while printing.
 *
 * @tag mizan-card-sheet
 */
class MizanCardSheet extends LitElement {
  static override styles = [tokens, print, styles];

  @property({ attribute: false }) accessor ready: CardReady | null = null;

  /** What is printed, or whose channel is. */
  @property({ attribute: false }) accessor evaluation: Evaluation | null = null;

  /** Prints the card itself. */
  @property({ attribute: false }) accessor blank = false;

  get settled(): Promise<boolean> {
    return this.updateComplete;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { ready, evaluation } = this;
    if (!ready || !evaluation) return nothing;
    const { voice, words } = ready;
    return html`
      <article class="root" lang=${voice.tag} dir=${voice.dir}>
        <h1>${words.title}</h1>
        ${this.blank ? this.#blank(ready, evaluation) : this.#result(ready, evaluation)}
      </article>
    `;
  }

  protected override updated(): void {
    // A policy without inline styles still lets a script set single properties.
    for (const bar of this.renderRoot.querySelectorAll<HTMLElement>('[data-at]')) bar.style.setProperty('--at', bar.dataset['at'] as string);
  }

  #result(ready: CardReady, evaluation: Evaluation) {
    const { definition, words, voice } = ready;
    const { t, number } = voice;
    const { percent } = formatsOf(voice.tag);
    const said = wordsFor(words, evaluation.channel);
    const { questions } = variantOf(definition, evaluation.channel);
    const { marks } = admitMarks(definition, evaluation.channel, evaluation.marks);
    const score = scoreCard(definition, evaluation.channel, marks);
    const here = { ready, evaluation };
    const points = coaching(score);
    return html`
      ${about(here)}
      <section>
        ${score.score === null
          ? nothing
          : html`<p class="figure">
              <strong>${number(score.score)}</strong> ${t('ofMax', { max: 100 })}
              ${score.passed === null ? nothing : html`<b class="chip">${t(score.passed ? 'passed' : 'notPassed')}</b>`}
              ${score.provisional ? html`<b class="chip">${t('provisional')}</b>` : nothing}
            </p>`}
        ${remarksOn(here, score).map(({ said: remark }) => html`<p>${remark}</p>`)}
      </section>
      <section>
        <h2>${t('workOn')}</h2>
        ${points.length === 0 ? html`<p>${t(score.score === null ? 'noScore' : 'nothingLost')}</p>` : adviceView(here, points.slice(0, first))}
      </section>
      ${score.strengths.length === 0
        ? nothing
        : html`<section><h2>${t('strengths')}</h2><ul>${score.strengths.slice(0, first).map(({ id }) => html`<li>${said.question(id)} ${remarkOn(here, id)}</li>`)}</ul></section>`}
      ${evaluation.note ? html`<section><h2>${t('remarkWhole')}</h2><p class="passage"><bdi>${evaluation.note}</bdi></p></section>` : nothing}
      <section>
        <h2>${t('sections')}</h2>
        <table class="levels">
          ${score.sections.map(
            ({ id, level }) => html`
              <tr>
                <th scope="row">${said.section(id)}</th>
                <td><span class="meter">${level === null ? nothing : html`<i data-at=${level}></i>`}</span></td>
                <td>${level === null ? t('notCounted') : percent(level)}</td>
              </tr>
            `,
          )}
        </table>
      </section>
      <section>
        <h2>${t('allAnswers')}</h2>
        <table class="given">
          ${questions.map(({ id }, index) => {
            const mark = markOf(id, marks);
            // What is worked on or named as a strength above has its remark there.
            const above = points.slice(0, first).some((each) => each.id === id) || score.strengths.slice(0, first).some((each) => each.id === id);
            return html`<tr><td>${number(index + 1)}</td><th scope="row">${said.question(id)} ${above ? nothing : remarkOn(here, id)}</th><td>${t(mark ?? 'unanswered')}</td></tr>`;
          })}
        </table>
      </section>
      ${words.caution ? html`<p class="small">${words.caution}</p>` : nothing}
    `;
  }

  #blank({ definition, words, voice: { t, number } }: CardReady, { channel }: Evaluation) {
    const { sections, questions } = variantOf(definition, channel);
    const said = wordsFor(words, channel);
    const offered = boxes.filter((box) => questions.some((question) => marksFor(definition, question).includes(box)));
    return html`
      <p><b>${t(channel)}</b></p>
      <dl class="lines">${['interaction', 'agent', 'reviewer', 'date'].map((key) => html`<div><dt>${t(key)}</dt><dd></dd></div>`)}</dl>
      ${sections.map(
        (section) => html`
          <table class="marks">
            <thead>
              <tr>
                <th scope="col">${said.section(section.id)} (${t('weighs', { weight: section.weight })})</th>
                ${offered.map((box) => html`<th scope="col">${t(box)}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${section.questions.map(
                (question) => html`
                  <tr>
                    <th scope="row">${number(questions.indexOf(question) + 1)}. ${said.question(question.id)} ${question.critical ? html`<em>${t('critical')}</em>` : nothing}</th>
                    ${offered.map((box) => html`<td>${marksFor(definition, question).includes(box) ? html`<span class="box"></span>` : nothing}</td>`)}
                  </tr>
                `,
              )}
            </tbody>
          </table>
        `,
      )}
      <h2>${t('remarkWhole')}</h2>
      <p class="room"></p>
    `;
  }
}

/** Prints what an agent is given of an evaluation, or the card of its channel. */
export async function printCard(ready: CardReady, evaluation: Evaluation, blank: boolean): Promise<void> {
  // Asked for twice, it is one document.
  if (document.querySelector('mizan-card-sheet')) return;
  register('mizan-card-sheet', MizanCardSheet);
  // Of two copies on a page the first has the tag.
  await toPaper(Object.assign(document.createElement('mizan-card-sheet'), { ready, evaluation, blank }));
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-card-sheet': MizanCardSheet;
  }
}
