import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { hidden } from '../core/calibration.js';
import type { Evaluation } from '../core/evaluation.js';
import { folded } from '../core/fold.js';
import { agentsOf } from '../core/pseudonyms.js';
import { soughtOf, type Sought } from '../core/search.js';
import type { CardFormWords, Scorecard } from '../core/scorecard.js';
import type { Voice } from '../locale/words.js';
import type { Evaluations } from '../store/evaluations.js';
import { keepingOf } from '../store/records.js';
import { CardPart } from './card-part.js';
import { cardVocabulary, type CardForm } from './card.js';
import controls from './controls.styles.js';
import { Definition } from './definition.js';
import { agents } from './evaluation-agents.js';
import { all, filters } from './evaluation-filters.js';
import { item } from './evaluation-item.js';
import { question } from './evaluation-question.js';
import { exported, imported, outcome, transfer, type Brought, type Cargo } from './evaluation-transfer.js';
import { failure } from './failure.js';
import rows from './filters.styles.js';
import styles from './mizan-evaluations.styles.js';
import { Notices } from './notices.js';
import { Reviews, type Held } from './reviews.js';
import tokens from './tokens.styles.js';

/** Evaluations on one page of the list. */
const page = 50;

/**
 * Evaluations kept on this device: searched, filtered, opened, their changes told, saved to files and brought together from files of several reviewers, deleted.
 *
 * @tag mizan-evaluations
 * @slot - Stands in until the card is ready, and stays if it cannot be.
 * @fires {CustomEvent<Evaluation>} mizan-open - When a person asks to see or change an evaluation; the evaluation.
 * @fires {MizanErrorEvent} mizan-error - When the card cannot be shown; `{src, problems}`.
 * @csspart button - Every button.
 * @cssprop [--mizan-accent=light-dark(#0d6a62, #63cabb)] - Colour of what is chosen and of what can be pressed.
 * @cssprop [--mizan-accent-ink=light-dark(#fff, #06211e)] - Text on the accent.
 * @cssprop [--mizan-card=light-dark(#fff, #1a1e25)] - Background of cards and fields.
 * @cssprop [--mizan-ink=light-dark(#1c2330, #e8eaee)] - Text.
 * @cssprop [--mizan-muted=light-dark(#596273, #a3abb9)] - Secondary text.
 * @cssprop [--mizan-line=light-dark(#e5e2d9, #2c323c)] - Hairlines.
 * @cssprop [--mizan-warning=light-dark(#a8402b, #f0937c)] - What failed.
 * @cssprop [--mizan-font=inherit] - Font family.
 * @cssprop [--mizan-font-size=max(17px, 1.0625rem)] - Size of the text; all else is measured by it.
 * @cssprop [--mizan-space=1] - Factor on paddings and gaps.
 */
export class MizanEvaluations extends CardPart {
  static override styles = [tokens, controls, rows, styles];

  @state() private accessor sought: Sought = all;
  /** Page of the list, from 0. */
  @state() private accessor at = 0;
  @state() private accessor selected: ReadonlySet<string> = new Set();
  @state() private accessor unfolded: ReadonlySet<string> = new Set();
  /** Whether pseudonyms are shown in place of names. */
  @state() private accessor veiled = false;
  /** The agent, by folded name, or with null everything, whose deletion is asked about. */
  @state() private accessor asking: { readonly agent: string | null } | null = null;
  @state() private accessor cargo: Cargo = { found: false, pseudonyms: false, separator: ',' };
  @state() private accessor brought: readonly Brought[] = [];

  readonly #definition: Definition<CardFormWords, Scorecard> = new Definition(this, cardVocabulary(['evaluations'], ['']));
  readonly #reviews = new Reviews(this);
  readonly #notices = new Notices(this);
  /** What takes the focus once it is drawn, as a selector. */
  #focus = '';
  /** What was worked out of what is held, for as long as that is the same. */
  #worked: { readonly held: Held; readonly hidden: ReadonlySet<string>; readonly names: ReadonlyMap<string, string>; readonly versions: readonly string[] } | null = null;
  #found: { readonly held: Held; readonly sought: Sought; readonly list: readonly Evaluation[] } | null = null;

  protected override render(): TemplateResult {
    const ready = this.#definition.ready;
    if (!ready) return html`<slot></slot>${failure(this.#definition)}`;
    const { definition, voice } = ready;
    const { t } = voice;
    const store = this.#reviews.of(this.storage, definition.id, this.name);
    const { held } = this.#reviews;
    if (!held) return html`<slot></slot>`;
    const { names, versions } = this.#work(held);
    const empty = held.evaluations.length === 0;
    const shown = new Map([...names].map(([agent, name]) => [agent, this.#shown(name, held)]));
    return html`
      <div class="root" lang=${voice.tag} dir=${voice.dir}>
        <div class="heading" role="heading" aria-level=${this.headingLevel} tabindex="-1">${t('title')}</div>
        <p class="note">${t({ local: 'keptLocal', session: 'keptSession', none: 'keptNone' }[keepingOf(this.storage)])}</p>
        ${empty
          ? html`<p>${t('empty')}</p>`
          : html`
              ${filters({ voice, sought: this.sought, agents: shown, channels: definition.channels, versions, now: new Date().toISOString(), seek: this.#seek })}
              ${this.#list(held, ready, store)}
              <details class="panel">
                <summary>${t('agents')}</summary>
                ${agents({
                  voice,
                  names,
                  pseudonyms: held.pseudonyms,
                  veiled: this.veiled,
                  asking: this.asking?.agent ?? null,
                  veil: this.#veil,
                  rename: (agent, pseudonym) => void store.putPseudonym(agent, pseudonym),
                  ask: (agent) => this.#ask(agent === null ? null : { agent }),
                  remove: (agent) => void this.#gone(store.removeAgent(agent), 'agentDeleted', voice),
                })}
              </details>
              <details class="panel">
                <summary>${t('transfer')}</summary>
                ${transfer({
                  voice,
                  cargo: this.cargo,
                  set: this.#load,
                  json: () => void this.#export('json', ready, store, held),
                  csv: () => void this.#export('csv', ready, store, held),
                })}
              </details>
            `}
        <div class="actions">
          <label class="button">
            ${t('importFiles')}
            <input type="file" multiple accept=".json,.csv,application/json,text/csv" @change=${(event: Event) => void this.#import(event, definition, store)} />
          </label>
          ${this.asking && this.asking.agent === null
            ? question(voice, t('askAll'), () => void this.#gone(store.clear(), 'allDeleted', voice), () => this.#ask(null))
            : html`<button part="button" data-ask @click=${() => this.#ask({ agent: null })}>${t('deleteAll')}</button>`}
        </div>
        ${outcome(voice, this.brought)} ${this.#notices.render()}
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const ready = this.#definition.ready;
    const trouble = ready && this.#reviews.of(this.storage, ready.definition.id, this.name).trouble();
    if (trouble) this.#notices.say(ready.voice.t(trouble));
    const wanted = this.#focus === '' ? null : this.renderRoot.querySelector<HTMLElement>(this.#focus);
    if (!wanted) return;
    this.#focus = '';
    wanted.focus();
  }

  #list(held: Held, ready: CardForm, store: Evaluations) {
    const { voice } = ready;
    const { t } = voice;
    const { hidden: waiting } = this.#work(held);
    const list = this.#listed(held);
    const last = Math.max(0, Math.ceil(list.length / page) - 1);
    const at = Math.min(this.at, last);
    const rows = list.slice(at * page, (at + 1) * page);
    const chosen = held.evaluations.filter(({ id }) => this.selected.has(id));
    const whole = rows.length > 0 && rows.every(({ id }) => this.selected.has(id));
    const turn = (to: number, which: string) => {
      if (to < 0 || to > last) return;
      this.at = to;
      // The list begins anew, and the same button stands above it.
      this.#focus = `nav [data-turn=${which}]`;
    };
    const turns = html`
      <button part="button" data-turn="previous" aria-disabled=${at === 0 ? 'true' : 'false'} @click=${() => turn(at - 1, 'previous')}>${t('previous')}</button>
      <button part="button" data-turn="next" aria-disabled=${at === last ? 'true' : 'false'} @click=${() => turn(at + 1, 'next')}>${t('next')}</button>
    `;
    return html`
      <div class="position" role="status">
        ${list.length === 0 ? t('nothingFound') : t('position', { from: at * page + 1, to: at * page + rows.length, of: list.length })}
      </div>
      ${last > 0 ? html`<nav class="turns" aria-label=${t('pages')}>${turns}</nav>` : nothing}
      ${rows.length === 0
        ? nothing
        : html`
            <div class="selection">
              <label class="tick">
                <input type="checkbox" .checked=${whole} @change=${() => this.#select(rows.map(({ id }) => id), !whole)} />
                <span>${t('selectPage')}</span>
              </label>
              ${chosen.length > 0
                ? html`<button part="button" @click=${() => void this.#remove(chosen, store, voice)}>${t('deleteSelected', { count: chosen.length })}</button>`
                : nothing}
            </div>
            <ul class="list" tabindex="-1" aria-label=${t('title')}>
              ${repeat(rows, ({ id }) => id, (evaluation) => {
                const { id } = evaluation;
                return item({
                  ready,
                  evaluation,
                  agent: (name) => this.#shown(name, held),
                  hidden: waiting.has(id),
                  selected: this.selected.has(id),
                  unfolded: this.unfolded.has(id),
                  select: (selected) => this.#select([id], selected),
                  unfold: (unfolded) => (this.unfolded = toggled(this.unfolded, [id], unfolded)),
                  open: () => this.dispatchEvent(new CustomEvent('mizan-open', { bubbles: true, composed: true, detail: evaluation })),
                  remove: () => void this.#remove([evaluation], store, voice),
                });
              })}
            </ul>
          `}
      ${last > 0 && rows.length > 10 ? html`<div class="turns">${turns}</div>` : nothing}
    `;
  }

  /** Name of an agent as it is shown. */
  #shown(name: string, { pseudonyms }: Held): string {
    return (this.veiled && pseudonyms.get(folded(name))) || name;
  }

  #work(held: Held) {
    if (this.#worked?.held === held) return this.#worked;
    const names = new Map<string, string>();
    for (const name of agentsOf(held.evaluations)) if (!names.has(folded(name))) names.set(folded(name), name);
    const versions = [...new Set(held.evaluations.map(({ definition }) => definition.version))].sort();
    return (this.#worked = { held, hidden: hidden(held.evaluations, held.calibrations), names: new Map([...names].sort(([a], [b]) => (a < b ? -1 : 1))), versions });
  }

  #listed(held: Held): readonly Evaluation[] {
    if (this.#found?.held !== held || this.#found.sought !== this.sought) {
      this.#found = { held, sought: this.sought, list: soughtOf(held.evaluations, this.sought, this.#work(held).hidden, held.pseudonyms) };
    }
    return this.#found.list;
  }

  readonly #seek = (part: Partial<Sought>): void => {
    const next = { ...this.sought, ...part };
    this.sought = (Object.keys(all) as (keyof Sought)[]).every((key) => next[key] === all[key]) ? all : next;
    this.at = 0;
    // The button that clears them goes with them.
    if (part === all) this.#focus = '.filters input';
  };

  readonly #veil = (veiled: boolean): void => {
    this.veiled = veiled;
  };

  readonly #load = (part: Partial<Cargo>): void => {
    this.cargo = { ...this.cargo, ...part };
  };

  #select(ids: readonly string[], selected: boolean): void {
    this.selected = toggled(this.selected, ids, selected);
  }

  #ask(asking: { readonly agent: string | null } | null): void {
    const before = this.asking?.agent ?? '';
    this.asking = asking;
    this.#focus = asking ? '[data-cancel]' : `[data-ask="${CSS.escape(before)}"]`;
  }

  async #remove(evaluations: readonly Evaluation[], store: Evaluations, voice: Voice): Promise<void> {
    const ids = evaluations.map(({ id }) => id);
    this.#select(ids, false);
    this.#notices.gone(voice.t('deleted', { count: ids.length }), voice, ((restore) => () => void restore.then((run) => run()))(store.remove(ids)));
    this.#focus = '.list';
    await this.updateComplete;
  }

  async #gone(removal: Promise<() => Promise<void>>, said: string, voice: Voice): Promise<void> {
    this.asking = null;
    this.selected = new Set();
    this.sought = all;
    this.brought = [];
    this.#focus = '.heading';
    const restore = await removal;
    this.#notices.gone(voice.t(said), voice, () => void restore());
  }

  async #export(kind: 'json' | 'csv', { definition, words, voice }: CardForm, store: Evaluations, held: Held): Promise<void> {
    await exported(kind, words.title, this.cargo.found ? this.#listed(held) : held.evaluations, definition, store, held, this.cargo, voice);
  }

  async #import(event: Event, definition: Scorecard, store: Evaluations): Promise<void> {
    const field = event.target as HTMLInputElement;
    const files = [...(field.files ?? [])];
    // The same file may be chosen again.
    field.value = '';
    this.brought = await imported(files, definition, store);
  }
}

const toggled = (ids: ReadonlySet<string>, some: readonly string[], within: boolean): ReadonlySet<string> =>
  new Set(within ? [...ids, ...some] : [...ids].filter((id) => !some.includes(id)));

declare global {
  interface HTMLElementTagNameMap {
    'mizan-evaluations': MizanEvaluations;
  }
}
