import { html, type TemplateResult } from 'lit';
import { isolated, lineOf, longestLine } from '../core/line.js';
import type { Voice } from '../locale/words.js';
import { question } from './evaluation-question.js';

/** The agents who are named, with their pseudonyms. */
export interface Agents {
  readonly voice: Voice;
  /** By folded name: the name, as it was written last. */
  readonly names: ReadonlyMap<string, string>;
  readonly pseudonyms: ReadonlyMap<string, string>;
  /** Whether pseudonyms are shown in place of names. */
  readonly veiled: boolean;
  /** Folded name of the agent whose deletion is asked about; null for none. */
  readonly asking: string | null;
  readonly veil: (veiled: boolean) => void;
  readonly rename: (agent: string, pseudonym: string) => void;
  readonly ask: (agent: string | null) => void;
  readonly remove: (agent: string) => void;
}

export function agents({ voice, names, pseudonyms, veiled, asking, veil, rename, ask, remove }: Agents): TemplateResult {
  const { t } = voice;
  return html`
    <p class="note">${t('agentsNote')}</p>
    <label class="tick">
      <input type="checkbox" .checked=${veiled} @change=${(event: Event) => veil((event.target as HTMLInputElement).checked)} />
      <span>${t('showPseudonyms')}</span>
    </label>
    <ul class="agents">
      ${[...names].map(
        ([folded, agent]) => html`
          <li>
            <bdi>${agent}</bdi>
            <label>
              <span>${t('pseudonym')}</span>
              <input
                aria-label=${t('pseudonymOf', { agent })}
                maxlength=${longestLine}
                dir="auto"
                autocomplete="off"
                .value=${pseudonyms.get(folded) ?? ''}
                @change=${(event: Event) => rename(agent, lineOf((event.target as HTMLInputElement).value))}
              />
            </label>
            ${asking === folded
              ? question(voice, t('askAgent', { agent: isolated(agent) }), () => remove(agent), () => ask(null))
              : html`<button part="button" data-ask=${folded} aria-label=${t('deleteAgentOf', { agent })} @click=${() => ask(folded)}>${t('deleteAgent')}</button>`}
          </li>
        `,
      )}
    </ul>
  `;
}
