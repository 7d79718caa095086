import { html, nothing, type TemplateResult } from 'lit';
import { sources, type Material, type Source } from '../core/diagnostic.js';
import type { Result } from '../core/score.js';
import { formatsOf } from '../locale/formats.js';
import type { Voice } from '../locale/words.js';
import type { Brought } from './diagnostic-files.js';
import type { Gathered } from './diagnostic-material.js';
import { materialSaid } from './diagnostic-said.js';
import { shape } from './diagnostic-strip.js';

/** Where each source is made, by the names that pages give them. */
const instruments = { belief: 'quiz', observed: 'scorecard', customers: 'metrics' } as const satisfies Record<Source, string>;
const counted = { belief: 'results', observed: 'evaluations', customers: 'figures' } as const satisfies Record<Source, string>;
const took = { belief: 'tookBelief', observed: 'tookObserved', customers: 'tookCustomers' } as const satisfies Record<Source, string>;

/** What is said of the sources, and what can be done about them. */
export interface Sourcing {
  readonly voice: Voice;
  readonly headingLevel: number;
  readonly gathered: Gathered;
  /** Null before anything is compared. */
  readonly material: Readonly<Record<Source, Material>> | null;
  /** An attribute taken away, or that is no JSON, comes as null. */
  readonly links: Readonly<Record<string, string>> | null;
  readonly base: string;
  /** When the result that is compared was completed. */
  readonly chosen: string;
  readonly files: readonly Brought[];
  readonly take: (files: readonly File[]) => void;
  readonly choose: (completedAt: string) => void;
  readonly leave: (source: Source) => void;
}

/** The three sources: what each is, what there is of it or how it is had, and the way to bring in files. */
export function sourcing(given: Sourcing): TemplateResult {
  const { voice: { t }, headingLevel, take, files } = given;
  const chosen = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const all = [...(input.files ?? [])];
    // The same file may be chosen once more, corrected.
    input.value = '';
    take(all);
  };
  return html`
    <section class="sourcing" aria-labelledby="sources">
      <div id="sources" class="subheading" role="heading" aria-level=${headingLevel}>${t('sources')}</div>
      <div class="cards">${sources.map((source) => one(given, source))}</div>
      <div class="ways">
        <label class="button">
          ${t('bring')}
          <input type="file" multiple accept=".json,application/json" aria-describedby="bring-about" @change=${chosen} />
        </label>
        <span class="note">${t('orDrop')}</span>
      </div>
      <p id="bring-about" class="note">${t('bringAbout')}</p>
      ${outcome(given.voice, files)}
    </section>
  `;
}

function one({ voice, headingLevel, gathered, material, links, base, chosen, choose, leave }: Sourcing, source: Source): TemplateResult {
  const { t } = voice;
  const from = gathered.from[source];
  const instrument = instruments[source];
  const address = links?.[instrument] ?? '';
  // Anything else could be a script.
  const leads = address !== '' && URL.canParse(address, base) && /^https?:$/.test(new URL(address, base).protocol);
  const act = t(`use-${gathered.without[source] ?? 'none'}`);
  return html`
    <div class="card one ${source}" part="source" data-source=${source}>
      <div class="source name" role="heading" tabindex="-1" aria-level=${Math.min(headingLevel + 1, 6)}>${shape(source)} <span>${t(source)}</span></div>
      <p class="note">${t(`kind-${source}`)}</p>
      ${from
        ? html`
            <p class="here"><b>${t(`here-${from}`)}</b> <span>${t(counted[source], { count: material?.[source].counted ?? 0 })}</span></p>
            ${material ? materialSaid(source, material[source], voice).map((line) => html`<p class="note">${line}</p>`) : nothing}
            ${source === 'belief' && gathered.results.length > 1 ? choice(voice, gathered.results, chosen, choose) : nothing}
          `
        : html`<p>${t(`adds-${source}`)} ${t(`get-${source}`)}</p>`}
      ${from === null && leads ? html`<p><a part="link" href=${address}>${t(`link-${instrument}`)}</a></p>` : nothing}
      ${from === 'files' ? html`<button part="button" class="leave" aria-label=${t('useOf', { source: t(source), act })} @click=${() => leave(source)}>${act}</button>` : nothing}
    </div>
  `;
}

/** Which of several results that are kept here is compared. */
const choice = ({ t, tag }: Voice, results: readonly Result[], chosen: string, choose: (completedAt: string) => void): TemplateResult => html`
  <label class="which">
    <span>${t('whichResult')}</span>
    <select @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      ${results.map(({ completedAt }) => html`<option value=${completedAt} .selected=${completedAt === chosen}>${formatsOf(tag).moment(completedAt)}</option>`)}
    </select>
  </label>
`;

/** How files came out, in a place that screen readers follow. */
const outcome = ({ t }: Voice, files: readonly Brought[]): TemplateResult => html`
  <div class="outcome" role="status">
    ${files.length === 0
      ? nothing
      : html`
          <p class="note">${t('files')}</p>
          <ul>${files.map((file) => html`<li class=${taken(file) ? '' : 'failed'}><b><bdi>${file.name}</bdi></b> ${said(file, t)}</li>`)}</ul>
        `}
  </div>
`;

const taken = ({ took: counts }: Brought): boolean => sources.some((source) => counts[source] > 0);

function said(file: Brought, t: Voice['t']): readonly TemplateResult[] {
  const left = file.refused.reduce((sum, { count }) => sum + count, 0);
  const lines = [
    ...sources.flatMap((source) => (file.took[source] > 0 ? [t(took[source], { count: file.took[source] })] : [])),
    ...(taken(file) || left > 0 ? [] : [t('again')]),
    ...(taken(file) && left > 0 ? [t('partly', { count: left })] : []),
    ...file.refused.map(({ code }) => t(`refused-${code}`)),
  ];
  return lines.map((line) => html`<span>${line}</span> `);
}
