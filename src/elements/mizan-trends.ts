import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { hidden } from '../core/calibration.js';
import { folded } from '../core/fold.js';
import type { Channel, Scorecard } from '../core/scorecard.js';
import { trends, type Selection, type Trends } from '../core/trends.js';
import { formatsOf } from '../locale/formats.js';
import { periodName, periodOf, type Unit } from '../locale/periods.js';
import { CardPart } from './card-part.js';
import { cardVocabulary, type CardReady } from './card.js';
import controls from './controls.styles.js';
import { Definition } from './definition.js';
import { dueField } from './due.js';
import { failure } from './failure.js';
import { certainty, figureText, pointsFigure, shareFigure } from './figures.js';
import filters from './filters.styles.js';
import styles from './mizan-trends.styles.js';
import { Reviews, type Held } from './reviews.js';
import { ScrollEdges } from './scroll-edges.js';
import edges from './scroll-edges.styles.js';
import tables from './tables.styles.js';
import tokens from './tokens.styles.js';
import { byAgent, byChannel, byQuestion, bySection, mostMissed, rootCauses, type Scene } from './trend-tables.js';
import { overTime } from './trend-time.js';
import { cardsOf, wordsOf } from './versions.js';

/** Years back that a period may begin or end in. */
const past = 10;

/**
 * What the reviews kept on this device say over time: the score, a section or a question by period, scores by agent and channel, the most-missed questions
 * and where points are lost, each figure with its interval and the reviews behind it. Versions of the card are kept apart.
 *
 * @tag mizan-trends
 * @slot - Stands in until the card is ready, and stays if it cannot be.
 * @fires {MizanErrorEvent} mizan-error - When the card cannot be shown; `{src, problems}`.
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
export class MizanTrends extends CardPart {
  static override styles = [tokens, controls, tables, edges, filters, styles];

  @state() private accessor selection: Selection = { agent: '', channel: null, from: '', to: '' };
  @state() private accessor unit: Unit = 'month';
  /** Null for the version that suggests itself. */
  @state() private accessor version: string | null = null;
  @state() private accessor besideVersion = '';
  /** What is followed over time, '' for the whole score. */
  @state() private accessor followed = '';

  readonly #definition: Definition<CardReady['words'], Scorecard> = new Definition(this, cardVocabulary(['trends'], ['', '.result']));
  readonly #reviews = new Reviews(this);
  readonly #edges = new ScrollEdges(this);
  /** What was counted last, by what it was counted from. */
  readonly #counted = new Map<string, { readonly from: readonly unknown[]; readonly trends: Trends }>();

  protected override render(): TemplateResult {
    const ready = this.#definition.ready;
    if (!ready) return html`<slot></slot>${failure(this.#definition)}`;
    const { voice, definition } = ready;
    this.#reviews.of(this.storage, definition.id, this.name);
    const held = this.#reviews.held;
    return html`
      <div class="root" lang=${voice.tag} dir=${voice.dir} aria-busy=${String(held === null)}>
        ${held === null ? nothing : held.evaluations.length === 0 ? html`<p>${voice.t('empty')}</p>` : this.#board(ready, held)}
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#edges.watch();
  }

  #board(ready: CardReady, held: Held) {
    const { voice } = ready;
    const cards = cardsOf(ready.definition, held);
    const reviewed = new Set(held.evaluations.map(({ definition: { version } }) => version));
    const inUse = held.inUse ?? ready.definition.version;
    const latest = cards.find(({ version }) => reviewed.has(version))?.version;
    const wanted = this.version ?? (reviewed.has(inUse) ? inUse : (latest ?? inUse));
    const card = cards.find(({ version }) => version === wanted);
    const other = cards.find(({ version }) => version === this.besideVersion && version !== wanted) ?? null;
    return html`
      ${this.#filters(ready, held, { cards, reviewed, wanted })}
      ${card ? this.#trends(ready, held, card, other) : html`<p role="status">${voice.t('unknownVersion', { version: wanted })}</p>`}
    `;
  }

  #filters({ definition, voice }: CardReady, held: Held, { cards, reviewed, wanted }: { readonly cards: readonly Scorecard[]; readonly reviewed: ReadonlySet<string>; readonly wanted: string }) {
    const { t } = voice;
    const { agent, channel, from, to } = this.selection;
    const today = new Date().toISOString();
    const versions = [...cards.map(({ version }) => version), ...[...reviewed].filter((version) => !cards.some((card) => card.version === version))];
    const order = new Intl.Collator(voice.tag);
    const agents = [...new Map(held.evaluations.map((each) => [folded(each.agent), each.agent]))]
      .filter(([key]) => key !== '')
      .map(([key, name]) => [key, held.pseudonyms.get(key) ?? name] as const)
      .sort(([, a], [, b]) => order.compare(a, b));
    const channels = [...new Set([...cards, definition].flatMap((card) => card.channels))];
    const choose = (changes: Partial<Selection>) => (this.selection = { ...this.selection, ...changes });
    return html`
      <fieldset class="filters">
        <legend>${t('filters')}</legend>
        ${choice(t('agent'), agent, [['', t('allAgents')], ...agents.map(([key, name]) => [key, isolated(name)] as const)], (value) => choose({ agent: value }))}
        ${choice(t('channel'), channel ?? '', [['', t('allChannels')], ...channels.map((each) => [each, t(each)] as const)], (value) => choose({ channel: (value || null) as Channel | null }))}
        ${dueField(from, voice, today, (iso) => choose({ from: iso }), t('from'), past)} ${dueField(to, voice, today, (iso) => choose({ to: iso }), t('to'), past)}
        ${choice(t('unit'), this.unit, [['week', t('byWeek')], ['month', t('byMonth')]], (value) => (this.unit = value as Unit))}
        ${choice(t('version'), wanted, versions.map((version) => [version, t('versionOf', { version })]), (value) => (this.version = value))}
        ${cards.length > 1
          ? choice(t('beside'), this.besideVersion, [['', t('besideNone')], ...cards.filter(({ version }) => version !== wanted).map(({ version }) => [version, t('versionOf', { version })] as const)], (value) => (this.besideVersion = value))
          : nothing}
      </fieldset>
    `;
  }

  #trends(ready: CardReady, held: Held, card: Scorecard, other: Scorecard | null) {
    const { voice } = ready;
    const { t } = voice;
    const shown = this.#count('shown', card, held, voice.tag);
    const beside = other && this.#count('beside', other, held, voice.tag);
    const { overall, left } = shown;
    const name = periodName(this.unit, voice.tag);
    const scene: Scene = {
      card, voice, shown, beside,
      words: wordsOf(card, ready),
      level: this.headingLevel,
      periodName: (key) => (this.unit === 'week' ? t('weekOf', { date: name(key) }) : name(key)),
      agentName: (group) => held.pseudonyms.get(group.key) ?? (group.name || t('noAgent')),
    };
    const counts = [
      ['failedLabel', overall.failed], ['provisional', shown.provisional], ['undated', shown.undated],
      ['leftVersions', left.versions], ['leftCalibration', left.calibration], ['leftHidden', left.hidden], ['leftUndated', left.undated],
    ] as const;
    const said = counts.filter(([, number]) => number > 0);
    return html`
      <div class="summary" role="status">
        ${overall.reviews === 0 ? html`<p>${t('emptySelection', { version: card.version })}</p>` : this.#summary(shown, ready)}
        ${said.length > 0 ? html`<ul class="note">${said.map(([key, number]) => html`<li>${t(key, { number })}</li>`)}</ul>` : nothing}
      </div>
      ${overall.reviews === 0 && !beside?.overall.reviews
        ? nothing
        : html`
            ${overTime(scene, this.followed, (chosen) => (this.followed = chosen))}
            ${overall.reviews === 0
              ? nothing
              : html`${bySection(scene)} ${byAgent(scene)} ${byChannel(scene)} ${mostMissed(scene)} ${byQuestion(scene)} ${rootCauses(scene)}`}
            <p class="note">${t('howIntervals')}</p>
          `}
    `;
  }

  #summary({ version, overall }: Trends, { voice }: CardReady) {
    const { t, number } = voice;
    const score = pointsFigure(overall.score, voice);
    const mean = score.value;
    const passed = shareFigure(overall.passed, voice);
    return html`
      <p>
        <b>${t('versionOf', { version })}</b>
        ${t('summary', { count: overall.score.reviews, mean, max: number(100) })}
        ${score.range ? html`<br />${t('interval', { level: formatsOf(voice.tag).percent(certainty), low: score.range[0], high: score.range[1] })}` : nothing}
        ${overall.passed ? html`<br />${t('passedSummary', { value: figureText(passed, voice) })}` : nothing}
      </p>
    `;
  }

  #count(place: string, card: Scorecard, { evaluations, calibrations }: Held, tag: string): Trends {
    const from = [card, evaluations, calibrations, this.selection, this.unit, tag];
    const held = this.#counted.get(place);
    if (held && from.every((each, index) => each === held.from[index])) return held.trends;
    const counted = trends(card, evaluations, this.selection, hidden(evaluations, calibrations), periodOf(this.unit, tag));
    this.#counted.set(place, { from, trends: counted });
    return counted;
  }
}

/** A name that leaves the text around it as it runs, where no element can stand. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

const choice = (label: string, chosen: string, options: readonly (readonly [value: string, said: string])[], choose: (value: string) => void): TemplateResult => html`
  <label>
    <span>${label}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map(([value, said]) => html`<option value=${value} .selected=${value === chosen}>${said}</option>`)}
    </select>
  </label>
`;

declare global {
  interface HTMLElementTagNameMap {
    'mizan-trends': MizanTrends;
  }
}
