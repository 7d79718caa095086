import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { hidden } from '../core/calibration.js';
import { changeOf, differences } from '../core/differences.js';
import { edited, questionId, withEdit, type Edit } from '../core/edits.js';
import { cuts, hints, type QuestionHint } from '../core/hints.js';
import type { revised } from '../core/revision.js';
import { wordsFor, type Scorecard } from '../core/scorecard.js';
import { nextVersion, type Change } from '../core/version.js';
import { formatsOf } from '../locale/formats.js';
import { matchLanguage } from '../locale/language.js';
import { sentenceOf } from '../locale/problems.js';
import type { Overrides } from '../locale/words.js';
import type { Evaluations } from '../store/evaluations.js';
import { cardVocabulary, type CardReady } from './card.js';
import controls from './controls.styles.js';
import { Definition, type DefinitionHost } from './definition.js';
import { differenceTable, languageName } from './difference-table.js';
import { failure } from './failure.js';
import { save } from './files.js';
import styles from './mizan-revision.styles.js';
import { Notices } from './notices.js';
import { cardFields, noteFields, sectionFields, type Bench } from './revision-editor.js';
import { Reviews, type Held } from './reviews.js';
import tokens from './tokens.styles.js';
import { cardsOf, wordsOf } from './versions.js';
import { worded } from './worded.js';

/** How many problems are listed at once. */
const listed = 20;

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
export class MizanRevision extends LitElement implements DefinitionHost {
  static override styles = [tokens, controls, styles];

  /** Id or address of the card. */
  @property() accessor src = '';

  /** A card in place of `src`; null to use `src`. */
  @property({ attribute: false }) accessor definition: unknown = null;

  /** Sentences in place of ours, by key or path. */
  @property({ attribute: false }) accessor text: Overrides = {};

  /** Rank of the headings, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) accessor headingLevel = 2;

  /** Name that the reviews are kept under. */
  @property() accessor name = '';

  /** Where they are kept: `local` on this device, `session` until the tab is closed, `none` not at all. */
  @property() accessor storage: 'local' | 'session' | 'none' = 'local';

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
    const { voice: { t } } = ready;
    const found = hints(card, evaluations, calibrations, hidden(evaluations, calibrations));
    const names = wordsFor(wordsOf(card, ready), '');
    return html`
      <section>
        ${this.#heading('hints', t('hints'))}
        <p class="note">${t('hintsNote', { reviews: cuts.reviews, pairs: cuts.pairs })}</p>
        ${found.length === 0
          ? html`<p>${t('noHints')}</p>`
          : html`
              <div class="scroll" tabindex="0" role="region" aria-labelledby="hints"><table aria-labelledby="hints">
                <thead><tr>${['question', 'hint', 'basis'].map((key) => html`<th scope="col">${t(key)}</th>`)}</tr></thead>
                <tbody>
                  ${found.map((hint) => html`
                    <tr>
                      <th scope="row">${names.question(hint.question)}</th>
                      <td>${this.#hintText(hint, ready)}</td>
                      <td>${hint.code === 'divides' ? t('pairs', { number: hint.pairs }) : t('reviews', { count: hint.share.of })}</td>
                    </tr>
                  `)}
                </tbody>
              </table></div>
            `}
      </section>
    `;
  }

  #hintText(hint: QuestionHint, { voice: { t, tag } }: CardReady): string {
    const { percent } = formatsOf(tag);
    if (hint.code === 'same') return t(`hintSame_${hint.mark}`);
    if (hint.code === 'divides') return t('hintDivides', { value: percent(hint.agreement) });
    const { share, interval: { low, high } } = hint.share;
    const value = t('interval', { value: percent(share), level: percent(0.95), low: percent(low), high: percent(high) });
    return t(hint.code === 'open' ? 'hintOpen' : 'hintNotApplicable', { value });
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
      ${this.#problems(bench)}
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

  #problems({ problems, voice, nameOf, draft }: Bench) {
    const { t, tag } = voice;
    const place = (at: string): string => {
      const [part, index, inner, at2, last] = at.split('/').slice(1);
      if (part === 'sections' && index !== undefined) {
        const section = draft.sections[Number(index)];
        const question = inner === 'questions' ? section?.questions[Number(at2)] : undefined;
        return question ? nameOf('questions', question.id) : section ? nameOf('sections', section.id) : '';
      }
      if (part !== 'text' || index === undefined) return '';
      const id = last ?? at2 ?? '';
      return `${at.includes('/sections/') ? nameOf('sections', id) : nameOf('questions', id)} · ${languageName(index, voice)}`;
    };
    return (['error', 'warning'] as const).map((severity) => {
      const found = problems.filter((problem) => problem.severity === severity);
      if (found.length === 0) return nothing;
      return html`
        <div class=${severity === 'error' ? 'problems' : 'note'}>
          <p>${t(severity === 'error' ? 'toPutRight' : 'warnings')}: ${t('problemsIn', { count: found.length })}</p>
          <ul>${found.slice(0, listed).map((problem) => html`<li>${place(problem.at) === '' ? nothing : html`<b>${place(problem.at)}</b> `}${sentenceOf(problem, tag)}</li>`)}</ul>
        </div>
      `;
    });
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
    const { voice } = ready;
    const { t, number } = voice;
    return html`
      <section>
        ${this.#heading('versions', t('versions'))}
        <div class="scroll" tabindex="0" role="region" aria-labelledby="versions"><table aria-labelledby="versions">
          <thead><tr>${['version', 'status', 'count', 'acts'].map((key) => html`<th scope="col">${t(key)}</th>`)}</tr></thead>
          <tbody>
            ${cards.map((card) => html`
              <tr>
                <th scope="row"><bdi>${card.version}</bdi> ${card === used ? html`<small>${t('inUse')}</small>` : nothing}</th>
                <td>${t(card.status)}</td>
                <td>${number(evaluations.filter(({ definition }) => definition.version === card.version).length)}</td>
                <td>
                  ${card === used ? nothing : html`<button class="plain" part="button" @click=${() => void this.#use(card, ready, store)}>${t('use', { version: card.version })}</button>`}
                  <button class="plain" part="button" @click=${() => download(this.#full(card) ?? card)}>${t('save', { version: card.version })}</button>
                </td>
              </tr>
            `)}
          </tbody>
        </table></div>
        ${cards.length > 1 ? this.#comparison(ready, cards) : nothing}
      </section>
    `;
  }

  #comparison(ready: CardReady, cards: readonly Scorecard[]) {
    const { voice } = ready;
    const { t } = voice;
    const find = (version: string | undefined, other: number) => cards.find((card) => card.version === version) ?? cards[other] ?? ready.definition;
    const [first, second] = [find(this.pair?.[0], 1), find(this.pair?.[1], 0)];
    const [before, after] = [this.#full(first), this.#full(second)];
    const choice = (label: string, chosen: Scorecard, choose: (version: string) => void) => html`
      <label class="field">
        <span>${label}</span>
        <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
          ${cards.map((card) => html`<option value=${card.version} .selected=${card === chosen}>${card.version}</option>`)}
        </select>
      </label>
    `;
    const list = before && after ? differences(before, after) : null;
    return html`
      <div id="compare" class="subheading" role="heading" aria-level=${Math.min(this.headingLevel + 1, 6)}>${t('compare')}</div>
      <div class="fields">
        ${choice(t('first'), first, (version) => (this.pair = [version, second.version]))} ${choice(t('second'), second, (version) => (this.pair = [first.version, version]))}
      </div>
      ${!list || !before || !after
        ? html`<p>${t(this.failed ? 'unreachable' : 'loading')}</p>`
        : list.length === 0 ? html`<p>${t('noneBetween')}</p>` : differenceTable(list, { before: wordsOf(before, ready), after: wordsOf(after, ready) }, voice, 'compare')}
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
