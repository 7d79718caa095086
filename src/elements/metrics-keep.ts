import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { CustomerFigures } from '../core/customer-figures.js';
import type { MetricsReport } from '../core/metrics.js';
import { spanOf } from '../core/span.js';
import { formatsOf } from '../locale/formats.js';
import type { Voice } from '../locale/words.js';
import { figureStoreOf, type FigureStore, type KeptFigures } from '../store/figures.js';
import { save } from './files.js';
import { Following } from './following.js';
import { select } from './metrics-fields.js';
import { periodSaid, type Scene } from './metrics-figures.js';
import type { MetricsService } from './metrics-service.js';
import { Notices } from './notices.js';

interface Host extends LitElement {
  readonly service: Partial<Pick<MetricsService, 'customers'>> | null;
  readonly storage: string;
  /** An attribute taken away comes as null. */
  readonly name: string | null;
}

/** Ratings that count as satisfied, as the sentence about the counts names them. */
const satisfied = { low: 4, high: 5 } as const;

/** Customer figures for the diagnostic: to be kept on this device or saved as a file by whoever asks for it, and what is kept. */
export class FigureKeep {
  readonly #host: Host;
  readonly #notices: Notices;
  readonly #following: Following<FigureStore>;
  #store: FigureStore | null = null;
  /** The period on its own in place of all that are over. */
  #single = false;

  constructor(host: Host) {
    this.#host = host;
    // Of its own: the report's stands far above.
    this.#notices = new Notices(host);
    this.#following = new Following(host, (store) => store.listen(() => host.requestUpdate()));
  }

  /** Nothing for an agent, whose report has no figures of everybody, and where nobody can count them. */
  render({ view, period }: MetricsReport, scene: Scene, level: number): TemplateResult | typeof nothing {
    const { voice, overview } = scene;
    if (view === 'agent' || !overview || !this.#host.service?.customers) return nothing;
    const { t } = voice;
    const all = spanOf(overview, null);
    const single = this.#single || !all;
    const store = this.#storeHere();
    const spans = [
      ...(all ? [['all', t('keepFinished', { from: periodSaid(all[0], scene), to: periodSaid(all[1], scene) })] as const] : []),
      ['one', periodSaid(period, scene)] as const,
    ];
    const asked = single ? period : null;
    return html`
      <details id="keep">
        <summary><span role="heading" aria-level=${Math.min(level + 1, 6)}>${t('keep')}</span></summary>
        <p>${t('keepAbout', satisfied)}</p>
        <div class="actions">
          ${select(t('period'), single ? 'one' : 'all', spans, (value) => this.#choose(value === 'one'), 'keep')}
          ${store ? html`<button part="button" data-act="keep" @click=${() => void this.#keep(store, asked, voice)}>${t('keepHere')}</button>` : nothing}
          <button part="button" data-act="save" @click=${() => void this.#save(asked, voice)}>${t('keepFile')}</button>
        </div>
        ${store ? this.#list(store, voice) : nothing} ${this.#notices.render()}
      </details>
    `;
  }

  /** Says, once, what is in the way of keeping. */
  tell({ t }: Voice): void {
    const trouble = this.#store?.trouble();
    if (trouble) this.#notices.say(t(`keep-${trouble}`));
  }

  #list(store: FigureStore, voice: Voice): TemplateResult | typeof nothing {
    const { t } = voice;
    const kept = store.all();
    if (kept.length === 0) return nothing;
    return html`
      <p id="kept" tabindex="-1">${t('keptList')}</p>
      <ul aria-labelledby="kept">
        ${kept.map((each) => {
          const days = daysOf(each, voice);
          return html`
            <li>
              <span>
                ${t('fromTo', days)}
                <small>${t('ofConversations', { number: each.conversations })}</small>
                <small>${t('keptMade', { date: formatsOf(voice.tag).moment(each.madeAt) })}</small>
              </span>
              <button part="button" aria-label=${t('deleteKept', days)} @click=${() => this.#remove(store, each, voice)}>${t('delete')}</button>
            </li>
          `;
        })}
      </ul>
    `;
  }

  /** The store of this device; null where the page wants nothing kept there. */
  #storeHere(): FigureStore | null {
    const { storage, name } = this.#host;
    this.#store = storage === 'local' ? figureStoreOf('local', name ?? '') : null;
    return this.#following.to(this.#store);
  }

  #choose(single: boolean): void {
    this.#single = single;
    this.#host.requestUpdate();
  }

  async #keep(store: FigureStore, period: string | null, voice: Voice): Promise<void> {
    const figures = await this.#counted(period, voice);
    if (!figures) return;
    const kept = store.put(figures);
    this.#notices.say(voice.t(kept ? 'keptHere' : 'keptNewer', daysOf(figures, voice)));
    this.tell(voice);
  }

  async #save(period: string | null, voice: Voice): Promise<void> {
    const figures = await this.#counted(period, voice);
    if (!figures) return;
    save(new Blob([`${JSON.stringify(figures, null, 2)}\n`], { type: 'application/json' }), `mizan-customers-${figures.from}-${figures.to}.json`);
    this.#notices.say(voice.t('keepSaved', daysOf(figures, voice)));
  }

  /** Null where there is nothing to count or it cannot be had, which is said. */
  async #counted(period: string | null, { t }: Voice): Promise<CustomerFigures | null> {
    const figures = (await this.#host.service?.customers?.(period).catch(() => null)) ?? null;
    if (figures && figures.conversations > 0) return figures;
    this.#notices.say(t(figures ? 'noConversations' : 'keepFailed'));
    return null;
  }

  #remove(store: FigureStore, { key, ...figures }: KeptFigures, voice: Voice): void {
    const restore = store.remove(key);
    this.#notices.gone(voice.t('keptGone', daysOf(figures, voice)), voice, restore);
    // Its button has gone, and with it the focus.
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(store.all().length > 0 ? '#kept' : '#keep summary')?.focus());
  }
}

/** First and last day, in words. */
function daysOf({ from, to }: CustomerFigures, { tag }: Voice): { readonly from: string; readonly to: string } {
  const { date } = formatsOf(tag);
  return { from: date(from), to: date(to) };
}
