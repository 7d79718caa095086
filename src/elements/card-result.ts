import { html, nothing, type TemplateResult } from 'lit';
import type { Evaluation } from '../core/evaluation.js';
import { coaching, scoreCard, type CardScore, type QuestionPoints } from '../core/marks.js';
import type { Line } from '../core/prose.js';
import { admitMarks, wordsFor } from '../core/scorecard.js';
import { clockOf } from '../locale/clock.js';
import { formatsOf } from '../locale/formats.js';
import type { CardReady } from './card.js';
import type { Way } from './review-takeaway.js';

/** How many things an agent is asked to work on at once, and strengths that are named at once. */
export const first = 3;

/** A sentence about a score, and the questions that it speaks of. */
interface ScoreRemark {
  readonly said: string;
  readonly questions: readonly string[];
}

/** Stands in a sentence for what somebody wrote. */
const hole = '\uFFFC';

interface ResultHere {
  readonly ready: CardReady;
  readonly evaluation: Evaluation;
  /** Reviewers are compared and not all of them are in: it is not to be seen yet. */
  readonly blind: boolean;
  readonly headingLevel: number;
  readonly edit: (id?: string) => void;
  readonly next: () => void;
  readonly take: (how: Way) => void;
}

/** A score in words that need no eyes: what it is, whether it passes, why it is not what it was. */
export function remarksOn({ ready: { definition, words, voice: { t } }, evaluation }: Pick<ResultHere, 'ready' | 'evaluation'>, score: CardScore): readonly ScoreRemark[] {
  const said = wordsFor(words, evaluation.channel);
  const { critical } = definition;
  const failed = score.failed.map((id) => said.question(id));
  const plain = (sentence: string): ScoreRemark => ({ said: sentence, questions: [] });
  return [
    ...(score.score === null ? [plain(t('noScore'))] : []),
    ...(failed.length > 0 && score.before !== null
      ? [{ said: t({ zero: 'criticalZero', cap: 'criticalCap', flag: 'criticalFlag' }[critical.effect], { count: failed.length, before: score.before, at: critical.effect === 'cap' ? critical.at : 0 }), questions: failed }]
      : []),
    ...(score.bonus > 0 ? [plain(t('bonusAdded', { points: score.bonus }))] : []),
    ...(definition.passMark === undefined || score.score === null ? [] : [plain(t('passMark', { mark: definition.passMark }))]),
    ...(score.sections.some(({ reached }) => reached === false)
      ? [plain(t('belowThreshold', { list: score.sections.filter(({ reached }) => reached === false).map(({ id }) => said.section(id)).join(t('comma')) }))]
      : []),
    ...(score.provisional ? [plain(t('provisionalWhy', { count: score.unanswered.length + score.deferred.length }))] : []),
  ];
}

export function resultView(here: ResultHere): TemplateResult {
  const { ready, evaluation, blind, headingLevel, edit, next, take } = here;
  const { definition, words, voice } = ready;
  const { t, number } = voice;
  const { percent } = formatsOf(voice.tag);
  const said = wordsFor(words, evaluation.channel);
  const heading = (key: string, level = headingLevel) => html`<div class="heading" role="heading" aria-level=${level}>${t(key)}</div>`;
  const actions = html`
    <div class="actions">
      <button class="primary" part="button" @click=${next}>${t('next')}</button>
      <button part="button" @click=${() => edit()}>${t('edit')}</button>
    </div>
  `;
  if (blind) {
    return html`
      <section class="card total" tabindex="-1" aria-labelledby="result">
        <div id="result" class="heading" role="heading" aria-level=${headingLevel}>${t('keptBlind')}</div>
        ${about(here)}
        <p>${t('keptBlindWhy')}</p>
      </section>
      ${actions}
    `;
  }
  const score = scoreCard(definition, evaluation.channel, admitMarks(definition, evaluation.channel, evaluation.marks).marks);
  const todo = [...score.deferred, ...score.unanswered];
  const points = coaching(score);
  return html`
    <section class="card total ${score.passed === null ? '' : score.passed ? 'high' : 'low'}" tabindex="-1" aria-labelledby="result">
      <div id="result" class="heading" role="heading" aria-level=${headingLevel}>${t('result')}</div>
      ${about(here)}
      ${score.score === null
        ? nothing
        : html`<p class="figure">
            <strong>${number(score.score)}</strong> <span>${t('ofMax', { max: 100 })}</span>
            ${score.passed === null ? nothing : html`<span class="chip">${t(score.passed ? 'passed' : 'notPassed')}</span>`}
            ${score.provisional ? html`<span class="chip plainly">${t('provisional')}</span>` : nothing}
          </p>`}
      ${remarksOn(here, score).map((remark) => html`
        <p class="remark">${remark.said}</p>
        ${remark.questions.length > 0 ? html`<ul class="dots">${remark.questions.map((question) => html`<li>${question}</li>`)}</ul>` : nothing}
      `)}
    </section>
    <section class="card">
      ${heading('workOn')}
      ${points.length === 0
        ? html`<p>${t(score.score === null ? 'noScore' : 'nothingLost')}</p>`
        : adviceView(here, points.slice(0, first))}
      ${points.length > first
        ? html`<details><summary>${t('otherLost', { count: points.length - first })}</summary>${adviceView(here, points.slice(first), first)}</details>`
        : nothing}
    </section>
    ${score.strengths.length === 0
      ? nothing
      : html`<section class="card">
          ${heading('strengths')}
          <ul class="dots">${score.strengths.slice(0, first).map(({ id }) => html`<li>${said.question(id)} ${remarkOn(here, id)}</li>`)}</ul>
          ${score.strengths.length > first
            ? html`<details><summary>${t('otherStrengths', { count: score.strengths.length - first })}</summary><ul class="dots">${score.strengths.slice(first).map(({ id }) => html`<li>${said.question(id)} ${remarkOn(here, id)}</li>`)}</ul></details>`
            : nothing}
        </section>`}
    <section class="card">
      ${heading('sections')}
      <table class="levels">
        <thead class="unseen"><tr><th scope="col">${t('section')}</th><th scope="col">${t('level')}</th></tr></thead>
        <tbody>
          ${score.sections.map(
            ({ id, level, weight, counted, of, reached }) => html`
              <tr>
                <th scope="row">${said.section(id)} <small class="muted">${level === null ? nothing : t('carries', { weight, count: counted, of })}</small></th>
                <td><span class="meter" aria-hidden="true">${level === null ? nothing : html`<i data-at=${level}></i>`}</span></td>
                <td>${level === null ? t('notCounted') : html`<b>${percent(level)}</b>`} ${reached === false ? t('below') : nothing}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </section>
    ${evaluation.note ? html`<section class="card">${heading('remarkWhole')}<p class="passage"><bdi>${evaluation.note}</bdi></p></section>` : nothing}
    ${todo.length === 0
      ? nothing
      : html`<section class="card">
          ${heading('toFinish')}
          <ul class="dots">
            ${todo.map((id) => html`<li><button class="link" part="button" @click=${() => edit(id)}>${said.question(id)}</button> ${score.deferred.includes(id) ? t('later') : nothing}</li>`)}
          </ul>
        </section>`}
    ${words.caution ? html`<p class="note">${words.caution}</p>` : nothing}
    ${actions}
    <div class="actions quiet">
      ${(['print', 'copy', 'json', 'csv'] as const).map((how) => html`<button part="button" @click=${() => take(how)}>${t(`take_${how}`)}</button>`)}
    </div>
  `;
}

/** Who and what it is about. */
export const about = ({ ready: { voice: { t, tag } }, evaluation }: Pick<ResultHere, 'ready' | 'evaluation'>): TemplateResult => {
  const { agent, interaction, channel, date, reviewer } = evaluation;
  const rows = [['agent', agent], ['interaction', interaction], ['channel', t(channel)], ['date', formatsOf(tag).date(date)], ['reviewer', reviewer]] as const;
  return html`<dl class="about">${rows.map(([key, value]) => (value ? html`<div><dt>${t(key)}</dt><dd><bdi>${value}</bdi></dd></div>` : nothing))}</dl>`;
};

/** What was said of a question, and when in the call it was; null for neither. */
export function remarkSaid({ ready: { voice: { t, tag } }, evaluation }: Pick<ResultHere, 'ready' | 'evaluation'>, id: string): Line | null {
  const comment = Object.hasOwn(evaluation.comments, id) ? evaluation.comments[id] : undefined;
  const seconds = Object.hasOwn(evaluation.times, id) ? evaluation.times[id] : undefined;
  if (seconds === undefined) return comment ? [{ own: comment }] : null;
  const time = clockOf(seconds, tag);
  if (!comment) return [t('atTime', { time })];
  const [before = '', after = ''] = t('atTimeSaid', { time, said: hole }).split(hole);
  return [before, { own: comment }, after];
}

export function remarkOn(here: Pick<ResultHere, 'ready' | 'evaluation'>, id: string): TemplateResult | typeof nothing {
  const said = remarkSaid(here, id);
  return said ? html`<p class="passage muted">${said.map((piece) => (typeof piece === 'string' ? piece : html`<bdi>${piece.own}</bdi>`))}</p>` : nothing;
}

/** Things to work on, numbered in the reader's digits, after so many that stand before. */
export const adviceView = (here: Pick<ResultHere, 'ready' | 'evaluation'>, points: readonly QuestionPoints[], before = 0): TemplateResult =>
  html`<ol class="advice">${points.map((each, index) => lossView(here, each, before + index + 1))}</ol>`;

function lossView(here: Pick<ResultHere, 'ready' | 'evaluation'>, { id, points, critical }: QuestionPoints, place: number): TemplateResult {
  const { ready: { words, voice: { t, number } }, evaluation } = here;
  const said = wordsFor(words, evaluation.channel);
  const recommendation = said.recommendation(id);
  return html`
    <li data-number=${number(place)}>
      <b>${said.question(id)}</b> <span class="muted">${evaluation.marks[id] === 'partial' ? t('partly') : nothing} ${t('lost', { points })} ${critical && evaluation.marks[id] === 'no' ? html`<em>${t('critical')}</em>` : nothing}</span>
      ${recommendation ? html`<p>${recommendation}</p>` : nothing} ${remarkOn(here, id)}
    </li>
  `;
}
