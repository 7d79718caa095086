import { html, nothing, type TemplateResult } from 'lit';
import type { Standing } from '../core/calibration.js';
import { closeBy, closenessOf, closeTarget, comparisonOf, type Agreement, type Closeness, type QuestionComparison } from '../core/comparison.js';
import { longestLine } from '../core/line.js';
import { wordsFor, type CardFormWords, type Scorecard } from '../core/scorecard.js';
import { formatsOf } from '../locale/formats.js';
import type { Voice } from '../locale/words.js';

/** What the report of one calibration is drawn from. */
export interface Report {
  /** Unlike that of any other report in the element. */
  readonly key: string;
  readonly standing: Standing;
  /** The version of the card the evaluations were made with; null where it is not at hand. */
  readonly card: Scorecard | null;
  /** As that version has them. */
  readonly words: CardFormWords;
  readonly voice: Voice;
  readonly headingLevel: number;
  /** Keeps what was agreed on a question. */
  readonly agree: (question: string, text: string) => void;
  readonly print: (event: Event) => void;
}

/** The measures of agreement in the order they are told, with their values; null is one that cannot be computed. */
export const measuresOf = ({ percent, ac1, alpha, kappa, kappaOf }: Agreement) => [['percent', percent], ['ac1', ac1], ['alpha', alpha], [kappaOf, kappa]] as const;

/** The measure's own name, which is no word of any language. */
export const measure = 'AC1';

/** Names of people, each apart. */
export const names = (said: string, people: readonly string[]): TemplateResult | typeof nothing =>
  people.length === 0
    ? nothing
    : html`
        <div class="names">
          <span>${said}</span>
          <ul>
            ${people.map((name) => html`<li><bdi>${name}</bdi></li>`)}
          </ul>
        </div>
      `;

/** How reviewers of an interaction agree: closeness of their scores first, then what they read differently, then all else. */
export function report({ key, standing, card, words, voice, headingLevel, agree, print }: Report): TemplateResult {
  const { t } = voice;
  const { calibration, present, missing, extra, late } = standing;
  const { date, percent } = formatsOf(voice.tag);
  const told = html`
    ${calibration.openedAt !== null ? html`<p class="note">${t('openedEarly', { date: date(calibration.openedAt) })}</p>` : nothing}
    ${names(t('stillMissing'), missing)} ${names(t('late'), late)} ${names(t('extra'), extra)}
  `;
  if (present.length < 2) return html`${told}<p>${t('tooFew')}</p>`;
  const comparison = card && comparisonOf(card, calibration.channel, present);
  const heading = (text: string, id: string) => html`<div id=${id} class="subheading" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>${text}</div>`;
  const { question } = wordsFor(words, calibration.channel);
  const marks = (questions: readonly QuestionComparison[], label: string, discussed: boolean) => html`
    <div class="scroll" tabindex="0" role="region" aria-labelledby=${label}>
      <table class="marks">
        <thead>
          <tr>
            <th scope="col">${t('question')}</th>
            ${present.map(({ reviewer }) => html`<th scope="col"><bdi>${reviewer}</bdi></th>`)}
            ${discussed ? html`<th scope="col">${t('sameMarks')}</th><th scope="col">${t('agreedOn')}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${questions.map(({ id, critical, marks: given, agreement }) => {
            const asked = question(id);
            return html`
              <tr>
                <th scope="row">${asked} ${critical ? html`<span class="critical">${t('critical')}</span>` : nothing}</th>
                ${given.map((mark, index) => {
                  const comment = own(present[index]?.comments, id);
                  return html`<td data-mark=${mark ?? 'none'}><b>${t(mark ?? 'unanswered')}</b>${comment ? html`<p><bdi>${comment}</bdi></p>` : nothing}</td>`;
                })}
                ${discussed
                  ? html`
                      <td>${agreement === null ? nothing : percent(agreement)}</td>
                      <td>
                        <textarea
                          rows="2"
                          dir="auto"
                          maxlength=${longestLine}
                          aria-label=${t('agreedOnFor', { question: asked })}
                          .value=${own(calibration.notes, id)}
                          @change=${(event: Event) => agree(id, (event.target as HTMLTextAreaElement).value)}
                        ></textarea>
                      </td>
                    `
                  : nothing}
              </tr>
            `;
          })}
        </tbody>
      </table>
    </div>
  `;
  const group = (name: 'alike' | 'unpaired', questions: readonly QuestionComparison[]) =>
    questions.length === 0
      ? nothing
      : html`
          <details class="folded">
            <summary id="${name}-${key}">${t(name, { count: questions.length })}</summary>
            ${marks(questions, `${name}-${key}`, false)}
          </details>
        `;
  return html`
    ${told} ${verdict(comparison?.closeness ?? closenessOf(present.map(({ figures }) => figures.score)), comparison?.overall ?? null, voice)}
    ${comparison
      ? html`
          ${measures(comparison.overall, voice)}
          ${heading(t('differences', { count: comparison.differing.length }), `differences-${key}`)}
          ${comparison.differing.length === 0 ? nothing : marks(comparison.differing, `differences-${key}`, true)}
          ${group('alike', comparison.agreed)} ${group('unpaired', comparison.open)}
          <p class="note">${t('oneUnit')}</p>
        `
      : html`<p>${t('noCard')}</p>`}
    ${heading(t('scores'), `scores-${key}`)} ${scores(standing, words, voice)}
    <div class="actions"><button part="button" @click=${print}>${t('print')}</button></div>
  `;
}

const own = (texts: Readonly<Record<string, string>> | undefined, id: string): string => (texts && Object.hasOwn(texts, id) ? (texts[id] ?? '') : '');

/** Whether the scores are close enough, in one look. */
function verdict({ share, reached, lowest, highest }: Closeness, overall: Agreement | null, { t, tag }: Voice) {
  const { percent } = formatsOf(tag);
  return html`
    <div class="verdict" data-reached=${reached === null ? nothing : String(reached)}>
      ${share === null || lowest === null || highest === null
        ? html`<p>${t('noScores')}</p>`
        : html`
            <p><strong>${t('close', { share: percent(share), points: closeBy })}</strong></p>
            <p>${t(reached ? 'reached' : 'notReached', { target: percent(closeTarget) })} ${t('range', { low: lowest, high: highest })}</p>
          `}
      ${overall === null || overall.percent === null ? nothing : html`<p>${t('same', { share: percent(overall.percent) })}</p>`}
    </div>
  `;
}

/** Each measure with how to read it, or why there is none. */
function measures(agreement: Agreement, { t, tag }: Voice) {
  const { percent } = formatsOf(tag);
  return html`
    <details class="folded">
      <summary>${t('measures')}</summary>
      <dl>
        ${measuresOf(agreement).map(([name, value]) => {
          const said = value === null ? t('cannot') : name === 'percent' ? percent(value) : t('coefficient', { value });
          return html`
            <dt>${t(`${name}Name`, { value: said, measure })}</dt>
            <dd>
              ${value === null ? t(agreement.percent === null ? 'cannotFew' : 'cannotSame') : nothing}
              ${t(name === 'cohen' || name === 'fleiss' ? 'kappaRead' : `${name}Read`, { whole: 1, good: 0.8, poor: 2 / 3 })}
            </dd>
          `;
        })}
      </dl>
    </details>
  `;
}

function scores({ calibration, present }: Standing, { title }: CardFormWords, { t, number }: Voice) {
  return html`
    <mizan-chart exportparts="button" heading=${`${title} · ${calibration.interaction}`} date=${calibration.createdAt}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('reviewer')}</th>
            <th scope="col">${t('score')}</th>
          </tr>
        </thead>
        <tbody>
          ${present.map(
            ({ reviewer, figures: { score, provisional } }) => html`
              <tr>
                <th scope="row" data-label=${reviewer}><bdi>${reviewer}</bdi></th>
                <td>
                  ${score === null ? html`<data value="">${t('noScore')}</data>` : html`<data value=${score / 100}>${number(score)}</data>`}
                  ${provisional ? html`<small>${t('notFinal')}</small>` : nothing}
                </td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </mizan-chart>
  `;
}
