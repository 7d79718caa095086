import { html, nothing, type TemplateResult } from 'lit';
import type { Group, Trends } from '../core/trends.js';
import type { Scorecard } from '../core/scorecard.js';
import { wordsFor } from '../core/scorecard.js';
import { fewest, type Ranking, type Tally } from '../core/tally.js';
import type { Voice } from '../locale/words.js';
import type { MizanChart } from './mizan-chart.js';
import { figureCell, levelFigure, pointsFigure, shareFigure } from './figures.js';
import type { CardWords } from './versions.js';

/** What the tables of trends are drawn from. */
export interface Scene {
  readonly card: Scorecard;
  readonly words: CardWords;
  readonly voice: Voice;
  readonly shown: Trends;
  /** The same of another version, to stand beside it; null for none. */
  readonly beside: Trends | null;
  /** Rank of a heading. */
  readonly level: number;
  readonly periodName: (key: string) => string;
  /** What to call an agent, by the key and the name of their group. */
  readonly agentName: (group: Group) => string;
}

/** How many of the most-missed questions are listed. */
const most = 10;
/** Points that a score is of. */
export const max = 100;

export const heading = (id: string, said: string, level: number) => html`<div id=${id} class="subheading" role="heading" aria-level=${level}>${said}</div>`;

/** A table that scrolls within itself where it is too wide, named by its heading. */
export const scrolled = (id: string, head: readonly unknown[], rows: readonly unknown[]): TemplateResult => html`
  <div class="scroll" tabindex="0" role="region" aria-labelledby=${id}><table aria-labelledby=${id}>
    <thead><tr>${head.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
    <tbody>${rows}</tbody>
  </table></div>
`;
export const charted = (kind: MizanChart['kind'], said: string, table: TemplateResult) => html`<mizan-chart exportparts="button" kind=${kind} heading=${said}>${table}</mizan-chart>`;

/** Score, passed and critical failures of a group; the score is what a chart draws. */
export const groupCells = ({ score, passed, failed, reviews }: Group, { voice, card }: Scene) => html`
  ${figureCell(pointsFigure(score, voice), voice, true)} ${judges(card) ? figureCell(shareFigure(passed, voice), voice) : nothing}
  <td class="figure"><b>${voice.number(failed)}</b> <small>${voice.t('reviews', { count: reviews })}</small></td>
`;
const judges = ({ passMark, sections }: Scorecard): boolean => passMark !== undefined || sections.some(({ threshold }) => threshold !== undefined);
export const groupHeads = ({ voice: { t, number }, card }: Scene) => [t('score', { max: number(max) }), ...(judges(card) ? [t('passed')] : []), t('failed')];

export function bySection(scene: Scene): TemplateResult {
  const { card, words, voice, shown, level } = scene;
  const { t } = voice;
  const names = wordsFor(words, '');
  const rows = card.sections.map(({ id }) => {
    const mean = shown.overall.sections[id];
    return mean ? html`<tr><th scope="row">${names.section(id)}</th>${figureCell(levelFigure(mean, voice), voice, true)}</tr>` : nothing;
  });
  return html`<section>${heading('sections', t('bySection'), level)} ${charted('comparison', t('bySection'), scrolled('sections', [t('section'), t('level')], rows))}</section>`;
}

export function byAgent(scene: Scene): TemplateResult {
  const { voice: { t, tag }, shown, level, agentName } = scene;
  const order = new Intl.Collator(tag);
  const named = shown.agents.map((group) => ({ group, name: agentName(group) })).sort((a, b) => order.compare(a.name, b.name));
  return html`
    <section>
      ${heading('agents', t('byAgent'), level)}
      <p class="note">${t('byAgentNote')}</p>
      ${charted('parts', t('byAgent'), scrolled('agents', [t('agent'), ...groupHeads(scene)], named.map(({ group, name }) => html`<tr><th scope="row"><bdi>${name}</bdi></th>${groupCells(group, scene)}</tr>`)))}
    </section>
  `;
}

export function byChannel(scene: Scene): TemplateResult {
  const { voice: { t }, shown, level } = scene;
  const rows = shown.channels.map((group) => html`<tr><th scope="row">${t(group.key)}</th>${groupCells(group, scene)}</tr>`);
  return html`<section>${heading('channels', t('byChannel'), level)} ${charted('parts', t('byChannel'), scrolled('channels', [t('channel'), ...groupHeads(scene)], rows))}</section>`;
}

const questionName = (id: string, critical: boolean, scene: Scene, channel = '') =>
  html`${wordsFor(scene.words, channel).question(id)} ${critical ? html`<small>${scene.voice.t('critical')}</small>` : nothing}`;

const missedRow = (tally: Tally, scene: Scene, channel = '') => html`
  <tr><th scope="row" data-label=${wordsFor(scene.words, channel).question(tally.id)}>${questionName(tally.id, tally.critical, scene, channel)}</th>${figureCell(shareFigure(tally.missed, scene.voice), scene.voice, true)}</tr>
`;

/** Questions with too few judgements, each with their number. */
const unsure = ({ tooFew }: Ranking, scene: Scene, channel = '') => {
  const { t } = scene.voice;
  if (tooFew.length === 0) return nothing;
  return html`
    <p class="note">${t('tooFew')}</p>
    <ul class="note">${tooFew.map(({ id, critical, judged }) => html`<li>${questionName(id, critical, scene, channel)} <small>${t('reviews', { count: judged })}</small></li>`)}</ul>
  `;
};

export function mostMissed(scene: Scene): TemplateResult {
  const { voice: { t }, shown: { missed }, level } = scene;
  return html`
    <section>
      ${heading('missed', t('mostMissed'), level)}
      <p class="note">${t('mostMissedNote', { number: fewest })}</p>
      ${missed.ranked.length > 0
        ? charted('parts', t('mostMissed'), scrolled('missed', [t('question'), t('missedShare')], missed.ranked.slice(0, most).map((tally) => missedRow(tally, scene))))
        : missed.tooFew.length === 0 ? html`<p>${t('noneMissed')}</p>` : nothing}
      ${unsure(missed, scene)}
    </section>
  `;
}

export function byQuestion(scene: Scene): TemplateResult {
  const { voice, shown, level } = scene;
  const { t, number } = voice;
  const rows = shown.questions.map(({ id, critical, met, marks, unanswered }) => html`
    <tr>
      <th scope="row">${questionName(id, critical, scene)}</th>
      ${figureCell(shareFigure(met, voice), voice)}
      ${[marks.yes, marks.partial, marks.no, marks.na, unanswered + marks.later].map((count) => html`<td>${number(count)}</td>`)}
    </tr>
  `);
  const heads = ['question', 'met', 'yes', 'partial', 'no', 'na', 'open'].map((key) => t(key));
  return html`
    <details>
      <summary><span role="heading" aria-level=${level} id="questions">${t('byQuestion')}</span></summary>
      ${scrolled('questions', heads, rows)}
    </details>
  `;
}

export function rootCauses(scene: Scene): TemplateResult | typeof nothing {
  const { card, words, voice, shown: { losses, worst }, level } = scene;
  const { t, number } = voice;
  if (losses.length === 0) return nothing;
  const rows = losses.map(({ channel, sections }) => html`
    <tr>
      <th scope="row">${t(channel)}</th>
      ${card.sections.map(({ id }) => {
        const cell = sections.find(({ section }) => section === id);
        return cell ? figureCell(pointsFigure(cell.lost, voice), voice) : html`<td><small>${t('notAsked')}</small></td>`;
      })}
    </tr>
  `);
  return html`
    <section>
      ${heading('causes', t('rootCauses'), level)}
      <p class="note">${t('rootCausesNote', { max: number(max) })}</p>
      ${scrolled('causes', [t('channel'), ...card.sections.map(({ id }) => wordsFor(words, '').section(id))], rows)}
      ${worst
        ? html`
            <p class="worst" id="worst"><b>${t('worst', { channel: t(worst.channel), section: wordsFor(words, worst.channel).section(worst.section) })}</b></p>
            ${worst.questions.ranked.length > 0
              ? html`<p class="note">${t('worstQuestions')}</p>
                  ${scrolled('worst', [t('question'), t('missedShare')], worst.questions.ranked.slice(0, most).map((tally) => missedRow(tally, scene, worst.channel)))}`
              : nothing}
            ${unsure(worst.questions, scene, worst.channel)}
          `
        : nothing}
    </section>
  `;
}
