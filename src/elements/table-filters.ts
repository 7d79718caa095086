import { html, nothing, type TemplateResult } from 'lit';
import type { Wanted } from '../core/periodic-table.js';
import type { TableReady } from './table.js';

/** Everything. */
const everything: Wanted = { section: '', dimension: '', search: '' };

/** Fields that say which elements are shown, and how many those are. */
export interface Filters {
  readonly ready: TableReady;
  readonly wanted: Wanted;
  readonly count: number;
  readonly of: number;
  readonly want: (part: Partial<Wanted>) => void;
}

export function filtersView({ ready: { definition, words, voice: { t } }, wanted, count, of, want }: Filters): TemplateResult {
  const choice = (key: 'section' | 'dimension', all: string, options: readonly (readonly [string, string | undefined])[]) => html`
    <label>
      <span>${t(key)}</span>
      <select data-key=${key} @change=${(event: Event) => want({ [key]: (event.target as HTMLSelectElement).value })}>
        <option value="" .selected=${wanted[key] === ''}>${all}</option>
        ${options.map(([value, label]) => html`<option value=${value} .selected=${value === wanted[key]}>${label}</option>`)}
      </select>
    </label>
  `;
  const all = wanted.section === '' && wanted.dimension === '' && wanted.search.trim() === '';
  return html`
    <fieldset class="filters" part="filters">
      <legend>${t('filters')}</legend>
      <label>
        <span>${t('search')}</span>
        <input type="search" dir="auto" autocomplete="off" data-key="search" .value=${wanted.search} @input=${(event: Event) => want({ search: (event.target as HTMLInputElement).value })} />
      </label>
      ${choice('section', t('allSections'), definition.sections.map(({ id }) => [id, words.sections[id]?.name]))}
      ${definition.dimensions.length === 0 ? nothing : choice('dimension', t('allDimensions'), definition.dimensions.map((id) => [id, words.dimensions[id]]))}
    </fieldset>
    <div class="found">
      <p class="count" role="status">${count === 0 ? t('nothingFound') : all ? t('all', { count }) : t('shown', { count, of })}</p>
      ${all ? nothing : html`<button part="button" data-key="everything" @click=${() => want(everything)}>${t('everything')}</button>`}
    </div>
  `;
}
