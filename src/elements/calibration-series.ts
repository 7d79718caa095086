import { html, nothing, type TemplateResult } from 'lit';
import type { Standing } from '../core/calibration.js';
import { calibrationSeries, closeBy } from '../core/comparison.js';
import { wordsFor } from '../core/scorecard.js';
import { formatsOf } from '../locale/formats.js';
import { measure, measuresOf } from './calibration-report.js';
import type { CardForm } from './card.js';

/** Calibrations of one version of a card taken together; nothing below two of them. */
export function seriesReport({ definition, words, voice }: CardForm, standings: readonly Standing[], headingLevel: number): TemplateResult | typeof nothing {
  const { steps, questions } = calibrationSeries(definition, standings);
  if (steps.length < 2) return nothing;
  const { t, tag, number } = voice;
  const key = definition.version.replace(/[^\w-]/g, '_');
  const { percent, date } = formatsOf(tag);
  const heading = (id: string, text: string, deeper: number) => html`<div id=${id} class="subheading" role="heading" aria-level=${Math.min(headingLevel + deeper, 6)}>${text}</div>`;
  const others = standings.filter(({ calibration }) => calibration.definition.version !== definition.version).length;
  const coefficient = (value: number | null) => (value === null ? html`<span class="note">${t('cannot')}</span>` : t('coefficient', { value }));
  const share = (value: number | null) => (value === null ? html`<data value="">${t('cannot')}</data>` : html`<data value=${value}>${percent(value)}</data>`);
  const question = wordsFor(words, '').question;
  const kappa = questions.find(({ kappaOf }) => kappaOf === 'fleiss')?.kappaOf ?? 'cohen';
  const table = (among: typeof questions, label: string) => html`
    <div class="scroll" tabindex="0" role="region" aria-labelledby=${label}>
      <table class="marks">
        <thead>
          <tr>
            <th scope="col">${t('question')}</th>
            <th scope="col">${t('interactions')}</th>
            <th scope="col">${t('sameMarks')}</th>
            <th scope="col">${t('ac1', { measure })}</th>
            <th scope="col">${t('alpha')}</th>
            <th scope="col">${t(kappa)}</th>
          </tr>
        </thead>
        <tbody>
          ${among.map(
            (each) => html`
              <tr>
                <th scope="row">${question(each.id)}</th>
                <td>${number(each.units)}</td>
                ${measuresOf(each).map(([name, value]) => html`<td>${name === 'percent' && value !== null ? percent(value) : coefficient(value)}</td>`)}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
  const [differing, alike] = [questions.filter(({ percent: same }) => same !== 1), questions.filter(({ percent: same }) => same === 1)];
  return html`
    <section>
      ${heading(`across-${key}`, t('across'), 1)}
      <p class="note">${t('acrossNote', { version: definition.version })} ${others > 0 ? t('others', { count: others }) : nothing}</p>
      ${heading(`trend-${key}`, t('trend'), 2)}
      <mizan-chart exportparts="button" heading=${`${words.title} · ${t('trend')}`} date=${steps.at(-1)?.standing.calibration.createdAt ?? ''}>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="trend-${key}">
          <table>
            <thead>
              <tr>
                <th scope="col">${t('calibrationColumn')}</th>
                <th scope="col">${t('sameMarks')}</th>
                <th scope="col">${t('withinColumn', { points: closeBy })}</th>
                <th scope="col">${t('ac1', { measure })}</th>
              </tr>
            </thead>
            <tbody>
              ${steps.map(
                ({ standing: { calibration }, overall, closeness }) => html`
                  <tr>
                    <th scope="row" data-label=${calibration.interaction}><bdi>${calibration.interaction}</bdi> <small>${date(calibration.createdAt)}</small></th>
                    <td>${share(overall.percent)}</td>
                    <td>${share(closeness.share)}</td>
                    <td>${coefficient(overall.ac1)}</td>
                  </tr>
                `,
              )}
            </tbody>
          </table>
        </div>
      </mizan-chart>
      ${questions.length === 0
        ? nothing
        : html`
            ${heading(`questions-${key}`, t('perQuestion'), 2)}
            <p class="note">${t('perQuestionNote')} ${t('kappaRead')}</p>
            ${differing.length === 0 ? nothing : table(differing, `questions-${key}`)}
            ${alike.length === 0 ? nothing : html`<details class="folded"><summary id="always-${key}">${t('alike', { count: alike.length })}</summary>${table(alike, `always-${key}`)}</details>`}
          `}
    </section>
  `;
}
