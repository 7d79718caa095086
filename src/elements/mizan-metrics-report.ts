import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { emailFile } from '../core/email-file.js';
import { htmlOf, textOf } from '../core/email-prose.js';
import type { AgentReport, MetricsReport, MetricsSettings, Overview } from '../core/metrics.js';
import { lineOf } from '../core/prose.js';
import { markups, wikiOf, type Markup } from '../core/wiki.js';
import type { Overrides, Voice } from '../locale/words.js';
import controls from './controls.styles.js';
import { save } from './files.js';
import type { FigureProse, Scene } from './metrics-figures.js';
import { FigureKeep } from './metrics-keep.js';
import { lineView, passageView, proseView, type Drawing } from './metrics-view.js';
import type { MetricsService } from './metrics-service.js';
import styles from './mizan-metrics-report.styles.js';
import { Notices } from './notices.js';
import { asRank } from './rank.js';
import { agentProse } from './report-agent.js';
import { managementProse } from './report-management.js';
import { sharingPassage, teamProse } from './report-team.js';
import { ScrollEdges } from './scroll-edges.js';
import edges from './scroll-edges.styles.js';
import { Speech } from './speech.js';
import tables from './tables.styles.js';
import { TicketList } from './ticket-list.js';
import tokens from './tokens.styles.js';
import { unprinted } from './unprinted.js';

const proseOf = (report: MetricsReport, scene: Scene): FigureProse =>
  report.view === 'agent' ? agentProse(report, scene) : report.view === 'team' ? teamProse(report, scene) : managementProse(report, scene);

/**
 * A report on service metrics, drawn from property `report`: an agent's to print or to save as a message, a team's to copy into a wiki, the management's with its trends.
 *
 * @tag mizan-metrics-report
 * @slot - Stands in until there are words.
 * @csspart button - Every button.
 * @cssprop [--mizan-accent=light-dark(#0d6a62, #63cabb)] - Colour of what is chosen and of what can be pressed.
 * @cssprop [--mizan-accent-ink=light-dark(#fff, #06211e)] - Text on the accent.
 * @cssprop [--mizan-card=light-dark(#fff, #1a1e25)] - Background of cards and fields.
 * @cssprop [--mizan-ink=light-dark(#1c2330, #e8eaee)] - Text.
 * @cssprop [--mizan-muted=light-dark(#596273, #a3abb9)] - Secondary text.
 * @cssprop [--mizan-line=light-dark(#e5e2d9, #2c323c)] - Hairlines, and what bars are laid on.
 * @cssprop [--mizan-font=inherit] - Font family.
 * @cssprop [--mizan-font-size=max(17px, 1.0625rem)] - Size of the text; all else is measured by it.
 * @cssprop [--mizan-space=1] - Factor on paddings and gaps.
 */
export class MizanMetricsReport extends LitElement {
  static override styles = [tokens, controls, tables, edges, styles];

  /** What is drawn; null for nothing yet. */
  @property({ attribute: false }) accessor report: MetricsReport | null = null;

  /** What the data hold. */
  @property({ attribute: false }) accessor overview: Overview | null = null;

  /** How the figures were made. */
  @property({ attribute: false }) accessor settings: MetricsSettings | null = null;

  /** Where the conversations behind a figure are asked for, and counts for a diagnostic; null for none of them. */
  @property({ attribute: false }) accessor service: (Pick<MetricsService, 'tickets'> & Partial<Pick<MetricsService, 'customers'>>) | null = null;

  /** Whether a person may keep counts for a diagnostic on this device: `local`, or else not. */
  @property() accessor storage: 'local' | 'session' | 'none' = 'none';

  /** Name that they are kept under. */
  @property() accessor name = '';

  /** Address of a ticket at the help desk, `{id}` in place of its id; '' for none. */
  @property({ attribute: 'ticket-link' }) accessor ticketLink = '';

  /** Sentences in place of ours, by key. */
  @property({ attribute: false }) accessor text: Overrides = {};

  /** Rank of the first heading among the page's headings, 1 to 6. */
  @asRank @property({ type: Number, attribute: 'heading-level' }) accessor headingLevel = 2;

  @state() private accessor markup: Markup = 'markdown';
  /** Whether the copy could not be made, and stands to be copied by hand. */
  @state() private accessor uncopied = false;

  readonly #speech = new Speech(this, 'metrics-report', () => this.text);
  readonly #notices = new Notices(this);
  readonly #tickets = new TicketList(this);
  readonly #keep = new FigureKeep(this);
  readonly #edges = new ScrollEdges(this);

  protected override render(): TemplateResult {
    const voice = this.#speech.voice;
    if (!voice) return html`<slot></slot>`;
    return html`<div class="root" lang=${voice.tag} dir=${voice.dir}>${this.report ? this.#report(this.report, voice) : nothing}</div>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('report')) return;
    this.uncopied = false;
    this.#tickets.close();
  }

  protected override updated(changed: PropertyValues): void {
    this.#edges.watch();
    if (this.#speech.voice) this.#keep.tell(this.#speech.voice);
    if (changed.has('uncopied') || changed.has('markup')) this.renderRoot.querySelector('textarea')?.select();
  }

  #report(report: MetricsReport, voice: Voice) {
    const scene: Scene = { voice, overview: this.overview, settings: this.settings, behind: this.service !== null };
    const prose = proseOf(report, scene);
    const drawing: Drawing = { voice, level: this.headingLevel, open: this.#tickets.show, charts: true };
    const sharing = report.view === 'team' ? sharingPassage(report, scene) : null;
    return html`
      <div class="heading" role="heading" aria-level=${this.headingLevel}>${lineView(prose.title)}</div>
      ${this.#actions(report, prose, voice)} ${this.#notices.render()} ${proseView(prose, drawing)}
      ${sharing ? html`<div class="apart">${passageView(sharing, drawing)}</div>` : nothing}
      ${this.#keep.render(report, scene, this.headingLevel)} ${this.#tickets.render(scene)}
    `;
  }

  #actions(report: MetricsReport, prose: FigureProse, voice: Voice) {
    const { t } = voice;
    return html`
      <div class="actions">
        <button part="button" @click=${() => void this.#print(prose, voice)}>${t('print')}</button>
        ${report.view === 'agent' ? html`<button part="button" @click=${() => this.#email(report, prose, voice)}>${t('saveEmail')}</button>` : nothing}
        ${report.view === 'team'
          ? html`
              <label>
                <span>${t('markup')}</span>
                <select @change=${this.#choose}>
                  ${markups.map((each) => html`<option value=${each} .selected=${each === this.markup}>${t(`markup-${each}`)}</option>`)}
                </select>
              </label>
              <button part="button" @click=${() => void this.#copy(prose, voice)}>${t('copyWiki')}</button>
            `
          : nothing}
      </div>
      ${report.view === 'agent' ? html`<p class="note">${t('emailNote')}</p>` : nothing}
      ${this.uncopied && report.view === 'team' ? html`<textarea readonly rows="8" dir="auto" aria-label=${t('copyByHand')} .value=${wikiOf(prose, this.markup, voice.dir)}></textarea>` : nothing}
    `;
  }

  readonly #choose = (event: Event): void => {
    this.markup = (event.target as HTMLSelectElement).value as Markup;
  };

  async #print(prose: FigureProse, voice: Voice): Promise<void> {
    try {
      const { printProse } = await import('./metrics-paper.js');
      await printProse(prose, voice);
    } catch (error) {
      this.#notices.say(voice.t(unprinted(error, 'unreachable')));
    }
  }

  #email({ agent, period }: AgentReport, prose: FigureProse, voice: Voice): void {
    const subject = lineOf(prose.title, (said) => said, (name) => name);
    const content = emailFile({ subject, text: textOf(prose), html: htmlOf(prose, voice), date: new Date().toISOString() });
    save(new Blob([content], { type: 'message/rfc822' }), `${agent.name} ${period}.eml`);
    this.#notices.say(voice.t('emailSaved'));
  }

  async #copy(prose: FigureProse, { t, dir }: Voice): Promise<void> {
    try {
      // Where the context is not secure there is no clipboard, and this throws.
      await navigator.clipboard.writeText(wikiOf(prose, this.markup, dir));
      this.uncopied = false;
      this.#notices.say(t('copied'));
    } catch {
      this.uncopied = true;
      this.#notices.say(t('copyByHand'));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-metrics-report': MizanMetricsReport;
  }
}
