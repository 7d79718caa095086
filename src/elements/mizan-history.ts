import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { compare, identityOf } from '../core/compare.js';
import type { FormWords, ResultWords } from '../core/quiz.js';
import { readHistory, type History } from '../core/record.js';
import type { Result } from '../core/score.js';
import { formatsOf } from '../locale/formats.js';
import type { Overrides, Voice } from '../locale/words.js';
import { keepingOf } from '../store/records.js';
import type { Store } from '../store/store.js';
import controls from './controls.styles.js';
import { Definition, type DefinitionHost, type Ready } from './definition.js';
import { failure } from './failure.js';
import { save } from './files.js';
import styles from './mizan-history.styles.js';
import { Notices } from './notices.js';
import { quizVocabulary } from './quiz.js';
import { asRank } from './rank.js';
import { Stored } from './stored.js';
import tables from './tables.styles.js';
import tokens from './tokens.styles.js';

type Words = FormWords & ResultWords;

/** Size of the drawing of the trend, in its own units. */
const trend = { width: 320, height: 72, margin: 8 } as const;

/**
 * Results kept on this device: a list with a trend, any two compared, saved to a file and added from one, deleted.
 *
 * @tag mizan-history
 * @slot - Stands in until the definition is ready, and stays if it cannot be.
 * @fires {CustomEvent<Result>} mizan-open - When a person asks to see a result; the result.
 * @fires {CustomEvent<null>} mizan-delete - When a person asks to delete everything; cancelled, it is left to whoever cancelled it.
 * @fires {MizanErrorEvent} mizan-error - When the definition cannot be shown; `{src, problems}`.
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
export class MizanHistory extends LitElement implements DefinitionHost {
  static override styles = [tokens, controls, tables, styles];

  /** Id or address of the definition whose results these are. */
  @property() accessor src = '';

  /** A definition in place of `src`; null to use `src`. */
  @property({ attribute: false }) accessor definition: unknown = null;

  /** Sentences in place of ours, by key or path. */
  @property({ attribute: false }) accessor text: Overrides = {};

  /** Rank of the heading, 1 to 6. */
  @asRank @property({ type: Number, attribute: 'heading-level' }) accessor headingLevel = 2;

  /** Name of the quiz that keeps them. */
  @property() accessor name = '';

  /** Where that quiz keeps them: `local` on this device, `session` until the tab is closed, `none` not at all. */
  @property() accessor storage: 'local' | 'session' | 'none' = 'local';

  /** Identities of the two results compared; null compares the last with the one before. */
  @state() private accessor pair: readonly [string, string] | null = null;

  readonly #definition: Definition<Words> = new Definition(this, quizVocabulary(['kept', 'result'], ['', '.result']));
  readonly #stored = new Stored(this);
  readonly #notices = new Notices(this);

  protected override render(): TemplateResult {
    const ready = this.#definition.ready;
    if (!ready) return html`<slot></slot>${failure(this.#definition)}`;
    const { definition: quiz, voice } = ready;
    const { t } = voice;
    const store = this.#stored.of(this.storage, quiz.id, this.name);
    const results = store.results();
    return html`
      <div class="root" lang=${voice.tag} dir=${voice.dir}>
        <p class="note">${t({ local: 'keptLocal', session: 'keptSession', none: 'keptNone' }[keepingOf(this.storage)])}</p>
        ${results.length === 0
          ? html`<p>${t('noHistory')}</p>`
          : html`${this.#list(results, ready)} ${this.#trend(results, ready)} ${results.length > 1 ? this.#comparison(results, ready) : nothing}`}
        <div class="actions">
          ${results.length > 0 ? html`<button part="button" @click=${() => this.#export(store, ready)}>${t('exportHistory')}</button>` : nothing}
          <label class="button">
            ${t('importHistory')}
            <input type="file" accept=".json,application/json" @change=${(event: Event) => void this.#import(event, store, ready)} />
          </label>
          <button part="button" @click=${() => this.#delete(store, voice)}>${t('deleteAll')}</button>
        </div>
        ${this.#notices.render()}
      </div>
    `;
  }

  #list(results: readonly Result[], { definition: quiz, words, voice }: Ready<Words>) {
    const { t, number } = voice;
    const { date } = formatsOf(voice.tag);
    return html`
      <div class="scroll"><table class="list">
        <thead>
          <tr>
            <th scope="col">${t('date')}</th>
            <th scope="col">${t('total')}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${results.toReversed().map((result) => {
            const { completedAt, definition: { version }, total: { points, max, band } } = result;
            const day = date(completedAt);
            return html`
              <tr>
                <th scope="row">${day} ${version === quiz.version ? nothing : html`<small>${t('otherVersion', { version })}</small>`}</th>
                <td>
                  ${points === null ? t('notScored') : html`<b>${number(points)}</b> <span>${t('ofMax', { max })}</span>`}
                  ${band === null ? nothing : html`<small>${words.bands[band]?.name}</small>`}
                </td>
                <td>
                  ${version === quiz.version
                    ? html`<button class="plain" part="button" aria-label=${t('openOne', { date: day })} @click=${() => this.#fire('mizan-open', result)}>${t('open')}</button>`
                    : nothing}
                </td>
              </tr>
            `;
          })}
        </tbody>
      </table></div>
    `;
  }

  /** The totals over time, as a line that runs the way the language does. */
  #trend(results: readonly Result[], { voice }: Ready<Words>) {
    const scored = results.filter(({ total }) => total.level !== null);
    const [first, last] = [scored[0], scored.at(-1)];
    if (!first || !last || scored.length < 2) return nothing;
    const { t } = voice;
    const { date } = formatsOf(voice.tag);
    const { width, height, margin } = trend;
    const begin = Date.parse(first.completedAt);
    const span = Date.parse(last.completedAt) - begin || 1;
    const places = scored.map(({ completedAt, total }) => {
      const along = (Date.parse(completedAt) - begin) / span;
      return {
        x: margin + (voice.dir === 'rtl' ? 1 - along : along) * (width - 2 * margin),
        y: margin + (1 - (total.level as number)) * (height - 2 * margin),
      };
    });
    return html`
      <figure>
        <figcaption class="subheading">${t('trend')}</figcaption>
        <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
          <path class="rule" d="M0 ${margin}H${width}M0 ${height - margin}H${width}" />
          <polyline points=${places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
          ${places.map(({ x, y }) => svg`<circle cx=${x.toFixed(1)} cy=${y.toFixed(1)} r="4" />`)}
        </svg>
        <p class="note">
          ${t('trendSummary', { first: first.total.points as number, from: date(first.completedAt), last: last.total.points as number, to: date(last.completedAt) })}
        </p>
      </figure>
    `;
  }

  #comparison(results: readonly Result[], { words, voice }: Ready<Words>) {
    const { t } = voice;
    const { date, moment, percent } = formatsOf(voice.tag);
    const find = (identity: string | undefined, other: number): Result => results.find((each) => identityOf(each) === identity) ?? (results.at(other) as Result);
    const [first, second] = [find(this.pair?.[0], -2), find(this.pair?.[1], -1)];
    const [from, to] = [identityOf(first), identityOf(second)];
    const { total, dimensions } = compare(first, second);
    const same = date(first.completedAt) === date(second.completedAt);
    const heads = [first, second].map(({ completedAt }) => (same ? moment(completedAt) : date(completedAt)));
    const points = new Intl.NumberFormat(voice.tag, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
    const choice = (label: string, chosen: string, choose: (identity: string) => void) => html`
      <label>
        <span>${label}</span>
        <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
          ${results.map((each) => {
            const identity = identityOf(each);
            return html`<option value=${identity} .selected=${identity === chosen}>${moment(each.completedAt)}</option>`;
          })}
        </select>
      </label>
    `;
    const share = (level: number | null) => (level === null ? html`<data value="">${t('notScored')}</data>` : html`<data value=${level}>${percent(level)}</data>`);
    return html`
      <section>
        <div id="compare" class="subheading" role="heading" aria-level=${this.headingLevel}>${t('compare')}</div>
        <div class="pair">
          ${choice(t('first'), from, (identity) => (this.pair = [identity, to]))} ${choice(t('second'), to, (identity) => (this.pair = [from, identity]))}
        </div>
        <mizan-chart exportparts="button" heading=${`${words.title} · ${t('compare')}`} date=${second.completedAt}>
          <div class="scroll" tabindex="0" role="region" aria-labelledby="compare"><table>
            <thead>
              <tr>
                <th scope="col">${t('dimension')}</th>
                ${heads.map((head) => html`<th scope="col">${head}</th>`)}
                <th scope="col">${t('difference')}</th>
              </tr>
            </thead>
            <tbody>
              ${dimensions.map(
                (each) => html`
                  <tr>
                    <th scope="row">${words.dimensions[each.id]?.name ?? each.id}</th>
                    <td>${share(each.first)}</td>
                    <td>${share(each.second)}</td>
                    <td>${each.difference === null ? nothing : points.format(each.difference * 100)}</td>
                  </tr>
                `,
              )}
            </tbody>
          </table></div>
        </mizan-chart>
        ${total === null ? nothing : html`<p>${t('totalDifference', { difference: total })}</p>`}
        <p class="note">
          ${first.definition.version === second.definition.version ? nothing : html`${t('compareVersions')} `}${t('compareNote')}
        </p>
      </section>
    `;
  }

  #export(store: Store, { words }: Ready<Words>): void {
    const history: History = { schema: 1, kind: 'history', results: store.results(), steps: store.steps() };
    save(new Blob([JSON.stringify(history, null, 2)], { type: 'application/json' }), `${words.title}.json`);
  }

  async #import(event: Event, store: Store, { definition: quiz, voice }: Ready<Words>): Promise<void> {
    const field = event.target as HTMLInputElement;
    const [file] = field.files ?? [];
    if (!file) return;
    const history = readHistory(await file.text().catch(() => ''), quiz);
    // The same file may be chosen again.
    field.value = '';
    this.#notices.say(history ? voice.t('imported', { count: store.merge(history) }) : voice.t('importBad'));
  }

  #delete(store: Store, voice: Voice): void {
    this.pair = null;
    if (this.#fire('mizan-delete', null)) this.#notices.gone(voice.t('deleted'), voice, store.clear());
  }

  #fire(name: string, detail: Result | null): boolean {
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable: true, detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-history': MizanHistory;
  }
}
