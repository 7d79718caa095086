import { html, nothing, type TemplateResult } from 'lit';
import type { Sought } from '../core/search.js';
import type { Voice } from '../locale/words.js';
import { dueField } from './due.js';

/** Years back that a period can begin in. */
const past = 10;

/** Everything. */
export const all: Sought = { text: '', agent: '', channel: '', from: '', to: '', version: '', unfinished: false };

/** Fields that say which evaluations are listed. */
export interface Filters {
  readonly voice: Voice;
  readonly sought: Sought;
  /** Names to show, by the agent's folded name. */
  readonly agents: ReadonlyMap<string, string>;
  readonly channels: readonly string[];
  readonly versions: readonly string[];
  /** ISO 8601. */
  readonly now: string;
  readonly seek: (part: Partial<Sought>) => void;
}

export function filters({ voice, sought, agents, channels, versions, now, seek }: Filters): TemplateResult {
  const { t } = voice;
  const choice = (key: 'agent' | 'channel' | 'version', everything: string, options: readonly (readonly [string, string])[]) => html`
    <label>
      <span>${t(key)}</span>
      <select @change=${(event: Event) => seek({ [key]: (event.target as HTMLSelectElement).value })}>
        <option value="">${everything}</option>
        ${options.map(([value, label]) => html`<option value=${value} .selected=${value === sought[key]}>${label}</option>`)}
      </select>
    </label>
  `;
  return html`
    <fieldset class="filters">
      <legend>${t('filters')}</legend>
      <label class="wide">
        <span>${t('search')}</span>
        <input type="search" dir="auto" autocomplete="off" .value=${sought.text} @input=${(event: Event) => seek({ text: (event.target as HTMLInputElement).value })} />
      </label>
      ${choice('agent', t('allAgents'), [...agents].filter(([agent]) => agent !== ''))}
      ${choice('channel', t('allChannels'), channels.map((channel) => [channel, t(channel)]))}
      ${versions.length > 1 || sought.version !== '' ? choice('version', t('allVersions'), versions.map((version) => [version, t('versionOf', { version })])) : nothing}
      ${dueField(sought.from, voice, now, (from) => seek({ from }), t('from'), past)} ${dueField(sought.to, voice, now, (to) => seek({ to }), t('to'), past)}
      <label class="tick">
        <input type="checkbox" .checked=${sought.unfinished} @change=${(event: Event) => seek({ unfinished: (event.target as HTMLInputElement).checked })} />
        <span>${t('unfinished')}</span>
      </label>
      ${sought === all ? nothing : html`<button part="button" @click=${() => seek(all)}>${t('everything')}</button>`}
    </fieldset>
  `;
}
