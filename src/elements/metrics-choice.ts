import { html, nothing, type TemplateResult } from 'lit';
import { isolated } from '../core/line.js';
import type { MetricsReport, Overview } from '../core/metrics.js';
import { channels } from '../core/ticket.js';
import { periodName, type Unit } from '../locale/periods.js';
import type { Voice } from '../locale/words.js';
import type { Wanted } from './metrics-count.js';
import { select } from './metrics-fields.js';

const views = ['agent', 'team', 'management'] as const;

/** A view that there is, `team` where a page asks for none that is known. */
export const viewOf = (asked: unknown): MetricsReport['view'] => views.find((each) => each === asked) ?? 'team';

/** What a channel is called: ours in the language, others as the company writes them. */
const channelName = (channel: string, { t }: Voice): string => ((channels as readonly string[]).includes(channel) ? t(channel) : isolated(channel));

/** What is chosen, among what. */
export interface Choice {
  readonly voice: Voice;
  readonly overview: Overview;
  readonly wanted: Wanted;
  readonly unit: Unit;
  /** Name of the group of radios. */
  readonly group: string;
  readonly choose: (changes: Partial<Wanted>) => void;
}

/** Whose report, of what time, of which way to reach the service; whose own. */
export function choice({ voice, overview, wanted, unit, group, choose }: Choice): TemplateResult {
  const { t, tag } = voice;
  const named = periodName(unit, tag);
  const periodLabel = (period: string) => {
    const name = unit === 'week' ? t('weekOf', { date: named(period) }) : named(period);
    return period === overview.unfinished ? t('unfinished', { period: name }) : name;
  };
  const order = new Intl.Collator(tag, { numeric: true });
  const agents = overview.agents.map(({ key, name }) => [key, name] as const).sort(([, a], [, b]) => order.compare(a, b));
  return html`
    <fieldset class="view">
      <legend>${t('view')}</legend>
      ${views.map(
        (each) => html`
          <label>
            <input type="radio" name=${group} .value=${each} .checked=${wanted.view === each} @change=${() => choose({ view: each })} />
            <span>${t(`view-${each}`)}</span>
          </label>
        `,
      )}
    </fieldset>
    <p class="note about">${t(`about-${wanted.view}`)}</p>
    <div class="filters">
      ${wanted.view === 'agent'
        ? select(t('agent'), wanted.agent, [...(wanted.agent === '' ? [['', t('chooseAgent')] as const] : []), ...agents.map(([key, name]) => [key, isolated(name)] as const)], (agent) => choose({ agent }), 'agent')
        : nothing}
      ${select(t('period'), wanted.period, overview.periods.toReversed().map((period) => [period, periodLabel(period)]), (period) => choose({ period }), 'period')}
      ${select(t('channel'), wanted.channel, [['', t('allChannels')], ...overview.channels.filter((each) => each !== '').map((each) => [each, channelName(each, voice)] as const)], (channel) => choose({ channel }), 'channel')}
    </div>
    ${wanted.period !== '' && wanted.period === overview.unfinished ? html`<p class="note warn" data-note="unfinished">${t('unfinishedNote')}</p>` : nothing}
  `;
}
