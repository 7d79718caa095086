import { html, nothing, type TemplateResult } from 'lit';
import { changeOf, differences } from '../core/differences.js';
import { questionId } from '../core/edits.js';
import { wordsFor, type Scorecard } from '../core/scorecard.js';
import { nextVersion, type Change } from '../core/version.js';
import { matchLanguage } from '../locale/language.js';
import type { CardReady } from './card.js';
import { differenceTable, languageName } from './difference-table.js';
import { problemList } from './problem-list.js';
import { cardFields, noteFields, sectionFields, type Bench } from './revision-editor.js';
import { wordsOf } from './versions.js';
import type { Work } from './workbench.js';

interface Working {
  readonly ready: CardReady;
  readonly cards: readonly Scorecard[];
  readonly work: Work;
  readonly bench: Bench;
  /** Rank of a heading within the section. */
  readonly rank: number;
  readonly resize: (size: Change) => void;
  readonly make: () => void;
  readonly takeBack: () => void;
  readonly reset: () => void;
  /** A question was added. */
  readonly added: (question: string) => void;
}

/** The editor of a card's next version, with what differs so far and what is still to put right. */
export function workView(working: Working): TemplateResult {
  const { ready, work, bench, rank } = working;
  const { voice } = ready;
  const { t } = voice;
  const { base, draft } = work;
  const between = differences(base, draft);
  return html`
    ${noteFields(bench)} ${cardFields(bench)}
    <div class="subheading" role="heading" aria-level=${rank}>${t('sections')}</div>
    ${sectionFields(bench)} ${newQuestion(working)}
    <div id="differences" class="subheading" role="heading" aria-level=${rank}>${t('differences')}</div>
    ${between.length === 0 ? html`<p>${t('noDifferences')}</p>` : differenceTable(between, { before: wordsOf(base, ready), after: wordsOf(draft, ready) }, voice, 'differences')}
    ${problemList(bench)} ${changeOf(between) ? making(working) : nothing}
  `;
}

function making({ ready: { voice: { t } }, work: { base, change, taken, version }, resize, make, takeBack, reset }: Working) {
  return html`
    <label class="field size">
      <span>${t('size')}</span>
      <select @change=${(event: Event) => resize((event.target as HTMLSelectElement).value as Change)}>
        ${(['major', 'minor', 'patch'] as const).map((each) => html`<option value=${each} .selected=${each === change}>${t(`size_${each}`, { version: nextVersion(base.version, each, taken) })}</option>`)}
      </select>
    </label>
    <div class="actions">
      <button class="primary" part="button" @click=${make}>${t('make', { version })}</button>
      <button class="back" part="button" @click=${takeBack}>${t('takeBack')}</button>
      <button part="button" @click=${reset}>${t('reset')}</button>
    </div>
  `;
}

function newQuestion({ bench: { draft, voice, edit }, cards, added }: Working) {
  const { t } = voice;
  const { language } = matchLanguage(voice.tag, draft.languages);
  const names = wordsFor(draft.text?.[language] as Parameters<typeof wordsFor>[0], '');
  const add = (event: Event) => {
    const [typed, section] = [...((event.currentTarget as Element).closest('.add')?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? [])];
    if (!typed || !section) return;
    const taken = new Set([draft, ...cards].flatMap((card) => card.sections.flatMap(({ questions }) => questions.map(({ id }) => id))));
    const question = questionId(typed.value, taken);
    edit({ act: 'add', section: section.value, question });
    if (typed.value.trim() !== '') edit({ act: 'say', language, path: ['questions', question], sentence: typed.value.trim() });
    typed.value = '';
    added(question);
  };
  return html`
    <div class="fields add">
      <label class="field words"><span>${t('newQuestion', { language: languageName(language, voice) })}</span><input lang=${language} /></label>
      <label class="field"><span>${t('addTo')}</span>
        <select>${draft.sections.map(({ id }) => html`<option value=${id}>${names.section(id)}</option>`)}</select>
      </label>
      <button part="button" @click=${add}>${t('add')}</button>
    </div>
  `;
}
