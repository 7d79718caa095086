import { html, nothing, type TemplateResult } from 'lit';
import { hidden } from '../core/calibration.js';
import { withEdit, type Edit } from '../core/edits.js';
import { cuts, hints, type QuestionHint } from '../core/hints.js';
import type { Scorecard } from '../core/scorecard.js';
import { matchLanguage } from '../locale/language.js';
import type { Evaluations } from '../store/evaluations.js';
import { CardPart } from './card-part.js';
import { cardVocabulary, type CardReady } from './card.js';
import controls from './controls.styles.js';
import { Definition } from './definition.js';
import { failure } from './failure.js';
import { save } from './files.js';
import { hintTable } from './hint-table.js';
import styles from './mizan-revision.styles.js';
import { Notices } from './notices.js';
import { Reviews, type Held } from './reviews.js';
import { workView } from './revision-work.js';
import tables from './tables.styles.js';
import tokens from './tokens.styles.js';
import { versionComparison, versionTable } from './version-table.js';
import { cardsOf, wordsOf } from './versions.js';
import { WholeCards } from './whole-cards.js';
import { Workbenches, type Work, type Workbench } from './workbench.js';

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

  readonly #definition: Definition<CardReady['words'], Scorecard> = new Definition(this, cardVocabulary(['revision', 'problems'], ['', '.result']));
  readonly #reviews = new Reviews(this);
  readonly #notices = new Notices(this);
  readonly #benches = new Workbenches(this);
  readonly #whole = new WholeCards(this);
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
    const { t } = ready.voice;
    const base = this.#whole.of(card);
    const bench = this.#benches.of(store);
    if (base) void this.#whole.loadChecker();
    const work = base && bench.workOn(base, [...cards.map(({ version }) => version), ...held.evaluations.map(({ definition }) => definition.version)], this.#whole.revised);
    const { made } = bench.now;
    return html`
      <section>
        ${this.#heading('revise', t('revise'))}
        <p class="note">${t('reviseNote')}</p>
        ${work ? this.#work(ready, cards, work, bench, store) : html`<p>${this.#waiting(ready)}</p>`}
        ${made ? this.#madeOne(made, ready) : nothing}
      </section>
    `;
  }

  #work(ready: CardReady, cards: readonly Scorecard[], work: Work, bench: Workbench, store: Evaluations) {
    const { voice } = ready;
    const { draft, reading } = work;
    const { language } = matchLanguage(voice.tag, draft.languages);
    return workView({
      ready, cards, work,
      rank: Math.min(this.headingLevel + 1, 6),
      bench: {
        draft, voice,
        problems: reading?.problems ?? [],
        nameOf: (part, id) => draft.text?.[language]?.[part]?.[id]?.trim() || id,
        edit: (edit) => void this.#edit(edit, bench),
        open: bench.now.open,
        fold: (id, open) => bench.fold(id, open),
      },
      resize: (size) => bench.put({ size }),
      make: () => void this.#make(work, ready, bench, store),
      takeBack: () => this.#takeBack(bench),
      reset: () => this.#reset(ready, bench),
      added: (question) => {
        bench.unfold([question]);
        this.#notices.say(voice.t('added'));
        void this.#focus(`[data-question="${question}"] summary`);
      },
    });
  }

  #waiting({ voice: { t } }: CardReady): string {
    return t(this.#whole.failed ? 'unreachable' : 'loading');
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
    const bench = this.#benches.of(store);
    return html`
      <section>
        ${this.#heading('versions', t('versions'))}
        ${versionTable({ ready, evaluations, cards, used, id: 'versions', use: (card) => void this.#use(card, ready, store), save: (card) => download(this.#whole.of(card) ?? card) })}
        ${cards.length > 1
          ? html`
              <div id="compare" class="subheading" role="heading" aria-level=${Math.min(this.headingLevel + 1, 6)}>${t('compare')}</div>
              ${versionComparison({ ready, cards, pair: bench.now.pair, id: 'compare', full: (card) => this.#whole.of(card), choose: (pair) => bench.put({ pair }), waiting: this.#waiting(ready) })}
            `
          : nothing}
      </section>
    `;
  }

  async #edit(edit: Edit, bench: Workbench): Promise<void> {
    bench.put({ made: null, edits: withEdit(bench.now.edits, edit) });
    if (edit.act === 'move') {
      const place = `[data-question="${edit.question}"]`;
      await this.#focus(`${place} ${edit.by < 0 ? '.up' : '.down'}:enabled`, `${place} ${edit.by < 0 ? '.down' : '.up'}:enabled`);
    }
    // What had the focus is gone; this brings it back.
    if (edit.act === 'drop') await this.#focus('.back');
  }

  #takeBack(bench: Workbench): void {
    const edits = bench.now.edits.slice(0, -1);
    bench.put({ edits });
    if (edits.length === 0) void this.#focus('#revise');
  }

  #reset({ voice }: CardReady, bench: Workbench): void {
    const restore = bench.clear();
    void this.#focus('#revise');
    this.#notices.gone(voice.t('wasReset'), voice, restore);
  }

  async #make({ base, draft, version }: Work, { voice: { t } }: CardReady, bench: Workbench, store: Evaluations): Promise<void> {
    const { edits } = bench.now;
    await this.#whole.loadChecker();
    const reading = this.#whole.revised?.(base, edits, version);
    const definition = reading?.definition;
    if (!definition) {
      const wrong = draft.sections.flatMap(({ questions }, at) => questions.flatMap(({ id }, index) =>
        reading?.problems.some(({ severity, at: place }) => severity === 'error' && (place.startsWith(`/sections/${at}/questions/${index}/`) || place.endsWith(`/${id}`))) ? [id] : []));
      bench.unfold(wrong);
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
    bench.put({ edits: [], size: null, pair: null, made: definition });
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
