import { html, nothing, type TemplateResult } from 'lit';
import type { Separator } from '../core/csv.js';
import { evaluationsCsv, readEvaluationsCsv } from '../core/evaluation-csv.js';
import { readEvaluationFile, type Refusal, type Refused } from '../core/evaluation-file.js';
import type { Evaluation, EvaluationFile } from '../core/evaluation.js';
import { folded } from '../core/fold.js';
import { agentsOf, pseudonymous } from '../core/pseudonyms.js';
import type { Scorecard } from '../core/scorecard.js';
import type { Voice } from '../locale/words.js';
import type { Evaluations, Merged } from '../store/evaluations.js';
import { save } from './files.js';
import { newId } from './id.js';
import type { Held } from './reviews.js';

/** What goes into a file, and how it is written. */
export interface Cargo {
  /** Only what matches the filters. */
  readonly found: boolean;
  readonly pseudonyms: boolean;
  readonly separator: Separator;
}

/** How an import of one file came out; null in place of counts where there is nothing in it to read. */
export interface Brought {
  readonly name: string;
  readonly merged: Merged | null;
  readonly refused: readonly Refused[];
}

/** Rows that are told of one by one. */
const told = 20;

const reasons: Readonly<Record<Refusal, string>> = { newer: 'rowNewer', unreadable: 'rowUnreadable', 'other-card': 'rowOtherCard', version: 'rowVersion', mark: 'rowMark' };

/** The choices of an export, and what starts it. */
export interface Transfer {
  readonly voice: Voice;
  readonly cargo: Cargo;
  readonly set: (part: Partial<Cargo>) => void;
  readonly json: () => void;
  readonly csv: () => void;
}

export function transfer({ voice: { t }, cargo, set, json, csv }: Transfer): TemplateResult {
  const choice = (label: string, options: readonly (readonly [string, string, boolean])[], choose: (value: string) => void) => html`
    <label>
      <span>${label}</span>
      <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${options.map(([value, name, chosen]) => html`<option value=${value} .selected=${chosen}>${name}</option>`)}
      </select>
    </label>
  `;
  return html`
    <div class="filters">
      ${choice(t('which'), [['all', t('whichAll'), !cargo.found], ['found', t('whichFound'), cargo.found]], (value) => set({ found: value === 'found' }))}
      ${choice(t('names'), [['own', t('namesOwn'), !cargo.pseudonyms], ['pseudonyms', t('namesPseudonyms'), cargo.pseudonyms]], (value) => set({ pseudonyms: value === 'pseudonyms' }))}
      ${choice(t('separator'), [[',', t('comma'), cargo.separator === ','], [';', t('semicolon'), cargo.separator === ';']], (value) => set({ separator: value as Separator }))}
    </div>
    <p class="note">${t('exportNote')}${cargo.pseudonyms ? html` ${t('pseudonymNote')}` : nothing}</p>
    <div class="actions"><button part="button" @click=${json}>${t('json')}</button> <button part="button" @click=${csv}>${t('csv')}</button></div>
  `;
}

/** How imports came out, in the place that tells what was done. */
export const outcome = ({ t }: Voice, brought: readonly Brought[]): TemplateResult => html`
  <div class="brought" role="status">
    ${brought.map(
      ({ name, merged, refused }) => html`
        <p><b><bdi>${name}</bdi></b></p>
        <p>${merged ? t('brought', { ...merged, refused: refused.length }) : t('noFile')}</p>
        ${refused.length === 0 ? nothing : html`<ul>${refused.slice(0, told).map(({ row, code, at }) => html`<li>${t(reasons[code], { row, at })}</li>`)}</ul>`}
        ${refused.length > told ? html`<p>${t('moreRows', { more: refused.length - told })}</p>` : nothing}
      `,
    )}
  </div>
`;

/** Versions of the card that are at hand, the page's own first. */
const versionsOf = (card: Scorecard, { versions }: Pick<Held, 'versions'>): readonly Scorecard[] => [card, ...versions.filter(({ id, version }) => id === card.id && version !== card.version)];

/** Saves evaluations; agents without a pseudonym get one where it needs them, which is kept. */
export async function exported(kind: 'json' | 'csv', title: string, evaluations: readonly Evaluation[], card: Scorecard, store: Evaluations, held: Held, cargo: Cargo, { t }: Voice): Promise<void> {
  const pseudonyms = new Map(held.pseudonyms);
  if (cargo.pseudonyms) {
    const used = new Set(pseudonyms.values());
    let order = 0;
    // One agent's comments may name another, who is in none of these files.
    for (const agent of agentsOf(held.evaluations)) {
      if (pseudonyms.has(folded(agent))) continue;
      do order += 1; while (used.has(t('agentNumber', { order })));
      pseudonyms.set(folded(agent), t('agentNumber', { order }));
      await store.putPseudonym(agent, t('agentNumber', { order }));
    }
  }
  const own = { evaluations, calibrations: held.calibrations };
  const load = cargo.pseudonyms ? pseudonymous(own, pseudonyms) : own;
  if (kind === 'csv') {
    save(new Blob([evaluationsCsv(load.evaluations, versionsOf(card, held), cargo.separator, cargo.pseudonyms)], { type: 'text/csv;charset=utf-8' }), `${title}.csv`);
    return;
  }
  const file: EvaluationFile = { schema: 1, kind: 'evaluations', ...(cargo.pseudonyms ? { pseudonyms: true } : {}), ...load, versions: held.versions };
  save(new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' }), `${title}.json`);
}

/** Adds what files hold, one after another. With pseudonyms they add only what is not here: names here are not to be lost. */
export async function imported(files: readonly File[], card: Scorecard, store: Evaluations): Promise<readonly Brought[]> {
  const brought: Brought[] = [];
  for (const file of files) {
    const known = await store.all();
    const text = await textOf(file).catch(() => '');
    const cards = versionsOf(card, { versions: await store.versions() });
    const read = readEvaluationFile(text, cards) ?? readEvaluationsCsv(text, { cards, known, now: new Date().toISOString(), newId });
    if (!read) {
      brought.push({ name: file.name, merged: null, refused: [] });
      continue;
    }
    const here = new Set(read.pseudonyms ? [...known, ...(await store.calibrations())].map(({ id }) => id) : []);
    const left = read.evaluations.filter(({ id }) => !here.has(id));
    const merged = await store.merge({ ...read, evaluations: left, calibrations: read.calibrations.filter(({ id }) => !here.has(id)) });
    brought.push({ name: file.name, merged: { ...merged, same: merged.same + read.evaluations.length - left.length }, refused: read.refused });
  }
  return brought;
}

/**
 * What a file says, in UTF-16 where its first bytes say so, else in UTF-8. Rejects where it is neither: an old spreadsheet
 * writes letters of the country it stands in, which would come in as other names.
 */
async function textOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  return new TextDecoder(mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8', { fatal: true }).decode(bytes);
}
