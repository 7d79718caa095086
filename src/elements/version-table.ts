import { html, nothing, type TemplateResult } from 'lit';
import { differences } from '../core/differences.js';
import type { Evaluation } from '../core/evaluation.js';
import type { Scorecard } from '../core/scorecard.js';
import type { CardReady } from './card.js';
import { differenceTable } from './difference-table.js';
import { wordsOf } from './versions.js';

interface Listed {
  readonly ready: CardReady;
  readonly evaluations: readonly Evaluation[];
  readonly cards: readonly Scorecard[];
  /** The one in use. */
  readonly used: Scorecard;
  /** Id of the heading. */
  readonly id: string;
  readonly use: (card: Scorecard) => void;
  readonly save: (card: Scorecard) => void;
}

/** The versions there are, each to be taken into use and saved. */
export const versionTable = ({ ready: { voice: { t, number } }, evaluations, cards, used, id, use, save }: Listed): TemplateResult => html`
  <div class="scroll" tabindex="0" role="region" aria-labelledby=${id}><table aria-labelledby=${id}>
    <thead><tr>${['version', 'status', 'count', 'acts'].map((key) => html`<th scope="col">${t(key)}</th>`)}</tr></thead>
    <tbody>
      ${cards.map((card) => html`
        <tr>
          <th scope="row"><bdi>${card.version}</bdi> ${card === used ? html`<small>${t('inUse')}</small>` : nothing}</th>
          <td>${t(card.status)}</td>
          <td>${number(evaluations.filter(({ definition }) => definition.version === card.version).length)}</td>
          <td>
            ${card === used ? nothing : html`<button class="plain" part="button" @click=${() => use(card)}>${t('use', { version: card.version })}</button>`}
            <button class="plain" part="button" @click=${() => save(card)}>${t('save', { version: card.version })}</button>
          </td>
        </tr>
      `)}
    </tbody>
  </table></div>
`;

interface Compared {
  readonly ready: CardReady;
  readonly cards: readonly Scorecard[];
  /** Versions that are compared; null for the latest two. */
  readonly pair: readonly [string, string] | null;
  /** Id of the heading. */
  readonly id: string;
  /** A card with all its words; null while they are on their way. */
  readonly full: (card: Scorecard) => Scorecard | null;
  readonly choose: (pair: readonly [string, string]) => void;
  /** What is said until all words are there. */
  readonly waiting: string;
}

/** Any two versions with what differs between them. */
export function versionComparison({ ready, cards, pair, id, full, choose, waiting }: Compared): TemplateResult {
  const { voice } = ready;
  const { t } = voice;
  const find = (version: string | undefined, other: number) => cards.find((card) => card.version === version) ?? cards[other] ?? ready.definition;
  const [first, second] = [find(pair?.[0], 1), find(pair?.[1], 0)];
  const [before, after] = [full(first), full(second)];
  const choice = (label: string, chosen: Scorecard, chose: (version: string) => void) => html`
    <label class="field">
      <span>${label}</span>
      <select @change=${(event: Event) => chose((event.target as HTMLSelectElement).value)}>
        ${cards.map((card) => html`<option value=${card.version} .selected=${card === chosen}>${card.version}</option>`)}
      </select>
    </label>
  `;
  const list = before && after ? differences(before, after) : null;
  return html`
    <div class="fields">
      ${choice(t('first'), first, (version) => choose([version, second.version]))} ${choice(t('second'), second, (version) => choose([first.version, version]))}
    </div>
    ${!list || !before || !after
      ? html`<p>${waiting}</p>`
      : list.length === 0 ? html`<p>${t('noneBetween')}</p>` : differenceTable(list, { before: wordsOf(before, ready), after: wordsOf(after, ready) }, voice, id)}
  `;
}
