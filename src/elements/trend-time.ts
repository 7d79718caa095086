import { html, nothing, type TemplateResult } from 'lit';
import { wordsFor, type Scorecard } from '../core/scorecard.js';
import type { Period, Trends } from '../core/trends.js';
import type { Voice } from '../locale/words.js';
import { figureCell, levelFigure, pointsFigure, shareFigure, type Figure } from './figures.js';
import { charted, groupCells, groupHeads, heading, max, scrolled, type Scene } from './trend-tables.js';

/** What is followed over time, where it is not the whole score. */
interface Followed {
  readonly of: 'section' | 'question';
  readonly id: string;
}

const keyOf = ({ of, id }: Followed): string => `${of}/${id}`;

const sectionsOf = (card: Scorecard): readonly Followed[] => card.sections.map(({ id }) => ({ of: 'section', id }));
/** Those that some review of the selection was asked. */
const questionsOf = (shown: Trends): readonly Followed[] => shown.questions.map(({ id }) => ({ of: 'question', id }));

/** What a person chose to follow; null for the whole score, and for what the card or the selection does not have. */
const followedOf = (chosen: string, card: Scorecard, shown: Trends): Followed | null =>
  [...sectionsOf(card), ...questionsOf(shown)].find((each) => keyOf(each) === chosen) ?? null;

const nothingYet = { value: null, interval: null, reviews: 0 };

/** The figure that is followed, in one period; the period is undefined where it has no review. */
function figureOf(period: Period | undefined, followed: Followed | null, voice: Voice): Figure {
  if (followed === null) return pointsFigure(period?.score ?? nothingYet, voice);
  const { of, id } = followed;
  if (of === 'section') return levelFigure(period?.sections[id] ?? nothingYet, voice);
  return shareFigure(period?.questions.find((question) => question.id === id)?.met ?? null, voice);
}

/** The score, a section or a question over time; with another version beside it each in a column of its own. */
export function overTime(scene: Scene, chosen: string, choose: (chosen: string) => void): TemplateResult | typeof nothing {
  const { card, words, voice, shown, beside, level, periodName } = scene;
  const { t, number } = voice;
  const names = wordsFor(words, '');
  const followed = followedOf(chosen, card, shown);
  const nameOf = ({ of, id }: Followed) => (of === 'section' ? names.section(id) : names.question(id));
  const said = followed ? t('overTimeOf', { name: nameOf(followed) }) : t('overTime');
  const versions = beside ? [shown, beside] : [shown];
  const periods = [...new Set(versions.flatMap((each) => each.periods.map(({ key }) => key)))].sort();
  if (periods.length === 0) return nothing;
  const whole = !beside && followed === null;
  const rows = periods.map((key) => {
    const found = versions.map((each) => each.periods.find((period) => period.key === key));
    return html`
      <tr>
        <th scope="row">${periodName(key)}</th>
        ${whole && found[0] ? groupCells(found[0], scene) : found.map((period) => figureCell(figureOf(period, followed, voice), voice, true))}
      </tr>
    `;
  });
  const column = followed === null ? 'score' : followed.of === 'section' ? 'level' : 'met';
  const heads = whole
    ? groupHeads(scene)
    : beside ? versions.map(({ version }) => t(`${column}Of`, { version, max: number(max) })) : [t(column)];
  const options = (key: string, all: readonly Followed[]) => html`
    <optgroup label=${t(key)}>${all.map((each) => html`<option value=${keyOf(each)} .selected=${followed !== null && keyOf(each) === keyOf(followed)}>${nameOf(each)}</option>`)}</optgroup>
  `;
  return html`
    <section>
      ${heading('time', said, level)}
      <div class="filters">
        <label>
          <span>${t('followed')}</span>
          <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
            <option value="" .selected=${followed === null}>${t('wholeScore')}</option>
            ${options('bySection', sectionsOf(card))} ${options('byQuestion', questionsOf(shown))}
          </select>
        </label>
      </div>
      ${beside ? html`<p class="note">${t('besideNote')}</p>` : nothing}
      ${charted('time', said, scrolled('time', [t('period'), ...heads], rows))}
    </section>
  `;
}
