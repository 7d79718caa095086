import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { hidden } from '../core/calibration.js';
import { changeOf, differences } from '../core/differences.js';
import { edited, questionId, withEdit, type Edit } from '../core/edits.js';
import { cuts, hints, type QuestionHint } from '../core/hints.js';
import type { revised } from '../core/revision.js';
import { wordsFor, type Scorecard } from '../core/scorecard.js';
import { nextVersion, type Change } from '../core/version.js';
import { matchLanguage } from '../locale/language.js';
import type { Evaluations } from '../store/evaluations.js';
import { CardPart } from './card-part.js';
import { cardVocabulary, type CardReady } from './card.js';
import controls from './controls.styles.js';
import { Definition } from './definition.js';
import { differenceTable, languageName } from './difference-table.js';
import { failure } from './failure.js';
import { save } from './files.js';
import { hintTable } from './hint-table.js';
import styles from './mizan-revision.styles.js';
import { Notices } from './notices.js';
import { problemList } from './problem-list.js';
import { cardFields, noteFields, sectionFields, type Bench } from './revision-editor.js';
import { Reviews, type Held } from './reviews.js';
import tables from './tables.styles.js';
import tokens from './tokens.styles.js';
import { versionComparison, versionTable } from './version-table.js';
import { cardsOf, wordsOf } from './versions.js';
import { worded } from './worded.js';

/** A version on its way: what it begins from and what has become of it. */
interface Work {
  readonly base: Scorecard;
  readonly draft: Scorecard;
  readonly taken: readonly string[];
  readonly change: Change;
  readonly version: string;
  /** Null until the checker is there. */
  readonly reading: ReturnType<typeof revised> | null;
}

/**
 * The review of a card after use: what its reviews suggest of each question, an editor, and its versions with what differs
 * between them. A new version is kept on this device, taken into use and handed over as a file; nothing changes before.
 *
 * @tag mizan-revision
 * @slot - Stands in until the card is ready, and stays if it cannot be.
 * @fires {CustomEvent<Scorecard>} mizan-revise - After a person made a new version; the new definition.
 * @fires {MizanErrorEvent} mizan-error - When the card cannot be shown; `{src, problems}`.
 * @csspart button - Every button.
 * @cssprop [--mizan-accent=light-dark(#0d6a62, #63cabb)] - Colour of what is chosen and of what can be pressed.
 * @cssprop [--mizan-accent-ink=light-dark(#fff, #06211e)] - Text on the accent.
 * @cssprop [--mizan-card=light-dark(#fff, #1a1e25)] - Background of cards and fields.
 * @cssprop [--mizan-ink=light-dark(#1c2330, #e8eaee)] - Text.
 * @cssprop [--mizan-muted=light-dark(#596273, #a3abb9)] - Secondary text.
 * @cssprop [--mizan-line=light-dark(#e5e2d9, #2c323c)] - Hairlines, and what bars are laid on.
 * @cssprop [--mizan-warning=light-dark(#a8402b, #f0937c)] - What is still to put right.
 * @cssprop [--mizan-font=inherit] - Font family.
 * @cssprop [--mizan-font-size=max(17px, 1.0625rem)] - Size of the text; all else is measured by it.
 * @cssprop [--mizan-space=1] - Factor on paddings and gaps.
 */
export class MizanRevision extends CardPart {
  static override styles = [tokens, controls, tables, styles];

  @state() private accessor edits: readonly Edit[] = [];
  /** Null for the size that the differences suggest. */
  @state() private accessor size: Change | null = null;
  @state() private accessor open: ReadonlySet<string> = new Set();
  @state() private accessor made: Scorecard | null = null;
  /** Versions compared; null for the latest two. */
  @state() private accessor pair: readonly [string, string] | null = null;
  @state() private accessor failed = false;

  readonly #definition: Definition<CardReady['words'], Scorecard> = new Definition(this, cardVocabulary(['revision', 'problems'], ['', '.result']));
  readonly #reviews = new Reviews(this);
  readonly #notices = new Notices(this);
  /** Cards with all their words, by the card without; null while these are on their way. */
  readonly #whole = new WeakMap<Scorecard, Scorecard | null>();
  #revised: typeof revised | null = null;
  /** The hints given last, with what they were taken from. */
  #hinted: (Pick<Held, 'evaluations' | 'calibrations'> & { readonly card: Scorecard; readonly found: readonly QuestionHint[] }) | null = null;

  protected override render(): TemplateResult {
    const ready = this.#definition.ready;
    if (!ready) return html`<slot></slot>${failure(this.#definition)}`;
    const { voice, definition } = ready;
    const store = this.#reviews.of(this.storage, definition.id, this.name);
    const held = this.#reviews.held;
    return html`
      <div class="root" lang=${voice.tag} dir=${voice.dir} aria-busy=${String(held === null)}>
        ${held === null ? nothing : this.#board(ready, held, store)} ${this.#notices.render()}
      </div>
    `;
  }

  #board(ready: CardReady, held: Held, store: Evaluations) {
    const cards = cardsOf(ready.definition, held);
    const inUse = held.inUse ?? ready.definition.version;
    const card = cards.find(({ version }) => version === inUse) ?? ready.definition;
    return html`
      ${this.#standing(ready, held, card)} ${this.#hints(ready, held, card)} ${this.#editor(ready, held, cards, card, store)} ${this.#versions(ready, held, cards, card, store)}
    `;
  }

  #heading(id: string, said: string) {
    return html`<div id=${id} class="subheading" role="heading" aria-level=${this.headingLevel} tabindex="-1">${said}</div>`;
  }

  #standing({ voice: { t } }: CardReady, { evaluations }: Held, { version, status }: Scorecard) {
    const count = evaluations.filter((each) => each.definition.version === version && !each.calibration).length;
    return html`
      <section>
        ${this.#heading('standing', t('standing'))}
        <p><b>${t('standingOf', { version, status: t(status) })}</b> ${t('reviewsSo', { count })}</p>
        <p class="note">${t(status === 'trial' ? 'trialMeans' : 'standardMeans')}</p>
      </section>
    `;
  }

  #hints(ready: CardReady, { evaluations, calibrations }: Held, card: Scorecard) {
    const { voice } = ready;
    const { t } = voice;
    // Not at every letter that is typed further down.
    if (this.#hinted?.evaluations !== evaluations || this.#hinted.calibrations !== calibrations || this.#hinted.card !== card) {
      this.#hinted = { evaluations, calibrations, card, found: hints(card, evaluations, calibrations, hidden(evaluations, calibrations)) };
    }
    const { found } = this.#hinted;
    return html`
      <section>
        ${this.#heading('hints', t('hints'))}
        <p class="note">${t('hintsNote', { reviews: cuts.reviews, pairs: cuts.pairs })}</p>
        ${found.length === 0 ? html`<p>${t('noHints')}</p>` : hintTable(found, wordsOf(card, ready), voice, 'hints')}
      </section>
    `;
  }

  #editor(ready: CardReady, held: Held, cards: readonly Scorecard[], card: Scorecard, store: Evaluations) {
    const { voice } = ready;
    const { t } = voice;
    const base = this.#full(card);
    const work = base && this.#work(base, [...cards.map(({ version }) => version), ...held.evaluations.map(({ definition }) => definition.version)]);
    return html`
      <section>
        ${this.#heading('revise', t('revise'))}
        <p class="note">${t('reviseNote')}</p>
        ${work ? this.#bench(ready, cards, work, store) : html`<p>${t(this.failed ? 'unreachable' : 'loading')}</p>`}
        ${this.made ? this.#madeOne(this.made, ready) : nothing}
      </section>
    `;
  }

  #work(base: Scorecard, taken: readonly string[]): Work {
    const draft = edited(base, this.edits);
    const change = this.size ?? changeOf(differences(base, draft)) ?? 'patch';
    const version = nextVersion(base.version, change, taken);
    void this.#loadChecker();
    return { base, draft, taken, change, version, reading: this.#revised?.(base, this.edits, version) ?? null };
  }

  #bench(ready: CardReady, cards: readonly Scorecard[], work: Work, store: Evaluations) {
    const { voice } = ready;
    const { t } = voice;
    const { draft, base, version, reading } = work;
    const { language } = matchLanguage(voice.tag, draft.languages);
    const bench: Bench = {
      draft, voice,
      problems: reading?.problems ?? [],
      nameOf: (part, id) => draft.text?.[language]?.[part]?.[id]?.trim() || id,
      edit: (edit) => void this.#edit(edit),
      open: this.open,
      fold: (id, open) => {
        if (open !== this.open.has(id)) this.open = new Set(open ? [...this.open, id] : [...this.open].filter((each) => each !== id));
      },
    };
    const between = differences(base, draft);
    const pair = { before: wordsOf(base, ready), after: wordsOf(draft, ready) };
    const suggested = changeOf(between);
    return html`
      ${noteFields(bench)} ${cardFields(bench)}
      <div class="subheading" role="heading" aria-level=${Math.min(this.headingLevel + 1, 6)}>${t('sections')}</div>
      ${sectionFields(bench)} ${this.#newQuestion(bench, cards)}
      <div id="differences" class="subheading" role="heading" aria-level=${Math.min(this.headingLevel + 1, 6)}>${t('differences')}</div>
      ${between.length === 0 ? html`<p>${t('noDifferences')}</p>` : differenceTable(between, pair, voice, 'differences')}
      ${problemList(bench)}
      ${suggested
        ? html`
            <label class="field size">
              <span>${t('size')}</span>
              <select @change=${(event: Event) => (this.size = (event.target as HTMLSelectElement).value as Change)}>
                ${(['major', 'minor', 'patch'] as const).map((each) => html`<option value=${each} .selected=${each === work.change}>${t(`size_${each}`, { version: nextVersion(base.version, each, work.taken) })}</option>`)}
              </select>
            </label>
            <div class="actions">
              <button class="primary" part="button" @click=${() => void this.#make(work, ready, store)}>${t('make', { version })}</button>
              <button class="back" part="button" @click=${this.#takeBack}>${t('takeBack')}</button>
              <button part="button" @click=${() => this.#reset(ready)}>${t('reset')}</button>
            </div>
          `
        : nothing}
    `;
  }

  #newQuestion({ draft, voice, edit }: Bench, cards: readonly Scorecard[]) {
    const { t } = voice;
    const { language } = matchLanguage(voice.tag, draft.languages);
    const names = wordsFor(draft.text?.[language] as Parameters<typeof wordsFor>[0], '');
    const add = (event: Event) => {
      const [typed, section] = [...((event.currentTarget as Element).closest('.add')?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? [])];
      if (!typed || !section) return;
      const taken = new Set([draft, ...cards].flatMap((card) => card.sections.flatMap(({ questions }) => questions.map(({ id }) => id))));
      const question = questionId(typed.value, taken);
      edit({ act: 'add', section: section.value, question });
      if (typed.value.trim() !== '') edit({ act: 'say', language, path: ['questions', question], sentence: typed.value.trim() });
      typed.value = '';
      this.open = new Set([...this.open, question]);
      this.#notices.say(t('added'));
      void this.#focus(`[data-question="${question}"] summary`);
    };
    return html`
      <div class="fields add">
        <label class="field words"><span>${t('newQuestion', { language: languageName(language, voice) })}</span><input lang=${language} /></label>
        <label class="field"><span>${t('addTo')}</span>
          <select>${draft.sections.map(({ id }) => html`<option value=${id}>${names.section(id)}</option>`)}</select>
        </label>
        <button part="button" @click=${add}>${t('add')}</button>
      </div>
    `;
  }

  #madeOne(card: Scorecard, { voice: { t } }: CardReady) {
    return html`
      <div class="made" role="status">
        <p>${t('made', { version: card.version })}</p>
        <button part="button" @click=${() => download(card)}>${t('save', { version: card.version })}</button>
      </div>
    `;
  }

  #versions(ready: CardReady, { evaluations }: Held, cards: readonly Scorecard[], used: Scorecard, store: Evaluations) {
    const { t } = ready.voice;
    return html`
      <section>
        ${this.#heading('versions', t('versions'))}
        ${versionTable({ ready, evaluations, cards, used, id: 'versions', use: (card) => void this.#use(card, ready, store), save: (card) => download(this.#full(card) ?? card) })}
        ${cards.length > 1
          ? html`
              <div id="compare" class="subheading" role="heading" aria-level=${Math.min(this.headingLevel + 1, 6)}>${t('compare')}</div>
              ${versionComparison({ ready, cards, pair: this.pair, id: 'compare', full: (card) => this.#full(card), choose: (pair) => (this.pair = pair), waiting: t(this.failed ? 'unreachable' : 'loading') })}
            `
          : nothing}
      </section>
    `;
  }

  /** A card with all its words, null while they are on their way. */
  #full(card: Scorecard): Scorecard | null {
    const held = this.#whole.get(card);
    if (held !== undefined) return held;
    this.#whole.set(card, null);
    void worded(card).then(
      (whole) => {
        this.#whole.set(card, whole);
        this.requestUpdate();
      },
      () => {
        // Asked for again with the next change.
        this.#whole.delete(card);
        this.failed = true;
      },
    );
    return null;
  }

  async #loadChecker(): Promise<void> {
    if (this.#revised) return;
    try {
      this.#revised = (await import('../core/revision.js')).revised;
      this.requestUpdate();
    } catch {
      this.failed = true;
    }
  }

  async #edit(edit: Edit): Promise<void> {
    this.made = null;
    this.edits = withEdit(this.edits, edit);
    if (edit.act === 'move') {
      const place = `[data-question="${edit.question}"]`;
      await this.#focus(`${place} ${edit.by < 0 ? '.up' : '.down'}:enabled`, `${place} ${edit.by < 0 ? '.down' : '.up'}:enabled`);
    }
    // What had the focus is gone; this brings it back.
    if (edit.act === 'drop') await this.#focus('.back');
  }

  readonly #takeBack = (): void => {
    this.edits = this.edits.slice(0, -1);
    if (this.edits.length === 0) void this.#focus('#revise');
  };

  #reset({ voice }: CardReady): void {
    const { edits, size } = this;
    this.edits = [];
    this.size = null;
    void this.#focus('#revise');
    this.#notices.gone(voice.t('wasReset'), voice, () => {
      this.edits = edits;
      this.size = size;
    });
  }

  async #make({ base, draft, version }: Work, { voice: { t } }: CardReady, store: Evaluations): Promise<void> {
    const { edits } = this;
    await this.#loadChecker();
    const reading = this.#revised?.(base, edits, version);
    const definition = reading?.definition;
    if (!definition) {
      const wrong = draft.sections.flatMap(({ questions }, at) => questions.flatMap(({ id }, index) =>
        reading?.problems.some(({ severity, at: place }) => severity === 'error' && (place.startsWith(`/sections/${at}/questions/${index}/`) || place.endsWith(`/${id}`))) ? [id] : []));
      this.open = new Set([...this.open, ...wrong]);
      this.#notices.say(t('cannotMake'));
      await this.#focus('[aria-invalid=true]', '.section input');
      return;
    }
    try {
      await store.putVersion(definition);
      await store.use(definition.version);
    } catch {
      this.#notices.say(t('notKept'));
      return;
    }
    this.edits = [];
    this.size = null;
    this.pair = null;
    this.made = definition;
    this.dispatchEvent(new CustomEvent('mizan-revise', { bubbles: true, composed: true, detail: definition }));
    await this.#focus('.made button');
  }

  async #use(card: Scorecard, { definition, voice }: CardReady, store: Evaluations): Promise<void> {
    await store.use(card.version === definition.version ? null : card.version);
    this.#notices.say(voice.t('used', { version: card.version }));
    await this.#focus('#versions');
  }

  /** Puts the focus on the first of these that there is, once all is drawn. */
  async #focus(...selectors: readonly string[]): Promise<void> {
    await this.updateComplete;
    for (const selector of selectors) {
      const found = this.renderRoot.querySelector<HTMLElement>(selector);
      if (!found) continue;
      found.focus();
      return;
    }
  }
}

const download = (card: Scorecard): void => {
  save(new Blob([`${JSON.stringify(card, null, 2)}\n`], { type: 'application/json' }), `${card.id}-${card.version}.json`);
};

declare global {
  interface HTMLElementTagNameMap {
    'mizan-revision': MizanRevision;
  }
  interface GlobalEventHandlersEventMap {
    'mizan-revise': CustomEvent<Scorecard>;
  }
}
