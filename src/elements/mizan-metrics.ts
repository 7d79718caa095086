import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CustomerFigures } from '../core/customer-figures.js';
import type { MetricsSettings, Overview } from '../core/metrics.js';
import type { Week } from '../core/week.js';
import type { Overrides, Voice } from '../locale/words.js';
import { Readings } from '../store/readings.js';
import { keepingOf } from '../store/records.js';
import controls from './controls.styles.js';
import { MizanErrorEvent } from './events.js';
import rows from './filters.styles.js';
import { newId } from './id.js';
import { choice, viewOf } from './metrics-choice.js';
import { Count, periodFor, type Wanted } from './metrics-count.js';
import { Desk } from './metrics-desk.js';
import { needReport } from './metrics-later.js';
import { openService } from './metrics-open.js';
import type { FileKind, Loaded, MetricsService } from './metrics-service.js';
import { settingsForm, usual } from './metrics-settings.js';
import type { FileFault } from './metrics-source.js';
import styles from './mizan-metrics.styles.js';
import { Notices } from './notices.js';
import { asRank } from './rank.js';
import { Speech } from './speech.js';
import tables from './tables.styles.js';
import tokens from './tokens.styles.js';

const kinds: readonly FileKind[] = ['tickets', 'people'];
const nobody: Omit<Wanted, 'view'> = { agent: '', period: '', channel: '' };

/**
 * What a help desk's export says of a service, for one of three readers: the agent, the team, the management.
 *
 * The files come by choice, drop, paste or address and never leave the device. They are not kept either: only how columns are to be
 * read and how time is counted is remembered. Taken off the page it lets go of what it read, and reads it again when it is put back.
 *
 * @tag mizan-metrics
 * @slot - Stands in until there are words.
 * @fires {MizanErrorEvent} mizan-error - When a file cannot be had or read; `{src, problems}`.
 * @csspart button - Every button.
 * @cssprop [--mizan-accent=light-dark(#0d6a62, #63cabb)] - Colour of what is chosen and of what can be pressed.
 * @cssprop [--mizan-accent-ink=light-dark(#fff, #06211e)] - Text on the accent.
 * @cssprop [--mizan-card=light-dark(#fff, #1a1e25)] - Background of cards and fields.
 * @cssprop [--mizan-ink=light-dark(#1c2330, #e8eaee)] - Text.
 * @cssprop [--mizan-muted=light-dark(#596273, #a3abb9)] - Secondary text.
 * @cssprop [--mizan-line=light-dark(#e5e2d9, #2c323c)] - Hairlines, and what bars are laid on.
 * @cssprop [--mizan-warning=light-dark(#a8402b, #f0937c)] - What failed or is wrong.
 * @cssprop [--mizan-font=inherit] - Font family.
 * @cssprop [--mizan-font-size=max(17px, 1.0625rem)] - Size of the text; all else is measured by it.
 * @cssprop [--mizan-space=1] - Factor on paddings and gaps.
 */
export class MizanMetrics extends LitElement {
  static override styles = [tokens, controls, tables, rows, styles];

  /** Whose report is shown. */
  @property({ reflect: true }) accessor view: 'agent' | 'team' | 'management' = 'team';

  /** Address of a CSV file of tickets; '' for one that a person brings. */
  @property() accessor src = '';

  /** Address of a CSV file of employees: hours, engagement, tenure, satisfaction. */
  @property() accessor people = '';

  /** Address of a ticket at the help desk, `{id}` in place of its id; '' for none. */
  @property({ attribute: 'ticket-link' }) accessor ticketLink = '';

  /** Where the order of columns and the settings are kept, never the data: `local` on this device, `session` until the tab is closed, `none` not at all. */
  @property() accessor storage: 'local' | 'session' | 'none' = 'local';

  /** Name that they are kept under. */
  @property() accessor name = '';

  /** Sentences in place of ours, by key. */
  @property({ attribute: false }) accessor text: Overrides = {};

  /** Rank of the first heading among the page's headings, 1 to 6. */
  @asRank @property({ type: Number, attribute: 'heading-level' }) accessor headingLevel = 2;

  /** Who reads and counts in place of our own, which does so in a worker; whoever sets it ends it. */
  @property({ attribute: false }) accessor service: MetricsService | null = null;

  /** What is chosen besides the view. */
  @state() private accessor wanted: Omit<Wanted, 'view'> = nobody;
  /** Settings that were chosen, now or before; null for the usual ones. */
  @state() private accessor settings: MetricsSettings | null = null;
  @state() private accessor week: Week | null = null;
  @state() private accessor holiday = '';
  /** What is shown now, for those who do not see it change. */
  @state() private accessor shown = '';

  readonly #group = newId();
  readonly #speech = new Speech(this, 'metrics', () => this.text);
  readonly #notices = new Notices(this);
  readonly #desk = new Desk({
    service: () => this.#service,
    readings: () => this.#kept,
    timeZone: () => (this.settings ?? usual('en')).calendar.timeZone,
    voice: () => this.#speech.voice,
    base: () => this.baseURI,
    active: () => this.shadowRoot?.activeElement ?? null,
    changed: () => this.requestUpdate(),
    say: (sentence) => this.#notices.say(sentence),
    focus: (selector) => this.#lead(selector),
    read: (kind) => this.#read(kind),
    removed: (kind) => this.#removed(kind),
    failed: (fault, address) => this.#fail(fault, address),
  });
  readonly #count = new Count({
    service: () => this.#service,
    drawing: needReport,
    wanted: () => this.#wanted,
    changed: () => this.requestUpdate(),
    counted: (overview, middle) => this.#fit(overview, middle),
  });
  #readings: Readings | null = null;
  /** Our own service, from when it is first needed. */
  #own: MetricsService | null = null;
  /** Whoever is at work. */
  #working: MetricsService | null = null;
  /** Whether what was read was let go of. */
  #gone = false;
  /** Whether what was read is still to be counted. */
  #due = false;
  /** What takes the focus once it is drawn, as a selector. */
  #focus = '';

  /**
   * Reads a file as though a person had brought it. Resolves with what was read; with null where it cannot be, or where a person is asked first.
   * Rejects for a kind that there is not.
   */
  load(kind: FileKind, blob: Blob): Promise<Loaded | null> {
    return this.#desk.load(kind, blob);
  }

  /**
   * Counts for a diagnostic, without names: of all periods that are over, or of the one that is chosen. Resolves with null while
   * there is no such period.
   */
  async customerFigures(of: 'finished' | 'chosen' = 'finished'): Promise<CustomerFigures | null> {
    return this.#count.overview && this.#service.customers(of === 'chosen' ? this.wanted.period : null);
  }

  protected override render(): TemplateResult {
    const voice = this.#speech.voice;
    if (!voice) return html`<slot></slot>`;
    const { t } = voice;
    const { overview } = this.#count;
    return html`
      <div class="root ${this.#desk.over ? 'over' : ''}" lang=${voice.tag} dir=${voice.dir} @dragover=${this.#desk.drag} @dragleave=${this.#desk.leave} @drop=${this.#desk.drop}>
        <div class="heading title" role="heading" aria-level=${this.headingLevel} tabindex="-1">${t('title')}</div>
        <p class="note">${t('private')} ${t({ local: 'keptLocal', session: 'keptSession', none: 'keptNone' }[keepingOf(this.storage)])}</p>
        ${this.#desk.view(voice, Math.min(6, this.headingLevel + 1))}
        <details class="panel">
          <summary>${t('settings')}</summary>
          ${this.#settings(voice)}
        </details>
        ${overview ? this.#results(overview, voice) : this.#counting(voice)}
        ${kinds.some((kind) => this.#desk.has(kind))
          ? html`<div class="actions quiet"><button part="button" data-act="start-over" @click=${() => void this.#startOver(voice)}>${t('startOver')}</button></div>`
          : nothing}
        <p class="unseen" role="status">${this.shown}</p>
        ${this.#notices.render()}
      </div>
    `;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#gone) return;
    this.#gone = false;
    for (const kind of kinds) if (!this.#desk.again(kind)) this.#follow(kind);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Whoever moves it puts it back at once.
    queueMicrotask(() => { if (!this.isConnected) this.#letGo(); });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('storage') || changed.has('name')) {
      this.#readings = new Readings(keepingOf(this.storage), this.name);
      this.settings = this.#readings.settings();
      this.week = null;
      this.#due = true;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('src')) this.#follow('tickets', changed.get('src'));
    if (changed.has('people')) this.#follow('people', changed.get('people'));
    if (changed.has('service') && changed.get('service') !== undefined) for (const kind of kinds) this.#desk.again(kind);
    const voice = this.#speech.voice;
    if (!voice) return;
    if (this.#desk.has('tickets') && (this.#due || this.#count.differs(voice.tag))) {
      this.#due = false;
      void this.#count.measure(this.#settingsIn(voice), voice.tag);
    } else if (changed.has('view')) void this.#count.ask();
    const trouble = this.#kept.trouble();
    if (trouble) this.#notices.say(voice.t(trouble));
    const wanted = this.#focus === '' ? null : this.renderRoot.querySelector<HTMLElement>(this.#focus);
    if (!wanted) return;
    this.#focus = '';
    wanted.focus();
  }

  get #kept(): Readings {
    return (this.#readings ??= new Readings(keepingOf(this.storage), this.name));
  }

  get #wanted(): Wanted {
    const view = viewOf(this.view);
    return { view, ...this.wanted, agent: view === 'agent' ? this.wanted.agent : '' };
  }

  #settings(voice: Voice): TemplateResult {
    return settingsForm({
      voice,
      settings: this.#settingsIn(voice),
      week: this.week,
      holiday: this.holiday,
      today: new Date().toISOString(),
      set: (settings) => {
        this.settings = settings;
        this.#kept.putSettings(settings);
        this.#due = true;
      },
      setWeek: (week) => (this.week = week),
      setHoliday: (day) => (this.holiday = day),
      forget: this.#kept.some ? () => this.#forgetKept(voice) : null,
    });
  }

  #results(overview: Overview, voice: Voice): TemplateResult {
    const { t } = voice;
    const { report, settings, failed } = this.#count;
    const wanted = this.#wanted;
    if (overview.periods.length === 0) return html`${this.#counting(voice)}<p role="status">${t('nothingToCount')}</p>`;
    return html`
      ${choice({ voice, overview, wanted, unit: settings?.unit ?? 'month', group: this.#group, choose: (changes) => this.#choose(changes, voice) })}
      ${this.#counting(voice)}
      <div class="report" aria-busy=${String(this.#count.done !== null)}>
        ${report
          ? html`<mizan-metrics-report .report=${report} .overview=${overview} .settings=${settings} .service=${this.#working} .storage=${keepingOf(this.storage)} .name=${this.name} .ticketLink=${this.ticketLink} .text=${this.text} .headingLevel=${Math.min(6, this.headingLevel + 1)}></mizan-metrics-report>`
          : failed ? nothing : html`<p>${t(wanted.view === 'agent' && wanted.agent === '' ? 'agentFirst' : 'counting')}</p>`}
      </div>
    `;
  }

  #counting(voice: Voice): TemplateResult {
    const { done, failed } = this.#count;
    return html`
      <div class="counting">${done === null ? nothing : html`<progress max="1" value=${done} aria-label=${voice.t('counting')}></progress>`}</div>
      <div role="alert">
        ${failed ? html`<p class="failed">${voice.t('countFailed')} <button part="button" data-act="count" @click=${this.#again}>${voice.t('retry')}</button></p>` : nothing}
      </div>
    `;
  }

  readonly #again = (): void => {
    this.#due = true;
    this.requestUpdate();
  };

  /** Gives the focus to what is drawn next. */
  #lead(selector: string): void {
    this.#focus = selector;
    this.requestUpdate();
  }

  #follow(kind: FileKind, before?: string): void {
    this.#desk.follow(kind, kind === 'tickets' ? this.src : this.people, before);
  }

  #read(kind: FileKind): void {
    if (kind === 'tickets') this.wanted = { ...this.wanted, period: '' };
    this.#due = true;
    this.requestUpdate();
  }

  #removed(kind: FileKind): void {
    if (kind === 'tickets') this.#count.reset();
    this.#due = true;
  }

  /** Says to the page what it may want to know. */
  #fail(fault: FileFault, address: string): void {
    if (address !== '') console.warn(`<${this.localName} src="${address}">: ${fault}`);
    this.dispatchEvent(new MizanErrorEvent({ src: address, problems: [{ at: '', code: fault, severity: 'error' }] }));
  }

  async #startOver({ t }: Voice): Promise<void> {
    this.wanted = nobody;
    this.shown = '';
    this.#focus = '.heading';
    this.#notices.say(t('startedOver'));
    await this.#desk.clear();
  }

  #forgetKept(voice: Voice): void {
    const restore = this.#kept.clear();
    const before = this.settings;
    const settle = (settings: MetricsSettings | null) => {
      this.settings = settings;
      this.#due = true;
      this.requestUpdate();
    };
    this.week = null;
    settle(null);
    this.#focus = '.heading';
    this.#notices.gone(voice.t('forgotten'), voice, () => {
      restore();
      settle(before);
    });
  }

  #choose({ view, ...changes }: Partial<Wanted>, { t }: Voice): void {
    if (view) this.view = view;
    this.wanted = { ...this.wanted, ...changes };
    void this.#count.ask().then(() => { if (this.#count.report) this.shown = t('shown', { view: t(`view-${viewOf(this.view)}`) }); });
  }

  /** Keeps of what is chosen what there still is. */
  #fit(overview: Overview, middle: number): void {
    const { agent, channel, period } = this.wanted;
    this.wanted = {
      agent: overview.agents.some(({ key }) => key === agent) ? agent : '',
      channel: overview.channels.includes(channel) ? channel : '',
      period: periodFor(overview, period, middle),
    };
  }

  readonly #usual = new Map<string, MetricsSettings>();
  #settingsIn({ tag }: Voice): MetricsSettings {
    if (this.settings) return this.settings;
    const settings = this.#usual.get(tag) ?? usual(tag);
    this.#usual.set(tag, settings);
    return settings;
  }

  get #service(): MetricsService {
    return (this.#working = this.service ?? (this.#own ??= openService()));
  }

  #letGo(): void {
    this.#gone = true;
    this.#desk.stop();
    this.#count.reset();
    this.#own?.end();
    this.#own = null;
    this.#working = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-metrics': MizanMetrics;
  }
}
